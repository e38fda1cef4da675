#include "language/lexicon.h"

#include <algorithm>

#include "base/ensure.h"

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

}  // namespace

std::span<const Match> Matches::of(ListId list) const {
  if (list + 1 >= begins_.size()) return {};
  return std::span(matches_).subspan(begins_[list], begins_[list + 1] - begins_[list]);
}

ListId Lexicon::add_list(LanguageId language) {
  lists_.push_back({language});
  return static_cast<ListId>(lists_.size() - 1);
}

std::uint32_t Lexicon::add_entry(ListId list, const std::vector<PhraseSequence>& sequences) {
  const std::uint32_t entry = lists_[list].entries++;
  for (const PhraseSequence& sequence : sequences) add_phrase(list, entry, sequence);
  return entry;
}

void Lexicon::set_participle_endings(LanguageId language, std::vector<std::string> endings) {
  if (participle_endings_.size() <= language) participle_endings_.resize(language + 1U);
  participle_endings_[language] = std::move(endings);
}

void Lexicon::add_phrase(ListId list, std::uint32_t entry, const PhraseSequence& sequence) {
  Phrase phrase{list, entry, static_cast<std::uint32_t>(elements_.size()), static_cast<std::uint16_t>(sequence.size()),
                0, lists_[list].language};
  std::size_t best_length = 0;
  std::size_t best_count = 0;
  for (std::size_t i = 0; i < sequence.size(); ++i) {
    const PhraseElement& from = sequence[i];
    Element element{from.kind, from.capital, from.most, 0, 0, 0};
    if (from.kind == Kind::Words) {
      element.words_begin = static_cast<std::uint32_t>(words_.size());
      std::size_t shortest = 1000;
      for (const std::string& word : from.words) {
        words_.push_back(vocabulary_.add(word));
        shortest = std::min(shortest, word.size());
      }
      std::sort(words_.begin() + element.words_begin, words_.end());
      words_.erase(std::unique(words_.begin() + element.words_begin, words_.end()), words_.end());
      element.words_end = static_cast<std::uint32_t>(words_.size());
      if (element.words_end - element.words_begin == 1) element.word = words_[element.words_begin];
      const std::size_t count = element.words_end - element.words_begin;
      if (shortest > best_length || (shortest == best_length && count < best_count)) {
        best_length = shortest;
        best_count = count;
        phrase.anchor = static_cast<std::uint16_t>(i);
      }
    }
    elements_.push_back(element);
  }
  ENSURE(best_length > 0, "a phrase has a word to be looked up by");
  const Element& anchor = elements_[phrase.elements_begin + phrase.anchor];
  for (std::uint32_t w = anchor.words_begin; w < anchor.words_end; ++w) {
    postings_.push_back({words_[w], static_cast<std::uint32_t>(phrases_.size())});
  }
  phrases_.push_back(phrase);
}

