// Finds two values of one measured thing that exclude each other: « le pont, long de 420 mètres »
// and « ce pont de 240 mètres », "240 jobs at the Arden mill" and "the 340 jobs at the Arden mill".
// The second is the finding, the first its note.
#include <algorithm>
#include <cmath>

#include "checks/article_places.h"
#include "checks/judgement.h"
#include "checks/language_part.h"
#include "checks/phrase_lists.h"
#include "claims/measurements.h"
#include "language/sources.h"

namespace stet::checks {
namespace {

using claims::MeasuredBy;
using claims::Measurement;
using language::Interval;
using language::Quantity;
using language::QuantityKind;
using language::TokenRange;

constexpr double kMostApart = 5;    // times: of two values that may be of one thing
constexpr std::uint32_t kNear = 6;  // words around a figure in which it changes
constexpr double kBirthday = 2;     // years: one may have passed between two tellings
constexpr double kLeastCount = 3;   // « deux » is said of any two
constexpr double kRounding = 0.1;   // « 1 400 » for 1 437

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  language::ListId except = 0, change = 0, generic = 0, possessed = 0;
};

class FigureConflictCheck final : public Check {
 public:
  explicit FigureConflictCheck(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages) {
      Part part;
      part.language = &language;
      part.id = materials.knowledge.id_of(language.code);
      packs::Options options = open_language(language, materials);
      PhraseLists lists(materials, part.id, options);
      part.except = lists.list(options, "except");
      part.change = lists.list(options, "change");
      part.possessed = lists.list(options, "possessed");
      part.generic = lists.list(options, "generic");
      options.finish();
      parts_.push_back(part);
    }
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    const auto& all = evidence.claims.measurements;
    std::vector<Candidate> candidates;
    for (std::size_t m = 1; m < all.size(); ++m) {
      const Measurement& later = all[m];
      if (later.thing == 0) continue;
      const Part* const part = part_of(evidence, later.sentence);
      if (part == nullptr || !may_conflict(evidence, *part, later)) continue;
      const Measurement* against = nullptr;
      bool alone = true;
      for (std::size_t e = 0; e < all.size() && alone; ++e) {
        const Measurement& other = all[e];
        if (e == m || other.kind != later.kind || other.unit != later.unit) continue;
        if (!claims::have_same_noun(other, later)) {
          // The same value of something else: it may be this under another name.
          alone = later.kind == QuantityKind::Count ||
                  language::are_disjoint(value_of(evidence, other), value_of(evidence, later));
          continue;
        }
        const Interval value = value_of(evidence, other);
        if (!language::are_disjoint(value, value_of(evidence, later))) {
          alone = false;  // told twice, it is no slip; or not sure to be another
        } else if (against != nullptr) {
          alone = !language::are_disjoint(value, value_of(evidence, *against));
        } else if (e < m && !other.heading) {
          against = &other;
        } else {
          alone = e < m;
        }
      }
      if (!alone || against == nullptr || against->sentence == later.sentence ||
          !are_one(evidence, *against, later) || !may_conflict(evidence, *part, *against))
        continue;
      if (against != nullptr) candidates.push_back(make(evidence, *part, *against, later));
    }
    judge_ages(evidence, candidates);
    settle_candidates(rule_, evidence, std::move(candidates), found);
  }

 private:
  const Part* part_of(const Evidence& evidence, std::uint32_t sentence) const {
    return part_for(parts_, evidence, sentence);
  }

