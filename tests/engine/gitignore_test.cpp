// Each row was tried with `git check-ignore` (git 2.39): patterns as .gitignore means them.

#include "engine/gitignore.h"

#include <gtest/gtest.h>

namespace stet::engine {
namespace {

struct Row {
  const char* lines;
  const char* path;  // a slash at the end: a folder
  std::optional<bool> decided;
};

constexpr std::optional<bool> kSilent = std::nullopt;

const Row kRows[] = {
    // at any depth
    {"draft.md", "draft.md", true},
    {"draft.md", "a/b/draft.md", true},
    {"draft.md", "draft.md.txt", kSilent},
    {"*.html", "a/b.html", true},
    {"*.html", "a/b.htm", kSilent},
    {"old", "old/", true},
    {"old", "a/old", true},
    // from here on
    {"/draft.md", "draft.md", true},
    {"/draft.md", "a/draft.md", kSilent},
    {"a/draft.md", "a/draft.md", true},
    {"a/draft.md", "b/a/draft.md", kSilent},
    {"a/*.md", "a/b.md", true},
    {"a/*.md", "a/b/c.md", kSilent},
    // folders only
    {"old/", "old/", true},
    {"old/", "old", kSilent},
    {"a/old/", "a/old/", true},
    {"old/", "a/old/", true},
    // two stars
    {"**/old", "old/", true},
    {"**/old", "a/b/old/", true},
    {"**/old/x.md", "a/old/x.md", true},
    {"old/**", "old/", kSilent},
    {"old/**", "old/a/b.md", true},
    {"a/**/b.md", "a/b.md", true},
    {"a/**/b.md", "a/x/y/b.md", true},
    {"a/**/b.md", "c/a/b.md", kSilent},
    {"a/**/x/**/b.md", "a/1/x/2/3/b.md", true},
    {"a**.md", "abc.md", true},
    {"/**/b.md", "x/b.md", true},
    // taking back
    {"*.md\n!kept.md", "kept.md", false},
    {"*.md\n!kept.md", "other.md", true},
    {"!kept.md\n*.md", "kept.md", true},
    {"*.md\n!a/\n!a/*.md", "a/b.md", false},
    // one character, sets
    {"?.md", "a.md", true},
    {"?.md", "ab.md", kSilent},
    {"a?b", "a/b", kSilent},
    {"*", "a", true},
    {"[a-c].md", "b.md", true},
    {"[a-c].md", "d.md", kSilent},
    {"[!a-c].md", "d.md", true},
    {"[^a-c].md", "b.md", kSilent},
    {"[]x].md", "].md", true},
    {"[[:digit:]].md", "7.md", true},
    {"[[:digit:]].md", "x.md", kSilent},
    {"[a.md", "[a.md", kSilent},
    // marks of the notation itself
    {"# draft.md", "draft.md", kSilent},
    {"\\#draft.md", "#draft.md", true},
    {"\\!draft.md", "!draft.md", true},
    {"draft.md   ", "draft.md", true},
    {"draft\\ ", "draft ", true},
    {"a\\*b", "a*b", true},
    {"a\\*b", "axb", kSilent},
    {"draft.md\r\n", "draft.md", true},
    {"\xEF\xBB\xBF"
     "draft.md",
     "draft.md", true},
    {"", "draft.md", kSilent},
    {"/", "draft.md", kSilent},
};

TEST(GitIgnore, DecidesAsGitDoes) {
  for (const Row& row : kRows) {
    std::string path = row.path;
    const bool is_folder = path.ends_with('/');
    if (is_folder) path.pop_back();
    EXPECT_EQ(PathPatterns(row.lines).decide(path, is_folder), row.decided)
        << "\"" << row.lines << "\" on " << row.path;
  }
}

TEST(GitIgnore, LettersBeyondAsciiAreOneCharacter) {  // git counts their bytes
  EXPECT_TRUE(matches_part("?.md", "é.md"));
  EXPECT_TRUE(matches_part("[éà].md", "à.md"));
  EXPECT_TRUE(matches_part("[à-é].md", "ç.md"));
}

TEST(GitIgnore, AFolderThatIsNamedCoversWhatItHolds) {
  PathPatterns patterns;
  patterns.add("opinion/");
  patterns.add("sport/**");
  patterns.add("!sport/league.md");
  EXPECT_TRUE(patterns.cover("opinion/2025/dam.md"));
  EXPECT_TRUE(patterns.cover("regions/opinion/dam.md"));
  EXPECT_TRUE(patterns.cover("sport/derby.md"));
  EXPECT_FALSE(patterns.cover("sport/league.md"));
  EXPECT_FALSE(patterns.cover("opinion.md"));
}

TEST(GitIgnore, ManyStarsCostNoTime) {
  const std::string name(2000, 'a');
  std::string pattern;
  for (int i = 0; i < 60; ++i) pattern += "*a";
  EXPECT_FALSE(matches_part(pattern + "b", name));
  std::string folders;
  std::string path;
  for (int i = 0; i < 40; ++i) folders += "**/a/";
  for (int i = 0; i < 400; ++i) path += "a/";
  EXPECT_FALSE(PathPatterns(folders + "b").decide(path + "c", false).has_value());
}

}  // namespace
}  // namespace stet::engine
