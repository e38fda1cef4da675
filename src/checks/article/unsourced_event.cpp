// Finds contestable facts told in the outlet's own voice: shots that "were heard", arrests nobody
// made, attacks laid at somebody's door.
//
// The phrases are the rule's. What is reasoned here is where a source would answer the question
// "how do we know?": in the voice itself, in the sentence, before it, around it, or wherever the
// article tells the same thing again. What happened in an earlier year than the article's is
// background.
#include <algorithm>
#include <array>

#include "base/stable_hash.h"
#include "checks/judgement.h"
#include "checks/phrase_lists.h"
#include "checks/years.h"

namespace stet::checks {
namespace {

using language::ListId;
using language::NearbyList;
using language::TokenRange;

constexpr std::uint32_t kLongParagraph = 12;  // sentences looked at on either side in one paragraph

/// How far a source may stand from the words and still answer for them; each includes those before
/// it.
enum class Reach : std::uint8_t {
  Voice,       ///< only when the words themselves are credited
  Sentence,    ///< a frame, an incise or a statement in the sentence
  Before,      ///< the sentence before, also of the paragraph before; the first of the paragraph
  Neighbours,  ///< the sentence after, also of the paragraph after
  Paragraph,   ///< any sentence of the paragraph
  Article,     ///< any sentence of the article
};
constexpr std::array<std::pair<std::string_view, Reach>, 6> kReaches = {
    {{"voice", Reach::Voice},
     {"sentence", Reach::Sentence},
     {"before", Reach::Before},
     {"neighbours", Reach::Neighbours},
     {"paragraph", Reach::Paragraph},
     {"article", Reach::Article}}};

/// Phrases that share a severity, a message and a reach.
struct Group {
  std::string name, message, help;
  findings::Severity severity = findings::Severity::Info;
  Reach reach = Reach::Neighbours;
  bool background = false;  ///< older years are looked at too
  bool heading = false;     ///< titles too: the source of other groups' is in the body
  ListId phrases = 0, told = 0, article = 0;
  NearbyList except, sentence, paragraph;
  NearbyList needed;  ///< must stand in the sentence
  bool is_needed = false;
};

struct Part {
  const packs::RuleLanguage* language = nullptr;
  std::vector<Group> groups;
  ListId article = 0;
  NearbyList except, sentence, paragraph;
  std::uint64_t settled_years = 1;  ///< an event that many years old is background
};

class UnsourcedEvent final : public Check {
 public:
  explicit UnsourcedEvent(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages)
      parts_.push_back(make_part(language, materials));
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    std::vector<Candidate> candidates;
    for (const Part& part : parts_) {
      for (const Group& group : part.groups) {
        const auto matches = evidence.analysis.matches.of(group.phrases);
        if (matches.empty() || excused_in_article(evidence, part, group)) continue;
        for (const language::Match& match : matches)
          consider(evidence, part, group, match.tokens, candidates);
      }
    }
    settle_candidates(rule_, evidence, std::move(candidates), found);
  }

 private:
  Part make_part(const packs::RuleLanguage& language, Materials& materials) const {
    Part part;
    part.language = &language;
    packs::Options options = open_language(language, materials);
    PhraseLists lists(materials, materials.knowledge.id_of(language.code), options);
    part.except = lists.nearby(options, "except");
    part.settled_years = static_cast<std::uint64_t>(options.integer_or("settled-years", 1));
    packs::Options unless = options.table("unless");
    part.sentence = lists.nearby(unless, "sentence");
    part.paragraph = lists.nearby(unless, "paragraph");
    part.article = lists.list(unless, "article");
    unless.finish();
    packs::Options groups = options.table("groups");
    for (const std::string& name : groups.table_keys()) {
      packs::Options one = groups.table(name);
      part.groups.push_back(read_group(name, one, lists));
      one.finish();
    }
    groups.finish();
    if (part.groups.empty())
      materials.faults.push_back({language.table.place, "[" + language.code + "] has no `groups`"});
    options.finish();
    return part;
  }

  Group read_group(const std::string& name, packs::Options& options, PhraseLists& lists) const {
    Group group;
    group.name = name;
    group.severity = read_severity(options, rule_.severity);
    group.message = options.text_or("message", "");
    group.help = options.text_or("help", "");
    group.background = options.boolean_or("background", false);
    group.heading = options.boolean_or("heading", false);
    std::vector<std::string_view> names;
    for (const auto& [word, reach] : kReaches) names.push_back(word);
    const std::string written = options.choice_or("reach", names, "neighbours");
    group.reach = std::find_if(kReaches.begin(), kReaches.end(), [&](const auto& entry) {
                    return entry.first == written;
                  })->second;
    group.phrases = lists.list(options, "phrases");
    group.except = lists.nearby(options, "except");
    group.told = lists.list(options, "told");
    packs::Options unless = options.table("unless");
    group.sentence = lists.nearby(unless, "sentence");
    group.paragraph = lists.nearby(unless, "paragraph");
    group.article = lists.list(unless, "article");
    unless.finish();
    packs::Options with = options.table("with");
    group.needed = lists.nearby(with, "sentence");
    group.is_needed = !lists.empty(group.needed);
    with.finish();
    return group;
  }

