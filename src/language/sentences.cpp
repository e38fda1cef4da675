#include "language/sentences.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

#include "language/characters.h"
#include "language/fold.h"
#include "language/full_stop.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace stet::language {
namespace {

// How far one decision may look: a hostile text must not make the scan quadratic.
constexpr std::size_t kWordReach = 48;
constexpr std::size_t kBracketReach = 240;
constexpr int kMarksBeforeWord = 8;

/// The next byte that may end a sentence (the last byte of … stands for it), or end.
const char* find_stop(const char* at, const char* end) {
#ifdef __SSE2__
  const __m128i stop = _mm_set1_epi8('.');
  const __m128i exclamation = _mm_set1_epi8('!');
  const __m128i question = _mm_set1_epi8('?');
  const __m128i feed = _mm_set1_epi8('\n');
  const __m128i ellipsis = _mm_set1_epi8(static_cast<char>(0xA6));
  for (; end - at >= 16; at += 16) {
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    const __m128i hits = _mm_or_si128(
        _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(block, stop), _mm_cmpeq_epi8(block, exclamation)),
                     _mm_or_si128(_mm_cmpeq_epi8(block, question), _mm_cmpeq_epi8(block, feed))),
        _mm_cmpeq_epi8(block, ellipsis));
    const auto mask = static_cast<unsigned>(_mm_movemask_epi8(hits));
    if (mask != 0) return at + std::countr_zero(mask);
  }
#endif
  while (at != end && *at != '.' && *at != '!' && *at != '?' && *at != '\n' && *at != '\xA6') ++at;
  return at;
}

/// Endings that a newsroom writes with a capital in names of sites: «Booking.Com».
bool is_domain_ending(std::string_view ending) {
  constexpr std::array<std::string_view, 16> kEndings = {"com", "fr", "net",  "org", "co", "uk",
                                                         "eu",  "be", "ch",   "ca",  "de", "tv",
                                                         "io",  "js", "info", "gov"};
  return std::find(kEndings.begin(), kEndings.end(), fold(ending)) != kEndings.end();
}

class Segmenter {
 public:
  Segmenter(std::string_view text, std::uint32_t offset, const Abbreviations& abbreviations,
            std::vector<text::ProseSpan>& sentences)
      : text_(text), offset_(offset), abbreviations_(abbreviations), sentences_(sentences) {}

  void run() {
    begin_ = after_space(0);
    const char* const first = text_.data();
    const char* const last = first + text_.size();
    for (const char* at = find_stop(first + begin_, last); at < last; at = find_stop(at, last)) {
      at = first + std::max(consider(static_cast<std::size_t>(at - first)),
                            static_cast<std::size_t>(at - first) + 1);
    }
    end_at(text_.size());
  }

 private:
  [[nodiscard]] Character character(std::size_t at) const { return character_of(text_, at); }

  [[nodiscard]] std::size_t after_space(std::size_t at) const {
    while (true) {
      const Character c = character(at);
      if (c.kind != Kind::Space) return at;
      at += c.size;
    }
  }

  void end_at(std::size_t end) {
    while (end > begin_) {
      const std::size_t last = previous_character(text_, end);
      if (character(last).kind != Kind::Space) break;
      end = last;
    }
    if (end <= begin_) return;
    sentences_.push_back(
        {offset_ + static_cast<std::uint32_t>(begin_), offset_ + static_cast<std::uint32_t>(end)});
    begin_ = after_space(end);
  }

  /// Whether the sentence that would end here has said anything yet: "…" or "- " alone is no
  /// sentence.
  bool has_word(std::size_t end) {
    first_word_ = std::max(first_word_, begin_);
    while (first_word_ < end) {
      const Character c = character(first_word_);
      if (is_word(c.kind)) return true;
      first_word_ += c.size;
    }
    return false;
  }

