// How well find_sentences cuts real text, and how fast.
//
//   sentences_measure DATA_FOLDER [--rules rules/languages] [--errors COUNT]
//
// Reads every <lang>_….jsonl of the folder: one sentence a row, {"text": …, "newpar": true where a
// paragraph begins}. A paragraph's sentences are joined by a space and cut again; a boundary is
// right when its place is. Treebanks of Universal Dependencies come in this shape easily; none is
// part of stet.
#include <toml++/toml.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "language/sentences.h"

namespace {

using stet::language::Abbreviations;
using stet::text::ProseSpan;

void add_all(const toml::table& table, std::string_view key,
             std::unordered_set<std::string>& words) {
  if (const auto* array = table[key].as_array()) {
    for (const auto& word : *array) words.insert(word.value_or(std::string()));
  }
}

Abbreviations read_abbreviations(const std::filesystem::path& file) {
  Abbreviations abbreviations;
  const toml::table table = toml::parse_file(file.string());
  add_all(table, "abbreviations", abbreviations.never_end);
  add_all(table, "abbreviations-that-end", abbreviations.may_end);
  return abbreviations;
}

struct Paragraph {
  std::string text;
  std::set<std::uint32_t> boundaries;  ///< where a sentence begins, but the first
};

std::vector<Paragraph> read_paragraphs(const std::filesystem::path& file) {
  std::vector<Paragraph> paragraphs;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    const auto row = nlohmann::json::parse(line);
    if (paragraphs.empty() || row.value("newpar", false)) {
      paragraphs.emplace_back();
    } else {
      paragraphs.back().text += ' ';
      paragraphs.back().boundaries.insert(
          static_cast<std::uint32_t>(paragraphs.back().text.size()));
    }
    paragraphs.back().text += row.at("text").get<std::string>();
  }
  return paragraphs;
}

std::vector<ProseSpan> cut(const std::string& text, const Abbreviations& abbreviations) {
  std::vector<ProseSpan> sentences;
  stet::language::find_sentences(text, {0, static_cast<std::uint32_t>(text.size())}, abbreviations,
                                 sentences);
  return sentences;
}

void show(const char* what, const std::string& text, std::uint32_t at) {
  const std::uint32_t first = at > 60 ? at - 60 : 0;
  std::printf("  %-6s …%s ¦ %s…\n", what, text.substr(first, at - first).c_str(),
              text.substr(at, 40).c_str());
}

void measure(const std::filesystem::path& file, const Abbreviations& abbreviations, int errors) {
  const std::vector<Paragraph> paragraphs = read_paragraphs(file);
  int right = 0;
  int found = 0;
  int expected = 0;
  for (const Paragraph& paragraph : paragraphs) {
    std::set<std::uint32_t> boundaries;
    for (const ProseSpan sentence : cut(paragraph.text, abbreviations))
      boundaries.insert(sentence.begin);
    if (!boundaries.empty()) boundaries.erase(boundaries.begin());
    found += static_cast<int>(boundaries.size());
    expected += static_cast<int>(paragraph.boundaries.size());
    for (const std::uint32_t at : boundaries) {
      if (paragraph.boundaries.contains(at)) {
        ++right;
      } else if (errors-- > 0) {
        show("false", paragraph.text, at);
      }
    }
    for (const std::uint32_t at : paragraph.boundaries) {
      if (!boundaries.contains(at) && errors-- > 0) show("missed", paragraph.text, at);
    }
  }
  const double precision = found == 0 ? 1 : right / static_cast<double>(found);
  const double recall = expected == 0 ? 1 : right / static_cast<double>(expected);
  const double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);

  std::string all;
  for (int i = 0; i < 20; ++i) {
    for (const Paragraph& paragraph : paragraphs) all += paragraph.text + ' ';
  }
  double best = 1e9;
  for (int i = 0; i < 5; ++i) {
    const std::clock_t start =
        std::clock();  // of this process: other work on the machine does not count
    cut(all, abbreviations);
    best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  std::printf(
      "%-22s boundaries %4d  false %3d  missed %3d  precision %.3f  recall %.3f  F1 %.3f  %.0f "
      "MB/s\n",
      file.filename().c_str(), expected, found - right, expected - right, precision, recall, f1,
      static_cast<double>(all.size()) / 1e6 / best);
}

}  // namespace

int main(int argc, char** argv) {
  std::filesystem::path data;
  std::filesystem::path rules = "rules/languages";
  int errors = 0;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--rules" && i + 1 < argc) {
      rules = argv[++i];
    } else if (argument == "--errors" && i + 1 < argc) {
      errors = std::atoi(argv[++i]);
    } else {
      data = argument;
    }
  }
  if (data.empty()) {
    std::fprintf(
        stderr,
        "usage: sentences_measure DATA_FOLDER [--rules rules/languages] [--errors COUNT]\n");
    return 2;
  }
  std::vector<std::filesystem::path> files;
  if (std::filesystem::is_directory(data)) {
    for (const auto& entry : std::filesystem::directory_iterator(data)) {
      if (entry.path().extension() == ".jsonl") files.push_back(entry.path());
    }
  } else {
    files.push_back(data);
  }
  std::sort(files.begin(), files.end());
  for (const auto& file : files) {
    const std::string language = file.filename().string().substr(0, 2);
    measure(file, read_abbreviations(rules / language / "language.toml"), errors);
  }
  return 0;
}
