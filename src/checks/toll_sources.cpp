#include "checks/toll_sources.h"

#include <algorithm>

#include "checks/phrase_lists.h"
#include "checks/years.h"
#include "language/sources.h"

namespace stet::checks {
namespace {

using claims::Status;
using claims::Toll;
using language::Quantity;

constexpr std::uint32_t kParagraphReach = 8;  // sentences that one count may carry
constexpr std::uint32_t kBulletin = 4;        // sentences of the paragraph above that may
constexpr std::size_t kMostCounts = 64;       // of one kind that are remembered with their sources
constexpr double kMany = 12;
constexpr std::uint32_t kLongestSectionLine = 12;  // tokens: « - 1968 : assassinat de … - »
constexpr double kSmallNumber = 3;  // below it the same number is no sign of the same count

bool has_quantity(const Evidence& evidence, language::TokenRange tokens) {
  const auto& quantities = evidence.analysis.quantities;
  const auto it =
      std::partition_point(quantities.begin(), quantities.end(),
                           [&](const Quantity& q) { return q.tokens.begin < tokens.begin; });
  return it != quantities.end() && it->tokens.begin < tokens.end;
}

/// The earliest year that a sentence names; 0: none.
int year_in(const Evidence& evidence, std::uint32_t sentence) {
  return oldest_year(evidence, evidence.analysis.sentences[sentence].tokens).value_or(0);
}

bool has_date(const Evidence& evidence, std::uint32_t sentence) {
  const auto& dates = evidence.analysis.dates;
  const auto it = std::partition_point(
      dates.begin(), dates.end(), [&](const language::Date& d) { return d.sentence < sentence; });
  return it != dates.end() && it->sentence == sentence;
}

/// The year under which a sentence without one is told: that of the line above its paragraph, or of
/// the sentence before when it has no date itself. 0: none.
int year_before(const Evidence& evidence, std::uint32_t sentence) {
  const auto& sentences = evidence.analysis.sentences;
  const std::uint32_t first = evidence.analysis.sentences_of_block[sentences[sentence].block].begin;
  if (first > 0 && sentences[first - 1].tokens.size() <= kLongestSectionLine) {
    if (const int year = year_in(evidence, first - 1); year != 0) return year;
  }
  if (sentence == first || has_date(evidence, sentence)) return 0;
  return year_in(evidence, sentence - 1);
}

}  // namespace

double written_number(const Evidence& evidence, const Toll& toll) {
  if (toll.quantity != claims::kNoQuantity) {
    const Quantity& quantity = evidence.analysis.quantities[toll.quantity];
    if (quantity.number != language::kNoNumber)
      return evidence.analysis.numbers[quantity.number].value;
  }
  return toll.count.low;
}

bool is_plain_toll(const Toll& toll) {
  if (toll.negated || toll.unreal || toll.single || toll.part) return false;
  switch (toll.status) {
    case Status::Dead:
    case Status::Wounded:
    case Status::Missing:
    case Status::Captured:
    case Status::Displaced:
      break;
    case Status::Arrested:
    case Status::Rescued:
    case Status::Destroyed:
    case Status::Casualties:
      return false;
  }
  // « plusieurs morts » is for another rule, « des dizaines de morts » for both.
  return !toll.vague || toll.count.low >= kMany;
}

int years_ago(const Evidence& evidence, const Toll& toll) {
  const int year = year_in(evidence, toll.sentence);
  const int before = year == 0 ? year_before(evidence, toll.sentence) : 0;
  if (year == 0 && before == 0) return 0;
  const int now = article_year(evidence, {}).value_or(0);
  if (year == 0) {
    const int ago = now - before;
    return ago >= kSettledYears ? ago : 0;  // nearer it may be the sentence's alone
  }
  if (year == now && !evidence.prose.front_matter().date) return 1;
  return year < now ? now - year : 0;
}

bool is_past_event(const Evidence& evidence, const Toll& toll) {
  return years_ago(evidence, toll) >= kSettledYears;
}

TollSources::TollSources(const Evidence& evidence) : evidence_(evidence) {
  const auto& blocks = evidence.prose.blocks();
  while (lead_ < blocks.size() && blocks[lead_].kind != text::BlockKind::Paragraph) ++lead_;
  const auto& tolls = evidence.claims.tolls;
  for (std::size_t t = 0; t < tolls.size(); ++t) {
    const Toll& toll = tolls[t];
    const bool sourced = !toll.negated && (credited(toll) || has_counted_neighbour(toll.sentence) ||
                                           goes_on_about_them(toll.sentence));
    sourced_.push_back(sourced);
    by_number_[written_number(evidence, toll)].push_back(t);
    if (sourced && !toll.single) sourced_status_[static_cast<std::size_t>(toll.status)] = true;
  }
  if (tolls.empty()) return;
  const auto& analysis = evidence.analysis;
  for (std::uint32_t q = 0; q < analysis.quantities.size(); ++q) {
    const Quantity& quantity = analysis.quantities[q];
    if (quantity.kind != language::QuantityKind::Count || quantity.number == language::kNoNumber)
      continue;
    const double value = analysis.numbers[quantity.number].value;
    if (value >= kSmallNumber && by_number_.contains(value) &&
        analysis.sentences[quantity.sentence].sourced)
      sourced_numbers_.emplace(value, q);
  }
}

bool TollSources::credited(const Toll& toll) const {
  if (toll.quoted || toll.attribution) return true;
  const auto attributions = evidence_.analysis.attributions_of(toll.sentence);
  return std::any_of(attributions.begin(), attributions.end(), [](const language::Attribution& a) {
    return a.kind != language::AttributionKind::Clause && !a.vague;
  });
}

bool TollSources::tells_outcome(std::uint32_t index, bool same_paragraph) const {
  const language::Sentence& sentence = evidence_.analysis.sentences[index];
  if (sentence.language == language::kAnyLanguage) return false;
  const language::TollLists& lists = evidence_.knowledge.languages[sentence.language].tolls;
  const language::Matches& matches = evidence_.analysis.matches;
  return found_inside(matches, lists.outcomes, sentence.tokens) ||
         (same_paragraph && has_quantity(evidence_, sentence.tokens) &&
          found_inside(matches, lists.counted, sentence.tokens));
}

bool TollSources::goes_on_about_them(std::uint32_t index) const {
  const auto& analysis = evidence_.analysis;
  if (index + 1 >= analysis.sentences.size()) return false;
  const language::Sentence& next = analysis.sentences[index + 1];
  if (next.block != analysis.sentences[index].block || !next.sourced || next.tokens.empty() ||
      next.language == language::kAnyLanguage)
    return false;
  const language::LanguageKnowledge& language = evidence_.knowledge.languages[next.language];
  const std::uint32_t first = next.tokens.begin;
  if (!language.is(analysis.tokens.all[first].word, language::kPronoun) ||
      found_inside(analysis.matches, language.attribution.false_frames, {first, first + 3}))
    return false;  // « il s'agit »
  const auto attributions = analysis.attributions_of(index + 1);
  return std::any_of(attributions.begin(), attributions.end(), [&](const language::Attribution& a) {
    return a.kind != language::AttributionKind::Clause &&
           a.kind != language::AttributionKind::Carried && !a.vague &&
           a.scope.begin <= next.span.begin;
  });
}

bool TollSources::has_counted_neighbour(std::uint32_t index) const {
  const auto& sentences = evidence_.analysis.sentences;
  const auto counts = [&](std::uint32_t other) {
    if (other >= sentences.size() || !sentences[other].sourced) return false;
    // Across a paragraph break a casualty word is not enough: there must be a count.
    if (sentences[other].block != sentences[index].block &&
        !has_quantity(evidence_, sentences[other].tokens))
      return false;
    return tells_outcome(other, sentences[other].block == sentences[index].block);
  };
  const language::TokenRange paragraph =
      evidence_.analysis.sentences_of_block[sentences[index].block];
  const std::uint32_t first = std::max(paragraph.begin, index - std::min(index, kParagraphReach));
  for (std::uint32_t earlier = first; earlier + 1 < index; ++earlier) {
    if (counts(earlier)) return true;
  }
  // A bulletin goes on in the next paragraph: « …, selon Santé publique France. Au total, … ».
  if (paragraph.begin > 0) {
    const language::TokenRange above =
        evidence_.analysis.sentences_of_block[sentences[paragraph.begin - 1].block];
    for (std::uint32_t earlier = std::max(above.begin, above.end - std::min(above.end, kBulletin));
         earlier < above.end; ++earlier) {
      if (counts(earlier)) return true;
    }
  }
  return (index > 0 && counts(index - 1)) || counts(index + 1);
}

bool TollSources::leads(const Toll& toll) const {
  return toll.heading || evidence_.analysis.sentences[toll.sentence].block == lead_;
}

bool TollSources::is_sourced_elsewhere(std::size_t index) const {
  const auto& tolls = evidence_.claims.tolls;
  const Toll& toll = tolls[index];
  if (leads(toll) && sourced_status_[static_cast<std::size_t>(toll.status)]) return true;
  const double number = written_number(evidence_, toll);
  const auto& same = by_number_.at(number);
  const bool told = std::any_of(same.begin(), same.end(), [&](std::size_t other) {
    if (other == index || tolls[other].single != toll.single) return false;
    return (toll.heading && !tolls[other].heading) ||
           (sourced_[other] && tolls[other].status == toll.status);
  });
  if (told) return true;
  const auto [first, last] = sourced_numbers_.equal_range(number);
  return std::any_of(first, last, [&](const auto& entry) {
    if (evidence_.analysis.quantities[entry.second].sentence == toll.sentence) return false;
    return std::none_of(same.begin(), same.end(), [&](std::size_t other) {
      return tolls[other].quantity == entry.second && tolls[other].status != toll.status;
    });
  });
}

const language::Source* TollSources::source_of(std::size_t index) const {
  const Toll& toll = evidence_.claims.tolls[index];
  const language::Analysis& analysis = evidence_.analysis;
  const text::ProseSpan span = analysis.tokens.span(toll.tokens);
  if (const language::Source* const source = language::source_of(analysis, span)) return source;
  const language::Source* found = nullptr;
  for (const language::Attribution& a : evidence_.analysis.attributions_of(toll.sentence)) {
    if (a.kind == language::AttributionKind::Clause || a.vague || a.aside) continue;
    const auto number = static_cast<std::size_t>(&a - analysis.attributions.data());
    const std::uint32_t source = analysis.sources.of_attribution[number];
    if (source == language::kNoSource) continue;
    // « …, et selon plusieurs experts, le virus … »: they speak of their own clause only.
    const language::Source& its = analysis.sources.all[source];
    if (language::is_anonymous(its.source_class) && !a.scope.empty() && !a.scope.contains(span))
      continue;
    found = &its;
  }
  return found;
}

bool TollSources::has_named_source_elsewhere(std::size_t index) const {
  if (!read_named_) read_named();
  const Toll& toll = evidence_.claims.tolls[index];
  const auto& named = named_[static_cast<std::size_t>(toll.status)];
  return std::any_of(named.begin(), named.end(), [&](const language::Interval& count) {
    return !language::are_disjoint(count, toll.count);
  });
}

void TollSources::read_named() const {
  read_named_ = true;
  const auto& tolls = evidence_.claims.tolls;
  for (std::size_t t = 0; t < tolls.size(); ++t) {
    auto& named = named_[static_cast<std::size_t>(tolls[t].status)];
    if (tolls[t].negated || named.size() >= kMostCounts) continue;
    const language::Source* const source = source_of(t);
    if (source == nullptr || language::is_anonymous(source->source_class) ||
        source->source_class == language::SourceClass::Unknown)
      continue;
    if (std::find(named.begin(), named.end(), tolls[t].count) == named.end())
      named.push_back(tolls[t].count);
  }
}

}  // namespace stet::checks
