// Wholes and their parts, written as « whole = part + part ».
#include <gtest/gtest.h>

#include "claims/claims.h"
#include "support/spoken.h"

namespace stet::claims {
namespace {

std::string plain(const language::Interval& interval) {
  const auto one = [](double value) {
    if (value == language::Interval::kOpen) return std::string("…");
    std::string text = std::to_string(value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text;
  };
  return interval.is_exact() ? one(interval.low) : one(interval.low) + "-" + one(interval.high);
}

/// "12 = 5 + 7; 9 > 2": every whole of a text with all of its parts, or with some.
std::string partitions(std::string_view lang, std::string_view text) {
  const language::Heard heard = language::heard(lang, text);
  const FigureClaims figures =
      extract_figure_claims(heard.prose, heard.analysis, language::languages_alone());
  std::string all;
  for (const Partition& partition : figures.partitions) {
    if (!all.empty()) all += "; ";
    all += plain(partition.count);
    for (std::uint32_t p = partition.first_part; p < partition.last_part; ++p) {
      all += p > partition.first_part ? " + " : partition.complete ? " = " : " > ";
      all += plain(figures.parts[p].count);
    }
  }
  return all;
}

TEST(Partitions, MayBeginWithOneThatIsNoFigure) {
  EXPECT_EQ(partitions("fr", "Le bac portait trois personnes, soit une femme et deux hommes."),
            "3 = 1 + 2");
  EXPECT_EQ(partitions("en", "The boat held three people, one woman and two men."), "3 = 1 + 2");
}

TEST(Partitions, AreAnnouncedByACue) {
  EXPECT_EQ(partitions("fr", "Le jury compte douze membres, soit cinq femmes et sept hommes."),
            "12 = 5 + 7");
  EXPECT_EQ(partitions("fr", "La flotte de 21 bateaux est composée de 9 chalutiers et 12 bacs."),
            "21 = 9 + 12");
  EXPECT_EQ(partitions("en", "The fleet of 21 is made up of 9 trawlers and 12 ferries."),
            "21 = 9 + 12");
  EXPECT_EQ(partitions("en", "A jury of 12 people, namely five women and seven men, sat."),
            "12 = 5 + 7");
}

TEST(Partitions, StandBehindAColonOrInBrackets) {
  EXPECT_EQ(
      partitions("fr", "Douze personnes ont été arrêtées lundi : sept hommes et cinq femmes."),
      "12 = 7 + 5");
  EXPECT_EQ(partitions("fr", "On a vendu 53 lots (36 tableaux et 17 dessins) samedi."),
            "53 = 36 + 17");
  EXPECT_EQ(partitions("en", "They won five medals - three golds and two bronzes."), "5 = 3 + 2");
  EXPECT_EQ(partitions("en", "The boat carried 13 people (six men, seven women)."), "13 = 6 + 7");
  // What the brackets say of something else.
  EXPECT_EQ(partitions("fr", "Des jantes de 20 pouces (21 et 22 pouces en option)."), "");
}

TEST(Partitions, StandInAppositionToPeople) {
  EXPECT_EQ(partitions("fr", "Quatre personnes, trois hommes et une femme, ont été arrêtées."),
            "4 = 3 + 1");
  EXPECT_EQ(partitions("fr", "Quatorze chercheurs, deux femmes et douze hommes, viendront."),
            "14 = 2 + 12");
  EXPECT_EQ(partitions("en", "Two people, a man and a woman, were arrested."), "2 = 1 + 1");
  // A list is no total.
  EXPECT_EQ(partitions("fr", "Le naufrage a fait douze morts, cinq blessés et trois disparus."),
            "");
  EXPECT_EQ(partitions("en", "Five children, three men and two women were hurt."), "");
}

TEST(Partitions, MayEndInTheirSum) {
  EXPECT_EQ(partitions("fr", "Cinq femmes et sept hommes, soit douze personnes, ont été élus."),
            "12 = 5 + 7");
  EXPECT_EQ(partitions("en", "Seven men, a woman and four children, 12 people in all, were saved."),
            "12 = 7 + 1 + 4");
  // Another measure, and a comparison.
  EXPECT_EQ(partitions("fr", "Le moteur livre 720 ch et 850 Nm, soit 135 ch de plus."), "");
}

TEST(Partitions, ThatAreNotCompleteAreNone) {
  EXPECT_EQ(partitions("fr", "Douze membres, soit cinq femmes et notamment sept juges."), "");
  EXPECT_EQ(partitions("en", "It has 20 ships, namely 9 trawlers, 5 ferries and others."), "");
}

TEST(Partitions, CountWhatWasRoundedAway) {
  EXPECT_EQ(partitions("fr", "On compte 762 000 bébés (390 000 garçons et 372 000 filles)."),
            "761500-762500 = 385000-395000 + 371500-372500");
  EXPECT_EQ(partitions("en", "About 12 people, namely five women and seven men, came."),
            "10.8-13.2 = 5 + 7");
}

TEST(Partitions, MayGiveOnlySome) {
  EXPECT_EQ(partitions("fr", "Onze randonneurs ont été secourus, dont neuf enfants."), "11 > 9");
  EXPECT_EQ(partitions("en", "Seven miners were hurt, including five seriously."), "7 > 5");
  EXPECT_EQ(partitions("en", "Of the 60 hikers, 11 were children, most alone."), "60 > 11");
  EXPECT_EQ(partitions("fr", "Neuf tués et trois blessés, dont deux enfants."), "12 > 2");
  EXPECT_EQ(partitions("fr", "Dix millions d'euros, dont quatre millions d'euros de dettes."),
            "9500000-10500000 > 3500000-4500000");
}

TEST(Partitions, OfOtherThingsAreNone) {
  EXPECT_EQ(partitions("fr", "Douze familles, dont 40 enfants, ont été relogées."), "");
  EXPECT_EQ(partitions("fr", "Deux ans de prison, dont six mois avec sursis."), "");
  EXPECT_EQ(partitions("en", "Twelve families, including 40 children, were moved."), "");
  EXPECT_EQ(partitions("en", "It costs $399 ($469 including tax)."), "");
}

TEST(Partitions, AddTheirPartsWhereTheyExcludeEachOther) {
  EXPECT_EQ(partitions("fr", "Douze morts, dont cinq hommes et sept femmes."), "12 > 5 + 7");
  EXPECT_EQ(partitions("en", "12 dead, including five women and three doctors."), "12 > 5");
}

}  // namespace
}  // namespace stet::claims
