// Finds an article that opens with an accusation, or announces a disagreement, and hears one side
// only.
//
// An accusation further down is background, and in an article that cites several people one of them
// may speak for whoever is accused: both stay silent, unless somebody with a name is accused of a
// crime.
#include <algorithm>
#include <set>
#include <string_view>

#include "checks/article_places.h"
#include "checks/judgement.h"
#include "checks/phrase_lists.h"
#include "language/sources.h"

namespace stet::checks {
namespace {

using language::ListId;
using language::NearbyList;
using language::TokenRange;

constexpr std::uint32_t kLongestTarget = 5;  // « le président du conseil régional »
constexpr std::uint32_t kLead = 3;           // sentences of the body that say what it is about
constexpr std::uint32_t kChargeWithin = 8;   // tokens after the target until « de », "of", "for"
constexpr std::uint32_t kTitle = 2;          // "Mr.": the name comes after it
constexpr std::size_t kFewVoices = 4;        // the accuser and one more on his side
constexpr std::size_t kShortestName = 3;     // bytes: « -t-elle » is nobody

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  ListId accusations = 0;    // accuse, blames: who is accused comes next
  NearbyList charges;        // de, of, for: what of comes next
  ListId disagreements = 0;  // « des versions divergentes »: two voices are promised
  NearbyList grave;          // viol, murder: a warning
  ListId replies = 0;        // a denial, or that nobody answered
  ListId answers = 0;        // an answer of some kind, perhaps to something else
  ListId settled = 0;        // a verdict, official statistics
  NearbyList except;
};

class OneSided final : public Check {
 public:
  explicit OneSided(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages)
      parts_.push_back(make_part(language, materials));
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    const auto first = first_body_sentence(evidence);
    if (!first) return;
    const language::LanguageId id = evidence.analysis.sentences[*first].language;
    for (const Part& part : parts_) {
      if (part.id == id) judge(evidence, part, *first, found);
    }
  }

 private:
  static Part make_part(const packs::RuleLanguage& language, Materials& materials) {
    Part part;
    part.language = &language;
    part.id = materials.knowledge.id_of(language.code);
    packs::Options options = open_language(language, materials);
    PhraseLists lists(materials, part.id, options);
    part.accusations = lists.list(options, "accusations");
    part.charges = lists.nearby(options, "charges");
    part.disagreements = lists.list(options, "disagreements");
    part.grave = lists.nearby(options, "grave");
    part.replies = lists.list(options, "replies");
    part.answers = lists.list(options, "answers");
    part.settled = lists.list(options, "settled");
    part.except = lists.nearby(options, "except");
    options.finish();
    return part;
  }

  void judge(const Evidence& evidence, const Part& part, std::uint32_t first,
             std::vector<findings::Finding>& found) const {
    const language::Analysis& analysis = evidence.analysis;
    const language::Matches& matches = analysis.matches;
    if (!matches.of(part.replies).empty() || !matches.of(part.settled).empty()) return;
    const bool few = voices_heard(analysis) <= kFewVoices && matches.of(part.answers).empty();
    for (const language::Match& match : matches.of(part.accusations)) {
      const std::uint32_t index = analysis.sentence_of(match.tokens.begin);
      if (found_over(evidence, part.except, match.tokens)) continue;
      const language::Sentence& sentence = analysis.sentences[index];
      if (is_aside(evidence, part, match.tokens, sentence)) continue;
      if (analysis.voices.is_quoted(analysis.tokens.span(match.tokens))) continue;
      const TokenRange target = target_of(evidence, part, match.tokens, sentence);
      if (target.empty() || !is_charged(evidence, part, target.end, sentence) ||
          speaks(evidence, target))
        continue;
      const bool grave =
          found_inside(evidence, part.grave,
                       {target.end, std::min(sentence.tokens.end, target.end + kChargeWithin)}) &&
          is_named(evidence, target);
      if (!grave && !(few && index < first + kLead)) continue;
      return propose(evidence, part, first, {match.tokens.begin, target.end}, target,
                     grave ? findings::Severity::Warning : rule_.severity, found);
    }
    if (matches.of(part.disagreements).empty() || voices_heard(analysis) > 1) return;
    const language::Match& announced = matches.of(part.disagreements).front();
    propose(evidence, part, first, announced.tokens, {}, findings::Severity::Warning, found);
  }