  /// "Mara Dell, 34, …", "Dell, 43, …", and where nobody else has an age "the 43-year-old".
  void judge_ages(const Evidence& evidence, std::vector<Candidate>& candidates) const {
    const auto& ages = evidence.claims.lives.ages;
    const auto is_told = [](const claims::Age& age) {
      return !age.then && !age.year && !age.dead && age.years.is_exact();
    };
    for (std::size_t later = 1; later < ages.size(); ++later) {
      const claims::Age& age = ages[later];
      if (!is_told(age)) continue;
      const claims::Age* first = nullptr;
      bool alone = true;
      for (std::size_t e = 0; e < later; ++e) {
        const claims::Age& other = ages[e];
        if (!language::are_disjoint(other.years, age.years)) alone = false;
        if (other.person == claims::kNobodyNamed) continue;
        if (age.person != claims::kNobodyNamed && other.person != age.person) continue;
        alone = alone && (first == nullptr || first->person == other.person);
        if (first == nullptr) first = &other;
      }
      if (first == nullptr || !alone || !is_told(*first) ||
          std::abs(first->years.low - age.years.low) < kBirthday)
        continue;
      if (age.person == claims::kNobodyNamed &&
          (!goes_back(evidence, age.tokens) || age.sentence != first->sentence + 1 ||
           has_other_person(evidence, *first, age)))
        continue;
      if (age.sentence == first->sentence) continue;
      const Part* const part = part_of(evidence, age.sentence);
      if (part == nullptr) continue;
      Candidate candidate;
      candidate.tokens = age.tokens;
      candidate.span = evidence.analysis.tokens.span(age.tokens);
      candidate.severity = rule_.severity;
      candidate.language = part->language;
      const text::ProseSpan place = evidence.analysis.tokens.span(first->tokens);
      candidate.values.emplace_back("first", std::string(evidence.prose.text(place)));
      candidate.notes.push_back({evidence.knowledge.languages[part->id].wording("other-count"),
                                 evidence.prose.to_article(place)});
      candidates.push_back(std::move(candidate));
    }
  }

  /// "the 43-year-old", « l'infirmière de 43 ans »
  static bool goes_back(const Evidence& evidence, TokenRange age) {
    const auto& tokens = evidence.analysis.tokens.all;
    const language::LanguageId id =
        evidence.analysis.sentences[evidence.analysis.sentence_of(age.begin)].language;
    const language::LanguageKnowledge& language = evidence.knowledge.languages[id];
    const std::uint32_t begin =
        evidence.analysis.sentences[evidence.analysis.sentence_of(age.begin)].tokens.begin;
    if (age.begin > begin + 3) return false;
    const auto is_definite = [&](std::uint32_t t) {
      return language.is(tokens[t].word, language::kDeterminer) &&
             !language.is(tokens[t].word, language::kIndefinite | language::kOneWord) &&
             (language.toll_role(tokens[t].word) & language::kHis) == 0;
    };
    if (age.begin > 0 && tokens[age.begin].joined() && is_definite(age.begin - 1)) return true;
    return age.begin > 2 && language.is(tokens[age.begin - 1].word, language::kOfWord) &&
           tokens[age.begin].joined() && tokens[age.begin - 1].joined() &&
           tokens[age.begin - 2].joined() && is_definite(age.begin - 3);
  }

  /// Somebody else is named between the two.
  static bool has_other_person(const Evidence& evidence, const claims::Age& first,
                               const claims::Age& later) {
    const auto& names = evidence.analysis.names;
    const auto between = names.within({first.tokens.begin, later.tokens.begin});
    return std::any_of(between.begin(), between.end(), [&](const language::Mention& mention) {
      return mention.entity != first.person &&
             names.entities[mention.entity].kind == language::NameKind::Person;
    });
  }

  static const Quantity& quantity_of(const Evidence& evidence, const Measurement& one) {
    return evidence.analysis.quantities[one.quantity];
  }

  /// As written, with the rounding that a repetition may have.
  static Interval value_of(const Evidence& evidence, const Measurement& one) {
    const Quantity& quantity = quantity_of(evidence, one);
    Interval value = quantity.interval;
    value.low_open = value.high_open = false;  // « plus de trois heures » and « trois heures »
    if (!value.is_exact()) return value;
    double round = 1;
    while (value.low != 0 && round < 1e15 &&
           std::abs(std::remainder(value.low, round * 10)) < 1e-9 * std::abs(value.low))
      round *= 10;
    if (round == 1) return value;
    const double margin = std::min(0.5 * round, kRounding * std::abs(value.low));
    return {value.low - margin, value.high + margin};
  }

