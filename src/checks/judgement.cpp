#include "checks/judgement.h"

#include <algorithm>
#include <array>

#include "language/voice.h"

namespace stet::checks {
namespace {

using findings::Severity;
using packs::Policy;

bool in_heading(const Evidence& evidence, text::ProseSpan span) {
  const text::BlockKind kind = evidence.prose.blocks()[evidence.prose.block_at(span.begin)].kind;
  return kind == text::BlockKind::Title || kind == text::BlockKind::Heading;
}

/// « …, a dit la source, ce qui laisse penser que … », "…, said the mayor, who seems …": what hangs
/// on the end of a sentence after the bearer is the outlet's comment on both.
bool is_comment_on(const Evidence& evidence, const language::Attribution& attribution,
                   text::ProseSpan span) {
  if (attribution.kind != language::AttributionKind::Incise &&
      attribution.kind != language::AttributionKind::Frame)
    return false;
  const auto& tokens = evidence.analysis.tokens.all;
  const language::Sentence& sentence = evidence.analysis.sentences[attribution.sentence];
  std::uint32_t t = std::max(attribution.cue.end, attribution.source.end);
  if (t + 1 >= sentence.tokens.end || t == sentence.tokens.begin ||
      attribution.cue.begin == sentence.tokens.begin)
    return false;
  if ((tokens[t].before & language::kComma) == 0 || span.begin < tokens[t].begin) return false;
  const language::LanguageKnowledge& language = evidence.knowledge.languages[sentence.language];
  if (language.is(tokens[t].word, language::kDeterminer | language::kPronoun)) ++t;  // « ce qui »
  return language.is(tokens[t].word, language::kRelative);
}

/// In the scope of an attribution whose bearer is not the very span: « …, disent certains » credits
/// « certains » with the rest, not with itself.
bool is_credited_to_another(const Evidence& evidence, text::ProseSpan span) {
  const language::VoiceSpan* const credit = evidence.analysis.voices.credit(span);
  if (credit == nullptr) return false;
  const language::Attribution& attribution = evidence.analysis.attributions[credit->attribution];
  const auto touches = [&](language::TokenRange range) {
    return !range.empty() && evidence.analysis.tokens.span(range).overlaps(span);
  };
  return !touches(attribution.cue) && !touches(attribution.source) &&
         !is_comment_on(evidence, attribution, span);
}

/// Partly is enough: in « 'absurd' plan » the judgement is the speaker's.
bool begins_or_ends_quoted(const language::Voices& voices, text::ProseSpan span) {
  return voices.is_quoted(span) ||
         (!span.empty() && (voices.is_quoted({span.begin, span.begin + 1}) ||
                            voices.is_quoted({span.end - 1, span.end})));
}

/// Whether the text below a heading opens with somebody's words: the heading then tells them again.
bool is_told_by_lead(const Evidence& evidence, text::ProseSpan span) {
  const auto& blocks = evidence.prose.blocks();
  std::size_t block = evidence.prose.block_at(span.begin);
  while (block < blocks.size() && blocks[block].kind != text::BlockKind::Paragraph) ++block;
  if (block >= blocks.size()) return false;
  const language::TokenRange sentences = evidence.analysis.sentences_of_block[block];
  return !sentences.empty() && evidence.analysis.sentences[sentences.begin].sourced;
}

/// Applies one policy; false: silent.
bool apply(Policy policy, bool holds, Severity& severity) {
  if (policy == Policy::Only) return holds;
  if (!holds) return true;
  switch (policy) {
    case Policy::Skip:
      return false;
    case Policy::Downgrade:
      severity = severity == Severity::Error ? Severity::Warning : Severity::Info;
      return true;
    case Policy::Raise:
      // What is wrong in a heading is read by more people; it stops the presses only where the rule
      // says so (Candidate::in_heading).
      severity = std::max(severity, Severity::Warning);
      return true;
    case Policy::Check:
    case Policy::Only:
      return true;
  }
  return true;
}

std::string folded_white_space(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const char plain = c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    if (plain == ' ' && !result.empty() && result.back() == ' ') continue;
    result += plain;
  }
  return result;
}

/// The text without quotation marks around it: messages bring their own.
std::string_view without_marks(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kPairs = {
      {{"«", "»"}, {"“", "”"}, {"\"", "\""}, {"‘", "’"}}};
  for (const auto& [open, close] : kPairs) {
    if (text.size() <= open.size() + close.size() || !text.starts_with(open) ||
        !text.ends_with(close))
      continue;
    text.remove_prefix(open.size());
    text.remove_suffix(close.size());
    for (const std::string_view space :
         {std::string_view(" "), std::string_view("\u00A0"), std::string_view("\u202F")}) {
      if (text.starts_with(space)) text.remove_prefix(space.size());
      if (text.ends_with(space)) text.remove_suffix(space.size());
    }
    break;
  }
  return text;
}

}  // namespace

std::optional<Severity> severity_in_voice(const packs::Rule& rule, const Evidence& evidence,
                                          text::ProseSpan span, Severity severity) {
  const language::Voices& voices = evidence.analysis.voices;
  const bool quoted = begins_or_ends_quoted(voices, span);
  if (!apply(rule.voice.quoted, quoted, severity)) return std::nullopt;
  if (!apply(rule.voice.attributed, !quoted && is_credited_to_another(evidence, span), severity))
    return std::nullopt;
  const bool heading = in_heading(evidence, span);
  if (heading && rule.voice.heading == Policy::Raise && is_told_by_lead(evidence, span))
    return severity;
  if (!apply(rule.voice.heading, heading, severity)) return std::nullopt;
  return severity;
}

