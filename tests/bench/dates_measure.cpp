// How well dates and times are found and resolved, by specifications that others wrote.
//
//   dates_measure DATA_FOLDER [--errors COUNT] [--refused]
//
// Reads <lang>-DateExtractor.json, <lang>-DateParser.json and <lang>-TimeParser.json in the form of
// Recognizers-Text (MIT, https://github.com/microsoft/Recognizers-Text, Specs/DateTime); none is
// part of stet. A case of an extractor is right when the same dates are found, an article or a
// preposition before them left aside; of a parser when the day or the minute is the same: of the
// two readings a case may give (past and future) ours must be one. Most French rows have no day of
// reference: they come from English rows, and one of the days of these must make them right.
//
// What a newspaper never prints, and what it prints and means otherwise, is refused by the rules
// below and counted apart.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "support/spoken.h"

namespace {

using namespace stet;
using nlohmann::json;

struct Refusal {
  const char* files;    ///< a regular expression
  const char* pattern;  ///< of the input, without regard to case
  const char* reason;
};

const Refusal kRefusals[] = {
    // What no newspaper prints.
    {"", "(april|22|oct|october|january)(?=\\d)\\d+,?|\\d+april",
     "letters and digits run together"},
    {"", "\\b(ampm|noonish|\\d+-?ish)\\b|mar\\. connes|Je reviendrai Mar$|\\|ven", "chat"},
    {"",
     "connes|(the|past|last|my) (last )?day( look|$)|dernier jour|le jour$|ma journée|jour pasée",
     "a day of nobody's calendar"},
    {"",
     "past monday|(monday|lundi|dimanches|sundays|lundis)( later| plus tard| from now| à "
     "partir|.\\?|\\?)",
     "weekdays counted"},
    {"fr",
     "plus d'un|plus de (deux|21)|un mois il y a|après lendemain|cette mois|troisème|milieu de "
     "midi",
     "no French"},
    {"fr", "(Oct|Octobre)\\. 2|Mai vingt|aout (seconde|deuxieme)|janvier 21",
     "the month first in French"},
    {"", "Octobe?r\\. 2", "a full stop after a whole word"},
    // What it prints and means otherwise.
    {"", "[ ]4[.-]22|friday 7[.-]6|le 10-02", "a decimal, a score"},
    {"Extractor|DateParser", "(back|sur|reviendrai|on|^) *2?2?4?/2[29]$|back +4/22", "a fraction"},
    {"en", "(for|on) (the )?(27|15|thirty)\\b(?!th)", "a count: the 27"},
    {"fr", "(reviens|reviendrai) en 15|pour le 27e|(le) (21er|22ème)|vendredis",
     "a count, a rank, a habit"},
    {"",
     "(the|le|on|pour le) (twenty |thirty |vingt[ -]|trente et "
     ")?(second|first|seconde|deuxième|deux|un|sept)[!?]?$",
     "a number in words alone"},
    {"Parser", "(the )?next day|lendemain|jour suivant|days later|21 days later",
     "told from a date that the text does not give"},
    {"Parser", "(first|second|third|premier|deuxième|troisième) (sunday|tuesday|dimanche|mardi)$",
     "a weekday of a month that the text does not give"},
    {"Extractor", "(sixième|dixième) dimanche", "a weekday of a month that the text does not give"},
    {"fr-DateParser", "dimanche prochaine?$|vendredi prochain$", "the coming one in French"},
    {"en-DateParser", "previous month", "told from a date that the text does not give"},
    {"fr",
     "16 avril 2021|mercredi de la semaine prochaine|3-7-(2017|07|27)$|à "
     "10h13|apres-midi$|après-midi$|après midi$",
     "the row contradicts others"},
    {"Time", "(five thirty|cinq trente).*(in the night|dans la nuit)|in the night five",
     "17:30 is no night"},
    {"Extractor", "june twenty three|23-juin avec", "a weekday against its date: found as one"},
    {"Time", "(at|a|à) (7|seven|sept|19)$|peu pr[eè]s \\d+", "a number alone"},
    {"Time",
     "(eight|ten|eleven|sept|huit|dix|dix-neuf|vingt-trois|vingt-deux|vingt-et-un) (forty|forty "
     "five|ten|five|trente|quarante|dix|vingt)$|l'apr[eè]s[- ]midi sept|apres-midi a 7|apres midi "
     "a 7",
     "two numbers alone"},
    {"Time", "back 12 (lunchtime|in the night)|9pm et trois|l'heure de déjeuner", "chat"},
};

constexpr const char* kUsualDay = "2016-11-07";

struct Case {
  std::string file, lang, input, day;
  json results;
};

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return std::tolower(c); });
  return text;
}

