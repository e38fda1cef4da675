// What stands between quotation marks: « » “ ” „ ‹ › ‘ ’ and the straight double mark.
// In French the apostrophe is never a quotation mark. An unclosed mark ends with its paragraph.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/prose.h"

namespace stet::language {

struct Quotation {
  text::ProseSpan span;     ///< with its marks
  text::ProseSpan inner;    ///< between the marks, without the spaces inside guillemets
  std::uint32_t block = 0;  ///< index into Prose::blocks()
  std::uint8_t depth = 0;   ///< 0: not inside another quotation
  bool opened = true;  ///< false: it continues from the paragraph before without a mark of its own
  bool closed =
      true;  ///< false: it runs to where the same mark opens again, or to the end of its paragraph
};

/// A mark without a partner in its paragraph, where no continued quotation explains it.
struct LoneMark {
  text::ProseSpan span;
  std::uint32_t block = 0;
  bool opening = false;
  /// The other mark that might be concerned (the reopened or doubly closed one); empty when there
  /// is none.
  text::ProseSpan other;
  /// Where `other` opens again after the end of a sentence: paragraphs of one quotation that were
  /// run together look like this too. A reproach needs a reporting verb between the two marks.
  bool reopened = false;
};

struct Quotations {
  std::vector<Quotation> all;        ///< by begin; an outer quotation before those inside it
  std::vector<LoneMark> lone_marks;  ///< by begin
};

/// apostrophe_may_quote[block]: whether ‘ ’ and a lone straight single mark can quote there
/// (English). A quotation opened in one paragraph, reopened in the next ones and closed once is
/// balanced (an Anglo-Saxon and French newspaper usage).
Quotations find_quotations(const text::Prose& prose, const std::vector<bool>& apostrophe_may_quote);

}  // namespace stet::language
