// Finds two counts of the same people in the same event that exclude each other, with no word of
// revision or contrast beside either. The second is the finding, the first its note.
#include <algorithm>
#include <chrono>
#include <optional>
#include <span>

#include "checks/article_places.h"
#include "checks/judgement.h"
#include "checks/language_part.h"
#include "checks/phrase_lists.h"
#include "checks/toll_sources.h"
#include "claims/measurements.h"
#include "language/sources.h"
namespace stet::checks {
namespace {

using claims::Status;
using claims::Toll;
using findings::Severity;
using language::TokenRange;

constexpr std::uint32_t kNear = 6;  // words around a toll in which it is revised or disputed
constexpr double kMostApart = 3;    // times: of two counts that may be of one event
constexpr int kRecentDays = 21;     // a day further off is of another story
constexpr std::size_t kReach = 40;  // tolls back that one is compared with

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  language::NearbyList except, revised, degrees, epidemics;
};

class TollConflictCheck final : public Check {
 public:
  explicit TollConflictCheck(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages) {
      Part part;
      part.language = &language;
      part.id = materials.knowledge.id_of(language.code);
      packs::Options options = open_language(language, materials);
      PhraseLists lists(materials, part.id, options);
      part.except = lists.nearby(options, "except");
      part.degrees = lists.nearby(options, "degrees");
      part.epidemics = lists.nearby(options, "epidemics");
      part.revised = lists.nearby(options, "revised");
      options.finish();
      parts_.push_back(part);
    }
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    const auto& tolls = evidence.claims.tolls;
    if (tolls.size() < 2) return;
    // Their dead are counted by day, country and hospital: no two counts are sure to be of the
    // same.
    const TokenRange head = {0, end_of_head(evidence)};
    if (std::any_of(parts_.begin(), parts_.end(),
                    [&](const Part& part) { return found_inside(evidence, part.epidemics, head); }))
      return;
    const TollSources sources(evidence);
    // A subheading opens another part of the story, often another event.
    std::vector<std::uint32_t> part_of_story;
    std::uint32_t parts = 0;
    for (const text::Block& block : evidence.prose.blocks()) {
      if (block.kind == text::BlockKind::Heading) ++parts;
      part_of_story.push_back(parts);
    }
    const auto story = [&](const Toll& toll) {
      return part_of_story[evidence.analysis.sentences[toll.sentence].block];
    };
    std::vector<Candidate> candidates;
    for (std::size_t t = 1; t < tolls.size(); ++t) {
      if (!may_conflict(evidence, tolls[t])) continue;
      // Agreement with any count before it settles it.
      const Toll* against = nullptr;
      std::size_t which = 0;
      for (std::size_t e = t > kReach ? t - kReach : 0; e < t; ++e) {
        if (story(tolls[e]) != story(tolls[t]) && !are_the_same_few(evidence, tolls[e], tolls[t]))
          continue;
        if (!may_conflict(evidence, tolls[e]) || !are_same(evidence, tolls[e], tolls[t])) continue;
        if (!language::are_disjoint(counted(evidence, tolls[e]), counted(evidence, tolls[t]))) {
          against = nullptr;
          break;
        }
        if (against == nullptr) {
          against = &tolls[e];
          which = e;
        }
      }
      if (against == nullptr) continue;
      const Part* const part = part_of(evidence, tolls[t]);
      Candidate candidate;
      candidate.tokens = tolls[t].tokens;
      candidate.span = evidence.analysis.tokens.span(tolls[t].tokens);
      candidate.severity = have_two_sources(sources.source_of(which), sources.source_of(t))
                               ? Severity::Info
                               : rule_.severity;
      candidate.language = part->language;
      const text::ProseSpan first = evidence.analysis.tokens.span(against->tokens);
      candidate.values.emplace_back("first", std::string(evidence.prose.text(first)));
      candidate.notes.push_back(
          {evidence.knowledge.language(part->language->code)->wording("other-count"),
           evidence.prose.to_article(first)});
      candidates.push_back(std::move(candidate));
    }
    settle_candidates(rule_, evidence, std::move(candidates), found);
  }

 private:
  const Part* part_of(const Evidence& evidence, const Toll& toll) const {
    return part_for(parts_, evidence, toll.sentence);
  }

