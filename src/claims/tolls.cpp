#include "claims/tolls.h"

#include <algorithm>
#include <array>

#include "claims/toll_shapes.h"

namespace stet::claims {
namespace {

using language::Match;
using language::TokenRange;

/// One language's lists, followed through the article.
struct Cursors {
  MatchCursor outcomes, idioms, denied, unreal, revised;
};

TokenRange joined(TokenRange a, TokenRange b) {
  return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

class Reader {
 public:
  Reader(const text::Prose& prose, const language::Analysis& analysis,
         const language::Knowledge& knowledge)
      : prose_(prose), analysis_(analysis), knowledge_(knowledge) {
    const language::Matches& matches = analysis.matches;
    for (const language::LanguageKnowledge& language : knowledge.languages) {
      const language::TollLists& lists = language.tolls;
      cursors_.push_back(
          {MatchCursor(matches.of(lists.outcomes)), MatchCursor(matches.of(lists.idioms)),
           MatchCursor(matches.of(lists.denied)), MatchCursor(matches.of(lists.unreal)),
           MatchCursor(matches.of(lists.revised))});
    }
  }

  std::vector<Toll> read() {
    for (std::uint32_t s = 0; s < analysis_.sentences.size(); ++s) {
      const language::Sentence& sentence = analysis_.sentences[s];
      if (sentence.language == language::kAnyLanguage) continue;
      Cursors& cursors = cursors_[sentence.language];
      const auto matches = cursors.outcomes.within(sentence.tokens);
      if (!matches.empty()) read_sentence(s, cursors, matches);
    }
    return std::move(tolls_);
  }

 private:
  void read_sentence(std::uint32_t index, Cursors& cursors, std::span<const Match> matches) {
    const language::Sentence& sentence = analysis_.sentences[index];
    const language::LanguageKnowledge& language = knowledge_.languages[sentence.language];
    const auto idioms = cursors.idioms.within(sentence.tokens);
    find_outcomes(language.tolls, matches, idioms, cursors.denied.within(sentence.tokens),
                  cursors.unreal.within(sentence.tokens), outcomes_);
    if (outcomes_.empty()) return;
    const SentenceWords words(prose_, analysis_, knowledge_, index);
    const text::BlockKind kind = prose_.blocks()[sentence.block].kind;
    const bool heading = kind == text::BlockKind::Title || kind == text::BlockKind::Heading;
    // "known as Drink Or Die": a name.
    if (!heading) {
      std::erase_if(outcomes_, [&](const Outcome& o) {
        return words.is_name(o.tokens.begin) && words.is_name(o.tokens.begin - 1);
      });
    }
    find_counts(words, analysis_, outcomes_, counts_);
    find_pairings(words, outcomes_, counts_, pairings_);
    const std::size_t before = tolls_.size();
    for (const Pairing& pairing : pairings_) add(words, index, pairing);
    for (const Outcome& outcome : outcomes_) {
      if (outcome.negated) add_denied(index, outcome);
    }
    const auto own = tolls_.begin() + static_cast<std::ptrdiff_t>(before);
    tolls_.erase(std::remove_if(own, tolls_.end(),
                                [&](const Toll& toll) {
                                  return toll.status != Status::Destroyed &&
                                         std::any_of(idioms.begin(), idioms.end(),
                                                     [&](const Match& m) {
                                                       return m.tokens.overlaps(toll.tokens);
                                                     });
                                }),
                 tolls_.end());
    if (tolls_.size() == before) return;
    std::sort(tolls_.begin() + static_cast<std::ptrdiff_t>(before), tolls_.end(),
              [](const Toll& a, const Toll& b) { return a.figure.begin < b.figure.begin; });
    mark_parts(before);
    const bool revised = !cursors.revised.within(sentence.tokens).empty();
    for (std::size_t t = before; t < tolls_.size(); ++t) {
      Toll& toll = tolls_[t];
      toll.revised = toll.revised || revised;
      toll.heading = heading;
      const text::ProseSpan span = analysis_.tokens.span(toll.tokens);
      toll.quoted = analysis_.voices.is_quoted(span);
      if (const language::VoiceSpan* const credit = analysis_.voices.credit(span))
        toll.attribution = credit->attribution;
    }
  }

  void add(const SentenceWords& words, std::uint32_t index, const Pairing& pairing) {
    const Outcome& outcome = outcomes_[pairing.outcome];
    Toll toll;
    toll.sentence = index;
    toll.outcome = outcome.tokens;
    toll.status = outcome.status;
    toll.unreal = outcome.unreal;
    toll.hedged = pairing.hedged;
    toll.part = pairing.part;
    toll.total = outcome.may_be(language::OutcomeForm::Total);
    if (pairing.count == kNoCount) {
      toll.single = true;
      toll.count = language::Interval::exactly(1);
      toll.figure = pairing.victim;
      toll.who = pairing.victim;
    } else {
      const Count& count = counts_[pairing.count];
      toll.figure = count.tokens;
      toll.who = count.noun;
      toll.quantity = count.quantity;
      toll.count = count.interval;
      toll.people = count.people;
      toll.single = count.single;
      toll.vague = count.vague;
      toll.definite = count.definite;
      toll.further = count.further;
    }
    // "rose from 12 to 30": the later of the two.
    if (toll.total && toll.quantity != kNoQuantity && analysis_.quantities[toll.quantity].range &&
        toll.figure.begin > outcome.tokens.begin) {
      toll.count = language::Interval::exactly(toll.count.high);
      toll.revised = true;
    }
    toll.tokens = joined(toll.figure, outcome.tokens);
    if (toll.figure.begin >= outcome.tokens.end)
      toll.tokens = joined(toll.tokens, toll.who.empty() ? toll.figure : toll.who);
    for (std::uint32_t t = toll.tokens.begin; t < toll.tokens.end; ++t)
      toll.hedged = toll.hedged || words.has_toll_role(t, language::kHedge);
    tolls_.push_back(toll);
  }

  /// « Quatre personnes ont été blessées : deux légèrement, deux gravement »: what follows the
  /// colon is no other count.
  void mark_parts(std::size_t first) {
    for (std::size_t total = first; total + 1 < tolls_.size(); ++total) {
      const Toll& whole = tolls_[total];
      if (whole.single || whole.part || whole.negated) continue;
      bool colon = false;
      for (std::size_t t = total + 1; t < tolls_.size(); ++t) {
        Toll& toll = tolls_[t];
        for (std::uint32_t word = tolls_[t - 1].tokens.end; word <= toll.figure.begin; ++word)
          colon = colon || (analysis_.tokens.all[word].before & language::kColon) != 0;
        toll.part = toll.part || (colon && toll.count.high <= whole.count.low);
      }
      return;
    }
  }

  void add_denied(std::uint32_t index, const Outcome& outcome) {
    Toll toll;
    toll.sentence = index;
    toll.outcome = outcome.tokens;
    toll.tokens = joined(outcome.denial, outcome.tokens);
    toll.figure = toll.tokens;
    toll.status = outcome.status;
    toll.negated = true;
    toll.unreal = outcome.unreal;
    tolls_.push_back(toll);
  }

  const text::Prose& prose_;
  const language::Analysis& analysis_;
  const language::Knowledge& knowledge_;
  std::vector<Cursors> cursors_;
  std::vector<Outcome> outcomes_;
  std::vector<Count> counts_;
  std::vector<Pairing> pairings_;
  std::vector<Toll> tolls_;
};

}  // namespace

std::string_view name_of(Status status) {
  static constexpr std::array<std::string_view, language::kStatusCount> kNames = {
      "dead",      "wounded", "missing",   "captured",  "arrested",
      "displaced", "rescued", "destroyed", "casualties"};
  return kNames[static_cast<std::size_t>(status)];
}

std::vector<Toll> extract_tolls(const text::Prose& prose, const language::Analysis& analysis,
                                const language::Knowledge& knowledge) {
  return Reader(prose, analysis, knowledge).read();
}

}  // namespace stet::claims
