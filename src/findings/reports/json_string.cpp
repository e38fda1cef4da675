#include "findings/reports/json_string.h"

#include "findings/code_points.h"
#include "findings/reports/visible_text.h"

namespace stet::findings {
namespace {

void append_escape(char32_t value, std::string& out) {
  static constexpr char kDigits[] = "0123456789abcdef";
  out += "\\u";
  for (unsigned shift = 16; shift > 0; shift -= 4) out += kDigits[value >> (shift - 4) & 0xFU];
}

bool is_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte < 0x7F && c != '"' && c != '\\';
}

void append_character(char32_t value, std::string& out) {
  switch (value) {
    case U'"':
      out += "\\\"";
      return;
    case U'\\':
      out += "\\\\";
      return;
    case U'\n':
      out += "\\n";
      return;
    case U'\r':
      out += "\\r";
      return;
    case U'\t':
      out += "\\t";
      return;
    default:
      break;
  }
  if (value < 0x10000 && must_be_spelled_out(value)) {
    append_escape(value, out);
  } else {
    text::append_character(out, value);
  }
}

}  // namespace

void append_json_string(std::string_view text, std::string& out) {
  out += '"';
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_plain(text[end])) ++end;
    out += text.substr(at, end - at);
    if (end == text.size()) break;
    const CodePoint read = code_point_at(text, end);
    append_character(read.value, out);
    at = end + read.size;
  }
  out += '"';
}

}  // namespace stet::findings
