// Finds a weekday that is not that of the date beside it. A date without its year is of the year
// nearest to the article's own, unless the article names another year in which the weekday is
// right.
#include <algorithm>
#include <cstdlib>

#include "checks/day_names.h"
#include "checks/judgement.h"
#include "checks/language_part.h"
#include "checks/named_years.h"
#include "checks/phrase_lists.h"
#include "language/calendar.h"
#include "language/date_tense.h"

namespace stet::checks {
namespace {

using namespace std::chrono;
using language::Date;
using language::DateKind;

// The last country of Europe left the Julian calendar in 1923.
constexpr int kGregorianOnly = 1924;
constexpr days kNear{65};  // a date without year so far off may be of any year
constexpr days kNews{3};  // … and so shortly before is of this one, whatever year is told elsewhere
constexpr std::uint32_t kBeside = 12;  // tokens between a year and the date that it completes
constexpr int kNearMidnight = 4 * 60;

/// One day and the weekday written beside it.
struct Pair {
  weekday written;
  unsigned month = 0;
  unsigned day = 0;
};

bool fits(const Pair& pair, int year) {
  const auto found = language::day_of(year, pair.month, pair.day);
  return found && weekday{*found} == pair.written;
}

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  language::ListId elsewhen = 0;   // words that carry a sentence to another year
  language::ListId last_year = 0;  // … to the year before
  std::string no_year_message;
};

class WeekdayOfDate final : public Check {
 public:
  explicit WeekdayOfDate(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages) {
      Part part;
      part.language = &language;
      part.id = materials.knowledge.id_of(language.code);
      packs::Options options = open_language(language, materials);
      PhraseLists lists(materials, part.id, options);
      part.elsewhen = lists.list(options, "elsewhen");
      part.last_year = lists.list(options, "last-year");
      part.no_year_message = options.text_or("no-year-message", "");
      options.finish();
      parts_.push_back(part);
    }
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    std::vector<Candidate> candidates;
    for (const Date& date : evidence.analysis.dates) {
      if (date.kind != DateKind::Day && date.kind != DateKind::Range) continue;
      if (date.impossible) continue;
      if (date.weekday && date.month_written && date.day != 0) {
        judge(evidence, date, {*date.weekday, date.month, date.day},
              date.year_written ? date.year : std::nullopt, candidates);
      }
      if (date.last && date.last->weekday && date.last->days && date.last->days->is_one_day()) {
        const year_month_day end{date.last->days->first};
        judge(evidence, date,
              {*date.last->weekday, static_cast<unsigned>(end.month()),
               static_cast<unsigned>(end.day())},
              date.last->year_written ? std::optional(static_cast<int>(end.year())) : std::nullopt,
              candidates);
      }
    }
    settle_candidates(rule_, evidence, std::move(candidates), found);
  }

 private:
  const Part* part_of(const Evidence& evidence, const Date& date) const {
    return part_for(parts_, evidence, date.sentence);
  }

  void judge(const Evidence& evidence, const Date& date, const Pair& pair, std::optional<int> year,
             std::vector<Candidate>& candidates) const {
    const Part* const part = part_of(evidence, date);
    if (part == nullptr) return;
    // 3/5/2024 has two readings.
    if (evidence.prose.text(date.span).find('/') != std::string_view::npos) return;
    std::optional<sys_days> day;
    if (year) {
      day = written_day(pair, *year);
    } else if (evidence.analysis.document_date) {
      day = nearest_day(evidence, *part, date, pair, evidence.analysis.document_date->day);
    }
    if (!day) return;
    const language::LanguageKnowledge& language = evidence.knowledge.languages[part->id];
    Candidate candidate;
    candidate.tokens = date.tokens;
    candidate.span = date.span;
    candidate.severity = is_another_day_elsewhere(evidence, date, pair, *day)
                             ? findings::Severity::Info
                             : rule_.severity;
    candidate.language = part->language;
    if (!year) candidate.message = part->no_year_message;
    candidate.values = {{"date", written_out(*day, language)},
                        {"weekday", name_of(weekday{*day}, language)},
                        {"written", name_of(pair.written, language)}};
    candidates.push_back(std::move(candidate));
  }

  /// The day, when it has another weekday in every calendar of its time.
  static std::optional<sys_days> written_day(const Pair& pair, int year) {
    if (year < language::kFirstYear || year > language::kLastYear || fits(pair, year))
      return std::nullopt;
    const auto day = language::day_of(year, pair.month, pair.day);
    if (!day || year >= kGregorianOnly) return day;
    // A day of the Julian calendar falls as many days later as the two had drifted apart.
    const int century = pair.month <= 2 ? (year - 1) / 100 : year / 100;
    const days drift{century - century / 4 - 2};
    if (weekday{*day + drift} == pair.written) return std::nullopt;
    return day;
  }

