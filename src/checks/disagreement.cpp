#include "checks/disagreement.h"

#include <algorithm>

#include "checks/spelling_distance.h"

namespace stet::checks {
namespace {

using claims::Account;
using claims::ToldPerson;
using claims::ToldToll;

constexpr std::size_t kSurname = 6;  // letters from which one wrong letter tells
constexpr double kTelling = 3;       // the same number of two is no sign of one event

bool are_same_people(const ToldToll& a, const ToldToll& b) {
  return a.status == b.status && a.who == b.who;
}

/// Whether any count of those people in one article may be one of the other.
bool agree_somewhere(const Account& a, const Account& b, const ToldToll& like) {
  return std::any_of(a.tolls.begin(), a.tolls.end(), [&](const ToldToll& one) {
    return one.status == like.status &&
           std::any_of(b.tolls.begin(), b.tolls.end(), [&](const ToldToll& other) {
             return other.status == like.status && !language::are_disjoint(one.count, other.count);
           });
  });
}

bool is_revised(const Account& account, const ToldToll& like) {
  return std::any_of(account.tolls.begin(), account.tolls.end(), [&](const ToldToll& toll) {
    return toll.status == like.status && toll.revised;
  });
}

void find_counts(const Account& mine, const Account& other, std::vector<Disagreement>& found) {
  const bool known = mine.published && other.published && *mine.published != *other.published;
  const bool mine_later = !known || *mine.published > *other.published;
  const bool other_later = !known || *other.published > *mine.published;
  std::vector<claims::Status> told;
  for (const ToldToll& toll : mine.tolls) {
    if (!toll.whole || std::find(told.begin(), told.end(), toll.status) != told.end()) continue;
    const auto against =
        std::find_if(other.tolls.begin(), other.tolls.end(),
                     [&](const ToldToll& one) { return one.whole && are_same_people(one, toll); });
    if (against == other.tolls.end() || agree_somewhere(mine, other, toll)) continue;
    if ((mine_later && is_revised(mine, toll)) || (other_later && is_revised(other, toll)))
      continue;
    told.push_back(toll.status);
    Disagreement one{Matter::Count, toll.span, &against->place};
    one.two_sources =
        !toll.source.empty() && !against->source.empty() && toll.source != against->source;
    const bool higher = toll.count.low > against->count.low;
    one.grown = known && higher == mine_later;
    found.push_back(one);
  }
}

void find_days(const Account& mine, const Account& other, std::vector<Disagreement>& found) {
  if (mine.day == other.day || !mine.day_written || !other.day_written) return;
  const bool one_toll = std::any_of(mine.tolls.begin(), mine.tolls.end(), [&](const ToldToll& a) {
    return a.whole && a.count.is_exact() && a.count.low >= kTelling &&
           std::any_of(other.tolls.begin(), other.tolls.end(), [&](const ToldToll& b) {
             return b.whole && are_same_people(a, b) && a.count == b.count;
           });
  });
  if (one_toll) found.push_back({Matter::Day, mine.day_span, &other.day_place});
}

void find_names(const Account& mine, const Account& other, std::vector<Disagreement>& found) {
  const auto knows = [](const Account& account, const ToldPerson& person) {
    return std::any_of(account.people.begin(), account.people.end(),
                       [&](const ToldPerson& one) { return one.surname == person.surname; });
  };
  for (const ToldPerson& person : mine.people) {
    if (person.surname.size() < kSurname || knows(other, person)) continue;
    for (const ToldPerson& theirs : other.people) {
      if (theirs.forename != person.forename || knows(mine, theirs) ||
          spelling_distance(person.surname, theirs.surname, 1) != 1)
        continue;
      found.push_back({Matter::Name, person.span, &theirs.place});
      break;
    }
  }
}

}  // namespace

std::vector<Disagreement> find_disagreements(const Account& mine, const Account& other) {
  std::vector<Disagreement> found;
  if (!claims::are_one_event(mine, other)) return found;
  find_counts(mine, other, found);
  find_days(mine, other, found);
  find_names(mine, other, found);
  return found;
}

}  // namespace stet::checks
