#include "language/phrase.h"

#include <gtest/gtest.h>

#include <map>

namespace stet::language {
namespace {

const Inflection& inflection() {
  static const Inflection few = [] {
    Inflection made;
    Paradigm verb;
    verb.ends = verb.strip = "er";
    verb.infinitive = {"er"};
    verb.finite = {"e", "ent"};
    verb.conditional = {"erait"};
    verb.gerund = {"ant"};
    verb.participle = {"é", "ée"};
    Paradigm reflexive;
    reflexive.lemmas = {"taire"};
    reflexive.finite = {"se tait"};
    reflexive.strip = "taire";
    made.verbs = Paradigms({verb, reflexive});
    Paradigm noun;
    noun.forms = {"", "s"};
    made.nouns = Paradigms({noun});
    Paradigm adjective;
    adjective.ends = "d";
    adjective.forms = {"", "e"};
    made.adjectives = Paradigms({adjective});
    return made;
  }();
  return few;
}

const ListEntries kLists = {
    {"victim", {"civil:n", "agent:n de paix"}},
    {"loop", {"a {loop}"}},
    {"people", {"{victim}", "foule"}},
    {"open", {"{number}"}},
    {"both", {"theirs"}},
    {"outer", {"{both} list"}},
    {"broken", {"a", "b {none}"}},
};

/// Of one rule.
const ListEntries kOwnLists = {{"mine", {"{victim}", "x"}}, {"both", {"own"}}};

std::string shown(const PhraseSequence& sequence);

std::string shown(const PhraseElement& element) {
  using Kind = PhraseElement::Kind;
  std::string text;
  switch (element.kind) {
    case Kind::Words:
      for (const std::string& word : *element.words) text += (text.empty() ? "" : "/") + word;
      break;
    case Kind::Number:
      text = "{number}";
      break;
    case Kind::Name:
      text = "{name}";
      break;
    case Kind::AnyWord:
      text = "{word}";
      break;
    case Kind::Participle:
      text = "{participle}";
      break;
    case Kind::Comma:
      text = ",";
      break;
    case Kind::Gap:
      text = "{.." + std::to_string(element.most) + "}";
      break;
    case Kind::Choice:
      for (const PhraseSequence& choice : *element.choices)
        text += (text.empty() ? "(" : "|") + shown(choice);
      text += ")";
      break;
  }
  if (element.letters == PhraseElement::Case::Capital) text = "^" + text;
  if (element.letters == PhraseElement::Case::AllCapitals) text = "^^" + text;
  return text;
}

std::string shown(const PhraseSequence& sequence) {
  std::string text;
  for (const PhraseElement& element : sequence) text += (text.empty() ? "" : " ") + shown(element);
  return text;
}

/// What the phrase was read as, or "fault at N: …".
std::string reading(std::string_view phrase) {
  std::optional<PhraseFault> fault;
  NamedLists lists{kLists, {}, {}};
  const PhraseSequence sequence = read_phrase(phrase, inflection(), lists, kOwnLists, fault);
  if (!fault) return shown(sequence);
  EXPECT_TRUE(sequence.empty());
  return "fault at " + std::to_string(fault->at) + ": " + fault->message;
}

TEST(Phrase, WordsArePartedBySpacesHyphensAndApostrophes) {
  EXPECT_EQ(reading("forces du régime"), "forces du régime");
  EXPECT_EQ(reading("porte-parole"), "porte parole");
  EXPECT_EQ(reading("l'aveu"), "l aveu");
  EXPECT_EQ(reading("l’aveu"), "l aveu");
  EXPECT_EQ(reading("  deux   mots "), "deux mots");
  EXPECT_EQ(reading("100 000"), "100 000");
}

TEST(Phrase, ACapitalAsksForOne) {
  EXPECT_EQ(reading("Vichy"), "^Vichy");
  EXPECT_EQ(reading("État"), "^État");
  EXPECT_EQ(reading("Œuvre"), "^Œuvre");
  EXPECT_EQ(reading("TK"), "^^TK");
  EXPECT_EQ(reading("A"), "^A");
  EXPECT_EQ(reading("été"), "été");
}

TEST(Phrase, MarksAskForForms) {
  EXPECT_EQ(reading("parler:v"), "parler/parle/parlent/parlerait/parlant/parlé/parlée");
  EXPECT_EQ(reading("parler:fin"), "parle/parlent");
  EXPECT_EQ(reading("parler:pp"), "parlé/parlée");
  EXPECT_EQ(reading("parler:ger"), "parlant");
  EXPECT_EQ(reading("parler:inf"), "parler");
  EXPECT_EQ(reading("parler:cond"), "parlerait");
  EXPECT_EQ(reading("chat:n noir"), "chat/chats noir");
  EXPECT_EQ(reading("lourd:a"), "lourd/lourde");
  EXPECT_EQ(reading("taire:v"), "se tait");  // a form of two words
}

TEST(Phrase, AlternativesOfOneWordBecomeOneElement) {
  EXPECT_EQ(reading("(a|b|c) d"), "a/b/c d");
  EXPECT_EQ(reading("(chat:n|chien) noir"), "chat/chats/chien noir");
  EXPECT_EQ(reading("(a|b c|d)"), "(b c|a/d)");  // the longer first
  EXPECT_EQ(reading("(a)"), "a");
  EXPECT_EQ(reading("(A|b)"), "(b|^A)");
  EXPECT_EQ(reading("((a|b) c|d)"), "(a/b c|d)");
}

TEST(Phrase, AGroupMayBeMissing) {
  EXPECT_EQ(reading("un (grand)? pas"), "un (grand|) pas");
  EXPECT_EQ(reading("(très|si)? grand"), "(très/si|) grand");
  EXPECT_EQ(reading("l'(a b|c)?"), "l ((a b|c)|)");
}

TEST(Phrase, ClassesStandForKindsOfWords) {
  EXPECT_EQ(reading("{number} mort {name} {word} {participle} {..3}"),
            "{number} mort {name} {word} {participle} {..3}");
}

TEST(Phrase, ListsStandForTheirEntries) {
  EXPECT_EQ(reading("un {victim}"), "un (agent/agents de paix|civil/civils)");
  EXPECT_EQ(reading("{people} tué"), "(agent/agents de paix|civil/civils/foule) tué");
  EXPECT_EQ(reading("{open} mort"), "{number} mort");
  EXPECT_EQ(reading("{victim} et {victim}"),
            "(agent/agents de paix|civil/civils) et (agent/agents de paix|civil/civils)");
}

TEST(Phrase, ListsOfARuleGoBeforeThoseOfTheLanguage) {
  EXPECT_EQ(reading("un {mine}"), "un (agent/agents de paix|civil/civils/x)");
  EXPECT_EQ(reading("{both} mort"), "own mort");
  EXPECT_EQ(reading("{outer} mort"),
            "theirs list mort");  // a list of the language keeps to the language
}

TEST(Phrase, ACommaMustBeInTheText) {
  EXPECT_EQ(reading("non, merci"), "non , merci");
  EXPECT_EQ(reading("non , (b c|d)"), "non , (b c|d)");
  EXPECT_EQ(reading(", merci"), "fault at 0: `,` cannot stand in a phrase");
}

TEST(Phrase, FaultsSayWhere) {
  EXPECT_EQ(reading("un (grand"), "fault at 9: `(` without `)`");
  EXPECT_EQ(reading("un grand)"), "fault at 8: unexpected `)`");
  EXPECT_EQ(reading("un | grand"), "fault at 3: unexpected `|`");
  EXPECT_EQ(reading("un {number"), "fault at 3: `{` without `}`");
  EXPECT_EQ(reading("un {none}"), "fault at 3: no list is called `none`");
  EXPECT_EQ(reading("un {..0}"), "fault at 3: a gap is of 1 to 9 words, `{..1}` to `{..9}`");
  EXPECT_EQ(reading("un {..12}"), "fault at 3: a gap is of 1 to 9 words, `{..1}` to `{..9}`");
  EXPECT_EQ(reading("chat:x"), "fault at 6: `:x` is none of :v :fin :pp :ger :inf :cond :n :a");
  EXPECT_EQ(reading("chat:v"), "fault at 6: no paradigm inflects `chat:v`");
  EXPECT_EQ(reading("mort."), "fault at 4: `.` cannot stand in a phrase");
  EXPECT_EQ(reading("un €"), "fault at 3: `€` cannot stand in a phrase");
  EXPECT_EQ(reading("« mort »"), "fault at 0: `«` cannot stand in a phrase");
  EXPECT_EQ(reading("mort : « non »"), "fault at 5: `:` cannot stand in a phrase");
  EXPECT_EQ(reading("un {loop}").substr(0, 38), "fault at 3: in the list `loop`, entry ");
  EXPECT_EQ(reading("un {broken}"),
            "fault at 3: in the list `broken`, entry `b {none}`: no list is called `none`");
}

TEST(Phrase, NeedsAWordOfItsOwn) {
  const std::string fault = "fault at 0: needs at least one word of its own";
  EXPECT_EQ(reading(""), fault);
  EXPECT_EQ(reading("{number} {word}"), fault);
  EXPECT_EQ(reading("(a)?"), fault);
  EXPECT_EQ(reading("(a|{number})"), fault);
  EXPECT_EQ(reading("{open}"), fault);
  EXPECT_EQ(reading("{..3} {name}"), fault);
  EXPECT_EQ(reading("(a|b c)"), "(b c|a)");
  EXPECT_EQ(reading("{victim}"), "(agent/agents de paix|civil/civils)");
}

}  // namespace
}  // namespace stet::language
