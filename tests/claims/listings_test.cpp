// Announced and named things, written as « announced: named ».
#include <gtest/gtest.h>

#include "claims/claims.h"
#include "support/spoken.h"

namespace stet::claims {
namespace {

std::string listings(std::string_view lang, std::string_view text) {
  const language::Heard heard = language::heard(lang, text);
  const FigureClaims figures =
      extract_figure_claims(heard.prose, heard.analysis, language::languages_alone());
  std::string all;
  for (const Listing& listing : figures.listings) {
    if (!all.empty()) all += "; ";
    all += std::to_string(listing.count) + ": " + std::to_string(listing.items);
  }
  return all;
}

TEST(Listings, StandBehindAColon) {
  EXPECT_EQ(listings("fr", "Trois pays ont voté contre : la Norlande, le Karsa et la Tessarie."),
            "3: 3");
  EXPECT_EQ(listings("fr", "Le plan a trois priorités : l'école, la route et l'hôpital."), "3: 3");
  EXPECT_EQ(listings("en", "Four nations signed: Norland, Karsa, Tessaria and Olm."), "4: 4");
}

TEST(Listings, MayBeApposedOrFollowTheirVerb) {
  EXPECT_EQ(listings("fr", "Deux pays, la Norlande et le Karsa, ont signé."), "2: 2");
  EXPECT_EQ(listings("en", "Her three priorities are schools, roads and policing."), "3: 3");
  EXPECT_EQ(listings("en", "The three finalists are Mara Dell, Ian Croft and Lise Amar."), "3: 3");
}

TEST(Listings, AreReadOnlyWhenTheirItemsAreSure) {
  // Open, double or explained items, other things than those announced, no last « et ».
  EXPECT_EQ(listings("fr", "Trois pays ont signé : notamment la Norlande et le Karsa."), "");
  EXPECT_EQ(listings("fr", "Deux élus ont parlé : Jean Morel, maire d'Orvanne, et Lise Amar."), "");
  EXPECT_EQ(listings("fr", "Deux duos : Paul et Ali, Jean et Lise."), "");
  EXPECT_EQ(listings("fr", "Trois jours de galère : la pluie, le froid, la faim et la peur."), "");
  EXPECT_EQ(listings("en", "The four men were tired, hungry and cold."), "");
  EXPECT_EQ(listings("en", "Three nations signed: Norland, Karsa, Olm."), "");
}

}  // namespace
}  // namespace stet::claims
