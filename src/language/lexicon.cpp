#include "language/lexicon.h"

#include <algorithm>
#include <cstring>
#include <type_traits>

#include "base/ensure.h"
#include "base/stable_hash.h"

namespace stet::language {

using Kind = PhraseElement::Kind;

/// What the matcher looks at: one block.
struct Lexicon::Text {
  const std::vector<Token>& tokens;
  std::string_view folded;
  TokenRange block;
  LanguageId language;
};

namespace {

/// Words that run into the next name: « Jean de La Fontaine », "Osama bin Laden".
constexpr std::size_t kLongestName = 6;
constexpr std::uint32_t kManyWords = 24;
constexpr std::uint32_t kAhead = 4;  ///< words between asking for postings and looking at them

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

/// The place of a word in a WordSet.
std::uint64_t bit_of(WordId word) {
  return word == 0 ? 1 : std::uint64_t{2} << (word % 63);
}

/// How rare a word the element is sure to bring: the length of its shortest word, as a measure; 0
/// when none.
std::size_t rarity(const PhraseElement& element) {
  std::size_t least = 1000;
  if (element.kind == Kind::Words) {
    for (const std::string& word : *element.words) least = std::min(least, word.size());
    return 2 * least + 1;  // on a draw, better than a choice
  }
  if (element.kind != Kind::Choice) return 0;
  for (const PhraseSequence& choice : *element.choices) {
    std::size_t best = 0;
    for (const PhraseElement& inner : choice) best = std::max(best, rarity(inner));
    least = std::min(least, best);
  }
  return least / 2 * 2;
}

std::size_t anchor_of(const PhraseSequence& sequence) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < sequence.size(); ++i) {
    if (rarity(sequence[i]) > rarity(sequence[best])) best = i;
  }
  ENSURE(rarity(sequence[best]) > 0, "a phrase has a word to be looked up by");
  return best;
}

}  // namespace

std::span<const Match> Matches::of(ListId list) const {
  if (list + 1 >= begins_.size()) return {};
  return std::span(matches_).subspan(begins_[list], begins_[list + 1] - begins_[list]);
}

ListId Lexicon::add_list(LanguageId language) {
  lists_.push_back({language});
  return static_cast<ListId>(lists_.size() - 1);
}

std::uint32_t Lexicon::add_entry(ListId list, const PhraseSequence& sequence) {
  const std::uint32_t entry = lists_.grown()[list].entries++;
  if (!sequence.empty()) add_phrase(list, entry, sequence);
  return entry;
}

void Lexicon::set_participle_endings(LanguageId language, std::vector<std::string> endings) {
  if (participle_endings_.size() <= language) participle_endings_.resize(language + 1U);
  participle_endings_[language] = std::move(endings);
}

void Lexicon::add_phrase(ListId list, std::uint32_t entry, const PhraseSequence& sequence) {
  const std::size_t best = anchor_of(sequence);
  const PhraseElement& anchor = sequence[best];
  if (anchor.kind == Kind::Choice) {
    // No word is in every way of reading: one phrase for each way through this choice.
    for (const PhraseSequence& choice : *anchor.choices) {
      const auto at = static_cast<std::ptrdiff_t>(best);
      PhraseSequence one(sequence.begin(), sequence.begin() + at);
      one.insert(one.end(), choice.begin(), choice.end());
      one.insert(one.end(), sequence.begin() + at + 1, sequence.end());
      add_phrase(list, entry, one);
    }
    return;
  }
  const auto number = static_cast<std::uint32_t>(phrases_.size());
  const Phrase phrase{list, entry, add_steps(sequence, best + 1, sequence.size(), true, kDone),
                      add_steps(sequence, 0, best, false, kDone)};
  phrases_.push_back(phrase);
  Posting posting{begins_of(phrase.right), begins_of(phrase.left), number,
                  static_cast<LanguageId>(lists_[list].language), anchor.letters};
  Step words;
  set_words(anchor.words, words);
  for (std::uint32_t w = words.begin; w < words.end; ++w) {
    posting_words_.push_back(words_[w]);
    postings_.push_back(posting);
  }
}

/// Rules name the same lists again and again: each set of words is kept once.
void Lexicon::set_words(const std::shared_ptr<const std::vector<std::string>>& words, Step& step) {
  const auto [seen, fresh] = seen_words_.try_emplace(words);
  if (fresh) seen->second = step_of(*words);
  step.begins = seen->second.begins;
  step.word = seen->second.word;
  step.begin = seen->second.begin;
  step.end = seen->second.end;
}

