// The articles that benchmarks run on: STET_BENCH_ARTICLES names a folder of .md files, or a .jsonl
// file with
// {"title", "date", "paragraphs"} on each line; without it, the project's own fixtures.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace stet::bench {

/// Enough to leave the caches of the processor, little enough to be read in a second.
inline constexpr std::size_t kMostBytes = 8'000'000;

inline std::string as_markdown(const nlohmann::json& article) {
  std::string text = "---\ntitle: " + nlohmann::json(article.value("title", "")).dump() + "\n";
  if (article.contains("date")) text += "date: " + article.value("date", "") + "\n";
  text += "---\n";
  for (const auto& paragraph : article.at("paragraphs"))
    text += "\n" + paragraph.get<std::string>() + "\n";
  return text;
}

/// The bytes of each article, as Markdown, in the order of their names or lines; repeated when
/// there are very few.
inline std::vector<std::string> read_corpus() {
  namespace fs = std::filesystem;
  const char* named = std::getenv("STET_BENCH_ARTICLES");
  const fs::path source =
      named != nullptr ? fs::path(named) : fs::path(STET_SOURCE_DIR) / "fixtures" / "articles";
  std::vector<std::string> articles;
  std::size_t bytes = 0;
  const auto add = [&](std::string article) {
    bytes += article.size();
    articles.push_back(std::move(article));
  };
  if (source.extension() == ".jsonl") {
    std::ifstream lines(source);
    for (std::string line; bytes < kMostBytes && std::getline(lines, line);)
      add(as_markdown(nlohmann::json::parse(line)));
  } else {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::recursive_directory_iterator(source)) {
      if (entry.path().extension() == ".md") paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    for (const fs::path& path : paths) {
      if (bytes >= kMostBytes) break;
      std::ifstream in(path, std::ios::binary);
      add(std::string(std::istreambuf_iterator<char>(in), {}));
    }
  }
  for (std::size_t i = 0, count = articles.size(); count > 0 && bytes < kMostBytes / 8; ++i)
    add(articles[i % count]);
  return articles;
}

}  // namespace stet::bench
