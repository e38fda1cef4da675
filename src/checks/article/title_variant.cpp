// Finds one person under two titles that nobody has together: « le colonel Dray » and « le général
// Dray », "Interior Minister Ada Holm" and "Defence Minister Holm".
#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_map>

#include "checks/judgement.h"
#include "checks/language_part.h"
#include "checks/phrase_lists.h"
#include "language/fold.h"

namespace stet::checks {
namespace {

using language::Token;
using language::TokenRange;

constexpr std::uint32_t kReach = 9;        // words of a title before the name
constexpr std::uint32_t kAfter = 10;       // words of a title after its comma
constexpr std::uint32_t kTold = 7;         // words around a name in which a change is told
constexpr std::size_t kSieve = 1024;       // bits: most words begin no title
constexpr std::size_t kRemembered = 4096;  // people of one article

/// A kind of title: those of one kind exclude each other unless they share a class.
enum class Kind : std::uint8_t { Rank, Portfolio, Head, Seat };
constexpr std::size_t kKinds = 4;

/// One title, or a word of one: « lieutenant colonel », "defence".
struct Title {
  std::vector<std::uint64_t> words;  ///< hashes
  Kind kind = Kind::Rank;
  std::uint64_t classes = 0;  ///< a bit for each line of its list in which it stands
};

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  std::vector<Title> titles;                             ///< longest first
  std::array<std::uint64_t, kSieve / 64> first_words{};  ///< of titles: a bit for their hash
  std::vector<std::uint64_t> ministers;                  ///< words that make a portfolio a title
  std::vector<std::uint64_t> former;  ///< ancien, ex, then: the title is of another time
  std::vector<std::uint64_t> told;    ///< promu, appointed: in its sentence the change is told
};

std::vector<std::uint64_t> hashes_of(std::string_view phrase) {
  const std::string folded = language::fold(phrase);
  std::vector<std::uint64_t> hashes;
  std::size_t from = 0;
  while (from < folded.size()) {
    const std::size_t end = std::min(folded.find_first_of(" -'", from), folded.size());
    if (end > from)
      hashes.push_back(language::word_hash(std::string_view(folded).substr(from, end - from)));
    from = end + 1;
  }
  return hashes;
}

/// What somebody is called at one place.
struct Held {
  TokenRange words;  ///< the title
  TokenRange whole;  ///< with the name
  std::array<std::uint64_t, kKinds> classes{};
};

class TitleVariantCheck final : public Check {
 public:
  explicit TitleVariantCheck(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages) {
      Part part;
      part.language = &language;
      part.id = materials.knowledge.id_of(language.code);
      packs::Options options = open_language(language, materials);
      read_titles(options, "ranks", Kind::Rank, part);
      read_titles(options, "portfolios", Kind::Portfolio, part);
      read_titles(options, "heads", Kind::Head, part);
      read_titles(options, "seats", Kind::Seat, part);
      std::sort(part.titles.begin(), part.titles.end(),
                [](const Title& a, const Title& b) { return a.words.size() > b.words.size(); });
      for (const Title& title : part.titles)
        part.first_words[title.words[0] % kSieve / 64] |= 1ULL << title.words[0] % 64;
      for (const packs::Located& word : options.texts("ministers"))
        part.ministers.push_back(language::word_hash(language::fold(word.text)));
      for (const packs::Located& word : options.texts("former"))
        part.former.push_back(language::word_hash(language::fold(word.text)));
      for (const packs::Located& word : options.texts("told"))
        part.told.push_back(language::word_hash(language::fold(word.text)));
      options.finish();
      parts_.push_back(std::move(part));
    }
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    struct Seen {
      Held held;
      std::uint32_t sentence = 0;
    };
    std::unordered_map<std::uint32_t, std::vector<Seen>> of_person;
    std::vector<Candidate> candidates;
    // Who is named once has one title.
    std::vector<std::uint32_t> named(evidence.analysis.names.entities.size(), 0);
    for (const language::Mention& mention : evidence.analysis.names.mentions)
      ++named[mention.entity];
    for (const language::Mention& mention : evidence.analysis.names.mentions) {
      if (named[mention.entity] < 2 || mention.form == language::MentionForm::Pronoun ||
          mention.form == language::MentionForm::Nominal ||
          evidence.analysis.names.entities[mention.entity].kind != language::NameKind::Person)
        continue;
      const language::LanguageId id = evidence.analysis.sentences[mention.sentence].language;
      const Part* const part = part_for(parts_, id);
      if (part == nullptr) continue;
      const Reader reader{evidence, *part, evidence.analysis.sentences[mention.sentence].tokens};
      const std::optional<Held> held = reader.title_of(mention.tokens);
      if (!held || of_person.size() > kRemembered) continue;
      // « non », said a man who is quoted: others call him what they like.
      if (evidence.analysis.voices.is_quoted(evidence.analysis.tokens.span(held->words))) continue;
      if (reader.tells_change(held->whole)) continue;
      std::vector<Seen>& seen = of_person[mention.entity];
      const Seen* against = nullptr;
      bool same = false;
      for (const Seen& before : seen) {
        if (before.sentence == mention.sentence) same = true;  // told in one breath
        if (!excludes(before.held, *held)) {
          same = same || shares(before.held, *held);
        } else if (against == nullptr) {
          against = &before;
        }
      }
      if (against != nullptr && !same) {
        Candidate candidate;
        candidate.tokens = {std::min(held->words.begin, mention.tokens.begin),
                            std::max(held->words.end, mention.tokens.end)};
        candidate.span = evidence.analysis.tokens.span(candidate.tokens);
        candidate.severity = rule_.severity;
        candidate.language = part->language;
        const text::ProseSpan first = evidence.analysis.tokens.span(against->held.whole);
        candidate.values.emplace_back("other", std::string(evidence.prose.text(first)));
        candidate.notes.push_back(
            {evidence.knowledge.language(part->language->code)->wording("other-title"),
             evidence.prose.to_article(first)});
        candidates.push_back(std::move(candidate));
      }
      seen.push_back({*held, mention.sentence});
    }
    settle_candidates(rule_, evidence, std::move(candidates), found);
  }

