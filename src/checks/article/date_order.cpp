// Finds dates that cannot follow each other: a range that ends before it begins, a death before the
// birth, a duration or an anniversary that its own dates disprove, what has happened on a day that
// is still to come.
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "checks/day_names.h"
#include "checks/judgement.h"
#include "checks/phrase_lists.h"
#include "language/calendar.h"
#include "language/interval.h"

namespace stet::checks {
namespace {

using namespace std::chrono;
using language::Date;
using language::DateKind;
using language::Interval;
using language::ListId;
using language::Match;
using language::Quantity;
using language::QuantityKind;
using language::TokenRange;

constexpr language::DateClasses kFrom =
    set_of(language::DateClass::From, language::DateClass::Between);
constexpr std::uint32_t kGap = 1;        // tokens between a duration and its range
constexpr std::uint32_t kNearVerb = 4;   // … between « né » and its date
constexpr std::uint32_t kNearEvent = 8;  // … between « anniversaire » and the date of the event

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  ListId begins = 0, ends = 0, happened = 0, anniversaries = 0, between = 0, other_reckoning = 0,
         planned = 0;
  std::string birth_message, duration_message, anniversary_message, future_message, ago_message;
};

class DateOrder final : public Check {
 public:
  explicit DateOrder(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages)
      parts_.push_back(make_part(language, materials));
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    if (evidence.analysis.dates.empty()) return;
    std::vector<Candidate> candidates;
    for (const Part& part : parts_) Reading(rule_, evidence, part, candidates).read();
    settle_candidates(rule_, evidence, std::move(candidates), found);
  }

 private:
  static Part make_part(const packs::RuleLanguage& language, Materials& materials) {
    Part part;
    part.language = &language;
    part.id = materials.knowledge.id_of(language.code);
    packs::Options options = open_language(language, materials);
    PhraseLists lists(materials, part.id, options);
    for (const auto& [name, list] : std::initializer_list<std::pair<const char*, ListId*>>{
             {"begins", &part.begins},
             {"ends", &part.ends},
             {"happened", &part.happened},
             {"anniversaries", &part.anniversaries},
             {"between", &part.between},
             {"planned", &part.planned},
             {"other-reckoning", &part.other_reckoning}}) {
      *list = lists.list(options, name);
    }
    part.birth_message = options.text_or("birth-message", "");
    part.duration_message = options.text_or("duration-message", "");
    part.anniversary_message = options.text_or("anniversary-message", "");
    part.future_message = options.text_or("future-message", "");
    part.ago_message = options.text_or("ago-message", "");
    options.finish();
    return part;
  }

  /// The dates of one article in one language.
  class Reading {
   public:
    Reading(const packs::Rule& rule, const Evidence& evidence, const Part& part,
            std::vector<Candidate>& candidates)
        : rule_(rule),
          evidence_(evidence),
          part_(part),
          analysis_(evidence.analysis),
          words_(evidence.knowledge.languages[part.id]),
          candidates_(candidates) {}

    void read() {
      for (std::size_t d = 0; d < analysis_.dates.size(); ++d) {
        const Date& date = analysis_.dates[d];
        if (analysis_.sentences[date.sentence].language != part_.id) continue;
        if (date.reversed) {
          if (is_reckoned_so(date) && is_range_of_years(date)) add(date.tokens, "", {});
        } else if (date.kind == DateKind::Range && date.last && date.last->days && date.days) {
          weigh_duration(date);
        }
        if (date.kind == DateKind::Relative && d + 1 < analysis_.dates.size())
          weigh_ago(date, analysis_.dates[d + 1]);
      }
      for (const Match& match : analysis_.matches.of(part_.ends)) weigh_life(match.tokens);
      for (const Match& match : analysis_.matches.of(part_.happened)) weigh_past(match.tokens);
      for (const Match& match : analysis_.matches.of(part_.anniversaries))
        weigh_anniversary(match.tokens);
    }

