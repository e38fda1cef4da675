#include "language/quotations.h"

#include <algorithm>
#include <optional>

#include "language/characters.h"
#include "language/quotation_marks.h"
#include "language/quotation_pairs.h"
#include "text/utf8.h"

namespace stet::language {
namespace {

constexpr std::size_t kHead =
    32;  ///< bytes of marks and space that may stand before the first word

/// Running text: what a quotation of several paragraphs goes on in. Headings and captions may stand
/// between.
bool is_body(text::BlockKind kind) {
  return kind == text::BlockKind::Paragraph || kind == text::BlockKind::Quote ||
         kind == text::BlockKind::ListItem;
}

bool is_double(MarkFamily family) {
  return family != MarkFamily::Single;
}

class Reader {
 public:
  Reader(const text::Prose& prose, Quotations& quotations)
      : prose_(prose), quotations_(quotations) {}

  void read(std::uint32_t block, bool apostrophe_may_quote) {
    const text::Block& b = prose_.blocks()[block];
    marks_.clear();
    find_quotation_marks(prose_.text(), b.span, apostrophe_may_quote, marks_);
    const bool body = is_body(b.kind);
    if (marks_.empty() && !(body && open_)) return;
    block_ = block;
    span_ = b.span;
    pairs_ = pair_quotation_marks(prose_.text(), span_, marks_, body && open_.has_value());
    if (body) go_on();
    add_pairs();
    add_lone_marks(body);
  }

  void finish() {
    if (open_ && !open_->doubtful) quotations_.lone_marks.push_back(open_->lone);
    open_.reset();
    std::sort(quotations_.lone_marks.begin(), quotations_.lone_marks.end(),
              [](const LoneMark& a, const LoneMark& b) { return a.span < b.span; });
  }

 private:
  /// The last mark of a paragraph that nothing closes: the next paragraph may explain it.
  struct Open {
    LoneMark lone;
    bool doubtful = false;
  };

  /// What this paragraph makes of a quotation that the one before left open.
  void go_on() {
    if (!open_) return;
    const Open open = *open_;
    open_.reset();
    const auto first = std::find_if(pairs_.begin(), pairs_.end(),
                                    [](const PairedMark& m) { return !m.ignored || m.doubtful; });
    if (first != pairs_.end() && first->opening && is_at_head(prose_.text(), span_, first->mark))
      return;
    const auto close = std::find_if(pairs_.begin(), pairs_.end(), [](const PairedMark& m) {
      return m.lone() && !m.opening && is_double(m.mark.family);
    });
    LoneMark lone = open.lone;
    if (close != pairs_.end() && (close->doubtful || !open.doubtful)) {
      // Closed here, but not opened again at the head of this paragraph: nobody can tell whose
      // words begin it.
      close->doubtful = true;
      LoneMark other{close->mark.span, block_, false, lone.span, false};
      lone.other = other.span;
      lone.reopened = false;
      quotations_.lone_marks.push_back(other);
      add({span_.begin, close->mark.span.end}, {span_.begin, close->mark.span.begin}, false, true);
    }
    if (!open.doubtful) quotations_.lone_marks.push_back(lone);
  }

  void add_pairs() {
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
      const PairedMark& m = pairs_[i];
      if (m.ignored || !m.opening) continue;
      if (m.partner != PairedMark::kNone) {
        const text::ProseSpan close = pairs_[static_cast<std::size_t>(m.partner)].mark.span;
        add({m.mark.span.begin, close.end}, {m.mark.span.end, close.begin}, true, true);
      } else if (is_double(m.mark.family)) {
        const text::ProseSpan again = neighbour(i);
        std::uint32_t end = again.empty() ? span_.end : again.begin;
        end -=
            static_cast<std::uint32_t>(text::trailing_space(prose_.text({m.mark.span.end, end})));
        add({m.mark.span.begin, end}, {m.mark.span.end, end}, true, false);
      }
    }
  }

  void add(text::ProseSpan span, text::ProseSpan inner, bool opened, bool closed) {
    const std::string_view words = prose_.text(inner);
    inner.begin += static_cast<std::uint32_t>(text::leading_space(words));
    inner.end -= static_cast<std::uint32_t>(
        std::min<std::size_t>(text::trailing_space(words), inner.size()));
    quotations_.all.push_back({span, inner, block_, 0, opened, closed});
  }

