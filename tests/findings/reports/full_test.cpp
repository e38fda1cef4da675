// What a person reads. The expectations are whole: a caret one column off is a wrong place.

#include <gtest/gtest.h>

#include <sstream>

#include "findings/marked_article.h"
#include "findings/reports/display_width.h"

namespace stet::findings {
namespace {

ReportOptions only_findings(std::uint32_t width = 100) {
  ReportOptions options;
  options.quiet = true;
  options.width = width;
  return options;
}

/// The full report of one finding on the first marked place; further marked places are notes "note
/// 1", …
std::string shown(std::string_view marked_text, std::uint32_t width = 100) {
  const MarkedArticle marked = marked_article(marked_text);
  Finding finding = finding_at(marked.spans[0], "qui ?");
  for (std::size_t i = 1; i < marked.spans.size(); ++i) {
    finding.notes.push_back({"note " + std::to_string(i), marked.spans[i]});
  }
  return "\n" + printed("full", marked.article, {finding}, only_findings(width));
}

TEST(Full, says_what_where_and_what_to_do) {
  const MarkedArticle marked =
      marked_article("# Kati\n\n[[Selon plusieurs témoins]], la police a tiré la première.\n");
  Finding finding = finding_at(marked.spans[0], "« Selon plusieurs témoins » : qui ?");
  finding.help = "dire combien, et comment ils l'ont su";
  finding.notes.push_back(
      {"aucune source nommée dans la phrase, celle d'avant ou celle d'après", {}});
  EXPECT_EQ("\n" + printed("full", marked.article, {finding}), R"(
warning[sourcing/anonymous-witness]: « Selon plusieurs témoins » : qui ?
 --> kati.md:3:1
  |
3 | Selon plusieurs témoins, la police a tiré la première.
  | ^^^^^^^^^^^^^^^^^^^^^^^
  |
  = help: dire combien, et comment ils l'ont su
  = note: aucune source nommée dans la phrase, celle d'avant ou celle d'après

1 warning in 1 article
)");
}

TEST(Full, a_note_may_stand_in_another_article) {
  const MarkedArticle marked = marked_article("Il y a [[12 morts]].\n");
  Finding finding = finding_at(marked.spans[0], "« 12 morts », mais 9 ailleurs");
  Elsewhere there;
  there.path = "lundi.md";
  there.text = "9 morts";
  there.begin = {3, 5, 5, 6};
  finding.notes.push_back({"l'autre article", std::nullopt, there});
  EXPECT_EQ("\n" + printed("full", marked.article, {finding}, only_findings()), R"(
warning[sourcing/anonymous-witness]: « 12 morts », mais 9 ailleurs
 --> kati.md:1:8
  |
1 | Il y a 12 morts.
  |        ^^^^^^^^
  |
  = note: l'autre article: lundi.md:3:5: 9 morts

)");
}

TEST(Full, carets_stand_under_accents) {
  EXPECT_EQ(shown("Décédés à Évreux, [[cinq élèves]] âgés."), R"(
warning[sourcing/anonymous-witness]: qui ?
 --> kati.md:1:19
  |
1 | Décédés à Évreux, cinq élèves âgés.
  |                   ^^^^^^^^^^^

)");
}

TEST(Full, carets_stand_under_wide_characters) {
  EXPECT_EQ(shown("北京 [[官员]] says"), R"(
warning[sourcing/anonymous-witness]: qui ?
 --> kati.md:1:4
  |
1 | 北京 官员 says
  |      ^^^^

)");
}

TEST(Full, an_emoji_is_two_columns_however_it_is_made) {
  EXPECT_EQ(shown("🔥 👨‍👩‍👧 🇫🇷 ❤️ [[feu]]"), R"(
warning[sourcing/anonymous-witness]: qui ?
 --> kati.md:1:15
  |
1 | 🔥 👨‍👩‍👧 🇫🇷 ❤️ feu
  |             ^^^

)");
}

TEST(Full, combining_marks_take_no_room) {
  EXPECT_EQ(shown("de\u0301ce\u0300s, [[ble\u0301]] noir"),
            "\n"
            R"(warning[sourcing/anonymous-witness]: qui ?
 --> kati.md:1:10
  |
1 | )"
            "de\u0301ce\u0300s, ble\u0301 noir\n"
            R"(  |        ^^^

)");
}

TEST(Full, tabs_are_four_spaces) {
  EXPECT_EQ(shown("\tMorts :\t[[douze]]"), R"(
warning[sourcing/anonymous-witness]: qui ?
 --> kati.md:1:10
  |
1 |     Morts :    douze
  |                ^^^^^

)");
}

TEST(Full, characters_that_turn_the_line_around_are_shown_by_number) {
  EXPECT_EQ(shown("prix\u202E [[douze\u200F]] morts\x1B[31m"), R"(
warning[sourcing/anonymous-witness]: qui ?
 --> kati.md:1:7
  |
1 | prix⟦U+202E⟧ douze⟦U+200F⟧ morts⟦U+001B⟧[31m
  |              ^^^^^^^^^^^^^

)");
}

TEST(Full, right_to_left_letters_stay_as_they_are) {
  EXPECT_EQ(shown("قال [[شهود]] إن"), R"(
warning[sourcing/anonymous-witness]: qui ?
 --> kati.md:1:5
  |
1 | قال شهود إن
  |     ^^^^

)");
}

TEST(Full, messages_cannot_move_the_cursor_either) {
  const MarkedArticle marked = marked_article("[[a]]", "dos\x1B[2J/kati.md");
  Finding finding =
      finding_at(marked.spans[0], "« plusieurs\r\n   témoins\u202E » \x1B[31m: qui\xFF ?");
  finding.help = "a\x07";
  EXPECT_EQ("\n" + printed("full", marked.article, {finding}, only_findings()), R"(
warning[sourcing/anonymous-witness]: « plusieurs témoins⟦U+202E⟧ » ⟦U+001B⟧[31m: qui� ?
 --> dos⟦U+001B⟧[2J/kati.md:1:1
  |
1 | a
  | ^
  |
  = help: a⟦U+0007⟧

)");
}

TEST(Full, a_long_paragraph_is_cut_around_the_words_and_between_words) {
  std::string paragraph;
  for (int i = 0; i < 40; ++i)
    paragraph += "La préfecture a publié un premier bilan dans la soirée. ";
  paragraph += "[[Selon plusieurs témoins]], la police a tiré la première.";
  for (int i = 0; i < 40; ++i) paragraph += " Le maire demande une enquête.";
  EXPECT_EQ(shown(paragraph, 80), R"(
warning[sourcing/anonymous-witness]: qui ?
 --> kati.md:1:2241
  |
1 | … bilan dans la soirée. Selon plusieurs témoins, la police a tiré la …
  |                         ^^^^^^^^^^^^^^^^^^^^^^^

)");
}

TEST(Full, a_cut_at_the_beginning_of_a_paragraph_leaves_room_on_the_right) {
  EXPECT_EQ(
      shown("[[Selon des témoins]], la police a tiré la première, et les gendarmes ont suivi.", 50),
      R"(
warning[sourcing/anonymous-witness]: qui ?
 --> kati.md:1:1
  |
1 | Selon des témoins, la police a tiré la …
  | ^^^^^^^^^^^^^^^^^

)");
}

TEST(Full, a_cut_at_the_end_of_a_paragraph_leaves_room_on_the_left) {
  EXPECT_EQ(
      shown("La police a tiré la première, et les gendarmes ont suivi, [[selon des témoins]].", 50),
      R"(
warning[sourcing/anonymous-witness]: qui ?
 --> kati.md:1:59
  |
1 | … les gendarmes ont suivi, selon des témoins.
  |                            ^^^^^^^^^^^^^^^^^

)");
}

TEST(Full, words_longer_than_the_terminal_are_cut_at_their_end) {
  EXPECT_EQ(shown("Il a dit : [[la police a tiré la première, et les gendarmes ont suivi sans "
                  "attendre]] hier.",
                  50),
            R"(
warning[sourcing/anonymous-witness]: qui ?
 --> kati.md:1:12
  |
1 | … la police a tiré la première, et les …
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

)");
}

TEST(Full, text_without_spaces_is_cut_between_characters) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "北京";
  text += "[[官员]]";
  for (int i = 0; i < 100; ++i) text += "京北";
  EXPECT_EQ(shown(text, 45), R"(
warning[sourcing/anonymous-witness]: qui ?
 --> kati.md:1:201
  |
1 | … 北京北京北京北京官员京北京北京北京北 …
  |                   ^^^^

)");
}

TEST(Full, a_span_over_two_lines_shows_both) {
  EXPECT_EQ(shown("> Ils ont vu [[plusieurs   \r\n>  témoins]] armés.\r\n"), R"(
warning[sourcing/anonymous-witness]: qui ?
 --> kati.md:1:14
  |
1 | > Ils ont vu plusieurs
  |              ^^^^^^^^^
2 | >  témoins armés.
  | ^^^^^^^^^^

)");
}

TEST(Full, a_span_over_many_lines_shows_the_first_and_the_last) {
  EXPECT_EQ(shown("\n\n\n\n\n\nUn\n[[deux\ntrois\nquatre\n  cinq]] six"), R"(
warning[sourcing/anonymous-witness]: qui ?
  --> kati.md:8:1
   |
 8 | deux
   | ^^^^
...
11 |   cinq six
   |   ^^^^

)");
}

TEST(Full, a_span_that_takes_its_line_end_in_is_one_line) {
  EXPECT_EQ(shown("un\n[[deux\r\n]]trois"), R"(
warning[sourcing/anonymous-witness]: qui ?
 --> kati.md:2:1
  |
2 | deux
  | ^^^^

)");
}

TEST(Full, a_note_to_the_right_shares_the_row) {
  EXPECT_EQ(shown("Il y a [[14 morts]], puis [[12 morts]], enfin [[13 morts]]."), R"(
warning[sourcing/anonymous-witness]: qui ?
 --> kati.md:1:8
  |
1 | Il y a 14 morts, puis 12 morts, enfin 13 morts.
  |        ^^^^^^^^       -------- note 1
  |                                       -------- note 2

)");
}

TEST(Full, a_note_to_the_left_or_on_the_words_has_a_row_of_its_own) {
  const MarkedArticle marked = marked_article("Il y a [[12 morts]], puis [[14 morts]].");
  Finding finding = finding_at(marked.spans[1], "14, 12 ?");
  finding.notes.push_back({"d'abord 12", marked.spans[0]});
  finding.notes.push_back(
      {"aussi : selon qui ?", text::ArticleSpan{marked.spans[1].begin, marked.spans[1].begin + 2}});
  EXPECT_EQ("\n" + printed("full", marked.article, {finding}, only_findings()), R"(
warning[sourcing/anonymous-witness]: 14, 12 ?
 --> kati.md:1:23
  |
1 | Il y a 12 morts, puis 14 morts.
  |                       ^^^^^^^^
  |        -------- d'abord 12
  |                       -- aussi : selon qui ?

)");
}

TEST(Full, a_note_elsewhere_has_a_window_of_its_own) {
  const MarkedArticle marked = marked_article(
      "Le feu a fait [[12 morts]] et [[3 blessés]].\n\n\n\n\n\n\n\n\nLe maire parle de [[14 "
      "morts]].\n");
  Finding finding = finding_at(marked.spans[2], "14 morts ici, 12 plus haut", "tolls/two-tolls");
  finding.severity = Severity::Error;
  finding.proof = true;
  finding.notes.push_back({"12 morts ici", marked.spans[0]});
  finding.notes.push_back({"et 3 blessés", marked.spans[1]});
  EXPECT_EQ("\n" + printed("full", marked.article, {finding}, only_findings()), R"(
error[tolls/two-tolls]: 14 morts ici, 12 plus haut
  --> kati.md:10:19
   |
10 | Le maire parle de 14 morts.
   |                   ^^^^^^^^
   |
  ::: kati.md:1:15
   |
 1 | Le feu a fait 12 morts et 3 blessés.
   |               -------- 12 morts ici
   |                           --------- et 3 blessés

)");
}

TEST(Full, a_note_far_off_in_the_same_paragraph_has_a_window_of_its_own) {
  std::string text = "Il y a [[14 morts]] dans la ville.";
  for (int i = 0; i < 20; ++i) text += " Le maire demande une enquête.";
  EXPECT_EQ(shown(text + " Il y a [[12 morts]] dans la ville.", 60), R"(
warning[sourcing/anonymous-witness]: qui ?
 --> kati.md:1:8
  |
1 | Il y a 14 morts dans la ville. Le maire demande une …
  |        ^^^^^^^^
  |
 ::: kati.md:1:639
  |
1 | … demande une enquête. Il y a 12 morts dans la ville.
  |                               -------- note 1

)");
}

TEST(Full, a_label_without_room_goes_below) {
  const MarkedArticle marked = marked_article("Le feu a fait [[14 morts]], puis [[12]].");
  Finding finding = finding_at(marked.spans[0], "14, 12 ?");
  finding.notes.push_back({"le bilan de la préfecture", marked.spans[1]});
  EXPECT_EQ("\n" + printed("full", marked.article, {finding}, only_findings(44)), R"(
warning[sourcing/anonymous-witness]: 14, 12 ?
 --> kati.md:1:15
  |
1 | Le feu a fait 14 morts, puis 12.
  |               ^^^^^^^^       --
  |                le bilan de la préfecture

)");
}

TEST(Full, an_empty_article_and_an_empty_span_have_a_place) {
  EXPECT_EQ(shown("[[]]"), R"(
warning[sourcing/anonymous-witness]: qui ?
 --> kati.md:1:1
  |
1 |
  | ^

)");
  EXPECT_EQ(shown("abc[[]]\ndef"), R"(
warning[sourcing/anonymous-witness]: qui ?
 --> kati.md:1:4
  |
1 | abc
  |    ^

)");
}

TEST(Full, colours_stay_outside_the_words) {
  const MarkedArticle marked = marked_article("un [[deux]] [[trois]]");
  Finding finding = finding_at(marked.spans[0], "qui ?", "a/b");
  finding.severity = Severity::Error;
  finding.help = "h";
  finding.notes.push_back({"n", marked.spans[1]});
  ReportOptions options = only_findings();
  options.color = true;
  EXPECT_EQ(
      printed("full", marked.article, {finding}, options),
      "\x1b[1;31merror[a/b]\x1b[0m\x1b[1m: qui ?\x1b[0m\n"
      " \x1b[1;34m-->\x1b[0m kati.md:1:4\n"
      "\x1b[1;34m  |\x1b[0m\n"
      "\x1b[1;34m1 |\x1b[0m un deux trois\n"
      "\x1b[1;34m  |\x1b[0m    \x1b[1;31m^^^^\x1b[0m \x1b[1;34m-----\x1b[0m \x1b[1;34mn\x1b[0m\n"
      "\x1b[1;34m  |\x1b[0m\n"
      "  \x1b[1;34m=\x1b[0m \x1b[1mhelp\x1b[0m: h\n"
      "\n");
  finding.severity = Severity::Warning;
  EXPECT_TRUE(printed("full", marked.article, {finding}, options).starts_with("\x1b[1;33mwarning"));
  finding.severity = Severity::Info;
  EXPECT_TRUE(printed("full", marked.article, {finding}, options).starts_with("\x1b[1;36minfo"));
}

TEST(Full, no_excerpt_is_wider_than_the_terminal) {
  std::string text = "La préfecture a publié un premier bilan, [[selon plusieurs témoins]]";
  for (int i = 0; i < 9; ++i) text += ", puis 北京 un autre bilan 🔥 plus\tlourd, [[13 morts]]";
  for (std::uint32_t width = 0; width < 700; width += 7) {
    const std::string report = shown(text, width);
    EXPECT_NE(report.find("note 9"), std::string::npos) << width;
    std::istringstream lines(report);
    for (std::string line; std::getline(lines, line);) {
      if (!line.starts_with("1 | ")) continue;
      EXPECT_LE(display_width(line), std::max(width, 36U)) << line;
    }
  }
}

}  // namespace
}  // namespace stet::findings
