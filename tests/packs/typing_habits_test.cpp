#include "packs/typing_habits.h"

#include <gtest/gtest.h>

namespace stet::packs {
namespace {

std::string typed(Edits (*habit)(std::string_view), std::string_view text) {
  std::string result;
  std::size_t at = 0;
  for (const Edit& edit : habit(text)) {
    result += text.substr(at, edit.begin - at);
    result += edit.put;
    at = edit.end;
  }
  return result + std::string(text.substr(at));
}

TEST(TypingHabits, AccentsStandApart) {
  EXPECT_EQ(typed(decomposed, "Été, ça, où, île, aïe, Ñandú, œuvre"),
            "E\u0301te\u0301, c\u0327a, ou\u0300, i\u0302le, ai\u0308e, N\u0303andu\u0301, œuvre");
  EXPECT_TRUE(decomposed("plain").empty());
}

TEST(TypingHabits, StraightMarksTurnCurly) {
  EXPECT_EQ(typed(curly_quotes, "\"It's over,\" she said. \"Go.\""),
            "“It’s over,” she said. “Go.”");
  EXPECT_EQ(typed(curly_quotes, "l'\"état\" (\"non\")"), "l’“état” (“non”)");
  EXPECT_EQ(typed(curly_quotes, "He said 'so what', didn't he"), "He said ‘so what’, didn’t he");
  EXPECT_EQ(typed(curly_quotes, "the workers' 'union'"), "the workers’ ‘union’");
  EXPECT_EQ(typed(curly_quotes, "'Tis the '90s"), "’Tis the ’90s");
}

TEST(TypingHabits, MarksThatDoNotPairAreLeft) {
  EXPECT_EQ(typed(curly_quotes, "\"It's over, she said."), "\"It’s over, she said.");
  EXPECT_EQ(typed(curly_quotes, "18' 6\" long"), "18' 6\" long");
  EXPECT_EQ(typed(straight_quotes, "“We waited.\n\n“Nobody came,” she said."),
            "“We waited.\n\n“Nobody came,” she said.");
  EXPECT_EQ(typed(straight_quotes, "« Nous attendons, dit-il."), "« Nous attendons, dit-il.");
}

TEST(TypingHabits, CurlyMarksAndGuillemetsTurnStraight) {
  EXPECT_EQ(typed(straight_quotes, "“It’s over,” she said."), "\"It's over,\" she said.");
  EXPECT_EQ(typed(straight_quotes, "‘So what’"), "'So what'");
  EXPECT_EQ(typed(straight_quotes, "« C’est fini », dit-il. «\u00A0Oui\u202F»"),
            "\"C'est fini\", dit-il. \"Oui\"");
  EXPECT_EQ(typed(straight_quotes, "« un “mot” »"),
            "« un “mot” »");  // the inner one would close the outer one
}

TEST(TypingHabits, NoBreakSpacesStandWhereFrenchWantsThem) {
  EXPECT_EQ(typed(no_break_spaces, "« Oui » : quoi ? non ! si ; 12 000 morts"),
            "«\u00A0Oui\u00A0»\u00A0: quoi\u202F? non\u202F! si\u202F; 12\u202F000 morts");
  EXPECT_TRUE(no_break_spaces("«Oui»: quoi? en 2021 300 morts, 12 0000, 1 2 345").size() == 1);
}

}  // namespace
}  // namespace stet::packs
