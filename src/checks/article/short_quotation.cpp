// Finds a few words in quotation marks that nobody is heard saying: they read as the outlet's doubt
// or irony.
#include <algorithm>

#include "base/stable_hash.h"
#include "checks/judgement.h"
#include "checks/phrase_lists.h"

namespace stet::checks {
namespace {

using language::ListId;
using language::NearbyList;
using language::TokenRange;

constexpr std::int64_t kMaxWords = 3;
constexpr std::uint32_t kBeforeWords = 4;
constexpr std::uint32_t kDeterminerReach = 2;  // an adjective may stand between

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  std::uint32_t max_words = kMaxWords;
  ListId markers = 0;
  NearbyList except, before, sentence, after;
  NearbyList doubters;  ///< "the supposed": before the marks, whoever speaks
  NearbyList labels;    ///< contested words: the name of a group among them too
};

class ShortQuotation final : public Check {
 public:
  explicit ShortQuotation(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages)
      parts_.push_back(make_part(language, materials));
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    std::vector<Candidate> candidates;
    for (const Part& part : parts_) {
      for (const language::Match& match : evidence.analysis.matches.of(part.markers)) {
        if (evidence.analysis.voices.is_quoted(evidence.analysis.tokens.span(match.tokens)))
          continue;
        propose(evidence, part, match.tokens, evidence.analysis.tokens.span(match.tokens),
                candidates);
      }
      for (const language::Quotation& quotation : evidence.analysis.quotations.all) {
        if (evidence.analysis.block_languages[quotation.block] == part.id)
          consider(evidence, part, quotation, candidates);
      }
    }
    std::sort(candidates.begin(), candidates.end(),
              [](const Candidate& a, const Candidate& b) { return a.span.begin < b.span.begin; });
    settle_quoted(evidence, candidates, found);
  }

 private:
  Part make_part(const packs::RuleLanguage& language, Materials& materials) const {
    Part part;
    part.language = &language;
    part.id = materials.knowledge.id_of(language.code);
    packs::Options options = open_language(language, materials);
    PhraseLists lists(materials, part.id, options);
    part.max_words = static_cast<std::uint32_t>(options.integer_or("max-words", kMaxWords));
    part.markers = lists.list(options, "markers");
    part.except = lists.nearby(options, "except");
    part.doubters = lists.nearby(options, "doubters");
    part.labels = lists.nearby(options, "labels");
    packs::Options unless = options.table("unless");
    part.before = lists.nearby(unless, "before");
    part.after = lists.nearby(unless, "after");
    part.sentence = lists.nearby(unless, "sentence");
    unless.finish();
    options.finish();
    return part;
  }

  void consider(const Evidence& evidence, const Part& part, const language::Quotation& quotation,
                std::vector<Candidate>& candidates) const {
    if (quotation.depth > 0 || !quotation.opened || !quotation.closed) return;
    const language::Analysis& analysis = evidence.analysis;
    const TokenRange words = analysis.tokens.within(quotation.span);
    if (words.empty() || words.size() > part.max_words) return;
    const std::uint32_t index = analysis.sentence_of(words.begin);
    const language::Sentence& sentence = analysis.sentences[index];
    // A name is no scare quote: a title, a place, a ship.
    for (std::uint32_t t = words.begin; t < words.end; ++t) {
      const language::Token& token = analysis.tokens.all[t];
      if (token.is(language::kCapital) || token.is(language::kDigits)) return;
    }
    if (ends_before(evidence, part.doubters, words.begin)) {
      propose(evidence, part, words, quotation.span, candidates);
      return;
    }
    const bool label = found_inside(evidence, part.labels, words);
    if (!label && !is_head_of_group(evidence, part, words, sentence)) return;
    if (has_speaker(evidence, index) || is_taken_up(evidence, quotation)) return;
    if (found_inside(evidence, part.except, words)) return;
    const std::uint32_t from =
        words.begin - std::min(words.begin - sentence.tokens.begin, kBeforeWords);
    if (!label && found_over(evidence, part.before, {from, words.begin})) return;
    if (found_over(evidence, part.after,
                   {words.end, std::min(sentence.tokens.end, words.end + kBeforeWords)}))
      return;
    if (found_inside(evidence, part.sentence, sentence.tokens)) return;
    propose(evidence, part, words, quotation.span, candidates);
  }

