// Finds figures of a title or heading that the text under it does not have, or has otherwise.
#include <algorithm>
#include <cmath>

#include "checks/judgement.h"
#include "checks/language_part.h"
#include "checks/phrase_lists.h"
#include "claims/measurements.h"
namespace stet::checks {
namespace {

using claims::Measurement;
using claims::Toll;
using language::Interval;
using language::Quantity;
using language::QuantityKind;
using language::TokenRange;

constexpr double kMostRounding = 0.12;  // of a heading's round figure: 300 for 297, not for 340
constexpr double kEveryday = 12;        // up to here a number is found in any text
constexpr double kMostAbove = 1.25;     // times « plus de 12 »
constexpr double kMostApart = 4;        // times: of two figures that may be of one thing
constexpr std::uint32_t kNear = 2;      // sentences between two figures that are added up

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  language::ListId except = 0;
  std::string absent_message, absent_help;
};

/// A figure as it is compared: shares in percent, open ends kept, a round one with its rounding.
Interval compared(const Quantity& quantity, bool rounded) {
  Interval interval = quantity.interval;
  if (quantity.kind == QuantityKind::Share && quantity.unit_id == 0) {
    interval.low *= 100;
    interval.high *= 100;
  }
  // A text that has « au moins 12 » does not say 15.
  if (interval.high == Interval::kOpen && interval.low > 0)
    interval = {interval.low, kMostAbove * interval.low};
  if (interval.low == 0 && interval.high > 0) interval.low = interval.high / kMostAbove;
  if (!rounded || !interval.is_exact()) return interval;
  const double value = std::abs(interval.low);
  double round = 1;
  while (value < round && round > 1e-6) round /= 10;
  while (std::abs(value - std::round(value / round) * round) > 1e-9 * value && round > 1e-6)
    round /= 10;
  while (value > 0 && round < 1e15 && std::abs(std::remainder(value, round * 10)) < 1e-9 * value)
    round *= 10;
  // Who counts to 13 does not mean 12.
  if (quantity.kind == QuantityKind::Count && round == 1) return interval;
  // Headings cut off as often as they round: "$16bn" for 16.6.
  const double margin = std::min(round, kMostRounding * value);
  return {interval.low - margin / 2, interval.high + margin};
}

class HeadingFigureCheck final : public Check {
 public:
  explicit HeadingFigureCheck(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages) {
      Part part;
      part.language = &language;
      part.id = materials.knowledge.id_of(language.code);
      packs::Options options = open_language(language, materials);
      PhraseLists lists(materials, part.id, options);
      part.except = lists.list(options, "except");
      part.absent_message = options.text_or("absent-message", "");
      part.absent_help = options.text_or("absent-help", "");
      options.finish();
      parts_.push_back(std::move(part));
    }
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    const auto& all = evidence.claims.measurements;
    std::vector<Candidate> candidates;
    for (const Measurement& told : all) {
      if (!told.heading) continue;
      const Part* const part = part_of(evidence, told.sentence);
      if (part == nullptr || !may_be_told(evidence, *part, told)) continue;
      judge(evidence, *part, told, candidates);
    }
    for (const Toll& toll : evidence.claims.tolls) {
      if (toll.heading) judge_losses(evidence, toll, candidates);
    }
    settle_candidates(rule_, evidence, std::move(candidates), found);
  }

 private:
  const Part* part_of(const Evidence& evidence, std::uint32_t sentence) const {
    return part_for(parts_, evidence, sentence);
  }

  /// "Dozens Wounded" over a text in which nobody is wounded.
  void judge_losses(const Evidence& evidence, const Toll& toll,
                    std::vector<Candidate>& candidates) const {
    if (!toll.vague || toll.negated || toll.unreal || toll.single ||
        toll.status == claims::Status::Casualties || toll.status == claims::Status::Destroyed)
      return;
    const Part* const part = part_of(evidence, toll.sentence);
    if (part == nullptr) return;
    const language::TollLists& lists = evidence.knowledge.languages[part->id].tolls;
    for (const language::Match& match : evidence.analysis.matches.of(lists.outcomes)) {
      const claims::Status status = lists.status_of(match.entry);
      if (is_heading(evidence, evidence.analysis.sentence_of(match.tokens.begin))) continue;
      if (status == toll.status || status == claims::Status::Casualties) return;
    }
    Candidate candidate;
    candidate.tokens = toll.tokens;
    candidate.span = evidence.analysis.tokens.span(toll.tokens);
    candidate.severity = rule_.severity;
    candidate.language = part->language;
    candidate.message = part->absent_message;
    candidate.help = part->absent_help;
    candidates.push_back(std::move(candidate));
  }

