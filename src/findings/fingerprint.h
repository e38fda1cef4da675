// Who a finding is: the same when text moves around it, another when its sentence changes.
// Sign-offs and the code-quality services of forges are keyed by it, so it must not drift between
// releases.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "findings/finding.h"
#include "text/span.h"

namespace stet::findings {

/// Sixteen hexadecimal digits made of the rule, the text found and the sentence it stands in, both
/// as folded_text() sees them: new typography does not make a new finding, a new word does.
/// Severity, message and place do not count.
std::string fingerprint(const Finding& finding, std::string_view found_text,
                        std::string_view sentence_text);

/// The sentence (or what stands for one: a headline, an item) that holds a span of the article.
using SentenceOf = std::function<std::string_view(text::ArticleSpan)>;

/// Fingerprints all findings of one article. Equal ones are told apart by their order in the text:
/// the first keeps the plain fingerprint, the next end in "-2", "-3"…
void set_fingerprints(std::vector<Finding>& findings, std::string_view article_text,
                      const SentenceOf& sentence_of);

}  // namespace stet::findings
