// Finds people and offices without a name who carry what is said: « selon des témoins », "officials
// said". A noun from the rule's lists counts only as the bearer of an attribution; a name beside it
// silences.
#include <algorithm>
#include <set>

#include "base/stable_hash.h"
#include "checks/bearer.h"
#include "checks/judgement.h"
#include "checks/phrase_lists.h"

namespace stet::checks {
namespace {

using language::Attribution;
using language::ListId;
using language::NearbyList;
using language::TokenRange;

constexpr std::uint32_t kDescription =
    2;  // words after the noun that tell one such source from another

struct Group {
  std::string name, message, help;
  findings::Severity severity = findings::Severity::Warning;
  ListId phrases = 0;
};

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  std::vector<Group> groups;
  ListId alone = 0;
  NearbyList except, reason;
  NearbyList excused_sentence, excused_paragraph;
};

class Source final : public Check {
 public:
  explicit Source(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages)
      parts_.push_back(make_part(language, materials));
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    std::vector<Candidate> candidates;
    for (const Part& part : parts_) {
      for (const Group& group : part.groups) check_group(evidence, part, group, candidates);
      std::set<std::uint32_t> told;  // sentences
      for (const Candidate& c : candidates)
        told.insert(evidence.analysis.sentence_of(c.tokens.begin));
      for (const language::Match& match : evidence.analysis.matches.of(part.alone)) {
        // "a diplomat said on condition of anonymity": one question for the sentence.
        if (told.contains(evidence.analysis.sentence_of(match.tokens.begin))) continue;
        propose(evidence, part, part.groups.front(), match.tokens, match.tokens, match.tokens.end,
                candidates);
      }
    }
    settle_candidates(rule_, evidence, std::move(candidates), found);
  }

 private:
  Part make_part(const packs::RuleLanguage& language, Materials& materials) const {
    Part part;
    part.language = &language;
    part.id = materials.knowledge.id_of(language.code);
    packs::Options options = open_language(language, materials);
    PhraseLists lists(materials, part.id, options);
    part.alone = lists.list(options, "alone");
    part.except = lists.nearby(options, "except");
    part.reason = lists.nearby(options, "reason");
    packs::Options unless = options.table("unless");
    part.excused_sentence = lists.nearby(unless, "sentence");
    part.excused_paragraph = lists.nearby(unless, "paragraph");
    unless.finish();
    part.groups.push_back(read_group(options, lists, rule_.severity));
    packs::Options groups = options.table("groups");
    for (const std::string& name : groups.table_keys()) {
      packs::Options one = groups.table(name);
      Group group = read_group(one, lists, rule_.severity);
      group.name = name;
      group.severity = read_severity(one, rule_.severity);
      group.message = one.text_or("message", "");
      group.help = one.text_or("help", "");
      one.finish();
      part.groups.push_back(std::move(group));
    }
    groups.finish();
    options.finish();
    return part;
  }

  static Group read_group(packs::Options& options, PhraseLists& lists,
                          findings::Severity severity) {
    Group group;
    group.severity = severity;
    group.phrases = lists.list(options, "phrases");
    return group;
  }

  void check_group(const Evidence& evidence, const Part& part, const Group& group,
                   std::vector<Candidate>& candidates) const {
    const auto nouns = evidence.analysis.matches.of(group.phrases);
    if (nouns.empty()) return;
    for (const Attribution& attribution : evidence.analysis.attributions) {
      if (evidence.analysis.sentences[attribution.sentence].language != part.id) continue;
      // Whoever wants or plans something is not a source for it.
      if (attribution.stance) continue;
      // The cue may itself hold the noun: « de source judiciaire ».
      const TokenRange source = attribution.source.empty() ? attribution.cue : attribution.source;
      const auto first =
          std::partition_point(nouns.begin(), nouns.end(), [&](const language::Match& m) {
            return m.tokens.begin < std::min(source.begin, attribution.cue.begin);
          });
      for (auto noun = first; noun != nouns.end() && noun->tokens.begin < source.end; ++noun) {
        if (!bears(evidence, attribution, source, noun->tokens)) continue;
        const TokenRange whole{std::min(noun->tokens.begin, attribution.cue.begin),
                               std::max(noun->tokens.end, attribution.cue.end)};
        const TokenRange shown = whole.size() <= 12 ? whole : noun->tokens;
        const std::uint32_t name_end =
            attribution.cue.begin >= noun->tokens.end
                ? attribution.cue.begin
                : evidence.analysis.sentences[attribution.sentence].tokens.end;
        propose(evidence, part, group, noun->tokens, shown, name_end, candidates);
        break;
      }
    }
  }

  void propose(const Evidence& evidence, const Part& part, const Group& group, TokenRange noun,
               TokenRange shown, std::uint32_t name_end, std::vector<Candidate>& candidates) const {
    const language::Analysis& analysis = evidence.analysis;
    // « 99 % des parents »: a survey counted them.
    if (noun.begin > 0 && evidence.prose
                                  .text({analysis.tokens.all[noun.begin - 1].end(),
                                         analysis.tokens.all[noun.begin].begin})
                                  .find('%') != std::string_view::npos)
      return;
    if (found_over(evidence, part.except, noun) || has_name(evidence, noun, name_end)) return;
    const language::Sentence& sentence = analysis.sentences[analysis.sentence_of(noun.begin)];
    if (found_inside(evidence, part.excused_sentence, sentence.tokens)) return;
    if (found_inside(evidence, part.excused_paragraph, analysis.tokens.of_block[sentence.block]))
      return;
    Candidate candidate;
    candidate.tokens = shown;
    candidate.span = analysis.tokens.span(shown);
    candidate.language = part.language;
    candidate.severity = group.severity;
    candidate.message = group.message;
    candidate.help = group.help;
    if (found_inside(evidence, part.reason, sentence.tokens))
      candidate.severity = findings::Severity::Info;
    // « un expert occidental » is not « un expert nord-africain ».
    TokenRange described = shown;
    while (described.end < std::min(sentence.tokens.end, noun.end + kDescription) &&
           described.end < name_end && analysis.tokens.all[described.end].joined()) {
      ++described.end;
    }
    candidate.values = {{"group", group.name}};
    candidate.repeat_key =
        base::stable_hash(part.language->code + "/" + group.name + "/" +
                          std::string(analysis.tokens.span(described).of(analysis.tokens.folded)));
    candidates.push_back(std::move(candidate));
  }

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind source() {
  return {"source", {"text", "group"}, make<Source>};
}

}  // namespace stet::checks