void Lexicon::finish() {
  std::stable_sort(postings_.begin(), postings_.end(), [](const Posting& a, const Posting& b) { return a.word < b.word; });
  posting_begins_.assign(vocabulary_.size() + 1, 0);
  for (const Posting& posting : postings_) ++posting_begins_[posting.word + 1];
  for (std::size_t w = 1; w < posting_begins_.size(); ++w) posting_begins_[w] += posting_begins_[w - 1];
  participle_endings_.resize(256);
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

bool Lexicon::fits(const Element& element, const Text& text, std::uint32_t token) const {
  const Token& t = text.tokens[token];
  switch (element.kind) {
    case Kind::Words:
      if (t.word == 0 || (element.capital && !t.is(kCapital))) return false;
      if (element.word != 0) return t.word == element.word;
      return std::binary_search(words_.begin() + element.words_begin, words_.begin() + element.words_end, t.word);
    case Kind::AnyWord:
      return true;
    case Kind::Participle:
      return is_participle(text, token);
    case Kind::Number:
      return t.is(kFigureStart) || t.is(kFigureInside);
    case Kind::Name:
      return t.is(kCapital);
    case Kind::Gap:
      return true;
  }
  return false;
}

// `token` is the first not yet taken; on success `end` is one past the last taken.
bool Lexicon::extend_right(const Text& text, const Phrase& phrase, std::uint32_t element, std::uint32_t token,
                           std::uint32_t& end) const {
  if (element == phrase.size) {
    end = token;
    return true;
  }
  const Element& wanted = elements_[phrase.elements_begin + element];
  if (wanted.kind == Kind::Gap) {
    for (std::uint32_t taken = 0;; ++taken) {
      if (extend_right(text, phrase, element + 1, token + taken, end)) return true;
      if (taken == wanted.most || token + taken >= text.block.end || !text.tokens[token + taken].joined()) return false;
    }
  }
  if (token >= text.block.end || !text.tokens[token].joined() || !fits(wanted, text, token)) return false;
  std::uint32_t next = token + 1;
  if (wanted.kind == Kind::Number) {
    while (next < text.block.end && text.tokens[next].is(kFigureInside)) ++next;
  } else if (wanted.kind == Kind::Name) {
    while (next < text.block.end && next - token < kLongestName && text.tokens[next].is(kCapital) && text.tokens[next].joined()) {
      if (extend_right(text, phrase, element + 1, next, end)) return true;
      ++next;
    }
  }
  return extend_right(text, phrase, element + 1, next, end);
}

// `token` is the first of those already taken; on success `begin` is the first of all.
bool Lexicon::extend_left(const Text& text, const Phrase& phrase, std::uint32_t element, std::uint32_t token,
                          std::uint32_t& begin) const {
  if (element == 0) {
    begin = token;
    return true;
  }
  const Element& wanted = elements_[phrase.elements_begin + element - 1];
  if (wanted.kind == Kind::Gap) {
    for (std::uint32_t taken = 0;; ++taken) {
      if (extend_left(text, phrase, element - 1, token - taken, begin)) return true;
      if (taken == wanted.most || token - taken <= text.block.begin || !text.tokens[token - taken].joined()) return false;
    }
  }
  if (token <= text.block.begin || !text.tokens[token].joined() || !fits(wanted, text, token - 1)) return false;
  std::uint32_t first = token - 1;
  if (wanted.kind == Kind::Number) {
    while (first > text.block.begin && !text.tokens[first].is(kFigureStart)) --first;
  } else if (wanted.kind == Kind::Name) {
    while (first > text.block.begin && token - first < kLongestName && text.tokens[first].joined() &&
           text.tokens[first - 1].is(kCapital)) {
      if (extend_left(text, phrase, element - 1, first, begin)) return true;
      --first;
    }
  }
  return extend_left(text, phrase, element - 1, first, begin);
}

Matches Lexicon::find_phrases(const text::Prose& prose, const Tokens& tokens,
                              const std::vector<LanguageId>& languages) const {
  std::vector<Match> found;
  found.reserve(tokens.all.size() / 4);
  const std::uint32_t* const begins = posting_begins_.data();
  for (std::size_t b = 0; b < prose.blocks().size(); ++b) {
    const Text text{tokens.all, tokens.folded, tokens.of_block[b], languages[b]};
    for (std::uint32_t t = text.block.begin; t < text.block.end; ++t) {
      const WordId word = tokens.all[t].word;
      if (word == 0) continue;
      for (std::uint32_t p = begins[word]; p < begins[word + 1]; ++p) {
        const Phrase& phrase = phrases_[postings_[p].phrase];
        if (phrase.language != text.language && phrase.language != kAnyLanguage) continue;
        const Element& anchor = elements_[phrase.elements_begin + phrase.anchor];
        if (anchor.capital && !tokens.all[t].is(kCapital)) continue;
        Match match{phrase.list, phrase.entry, {t, t + 1}};
        if (!extend_right(text, phrase, phrase.anchor + 1U, t + 1, match.tokens.end)) continue;
        if (!extend_left(text, phrase, phrase.anchor, t, match.tokens.begin)) continue;
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
  for (std::size_t l = 1; l < matches.begins_.size(); ++l) matches.begins_[l] += matches.begins_[l - 1];
  matches.matches_.resize(found.size());
  std::vector<std::uint32_t> next(matches.begins_.begin(), matches.begins_.end() - 1);
  for (const Match& match : found) matches.matches_[next[match.list]++] = match;
  for (std::size_t l = 0; l < lists_.size(); ++l) {
    std::sort(matches.matches_.begin() + matches.begins_[l], matches.matches_.begin() + matches.begins_[l + 1],
              [](const Match& a, const Match& b) {
                if (a.tokens.begin != b.tokens.begin) return a.tokens.begin < b.tokens.begin;
                if (a.tokens.end != b.tokens.end) return a.tokens.end > b.tokens.end;
                return a.entry < b.entry;
              });
  }
  return matches;
}

}  // namespace stet::language
