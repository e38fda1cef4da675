#include "claims/ages.h"

#include <algorithm>

#include "language/lexicon.h"

namespace stet::claims {
namespace {

using language::Date;
using language::DateKind;
using language::ListId;
using language::Match;
using language::MentionForm;
using language::Quantity;
using language::QuantityKind;
using language::Token;
using language::TokenRange;

constexpr std::uint32_t kBeside = 3;    // tokens between a word of birth and its date
constexpr std::uint32_t kInClause = 6;  // … between an age and the date of the event
constexpr double kOldest = 122;

/// The lives told in one language.
class Reading {
 public:
  Reading(const language::Analysis& analysis, const language::Knowledge& knowledge,
          language::LanguageId id, Lives& lives)
      : analysis_(analysis),
        knowledge_(knowledge),
        id_(id),
        language_(knowledge.languages[id]),
        lists_(language_.lives),
        lives_(lives) {}

  void read() {
    for (const Match& born : matches(lists_.born)) read_birth(born.tokens);
    for (const Date& date : analysis_.dates) read_years_of_life(date);
    for (const Quantity& quantity : analysis_.quantities) read_age(quantity);
  }

 private:
  [[nodiscard]] std::span<const Match> matches(ListId list) const {
    return list == 0 ? std::span<const Match>() : analysis_.matches.of(list);
  }
  [[nodiscard]] bool is_ours(std::uint32_t sentence) const {
    return analysis_.sentences[sentence].language == id_;
  }
  /// Whether a phrase of the list ends just before the token.
  [[nodiscard]] bool ends_before(ListId list, std::uint32_t t) const {
    const std::span<const Match> all = matches(list);
    for (auto it = std::partition_point(all.begin(), all.end(),
                                        [&](const Match& m) { return m.tokens.begin + 8 < t; });
         it != all.end() && it->tokens.begin < t; ++it) {
      if (it->tokens.end == t) return true;
    }
    return false;
  }
  [[nodiscard]] bool begins_at(ListId list, std::uint32_t t) const {
    const std::span<const Match> all = matches(list);
    const auto it = std::partition_point(all.begin(), all.end(),
                                         [&](const Match& m) { return m.tokens.begin < t; });
    return it != all.end() && it->tokens.begin == t;
  }
  [[nodiscard]] bool lies_in(ListId list, TokenRange tokens) const {
    const std::span<const Match> all = matches(list);
    const auto it = std::partition_point(
        all.begin(), all.end(), [&](const Match& m) { return m.tokens.begin < tokens.begin; });
    return it != all.end() && it->tokens.end <= tokens.end;
  }

  /// The person whose name ends before the token, with a comma, a bracket or a verb of being
  /// between.
  [[nodiscard]] std::uint32_t person_before(std::uint32_t t, std::uint32_t reach) const {
    const auto& mentions = analysis_.names.mentions;
    auto it = std::partition_point(
        mentions.begin(), mentions.end(),
        [&](const language::Mention& mention) { return mention.tokens.begin < t; });
    while (it != mentions.begin()) {
      --it;
      if (it->tokens.end + reach < t) break;
      if (it->tokens.end > t || !is_person(*it)) continue;
      if (analysis_.sentence_of(it->tokens.begin) != analysis_.sentence_of(t)) break;
      return it->entity;
    }
    return kNobodyNamed;
  }
  [[nodiscard]] std::uint32_t person_after(std::uint32_t t, std::uint32_t reach) const {
    const auto& mentions = analysis_.names.mentions;
    const auto it = std::partition_point(
        mentions.begin(), mentions.end(),
        [&](const language::Mention& mention) { return mention.tokens.begin < t; });
    if (it == mentions.end() || it->tokens.begin > t + reach || !is_person(*it) ||
        analysis_.sentence_of(it->tokens.begin) != analysis_.sentence_of(t - 1))
      return kNobodyNamed;
    return it->entity;
  }
  [[nodiscard]] bool is_person(const language::Mention& mention) const {
    return analysis_.names.entities[mention.entity].kind == language::NameKind::Person &&
           (mention.form == MentionForm::Full || mention.form == MentionForm::Short);
  }

