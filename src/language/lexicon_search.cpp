#include <algorithm>

#include "language/lexicon.h"

namespace stet::language {

using Kind = PhraseElement::Kind;

/// What the matcher looks at: one block.
struct Lexicon::Text {
  const std::vector<Token>& tokens;
  std::string_view folded;
  TokenRange block;
  LanguageId language;
};

/// A place where a phrase may be.
struct Lexicon::Candidate {
  std::uint32_t token;  ///< its anchor
  std::uint32_t posting;
};

namespace {

/// Words that run into the next name: « Jean de La Fontaine », "Osama bin Laden".
constexpr std::size_t kLongestName = 6;
/// A block is gone through in stretches of so many tokens.
constexpr std::uint32_t kStretch = 128;

/// Whether a comma, and at most space, parts the token from the one before it.
bool follows_comma(const Token& token) {
  return (token.before & ~kSpace) == kComma;
}

/// Whether some phrase can hold the token and the one before it.
bool may_join(const Token& token) {
  return token.joined() || follows_comma(token);
}

bool has_letters(const Token& token, PhraseElement::Case wanted) {
  if (wanted == PhraseElement::Case::Any) return true;
  return token.is(wanted == PhraseElement::Case::Capital ? kCapital : kAllCapitals);
}

}  // namespace

/// The words about each token of a stretch, as sets.
class Lexicon::Surroundings {
 public:
  void look_at(const Text& text, TokenRange stretch) {
    tokens_ = text.tokens.data();
    block_ = text.block;
    stretch_ = stretch;
    const std::uint32_t size = stretch.size();
    auto& [one, three, five, ten] = words_;
    for (std::uint32_t k = 0; k < size + 2 * kFarthest; ++k) {
      const std::uint32_t token = stretch.begin + k - kFarthest;  // may wrap round below 0
      const bool inside = token - block_.begin < block_.size();
      one[k] = bit_of(inside ? tokens_[token].word : 0);
    }
    for (std::uint32_t k = 0; k < size + 2 * kFarthest; ++k)
      three[k] = one[k] | one[k + 1] | one[k + 2];
    for (std::uint32_t k = 0; k < size + 2 * kFarthest; ++k) five[k] = three[k] | three[k + 2];
    for (std::uint32_t k = 0; k < size + 2 * kFarthest; ++k) ten[k] = five[k] | five[k + 5];
  }

  /// For each reach the words after a token; none where a phrase cannot go on.
  using Sets = std::array<WordSet, kReaches.size()>;
  [[nodiscard]] Sets after(std::uint32_t token) const {
    Sets sets;
    const bool goes_on = token + 1 < block_.end && may_join(tokens_[token + 1]);
    const std::uint32_t k = token + 1 - stretch_.begin + kFarthest;
    for (std::size_t r = 0; r < sets.size(); ++r) sets[r] = goes_on ? words_[r][k] : kNoWord;
    return sets;
  }
  [[nodiscard]] Sets before(std::uint32_t token) const {
    Sets sets;
    const bool came_on = token > block_.begin && may_join(tokens_[token]);
    const std::uint32_t k = token - stretch_.begin + kFarthest;
    for (std::size_t r = 0; r < sets.size(); ++r)
      sets[r] = came_on ? words_[r][k - kReaches[r]] : kNoWord;
    return sets;
  }

 private:
  static constexpr std::uint32_t kFarthest = kReaches.back();
  static constexpr WordSet kNoWord = 1;

