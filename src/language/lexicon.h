// All phrases of all rules and languages, found in one pass over the tokens.
//
// Filled while packs are loaded (add, then finish), afterwards only read, by any number of threads.
// A phrase is looked up by the word in it that is least common in prose (the longest one). Before
// the rest is compared, words that it needs must be seen on either side: see gate.h. Phrases that
// only tell something about others (a context, an exception) stand in nearby lists and are looked
// for around a place when somebody asks: most of them are everywhere, and nobody asks.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/binary.h"
#include "base/column.h"
#include "language/gate.h"
#include "language/phrase.h"
#include "language/tokens.h"
#include "language/vocabulary.h"
#include "language/word_set.h"

namespace stet::language {

using ListId = std::uint32_t;
/// A language by its place in the list of those loaded; see knowledge.h.
using LanguageId = std::uint8_t;
inline constexpr LanguageId kAnyLanguage = 255;

/// A list whose phrases are looked for around a place only: see nearby_search.h.
struct NearbyList {
  ListId id = 0;
};

/// A phrase found: `entry` counts the entries of its list as they were added.
struct Match {
  ListId list = 0;
  std::uint32_t entry = 0;
  TokenRange tokens;
};

/// In the order of the text; of two that begin together the longer one first.
inline bool comes_before(const Match& a, const Match& b) {
  if (a.tokens.begin != b.tokens.begin) return a.tokens.begin < b.tokens.begin;
  if (a.tokens.end != b.tokens.end) return a.tokens.end > b.tokens.end;
  return a.entry < b.entry;
}

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
  NearbyList add_nearby_list(LanguageId language);
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
  [[nodiscard]] Matches find_phrases(const Tokens& tokens,
                                     const std::vector<LanguageId>& languages) const;

 private:
  friend class NearbySearch;
  static constexpr std::uint32_t kDone = 0xFFFFFFFF;

  static constexpr std::uint32_t kNoBits = 0xFFFFFFFF;

  /// A step of matching, from the anchor outwards: after it comes `next`; a Choice tries each of
  /// its branches.
  struct Step {
    WordSet begins = WordSet::any();  ///< what the word where it is tried can be
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
    WordSet words = WordSet::any();
    std::uint32_t reach = 1;  ///< how many words

    [[nodiscard]] std::uint8_t place() const;  ///< of the reach in kReaches
  };
  /// The reaches that are told apart: a need is looked for as far as the next of them.
  static constexpr std::array<std::uint8_t, 4> kReaches = {1, 3, 5, 10};
  /// A phrase to look for at its anchor.
  struct Posting {
    std::uint32_t right = kDone;  ///< first step after the anchor
    std::uint32_t left = kDone;   ///< first step before it
    std::uint32_t entry = 0;
    std::uint16_t list = 0;
    LanguageId language = kAnyLanguage;
    std::uint8_t flags = 0;  ///< that the anchor's token must have
  };
  /// A posting before it has its place.
  struct Draft {
    WordId anchor;
    Need right;
    Need left;
    Posting posting;
  };
  /// How far a gate looks to either side, as places in kReaches.
  struct Reaches {
    std::uint8_t right = 0;
    std::uint8_t left = 0;
  };
  /// One way through a Choice; what it can begin with lies beside it, for most ways are never gone.
  struct Branch {
    WordSet begins = WordSet::any();
    std::uint32_t step = kDone;
    std::uint32_t unused = 0;
  };
  struct List {
    std::uint32_t language;
    std::uint32_t entries = 0;
    std::uint32_t nearby = 0;  ///< 1: looked for around a place only
    /// Of a nearby list: how many words a phrase may have on either side of its anchor.
    std::uint32_t right = 0;
    std::uint32_t left = 0;
  };
  /// What a word is to the nearby lists.
  struct NearbyWord {
    std::uint32_t begin = 0;  ///< of its postings; they end where those of the next word begin
    std::uint32_t lists = 0;  ///< a bit for each list whose anchor it is: the list's number, low
  };
  /// Where a phrase stands: lists and rules share many.
  struct Place {
    std::uint32_t list = 0;
    std::uint32_t entry = 0;
  };
  /// What makes two phrases the same: the words of the anchor, the steps, language and letters.
  using PhraseKey = std::array<std::uint32_t, 6>;
  struct PhraseKeyHash {
    std::size_t operator()(const PhraseKey& key) const;
  };
  /// In the entry of a posting whose phrase stands in several places: what is below is the first of
  /// them in places_, and the posting's list is their number.
  static constexpr std::uint32_t kShared = 1U << 31;
  struct Text;
  struct Candidate;
  class Surroundings;

