#include "engine/article_finder.h"

#include <gtest/gtest.h>
#include <linux/capability.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "support/temporary_folder.h"

namespace stet::engine {
namespace {

/// The paths found below the folder, one a line, without the folder itself.
std::string found_in(const TemporaryFolder& folder, const FinderOptions& options = {},
                     const std::vector<std::string>& below = {""}) {
  std::vector<std::string> paths;
  for (const std::string& path : below) paths.push_back(folder.path(path));
  std::string lines;
  for (const Source& source : find_articles(paths, options).sources) {
    lines += source.path.substr(folder.path().size() + 1) + "\n";
  }
  return lines;
}

TEST(ArticleFinder, WalksFoldersForArticles) {
  const TemporaryFolder folder;
  for (const char* path :
       {"b.md", "a.txt", "c/d.html", "c/e.htm", "c/f/g.markdown", "B.MD", "notes.docx", "README"}) {
    folder.write(path);
  }
  EXPECT_EQ(found_in(folder), "B.MD\na.txt\nb.md\nc/d.html\nc/e.htm\nc/f/g.markdown\n");
}

TEST(ArticleFinder, SortsByBytesNotByFolders) {
  const TemporaryFolder folder;
  for (const char* path : {"a/z.md", "a-b.md", "a.md", "é.md", "z.md"}) folder.write(path);
  EXPECT_EQ(found_in(folder), "a-b.md\na.md\na/z.md\nz.md\né.md\n");
}

TEST(ArticleFinder, LeavesOutWhatIsHidden) {
  const TemporaryFolder folder;
  for (const char* path : {".git/a.md", ".stet/a.md", ".#a.md", "a.md"}) folder.write(path);
  EXPECT_EQ(found_in(folder), "a.md\n");
}

TEST(ArticleFinder, TakesNamedFilesAsTheyAre) {
  const TemporaryFolder folder;
  folder.write(".gitignore", "*.md\n");
  folder.write("a.md");
  folder.write("copy.docx.bak");
  const auto found = find_articles({folder.path("a.md"), folder.path("copy.docx.bak")}, {});
  ASSERT_EQ(found.sources.size(), 2U);
  EXPECT_EQ(found.sources[0].format, text::Format::Markdown);
  EXPECT_EQ(found.sources[1].format, text::Format::PlainText);
}

TEST(ArticleFinder, NamesWhatIsMissingAndGoesOn) {
  const TemporaryFolder folder;
  folder.write("a.md");
  const auto found = find_articles({folder.path("gone.md"), folder.path("a.md"), ""}, {});
  EXPECT_EQ(found.sources.size(), 1U);
  ASSERT_EQ(found.missing.size(), 2U);
  EXPECT_EQ(found.missing[0], folder.path("gone.md") + ": No such file or directory");
}

TEST(ArticleFinder, TakesEachArticleOnce) {
  const TemporaryFolder folder;
  folder.write("a/b.md");
  EXPECT_EQ(found_in(folder, {}, {"a/b.md", "", "a", "a/../a/b.md", "a/b.md"}), "a/b.md\n");
}

TEST(ArticleFinder, RespectsNestedGitignores) {
  const TemporaryFolder folder;
  folder.make_folder(".git/info");
  folder.write(".git/info/exclude", "private/\n");
  folder.write(".gitignore", "*.html\n/build/\nold/*\n!old/kept.md\n");
  folder.write("sub/.gitignore", "!page.html\ndraft*\n");
  for (const char* path : {"page.html", "sub/page.html", "sub/draft.md", "draft.md", "build/a.md",
                           "sub/build/a.md", "old/a.md", "old/kept.md", "private/a.md"}) {
    folder.write(path);
  }
  EXPECT_EQ(found_in(folder), "draft.md\nold/kept.md\nsub/build/a.md\nsub/page.html\n");
  // The rules of folders above count for a folder that is named, too.
  EXPECT_EQ(found_in(folder, {}, {"sub"}), "sub/build/a.md\nsub/page.html\n");
  FinderOptions all;
  all.respect_gitignore = false;
  EXPECT_EQ(found_in(folder, all),
            "build/a.md\ndraft.md\nold/a.md\nold/kept.md\npage.html\nprivate/a.md\nsub/build/"
            "a.md\nsub/draft.md\nsub/page.html\n");
}

TEST(ArticleFinder, NothingComesBackOutOfAnIgnoredFolder) {
  const TemporaryFolder folder;
  folder.write(".gitignore", "old/\n!old/kept.md\n");
  folder.write("old/kept.md");
  EXPECT_EQ(found_in(folder), "");
}

TEST(ArticleFinder, DoesNotGoRoundInCircles) {
  const TemporaryFolder folder;
  folder.write("a/b.md");
  ASSERT_EQ(::symlink(folder.path().c_str(), folder.path("a/loop").c_str()), 0);
  ASSERT_EQ(::symlink(folder.path("a/b.md").c_str(), folder.path("c.md").c_str()), 0);
  EXPECT_EQ(found_in(folder), "a/b.md\nc.md\n");
  // A link to a folder that was named is followed.
  EXPECT_EQ(found_in(folder, {}, {"a/loop/a"}), "a/loop/a/b.md\n");
}

TEST(ArticleFinder, AsksSettingsAboutWhatItFinds) {
  const TemporaryFolder folder;
  for (const char* path : {"a.md", "archive/b.md", "archive/c/d.md"}) folder.write(path);
  FinderOptions options;
  options.excludes = [](const std::string& path, bool is_folder) {
    return is_folder && path.ends_with("archive");
  };
  EXPECT_EQ(found_in(folder, options), "a.md\n");
  EXPECT_EQ(found_in(folder, options, {"", "archive/b.md"}), "a.md\narchive/b.md\n");
}

/// Root reads everything, unless it lays its capabilities aside.
class WithoutPrivilege {
 public:
  WithoutPrivilege() {
    ::syscall(SYS_capget, &header_, before_);
    __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3] = {};
    for (int i = 0; i < _LINUX_CAPABILITY_U32S_3; ++i) none[i].permitted = before_[i].permitted;
    ::syscall(SYS_capset, &header_, none);
  }
  ~WithoutPrivilege() { ::syscall(SYS_capset, &header_, before_); }
  WithoutPrivilege(const WithoutPrivilege&) = delete;
  WithoutPrivilege& operator=(const WithoutPrivilege&) = delete;

 private:
  __user_cap_header_struct header_ = {_LINUX_CAPABILITY_VERSION_3, 0};
  __user_cap_data_struct before_[_LINUX_CAPABILITY_U32S_3] = {};
};

TEST(ArticleFinder, SaysWhichFolderItCouldNotRead) {
  const TemporaryFolder folder;
  folder.write("shut/a.md");
  ASSERT_EQ(::chmod(folder.path("shut").c_str(), 0), 0);
  {
    const WithoutPrivilege bound_by_permissions;
    EXPECT_EQ(find_articles({folder.path()}, {}).unreadable.size(), 1U);
  }
  ::chmod(folder.path("shut").c_str(), 0700);
}

}  // namespace
}  // namespace stet::engine
