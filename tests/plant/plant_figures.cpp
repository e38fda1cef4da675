#include <algorithm>
#include <cmath>
#include <set>

#include "language/fold.h"
#include "plant/planters.h"

namespace stet::plant {
namespace {

using text::ProseSpan;

/// A figure that counts or measures something, and could not be there twice by chance.
bool tells(const Figure& figure) {
  const double plain = figure.value / figure.scale;
  const bool one_digit_and_noughts = [&] {
    double left = plain;
    while (left >= 10 && std::fmod(left, 10) == 0) left /= 10;
    return left < 10 && left == std::floor(left);
  }();
  return !figure.year && !figure.in_date && !figure.time && !figure.hedged && plain >= 2 &&
         !(one_digit_and_noughts && !figure.money && figure.scale == 1);
}

/// Capitalised words inside the sentence and long nouns: what two sentences about one thing share.
std::set<std::string> subjects_of(const Page& page, ProseSpan sentence) {
  std::set<std::string> words;
  for (const Found& f : page.find("[\\p{L}-]{4,}", sentence)) {
    if (f.whole.begin == sentence.begin) continue;
    const std::string_view word = page.text(f.whole);
    const bool capital = word.front() >= 'A' && word.front() <= 'Z';
    if (capital || word.size() >= 8) words.insert(language::fold(word));
  }
  return words;
}

bool share_subject(const Page& page, const Figure& a, const Figure& b) {
  const auto of_a = subjects_of(page, page.sentence(a.sentence));
  const auto of_b = subjects_of(page, page.sentence(b.sentence));
  return std::any_of(of_a.begin(), of_a.end(), [&](const std::string& word) {
    return word != a.noun && of_b.contains(word);
  });
}

bool nouns_agree(const Figure& a, const Figure& b) {
  if (a.noun.size() < 3 || b.noun.size() < 3) return false;
  const std::size_t stem = std::max<std::size_t>(3, std::min(a.noun.size(), b.noun.size()) - 2);
  return a.noun.substr(0, stem) == b.noun.substr(0, stem);
}

/// Nouns that say how long or how much of anything: two such figures are hardly of one thing.
bool is_unit_of_time(const Figure& figure) {
  static const std::set<std::string, std::less<>> kUnits = {
      "ans",    "an",   "jours", "jour", "heures", "mois",    "semaines", "minutes", "secondes",
      "years",  "year", "days",  "day",  "hours",  "months",  "weeks",    "seconds", "year-old",
      "points", "fois", "times", "th",   "siècle", "century", "month",    "week",    "degrés"};
  return kUnits.contains(figure.noun);
}

bool has_value_elsewhere(const Page& page, const Figure& but, double value) {
  return std::any_of(page.figures().begin(), page.figures().end(), [&](const Figure& figure) {
    return figure.span != but.span && figure.value == value;
  });
}

std::optional<std::string> slip_of(const Page& page, const Figure& figure, Dice& dice) {
  return with_a_slip(page.text(figure.span), page.french(), dice, [&](double value) {
    const double whole = value * figure.scale;
    // Far enough that no rounding explains it, near enough that it might be meant.
    return std::abs(whole - figure.value) >= 0.07 * figure.value && whole >= 2 &&
           !has_value_elsewhere(page, figure, whole);
  });
}

const std::string& victim_words(bool french) {
  static const std::string kFrench =
      "(?i)^.{0,40}?\\b(?:morts?|mortes?|tués?|tuées?|décès|décédée?s?|blessée?s?|péri)\\b";
  static const std::string kEnglish =
      "(?i)^.{0,40}?\\b(?:dead|killed|died|deaths|wounded|injured|fatalities)\\b";
  return french ? kFrench : kEnglish;
}

const std::string& victim_words_before(bool french) {
  static const std::string kFrench = "(?i)\\b(?:tué|tuant|tuent|blessé|blessant)[ \u00A0]$";
  static const std::string kEnglish =
      "(?i)\\b(?:killed|killing|wounded|injured|wounding|injuring) $";
  return french ? kFrench : kEnglish;
}

/// 1: dead, 2: wounded, 0: no victims, by the words beside the figure.
int victims_of(const Page& page, const Figure& figure) {
  const ProseSpan sentence = page.sentence(figure.sentence);
  const auto behind =
      page.find(victim_words(page.french()), {figure.after, std::max(figure.after, sentence.end)});
  const auto before =
      page.find(victim_words_before(page.french()), {sentence.begin, figure.span.begin});
  std::string word;
  if (!before.empty()) {
    word = page.text(before.front().whole);
  } else if (!behind.empty()) {
    const std::string_view between = page.text(behind.front().whole);
    // Another figure between them: its victims.
    if (std::any_of(between.begin(), between.end(), [](char c) { return c >= '0' && c <= '9'; }) ||
        between.find_first_of(",;:(") != std::string_view::npos)
      return 0;
    word = between;
  } else {
    return 0;
  }
  word = language::fold(word);
  const bool hurt = word.find("bless") != std::string::npos ||
                    word.find("wound") != std::string::npos ||
                    word.find("injur") != std::string::npos;
  return hurt ? 2 : 1;
}

void plant_pair(const Page& page, FaultKind kind, const Figure& first, const Figure& second,
                Dice& dice, std::vector<Fault>& faults) {
  // An error made later is as likely in either place.
  const bool later = dice.below(2) == 0;
  const Figure& changed = later ? second : first;
  const Figure& kept = later ? first : second;
  const auto put = slip_of(page, changed, dice);
  if (put) faults.push_back({kind, {{changed.span, *put}}, {kept.span}});
}

}  // namespace

void find_equal_figures(const Page& page, Dice& dice, std::vector<Fault>& faults) {
  const auto& figures = page.figures();
  for (std::size_t a = 0; a < figures.size(); ++a) {
    const Figure& first = figures[a];
    if (!tells(first) || page.is_heading(first.block) || is_unit_of_time(first) || first.percent)
      continue;
    for (std::size_t b = a + 1; b < figures.size(); ++b) {
      const Figure& second = figures[b];
      if (second.value != first.value || second.sentence == first.sentence || !tells(second) ||
          page.is_heading(second.block) || second.percent || second.money != first.money ||
          is_unit_of_time(second))
        continue;
      if (!first.money && !nouns_agree(first, second)) continue;
      if (victims_of(page, first) != 0 || !share_subject(page, first, second)) continue;
      plant_pair(page, FaultKind::Figure, first, second, dice, faults);
      break;
    }
  }
}

void find_equal_tolls(const Page& page, Dice& dice, std::vector<Fault>& faults) {
  const auto& figures = page.figures();
  for (std::size_t a = 0; a < figures.size(); ++a) {
    const Figure& first = figures[a];
    if (first.year || first.in_date || first.hedged || first.percent || first.value < 3) continue;
    const int victims = victims_of(page, first);
    if (victims == 0 || page.is_heading(first.block)) continue;
    for (std::size_t b = a + 1; b < figures.size(); ++b) {
      const Figure& second = figures[b];
      if (second.value != first.value || second.sentence == first.sentence || second.hedged ||
          second.year || second.in_date || victims_of(page, second) != victims)
        continue;
      plant_pair(page, FaultKind::Toll, first, second, dice, faults);
      break;
    }
  }
  if (!faults.empty()) return;
  // What the engine takes for two counts of the same people, however it is worded.
  const auto& tolls = page.study().claims.tolls;
  const auto figure_of = [&](const claims::Toll& toll) -> const Figure* {
    const ProseSpan span = page.study().analysis.tokens.span(toll.figure);
    for (const Figure& figure : figures) {
      if (figure.span == span) return &figure;
    }
    return nullptr;
  };
  for (std::size_t a = 0; a < tolls.size(); ++a) {
    if (tolls[a].event == claims::kNoEvent || tolls[a].part || !tolls[a].count.is_exact() ||
        tolls[a].count.low < 3 || tolls[a].heading)
      continue;
    for (std::size_t b = a + 1; b < tolls.size(); ++b) {
      if (tolls[b].event != tolls[a].event || tolls[b].status != tolls[a].status ||
          tolls[b].count != tolls[a].count || tolls[b].sentence == tolls[a].sentence ||
          tolls[b].part || tolls[b].heading)
        continue;
      const Figure* const first = figure_of(tolls[a]);
      const Figure* const second = figure_of(tolls[b]);
      if (first == nullptr || second == nullptr || first->hedged || second->hedged) continue;
      plant_pair(page, FaultKind::Toll, *first, *second, dice, faults);
      break;
    }
  }
}

void find_headline_figures(const Page& page, Dice& dice, std::vector<Fault>& faults) {
  const auto& blocks = page.prose().blocks();
  for (const Figure& title : page.figures()) {
    if (blocks[title.block].kind != text::BlockKind::Title) continue;
    if (title.year || title.in_date || title.time || title.value < 2 || title.noun == "th")
      continue;
    const Figure* same = nullptr;
    bool contradicted = false;
    for (const Figure& body : page.figures()) {
      if (page.is_heading(body.block) || body.in_date || body.year || body.time) continue;
      if (body.value == title.value && body.percent == title.percent && body.money == title.money &&
          !body.hedged &&
          (nouns_agree(title, body) || title.percent || title.money || title.value >= 13)) {
        if (same == nullptr) same = &body;
      } else if (nouns_agree(title, body) && body.value != title.value) {
        contradicted = true;  // the body has several: the title may mean any
      }
    }
    if (same == nullptr || contradicted || title.hedged) continue;
    const auto put = slip_of(page, title, dice);
    if (put) faults.push_back({FaultKind::Headline, {{title.span, *put}}, {same->span}});
  }
}

}  // namespace stet::plant
