// The law of the house: who may include whom, where a library may enter, where an exception may
// pass. The tables below are the law; src/README.md shows the same to people.

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

using Paths = std::vector<std::string_view>;  // from src/; "*" at the end stands for anything

const std::map<std::string_view, int> kFloors = {
    {"base", 0},   {"text", 1},   {"language", 2}, {"findings", 2}, {"packs", 3},
    {"claims", 3}, {"checks", 4}, {"engine", 5},   {"apps", 6},
};

// Each library outside the standard one, by how its headers begin, and the files it may enter by.
const std::vector<std::pair<std::string_view, Paths>> kDoors = {
    {"md4c", {"text/markdown.cpp"}},
    {"gumbo", {"text/html.cpp", "text/entities.cpp"}},
    {"yaml-cpp/", {"text/structured_front_matter.cpp"}},
    {"toml++/", {"text/structured_front_matter.cpp", "packs/toml_reader.cpp"}},
    {"re2/", {"text/regex.*"}},
    {"unicode/", {"text/unicode.*", "findings/reports/display_width.*"}},
    {"CLI/", {"apps/cli/*"}},
    {"spdlog/", {"engine/*", "apps/*"}},
    {"xxhash", {"base/stable_hash.cpp"}},
    {"nlohmann/", {"findings/reports/*", "apps/*"}},
    {"fmt/", {"packs/*", "checks/*", "findings/reports/*", "engine/*", "apps/*"}},
};

// Headers of the system and the processor, open to all.
const Paths kOpenHeaders = {"sys/*",       "fcntl.h",     "unistd.h",    "poll.h",
                            "signal.h",    "dirent.h",    "fnmatch.h",   "emmintrin.h",
                            "immintrin.h", "tmmintrin.h", "smmintrin.h", "arm_neon.h",
                            "termios.h"};

// The walls, and the doors whose library throws.
const Paths kMayCatch = {"engine/lint_all.cpp", "apps/main.cpp", "text/structured_front_matter.cpp",
                         "packs/toml_reader.cpp", "apps/cli/*"};
const Paths kMayThrow = {"base/ensure.cpp"};

constexpr std::size_t kLongestSource = 500;
constexpr std::size_t kLongestTest = 800;

const std::set<std::string_view> kEmptyWords = {"util",    "utils",    "helper", "helpers",
                                                "manager", "managers", "common", "misc"};

const Paths kCheckFolders = {"checks/pattern/*", "checks/article/*", "checks/across/*"};

bool matches(std::string_view path, std::string_view pattern) {
  if (!pattern.ends_with('*')) return path == pattern;
  return path.starts_with(pattern.substr(0, pattern.size() - 1));
}

bool is_one_of(std::string_view path, const Paths& patterns) {
  return std::any_of(patterns.begin(), patterns.end(),
                     [path](std::string_view pattern) { return matches(path, pattern); });
}

bool in_name(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

/// An apostrophe between the digits of a number (10'000) opens no character literal.
bool separates_digits(std::string_view text, std::size_t apostrophe) {
  std::size_t begin = apostrophe;
  while (begin > 0 && (in_name(text[begin - 1]) || text[begin - 1] == '\'')) --begin;
  return begin < apostrophe && std::isdigit(static_cast<unsigned char>(text[begin])) != 0;
}

/// Where the literal that opens at this quote ends.
std::size_t end_of_literal(std::string_view text, std::size_t quote) {
  if (text[quote] == '"' && quote > 0 && text[quote - 1] == 'R') {
    const std::size_t open = text.find('(', quote);
    if (open == std::string_view::npos) return text.size();
    const std::string close = ")" + std::string(text.substr(quote + 1, open - quote - 1)) + "\"";
    const std::size_t end = text.find(close, open);
    return end == std::string_view::npos ? text.size() : end + close.size();
  }
  std::size_t at = quote + 1;
  while (at < text.size() && text[at] != text[quote] && text[at] != '\n')
    at += text[at] == '\\' ? 2 : 1;
  return std::min(at + 1, text.size());
}

/// The same text, same lines, with comments and the insides of literals blanked. Names of included
/// files stay.
std::string code_of(std::string_view text) {
  std::string code(text);
  const auto blank = [&code](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end && i < code.size(); ++i) {
      if (code[i] != '\n') code[i] = ' ';
    }
  };
  bool include_line = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    std::size_t end = at + 1;
    if (rest.starts_with("#include")) include_line = true;
    if (text[at] == '\n') include_line = false;
    if (rest.starts_with("//")) {
      end = std::min(text.find('\n', at), text.size());
      blank(at, end);
    } else if (rest.starts_with("/*")) {
      const std::size_t close = text.find("*/", at + 2);
      end = close == std::string_view::npos ? text.size() : close + 2;
      blank(at, end);
    } else if (text[at] == '"' || (text[at] == '\'' && !separates_digits(text, at))) {
      end = end_of_literal(text, at);
      if (!include_line) blank(at, end);
    }
    at = end;
  }
  return code;
}

