// Finds somebody's words after a colon that no quotation mark opens: nobody can tell where they
// end.
#include <algorithm>
#include <optional>

#include "checks/judgement.h"
#include "checks/language_part.h"
#include "checks/phrase_lists.h"

namespace stet::checks {
namespace {

using language::Attribution;
using language::AttributionKind;
using language::NearbyList;
using language::TokenRange;

constexpr std::uint32_t kReach = 16;    // words between the verb of saying and its colon
constexpr std::uint32_t kNested = 4;    // quotations one inside the other
constexpr std::uint32_t kShown = 12;    // words of the unmarked text that are shown
constexpr std::uint32_t kShortest = 4;  // words of it that make it somebody's sentence
constexpr std::uint32_t kRetold = 3;  // sentences of a paragraph in which the outlet may credit it
constexpr std::uint32_t kTitleWords = 5;   // a title has capitals in most of these
constexpr std::uint32_t kFirstWords = 12;  // in which somebody says I or we

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  NearbyList announcers, weak_announcers, except, first_person, dialogue;
  std::string introduction;  ///< wording of the note on the words that announce
  std::string mild_message, mild_help;
};

/// What announces somebody's words.
struct Announcement {
  TokenRange words;
  bool speaks = true;  ///< a verb of saying or a noun for a statement; else only a name of media
};

class UnmarkedQuotation final : public Check {
 public:
  explicit UnmarkedQuotation(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages)
      parts_.push_back(make_part(language, materials));
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    std::vector<Candidate> candidates;
    const auto& sentences = evidence.analysis.sentences;
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
      if (sentences[s].tokens.empty()) continue;
      const Part* const part = part_of(sentences[s].language);
      if (part == nullptr) continue;
      // A short line before its text looks like a heading; a title credits with a colon.
      const text::BlockKind kind = evidence.prose.blocks()[sentences[s].block].kind;
      if (kind != text::BlockKind::Paragraph && kind != text::BlockKind::Heading) continue;
      if (ends_with_colon(evidence, sentences[s])) {
        look_after(evidence, *part, s, candidates);
      } else if (kind == text::BlockKind::Paragraph) {
        look_inside(evidence, *part, s, candidates);
      }
    }
    settle_candidates(rule_, evidence, std::move(candidates), found);
  }

 private:
  static Part make_part(const packs::RuleLanguage& language, Materials& materials) {
    Part part;
    part.language = &language;
    part.id = materials.knowledge.id_of(language.code);
    packs::Options options = open_language(language, materials);
    PhraseLists lists(materials, part.id, options);
    part.announcers = lists.nearby(options, "announcers");
    part.weak_announcers = lists.nearby(options, "weak-announcers");
    part.except = lists.nearby(options, "except");
    part.first_person = lists.nearby(options, "first-person");
    part.dialogue = lists.nearby(options, "dialogue");
    part.introduction = options.text_or("introduction", "");
    part.mild_message = options.text_or("mild-message", "");
    part.mild_help = options.text_or("mild-help", "");
    options.finish();
    return part;
  }

  const Part* part_of(language::LanguageId id) const { return part_for(parts_, id); }

  static bool is_running_text(const Evidence& evidence, std::uint32_t block) {
    return evidence.prose.blocks()[block].kind == text::BlockKind::Paragraph;
  }

  static bool ends_with_colon(const Evidence& evidence, const language::Sentence& sentence) {
    return evidence.prose.text(sentence.span).ends_with(':');
  }

  /// The last words before a colon that announce what somebody says; `end` is where the colon
  /// stands.
  std::optional<Announcement> announcement(const Evidence& evidence, const Part& part,
                                           std::uint32_t index, std::uint32_t end) const {
    const language::Analysis& analysis = evidence.analysis;
    const language::Sentence& sentence = analysis.sentences[index];
    const TokenRange before{sentence.tokens.begin, end};
    if (found_inside(evidence, part.except, before)) return std::nullopt;
    for (const Attribution& credit : analysis.attributions_of(index)) {
      if (credit.kind == AttributionKind::Text || credit.kind == AttributionKind::Carried) continue;
      if (credit.vague || credit.aside || credit.cue.end > end) continue;
      // « Attention : » is a word before a colon and nobody's verb.
      if (credit.cue.begin == before.begin && credit.kind == AttributionKind::Clause) continue;
      if (credit.cue.end + kReach >= end) return Announcement{before, true};
    }
    for (const bool speaks : {true, false}) {
      const NearbyList list = speaks ? part.announcers : part.weak_announcers;
      if (found_within(evidence, list, {before, {end - std::min(end, kReach + 1), end}}))
        return Announcement{before, speaks};
    }
    return std::nullopt;
  }

  /// A paragraph that ends in a colon, and the next one.
  void look_after(const Evidence& evidence, const Part& part, std::uint32_t index,
                  std::vector<Candidate>& candidates) const {
    const language::Analysis& analysis = evidence.analysis;
    const auto& sentences = analysis.sentences;
    const std::uint32_t next = index + 1;
    if (next >= sentences.size() || sentences[next].tokens.empty()) return;
    const language::Sentence& words = sentences[next];
    if (words.language != part.id || !is_running_text(evidence, words.block)) return;
    if (evidence.analysis.voices.is_quoted(analysis.tokens.span(sentences[index].tokens))) return;
    const auto announced = announcement(evidence, part, index, sentences[index].tokens.end);
    if (!announced) return;
    if (words.block != sentences[index].block && !begins_text(evidence, words)) return;
    if (is_marked(evidence, words)) return;
    // A passage taken over has credits of its own.
    const TokenRange block = analysis.sentences_of_block[words.block];
    for (std::uint32_t s = next; announced->speaks && s < std::min(block.end, next + kRetold);
         ++s) {
      if (is_reported(evidence, s)) return;
    }
    if (words.tokens.size() < kShortest && !ends_sentence(evidence, words)) return;
    if (found_inside(evidence, part.dialogue, words.tokens)) return;
    if (ends_with_colon(evidence, words)) return;  // a row of captions
    if (announced->speaks) {
      propose(evidence, part, *announced, words.tokens, candidates);
    } else {
      propose_mild(evidence, part, *announced, words.tokens, candidates);
    }
  }

  /// A colon inside the sentence and somebody's words after it.
  void look_inside(const Evidence& evidence, const Part& part, std::uint32_t index,
                   std::vector<Candidate>& candidates) const {
    const language::Analysis& analysis = evidence.analysis;
    const language::Sentence& sentence = analysis.sentences[index];
    const auto& tokens = analysis.tokens.all;
    for (std::uint32_t t = sentence.tokens.begin + 1; t + kShortest <= sentence.tokens.end; ++t) {
      if ((tokens[t].before & language::kColon) == 0) continue;
      constexpr std::uint16_t kOther = language::kQuotationMark | language::kDash |
                                       language::kBracket | language::kSymbol | language::kStop |
                                       language::kApostrophe;
      if ((tokens[t].before & kOther) != 0 || (tokens[t].before & language::kSpace) == 0) continue;
      const TokenRange words{t, sentence.tokens.end};
      if (analysis.voices.is_quoted(tokens[t].span()) && !is_stated(evidence, tokens[t].span()))
        continue;
      if (has_mark(evidence, analysis.tokens.span(words))) continue;
      // "Queen's funeral plans: What we know so far": a heading that lost its mark-up.
      if (words.size() < 2 * kShortest && !ends_sentence(evidence, sentence)) continue;
      if (!reads_as_speech(evidence, part, words)) continue;
      const auto announced = announcement(evidence, part, index, t);
      if (!announced || !announced->speaks) continue;
      if (found_inside(evidence, part.dialogue, words)) continue;
      propose(evidence, part, *announced, words, candidates);
      return;
    }
  }

  /// Somebody says I or we, or a whole sentence begins with a small word: « … : Les grilles
  /// resteront fermées. »
  static bool reads_as_speech(const Evidence& evidence, const Part& part, TokenRange words) {
    const auto& tokens = evidence.analysis.tokens.all;
    const TokenRange first{words.begin, std::min(words.end, words.begin + kFirstWords)};
    std::uint32_t capitals = 0;
    for (std::uint32_t t = first.begin; t < std::min(first.end, first.begin + kTitleWords); ++t)
      capitals += tokens[t].is(language::kCapital) ? 1U : 0U;
    if (2 * capitals > kTitleWords) return false;  // « La Mer et Nous »
    if (found_inside(evidence, part.first_person, first)) return true;
    constexpr std::uint32_t kSmall =
        language::kDeterminer | language::kPronoun | language::kPreposition | language::kStopWord;
    // « Tarvas : Le port oublié » is a name with its second half.
    return !tokens[words.begin - 1].is(language::kCapital) &&
           tokens[words.begin].is(language::kCapital) &&
           !tokens[words.begin].is(language::kAllCapitals) && words.size() > 2 * kShortest &&
           evidence.knowledge.languages[part.id].is(tokens[words.begin].word, kSmall);
  }

  /// Taken for a statement by the colon alone, without any mark.
  static bool is_stated(const Evidence& evidence, text::ProseSpan span) {
    return !overlaps_any(evidence.analysis.quotations.all, span);
  }

  /// A letter, and a capital one: no bullet, dash or number of a list.
  static bool begins_text(const Evidence& evidence, const language::Sentence& sentence) {
    const language::Token& first = evidence.analysis.tokens.all[sentence.tokens.begin];
    return first.begin == sentence.span.begin && first.is(language::kCapital) &&
           !first.is(language::kDigits);
  }

  static bool ends_sentence(const Evidence& evidence, const language::Sentence& sentence) {
    const std::string_view text = evidence.prose.text(sentence.span);
    return text.ends_with('.') || text.ends_with('!') || text.ends_with('?');
  }

  /// Of things in the order of their begin, of which those of one block may hold each other.
  template <class Marks>
  static bool overlaps_any(const Marks& marks, text::ProseSpan span) {
    auto after = std::partition_point(marks.begin(), marks.end(),
                                      [&](const auto& m) { return m.span.begin < span.end; });
    for (std::uint32_t back = 0; back < kNested && after != marks.begin(); ++back) {
      --after;
      if (after->span.overlaps(span)) return true;
    }
    return false;
  }

  /// A quotation opens with the sentence, or goes on from the paragraph before.
  static bool is_marked(const Evidence& evidence, const language::Sentence& sentence) {
    return has_mark(evidence, evidence.analysis.tokens.span(
                                  {sentence.tokens.begin,
                                   std::min(sentence.tokens.begin + 3, sentence.tokens.end)}));
  }
  static bool has_mark(const Evidence& evidence, text::ProseSpan span) {
    const auto& quotations = evidence.analysis.quotations;
    return overlaps_any(quotations.all, span) || overlaps_any(quotations.lone_marks, span);
  }

  /// « …, a-t-il dit », « selon X »: the outlet speaks again. A clause with its own verb of saying
  /// may be told by the speaker, unless it names somebody.
  static bool is_reported(const Evidence& evidence, std::uint32_t index) {
    for (const Attribution& credit : evidence.analysis.attributions_of(index)) {
      bool outlet = credit.kind == AttributionKind::Frame ||
                    credit.kind == AttributionKind::Incise ||
                    credit.kind == AttributionKind::Statement;
      for (std::uint32_t t = credit.source.begin; !outlet && t < credit.source.end; ++t)
        outlet = t > credit.source.begin && evidence.analysis.tokens.all[t].is(language::kCapital);
      if (outlet && !credit.vague && !credit.aside) return true;
    }
    return false;
  }

  void propose(const Evidence& evidence, const Part& part, const Announcement& announced,
               TokenRange words, std::vector<Candidate>& candidates) const {
    Candidate candidate;
    candidate.tokens = {words.begin, std::min(words.end, words.begin + kShown)};
    candidate.span = evidence.analysis.tokens.span(candidate.tokens);
    candidate.severity = rule_.severity;
    candidate.language = part.language;
    add_note(evidence, part.introduction, announced.words, candidate);
    candidates.push_back(std::move(candidate));
  }

  /// Only the name of another outlet announces them: the line that does is where to ask.
  static void propose_mild(const Evidence& evidence, const Part& part,
                           const Announcement& announced, TokenRange words,
                           std::vector<Candidate>& candidates) {
    Candidate candidate;
    candidate.tokens = announced.words;
    candidate.span = evidence.analysis.tokens.span(announced.words);
    candidate.severity = findings::Severity::Info;
    candidate.language = part.language;
    candidate.message = part.mild_message;
    candidate.help = part.mild_help;
    add_note(evidence, part.introduction, {words.begin, std::min(words.end, words.begin + kShown)},
             candidate);
    candidates.push_back(std::move(candidate));
  }

  static void add_note(const Evidence& evidence, const std::string& wording, TokenRange words,
                       Candidate& candidate) {
    const text::ProseSpan span = evidence.analysis.tokens.span(words);
    candidate.notes.push_back(
        {fill_message(wording, evidence.prose.text(span), {}), evidence.prose.to_article(span)});
  }

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind unmarked_quotation() {
  return {"unmarked-quotation", {"text"}, make<UnmarkedQuotation>};
}

}  // namespace stet::checks
