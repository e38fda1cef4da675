#include "language/quotation_pairs.h"

#include <algorithm>

#include "language/characters.h"
#include "language/single_marks.h"

namespace stet::language {
namespace {

using Index = std::int32_t;

bool is_double(MarkFamily family) {
  return family == MarkFamily::Curly || family == MarkFamily::Straight;
}

class Pairing {
 public:
  Pairing(std::string_view prose, text::ProseSpan block, const std::vector<QuotationMark>& marks,
          bool goes_on)
      : prose_(prose), block_(block), goes_on_(goes_on) {
    marks_.reserve(marks.size());
    for (const QuotationMark& mark : marks) {
      PairedMark paired;
      paired.mark = mark;
      marks_.push_back(paired);
    }
  }

  std::vector<PairedMark> run() {
    pair_directed(MarkFamily::Guillemets);
    pair_directed(MarkFamily::SingleGuillemets);
    for (PairedMark& m : marks_) {  // menus and arrows: « Accueil › Sport »
      if (m.mark.family == MarkFamily::SingleGuillemets && m.lone()) m.ignored = true;
    }
    pair_doubles();
    pair_mismatched();
    pair_single_marks(prose_, block_, marks_);
    return std::move(marks_);
  }

 private:
  [[nodiscard]] Index count() const { return static_cast<Index>(marks_.size()); }
  PairedMark& at(Index i) { return marks_[static_cast<std::size_t>(i)]; }
  [[nodiscard]] const PairedMark& at(Index i) const { return marks_[static_cast<std::size_t>(i)]; }

  void pair(Index open, Index close) {
    at(open).partner = close;
    at(open).opening = true;
    at(close).partner = open;
    at(close).opening = false;
  }

  void unpair(MarkFamily family) {
    for (PairedMark& m : marks_) {
      if (m.mark.family != family) continue;
      m.partner = PairedMark::kNone;
      m.ignored = m.opening = m.doubtful = false;
    }
  }

  [[nodiscard]] int lone_marks(MarkFamily family) const {
    return static_cast<int>(std::count_if(marks_.begin(), marks_.end(), [&](const PairedMark& m) {
      return m.mark.family == family && m.lone();
    }));
  }

  // --- marks with a direction of their own

  void pair_directed(MarkFamily family) {
    stack_directed(family, false);
    const int lone = lone_marks(family);
    if (lone == 0) return;
    const bool repeated = std::any_of(marks_.begin(), marks_.end(), [&](const PairedMark& m) {
      return m.mark.family == family && m.mark.at_line_start;
    });
    if (!repeated) return;
    // Old French usage: the guillemet is repeated at the head of each line of the quotation.
    unpair(family);
    stack_directed(family, true);
    if (lone_marks(family) < lone) return;
    unpair(family);
    stack_directed(family, false);
  }

  void stack_directed(MarkFamily family, bool lines_repeat) {
    std::vector<Index> open;
    for (Index i = 0; i < count(); ++i) {
      PairedMark& m = at(i);
      if (m.mark.family != family) continue;
      if (lines_repeat && m.mark.at_line_start && !open.empty()) {
        m.ignored = true;
        continue;
      }
      bool opening = m.mark.glyph == Direction::Opening;
      if (opening) {
        if (!open.empty() && m.mark.lean == Direction::Closing)
          opening = false;  // „ “ and « typed for »
      } else if (open.empty()) {
        // Swedish ” ”, German » «, and a » that repeats the guillemet of the paragraph before
        opening = m.mark.lean == Direction::Opening &&
                  (is_at_head(prose_, block_, m.mark) ? goes_on_ || family != MarkFamily::Guillemets
                                                      : true);
        if (goes_on_ && i == 0 && family == MarkFamily::Guillemets &&
            is_at_head(prose_, block_, m.mark))
          opening = true;
      }
      m.opening = opening;
      if (opening) {
        open.push_back(i);
      } else if (!open.empty()) {
        pair(open.back(), i);
        open.pop_back();
      }
    }
  }

