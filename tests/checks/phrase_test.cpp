// The phrase kind: words looked for, what excuses them, what must stand beside them.
#include <gtest/gtest.h>

#include <tuple>

#include "support/small_desk.h"

namespace stet::engine {
namespace {

const SmallDesk& desk() {
  static const SmallDesk desk({
      {"framing/plain.toml",
       small_rule("phrase", "", "phrases = [\"tragédie:n\"]\nexcept = [\"tragédie grecque\"]",
                  "phrases = [\"tragedy\", \"tragedies\"]\nexcept = [\"Greek tragedy\"]")},
      {"framing/near.toml",
       small_rule("phrase", "",
                  "phrases = [\"succès\"]\nnear-words = 3\n[fr.unless]\nnear = [\"record\"]",
                  "phrases = [\"success\"]\nnear-words = 3\n[en.unless]\nnear = [\"record\"]")},
      {"framing/beside.toml",
       small_rule("phrase", "",
                  "phrases = [\"succès\"]\n[fr.unless]\nbefore = [\"sans\"]\nafter = [\"mitigé\"]",
                  "phrases = [\"success\"]\n[en.unless]\nbefore = [\"no\"]\nafter = [\"story\"]")},
      {"framing/sentence.toml",
       small_rule("phrase", "", "phrases = [\"succès\"]\n[fr.unless]\nsentence = [\"théâtre\"]",
                  "phrases = [\"success\"]\n[en.unless]\nsentence = [\"theatre\"]")},
      {"framing/paragraph.toml",
       small_rule("phrase", "", "phrases = [\"succès\"]\n[fr.unless]\nparagraph = [\"théâtre\"]",
                  "phrases = [\"success\"]\n[en.unless]\nparagraph = [\"theatre\"]")},
      {"framing/article.toml",
       small_rule("phrase", "", "phrases = [\"succès\"]\n[fr.unless]\narticle = [\"théâtre\"]",
                  "phrases = [\"success\"]\n[en.unless]\narticle = [\"theatre\"]")},
      {"framing/needs.toml",
       small_rule(
           "phrase", "",
           "phrases = [\"calme\"]\n[fr.with]\nsentence = [\"émeute:n\"]\narticle = [\"préfet\"]",
           "phrases = [\"calm\"]\n[en.with]\nsentence = [\"riot:n\"]\narticle = [\"prefect\"]")},
      {"framing/grouped.toml",
       small_rule(
           "phrase", "",
           "phrases = [\"opération\"]\n[fr.groups.grave]\nphrases = [\"nettoyage\"]\nexcept = "
           "[\"grand nettoyage\"]\nseverity = \"error\"\nmessage = \"« {text} » de {group} ?\"\n",
           "phrases = [\"operation\"]\n[en.groups.grave]\nphrases = [\"cleansing\"]\nexcept = "
           "[\"deep cleansing\"]\nseverity = \"error\"\nmessage = \"“{text}” of {group}?\"\n")},
      {"framing/regular.toml",
       small_rule("phrase", "",
                  "patterns = [{trigger = [\"seul\"], regex = \"un seul [a-zé]+ sur [0-9]+\"}]\n"
                  "except = [\"jour sur {number}\"]",
                  "patterns = [{trigger = [\"only\"], regex = \"only [a-z]+ in [0-9]+\"}]\n"
                  "except = [\"day in {number}\"]")},
      {"framing/listed.toml",
       small_rule("phrase", "",
                  "phrases = [\"{bateau} fantôme:a\"]\n[fr.lists]\nbateau = [\"bac:n\"]",
                  "phrases = [\"ghost {boat}\"]\n[en.lists]\nboat = [\"ferry\", \"ferries\"]")},
  });
  return desk;
}

TEST(Phrase, IsFoundUnlessAnExceptionLiesOnIt) {
  desk().expect("framing/plain", "fr",
                "Une [[tragédie]] a frappé Tarvas. Ici on joue une tragédie grecque.");
  desk().expect("framing/plain", "fr", "Les [[Tragédies]] de Tarvas.");
  desk().expect("framing/plain", "en", "A [[tragedy]] struck Tarvas. A Greek tragedy is on stage.");
  desk().expect("framing/plain", "en", "The [[TRAGEDIES]] of Tarvas.");
}

TEST(Phrase, StandsAtItsBytesWhateverComesBefore) {
  desk().expect("framing/plain", "fr",
                "---\ntitle: À Vélonne\n---\n\n**Là-bas**, l’ [[tragédie]]\u00A0!");
  desk().expect("framing/plain", "en", "Café — “naïve”…\n\n> a [[tragedy]]\n");
}

TEST(Phrase, StandsAtItsBytesInHtml) {
  for (const auto& [lang, bytes, words] :
       {std::tuple{"fr", "<p>L'été&nbsp;: une <b>tragédie</b>&nbsp;!</p>", "tragédie"},
        std::tuple{"en", "<p>Caf&eacute;: a <b>tragedy</b>&hellip;</p>", "tragedy"}}) {
    const text::Article article("a.html", text::Format::Html, bytes);
    const auto found = desk().lint("framing/plain", lang, article);
    ASSERT_EQ(found.size(), 1U) << bytes;
    EXPECT_EQ(found[0].span.of(article.bytes()), words);
    EXPECT_EQ(found[0].lang, lang);
  }
}

TEST(Phrase, IsExcusedByWordsNear) {
  desk().expect("framing/near", "fr",
                "Un succès de ce record. Un record et une autre belle histoire de [[succès]].");
  desk().expect("framing/near", "en",
                "A success of record. A record and another fine story of [[success]].");
}

TEST(Phrase, IsExcusedByWordsRightBeforeOrAfter) {
  desk().expect("framing/beside", "fr",
                "Sans grand succès. Le succès mitigé. Sans aucun doute un vrai [[succès]].");
  desk().expect("framing/beside", "en",
                "No great success. The success story. No one doubts this big [[success]].");
}

TEST(Phrase, IsExcusedInTheSentenceOnly) {
  desk().expect("framing/sentence", "fr", "Au théâtre, un succès. Un [[succès]] encore.");
  desk().expect("framing/sentence", "en", "A success at the theatre. One more [[success]].");
}

TEST(Phrase, IsExcusedInTheParagraphOnly) {
  desk().expect("framing/paragraph", "fr", "Au théâtre de Tarvas. Un succès.\n\nUn [[succès]].");
  desk().expect("framing/paragraph", "en",
                "The theatre of Tarvas. A success.\n\nOne more [[success]].");
}

TEST(Phrase, IsExcusedInTheWholeArticle) {
  desk().expect("framing/article", "fr", "Un succès.\n\nLe théâtre de Tarvas.");
  desk().expect("framing/article", "fr", "Un [[succès]].\n\nLe port de Tarvas.");
  desk().expect("framing/article", "en", "A success.\n\nThe theatre of Tarvas.");
  desk().expect("framing/article", "en", "A [[success]].\n\nThe port of Tarvas.");
}

TEST(Phrase, MayNeedOneOfEachBesideIt) {
  desk().expect("framing/needs", "fr",
                "Le préfet parle. Après les émeutes, le [[calme]] est revenu. La mer est calme.");
  desk().expect("framing/needs", "fr", "Après les émeutes, le calme est revenu.");
  desk().expect("framing/needs", "en",
                "The prefect spoke. After the riots, [[calm]] returned. The sea is calm.");
  desk().expect("framing/needs", "en", "After the riots, calm returned.");
}

TEST(Phrase, OfAGroupHasItsOwnSeverityAndWording) {
  EXPECT_EQ(desk().told("framing/grouped", "fr",
                        "Une opération et un nettoyage, puis un grand nettoyage."),
            "warning: « opération » : selon qui ?\nerror: « nettoyage » de grave ?\n");
  EXPECT_EQ(
      desk().told("framing/grouped", "en", "An operation and a cleansing, then a deep cleansing."),
      "warning: “operation”: says who?\nerror: “cleansing” of grave?\n");
}

TEST(Phrase, MayBeARegularExpressionBehindATrigger) {
  desk().expect("framing/regular", "fr",
                "[[Un seul élu sur 12]] est venu, un seul jour sur 7. Un élu sur 12 est venu.");
  desk().expect("framing/regular", "en",
                "[[Only one in 12]] came. Only day in 7 matters. One in 12 came.");
}

TEST(Phrase, MayNameAListOfItsRule) {
  desk().expect("framing/listed", "fr",
                "Le [[bac fantôme]] et les [[bacs fantômes]], le car fantôme.");
  desk().expect("framing/listed", "en",
                "The [[ghost ferry]] and the [[ghost ferries]], a ghost bus.");
}

TEST(Phrase, IsSpokenInItsOwnLanguageOnly) {
  desk().expect("framing/plain", "fr",
                "Une [[tragédie]] et une tragedy, dit le programme de la ville.");
  desk().expect("framing/plain", "en",
                "A [[tragedy]] and une tragédie, the town said in its leaflet.");
}

TEST(Phrase, BrokenRegularExpressionIsAFault) {
  const std::string broken =
      small_rule("phrase", "", "patterns = [{trigger = [\"seul\"], regex = \"un (seul\"}]",
                 "phrases = [\"x\"]");
  EXPECT_THROW(SmallDesk({{"framing/broken.toml", broken}}), std::runtime_error);
}

}  // namespace
}  // namespace stet::engine
