// A check finds one kind of flaw; a rule file says with which words, in which voices, how severe.
//
// To add a kind: one .cpp in pattern/, article/ or across/, its line in registry.cpp, a rule file
// that uses it.
#pragma once

#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claims/claims.h"
#include "findings/finding.h"
#include "language/analysis.h"
#include "language/known_names.h"
#include "packs/rule.h"
#include "text/article.h"
#include "text/prose.h"

namespace stet::claims {
struct Account;
}

namespace stet::checks {

/// All that a check may look at.
struct Evidence {
  const text::Article& article;
  const text::Prose& prose;
  const language::Analysis& analysis;
  const language::Knowledge& knowledge;
  const claims::Claims& claims;
  const language::KnownNames* known_names = nullptr;  ///< that the desk has told; null: none
  /// What other articles tell of the events of this one; empty when only this one is looked at.
  std::span<const claims::Account* const> elsewhere{};
};

/// Immutable once made: any thread may run it.
class Check {
 public:
  virtual ~Check() = default;
  /// Appends what it finds.
  virtual void check(const Evidence& evidence, std::vector<findings::Finding>& found) const = 0;
  /// Whether it holds the article against others: silent where there are none.
  [[nodiscard]] virtual bool looks_elsewhere() const { return false; }
};

struct PhraseTape;

/// What a check is made of. Options that no check reads are reported by make_check().
struct Materials {
  const packs::Rule& rule;
  language::Knowledge& knowledge;
  std::vector<packs::Fault>& faults;
  PhraseTape* tape = nullptr;  ///< see phrase_tape.h; null: neither recorded nor played
};

struct CheckKind {
  std::string_view name;
  std::vector<std::string> placeholders;  ///< that its messages may use
  std::unique_ptr<Check> (*make)(Materials& materials);
};

/// The `make` of a kind whose check is built from its materials alone.
template <class Kind>
std::unique_ptr<Check> make(Materials& materials) {
  return std::make_unique<Kind>(materials);
}

/// Every kind there is, by name.
const std::vector<CheckKind>& check_kinds();

/// Their names and placeholders, as load_pack() wants them.
std::map<std::string, std::vector<std::string>, std::less<>> kinds_and_placeholders();

/// The check of a rule; null when its kind is unknown (already a fault of the pack).
std::unique_ptr<Check> make_check(const packs::Rule& rule, language::Knowledge& knowledge,
                                  std::vector<packs::Fault>& faults, PhraseTape* tape = nullptr);

}  // namespace stet::checks