  /// Who is accused: the noun group after the verb, up to what of.
  static TokenRange target_of(const Evidence& evidence, const Part& part, TokenRange verb,
                              const language::Sentence& sentence) {
    const auto& tokens = evidence.analysis.tokens.all;
    const language::LanguageKnowledge& language = evidence.knowledge.languages[part.id];
    std::uint32_t begin = verb.end;
    // « accusé d'avoir »: who is accused came before; « accuse-t-elle » accuses nobody here.
    if (begin >= sentence.tokens.end ||
        language.is(tokens[begin].word,
                    language::kPreposition | language::kOfWord | language::kPronoun))
      return {begin, begin};
    while (begin < sentence.tokens.end && tokens[begin].joined() &&
           language.is(tokens[begin].word, language::kDeterminer))
      ++begin;
    std::uint32_t end = begin;
    while (end < std::min(sentence.tokens.end, begin + kLongestTarget) && tokens[end].joined() &&
           !language.is(tokens[end].word, language::kPreposition | language::kOfWord |
                                              language::kComplementiser | language::kRelative |
                                              language::kPronoun))
      ++end;
    // Without an article or a capital it is a thing or a kind: "blamed poor sales".
    const auto is_somebody = [](const language::Token& token) {
      return token.size >= kShortestName || token.is(language::kCapital);
    };
    const bool known = begin > verb.end || (begin < end && tokens[begin].is(language::kCapital));
    const bool somebody =
        known && std::any_of(tokens.begin() + begin, tokens.begin() + end, is_somebody);
    return {begin, somebody ? end : begin};
  }

  /// « l'enquête qui accuse X »: the accusation is an aside, its subject something else.
  static bool is_aside(const Evidence& evidence, const Part& part, TokenRange verb,
                       const language::Sentence& sentence) {
    return verb.begin > sentence.tokens.begin &&
           evidence.knowledge.languages[part.id].is(
               evidence.analysis.tokens.all[verb.begin - 1].word, language::kRelative);
  }

  /// Whether what they are accused of follows.
  static bool is_charged(const Evidence& evidence, const Part& part, std::uint32_t from,
                         const language::Sentence& sentence) {
    return found_inside(evidence, part.charges,
                        {from, std::min(sentence.tokens.end, from + kChargeWithin)});
  }

  static bool is_named(const Evidence& evidence, TokenRange target) {
    const language::Names& names = evidence.analysis.names;
    const auto mentions = names.within({target.begin, target.end + kTitle});
    return std::any_of(mentions.begin(), mentions.end(), [&](const language::Mention& mention) {
      const language::NameKind kind = names.entities[mention.entity].kind;
      return kind == language::NameKind::Person || kind == language::NameKind::Organisation;
    });
  }

  /// Whether one of those words is among the words of somebody who is cited.
  static bool speaks(const Evidence& evidence, TokenRange target) {
    const language::Analysis& analysis = evidence.analysis;
    const auto word = [&](std::uint32_t t) {
      return analysis.tokens.all[t].span().of(std::string_view(analysis.tokens.folded));
    };
    std::set<std::string_view> names;
    for (std::uint32_t t = target.begin; t < target.end; ++t) {
      if (analysis.tokens.all[t].size > 2) names.insert(word(t));
    }
    return std::any_of(analysis.attributions.begin(), analysis.attributions.end(),
                       [&](const language::Attribution& attribution) {
                         for (std::uint32_t t = attribution.source.begin;
                              t < attribution.source.end; ++t) {
                           if (names.contains(word(t))) return true;
                         }
                         return false;
                       });
  }

  static std::size_t voices_heard(const language::Analysis& analysis) {
    std::set<std::uint32_t> heard;
    for (const std::uint32_t source : analysis.sources.of_attribution) {
      if (source != language::kNoSource) heard.insert(source);
    }
    return heard.size();
  }

  void propose(const Evidence& evidence, const Part& part, std::uint32_t first, TokenRange words,
               TokenRange target, findings::Severity severity,
               std::vector<findings::Finding>& found) const {
    const language::Analysis& analysis = evidence.analysis;
    Candidate candidate;
    candidate.tokens = analysis.sentences[first].tokens;
    candidate.span = analysis.sentences[first].span;
    candidate.language = part.language;
    candidate.severity = severity;
    const auto text_of = [&](TokenRange range) {
      return range.empty() ? std::string()
                           : std::string(evidence.prose.text(analysis.tokens.span(range)));
    };
    candidate.values = {{"accusation", text_of(words)}, {"target", text_of(target)}};
    candidate.notes.push_back({evidence.knowledge.languages[part.id].wording("said-here"),
                               evidence.prose.to_article(analysis.tokens.span(words))});
    settle_candidates(rule_, evidence, {std::move(candidate)}, found);
  }

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind one_sided() {
  return {"one-sided", {"text", "accusation", "target"}, make<OneSided>};
}

}  // namespace stet::checks