struct Include {
  std::size_t line;
  bool quoted;
  std::string name;
};

std::vector<Include> includes_of(const std::string& code) {
  std::vector<Include> includes;
  std::istringstream lines(code);
  std::string line;
  for (std::size_t number = 1; std::getline(lines, line); ++number) {
    const std::size_t open = line.find_first_of("<\"");
    if (!line.starts_with("#include") || open == std::string::npos) continue;
    const std::size_t close = line.find_first_of(">\"", open + 1);
    includes.push_back({number, line[open] == '"', line.substr(open + 1, close - open - 1)});
  }
  return includes;
}

std::vector<std::size_t> lines_with_word(const std::string& code, std::string_view word) {
  std::vector<std::size_t> lines;
  for (std::size_t at = code.find(word); at != std::string::npos; at = code.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at > 0 && in_name(code[at - 1])) || (end < code.size() && in_name(code[end]))) continue;
    lines.push_back(1 + static_cast<std::size_t>(std::count(
                            code.begin(), code.begin() + static_cast<std::ptrdiff_t>(at), '\n')));
  }
  return lines;
}

std::string_view folder_of(std::string_view path) {
  return path.substr(0, path.find('/'));
}

std::string breach(std::string_view path, std::size_t line, const std::string& what) {
  return std::string(path) + ":" + std::to_string(line) + ": " + what;
}

std::string storey(std::string_view folder) {
  return std::string(folder) + "/ (floor " + std::to_string(kFloors.at(folder)) + ")";
}

std::vector<std::string> floor_breaches(std::string_view path, const std::string& code) {
  std::vector<std::string> breaches;
  const std::string_view here = folder_of(path);
  for (const Include& include : includes_of(code)) {
    if (!include.quoted) continue;
    const std::string_view there = folder_of(include.name);
    if (!kFloors.contains(there)) {
      breaches.push_back(
          breach(path, include.line, "\"" + include.name + "\" is not written from src/"));
    } else if (here != there && kFloors.at(there) >= kFloors.at(here)) {
      breaches.push_back(
          breach(path, include.line, storey(here) + " may not include " + storey(there)));
    }
  }
  return breaches;
}

std::vector<std::string> door_breaches(std::string_view path, const std::string& code) {
  std::vector<std::string> breaches;
  for (const Include& include : includes_of(code)) {
    const std::string_view name = include.name;
    const bool standard = name.find_first_of("./") == std::string_view::npos;
    if (include.quoted || standard || is_one_of(name, kOpenHeaders)) continue;
    const auto door = std::find_if(kDoors.begin(), kDoors.end(), [name](const auto& entry) {
      return name.starts_with(entry.first);
    });
    if (door == kDoors.end()) {
      breaches.push_back(
          breach(path, include.line, "<" + include.name + "> has no door in floor_plan_test.cpp"));
    } else if (!is_one_of(path, door->second)) {
      breaches.push_back(breach(
          path, include.line,
          "<" + include.name + "> may enter by " + std::string(door->second.front()) + " only"));
    }
  }
  return breaches;
}

std::vector<std::string> exception_breaches(std::string_view path, const std::string& code) {
  std::vector<std::string> breaches;
  const auto forbid = [&](std::string_view word, const Paths& allowed) {
    if (is_one_of(path, allowed)) return;
    for (const std::size_t line : lines_with_word(code, word)) {
      breaches.push_back(breach(path, line, "no `" + std::string(word) + "` here"));
    }
  };
  forbid("try", kMayCatch);
  forbid("catch", kMayCatch);
  forbid("throw", kMayThrow);
  return breaches;
}

std::vector<std::string> name_breaches(std::string_view path) {
  std::vector<std::string> breaches;
  std::istringstream words(fs::path(path).stem().string());
  for (std::string word; std::getline(words, word, '_');) {
    if (kEmptyWords.contains(word))
      breaches.push_back(breach(path, 1, "\"" + word + "\" in a file name says nothing"));
  }
  return breaches;
}

struct SourceFile {
  std::string path;  // from the root that was read
  std::string text;
};

std::vector<SourceFile> sources_under(const fs::path& root) {
  std::vector<SourceFile> files;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".h" && extension != ".cpp") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    files.push_back({entry.path().lexically_relative(root).generic_string(),
                     std::string(std::istreambuf_iterator<char>(in), {})});
  }
  std::sort(files.begin(), files.end(),
            [](const auto& a, const auto& b) { return a.path < b.path; });
  return files;
}

const std::vector<SourceFile>& house() {
  static const std::vector<SourceFile> files = sources_under(fs::path(STET_SOURCE_DIR) / "src");
  return files;
}