  /// A whole count, flatly stated.
  bool may_conflict(const Evidence& evidence, const Toll& toll) const {
    if (toll.negated || toll.unreal || toll.hedged || toll.part || toll.further || toll.single ||
        toll.vague || toll.heading)
      return false;
    if (toll.status != Status::Dead && toll.status != Status::Wounded &&
        toll.status != Status::Missing && toll.status != Status::Captured)
      return false;
    if (toll.count.high < 2) return false;
    const Part* const part = part_of(evidence, toll);
    if (part == nullptr) return false;
    const TokenRange sentence = evidence.analysis.sentences[toll.sentence].tokens;
    const TokenRange near = {
        std::max(sentence.begin, toll.tokens.begin - std::min(toll.tokens.begin, kNear)),
        std::min(sentence.end, toll.tokens.end + kNear)};
    // « les quatre blessés les plus graves » are some of them.
    if (found_over(evidence, part->degrees,
                   {toll.tokens.begin, std::min(sentence.end, toll.tokens.end + 1)}))
      return false;
    return !found_inside(evidence, part->except, sentence) &&
           !found_inside(evidence, part->epidemics, sentence) &&
           !found_inside(evidence, part->revised, near);
  }

  /// « trois morts, dont l'assaillant » may be two without him.
  static language::Interval counted(const Evidence& evidence, const Toll& toll) {
    language::Interval count = toll.count;
    for (const Toll& other : evidence.claims.tolls) {
      if (other.sentence == toll.sentence && &other != &toll && other.status == toll.status &&
          (other.part || other.single) && other.count.high == 1)
        count.low -= 1;
    }
    return count;
  }

  /// The same outcome and people in one event; in another sentence, for in one they are parts.
  static bool are_same(const Evidence& evidence, const Toll& a, const Toll& b) {
    return a.status == b.status && a.sentence != b.sentence && are_same_people(evidence, a, b) &&
           may_be_one_event(evidence, a, b);
  }

  /// Nothing that the two sentences say of where, when and what sets them apart.
  static bool may_be_one_event(const Evidence& evidence, const Toll& a, const Toll& b) {
    if (is_list(evidence, a) || is_list(evidence, b) || !are_of_one_size(a, b)) return false;
    if (a.event != claims::kNoEvent && a.event == b.event && days_meet(evidence, a, b)) return true;
    return days_meet(evidence, a, b) && kinds_meet(evidence, a, b) &&
           names_meet(evidence, a.sentence, b.sentence, language::NameKind::Place);
  }

  /// A mistake stays near; what is ten times as much counts something else.
  static bool are_of_one_size(const Toll& a, const Toll& b) {
    return a.count.low <= kMostApart * b.count.high && b.count.low <= kMostApart * a.count.high;
  }

  /// Several counts of one outcome in one sentence are of several places or groups.
  static bool is_list(const Evidence& evidence, const Toll& toll) {
    const auto& tolls = evidence.claims.tolls;
    return std::any_of(tolls.begin(), tolls.end(), [&](const Toll& other) {
      return &other != &toll && other.sentence == toll.sentence && other.status == toll.status &&
             !other.part && !other.single;
    });
  }

  /// An explosion is no shipwreck; where only one says what it was it may be that.
  static bool kinds_meet(const Evidence& evidence, const Toll& a, const Toll& b) {
    const auto family = [&](const Toll& toll) {
      return toll.event == claims::kNoEvent ? 0 : evidence.claims.events[toll.event].family;
    };
    if (family(a) == 0 || family(b) == 0 || family(a) == family(b)) return true;
    // What the head tells may be called a blast, a fire, a tragedy; further down another word is of
    // another event.
    const std::uint32_t head = end_of_head(evidence);
    return a.tokens.begin < head && (b.tokens.begin < head || b.definite);
  }

