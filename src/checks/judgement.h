// Whether a candidate becomes a finding: the voice it stands in, the source beside it, its repeats;
// and how the finding is worded.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "checks/check.h"

namespace stet::checks {

/// What a check believes that it has found.
struct Candidate {
  language::TokenRange tokens;
  text::ProseSpan span;
  findings::Severity severity = findings::Severity::Warning;
  std::optional<findings::Severity> in_heading;  ///< in a heading that its text credits to nobody
  const packs::RuleLanguage* language = nullptr;
  std::string message;           ///< when not the rule's own
  std::string help;              ///< when not the rule's own
  std::uint64_t repeat_key = 0;  ///< candidates with the same key are repeats; 0: never
  std::vector<std::pair<std::string, std::string>> values;  ///< of the placeholders beside {text}
  std::vector<findings::Note> notes;
};

/// The severity after the rule's voice policy; nothing when that voice silences it.
std::optional<findings::Severity> severity_in_voice(const packs::Rule& rule,
                                                    const Evidence& evidence, text::ProseSpan span,
                                                    findings::Severity severity);

/// Whether a source stands where the rule looks for one: in a sentence one that may speak of the
/// span.
bool has_source(packs::SourceReach reach, const Evidence& evidence, std::uint32_t sentence,
                text::ProseSpan span);

/// Candidates in the order of the text, not overlapping, to findings: voice, source, repeats,
/// message.
void settle_candidates(const packs::Rule& rule, const Evidence& evidence,
                       std::vector<Candidate> candidates, std::vector<findings::Finding>& found);

/// A finding of the rule there, with nothing asked.
findings::Finding make_finding(const packs::Rule& rule, const Evidence& evidence,
                               const Candidate& candidate, findings::Severity severity);

/// "« {text} » : selon qui ?" with the values put in; {text} is the prose of the span, white space
/// folded.
std::string fill_message(std::string_view pattern, std::string_view text,
                         const std::vector<std::pair<std::string, std::string>>& values);

}  // namespace stet::checks
