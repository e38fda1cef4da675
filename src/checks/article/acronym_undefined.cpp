// Finds acronyms that not every reader knows and that the article never spells out: each once,
// where it is first read.
#include <algorithm>
#include <limits>
#include <string>
#include <unordered_map>

#include "checks/acronym_letters.h"
#include "checks/judgement.h"
#include "checks/phrase_lists.h"
#include "language/fold.h"

namespace stet::checks {
namespace {

using language::Token;
using language::TokenRange;

constexpr std::size_t kMost = 48;       // acronyms of one article; a list of codes has more
constexpr std::size_t kFlood = 6;       // unknown ones from which on an article speaks to insiders
constexpr std::uint32_t kSpelt = 16;    // words that may spell an acronym
constexpr std::size_t kWord = 5;        // letters from which on capitals may shout a word
constexpr std::uint32_t kApposed = 10;  // words before its comma that may say what it is
constexpr std::size_t kPlain = 3;       // letters from which on small words may spell one

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  std::vector<std::uint64_t> glosses;  ///< words beside an acronym that say what it is
  std::vector<std::uint64_t> or_words;
  std::vector<std::uint64_t> weak;  ///< words beside it that say nothing: group, mission
};

/// An acronym where it is first read.
struct Unknown {
  std::string letters;
  const language::Mention* mention = nullptr;
  const Part* part = nullptr;
};

class AcronymUndefinedCheck final : public Check {
 public:
  explicit AcronymUndefinedCheck(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages) {
      Part part;
      part.language = &language;
      part.id = materials.knowledge.id_of(language.code);
      packs::Options options = open_language(language, materials);
      for (const packs::Located& word : options.texts("glosses"))
        part.glosses.push_back(language::word_hash(language::fold(word.text)));
      std::sort(part.glosses.begin(), part.glosses.end());
      for (const packs::Located& word : options.texts("or-words"))
        part.or_words.push_back(language::word_hash(language::fold(word.text)));
      for (const packs::Located& word : options.texts("weak"))
        part.weak.push_back(language::word_hash(language::fold(word.text)));
      options.finish();
      parts_.push_back(std::move(part));
    }
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    std::vector<Unknown> unknown = Reader{evidence, parts_}.unknown();
    if (unknown.empty() || unknown.size() > kMost) return;
    drop_spelt(evidence, unknown);
    if (unknown.size() > kFlood) return;
    std::vector<Candidate> candidates;
    for (const Unknown& one : unknown) {
      Candidate candidate;
      candidate.tokens = one.mention->tokens;
      candidate.span = evidence.analysis.tokens.span(candidate.tokens);
      candidate.severity = rule_.severity;
      candidate.language = one.part->language;
      candidates.push_back(std::move(candidate));
    }
    settle_candidates(rule_, evidence, std::move(candidates), found);
  }

 private:
  static constexpr std::uint32_t kSmall =
      language::kStopWord | language::kDeterminer | language::kPreposition | language::kElision |
      language::kOfWord | language::kFiniteWord | language::kPerfectAuxiliary;

  struct Reader {
    const Evidence& evidence;
    const std::vector<Part>& parts;

    const Token& at(std::uint32_t t) const { return evidence.analysis.tokens.all[t]; }

    std::uint64_t hash(std::uint32_t t) const {
      return language::word_hash(at(t).span().of(evidence.analysis.tokens.folded));
    }

