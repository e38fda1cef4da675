#include "packs/rule_page.h"

#include <gtest/gtest.h>

#include <sstream>

#include "support/built_in.h"

namespace stet::packs {
namespace {

const std::vector<PackText> kTexts = {
    {"framing/label.toml", R"(
kind = "phrase"
severity = "error"
standards = ["afp"]
source = "sentence"
[voice]
quoted = "skip"
attributed = "downgrade"
heading = "raise"
[fr]
summary = "Un mot qui juge"
message = "« {text} » : qui le dit ?"
help = "Attribuer."
why = """
Le lecteur juge lui-même ; le journal rapporte ce qui a été fait, par qui et quand, sans trancher à sa place.

Deuxième point.
"""
traps = "Les saints."
phrases = ["junte"]
[[example]]
lang = "fr"
text = "L'été, la [[junte]] a fermé [[Évry]]."
[[example]]
lang = "fr"
text = "La junte d'Andalousie vote."
)"},
    {"standards.toml",
     "[standards.afp]\ncite = \"AFP, article 20\"\nurl = \"https://afp.com/x\"\n"},
};

TEST(RulePage, TellsARuleInFrench) {
  const LoadedPack loaded = load_texts(kTexts);
  ASSERT_EQ(loaded.faults, "");
  EXPECT_EQ(render_rule_page(loaded.pack.rules[0], loaded.pack, "fr"), R"(framing/label
erreur, une question au desk

Un mot qui juge

Ce qu'elle dit
  « … » : qui le dit ?

Pourquoi
  Le lecteur juge lui-même ; le journal rapporte ce qui a été fait, par qui et
  quand, sans trancher à sa place.

  Deuxième point.

Qui le demande
  - AFP, article 20
    https://afp.com/x

Que faire
  Attribuer.

Où elle regarde
  - Citations : non regardées ; les mots sont ceux de la personne citée.
  - Propos attribués (« selon… », « X a dit que… ») : trouvé aussi, un degré
    moins grave.
  - Titres et intertitres : au moins un avertissement, car beaucoup ne lisent
    qu'eux.
  - Une source dans la même phrase suffit.
  - Les mêmes mots plus loin : notés sous le premier.

Trouvé
  - L'été, la junte a fermé Évry.
              ^^^^^         ^^^^

Laissé en paix
  - La junte d'Andalousie vote.

Ce qui reste muet à dessein
  Les saints.

Pour laisser passer
  Sur une ligne à part, avant le paragraphe :
    <!-- stet framing/label: motif -->
  En texte brut, ou sans toucher à l'article : `stet sign`.
)");
}

TEST(RulePage, FallsBackOnALanguageOfTheRule) {
  const LoadedPack loaded = load_texts(kTexts);
  const std::string page = render_rule_page(loaded.pack.rules[0], loaded.pack, "en-GB");
  EXPECT_TRUE(page.starts_with("framing/label\nerror, a question to the desk\n\nUn mot qui juge\n"))
      << page;
  EXPECT_NE(page.find("\nWhose standard\n  - AFP, article 20\n"), std::string::npos);
  EXPECT_NE(page.find("\nTo let it stand\n"), std::string::npos);
}

TEST(RulePage, WithoutExamplesHasNoSectionForThem) {
  LoadOptions options = options_for_tests();
  options.examples = false;
  const LoadedPack loaded = load_texts(kTexts, options);
  const std::string page = render_rule_page(loaded.pack.rules[0], loaded.pack, "fr");
  EXPECT_EQ(page.find("Trouvé"), std::string::npos);
  EXPECT_EQ(page.find("Laissé"), std::string::npos);
}

TEST(RulePage, AProofSaysSo) {
  const LoadedPack loaded =
      load_texts({{"tolls/sum.toml", rule_text("proof = true\nrepeats = \"each\"")}});
  const std::string page = render_rule_page(loaded.pack.rules[0], loaded.pack, "fr");
  EXPECT_NE(page.find("une preuve"), std::string::npos);
  EXPECT_NE(page.find("trouvés chaque fois"), std::string::npos);
}

TEST(RulePage, EveryBuiltInRuleHasAPageInBothLanguages) {
  const Pack& pack = built_in_pack().pack;
  for (const Rule& rule : pack.rules) {
    for (const char* lang : {"fr", "en"}) {
      const std::string page = render_rule_page(rule, pack, lang);
      EXPECT_NE(page.find("<!-- stet " + rule.id + ": "), std::string::npos);
      EXPECT_NE(page.find('^'), std::string::npos) << rule.id;
      EXPECT_NE(page.find(rule.language(lang)->summary.text.substr(0, 20)), std::string::npos)
          << rule.id;
      EXPECT_EQ(page.find("\n\n\n"), std::string::npos) << rule.id;
      EXPECT_EQ(page.find(" \n"), std::string::npos) << rule.id;
    }
  }
}

}  // namespace
}  // namespace stet::packs