/// Whether everybody who speaks in the sentence speaks of something else, further on: « Pour
/// pallier la crise, qui laisse craindre le pire, la maire a proposé de … ».
bool is_before_all_speakers(const Evidence& evidence, std::uint32_t sentence,
                            text::ProseSpan span) {
  const auto& tokens = evidence.analysis.tokens.all;
  const auto credits = evidence.analysis.attributions_of(sentence);
  const language::LanguageKnowledge& language =
      evidence.knowledge.languages[evidence.analysis.sentences[sentence].language];
  return std::all_of(credits.begin(), credits.end(), [&](const language::Attribution& credit) {
    if (credit.kind != language::AttributionKind::Clause || credit.source.empty() ||
        credit.source.begin > credit.cue.begin || credit.scope.begin < span.end)
      return false;
    const std::uint32_t last = evidence.analysis.tokens.at(span.end - 1);
    if (last >= credit.source.begin) return false;
    for (std::uint32_t t = last + 1; t <= credit.source.begin; ++t) {
      if ((tokens[t].before & language::kComma) != 0 ||
          (t < credit.source.begin && language.is(tokens[t].word, language::kComplementiser)))
        return true;
    }
    return false;
  });
}

bool has_source(packs::SourceReach reach, const Evidence& evidence, std::uint32_t sentence,
                text::ProseSpan span) {
  if (reach == packs::SourceReach::None) return false;
  const auto& sentences = evidence.analysis.sentences;
  if (reach == packs::SourceReach::Sentence)
    return sentences[sentence].sourced && !is_before_all_speakers(evidence, sentence, span);
  const language::TokenRange block =
      evidence.analysis.sentences_of_block[sentences[sentence].block];
  std::uint32_t begin = sentence;
  std::uint32_t end = sentence + 1;
  if (reach == packs::SourceReach::Neighbours) {
    begin = std::max(block.begin, sentence == 0 ? 0 : sentence - 1);
    end = std::min(block.end, sentence + 2);
  } else if (reach == packs::SourceReach::Paragraph) {
    begin = block.begin;
    end = block.end;
  }
  return std::any_of(sentences.begin() + begin, sentences.begin() + end,
                     [](const language::Sentence& s) { return s.sourced; });
}

std::string fill_message(std::string_view pattern, std::string_view text,
                         const std::vector<std::pair<std::string, std::string>>& values) {
  std::string result;
  for (std::size_t i = 0; i < pattern.size();) {
    const std::size_t close = pattern[i] == '{' ? pattern.find('}', i) : std::string_view::npos;
    if (close == std::string_view::npos) {
      result += pattern[i++];
      continue;
    }
    const std::string_view name = pattern.substr(i + 1, close - i - 1);
    if (name == "text") result += folded_white_space(without_marks(text));
    for (const auto& [key, value] : values) {
      if (key == name) result += value;
    }
    i = close + 1;
  }
  return result;
}

findings::Finding make_finding(const packs::Rule& rule, const Evidence& evidence,
                               const Candidate& candidate, Severity severity) {
  findings::Finding finding;
  const std::string_view text = evidence.prose.text(candidate.span);
  finding.rule = rule.id;
  finding.severity = severity;
  finding.proof = rule.proof;
  finding.lang = candidate.language->code;
  const std::string& message =
      candidate.message.empty() ? candidate.language->message.text : candidate.message;
  const std::string& help = candidate.help.empty() ? candidate.language->help.text : candidate.help;
  finding.message = fill_message(message, text, candidate.values);
  finding.help = fill_message(help, text, candidate.values);
  finding.span = evidence.prose.to_article(candidate.span);
  finding.notes = candidate.notes;
  return finding;
}

void settle_candidates(const packs::Rule& rule, const Evidence& evidence,
                       std::vector<Candidate> candidates, std::vector<findings::Finding>& found) {
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    if (a.span.begin != b.span.begin) return a.span.begin < b.span.begin;
    if (a.span.end != b.span.end) return a.span.end > b.span.end;
    return a.severity > b.severity;
  });
  std::uint32_t last_end = 0;
  std::size_t last_block = std::string::npos;
  std::map<std::pair<std::uint64_t, bool>, std::size_t>
      first_of;  // repeat key and heading, to the finding
  for (const Candidate& candidate : candidates) {
    if (candidate.span.begin < last_end) continue;
    auto severity = severity_in_voice(rule, evidence, candidate.span, candidate.severity);
    if (!severity) continue;
    if (candidate.in_heading && in_heading(evidence, candidate.span) &&
        !is_told_by_lead(evidence, candidate.span))
      severity = *candidate.in_heading;
    if (has_source(rule.source, evidence, evidence.analysis.sentence_of(candidate.tokens.begin),
                   candidate.span))
      continue;
    last_end = candidate.span.end;
    const std::size_t block = evidence.prose.block_at(candidate.span.begin);
    if (rule.repeats == packs::Repeats::OncePerParagraph) {
      if (block == last_block) continue;
      last_block = block;
    }
    if (rule.repeats == packs::Repeats::Fold && candidate.repeat_key != 0) {
      const auto [it, fresh] = first_of.try_emplace(
          {candidate.repeat_key, in_heading(evidence, candidate.span)}, found.size());
      if (!fresh) {
        const language::LanguageKnowledge* const words =
            evidence.knowledge.language(candidate.language->code);
        found[it->second].notes.push_back(
            {words->wording("again-here"), evidence.prose.to_article(candidate.span)});
        continue;
      }
    }
    found.push_back(make_finding(rule, evidence, candidate, *severity));
  }
}

}  // namespace stet::checks
