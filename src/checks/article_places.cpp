#include "checks/article_places.h"

namespace stet::checks {

std::optional<std::uint32_t> first_body_sentence(const Evidence& evidence) {
  const auto& sentences = evidence.analysis.sentences;
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    if (evidence.prose.blocks()[sentences[s].block].kind == text::BlockKind::Paragraph) return s;
  }
  return std::nullopt;
}

std::uint32_t word_count(const Evidence& evidence) {
  return static_cast<std::uint32_t>(evidence.analysis.tokens.all.size());
}

}  // namespace stet::checks