  static const Quantity& quantity_of(const Evidence& evidence, const Measurement& one) {
    return evidence.analysis.quantities[one.quantity];
  }

  static bool may_be_told(const Evidence& evidence, const Part& part, const Measurement& told) {
    const Quantity& quantity = quantity_of(evidence, told);
    if (quantity.vague || quantity.number == language::kNoNumber || told.further) return false;
    if (told.kind == QuantityKind::Share && told.unit == 0) return false;
    if (told.kind == QuantityKind::Points) return false;
    // "30-year bonds" is a name, "50 years after" is told otherwise below.
    if (told.kind == QuantityKind::Duration &&
        (told.thing == 0 || told.by == claims::MeasuredBy::Compound))
      return false;
    if (told.kind == QuantityKind::Count && told.thing == 0 && told.toll == claims::kNoToll)
      return false;
    if (told.kind == QuantityKind::Count &&
        (may_be_year(evidence, quantity) || !is_many(evidence, part, told)))
      return false;
    if (may_be_name(evidence, part, quantity)) return false;
    // "RESERVES RISE 10.5 BILLION" over a text that tells before and after.
    if ((told.kind == QuantityKind::Money || told.kind == QuantityKind::Measure) &&
        is_step(evidence, part, quantity))
      return false;
    if (quantity.interval.low == Interval::kOpen ||
        (told.kind == QuantityKind::Count && quantity.interval.high < 2))
      return false;
    if (evidence.analysis.numbers[quantity.number].kind == language::NumberKind::Fraction)
      return false;
    return !found_over(evidence.analysis.matches, part.except,
                       {quantity.tokens.begin, std::max(quantity.tokens.end, quantity.head.end)});
  }

  /// Behind a word of rising or falling: the difference of two figures.
  static bool is_step(const Evidence& evidence, const Part& part, const Quantity& quantity) {
    const std::uint32_t t = quantity.tokens.begin;
    if (t <= evidence.analysis.sentences[quantity.sentence].tokens.begin) return false;
    const language::AmountPhrase* const cue =
        evidence.knowledge.languages[part.id].amounts.phrase_at(evidence.analysis.tokens.all, t - 1,
                                                                t, language::AmountUse::Cue);
    return cue != nullptr && (cue->meaning & (language::kUp | language::kDown)) != 0;
  }

  /// What is counted is in the plural, or people.
  static bool is_many(const Evidence& evidence, const Part& part, const Measurement& told) {
    if (told.toll != claims::kNoToll) return true;
    const language::AmountWords& words = evidence.knowledge.languages[part.id].amounts;
    const TokenRange head = quantity_of(evidence, told).head;
    for (std::uint32_t t = head.begin; t < head.end; ++t) {
      const language::Token& token = evidence.analysis.tokens.all[t];
      const char last = evidence.analysis.tokens.folded[token.end() - 1];
      if (last == 's' || last == 'x' || words.of(token.word).is(language::kPluralNoun)) return true;
    }
    return false;
  }

  /// « Mille Miglia », "JAN 31 LOSS", "1200 GMT": a name, a day, an hour.
  static bool may_be_name(const Evidence& evidence, const Part& part, const Quantity& quantity) {
    const auto& all = evidence.analysis.tokens.all;
    const language::LanguageKnowledge& language = evidence.knowledge.languages[part.id];
    const std::uint32_t begin = quantity.tokens.begin;
    const language::TokenRange sentence = evidence.analysis.sentences[quantity.sentence].tokens;
    if (begin > sentence.begin && language.is(all[begin - 1].word, language::kMonth)) return true;
    const std::uint32_t end = quantity.tokens.end;
    if (end < sentence.end && language.amounts.phrase_at(all, end, sentence.end,
                                                         language::AmountUse::HourAfter) != nullptr)
      return true;
    const auto& dates = evidence.analysis.dates;
    if (std::any_of(dates.begin(), dates.end(), [&](const language::Date& date) {
          return date.tokens.overlaps(quantity.tokens);
        }))
      return true;
    if (quantity.head.empty() || !all[quantity.head.begin].is(language::kCapital)) return false;
    return all[begin].is(language::kCapital) && !all[begin].is(language::kAllCapitals) &&
           begin > sentence.begin;
  }

  static bool may_be_year(const Evidence& evidence, const Quantity& quantity) {
    const language::Number& number = evidence.analysis.numbers[quantity.number];
    return number.digits && number.tokens.size() == 1 && number.value >= 1500 &&
           number.value < 2100 && evidence.analysis.tokens.all[number.tokens.begin].size == 4;
  }

