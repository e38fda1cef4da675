// Finds the outlet's own credit inside the quotation marks: « …, selon un communiqué », "…, he
// said" are not the speaker's words.
#include <algorithm>
#include <optional>

#include "checks/judgement.h"
#include "checks/phrase_lists.h"

namespace stet::checks {
namespace {

using language::Attribution;
using language::AttributionKind;
using language::Match;
using language::NearbyList;
using language::PhraseBounds;
using language::Quotation;
using language::TokenRange;

constexpr std::uint32_t kBefore = 4;  // words of the quotation before the credit: it has begun
constexpr std::uint32_t kLongestName = 4;
constexpr std::uint32_t kNear = 8;  // words from the marks to the credit outside

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  language::ListId frames = 0;
  NearbyList incises, first, second, carriers, except;
  std::string outside;  ///< wording of the note on the other credit
  std::string alone_message, doubled_message, doubled_help;
  bool incise_alone = false;  ///< an incise that closes the quotation is found without another one
};

class InnerAttribution final : public Check {
 public:
  explicit InnerAttribution(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages)
      parts_.push_back(make_part(language, materials));
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    std::vector<Candidate> candidates;
    for (const Quotation& quotation : evidence.analysis.quotations.all) {
      if (quotation.depth > 0 || !quotation.opened || !quotation.closed) continue;
      const language::LanguageId id = evidence.analysis.block_languages[quotation.block];
      for (const Part& part : parts_) {
        if (part.id == id) read(evidence, part, quotation, candidates);
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
    part.frames = lists.list(options, "frames");
    part.carriers = lists.nearby(options, "carriers");
    part.incises = lists.nearby(options, "incises");
    part.first = lists.nearby(options, "first-verb");
    part.second = lists.nearby(options, "second-verb");
    part.except = lists.nearby(options, "except");
    part.outside = options.text_or("outside", "");
    part.alone_message = options.text_or("alone-message", "");
    part.doubled_message = options.text_or("doubled-message", "");
    part.doubled_help = options.text_or("doubled-help", "");
    part.incise_alone = options.boolean_or("incise-alone", false);
    options.finish();
    return part;
  }

  void read(const Evidence& evidence, const Part& part, const Quotation& quotation,
            std::vector<Candidate>& candidates) const {
    const TokenRange inner = evidence.analysis.tokens.within(quotation.inner);
    for (const Match& match : found_from(evidence.analysis.matches, part.frames, inner.begin)) {
      if (match.tokens.begin >= inner.end) break;
      if (inner.contains(match.tokens))
        look_at(evidence, part, quotation, match.tokens, /*frame=*/true, candidates);
    }
    // An incise is set off on both sides.
    constexpr std::uint16_t kApart = language::kComma | language::kDash;
    for (std::uint32_t t = inner.begin; t < inner.end; ++t) {
      if ((evidence.analysis.tokens.all[t].before & kApart) == 0) continue;
      for (const Match& match : all_within(evidence, part.incises, {{t, t + 1}, {t, inner.end}}))
        look_at(evidence, part, quotation, match.tokens, /*frame=*/false, candidates);
    }
    const std::uint32_t after = evidence.analysis.tokens.at(quotation.span.end);
    for (const Match& verb :
         all_within(evidence, part.first, PhraseBounds::from({after, after + 1})))
      look_at_double(evidence, part, verb.tokens, candidates);
  }

  void look_at(const Evidence& evidence, const Part& part, const Quotation& quotation,
               TokenRange words, bool frame, std::vector<Candidate>& candidates) const {
    const language::Analysis& analysis = evidence.analysis;
    const TokenRange quoted = analysis.tokens.within(quotation.span);
    if (words.begin < quoted.begin + kBefore) return;
    if (found_over(evidence, part.except, words)) return;
    const bool closes = words.end == quoted.end;
    constexpr std::uint16_t kApart = language::kComma | language::kStop | language::kDash;
    if (!frame && !closes && (analysis.tokens.all[words.end].before & kApart) == 0) return;
    const Attribution* const other = credit_outside(evidence, part, quotation, quoted, frame);
    if (other == nullptr) {
      if (frame || !part.incise_alone || !closes) return;
      propose(evidence, part, words, part.alone_message, "", candidates);
      return;
    }
    propose(evidence, part, words, "", "", candidates);
    const text::ProseSpan span = analysis.tokens.span(
        other->source.empty() ? other->cue
                              : TokenRange{std::min(other->cue.begin, other->source.begin),
                                           std::max(other->cue.end, other->source.end)});
    candidates.back().notes.push_back({part.outside, evidence.prose.to_article(span)});
  }

  /// Who is credited with the quotation outside its marks, in the sentences that it touches. For a
  /// frame (« selon un communiqué ») only a bearer that could be the same: a person may cite a
  /// paper.
  static const Attribution* credit_outside(const Evidence& evidence, const Part& part,
                                           const Quotation& quotation, TokenRange quoted,
                                           bool frame) {
    const language::Analysis& analysis = evidence.analysis;
    const std::uint32_t first = analysis.sentence_of(quoted.begin);
    const std::uint32_t last = analysis.sentence_of(quoted.end - 1);
    for (const Attribution& credit : analysis.attributions_of(first, last + 1)) {
      if (credit.vague || credit.aside || credit.kind == AttributionKind::Text ||
          credit.kind == AttributionKind::Carried)
        continue;
      if (quotation.span.overlaps(analysis.tokens.span(credit.cue))) continue;
      const bool after = credit.cue.begin >= quoted.end && credit.cue.begin <= quoted.end + kNear;
      const bool before = credit.cue.end <= quoted.begin && credit.cue.end + kNear >= quoted.begin;
      if (!after && !before) continue;
      if (!frame) return &credit;
      const TokenRange whole{
          std::min(credit.cue.begin,
                   credit.source.empty() ? credit.cue.begin : credit.source.begin),
          std::max(credit.cue.end, credit.source.end)};
      if (found_inside(evidence, part.carriers, whole)) return &credit;
    }
    return nullptr;
  }

  /// « … », a dit X a déclaré; "…," said X told: two verbs, one speaker.
  void look_at_double(const Evidence& evidence, const Part& part, TokenRange verb,
                      std::vector<Candidate>& candidates) const {
    const auto& tokens = evidence.analysis.tokens.all;
    if ((tokens[verb.begin].before & language::kQuotationMark) == 0) return;
    std::uint32_t t = verb.end;
    while (t < tokens.size() && t - verb.end < kLongestName && tokens[t].is(language::kCapital) &&
           (tokens[t].before & (language::kComma | language::kBlockStart)) == 0)
      ++t;
    const language::Analysis& analysis = evidence.analysis;
    if (t == verb.end || t >= tokens.size() ||
        analysis.sentence_of(t) != analysis.sentence_of(verb.begin))
      return;
    if (!tokens[t].joined()) return;
    const auto second = all_within(evidence, part.second, PhraseBounds::from({t, t + 1}));
    if (second.empty()) return;
    propose(evidence, part, {verb.begin, second.front().tokens.end}, part.doubled_message,
            part.doubled_help, candidates);
  }

  void propose(const Evidence& evidence, const Part& part, TokenRange words,
               const std::string& message, const std::string& help,
               std::vector<Candidate>& candidates) const {
    Candidate candidate;
    candidate.tokens = words;
    candidate.span = evidence.analysis.tokens.span(words);
    candidate.severity = rule_.severity;
    candidate.language = part.language;
    candidate.message = message;
    candidate.help = help;
    candidates.push_back(std::move(candidate));
  }

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind inner_attribution() {
  return {"inner-attribution", {"text"}, make<InnerAttribution>};
}

}  // namespace stet::checks
