// Finds the words and phrases that a rule lists, where nothing around them excuses or explains
// them.
#include <algorithm>
#include <array>

#include "base/stable_hash.h"
#include "checks/judgement.h"
#include "checks/phrase_lists.h"
#include "checks/phrase_tape.h"
#include "text/regex.h"

namespace stet::checks {
namespace {

using language::ListId;
using language::NearbyList;
using language::PhraseBounds;
using language::TokenRange;

constexpr std::int64_t kNearWords = 5;
constexpr std::uint32_t kBesideWords = 2;
constexpr std::uint32_t kNoEnd = 0xFFFFFFFF;

/// A regular expression that runs where its trigger phrase was found.
struct TriggeredRegex {
  ListId trigger = 0;
  text::Regex regex;
};

/// Phrases that share a severity and a message.
struct Group {
  std::string name;
  findings::Severity severity = findings::Severity::Warning;
  std::optional<findings::Severity> in_heading;
  std::string message, help;
  ListId phrases = 0;
  NearbyList except;
  std::vector<TriggeredRegex> regexes;
};

/// Where a condition is looked for, seen from a hit.
enum class Where : std::uint8_t { Near, Sentence, Paragraph, Article, Before, After };
constexpr std::array<std::pair<std::string_view, Where>, 6> kWheres = {
    {{"near", Where::Near},
     {"sentence", Where::Sentence},
     {"paragraph", Where::Paragraph},
     {"article", Where::Article},
     {"before", Where::Before},
     {"after", Where::After}}};

struct Condition {
  Where where;
  NearbyList list;
};

struct Part {
  const packs::RuleLanguage* language = nullptr;
  std::vector<Group> groups;
  NearbyList except;
  std::vector<Condition> needed, excuses;
  std::uint32_t near_words = kNearWords;
};

class Phrase final : public Check {
 public:
  explicit Phrase(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages)
      parts_.push_back(make_part(language, materials));
    for (const Part& part : parts_) {
      for (const Group& group : part.groups) {
        watched_.push_back({group.phrases, &part, &group, nullptr});
        for (const TriggeredRegex& regex : group.regexes)
          watched_.push_back({regex.trigger, &part, &group, &regex});
      }
    }
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    std::vector<Candidate> candidates;
    for (const auto& [list, part, group, regex] : watched_) {
      const auto matches = evidence.analysis.matches.of(list);
      if (matches.empty()) continue;
      if (regex != nullptr) {
        run_regex(evidence, *part, *group, *regex, candidates);
        continue;
      }
      for (const language::Match& match : matches) {
        consider(evidence, *part, *group, match.tokens, evidence.analysis.tokens.span(match.tokens),
                 candidates);
      }
    }
    if (candidates.empty()) return;
    settle_candidates(rule_, evidence, std::move(candidates), found);
  }

 private:
  Part make_part(const packs::RuleLanguage& language, Materials& materials) const {
    Part part;
    part.language = &language;
    packs::Options options = open_language(language, materials);
    PhraseLists lists(materials, materials.knowledge.id_of(language.code), options);
    part.except = lists.nearby(options, "except");
    part.near_words = static_cast<std::uint32_t>(options.integer_or("near-words", kNearWords));
    Group plain = read_group(options, lists, materials);
    plain.severity = rule_.severity;
    if (!lists.empty(plain.phrases) || !plain.regexes.empty())
      part.groups.push_back(std::move(plain));
    packs::Options groups = options.table("groups");
    for (const std::string& name : groups.table_keys()) {
      packs::Options one = groups.table(name);
      Group group = read_group(one, lists, materials);
      group.name = name;
      group.message = one.text_or("message", "");
      group.help = one.text_or("help", "");
      group.severity = read_severity(one, rule_.severity);
      if (one.has("in-headings")) group.in_heading = read_severity(one, "in-headings");
      one.finish();
      part.groups.push_back(std::move(group));
    }
    groups.finish();
    part.needed = read_conditions(options, "with", lists);
    part.excuses = read_conditions(options, "unless", lists);
    if (part.groups.empty())
      materials.faults.push_back(
          {language.table.place, "[" + language.code + "] has no `phrases`"});
    options.finish();
    return part;
  }

  static Group read_group(packs::Options& options, PhraseLists& lists, Materials& materials) {
    Group group;
    group.phrases = lists.list(options, "phrases");
    if (options.has("except")) group.except = lists.nearby(options, "except");
    if (const packs::Value* patterns = options.raw("patterns");
        patterns != nullptr && patterns->array() != nullptr) {
      for (const packs::Value& item : *patterns->array()) {
        packs::Options one(item.table(), item.place, "patterns", materials.faults);
        const ListId trigger = lists.list(one, "trigger");
        text::Regex regex(one.text_or("regex", ""));
        if (materials.tape == nullptr ||
            !materials.tape->playing) {  // compiled at its first use, not now
          if (const std::string fault = regex.fault(); !fault.empty())
            materials.faults.push_back({item.place, fault});
        }
        one.finish();
        group.regexes.push_back({trigger, std::move(regex)});
      }
    }
    return group;
  }

