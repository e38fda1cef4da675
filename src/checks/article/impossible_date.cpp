// Finds days that no calendar has (31 June, 29 February of a common year) and times that no clock
// shows (« à 14h75 », "25:10 GMT").
#include <algorithm>

#include "checks/day_names.h"
#include "checks/judgement.h"
#include "checks/phrase_lists.h"
#include "language/calendar.h"

namespace stet::checks {
namespace {

using language::Date;
using language::DateClass;
using language::Quantity;
using language::QuantityKind;
using language::TokenRange;

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  language::ListId except = 0;
  std::string clock_message;
};

/// Hours and minutes as written; -1: none.
struct Written {
  int hour = -1;
  int minute = -1;
};

/// Digits, what parts them, digits: 14h75, 14:75.
Written read_glued(std::string_view text, std::string& between) {
  Written written;
  std::size_t at = 0;
  const auto digits = [&] {
    int value = -1;
    const std::size_t begin = at;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '9' && at - begin < 3; ++at)
      value = (value < 0 ? 0 : value * 10) + (text[at] - '0');
    return at - begin > 2 ? -1 : value;
  };
  const int hour = digits();
  while (at < text.size() && (text[at] < '0' || text[at] > '9')) between += text[at++];
  const std::size_t minutes_at = at;
  const int minute = digits();
  if (hour < 0 || minute < 0 || at != text.size() || at - minutes_at != 2) return written;
  return {hour, minute};
}

