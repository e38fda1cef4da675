// The unsourced-event kind: contestable facts, and where a source would answer for them.
#include <gtest/gtest.h>

#include "support/small_desk.h"

namespace stet::engine {
namespace {

/// A rule whose groups differ in reach only.
std::string reach_rule(const std::string& reach) {
  const std::string settings = "[voice]\nquoted = \"skip\"\nattributed = \"skip\"\n";
  return small_rule(
      "unsourced-event", settings,
      "[fr.groups.shots]\nreach = \"" + reach + "\"\nphrases = [\"tirs ont retenti\"]\n",
      "[en.groups.shots]\nreach = \"" + reach + "\"\nphrases = [\"shots rang out\"]\n");
}

const SmallDesk& desk() {
  static const SmallDesk desk({
      {"sourcing/voice.toml", reach_rule("voice")},
      {"sourcing/sentence.toml", reach_rule("sentence")},
      {"sourcing/before.toml", reach_rule("before")},
      {"sourcing/neighbours.toml", reach_rule("neighbours")},
      {"sourcing/paragraph.toml", reach_rule("paragraph")},
      {"sourcing/article.toml", reach_rule("article")},
      {"sourcing/plain.toml",
       small_rule("unsourced-event", "repeats = \"fold\"\n",
                  "except = [\"tirs ont retenti au stand\"]\nsettled-years = 3\n"
                  "[fr.unless]\nsentence = [\"feu d'artifice\"]\nparagraph = [\"exercice\"]\n"
                  "article = [\"notre reporter\"]\n"
                  "[fr.groups.shots]\nreach = \"sentence\"\nphrases = [\"tirs ont retenti\", "
                  "\"tirs ont retenti au stand\"]\n"
                  "[fr.groups.flights]\nreach = \"sentence\"\nseverity = \"error\"\n"
                  "phrases = [\"vols ont été annulés\"]\nwith.sentence = [\"attaque\"]\n"
                  "[fr.groups.arrests]\nreach = \"sentence\"\nphrases = [\"a été arrêté\"]\n"
                  "told = [\"arrestation\"]\n"
                  "[fr.groups.often]\nreach = \"sentence\"\nheading = true\nbackground = true\n"
                  "message = \"« {text} » : {group} ?\"\nphrases = [\"sont fréquents\"]\n",
                  "except = [\"shots rang out at the range\"]\nsettled-years = 3\n"
                  "[en.unless]\nsentence = [\"fireworks\"]\nparagraph = [\"drill\"]\n"
                  "article = [\"our reporter\"]\n"
                  "[en.groups.shots]\nreach = \"sentence\"\nphrases = [\"shots rang out\", "
                  "\"shots rang out at the range\"]\n"
                  "[en.groups.flights]\nreach = \"sentence\"\nseverity = \"error\"\n"
                  "phrases = [\"flights were cancelled\"]\nwith.sentence = [\"attack\"]\n"
                  "[en.groups.arrests]\nreach = \"sentence\"\nphrases = [\"was arrested\"]\n"
                  "told = [\"arrest\"]\n"
                  "[en.groups.often]\nreach = \"sentence\"\nheading = true\nbackground = true\n"
                  "message = \"“{text}”: {group}?\"\nphrases = [\"are common\"]\n")},
  });
  return desk;
}

void expect_plain(std::string_view lang, const std::string& marked) {
  desk().expect("sourcing/plain", lang, marked);
}

/// Found by the rules before `from` in the order of their reach, and by none after.
void expect_found_until(std::string_view from, std::string_view lang, const std::string& text,
                        const std::string& words) {
  bool found = true;
  for (const std::string_view reach :
       {"voice", "sentence", "before", "neighbours", "paragraph", "article", ""}) {
    if (reach == from) found = false;
    if (reach.empty()) return;
    std::string marked = text;
    if (found) {
      const std::size_t at = marked.find(words);
      marked.insert(at + words.size(), "]]").insert(at, "[[");
    }
    desk().expect("sourcing/" + std::string(reach), lang, marked);
  }
}

TEST(UnsourcedEvent, NobodyTellsIsFoundAtAnyReach) {
  expect_found_until("", "fr", "Des tirs ont retenti à Tarvas.", "tirs ont retenti");
  expect_found_until("", "en", "More shots rang out in Lorne.", "shots rang out");
}

TEST(UnsourcedEvent, CreditedOrQuotedIsSomebodys) {
  expect_found_until("voice", "fr", "La préfète affirme que des tirs ont retenti.",
                     "tirs ont retenti");
  expect_found_until("voice", "fr", "« Des tirs ont retenti », a dit la préfète.",
                     "tirs ont retenti");
  expect_found_until("voice", "en", "The mayor said that shots rang out.", "shots rang out");
  expect_found_until("voice", "en", "According to the mayor, shots rang out.", "shots rang out");
}

TEST(UnsourcedEvent, BesideACreditedClauseIsTheOutletsOwn) {
  expect_found_until("neighbours", "fr",
                     "La préfète affirme que tout est calme, mais des tirs ont retenti.",
                     "tirs ont retenti");
  expect_found_until("neighbours", "en", "The mayor said that all was calm, but shots rang out.",
                     "shots rang out");
}

TEST(UnsourcedEvent, ASentenceBeforeMayAnswer) {
  expect_found_until("before", "fr", "Selon la mairie, le pont est fermé. Des tirs ont retenti.",
                     "tirs ont retenti");
  expect_found_until("before", "en",
                     "According to the mayor, the bridge is shut. More shots rang out.",
                     "shots rang out");
  // Across a paragraph too, for English paragraphs are sentences.
  expect_found_until("before", "en",
                     "According to the mayor, the bridge is shut.\n\nMore shots rang out.",
                     "shots rang out");
}

TEST(UnsourcedEvent, ASentenceAfterMayAnswer) {
  expect_found_until("neighbours", "fr",
                     "Des tirs ont retenti. Selon la mairie, le pont est fermé.",
                     "tirs ont retenti");
  expect_found_until("neighbours", "en",
                     "More shots rang out. According to the mayor, the bridge is shut.",
                     "shots rang out");
}

TEST(UnsourcedEvent, TheParagraphMayAnswer) {
  expect_found_until("paragraph", "fr",
                     "Des tirs ont retenti. Le pont est fermé. Selon la mairie, il rouvrira.",
                     "tirs ont retenti");
  expect_found_until("paragraph", "en",
                     "More shots rang out. The bridge is shut. According to the mayor, it will "
                     "reopen.",
                     "shots rang out");
}

TEST(UnsourcedEvent, TheArticleMayAnswer) {
  expect_found_until("article", "fr",
                     "Des tirs ont retenti.\n\nLe pont est fermé.\n\nSelon la mairie, il rouvrira.",
                     "tirs ont retenti");
  expect_found_until("article", "en",
                     "More shots rang out.\n\nThe bridge is shut.\n\nAccording to the mayor, it "
                     "will reopen.",
                     "shots rang out");
}

TEST(UnsourcedEvent, IsExcusedByPhrasesNearby) {
  expect_plain("fr", "Des tirs ont retenti au stand.");
  expect_plain("fr", "Des tirs ont retenti avant le feu d'artifice.");
  expect_plain("fr", "Des tirs ont retenti. C'était un exercice.");
  expect_plain("fr", "Des [[tirs ont retenti]].\n\nC'était un exercice.");
  expect_plain("fr", "Des tirs ont retenti.\n\nUn chat dort.\n\nC'est notre reporter.");
  expect_plain("en", "More shots rang out at the range.");
  expect_plain("en", "More shots rang out before the fireworks.");
  expect_plain("en", "More shots rang out. It was a drill.");
  expect_plain("en", "More [[shots rang out]].\n\nIt was a drill.");
  expect_plain("en", "More shots rang out.\n\nA cat sleeps.\n\nIt is our reporter.");
}

TEST(UnsourcedEvent, MayNeedWordsBesideIt) {
  expect_plain("fr", "Les [[vols ont été annulés]] après l'attaque.");
  expect_plain("fr", "Les vols ont été annulés après la tempête. L'attaque date de mardi.");
  expect_plain("en", "Most [[flights were cancelled]] after the attack.");
  expect_plain("en", "Most flights were cancelled after the storm. The attack was on Tuesday.");
}

TEST(UnsourcedEvent, ToldElsewhereWithASourceIsSourced) {
  expect_plain("fr",
               "Le pêcheur [[a été arrêté]].\n\nLe pont est fermé.\n\nOn parle d'arrestation.");
  expect_plain("fr",
               "Le pêcheur a été arrêté.\n\nLe pont est fermé.\n\nSelon la mairie, l'arrestation a "
               "eu lieu lundi.");
  expect_plain("en",
               "The fisherman [[was arrested]].\n\nThe bridge is shut.\n\nThe arrest was easy.");
  expect_plain("en",
               "The fisherman was arrested.\n\nThe bridge is shut.\n\nAccording to the mayor, the "
               "arrest was on Monday.");
}

TEST(UnsourcedEvent, InATitleHasItsSourceInTheBody) {
  expect_plain("fr", "# Des tirs ont retenti\n\nLe pont est fermé.");
  expect_plain("fr", "# Les vols [[sont fréquents]]\n\nLe pont est fermé.");
  expect_plain("en", "# More shots rang out\n\nThe bridge is shut.");
  expect_plain("en", "# Thefts [[are common]]\n\nThe bridge is shut.");
}

TEST(UnsourcedEvent, WithAnOldYearIsBackground) {
  const std::string dated = "---\ndate: 2024-05-02\n---\n\n";
  expect_plain("fr", dated + "En 2021, des tirs ont retenti.");
  expect_plain("fr", dated + "En 2022, des [[tirs ont retenti]].");
  expect_plain("fr", dated + "Les vols [[sont fréquents]] depuis 2015.");
  expect_plain("en", dated + "In 2021 more shots rang out.");
  expect_plain("en", dated + "In 2022 more [[shots rang out]].");
  expect_plain("en", dated + "Thefts [[are common]] since 2015.");
}

TEST(UnsourcedEvent, OfAnUndatedArticleIsOldBesideALaterYear) {
  expect_plain("fr", "En 2011, des tirs ont retenti.");
  expect_plain("fr", "Le pont date de 2012. En 2011, des [[tirs ont retenti]].");
  expect_plain("en", "In 2011 more shots rang out.");
  expect_plain("en", "The bridge dates from 2012. In 2011 more [[shots rang out]].");
}

TEST(UnsourcedEvent, HasTheSeverityAndTheWordsOfItsGroup) {
  EXPECT_EQ(desk().told("sourcing/plain", "fr", "Les vols ont été annulés après l'attaque."),
            "error: « vols ont été annulés » : selon qui ?\n");
  EXPECT_EQ(desk().told("sourcing/plain", "fr", "Les vols sont fréquents."),
            "warning: « sont fréquents » : often ?\n");
  EXPECT_EQ(desk().told("sourcing/plain", "en", "Thefts are common."),
            "warning: “are common”: often?\n");
  EXPECT_EQ(
      desk().told("sourcing/plain", "fr",
                  "Des tirs ont retenti lundi. Le pont est fermé. Des tirs ont retenti mardi."),
      "warning: « tirs ont retenti » : selon qui ?\n  encore ici: tirs ont retenti\n");
}

}  // namespace
}  // namespace stet::engine
