// The two figures of a change, before and after: « de 200 à 260 », "to 260 from 200".
#pragma once

#include <cstdint>
#include <string_view>

#include "claims/figure_line.h"
#include "language/interval.h"
#include "language/knowledge.h"

namespace stet::claims {

/// The two figures of a change.
struct ChangedPair {
  std::uint32_t from = 0;  ///< figures
  std::uint32_t to = 0;
  double from_value = 0;
  double to_value = 0;
  language::Interval from_range;
  language::Interval to_range;
  std::uint32_t begin = 0;  ///< tokens, with the cue that opens them
  std::uint32_t end = 0;
  std::uint32_t first = 0;  ///< figures, in the order of the text
  std::uint32_t second = 0;
  bool weak = false;  ///< « 77 tués contre 51 »: only what follows tells that it is a change
};

/// Reads them in one sentence. What it is given must outlive it.
class PairReader {
 public:
  PairReader(const FigureLine& line, const language::Knowledge& knowledge)
      : line_(line), knowledge_(knowledge) {}

  // Figures are told by their index in the analysis; "none" is the line's last.
  /// One number that counts something, told without a range.
  [[nodiscard]] bool is_exact(std::uint32_t q) const;
  /// The figure behind `q` that counts; years and dates are passed.
  [[nodiscard]] std::uint32_t next(std::uint32_t q) const;
  [[nodiscard]] std::uint32_t previous(std::uint32_t q) const;
  /// The change that begins with a figure; false when none does.
  bool read_pair(std::uint32_t q, ChangedPair& pair) const;
  /// The cue before a figure, or before its article: "from the £130m"; moves to where it begins.
  [[nodiscard]] std::uint64_t link_before(std::uint32_t& t, std::uint32_t from) const;
  [[nodiscard]] double value_of(std::uint32_t q) const;
  /// « de 2,1 à 2,6 millions d'euros »: the first is in millions too.
  void adopt_scale(ChangedPair& pair) const;
  /// The same unit or thing, or one of them leaves it out.
  [[nodiscard]] bool are_comparable(std::uint32_t q, std::uint32_t r) const;
  [[nodiscard]] bool is_percentage(std::uint32_t q) const;
  /// « + 30 % »: the sign, or nothing.
  [[nodiscard]] char sign_of(std::uint32_t q) const;
  [[nodiscard]] bool is_signed(std::uint32_t q) const;

 private:
  [[nodiscard]] bool is(std::uint32_t q, std::string_view unit) const;
  bool read_range(std::uint32_t q, ChangedPair& pair) const;

  const FigureLine& line_;
  const language::Knowledge& knowledge_;
};

}  // namespace stet::claims