  /// A stop at `at`: ends the sentence there when it does. Returns where to look on.
  std::size_t consider(std::size_t at) {
    if (text_[at] == '\n') return consider_line_end(at);
    if (text_[at] == '\xA6') {
      if (at < 2 || text_[at - 1] != '\x80' || text_[at - 2] != '\xE2') return at + 1;
      at -= 2;
    }
    std::size_t run = at;
    for (Character c = character(run); c.kind == Kind::Stop; c = character(run)) run += c.size;
    if (text_[at] == '.' &&
        run == at + 1) {  // 3.5, lemonde.fr, p.m: seen most often, decided first
      const Kind next = character(run).kind;
      if (next == Kind::Digit || next == Kind::Lower) return run;
    }

    bool quoted = false;
    bool bracketed = false;
    const std::size_t close = after_note(after_closing(run, quoted, bracketed));
    const Character next = character(close);
    if (next.kind == Kind::None) return text_.size();
    if (next.kind == Kind::Stop) return close;  // "etc.)." is decided by its last stop
    if (next.kind == Kind::Comma) return close;
    const bool only_stop = text_[at] == '.' && run == at + 1;
    if (next.kind != Kind::Space) {
      if (!starts_without_space(at, run, close)) return run;
    } else if (!ends_before(at, run, close, quoted, bracketed, only_stop)) {
      return close;
    }
    if (!has_word(at)) return close;
    end_at(close);
    return close;
  }

  /// Lines are wrapped anywhere: only an empty line or a bullet parts sentences.
  std::size_t consider_line_end(std::size_t at) {
    std::size_t next = at + 1;
    while (next < text_.size() &&
           (text_[next] == ' ' || text_[next] == '\t' || text_[next] == '\r'))
      ++next;
    if (next >= text_.size()) return next;
    const std::string_view rest = text_.substr(next, 4);
    const bool bullet = rest.starts_with("•") || rest.starts_with("▪") || rest.starts_with("‣") ||
                        rest.starts_with("* ");
    if (text_[next] == '\n' || bullet) end_at(at);
    return next;
  }

  /// Past the marks that close what stands before the stop.
  std::size_t after_closing(std::size_t at, bool& quoted, bool& bracketed) {
    for (int i = 0; i < kMarksBeforeWord; ++i) {
      const Character c = character(at);
      const std::size_t past = at + c.size;
      const Kind following = character(past).kind;
      switch (c.kind) {
        case Kind::Guillemet:
          quoted = true;
          break;
        case Kind::Bracket:
          bracketed = true;
          break;
        case Kind::Apostrophe:
          if (is_word(following)) return at;
          quoted = true;
          break;
        case Kind::Straight:
          // «fini."Alors»: a space is missing before or after the mark.
          if ((is_word(following) || following == Kind::Opener) && !straight_is_open(at)) return at;
          quoted = true;
          break;
        case Kind::Opener:  // German: „ “
          if (text_.substr(at, c.size) != "“" ||
              (following != Kind::Space && following != Kind::None))
            return at;
          quoted = true;
          break;
        case Kind::Space: {
          const std::size_t mark = after_space(at);
          const Character closing = character(mark);
          const Kind then = character(mark + closing.size).kind;
          if (closing.kind == Kind::Bracket) {
            bracketed = true;
          } else if (closing.kind == Kind::Guillemet ||
                     (closing.kind == Kind::Straight && !is_word(then) && then != Kind::Opener &&
                      straight_is_open(mark))) {
            quoted = true;
          } else {
            return at;
          }
          at = mark + closing.size;
          continue;
        }
        default:
          return at;
      }
      at = past;
    }
    return at;
  }

  /// Whether a straight mark before `at` still waits for its partner. Only for marks that have
  /// space on both sides, or on none: the others tell by themselves.
  bool straight_is_open(std::size_t at) {
    for (; straight_counted_ < at; ++straight_counted_) {
      if (text_[straight_counted_] == '"') straight_open_ = !straight_open_;
    }
    return straight_open_;
  }

  [[nodiscard]] Start start_after(std::size_t at) const {
    Start start;
    for (int i = 0; i < 2 * kMarksBeforeWord; ++i) {
      const Character c = character(at);
      start.kind = c.kind;
      start.word = at;
      switch (c.kind) {
        case Kind::Space:
          break;
        case Kind::Opener:
          (text_[at] == '(' || text_[at] == '[' ? start.bracket : start.mark) = true;
          break;
        case Kind::Straight:
        case Kind::Apostrophe:
        case Kind::Guillemet:
        case Kind::Other:
          start.mark = true;
          break;
        default:
          return start;
      }
      at += c.size;
    }
    start.kind = Kind::None;
    return start;
  }