Lexicon::Step Lexicon::step_of(const std::vector<std::string>& words) {
  Step step;
  std::vector<WordId> ids;
  ids.reserve(words.size());
  for (const std::string& word : words) ids.push_back(vocabulary_.add(word));
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  step.begins = 0;
  std::uint64_t hash = ids.size();
  for (const WordId id : ids) {
    step.begins |= bit_of(id);
    hash = (hash ^ id) * 0x9E3779B97F4A7C15ULL;
    hash ^= hash >> 32;
  }
  if (ids.size() == 1) step.word = ids.front();
  const auto [first, last] = known_sets_.equal_range(hash);
  for (auto known = first; known != last; ++known) {
    const auto [begin, end] = known->second;
    if (!std::equal(ids.begin(), ids.end(), words_.begin() + begin, words_.begin() + end)) continue;
    step.begin = begin;
    step.end = end;
    return step;
  }
  step.begin = static_cast<std::uint32_t>(words_.size());
  words_.append(ids.begin(), ids.end());
  step.end = static_cast<std::uint32_t>(words_.size());
  known_sets_.emplace(hash, std::pair(step.begin, step.end));
  return step;
}

std::uint32_t Lexicon::place_of(const Step& step) {
  static_assert(std::has_unique_object_representations_v<Step>);
  const std::uint64_t hash = base::stable_hash({reinterpret_cast<const char*>(&step), sizeof step});
  const auto [known, fresh] =
      known_steps_.try_emplace(hash, static_cast<std::uint32_t>(steps_.size()));
  if (!fresh && std::memcmp(&steps_[known->second], &step, sizeof step) == 0) return known->second;
  steps_.push_back(step);
  return static_cast<std::uint32_t>(steps_.size() - 1);
}

std::uint32_t Lexicon::place_of(const std::vector<Branch>& branches) {
  static_assert(std::has_unique_object_representations_v<Branch>);
  const std::size_t size = branches.size() * sizeof(Branch);
  const auto place = static_cast<std::uint32_t>(branches_.size());
  const std::uint64_t hash =
      base::stable_hash({reinterpret_cast<const char*>(branches.data()), size});
  const auto [known, fresh] = known_branches_.try_emplace(hash, place);
  if (!fresh && known->second + branches.size() <= branches_.size() &&
      std::memcmp(branches_.data() + known->second, branches.data(), size) == 0) {
    return known->second;
  }
  branches_.append(branches.begin(), branches.end());
  return place;
}

/// Steps for sequence[from, to) in the direction of matching; returns the first of them.
std::uint32_t Lexicon::add_steps(const PhraseSequence& sequence, std::size_t from, std::size_t to,
                                 bool right, std::uint32_t next) {
  for (std::size_t k = 0; k < to - from; ++k) {
    const PhraseElement& element = right ? sequence[to - 1 - k] : sequence[from + k];
    Step step;
    step.kind = element.kind;
    step.letters = element.letters;
    step.most = element.most;
    step.next = next;
    if (element.kind == Kind::Words) {
      set_words(element.words, step);
    } else if (element.kind == Kind::Comma) {
      step.begins = begins_of(next);
    } else if (element.kind == Kind::Choice) {
      std::vector<Branch> branches;
      for (const PhraseSequence& choice : *element.choices) {
        const std::uint32_t first = add_steps(choice, 0, choice.size(), right, next);
        branches.push_back({begins_of(first), first});
      }
      step.begins = 0;
      for (const Branch& branch : branches) step.begins |= branch.begins;
      step.begin = place_of(branches);
      step.end = step.begin + static_cast<std::uint32_t>(branches.size());
    }
    next = place_of(step);
  }
  return next;
}

