#include "checks/standing.h"

#include <algorithm>

#include "checks/bearer.h"
#include "checks/phrase_lists.h"
#include "checks/years.h"

namespace stet::checks {
namespace {

using language::Attribution;
using language::AttributionKind;
using language::Match;
using language::NearbyList;
using language::PhraseBounds;
using language::TokenRange;

constexpr std::uint32_t kHedgeReach = 6;  // words from a hedge to what it hedges
constexpr std::uint32_t kTrailing = 3;    // words after a verb of saying that ends its sentence
constexpr std::uint32_t kAuxiliary = 3;   // words from an auxiliary to its participle
constexpr std::uint32_t kObject = 2;      // words that an object needs

}  // namespace

StandingReader::StandingReader(const Evidence& evidence, language::LanguageId language,
                               const StandingLists& lists)
    : evidence_(&evidence),
      analysis_(&evidence.analysis),
      language_(&evidence.knowledge.languages[language]),
      lists_(&lists) {}

void StandingReader::hear(std::uint32_t sentence) {
  for (const Attribution& credit : analysis_->attributions_of(sentence)) {
    // An outlet only passes on: « ce responsable » is still the one before.
    if (is_carried(credit) || is_of(credit, lists_->outlets)) continue;
    last_weak_ = is_of(credit, lists_->weak) && !is_of(credit, lists_->competent);
    last_party_ = is_of(credit, lists_->parties);
  }
}

Standing StandingReader::of(std::uint32_t sentence, TokenRange words, bool effect) const {
  const TokenRange whole = analysis_->sentences[sentence].tokens;
  if (found_over(*evidence_, lists_->except, words)) return Standing::Elsewhere;
  if (found_inside(*evidence_, lists_->confirmed, whole)) return Standing::Vouched;
  const TokenRange before{std::max(whole.begin, words.begin - std::min(words.begin, kHedgeReach)),
                          words.begin};
  if (hedge_before(lists_->suspicion, before)) return Standing::Suspected;
  const bool doubted = hedge_before(lists_->hearsay, before);
  const Attribution* const credit = credit_of(sentence, words);
  if (credit != nullptr && effect) return Standing::Weak;
  if (credit != nullptr) return of_credited(sentence, *credit, words, doubted);
  if (doubted) return Standing::Hearsay;
  const bool quoted = analysis_->voices.is_quoted(analysis_->tokens.span(words));
  return !quoted && !is_aim(words) && is_asserted(whole, words) && !names_year(whole)
             ? Standing::Flat
             : Standing::Elsewhere;
}

Standing StandingReader::of_credited(std::uint32_t index, const Attribution& credit,
                                     TokenRange words, bool doubted) const {
  if (credit.vague) return Standing::Elsewhere;
  const bool goes_on = is_carried(credit);
  const bool violent = found_over(*evidence_, lists_->violence, words);
  if ((goes_on && last_weak_) || is_of(credit, lists_->weak) ||
      (violent && ((goes_on && last_party_) || is_of(credit, lists_->parties))))
    return is_of(credit, lists_->competent) ? Standing::Vouched : Standing::Weak;
  // Another outlet vouches for nothing and is no party: what it alone has is asked about, and what
  // it has from somebody without a name.
  if (!doubted && is_of(credit, lists_->outlets))
    return found_over(*evidence_, lists_->unannounced, words) || hears_nobody(index)
               ? Standing::Weak
               : Standing::Elsewhere;
  if (is_of(credit, lists_->accusers) && found_over(*evidence_, lists_->guilt, words))
    return Standing::Suspected;
  if (doubted) return Standing::Hearsay;
  // « l'enfant tué, a-t-il ajouté »: what goes on from a bearer and takes the claim for known.
  if (is_aim(words) || (goes_on && !is_asserted(analysis_->sentences[index].tokens, words)))
    return Standing::Elsewhere;
  return Standing::Vouched;
}

/// « il a ajouté », « ce responsable »: goes on from the bearer before.
bool StandingReader::is_carried(const Attribution& credit) const {
  if (credit.kind == AttributionKind::Carried || credit.kind == AttributionKind::Text) return true;
  if (is_of(credit, lists_->again)) return true;
  if (credit.source.empty()) return false;
  const auto is_pronoun = [&](std::uint32_t t) {
    return language_->is(analysis_->tokens.all[t].word, language::kPronoun);
  };
  // "… was a child he added": the comma was dropped.
  return credit.inverted ? is_pronoun(credit.source.begin)
                         : is_pronoun(credit.source.end - 1) ||
                               (credit.source.size() <= 2 && is_pronoun(credit.source.begin));
}

/// Whether the bearer is of a list.
bool StandingReader::is_of(const Attribution& credit, NearbyList list) const {
  const TokenRange source = credit.source.empty() ? credit.cue : credit.source;
  const std::uint32_t from = std::min(source.begin, credit.cue.begin);
  const auto nouns = all_within(*evidence_, list, PhraseBounds::from({from, source.end}));
  return std::any_of(nouns.begin(), nouns.end(), [&](const Match& noun) {
    return bears(*evidence_, credit, source, noun.tokens);
  });
}

/// Whether somebody without a name is credited in the sentence.
bool StandingReader::hears_nobody(std::uint32_t index) const {
  const auto credits = analysis_->attributions_of(index);
  return std::any_of(credits.begin(), credits.end(), [this](const Attribution& credit) {
    return is_of(credit, lists_->weak) && !is_of(credit, lists_->competent);
  });
}

/// A hedge of the list that governs the next predicate: no other clause begins in between.
bool StandingReader::hedge_before(NearbyList list, TokenRange before) const {
  for (const Match& hedge : all_within(*evidence_, list, PhraseBounds::inside(before))) {
    bool joined = true;
    for (std::uint32_t t = hedge.tokens.end; t <= before.end; ++t)
      joined = joined && (analysis_->tokens.all[t].before &
                          (language::kSemicolon | language::kStop | language::kColon)) == 0;
    if (joined) return true;
  }
  return false;
}

/// Who is credited with the words; for quoted ones whoever is heard in the sentence.
const Attribution* StandingReader::credit_of(std::uint32_t index, TokenRange words) const {
  const text::ProseSpan span = analysis_->tokens.span(words);
  const bool quoted = analysis_->voices.is_quoted(span);
  if (!quoted) {
    const language::VoiceSpan* const voice = analysis_->voices.credit(span);
    if (voice != nullptr) return &analysis_->attributions[voice->attribution];
  }
  const auto credits = analysis_->attributions_of(index);
  if (credits.empty()) return nullptr;
  if (quoted || credits.front().vague) return &credits.front();
  // "… were killed a monitor said on Monday.": the comma was dropped.
  const std::uint32_t last_word = analysis_->sentences[index].tokens.end;
  for (const Attribution& credit : credits) {
    if (credit.kind == AttributionKind::Clause && !credit.inverted && !credit.aside &&
        credit.cue.begin >= words.end && credit.cue.end + kTrailing >= last_word)
      return &credit;
  }
  return nullptr;
}

/// « pour tuer », "to kill": nothing is said to have happened.
bool StandingReader::is_aim(TokenRange words) const {
  return words.begin > 0 && found_over(*evidence_, lists_->violence, words) &&
         !found_over(*evidence_, lists_->passive, words) &&
         language_->is(analysis_->tokens.all[words.begin - 1].word, language::kPreposition);
}

/// A finite verb, or a participle with its auxiliary: « l'homme tué mardi » takes the death for
/// known.
bool StandingReader::is_asserted(TokenRange sentence, TokenRange words) const {
  if (!found_over(*evidence_, lists_->passive, words)) return true;
  bool asserted = takes_object(words.end, sentence.end);
  for (std::uint32_t back = 1; back <= kAuxiliary && words.begin >= sentence.begin + back; ++back) {
    const std::uint32_t t = words.begin - back;
    if (found_over(*evidence_, lists_->infinitives, {t, t + 1})) return false;
    asserted = asserted || language_->is(analysis_->tokens.all[t].word,
                                         language::kPerfectAuxiliary | language::kPassiveAuxiliary);
  }
  return asserted;
}

/// A year of its own: another event.
bool StandingReader::names_year(TokenRange sentence) const {
  return oldest_year(*evidence_, sentence).has_value();
}

bool StandingReader::takes_object(std::uint32_t next, std::uint32_t end) const {
  if (!language_->speech_clause_may_trail || next + kObject > end) return false;
  const language::Token& token = analysis_->tokens.all[next];
  return token.joined() && !language_->is(token.word, language::kPreposition | language::kAgent |
                                                          language::kNumberLink |
                                                          language::kRelative | language::kWeekday);
}

}  // namespace stet::checks
