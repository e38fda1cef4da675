#include <gtest/gtest.h>

#include "findings/marked_article.h"

namespace stet::findings {
namespace {

TEST(Concise, is_one_line_a_finding_and_a_summary) {
  const MarkedArticle marked =
      marked_article("# Été\n\n🔥 [[Selon des témoins]], [[12 morts]].\n", "monde/kati.md");
  Finding toll = finding_at(marked.spans[1], "« 12\nmorts » : selon qui ?", "tolls/unsourced-toll");
  toll.severity = Severity::Error;
  EXPECT_EQ(printed("concise", marked.article, {finding_at(marked.spans[0], "qui ?"), toll}),
            R"(monde/kati.md:3:3: warning[sourcing/anonymous-witness] qui ?
monde/kati.md:3:22: error[tolls/unsourced-toll] « 12 morts » : selon qui ?
1 error, 1 warning in 1 article
)");
}

TEST(Concise, columns_do_not_count_the_byte_order_mark) {
  const text::Article article("a.txt", text::Format::PlainText,
                              "\xEF\xBB\xBF"
                              "Douze");
  EXPECT_EQ(printed("concise", article, {finding_at({0, 5}, "qui ?", "a/b")}),
            "a.txt:1:1: warning[a/b] qui ?\n1 warning in 1 article\n");
}

TEST(Concise, colours_the_severity_only) {
  const MarkedArticle marked = marked_article("[[Douze]]");
  ReportOptions options;
  options.color = true;
  options.quiet = true;
  EXPECT_EQ(
      printed("concise", marked.article, {finding_at(marked.spans[0], "qui ?", "a/b")}, options),
      "kati.md:1:1: \x1b[1;33mwarning[a/b]\x1b[0m qui ?\n");
}

}  // namespace
}  // namespace stet::findings
