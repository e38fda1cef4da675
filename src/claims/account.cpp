#include "claims/account.h"

#include <algorithm>

#include "language/fold.h"
#include "language/sources.h"

namespace stet::claims {
namespace {

constexpr std::size_t kMostTolls = 16;   // of one event
constexpr std::size_t kMostPeople = 64;  // of one article
constexpr std::size_t kMostPlaces = 8;

class Reader {
 public:
  Reader(const text::Article& article, const text::Prose& prose, const language::Analysis& analysis,
         const Claims& claims)
      : article_(article), prose_(prose), analysis_(analysis), claims_(claims) {}

  std::vector<Account> read() {
    std::vector<Account> accounts;
    for (std::uint32_t e = 0; e < claims_.events.size(); ++e) {
      const Event& event = claims_.events[e];
      if (event.family == 0 || event.places.empty() || event.days.empty()) continue;
      Account account;
      account.family = event.family;
      if (!find_day(event, account)) continue;
      for (const Toll& toll : claims_.tolls) {
        if (toll.event == e && counts(toll) && account.tolls.size() < kMostTolls)
          account.tolls.push_back(told(toll));
      }
      if (std::none_of(account.tolls.begin(), account.tolls.end(),
                       [](const ToldToll& toll) { return toll.whole; }))
        continue;
      for (const std::uint64_t place : event.places) {
        if (account.places.size() < kMostPlaces)
          account.places.push_back(folded(analysis_.names.entities[place].name));
      }
      if (analysis_.document_date) account.published = analysis_.document_date->day;
      accounts.push_back(std::move(account));
    }
    if (!accounts.empty()) add_people(accounts);
    return accounts;
  }

 private:
  [[nodiscard]] std::string folded(language::TokenRange tokens) const {
    if (tokens.empty()) return {};
    return language::fold(prose_.text(analysis_.tokens.span(tokens)));
  }

  [[nodiscard]] text::ArticleSpan article_span(text::ProseSpan span) const {
    return prose_.to_article(span);
  }

  [[nodiscard]] findings::Elsewhere place_of(text::ArticleSpan span) const {
    findings::Elsewhere place;
    place.path = article_.path();
    place.text = std::string(span.of(article_.text()));
    place.begin = article_.lines().position(span.begin);
    place.end = article_.lines().position(span.end);
    place.begin_offset = article_.disk_offset(span.begin);
    place.end_offset = article_.disk_offset(span.end);
    return place;
  }

  /// The one day that the event has. A second day, and nobody knows which is meant.
  bool find_day(const Event& event, Account& account) const {
    const language::Days& first = event.days.front();
    for (const language::Days& days : event.days) {
      if (!days.is_one_day() || days != first) return false;
    }
    account.day = first.first;
    for (const language::Date& date : analysis_.dates) {
      if (!date.days || *date.days != first || date.kind == language::DateKind::Clock) continue;
      const bool written = date.kind == language::DateKind::Day && date.month != 0;
      if (account.day_written || (!account.day_span.empty() && !written)) continue;
      account.day_span = article_span(date.span);
      account.day_place = place_of(account.day_span);
      account.day_written = written;
    }
    return !account.day_span.empty();
  }

  static bool counts(const Toll& toll) {
    if (toll.negated || toll.unreal) return false;
    return toll.status == Status::Dead || toll.status == Status::Wounded ||
           toll.status == Status::Missing || toll.status == Status::Captured;
  }

  static bool is_whole(const Toll& toll) {
    return !toll.hedged && !toll.part && !toll.further && !toll.single && !toll.vague &&
           toll.count.high >= 2;
  }

  [[nodiscard]] ToldToll told(const Toll& toll) const {
    ToldToll result;
    result.status = toll.status;
    result.count = toll.count;
    result.whole = is_whole(toll);
    if (toll.people > 1 || toll.who.size() > 1) result.who = folded(toll.who);
    const text::ProseSpan span = analysis_.tokens.span(toll.tokens);
    if (const language::Source* const source = language::source_of(analysis_, span))
      result.source = folded(source->words);
    result.revised = toll.revised;
    result.sentence = toll.sentence;
    result.span = article_span(span);
    result.place = place_of(result.span);
    return result;
  }

  /// Those with two names, each once.
  void add_people(std::vector<Account>& accounts) const {
    std::vector<ToldPerson> people;
    for (const language::Entity& entity : analysis_.names.entities) {
      if (entity.kind != language::NameKind::Person || entity.name.size() != 2) continue;
      if (people.size() >= kMostPeople) break;
      ToldPerson person;
      person.forename = folded({entity.name.begin, entity.name.begin + 1});
      person.surname = folded({entity.name.begin + 1, entity.name.end});
      person.span = article_span(analysis_.tokens.span(entity.name));
      person.place = place_of(person.span);
      people.push_back(std::move(person));
    }
    for (Account& account : accounts) account.people = people;
  }

  const text::Article& article_;
  const text::Prose& prose_;
  const language::Analysis& analysis_;
  const Claims& claims_;
};

}  // namespace

std::vector<Account> extract_accounts(const text::Article& article, const text::Prose& prose,
                                      const language::Analysis& analysis, const Claims& claims) {
  return Reader(article, prose, analysis, claims).read();
}

bool are_one_event(const Account& a, const Account& b) {
  if (a.family != b.family) return false;
  const auto apart = a.day > b.day ? a.day - b.day : b.day - a.day;
  if (apart > std::chrono::days(1)) return false;
  return std::any_of(a.places.begin(), a.places.end(), [&](const std::string& place) {
    return std::find(b.places.begin(), b.places.end(), place) != b.places.end();
  });
}

}  // namespace stet::claims
