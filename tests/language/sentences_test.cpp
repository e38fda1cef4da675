#include "language/sentences.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace stet::language {
namespace {

const Abbreviations& abbreviations() {
  static const Abbreviations list = {
      {"m", "mm", "mme", "dr", "st", "mr", "sen", "rep", "gen", "p.ex", "i.e", "éd", "art", "gén"},
      {"etc", "inc", "a.m", "p.m", "s.a", "no", "oct", "u.s"}};
  return list;
}

std::vector<std::string> sentences_of(std::string_view text) {
  std::vector<text::ProseSpan> spans;
  find_sentences(text, {0, static_cast<std::uint32_t>(text.size())}, abbreviations(), spans);
  std::vector<std::string> sentences;
  for (const text::ProseSpan span : spans) sentences.emplace_back(span.of(text));
  return sentences;
}

/// Cuts the text as marked: ¦ stands where a sentence begins, after the white space before it.
void expect_cut(std::string marked) {
  std::string text;
  std::vector<std::string> expected(1);
  const std::string bar = "¦";
  while (!marked.empty()) {
    if (marked.starts_with(bar)) {
      expected.emplace_back();
      marked.erase(0, bar.size());
    } else {
      text += marked[0];
      expected.back() += marked[0];
      marked.erase(0, 1);
    }
  }
  for (std::string& sentence : expected) {
    while (!sentence.empty() && (sentence.back() == ' ' || sentence.back() == '\n'))
      sentence.pop_back();
  }
  EXPECT_EQ(sentences_of(text), expected) << text;
}

TEST(Sentences, EndAtAStopBeforeACapital) {
  expect_cut("Le port rouvre lundi. ¦Les pêcheurs attendent ! ¦Que dit la mairie ? ¦Rien…");
  expect_cut(
      "The harbour reopens on Monday. ¦Fishermen wait! ¦What does the council say? ¦Nothing.");
  expect_cut(
      "Le train est parti à l'heure. ¦À Dijon, personne. ¦Élodie est restée. ¦12 autres aussi.");
}

TEST(Sentences, KeepGuillemetsWithWhatTheyClose) {
  expect_cut("« C'est fini. » ¦Le maire a quitté la salle.");
  expect_cut("« C'est fini. ¦Le reste suivra. » ¦Il est parti.");
  expect_cut("«\u00A0C'est fini.\u202F» ¦Le maire a quitté la salle.");
  expect_cut("« Quoi ? » a-t-il demandé. ¦« Rien ! », lui a-t-on répondu.");
  expect_cut("Il a crié : « Sortez ! » avant de fuir.");
  expect_cut("Elle attend. ¦« Nous verrons », dit-elle.");
}

TEST(Sentences, KeepStraightAndCurlyMarksWithWhatTheyClose) {
  expect_cut("\"Really?\" he asked. ¦\"We wait.\" ¦She left.");
  expect_cut("“Really?” he asked. ¦“We wait.” ¦She left.");
  expect_cut("‘Really?’ he asked. ¦‘We wait.’ ¦She left.");
  expect_cut("Il a dit : \" Partez. \" ¦Elle est restée.");
  expect_cut("Il est parti. ¦\"Restez\", dit-elle.");
  expect_cut("He moved “to the U.S.” ¦She stayed.");
}

TEST(Sentences, DoNotEndAtInitials) {
  expect_cut("J. K. Rowling a signé. ¦Son éditeur aussi.");
  expect_cut("George W. Bush et J.-P. Martin ont parlé.");
  expect_cut("The novelist A. B. Carter spoke. ¦So did J.R.R. Moreau.");
  expect_cut("C'est le plan B. ¦Les deux autres ont échoué.");
  expect_cut("Il a étudié Napoléon I. ¦Il en a fait un livre.");
  expect_cut("It was 19 °C. ¦The sea was calm.");
}

TEST(Sentences, DoNotEndAtAbbreviations) {
  expect_cut("M. Durand et Mme. Petit ont rencontré le Dr. Vasseur.");
  expect_cut("Sen. Hale met Mr. Ortiz in St. Albans.");
  expect_cut("La loi (art. 12) et le Gén. Roux, p.ex. Marseille.");
  expect_cut("Des vis, des clous, etc. ¦Le reste viendra.");
  expect_cut("Des vis, des clous, etc. pour le toit.");
  expect_cut("La salle (chaises, tables, etc.) est prête.");
  expect_cut("Acme Inc. ¦The shares fell.");
  expect_cut("Il vit à Paris, oct. 12 pages plus loin.");
}

TEST(Sentences, TellTheUnitedStatesFromTheEnd) {
  expect_cut("The U.S. Senate voted.");
  expect_cut("He lives in the U.S. ¦The family followed.");
  expect_cut("He lives in the U.S. and works there.");
}

TEST(Sentences, ReadHoursAndDecimals) {
  expect_cut("Doors open at 5 p.m. Tuesday. ¦They close at 9 p.m. ¦Nobody may stay.");
  expect_cut("The call is at 5 p.m. GMT. ¦Be there.");
  expect_cut("Le taux est de 3.5 à 5h00. ¦Il montera.");
  expect_cut("See section 6.1. ¦Treatment follows.");
}

TEST(Sentences, EndAtAnEllipsisOnlyBeforeACapital) {
  expect_cut("Il hésite... puis il part… enfin. ¦Elle attend... ¦Le train arrive.");
  expect_cut("« Nous avons (...) le temps », dit-il.");
  expect_cut("… Et puis plus rien.");
  expect_cut("C'était tout. ¦(...) Le lendemain, il revint.");
}

TEST(Sentences, LeaveAddressesWhole) {
  expect_cut("Voir www.exemple.fr et écrire à a.martin@exemple.org. ¦Le site Exemple.Com répond.");
  expect_cut("The file is at https://example.org/Report.Final.pdf today.");
  expect_cut("Yahoo! shares rose. ¦Nobody sold.");
}

TEST(Sentences, MendAMissingSpace) {
  expect_cut("Il a quitté la réunion.¦Alors les autres ont suivi.");
  expect_cut("Il a quitté la réunion !¦Alors les autres ont suivi.");
  expect_cut("Il a quitté la réunion.¦« Alors », a-t-il dit.");
  expect_cut("Il habite une maison.¦\"Alors\", a-t-il dit.");
  expect_cut("Elle a dit \"je pars.\"¦Les autres ont suivi.");
}

TEST(Sentences, TakeWrappedLinesAsSpaceButNotEmptyOnes) {
  expect_cut("La route est\ncoupée depuis\nMidi. ¦Elle\nrouvrira.");
  expect_cut("Premier titre\n\n¦Deuxième phrase");
  expect_cut("À voir :\n¦• le port\n¦• la gare");
}

TEST(Sentences, KeepBracketsWithWhatTheyClose) {
  expect_cut("Il est parti. ¦(Elle est restée.) ¦Le chien aussi.");
  expect_cut("Le ministre (qui l'eût cru !) Dubreuil a souri.");
  expect_cut("Le bilan est clos (AFP). ¦Les corps sont identifiés.");
  expect_cut("The claim is old. [4] ¦It was never checked. [12] ¦Nobody cared.");
}

TEST(Sentences, DoNotEndAtColonsSemicolonsAndItemNumbers) {
  expect_cut("Il a tout dit : Paris ; Lyon ; Lille.");
  expect_cut("1. Ouvrir la porte. ¦2. Sortir.");
  expect_cut("II. Le départ");
}

TEST(Sentences, HoldEveryCharacterThatIsNotSpace) {
  const std::string text = "  « Oui. » ... Non !!  (Si ?) - \n\n • A.B ? ?! \" . ";
  std::string joined;
  for (const std::string& sentence : sentences_of(text)) joined += sentence;
  std::erase(joined, ' ');
  std::erase(joined, '\n');
  std::string expected = text;
  std::erase(expected, ' ');
  std::erase(expected, '\n');
  EXPECT_EQ(joined, expected);
}

TEST(Sentences, CountFromTheBlock) {
  const std::string text = "Titre\nLe port ferme. La gare aussi.";
  std::vector<text::ProseSpan> spans;
  find_sentences(text, {6, static_cast<std::uint32_t>(text.size())}, abbreviations(), spans);
  ASSERT_EQ(spans.size(), 2U);
  EXPECT_EQ(spans[0], (text::ProseSpan{6, 20}));
  EXPECT_EQ(spans[1].of(text), "La gare aussi.");
  spans.clear();
  find_sentences(" \n ", {0, 3}, abbreviations(), spans);
  EXPECT_TRUE(spans.empty());
}

TEST(Sentences, StayLinearOnHostileText) {
  for (const std::string& piece :
       {std::string(". "), std::string("( . "), std::string("\" . "), std::string("A."),
        std::string("a. A "), std::string("…"), std::string(".\n"), std::string("\xC2\xA0. ")}) {
    std::string text;
    while (text.size() < 2'000'000) text += piece;
    std::vector<text::ProseSpan> spans;
    find_sentences(text, {0, static_cast<std::uint32_t>(text.size())}, abbreviations(), spans);
    EXPECT_FALSE(spans.empty()) << piece;
  }
}

}  // namespace
}  // namespace stet::language
