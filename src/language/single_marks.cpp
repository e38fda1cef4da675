#include "language/single_marks.h"

#include <algorithm>
#include <array>
#include <string>

#include "language/characters.h"

namespace stet::language {
namespace {

constexpr std::uint32_t kSingleReach =
    2000;  ///< bytes that a quotation between single marks may hold

using Index = std::int32_t;

class Singles {
 public:
  Singles(std::string_view prose, text::ProseSpan block, std::vector<PairedMark>& marks)
      : prose_(prose), block_(block), marks_(marks) {}

  void pair_singles() {
    Index last = PairedMark::kNone;
    for (Index i = 0; i < count(); ++i) {
      if (at(i).mark.family == MarkFamily::Single) last = i;
    }
    if (last == PairedMark::kNone) return;
    const std::vector<Index> room = rooms_of_all();
    for (Index i = 0; i <= last; ++i) {
      PairedMark& m = at(i);
      if (m.mark.family != MarkFamily::Single || m.partner != PairedMark::kNone) continue;
      m.ignored = true;
      if (!is_single_opening(i)) continue;
      if (const Index close = single_close(i, last, room); close != PairedMark::kNone) {
        pair(i, close);
        m.ignored = at(close).ignored = false;
      } else if (m.mark.glyph == Direction::Opening && is_plain_opening(i)) {
        m.ignored = false;
        m.opening = true;
      }
    }
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

  [[nodiscard]] char before(Index i) const {
    const std::uint32_t begin = at(i).mark.span.begin;
    return begin > block_.begin ? prose_[begin - 1] : ' ';
  }

  /// ’90s, ’n’, ’em, ’til: letters are left out, nothing is quoted.
  [[nodiscard]] bool is_elision(Index i) const {
    constexpr std::array<std::string_view, 14> kElisions = {
        "n",   "em",   "til",   "till",  "tis", "twas", "cause",
        "cos", "bout", "round", "neath", "cuz", "un",   "s"};
    const std::string_view rest =
        prose_.substr(at(i).mark.span.end, block_.end - at(i).mark.span.end);
    if (rest.size() >= 2 && is_digit(rest[0]) && is_digit(rest[1])) {
      std::size_t digits = 2;
      while (digits < rest.size() && is_digit(rest[digits])) ++digits;
      return digits == 2 && digits < rest.size() && rest[digits] == 's';
    }
    std::size_t size = 0;
    std::string word;
    while (size < rest.size() && size < 6) {
      const char lower = static_cast<char>(rest[size] | 0x20);
      if (lower < 'a' || lower > 'z') break;
      word += lower;
      ++size;
    }
    return std::find(kElisions.begin(), kElisions.end(), word) != kElisions.end();
  }

  /// students’ union, fishin’ trip: an apostrophe sooner than a mark.
  [[nodiscard]] bool may_be_apostrophe(Index i) const {
    const std::uint32_t end = at(i).mark.span.end;
    if (end + 1 >= block_.end || prose_[end] != ' ') return false;
    if (!is_word(character_of(prose_.substr(0, block_.end), end + 1).kind)) return false;
    const char last = before(i);
    return last == 's' || last == 'n' || last == 'z' || last == 'x' || is_digit(last);
  }

  [[nodiscard]] bool is_single_opening(Index i) const {
    const QuotationMark& mark = at(i).mark;
    return mark.glyph != Direction::Closing && mark.lean == Direction::Opening && !is_elision(i);
  }

  /// Names from Arabic or Hawaiian have ‘ too: a reproach needs the head of a quotation.
  [[nodiscard]] bool is_plain_opening(Index i) const {
    if (is_at_head(prose_, block_, at(i).mark)) return true;
    std::uint32_t p = at(i).mark.span.begin;
    if (p > block_.begin && prose_[p - 1] == ' ') --p;
    return p > block_.begin && (prose_[p - 1] == ',' || prose_[p - 1] == ':');
  }

  [[nodiscard]] Index single_close(Index open, Index last, const std::vector<Index>& room) const {
    Index doubtful = PairedMark::kNone;
    for (Index i = open + 1; i <= last; ++i) {
      const PairedMark& m = at(i);
      if (m.mark.span.begin - at(open).mark.span.end > kSingleReach) break;
      if (m.mark.family != MarkFamily::Single || m.partner != PairedMark::kNone) continue;
      if (room[static_cast<std::size_t>(i)] != room[static_cast<std::size_t>(open)]) continue;
      if (is_single_opening(i)) break;
      if (m.mark.glyph == Direction::Opening || m.mark.lean != Direction::Closing) continue;
      if (!may_be_apostrophe(i)) return i;
      if (doubtful == PairedMark::kNone) doubtful = i;
    }
    return doubtful;
  }

  /// The innermost pair of any double marks around each mark.
  [[nodiscard]] std::vector<Index> rooms_of_all() const {
    std::vector<Index> rooms(marks_.size(), PairedMark::kNone);
    std::vector<Index> open;
    for (Index i = 0; i < count(); ++i) {
      const PairedMark& m = at(i);
      if (m.partner != PairedMark::kNone && !m.opening && !open.empty() && open.back() == m.partner)
        open.pop_back();
      rooms[static_cast<std::size_t>(i)] = open.empty() ? PairedMark::kNone : open.back();
      if (m.partner != PairedMark::kNone && m.opening) open.push_back(i);
    }
    return rooms;
  }

  std::string_view prose_;
  text::ProseSpan block_;
  std::vector<PairedMark>& marks_;
};

}  // namespace

void pair_single_marks(std::string_view prose, text::ProseSpan block,
                       std::vector<PairedMark>& marks) {
  Singles(prose, block, marks).pair_singles();
}

}  // namespace stet::language