  void judge(const Evidence& evidence, const Part& part, const Measurement& told,
             std::vector<Candidate>& candidates) const {
    const Quantity& quantity = quantity_of(evidence, told);
    const Interval figure = compared(quantity, true);
    const double value = evidence.analysis.numbers[quantity.number].value;
    const bool specific =
        value > kEveryday || value != std::floor(value) || told.kind != QuantityKind::Count;
    const Measurement* other = nullptr;
    bool vaguely = false;
    for (const Measurement& one : evidence.claims.measurements) {
      if (one.heading) continue;
      const Quantity& its = quantity_of(evidence, one);
      const bool same = are_one_kind(evidence, told, one);
      if (its.vague || its.number == language::kNoNumber) {
        vaguely = vaguely || (same && !language::are_disjoint(figure, its.interval));
        continue;
      }
      // « Deux sont morts »: after « cinq pompiers » they are some of them.
      const bool some =
          !specific && other != nullptr && one.thing == 0 && one.toll == claims::kNoToll;
      if ((same || (!some && may_stand_for(evidence, told, one, specific))) &&
          !language::are_disjoint(figure, compared(its, false)))
        return;
      if (!same || (!specific && !are_of_one_size(figure, its.interval))) continue;
      if (other == nullptr) other = &one;
    }
    if (other == nullptr && vaguely) return;
    if (other == nullptr && !specific) return;
    if (is_written(evidence, told, specific)) return;
    if (adds_up(evidence, told, figure)) return;
    Candidate candidate;
    candidate.tokens = quantity.tokens;
    candidate.span = span_of(evidence, told);
    candidate.severity = rule_.severity;
    candidate.language = part.language;
    // Another figure of its kind proves nothing when it may be told of another time or place.
    const bool against =
        other != nullptr && (told.toll != claims::kNoToll || leads(evidence, *other));
    if (!against) {
      candidate.message = part.absent_message;
      candidate.help = part.absent_help;
    } else {
      const text::ProseSpan place = span_of(evidence, *other);
      candidate.values.emplace_back("first", std::string(evidence.prose.text(place)));
      candidate.notes.push_back({evidence.knowledge.languages[part.id].wording("other-count"),
                                 evidence.prose.to_article(place)});
    }
    candidates.push_back(std::move(candidate));
  }

  /// A small number may be a part of a large one: two of the 2,000 dead.
  static bool are_of_one_size(const Interval& a, const Interval& b) {
    return b.low <= kMostApart * a.high && a.low <= kMostApart * b.low;
  }

  /// With its noun, or with what became of those counted.
  static text::ProseSpan span_of(const Evidence& evidence, const Measurement& one) {
    const Quantity& quantity = quantity_of(evidence, one);
    text::ProseSpan span = quantity.span;
    if (one.toll != claims::kNoToll)
      return evidence.analysis.tokens.span(evidence.claims.tolls[one.toll].tokens).joined(span);
    if (!quantity.head.empty())
      span.end = evidence.analysis.tokens.all[quantity.head.end - 1].end();
    return span;
  }

  /// The figure of the body may be the heading's in other words: « dix morts », « ils étaient dix
  /// ». A small number is found everywhere: it must not count other things.
  static bool may_stand_for(const Evidence& evidence, const Measurement& told,
                            const Measurement& one, bool specific) {
    const auto is_share = [](const Measurement& m) {
      return m.kind == QuantityKind::Share || m.kind == QuantityKind::Points;
    };
    if (is_share(told) && is_share(one)) return true;
    const auto is_time = [](const Measurement& m) {
      return m.kind == QuantityKind::Duration || m.kind == QuantityKind::Age;
    };
    if (is_time(told) && is_time(one)) return true;
    // A unit that was not understood: "200.60 billion U.S. Dlrs".
    if (told.kind != one.kind) return one.kind == QuantityKind::Count && specific;
    if (told.kind != QuantityKind::Count || specific) return true;
    if (told.thing == 0 || one.thing == 0 || one.thing == told.thing) return true;
    return counts_people(evidence, told) && !counts_things(evidence, one);
  }

  /// A noun that is known to be nobody: cars, years. « deux graves » may be people.
  static bool counts_things(const Evidence& evidence, const Measurement& one) {
    return has_role(evidence, one, language::kNoPeople);
  }

  static bool counts_people(const Evidence& evidence, const Measurement& one) {
    if (one.toll != claims::kNoToll) return true;
    return has_role(evidence, one, language::kPersonOne | language::kPersonMany);
  }

