// Finds two sentences of one text that cannot both hold, with no word of contrast or of time beside
// either: the suspect is on the run, the suspect is in custody; no one hurt, the two wounded. Which
// states exclude each other is in the rule. What keeps them apart is asked of each pair: that both
// are about the same (they share words), in the same part of the story, and that neither is
// somebody else's word.
#include <algorithm>
#include <optional>
#include <string_view>

#include "checks/judgement.h"
#include "checks/kindred_words.h"
#include "checks/phrase_lists.h"

namespace stet::checks {
namespace {

using claims::Toll;
using language::ListId;
using language::Match;
using language::TokenRange;

constexpr double kFewest = 2;              // victims: of one alone another sentence may speak
constexpr std::size_t kTelling = 4;        // bytes of a word that tells what a sentence is about
constexpr std::uint32_t kMarks = 12;       // bytes of quotation marks and spaces around words
constexpr std::uint32_t kShownWords = 18;  // of the other sentence, in the note

/// Two states of one thing.
struct Pair {
  ListId one = 0, other = 0, except = 0;
  ListId beside = 0;         ///< must stand in the sentence of `other`; none asked when empty
  std::uint32_t shared = 1;  ///< words that both must have in common
  bool whole = false;        ///< sought in their whole sentences, not in the words of the states
  bool anyones = false;      ///< asked whoever says so, and whenever the second is
  bool forth = false;        ///< only when `one` comes first
};

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  std::vector<Pair> pairs;
  ListId contrast = 0;  ///< in either sentence: marked
  ListId time = 0;      ///< in either sentence: another time
  ListId others = 0;    ///< in either sentence: somebody else of the kind
  std::string toll_message, note;
};

class UnmarkedContradiction final : public Check {
 public:
  explicit UnmarkedContradiction(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages)
      parts_.push_back(make_part(language, materials));
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    std::vector<Candidate> candidates;
    for (const Part& part : parts_) {
      for (const Pair& pair : part.pairs) weigh_pair(evidence, part, pair, candidates);
      weigh_tolls(evidence, part, candidates);
    }
    if (!candidates.empty()) settle_candidates(rule_, evidence, std::move(candidates), found);
  }

 private:
  static Part make_part(const packs::RuleLanguage& language, Materials& materials) {
    Part part;
    part.language = &language;
    part.id = materials.knowledge.id_of(language.code);
    packs::Options options = open_language(language, materials);
    PhraseLists lists(materials, part.id, options);
    part.contrast = lists.list(options, "contrast");
    part.time = lists.list(options, "time");
    part.others = lists.list(options, "others");
    packs::Options pairs = options.table("pairs");
    for (const std::string& name : pairs.table_keys()) {
      packs::Options one = pairs.table(name);
      Pair pair;
      pair.one = lists.list(one, "one");
      pair.other = lists.list(one, "other");
      pair.except = lists.list(one, "except");
      if (one.has("beside")) pair.beside = lists.list(one, "beside");
      pair.shared = static_cast<std::uint32_t>(one.integer_or("shared", 1));
      pair.whole = one.boolean_or("whole-sentence", false);
      pair.anyones = one.boolean_or("anyones", false);
      pair.forth = one.boolean_or("in-order", false);
      part.pairs.push_back(pair);
      one.finish();
    }
    pairs.finish();
    part.toll_message = options.text_or("toll-message", "");
    part.note = options.text_or("note", "");
    options.finish();
    return part;
  }

  /// The first two that contradict each other, one of each state.
  void weigh_pair(const Evidence& evidence, const Part& part, const Pair& pair,
                  std::vector<Candidate>& candidates) const {
    const auto ones = evidence.analysis.matches.of(pair.one);
    if (ones.empty()) return;
    const auto others = evidence.analysis.matches.of(pair.other);
    if (others.empty()) return;
    for (const Match& one : ones) {
      if (!is_stated(evidence, part, pair, one)) continue;
      for (const Match& other : others) {
        if (pair.forth && other.tokens.begin < one.tokens.begin) continue;
        if (!is_stated(evidence, part, pair, other)) continue;
        TokenRange said = other.tokens;
        if (pair.beside != 0 && !take_in(evidence, pair.beside, said)) continue;
        const bool first = one.tokens.begin < other.tokens.begin;
        if (!contradict(evidence, part, pair, first ? one : other, first ? other : one)) continue;
        propose(evidence, part, {}, first ? one.tokens : said, first ? said : one.tokens,
                candidates);
        return;
      }
    }
  }