class ImpossibleDate final : public Check {
 public:
  explicit ImpossibleDate(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages) {
      Part part;
      part.language = &language;
      part.id = materials.knowledge.id_of(language.code);
      packs::Options options = open_language(language, materials);
      part.except = PhraseLists(materials, part.id, options).list(options, "except");
      part.clock_message = options.text_or("clock-message", "");
      options.finish();
      parts_.push_back(part);
    }
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    std::vector<Candidate> candidates;
    for (const Date& date : evidence.analysis.dates) {
      if (date.impossible) add_day(evidence, date, candidates);
    }
    for (const std::uint32_t t : evidence.analysis.tokens.amounts) {
      if (evidence.analysis.tokens.all[t].is(language::kDigits))
        read_token(evidence, t, candidates);
    }
    for (const Quantity& quantity : evidence.analysis.quantities) {
      if (quantity.kind == QuantityKind::Duration) read_spaced(evidence, quantity, candidates);
      if (quantity.kind == QuantityKind::Clock || quantity.kind == QuantityKind::Score)
        read_colon(evidence, quantity, candidates);
    }
    settle_candidates(rule_, evidence, std::move(candidates), found);
  }

 private:
  const Part* part_at(const Evidence& evidence, std::uint32_t sentence) const {
    const language::Sentence& where = evidence.analysis.sentences[sentence];
    const auto it = std::find_if(parts_.begin(), parts_.end(),
                                 [&](const Part& part) { return part.id == where.language; });
    if (it == parts_.end() || found_inside(evidence.analysis.matches, it->except, where.tokens))
      return nullptr;
    return &*it;
  }

  void add_day(const Evidence& evidence, const Date& date,
               std::vector<Candidate>& candidates) const {
    const Part* const part = part_at(evidence, date.sentence);
    if (part == nullptr) return;
    const language::LanguageKnowledge& language = evidence.knowledge.languages[part->id];
    // 13/31/2024 may be of a third order of day and month.
    if (evidence.prose.text(date.span).find('/') != std::string_view::npos) return;
    const bool first_is_wrong =
        date.month != 0 &&
        !(date.year_written && date.year ? language::day_of(*date.year, date.month, date.day)
                                         : language::day_of(2000, date.month, date.day));
    if (!first_is_wrong && !date.last) return;
    const unsigned month = first_is_wrong ? date.month : date.last->month;
    if (month == 0) return;
    const int year = date.year_written && date.year ? *date.year : 2000;
    const std::chrono::sys_days last = language::month_of(year, month).last;
    Candidate candidate;
    candidate.tokens = date.tokens;
    candidate.span = date.span;
    candidate.severity = rule_.severity;
    candidate.language = part->language;
    candidate.values = {
        {"last", date.year_written ? written_out(last, language) : written_short(last, language)}};
    candidates.push_back(std::move(candidate));
  }

  [[nodiscard]] bool follows(const Evidence& evidence, const Part& part, std::uint32_t t,
                             language::DateClasses classes) const {
    if (t == 0) return false;
    const auto* const word =
        evidence.knowledge.languages[part.id].dates.word(evidence.analysis.tokens.all[t - 1].word);
    return word != nullptr && (word->ends & classes) != 0;
  }
  [[nodiscard]] bool precedes(const Evidence& evidence, const Part& part, std::uint32_t t,
                              language::DateClasses classes) const {
    if (t >= evidence.analysis.tokens.all.size()) return false;
    const auto* const word =
        evidence.knowledge.languages[part.id].dates.word(evidence.analysis.tokens.all[t].word);
    return word != nullptr && (word->starts & classes) != 0;
  }

  /// Whether no clock shows it. Hours past 24 count only where nothing says that they are worked.
  [[nodiscard]] bool is_no_time(const Evidence& evidence, Written written,
                                std::uint32_t next) const {
    if (written.hour < 0 || written.minute < 0) return false;
    if (written.hour <= 24) return written.minute > 59;
    const auto& tokens = evidence.analysis.tokens.all;
    return written.hour < 60 && (next >= tokens.size() || !tokens[next].joined());
  }

  void add_clock(const Evidence& evidence, const Part& part, TokenRange tokens,
                 std::vector<Candidate>& candidates) const {
    Candidate candidate;
    candidate.tokens = tokens;
    candidate.span = evidence.analysis.tokens.span(tokens);
    candidate.severity = rule_.severity;
    candidate.language = part.language;
    candidate.message = part.clock_message;
    candidates.push_back(std::move(candidate));
  }

  /// « à 14h75 »
  void read_token(const Evidence& evidence, std::uint32_t t,
                  std::vector<Candidate>& candidates) const {
    const language::Token& token = evidence.analysis.tokens.all[t];
    if (token.size < 4 || token.size > 5) return;
    std::string between;
    const Written written = read_glued(token.span().of(evidence.analysis.tokens.folded), between);
    if (written.hour < 0 || !is_no_time(evidence, written, t + 1)) return;
    const Part* const part = part_at(evidence, evidence.analysis.sentence_of(t));
    if (part == nullptr ||
        !evidence.knowledge.languages[part->id].dates.is_suffix(between,
                                                                language::DateSuffix::Hour) ||
        !follows(evidence, *part, t, set_of(DateClass::ClockLead, DateClass::CapitalClockLead)))
      return;
    add_clock(evidence, *part, {t, t + 1}, candidates);
  }

  /// « à 25 h 10 »
  void read_spaced(const Evidence& evidence, const Quantity& quantity,
                   std::vector<Candidate>& candidates) const {
    const auto& tokens = evidence.analysis.tokens.all;
    const std::uint32_t next = quantity.unit.end;
    if (quantity.unit.size() != 1 || quantity.unit.begin != quantity.tokens.end ||
        next >= tokens.size() || !tokens[next].is(language::kDigits) || tokens[next].size != 2 ||
        !tokens[next].joined() || !quantity.interval.is_exact() || quantity.interval.high > 60 ||
        tokens[quantity.unit.begin].size != 1)
      return;
    const std::string_view minutes = tokens[next].span().of(evidence.analysis.tokens.folded);
    if (minutes[1] < '0' || minutes[1] > '9') return;
    const Written written{static_cast<int>(quantity.interval.low),
                          (minutes[0] - '0') * 10 + (minutes[1] - '0')};
    if (!is_no_time(evidence, written, next + 1)) return;
    const Part* const part = part_at(evidence, quantity.sentence);
    if (part == nullptr ||
        !precedes(evidence, *part, quantity.unit.begin, set_of(DateClass::Hour)) ||
        !follows(evidence, *part, quantity.tokens.begin, set_of(DateClass::ClockLead)))
      return;
    add_clock(evidence, *part, {quantity.tokens.begin, next + 1}, candidates);
  }

  /// "14:75 p.m.", "25:10 GMT": without what follows it may be a score or a verse.
  void read_colon(const Evidence& evidence, const Quantity& quantity,
                  std::vector<Candidate>& candidates) const {
    std::string between;
    const Written written = read_glued(evidence.prose.text(quantity.span), between);
    if (between != ":" || written.hour < 0 || (written.hour <= 24 && written.minute <= 59)) return;
    const Part* const part = part_at(evidence, quantity.sentence);
    if (part == nullptr || !precedes(evidence, *part, quantity.tokens.end,
                                     set_of(DateClass::Am, DateClass::Pm, DateClass::Zone)))
      return;
    add_clock(evidence, *part, quantity.tokens, candidates);
  }

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind impossible_date() {
  return {"impossible-date", {"text", "last"}, make<ImpossibleDate>};
}

}  // namespace stet::checks