   private:
    void add(TokenRange tokens, const std::string& message,
             std::vector<std::pair<std::string, std::string>> values) {
      Candidate candidate;
      candidate.tokens = tokens;
      candidate.span = analysis_.tokens.span(tokens);
      candidate.severity = rule_.severity;
      candidate.language = part_.language;
      candidate.message = message;
      candidate.values = std::move(values);
      candidates_.push_back(std::move(candidate));
    }

    /// Years of our era, in our calendar.
    [[nodiscard]] bool is_reckoned_so(const Date& date) const {
      return !found_inside(analysis_.matches, part_.other_reckoning,
                           analysis_.sentences[date.sentence].tokens);
    }

    /// "due 1992 to 1700 GMT" joins a year and an hour: two years in words need « de », "from".
    [[nodiscard]] bool is_range_of_years(const Date& date) const {
      if (date.month != 0) return true;
      const std::uint32_t first = date.tokens.begin;
      return date.tokens.size() == 2 || (first > 0 && has_class(first - 1, kFrom));
    }
    [[nodiscard]] bool has_class(std::uint32_t t, language::DateClasses classes) const {
      const auto* const word = words_.dates.word(analysis_.tokens.all[t].word);
      return word != nullptr && (word->ends & classes) != 0;
    }

    /// « cinq ans (2018-2021) », "five years, from 2018 to 2021".
    void weigh_duration(const Date& range) {
      const auto& quantities = analysis_.quantities;
      auto q = std::partition_point(quantities.begin(), quantities.end(), [&](const Quantity& one) {
        return one.tokens.begin < range.tokens.begin;
      });
      if (q != quantities.begin()) {
        const Quantity& before = *std::prev(q);
        const std::uint32_t end = before.unit.empty() ? before.tokens.end : before.unit.end;
        if (end <= range.tokens.begin && range.tokens.begin - end <= kGap &&
            before.sentence == range.sentence && is_link(end, range.tokens.begin, kFrom))
          weigh(before, range, is_between(end, range.tokens.begin));
      }
    }

    /// Nothing but a comma or a bracket, or one of these words.
    [[nodiscard]] bool is_link(std::uint32_t from, std::uint32_t to,
                               language::DateClasses leads) const {
      const auto& tokens = analysis_.tokens.all;
      for (std::uint32_t t = from; t < to; ++t) {
        if (!has_class(t, leads)) return false;
      }
      for (std::uint32_t t = from; t <= to; ++t) {
        if ((tokens[t].before & (language::kStop | language::kColon | language::kSemicolon)) != 0)
          return false;
      }
      // « trois ans 2018-2021 » is a table, not a sentence.
      return from < to || (tokens[to].before & (language::kBracket | language::kComma)) != 0;
    }
    [[nodiscard]] bool is_between(std::uint32_t from, std::uint32_t to) const {
      return from < to && found_inside(analysis_.matches, part_.between, {from, to});
    }

    void weigh(const Quantity& duration, const Date& range, bool some_of_it) {
      if (duration.kind != QuantityKind::Duration || duration.vague || range.open) return;
      // 2023/24
      if (evidence_.prose.text(range.span).find('/') != std::string_view::npos) return;
      const std::string& unit = evidence_.knowledge.measures[duration.unit_id].name;
      const Interval possible = length_of(range, unit);
      if (possible.high <= 0 || !language::are_disjoint(duration.interval, possible)) return;
      // Two years between 2015 and 2020 are some of them.
      if (some_of_it && duration.interval.high < possible.low) return;
      add({duration.tokens.begin, range.tokens.end}, part_.duration_message,
          {{"length", words_of(possible)}});
    }