  /// Reaches to the first match of the list that follows in the sentence; false when none does.
  static bool take_in(const Evidence& evidence, ListId list, TokenRange& words) {
    const TokenRange sentence = sentence_of(evidence, words).tokens;
    for (const Match& match : found_from(evidence.analysis.matches, list, words.end)) {
      if (match.tokens.begin >= sentence.end) break;
      if (match.tokens.begin < words.end) continue;
      words.end = match.tokens.end;
      return true;
    }
    return false;
  }

  static const language::Sentence& sentence_of(const Evidence& evidence, TokenRange words) {
    return evidence.analysis.sentences[evidence.analysis.sentence_of(words.begin)];
  }

  static bool is_stated(const Evidence& evidence, const Part& part, const Pair& pair,
                        const Match& match) {
    const language::Analysis& analysis = evidence.analysis;
    const language::Sentence& sentence = sentence_of(evidence, match.tokens);
    const auto kind = evidence.prose.blocks()[sentence.block].kind;
    if (sentence.language != part.id || kind == text::BlockKind::Title ||
        kind == text::BlockKind::Heading || kind == text::BlockKind::Caption)
      return false;
    if (found_over(analysis.matches, pair.except, match.tokens)) return false;
    if (evidence.prose.text(sentence.span).ends_with('?')) return false;
    const text::ProseSpan span = analysis.tokens.span(match.tokens);
    if (is_in_long_quotation(analysis, span)) return false;
    return pair.anyones ||
           (!analysis.voices.is_quoted(span) && !analysis.voices.is_attributed(span));
  }

  /// Quoted with more than itself: « la situation est « sous contrôle » » is the outlet's sentence.
  static bool is_in_long_quotation(const language::Analysis& analysis, text::ProseSpan span) {
    return std::any_of(analysis.voices.quoted().begin(), analysis.voices.quoted().end(),
                       [&](const language::VoiceSpan& quoted) {
                         return quoted.span.overlaps(span) && quoted.span.end - quoted.span.begin >
                                                                  span.end - span.begin + kMarks;
                       });
  }

  bool contradict(const Evidence& evidence, const Part& part, const Pair& pair, const Match& first,
                  const Match& second) const {
    const language::Sentence& before = sentence_of(evidence, first.tokens);
    const language::Sentence& after = sentence_of(evidence, second.tokens);
    if (!stand_together(evidence, part, before, after, pair.anyones)) return false;
    return shared_words(evidence, part, pair.whole ? before.tokens : first.tokens,
                        pair.whole ? after.tokens : second.tokens) >= pair.shared;
  }

  /// Two sentences of one story with nothing that opposes them or sets them apart.
  static bool stand_together(const Evidence& evidence, const Part& part,
                             const language::Sentence& before, const language::Sentence& after,
                             bool at_any_time) {
    const language::Matches& matches = evidence.analysis.matches;
    if (before.tokens == after.tokens) return false;
    for (const language::Sentence* one : {&before, &after}) {
      if (found_inside(matches, part.contrast, one->tokens) ||
          found_inside(matches, part.others, one->tokens))
        return false;
      if (at_any_time && one == &after) continue;
      if (found_inside(matches, part.time, one->tokens)) return false;
    }
    if (!at_any_time && has_date(evidence, before.tokens) && has_date(evidence, after.tokens))
      return false;
    const auto& blocks = evidence.prose.blocks();
    for (std::uint32_t b = before.block; b <= after.block; ++b) {
      if (blocks[b].kind == text::BlockKind::Heading) return false;
    }
    return true;
  }

  static bool has_date(const Evidence& evidence, TokenRange tokens) {
    return std::any_of(evidence.analysis.dates.begin(), evidence.analysis.dates.end(),
                       [&](const language::Date& date) { return tokens.contains(date.tokens); });
  }

