// Finds acronyms in brackets that cannot be read off the name beside them: « la Fédération
// nationale du rail (UNR) », "UNR (National Rail Federation)".
#include <algorithm>
#include <string>

#include "checks/acronym_letters.h"
#include "checks/judgement.h"
#include "checks/language_part.h"
#include "checks/phrase_lists.h"
#include "language/fold.h"

namespace stet::checks {
namespace {

using language::Token;
using language::TokenRange;

constexpr std::uint32_t kReach = 14;      // words that a name may have
constexpr std::size_t kShortestName = 2;  // words of sense in a name
constexpr std::size_t kComparable = 3;    // letters from which one wrong letter tells

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  std::vector<std::string> elsewhere;  ///< how words begin that tell of another country
  std::vector<std::string> forms;      ///< Inc, Ltd: no letter stands for them
  std::string foreign_message, foreign_help, other_message;
};

/// An acronym and the words beside it that should spell it.
struct Pair {
  std::uint32_t letters = 0;
  TokenRange words;
};

class AcronymMismatchCheck final : public Check {
 public:
  explicit AcronymMismatchCheck(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages) {
      Part part;
      part.language = &language;
      part.id = materials.knowledge.id_of(language.code);
      packs::Options options = open_language(language, materials);
      for (const packs::Located& stem : options.texts("elsewhere"))
        part.elsewhere.push_back(language::fold(stem.text));
      for (const packs::Located& form : options.texts("company-forms"))
        part.forms.push_back(language::fold(form.text));
      part.foreign_message = options.text_or("foreign-message", "");
      part.foreign_help = options.text_or("foreign-help", "");
      part.other_message = options.text_or("other-message", "");
      options.finish();
      parts_.push_back(std::move(part));
    }
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    std::vector<Candidate> candidates;
    const auto& mentions = evidence.analysis.names.mentions;
    for (const language::Mention& mention : mentions) {
      const auto& tokens = evidence.analysis.tokens.all;
      const std::uint32_t end = mention.tokens.end;
      const bool bracket = (tokens[end - 1].before & language::kBracket) != 0 ||
                           (end < tokens.size() && (tokens[end].before & language::kBracket) != 0);
      if (!bracket) continue;
      const language::LanguageId id = evidence.analysis.sentences[mention.sentence].language;
      const Part* const part = part_for(parts_, id);
      if (part != nullptr) Reader{evidence, *part, mention, rule_}.read(candidates);
    }
    settle_candidates(rule_, evidence, std::move(candidates), found);
  }

 private:
  /// One name beside a bracket.
  struct Reader {
    const Evidence& evidence;
    const Part& part;
    const language::Mention& mention;
    const packs::Rule& rule;

    const language::Tokens& tokens() const { return evidence.analysis.tokens; }
    const Token& at(std::uint32_t t) const { return tokens().all[t]; }
    const language::LanguageKnowledge& own() const { return evidence.knowledge.languages[part.id]; }
    std::uint32_t sense(std::uint32_t t) const { return own().name_sense(at(t)); }
    TokenRange sentence() const { return evidence.analysis.sentences[mention.sentence].tokens; }
    std::string letters(std::uint32_t t) const {
      return acronym_letters(evidence.prose.text(at(t).span()));
    }
    std::vector<SpeltWord> words(TokenRange range) const {
      return spelt_words(tokens(), range, own());
    }
    bool stands(std::uint32_t offset, char mark) const {
      const std::string_view text = evidence.prose.text();
      return offset < text.size() && text[offset] == mark;
    }

    void read(std::vector<Candidate>& candidates) const {
      const std::uint32_t t = mention.tokens.end - 1;
      if (mention.tokens.size() == 1 && t > 0 && stands(at(t).begin - 1, '(') &&
          stands(at(t).end(), ')')) {
        const Pair pair = {t, before(t)};
        if (pair.words.empty() || is_person_before(t)) return;
        if (!reads_as(letters(t), words(window(t)))) judge(pair, candidates);
      } else if (t + 1 < sentence().end && stands(at(t + 1).begin - 1, '(')) {
        const Pair pair = {t, inside(t + 1)};
        if (!pair.words.empty() && !reads_as(letters(t), words(pair.words)))
          judge(pair, candidates);
      }
    }

    /// The words before a bracket in one phrase.
    TokenRange window(std::uint32_t t) const {
      std::uint32_t begin = t;
      while (begin > sentence().begin && t - begin < kReach && (begin == t || at(begin).joined()))
        --begin;
      return {begin, t};
    }

    /// The name that ends before the bracket.
    TokenRange before(std::uint32_t t) const {
      if (letters(t).empty()) return {};
      const TokenRange all = window(t);
      std::uint32_t head = t;
      for (std::uint32_t k = t; k-- > all.begin;) {
        if (own().is(at(k).word, kNoPhrase)) break;
        if (at(k).is(language::kCapital) && (sense(k) & language::kOrganisationWord) != 0) {
          head = k;
          if (!own().head_comes_last) break;
        }
        if (own().head_comes_last && !at(k).is(language::kCapital) && !links(k)) break;
      }
      if (head == t) return {};
      if (own().head_comes_last) {
        // "the National Rail Federation": back over its capitals.
        while (head > all.begin &&
               (at(head - 1).is(language::kCapital) ||
                (links(head - 1) && head - 1 > all.begin && at(head - 2).is(language::kCapital))))
          --head;
        while (head < t && own().is(at(head).word, language::kDeterminer)) ++head;
      }
      return of_sense({head, t});
    }
    bool links(std::uint32_t t) const { return (sense(t) & language::kOrganisationLink) != 0; }

