#include "text/dateline.h"

#include <gtest/gtest.h>

#include <string>

namespace stet::text {
namespace {

// "dateline|story"; "" when there is none.
std::string split(std::string_view paragraph) {
  const auto found = find_dateline(paragraph);
  if (!found) return "";
  return std::string(paragraph.substr(0, found->length)) + '|' +
         std::string(paragraph.substr(found->rest));
}

TEST(Dateline, PlaceAndDate) {
  EXPECT_EQ(split("Bamako, 19 septembre 2024 – La capitale dort."),
            "Bamako, 19 septembre 2024|La capitale dort.");
  EXPECT_EQ(split("ORVANNE, March 3, 2024 — The mayor left."),
            "ORVANNE, March 3, 2024|The mayor left.");
  EXPECT_EQ(split("Bamako, le 19 septembre - La capitale"), "Bamako, le 19 septembre|La capitale");
  EXPECT_EQ(split("La Haye, 19/09/2024 - La Cour"), "La Haye, 19/09/2024|La Cour");
  EXPECT_EQ(split("Villers-sur-Mer, mardi 3 mars 2020 — Le maire"),
            "Villers-sur-Mer, mardi 3 mars 2020|Le maire");
}

TEST(Dateline, Agencies) {
  EXPECT_EQ(split("PARIS (Reuters) - Le ministre"), "PARIS (Reuters)|Le ministre");
  EXPECT_EQ(split("LONDON, March 3 (Reuters) - The minister"),
            "LONDON, March 3 (Reuters)|The minister");
  EXPECT_EQ(split("Paris, 3 mars 2024 (AFP) - Le"), "Paris, 3 mars 2024 (AFP)|Le");
  EXPECT_EQ(split("KYIV, Ukraine (AP) — A drone"), "KYIV, Ukraine (AP)|A drone");
  EXPECT_EQ(split("(AFP) - Le ministre"), "(AFP)|Le ministre");
}

TEST(Dateline, CapitalsAlone) {
  EXPECT_EQ(split("WASHINGTON — The Senate"), "WASHINGTON|The Senate");
  EXPECT_EQ(split("NEW YORK -- The city"), "NEW YORK|The city");
  EXPECT_EQ(split("GENÈVE, Suisse – La Croix-Rouge"), "GENÈVE, Suisse|La Croix-Rouge");
}

TEST(Dateline, AloneInItsParagraph) {
  EXPECT_EQ(split("Bamako, le 19 septembre 2024"), "Bamako, le 19 septembre 2024|");
  EXPECT_EQ(split("BAMAKO"), "");
}

TEST(Dateline, SentencesAreNone) {
  EXPECT_EQ(split("Le président – qui a parlé mardi – est parti."), "");
  EXPECT_EQ(split("Choguel Maïga – le premier ministre – a parlé."), "");
  EXPECT_EQ(split("Mardi, 12 soldats – tous jeunes – sont morts."), "");
  EXPECT_EQ(split("Selon Human Rights Watch, 132 civils – dont 5 enfants – sont morts."), "");
  EXPECT_EQ(split("l’armée - dit-on - a fui"), "");
  EXPECT_EQ(split("Il a dit qu’il viendrait."), "");
  EXPECT_EQ(split(""), "");
  EXPECT_EQ(split("-"), "");
}

}  // namespace
}  // namespace stet::text