    /// How many of the unit the range may be, its ends counted or not; [0,0] when that cannot be
    /// told.
    [[nodiscard]] static Interval length_of(const Date& range, const std::string& unit) {
      const sys_days first = range.days->first;
      const Days& last = *range.last->days;
      const bool to_the_day =
          last.is_one_day() && range.day != 0 && range.month_written && range.last->month != 0;
      const auto whole = [](double length) {
        return Interval{std::max(0.0, std::floor(length) - 1), std::ceil(length) + 1};
      };
      const double length = static_cast<double>((last.last - first).count());
      if (unit == "year" && range.year_written && range.last->year_written) {
        const year_month_day a{first};
        const year_month_day b{last.last};
        const double years = static_cast<int>(b.year()) - static_cast<int>(a.year());
        if (range.month == 0) return {std::max(0.0, years - 1), years + 1};
        return whole(length / 365.25);
      }
      if (unit == "month" && range.month_written) {
        const Interval months = whole(length / 30.44);
        return length < 25 ? Interval{} : months;
      }
      if (unit == "day" && to_the_day) return {length - 1, length + 1};
      return {};
    }
    using Days = language::Days;

    static std::string words_of(const Interval& length) {
      const auto whole = [](double value) { return std::to_string(static_cast<int>(value)); };
      // The ends counted or not: the length between is what the dates say.
      return whole((length.low + length.high) / 2);
    }

    /// « Il y a dix ans, en 2010 » of an article of 2024.
    void weigh_ago(const Date& ago, const Date& year) {
      if (!analysis_.document_date || !ago.days || ago.days->is_one_day()) return;
      if (!year.year_written || !year.year || year.sentence != ago.sentence ||
          year.kind == DateKind::Range || year.tokens.begin < ago.tokens.end ||
          year.tokens.begin - ago.tokens.end > kGap ||
          !is_link(ago.tokens.end, year.tokens.begin, set_of(language::DateClass::YearLead)) ||
          ago.days->last >= analysis_.document_date->day)
        return;
      const Quantity* const count = counted_years(ago);
      if (count == nullptr || !count->interval.is_exact()) return;
      const int now = static_cast<int>(year_month_day{analysis_.document_date->day}.year());
      const int then = now - static_cast<int>(count->interval.low);
      if (std::abs(then - *year.year) < 2) return;
      add({ago.tokens.begin, year.tokens.end}, part_.ago_message,
          {{"year", std::to_string(*year.year)},
           {"now", std::to_string(now)},
           {"length", std::to_string(now - *year.year)}});
    }

    [[nodiscard]] const Quantity* counted_years(const Date& ago) const {
      for (const Quantity& quantity : analysis_.quantities) {
        if (quantity.tokens.begin >= ago.tokens.end) break;
        if (quantity.tokens.begin < ago.tokens.begin) continue;
        if (quantity.kind == QuantityKind::Duration && !quantity.vague && !quantity.approximate &&
            evidence_.knowledge.measures[quantity.unit_id].name == "year")
          return &quantity;
      }
      return nullptr;
    }

    /// The first date of the sentence that begins within reach after the token.
    [[nodiscard]] const Date* date_after(std::uint32_t token, std::uint32_t reach) const {
      const auto& dates = analysis_.dates;
      const auto it = std::partition_point(
          dates.begin(), dates.end(), [&](const Date& date) { return date.tokens.begin < token; });
      if (it == dates.end() || it->tokens.begin - token > reach ||
          it->sentence != analysis_.sentence_of(token))
        return nullptr;
      return &*it;
    }

    /// « né en 1950, mort en 1920 »: two words of a life, each with its date, side by side.
    void weigh_life(TokenRange end) {
      const Date* const last = date_after(end.end, kNearVerb);
      if (last == nullptr || !last->year_written || !last->days) return;
      for (const Match& begin : found_from(analysis_.matches, part_.begins, last_begin(end))) {
        if (begin.tokens.begin >= end.begin) break;
        const Date* const first = date_after(begin.tokens.end, kNearVerb);
        if (first == nullptr || first == last || !first->year_written || !first->days) continue;
        if (first->tokens.end > end.begin || end.begin - first->tokens.end > 3 ||
            first->sentence != last->sentence)
          continue;
        if (last->days->last >= first->days->first || !is_reckoned_so(*first)) continue;
        add({begin.tokens.begin, last->tokens.end}, part_.birth_message, {});
        return;
      }
    }
    [[nodiscard]] std::uint32_t last_begin(TokenRange end) const {
      const std::uint32_t back = 3 * kNearVerb + 6;
      return std::max(analysis_.sentences[analysis_.sentence_of(end.begin)].tokens.begin,
                      end.begin - std::min(end.begin, back));
    }

