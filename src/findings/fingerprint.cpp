#include "findings/fingerprint.h"

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "base/stable_hash.h"
#include "findings/folded_text.h"

namespace stet::findings {

std::string fingerprint(const Finding& finding, std::string_view found_text,
                        std::string_view sentence_text) {
  // U+0000 cannot stand in a rule id, and folding removes it from texts: the parts cannot run
  // together.
  std::string key = finding.rule;
  key += '\0';
  key += folded_text(found_text);
  key += '\0';
  key += folded_text(sentence_text);
  return base::to_hex(base::stable_hash(key));
}

void set_fingerprints(std::vector<Finding>& findings, std::string_view article_text,
                      const SentenceOf& sentence_of) {
  std::vector<std::size_t> in_text_order(findings.size());
  std::iota(in_text_order.begin(), in_text_order.end(), std::size_t{0});
  std::stable_sort(in_text_order.begin(), in_text_order.end(),
                   [&findings](std::size_t a, std::size_t b) {
                     return std::tie(findings[a].span, findings[a].rule) <
                            std::tie(findings[b].span, findings[b].rule);
                   });
  std::unordered_map<std::string, std::uint32_t> seen;
  for (const std::size_t i : in_text_order) {
    Finding& finding = findings[i];
    finding.fingerprint =
        fingerprint(finding, finding.span.of(article_text), sentence_of(finding.span));
    const std::uint32_t ordinal = ++seen[finding.fingerprint];
    if (ordinal > 1) finding.fingerprint += "-" + std::to_string(ordinal);
  }
}

}  // namespace stet::findings
