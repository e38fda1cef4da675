// Finds two spellings of one name: Élodie Marchand and Mme Marchant, Saint-Tropez and Saint Tropez.
// The rarer of the two is the finding, the later one of equals.
#include <algorithm>
#include <bit>
#include <string>
#include <unordered_set>

#include "checks/judgement.h"
#include "checks/language_part.h"
#include "checks/phrase_lists.h"
#include "checks/spelling_distance.h"
#include "checks/written_names.h"
#include "language/fold.h"

namespace stet::checks {
namespace {

constexpr std::size_t kMost = 400;       // spellings of one article; a list of names has more
constexpr std::size_t kWord = 5;         // letters from which one wrong letter tells
constexpr std::size_t kAlone = 6;        // the same of a name without anything beside it
constexpr std::size_t kLong = 8;         // letters from which two wrong letters tell
constexpr std::uint32_t kBothOften = 3;  // so often each: two names

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  std::unordered_set<std::string> distinct;  ///< pairs of names that are near and both right
};

class SpellingVariantCheck final : public Check {
 public:
  explicit SpellingVariantCheck(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages) {
      Part part;
      part.language = &language;
      part.id = materials.knowledge.id_of(language.code);
      packs::Options options = open_language(language, materials);
      for (const packs::Located& pair : options.texts("distinct"))
        part.distinct.insert(language::fold(pair.text));
      options.finish();
      parts_.push_back(std::move(part));
    }
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    if (evidence.analysis.names.mentions.size() < 2) return;
    const std::vector<WrittenName> names = find_written_names(evidence, kMost);
    Reader reader{evidence, parts_, names, {}};
    std::vector<Candidate> candidates = reader.read(rule_);
    settle_candidates(rule_, evidence, std::move(candidates), found);
  }

 private:
  struct Reader {
    const Evidence& evidence;
    const std::vector<Part>& parts;
    const std::vector<WrittenName>& names;
    std::vector<bool> flagged;

    std::vector<Candidate> read(const packs::Rule& rule) {
      std::vector<Candidate> candidates;
      flagged.assign(names.size(), false);
      for (std::size_t b = 0; b < names.size(); ++b) {
        if (const std::size_t same = first_with(names[b].letters, names[b].set, b); same < b) {
          if (!is_street_of(names[same], names[b]) && !is_style(names[b]))
            add(same, b, rule, candidates);
          continue;
        }
        for (std::size_t a = 0; a < b; ++a) {
          if (may_be_near(names[a], names[b]) && are_variants(a, b)) add(a, b, rule, candidates);
        }
      }
      find_small(rule, candidates);
      std::sort(candidates.begin(), candidates.end(), [](const Candidate& x, const Candidate& y) {
        return x.tokens.begin < y.tokens.begin;
      });
      return candidates;
    }

    /// The first name with these letters, of those before `end`; `end` when there is none.
    std::size_t first_with(std::string_view letters, std::uint32_t set, std::size_t end) const {
      std::size_t a = 0;
      while (a < end && (names[a].set != set || names[a].letters != letters)) ++a;
      return a;
    }
    /// Whether some name of several words has the word.
    bool is_inside(std::string_view word) const {
      return std::any_of(names.begin(), names.end(), [&](const WrittenName& name) {
        return name.words.size() > 1 &&
               std::find(name.words.begin(), name.words.end(), word) != name.words.end();
      });
    }
    /// How often a word stands in names.
    std::uint32_t uses(std::string_view word) const {
      std::uint32_t count = 0;
      for (const WrittenName& name : names)
        count += name.count *
                 static_cast<std::uint32_t>(std::count(name.words.begin(), name.words.end(), word));
      return count;
    }

    /// A quick look at the letters.
    static bool may_be_near(const WrittenName& one, const WrittenName& other) {
      const std::size_t a = one.words.size();
      const std::size_t b = other.words.size();
      if (a == b) return std::popcount(one.set ^ other.set) <= 4;
      if (a == 1 || b == 1)
        return std::popcount(one.last_set ^ other.last_set) <= 4 ||
               std::popcount(one.first_set ^ other.first_set) <= 2;
      return std::popcount(a < b ? one.set & ~other.set : other.set & ~one.set) <= 1;
    }

    const Part* part_of(std::uint32_t sentence) const {
      return part_for(parts, evidence, sentence);
    }
    const language::LanguageKnowledge& own(const WrittenName& name) const {
      return evidence.knowledge.languages[evidence.analysis.sentences[name.sentence].language];
    }
    const language::Token& word_of(const WrittenName& name, std::size_t word) const {
      return evidence.analysis.tokens.all[name.first.begin + word];
    }
    language::NameKind kind_of(const WrittenName& name) const {
      return evidence.analysis.names.entities[name.entity].kind;
    }

