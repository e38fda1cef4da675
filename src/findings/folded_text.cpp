#include "findings/folded_text.h"

#include "findings/code_points.h"
#include "text/odd_characters.h"
#include "text/unicode.h"

namespace stet::findings {
namespace {

bool is_space(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

bool is_invisible(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFE0F || c == 0xFEFF;
}

char32_t plain_punctuation(char32_t c) {
  switch (c) {
    case 0x00AB:
    case 0x00BB:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
    case 0xFF02:
      return U'"';
    case 0x0060:
    case 0x00B4:
    case 0x02BC:
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x2039:
    case 0x203A:
    case 0xFF07:
      return U'\'';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return U'-';
    default:
      return c;
  }
}

/// French typography sets these off with a space that comes and goes with the keyboard.
bool ignores_space_before(char32_t c) {
  return c == U'"' || c == U':' || c == U';' || c == U'!' || c == U'?' || c == U'%';
}

/// Plain punctuation and single spaces; always valid UTF-8.
std::string plain_typography(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    // Most of any sentence is letters that stand for themselves, and spaces.
    const char byte = text[at];
    if (byte == ' ') {
      space = true;
      ++at;
      continue;
    }
    if ((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')) {
      if (space && !plain.empty() && plain.back() != '"') plain += ' ';
      space = false;
      plain += byte;
      ++at;
      continue;
    }
    const CodePoint read = code_point_at(text, at);
    at += read.size;
    if (is_space(read.value)) {
      space = true;
      continue;
    }
    if (is_invisible(read.value)) continue;
    const char32_t c = plain_punctuation(read.value);
    if (space && !plain.empty() && plain.back() != '"' && !ignores_space_before(c)) plain += ' ';
    space = false;
    text::append_character(plain, c);
  }
  return plain;
}

std::string composed(const std::string& plain) {
  std::string result;
  result.reserve(plain.size());
  for (const text::Composed& stretch : text::compose(plain)) {
    if (stretch.changed) {
      result += stretch.text;
    } else {
      result.append(plain, stretch.begin, stretch.end - stretch.begin);
    }
  }
  return result;
}

}  // namespace

std::string folded_text(std::string_view words) {
  const std::string plain = plain_typography(words);
  return text::fold_case(text::may_need_nfc(plain) ? composed(plain) : plain);
}

}  // namespace stet::findings