  // --- “ ” and "

  void pair_doubles() {
    pair_directed(MarkFamily::Curly);
    pair_straight();
    const bool lone_curly = lone_marks(MarkFamily::Curly) != 0;
    const bool lone_straight = lone_marks(MarkFamily::Straight) != 0;
    if ((lone_curly || lone_straight) && has(MarkFamily::Curly) && has(MarkFamily::Straight))
      pair_mixed();
  }

  [[nodiscard]] bool has(MarkFamily family) const {
    return std::any_of(marks_.begin(), marks_.end(),
                       [&](const PairedMark& m) { return m.mark.family == family; });
  }

  /// The innermost pair of guillemets that holds each mark: a quotation does not step over their
  /// edge.
  [[nodiscard]] std::vector<Index> rooms() const {
    std::vector<Index> rooms(marks_.size(), PairedMark::kNone);
    std::vector<Index> open;
    for (Index i = 0; i < count(); ++i) {
      rooms[static_cast<std::size_t>(i)] = open.empty() ? PairedMark::kNone : open.back();
      const PairedMark& m = at(i);
      if (m.partner == PairedMark::kNone || m.mark.family == MarkFamily::Straight) continue;
      if (m.opening) {
        open.push_back(i);
      } else if (!open.empty() && open.back() == m.partner) {
        open.pop_back();
        rooms[static_cast<std::size_t>(i)] = open.empty() ? PairedMark::kNone : open.back();
      }
    }
    return rooms;
  }

  void pair_straight() {
    std::vector<Index> straight;
    for (Index i = 0; i < count(); ++i) {
      if (at(i).mark.family == MarkFamily::Straight) straight.push_back(i);
    }
    if (straight.empty()) return;
    drop_inches(straight);
    const std::size_t n = straight.size();
    if (n == 0 || stack_straight(straight)) return;
    rooms_ = rooms();
    if (n % 2 == 0) {
      const int in_turn = cost_in_turn(straight, 0, n);
      if (in_turn > 0 && at(straight.front()).mark.lean == Direction::Closing &&
          at(straight.back()).mark.lean == Direction::Opening &&
          cost_in_turn(straight, 1, n - 1) < in_turn) {
        // «…fini", dit-il. "Mais…»: two quotations that reach over the paragraph's ends
        pair_in_turn(straight, 1, n - 1);
        at(straight.back()).opening = true;
        at(straight.front()).doubtful = at(straight.back()).doubtful = true;
        return;
      }
      pair_in_turn(straight, 0, n);
      return;
    }
    const std::size_t lone = lone_straight(straight);
    PairedMark& m = at(straight[lone]);
    std::vector<Index> others = straight;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(lone));
    pair_in_turn(others, 0, others.size());
    const Kind next = character_of(prose_.substr(0, block_.end), m.mark.span.end).kind;
    m.opening = m.mark.lean == Direction::Opening ||
                (m.mark.lean == Direction::Either && is_word(next) && !is_after_word(m));
    drop_lone_inch(m);
  }

  [[nodiscard]] bool is_after_word(const PairedMark& m) const {
    if (m.mark.span.begin == block_.begin) return false;
    return is_word(character_of(prose_, previous_character(prose_, m.mark.span.begin)).kind);
  }

  [[nodiscard]] bool is_after_digit(const PairedMark& m) const {
    return m.mark.span.begin > block_.begin && is_digit(prose_[m.mark.span.begin - 1]);
  }

  /// 5' 10", 40° 26' 46": a mark after figures that follow a minute or a foot.
  void drop_inches(std::vector<Index>& straight) {
    std::erase_if(straight, [&](Index i) {
      std::uint32_t p = at(i).mark.span.begin;
      const std::uint32_t end = p;
      while (p > block_.begin && (is_digit(prose_[p - 1]) || prose_[p - 1] == '.')) --p;
      if (p == end) return false;
      while (p > block_.begin && prose_[p - 1] == ' ') --p;
      const std::string_view before = prose_.substr(block_.begin, p - block_.begin);
      const std::size_t foot = before.ends_with('\'')                           ? 1
                               : before.ends_with("’") || before.ends_with("′") ? 3
                                                                                : 0;
      if (foot == 0 || before.size() == foot || !is_digit(before[before.size() - foot - 1]))
        return false;
      at(i).ignored = true;
      return true;
    });
  }