void Lexicon::finish() {
  // By word, and for each word in the order of adding.
  std::vector<std::uint32_t> begins(vocabulary_.size() + 1, 0);
  for (const WordId word : posting_words_) ++begins[word + 1];
  for (std::size_t w = 1; w < begins.size(); ++w) begins[w] += begins[w - 1];
  std::vector<Posting> sorted(postings_.size());
  std::vector<std::uint32_t> next(begins.begin(), begins.end() - 1);
  for (std::size_t p = 0; p < postings_.size(); ++p)
    sorted[next[posting_words_[p]]++] = postings_[p];
  posting_words_.clear();
  postings_.assign(std::move(sorted));
  posting_begins_.assign(std::move(begins));
  participle_endings_.resize(256);
  // A set of many words is looked at by one bit.
  const std::size_t row = vocabulary_.size() / 64 + 1;
  std::vector<std::uint64_t> bits;
  std::unordered_map<std::uint32_t, std::uint32_t> rows;  // by step.begin: sets do not overlap
  for (Step& step : steps_.grown()) {
    if (step.kind != Kind::Words || step.end - step.begin < kManyWords) continue;
    const auto [known, fresh] =
        rows.try_emplace(step.begin, static_cast<std::uint32_t>(bits.size()));
    step.bits = known->second;
    if (!fresh) continue;
    bits.resize(bits.size() + row, 0);
    for (std::uint32_t w = step.begin; w < step.end; ++w)
      bits[step.bits + words_[w] / 64] |= 1ULL << (words_[w] % 64);
  }
  word_bits_.assign(std::move(bits));
  known_sets_.clear();
  known_steps_.clear();
  known_branches_.clear();
  seen_words_.clear();
}

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

Matches Lexicon::find_phrases(const text::Prose& prose, const Tokens& tokens,
                              const std::vector<LanguageId>& languages) const {
  std::vector<Match> found;
  found.reserve(tokens.all.size() / 4);
  const std::uint32_t* const begins = posting_begins_.data();
  for (std::size_t b = 0; b < prose.blocks().size(); ++b) {
    const Text text{tokens.all, tokens.folded, tokens.of_block[b], languages[b]};
    for (std::uint32_t t = text.block.begin; t < text.block.end; ++t) {
      if (t + kAhead < text.block.end)
        __builtin_prefetch(postings_.data() + begins[tokens.all[t + kAhead].word]);
      const WordId word = tokens.all[t].word;
      if (word == 0 || begins[word] == begins[word + 1]) continue;
      // A phrase stays in its block, and goes on only over spaces and commas.
      const bool goes_on = t + 1 < text.block.end && may_join(tokens.all[t + 1]);
      const bool came_on = t > text.block.begin && may_join(tokens.all[t]);
      const WordSet right = goes_on ? bit_of(tokens.all[t + 1].word) : 1;
      const WordSet left = came_on ? bit_of(tokens.all[t - 1].word) : 1;
      for (std::uint32_t p = begins[word]; p < begins[word + 1]; ++p) {
        const Posting& posting = postings_[p];
        if ((posting.right & right) == 0 || (posting.left & left) == 0) continue;
        if (posting.language != text.language && posting.language != kAnyLanguage) continue;
        if (!has_letters(tokens.all[t], posting.letters)) continue;
        const Phrase& phrase = phrases_[posting.phrase];
        Match match{phrase.list, phrase.entry, {t, t + 1}};
        if (!run_right(text, phrase.right, t + 1, match.tokens.end)) continue;
        if (!run_left(text, phrase.left, t, match.tokens.begin)) continue;
        // Inside a compound (anti-terroriste) it is another word.
        const Token& first = tokens.all[match.tokens.begin];
        if ((first.before & kHyphen) != 0 && match.tokens.begin > text.block.begin) continue;
        found.push_back(match);
      }
    }
  }

  Matches matches;
  matches.begins_.assign(lists_.size() + 1, 0);
  for (const Match& match : found) ++matches.begins_[match.list + 1];
  for (std::size_t l = 1; l < matches.begins_.size(); ++l)
    matches.begins_[l] += matches.begins_[l - 1];
  matches.matches_.resize(found.size());
  std::vector<std::uint32_t> next(matches.begins_.begin(), matches.begins_.end() - 1);
  for (const Match& match : found) matches.matches_[next[match.list]++] = match;
  for (std::size_t l = 0; l < lists_.size(); ++l) {
    if (matches.begins_[l + 1] - matches.begins_[l] < 2) continue;
    std::sort(matches.matches_.begin() + matches.begins_[l],
              matches.matches_.begin() + matches.begins_[l + 1],
              [](const Match& a, const Match& b) {
                if (a.tokens.begin != b.tokens.begin) return a.tokens.begin < b.tokens.begin;
                if (a.tokens.end != b.tokens.end) return a.tokens.end > b.tokens.end;
                return a.entry < b.entry;
              });
  }
  return matches;
}

}  // namespace stet::language
