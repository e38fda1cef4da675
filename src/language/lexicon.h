// All phrases of all rules and languages, found in one pass over the tokens.
//
// Filled while packs are loaded (add, then finish), afterwards only read, by any number of threads.
// A phrase is looked up by the word in it that is least common in prose (the longest one). Before
// the rest is compared, two other words of it must be seen about: see Posting.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/binary.h"
#include "base/column.h"
#include "language/phrase.h"
#include "language/tokens.h"
#include "language/vocabulary.h"

namespace stet::language {

using ListId = std::uint32_t;
/// A language by its place in the list of those loaded; see knowledge.h.
using LanguageId = std::uint8_t;
inline constexpr LanguageId kAnyLanguage = 255;

/// A phrase found: `entry` counts the entries of its list as they were added.
struct Match {
  ListId list = 0;
  std::uint32_t entry = 0;
  TokenRange tokens;
};

/// The matches of one article, by list and then by place; within a list the longer of two that
/// begin together is first.
class Matches {
 public:
  [[nodiscard]] std::span<const Match> of(ListId list) const;
  [[nodiscard]] std::span<const Match> all() const { return matches_; }

 private:
  friend class Lexicon;
  std::vector<Match> matches_;
  std::vector<std::uint32_t> begins_;  ///< of each list, and one past the last
};

class Lexicon {
 public:
  Lexicon() = default;

  Vocabulary& vocabulary() { return vocabulary_; }
  [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }

  ListId add_list(LanguageId language);
  [[nodiscard]] std::size_t list_count() const { return lists_.size(); }
  /// One entry of a list; an empty sequence is an entry that is never found. Returns its number.
  std::uint32_t add_entry(ListId list, const PhraseSequence& sequence);

  /// Word endings that make a {participle} in a language, folded.
  void set_participle_endings(LanguageId language, std::vector<std::string> endings);
  /// After the last entry, before the first find.
  void finish();

  /// To and from a snapshot, which must outlive the lexicon; nothing can be added to one that was
  /// read.
  void write_snapshot(base::BinaryWriter& writer) const;
  void read_snapshot(base::BinaryReader& reader);

  /// Every phrase in the tokens; `languages` gives each block's language. Tokens must have come
  /// from this vocabulary and carry their figure flags.
  [[nodiscard]] Matches find_phrases(const text::Prose& prose, const Tokens& tokens,
                                     const std::vector<LanguageId>& languages) const;

 private:
  static constexpr std::uint32_t kDone = 0xFFFFFFFF;

  /// A set of words as 64 bits, in which a word that is not in it may seem to be; bit 0 stands for
  /// words unknown.
  using WordSet = std::uint64_t;
  static constexpr WordSet kAnyWords = ~WordSet{0};
  static constexpr std::uint32_t kNoBits = 0xFFFFFFFF;

  /// A step of matching, from the anchor outwards: after it comes `next`; a Choice tries each of
  /// its branches.
  struct Step {
    WordSet begins = kAnyWords;  ///< what the word where it is tried can be
    PhraseElement::Kind kind = PhraseElement::Kind::Choice;
    PhraseElement::Case letters = PhraseElement::Case::Any;
    std::uint8_t most = 0;
    std::uint8_t unused = 0;  ///< a snapshot holds no byte without a value
    WordId word = 0;          ///< when one word fits
    std::uint32_t begin = 0;  ///< else a sorted range of words_; of a Choice a range of branches_
    std::uint32_t end = 0;
    std::uint32_t next = kDone;
    std::uint32_t bits = kNoBits;  ///< of many words: where in word_bits_ their bits begin
  };
  /// What a phrase is sure to have on one side of its anchor: one of the words among the next few.
  struct Need {
    WordSet words = kAnyWords;
    std::uint32_t reach = 1;  ///< how many words
  };
  /// The reaches that are told apart, so that a posting names one in two bits.
  static constexpr std::array<std::uint32_t, 4> kReaches = {1, 3, 5, 10};
  /// An anchor and its phrase: what must stand around it comes first, for most are never gone into.
  struct Posting {
    WordSet right = kAnyWords;
    WordSet left = kAnyWords;
    std::uint32_t right_step = kDone;  ///< first step after the anchor
    std::uint32_t left_step = kDone;   ///< first step before it
    std::uint32_t entry = 0;
    std::uint16_t list = 0;
    LanguageId language = kAnyLanguage;
    std::uint8_t more = 0;  ///< flags that the anchor must have, and both reaches: see below