  /// Of a date without its year the day near the article, when the weekday is wrong there and no
  /// other year is told in which it is right.
  static std::optional<sys_days> nearest_day(const Evidence& evidence, const Part& part,
                                             const Date& date, const Pair& pair, sys_days today) {
    const auto year = static_cast<int>(year_month_day{today}.year());
    std::optional<sys_days> nearest;
    for (int y = year - 1; y <= year + 1; ++y) {
      const auto day = language::day_of(y, pair.month, pair.day);
      if (day && (!nearest || abs(*day - today) < abs(*nearest - today))) nearest = day;
    }
    if (!nearest || weekday{*nearest} == pair.written) return std::nullopt;
    const days away = *nearest - today;
    const auto its_year = static_cast<int>(year_month_day{*nearest}.year());
    const bool pointed_at = is_pointed_at(evidence, part, date);
    if (abs(away) > kNear && (!pointed_at || fits(pair, year - 1) || fits(pair, year - 2)))
      return std::nullopt;
    const language::Tense tense = tense_of(evidence, part, date);
    // « le samedi 12 janvier » of a review of the year; « le mardi 24 novembre » of what is planned
    if (away > kNews && tense == language::Tense::Past && fits(pair, its_year - 1))
      return std::nullopt;
    if (away < -kNews && tense == language::Tense::Future && !pointed_at &&
        fits(pair, its_year + 1))
      return std::nullopt;
    const bool news = away <= days{0} && away >= -kNews;
    for (const NamedYear& named : find_named_years(evidence)) {
      if (named.year == its_year || !fits(pair, named.year)) continue;
      if (named.year > its_year ? !is_planned(evidence, part, date, tense)
                                : tense == language::Tense::Future)
        continue;
      const bool same_day = named.month == pair.month && named.day == pair.day;
      const bool before = named.token < date.tokens.begin;
      const bool just_before = before && is_in_paragraph(evidence, named, date) &&
                               date.tokens.begin - named.token < kBeside;
      const bool told =
          news || pointed_at ? just_before || named.year > its_year : before || away > days{0};
      if (same_day || told) return std::nullopt;
    }
    if (tense != language::Tense::Future && is_carried_off(evidence, part.elsewhen, date))
      return std::nullopt;
    if (fits(pair, its_year - 1) && is_carried_off(evidence, part.last_year, date))
      return std::nullopt;
    return nearest;
  }

  /// « Il y a dix ans, le vendredi 14 mars »: before it in its sentence, or in the one before.
  static bool is_carried_off(const Evidence& evidence, language::ListId list, const Date& date) {
    const auto& sentences = evidence.analysis.sentences;
    language::TokenRange words{sentences[date.sentence].tokens.begin, date.tokens.begin};
    if (date.sentence > 0 && sentences[date.sentence - 1].block == sentences[date.sentence].block)
      words.begin = sentences[date.sentence - 1].tokens.begin;
    return found_inside(evidence.analysis.matches, list, words);
  }

  static bool is_in_paragraph(const Evidence& evidence, const NamedYear& named, const Date& date) {
    const auto& sentences = evidence.analysis.sentences;
    return sentences[named.sentence].block == sentences[date.sentence].block;
  }

  /// « ce lundi 7 mars » is of the day of the article.
  static bool is_pointed_at(const Evidence& evidence, const Part& part, const Date& date) {
    const language::DateWords& words = evidence.knowledge.languages[part.id].dates;
    const auto points = [&](std::uint32_t t) {
      const auto* const word = words.word(evidence.analysis.tokens.all[t].word);
      return word != nullptr && (word->ends & set_of(language::DateClass::This)) != 0;
    };
    return points(date.tokens.begin) || (date.tokens.begin > 0 && points(date.tokens.begin - 1));
  }

  /// Around the date or, where nothing tells there, of the whole sentence.
  static language::Tense tense_of(const Evidence& evidence, const Part& part, const Date& date) {
    const language::DateWords& words = evidence.knowledge.languages[part.id].dates;
    const language::Sentence& sentence = evidence.analysis.sentences[date.sentence];
    const language::Tense tense =
        language::tense_around(evidence.analysis.tokens, words, sentence, date.tokens);
    if (tense != language::Tense::Unknown) return tense;
    return language::tense_around(evidence.analysis.tokens, words, sentence,
                                  {sentence.tokens.begin, sentence.tokens.begin});
  }

  /// In a sentence of the future, or one that goes on so after the date: « poser un jour autour du
  /// mercredi 25 décembre vous permettra … ».
  static bool is_planned(const Evidence& evidence, const Part& part, const Date& date,
                         language::Tense tense) {
    if (tense == language::Tense::Future) return true;
    language::Sentence rest = evidence.analysis.sentences[date.sentence];
    rest.tokens.begin = date.tokens.begin;
    return language::tense_around(evidence.analysis.tokens,
                                  evidence.knowledge.languages[part.id].dates, rest,
                                  date.tokens) == language::Tense::Future;
  }

  /// Near midnight it is the next day already in another zone.
  static bool is_another_day_elsewhere(const Evidence& evidence, const Date& date, const Pair& pair,
                                       sys_days day) {
    if (weekday{day + days{1}} != pair.written && weekday{day - days{1}} != pair.written)
      return false;
    const auto& dates = evidence.analysis.dates;
    return std::any_of(dates.begin(), dates.end(), [&](const Date& clock) {
      return clock.kind == DateKind::Clock && clock.sentence == date.sentence &&
             has_zone(evidence, clock) &&
             (clock.minute < kNearMidnight || clock.minute > 24 * 60 - kNearMidnight);
    });
  }
  static bool has_zone(const Evidence& evidence, const Date& clock) {
    const language::LanguageId id = evidence.analysis.sentences[clock.sentence].language;
    if (id == language::kAnyLanguage) return false;
    const language::DateWords& words = evidence.knowledge.languages[id].dates;
    const auto* const last = words.word(evidence.analysis.tokens.all[clock.tokens.end - 1].word);
    return last != nullptr && (last->ends & set_of(language::DateClass::Zone)) != 0;
  }

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind weekday_of_date() {
  return {"weekday-of-date", {"text", "date", "weekday", "written"}, make<WeekdayOfDate>};
}

}  // namespace stet::checks
