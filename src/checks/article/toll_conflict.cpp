// Finds two counts of the same people in the same event that exclude each other, with no word of
// revision or contrast beside either. The second is the finding, the first its note.
#include <algorithm>

#include "checks/judgement.h"
#include "checks/phrase_lists.h"
#include "checks/toll_sources.h"
#include "language/sources.h"

namespace stet::checks {
namespace {

using claims::Status;
using claims::Toll;
using findings::Severity;

constexpr std::size_t kReach = 40;  // tolls back that one is compared with

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  language::NearbyList except;
};

class TollConflictCheck final : public Check {
 public:
  explicit TollConflictCheck(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages) {
      Part part;
      part.language = &language;
      part.id = materials.knowledge.id_of(language.code);
      packs::Options options = open_language(language, materials);
      part.except = PhraseLists(materials, part.id, options).nearby(options, "except");
      options.finish();
      parts_.push_back(part);
    }
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    const auto& tolls = evidence.claims.tolls;
    if (tolls.size() < 2) return;
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
        if (story(tolls[e]) != story(tolls[t])) continue;
        if (!may_conflict(evidence, tolls[e]) || !are_same(evidence, tolls[e], tolls[t])) continue;
        if (!language::are_disjoint(tolls[e].count, tolls[t].count)) {
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
    const language::LanguageId id = evidence.analysis.sentences[toll.sentence].language;
    const auto it =
        std::find_if(parts_.begin(), parts_.end(), [&](const Part& part) { return part.id == id; });
    return it == parts_.end() ? nullptr : &*it;
  }

  /// A whole count, flatly stated, of an event that is known.
  bool may_conflict(const Evidence& evidence, const Toll& toll) const {
    if (toll.negated || toll.unreal || toll.hedged || toll.part || toll.further || toll.single ||
        toll.vague || toll.revised || toll.heading || toll.event == claims::kNoEvent)
      return false;
    if (toll.status != Status::Dead && toll.status != Status::Wounded &&
        toll.status != Status::Missing && toll.status != Status::Captured)
      return false;
    if (toll.count.high < 2) return false;
    const Part* const part = part_of(evidence, toll);
    return part != nullptr &&
           !found_inside(evidence, part->except, evidence.analysis.sentences[toll.sentence].tokens);
  }

  /// The same event, outcome and people; in another sentence, for in one they are parts.
  static bool are_same(const Evidence& evidence, const Toll& a, const Toll& b) {
    if (a.event != b.event || a.status != b.status || a.sentence == b.sentence) return false;
    const claims::Event& event = evidence.claims.events[a.event];
    if (event.family == 0) return false;
    return are_same_people(evidence, a, b);
  }

  /// Neither says who, or both in the same words.
  static bool are_same_people(const Evidence& evidence, const Toll& a, const Toll& b) {
    const auto everybody = [](const Toll& toll) {
      return toll.people <= 1 && toll.who.size() <= 1;
    };
    if (everybody(a) && everybody(b)) return true;
    if (a.people != b.people || a.who.empty() || b.who.empty()) return false;
    const auto words = [&](const Toll& toll) {
      return evidence.analysis.tokens.span(toll.who).of(evidence.analysis.tokens.folded);
    };
    return words(a) == words(b);
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