    /// The name that the bracket holds: « UNR (Union nationale du rail) ».
    TokenRange inside(std::uint32_t t) const {
      if (t == sentence().begin || letters(t - 1).empty() || (at(t).before & ~kOpening) != 0)
        return {};
      if ((sense(t) & language::kOrganisationWord) == 0 && !own().head_comes_last) return {};
      std::uint32_t end = t + 1;
      bool body = (sense(t) & language::kOrganisationWord) != 0;
      for (; end < sentence().end && end - t < kReach && at(end).joined(); ++end) {
        if (own().is(at(end).word, kNoPhrase)) return {};
        body = body || (sense(end) & language::kOrganisationWord) != 0;
      }
      if (!body || !stands(at(end - 1).end(), ')')) return {};
      return of_sense({t, end});
    }

    TokenRange of_sense(TokenRange range) const {
      return initials_of(words(range)).size() >= kShortestName ? range : TokenRange{};
    }

    /// « Jeanne Tarn (UNR) » tells her party.
    bool is_person_before(std::uint32_t t) const {
      const auto& names = evidence.analysis.names;
      const auto before = names.within({t > kReach ? t - kReach : 0, t});
      return !before.empty() && before.back().tokens.end == t &&
             names.entities[before.back().entity].kind == language::NameKind::Person;
    }

    /// The words of a name without Inc and Ltd.
    std::vector<SpeltWord> without_forms(TokenRange range) const {
      std::vector<SpeltWord> name = words(range);
      for (SpeltWord& word : name) {
        word.small = word.small || std::find(part.forms.begin(), part.forms.end(), word.letters) !=
                                       part.forms.end();
      }
      return name;
    }

    bool is_elsewhere(TokenRange range) const {
      const auto near =
          words({range.begin > sentence().begin ? range.begin - 1 : range.begin, range.end});
      return std::any_of(near.begin(), near.end(), [&](const SpeltWord& word) {
        return std::any_of(part.elsewhere.begin(), part.elsewhere.end(),
                           [&](const std::string& stem) { return word.letters.starts_with(stem); });
      });
    }

    bool is_desks(std::uint32_t t) const {
      return evidence.known_names != nullptr &&
             evidence.known_names->has(
                 language::joined_hash(0, language::word_hash(at(t).span().of(tokens().folded))));
    }

    void judge(const Pair& pair, std::vector<Candidate>& candidates) const {
      if (is_desks(pair.letters)) return;
      const std::string its = letters(pair.letters);
      const std::string initials = initials_of(without_forms(pair.words));
      const language::WordId meant = evidence.knowledge.lexicon.vocabulary().find(initials);
      const bool spells_other = meant != 0 && initials.size() > 2 &&
                                meant < own().name_senses.size() &&
                                (own().name_senses[meant] & language::kKnownAcronym) != 0;
      const std::uint32_t senses = sense_of(pair.letters, own());
      Candidate candidate;
      if (is_known_elsewhere(pair.letters) && (senses & language::kKnownAcronym) == 0) {
        candidate.severity = findings::Severity::Info;
        candidate.message = part.foreign_message;
        candidate.help = part.foreign_help;
      } else if (shared_letters(its, initials) == its.size()) {
        return;  // in the order of another language
      } else if (spells_other) {
        candidate.severity = rule.severity;
        candidate.message = part.other_message;
      } else {
        if ((senses & language::kKnownAcronym) != 0 || is_elsewhere(pair.words)) return;
        if (!is_off_by_one(its, initials)) return;
        candidate.severity = rule.severity;
      }
      const TokenRange whole{std::min(pair.letters, pair.words.begin),
                             std::max(pair.letters + 1, pair.words.end)};
      candidate.tokens = whole;
      candidate.span = tokens().span({pair.letters, pair.letters + 1});
      candidate.language = part.language;
      candidate.values.emplace_back("name",
                                    std::string(evidence.prose.text(tokens().span(pair.words))));
      std::string capitals = initials;
      for (char& c : capitals) c = static_cast<char>(c & ~0x20);
      candidate.values.emplace_back("initials", capitals);
      candidates.push_back(std::move(candidate));
    }

    /// « UNR » for « FNR », "UNR" for "NRF": all letters but one, in their order. Letters of
    /// another language or of a longer name have fewer in common.
    static bool is_off_by_one(std::string_view its, std::string_view initials) {
      if (its.size() < kComparable || its.size() != initials.size()) return false;
      if (its.starts_with(initials.substr(1))) return false;  // a word too many was taken
      return common_order(its, initials) + 1 == its.size();
    }

    static std::uint32_t sense_of(const Token& token, const language::LanguageKnowledge& language) {
      return language.name_sense(token);
    }
    std::uint32_t sense_of(std::uint32_t t, const language::LanguageKnowledge& language) const {
      return sense_of(at(t), language);
    }
    /// Letters of a body that has its name in another language.
    bool is_known_elsewhere(std::uint32_t t) const {
      if ((sense_of(t, own()) & language::kForeignAcronym) != 0) return true;
      return std::any_of(evidence.knowledge.languages.begin(), evidence.knowledge.languages.end(),
                         [&](const language::LanguageKnowledge& other) {
                           return &other != &own() &&
                                  (sense_of(t, other) & language::kKnownAcronym) != 0;
                         });
    }

    static constexpr std::uint32_t kNoPhrase = language::kFiniteWord | language::kPerfectAuxiliary |
                                               language::kPassiveAuxiliary | language::kPronoun |
                                               language::kRelative | language::kNegation;
    static constexpr std::uint16_t kOpening = language::kSpace | language::kBracket;
  };

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind acronym_mismatch() {
  return {"acronym-mismatch", {"text", "name", "initials"}, make<AcronymMismatchCheck>};
}

}  // namespace stet::checks