    /// « Charles-de-Gaulle », a place, after Charles de Gaulle; but not « Jean Claude » for
    /// « Jean-Claude ».
    bool is_street_of(const WrittenName& one, const WrittenName& other) const {
      if (one.words.size() != other.words.size() || one.words.size() < 2) return false;
      const auto hyphens = [&](const WrittenName& name) {
        std::size_t count = 0;
        for (std::size_t w = 1; w < name.words.size(); ++w)
          count += (word_of(name, w).before & language::kHyphen) != 0 ? 1 : 0;
        return count;
      };
      const std::size_t all = one.words.size() - 1;
      const bool one_whole = hyphens(one) == all;
      if (one_whole == (hyphens(other) == all)) return false;
      const auto forename = [&](std::size_t w) {
        return (own(one).name_sense(word_of(one, w)) & language::kFirstName) != 0;
      };
      if (forename(0) && !forename(1)) return true;
      // « la place Victor-Hugo »
      const WrittenName& joined = one_whole ? one : other;
      const std::uint32_t begin = joined.first.begin;
      return begin > evidence.analysis.sentences[joined.sentence].tokens.begin &&
             (own(joined).name_sense(evidence.analysis.tokens.all[begin - 1]) &
              (language::kPlaceWord | language::kOrganisationWord)) != 0;
    }

    /// Written either way, each with its own meaning: Mont-Saint-Michel and Mont Saint-Michel.
    bool is_style(const WrittenName& name) const {
      const Part* const part = part_of(name.sentence);
      return part == nullptr || part->distinct.contains(name.letters);
    }

    bool are_variants(std::size_t a, std::size_t b) const {
      const WrittenName& one = names[a];
      const WrittenName& other = names[b];
      if (one.sentence == other.sentence) return false;
      if (one.count >= kBothOften && other.count >= kBothOften) return false;
      if (one.words.size() > 1 && other.words.size() > 1) return differ_in_a_word(one, other);
      if (one.words.size() > 1) return is_surname_of(other, one);
      if (other.words.size() > 1) return is_surname_of(one, other);
      return are_one_word(one, other);
    }

    /// The only word in which two names differ.
    struct Apart {
      bool found = false;
      std::size_t one = 0, other = 0;  ///< its place in each
    };

    /// The shorter name is laid along the longer one.
    static Apart apart_in(const WrittenName& one, const WrittenName& other) {
      if (one.words.size() > other.words.size()) {
        const Apart turned = apart_in(other, one);
        return {turned.found, turned.other, turned.one};
      }
      const std::size_t size = one.words.size();
      for (std::size_t from = 0; from + size <= other.words.size(); ++from) {
        Apart apart;
        std::size_t apart_words = 0;
        std::size_t same_letters = 0;
        for (std::size_t w = 0; w < size && apart_words < 2; ++w) {
          if (one.words[w] == other.words[from + w]) {
            same_letters += one.words[w].size();
            continue;
          }
          ++apart_words;
          apart = {true, w, from + w};
        }
        if (apart_words == 1 && same_letters >= 2) return apart;
        if (apart_words == 0) return {};
      }
      return {};
    }

    /// Names of several words that are the same but for a slip in one: « Union Carbide Corp » and
    /// « Union Carbidde », too.
    bool differ_in_a_word(const WrittenName& one, const WrittenName& other) const {
      const Apart apart = apart_in(one, other);
      if (!apart.found) return false;
      const std::string& x = one.words[apart.one];
      const std::string& y = other.words[apart.other];
      const language::Token& first = word_of(one, apart.one);
      const language::Token& second = word_of(other, apart.other);
      const std::size_t at = std::max(apart.one, apart.other);
      const bool sounds = sound_of(x) == sound_of(y);
      const bool whole = one.words.size() == other.words.size();
      if (!is_slip(x, y, whole ? kWord : kAlone, whole ? kLong : kLong + 40) &&
          !(sounds && std::min(x.size(), y.size()) >= kWord && spelling_distance(x, y, 2) <= 2))
        return false;
      if (are_distinct(x, y, other.sentence)) return false;
      const bool forename = at == 0 && kind_of(one) == language::NameKind::Person;
      if (forename) {
        const bool both = (own(one).name_sense(first) & language::kFirstName) != 0 &&
                          (own(other).name_sense(second) & language::kFirstName) != 0;
        return sounds || !(both || is_other_sex(x, y));
      }
      // Two words of the language: "North Korea", "South Korea".
      if (first.word != 0 && second.word != 0 && !sounds) return false;
      return !is_inflected(x, y);
    }