  static std::vector<Condition> read_conditions(packs::Options& options, std::string_view key,
                                                PhraseLists& lists) {
    std::vector<Condition> conditions;
    packs::Options table = options.table(key);
    for (const auto& [name, where] : kWheres) {
      if (!table.has(name)) continue;
      const NearbyList list = lists.nearby(table, name);
      if (!lists.empty(list)) conditions.push_back({where, list});
    }
    table.finish();
    return conditions;
  }

  void consider(const Evidence& evidence, const Part& part, const Group& group, TokenRange tokens,
                text::ProseSpan span, std::vector<Candidate>& candidates) const {
    if (found_over(evidence, part.except, tokens)) return;
    if (found_over(evidence, group.except, tokens)) return;
    for (const Condition& condition : part.needed) {
      if (!holds(evidence, part, condition, tokens)) return;
    }
    for (const Condition& condition : part.excuses) {
      if (holds(evidence, part, condition, tokens)) return;
    }
    Candidate candidate;
    candidate.tokens = tokens;
    candidate.span = span;
    candidate.severity = group.severity;
    candidate.in_heading = group.in_heading;
    candidate.language = part.language;
    candidate.message = group.message;
    candidate.help = group.help;
    candidate.repeat_key = base::stable_hash(part.language->code + "/" + group.name + "/" +
                                             std::string(span.of(evidence.analysis.tokens.folded)));
    candidate.values = {{"group", group.name}};
    candidates.push_back(std::move(candidate));
  }

  static bool holds(const Evidence& evidence, const Part& part, const Condition& condition,
                    TokenRange hit) {
    const language::Analysis& analysis = evidence.analysis;
    const language::Sentence& sentence = analysis.sentences[analysis.sentence_of(hit.begin)];
    TokenRange where;
    switch (condition.where) {
      case Where::Near:
        where = {std::max(sentence.tokens.begin, hit.begin - std::min(hit.begin, part.near_words)),
                 std::min(sentence.tokens.end, hit.end + part.near_words)};
        break;
      case Where::Sentence:
        where = sentence.tokens;
        break;
      case Where::Paragraph:
        where = paragraph_around(analysis, analysis.sentence_of(hit.begin));
        break;
      case Where::Article:
        where = {0, static_cast<std::uint32_t>(analysis.tokens.all.size())};
        break;
      case Where::Before:
        return found_within(evidence, condition.list, ending_before(hit.begin, sentence));
      case Where::After:
        return found_within(evidence, condition.list, starting_after(hit.end, sentence));
    }
    return found_beside(evidence, condition.list, where, hit);
  }

  /// The paragraph; of one that runs over the whole article, three sentences either side.
  static TokenRange paragraph_around(const language::Analysis& analysis, std::uint32_t sentence) {
    constexpr std::uint32_t kReach = 3;
    const TokenRange all = analysis.sentences_of_block[analysis.sentences[sentence].block];
    const std::uint32_t first = std::max(all.begin, sentence - std::min(sentence, kReach));
    const std::uint32_t last = std::min(all.end - 1, sentence + kReach);
    return {analysis.sentences[first].tokens.begin, analysis.sentences[last].tokens.end};
  }

  /// A phrase that ends just before a hit, or a word or two before it.
  static PhraseBounds ending_before(std::uint32_t hit, const language::Sentence& sentence) {
    const std::uint32_t from = std::max(sentence.tokens.begin, hit - std::min(hit, kBesideWords));
    return {{0, hit}, {from - std::min(from, 1U), hit}};
  }
  /// One that begins just after a hit, or a word or two after it.
  static PhraseBounds starting_after(std::uint32_t hit, const language::Sentence& sentence) {
    return {{hit, std::min(sentence.tokens.end, hit + kBesideWords + 1)}, {hit, kNoEnd}};
  }

  void run_regex(const Evidence& evidence, const Part& part, const Group& group,
                 const TriggeredRegex& triggered, std::vector<Candidate>& candidates) const {
    const language::Analysis& analysis = evidence.analysis;
    std::uint32_t done = 0;
    for (const language::Match& match : analysis.matches.of(triggered.trigger)) {
      const text::ProseSpan sentence =
          analysis.sentences[analysis.sentence_of(match.tokens.begin)].span;
      if (sentence.begin < done) continue;
      done = sentence.end;
      const auto hit = triggered.regex.find(analysis.tokens.folded, sentence.begin, sentence.end);
      if (!hit || hit->first == hit->second) continue;
      const text::ProseSpan span{hit->first, hit->second};
      const TokenRange tokens{analysis.tokens.at(span.begin), analysis.tokens.at(span.end - 1) + 1};
      consider(evidence, part, group, tokens, span, candidates);
    }
  }

  /// A list whose matches lead to hits, with what it belongs to: nearly all lists of nearly all
  /// rules are found nowhere in an article.
  struct Watched {
    ListId list;
    const Part* part;
    const Group* group;
    const TriggeredRegex* regex;  ///< null: the matches are hits themselves
  };

  const packs::Rule& rule_;
  std::vector<Part> parts_;  ///< fixed once watched_ points into it
  std::vector<Watched> watched_;
};

}  // namespace

CheckKind phrase() {
  return {"phrase", {"text", "group"}, make<Phrase>};
}

}  // namespace stet::checks
