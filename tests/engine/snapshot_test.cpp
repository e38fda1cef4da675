#include "engine/snapshot.h"

#include <gtest/gtest.h>

#include <cstring>
#include <vector>

#include "base/binary.h"
#include "engine/lint_article.h"
#include "findings/reports/report.h"

namespace stet::engine {
namespace {

/// The bytes where a snapshot may stand: at a multiple of 16.
class Placed {
 public:
  explicit Placed(std::string_view bytes)
      : memory_(bytes.size() / sizeof(Block) + 1), size_(bytes.size()) {
    std::memcpy(memory_.data(), bytes.data(), bytes.size());
  }
  char* data() { return reinterpret_cast<char*>(memory_.data()); }
  [[nodiscard]] std::string_view bytes() const {
    return {reinterpret_cast<const char*>(memory_.data()), size_};
  }

 private:
  struct alignas(base::kRowAlignment) Block {
    char bytes[base::kRowAlignment];
  };
  std::vector<Block> memory_;
  std::size_t size_;
};

const std::string& snapshot() {
  static const std::string bytes = [] {
    std::vector<packs::Fault> faults;
    return make_snapshot(packs::builtin_files(), packs::builtin_files_hash(), faults);
  }();
  return bytes;
}

std::string report_of(const text::Article& article, const Rulebook& rulebook) {
  Linted linted = lint_article(article, rulebook, ArticleSettings{});
  findings::ReportOptions options;
  const auto report = findings::make_report("json", options);
  std::string out;
  report->begin(out);
  report->article(linted.found, out);
  findings::Summary summary;
  summary.add(linted.found);
  report->end(summary, out);
  return out;
}

TEST(Snapshot, FindsWhatTheRulesFindThatItWasMadeOf) {
  std::vector<packs::Fault> faults;
  const auto raw = load_rulebook(packs::builtin_files(), true, faults);
  ASSERT_TRUE(faults.empty()) << to_string(faults.front());
  const Placed placed(snapshot());
  const auto quick = read_snapshot(placed.bytes(), packs::builtin_files_hash());
  ASSERT_NE(quick, nullptr);
  ASSERT_EQ(quick->pack.rules.size(), raw->pack.rules.size());
  std::size_t findings = 0;
  for (const packs::Rule& rule : raw->pack.rules) {
    for (const packs::Example& example : rule.examples) {
      const text::Article article("example.txt", text::Format::PlainText, example.text);
      const std::string wanted = report_of(article, *raw);
      ASSERT_EQ(report_of(article, *quick), wanted) << rule.id << ": " << example.text;
      if (wanted.find("\"rule\"") != std::string::npos) ++findings;
    }
  }
  EXPECT_GT(findings, 100U);
}

TEST(Snapshot, KeepsWhatIsSaidOfRules) {
  std::vector<packs::Fault> faults;
  const auto raw = load_rulebook(packs::builtin_files(), false, faults);
  const Placed placed(snapshot());
  const auto quick = read_snapshot(placed.bytes(), packs::builtin_files_hash());
  ASSERT_NE(quick, nullptr);
  for (std::size_t r = 0; r < raw->pack.rules.size(); ++r) {
    const packs::Rule& a = raw->pack.rules[r];
    const packs::Rule& b = quick->pack.rules[r];
    EXPECT_EQ(a.id, b.id);
    EXPECT_EQ(a.severity, b.severity) << a.id;
    EXPECT_EQ(a.proof, b.proof) << a.id;
    ASSERT_EQ(a.languages.size(), b.languages.size()) << a.id;
    for (std::size_t l = 0; l < a.languages.size(); ++l) {
      EXPECT_EQ(a.languages[l].summary.text, b.languages[l].summary.text) << a.id;
      EXPECT_EQ(a.languages[l].message.text, b.languages[l].message.text) << a.id;
      EXPECT_EQ(a.languages[l].help.text, b.languages[l].help.text) << a.id;
    }
  }
}

TEST(Snapshot, IsTheSameBytesForTheSameRules) {
  std::vector<packs::Fault> faults;
  EXPECT_EQ(snapshot(), make_snapshot(packs::builtin_files(), packs::builtin_files_hash(), faults));
}

TEST(Snapshot, IsRefusedWhenAnyByteOfItsHeadIsWrong) {
  Placed placed(snapshot());
  for (std::size_t at = 0; at < 96; ++at) {
    for (const char flip : {'\x01', '\x80', '\xFF'}) {
      placed.data()[at] = static_cast<char>(placed.data()[at] ^ flip);
      EXPECT_EQ(read_snapshot(placed.bytes(), packs::builtin_files_hash()), nullptr) << at;
      placed.data()[at] = static_cast<char>(placed.data()[at] ^ flip);
    }
  }
}

TEST(Snapshot, IsRefusedWhenItWasMadeOfOtherRules) {
  const Placed placed(snapshot());
  EXPECT_EQ(read_snapshot(placed.bytes(), std::string(64, '0')), nullptr);
}

TEST(Snapshot, IsRefusedWhenItIsCut) {
  const Placed placed(snapshot());
  for (std::size_t size : {std::size_t{0}, std::size_t{15}, std::size_t{96}, snapshot().size() / 2,
                           snapshot().size() - 1}) {
    EXPECT_EQ(read_snapshot(placed.bytes().substr(0, size), packs::builtin_files_hash()), nullptr)
        << size;
  }
}

TEST(Snapshot, OfThisProgramIsRead) {
  std::vector<packs::Fault> faults;
  const auto book = load_builtin_rulebook(faults);
  EXPECT_TRUE(faults.empty());
  ASSERT_NE(book, nullptr);
  EXPECT_TRUE(book->pack.languages.empty()) << "read from the files, not from the snapshot";
}

}  // namespace
}  // namespace stet::engine
