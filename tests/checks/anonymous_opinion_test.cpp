// The anonymous-opinion kind: judgements that nobody with a name bears.
#include <gtest/gtest.h>

#include "support/small_desk.h"

namespace stet::engine {
namespace {

const SmallDesk& desk() {
  static const SmallDesk desk({{
      "sourcing/faceless.toml",
      small_rule("anonymous-opinion", "repeats = \"each\"\n[voice]\nquoted = \"check\"\n",
                 "bearers = [\"un élu\", \"un expert\", \"une source\"]\nexperts = [\"un "
                 "expert\"]\nothers = [\"une autre\"]\nanaphors = [\"la même source\"]\n"
                 "anonymity = [\"sous anonymat\"]\nverdicts = [\"un fiasco\"]\nforecasts = [\"va "
                 "échouer\"]\nlikelihoods = [\"devrait baisser\"]\nsaid-by = \"qui le dit\"\n"
                 "[fr.unless]\nsentence = [\"sondage\"]",
                 "bearers = [\"an official\", \"an expert\", \"a source\"]\nexperts = [\"an "
                 "expert\"]\nothers = [\"another\"]\nanaphors = [\"the same source\"]\n"
                 "anonymity = [\"on condition of anonymity\"]\nverdicts = [\"a fiasco\"]\n"
                 "forecasts = [\"will fail\"]\nlikelihoods = [\"is likely to\"]\n"
                 "said-by = \"who says so\"\n[en.unless]\nsentence = [\"poll\"]"),
  }});
  return desk;
}

void expect_faceless(std::string_view lang, const std::string& marked) {
  desk().expect("sourcing/faceless", lang, marked);
}

TEST(AnonymousOpinion, IsFoundWithItsBearer) {
  expect_faceless("fr", "« C'est [[un fiasco », tranche un élu]].");
  expect_faceless("en", "“It is [[a fiasco,” said an official]].");
  expect_faceless("fr", "Le plan est [[un fiasco]], selon une source.");
  expect_faceless("en", "An official said the plan was [[a fiasco]].");
}

TEST(AnonymousOpinion, IsNoneOfSomebodyNamed) {
  expect_faceless("fr", "« C'est un fiasco », tranche un élu, Jean Rival.");
  expect_faceless("en", "“It is a fiasco,” said Odile Ferrand.");
}

TEST(AnonymousOpinion, IsNoneWhenAFactIsTold) {
  expect_faceless("fr", "Le bac part à six heures, selon une source.");
  expect_faceless("en", "An official said the ferry leaves at six.");
}

TEST(AnonymousOpinion, IsNoneOfWhoeverElseIsCredited) {
  expect_faceless("fr", "Le bac part, selon une source. Le maire juge que c'est un fiasco.");
  expect_faceless("en", "A source said the ferry left. The mayor said it was a fiasco.");
}

TEST(AnonymousOpinion, GoesOnWithAPronoun) {
  expect_faceless("fr", "Un élu a confirmé la vente. Il a ajouté que c'était [[un fiasco]].");
  expect_faceless("en", "An official confirmed the sale. He added that it was [[a fiasco]].");
}

TEST(AnonymousOpinion, OfAnExpertsForecastIsInfo) {
  EXPECT_EQ(desk().told("sourcing/faceless", "en", "The price is likely to fall, an expert said."),
            "info: “is likely to fall, an expert said”: says who?\n");
  expect_faceless("en", "The price is likely to fall, an official said.");
}

TEST(AnonymousOpinion, OfAPollIsNone) {
  expect_faceless("fr", "Selon un sondage, un élu dit que c'est un fiasco.");
  expect_faceless("en", "In a poll an official said it was a fiasco.");
}

}  // namespace
}  // namespace stet::engine