  static std::uint32_t shared_words(const Evidence& evidence, const Part& part, TokenRange a,
                                    TokenRange b) {
    std::uint32_t count = 0;
    for (std::uint32_t t = a.begin; t < a.end; ++t) {
      if (!is_telling(evidence, part, t)) continue;
      for (std::uint32_t u = b.begin; u < b.end; ++u) {
        if (is_telling(evidence, part, u) &&
            are_kindred(folded(evidence, t), folded(evidence, u))) {
          ++count;
          break;
        }
      }
    }
    return count;
  }

  static std::string_view folded(const Evidence& evidence, std::uint32_t t) {
    return evidence.analysis.tokens.all[t].span().of(evidence.analysis.tokens.folded);
  }

  static bool is_telling(const Evidence& evidence, const Part& part, std::uint32_t t) {
    constexpr std::uint32_t kSmall =
        language::kStopWord | language::kPronoun | language::kDeterminer | language::kPreposition |
        language::kComplementiser | language::kPerfectAuxiliary | language::kPassiveAuxiliary |
        language::kNegation | language::kRelative | language::kElision;
    const language::Token& token = evidence.analysis.tokens.all[t];
    return token.size >= kTelling && !evidence.knowledge.languages[part.id].is(token.word, kSmall);
  }

  /// « aucun blessé », then « les deux blessés », of the same event.
  void weigh_tolls(const Evidence& evidence, const Part& part,
                   std::vector<Candidate>& candidates) const {
    const auto& tolls = evidence.claims.tolls;
    for (std::size_t n = 0; n < tolls.size(); ++n) {
      const Toll& none = tolls[n];
      if (!none.negated ||
          (none.status != claims::Status::Dead && none.status != claims::Status::Wounded) ||
          has_digits(evidence, none.tokens) || none.heading || none.quoted || none.attribution)
        continue;
      for (std::size_t s = 0; s < tolls.size(); ++s) {
        const Toll& some = tolls[s];
        if (s == n || some.negated || some.unreal || some.hedged || some.further || some.revised ||
            some.heading || some.quoted || some.attribution || some.status != none.status ||
            !are_of_one_event(evidence, none, some) || some.count.low < kFewest ||
            some.figure.empty())
          continue;
        const language::Sentence& one = evidence.analysis.sentences[none.sentence];
        const language::Sentence& other = evidence.analysis.sentences[some.sentence];
        const bool first = none.sentence < some.sentence;
        if (one.language != part.id || other.language != part.id ||
            !stand_together(evidence, part, first ? one : other, first ? other : one, false))
          continue;
        if (has_date(evidence, one.tokens) != has_date(evidence, other.tokens) && !some.definite)
          continue;
        propose(evidence, part, part.toll_message, first ? none.tokens : some.tokens,
                first ? some.tokens : none.tokens, candidates);
        return;
      }
    }
  }

  static bool has_digits(const Evidence& evidence, TokenRange tokens) {
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
      if (evidence.analysis.tokens.all[t].is(language::kDigits)) return true;
    }
    return false;
  }

  /// « les deux blessés » are those of the event of which the text speaks.
  static bool are_of_one_event(const Evidence& evidence, const Toll& none, const Toll& some) {
    if (none.event == some.event) return true;
    return some.definite && some.event != claims::kNoEvent &&
           evidence.claims.events[some.event].family == 0 && some.sentence > none.sentence;
  }

  void propose(const Evidence& evidence, const Part& part, const std::string& message,
               TokenRange before, TokenRange after, std::vector<Candidate>& candidates) const {
    const language::Analysis& analysis = evidence.analysis;
    Candidate candidate;
    candidate.language = part.language;
    candidate.tokens = after;
    candidate.span = analysis.tokens.span(after);
    candidate.severity = rule_.severity;
    candidate.message = message;
    candidate.values.emplace_back("first",
                                  std::string(evidence.prose.text(analysis.tokens.span(before))));
    const TokenRange sentence = sentence_of(evidence, before).tokens;
    const TokenRange shown{
        before.begin, std::min(sentence.end, std::max(before.end, before.begin + kShownWords))};
    candidate.notes.push_back({part.note, evidence.prose.to_article(analysis.tokens.span(shown))});
    candidates.push_back(std::move(candidate));
  }

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind unmarked_contradiction() {
  return {"unmarked-contradiction", {"text", "first"}, make<UnmarkedContradiction>};
}

}  // namespace stet::checks
