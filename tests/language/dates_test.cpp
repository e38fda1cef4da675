#include "language/dates.h"

#include <gtest/gtest.h>

#include "support/spoken.h"

namespace stet::language {
namespace {

std::string iso(std::chrono::sys_days day) {
  const std::chrono::year_month_day date{day};
  char text[16];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return text;
}

/// 2024-03-12, 2024-03, 2024, 2024-03-12..2024-03-15, 17:30, ?, 31-6!
std::string meaning(const Date& date) {
  char text[16];
  std::string all;
  if (date.minute >= 0) {
    std::snprintf(text, sizeof text, "%d:%02d", date.minute / 60, date.minute % 60);
    all = text;
    if (date.days) all += " ";
  }
  if (date.impossible) return std::to_string(date.day) + "-" + std::to_string(date.month) + "!";
  if (!date.days) return all.empty() ? "?" : all;
  if (date.days->is_one_day()) return all + iso(date.days->first);
  const std::chrono::year_month_day first{date.days->first};
  const auto year = static_cast<int>(first.year());
  if (*date.days == year_of(year)) return all + std::to_string(year);
  if (*date.days == month_of(year, static_cast<unsigned>(first.month())))
    return all + iso(date.days->first).substr(0, 7);
  return all + iso(date.days->first) + ".." + iso(date.days->last);
}

/// "Il part {2024-03-12:mardi}.": each date with the days it means.
std::string dated(std::string_view lang, std::string_view text, std::string_view day) {
  const Heard heard = language::heard(lang, text, day);
  std::vector<Written> written;
  for (const Date& date : heard.analysis.dates)
    written.push_back({date.span, "{" + meaning(date) + "|", "}"});
  return with_written(heard.prose.text(), written);
}

/// A marked text without its marks.
std::string bare(std::string_view marked) {
  std::string text;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    if (marked[i] == '{')
      i = marked.find('|', i);
    else if (marked[i] != '}')
      text += marked[i];
  }
  return text;
}

constexpr std::string_view kThursday = "2024-03-14";

void french(std::string_view marked, std::string_view day = kThursday) {
  EXPECT_EQ(dated("fr", bare(marked), day), marked);
}
void english(std::string_view marked, std::string_view day = kThursday) {
  EXPECT_EQ(dated("en", bare(marked), day), marked);
}

TEST(Dates, InFull) {
  french("Le pont a fermé le {2024-03-12|mardi 12 mars 2024}, puis le {1998-05-01|1er mai 1998}.");
  french("Le procès s'est ouvert le {2023-10-02|2 oct. 2023}, à Lorme.");
  french(
      "Il est né le {1978-09-21|vingt et un septembre 1978}, elle le {1961-01-15|quinze janvier "
      "1961}.");
  english(
      "The bridge shut on {2024-03-12|Tuesday, March 12, 2024}, and on {1998-05-01|1 May 1998}.");
  english("The trial opened on {2023-10-02|Oct. 2, 2023} in Lorme.");
  english("He was born on the {1978-09-21|twenty-first of September, 1978}.");
  english("She left on {2024-05-21|May 21st, 2024}, not {2024-06-04|4th June 2024}.");
}

TEST(Dates, InDigits) {
  french("Le {2024-03-12|12/03/2024}, le {2024-03-12|2024-03-12} et le {2024-03-12|12.03.24}.");
  english("On {2024-03-12|03/12/2024}, on {2024-03-12|2024-03-12} and on {2016-04-21|21/04/2016}.");
  french("La note est de 14/20, le score de 3-1, l'indice de 12.03 points.");
  english("It is 9/10, the score 6-4, the index 12.03 points, version 1.2.3 of the plan.");
}

TEST(Dates, WithoutTheYearAreNear) {
  french("Il a plu le {2024-03-01|1er mars}, il avait neigé le {2023-12-05|5 décembre}.");
  french("Le maire parlera le {2024-05-01|1er mai}. Le vote du {2024-04-07|7 avril} est annulé.");
  french("Le scrutin de {2024-01|janvier} a été annulé, celui de {2024-04|avril} aura lieu.");
  english("It rained on {2024-03-01|March 1}; it had snowed on {2023-12-05|December 5}.");
  english("The mayor will speak on {2024-05-01|May 1}.");
}

TEST(Dates, MayBeOfAYearThatIsToldFromToday) {
  english("It opened in {2023-04|April last year} and shut on {2024-01-09|January 9 this year}.");
  french(
      "Il a ouvert en {2023-04|avril de l'an dernier}, puis {2023-09-01..2024-03-14|depuis "
      "septembre}.");
  english("He spoke on the Today programme and to the Mail on Sunday.");
}

TEST(Dates, MayBeOnlyADay) {
  french("Il est parti le {2024-03-12|12}. Il partira le {2024-04-12|12}.");
  english("He left on the {2024-03-12|12th}.");
  french("Le 12 français, le 20 heures et le 49.3 n'ont rien dit.");
  english("The 27th floor and the 27 states stay.");
}

TEST(Dates, MayBeMonthsAndYears) {
  french("En {2024-03|mars}, en {2020-06|juin 2020}, fin {2023-11|novembre}, en {2019|2019}.");
  english("In {2024-03|March}, in {2020-06|June 2020}, late {2023-11|November}, in {2019|2019}.");
  french("L'an {2000|2000}, l'élection de {2017|2017}, la présidentielle {2022|2022}.");
  english("The {2016|2016} election and the World Cup {2018|2018}, back in {1998-05|May '98}.");
  french("Les années {1990-01-01..1999-12-31|1990}, les années {1960-01-01..1969-12-31|60}.");
  english("In the {1990-01-01..1999-12-31|1990s} it was a port.");
  french("Le port compte 2 019 grues, 2019 habitants et plus de 2000 bateaux.");
  english("The port has 2,019 cranes, more than 2000 boats, $2000 a year.");
}

TEST(Dates, AreNoOtherWords) {
  french("La sonde est sur Mars. Elle a été vue. Le Mardi gras, chaque mardi, tous les lundis.");
  english("They may march on. The second man sat in the sun. Black Friday, every Monday.");
  english("May said so, and April Jones too.");
  french("Il a marché trois jours, il y a trois jours de fête, à deux heures de Lorme.");
  english("It lasted three days and two hours.");
}

TEST(Dates, OfTheWeek) {
  french(
      "{2024-03-12|Mardi}, il a plu. Il pleuvra {2024-03-19|mardi}. Il pleut {2024-03-14|jeudi}.");
  french("Il a plu {2024-03-12|mardi dernier}, il pleuvra {2024-03-15|vendredi prochain}.");
  french("Le maire a parlé {2024-03-12|mardi soir} et parlera {2024-03-15|ce vendredi}.");
  english("It rained on {2024-03-12|Tuesday}. It will rain on {2024-03-19|Tuesday}.");
  english("It rained {2024-03-12|last Tuesday}; {2024-03-22|next Friday} the court sits.");
  english("The mayor spoke on {2024-03-12|Tuesday night}, and on {2024-03-21|Thursday next week}.");
  french("Le {2024-07-05|premier vendredi de juillet}, le port fermera.");
  english("The port will shut on the {2024-07-05|first Friday of July}.");
  french("Il a plu le {?|mardi suivant}.");
  english("It rained the following {?|Tuesday}.");
  french("La réunion du {2024-03-12|mardi 12} est annulée.");
}

TEST(Dates, MayCountWeekdays) {
  english("The bridge fell {2024-03-03|two Sundays ago}; it rains on Mondays.");
  french("Le pont a cédé {2024-03-03|il y a deux dimanches} ; il pleut les lundis.");
}

TEST(Dates, FromToday) {
  french(
      "{2024-03-14|Aujourd'hui}, {2024-03-13|hier}, {2024-03-12|avant-hier}, {2024-03-15|demain}.");
  french("{2024-03-13|Hier soir}, {2024-03-14|ce matin}, {2024-03-13..2024-03-15|cette nuit}.");
  french(
      "La {2024-03-04..2024-03-10|semaine dernière}, le {2024-04|mois prochain}, {2024|cette "
      "année}.");
  french("{2024-03-11|Il y a trois jours}, {2024-03-25..2024-03-31|dans deux semaines}.");
  english("{2024-03-14|Today}, {2024-03-13|yesterday}, {2024-03-12|the day before yesterday}.");
  english("{2024-03-13..2024-03-14|Last night}, {2024-03-14|this morning}, {2024-03-14|tonight}.");
  english("{2024-03-04..2024-03-10|Last week}, {2024-04|next month}, {2024|this year}.");
  english("{2024-03-11|Three days ago}. It will open {2024-03-25..2024-03-31|in two weeks}.");
  english("It was the third fire in two weeks.");
  french("Le {2024-04-20|20 du mois prochain}.");
}

TEST(Dates, FromTheDateBefore) {
  french("Le {2024-03-01|1er mars}, il a plu. {2024-03-02|Le lendemain}, il a neigé.");
  french(
      "Il a plu le {2024-03-01|1er mars} ; {2024-03-01|ce jour-là}, le pont a cédé, pas "
      "{2024-02-29|la veille}.");
  english("On {2024-03-01|March 1} it rained. {2024-03-02|The next day} it snowed.");
  english("It rained on {2024-03-01|March 1}; {2024-03-01|that day} the bridge fell.");
  french("{?|Le lendemain}, il a neigé.");
  french("Le {2024-03-01|1er mars}, il a plu. {?|Le lendemain} de la crue, il a neigé.");
  english("It rained on {2024-03-01|March 1}. {2024-02-28|Two days earlier}, it snowed.");
}

TEST(Dates, MayBeRanges) {
  french("Du {2024-05-03..2024-05-05|3 au 5 mai}, il sera à Lorme.");
  french(
      "Entre {2020-03-01..2020-06-30|mars et juin 2020}, de {2014-01-01..2018-12-31|2014 à 2018}.");
  french("Les {2024-05-03|3}, {2024-05-04|4} et {2024-05-05|5 mai} sont chômés.");
  french("{2015-01-01..2024-03-14|Depuis 2015}, le pont est fermé.");
  english(
      "From {2024-05-03..2024-05-05|3 to 5 May} he will be in Lorme; {2024-05-03..2024-05-05|May "
      "3-5}.");
  english(
      "Between {2020-03-01..2020-06-30|March and June 2020}; {2014-01-01..2018-12-31|2014-2018}.");
  english("The bridge has been shut {2015-01-01..2024-03-14|since 2015}.");
  french("Le pont a été fermé du {2024-03-08..2024-03-11|vendredi 8 au lundi 11 mars}.");
}

TEST(Dates, Impossible) {
  french("Il viendra le {31-6!|31 juin} ou le {29-2!|29 février 2023}.");
  english("He will come on {30-2!|February 30}, or on {29-2!|29 February 2023}.");
  // The month written is that of the later day.
  french("La nuit du {?|31 au 1er juin} fut courte.");
}

TEST(Dates, KeepTheWeekdayThatIsWritten) {
  const Heard heard = language::heard("fr", "Il a plu lundi 12 mars 2024.", kThursday);
  ASSERT_EQ(heard.analysis.dates.size(), 1U);
  const Date& date = heard.analysis.dates[0];
  EXPECT_EQ(date.weekday, std::chrono::Monday);
  ASSERT_TRUE(date.days.has_value());
  EXPECT_EQ(std::chrono::weekday{date.days->first}, std::chrono::Tuesday);
  EXPECT_EQ(date.basis, DateBasis::Written);
}

TEST(Times, InFrench) {
  french("À {17:30|17 h 30}, à {17:00|17h}, à {17:30|17h30}, à {17:30|17:30}.");
  french(
      "Vers {8:00|8 heures du matin}, à {20:00|8 heures du soir}, à {0:00|minuit}, à "
      "{12:00|midi}.");
  french("À {17:30|dix-sept heures trente}, à {8:45|neuf heures moins le quart}.");
  french("À {18:00|18h00 GMT}, de {18:00|18 heures} à {22:00|22 heures}.");
  french("Il a travaillé 24 heures, puis 48 heures de garde à vue.");
  french("{2024-03-12|Mardi}, à {17:30 2024-03-12|17 h 30}, il a plu.");
}

TEST(Times, AfterACapitalWithoutAccent) {
  french("A {20:00|20h}, le port a fermé. Il a 12 heures pour répondre.");
}

TEST(Times, InEnglish) {
  english(
      "At {17:00|5 p.m}., at {17:30|17:30}, at {18:30|6.30pm}, at {18:00|1800 GMT}, at "
      "{12:00|noon}.");
  english("At {5:30|half past five}, at {7:45|a quarter to eight}, at {8:00|eight o'clock}.");
  english("At {8:00|8 in the morning}, at {17:00 2024-03-12|5 pm} on {2024-03-12|Tuesday}.");
  english("He walked past 8 people at a quarter of the speed.");
}

TEST(DocumentDay, IsToldByOptionThenFrontMatterThenDateline) {
  const auto day_of_article = [](std::string text, std::string_view told) {
    const text::Prose prose =
        text::make_prose(text::Article("copy.md", text::Format::Markdown, std::move(text)));
    const Analysis analysis = analyse(prose, languages_alone(), "fr", told);
    return analysis.document_date ? iso(analysis.document_date->day) : "none";
  };
  const std::string front = "---\ndate: 2024-03-12\n---\n\n";
  const std::string line = "Lorme, 19 septembre 2023 – Le pont a fermé mardi.\n";
  EXPECT_EQ(day_of_article(front + line, "2025-01-02"), "2025-01-02");
  EXPECT_EQ(day_of_article(front + line, ""), "2024-03-12");
  EXPECT_EQ(day_of_article(line, ""), "2023-09-19");
  EXPECT_EQ(day_of_article("Le pont a fermé mardi.\n", ""), "none");
  const auto undated = [](std::string text) {
    const text::Prose prose =
        text::make_prose(text::Article("copy.md", text::Format::Markdown, std::move(text)));
    return iso(
        analyse(prose, languages_alone(), "fr", "", nullptr, "2022-02-02").document_date->day);
  };
  EXPECT_EQ(undated("Le pont a fermé mardi.\n"), "2022-02-02");
  EXPECT_EQ(undated(line), "2023-09-19");
  EXPECT_EQ(undated(front + line), "2024-03-12");
  EXPECT_EQ(day_of_article("---\ndate: 12 mars 2024\n---\n\n" + line, ""), "2024-03-12");
  EXPECT_EQ(day_of_article("---\ndate: 2024-03-12T08:00:00+02:00\n---\n\n" + line, ""),
            "2024-03-12");
  EXPECT_EQ(day_of_article("---\ndate: March 12, 2024\n---\n\n" + line, ""), "2024-03-12");
}

}  // namespace
}  // namespace stet::language
