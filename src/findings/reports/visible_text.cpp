#include "findings/reports/visible_text.h"

#include "findings/code_points.h"

namespace stet::findings {
namespace {

bool breaks_line(char32_t value) {
  return value >= U'\t' && value <= U'\r';
}

std::string shown(std::string_view text, bool breaks_are_spaces) {
  std::string out;
  out.reserve(text.size());
  bool after_break = false;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] > ' ' && text[at] < '\x7F') {  // nearly all of any text
      out += text[at++];
      after_break = false;
      continue;
    }
    const CodePoint read = code_point_at(text, at);
    at += read.size;
    const bool is_break = breaks_are_spaces && breaks_line(read.value);
    if (is_break) {
      if (!after_break && !out.ends_with(' ')) out += ' ';
    } else if (after_break && read.value == U' ') {
      continue;  // the indentation of the next line
    } else if (must_be_spelled_out(read.value)) {
      out += spelled_out(read.value);
    } else {
      text::append_character(out, read.value);
    }
    after_break = is_break;
  }
  return out;
}

}  // namespace

bool must_be_spelled_out(char32_t value) {
  if (value < 0x20 || (value >= 0x7F && value < 0xA0)) return true;
  if (value < 0xAD) return false;
  return value == 0xAD || value == 0x061C || value == 0x180E || value == 0x200B ||
         value == 0x200E || value == 0x200F || (value >= 0x2028 && value <= 0x202E) ||
         (value >= 0x2060 && value <= 0x206F) || value == 0xFEFF ||
         (value >= 0xFFF9 && value <= 0xFFFB);
}

std::string spelled_out(char32_t value) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  std::string digits;
  for (unsigned shift = value > 0xFFFF ? 24 : 16; shift > 0; shift -= 4) {
    digits += kDigits[value >> (shift - 4) & 0xFU];
  }
  return "⟦U+" + digits + "⟧";
}

std::string visible_text(std::string_view text) {
  return shown(text, true);
}

std::string visible_path(std::string_view path) {
  return shown(path, false);
}

}  // namespace stet::findings
