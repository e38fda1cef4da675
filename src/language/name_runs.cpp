#include "language/name_runs.h"

#include <algorithm>
#include <bit>

namespace stet::language {
namespace {

constexpr std::uint32_t kLongestRun = 12;
constexpr std::uint32_t kLinks = 3;  // « de la », "of the", « van der »

/// Before a word whose capital may be that of a beginning.
constexpr std::uint16_t kOpening =
    kColon | kSemicolon | kStop | kQuotationMark | kDash | kSymbol | kBlockStart;

class Reader {
 public:
  Reader(const Tokens& tokens, const std::vector<Sentence>& sentences, const Knowledge& knowledge)
      : tokens_(tokens),
        sentences_(sentences),
        knowledge_(knowledge),
        runs_{{}, WordSieve(tokens.all.size()), WordSieve(tokens.all.size() / 8), {}} {}

  NameRuns read() {
    runs_.all.reserve(tokens_.all.size() / 8);
    for (std::uint32_t s = 0; s < sentences_.size(); ++s) {
      if (sentences_[s].language != kAnyLanguage) read_sentence(s);
    }
    return std::move(runs_);
  }

 private:
  const Token& at(std::uint32_t t) const { return tokens_.all[t]; }

  void read_sentence(std::uint32_t index) {
    const Sentence& sentence = sentences_[index];
    language_ = &knowledge_.languages[sentence.language];
    end_ = sentence.tokens.end;
    const std::size_t before = runs_.all.size();
    std::uint32_t capitals = 0;
    std::uint32_t shouted = 0;
    for (std::uint32_t t = past_small(sentence.tokens.begin); t < end_; t = past_small(t)) {
      const Token& token = at(t);
      const bool opens = t == sentence.tokens.begin || (token.before & kOpening) != 0;
      if (opens && opens_only(t)) {
        ++t;
        continue;
      }
      const std::uint32_t run_end = end_of_run(t);
      for (std::uint32_t k = t; k < run_end; ++k) {
        capitals += at(k).is(kCapital) ? 1 : 0;
        shouted += at(k).is(kAllCapitals) ? 1 : 0;
      }
      runs_.all.push_back({{t, run_end}, index, opens, false});
      t = run_end;
    }
    const std::uint32_t size = sentence.tokens.size();
    if (size >= 4 && shouted * 2 > size) {
      runs_.all.resize(before);  // a wire in capitals: no word of it is a name for its capital
      return;
    }
    // A headline in title case, a table of results: capitals tell nothing.
    const bool shouting = size >= 6 && capitals * 4 > size * 3;
    for (std::size_t r = before; r < runs_.all.size(); ++r) {
      NameRun& run = runs_.all[r];
      run.shouting = shouting;
      if (shouting) continue;
      for (std::uint32_t t = run.tokens.begin + (run.opens ? 1 : 0); t < run.tokens.end; ++t)
        runs_.upper.add(sieve_hash(tokens_, at(t)));
    }
  }

  /// The first word with a capital from `t` on; those before it are noted.
  std::uint32_t past_small(std::uint32_t t) {
    const Token* const tokens = tokens_.all.data();
    const std::uint64_t* const matter = language_->matter_words.data();
    const std::size_t known = language_->matter_words.size() * 64;
    const std::uint32_t end = end_;
    WordSieve::Writing lower(runs_.lower);
    for (; t < end && !tokens[t].is(kCapital); ++t) {
      const Token& token = tokens[t];
      lower.add(sieve_hash(tokens_, token));
      if (token.word < known && (matter[token.word / 64] >> (token.word % 64) & 1) != 0)
        note_matter(language_->name_sense(token));
    }
    return t;
  }

  void note_matter(std::uint32_t sense) {
    runs_.matter.combat += (sense & kCombatWord) != 0;
    runs_.matter.claims += (sense & kClaimWord) != 0;
    runs_.matter.armed += (sense & kArmedGroup) != 0;
    runs_.matter.trial += (sense & kTrialWord) != 0;
    runs_.matter.dispute += (sense & kDisputeWord) != 0;
  }