    /// « a été inauguré le 12 mai 2025 » in an article of 2024.
    void weigh_past(TokenRange verb) {
      if (!analysis_.document_date) return;
      const Date* const date = date_after(verb.end, 2);
      if (date == nullptr || date->kind == DateKind::Range || !date->year_written || !date->days ||
          date->impossible)
        return;
      // An article is dated when it is begun as often as when it is out.
      if (date->days->first <= analysis_.document_date->day + days{2}) return;
      if (found_inside(analysis_.matches, part_.planned,
                       analysis_.sentences[date->sentence].tokens))
        return;
      add({verb.begin, date->tokens.end}, part_.future_message,
          {{"today", written_out(analysis_.document_date->day, words_)}});
    }

    /// « le dixième anniversaire de l'attaque de 2016 » in an article of 2024.
    void weigh_anniversary(TokenRange phrase) {
      if (!analysis_.document_date) return;
      const auto& quantities = analysis_.quantities;
      auto q = std::partition_point(quantities.begin(), quantities.end(), [&](const Quantity& one) {
        return one.tokens.begin < phrase.begin;
      });
      // The words before: « le dixième anniversaire », "the tenth anniversary".
      const Quantity* rank =
          q != quantities.end() && phrase.contains(q->tokens.begin) ? &*q : nullptr;
      if (rank == nullptr && q != quantities.begin() && std::prev(q)->tokens.end == phrase.begin)
        rank = &*std::prev(q);
      if (rank == nullptr || rank->kind != QuantityKind::Ordinal || !rank->interval.is_exact())
        return;
      const Date* const event = date_after(phrase.end, kNearEvent);
      if (event == nullptr || !event->year_written || !event->year ||
          event->kind == DateKind::Range)
        return;
      for (std::uint32_t t = phrase.end; t < event->tokens.begin; ++t) {
        if ((analysis_.tokens.all[t].before &
             ~(language::kSpace | language::kApostrophe | language::kHyphen)) != 0)
          return;
      }
      const int n = static_cast<int>(rank->interval.low);
      const auto fits = [&](int now) { return std::abs(now - *event->year - n) < 2; };
      const int now = static_cast<int>(year_month_day{analysis_.document_date->day}.year());
      if (fits(now)) return;
      // Told of another year: « en 2005, lors du dixième anniversaire … ».
      for (const Date& date : analysis_.dates) {
        if (analysis_.sentences[date.sentence].block !=
                analysis_.sentences[event->sentence].block ||
            !date.year || &date == event)
          continue;
        if (fits(*date.year)) return;
      }
      if (found_inside(analysis_.matches, part_.begins, {phrase.end, event->tokens.begin}) ||
          found_inside(analysis_.matches, part_.planned,
                       analysis_.sentences[event->sentence].tokens))
        return;
      add({rank->tokens.begin, event->tokens.end}, part_.anniversary_message,
          {{"now", std::to_string(now)}, {"length", std::to_string(now - *event->year)}});
    }

    const packs::Rule& rule_;
    const Evidence& evidence_;
    const Part& part_;
    const language::Analysis& analysis_;
    const language::LanguageKnowledge& words_;
    std::vector<Candidate>& candidates_;
  };

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind date_order() {
  return {"date-order", {"text", "length", "year", "now", "today"}, make<DateOrder>};
}

}  // namespace stet::checks