    /// Those that no reader is sure to know and that nothing beside any of their mentions explains,
    /// each where it is first read.
    std::vector<Unknown> unknown() const {
      std::vector<Unknown> result;
      std::unordered_map<std::string, std::size_t> seen;  // index into result
      constexpr std::size_t kExplained = std::numeric_limits<std::size_t>::max();
      for (const language::Mention& mention : evidence.analysis.names.mentions) {
        const bool alone = mention.tokens.size() == 1;
        for (std::uint32_t t = mention.tokens.begin; t < mention.tokens.end; ++t) {
          if (!at(t).is(language::kCapital) || (!alone && !at(t).is(language::kAllCapitals)))
            continue;
          std::string letters = acronym_letters(evidence.prose.text(at(t).span()));
          if (letters.empty()) continue;
          const language::Sentence& sentence = evidence.analysis.sentences[mention.sentence];
          const auto part = std::find_if(parts.begin(), parts.end(),
                                         [&](const Part& p) { return p.id == sentence.language; });
          if (part == parts.end()) continue;
          const bool told = !alone || is_known(t, letters, *part) || is_named(mention) ||
                            is_part(t, sentence.tokens, *part) ||
                            is_glossed(t, sentence.tokens, *part);
          const auto known = seen.find(letters);
          if (told) {
            // Explained or called by its kind once, it is known everywhere.
            if (known != seen.end() && known->second != kExplained)
              result[known->second].mention = nullptr;
            seen[std::move(letters)] = kExplained;
            continue;
          }
          if (known != seen.end() || !is_prose(sentence) ||
              is_shouted(t, letters, sentence.tokens, *part))
            continue;
          if (result.size() > kMost) return result;
          seen.emplace(letters, result.size());
          result.push_back({std::move(letters), &mention, &*part});
        }
      }
      std::erase_if(result, [](const Unknown& one) { return one.mention == nullptr; });
      return result;
    }

    bool is_prose(const language::Sentence& sentence) const {
      const text::BlockKind kind = evidence.prose.blocks()[sentence.block].kind;
      return kind == text::BlockKind::Paragraph || kind == text::BlockKind::Quote ||
             kind == text::BlockKind::ListItem;
    }

    bool is_known(std::uint32_t t, const std::string& letters, const Part& part) const {
      const language::LanguageKnowledge& own = evidence.knowledge.languages[part.id];
      language::WordId word = at(t).word;
      if (letters.size() < at(t).size) word = evidence.knowledge.lexicon.vocabulary().find(letters);
      if (word != 0 && word < own.name_senses.size() &&
          (own.name_senses[word] & (language::kKnownAcronym | language::kNoName |
                                    language::kOffice | language::kOrganisationWord)) != 0)
        return true;
      // A word of the language in capitals.
      if (word != 0 && !is_acronym_of_some_language(word)) return true;
      return evidence.known_names != nullptr &&
             (evidence.known_names->has(language::joined_hash(0, language::word_hash(letters))) ||
              evidence.known_names->has(language::joined_hash(
                  0, language::word_hash(at(t).span().of(evidence.analysis.tokens.folded)))));
    }

    bool is_acronym_of_some_language(language::WordId word) const {
      return std::any_of(evidence.knowledge.languages.begin(), evidence.knowledge.languages.end(),
                         [&](const language::LanguageKnowledge& language) {
                           return word < language.name_senses.size() &&
                                  (language.name_senses[word] & (language::kKnownAcronym |
                                                                 language::kForeignAcronym)) != 0;
                         });
    }

    /// The article gives the name of which these are the letters.
    bool is_named(const language::Mention& mention) const {
      const language::Entity& entity = evidence.analysis.names.entities[mention.entity];
      return entity.outlet || entity.name.size() > 1 || entity.kind == language::NameKind::Person;
    }

    /// « Radio RTK », "RTK Records": part of a name that needs no spelling out; codes, tags.
    bool is_part(std::uint32_t t, TokenRange sentence, const Part& part) const {
      const language::LanguageKnowledge& own = evidence.knowledge.languages[part.id];
      const auto capital = [&](std::uint32_t k) {
        return at(k).is(language::kCapital) || at(k).is(language::kDigits);
      };
      const std::uint16_t before = at(t).before;
      if ((before & (language::kBracket | language::kHyphen | language::kSymbol)) != 0) return true;
      if (t > sentence.begin && (before & ~language::kSpace) == 0 && capital(t - 1) &&
          !own.is(at(t - 1).word, kSmall))
        return true;
      if (t + 1 >= sentence.end) return false;
      const std::uint16_t after = at(t + 1).before;
      if ((after & (language::kHyphen | language::kSymbol | language::kBracket)) != 0) return true;
      if (at(t + 1).is(language::kDigits) && (after & language::kSpace) == 0) return true;  // BQ.1
      // « la CSMV Jeanne Tarn »: two names.
      return (after & ~language::kSpace) == 0 && capital(t + 1) &&
             (own.name_sense(at(t + 1)) & language::kFirstName) == 0;
    }