  static bool has_role(const Evidence& evidence, const Measurement& one, std::uint32_t roles) {
    const language::LanguageId id = evidence.analysis.sentences[one.sentence].language;
    const language::LanguageKnowledge& language = evidence.knowledge.languages[id];
    const TokenRange head = quantity_of(evidence, one).head;
    for (std::uint32_t t = head.begin; t < head.end; ++t) {
      if ((language.toll_role(evidence.analysis.tokens.all[t].word) & roles) != 0) return true;
    }
    return false;
  }

  /// In the first paragraph, which tells what the headline tells.
  static bool leads(const Evidence& evidence, const Measurement& one) {
    const auto& blocks = evidence.prose.blocks();
    std::size_t lead = 0;
    while (lead < blocks.size() && blocks[lead].kind != text::BlockKind::Paragraph) ++lead;
    return evidence.analysis.sentences[one.sentence].block <= lead;
  }

  /// The same is counted or measured, as far as the noun tells.
  static bool are_one_kind(const Evidence& evidence, const Measurement& told,
                           const Measurement& one) {
    if (told.kind != one.kind || told.unit != one.unit) return false;
    if (told.toll != claims::kNoToll && one.toll != claims::kNoToll) {
      const Toll& a = evidence.claims.tolls[told.toll];
      const Toll& b = evidence.claims.tolls[one.toll];
      return a.status == b.status && !b.part && !b.further;
    }
    if (told.kind == QuantityKind::Count || told.kind == QuantityKind::Duration)
      return claims::may_be_same_thing(told, one) ||
             (told.thing != 0 && !one.definite && leads(evidence, one) &&
              (told.thing == one.thing ||
               (told.kind == QuantityKind::Count && told.toll == claims::kNoToll &&
                counts_people(evidence, told) && counts_people(evidence, one))));
    return true;
  }

  /// The number stands in the text in another role: a rank, « les Douze », a score.
  static bool is_written(const Evidence& evidence, const Measurement& told, bool specific) {
    const Quantity& quantity = quantity_of(evidence, told);
    const auto& numbers = evidence.analysis.numbers;
    const auto& quantities = evidence.analysis.quantities;
    const language::Number& number = numbers[quantity.number];
    for (std::uint32_t n = 0; n < numbers.size(); ++n) {
      if (numbers[n].value != number.value && numbers[n].value != number.value / number.scale &&
          numbers[n].value / numbers[n].scale != number.value)
        continue;
      if (is_heading(evidence, evidence.analysis.sentence_of(numbers[n].tokens.begin))) continue;
      if (specific) return true;
      // « deuxième » may be the second of two; 2 kilometres are not two people.
      const auto its = std::partition_point(
          quantities.begin(), quantities.end(),
          [&](const Quantity& q) { return q.tokens.end <= numbers[n].tokens.begin; });
      if (its == quantities.end() || its->tokens.begin > numbers[n].tokens.begin ||
          its->kind == QuantityKind::Ordinal || its->kind == QuantityKind::Reference)
        return true;
    }
    return false;
  }

  static bool is_heading(const Evidence& evidence, std::uint32_t sentence) {
    const text::BlockKind kind =
        evidence.prose.blocks()[evidence.analysis.sentences[sentence].block].kind;
    return kind == text::BlockKind::Title || kind == text::BlockKind::Heading;
  }

  /// The figures of one sentence, or two that stand near each other, make what the heading says.
  static bool adds_up(const Evidence& evidence, const Measurement& told, const Interval& figure) {
    double of_sentence = 0;
    const Measurement* last = nullptr;
    const bool counts = told.kind == QuantityKind::Count;
    const auto may_add = [&](const Measurement& one) {
      if (one.heading || one.kind != told.kind || one.unit != told.unit) return false;
      const Quantity& its = quantity_of(evidence, one);
      if (its.vague || its.interval.high == Interval::kOpen) return false;
      return !counts || one.thing == 0 || one.thing == told.thing ||
             (counts_people(evidence, told) && counts_people(evidence, one));
    };
    for (const Measurement& one : evidence.claims.measurements) {
      if (!may_add(one)) continue;
      const double value = quantity_of(evidence, one).interval.high;
      if (last == nullptr || one.sentence != last->sentence) of_sentence = 0;
      of_sentence += value;
      if (of_sentence != value && figure.contains(of_sentence)) return true;
      if (last != nullptr && (counts || one.sentence <= last->sentence + kNear)) {
        const double before = quantity_of(evidence, *last).interval.high;
        if (are_one_kind(evidence, told, one) && are_one_kind(evidence, told, *last) &&
            figure.contains(before + value))
          return true;
        if (!counts && figure.contains(std::abs(before - value))) return true;
      }
      last = &one;
    }
    return false;
  }

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind heading_figure() {
  return {"heading-figure", {"text", "first"}, make<HeadingFigureCheck>};
}

}  // namespace stet::checks