    /// « Mme Marchant » after « Élodie Marchand »: a surname that nobody else bears here.
    bool is_surname_of(const WrittenName& alone, const WrittenName& full) const {
      const std::string& x = alone.words[0];
      const std::string& y = full.words.back();
      if (is_forename_of(alone, full)) return true;
      if (full.words.size() > 4 || !is_slip(x, y, kAlone, kLong + 1)) return false;
      if (is_inside(x) || x.starts_with(y) || y.starts_with(x)) return false;
      if (is_inflected(x, y) || (!alone.titled && is_determined(alone))) return false;
      if (are_distinct(x, y, alone.sentence)) return false;
      if (kind_of(full) != language::NameKind::Person) return false;
      const language::NameKind kind = kind_of(alone);
      if (kind == language::NameKind::Place || kind == language::NameKind::Organisation)
        return false;
      const language::Token& token = word_of(alone, 0);
      if ((own(alone).name_sense(token) & language::kFirstName) != 0) return false;
      return alone.titled || token.word == 0;
    }

    /// « Terrence » alone after « Terence Crale »: it sounds the same and nobody else is called so.
    bool is_forename_of(const WrittenName& alone, const WrittenName& full) const {
      const std::string& x = alone.words[0];
      const std::string& y = full.words[0];
      return x != y && std::min(x.size(), y.size()) >= kAlone && !is_inside(x) &&
             kind_of(full) == language::NameKind::Person &&
             kind_of(alone) != language::NameKind::Place &&
             kind_of(alone) != language::NameKind::Organisation &&
             spelling_distance(x, y, 1) <= 1 && sound_of(x) == sound_of(y);
    }

    /// One word alone, often written so and once otherwise: « Vigipirate », « Vigirate ».
    bool are_one_word(const WrittenName& one, const WrittenName& other) const {
      const std::string& x = one.words[0];
      const std::string& y = other.words[0];
      if (std::min(one.count, other.count) != 1 || std::max(one.count, other.count) < 2)
        return false;
      const WrittenName& rare = one.count == 1 ? one : other;
      if (word_of(rare, 0).word != 0 || is_inside(rare.words[0])) return false;
      const bool beside = have_same_word_before(one, other);
      if (!is_slip(x, y, beside ? kAlone : kAlone + 1, beside ? kLong : kLong + 40)) return false;
      if (x.starts_with(y) || y.starts_with(x) || is_inflected(x, y)) return false;
      if (!beside && x.substr(x.size() - 2) != y.substr(y.size() - 2)) return false;
      return !are_distinct(x, y, other.sentence);
    }

    /// « les Landes »: no surname.
    bool is_determined(const WrittenName& name) const {
      const std::uint32_t begin = name.first.begin;
      return begin > evidence.analysis.sentences[name.sentence].tokens.begin &&
             own(name).is(evidence.analysis.tokens.all[begin - 1].word, language::kDeterminer);
    }

    bool have_same_word_before(const WrittenName& one, const WrittenName& other) const {
      const auto before = [&](const WrittenName& name) -> std::string {
        const std::uint32_t begin = name.first.begin;
        const auto& sentence = evidence.analysis.sentences[name.sentence];
        if (begin == sentence.tokens.begin) return {};
        const language::Token& token = evidence.analysis.tokens.all[begin - 1];
        if (token.size < 3 || own(name).is(token.word, language::kStopWord | language::kDeterminer |
                                                           language::kPreposition))
          return {};
        return std::string(token.span().of(evidence.analysis.tokens.folded));
      };
      const std::string word = before(one);
      return !word.empty() && word == before(other);
    }

    static bool is_slip(std::string_view x, std::string_view y, std::size_t word, std::size_t two) {
      const std::size_t longer = std::max(x.size(), y.size());
      if (longer < word) return false;
      const std::uint32_t most = longer >= two ? 2 : 1;
      const std::uint32_t distance = spelling_distance(x, y, most);
      return distance > 0 && distance <= most;
    }

    /// A plural, a possessive, a feminine, a people: Zealand and Zealander, Paralympics and
    /// Paralympian.
    static bool is_inflected(std::string_view x, std::string_view y) {
      if (x.size() > y.size()) std::swap(x, y);
      std::size_t same = 0;
      while (same < x.size() && x[same] == y[same]) ++same;
      if (same + 3 >= x.size() && spelling_distance(x, y, 2) == 2) return true;
      if (x.ends_with('s') && y.ends_with('s')) {
        x.remove_suffix(1);
        y.remove_suffix(1);
      }
      if (!y.starts_with(x)) return false;
      const std::string_view rest = y.substr(x.size());
      return rest == "s" || rest == "e" || rest == "x" || rest == "es" || rest == "n" ||
             rest == "ne" || rest == "an" || rest == "er";
    }

