#include "language/dates.h"

#include "language/date_reader.h"
#include "language/date_resolution.h"
#include "language/date_text.h"

namespace stet::language {
namespace {

constexpr std::uint32_t kBesideClock = 2;  // tokens between a date and its hour: « mardi, à 17 h »

/// A time of day is of the date beside it.
void date_clocks(std::vector<Date>& dates) {
  const auto beside = [](const Date& first, const Date& second) {
    return first.sentence == second.sentence && first.tokens.end <= second.tokens.begin &&
           second.tokens.begin - first.tokens.end <= kBesideClock;
  };
  for (std::size_t i = 0; i < dates.size(); ++i) {
    Date& clock = dates[i];
    if (clock.kind != DateKind::Clock) continue;
    const Date* date = nullptr;
    if (i > 0 && dates[i - 1].kind != DateKind::Clock && beside(dates[i - 1], clock)) {
      date = &dates[i - 1];
    } else if (i + 1 < dates.size() && dates[i + 1].kind != DateKind::Clock &&
               beside(clock, dates[i + 1])) {
      date = &dates[i + 1];
    }
    if (date == nullptr || !date->days || !date->days->is_one_day()) continue;
    clock.days = date->days;
    clock.basis = date->basis;
  }
}

}  // namespace

std::vector<Date> find_dates(const text::Prose& prose, const Tokens& tokens,
                             const Knowledge& knowledge, const std::vector<LanguageId>& languages,
                             const std::vector<Sentence>& sentences,
                             const std::optional<DocumentDate>& document) {
  std::vector<Date> dates;
  std::vector<WrittenDate> written;
  dates.reserve(tokens.all.size() / 64);
  written.reserve(32);
  DateResolver resolver(document ? std::optional(document->day) : std::nullopt);
  std::uint32_t sentence = 0;
  for (std::size_t b = 0; b < prose.blocks().size(); ++b) {
    if (languages[b] == kAnyLanguage) continue;
    const LanguageKnowledge& language = knowledge.languages[languages[b]];
    written.clear();
    read_dates({prose.text(), tokens, language, tokens.of_block[b]}, written);
    for (const WrittenDate& one : written) {
      while (sentence + 1 < sentences.size() && sentences[sentence].tokens.end <= one.tokens.begin)
        ++sentence;
      auto date = resolver.resolve(one, language.dates.next_is_coming, [&] {
        return sentence < sentences.size()
                   ? tense_around(tokens, language.dates, sentences[sentence], one.tokens)
                   : Tense::Unknown;
      });
      if (!date) continue;
      date->tokens = one.tokens;
      date->span = tokens.span(one.tokens);
      date->sentence = sentence;
      dates.push_back(*date);
    }
  }
  date_clocks(dates);
  return dates;
}

}  // namespace stet::language
