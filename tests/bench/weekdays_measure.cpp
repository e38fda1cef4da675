// How well weekdays that contradict their dates are found in published French articles.
//
//   weekdays_measure CANDIDATES.jsonl [--errors]
//
// One candidate a row: {"id", "pub", "text", "expected_weekday", "title", "paragraphs"}: an
// article, the day on which it was published and words in it whose weekday seems not to be that of
// their date. A program found the candidates and each was judged by reading: those below are right
// after all, for they are of another year than the nearest; all others are errors of the article. A
// finding that meets no candidate of its article counts as wrong.
#include <algorithm>
#include <cctype>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "engine/lint_article.h"
#include "engine/rulebook.h"

namespace {

using nlohmann::json;

/// No error: the year is told elsewhere in the article, or known to its readers.
struct Right {
  int id;
  const char* text;
  const char* why;
};
constexpr Right kRight[] = {
    {5418, "samedi 16 mars", "an event of March told in November of the same year"},
    {13564, "dimanche 3 mars", "March of the same year"},
    {17034, "vendredi 4 décembre", "1987, told as history"},
    {18962, "vendredi 2 novembre", "1984"},
    {19842, "samedi 12 janvier", "January of the year that ends"},
    {21912, "samedi 9 février", "February of the same year"},
    {27676, "mercredi 25 décembre", "the year to come, which the article is about"},
    {32792, "vendredi 9 janvier", "2015"},
    {35366, "mercredi 7 janvier", "2015"},
    {35366, "DIMANCHE 11 JANVIER", "2015"},
};

bool is_right(const json& row) {
  return std::any_of(std::begin(kRight), std::end(kRight), [&](const Right& right) {
    return row.at("id") == right.id && row.at("text") == right.text;
  });
}

/// Small letters, white space folded.
std::string plain(const std::string& text) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool no_break = text.compare(i, 2, "\u00A0") == 0;
    if (no_break) ++i;
    const char c = no_break ? ' ' : text[i];
    if (std::isspace(static_cast<unsigned char>(c)) != 0) {
      if (!result.ends_with(' ')) result += ' ';
    } else {
      result += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
  }
  return result;
}

std::string as_markdown(const json& row) {
  std::string text = "---\ndate: " + row.at("pub").get<std::string>().substr(0, 10) + "\n---\n";
  for (const json& paragraph : row.at("paragraphs"))
    text += "\n" + paragraph.get<std::string>() + "\n";
  return text;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fputs("usage: weekdays_measure CANDIDATES.jsonl [--errors]\n", stderr);
    return 2;
  }
  const bool errors = argc > 2 && std::strcmp(argv[2], "--errors") == 0;
  std::ifstream in(argv[1]);
  if (!in) {
    std::fprintf(stderr, "cannot read %s\n", argv[1]);
    return 2;
  }
  std::map<std::string, std::vector<json>> articles;
  std::size_t rows = 0;
  for (std::string line; std::getline(in, line); ++rows) {
    const json row = json::parse(line);
    articles[as_markdown(row)].push_back(row);
  }

  std::vector<stet::packs::Fault> faults;
  const auto book = stet::engine::load_builtin_rulebook(faults);
  stet::engine::ArticleSettings settings;
  settings.language = "fr";
  settings.enabled.assign(book->pack.rules.size(), false);
  settings.enabled.at(book->index_of("time/weekday-date-mismatch")) = true;

  std::size_t real = 0, found = 0, right = 0, findings = 0;
  for (const auto& [markdown, candidates] : articles) {
    const stet::text::Article article("candidate.md", stet::text::Format::Markdown, markdown);
    std::vector<std::string> texts;
    for (const auto& finding : lint_article(article, *book, settings).found.findings)
      texts.push_back(plain(std::string(finding.span.of(article.text()))));
    findings += texts.size();
    for (const std::string& text : texts) {
      const bool good = std::any_of(candidates.begin(), candidates.end(), [&](const json& row) {
        return !is_right(row) && text.find(plain(row.at("text"))) != std::string::npos;
      });
      right += good ? 1 : 0;
      if (!good && errors) std::printf("wrong  %s\n", text.c_str());
    }
    for (const json& row : candidates) {
      if (is_right(row)) continue;
      ++real;
      const std::string wanted = plain(row.at("text"));
      const bool hit = std::any_of(texts.begin(), texts.end(), [&](const std::string& text) {
        return text.find(wanted) != std::string::npos;
      });
      found += hit ? 1 : 0;
      if (!hit && errors)
        std::printf("missed %s of %s\n", wanted.c_str(),
                    row.at("pub").get<std::string>().substr(0, 10).c_str());
    }
  }
  std::printf("%zu candidates, %zu of them real errors\n", rows, real);
  std::printf("recall    %.3f (%zu of %zu)\n",
              static_cast<double>(found) / static_cast<double>(std::max<std::size_t>(real, 1)),
              found, real);
  std::printf("precision %.3f (%zu of %zu findings)\n",
              static_cast<double>(right) / static_cast<double>(std::max<std::size_t>(findings, 1)),
              right, findings);
  return 0;
}