  /// Tells each posting, which has the number of its phrase, where that stands.
  void place_phrases();
  void add_matches(const Posting& posting, TokenRange tokens, std::vector<Match>& found) const;
  void add_phrase(ListId list, std::uint32_t entry, const PhraseSequence& sequence);
  /// What is sure to come where the sequence is gone through to the right or to the left.
  Need need_of(std::span<const PhraseElement> sequence, bool right);
  Need need_of(const PhraseElement& element, bool right);
  /// The words that a step can begin with.
  [[nodiscard]] WordSet begins_of(std::uint32_t step) const {
    return step == kDone ? WordSet::any() : steps_[step].begins;
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
  void place_postings();
  void place_nearby_postings();
  std::uint32_t add_steps(const PhraseSequence& sequence, std::size_t from, std::size_t to,
                          bool right, std::uint32_t next);
  [[nodiscard]] bool fits(const Step& step, const Text& text, std::uint32_t token) const;
  [[nodiscard]] bool run_right(const Text& text, std::uint32_t step, std::uint32_t token,
                               std::uint32_t& end, bool after_comma = false) const;
  [[nodiscard]] bool run_left(const Text& text, std::uint32_t step, std::uint32_t token,
                              std::uint32_t& begin, bool before_comma = false) const;
  [[nodiscard]] bool is_participle(const Text& text, std::uint32_t token) const;
  /// The postings around whose anchors, in a stretch of the article, all is seen that they need:
  /// how many, and first in `candidates`, which only grows.
  std::size_t find_candidates(std::span<const Token> tokens, TokenRange stretch,
                              std::vector<Candidate>& candidates) const;
  [[nodiscard]] bool speaks(const Posting& posting, const Text& text, std::uint32_t anchor) const;
  /// Whether a hyphen ties the token to the one before it: in « anti-terroriste » it is another
  /// word.
  [[nodiscard]] static bool is_inside_compound(const Text& text, std::uint32_t token);
  /// The tokens of the phrase around its anchor, when it is there.
  [[nodiscard]] std::optional<TokenRange> phrase_at(const Posting& posting, const Text& text,
                                                    std::uint32_t anchor) const;
  /// Candidates of one block, which are lost on the way.
  void find_among(std::span<Candidate> candidates, const Text& text,
                  std::vector<Match>& found) const;
  [[nodiscard]] Matches in_order(const std::vector<Match>& found) const;

  Vocabulary vocabulary_;
  base::Column<List> lists_;
  base::Column<Step> steps_;
  base::Column<Branch> branches_;
  base::Column<WordId> words_;
  base::Column<std::uint64_t>
      word_bits_;                   ///< for each set of many words one bit for every word there is
  base::Column<Posting> postings_;  ///< four for each gate
  base::Column<Place> places_;      ///< of the phrases that stand in several
  base::Column<Gate> gates_;
  base::Column<Reaches> reaches_;            ///< of each gate
  base::Column<std::uint32_t> gate_begins_;  ///< for each word, and one past the last
  base::Column<std::uint64_t> is_anchor_;    ///< a bit for each word: whether it has gates
  base::Column<Posting> nearby_postings_;    ///< by their anchors, then by their lists
  base::Column<NearbyWord> nearby_words_;    ///< for each word, and one past the last
  std::vector<std::vector<std::string>> participle_endings_;
  std::unordered_map<PhraseKey, std::uint32_t, PhraseKeyHash> known_phrases_;
  std::vector<std::vector<Place>> phrases_;  ///< the places of each, until finish()
  /// Entries until finish(): words that mean something by themselves are then numbered before those
  /// of phrases, and what is known of them lies close together.
  std::vector<std::pair<Place, PhraseSequence>> waiting_;
  std::vector<Draft> drafts_;                              ///< until finish() places them
  std::vector<std::pair<WordId, Posting>> nearby_drafts_;  ///< the same
  std::unordered_multimap<std::uint64_t, std::pair<std::uint32_t, std::uint32_t>>
      known_sets_;                                                ///< of words_, by hash
  std::unordered_map<std::uint64_t, std::uint32_t> known_steps_;  ///< by hash
  std::unordered_map<std::uint64_t, std::uint32_t>
      known_branches_;  ///< where a row of them begins, by hash
  std::unordered_map<std::shared_ptr<const std::vector<std::string>>, Step> seen_words_;
};

}  // namespace stet::language