  /// When every direction is plain, marks may nest ("niveau "Sécurité renforcée"") and what is left
  /// is plain too.
  bool stack_straight(const std::vector<Index>& straight) {
    const auto lean = [&](Index i) { return at(i).mark.lean; };
    if (std::any_of(straight.begin(), straight.end(),
                    [&](Index i) { return lean(i) == Direction::Either; }))
      return false;
    std::vector<Index> open;
    std::vector<Index> left;
    for (const Index i : straight) {
      at(i).opening = lean(i) == Direction::Opening;
      if (at(i).opening) {
        open.push_back(i);
      } else if (open.empty()) {
        left.push_back(i);
      } else {
        pair(open.back(), i);
        open.pop_back();
      }
    }
    left.insert(left.end(), open.begin(), open.end());
    // An odd count is short of one mark, an even one of none: so much is sure.
    const std::size_t sure = straight.size() % 2;
    for (std::size_t k = sure; k < left.size(); ++k) at(left[k]).doubtful = true;
    if (sure != 0) drop_lone_inch(at(left.front()));
    return true;
  }

  /// A screen of 15"
  void drop_lone_inch(PairedMark& m) const {
    if (m.mark.lean != Direction::Opening && is_after_digit(m)) m.ignored = true;
  }

  [[nodiscard]] int cost(Index open, Index close) const {
    const auto room = [&](Index i) { return rooms_[static_cast<std::size_t>(i)]; };
    return (at(open).mark.lean == Direction::Closing ? 2 : 0) +
           (at(close).mark.lean == Direction::Opening ? 2 : 0) +
           (room(open) != room(close) ? 3 : 0);
  }

  [[nodiscard]] int cost_in_turn(const std::vector<Index>& all, std::size_t first,
                                 std::size_t last) const {
    int sum = 0;
    for (std::size_t k = first; k + 1 < last; k += 2) sum += cost(all[k], all[k + 1]);
    return sum;
  }

  void pair_in_turn(const std::vector<Index>& all, std::size_t first, std::size_t last) {
    for (std::size_t k = first; k + 1 < last; k += 2) {
      pair(all[k], all[k + 1]);
      if (at(all[k]).mark.lean == Direction::Closing &&
          at(all[k + 1]).mark.lean == Direction::Opening) {
        // What stands between is no quotation; the count is even, so nothing is said.
        at(all[k]).partner = at(all[k + 1]).partner = PairedMark::kNone;
        at(all[k]).ignored = at(all[k + 1]).ignored = true;
      }
    }
  }

  /// Of an odd number of marks, the one without which the others fit best.
  [[nodiscard]] std::size_t lone_straight(const std::vector<Index>& all) const {
    const std::size_t n = all.size();
    std::vector<int> before(n + 2, 0);  // cost of the pairs (0,1) … that end before an even place
    std::vector<int> after(n + 3,
                           0);  // cost of the pairs (k,k+1) … up to the end, from an odd place
    for (std::size_t k = 2; k < n; k += 2) before[k] = before[k - 2] + cost(all[k - 2], all[k - 1]);
    for (std::size_t k = n - 1; k-- > 0;) {
      if (k % 2 == 1) after[k] = after[k + 2] + cost(all[k], all[k + 1]);
    }
    std::size_t best = 0;
    int lowest = 1 << 30;
    const auto consider = [&](std::size_t k, int sum) {
      // A mark after a figure may be inches, one inside a word a slip; an outer one leaves the
      // shorter quotations.
      const PairedMark& m = at(all[k]);
      sum = 8 * sum + (is_after_digit(m) ? 0 : 4) + (m.mark.lean == Direction::Either ? 0 : 2) +
            (k % 2 == 1 ? 1 : 0);
      if (sum < lowest) {
        lowest = sum;
        best = k;
      }
    };
    for (std::size_t k = 0; k < n; k += 2) consider(k, before[k] + after[k + 1]);
    for (std::size_t k = 1; k < n; k += 2) {
      consider(k, before[k - 1] + cost(all[k - 1], all[k + 1]) + after[k + 2]);
    }
    return best;
  }