  /// « Mais », "But": its capital is that of the sentence.
  bool opens_only(std::uint32_t t) const {
    return (language_->name_sense(at(t)) & kOpener) != 0 && !at(t).is(kAllCapitals) &&
           t + 1 < end_ && (at(t + 1).before & (kHyphen | kApostrophe)) == 0;
  }

  std::uint32_t end_of_run(std::uint32_t begin) const {
    std::uint32_t end = begin + 1;
    std::uint32_t units = 1;  // words, those joined by a hyphen as one
    std::uint32_t senses = language_->name_sense(at(begin));
    while (end < end_ && end - begin < kLongestRun) {
      const Token& next = at(end);
      if (next.is(kCapital)) {
        if (!goes_on(end)) break;
        senses |= language_->name_sense(next);
        units += (next.before & kHyphen) == 0 ? 1U : 0U;
        ++end;
        continue;
      }
      const std::uint32_t after = past_links(end, units, senses);
      if (after == end) break;
      ++units;
      senses |= language_->name_sense(at(after - 1));
      end = after;
    }
    return end;
  }

  /// Whether the capital at `t` goes on the run before it.
  bool goes_on(std::uint32_t t) const {
    const std::uint16_t before = at(t).before;
    if (before == kSpace || before == kHyphen) return true;
    if (before == kApostrophe) return at(t - 1).size == 1;  // O'Brien
    // « Sgt. Tarn »
    return before == (kSpace | kStop) && (language_->name_sense(at(t - 1)) & kHonorific) != 0;
  }

  /// One past the capital that follows small words of a name; `t` when none does.
  std::uint32_t past_links(std::uint32_t t, std::uint32_t units, std::uint32_t senses) const {
    std::uint32_t all = kParticle | kOrganisationLink;
    bool hyphens = true;
    for (std::uint32_t k = t; k < end_ && k - t <= kLinks; ++k) {
      const Token& token = at(k);
      const std::uint16_t before = token.before;
      const bool elided = before == kApostrophe && k > t && at(k - 1).size == 1;
      if (before != kSpace && before != kHyphen && !elided) return t;
      hyphens = hyphens && before == kHyphen;
      if (token.is(kCapital)) {
        if (k == t) return t;
        // « Bouches-du-Rhône »; « Conseil de l'Europe »; « Dominique de Villepin », but not
        // « Paul Tarn de Vélonne ».
        if (hyphens) return k + 1;
        if ((senses & (kOrganisationWord | kOffice)) != 0 && (all & kOrganisationLink) != 0)
          return k + 1;
        const bool plain = (all & kOrganisationLink) == 0;  // van der, al: of no place
        return (all & kParticle) != 0 && (plain || (units == 1 && (senses & kOffice) == 0)) ? k + 1
                                                                                            : t;
      }
      const std::uint32_t sense = language_->name_sense(token);
      if ((sense & (kParticle | kOrganisationLink)) == 0) return t;
      all &= sense;
    }
    return t;
  }

  const Tokens& tokens_;
  const std::vector<Sentence>& sentences_;
  const Knowledge& knowledge_;
  NameRuns runs_;
  const LanguageKnowledge* language_ = nullptr;
  std::uint32_t end_ = 0;
};

}  // namespace

WordSieve::WordSieve(std::size_t words) {
  constexpr std::size_t kMost = 1U << 15;  // rows of 64
  const std::size_t rows = std::clamp<std::size_t>(std::bit_ceil(words / 4 + 1), 8, kMost);
  bits_.assign(rows, 0);
  mask_ = rows - 1;
}

NameRuns find_name_runs(const Tokens& tokens, const std::vector<Sentence>& sentences,
                        const Knowledge& knowledge) {
  return Reader(tokens, sentences, knowledge).read();
}

}  // namespace stet::language