  void consider(const Evidence& evidence, const Part& part, const Group& group, TokenRange tokens,
                std::vector<Candidate>& candidates) const {
    const language::Analysis& analysis = evidence.analysis;
    const text::ProseSpan span = analysis.tokens.span(tokens);
    if (!severity_in_voice(rule_, evidence, span, group.severity)) return;
    if (found_over(evidence, part.except, tokens) || found_over(evidence, group.except, tokens))
      return;
    const std::uint32_t sentence = analysis.sentence_of(tokens.begin);
    if (group.is_needed &&
        !found_beside(evidence, group.needed, analysis.sentences[sentence].tokens, tokens))
      return;
    if (excused_nearby(evidence, part, group, sentence, tokens)) return;
    if (!group.heading && is_heading(evidence, analysis.sentences[sentence].block)) return;
    if (!group.background && is_background(evidence, part, analysis.sentences[sentence].tokens))
      return;
    if (is_answered(evidence, group.reach, sentence, tokens)) return;
    if (is_told_elsewhere(evidence, group.told, sentence)) return;
    Candidate candidate;
    candidate.tokens = tokens;
    candidate.span = span;
    candidate.severity = group.severity;
    candidate.language = part.language;
    candidate.message = group.message;
    candidate.help = group.help;
    candidate.repeat_key = base::stable_hash(part.language->code + "/" + group.name + "/" +
                                             std::string(span.of(analysis.tokens.folded)));
    candidate.values = {{"group", group.name}};
    candidates.push_back(std::move(candidate));
  }

  static bool excused_in_article(const Evidence& evidence, const Part& part, const Group& group) {
    const language::Matches& matches = evidence.analysis.matches;
    return !matches.of(part.article).empty() || !matches.of(group.article).empty();
  }

  static bool excused_nearby(const Evidence& evidence, const Part& part, const Group& group,
                             std::uint32_t sentence, TokenRange hit) {
    const language::Analysis& analysis = evidence.analysis;
    const TokenRange here = analysis.sentences[sentence].tokens;
    const TokenRange around = sentences_around(analysis, sentence);
    const TokenRange paragraph{analysis.sentences[around.begin].tokens.begin,
                               analysis.sentences[around.end - 1].tokens.end};
    return found_beside(evidence, part.sentence, here, hit) ||
           found_beside(evidence, group.sentence, here, hit) ||
           found_beside(evidence, part.paragraph, paragraph, hit) ||
           found_beside(evidence, group.paragraph, paragraph, hit);
  }

  static bool is_heading(const Evidence& evidence, std::uint32_t block) {
    const text::BlockKind kind = evidence.prose.blocks()[block].kind;
    return kind == text::BlockKind::Title || kind == text::BlockKind::Heading;
  }

  /// Indexes of the sentences of the paragraph; of a very long one those near.
  static TokenRange sentences_around(const language::Analysis& analysis, std::uint32_t sentence) {
    const TokenRange all = analysis.sentences_of_block[analysis.sentences[sentence].block];
    return {std::max(all.begin, sentence - std::min(sentence, kLongParagraph)),
            std::min(all.end, sentence + kLongParagraph + 1)};
  }

  /// A source within reach.
  static bool is_answered(const Evidence& evidence, Reach reach, std::uint32_t sentence,
                          TokenRange hit) {
    const auto& sentences = evidence.analysis.sentences;
    const language::Voices& voices = evidence.analysis.voices;
    const text::ProseSpan span = evidence.analysis.tokens.span(hit);
    if (voices.is_quoted(span) || voices.is_attributed(span)) return true;
    if (reach == Reach::Voice) return false;
    if (is_framed(evidence, sentence)) return true;
    if (reach == Reach::Sentence) return false;
    if (reach == Reach::Article) {
      return std::any_of(sentences.begin(), sentences.end(),
                         [](const language::Sentence& s) { return s.sourced; });
    }
    const TokenRange around = sentences_around(evidence.analysis, sentence);
    if (sentence > 0 && sentences[sentence - 1].sourced) return true;
    if (around.begin != sentence && sentences[around.begin].sourced) return true;
    if (reach == Reach::Before) return false;
    if (sentences[sentence].sourced) return true;
    if (sentence + 1 < sentences.size() && sentences[sentence + 1].sourced) return true;
    if (reach == Reach::Neighbours) return false;
    return std::any_of(sentences.begin() + around.begin, sentences.begin() + around.end,
                       [](const language::Sentence& s) { return s.sourced; });
  }

  /// A source that answers for the whole sentence: « …, selon le parquet »; a clause (« l'armée
  /// affirme que … ») answers for itself only.
  static bool is_framed(const Evidence& evidence, std::uint32_t sentence) {
    const auto credits = evidence.analysis.attributions_of(sentence);
    return std::any_of(credits.begin(), credits.end(), [](const language::Attribution& a) {
      return a.kind != language::AttributionKind::Clause && !a.vague && !a.aside;
    });
  }

  /// The article tells the same thing with a source in another place.
  static bool is_told_elsewhere(const Evidence& evidence, ListId told, std::uint32_t here) {
    const auto matches = evidence.analysis.matches.of(told);
    return std::any_of(matches.begin(), matches.end(), [&](const language::Match& match) {
      const std::uint32_t sentence = evidence.analysis.sentence_of(match.tokens.begin);
      return sentence != here && evidence.analysis.sentences[sentence].sourced;
    });
  }

  /// The sentence names a year so long before that of the article that it is history; any year is
  /// where the article itself has none.
  static bool is_background(const Evidence& evidence, const Part& part, TokenRange sentence) {
    const auto oldest = oldest_year(evidence, sentence);
    if (!oldest) return false;
    const auto now = article_year(evidence, sentence);
    return !now || *oldest + static_cast<int>(part.settled_years) <= *now;
  }

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind unsourced_event() {
  return {"unsourced-event", {"text", "group"}, make<UnsourcedEvent>};
}

}  // namespace stet::checks
