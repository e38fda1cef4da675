// Any bytes are an article: reading and linting must end, keep their promises about places, and say
// the same twice. The first byte chooses the format.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "engine/lint_article.h"
#include "engine/rulebook.h"
#include "packs/pack.h"
#include "text/article.h"
#include "text/prose.h"

namespace {

using namespace stet;
// floors

void demand(bool holds) {
  if (!holds) std::abort();
}

const engine::Rulebook& rulebook() {
  static const auto book = [] {
    std::vector<packs::Fault> faults;
    auto loaded = engine::load_builtin_rulebook(faults);
    demand(faults.empty());
    return loaded;
  }();
  return *book;
}

bool starts_character(std::string_view text, std::uint32_t offset) {
  return offset == text.size() || (static_cast<unsigned char>(text[offset]) & 0xC0) != 0x80;
}

void demand_place(const text::Article& article, text::ArticleSpan span) {
  demand(span.begin <= span.end && span.end <= article.text().size());
  demand(starts_character(article.text(), span.begin) &&
         starts_character(article.text(), span.end));
  demand(article.disk_offset(span.begin) <= article.disk_offset(span.end));
  demand(article.disk_offset(span.end) <= article.bytes().size());
}

void demand_prose(const text::Article& article, const text::Prose& prose) {
  std::uint32_t end = 0;
  for (const text::Block& block : prose.blocks()) {
    demand(!block.span.empty() && block.span.begin >= end && block.span.end <= prose.text().size());
    demand_place(article, prose.to_article(block.span));
    end = block.span.end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const auto format = static_cast<text::Format>(data[0] % 3);
  const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const text::Article article("fuzz", format, bytes);
  demand_prose(article, text::make_prose(article));

  const engine::Linted linted = engine::lint_article(article, rulebook(), {});
  for (const findings::Finding& finding : linted.found.findings) {
    demand_place(article, finding.span);
    for (const findings::Note& note : finding.notes) {
      if (note.span) demand_place(article, *note.span);
    }
  }
  const text::Article again("fuzz", format, bytes);
  demand(engine::lint_article(again, rulebook(), {}).found.findings.size() ==
         linted.found.findings.size());
  return 0;
}
