#include "findings/reports/display_width.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>

#include "findings/code_points.h"

namespace stet::findings {
namespace {

/// Characters of which each is a glyph of width 1 when no other kind is in the text.
bool is_simple(char32_t c) {
  if (c < 0x300) return true;
  if (c < 0x370) return false;
  return c < 0x483 || (c >= 0x48A && c < 0x530) || (c >= 0x1E00 && c < 0x200C) ||
         (c >= 0x200E && c < 0x203C) || (c >= 0x203D && c < 0x2049) ||
         (c >= 0x204A && c < 0x205F) || (c >= 0x20A0 && c < 0x20C0);
}

/// Fills in the glyphs of a simple text; false, with some glyphs made, when it is not one.
bool simple_glyphs(std::string_view text, std::vector<Glyph>& glyphs) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint read = code_point_at(text, at);
    if (!is_simple(read.value)) return false;
    glyphs.push_back({read.size, 1});
    at += read.size;
  }
  return true;
}

std::uint32_t width_of(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  const std::uint32_t category = U_GET_GC_MASK(point);
  if ((category & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK)) != 0) return 0;
  const int east_asian = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
  if (east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH) return 2;
  return u_hasBinaryProperty(point, UCHAR_EMOJI_PRESENTATION) ? 2 : 1;
}

std::uint32_t width_of_cluster(std::string_view cluster) {
  constexpr char32_t kAsEmoji = 0xFE0F;
  const CodePoint first = code_point_at(cluster, 0);
  std::uint32_t width = 0;
  for (std::size_t at = 0; at < cluster.size();) {
    const CodePoint read = code_point_at(cluster, at);
    if (read.value == kAsEmoji &&
        u_hasBinaryProperty(static_cast<UChar32>(first.value), UCHAR_EMOJI)) {
      return 2;
    }
    width = std::max(width, width_of(read.value));
    at += read.size;
  }
  return width;
}

struct Close {
  void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};

/// Null when ICU has no data: then every character counts as a glyph.
UBreakIterator* cluster_iterator() {
  thread_local const std::unique_ptr<UBreakIterator, Close> iterator([] {
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator* opened = ubrk_open(UBRK_CHARACTER, "", nullptr, 0, &status);
    return U_SUCCESS(status) ? opened : nullptr;
  }());
  return iterator.get();
}

std::vector<std::size_t> cluster_ends(std::string_view text) {
  std::vector<std::size_t> ends;
  UErrorCode status = U_ZERO_ERROR;
  UText opened = UTEXT_INITIALIZER;
  utext_openUTF8(&opened, text.data(), static_cast<std::int64_t>(text.size()), &status);
  if (UBreakIterator* iterator = cluster_iterator(); iterator != nullptr) {
    ubrk_setUText(iterator, &opened, &status);
    if (U_SUCCESS(status)) {
      ubrk_first(iterator);
      for (int end = ubrk_next(iterator); end != UBRK_DONE; end = ubrk_next(iterator)) {
        ends.push_back(static_cast<std::size_t>(end));
      }
    }
  }
  utext_close(&opened);
  if (ends.empty()) {
    for (std::size_t at = 0; at < text.size();) {
      at += code_point_at(text, at).size;
      ends.push_back(at);
    }
  }
  return ends;
}

}  // namespace

std::vector<Glyph> glyphs_of(std::string_view text) {
  std::vector<Glyph> glyphs;
  glyphs.reserve(text.size());
  if (simple_glyphs(text, glyphs)) return glyphs;
  glyphs.clear();
  std::size_t begin = 0;
  for (const std::size_t end : cluster_ends(text)) {
    const std::string_view cluster = text.substr(begin, end - begin);
    const bool control = cluster.size() == 1 && static_cast<unsigned char>(cluster[0]) < 0x20;
    glyphs.push_back(
        {static_cast<std::uint32_t>(cluster.size()), control ? 1 : width_of_cluster(cluster)});
    begin = end;
  }
  return glyphs;
}

std::uint32_t display_width(std::string_view text) {
  std::uint32_t width = 0;
  for (const Glyph& glyph : glyphs_of(text)) width += glyph.width;
  return width;
}

}  // namespace stet::findings
