// Which quotation marks of one block belong together.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "language/quotation_marks.h"

namespace stet::language {

struct PairedMark {
  static constexpr std::int32_t kNone = -1;

  QuotationMark mark;
  std::int32_t partner = kNone;  ///< index of the other mark of the pair
  bool opening = false;
  bool ignored = false;     ///< no quotation mark after all: an inch, an apostrophe, a guillemet
                            ///< repeated at each line
  bool mismatched = false;  ///< its partner is of another kind: « with ", a slip
  bool doubtful = false;  ///< without partner, but the count of the paragraph is even: no reproach

  [[nodiscard]] bool lone() const { return partner == kNone && !ignored; }
};

/// Pairs the marks of one block, which are in order. A quotation of the paragraph before may go on:
/// then a closing guillemet at the head of this one repeats it (an old French usage).
std::vector<PairedMark> pair_quotation_marks(std::string_view prose, text::ProseSpan block,
                                             const std::vector<QuotationMark>& marks, bool goes_on);

/// Whether nothing but space, a dash or an ellipsis stands between the head of the block and the
/// mark.
bool is_at_head(std::string_view prose, text::ProseSpan block, const QuotationMark& mark);

}  // namespace stet::language
