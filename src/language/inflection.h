// The forms of a word: all tenses of a verb, both numbers of a noun, genders and numbers of an
// adjective. What the forms are is data (rules/languages/<lang>/inflection.toml); here is only how
// a paradigm is applied.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace stet::language {

/// Which forms are wanted, as a set of bits.
enum Forms : std::uint8_t {
  kInfinitive = 1,
  kFinite = 2,       ///< third persons, singular and plural, of the tenses a newspaper uses
  kConditional = 4,  ///< third persons
  kGerund = 8,       ///< -ant, -ing
  kParticiple = 16,  ///< past participle, all genders and numbers
  kVerbForms = 31,
  kNounForms = 32,
  kAdjectiveForms = 64,
};

/// One way of inflecting: fits the lemmas that it lists or that end so; `strip` is taken off, each
/// ending put on.
struct Paradigm {
  std::vector<std::string> lemmas;
  std::string ends;
  std::string strip;
  std::vector<std::string> infinitive, finite, conditional, gerund, participle;  ///< of a verb
  std::vector<std::string> forms;  ///< of a noun or adjective
};

/// Paradigms in their order: the first that fits is taken.
class Paradigms {
 public:
  Paradigms() = default;
  explicit Paradigms(std::vector<Paradigm> paradigms);

  /// Null when none fits.
  [[nodiscard]] const Paradigm* of(std::string_view lemma) const;

 private:
  std::vector<Paradigm> all_;
  std::unordered_map<std::string, std::size_t>
      listed_;                          ///< lemma → the first paradigm that lists it
  std::vector<std::size_t> by_ending_;  ///< those that list none
};

struct Inflection {
  Paradigms verbs, nouns, adjectives;

  /// The wanted forms, each once, in the order of the paradigm. Empty when no paradigm fits.
  [[nodiscard]] std::vector<std::string> inflect(std::string_view lemma, std::uint8_t wanted) const;
};

}  // namespace stet::language
