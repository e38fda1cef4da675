// What the figures of a text are figures of.
#include "claims/measurements.h"

#include <gtest/gtest.h>

#include "claims/claims.h"
#include "support/spoken.h"

namespace stet::claims {
namespace {

/// "counted salariés definite; holder pont": by and noun of every figure in reading order.
std::string measured(std::string_view lang, std::string_view text) {
  const language::Heard heard = language::heard(lang, text);
  const Claims claims = extract_claims(heard.prose, heard.analysis, language::languages_alone());
  std::string all;
  for (const Measurement& one : claims.measurements) {
    if (!all.empty()) all += "; ";
    all += name_of(one.by);
    if (!one.noun.empty()) all += ' ' + std::string(heard.prose.text(heard.span(one.noun)));
    if (one.definite) all += " definite";
    if (one.further) all += " further";
    if (one.toll != kNoToll) all += " toll";
  }
  return all;
}

Measurement first(std::string_view lang, std::string_view text, std::size_t index = 0) {
  const language::Heard heard = language::heard(lang, text);
  return extract_claims(heard.prose, heard.analysis, language::languages_alone())
      .measurements.at(index);
}

TEST(Measurements, AreOfTheNounThatIsCounted) {
  EXPECT_EQ(measured("fr", "Les 12 salariés sont partis."), "counted salariés definite");
  EXPECT_EQ(measured("fr", "Douze autres salariés sont partis."), "counted salariés further");
  EXPECT_EQ(measured("en", "The 12 mill workers left."), "counted workers definite");
  EXPECT_EQ(measured("en", "Twelve people died."), "counted people toll");
}

TEST(Measurements, AreOfWhatHoldsThem) {
  EXPECT_EQ(measured("fr", "Un budget de 3 millions d'euros est voté."), "holder budget");
  EXPECT_EQ(measured("fr", "Le pont, long de 420 mètres, rouvrira."), "holder pont definite");
  EXPECT_EQ(measured("en", "A budget of $3 million was passed."), "holder budget");
  EXPECT_EQ(measured("en", "The 420-metre bridge is closed."), "compound bridge definite");
  EXPECT_EQ(measured("en", "The $3 million budget is ready."), "compound budget definite");
  EXPECT_EQ(measured("fr", "On a saisi 30 tonnes de cocaïne."), "stuff cocaïne");
}

TEST(Measurements, OfNothingWhenTheFigureStandsAlone) {
  EXPECT_EQ(measured("fr", "Ils étaient 12."), "nothing");
  EXPECT_EQ(measured("fr", "En 2024, le 12 mai."), "");
}

TEST(Measurements, AreOfOneThingWhenNothingSetsThemApart) {
  const Measurement workers = first("en", "The mill has 340 workers.");
  EXPECT_TRUE(may_be_same_thing(workers, first("en", "The 240 workers left.")));
  EXPECT_TRUE(may_be_same_thing(workers, first("en", "It has 240 workers at the depot.")));
  EXPECT_FALSE(may_be_same_thing(first("en", "It has 240 workers at the depot."),
                                 first("en", "It has 100 workers in the office.")));
  EXPECT_FALSE(may_be_same_thing(workers, first("en", "It has 240 lorries.")));
  EXPECT_TRUE(have_same_noun(first("en", "The 420-metre bridge reopens."),
                             first("en", "The 240-metre bridge is closed.")));
}

TEST(Measurements, KnowOneAndManyByOneKey) {
  EXPECT_EQ(word_key("salariés"), word_key("salarié"));
  EXPECT_NE(word_key("salariés"), word_key("salaires"));
}

}  // namespace
}  // namespace stet::claims