  [[nodiscard]] const Date* date_after(std::uint32_t t, std::uint32_t reach) const {
    const auto& dates = analysis_.dates;
    const auto it = std::partition_point(dates.begin(), dates.end(),
                                         [&](const Date& date) { return date.tokens.begin < t; });
    if (it == dates.end() || it->tokens.begin > t + reach ||
        it->sentence != analysis_.sentence_of(t > 0 ? t - 1 : 0))
      return nullptr;
    return &*it;
  }
  [[nodiscard]] const Date* date_before(std::uint32_t t, std::uint32_t reach) const {
    const auto& dates = analysis_.dates;
    auto it = std::partition_point(dates.begin(), dates.end(),
                                   [&](const Date& date) { return date.tokens.begin < t; });
    if (it == dates.begin()) return nullptr;
    --it;
    if (it->tokens.end > t || it->tokens.end + reach < t ||
        it->sentence != analysis_.sentence_of(t))
      return nullptr;
    return &*it;
  }

  /// « Jean Marnier, né le 3 mai 1961 », "was born in 1961"
  void read_birth(TokenRange born) {
    const Date* const date = date_after(born.end, kBeside);
    if (date == nullptr || !date->year_written || !date->year || date->kind == DateKind::Range ||
        date->impossible || !is_ours(date->sentence))
      return;
    Birth birth;
    birth.tokens = {born.begin, date->tokens.end};
    birth.year = *date->year;
    if (date->days && date->days->is_one_day()) birth.day = date->days->first;
    birth.sentence = date->sentence;
    birth.person = person_before(born.begin, 2);
    // « Né en 1961 à Lorme, Jean Marnier … » opens the sentence.
    if (birth.person == kNobodyNamed &&
        born.begin == analysis_.sentences[date->sentence].tokens.begin)
      birth.person = person_after(date->tokens.end, 5);
    lives_.births.push_back(birth);
  }

  /// « Jean Marnier (1961-2020) »
  void read_years_of_life(const Date& date) {
    if (date.kind != DateKind::Range || date.open || date.month != 0 || !date.year_written ||
        !date.year || !date.last || !date.last->days || !is_ours(date.sentence))
      return;
    const std::uint32_t t = date.tokens.begin;
    if ((analysis_.tokens.all[t].before & language::kBracket) == 0) return;
    const std::uint32_t person = person_before(t, 0);
    if (person == kNobodyNamed) return;
    Birth birth;
    birth.tokens = date.tokens;
    birth.year = *date.year;
    birth.sentence = date.sentence;
    birth.person = person;
    birth.death = static_cast<int>(std::chrono::year_month_day{date.last->days->first}.year());
    // Terms of office stand so too: nobody dies before fifteen of note.
    if (*birth.death - birth.year < 15) return;
    lives_.births.push_back(birth);
  }

