#include "checks/article_places.h"

#include <algorithm>

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

std::uint32_t end_of_head(const Evidence& evidence) {
  const auto& blocks = evidence.prose.blocks();
  std::uint32_t end = 0;
  std::size_t paragraphs = 0;
  for (std::size_t b = 0; b < blocks.size() && paragraphs < 2; ++b) {
    paragraphs += blocks[b].kind == text::BlockKind::Paragraph ? 1 : 0;
    end = std::max(end, evidence.analysis.tokens.of_block[b].end);
  }
  return end;
}

bool names_meet(const Evidence& evidence, std::uint32_t earlier, std::uint32_t later,
                std::optional<language::NameKind> kind) {
  const language::Analysis& analysis = evidence.analysis;
  const language::TokenRange one = analysis.sentences[earlier].tokens;
  const language::TokenRange other = analysis.sentences[later].tokens;
  const std::uint32_t head = end_of_head(evidence);
  const auto& all = analysis.names.mentions;
  const auto mentions = analysis.names.within(other);
  return std::all_of(mentions.begin(), mentions.end(), [&](const language::Mention& mention) {
    if (kind && analysis.names.entities[mention.entity].kind != *kind) return true;
    return std::any_of(all.begin(), all.end(), [&](const language::Mention& told) {
      return told.entity == mention.entity && !other.contains(told.tokens) &&
             (told.tokens.begin < head || one.contains(told.tokens));
    });
  });
}

}  // namespace stet::checks
