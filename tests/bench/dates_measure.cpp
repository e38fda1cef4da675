// How well dates and times are found and resolved, by specifications that others wrote.
//
//   dates_measure DATA_FOLDER [--errors COUNT] [--refused] [--all]
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
    {"", "(april|oct|october|january)\\d|\\d+april", "letters and digits run together"},
    {"", "\\bampm|\\dampm|noonish|\\d+-?ish\\b|mar\\. connes|Je reviendrai Mar$|\\|ven$", "chat"},
    {"en", "back (the )?(last day|day|past day)$|my day look", "a day of nobody's calendar"},
    {"fr", "dernier jour|le jour$|ma journée|jour pasée", "a day of nobody's calendar"},
    {"fr", "plus d'un mois|mois plus de|un mois il y a$|après lendemain|troisème", "no French"},
    {"fr", "(Oct|Octobre)\\. 2$|Mai vingt|aout (seconde|deuxieme)|janvier 21",
     "the month first in French"},
    {"Time", "(back|retournerai) (at|a|à) (7|seven|sept|19)$", "a number alone"},
    {"en-Time", "(for|at) (eight|ten|eleven) (forty|forty five|ten|five)$", "two numbers alone"},
    {"fr-Time",
     "(a|Je retournerai|pour) (sept|dix-neuf|vingt-trois|vingt-et-un|vingt-deux|huit|dix) "
     "(trente|vingt|quarante|dix)$",
     "two numbers alone"},
    // What it prints and means otherwise.
    {"", "(on|in|sur|le) 4[.]22|(on|in|sur) 4-22|friday 7[.-]6|le 10-02", "a decimal, a score"},
    {"en", "(for the|on) (27|15|thirty)\\b(?! first)", "a count: the 27"},
    {"fr", "(reviens|reviendrai) en 15|le (27e|21er|22ème)|les vendredis",
     "a count, a rank, a habit"},
    {"fr", "le (seconde|deuxième|deux)[!?]?$", "a number in words alone"},
    {"Parser", "(next day|lendemain|jour suivant|21 days later)$",
     "told from a date that the text does not give"},
    {"fr-DateParser", "dimanche prochaine?$", "the coming one in French"},
    {"fr", "au voyage mercredi|le 3-7-(2017|07|27)$|à 10h13",
     "the row contradicts others or itself"},
    {"Parser", "rentrer le 16 avril 2021", "the row contradicts others or itself"},
    {"Extractor", "rentrer le 4-22", "a decimal, a score"},
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

/// Published articles in which a program saw a weekday that is not that of its date: for how many
/// we see the same, one weekday and one day of the calendar that are not each other's.
void measure_weekdays(const std::filesystem::path& file, int errors) {
  int articles = 0;
  int disagreeing = 0;
  int same = 0;
  int found_right = 0;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    const json row = json::parse(line);
    std::string text = "---\ntitle: " + row.at("title").dump() +
                       "\ndate: " + row.at("pub").get<std::string>() + "\nlang: fr\n---\n";
    for (const json& paragraph : row.at("paragraphs"))
      text += "\n" + paragraph.get<std::string>() + "\n";
    language::Heard heard;
    heard.prose = text::make_prose(text::Article("row.md", text::Format::Markdown, text));
    heard.analysis = language::analyse(heard.prose, language::languages_alone(), "fr", "");
    ++articles;
    bool any = false;
    bool the_same = false;
    bool dated = false;
    std::string seen;
    const std::string written = bare(row.at("text").get<std::string>());
    for (const language::Date& date : heard.analysis.dates) {
      if (!date.weekday || !date.days || date.day == 0 || date.kind == language::DateKind::Weekday)
        continue;
      const bool here =
          bare(std::string(heard.prose.text(date.span))).find(written) != std::string::npos;
      if (here) seen += " " + value_of(date);
      dated = dated || here;
      if (std::chrono::weekday{date.days->first} == *date.weekday) continue;
      any = true;
      the_same = the_same || here;
    }
    disagreeing += any ? 1 : 0;
    same += the_same ? 1 : 0;
    found_right += dated ? 1 : 0;
    if (!the_same && errors-- > 0)
      std::printf(
          "weekday: %s (%s) as %s, %s\n    found%s\n", row.at("text").get<std::string>().c_str(),
          row.at("pub").get<std::string>().c_str(), row.at("resolved").get<std::string>().c_str(),
          row.at("confidence").get<std::string>().c_str(), seen.c_str());
  }
  std::printf(
      "weekday candidates %d: read with weekday and day %d, these disagree %d; any date of the "
      "article does %d\n",
      articles, found_right, same, disagreeing);
}

}  // namespace

int main(int argc, char** argv) {
  std::filesystem::path data;
  int errors = 0;
  bool show_refused = false;
  bool all = false;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--errors" && i + 1 < argc) {
      errors = std::atoi(argv[++i]);
    } else if (argument == "--all") {
      all = true;
    } else if (argument == "--refused") {
      show_refused = true;
    } else {
      data = argument;
    }
  }
  if (data.empty()) {
    std::fprintf(stderr, "usage: dates_measure DATA_FOLDER [--errors COUNT] [--refused] [--all]\n");
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
        if (const char* reason = all ? nullptr : refused(one)) {
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
  if (std::filesystem::exists(data / "fr-weekday-candidates.jsonl"))
    measure_weekdays(data / "fr-weekday-candidates.jsonl", errors);
  for (const auto& [name, sum] : sums) {
    std::printf("%-18s cases %3d  refused %3d (%.3f)  right %3d of %3d  %.3f\n", name.c_str(),
                sum.all, sum.refused, sum.refused / static_cast<double>(sum.all), sum.right,
                sum.all - sum.refused, sum.right / static_cast<double>(sum.all - sum.refused));
  }
  for (const auto& [reason, count] : reasons)
    std::printf("refused %3d  %s\n", count, reason.c_str());
  return 0;
}
