#include "text/unicode.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>

#include <algorithm>

#include "base/ensure.h"
#include "text/utf8.h"

namespace stet::text {

namespace {

icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<std::int32_t>(text.size())};
}

const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
  ENSURE(U_SUCCESS(status), "ICU has its NFC data");
  return *normalizer;
}

UChar32 code_point(char32_t character) {
  return static_cast<UChar32>(character);
}

}  // namespace

bool is_letter(char32_t character) {
  return u_isalpha(code_point(character)) != 0;
}
bool is_uppercase(char32_t character) {
  return u_isupper(code_point(character)) != 0 || u_istitle(code_point(character)) != 0;
}
bool is_lowercase(char32_t character) {
  return u_islower(code_point(character)) != 0;
}

bool has_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += length_of_lead(text[at])) {
    if (is_letter(character_at(text, at))) return true;
  }
  return false;
}

bool is_nfc(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const bool normal = nfc().isNormalizedUTF8(piece(text), status) != 0;
  return U_SUCCESS(status) && normal;
}

std::vector<Composed> compose(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  std::string composed;
  icu::StringByteSink<std::string> sink(&composed);
  icu::Edits edits;
  nfc().normalizeUTF8(0, piece(text), sink, &edits, status);
  std::vector<Composed> stretches;
  if (U_FAILURE(status)) {
    stretches.push_back({0, static_cast<std::uint32_t>(text.size()), false, {}});
    return stretches;
  }
  auto edit = edits.getFineIterator();
  while (edit.next(status)) {
    const auto begin = static_cast<std::uint32_t>(edit.sourceIndex());
    Composed stretch{
        begin, begin + static_cast<std::uint32_t>(edit.oldLength()), edit.hasChange() != 0, {}};
    if (stretch.changed) {
      stretch.text = composed.substr(static_cast<std::size_t>(edit.destinationIndex()),
                                     static_cast<std::size_t>(edit.newLength()));
    }
    stretches.push_back(std::move(stretch));
  }
  return stretches;
}

std::string fold_case(std::string_view text) {
  if (std::none_of(text.begin(), text.end(), [](char c) { return (c & '\x80') != 0; })) {
    std::string lower(text);
    for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    return lower;
  }
  UErrorCode status = U_ZERO_ERROR;
  std::string folded;
  icu::StringByteSink<std::string> sink(&folded);
  icu::CaseMap::utf8Fold(0, piece(text), sink, nullptr, status);
  return U_SUCCESS(status) ? folded : std::string(text);
}

int display_width(char32_t character) {
  if (character < 0x300) return character < 0x20 || (character >= 0x7F && character < 0xA0) ? 0 : 1;
  const int category = u_charType(code_point(character));
  if (category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK || category == U_FORMAT_CHAR)
    return 0;
  const int width = u_getIntPropertyValue(code_point(character), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

}  // namespace stet::text
