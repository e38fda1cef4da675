// Finds ages that the year of birth disproves: of one person, in a year that is told.
#include <algorithm>
#include <cmath>

#include "checks/judgement.h"
#include "checks/language_part.h"
#include "checks/phrase_lists.h"

namespace stet::checks {
namespace {

using claims::Age;
using claims::Birth;
using claims::kNobodyNamed;

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  language::ListId others = 0;  // words for people beside the one who is told of
  std::string birth_note;
};

class AgeBirth final : public Check {
 public:
  explicit AgeBirth(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages) {
      Part part;
      part.language = &language;
      part.id = materials.knowledge.id_of(language.code);
      packs::Options options = open_language(language, materials);
      part.others = PhraseLists(materials, part.id, options).list(options, "others");
      part.birth_note = options.text_or("birth-note", "");
      options.finish();
      parts_.push_back(part);
    }
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    const claims::Lives& lives = evidence.claims.lives;
    if (lives.births.empty() || lives.ages.empty()) return;
    std::vector<Candidate> candidates;
    for (const Birth& birth : lives.births) {
      for (const Age& age : lives.ages) {
        if (is_of_one(evidence, birth, age)) weigh(evidence, birth, age, candidates);
      }
    }
    settle_candidates(rule_, evidence, std::move(candidates), found);
  }

 private:
  const Part* part_of(const Evidence& evidence, std::uint32_t sentence) const {
    return part_for(parts_, evidence, sentence);
  }

  /// The same name beside both; or both in one sentence that tells of nobody else.
  bool is_of_one(const Evidence& evidence, const Birth& birth, const Age& age) const {
    if (birth.person != kNobodyNamed && age.person != kNobodyNamed)
      return birth.person == age.person;
    if (birth.sentence != age.sentence || age.other) return false;
    const claims::Lives& lives = evidence.claims.lives;
    const auto here = [&](const auto& one) { return one.sentence == birth.sentence; };
    if (std::count_if(lives.births.begin(), lives.births.end(), here) != 1 ||
        std::count_if(lives.ages.begin(), lives.ages.end(), here) != 1)
      return false;
    const language::TokenRange words = evidence.analysis.sentences[birth.sentence].tokens;
    std::uint32_t person = kNobodyNamed;
    for (const language::Mention& mention : evidence.analysis.names.within(words)) {
      if (evidence.analysis.names.entities[mention.entity].kind != language::NameKind::Person ||
          mention.form == language::MentionForm::Pronoun)
        continue;
      if (person != kNobodyNamed && person != mention.entity) return false;
      person = mention.entity;
    }
    const Part* const part = part_of(evidence, birth.sentence);
    return part != nullptr && !found_inside(evidence.analysis.matches, part->others, words);
  }

  void weigh(const Evidence& evidence, const Birth& birth, const Age& age,
             std::vector<Candidate>& candidates) const {
    const Part* const part = part_of(evidence, age.sentence);
    if (part == nullptr) return;
    std::optional<int> year = age.year;
    double slack = 0;
    if (!year && age.dead && birth.death) year = birth.death;
    if (!year && !age.then && !age.dead && evidence.analysis.document_date) {
      year = static_cast<int>(
          std::chrono::year_month_day{evidence.analysis.document_date->day}.year());
      slack = 1;  // of what happened before New Year's Eve, and of a birthday soon
    }
    if (!year || *year < birth.year) return;
    const double latest = *year - birth.year;
    const language::Interval possible{latest - 1 - slack, latest + slack};
    if (!language::are_disjoint(age.years, possible)) return;
    // A life that nobody leads: the words were read wrong.
    if (latest > 122) return;
    Candidate candidate;
    candidate.tokens = age.tokens;
    candidate.span = evidence.analysis.tokens.span(age.tokens);
    candidate.severity = rule_.severity;
    candidate.language = part->language;
    const auto whole = [](double value) { return std::to_string(static_cast<int>(value)); };
    candidate.values = {{"born", std::to_string(birth.year)},
                        {"year", std::to_string(*year)},
                        {"low", whole(std::max(0.0, latest - 1))},
                        {"high", whole(latest)}};
    candidate.notes.push_back(
        {part->birth_note, evidence.prose.to_article(evidence.analysis.tokens.span(birth.tokens))});
    candidates.push_back(std::move(candidate));
  }

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind age_birth() {
  return {"age-birth", {"text", "born", "year", "low", "high"}, make<AgeBirth>};
}

}  // namespace stet::checks
