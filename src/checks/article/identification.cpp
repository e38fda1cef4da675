// Finds speakers of whom the reader cannot tell what entitles them to speak: an expert with a name
// and no institution, an office without its holder's name, a group that is described and never
// named.
//
// An institution is looked for in the words that credit the expert, and in every other sentence of
// the article that has the surname; the holder of an office wherever the article has the office.
#include <algorithm>
#include <set>

#include "base/stable_hash.h"
#include "checks/judgement.h"
#include "checks/phrase_lists.h"

namespace stet::checks {
namespace {

using language::Attribution;
using language::ListId;
using language::NearbyList;
using language::Token;
using language::TokenRange;

constexpr std::uint32_t kDescription = 4;  // « Paul Mercin, un jeune économiste »
constexpr std::uint32_t kAfterName = 14;  // « …, a dit Paul Mercin, économiste à l'université »
constexpr std::uint32_t kInstitutionReach = 12;  // words between a surname and its institution
constexpr std::uint32_t kNearSentences = 3;
constexpr std::uint32_t kVerbReach = 6;     // « le maire de Tarvas, lui, estime »
constexpr std::uint32_t kHolderReach = 10;  // « la maire de Tarvas, Mme Jeanne Court »

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  ListId experts = 0, groups = 0;
  NearbyList institutions, except;
  ListId offices = 0;  ///< whose holder goes by the bare name too: le maire de Paris
  ListId posts = 0;    ///< whose holder is hardly named without it: le préfet de la Sarne
  std::string office_message, group_message;
};

class Identification final : public Check {
 public:
  explicit Identification(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages)
      parts_.push_back(make_part(language, materials));
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    std::vector<Candidate> candidates;
    const language::Matches& matches = evidence.analysis.matches;
    for (const Part& part : parts_) {
      for (const language::Match& expert : matches.of(part.experts))
        consider_expert(evidence, part, expert.tokens, candidates);
      std::set<std::string_view> told;  // offices already asked about
      for (const language::Match& office : matches.of(part.offices))
        consider_office(evidence, part, office.tokens, true, told, candidates);
      for (const language::Match& post : matches.of(part.posts))
        consider_office(evidence, part, post.tokens, false, told, candidates);
      for (const language::Match& group : matches.of(part.groups))
        consider_group(evidence, part, group.tokens, candidates);
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
    part.experts = lists.list(options, "experts");
    part.institutions = lists.nearby(options, "institutions");
    part.offices = lists.list(options, "offices");
    part.posts = lists.list(options, "posts");
    part.groups = lists.list(options, "groups");
    part.except = lists.nearby(options, "except");
    part.office_message = options.text_or("office-message", "");
    part.group_message = options.text_or("group-message", "");
    options.finish();
    return part;
  }

  static const language::Sentence& sentence_of(const Evidence& evidence, std::uint32_t token) {
    return evidence.analysis.sentences[evidence.analysis.sentence_of(token)];
  }

  void propose(const Evidence& evidence, const Part& part, TokenRange tokens,
               const std::string& message, std::vector<Candidate>& candidates) const {
    if (found_over(evidence, part.except, tokens)) return;
    Candidate candidate;
    candidate.tokens = tokens;
    candidate.span = evidence.analysis.tokens.span(tokens);
    candidate.severity = rule_.severity;
    candidate.language = part.language;
    candidate.message = message;
    candidate.repeat_key =
        base::stable_hash(part.language->code + "/" +
                          std::string(candidate.span.of(evidence.analysis.tokens.folded)));
    candidates.push_back(std::move(candidate));
  }

  // ---------------------------------------------------------------- experts

  void consider_expert(const Evidence& evidence, const Part& part, TokenRange noun,
                       std::vector<Candidate>& candidates) const {
    const TokenRange sentence = sentence_of(evidence, noun.begin).tokens;
    TokenRange name = name_from(evidence, noun.end, sentence.end);   // « l'analyste Paul Mercin »
    if (name.empty()) name = name_before(evidence, noun, sentence);  // « Paul Mercin, analyste »
    if (name.empty()) return;
    const TokenRange whole{std::min(noun.begin, name.begin), std::max(noun.end, name.end)};
    const TokenRange credit = credit_of(evidence, whole);
    if (credit.empty() || is_identified(evidence, part, credit, noun, name) ||
        is_identified_elsewhere(evidence, part, name))
      return;
    propose(evidence, part, whole, {}, candidates);
  }

  /// Two capitalised words or more that begin at a token, in one breath with the word before.
  static TokenRange name_from(const Evidence& evidence, std::uint32_t begin, std::uint32_t limit) {
    const auto& tokens = evidence.analysis.tokens.all;
    std::uint32_t end = begin;
    while (end < limit && tokens[end].is(language::kCapital) && tokens[end].joined()) ++end;
    return is_name(evidence, {begin, end}) ? TokenRange{begin, end} : TokenRange{};
  }

