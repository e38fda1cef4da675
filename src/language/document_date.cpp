#include "language/date_reader.h"
#include "language/date_text.h"
#include "language/dates.h"

namespace stet::language {
namespace {

/// The first whole date of a block.
const WrittenDate* whole_date(const std::vector<WrittenDate>& dates) {
  for (const WrittenDate& date : dates) {
    if (date.first.kind == DateKind::Day && !date.range && date.first.year != 0 &&
        date.first.month != 0 && day_of(date.first.year, date.first.month, date.first.day))
      return &date;
  }
  return nullptr;
}

std::chrono::sys_days day_in(const WrittenDate& date) {
  return *day_of(date.first.year, date.first.month, date.first.day);
}

/// "2024-03-12", with or without a time after it.
std::optional<std::chrono::sys_days> iso_day(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  if (text.size() > 10 && text[10] >= '0' && text[10] <= '9') return std::nullopt;
  int parts[3] = {0, 0, 0};
  for (std::size_t i = 0, part = 0; i < 10; ++i) {
    if (i == 4 || i == 7) {
      ++part;
    } else if (text[i] < '0' || text[i] > '9') {
      return std::nullopt;
    } else {
      parts[part] = parts[part] * 10 + (text[i] - '0');
    }
  }
  return day_of(parts[0], static_cast<unsigned>(parts[1]), static_cast<unsigned>(parts[2]));
}

/// A date in words, in the language of the article or, failing that, in any other.
std::optional<std::chrono::sys_days> day_in_words(std::string_view text, const Knowledge& knowledge,
                                                  LanguageId own) {
  const text::Prose prose =
      text::make_prose(text::Article("date", text::Format::PlainText, std::string(text)));
  const Tokens tokens = find_tokens(prose, knowledge.lexicon.vocabulary());
  const auto in = [&](const LanguageKnowledge& language) -> std::optional<std::chrono::sys_days> {
    for (const TokenRange block : tokens.of_block) {
      std::vector<WrittenDate> dates;
      read_dates({prose.text(), tokens, language, block}, dates);
      if (const WrittenDate* const date = whole_date(dates)) return day_in(*date);
    }
    return std::nullopt;
  };
  if (own != kAnyLanguage) {
    if (const auto day = in(knowledge.languages[own])) return day;
  }
  for (std::size_t l = 0; l < knowledge.languages.size(); ++l) {
    if (l == own) continue;
    if (const auto day = in(knowledge.languages[l])) return day;
  }
  return std::nullopt;
}

}  // namespace

std::optional<DocumentDate> find_document_date(const text::Prose& prose, const Tokens& tokens,
                                               const Knowledge& knowledge,
                                               const std::vector<LanguageId>& languages,
                                               std::string_view told, std::string_view undated) {
  if (const auto day = iso_day(told)) return DocumentDate{*day, std::nullopt};
  const LanguageId own = languages.empty() ? kAnyLanguage : languages.front();
  const auto& front = prose.front_matter();
  for (const auto* field : {&front.date, &front.dateline}) {
    if (!*field) continue;
    if (const auto day = iso_day((*field)->value)) return DocumentDate{*day, std::nullopt};
    if (const auto day = day_in_words((*field)->value, knowledge, own))
      return DocumentDate{*day, std::nullopt};
  }
  for (std::size_t b = 0; b < prose.blocks().size(); ++b) {
    if (prose.blocks()[b].kind != text::BlockKind::Dateline) continue;
    for (std::size_t l = 0; l < knowledge.languages.size(); ++l) {
      if (languages[b] != kAnyLanguage && languages[b] != l) continue;
      std::vector<WrittenDate> dates;
      read_dates({prose.text(), tokens, knowledge.languages[l], tokens.of_block[b]}, dates);
      if (const WrittenDate* const date = whole_date(dates))
        return DocumentDate{day_in(*date), tokens.span(date->tokens)};
    }
  }
  if (const auto day = iso_day(undated)) return DocumentDate{*day, std::nullopt};
  return std::nullopt;
}

}  // namespace stet::language