    /// Mario and Maria, Martin and Martine, Michel and Michele.
    static bool is_other_sex(std::string_view x, std::string_view y) {
      if (x.size() > y.size()) std::swap(x, y);
      if (y.starts_with(x)) return true;
      if (x.size() != y.size() || x.substr(0, x.size() - 1) != y.substr(0, y.size() - 1))
        return false;
      const auto ends = [&](char a, char b) {
        return (x.back() == a && y.back() == b) || (x.back() == b && y.back() == a);
      };
      return ends('a', 'o') || ends('e', 'o') || ends('a', 'i') || ends('o', 'i') ||
             ends('n', 'a') || ends('n', 'e');
    }

    bool are_distinct(const std::string& x, const std::string& y, std::uint32_t sentence) const {
      const Part* const part = part_of(sentence);
      return part == nullptr || part->distinct.contains(x + " " + y) ||
             part->distinct.contains(y + " " + x);
    }

    /// « l'alliance des Etats du Sahel » beside « l'Alliance des États du Sahel ».
    void find_small(const packs::Rule& rule, std::vector<Candidate>& candidates) const {
      for (const WrittenName& name : names) {
        if (name.words.size() < 2) continue;
        const auto& sentence = evidence.analysis.sentences[name.sentence];
        language::TokenRange wider = name.first;
        for (int back = 0; back < 3 && wider.begin > sentence.tokens.begin; ++back) {
          if (!evidence.analysis.tokens.all[wider.begin].joined()) break;
          --wider.begin;
          const language::Token& token = evidence.analysis.tokens.all[wider.begin];
          if (token.is(language::kCapital)) break;
          if ((own(name).name_sense(token) & language::kOrganisationWord) == 0) continue;
          const std::string letters = letters_in(evidence.analysis.tokens, wider);
          const std::size_t same = first_with(letters, letter_set(letters), names.size());
          if (same == names.size()) continue;
          const WrittenName& other = names[same];
          if (other.first.begin == wider.begin || opens(other)) continue;
          candidates.push_back(candidate(wider, name.sentence, other, rule));
          break;
        }
      }
    }

    /// First in its sentence: its capital tells nothing.
    bool opens(const WrittenName& name) const {
      return name.first.begin == evidence.analysis.sentences[name.sentence].tokens.begin;
    }

    /// How often each of two names has the word in which they differ.
    std::pair<std::uint32_t, std::uint32_t> counts(const WrittenName& one,
                                                   const WrittenName& other) const {
      if (one.letters == other.letters) return {one.count, other.count};
      std::size_t x = one.words.size() - 1;
      std::size_t y = other.words.size() - 1;
      if (const Apart apart = apart_in(one, other); apart.found && x > 0 && y > 0) {
        x = apart.one;
        y = apart.other;
      }
      return {uses(one.words[x]), uses(other.words[y])};
    }

    static std::size_t marks_of(const WrittenName& name) {
      return static_cast<std::size_t>(std::count_if(name.text.begin(), name.text.end(), [](char c) {
        return c == '-' || (static_cast<unsigned char>(c) & 0xC0U) == 0xC0U;
      }));
    }

    void add(std::size_t a, std::size_t b, const packs::Rule& rule,
             std::vector<Candidate>& candidates) {
      const WrittenName& one = names[a];
      const WrittenName& other = names[b];
      if (one.desks && other.desks) return;
      const auto [ones, others] = counts(one, other);
      // Of equals the later one, or the one that lacks accents and hyphens.
      bool second =
          others < ones ||
          (others == ones && !(one.letters == other.letters && marks_of(one) < marks_of(other)));
      if (one.desks != other.desks) second = one.desks;
      const std::size_t rare = second ? b : a;
      if (flagged[rare]) return;
      flagged[rare] = true;
      const WrittenName& name = names[rare];
      if (part_of(name.sentence) == nullptr) return;
      candidates.push_back(candidate(name.first, name.sentence, names[second ? a : b], rule));
    }

    Candidate candidate(language::TokenRange tokens, std::uint32_t sentence,
                        const WrittenName& other, const packs::Rule& rule) const {
      Candidate result;
      result.tokens = tokens;
      result.span = evidence.analysis.tokens.span(tokens);
      result.severity = rule.severity;
      const Part* const part = part_of(sentence);
      result.language = part->language;
      const text::ProseSpan span = evidence.analysis.tokens.span(other.first);
      result.values.emplace_back("other", std::string(evidence.prose.text(span)));
      result.notes.push_back(
          {evidence.knowledge.language(part->language->code)->wording("other-spelling"),
           evidence.prose.to_article(span)});
      return result;
    }
  };

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind spelling_variant() {
  return {"spelling-variant", {"text", "other"}, make<SpellingVariantCheck>};
}

}  // namespace stet::checks
