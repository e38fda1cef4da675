#include <algorithm>
#include <span>

#include "language/lexicon.h"
#include "language/lexicon_text.h"

namespace stet::language {

using Kind = PhraseElement::Kind;

/// A place where a phrase may be.
struct Lexicon::Candidate {
  std::uint32_t anchor;  ///< its token
  std::uint32_t posting;
};

namespace {

/// Words that run into the next name: « Jean de La Fontaine », "Osama bin Laden".
constexpr std::size_t kLongestName = 6;
/// An article is gone through in stretches of so many tokens.
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

/// For each set of four the places that are in it, first.
struct Picked {
  std::array<std::uint8_t, 4> places{};
  std::uint8_t count = 0;
};
constexpr std::array<Picked, 16> make_picked() {
  std::array<Picked, 16> rows{};
  for (std::uint8_t set = 0; set < 16; ++set) {
    for (std::uint8_t k = 0; k < 4; ++k) {
      if ((set >> k & 1) != 0) rows[set].places[rows[set].count++] = k;
    }
  }
  return rows;
}
constexpr auto kPicked = make_picked();

}  // namespace

/// The words about each token of a stretch, as sets.
class Lexicon::Surroundings {
 public:
  Surroundings(std::span<const Token> tokens, TokenRange stretch)
      : tokens_(tokens), first_(stretch.begin - kFarthest) {
    auto& [one, three, five, ten] = words_;
    const std::uint32_t begin = std::max(stretch.begin, kFarthest) - kFarthest;
    const std::uint32_t end =
        std::min(stretch.begin + kRow - kFarthest, static_cast<std::uint32_t>(tokens.size()));
    std::fill_n(one.begin(), begin - first_, kNoWord);
    for (std::uint32_t t = begin; t < end; ++t) one[t - first_] = WordSet::of(tokens[t].word);
    std::fill(one.begin() + (end - first_), one.end(), kNoWord);
    // Whole rows, whatever the stretch: a fixed number goes many at a time.
    for (std::uint32_t k = 0; k < kRow - 2; ++k) three[k] = one[k] | one[k + 1] | one[k + 2];
    for (std::uint32_t k = 0; k < kRow - 4; ++k) five[k] = three[k] | three[k + 2];
    for (std::uint32_t k = 0; k < kRow - 10; ++k) ten[k] = five[k] | five[k + 5];
  }

  /// The words on either side of one token, of no word where a phrase cannot go on: it ends with
  /// its block.
  class Place {
   public:
    Place(const Surroundings& around, std::uint32_t token)
        : here_(&around.words_[0][token - around.first_]),
          goes_on_(token + 1 < around.tokens_.size() && may_join(around.tokens_[token + 1])),
          came_on_(may_join(around.tokens_[token])) {}

    /// As far as a reach, given by its place in kReaches.
    [[nodiscard]] WordSet right(std::uint32_t reach) const {
      return goes_on_ ? here_[reach * kRow + 1] : kNoWord;
    }
    [[nodiscard]] WordSet left(std::uint32_t reach) const {
      return came_on_ ? *(here_ + reach * kRow - kReaches[reach]) : kNoWord;
    }

   private:
    const WordSet* here_;
    bool goes_on_;
    bool came_on_;
  };

 private:
  static constexpr std::uint32_t kFarthest = kReaches.back();
  static constexpr std::uint32_t kRow = kStretch + 3 * kFarthest;
  static constexpr WordSet kNoWord = WordSet::of(0);

