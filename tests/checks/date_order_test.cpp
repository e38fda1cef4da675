// The date-order kind: dates that cannot follow each other.
#include <gtest/gtest.h>

#include "support/small_desk.h"

namespace stet::engine {
namespace {

const SmallDesk& desk() {
  static const SmallDesk desk({
      {"time/order.toml",
       small_rule("date-order", "severity = \"error\"\nrepeats = \"each\"\n",
                  "begins = [\"né:a\"]\nends = [\"mort:a\"]\nhappened = [\"a eu lieu\"]\n"
                  "anniversaries = [\"anniversaire\"]\nbetween = [\"entre\"]\n"
                  "planned = [\"prévu:a\"]\nother-reckoning = [\"avant notre ère\"]\n",
                  "begins = [\"born\"]\nends = [\"died\"]\nhappened = [\"took place\"]\n"
                  "anniversaries = [\"anniversary\"]\nbetween = [\"between\"]\n"
                  "planned = [\"planned\"]\nother-reckoning = [\"BC\"]\n")},
  });
  return desk;
}

void french(const std::string& marked) {
  desk().expect("time/order", "fr", "---\ndate: 2024-03-14\n---\n\n" + marked);
}
void english(const std::string& marked) {
  desk().expect("time/order", "en", "---\ndate: 2024-03-14\n---\n\n" + marked);
}

TEST(DateOrder, ARangeEndsAfterItBegins) {
  french("La foire, du [[14 au 9 mars]], et la crue, du [[28 novembre 2020 au 3 mai 2020]].");
  french("Il a régné de [[2021 à 2018]] ; Dorval ([[1950-1920]]) aussi.");
  english("The fair, from [[14 to 9 March]]. He ruled from [[2021 to 2018]].");
}

TEST(DateOrder, SomeRangesRunIntoTheNextMonthOrYear) {
  french(
      "La pluie, du 31 au 1er juin, du 28 au 3 mars, de novembre à mars, de novembre à mars 2020.");
  english("Rain from 31 to 1 June and from November to March 2020. It is due 1992 to 1700 GMT.");
  french("La cité (1250-1180 avant notre ère) fut rasée.");
}

TEST(DateOrder, ADurationIsThatOfItsDates) {
  french("Maire [[cinq ans, de 2018 à 2021]], puis trois ans (2021-2024).");
  french("La foire dure [[trois jours, du 9 au 14 mars]], la fête six jours, du 9 au 14 mars.");
  french("Deux ans entre 2015 et 2021. Trois ans de prison pour des vols, de 2010 à 2018.");
  english("Mayor for [[five years, from 2018 to 2021]], then three years (2021-2024).");
  english("Two years between 2015 and 2021. Three years from 1986/87.");
}

TEST(DateOrder, DeathFollowsBirth) {
  french("[[Né en 1961 et mort en 1920]], il peignait. Né en 1920 et mort en 1961, il peignait.");
  french("Né en 1961 d'un père resté longtemps sans nom et mort en 1950.");
  english("[[Born in 1961, he died in 1920]]. Born in 1920, he died in 1961.");
}

TEST(DateOrder, AnAnniversaryCountsFromItsEvent) {
  french(
      "Le [[dixième anniversaire de la crue de 2016]], le dixième anniversaire de la crue de "
      "2014.");
  french("En 2005, le dixième anniversaire de la crue de 1995 fut triste.");
  french("[[Il y a dix ans, en 2009]], il neigeait. Il y a quelques années, en 2009, aussi.");
  english("The [[tenth anniversary of the 2016]] flood, the tenth anniversary of the 2014 flood.");
  english("[[Ten years ago, in 2009]], it snowed.");
  // « dans cinq ans » looks ahead.
  french("Le pont ouvre dans cinq ans, en 2032.");
}

TEST(DateOrder, WhatHasHappenedIsNotToCome) {
  french("Le vote [[a eu lieu le 12 mai 2025]], et a eu lieu le 12 mars 2024.");
  french("Le vote prévu de longue date a eu lieu le 12 mai 2025.");
  english("The vote [[took place on 12 May 2025]], and took place on 12 March 2024.");
}

}  // namespace
}  // namespace stet::engine
