// How well numbers, shares, ranks and ranges are read: against the specifications of
// Recognizers-Text (github.com/microsoft/Recognizers-Text, MIT), which are no part of stet.
//
//   numbers_measure DATA_FOLDER [--refusals tests/bench/numbers_refusals.toml] [--errors COUNT]
//
// The folder holds <lang>-NumberModel.json, -PercentModel, -OrdinalModel, -NumberRangeModel. A case
// is right when the same spans with the same values are found in its input. What is asked otherwise
// than our own contract answers is told apart here and in the file of refusals:
//  - a lone « un », "one" is an article as often as a number: not asked;
//  - ranks told by place ("last", "next") are no numbers: not asked;
//  - "equal to 20" says no more than "20": not asked among ranges;
//  - « de » before « 3 à 5 » is part of the range (the specification has it both ways);
//  - ranges have both ends in (evidence model, §4) where the specification leaves the upper out.
#include <toml++/toml.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <regex>
#include <set>
#include <string>
#include <vector>

#include "base/stable_hash.h"
#include "engine/rulebook.h"
#include "language/analysis.h"
#include "language/fold.h"
#include "text/article.h"
#include "text/prose.h"

namespace {

using namespace stet;

/// One thing found or wanted: where it stands (bytes) and what it says.
struct Said {
  std::size_t begin = 0;
  std::size_t end = 0;
  language::Interval value;
};

bool near(double a, double b) {
  return a == b || std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
}

bool same(const Said& a, const Said& b) {
  return a.begin == b.begin && a.end == b.end && near(a.value.low, b.value.low) &&
         near(a.value.high, b.value.high) && a.value.low_open == b.value.low_open &&
         a.value.high_open == b.value.high_open;
}

bool same(const std::vector<Said>& a, const std::vector<Said>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const Said& x, const Said& y) { return same(x, y); });
}

std::string written(const std::vector<Said>& all, const std::string& text) {
  std::string line;
  for (const Said& said : all) {
    char value[96];
    std::snprintf(value, sizeof value, "%s%.15g,%.15g%s", said.value.low_open ? "(" : "[",
                  said.value.low, said.value.high, said.value.high_open ? ")" : "]");
    line += " {" + text.substr(said.begin, said.end - said.begin) + "}" + value;
  }
  return line;
}

double number_of(std::string text) {
  std::replace(text.begin(), text.end(), ',', '.');
  return std::strtod(text.c_str(), nullptr);
}

/// "[20,30)", "(,700]", "17", "80%".
language::Interval interval_of(const std::string& value) {
  if (value.empty() || (value.front() != '[' && value.front() != '('))
    return language::Interval::exactly(number_of(value));
  const std::size_t comma = value.find(',');
  const std::string low = value.substr(1, comma - 1);
  const std::string high = value.substr(comma + 1, value.size() - comma - 2);
  language::Interval interval;
  const bool below_nought = !high.empty() && number_of(high) < 0;
  interval.low = !low.empty() ? number_of(low) : below_nought ? -language::Interval::kOpen : 0;
  interval.low_open = !low.empty() && value.front() == '(';
  interval.high = high.empty() ? language::Interval::kOpen : number_of(high);
  // Both ends of a range are in; "less than" has no lower end to speak of.
  interval.high_open =
      !high.empty() && value.back() == ')' && (low.empty() || value.front() == '(');
  return interval;
}

/// Where the text of a result stands: what is written counts, for places are often off by one.
std::optional<std::size_t> place_of(const std::string& text, const std::string& input,
                                    std::size_t start) {
  const std::string folded = language::fold(input);
  const std::string wanted = language::fold(text);
  std::size_t byte = 0;
  for (std::size_t points = 0; byte < input.size(); ++byte) {
    if ((static_cast<unsigned char>(input[byte]) & 0xC0U) != 0x80 && points++ == start) break;
  }
  std::optional<std::size_t> best;
  for (std::size_t at = folded.find(wanted); at != std::string::npos;
       at = folded.find(wanted, at + 1)) {
    const auto distance = [&](std::size_t a) { return a > byte ? a - byte : byte - a; };
    if (!best || distance(at) < distance(*best)) best = at;
  }
  return best;
}