 private:
  /// The two name a rank, a portfolio, … each, and not the same.
  static bool excludes(const Held& a, const Held& b) {
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
      if (a.classes[kind] != 0 && b.classes[kind] != 0 && (a.classes[kind] & b.classes[kind]) == 0)
        return true;
    }
    return false;
  }
  static bool shares(const Held& a, const Held& b) {
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
      if ((a.classes[kind] & b.classes[kind]) != 0) return true;
    }
    return false;
  }

  static void read_titles(packs::Options& options, std::string_view key, Kind kind, Part& part) {
    std::uint64_t bit = 1;
    for (const packs::Located& line : options.texts(key)) {
      std::string_view text = line.text;
      if (text.starts_with('(') && text.ends_with(')')) text = text.substr(1, text.size() - 2);
      std::size_t from = 0;
      while (from <= text.size()) {
        const std::size_t end = std::min(text.find('|', from), text.size());
        Title title{hashes_of(text.substr(from, end - from)), kind, bit};
        if (!title.words.empty()) {
          const auto known = std::find_if(
              part.titles.begin(), part.titles.end(),
              [&](const Title& t) { return t.kind == kind && t.words == title.words; });
          if (known == part.titles.end())
            part.titles.push_back(std::move(title));
          else
            known->classes |= bit;
        }
        from = end + 1;
      }
      bit <<= 1;
    }
  }

  struct Reader {
    const Evidence& evidence;
    const Part& part;
    TokenRange sentence;

    const Token& at(std::uint32_t t) const { return evidence.analysis.tokens.all[t]; }
    const language::LanguageKnowledge& own() const { return evidence.knowledge.languages[part.id]; }
    std::uint64_t hash(std::uint32_t t) const {
      return language::word_hash(at(t).span().of(evidence.analysis.tokens.folded));
    }
    bool is_one_of(std::uint32_t t, const std::vector<std::uint64_t>& words) const {
      return std::find(words.begin(), words.end(), hash(t)) != words.end();
    }

    /// Near the name: « promu », "was named".
    bool tells_change(TokenRange whole) const {
      const std::uint32_t begin =
          std::max(sentence.begin, whole.begin > kTold ? whole.begin - kTold : 0);
      const std::uint32_t end = std::min(sentence.end, whole.end + kTold);
      for (std::uint32_t t = begin; t < end; ++t) {
        if (is_one_of(t, part.told)) return true;
      }
      return false;
    }

    /// The title before a name or after its comma; nothing when there is none that excludes others.
    std::optional<Held> title_of(TokenRange name) const {
      TokenRange before = words_before(name.begin);
      Held held;
      if (!before.empty() && read(before, held, true)) {
        held.whole = {held.words.begin, name.end};
        return held;
      }
      const TokenRange after = words_after(name.end);
      if (!after.empty() && read(after, held, false)) {
        held.whole = {name.begin, held.words.end};
        return held;
      }
      return std::nullopt;
    }

    /// Back to the determiner or the word that is no part of a title.
    TokenRange words_before(std::uint32_t name) const {
      std::uint32_t begin = name;
      while (begin > sentence.begin && name - begin < kReach) {
        const std::uint16_t mark = at(begin).before;
        // « le ministre de l'Intérieur, Paul Mercin », "Gen. Tarn"
        const bool comma = begin == name && (mark & ~language::kSpace) == language::kComma;
        if (!at(begin).joined() && !comma &&
            !(begin == name && mark == (language::kSpace | language::kStop)))
          break;
        const std::uint32_t word = at(begin - 1).word;
        if (own().is(word, language::kFiniteWord | language::kPerfectAuxiliary |
                               language::kPassiveAuxiliary | language::kPronoun |
                               language::kComplementiser | language::kRelative))
          break;
        const bool of = begin - 1 > sentence.begin &&
                        own().is(at(begin - 2).word, language::kOfWord | language::kPreposition);
        if (own().is(word, language::kDeterminer) && !of &&
            !own().is(word, language::kOfWord | language::kPartOf)) {
          break;
        }
        --begin;
      }
      return {begin, name};
    }

    TokenRange words_after(std::uint32_t name) const {
      if (name >= sentence.end || (at(name).before & ~language::kSpace) != language::kComma)
        return {};
      std::uint32_t end = name + 1;
      while (end < sentence.end && end - name < kAfter && at(end).joined()) ++end;
      // It closes: « Ada Holm, ministre de la Défense, a … »
      if (end < sentence.end && at(end).joined()) return {};
      for (std::uint32_t t = name; t < end; ++t) {
        if (own().is(at(t).word, language::kFiniteWord | language::kPerfectAuxiliary |
                                     language::kPassiveAuxiliary | language::kRelative))
          return {};
      }
      return {name, end};
    }

    /// Reads the titles of a range; of a rank only one beside the name counts.
    bool read(TokenRange range, Held& held, bool before) const {
      bool minister = false;
      for (std::uint32_t t = range.begin; t < range.end; ++t) {
        minister = minister || is_one_of(t, part.ministers);
      }
      std::uint32_t first = range.end;
      std::uint32_t last = range.begin;
      for (std::uint32_t t = range.begin; t < range.end;) {
        const Title* const title = title_at(t, range.end, minister);
        if (title == nullptr) {
          ++t;
          continue;
        }
        const auto end = t + static_cast<std::uint32_t>(title->words.size());
        const bool beside =
            before ? end == range.end || is_rank(end, range.end) : t <= range.begin + 1;
        const bool head_beside = before ? end == range.end : t <= range.begin + 1;
        const bool counts = title->kind == Kind::Portfolio ||
                            (title->kind == Kind::Rank ? beside && before : head_beside);
        if (counts) {
          held.classes[static_cast<std::size_t>(title->kind)] |= title->classes;
          first = std::min(first, t);
          last = std::max(last, end);
        }
        t = end;
      }
      if (first >= last || is_qualified(range, first_word(range, first))) return false;
      held.words =
          before ? TokenRange{first_word(range, first), range.end} : TokenRange{range.begin, last};
      return true;
    }

    /// « l'ex-ministre », "then Interior Minister", « ministre délégué »; but « le fils du ministre
    /// Dray » leaves Dray the minister.
    bool is_qualified(TokenRange range, std::uint32_t title) const {
      for (std::uint32_t t = title; t < range.end; ++t) {
        if (is_one_of(t, part.former)) return true;
      }
      const std::uint32_t begin = std::max(sentence.begin, range.begin > 2 ? range.begin - 2 : 0);
      for (std::uint32_t t = title; t-- > begin;) {
        if (own().is(at(t).word, language::kOfWord | language::kPartOf | language::kPreposition))
          return false;
        if (is_one_of(t, part.former)) return true;
      }
      return false;
    }

    /// The title begins with « ministre », not with « Intérieur ».
    std::uint32_t first_word(TokenRange range, std::uint32_t first) const {
      for (std::uint32_t t = range.begin; t < first; ++t) {
        if (is_one_of(t, part.ministers)) return t;
      }
      return first;
    }

    bool is_rank(std::uint32_t t, std::uint32_t end) const {
      if (t >= end) return false;
      const Title* const next = title_at(t, end, false);
      return next != nullptr && next->kind == Kind::Rank && t + next->words.size() == end;
    }

    const Title* title_at(std::uint32_t t, std::uint32_t end, bool minister) const {
      const std::uint64_t first = hash(t);
      if ((part.first_words[first % kSieve / 64] >> first % 64 & 1) == 0) return nullptr;
      for (const Title& title : part.titles) {
        if (title.words[0] != first || t + title.words.size() > end) continue;
        if (title.kind == Kind::Portfolio && !minister) continue;
        bool all = true;
        for (std::size_t w = 1; w < title.words.size() && all; ++w)
          all = hash(t + static_cast<std::uint32_t>(w)) == title.words[w];
        if (all) return &title;
      }
      return nullptr;
    }
  };

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind title_variant() {
  return {"title-variant", {"text", "other"}, make<TitleVariantCheck>};
}

}  // namespace stet::checks
