#include "plant/surface.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "language/fold.h"

namespace stet::plant {
namespace {

using Words = std::vector<std::pair<std::string_view, int>>;

const Words kFrenchWords = {{"deux", 2},      {"trois", 3},      {"quatre", 4},   {"cinq", 5},
                            {"six", 6},       {"sept", 7},       {"huit", 8},     {"neuf", 9},
                            {"dix", 10},      {"onze", 11},      {"douze", 12},   {"treize", 13},
                            {"quatorze", 14}, {"quinze", 15},    {"seize", 16},   {"dix-sept", 17},
                            {"dix-huit", 18}, {"dix-neuf", 19},  {"vingt", 20},   {"trente", 30},
                            {"quarante", 40}, {"cinquante", 50}, {"soixante", 60}};
const Words kEnglishWords = {{"two", 2},       {"three", 3},     {"four", 4},     {"five", 5},
                             {"six", 6},       {"seven", 7},     {"eight", 8},    {"nine", 9},
                             {"ten", 10},      {"eleven", 11},   {"twelve", 12},  {"thirteen", 13},
                             {"fourteen", 14}, {"fifteen", 15},  {"sixteen", 16}, {"seventeen", 17},
                             {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},  {"thirty", 30},
                             {"forty", 40},    {"fifty", 50},    {"sixty", 60},   {"seventy", 70},
                             {"eighty", 80},   {"ninety", 90}};

constexpr std::array<std::string_view, 7> kFrenchDays = {"lundi",    "mardi",  "mercredi", "jeudi",
                                                         "vendredi", "samedi", "dimanche"};
constexpr std::array<std::string_view, 7> kEnglishDays = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

const std::vector<std::pair<std::string_view, unsigned>> kFrenchMonths = {
    {"janvier", 1},  {"février", 2},   {"mars", 3},     {"avril", 4}, {"mai", 5},
    {"juin", 6},     {"juillet", 7},   {"août", 8},     {"aout", 8},  {"septembre", 9},
    {"octobre", 10}, {"novembre", 11}, {"décembre", 12}};
const std::vector<std::pair<std::string_view, unsigned>> kEnglishMonths = {
    {"january", 1},   {"february", 2},  {"march", 3},  {"april", 4},     {"may", 5},
    {"june", 6},      {"july", 7},      {"august", 8}, {"september", 9}, {"october", 10},
    {"november", 11}, {"december", 12}, {"jan.", 1},   {"feb.", 2},      {"aug.", 8},
    {"sept.", 9},     {"oct.", 10},     {"nov.", 11},  {"dec.", 12}};

std::string quoted(std::string_view word) {
  return word.ends_with('.') ? std::string(word.substr(0, word.size() - 1)) + "\\."
                             : std::string(word);
}

template <class List, class Name>
std::string alternatives(const List& list, Name name) {
  std::string all;
  for (const auto& entry : list) all += (all.empty() ? "" : "|") + quoted(name(entry));
  return all;
}

}  // namespace

double value_of_digits(std::string_view digits, bool french) {
  std::string plain;
  std::size_t marks = 0;
  for (const char c : digits) marks += c == '.' || c == ',' ? 1 : 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const char c = digits[i];
    if (c >= '0' && c <= '9') plain += c;
    const char decimal = french ? ',' : '.';
    if (c == decimal && marks == 1) plain += '.';
    // « 2.5 » and "2,5": a foreign decimal mark; three digits behind it part thousands.
    if (c != decimal && (c == '.' || c == ',') && digits.size() - i - 1 != 3) plain += '.';
  }
  return std::atof(plain.c_str());
}

std::optional<double> value_of_word(std::string_view word, bool french) {
  const std::string folded = language::fold(word);
  for (const auto& [name, value] : french ? kFrenchWords : kEnglishWords) {
    if (folded == name) return value;
  }
  return std::nullopt;
}

std::optional<std::string> word_for(int value, bool french) {
  for (const auto& [name, number] : french ? kFrenchWords : kEnglishWords) {
    if (number == value) return std::string(name);
  }
  return std::nullopt;
}

std::optional<std::string> with_a_slip(std::string_view figure, bool french, Dice& dice,
                                       const std::function<bool(double)>& accepts) {
  std::vector<std::string> ways;
  const auto offer = [&](std::string way, double value) {
    if (accepts(value)) ways.push_back(std::move(way));
  };
  if (const auto word_value = value_of_word(figure, french)) {
    for (int step = -4; step <= 6; ++step) {
      const int other = static_cast<int>(*word_value) + step;
      auto word = step == 0 ? std::nullopt : word_for(other, french);
      if (!word) continue;
      if (figure.front() >= 'A' && figure.front() <= 'Z')
        word->front() = static_cast<char>(word->front() - 'a' + 'A');
      offer(*word, other);
    }
  } else {
    std::vector<std::size_t> digits;
    for (std::size_t i = 0; i < figure.size(); ++i) {
      if (figure[i] >= '0' && figure[i] <= '9') digits.push_back(i);
    }
    const auto try_way = [&](std::string way) {
      if (way == figure || way[digits.front()] == '0') return;
      const double value = value_of_digits(way, french);
      offer(std::move(way), value);
    };
    for (std::size_t d = 0; d + 1 < digits.size(); ++d) {
      std::string way(figure);
      std::swap(way[digits[d]], way[digits[d + 1]]);
      try_way(std::move(way));
    }
    // Transposition is the commonest slip: another digit only where none is possible.
    if (ways.empty()) {
      for (const std::size_t at : digits) {
        for (char other = '0'; other <= '9'; ++other) {
          std::string way(figure);
          way[at] = other;
          try_way(std::move(way));
        }
      }
    }
  }
  if (ways.empty()) return std::nullopt;
  return ways[dice.below(ways.size())];
}

const std::string& weekdays(bool french) {
  static const std::string kFrench = alternatives(kFrenchDays, [](auto day) { return day; });
  static const std::string kEnglish = alternatives(kEnglishDays, [](auto day) { return day; });
  return french ? kFrench : kEnglish;
}

const std::string& months(bool french) {
  static const std::string kFrench = alternatives(kFrenchMonths, [](auto m) { return m.first; });
  static const std::string kEnglish = alternatives(kEnglishMonths, [](auto m) { return m.first; });
  return french ? kFrench : kEnglish;
}

std::optional<unsigned> weekday_of(std::string_view word, bool french) {
  const auto& days = french ? kFrenchDays : kEnglishDays;
  const auto it = std::find(days.begin(), days.end(), language::fold(word));
  if (it == days.end()) return std::nullopt;
  return static_cast<unsigned>(it - days.begin()) + 1;
}

std::string weekday_name(unsigned weekday, bool french) {
  return std::string((french ? kFrenchDays : kEnglishDays)[weekday - 1]);
}

std::optional<unsigned> month_of(std::string_view word, bool french) {
  const std::string folded = language::fold(word);
  for (const auto& [name, month] : french ? kFrenchMonths : kEnglishMonths) {
    if (folded == name) return month;
  }
  return std::nullopt;
}

}  // namespace stet::plant
