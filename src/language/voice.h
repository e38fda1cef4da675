// Whose words a stretch of text is: the main filter against false alarms (evidence model §2).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "language/attributions.h"
#include "language/quotations.h"
#include "text/prose.h"

namespace stet::language {

enum class Voice : std::uint8_t {
  Outlet,    ///< nobody else's: all rules apply
  Direct,    ///< between quotation marks
  Indirect,  ///< X affirme que …, affirmant que …
  Framed,    ///< selon X, …; …, a déclaré X
  Carried,   ///< goes on from the sentence before
};

/// "OUTLET", "DIRECT", …
std::string_view name_of(Voice voice);

/// A stretch in one voice.
struct VoiceSpan {
  text::ProseSpan span;
  Voice voice = Voice::Outlet;
  std::uint32_t attribution = 0;  ///< index of the attribution, for Indirect, Framed and Carried
};

/// Which voice each place of the prose has; what no span covers is Outlet.
class Voices {
 public:
  Voices() = default;
  Voices(const text::Prose& prose, const Quotations& quotations,
         const std::vector<Attribution>& attributions);

  /// The voice in which a span begins; Direct only when all of it is inside quotation marks.
  [[nodiscard]] Voice at(text::ProseSpan span) const;
  [[nodiscard]] bool is_quoted(text::ProseSpan span) const;
  /// Credited to somebody outside quotation marks.
  [[nodiscard]] bool is_attributed(text::ProseSpan span) const { return credit(span) != nullptr; }
  /// The scope in which a span begins, outside quotation marks; null when nobody is credited.
  [[nodiscard]] const VoiceSpan* credit(text::ProseSpan span) const;
  /// Quotations first, then the scopes of attributions; each list by begin, and scopes not
  /// overlapping.
  [[nodiscard]] const std::vector<VoiceSpan>& quoted() const { return quoted_; }
  [[nodiscard]] const std::vector<VoiceSpan>& attributed() const { return attributed_; }

 private:
  std::vector<VoiceSpan> quoted_;
  std::vector<VoiceSpan> attributed_;
};

}  // namespace stet::language