/// Without a preposition or an article before it, nor marks after it.
std::string bare(std::string text) {
  static const std::regex kBefore(
      "^(le |la |l['’]|les |pour |the |on |in |at |en |du |au |for |à |a |sur |vers |,|of )",
      std::regex::icase);
  static const std::regex kAfter("[ .,;:!?)]+$");
  for (std::smatch match; std::regex_search(text, match, kBefore);) text = match.suffix();
  return lower(std::regex_replace(text, kAfter, ""));
}

language::Heard read(const Case& one, const std::string& day) {
  language::Heard heard;
  heard.prose = text::make_prose(text::Article("case.txt", text::Format::PlainText, one.input));
  heard.analysis = language::analyse(heard.prose, language::languages_alone(), one.lang, day);
  return heard;
}

/// Weeks, months and years are no days: they are others' business in these files.
bool is_a_day(const language::Date& date) {
  if (date.kind == language::DateKind::Clock || date.kind == language::DateKind::Range)
    return false;
  return date.day != 0 || date.kind == language::DateKind::Weekday ||
         date.kind == language::DateKind::Anchor;
}

std::string value_of(const language::Date& date) {
  if (date.impossible || !date.days || date.day == 0) return "0001-01-01";
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", date.year.value_or(0), date.month, date.day);
  return text;
}

std::string found_in(const language::Heard& heard, bool clocks) {
  std::string all;
  for (const language::Date& date : heard.analysis.dates) {
    const bool clock = date.kind == language::DateKind::Clock;
    if (clock != clocks) continue;
    all += all.empty() ? "" : " | ";
    all += std::string(heard.prose.text(date.span));
    if (clock) {
      all += " = " + std::to_string(date.minute / 60) + ":" + std::to_string(date.minute % 60);
    } else {
      all += " = " + value_of(date);
    }
  }
  return all;
}

bool same_spans(const Case& one, const language::Heard& heard) {
  std::multiset<std::string> expected;
  std::multiset<std::string> found;
  for (const json& result : one.results) expected.insert(bare(result.at("Text")));
  for (const language::Date& date : heard.analysis.dates) {
    if (is_a_day(date)) found.insert(bare(std::string(heard.prose.text(date.span))));
  }
  return expected == found;
}

bool same_values(const Case& one, const language::Heard& heard) {
  std::vector<const language::Date*> dates;
  for (const language::Date& date : heard.analysis.dates) {
    if (is_a_day(date)) dates.push_back(&date);
  }
  if (dates.size() != one.results.size()) {
    // What cannot be resolved need not be found.
    return one.results.size() == 1 && dates.empty() &&
           one.results[0].at("Value").at("PastResolution").value("date", "") == "0001-01-01";
  }
  for (std::size_t i = 0; i < dates.size(); ++i) {
    const json& value = one.results[i].at("Value");
    const std::string ours = value_of(*dates[i]);
    if (ours != value.at("PastResolution").value("date", "") &&
        ours != value.at("FutureResolution").value("date", ""))
      return false;
  }
  return true;
}

bool same_minutes(const Case& one, const language::Heard& heard) {
  std::vector<const language::Date*> clocks;
  for (const language::Date& date : heard.analysis.dates) {
    if (date.kind == language::DateKind::Clock) clocks.push_back(&date);
  }
  if (clocks.size() != one.results.size()) return false;
  for (std::size_t i = 0; i < clocks.size(); ++i) {
    const std::string time = one.results[i].at("Value").at("PastResolution").value("time", "");
    const int minute =
        std::atoi(time.substr(0, 2).c_str()) * 60 + std::atoi(time.substr(3, 2).c_str());
    if (clocks[i]->minute != minute) return false;
  }
  return true;
}

