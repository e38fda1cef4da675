// Everything that is loaded once and then only read: rules, what is known of the languages, the
// checks.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "checks/check.h"
#include "language/knowledge.h"
#include "packs/pack.h"

namespace stet::engine {

struct Rulebook {
  packs::Pack pack;
  language::Knowledge knowledge;
  std::vector<std::unique_ptr<checks::Check>>
      checks;  ///< beside pack.rules; null for a rule that could not be made

  /// Index of a rule in pack.rules; its size when there is none.
  [[nodiscard]] std::size_t index_of(std::string_view rule) const;
  /// The rules that a selector names: "family/name", "family", "family/*" or "all". Empty when
  /// none.
  [[nodiscard]] std::vector<std::size_t> matching(std::string_view selector) const;
};

/// Reads the files, compiles the phrases, makes the checks. The rulebook must not be used when
/// there are faults. `examples`: also read the examples and documentation, which checking does
/// without.
std::unique_ptr<Rulebook> load_rulebook(const std::vector<packs::PackFile>& files, bool examples,
                                        std::vector<packs::Fault>& faults);

/// The built-in rules without examples, from the snapshot that the build made of them: the same
/// checks in a hundredth of the time. In a program without a snapshot, or with one of other rules,
/// they are read from their files.
std::unique_ptr<Rulebook> load_builtin_rulebook(std::vector<packs::Fault>& faults);

}  // namespace stet::engine