const std::vector<SourceFile>& tests() {
  static const std::vector<SourceFile> files = sources_under(fs::path(STET_SOURCE_DIR) / "tests");
  return files;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

template <class Law>
std::string breaches_in_house(Law law) {
  std::string all;
  for (const SourceFile& file : house()) all += joined(law(file.path, code_of(file.text)));
  return all;
}

std::string too_long(const std::vector<SourceFile>& files, std::size_t most) {
  std::string all;
  for (const SourceFile& file : files) {
    const auto lines =
        static_cast<std::size_t>(std::count(file.text.begin(), file.text.end(), '\n'));
    if (lines > most)
      all += file.path + ": " + std::to_string(lines) + " lines, " + std::to_string(most) +
             " at most\n";
  }
  return all;
}

TEST(FloorPlan, every_folder_has_a_floor) {
  for (const SourceFile& file : house())
    EXPECT_TRUE(kFloors.contains(folder_of(file.path))) << file.path;
  EXPECT_FALSE(house().empty());
}

TEST(FloorPlan, files_include_their_own_folder_and_lower_floors) {
  EXPECT_EQ(breaches_in_house(floor_breaches), "");
}

TEST(FloorPlan, libraries_enter_by_their_door) {
  EXPECT_EQ(breaches_in_house(door_breaches), "");
}

TEST(FloorPlan, exceptions_pass_only_where_they_may) {
  EXPECT_EQ(breaches_in_house(exception_breaches), "");
}

TEST(FloorPlan, file_names_say_something) {
  std::string all;
  for (const SourceFile& file : house()) all += joined(name_breaches(file.path));
  for (const SourceFile& file : tests()) all += joined(name_breaches(file.path));
  EXPECT_EQ(all, "");
}

TEST(FloorPlan, no_file_is_two_files) {
  EXPECT_EQ(too_long(house(), kLongestSource), "");
  EXPECT_EQ(too_long(tests(), kLongestTest), "");
}

TEST(FloorPlan, every_check_is_in_the_registry) {
  const auto registry = std::find_if(house().begin(), house().end(), [](const SourceFile& file) {
    return file.path == "checks/registry.cpp";
  });
  for (const SourceFile& file : house()) {
    if (!is_one_of(file.path, kCheckFolders) || !file.path.ends_with(".cpp")) continue;
    ASSERT_NE(registry, house().end());
    EXPECT_FALSE(
        lines_with_word(code_of(registry->text), fs::path(file.path).stem().string()).empty())
        << file.path << " is not listed in checks/registry.cpp";
  }
}

TEST(FloorPlanLaw, goes_down_never_up_nor_sideways) {
  EXPECT_EQ(joined(floor_breaches("checks/check.h",
                                  "#include \"text/span.h\"\n#include \"checks/message.h\"\n")),
            "");
  EXPECT_EQ(joined(floor_breaches("text/article.h", "\n#include \"claims/claim.h\"\n")),
            "text/article.h:2: text/ (floor 1) may not include claims/ (floor 3)\n");
  EXPECT_EQ(joined(floor_breaches("claims/claim.h", "#include \"packs/rule.h\"\n")),
            "claims/claim.h:1: claims/ (floor 3) may not include packs/ (floor 3)\n");
  EXPECT_EQ(joined(floor_breaches("text/article.cpp", "#include \"article.h\"\n")),
            "text/article.cpp:1: \"article.h\" is not written from src/\n");
}

TEST(FloorPlanLaw, knows_the_doors) {
  EXPECT_EQ(
      joined(door_breaches("text/regex.cpp",
                           "#include <re2/re2.h>\n#include <string>\n#include <sys/stat.h>\n")),
      "");
  EXPECT_EQ(joined(door_breaches("checks/check.cpp", "#include <re2/re2.h>\n")),
            "checks/check.cpp:1: <re2/re2.h> may enter by text/regex.* only\n");
  EXPECT_EQ(joined(door_breaches("text/regex.cpp", "#include <boost/regex.hpp>\n")),
            "text/regex.cpp:1: <boost/regex.hpp> has no door in floor_plan_test.cpp\n");
}

TEST(FloorPlanLaw, sees_exceptions_in_code_only) {
  const std::string code = code_of(
      "// we try\nint a = 10'000; /* catch\n */ auto s = \"throw\"; auto r = R\"x(try \" "
      "catch)x\"; char q = '\"';\n"
      "void entry() { throw 1; }\n");
  EXPECT_EQ(joined(exception_breaches("text/prose.cpp", code)),
            "text/prose.cpp:4: no `throw` here\n");
  EXPECT_EQ(joined(exception_breaches("apps/main.cpp", "try {} catch (...) {}")), "");
}

}  // namespace
