#include "text/entities.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "text/utf8.h"

namespace stet::text {

namespace {

using Named = std::pair<std::string_view, std::string_view>;

// The names that newsrooms' systems write. The other two thousand are asked of gumbo, which takes
// microseconds.
constexpr std::array<Named, 52> kCommon = {{
    {"AElig", "Æ"},     {"Agrave", "À"},    {"Ccedil", "Ç"},      {"Eacute", "É"}, {"Ecirc", "Ê"},
    {"Egrave", "È"},    {"Icirc", "Î"},     {"OElig", "Œ"},       {"Ocirc", "Ô"},  {"aacute", "á"},
    {"acirc", "â"},     {"aelig", "æ"},     {"agrave", "à"},      {"amp", "&"},    {"apos", "'"},
    {"auml", "ä"},      {"bdquo", "„"},     {"bull", "•"},        {"ccedil", "ç"}, {"copy", "©"},
    {"deg", "°"},       {"eacute", "é"},    {"ecirc", "ê"},       {"egrave", "è"}, {"euml", "ë"},
    {"euro", "€"},      {"gt", ">"},        {"hellip", "…"},      {"icirc", "î"},  {"iuml", "ï"},
    {"laquo", "«"},     {"ldquo", "“"},     {"lsquo", "‘"},       {"lt", "<"},     {"mdash", "—"},
    {"nbsp", "\u00A0"}, {"ndash", "–"},     {"ntilde", "ñ"},      {"ocirc", "ô"},  {"oelig", "œ"},
    {"ouml", "ö"},      {"pound", "£"},     {"quot", "\""},       {"raquo", "»"},  {"rdquo", "”"},
    {"rsquo", "’"},     {"shy", "\u00AD"},  {"thinsp", "\u2009"}, {"ucirc", "û"},  {"ugrave", "ù"},
    {"uuml", "ü"},      {"zwnj", "\u200C"},
}};

bool is_alphanumeric(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         (letter >= '0' && letter <= '9');
}

int digit_value(char digit, bool hexadecimal) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  const char lower = static_cast<char>(digit | 0x20);
  return hexadecimal && lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

Entity read_number(std::string_view text) {
  std::size_t at = 2;
  const bool hexadecimal = at < text.size() && (text[at] == 'x' || text[at] == 'X');
  if (hexadecimal) ++at;
  const std::size_t digits = at;
  std::uint32_t value = 0;
  for (; at < text.size(); ++at) {
    const int digit = digit_value(text[at], hexadecimal);
    if (digit < 0) break;
    value = std::min<std::uint32_t>(
        value * (hexadecimal ? 16U : 10U) + static_cast<std::uint32_t>(digit), 0x110000);
  }
  if (at == digits) return {};
  if (at < text.size() && text[at] == ';') ++at;
  char32_t character = value == 0 ? kReplacement : value;
  if (value >= 0x80 && value < 0xA0) {
    const char32_t meant = from_windows_1252(static_cast<unsigned char>(value));
    if (meant != kReplacement) character = meant;
  }
  Entity entity{at, {}};
  append_character(entity.text, character);
  return entity;
}

// Gumbo reads the snippet as a document; what it leaves unchanged at the end did not belong to the
// reference.
Entity ask_gumbo(std::string_view snippet) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  GumboOutput* const output = gumbo_parse_with_options(&options, snippet.data(), snippet.size());
  std::string decoded;
  const GumboNode* node = output->root;
  while (node != nullptr && node->type == GUMBO_NODE_ELEMENT) {
    const GumboVector& children = node->v.element.children;
    node = children.length == 0 ? nullptr
                                : static_cast<const GumboNode*>(children.data[children.length - 1]);
  }
  if (node != nullptr && node->type == GUMBO_NODE_TEXT) decoded = node->v.text.text;
  gumbo_destroy_output(&options, output);

  if (decoded.empty() || decoded == snippet) return {};
  std::size_t meaning = 0;
  for (int characters = 0; characters < 2 && meaning < decoded.size(); ++characters) {
    meaning += length_of_lead(decoded[meaning]);
    const std::string_view rest =
        std::string_view(decoded).substr(std::min(meaning, decoded.size()));
    if (rest.size() < snippet.size() && snippet.ends_with(rest)) {
      return {snippet.size() - rest.size(), decoded.substr(0, meaning)};
    }
  }
  return {};
}

}  // namespace

Entity read_entity(std::string_view text) {
  if (text.size() < 3 || text[0] != '&') return {};
  if (text[1] == '#') return read_number(text);
  constexpr std::size_t kLongest = 33;  // &CounterClockwiseContourIntegral;
  std::size_t at = 1;
  while (at < text.size() && at < kLongest && is_alphanumeric(text[at])) ++at;
  if (at < 3) return {};
  const std::string_view name = text.substr(1, at - 1);
  const bool closed = at < text.size() && text[at] == ';';
  if (closed) {
    const auto* const found = std::lower_bound(
        kCommon.begin(), kCommon.end(), name,
        [](const Named& entry, std::string_view wanted) { return entry.first < wanted; });
    if (found != kCommon.end() && found->first == name) return {at + 1, std::string(found->second)};
  }
  return ask_gumbo(text.substr(0, closed ? at + 1 : at));
}

}  // namespace stet::text