  const Token* tokens_ = nullptr;
  TokenRange block_;
  TokenRange stretch_;
  /// For each reach and place, beginning kFarthest before the stretch: the words from there on.
  std::array<std::array<WordSet, kStretch + 3 * kFarthest>, kReaches.size()> words_{};
};

bool Lexicon::is_participle(const Text& text, std::uint32_t token) const {
  const Token& t = text.tokens[token];
  if (t.is(kCapital) || t.is(kDigits)) return false;
  const std::string_view word = text.folded.substr(t.begin, t.size);
  const auto& endings = participle_endings_[text.language];
  return std::any_of(endings.begin(), endings.end(), [&](const std::string& ending) {
    return word.size() > ending.size() && word.ends_with(ending);
  });
}

bool Lexicon::fits(const Step& step, const Text& text, std::uint32_t token) const {
  const Token& t = text.tokens[token];
  switch (step.kind) {
    case Kind::Words:
      if (t.word == 0 || !has_letters(t, step.letters)) return false;
      if (step.word != 0) return t.word == step.word;
      if (step.bits != kNoBits)
        return (word_bits_[step.bits + t.word / 64] >> (t.word % 64) & 1) != 0;
      return std::binary_search(words_.begin() + step.begin, words_.begin() + step.end, t.word);
    case Kind::Participle:
      return is_participle(text, token);
    case Kind::Number:
      return t.is(kFigureStart) || t.is(kFigureInside);
    case Kind::Name:
      return t.is(kCapital);
    case Kind::AnyWord:
    case Kind::Gap:
    case Kind::Comma:
    case Kind::Choice:
      return true;
  }
  return false;
}

Lexicon::WordSet Lexicon::set_at(const Text& text, std::uint32_t token) {
  const bool inside =
      token >= text.block.begin && token < text.block.end;  // below the first it has wrapped round
  return inside ? bit_of(text.tokens[token].word) : 1;
}

bool Lexicon::may_begin(std::uint32_t number, const Text& text, std::uint32_t token) const {
  return (begins_of(number) & set_at(text, token)) != 0;
}

// `token` is the first not yet taken; on success `end` is one past the last taken. `after_comma`:
// the comma that the phrase wants before this token has been seen.
bool Lexicon::run_right(const Text& text, std::uint32_t number, std::uint32_t token,
                        std::uint32_t& end, bool after_comma) const {
  if (number == kDone) {
    end = token;
    return true;
  }
  const Step& step = steps_[number];
  if (step.kind == Kind::Choice) {
    const WordSet here = set_at(text, token);
    if ((step.begins & here) == 0) return false;
    for (std::uint32_t b = step.begin; b < step.end; ++b) {
      const Branch& branch = branches_[b];
      if ((branch.begins & here) != 0 && run_right(text, branch.step, token, end, after_comma))
        return true;
    }
    return false;
  }
  if (step.kind == Kind::Comma) {
    return token < text.block.end && follows_comma(text.tokens[token]) &&
           run_right(text, step.next, token, end, true);
  }
  if (step.kind == Kind::Gap) {
    for (std::uint32_t taken = 0;; ++taken) {
      const bool comma = after_comma && taken == 0;
      if (may_begin(step.next, text, token + taken) &&
          run_right(text, step.next, token + taken, end, comma))
        return true;
      if (taken == step.most || token + taken >= text.block.end) return false;
      if (!comma && !text.tokens[token + taken].joined()) return false;
    }
  }
  if (token >= text.block.end || !(after_comma || text.tokens[token].joined()) ||
      !fits(step, text, token))
    return false;
  std::uint32_t after = token + 1;
  if (step.kind == Kind::Number) {
    while (after < text.block.end && text.tokens[after].is(kFigureInside)) ++after;
  } else if (step.kind == Kind::Name) {
    while (after < text.block.end && after - token < kLongestName &&
           text.tokens[after].is(kCapital) && text.tokens[after].joined()) {
      ++after;
    }
    for (; after > token + 1; --after) {
      if (run_right(text, step.next, after, end)) return true;
    }
  }
  return run_right(text, step.next, after, end);
}

// `token` is the first of those already taken; on success `begin` is the first of all.
// `before_comma`: the comma that the phrase wants before that token has been seen.
bool Lexicon::run_left(const Text& text, std::uint32_t number, std::uint32_t token,
                       std::uint32_t& begin, bool before_comma) const {
  if (number == kDone) {
    begin = token;
    return true;
  }
  const Step& step = steps_[number];
  if (step.kind == Kind::Choice) {
    const WordSet here = set_at(text, token - 1);
    if ((step.begins & here) == 0) return false;
    for (std::uint32_t b = step.begin; b < step.end; ++b) {
      const Branch& branch = branches_[b];
      if ((branch.begins & here) != 0 && run_left(text, branch.step, token, begin, before_comma))
        return true;
    }
    return false;
  }
  if (step.kind == Kind::Comma) {
    return token > text.block.begin && follows_comma(text.tokens[token]) &&
           run_left(text, step.next, token, begin, true);
  }
  if (step.kind == Kind::Gap) {
    for (std::uint32_t taken = 0;; ++taken) {
      const bool comma = before_comma && taken == 0;
      if (may_begin(step.next, text, token - taken - 1) &&
          run_left(text, step.next, token - taken, begin, comma))
        return true;
      if (taken == step.most || token - taken <= text.block.begin) return false;
      if (!comma && !text.tokens[token - taken].joined()) return false;
    }
  }
  if (token <= text.block.begin || !(before_comma || text.tokens[token].joined()) ||
      !fits(step, text, token - 1)) {
    return false;
  }
  std::uint32_t first = token - 1;
  if (step.kind == Kind::Number) {
    while (first > text.block.begin && !text.tokens[first].is(kFigureStart)) --first;
  } else if (step.kind == Kind::Name) {
    while (first > text.block.begin && token - first < kLongestName &&
           text.tokens[first].joined() && text.tokens[first - 1].is(kCapital)) {
      --first;
    }
    for (; first < token - 1; ++first) {
      if (run_left(text, step.next, first, begin)) return true;
    }
  }
  return run_left(text, step.next, first, begin);
}

std::size_t Lexicon::find_candidates(const Text& text, TokenRange stretch,
                                     const Surroundings& around,
                                     std::vector<Candidate>& candidates) const {
  std::array<std::uint32_t, kStretch> anchored;
  std::size_t count = 0;
  for (std::uint32_t t = stretch.begin; t < stretch.end; ++t) {
    const WordId word = text.tokens[t].word;
    anchored[count] = t;
    count += anchors_[word / 64] >> word % 64 & 1U;
  }
  const std::uint32_t* const begins = posting_begins_.data();
  for (std::size_t a = 0; a < count; ++a)
    __builtin_prefetch(postings_.data() + begins[text.tokens[anchored[a]].word]);

  std::size_t found = 0;
  for (std::size_t a = 0; a < count; ++a) {
    const std::uint32_t t = anchored[a];
    const Token& token = text.tokens[t];
    const std::uint32_t begin = begins[token.word];
    const std::uint32_t end = begins[token.word + 1];
    if (candidates.size() < found + (end - begin)) candidates.resize(2 * (found + end - begin));
    const Surroundings::Sets right = around.after(t);
    const Surroundings::Sets left = around.before(t);
    for (std::uint32_t p = begin; p < end; ++p) {
      // Each of these is a toss-up: they are asked together.
      const Posting& posting = postings_[p];
      const bool follows = (posting.right & right[posting.right_reach()]) != 0;
      const bool precedes = (posting.left & left[posting.left_reach()]) != 0;
      const bool speaks = (posting.language == text.language) | (posting.language == kAnyLanguage);
      const bool has_letters = (posting.flags() & ~token.flags) == 0;
      candidates[found] = {t, p};
      found += static_cast<std::size_t>(follows & precedes & speaks & has_letters);
    }
  }
  return found;
}

Matches Lexicon::find_phrases(const text::Prose& prose, const Tokens& tokens,
                              const std::vector<LanguageId>& languages) const {
  std::vector<Match> found;
  found.reserve(tokens.all.size() / 4);
  std::vector<Candidate> candidates;
  Surroundings around;
  for (std::size_t b = 0; b < prose.blocks().size(); ++b) {
    const Text text{tokens.all, tokens.folded, tokens.of_block[b], languages[b]};
    for (std::uint32_t t = text.block.begin; t < text.block.end; t += kStretch) {
      const TokenRange stretch{t, std::min(t + kStretch, text.block.end)};
      around.look_at(text, stretch);
      const std::size_t count = find_candidates(text, stretch, around, candidates);
      for (const Candidate& candidate : std::span(candidates).first(count)) {
        const Posting& posting = postings_[candidate.posting];
        const std::uint32_t anchor = candidate.token;
        Match match{posting.list, posting.entry, {anchor, anchor + 1}};
        if (!run_right(text, posting.right_step, anchor + 1, match.tokens.end)) continue;
        if (!run_left(text, posting.left_step, anchor, match.tokens.begin)) continue;
        // Inside a compound (anti-terroriste) it is another word.
        const Token& first = tokens.all[match.tokens.begin];
        if ((first.before & kHyphen) != 0 && match.tokens.begin > text.block.begin) continue;
        found.push_back(match);
      }
    }
  }
  return in_order(found);
}

Matches Lexicon::in_order(const std::vector<Match>& found) const {
  // Counted one place too far, so that what is a list's begin grows into that of the next.
  Matches matches;
  std::vector<std::uint32_t>& begins = matches.begins_;
  begins.assign(lists_.size() + 2, 0);
  for (const Match& match : found) ++begins[match.list + 2];
  std::uint32_t all = 0;
  for (std::uint32_t& begin : begins) begin = all += begin;
  matches.matches_.resize(found.size());
  std::vector<Match>& sorted = matches.matches_;
  for (const Match& match : found) sorted[begins[match.list + 1]++] = match;
  begins.pop_back();
  // They were found by their anchors: nearly in order.
  const auto before = [](const Match& a, const Match& b) {
    if (a.list != b.list) return a.list < b.list;
    if (a.tokens.begin != b.tokens.begin) return a.tokens.begin < b.tokens.begin;
    if (a.tokens.end != b.tokens.end) return a.tokens.end > b.tokens.end;
    return a.entry < b.entry;
  };
  for (std::size_t m = 1; m < sorted.size(); ++m) {
    if (!before(sorted[m], sorted[m - 1])) continue;
    const auto here = sorted.begin() + static_cast<std::ptrdiff_t>(m);
    const auto list = sorted.begin() + begins[sorted[m].list];
    std::rotate(std::upper_bound(list, here, *here, before), here, here + 1);
  }
  return matches;
}

}  // namespace stet::language
