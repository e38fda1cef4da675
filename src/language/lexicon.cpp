#include "language/lexicon.h"

#include <algorithm>
#include <cstring>
#include <tuple>
#include <type_traits>

#include "base/ensure.h"
#include "base/stable_hash.h"

namespace stet::language {

using Kind = PhraseElement::Kind;

namespace {

constexpr std::uint32_t kManyWords = 24;

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

std::uint32_t most_words(std::span<const PhraseElement> sequence);

/// How many words the element takes at most, or more than any reach.
std::uint32_t most_words(const PhraseElement& element) {
  constexpr std::uint32_t kNoEnd = 1000;
  switch (element.kind) {
    case Kind::Words:
    case Kind::AnyWord:
    case Kind::Participle:
      return 1;
    case Kind::Gap:
      return element.most;
    case Kind::Comma:
      return 0;
    case Kind::Number:
    case Kind::Name:
      return kNoEnd;
    case Kind::Choice:
      break;
  }
  std::uint32_t most = 0;
  for (const PhraseSequence& choice : *element.choices) {
    most = std::max(most, most_words(std::span(choice)));
  }
  return most;
}

std::uint32_t most_words(std::span<const PhraseElement> sequence) {
  std::uint32_t all = 0;
  for (const PhraseElement& element : sequence) all += most_words(element);
  return all;
}

std::uint8_t flag_of(PhraseElement::Case letters) {
  return letters == PhraseElement::Case::Any       ? 0
         : letters == PhraseElement::Case::Capital ? std::uint8_t{kCapital}
                                                   : std::uint8_t{kAllCapitals};
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

std::uint8_t Lexicon::Need::place() const {
  const auto place = std::lower_bound(kReaches.begin(), kReaches.end(), reach);
  return static_cast<std::uint8_t>(place - kReaches.begin());
}

ListId Lexicon::add_list(LanguageId language) {
  lists_.push_back({language});
  return static_cast<ListId>(lists_.size() - 1);
}

NearbyList Lexicon::add_nearby_list(LanguageId language) {
  const ListId list = add_list(language);
  lists_.grown()[list].nearby = 1;
  return {list};
}

std::uint32_t Lexicon::add_entry(ListId list, const PhraseSequence& sequence) {
  const std::uint32_t entry = lists_.grown()[list].entries++;
  if (!sequence.empty()) waiting_.push_back({{list, entry}, sequence});
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
  Step words;
  set_words(anchor.words, words);
  const std::uint32_t right_step = add_steps(sequence, best + 1, sequence.size(), true, kDone);
  const std::uint32_t left_step = add_steps(sequence, 0, best, false, kDone);
  const auto language = static_cast<LanguageId>(lists_[list].language);
  ENSURE(list <= 0xFFFF, "a posting has two bytes for its list");
  const std::span<const PhraseElement> all(sequence);
  if (List& own = lists_.grown()[list]; own.nearby != 0) {
    own.right = std::max(own.right, most_words(all.subspan(best + 1)));
    own.left = std::max(own.left, most_words(all.first(best)));
    const Posting posting{right_step, left_step,
                          entry,      static_cast<std::uint16_t>(list),
                          language,   flag_of(anchor.letters)};
    for (std::uint32_t w = words.begin; w < words.end; ++w)
      nearby_drafts_.emplace_back(words_[w], posting);
    return;
  }
  const auto [known, fresh] = known_phrases_.try_emplace(
      PhraseKey{words.begin, words.end, right_step, left_step, language, flag_of(anchor.letters)},
      static_cast<std::uint32_t>(phrases_.size()));
  if (fresh) phrases_.emplace_back();
  phrases_[known->second].push_back({list, entry});
  if (!fresh) return;
  const Need right = need_of(all.subspan(best + 1), true);
  const Need left = need_of(all.first(best), false);
  const Posting posting{right_step, left_step, known->second, 0, language, flag_of(anchor.letters)};
  for (std::uint32_t w = words.begin; w < words.end; ++w)
    drafts_.push_back({words_[w], right, left, posting});
}

Lexicon::Need Lexicon::need_of(std::span<const PhraseElement> sequence, bool right) {
  // The fewer words fit at fewer places, the less often chance does it.
  const auto chance = [](const Need& need) { return need.words.chance() * need.reach; };
  Need best;
  std::uint32_t before = 0;  // the most words that may come before the element
  for (std::size_t k = 0; k < sequence.size() && before < kReaches.back(); ++k) {
    const PhraseElement& element = right ? sequence[k] : sequence[sequence.size() - 1 - k];
    Need need = need_of(element, right);
    need.reach += before;
    if (need.words != WordSet::any() && need.reach <= kReaches.back() &&
        chance(need) < chance(best)) {
      best = need;
    }
    before += most_words(element);
  }
  return best;
}

Lexicon::Need Lexicon::need_of(const PhraseElement& element, bool right) {
  if (element.kind == Kind::Words) {
    Step words;
    set_words(element.words, words);
    return {words.begins, 1};
  }
  if (element.kind != Kind::Choice) return {};
  Need all{{}, 1};
  for (const PhraseSequence& choice : *element.choices) {
    const Need one = need_of(choice, right);
    all.words |= one.words;
    all.reach = std::max(all.reach, one.reach);
  }
  return all;
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
  step.begins = {};
  std::uint64_t hash = ids.size();
  for (const WordId id : ids) {
    step.begins |= WordSet::of(id);
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
      step.begins = {};
      for (const Branch& branch : branches) step.begins |= branch.begins;
      step.begin = place_of(branches);
      step.end = step.begin + static_cast<std::uint32_t>(branches.size());
    }
    next = place_of(step);
  }
  return next;
}

void Lexicon::place_postings() {
  // Those that look equally far share their gates.
  const auto key = [](const Draft& draft) {
    return std::tuple(draft.anchor, draft.right.place(), draft.left.place());
  };
  std::stable_sort(drafts_.begin(), drafts_.end(),
                   [&](const Draft& a, const Draft& b) { return key(a) < key(b); });
  std::vector<Posting> postings;
  std::vector<Gate> gates;
  std::vector<Reaches> reaches;
  std::vector<std::uint32_t> begins(vocabulary_.size() + 1, 0);
  std::vector<std::uint64_t> is_anchor(vocabulary_.size() / 64 + 1, 0);
  for (std::size_t d = 0, place = 0; d < drafts_.size(); ++d, ++place) {
    const Draft& draft = drafts_[d];
    if (d == 0 || draft.anchor != drafts_[d - 1].anchor || place == Gate::kPhrases) {
      place = 0;
      gates.emplace_back();
      reaches.emplace_back();
      postings.resize(gates.size() * Gate::kPhrases);
      is_anchor[draft.anchor / 64] |= 1ULL << draft.anchor % 64;
      ++begins[draft.anchor + 1];
    }
    gates.back().set(place, draft.right.words, draft.left.words);
    reaches.back().right = std::max(reaches.back().right, draft.right.place());
    reaches.back().left = std::max(reaches.back().left, draft.left.place());
    postings[(gates.size() - 1) * Gate::kPhrases + place] = draft.posting;
  }
  for (std::size_t w = 1; w < begins.size(); ++w) begins[w] += begins[w - 1];
  drafts_.clear();
  postings_.assign(std::move(postings));
  gates_.assign(std::move(gates));
  reaches_.assign(std::move(reaches));
  gate_begins_.assign(std::move(begins));
  is_anchor_.assign(std::move(is_anchor));
}

void Lexicon::place_nearby_postings() {
  const auto key = [](const std::pair<WordId, Posting>& draft) {
    return std::pair(draft.first, draft.second.list);
  };
  std::stable_sort(nearby_drafts_.begin(), nearby_drafts_.end(),
                   [&](const auto& a, const auto& b) { return key(a) < key(b); });
  std::vector<NearbyWord> words(vocabulary_.size() + 1);
  std::vector<Posting> postings;
  postings.reserve(nearby_drafts_.size());
  for (const auto& [word, posting] : nearby_drafts_) {
    postings.push_back(posting);
    ++words[word + 1].begin;
    words[word].lists |= 1U << posting.list % 32;
  }
  for (std::size_t w = 1; w < words.size(); ++w) words[w].begin += words[w - 1].begin;
  nearby_drafts_.clear();
  nearby_postings_.assign(std::move(postings));
  nearby_words_.assign(std::move(words));
}

std::size_t Lexicon::PhraseKeyHash::operator()(const PhraseKey& key) const {
  return base::stable_hash({reinterpret_cast<const char*>(key.data()), sizeof key});
}

void Lexicon::place_phrases() {
  std::vector<Place> places;
  std::vector<std::uint32_t> firsts;  // of each phrase
  for (const std::vector<Place>& of_phrase : phrases_) {
    ENSURE(of_phrase.size() <= 0xFFFF, "a posting has two bytes for the number of places");
    firsts.push_back(static_cast<std::uint32_t>(places.size()));
    if (of_phrase.size() > 1) places.insert(places.end(), of_phrase.begin(), of_phrase.end());
  }
  for (Draft& draft : drafts_) {
    const std::uint32_t phrase = draft.posting.entry;
    const std::vector<Place>& own = phrases_[phrase];
    const bool shared = own.size() > 1;
    draft.posting.list = static_cast<std::uint16_t>(shared ? own.size() : own.front().list);
    draft.posting.entry = shared ? firsts[phrase] | kShared : own.front().entry;
  }
  places_.assign(std::move(places));
  phrases_.clear();
  known_phrases_.clear();
}

void Lexicon::finish() {
  for (const auto& [place, sequence] : waiting_) add_phrase(place.list, place.entry, sequence);
  waiting_.clear();
  place_phrases();
  place_postings();
  place_nearby_postings();
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

}  // namespace stet::language
