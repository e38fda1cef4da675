#include "language/separators.h"

namespace stet::language {

bool is_fraction(const char* at) {
  const auto byte = [at](std::size_t k) { return static_cast<unsigned char>(at[k]); };
  return (byte(0) == 0xC2 && byte(1) >= 0xBC && byte(1) <= 0xBE) ||
         (byte(0) == 0xE2 && byte(1) == 0x85 && byte(2) >= 0x90 && byte(2) <= 0x9E);
}

WideCharacter wide_character_at(const char* at) {
  const auto byte = [at](std::size_t k) { return static_cast<unsigned char>(at[k]); };
  const unsigned char lead = byte(0);
  if (lead == 0xC2) {
    const unsigned char next = byte(1);
    if (next == 0xAA || next == 0xB5 || next == 0xBA) return {2, true, 0};
    // m², 1½: parts of units and of numbers
    if (next == 0xB2 || next == 0xB3 || (next >= 0xBC && next <= 0xBE)) return {2, true, 0};
    if (next == 0xA0 || next == 0x85) return {2, false, kSpace};
    if (next == 0xAB || next == 0xBB) return {2, false, kQuotationMark};
    return {2, false, kSymbol};
  }
  if (lead == 0xC3) return {2, byte(1) != 0x97 && byte(1) != 0xB7, kSymbol};
  if (lead <= 0xDF) return {2, true, 0};
  if (lead == 0xE2) {
    if (byte(1) == 0x80) {
      const unsigned char last = byte(2);
      if (last <= 0x8B || last == 0xA8 || last == 0xA9 || last == 0xAF) return {3, false, kSpace};
      if (last == 0x90 || last == 0x91) return {3, false, kHyphen};
      if (last >= 0x92 && last <= 0x95) return {3, false, kDash};
      if (last == 0x99) return {3, false, kApostrophe};
      if (last == 0x98 || (last >= 0x9A && last <= 0x9F)) return {3, false, kQuotationMark};
      if (last == 0xB9 || last == 0xBA) return {3, false, kQuotationMark};
      if (last == 0xA6) return {3, false, kStop};
      return {3, false, kSymbol};
    }
    if (is_fraction(at)) return {3, true, 0};
    // Letterlike symbols, glagolitic, coptic, tifinagh are rare; symbols and box drawing are not.
    return {3, byte(1) >= 0xB0 && byte(1) <= 0xB7, kSymbol};
  }
  if (lead == 0xE3 && byte(1) == 0x80)
    return {3, false, byte(2) == 0x80 ? kSpace : byte(2) <= 0x82 ? kStop : kQuotationMark};
  if (lead == 0xEF && (byte(1) == 0xBC || byte(1) == 0xB8 || byte(1) == 0xBF))
    return {3, false, kSymbol};
  if (lead <= 0xEF) return {3, true, 0};
  return {4, byte(1) != 0x9F, kSymbol};  // emoji and pictographs are no letters
}

}  // namespace stet::language