std::vector<Said> wanted_of(const nlohmann::json& test, const std::string& model) {
  const std::string input = test.at("Input");
  std::vector<Said> wanted;
  for (const auto& result : test.at("Results")) {
    std::string text = result.at("Text");
    const std::string folded = language::fold(text);
    if (folded == "un" || folded == "une" || folded == "one") continue;
    if (model == "OrdinalModel" &&
        result.at("Resolution").value("relativeTo", std::string("start")) != "start")
      continue;
    const auto& value = result.at("Resolution").at("value");
    if (value.is_null() || value == "null") continue;
    while (!text.empty() && (text.back() == ' ' || text.back() == '.')) text.pop_back();
    const auto at = place_of(text, input, result.value("Start", 0U));
    const language::Interval interval = interval_of(value.get<std::string>());
    if (model == "NumberRangeModel" && interval.is_exact()) continue;
    wanted.push_back(
        {at.value_or(input.size()), at.value_or(input.size()) + text.size(), interval});
  }
  std::sort(wanted.begin(), wanted.end(),
            [](const Said& a, const Said& b) { return a.begin < b.begin; });
  return wanted;
}

std::vector<Said> found_in(const std::string& input, const std::string& model,
                           const std::string& lang, const language::Knowledge& knowledge,
                           bool de_is_left_out) {
  const text::Article article("case.txt", text::Format::PlainText, input);
  const text::Prose prose = text::make_prose(article);
  const language::Analysis analysis = language::analyse(prose, knowledge, lang);
  std::vector<Said> found;
  const auto add = [&](text::ProseSpan span, const language::Interval& value) {
    const text::ArticleSpan there = prose.to_article(span);
    found.push_back({there.begin, there.end, value});
  };
  if (model == "NumberModel" || model == "OrdinalModel") {
    const bool ordinal = model == "OrdinalModel";
    for (const language::Number& number : analysis.numbers) {
      if (ordinal == (number.kind == language::NumberKind::Ordinal))
        add(number.span, language::Interval::exactly(number.value));
    }
    return found;
  }
  for (const language::Quantity& quantity : analysis.quantities) {
    if (!quantity.counts()) continue;
    if (model == "PercentModel") {
      if (quantity.unit_id != 0 && knowledge.measures[quantity.unit_id].name == "percent")
        add(quantity.span, quantity.interval);
    } else if (!quantity.vague && (quantity.range || !quantity.interval.is_exact())) {
      text::ProseSpan span = analysis.tokens.span(quantity.tokens);
      span.begin = std::min(span.begin, quantity.span.begin);
      if (prose.text(span).starts_with("de ") && de_is_left_out) span.begin += 3;
      add(span, quantity.interval);
    }
  }
  return found;
}

struct Refusals {
  struct Class {
    std::string files;  ///< a part of their names
    std::regex pattern;
    std::string reason;
  };
  std::vector<Class> classes;
  std::map<std::string, std::string> cases;  ///< by the hash of the input

  explicit Refusals(const std::filesystem::path& path) {
    const toml::table root = toml::parse_file(path.string());
    for (const auto& node : *root["class"].as_array()) {
      const toml::table& one = *node.as_table();
      classes.push_back({one["files"].value_or(std::string()),
                         std::regex(one["pattern"].value_or(std::string())),
                         one["reason"].value_or(std::string())});
    }
    for (const auto& node : *root["case"].as_array()) {
      const toml::table& one = *node.as_table();
      for (const auto& key : *one["inputs"].as_array())
        cases[key.value_or(std::string())] = one["reason"].value_or(std::string());
    }
  }
  [[nodiscard]] std::string reason(const std::string& file, const std::string& input,
                                   const std::string& key) const {
    if (const auto known = cases.find(key); known != cases.end()) return known->second;
    for (const Class& one : classes) {
      if (file.find(one.files) != std::string::npos && std::regex_search(input, one.pattern))
        return one.reason;
    }
    return {};
  }
};