    bool is_glossed(std::uint32_t t, TokenRange sentence, const Part& part) const {
      const language::LanguageKnowledge& own = evidence.knowledge.languages[part.id];
      const auto small = [&](std::uint32_t k) { return own.is(at(k).word, kSmall); };
      const auto is_or = [&](std::uint32_t k) {
        return std::find(part.or_words.begin(), part.or_words.end(), hash(k)) !=
               part.or_words.end();
      };
      const auto weak = [&](std::uint32_t k) {
        return std::find(part.weak.begin(), part.weak.end(), hash(k)) != part.weak.end();
      };
      const auto tells = [&](std::uint32_t k) {
        // "the group", but "the market research group"
        if (weak(k) && (k == sentence.begin || weak(k - 1) || small(k - 1))) return false;
        if ((own.name_sense(at(k)) & (language::kOrganisationWord | language::kPlaceWord)) != 0)
          return true;
        return std::binary_search(part.glosses.begin(), part.glosses.end(), hash(k));
      };
      // « le syndicat SNP », "the airline SNP": where the head comes first any noun says it.
      if (t > sentence.begin && (at(t).before & ~language::kSpace) == 0) {
        if (tells(t - 1) ||
            (own.name_sense(at(t - 1)) & (language::kOffice | language::kHonorific)) != 0)
          return true;
        if (!own.head_comes_last && !small(t - 1) && at(t - 1).size > 2 && !weak(t - 1))
          return true;
      }
      if (const std::uint32_t parted = apposed_to(t, sentence, own); parted > sentence.begin) {
        if (is_or(parted)) return true;
        for (std::uint32_t k = parted; k-- > sentence.begin && parted - k <= kApposed;) {
          if (tells(k)) return true;
        }
      }
      if (t + 1 >= sentence.end) return false;
      const std::uint16_t after = at(t + 1).before;
      if ((after & ~language::kSpace) == 0 && own.head_comes_last) {
        for (std::uint32_t k = t + 1; k < sentence.end && k < t + 6 && at(k).joined(); ++k) {
          if (small(k)) break;
          if (tells(k) || (k > t + 1 && weak(k))) return true;
        }
      }
      if (is_listed(t, sentence, own)) return true;
      // "TKA is a maker of valves"
      if ((after & ~language::kSpace) == 0)
        return t + 2 < sentence.end && own.is(at(t + 1).word, language::kPassiveAuxiliary) &&
               own.is(at(t + 2).word, language::kIndefinite | language::kDeterminer);
      // "SNP, a party that", « SNP, le parti », "PCP, or angel dust", "PSX - a variation"
      if ((after & (language::kComma | language::kDash)) == 0) return false;
      if (is_or(t + 1)) return true;
      if ((own.name_sense(at(t + 1)) & language::kAliasWord) != 0) return true;
      if (!own.is(at(t + 1).word, language::kDeterminer | language::kIndefinite)) return false;
      for (std::uint32_t k = t + 2; k < sentence.end && k < t + 6 && at(k).joined(); ++k) {
        if (!at(k).is(language::kCapital) && tells(k)) return true;
      }
      return false;
    }

    /// « la police des trains, la SUGV, », "the port union, FNVA,", "filament yarn, or POYA".
    /// Where such an apposition begins; the beginning of the sentence when there is none.
    std::uint32_t apposed_to(std::uint32_t t, TokenRange sentence,
                             const language::LanguageKnowledge& own) const {
      constexpr std::uint16_t kParted = language::kComma | language::kDash;
      std::uint32_t begin = t;
      if (begin > sentence.begin && (at(begin).before & kParted) == 0 &&
          own.is(at(begin - 1).word, language::kDeterminer))
        --begin;
      const bool or_word =
          begin > sentence.begin && own.is(at(begin - 1).word, language::kCoordinator);
      if (or_word) --begin;
      if (begin == sentence.begin || (at(begin).before & kParted) == 0) return sentence.begin;
      const bool closed = t + 1 >= sentence.end || !at(t + 1).joined();
      return or_word || closed ? begin : sentence.begin;
    }

