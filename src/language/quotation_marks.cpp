#include "language/quotation_marks.h"

#include <bit>

#include "language/characters.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace stet::language {
namespace {

constexpr int kMarksInARow = 6;

/// What stands on one side of a mark.
enum class Side : std::uint8_t {
  Edge,
  Space,
  Word,
  Point,
  Colon,
  Dash,
  Opener,
  Closer,
  Elision,
  Other
};

bool starts_with(std::string_view text, std::size_t at, std::string_view what) {
  return text.substr(at, what.size()) == what;
}

bool is_dash(std::string_view text, std::size_t at) {
  return text[at] == '-' || starts_with(text, at, "–") || starts_with(text, at, "—") ||
         starts_with(text, at, "‑");
}

/// “ and its like beside a mark say nothing: what stands behind them does. Brackets do.
bool is_mark(Kind kind, std::string_view text, std::size_t at) {
  if (kind == Kind::Straight || kind == Kind::Guillemet) return true;
  if (kind != Kind::Opener) return false;
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte == 0xE2 || starts_with(text, at, "«");
}

Side side_of(std::string_view text, std::size_t at, Kind kind) {
  switch (kind) {
    case Kind::None:
      return Side::Edge;
    case Kind::Space:
      return Side::Space;
    case Kind::Lower:
    case Kind::Upper:
    case Kind::Caseless:
    case Kind::Digit:
      return Side::Word;
    case Kind::Stop:
      return Side::Point;
    case Kind::Comma:
      return text[at] == ':' ? Side::Colon : Side::Point;
    case Kind::Opener:
      return Side::Opener;
    case Kind::Bracket:
      return Side::Closer;
    case Kind::Apostrophe:
      return Side::Elision;
    default:
      return is_dash(text, at) ? Side::Dash : Side::Other;
  }
}

Side left_side(std::string_view text, std::size_t at, bool past_space) {
  for (int i = 0; at > 0;) {
    const std::size_t before = previous_character(text, at);
    const Kind kind = character_of(text, before).kind;
    if (!(past_space && kind == Kind::Space) &&
        (!is_mark(kind, text, before) || ++i > kMarksInARow)) {
      return side_of(text, before, kind);
    }
    at = before;
  }
  return Side::Edge;
}

Side right_side(std::string_view text, std::size_t at, bool past_space) {
  for (int i = 0; at < text.size();) {
    const Character c = character_of(text, at);
    if (!(past_space && c.kind == Kind::Space) &&
        (!is_mark(c.kind, text, at) || ++i > kMarksInARow)) {
      // "... et puis", ".com" open; ". " closes
      if (c.kind == Kind::Stop) {
        const Character next = character_of(text, at + c.size);
        if (text[at] == '\xE2' ||
            (text[at] == '.' && (next.kind == Kind::Stop || is_word(next.kind))))
          return Side::Word;
      }
      return side_of(text, at, c.kind);
    }
    at += c.size;
  }
  return Side::Edge;
}

Direction lean_of(std::string_view text, std::size_t begin, std::size_t end) {
  const Side left = left_side(text, begin, false);
  const Side right = right_side(text, end, false);
  const bool opens_right = right == Side::Word || right == Side::Opener || right == Side::Elision;
  const bool closes_right = right == Side::Edge || right == Side::Space || right == Side::Point ||
                            right == Side::Colon || right == Side::Closer;
  switch (left) {
    case Side::Edge:
      return Direction::Opening;
    case Side::Space:
    case Side::Opener:
    case Side::Other:
      if (opens_right) return Direction::Opening;
      if (left == Side::Opener) return Direction::Either;
      if (right == Side::Point || right == Side::Colon || right == Side::Closer ||
          right == Side::Edge) {
        return Direction::Closing;
      }
      if (right == Side::Space) {
        const Side then = right_side(text, end, true);
        if (then == Side::Point || then == Side::Edge || then == Side::Closer)
          return Direction::Closing;
        if (left == Side::Other) return Direction::Closing;  // 50 % " …
        const Side before = left_side(text, begin, true);
        if (before == Side::Edge || before == Side::Colon) return Direction::Opening;
      }
      return Direction::Either;
    case Side::Word:
    case Side::Point:
    case Side::Closer:
      return closes_right || right == Side::Dash || right == Side::Other ||
                     right == Side::Elision || (right == Side::Opener && left == Side::Word)
                 ? Direction::Closing
                 : Direction::Either;
    case Side::Colon:
    case Side::Dash:
    case Side::Elision:
      if (opens_right) return Direction::Opening;
      return closes_right && left != Side::Colon ? Direction::Closing : Direction::Either;
  }
  return Direction::Either;
}

bool at_line_start(std::string_view text, std::size_t at) {
  while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '\t')) --at;
  return at > 0 && text[at - 1] == '\n';
}