  /// Two words or more, of which the first is no small word: not "In Tokyo".
  static bool is_name(const Evidence& evidence, TokenRange words) {
    if (words.size() < 2) return false;
    const language::LanguageKnowledge& language =
        evidence.knowledge.languages[sentence_of(evidence, words.begin).language];
    return !language.is(
        evidence.analysis.tokens.all[words.begin].word,
        language::kStopWord | language::kDeterminer | language::kPreposition | language::kPronoun);
  }

  /// The name that the noun stands in apposition to: « Paul Mercin, [un jeune] économiste ».
  static TokenRange name_before(const Evidence& evidence, TokenRange noun, TokenRange sentence) {
    const auto& tokens = evidence.analysis.tokens.all;
    const std::uint32_t first =
        std::max(sentence.begin, noun.begin - std::min(noun.begin, kDescription));
    for (std::uint32_t t = noun.begin; t > first; --t) {
      if (tokens[t].before != (language::kComma | language::kSpace)) {
        if (!tokens[t].joined()) return {};
        continue;
      }
      std::uint32_t begin = t;
      while (begin > sentence.begin && tokens[begin - 1].is(language::kCapital) &&
             (begin == t || tokens[begin].joined()))
        --begin;
      return is_name(evidence, {begin, t}) ? TokenRange{begin, t} : TokenRange{};
    }
    return {};
  }

  /// The words that credit the named person with something: from what describes them to the verb,
  /// or from the verb to the end of what describes them. Empty when they do not speak here.
  static TokenRange credit_of(const Evidence& evidence, TokenRange person) {
    const language::Analysis& analysis = evidence.analysis;
    const std::uint32_t index = analysis.sentence_of(person.begin);
    const TokenRange sentence = analysis.sentences[index].tokens;
    for (const Attribution& credit : analysis.attributions_of(index)) {
      if (credit.source.empty() || !credit.source.overlaps(person)) continue;
      const bool cue_after = credit.cue.begin >= person.end;
      const std::uint32_t begin = cue_after || credit.cue.end > person.begin
                                      ? std::min(credit.source.begin, person.begin)
                                      : credit.cue.end;
      const std::uint32_t end =
          cue_after ? credit.cue.begin
                    : std::max(credit.source.end, std::min(sentence.end, person.end + kAfterName));
      return {begin, std::max(end, person.end)};
    }
    return {};
  }

  /// A word for an institution, or a name beside the person's own, among the words that credit
  /// the person.
  static bool is_identified(const Evidence& evidence, const Part& part, TokenRange words,
                            TokenRange noun, TokenRange name) {
    if (found_over(evidence, part.institutions, words)) return true;
    const auto& tokens = evidence.analysis.tokens.all;
    const std::uint32_t first = sentence_of(evidence, words.begin).tokens.begin;
    for (std::uint32_t t = words.begin; t < words.end; ++t) {
      if (noun.contains(t) || name.contains(t) || !tokens[t].is(language::kCapital)) continue;
      if (t != first || is_name_elsewhere(evidence, t)) return true;
    }
    return false;
  }

  /// The capital of a word that opens its sentence is its own: it has one inside another sentence
  /// too, or is a possessor ("Westpac's chief economist").
  static bool is_name_elsewhere(const Evidence& evidence, std::uint32_t opening) {
    const language::Tokens& tokens = evidence.analysis.tokens;
    const language::LanguageKnowledge& language =
        evidence.knowledge.languages[sentence_of(evidence, opening).language];
    if (language.is(tokens.all[opening].word, language::kElision | language::kDeterminer))
      return false;
    const std::string_view spelled = tokens.all[opening].span().of(tokens.folded);
    if (opening + 1 < tokens.all.size() &&
        (tokens.all[opening + 1].before & language::kApostrophe) != 0)
      return true;
    for (std::uint32_t t = 0; t < tokens.all.size(); ++t) {
      const Token& token = tokens.all[t];
      if (t == opening || token.size != spelled.size() || !token.is(language::kCapital) ||
          token.span().of(tokens.folded) != spelled)
        continue;
      if (t != sentence_of(evidence, t).tokens.begin) return true;
      if (t + 1 < tokens.all.size() && tokens.all[t + 1].is(language::kCapital) &&
          tokens.all[t + 1].joined())
        return true;
    }
    return false;
  }

  /// The surname stands near a word for an institution in another sentence.
  static bool is_identified_elsewhere(const Evidence& evidence, const Part& part, TokenRange name) {
    const language::Tokens& tokens = evidence.analysis.tokens;
    const Token& surname = tokens.all[name.end - 1];
    const std::string_view spelled = surname.span().of(tokens.folded);
    for (std::uint32_t t = 0; t < tokens.all.size(); ++t) {
      const Token& token = tokens.all[t];
      if (token.size != surname.size || name.contains(t) || !token.is(language::kCapital) ||
          token.span().of(tokens.folded) != spelled)
        continue;
      const TokenRange sentence = sentence_of(evidence, t).tokens;
      const TokenRange near{std::max(sentence.begin, t - std::min(t, kInstitutionReach)),
                            std::min(sentence.end, t + kInstitutionReach)};
      if (found_over(evidence, part.institutions, near)) return true;
    }
    return false;
  }