std::string key_of(const std::string& file, const std::string& input) {
  char key[32];
  std::snprintf(key, sizeof key, "%08x",
                static_cast<unsigned>(base::stable_hash(file + "\n" + input) & 0xFFFFFFFFU));
  return key;
}

struct Tally {
  int cases = 0;  ///< without the void ones
  int voided = 0;
  int refused = 0;
  int right = 0;
  [[nodiscard]] double share() const {
    return cases == refused ? 1 : right / static_cast<double>(cases - refused);
  }
  void add(const Tally& other) {
    cases += other.cases;
    voided += other.voided;
    refused += other.refused;
    right += other.right;
  }
};

void show(const std::string& name, const Tally& tally) {
  std::printf(
      "%-22s cases %4d (void %2d)  refused %3d (%4.1f %%)  in scope %4d  right %4d  share %.3f\n",
      name.c_str(), tally.cases, tally.voided, tally.refused, 100.0 * tally.refused / tally.cases,
      tally.cases - tally.refused, tally.right, tally.share());
}

}  // namespace

int main(int argc, char** argv) {
  std::filesystem::path data;
  std::filesystem::path refusals_file =
      std::filesystem::path(STET_SOURCE_DIR) / "tests/bench/numbers_refusals.toml";
  int errors = 0;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--refusals" && i + 1 < argc) {
      refusals_file = argv[++i];
    } else if (argument == "--errors" && i + 1 < argc) {
      errors = std::atoi(argv[++i]);
    } else {
      data = argument;
    }
  }
  if (data.empty()) {
    std::fprintf(stderr,
                 "usage: numbers_measure DATA_FOLDER [--refusals FILE.toml] [--errors COUNT]\n");
    return 2;
  }
  std::vector<packs::Fault> faults;
  const auto book = engine::load_rulebook(packs::builtin_files(), false, faults);
  if (!faults.empty()) return 2;
  const Refusals refusals(refusals_file);
  std::map<std::string, int> reasons;
  std::set<std::string> keys_seen;
  bool enough = true;
  for (const char* lang : {"fr", "en"}) {
    Tally all;
    for (const char* model : {"NumberModel", "PercentModel", "OrdinalModel", "NumberRangeModel"}) {
      const std::string name = std::string(lang) + "-" + model;
      std::ifstream in(data / (name + ".json"));
      if (!in) {
        std::fprintf(stderr, "cannot read %s\n", (data / (name + ".json")).c_str());
        return 2;
      }
      Tally tally;
      for (const auto& test : nlohmann::json::parse(in)) {
        const std::string input = test.at("Input");
        const std::string key = key_of(name, input);
        keys_seen.insert(key);
        ++tally.cases;
        if (const std::string reason = refusals.reason(name, input, key); !reason.empty()) {
          if (reason.starts_with("void: ")) {
            ++tally.voided;
            --tally.cases;
          } else {
            ++tally.refused;
          }
          ++reasons[reason];
          continue;
        }
        const std::vector<Said> wanted = wanted_of(test, model);
        const std::vector<Said> found = found_in(input, model, lang, book->knowledge, false);
        if (same(wanted, found) ||
            same(wanted, found_in(input, model, lang, book->knowledge, true))) {
          ++tally.right;
        } else if (errors-- > 0) {
          std::printf("%s %s  %s\n    wanted%s\n    found %s\n", name.c_str(), key.c_str(),
                      input.c_str(), written(wanted, input).c_str(), written(found, input).c_str());
        }
      }
      show(name, tally);
      all.add(tally);
    }
    show(std::string(lang) + " together", all);
    enough = enough && all.share() >= 0.97;
  }
  std::printf("\nrefused because\n");
  for (const auto& [reason, count] : reasons) std::printf("%4d  %s\n", count, reason.c_str());
  for (const auto& [key, reason] : refusals.cases) {
    if (!keys_seen.contains(key))
      std::printf("no such case: %s (%s)\n", key.c_str(), reason.c_str());
  }
  return enough ? 0 : 1;
}