    /// « les associations AFMT, UPGV et VSTA »: what is said of one holds for the others.
    bool is_listed(std::uint32_t t, TokenRange sentence,
                   const language::LanguageKnowledge& own) const {
      const auto beside = [&](std::uint32_t k, bool parted) {
        const bool letters =
            at(k).is(language::kAllCapitals) || (at(k).is(language::kCapital) && at(k).size == 1);
        return parted && letters;
      };
      std::uint32_t before = t;
      bool parted = false;
      while (before > sentence.begin && t - before < 3) {
        parted = parted || (at(before).before & language::kComma) != 0 ||
                 own.is(at(before - 1).word, language::kCoordinator);
        --before;
        if (!own.is(at(before).word, language::kDeterminer | language::kCoordinator)) break;
      }
      if (before < t && beside(before, parted)) return true;
      parted = false;
      std::uint32_t after = t + 1;
      for (; after < sentence.end && after - t < 4; ++after) {
        parted = parted || (at(after).before & language::kComma) != 0 ||
                 own.is(at(after).word, language::kCoordinator);
        if (!own.is(at(after).word, language::kDeterminer | language::kCoordinator)) break;
      }
      return after < sentence.end && after - t < 4 && beside(after, parted);
    }

    /// « SONDAGE - », "LONDON, March 3": the title of a column, a dateline; a word in capitals that
    /// no article introduces.
    bool is_shouted(std::uint32_t t, const std::string& letters, TokenRange sentence,
                    const Part& part) const {
      const language::LanguageKnowledge& own = evidence.knowledge.languages[part.id];
      const bool opens = t == sentence.begin;
      if (opens && t + 1 < sentence.end && (at(t + 1).before & ~language::kSpace) != 0) return true;
      if (t + 1 == sentence.end && (opens || at(t - 1).is(language::kAllCapitals))) return true;
      if (letters.size() < kWord || !is_pronounceable(letters)) return false;
      return opens || !own.is(at(t - 1).word, language::kDeterminer);
    }

    static bool is_pronounceable(std::string_view letters) {
      std::size_t run = 0;
      std::size_t vowels = 0;
      for (const char c : letters) {
        const bool vowel = std::string_view("aeiouy").find(c) != std::string_view::npos;
        vowels += vowel ? 1 : 0;
        run = vowel ? 0 : run + 1;
        if (run > 2) return false;
      }
      return vowels * 3 >= letters.size();
    }
  };

  /// Takes away those whose letters are spelt somewhere, with brackets or without.
  static void drop_spelt(const Evidence& evidence, std::vector<Unknown>& unknown) {
    std::uint32_t firsts = 0;
    for (const Unknown& one : unknown) firsts |= 1U << (one.letters[0] - 'a');
    const auto& tokens = evidence.analysis.tokens;
    for (const language::Sentence& sentence : evidence.analysis.sentences) {
      if (sentence.language == language::kAnyLanguage) continue;
      const language::LanguageKnowledge& own = evidence.knowledge.languages[sentence.language];
      for (std::uint32_t t = sentence.tokens.begin; t + 1 < sentence.tokens.end; ++t) {
        if (tokens.all[t].is(language::kAllCapitals)) continue;
        const char first = initial(tokens, t);
        if (first < 'a' || (firsts >> (first - 'a') & 1) == 0) continue;
        std::vector<SpeltWord> words;
        for (std::size_t u = 0; u < unknown.size();) {
          if (unknown[u].letters[0] != first) {
            ++u;
            continue;
          }
          if (words.empty())
            words = spelt_words(tokens, {t, std::min(t + kSpelt, sentence.tokens.end)}, own);
          const std::uint32_t size = spells_from(unknown[u].letters, words);
          const bool spelt = size > 0 && (unknown[u].letters.size() >= kPlain ||
                                          (tokens.all[t].is(language::kCapital) &&
                                           tokens.all[t + size - 1].is(language::kCapital)));
          if (spelt) {
            unknown.erase(unknown.begin() + static_cast<std::ptrdiff_t>(u));
          } else {
            ++u;
          }
        }
        if (unknown.empty()) return;
      }
    }
  }

  static char initial(const language::Tokens& tokens, std::uint32_t t) {
    const Token& token = tokens.all[t];
    const std::string_view folded = token.span().of(tokens.folded);
    if (folded[0] >= 'a' && folded[0] <= 'z') return folded[0];
    if (static_cast<unsigned char>(folded[0]) != 0xC3) return '\0';
    const std::string plain = plain_letters(folded.substr(0, 2));
    return plain.empty() ? '\0' : plain[0];
  }

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind acronym_undefined() {
  return {"undefined-acronym", {"text"}, make<AcronymUndefinedCheck>};
}

}  // namespace stet::checks