    static std::uint8_t packed(std::uint8_t flags, std::size_t right, std::size_t left) {
      return static_cast<std::uint8_t>(flags | left << 4 | right << 6);
    }
    [[nodiscard]] std::size_t right_reach() const { return more >> 6; }  ///< in kReaches
    [[nodiscard]] std::size_t left_reach() const { return more >> 4 & 3U; }
    [[nodiscard]] std::uint8_t flags() const { return more & 15U; }
  };
  /// One way through a Choice; what it can begin with lies beside it, for most ways are never gone.
  struct Branch {
    WordSet begins = kAnyWords;
    std::uint32_t step = kDone;
    std::uint32_t unused = 0;
  };
  struct List {
    std::uint32_t language;
    std::uint32_t entries = 0;
  };
  struct Text;
  class Surroundings;
  struct Candidate;

  /// The place of a word in a WordSet; words unknown share the first.
  static WordSet bit_of(WordId word) { return WordSet{1} << word % 64; }
  void add_phrase(ListId list, std::uint32_t entry, const PhraseSequence& sequence);
  /// What is sure to come where the sequence is gone through to the right or to the left.
  Need need_of(std::span<const PhraseElement> sequence, bool right);
  Need need_of(const PhraseElement& element, bool right);
  static std::size_t place_of_reach(std::uint32_t words);
  /// The words that a step can begin with.
  [[nodiscard]] WordSet begins_of(std::uint32_t step) const {
    return step == kDone ? kAnyWords : steps_[step].begins;
  }
  /// The word at the token as a set; of no word where the block has ended.
  [[nodiscard]] static WordSet set_at(const Text& text, std::uint32_t token);
  /// Whether the step may begin at the token: a quick look.
  [[nodiscard]] bool may_begin(std::uint32_t step, const Text& text, std::uint32_t token) const;
  void set_words(const std::shared_ptr<const std::vector<std::string>>& words, Step& step);
  Step step_of(const std::vector<std::string>& words);
  /// Where a step, or a row of branches, lies: phrases that go on alike share them.
  std::uint32_t place_of(const Step& step);
  std::uint32_t place_of(const std::vector<Branch>& branches);
  std::uint32_t add_steps(const PhraseSequence& sequence, std::size_t from, std::size_t to,
                          bool right, std::uint32_t next);
  [[nodiscard]] bool fits(const Step& step, const Text& text, std::uint32_t token) const;
  [[nodiscard]] bool run_right(const Text& text, std::uint32_t step, std::uint32_t token,
                               std::uint32_t& end, bool after_comma = false) const;
  [[nodiscard]] bool run_left(const Text& text, std::uint32_t step, std::uint32_t token,
                              std::uint32_t& begin, bool before_comma = false) const;
  [[nodiscard]] bool is_participle(const Text& text, std::uint32_t token) const;
  /// The anchors in a stretch of a block around which all is seen that their phrases need: how
  /// many, and first among `candidates`, which only grows.
  std::size_t find_candidates(const Text& text, TokenRange stretch, const Surroundings& around,
                              std::vector<Candidate>& candidates) const;
  [[nodiscard]] Matches in_order(const std::vector<Match>& found) const;

  Vocabulary vocabulary_;
  base::Column<List> lists_;
  base::Column<Step> steps_;
  base::Column<Branch> branches_;
  base::Column<WordId> words_;
  base::Column<std::uint64_t>
      word_bits_;  ///< for each set of many words one bit for every word there is
  base::Column<Posting> postings_;
  base::Column<std::uint32_t> posting_begins_;  ///< for each word, and one past the last
  base::Column<std::uint64_t> anchors_;         ///< a bit for each word: whether it has postings
  std::vector<std::vector<std::string>> participle_endings_;
  std::vector<WordId> posting_words_;  ///< of postings_ until finish() puts them in order
  std::unordered_multimap<std::uint64_t, std::pair<std::uint32_t, std::uint32_t>>
      known_sets_;                                                ///< of words_, by hash
  std::unordered_map<std::uint64_t, std::uint32_t> known_steps_;  ///< by hash
  std::unordered_map<std::uint64_t, std::uint32_t>
      known_branches_;  ///< where a row of them begins, by hash
  std::unordered_map<std::shared_ptr<const std::vector<std::string>>, Step> seen_words_;
};

}  // namespace stet::language
