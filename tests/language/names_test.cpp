#include "language/names.h"

#include <gtest/gtest.h>

#include <map>

#include "support/spoken.h"

namespace stet::language {
namespace {

/// "{person:Paul Mercin} est venu.": each mention with the kind of its entity; ' after the kind of
/// one that was mentioned before.
std::string named(std::string_view lang, std::string_view text) {
  const Heard heard = language::heard(lang, text);
  std::vector<Written> written;
  std::map<std::uint32_t, int> seen;
  for (const Mention& mention : heard.analysis.names.mentions) {
    if (mention.form == MentionForm::Pronoun || mention.form == MentionForm::Nominal) continue;
    const Entity& entity = heard.analysis.names.entities[mention.entity];
    const std::string again = seen[mention.entity]++ > 0 ? "'" : "";
    written.push_back(
        {heard.span(mention.tokens), "{" + std::string(name_of(entity.kind)) + again + ":", "}"});
  }
  return with_written(heard.prose.text(), written);
}

void expect_names(std::string_view lang, const std::string& marked) {
  EXPECT_EQ(named(lang, without_writing(marked)), marked);
}

/// The words of an entity's function, for the first entity of the text.
std::string function_of(std::string_view lang, std::string_view text, std::size_t entity = 0) {
  const Heard heard = language::heard(lang, text);
  const TokenRange function = heard.analysis.names.entities.at(entity).function;
  return function.empty() ? "" : std::string(heard.prose.text(heard.span(function)));
}

TEST(Names, ATitleOrAFirstNameMakesAPerson) {
  expect_names("fr", "Hier, {person:Paul Mercin} a ouvert le quai.");
  expect_names("fr", "Le quai, dit Mme {person:Orsel}, est ouvert.");
  expect_names("fr", "Le capitaine {person:Varel} a ouvert le quai.");
  expect_names("fr", "Le bac de {person:Jean-Pierre de Volmar} a coulé.");
  expect_names("fr", "Le procès de {person:Dominique de Volmar} reprend.");
  expect_names("en", "On Monday {person:Tom Reyes} opened the quay.");
  expect_names("en", "The quay, says Mrs {person:Orsel}, is open.");
  expect_names("en", "The quay was opened by Sgt. {person:Varel}.");
  expect_names("en", "The quay was opened by spokeswoman {person:Lira Varel}.");
  expect_names("en", "The ferry of {person:J. K. Volmar} sank off the pier.");
  expect_names("en", "The house of {person:Ursel van der Tarn} burned.");
}

TEST(Names, AFirstNameInsideANameDoesNotPartIt) {
  expect_names("fr", "Les hommes d'{unknown:Adnan Abou Walid Orsel} ont fui.");
}

TEST(Names, AnOfficeBesideTheNameMakesAPerson) {
  EXPECT_EQ(function_of("fr", "Paul Mercin, ministre de l'Intérieur, a ouvert le quai."),
            "ministre de l'Intérieur");
  EXPECT_EQ(function_of("fr", "Le maire de Vélonne, Orlan Tisse, a ouvert le quai.", 1),
            "maire de Vélonne");
  EXPECT_EQ(function_of("en", "Orla Finch, the harbour commissioner, opened the quay."),
            "harbour commissioner");
  EXPECT_EQ(function_of("en", "The quay was opened by Interior Minister Tom Reyes."),
            "Interior Minister");
  EXPECT_EQ(function_of("en", "Lira Varel, 34, a teacher from the island, swam ashore."),
            "teacher from the island");
}

TEST(Names, AnOfficeOfABodyIsPartedFromTheNameAfterIt) {
  expect_names("fr", "Le ministre de la Marée {person:Paul Mercin} a quitté le quai.");
  expect_names("fr", "La maire de {unknown:Vélonne} {person:Anne Tisse} a ouvert le quai.");
}

TEST(Names, ASurnameAloneLeadsBack) {
  expect_names("fr", "{person:Paul Mercin} est venu. Ce soir, {person':Mercin} repartira.");
  expect_names("fr", "{person:Paul Mercin} est venu. Ce soir, M. {person':Mercin} repartira.");
  expect_names("en", "{person:Tom Reyes} came. Tonight {person':Reyes} will leave.");
  expect_names("en",
               "On Monday Mr {person:Reyes} came. The quay was named for {person':Tom Reyes}.");
  expect_names("en", "{person:Tom Reyes} married {person:Ann Reyes} on Monday.");
}

TEST(Names, AnOrganisationHasItsWordOrItsLetters) {
  expect_names("fr", "La plainte vise l'{organisation:Union des Ports}.");
  expect_names("fr", "La plainte de la {organisation:FNPA} vise le port.");
  expect_names("fr", "La plainte vise le groupe {organisation:Velmar}.");
  expect_names("en", "The complaint names {organisation:Velmar Shipping Corp}.");
  expect_names("en", "The complaint names the {organisation:Bank of Tarvas}.");
  expect_names("en", "The complaint names the {organisation:Ministry of Ports}.");
}

TEST(Names, LettersStandForTheNameBeforeThem) {
  expect_names("fr",
               "L'{organisation:Organisation mondiale des ports} ({organisation':OMP}) ferme. "
               "Hier, l'{organisation':OMP} a payé.");
  expect_names("en",
               "The {organisation:World Ports Organisation} ({organisation':WPO}) will close. On "
               "Monday the {organisation':WPO} paid.");
}

TEST(Names, APlaceStandsWhereGrammarPutsPlaces) {
  expect_names("fr", "Le bac partira demain à {place:Vélonne}.");
  expect_names("fr", "Le bac partira de la ville de {place:Vélonne}.");
  expect_names("en", "The ferry sank near {place:Tarvas} at dawn.");
  expect_names("en", "The ferry left the port of {place:Velmouth} at dawn.");
}

TEST(Names, AListedNameNeedsNothingAroundIt) {
  expect_names("fr", "Selon l'{organisation:AFP}, le bac a coulé.");
  expect_names("fr", "La {organisation:Croix-Rouge} est sur place.");
  expect_names("en", "The {organisation:White House} was dark.");
}

TEST(Names, ACapitalOfTheSentenceIsNoName) {
  expect_names("fr", "Les billets seront remboursés. Demain, le bac partira.");
  expect_names("fr", "Passagers et marins attendent. Les passagers ont faim.");
  expect_names("en", "Passengers wait. The passengers are hungry.");
  expect_names("en", "On Tuesday the French and the Muslims of the island met. I left in May.");
  expect_names("fr", "Le Premier ministre est parti. Si {person:Paul Mercin} revient, il dormira.");
}

TEST(Names, LinesInCapitalsNameNobody) {
  expect_names("en", "THE FERRY SANK OFF TARVAS ON MONDAY AND NOBODY CAME");
  expect_names("fr", "LE BAC DE VÉLONNE A COULÉ LUNDI AU LARGE");
}

TEST(Names, AnotherNameIsTheSame) {
  expect_names("fr", "La police cherche {person:Paul Mercin}, alias {person':Barracuda}.");
}

TEST(Names, TheDeskKnowsNames) {
  KnownNames known;
  known.add("Corvel", NameKind::Person);
  known.add("Jean-Luc d'Ambre", NameKind::Place);
  EXPECT_EQ(known.kind_of(0), NameKind::Unknown);
  const text::Prose prose = text::make_prose(text::Article(
      "copy.md", text::Format::Markdown, "Corvel viendra. Le bac longe le Jean-Luc d'Ambre."));
  const Analysis analysis = analyse(prose, languages_alone(), "fr", "", &known);
  ASSERT_EQ(analysis.names.entities.size(), 2U);
  EXPECT_EQ(analysis.names.entities[0].kind, NameKind::Person);
  EXPECT_EQ(analysis.names.entities[1].kind, NameKind::Place);
}

}  // namespace
}  // namespace stet::language