  std::span<const Token> tokens_;
  std::uint32_t first_;  ///< the token at 0, though it may be before all
  /// For each reach and token: that many words from it on.
  std::array<std::array<WordSet, kRow>, kReaches.size()> words_;
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
      if (step.word != 0) return t.word == step.word && has_letters(t, step.letters);
      if (t.word == 0 || !step.begins.meets(WordSet::of(t.word)) || !has_letters(t, step.letters))
        return false;
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

WordSet Lexicon::set_at(const Text& text, std::uint32_t token) {
  const bool inside =
      token >= text.block.begin && token < text.block.end;  // below the first it has wrapped round
  return WordSet::of(inside ? text.tokens[token].word : 0);
}

bool Lexicon::may_begin(std::uint32_t number, const Text& text, std::uint32_t token) const {
  return begins_of(number).meets(set_at(text, token));
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
    if (!step.begins.meets(here)) return false;
    for (std::uint32_t b = step.begin; b < step.end; ++b) {
      const Branch& branch = branches_[b];
      if (branch.begins.meets(here) && run_right(text, branch.step, token, end, after_comma))
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
    if (!step.begins.meets(here)) return false;
    for (std::uint32_t b = step.begin; b < step.end; ++b) {
      const Branch& branch = branches_[b];
      if (branch.begins.meets(here) && run_left(text, branch.step, token, begin, before_comma))
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

std::size_t Lexicon::find_candidates(std::span<const Token> tokens, TokenRange stretch,
                                     std::vector<Candidate>& candidates) const {
  std::array<std::uint32_t, kStretch> anchors;
  std::size_t count = 0;
  for (std::uint32_t t = stretch.begin; t < stretch.end; ++t) {
    const WordId word = tokens[t].word;
    anchors[count] = t;
    count += is_anchor_[word / 64] >> word % 64 & 1U;
  }
  std::size_t most = 0;
  for (const std::uint32_t anchor : std::span(anchors).first(count)) {
    const std::uint32_t* const begin = &gate_begins_[tokens[anchor].word];
    __builtin_prefetch(&gates_[begin[0]]);
    most += (begin[1] - begin[0]) * Gate::kPhrases;
  }
  if (candidates.size() < most) candidates.resize(most);

  const Surroundings around(tokens, stretch);
  Candidate* next = candidates.data();
  for (const std::uint32_t anchor : std::span(anchors).first(count)) {
    const Surroundings::Place place(around, anchor);
    const std::uint32_t* const begin = &gate_begins_[tokens[anchor].word];
    for (std::uint32_t g = begin[0]; g < begin[1]; ++g) {
      const auto [right, left] = reaches_[g];
      // Which pass is a toss-up: four are written, and those that pass are kept.
      const Picked& picked = kPicked[gates_[g].passing(place.right(right), place.left(left))];
#pragma GCC unroll 4
      for (std::uint32_t k = 0; k < Gate::kPhrases; ++k)
        next[k] = {anchor, g * Gate::kPhrases + picked.places[k]};
      next += picked.count;
    }
  }
  return static_cast<std::size_t>(next - candidates.data());
}

bool Lexicon::speaks(const Posting& posting, const Text& text, std::uint32_t anchor) const {
  return (posting.language == text.language || posting.language == kAnyLanguage) &&
         (posting.flags & ~text.tokens[anchor].flags) == 0;
}

bool Lexicon::is_inside_compound(const Text& text, std::uint32_t token) {
  return (text.tokens[token].before & kHyphen) != 0 && token != text.block.begin;
}

std::optional<TokenRange> Lexicon::phrase_at(const Posting& posting, const Text& text,
                                             std::uint32_t anchor) const {
  TokenRange tokens{anchor, anchor + 1};
  if (!run_right(text, posting.right, anchor + 1, tokens.end) ||
      !run_left(text, posting.left, anchor, tokens.begin) ||
      is_inside_compound(text, tokens.begin)) {
    return std::nullopt;
  }
  return tokens;
}

void Lexicon::find_among(std::span<Candidate> candidates, const Text& text,
                         std::vector<Match>& found) const {
  // Single words first; the others are moved together.
  std::size_t longer = 0;
  for (const Candidate candidate : candidates) {
    const Posting& posting = postings_[candidate.posting];
    if (!speaks(posting, text, candidate.anchor)) continue;
    if (posting.right == kDone && posting.left == kDone) {
      if (!is_inside_compound(text, candidate.anchor))
        add_matches(posting, {candidate.anchor, candidate.anchor + 1}, found);
    } else {
      __builtin_prefetch(&steps_[posting.right != kDone ? posting.right : posting.left]);
      candidates[longer++] = candidate;
    }
  }
  for (const auto& [anchor, number] : candidates.first(longer)) {
    const Posting& posting = postings_[number];
    if (const auto tokens = phrase_at(posting, text, anchor)) add_matches(posting, *tokens, found);
  }
}

Matches Lexicon::find_phrases(const Tokens& tokens,
                              const std::vector<LanguageId>& languages) const {
  std::vector<Match> found;
  found.reserve(tokens.all.size() / 4);
  std::vector<Candidate> room;
  const auto size = static_cast<std::uint32_t>(tokens.all.size());
  std::size_t block = 0;
  for (std::uint32_t t = 0; t < size; t += kStretch) {
    const TokenRange stretch{t, std::min(t + kStretch, size)};
    const std::size_t count = find_candidates(tokens.all, stretch, room);
    std::span<Candidate> candidates = std::span(room).first(count);
    while (!candidates.empty()) {
      while (tokens.of_block[block].end <= candidates.front().anchor) ++block;
      const Text text{tokens.all, tokens.folded, tokens.of_block[block], languages[block]};
      const auto beyond = std::partition_point(
          candidates.begin(), candidates.end(),
          [&](const Candidate& candidate) { return candidate.anchor < text.block.end; });
      const auto own = static_cast<std::size_t>(beyond - candidates.begin());
      find_among(candidates.first(own), text, found);
      candidates = candidates.subspan(own);
    }
  }
  return in_order(found);
}

void Lexicon::add_matches(const Posting& posting, TokenRange tokens,
                          std::vector<Match>& found) const {
  if ((posting.entry & kShared) == 0) {
    found.push_back({posting.list, posting.entry, tokens});
    return;
  }
  for (const Place& place : places_.view().subspan(posting.entry & ~kShared, posting.list))
    found.push_back({place.list, place.entry, tokens});
}

Matches Lexicon::in_order(const std::vector<Match>& found) const {
  Matches matches;
  // While they are placed, begins[l + 1] is where the next one of list l goes.
  std::vector<std::uint32_t>& begins = matches.begins_;
  begins.assign(lists_.size() + 2, 0);
  for (const Match& match : found) ++begins[match.list + 2];
  std::uint32_t sum = 0;
  for (std::uint32_t& begin : begins) begin = sum += begin;
  matches.matches_.resize(found.size());
  std::vector<ListId> mixed;  // lists whose matches did not come in order
  for (const Match& match : found) {
    const std::uint32_t place = begins[match.list + 1]++;
    matches.matches_[place] = match;
    if (place != begins[match.list] && comes_before(match, matches.matches_[place - 1]))
      mixed.push_back(match.list);
  }
  begins.pop_back();
  std::sort(mixed.begin(), mixed.end());
  mixed.erase(std::unique(mixed.begin(), mixed.end()), mixed.end());
  for (const ListId list : mixed) {
    std::sort(matches.matches_.begin() + begins[list], matches.matches_.begin() + begins[list + 1],
              comes_before);
  }
  return matches;
}

}  // namespace stet::language