  static bool ends_before(const Evidence& evidence, NearbyList list, std::uint32_t token) {
    return token > 0 && found_within(evidence, list, {{0, token}, {token - 1, token}});
  }

  /// « les "experts" », "the supposed 'reform'": the doubt falls on a noun whose determiner stands
  /// outside the marks. After a verb or a preposition, or with its own determiner, a short
  /// quotation is a part of what somebody said.
  static bool is_head_of_group(const Evidence& evidence, const Part& part, TokenRange words,
                               const language::Sentence& sentence) {
    const auto& tokens = evidence.analysis.tokens.all;
    const language::LanguageKnowledge& language = evidence.knowledge.languages[part.id];
    if (language.is(tokens[words.begin].word, language::kDeterminer)) return false;
    for (std::uint32_t back = 1;
         back <= kDeterminerReach && words.begin >= sentence.tokens.begin + back; ++back) {
      const language::Token& before = tokens[words.begin - back];
      if (language.is(before.word, language::kDeterminer)) return true;
      if (language.is(before.word,
                      language::kPreposition | language::kComplementiser | language::kRelative))
        return false;
      if (!before.joined()) return false;
    }
    return false;
  }

  /// Somebody speaks in the sentence, or spoke in the one before, or the sentence holds a longer
  /// quotation.
  bool has_speaker(const Evidence& evidence, std::uint32_t index) const {
    const auto& analysis = evidence.analysis;
    const auto& sentences = analysis.sentences;
    if (sentences[index].sourced) return true;
    // In agency copy each sentence is a paragraph: the speaker may stand in the one before.
    if (index > 0 && sentences[index - 1].sourced &&
        (sentences[index - 1].block == sentences[index].block ||
         !starts_section(evidence, sentences[index].block)))
      return true;
    const auto& all = analysis.quotations.all;
    const std::uint32_t block = sentences[index].block;
    const auto first = std::partition_point(
        all.begin(), all.end(), [&](const language::Quotation& q) { return q.block < block; });
    for (auto q = first; q != all.end() && q->block == block; ++q) {
      if (is_credited(evidence, *q)) return true;
      if (sentences[index].span.overlaps(q->span) &&
          analysis.tokens.within(q->span).size() > 3 * kMaxWords)
        return true;
    }
    return false;
  }

  static bool starts_section(const Evidence& evidence, std::uint32_t block) {
    const auto& blocks = evidence.prose.blocks();
    return block == 0 || blocks[block].kind != text::BlockKind::Paragraph ||
           blocks[block - 1].kind != text::BlockKind::Paragraph;
  }

  /// Whether somebody is heard in the sentence of a quotation.
  static bool is_credited(const Evidence& evidence, const language::Quotation& quotation) {
    const auto& analysis = evidence.analysis;
    return analysis.sentences[analysis.sentence_of(analysis.tokens.at(quotation.span.begin))]
        .sourced;
  }

  /// A heading takes words from a quotation of the body: the body is where to ask.
  static bool is_taken_up(const Evidence& evidence, const language::Quotation& quotation) {
    const text::BlockKind kind = evidence.prose.blocks()[quotation.block].kind;
    if (kind != text::BlockKind::Title && kind != text::BlockKind::Heading) return false;
    const auto& all = evidence.analysis.quotations.all;
    return std::any_of(all.begin(), all.end(), [&](const language::Quotation& other) {
      return other.block > quotation.block && is_credited(evidence, other);
    });
  }

  void propose(const Evidence& evidence, const Part& part, TokenRange words, text::ProseSpan span,
               std::vector<Candidate>& candidates) const {
    Candidate candidate;
    candidate.tokens = words;
    candidate.span = span;
    candidate.severity = rule_.severity;
    candidate.language = part.language;
    const text::ProseSpan inner = evidence.analysis.tokens.span(words);
    candidate.repeat_key = base::stable_hash(inner.of(evidence.analysis.tokens.folded));
    candidates.push_back(std::move(candidate));
  }

  /// The policy on quoted text does not concern this rule: it is about the marks themselves.
  void settle_quoted(const Evidence& evidence, std::vector<Candidate>& candidates,
                     std::vector<findings::Finding>& found) const {
    packs::Rule rule = rule_;
    rule.voice.quoted = packs::Policy::Check;
    settle_candidates(rule, evidence, std::move(candidates), found);
  }

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind short_quotation() {
  return {"short-quotation", {"text"}, make<ShortQuotation>};
}

}  // namespace stet::checks