std::vector<Case> read_cases(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  std::vector<Case> cases;
  for (const json& row : json::parse(text)) {
    Case one;
    one.file = file.stem().string();
    one.lang = one.file.substr(0, 2);
    one.input = row.at("Input");
    one.results = row.at("Results");
    if (row.contains("Context"))
      one.day = row["Context"].value("ReferenceDateTime", "").substr(0, 10);
    cases.push_back(std::move(one));
  }
  return cases;
}

const char* refused(const Case& one) {
  for (const Refusal& refusal : kRefusals) {
    if (std::regex_search(one.file, std::regex(refusal.files)) &&
        std::regex_search(one.input, std::regex(refusal.pattern, std::regex::icase)))
      return refusal.reason;
  }
  return nullptr;
}

}  // namespace

int main(int argc, char** argv) {
  std::filesystem::path data;
  int errors = 0;
  bool show_refused = false;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--errors" && i + 1 < argc) {
      errors = std::atoi(argv[++i]);
    } else if (argument == "--refused") {
      show_refused = true;
    } else {
      data = argument;
    }
  }
  if (data.empty()) {
    std::fprintf(stderr, "usage: dates_measure DATA_FOLDER [--errors COUNT] [--refused]\n");
    return 2;
  }
  struct Sum {
    int all = 0, refused = 0, right = 0;
  };
  std::map<std::string, Sum> sums;
  std::map<std::string, int> reasons;
  for (const std::string lang : {"en", "fr"}) {
    std::set<std::string> days;  // of the English rows
    for (const Case& one : read_cases(data / "en-DateParser.json"))
      if (!one.day.empty()) days.insert(one.day);
    for (const std::string kind : {"DateExtractor", "DateParser", "TimeParser"}) {
      Sum sum;
      for (const Case& one : read_cases(data / (lang + "-" + kind + ".json"))) {
        ++sum.all;
        if (const char* reason = refused(one)) {
          ++sum.refused;
          ++reasons[lang + " " + reason];
          if (show_refused)
            std::printf("refused %s: %s (%s)\n", one.file.c_str(), one.input.c_str(), reason);
          continue;
        }
        std::vector<std::string> tried = {one.day.empty() ? kUsualDay : one.day};
        if (one.day.empty() && kind == "DateParser") tried.assign(days.begin(), days.end());
        bool right = false;
        for (const std::string& day : tried) {
          const language::Heard heard = read(one, day);
          right = right || (kind == "DateExtractor" ? same_spans(one, heard)
                            : kind == "DateParser"  ? same_values(one, heard)
                                                    : same_minutes(one, heard));
        }
        if (right) {
          ++sum.right;
        } else if (errors-- > 0) {
          std::string expected;
          for (const json& result : one.results) {
            expected += expected.empty() ? "" : " | ";
            expected += result.value("Text", "");
            if (result.contains("Value"))
              expected += " " + result["Value"]["PastResolution"].dump();
          }
          std::printf(
              "%s: %s\n    expected %s\n    found    %s\n", one.file.c_str(), one.input.c_str(),
              expected.c_str(),
              found_in(read(one, one.day.empty() ? kUsualDay : one.day), kind == "TimeParser")
                  .c_str());
        }
      }
      sums[lang + "-" + kind] = sum;
      sums[lang].all += sum.all;
      sums[lang].refused += sum.refused;
      sums[lang].right += sum.right;
    }
  }
  for (const auto& [name, sum] : sums) {
    std::printf("%-18s cases %3d  refused %3d (%.3f)  right %3d of %3d  %.3f\n", name.c_str(),
                sum.all, sum.refused, sum.refused / static_cast<double>(sum.all), sum.right,
                sum.all - sum.refused, sum.right / static_cast<double>(sum.all - sum.refused));
  }
  for (const auto& [reason, count] : reasons)
    std::printf("refused %3d  %s\n", count, reason.c_str());
  return 0;
}
