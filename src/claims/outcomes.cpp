#include "claims/outcomes.h"

#include <algorithm>

namespace stet::claims {
namespace {

using language::Match;
using language::TokenRange;

constexpr std::uint32_t kUnrealReach = 2;  // « tenté de les tuer »

const Match* overlapping(std::span<const Match> matches, TokenRange tokens) {
  for (const Match& match : matches) {
    if (match.tokens.begin >= tokens.end) break;
    if (match.tokens.overlaps(tokens)) return &match;
  }
  return nullptr;
}

bool inside(std::span<const Match> matches, TokenRange tokens) {
  return std::any_of(matches.begin(), matches.end(),
                     [&](const Match& m) { return m.tokens.contains(tokens); });
}

}  // namespace

void find_outcomes(const language::TollLists& lists, std::span<const Match> matches,
                   std::span<const Match> idioms, std::span<const Match> denied,
                   std::span<const Match> unreal, std::vector<Outcome>& outcomes) {
  outcomes.clear();
  for (const Match& match : matches) {
    const auto form = std::uint16_t(1U << static_cast<unsigned>(lists.form_of(match.entry)));
    if (!outcomes.empty() && match.tokens.overlaps(outcomes.back().tokens)) {
      Outcome& last = outcomes.back();
      if (match.tokens == last.tokens) {
        last.forms |= form;
      } else if (match.tokens.contains(last.tokens)) {
        last.tokens = match.tokens;
        last.forms = form;
        last.status = lists.status_of(match.entry);
      }
      continue;
    }
    Outcome outcome;
    outcome.tokens = match.tokens;
    outcome.status = lists.status_of(match.entry);
    outcome.forms = form;
    outcomes.push_back(outcome);
  }
  std::erase_if(outcomes, [&](const Outcome& o) { return inside(idioms, o.tokens); });
  for (Outcome& outcome : outcomes) {
    if (const Match* const denial = overlapping(denied, outcome.tokens)) {
      outcome.negated = true;
      outcome.denial = denial->tokens;
    }
    const TokenRange reach{outcome.tokens.begin - std::min(outcome.tokens.begin, kUnrealReach),
                           outcome.tokens.end};
    outcome.unreal = overlapping(unreal, reach) != nullptr;
  }
}

}  // namespace stet::claims