  /// A stop followed by white space.
  bool ends_before(std::size_t at, std::size_t run, std::size_t close, bool quoted, bool bracketed,
                   bool only_stop) {
    const std::size_t next = after_space(close);
    const Start start = start_after(next);
    switch (start.kind) {
      case Kind::None:
      case Kind::Bracket:
      case Kind::Comma:
        return false;
      case Kind::Stop:
        return start.bracket;  // «Fini. (…) Puis»
      case Kind::Lower:
        // «iPhone», «eBay» begin sentences
        if (character(start.word + 1).kind != Kind::Upper) return false;
        break;
      default:
        break;
    }
    if (bracketed && !quoted && inside_brackets(at)) return false;
    if (!only_stop) {
      const bool ellipsis = text_[run - 1] != '!' && text_[run - 1] != '?';
      return !ellipsis || start.kind != Kind::Digit;
    }
    return quoted || !belongs_to_word(text_, begin_, at, start, bracketed, abbreviations_);
  }

  /// Whether the bracket that closes after this stop was opened in the middle of the sentence:
  /// «(qui l'eût cru !)».
  [[nodiscard]] bool inside_brackets(std::size_t at) const {
    const std::size_t reach = std::max(begin_ + 1, at > kBracketReach ? at - kBracketReach : 0);
    for (std::size_t i = at; i > reach; --i) {
      if (text_[i - 1] == '(' || text_[i - 1] == '[') return true;
    }
    return false;
  }

  /// Past a note's number, «fini. [17] Ensuite», which belongs to what it follows.
  [[nodiscard]] std::size_t after_note(std::size_t at) const {
    const std::size_t open = after_space(at);
    if (open == at || open + 2 >= text_.size() || text_[open] != '[') return at;
    std::size_t close = open + 1;
    while (close < text_.size() && close - open < 5 && is_digit(text_[close])) ++close;
    return close > open + 1 && close < text_.size() && text_[close] == ']' ? close + 1 : at;
  }

  /// «réunion.Alors»: the space after the stop is missing, as text taken from pages often has it.
  bool starts_without_space(std::size_t at, std::size_t run, std::size_t close) const {
    if (at == begin_) return false;
    const Kind before = character(previous_character(text_, at)).kind;
    if (before != Kind::Lower && before != Kind::Guillemet && before != Kind::Straight &&
        before != Kind::Bracket && !(before == Kind::Space && text_[at] != '.')) {
      return false;
    }
    std::size_t word = close;
    if (const Kind kind = character(word).kind; kind == Kind::Opener || kind == Kind::Straight) {
      if (text_[word] == '[' || text_[word] == '(') return false;
      word = after_space(word + character(word).size);
    } else if (kind == Kind::Other) {
      return false;
    }
    const Character first = character(word);
    if (first.kind != Kind::Upper) return false;
    const Kind second = character(word + first.size).kind;
    if (second != Kind::Lower && second != Kind::Apostrophe && second != Kind::Space) return false;
    if (close != run || word != close) return true;
    return !is_address(at, word);
  }

  /// Whether the stop stands inside an address, a file name or a name like Booking.Com.
  [[nodiscard]] bool is_address(std::size_t at, std::size_t word) const {
    std::size_t first = at;
    const std::size_t reach = std::max(begin_, at > kWordReach ? at - kWordReach : 0);
    const auto suspicious = [](char byte) {
      return byte == '@' || byte == '/' || byte == '_' || byte == '=';
    };
    while (first > reach && static_cast<unsigned char>(text_[first - 1]) > ' ') {
      if (suspicious(text_[--first])) return true;
    }
    if (text_.substr(first, 4) == "www.") return true;
    std::size_t last = word;
    while (last < text_.size() &&
           last - word<kWordReach&& static_cast<unsigned char>(text_[last])> ' ') {
      if (suspicious(text_[last])) return true;
      ++last;
    }
    std::size_t end = word;
    while (is_letter(character(end).kind)) end += character(end).size;
    return is_domain_ending(text_.substr(word, end - word));
  }

  std::string_view text_;
  std::uint32_t offset_;
  const Abbreviations& abbreviations_;
  std::vector<text::ProseSpan>& sentences_;
  std::size_t begin_ = 0;             ///< of the sentence being read
  std::size_t first_word_ = 0;        ///< nothing said between begin_ and here
  std::size_t straight_counted_ = 0;  ///< straight marks are counted up to here
  bool straight_open_ = false;
};

}  // namespace

void find_sentences(std::string_view prose, text::ProseSpan block,
                    const Abbreviations& abbreviations, std::vector<text::ProseSpan>& sentences) {
  Segmenter(block.of(prose), block.begin, abbreviations, sentences).run();
}

}  // namespace stet::language