  // ---------------------------------------------------------------- offices

  void consider_office(const Evidence& evidence, const Part& part, TokenRange office, bool anywhere,
                       std::set<std::string_view>& told, std::vector<Candidate>& candidates) const {
    const language::Tokens& tokens = evidence.analysis.tokens;
    // « le maire de Tarvas »: the noun is the second word of the phrase.
    const Token& noun = tokens.all[office.begin + 1];
    const std::string_view spelled = noun.span().of(tokens.folded);
    if (told.contains(spelled) || !speaks(evidence, office) ||
        has_named_speaker(evidence, evidence.analysis.sentence_of(office.begin), anywhere))
      return;
    for (std::uint32_t t = 0; t < tokens.all.size(); ++t) {
      const Token& token = tokens.all[t];
      if (token.size != noun.size || token.span().of(tokens.folded) != spelled) continue;
      if (has_holder(evidence, t)) return;
    }
    told.insert(spelled);
    propose(evidence, part, office, part.office_message, candidates);
  }

  /// The words bear something said in their sentence.
  static bool speaks(const Evidence& evidence, TokenRange words) {
    const language::Analysis& analysis = evidence.analysis;
    const std::uint32_t index = analysis.sentence_of(words.begin);
    for (const Attribution& credit : analysis.attributions_of(index)) {
      if (credit.aside || credit.vague) continue;
      if (credit.source.contains(words.begin)) return true;
      if (credit.cue.begin >= words.end && credit.cue.begin - words.end <= kVerbReach) return true;
    }
    return false;
  }

  /// Somebody with a name stands near the sentence or, asked for anywhere, speaks in the article or
  /// stands in a title of it: the holder, as likely as not.
  static bool has_named_speaker(const Evidence& evidence, std::uint32_t index, bool anywhere) {
    const language::Analysis& analysis = evidence.analysis;
    const auto has_name = [&](TokenRange words) {
      for (std::uint32_t t = words.begin; t + 1 < words.end; ++t) {
        if (analysis.tokens.all[t].is(language::kCapital) &&
            analysis.tokens.all[t + 1].is(language::kCapital) &&
            analysis.tokens.all[t + 1].joined() && is_name(evidence, {t, t + 2}))
          return true;
      }
      return false;
    };
    if (anywhere && std::any_of(analysis.attributions.begin(), analysis.attributions.end(),
                                [&](const Attribution& a) { return has_name(a.source); }))
      return true;
    for (std::uint32_t i = 0; i < analysis.sentences.size(); ++i) {
      const language::Sentence& sentence = analysis.sentences[i];
      const text::BlockKind kind = evidence.prose.blocks()[sentence.block].kind;
      const bool title = kind == text::BlockKind::Title || kind == text::BlockKind::Heading;
      const bool near = i + kNearSentences >= index && i <= index + kNearSentences;
      if (((title && anywhere) || near) && has_name(sentence.tokens)) return true;
    }
    return false;
  }

  /// A name of two words beside the office, on either side.
  static bool has_holder(const Evidence& evidence, std::uint32_t office) {
    const auto& tokens = evidence.analysis.tokens.all;
    const TokenRange sentence = sentence_of(evidence, office).tokens;
    const std::uint32_t begin = std::max(sentence.begin, office - std::min(office, kHolderReach));
    const std::uint32_t end = std::min(sentence.end, office + kHolderReach + 1);
    for (std::uint32_t t = begin; t + 1 < end; ++t) {
      if (t != office && t + 1 != office && tokens[t].is(language::kCapital) &&
          tokens[t + 1].is(language::kCapital) && tokens[t + 1].joined() &&
          is_name(evidence, {t, t + 2}))
        return true;
    }
    return false;
  }

  // ---------------------------------------------------------------- groups

  /// « le principal groupe armé du pays »: no acronym and no name in the sentence or the next.
  void consider_group(const Evidence& evidence, const Part& part, TokenRange group,
                      std::vector<Candidate>& candidates) const {
    const language::Analysis& analysis = evidence.analysis;
    const std::uint32_t index = analysis.sentence_of(group.begin);
    const std::uint32_t last = std::min<std::uint32_t>(
        index + 1, static_cast<std::uint32_t>(analysis.sentences.size()) - 1);
    for (std::uint32_t t = analysis.sentences[index].tokens.begin;
         t < analysis.sentences[last].tokens.end; ++t) {
      if (analysis.tokens.all[t].is(language::kAllCapitals) && !group.contains(t)) return;
    }
    propose(evidence, part, group, part.group_message, candidates);
  }

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind identification() {
  return {"identification", {"text"}, make<Identification>};
}

}  // namespace stet::checks
