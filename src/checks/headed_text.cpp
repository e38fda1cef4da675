#include "checks/headed_text.h"

#include <algorithm>

namespace stet::checks {
namespace {

using language::TokenRange;

constexpr std::uint32_t kRunIn = 4;  // capitals at the head of a paragraph: a heading run in

/// Where capitals that open a paragraph end; its beginning when it opens with none.
std::uint32_t run_in(const language::Analysis& analysis, TokenRange words) {
  std::uint32_t t = words.begin;
  while (t < words.end &&
         (analysis.tokens.all[t].is(language::kAllCapitals) ||
          analysis.tokens.all[t].is(language::kDigits) ||
          (analysis.tokens.all[t].size == 1 && analysis.tokens.all[t].is(language::kCapital))))
    ++t;
  return t >= words.begin + kRunIn && t + 2 * kRunIn < words.end ? t : words.begin;
}

}  // namespace

std::vector<HeadedText> find_headed_texts(const Evidence& evidence) {
  const auto& blocks = evidence.prose.blocks();
  const language::Analysis& analysis = evidence.analysis;
  const auto count = static_cast<std::uint32_t>(blocks.size());
  const auto sentences = static_cast<std::uint32_t>(analysis.sentences.size());
  std::vector<HeadedText> headed;
  for (std::uint32_t b = 0; b < count; ++b) {
    const TokenRange words = analysis.tokens.of_block[b];
    if (words.empty()) continue;
    const std::uint32_t after = analysis.sentences_of_block[b].end;
    if (blocks[b].kind == text::BlockKind::Title) {
      headed.push_back({words, blocks[b].span, {after, sentences}});
    } else if (blocks[b].kind == text::BlockKind::Heading) {
      std::uint32_t next = b + 1;
      const bool whole = blocks[b].level == 1;
      while (next < count && (whole || blocks[next].kind != text::BlockKind::Heading)) ++next;
      const std::uint32_t end = next < count ? analysis.sentences_of_block[next].begin : sentences;
      headed.push_back({words, blocks[b].span, {after, std::max(after, end)}});
    } else if (const std::uint32_t end = run_in(analysis, words); end != words.begin) {
      headed.push_back({{words.begin, end},
                        analysis.tokens.span({words.begin, end}),
                        {analysis.sentence_of(words.begin), after}});
    }
  }
  return headed;
}

}  // namespace stet::checks
