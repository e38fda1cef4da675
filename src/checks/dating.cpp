#include "checks/dating.h"

#include <algorithm>

namespace stet::checks {
namespace {

using language::Date;
using language::DateBasis;
using language::DateClass;
using language::DateClasses;
using language::DateKind;
using text::BlockKind;

class Reading {
 public:
  explicit Reading(const Evidence& evidence) : evidence_(evidence), analysis_(evidence.analysis) {}

  Dating read() {
    Dating dating;
    dating.dated = analysis_.document_date.has_value() || names_its_day();
    if (dating.dated) return dating;
    for (std::uint32_t d = 0; d < analysis_.dates.size(); ++d) {
      const Date& date = analysis_.dates[d];
      const BlockKind kind = block_of(date).kind;
      if (kind == BlockKind::Caption || kind == BlockKind::Quote || is_embedded(date)) continue;
      const bool quoted = analysis_.voices.is_quoted(date.span);
      if (is_loose_day(date)) dating.days.push_back({d, quoted});
      if (is_loose_month(date) && !has_year_in_reach(d)) dating.months.push_back({d, quoted});
    }
    return dating;
  }

 private:
  [[nodiscard]] const text::Block& block_of(const Date& date) const {
    return evidence_.prose.blocks()[analysis_.sentences[date.sentence].block];
  }
  /// « — Anna (@anna) 12 mars 2024 »: the date of somebody's post.
  [[nodiscard]] bool is_embedded(const Date& date) const {
    return evidence_.prose.text(block_of(date).span).find('@') != std::string_view::npos;
  }

  [[nodiscard]] bool names_its_day() const {
    int latest = 0;
    for (const Date& date : analysis_.dates) {
      if (date.year_written && date.year && !analysis_.voices.is_quoted(date.span))
        latest = std::max(latest, *date.year);
    }
    if (latest == 0) return false;
    const auto first =
        std::find_if(evidence_.prose.blocks().begin(), evidence_.prose.blocks().end(),
                     [](const text::Block& block) { return block.kind == BlockKind::Paragraph; });
    return std::any_of(analysis_.dates.begin(), analysis_.dates.end(), [&](const Date& date) {
      if (!date.year_written || !date.month_written || date.impossible || date.year != latest)
        return false;
      const text::Block& block = block_of(date);
      if (block.kind == BlockKind::Caption || block.kind == BlockKind::Quote ||
          analysis_.voices.is_quoted(date.span) || is_embedded(date))
        return false;
      // A month is enough where the news is told.
      return date.kind == DateKind::Day || (date.kind == DateKind::Range && date.day != 0) ||
             (first != evidence_.prose.blocks().end() && &block <= &*first);
    });
  }

  [[nodiscard]] const language::DateWords& words_of(const Date& date) const {
    return evidence_.knowledge.languages[analysis_.sentences[date.sentence].language].dates;
  }
  /// Whether a phrase of the class and, when asked, of this value ends at the token.
  static bool ends_phrase(const language::DateWords& words, language::WordId id,
                          DateClass date_class, int value) {
    const auto* const word = words.word(id);
    if (word == nullptr || (word->ends & set_of(date_class)) == 0) return false;
    for (std::uint32_t i = word->first_end; i < word->first_end + word->ends_count; ++i) {
      if (words.by_end(i).date_class() == date_class && words.by_end(i).value == value) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_loose_day(const Date& date) const {
    if (date.basis != DateBasis::None || date.year_written || date.month_written || date.impossible)
      return false;
    if (analysis_.sentences[date.sentence].language == language::kAnyLanguage) return false;
    const language::DateWords& words = words_of(date);
    const auto& tokens = analysis_.tokens.all;
    if (date.weekday && date.kind != DateKind::Day) {
      // « le mardi », "the Tuesday": every one, or one that is told elsewhere
      if (date.tokens.begin == 0) return true;
      const auto* const before = words.word(tokens[date.tokens.begin - 1].word);
      return before == nullptr || !tokens[date.tokens.begin].joined() ||
             (before->ends & set_of(DateClass::Article, DateClass::Plural)) == 0;
    }
    if (date.kind != DateKind::Relative) return false;
    for (std::uint32_t t = date.tokens.begin; t < date.tokens.end; ++t) {
      // "today" is as often these days.
      if (ends_phrase(words, tokens[t].word, DateClass::Offset, 0)) return false;
      for (const language::DateUnit unit :
           {language::DateUnit::Year, language::DateUnit::Month, language::DateUnit::Quarter}) {
        if (ends_phrase(words, tokens[t].word, DateClass::Unit, static_cast<int>(unit)))
          return false;
      }
    }
    return true;
  }

  [[nodiscard]] bool is_loose_month(const Date& date) const {
    if (date.year_written || date.impossible || date.days || date.reversed) return false;
    if (date.kind != DateKind::Day && date.kind != DateKind::Month && date.kind != DateKind::Range)
      return false;
    return date.month_written && date.month != 0;
  }

  /// A year in its sentence, or before it in its paragraph.
  [[nodiscard]] bool has_year_in_reach(std::uint32_t loose) const {
    const Date& date = analysis_.dates[loose];
    const std::uint32_t block = analysis_.sentences[date.sentence].block;
    return std::any_of(analysis_.dates.begin(), analysis_.dates.end(), [&](const Date& other) {
      if (!other.year_written) return false;
      if (other.sentence == date.sentence) return true;
      return other.sentence < date.sentence && analysis_.sentences[other.sentence].block == block;
    });
  }

  const Evidence& evidence_;
  const language::Analysis& analysis_;
};

}  // namespace

Dating find_dating(const Evidence& evidence) {
  return Reading(evidence).read();
}

}  // namespace stet::checks