/// The mark whose first byte stands at an offset the scan stopped at; empty when it is none after
/// all.
QuotationMark mark_at(std::string_view text, std::size_t at, bool singles) {
  QuotationMark mark;
  const auto found = [&](std::size_t size, MarkFamily family, Direction glyph) {
    mark.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + size)};
    mark.family = family;
    mark.glyph = glyph;
  };
  if (text[at] == '"') {
    found(1, MarkFamily::Straight, Direction::Either);
    return mark;
  }
  if (text[at] == '\'') {
    std::size_t run = at;
    while (run < text.size() && text[run] == '\'') ++run;
    if (run - at == 2) {
      found(2, MarkFamily::Straight, Direction::Either);
    } else if (run - at == 1 && singles) {
      found(1, MarkFamily::Single, Direction::Either);
    }
    return mark;  // ''' is markup of somebody
  }
  if (starts_with(text, at, "«")) {
    found(2, MarkFamily::Guillemets, Direction::Opening);
  } else if (starts_with(text, at, "»")) {
    found(2, MarkFamily::Guillemets, Direction::Closing);
  } else if (at + 2 < text.size() && text[at] == '\xE2' && text[at + 1] == '\x80') {
    switch (static_cast<unsigned char>(text[at + 2])) {
      case 0x98:
        if (starts_with(text, at + 3, "‘")) {
          found(6, MarkFamily::Curly, Direction::Opening);
        } else if (singles) {
          found(3, MarkFamily::Single, Direction::Opening);
        }
        break;
      case 0x99:
        if (starts_with(text, at + 3, "’")) {
          found(6, MarkFamily::Curly, Direction::Closing);
        } else if (singles) {
          found(3, MarkFamily::Single, Direction::Closing);
        }
        break;
      case 0x9A:
      case 0x9B:
        if (singles) found(3, MarkFamily::Single, Direction::Opening);
        break;
      case 0x9C:
      case 0x9E:
      case 0x9F:
        found(3, MarkFamily::Curly, Direction::Opening);
        break;
      case 0x9D:
        found(3, MarkFamily::Curly, Direction::Closing);
        break;
      case 0xB9:
        found(3, MarkFamily::SingleGuillemets, Direction::Opening);
        break;
      case 0xBA:
        found(3, MarkFamily::SingleGuillemets, Direction::Closing);
        break;
      default:
        break;
    }
  }
  return mark;
}

#ifdef __SSE2__
constexpr std::size_t kReach = 16 + 5;  // a block, and the second mark of ‘‘ behind its last byte

__m128i load(const char* at) {
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
}
__m128i equals(__m128i bytes, unsigned value) {
  return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(static_cast<char>(value)));
}
__m128i between(__m128i bytes, unsigned first, unsigned last) {
  const __m128i distance = _mm_sub_epi8(bytes, _mm_set1_epi8(static_cast<char>(first)));
  return _mm_cmpeq_epi8(_mm_min_epu8(distance, _mm_set1_epi8(static_cast<char>(last - first))),
                        distance);
}

/// Which of sixteen bytes begin a mark. French text is full of ’: two loads more tell ’’ from it.
template <bool kSingles>
unsigned marks_in_block(const char* at) {
  const __m128i first = load(at);
  const __m128i second = load(at + 1);
  const __m128i third = load(at + 2);
  const __m128i guillemets =
      _mm_and_si128(equals(first, 0xC2), _mm_or_si128(equals(second, 0xAB), equals(second, 0xBB)));
  const __m128i general = _mm_and_si128(equals(first, 0xE2), equals(second, 0x80));
  const __m128i angles = between(third, 0xB9, 0xBA);
  const __m128i apostrophe = equals(first, '\'');
  __m128i curly;
  __m128i straight = equals(first, '"');
  if constexpr (kSingles) {
    curly = between(third, 0x98, 0x9F);
    straight = _mm_or_si128(straight, apostrophe);
  } else {
    const __m128i twice =
        _mm_and_si128(_mm_and_si128(between(third, 0x98, 0x99), equals(load(at + 3), 0xE2)),
                      _mm_cmpeq_epi8(third, load(at + 5)));
    curly = _mm_or_si128(between(third, 0x9C, 0x9F), twice);
    straight = _mm_or_si128(straight, _mm_and_si128(apostrophe, equals(second, '\'')));
  }
  const __m128i wide = _mm_and_si128(general, _mm_or_si128(curly, angles));
  return static_cast<unsigned>(
      _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(guillemets, straight), wide)));
}
#endif

template <bool kSingles>
std::size_t next_mark(std::string_view text, std::size_t at) {
#ifdef __SSE2__
  for (; text.size() - at >= kReach; at += 16) {
    const unsigned mask = marks_in_block<kSingles>(text.data() + at);
    if (mask != 0) return at + static_cast<std::size_t>(std::countr_zero(mask));
  }
#endif
  while (at < text.size() && text[at] != '"' && text[at] != '\'' && text[at] != '\xC2' &&
         text[at] != '\xE2')
    ++at;
  return at;
}

template <bool kSingles>
void find(std::string_view text, std::uint32_t offset, std::vector<QuotationMark>& marks) {
  for (std::size_t at = next_mark<kSingles>(text, 0); at < text.size();
       at = next_mark<kSingles>(text, at)) {
    QuotationMark mark = mark_at(text, at, kSingles);
    if (mark.span.empty()) {
      do ++at;
      while (at < text.size() && text[at] == '\'' && text[at - 1] == '\'');
      continue;
    }
    const std::size_t end = mark.span.end;
    // don't; and d''attendus, an elision before a single mark that French leaves to others
    const bool apostrophe = mark.family == MarkFamily::Single || text[at] == '\'';
    const bool inside_word = apostrophe && at > 0 &&
                             is_word(character_of(text, previous_character(text, at)).kind) &&
                             is_word(character_of(text, end).kind);
    if (!inside_word) {
      mark.lean = lean_of(text, at, end);
      mark.at_line_start = at_line_start(text, at);
      mark.span = {mark.span.begin + offset, mark.span.end + offset};
      marks.push_back(mark);
    }
    at = end;
  }
}

}  // namespace

void find_quotation_marks(std::string_view prose, text::ProseSpan block, bool apostrophe_may_quote,
                          std::vector<QuotationMark>& marks) {
  const std::string_view text = block.of(prose);
  if (apostrophe_may_quote) {
    find<true>(text, block.begin, marks);
  } else {
    find<false>(text, block.begin, marks);
  }
}

}  // namespace stet::language