  void add_lone_marks(bool body) {
    for (std::size_t i = 0; i < pairs_.size(); ++i) {
      const PairedMark& m = pairs_[i];
      if (m.mismatched) {
        const text::ProseSpan partner = pairs_[static_cast<std::size_t>(m.partner)].mark.span;
        quotations_.lone_marks.push_back({m.mark.span, block_, m.opening, partner, false});
      }
      if (!m.lone()) continue;
      LoneMark lone{m.mark.span, block_, m.opening, neighbour(i), false};
      lone.reopened = m.opening && begins_sentence(lone.span) && begins_sentence(lone.other) &&
                      follows_sentence(lone.other);
      if (m.opening && body && is_double(m.mark.family) && is_last_open(i)) {
        open_ = Open{lone, m.doubtful};
      } else if (!m.doubtful) {
        quotations_.lone_marks.push_back(lone);
      }
    }
  }

  [[nodiscard]] bool is_last_open(std::size_t i) const {
    return std::none_of(pairs_.begin() + static_cast<std::ptrdiff_t>(i) + 1, pairs_.end(),
                        [](const PairedMark& m) { return m.lone() && is_double(m.mark.family); });
  }

  /// The mark of the same family that may be the wrong one: opened again before, or closed already.
  [[nodiscard]] text::ProseSpan neighbour(std::size_t i) const {
    const PairedMark& m = pairs_[i];
    const auto same = [&](const PairedMark& other) {
      return other.mark.family == m.mark.family && !other.ignored;
    };
    if (m.opening) {
      const auto next =
          std::find_if(pairs_.begin() + static_cast<std::ptrdiff_t>(i) + 1, pairs_.end(), same);
      return next != pairs_.end() && next->opening ? next->mark.span : text::ProseSpan{};
    }
    for (std::size_t k = i; k-- > 0;) {
      if (same(pairs_[k])) return pairs_[k].opening ? text::ProseSpan{} : pairs_[k].mark.span;
    }
    return {};
  }

  /// Whether the words after a mark begin like a sentence.
  [[nodiscard]] bool begins_sentence(text::ProseSpan mark) const {
    const std::string_view after = prose_.text({mark.end, span_.end});
    for (std::size_t at = 0; at < std::min<std::size_t>(after.size(), kHead);) {
      const Character c = character_of(after, at);
      if (is_word(c.kind)) return c.kind != Kind::Lower;
      at += c.size;
    }
    return false;
  }

  /// Whether a sentence ends before a mark.
  [[nodiscard]] bool follows_sentence(text::ProseSpan mark) const {
    if (mark.empty()) return false;
    std::string_view before = prose_.text({span_.begin, mark.begin});
    before.remove_suffix(text::trailing_space(before));
    const std::string_view marks = ".!?";
    return !before.empty() &&
           (marks.find(before.back()) != std::string_view::npos || before.ends_with("…"));
  }

  const text::Prose& prose_;
  Quotations& quotations_;
  std::vector<QuotationMark> marks_;
  std::vector<PairedMark> pairs_;
  std::optional<Open> open_;
  std::uint32_t block_ = 0;
  text::ProseSpan span_;
};

void set_depths(std::vector<Quotation>& all) {
  std::sort(all.begin(), all.end(), [](const Quotation& a, const Quotation& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  std::vector<std::uint32_t> ends;
  for (Quotation& quotation : all) {
    while (!ends.empty() && ends.back() <= quotation.span.begin) ends.pop_back();
    quotation.depth = static_cast<std::uint8_t>(std::min<std::size_t>(ends.size(), 255));
    ends.push_back(quotation.span.end);
  }
}

}  // namespace

Quotations find_quotations(const text::Prose& prose,
                           const std::vector<bool>& apostrophe_may_quote) {
  Quotations quotations;
  Reader reader(prose, quotations);
  for (std::uint32_t block = 0; block < prose.blocks().size(); ++block) {
    reader.read(block, block < apostrophe_may_quote.size() && apostrophe_may_quote[block]);
  }
  reader.finish();
  set_depths(quotations.all);
  return quotations;
}

}  // namespace stet::language