  /// Both tell of days that can be the same, or one of them tells none that lies far off.
  static bool days_meet(const Evidence& evidence, const Toll& a, const Toll& b) {
    const auto of = [&](std::uint32_t sentence) {
      const auto& dates = evidence.analysis.dates;
      const auto first =
          std::partition_point(dates.begin(), dates.end(),
                               [&](const language::Date& d) { return d.sentence < sentence; });
      auto last = first;
      while (last != dates.end() && last->sentence == sentence) ++last;
      return std::span<const language::Date>(first, last);
    };
    const auto one = of(a.sentence);
    const auto other = of(b.sentence);
    for (const language::Date& d : one) {
      for (const language::Date& e : other) {
        if (d.days && e.days && d.days->overlaps(*e.days)) return true;
      }
    }
    const auto is_far = [&](const language::Date& date) {
      if (date.kind == language::DateKind::Clock) return false;
      const auto& document = evidence.analysis.document_date;
      if (!date.days || !document) return date.year.has_value() || date.month != 0;
      return date.days->last + std::chrono::days(kRecentDays) < document->day ||
             date.days->first > document->day + std::chrono::days(kRecentDays);
    };
    if (a.event != claims::kNoEvent && a.event == b.event) return true;
    // The same few people die once: only another year sets two tellings of it apart.
    if (are_the_same_few(evidence, a, b)) {
      const auto year = [](std::span<const language::Date> dates) {
        return dates.empty() ? std::optional<int>() : dates.front().year;
      };
      return !year(one) || !year(other) || year(one) == year(other);
    }
    // A paragraph that opens on a day far off goes on with it.
    const auto tells_far = [&](std::uint32_t sentence) {
      const std::uint32_t block = evidence.analysis.sentences[sentence].block;
      const std::uint32_t first = evidence.analysis.sentences_of_block[block].begin;
      for (std::uint32_t s = sentence + 1; s-- > first;) {
        const auto all = of(s);
        if (!all.empty()) return std::any_of(all.begin(), all.end(), is_far);
      }
      return false;
    };
    const bool told = tells_far(a.sentence);
    const bool again = tells_far(b.sentence);
    // The head of an article may tell of an old story; what goes on without a day is still of it.
    if (told && !again && other.empty())
      return evidence.analysis.sentences[a.sentence].tokens.begin < end_of_head(evidence);
    if (told != again) return false;
    return one.empty() || other.empty();
  }

  /// Neither says who, or both the same: in the same words, or one of them in fewer, or as people
  /// of one class.
  static bool are_same_people(const Evidence& evidence, const Toll& a, const Toll& b) {
    const auto everybody = [](const Toll& toll) {
      return toll.people <= 1 && toll.who.size() <= 1;
    };
    if (everybody(a) && everybody(b)) return true;
    return are_the_same_few(evidence, a, b);
  }

  /// « deux soldats français », « les deux militaires »
  static bool are_the_same_few(const Evidence& evidence, const Toll& a, const Toll& b) {
    if (a.who.empty() || b.who.empty()) return false;
    const language::Tokens& tokens = evidence.analysis.tokens;
    const language::LanguageKnowledge& language =
        evidence.knowledge.languages[evidence.analysis.sentences[a.sentence].language];
    const auto class_of = [&](std::uint32_t t) {
      return language.toll_role(tokens.all[t].word) >> language::kPeopleShift & 0xFFU;
    };
    const auto noun_of = [&](TokenRange who) {
      return language.head_comes_last ? who.end - 1 : who.begin;
    };
    const auto is_in = [&](std::uint32_t word, TokenRange others) {
      const auto key = [&](std::uint32_t t) {
        return claims::word_key(tokens.all[t].span().of(tokens.folded));
      };
      for (std::uint32_t t = others.begin; t < others.end; ++t) {
        if (key(t) == key(word)) return true;
      }
      // « soldats », « militaires »
      const std::uint32_t noun = noun_of(others);
      return (word == noun_of(a.who) || word == noun_of(b.who)) && class_of(noun) > 1 &&
             class_of(noun) == class_of(word);
    };
    // « soldats français » and « militaires » are the same, « soldats maliens » are others.
    std::uint32_t shared = 0, only_a = 0, only_b = 0;
    for (std::uint32_t t = a.who.begin; t < a.who.end; ++t) {
      const bool both = is_in(t, b.who);
      if (both && class_of(t) > 1) ++shared;
      if (!both) ++only_a;
    }
    for (std::uint32_t t = b.who.begin; t < b.who.end; ++t) only_b += is_in(t, a.who) ? 0 : 1;
    return shared > 0 && (only_a == 0 || only_b == 0);
  }

  static bool have_two_sources(const language::Source* a, const language::Source* b) {
    return a != nullptr && b != nullptr && a != b;
  }

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind toll_conflict() {
  return {"conflicting-toll", {"text", "first"}, make<TollConflictCheck>};
}

}  // namespace stet::checks
