// Each stage and the desk sheet of two articles, one a language, as a journalist would read them.

#include <gtest/gtest.h>

#include "support/program.h"
#include "support/snapshot.h"

namespace stet {
namespace {

constexpr const char* kArticles[] = {"marche-de-brame", "harbour-blast"};

TEST(Snapshots, EachStageOfTheAnalysis) {
  for (const std::string article : kArticles) {
    for (const std::string stage : {"numbers", "quantities", "dates", "names", "attributions",
                                    "sources", "voice", "claims"}) {
      const Ran ran = run_stet({"show", "--isolated", stage, "articles/" + article + ".md"});
      EXPECT_EQ(ran.code, 0) << ran.err;
      expect_snapshot(article + "." + stage, ran.out);
    }
  }
}

TEST(Snapshots, TheDeskSheet) {
  for (const std::string article : kArticles) {
    for (const std::string format : {"text", "markdown", "json"}) {
      const Ran ran =
          run_stet({"sheet", "--isolated", "--format", format, "articles/" + article + ".md"});
      EXPECT_EQ(ran.code, 0) << ran.err;
      expect_snapshot(article + ".sheet." + format, ran.out);
    }
  }
}

}  // namespace
}  // namespace stet
