#include "plant/page.h"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <memory>

#include "language/fold.h"
#include "plant/surface.h"

namespace stet::plant {
namespace {

using text::ProseSpan;

const re2::RE2& compiled(const std::string& pattern) {
  static std::map<std::string, std::unique_ptr<re2::RE2>> all;
  auto& one = all[pattern];
  if (one == nullptr) {
    re2::RE2::Options options;
    options.set_max_mem(std::int64_t{64} << 20);  // classes of letters in repeats are large
    one = std::make_unique<re2::RE2>(pattern, options);
  }
  if (!one->ok()) std::fprintf(stderr, "%s: %s\n", pattern.c_str(), one->error().c_str());
  return *one;
}

bool is_letter_or_digit(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const auto c = static_cast<unsigned char>(text[at]);
  return std::isalnum(c) != 0 || c == 0xC3 || c == 0xC5;
}

// Spaces inside numbers: plain, no-break, narrow no-break, thin.
constexpr std::string_view kFrenchDigits =
    "\\d{1,3}(?:(?: |\u00A0|\u202F|\u2009|\\.)\\d{3})+(?:,\\d+)?|\\d+(?:[,.]\\d+)?";
constexpr std::string_view kEnglishDigits = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
constexpr std::string_view kFrenchWords =
    "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|"
    "dix-sept|dix-huit|dix-neuf|vingt|trente|quarante|cinquante|soixante";
constexpr std::string_view kEnglishWords =
    "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    "seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
const std::string kSpace = "(?:[ \n]|\u00A0|\u202F)";

const std::string& figure_pattern(bool french) {
  static const std::string kFrench =
      "(?i)(" + std::string(kFrenchDigits) + "|" + std::string(kFrenchWords) + ")";
  static const std::string kEnglish =
      "(?i)(" + std::string(kEnglishDigits) + "|" + std::string(kEnglishWords) + ")";
  return french ? kFrench : kEnglish;
}

/// What may stand between a figure and its noun: a multiplier, then « d' ».
const std::string kMultiplier =
    "(?i)^(?:" + kSpace +
    "|-)(milliers|millions?|milliards?|mille|billions?|trillions?|thousand|hundred|m|mln|bn|dozen)"
    "\\b";
const std::string kPercent =
    "(?i)^" + kSpace + "?-?(%|pour" + kSpace + "cent\\b|per ?cent\\b|pct\\b)";
const std::string kMoney =
    "(?i)^" + kSpace +
    "?(?:d['’]|de "
    ")?(euros?|dollars?|dlrs|livres?|pounds?|yens?|yen|francs?|couronnes?|crowns?|roubles?|"
    "rupees|yuans?|pesos?|€|\\$|£|USD|EUR|FCFA)";
const std::string kNoun = "^(?:" + kSpace + "|-)(?:d['’]|de |of )?(\\p{L}[\\p{L}’'-]*)";
const std::string kHedge =
    "(?i)(?:environ|près de|près d['’]|presque|quelque|quelques|autour de|autour d['’]|plus "
    "de|plus "
    "d['’]|moins de|moins d['’]|au moins|au plus|au minimum|au maximum|jusqu['’]à|entre|à "
    "peine|peu "
    "de|vers|about|around|some|nearly|almost|approximately|roughly|more than|less than|fewer than|"
    "over|under|at least|at most|up to|as many as|as few as|between|only|every|chaque|tous les|"
    "toutes les|the other|autres|other|another|un ou|one or|ou|or|first|premiers?|premières?|last|"
    "derniers?|dernières?)" +
    kSpace + "$";

double scale_of(std::string_view word) {
  const std::string folded = language::fold(word);
  if (folded.starts_with("million") || folded == "m" || folded == "mln") return 1e6;
  if (folded.starts_with("milliard") || folded.starts_with("billion") || folded == "bn") return 1e9;
  if (folded.starts_with("trillion")) return 1e12;
  if (folded == "hundred") return 100;
  return folded == "dozen" ? 12 : 1000;
}

}  // namespace

Page::Page(const text::Article& article, const engine::Rulebook& rulebook,
           const engine::ArticleSettings& settings)
    : article_(article), study_(engine::study_article(article, rulebook, settings)) {
  const auto& languages = study_.analysis.block_languages;
  std::size_t in_french = 0;
  std::size_t known = 0;
  for (const language::LanguageId id : languages) {
    if (id == language::kAnyLanguage) continue;
    ++known;
    in_french += rulebook.knowledge.languages[id].code == "fr" ? 1 : 0;
  }
  french_ = 2 * in_french > known;
  if (study_.analysis.document_date) day_ = study_.analysis.document_date->day;

  for (const Found& found : find(figure_pattern(french_))) {
    const ProseSpan span = found.whole;
    const std::string_view all = prose().text();
    Figure figure;
    figure.span = span;
    figure.block = static_cast<std::uint32_t>(prose().block_at(span.begin));
    const ProseSpan block = prose().blocks()[figure.block].span;
    const auto before = [&](std::uint32_t back) {
      return span.begin >= block.begin + back ? all[span.begin - back] : ' ';
    };
    if ((span.begin > 0 && is_letter_or_digit(all, span.begin - 1)) ||
        is_letter_or_digit(all, span.end) || before(1) == '-' || before(1) == '/' ||
        (before(1) == '.' && std::isdigit(static_cast<unsigned char>(before(2))) != 0) ||
        (before(1) == ',' && std::isdigit(static_cast<unsigned char>(before(2))) != 0) ||
        before(1) == ':' ||
        (span.end < block.end && (all[span.end] == '/' || all[span.end] == ':')))
      continue;
    const std::string_view words = text(span);
    if (const auto value = value_of_word(words, french_)) {
      if (span.end < block.end && all[span.end] == '-') continue;  // « vingt-deux »
      figure.value = *value;
      figure.word = true;
    } else {
      figure.value = value_of_digits(words, french_);
      figure.year = words.size() == 4 && figure.value >= 1500 && figure.value <= 2100;
    }
    figure.after = span.end;
    const auto rest = [&] { return ProseSpan{figure.after, block.end}; };
    if (const auto many = find(kMultiplier, rest()); !many.empty()) {
      figure.scale = scale_of(text(many.front().groups[0]));
      figure.value *= figure.scale;
      figure.after = many.front().whole.end;
    }
    if (const auto percent = find(kPercent, rest()); !percent.empty()) {
      figure.percent = true;
      figure.after = percent.front().whole.end;
    }
    const std::string_view ahead = all.substr(block.begin, span.begin - block.begin);
    for (const std::string_view sign : {"$", "€", "£", "¥"}) {
      if (ahead.ends_with(sign)) figure.money = true;
    }
    figure.money = figure.money || has(kMoney, rest());
    if (const auto noun = find(kNoun, rest()); !noun.empty())
      figure.noun = language::fold(text(noun.front().groups[0]));
    figure.hedged = has(kHedge, {block.begin, span.begin});
    figure.in_date =
        has("(?i)^(?:st|nd|rd|th)?" + kSpace + "(?:of )?(?:" + months(french_) + ")",
            {span.end, block.end}) ||
        has("(?i)(?:" + months(french_) + ")" + kSpace + "$", {block.begin, span.begin});
    figure.time =
        has("(?i)^" + kSpace + "?(?:h|heures?|am|pm|a\\.m|p\\.m|GMT|o['’]clock|hours?)\\b",
            {span.end, block.end});
    figure.sentence = sentence_at(span.begin);
    figures_.push_back(std::move(figure));
  }
}

std::uint32_t Page::sentence_at(std::uint32_t offset) const {
  const auto& sentences = study_.analysis.sentences;
  const auto after = std::upper_bound(
      sentences.begin(), sentences.end(), offset,
      [](std::uint32_t at, const language::Sentence& s) { return at < s.span.begin; });
  return after == sentences.begin() ? 0 : static_cast<std::uint32_t>(after - sentences.begin() - 1);
}

bool Page::is_heading(std::uint32_t block) const {
  const text::BlockKind kind = prose().blocks()[block].kind;
  return kind == text::BlockKind::Title || kind == text::BlockKind::Heading;
}

bool Page::is_quoted(ProseSpan span) const {
  return study_.analysis.voices.is_quoted(span);
}

std::vector<Found> Page::find(const std::string& pattern) const {
  std::vector<Found> all;
  for (const text::Block& block : prose().blocks()) {
    if (block.kind == text::BlockKind::Dateline || block.kind == text::BlockKind::Caption) continue;
    auto found = find(pattern, block.span);
    all.insert(all.end(), std::make_move_iterator(found.begin()),
               std::make_move_iterator(found.end()));
  }
  return all;
}

std::vector<Found> Page::find(const std::string& pattern, ProseSpan within) const {
  const re2::RE2& regex = compiled(pattern);
  std::vector<Found> all;
  if (!regex.ok()) return all;
  const std::string_view text = prose().text(within);
  std::vector<re2::StringPiece> groups(static_cast<std::size_t>(regex.NumberOfCapturingGroups()) +
                                       1);
  for (std::size_t from = 0; from <= text.size();) {
    if (!regex.Match({text.data(), text.size()}, from, text.size(), re2::RE2::UNANCHORED,
                     groups.data(), static_cast<int>(groups.size())))
      break;
    const auto span = [&](const re2::StringPiece& piece) {
      if (piece.data() == nullptr) return ProseSpan{};
      const auto begin = within.begin + static_cast<std::uint32_t>(piece.data() - text.data());
      return ProseSpan{begin, begin + static_cast<std::uint32_t>(piece.size())};
    };
    Found found{span(groups[0]), {}};
    for (std::size_t g = 1; g < groups.size(); ++g) found.groups.push_back(span(groups[g]));
    from = std::max<std::size_t>(found.whole.end - within.begin, from + 1);
    if (pattern.find("(?i)^") == 0 || pattern.starts_with('^')) from = text.size() + 1;
    all.push_back(std::move(found));
  }
  return all;
}

bool Page::has(const std::string& pattern, ProseSpan within) const {
  const std::string_view text = prose().text(within);
  const re2::RE2& regex = compiled(pattern);
  return regex.ok() && re2::RE2::PartialMatch({text.data(), text.size()}, regex);
}

}  // namespace stet::plant
