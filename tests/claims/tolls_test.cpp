// Tolls, written into the sentences they stand in.
#include <gtest/gtest.h>

#include "claims/claims.h"
#include "support/spoken.h"

namespace stet::claims {
namespace {

std::string plain(double value) {
  if (value == language::Interval::kOpen) return "…";
  std::string text = std::to_string(value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

/// "dead 12 civils; wounded 3-5 part": every toll of a text in reading order, with who is counted;
/// "~" before a vague count, "!" before one that did not happen.
std::string tolls(std::string_view lang, std::string_view text) {
  const language::Heard heard = language::heard(lang, text);
  const Claims claims = extract_claims(heard.prose, heard.analysis, language::languages_alone());
  std::string all;
  for (const Toll& toll : claims.tolls) {
    if (!all.empty()) all += "; ";
    if (toll.unreal) all += '!';
    all += std::string(name_of(toll.status)) + ' ';
    if (toll.vague) all += '~';
    all += plain(toll.count.low);
    if (!toll.count.is_exact()) all += '-' + plain(toll.count.high);
    if (!toll.who.empty() && !toll.single)
      all += ' ' + std::string(heard.prose.text(heard.span(toll.who)));
    if (toll.part) all += " part";
    if (toll.further) all += " further";
    if (toll.total) all += " total";
    if (toll.single) all += " single";
    if (toll.hedged) all += " hedged";
    if (toll.negated) all += " negated";
  }
  return all;
}

TEST(Tolls, StandBeforeTheWordOfTheirOutcome) {
  EXPECT_EQ(tolls("fr", "Le naufrage a fait 12 morts et 30 blessés."), "dead 12; wounded 30");
  EXPECT_EQ(tolls("fr", "On compte cinq tués, une vingtaine de blessés et trois disparus."),
            "dead 5; wounded 16-24; missing 3");
  EXPECT_EQ(tolls("fr", "Le bilan est de 17 jeunes ouvriers agricoles blessés."),
            "wounded 17 jeunes ouvriers");
  EXPECT_EQ(tolls("en", "The wreck left 12 dead and 30 injured."), "dead 12; wounded 30");
  EXPECT_EQ(tolls("en", "There were five deaths, about 20 wounded and three missing."),
            "dead 5; wounded 18-22; missing 3");
  EXPECT_EQ(tolls("en", "The blast left 17 young farm workers injured."),
            "wounded 17 young farm workers");
}

TEST(Tolls, AreObjectsOfWhatKills) {
  EXPECT_EQ(tolls("fr", "La tempête a tué 17 civils."), "dead 17 civils");
  EXPECT_EQ(tolls("fr", "L'explosion a détruit la halle, tuant douze pêcheurs et en blessant six."),
            "dead 12 pêcheurs; wounded 6");
  EXPECT_EQ(tolls("fr", "L'accident a coûté la vie à 12 personnes."), "dead 12 personnes");
  EXPECT_EQ(tolls("en", "The storm killed 17 civilians."), "dead 17 civilians");
  EXPECT_EQ(tolls("en", "The blast wrecked the hall, killing 12 and wounding six others."),
            "dead 12; wounded 6 further");
  EXPECT_EQ(tolls("en", "The crash claimed the lives of 12 people."), "dead 12 people");
  EXPECT_EQ(tolls("en", "The crash claimed 12 lives."), "dead 12 lives");
}

TEST(Tolls, AreSubjectsOfWhatBefallsThem) {
  EXPECT_EQ(tolls("fr", "17 personnes ont été tuées."), "dead 17 personnes");
  EXPECT_EQ(tolls("fr", "Au moins 19 personnes, en majorité des civils, ont perdu la vie."),
            "dead 19-… personnes");
  EXPECT_EQ(tolls("fr", "L'avion dans lequel ont péri 46 passagers venait de Tarvas."),
            "dead 46 passagers");
  EXPECT_EQ(tolls("en", "17 people have been killed."), "dead 17 people");
  EXPECT_EQ(tolls("en", "At least 19 people, most of them civilians, lost their lives."),
            "dead 19-… people");
  EXPECT_EQ(tolls("en", "Three soldiers died."), "dead 3 soldiers");
}

TEST(Tolls, MayBeLists) {
  EXPECT_EQ(tolls("fr", "52 soldats et trois assaillants ont été tués."),
            "dead 52 soldats; dead 3 assaillants");
  EXPECT_EQ(tolls("fr", "La milice a tué cinq soldats, deux civils et un enfant."),
            "dead 5 soldats; dead 2 civils; dead 1 enfant");
  EXPECT_EQ(tolls("en", "Five policemen and a civilian were killed."),
            "dead 5 policemen; dead 1 single");
  EXPECT_EQ(tolls("en", "The militia killed five soldiers, two civilians and a child."),
            "dead 5 soldiers; dead 2 civilians; dead 1 single");
}

TEST(Tolls, HaveParts) {
  EXPECT_EQ(tolls("fr", "Douze personnes, dont trois enfants, ont péri."),
            "dead 12 personnes; dead 3 enfants part");
  EXPECT_EQ(tolls("fr", "L'attaque a fait 12 morts, dont trois enfants."),
            "dead 12; dead 3 enfants part");
  EXPECT_EQ(tolls("en", "Twelve people, including three children, were killed."),
            "dead 12 people; dead 3 children part");
  EXPECT_EQ(tolls("en", "The raid killed 12 people, among them three children."),
            "dead 12 people; dead 3 children part");
}

TEST(Tolls, HaveNamesOfTheirOwn) {
  EXPECT_EQ(tolls("fr", "Le nombre de morts s'élève à 30."), "dead 30 total");
  EXPECT_EQ(tolls("fr", "Le bilan s'élève à 30 morts."), "dead 30");
  EXPECT_EQ(tolls("en", "The death toll rose to 30."), "dead 30 total");
  EXPECT_EQ(tolls("en", "The death toll rose from 12 to 30."), "dead 30 total");
}

TEST(Tolls, OfDeeds) {
  EXPECT_EQ(tolls("fr", "Le meurtre de trois prêtres a ému Tarvas."), "dead 3 prêtres");
  EXPECT_EQ(tolls("en", "The murder of three priests shook Tarvas."), "dead 3 priests");
  EXPECT_EQ(tolls("en", "The three priests' murder shook Tarvas."), "dead 3 priests");
}

TEST(Tolls, WithoutANumberMayBeOfOne) {
  EXPECT_EQ(tolls("fr", "Un gendarme a été tué."), "dead 1 single");
  EXPECT_EQ(tolls("fr", "Yann Orsel est mort lundi."), "dead 1 single");
  EXPECT_EQ(tolls("en", "A policeman was killed."), "dead 1 single");
  EXPECT_EQ(tolls("en", "The bishop's murder shook Tarvas."), "dead 1 single");
}

TEST(Tolls, MayBeVague) {
  EXPECT_EQ(tolls("fr", "Plusieurs personnes ont été blessées."), "wounded ~3-… personnes");
  EXPECT_EQ(tolls("fr", "Des dizaines de villageois ont été enlevés."),
            "captured ~20-… villageois");
  EXPECT_EQ(tolls("en", "Several people were injured."), "wounded ~3-… people");
  EXPECT_EQ(tolls("en", "Scores of villagers were abducted."), "captured ~40-… villagers");
}

TEST(Tolls, MayBeDeniedOrUnreal) {
  EXPECT_EQ(tolls("fr", "L'incendie n'a fait aucun mort, mais deux blessés."),
            "dead 0 negated; wounded 2");
  EXPECT_EQ(tolls("fr", "L'explosion aurait pu tuer douze personnes."), "");
  EXPECT_EQ(tolls("en", "No one was killed, but two people were injured."),
            "dead 0 negated; wounded 2 people");
  EXPECT_EQ(tolls("en", "The blast could have killed twelve people."), "!dead 12 people");
}

TEST(Tolls, MayBeHedged) {
  EXPECT_EQ(tolls("fr", "Douze pêcheurs auraient été tués."), "dead 12 pêcheurs hedged");
  EXPECT_EQ(tolls("en", "Twelve fishermen were reportedly killed."), "dead 12 fishermen hedged");
}

TEST(Tolls, HideWhatBecameOfThoseCounted) {
  EXPECT_EQ(tolls("fr", "Huit assaillants ont été neutralisés."), "casualties 8 assaillants");
  EXPECT_EQ(tolls("fr", "La crue a fait six victimes."), "dead 6 victimes");
  EXPECT_EQ(tolls("en", "The blast caused 60 casualties."), "casualties 60");
}

TEST(Tolls, AreReadInCapitals) {
  EXPECT_EQ(tolls("en", "TWELVE PEOPLE, INCLUDING 3 CHILDREN, WERE KILLED AND 30 INJURED."),
            "dead 12 PEOPLE; dead 3 CHILDREN part; wounded 30");
  EXPECT_EQ(tolls("fr", "DOUZE PERSONNES ONT ÉTÉ TUÉES ET 30 BLESSÉES."),
            "dead 12 PERSONNES; wounded 30");
}

TEST(Tolls, AreNotOfThingsAgesPlacesAndIdioms) {
  EXPECT_EQ(tolls("fr", "Yann Orsel, 43 ans, est mort dans l'un des trois villages."), "");
  EXPECT_EQ(tolls("fr", "Les négociations sont au point mort depuis 12 jours."), "");
  EXPECT_EQ(tolls("fr", "Les parents des deux enfants sont décédés."), "");
  EXPECT_EQ(tolls("fr", "La tempête s'est abattue sur deux communes."), "");
  EXPECT_EQ(tolls("fr", "Une voiture l'arrête avec deux hommes à bord."), "");
  EXPECT_EQ(tolls("en", "The storm killed 12 projects."), "");
  EXPECT_EQ(tolls("en", "In three villages crops were destroyed."), "");
  EXPECT_EQ(tolls("en", "Two senators killed the bill within three hours."), "");
}

TEST(Tolls, KnowWhoIsCredited) {
  const language::Heard heard =
      language::heard("fr", "Selon les pompiers, douze personnes ont été tuées.");
  const Claims claims = extract_claims(heard.prose, heard.analysis, language::languages_alone());
  ASSERT_EQ(claims.tolls.size(), 1U);
  EXPECT_TRUE(claims.tolls.front().attribution.has_value());
}

}  // namespace
}  // namespace stet::claims