  /// «“Bonjour", dit-il»: straight and curly marks together, when apart they leave some alone.
  void pair_mixed() {
    const std::vector<PairedMark> apart = marks_;
    std::vector<Index> open;
    bool fits = true;
    for (Index i = 0; i < count() && fits; ++i) {
      PairedMark& m = at(i);
      if (!is_double(m.mark.family) ||
          (m.ignored && m.mark.family == MarkFamily::Straight && is_after_digit(m)))
        continue;
      m.ignored = m.doubtful = false;
      bool opening = m.mark.glyph == Direction::Opening;
      if (m.mark.glyph == Direction::Either) {
        opening =
            m.mark.lean == Direction::Opening || (m.mark.lean == Direction::Either && open.empty());
      }
      if (opening) {
        open.push_back(i);
      } else if (open.empty()) {
        fits = false;
      } else {
        pair(open.back(), i);
        open.pop_back();
      }
    }
    if (fits && open.empty()) return;
    marks_ = apart;
    for (Index i = 0; i < count(); ++i) {
      PairedMark& m = at(i);
      if (m.mark.family != MarkFamily::Straight || !m.lone() || m.doubtful) continue;
      if (const Index other = lone_curly_for(i); other != PairedMark::kNone)
        pair(std::min(i, other), std::max(i, other));
    }
  }

  /// «Bonjour", dit-il»: the quotation is plain, and so is the slip.
  void pair_mismatched() {
    const auto stray = [&](Index i) {
      return at(i).lone() && at(i).mark.family != MarkFamily::Single;
    };
    Index close = 0;
    for (Index i = 0; i < count(); ++i) {
      if (!stray(i) || !at(i).opening) continue;
      close = std::max(close, i + 1);
      while (close < count() && (!stray(close) || at(close).opening)) ++close;
      if (close == count()) return;
      const bool guillemet = at(i).mark.family == MarkFamily::Guillemets;
      if (guillemet == (at(close).mark.family == MarkFamily::Guillemets)) continue;
      pair(i, close);
      at(i).mismatched = at(close).mismatched = true;
    }
  }

  [[nodiscard]] Index lone_curly_for(Index straight) const {
    const Direction lean = at(straight).mark.lean;
    if (lean != Direction::Opening) {
      for (Index i = straight - 1; i >= 0; --i) {
        if (at(i).mark.family == MarkFamily::Curly && at(i).lone() && at(i).opening) return i;
      }
    }
    if (lean != Direction::Closing) {
      for (Index i = straight + 1; i < count(); ++i) {
        if (at(i).mark.family == MarkFamily::Curly && at(i).lone() && !at(i).opening) return i;
      }
    }
    return PairedMark::kNone;
  }

  std::string_view prose_;
  text::ProseSpan block_;
  bool goes_on_;
  std::vector<PairedMark> marks_;
  std::vector<Index> rooms_;
};

}  // namespace

bool is_at_head(std::string_view prose, text::ProseSpan block, const QuotationMark& mark) {
  const std::string_view before = prose.substr(block.begin, mark.span.begin - block.begin);
  for (std::size_t at = 0; at < before.size();) {
    const Character c = character_of(before, at);
    if (is_word(c.kind) || c.kind == Kind::Comma || at > 32) return false;
    at += c.size;
  }
  return true;
}

std::vector<PairedMark> pair_quotation_marks(std::string_view prose, text::ProseSpan block,
                                             const std::vector<QuotationMark>& marks,
                                             bool goes_on) {
  return Pairing(prose, block, marks, goes_on).run();
}

}  // namespace stet::language