  void read_age(const Quantity& quantity) {
    if (!is_ours(quantity.sentence) || quantity.vague || quantity.range) return;
    const std::string& unit = knowledge_.measures[quantity.unit_id].name;
    const bool years = unit == "year";
    if (quantity.interval.low < 1 || quantity.interval.high > kOldest) return;
    const std::uint32_t t = quantity.tokens.begin;
    Age age;
    age.dead = ends_before(lists_.at_age, t);
    const bool is = !age.dead && ends_before(lists_.is_aged, t);
    const bool was = !age.dead && !is && ends_before(lists_.was_aged, t);
    const std::uint32_t end = quantity.unit.empty()
                                  ? quantity.tokens.end
                                  : std::max(quantity.tokens.end, quantity.unit.end);
    const bool told = age.dead || is || was;
    switch (quantity.kind) {
      case QuantityKind::Age:
        if (!quantity.unit.empty() && !years) return;  // months old
        break;
      case QuantityKind::Duration:
        if (!years || !told || !ends_phrase(end)) return;
        break;
      case QuantityKind::Count:
        // "she was 27 when …"
        if (!told || lists_.bare_figures == 0 || !quantity.unit.empty() || !quantity.head.empty() ||
            !ends_phrase(end))
          return;
        break;
      default:
        return;
    }
    age.tokens = {t, end};
    age.years = quantity.interval;
    age.sentence = quantity.sentence;
    const TokenRange around{t - std::min(t - sentence(t).begin, 4U),
                            std::min(sentence(t).end, end + 4)};
    age.then = was || lies_in(lists_.then, around);
    if (!age.dead) age.dead = lies_in(lists_.died, {t - std::min(t - sentence(t).begin, 9U), t});
    age.other = is_of_another(t);
    age.person = person_before(t, 0);
    if (age.person == kNobodyNamed) age.person = person_after(end, 1);
    if (const auto year = year_beside(age.tokens)) age.year = year;
    lives_.ages.push_back(age);
  }

  /// « un homme de 43 ans », "a 43-year-old"
  [[nodiscard]] bool is_of_another(std::uint32_t t) const {
    const auto& tokens = analysis_.tokens.all;
    const std::uint32_t before = t - sentence(t).begin;
    if (before >= 1 && language_.is(tokens[t - 1].word, language::kIndefinite) &&
        !language_.is(tokens[t - 1].word, language::kOfWord))
      return true;
    return before >= 3 && language_.is(tokens[t - 1].word, language::kOfWord) &&
           language_.is(tokens[t - 3].word, language::kDeterminer | language::kIndefinite) &&
           !ends_before(lists_.then, t);
  }

  [[nodiscard]] TokenRange sentence(std::uint32_t t) const {
    return analysis_.sentences[analysis_.sentence_of(t)].tokens;
  }
  /// Nothing is counted by it: « elle a 27 ans de métier ».
  [[nodiscard]] bool ends_phrase(std::uint32_t t) const {
    const auto& tokens = analysis_.tokens.all;
    if (t >= sentence(t - 1).end || !tokens[t].joined()) return true;
    return begins_at(lists_.when, t);
  }

  /// The year of the date in the same clause: « mort en 2020 à l'âge de 49 ans », "27 when elected
  /// in 2022".
  [[nodiscard]] std::optional<int> year_beside(TokenRange age) const {
    const auto of = [&](const Date* date) -> std::optional<int> {
      if (date == nullptr || date->kind == DateKind::Range || date->kind == DateKind::Clock ||
          !date->year || !date->days || is_birth(*date))
        return std::nullopt;
      return date->year;
    };
    const auto after = of(date_after(age.end, kInClause));
    return after ? after : of(date_before(age.begin, kInClause));
  }
  [[nodiscard]] bool is_birth(const Date& date) const {
    return std::any_of(lives_.births.begin(), lives_.births.end(),
                       [&](const Birth& birth) { return birth.tokens.overlaps(date.tokens); });
  }

  const language::Analysis& analysis_;
  const language::Knowledge& knowledge_;
  language::LanguageId id_;
  const language::LanguageKnowledge& language_;
  const language::LifeLists& lists_;
  Lives& lives_;
};

}  // namespace

Lives extract_lives(const language::Analysis& analysis, const language::Knowledge& knowledge) {
  Lives lives;
  std::uint32_t seen = 0;
  for (const language::LanguageId id : analysis.block_languages) {
    if (id == language::kAnyLanguage || (seen >> id & 1U) != 0 ||
        knowledge.languages[id].lives.born == 0)
      continue;
    seen |= 1U << id;
    Reading(analysis, knowledge, id, lives).read();
  }
  const auto by_place = [](const auto& a, const auto& b) { return a.tokens < b.tokens; };
  std::sort(lives.ages.begin(), lives.ages.end(), by_place);
  std::sort(lives.births.begin(), lives.births.end(), by_place);
  return lives;
}

}  // namespace stet::claims