  /// A value flatly given, without a word of change beside it.
  static bool may_conflict(const Evidence& evidence, const Part& part, const Measurement& one) {
    const Quantity& quantity = quantity_of(evidence, one);
    if (quantity.vague || quantity.range || quantity.number == language::kNoNumber || one.further ||
        one.heading || one.toll != claims::kNoToll)
      return false;
    const language::Number& number = evidence.analysis.numbers[quantity.number];
    if (number.bare || number.kind != language::NumberKind::Cardinal ||
        (number.scale == number.value && number.scale > 1))
      return false;
    // "Fortune 500 companies"
    const auto& tokens = evidence.analysis.tokens.all;
    const std::uint32_t begin = quantity.tokens.begin;
    if (begin > evidence.analysis.sentences[one.sentence].tokens.begin + 1 &&
        tokens[begin].joined() && tokens[begin - 1].is(language::kCapital))
      return false;
    if (one.kind == QuantityKind::Age || one.kind == QuantityKind::Points ||
        one.kind == QuantityKind::Share)
      return false;
    if (one.kind == QuantityKind::Count && quantity.interval.high < kLeastCount) return false;
    const language::Analysis& analysis = evidence.analysis;
    const TokenRange whole = analysis.sentences[one.sentence].tokens;
    const TokenRange sentence = {
        std::max(whole.begin, quantity.tokens.begin - std::min(quantity.tokens.begin, kNear)),
        std::min(whole.end, std::max(quantity.tokens.end, one.noun.end) + kNear)};
    if (found_over(analysis.matches, part.generic, one.noun) ||
        found_over(analysis.matches, part.possessed, quantity.tokens) ||
        found_inside(analysis.matches, part.except, sentence) ||
        found_inside(analysis.matches, part.change, sentence))
      return false;
    const language::AmountWords& words = evidence.knowledge.languages[part.id].amounts;
    for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
      if (words.of(analysis.tokens.all[t].word).is(language::kChangeWord)) return false;
    }
    return true;
  }

  static bool are_one(const Evidence& evidence, const Measurement& a, const Measurement& b) {
    const double low = quantity_of(evidence, a).interval.low;
    const double high = quantity_of(evidence, b).interval.low;
    if (low <= 0 || high <= 0 || low > kMostApart * high || high > kMostApart * low) return false;
    if (a.by != b.by && !(a.by == MeasuredBy::Holder && b.by == MeasuredBy::Compound) &&
        !(a.by == MeasuredBy::Compound && b.by == MeasuredBy::Holder))
      return false;
    // A bridge keeps its length; what counts and costs changes from year to year.
    if (a.kind != QuantityKind::Measure && !days_meet(evidence, a.sentence, b.sentence))
      return false;
    if (!names_meet(evidence, a.sentence, b.sentence)) return false;
    const language::Source* const one =
        language::source_of(evidence.analysis, span_of(evidence, a));
    const language::Source* const other =
        language::source_of(evidence.analysis, span_of(evidence, b));
    if (one != nullptr && other != nullptr && one != other) return false;
    if (!claims::may_be_same_thing(a, b)) return false;
    // « les 340 emplois » are those told before; "the six blocks in the north" may be some of them.
    return b.definite && b.qualifier_count <= a.qualifier_count;
  }

  /// No month or year stands beside one of them only.
  static bool days_meet(const Evidence& evidence, std::uint32_t a, std::uint32_t b) {
    const auto& dates = evidence.analysis.dates;
    const auto has = [&](std::uint32_t sentence) {
      auto date = std::partition_point(dates.begin(), dates.end(), [&](const language::Date& d) {
        return d.sentence < sentence;
      });
      for (; date != dates.end() && date->sentence == sentence; ++date) {
        const bool named = date->kind != language::DateKind::Clock && !date->weekday &&
                           date->basis == language::DateBasis::Written;
        if (date->kind == language::DateKind::Year || date->kind == language::DateKind::Month ||
            (date->kind == language::DateKind::Range && named))
          return true;
      }
      return false;
    };
    return !has(a) && !has(b);
  }

  static text::ProseSpan span_of(const Evidence& evidence, const Measurement& one) {
    const Quantity& quantity = quantity_of(evidence, one);
    text::ProseSpan span = quantity.span;
    const text::ProseSpan noun = evidence.analysis.tokens.span(one.noun);
    if (one.by != MeasuredBy::Holder) span.end = std::max(span.end, noun.end);
    return span;
  }

  Candidate make(const Evidence& evidence, const Part& part, const Measurement& earlier,
                 const Measurement& later) const {
    Candidate candidate;
    candidate.tokens = quantity_of(evidence, later).tokens;
    candidate.span = span_of(evidence, later);
    candidate.severity = rule_.severity;
    candidate.language = part.language;
    const text::ProseSpan first = span_of(evidence, earlier);
    candidate.values.emplace_back("first", std::string(evidence.prose.text(first)));
    candidate.notes.push_back({evidence.knowledge.languages[part.id].wording("other-count"),
                               evidence.prose.to_article(first)});
    return candidate;
  }

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind figure_conflict() {
  return {"conflicting-figure", {"text", "first"}, make<FigureConflictCheck>};
}

}  // namespace stet::checks
