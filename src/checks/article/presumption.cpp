// Finds guilt told as a fact while the case is open: "the killer was arrested", « le voleur,
// interpellé mardi », "a man who stabbed his wife was charged".
//
// A word of guilt alone is none of its business (nobody is named by "police seek the killer"): it
// must stand in one clause with the arrest, the charge or the trial, so that it names the person
// who is being proceeded against. Hedges in the sentence silence it, for the hedge must be in the
// words that accuse (French Civil Code, art. 9-1); so does an article that tells of a conviction, a
// plea, a confession or the death of the suspect, for then no case is open.
#include <algorithm>

#include "base/stable_hash.h"
#include "checks/judgement.h"
#include "checks/phrase_lists.h"

namespace stet::checks {
namespace {

using language::ListId;
using language::NearbyList;
using language::TokenRange;

constexpr std::uint32_t kJoinedReach = 3;  // « le voleur de voitures interpellé »
constexpr std::uint32_t kComplementReach = 6;
constexpr std::uint32_t kAppositionReach = 9;  // « le voleur, un homme de 30 ans, a été arrêté »

struct Part {
  const packs::RuleLanguage* language = nullptr;
  ListId guilty = 0;    ///< voleur; killer
  ListId cues = 0;      ///< interpellé, procès; arrested, trial
  ListId verbs = 0;     ///< cues that have a subject: a été interpellé, comparaît; was charged
  ListId deeds = 0;     ///< qui a poignardé; who stabbed: beside a cue in the sentence
  ListId after = 0;     ///< après avoir poignardé; after stabbing: right after a cue
  ListId accused = 0;   ///< le suspect a poignardé; the suspect stabbed
  ListId charges = 0;   ///< fonds détournés; embezzled funds: a cue in the paragraph
  NearbyList suspects;  ///< suspect, soupçonné: hedges everywhere but in `accused`
  ListId harmed = 0;    ///< avait été blessé par un pêcheur; was beaten by a fisherman
  ListId hedged = 0;    ///< le pêcheur aurait; the fisherman allegedly: of whom `harmed` is told
  NearbyList hedges, except, fiction;
  ListId settled = 0;  ///< conviction, plea, confession: nothing is open
  ListId dead = 0;     ///< of a suspect: nobody will be tried
  std::string charge_message, harmed_message;
};

class Presumption final : public Check {
 public:
  explicit Presumption(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages)
      parts_.push_back(make_part(language, materials));
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    std::vector<Candidate> candidates;
    const language::Matches& matches = evidence.analysis.matches;
    for (const Part& part : parts_) {
      if (!matches.of(part.settled).empty()) continue;
      const auto cues = matches.of(part.cues);
      for (const language::Match& charge : matches.of(part.charges)) {
        if (found_beside(matches, part.cues, paragraph_around(evidence, charge.tokens),
                         charge.tokens))
          propose(evidence, part, charge.tokens, part.charge_message, candidates);
      }
      if (!matches.of(part.dead).empty()) continue;
      for (const language::Match& harmed : matches.of(part.harmed)) {
        if (is_hedged_elsewhere(evidence, part, harmed.tokens))
          propose(evidence, part, harmed.tokens,
                  {sentence_around(evidence, harmed.tokens).begin, harmed.tokens.end},
                  part.harmed_message, candidates);
      }
      for (const language::Match& accused : matches.of(part.accused))
        propose(evidence, part, accused.tokens, {}, candidates);
      if (cues.empty()) continue;
      for (const language::Match& guilty : matches.of(part.guilty)) {
        const TokenRange bound = bound_cue(evidence, part, guilty.tokens);
        if (bound.empty() || is_suspected(evidence, part, guilty.tokens)) continue;
        propose(
            evidence, part,
            {std::min(guilty.tokens.begin, bound.begin), std::max(guilty.tokens.end, bound.end)},
            {}, candidates);
      }
      for (const language::Match& deed : matches.of(part.deeds)) {
        const TokenRange sentence = sentence_around(evidence, deed.tokens);
        if (found_beside(matches, part.cues, sentence, deed.tokens) &&
            !is_suspected(evidence, part, deed.tokens))
          propose(evidence, part, deed.tokens, {}, candidates);
      }
      for (const language::Match& after : matches.of(part.after)) {
        const TokenRange cue = cue_ending_before(evidence, part, after.tokens.begin);
        if (!cue.empty() && !is_suspected(evidence, part, after.tokens))
          propose(evidence, part, {cue.begin, after.tokens.end}, {}, candidates);
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
    part.guilty = lists.list(options, "guilty");
    part.cues = lists.list(options, "cues");
    part.verbs = lists.list(options, "verbs");
    part.deeds = lists.list(options, "deeds");
    part.after = lists.list(options, "after");
    part.accused = lists.list(options, "accused");
    part.charges = lists.list(options, "charges");
    part.suspects = lists.nearby(options, "suspects");
    part.harmed = lists.list(options, "harmed");
    part.hedged = lists.list(options, "hedged");
    part.dead = lists.list(options, "dead");
    part.hedges = lists.nearby(options, "hedges");
    part.except = lists.nearby(options, "except");
    part.fiction = lists.nearby(options, "fiction");
    part.settled = lists.list(options, "settled");
    part.charge_message = options.text_or("charge-message", "");
    part.harmed_message = options.text_or("harmed-message", "");
    options.finish();
    return part;
  }

  static TokenRange sentence_around(const Evidence& evidence, TokenRange tokens) {
    const language::Analysis& analysis = evidence.analysis;
    return analysis.sentences[analysis.sentence_of(tokens.begin)].tokens;
  }

  static TokenRange paragraph_around(const Evidence& evidence, TokenRange tokens) {
    const language::Analysis& analysis = evidence.analysis;
    const std::uint32_t sentence = analysis.sentence_of(tokens.begin);
    const TokenRange all = analysis.sentences_of_block[analysis.sentences[sentence].block];
    return {analysis.sentences[all.begin].tokens.begin, analysis.sentences[all.end - 1].tokens.end};
  }

  static bool is_suspected(const Evidence& evidence, const Part& part, TokenRange tokens) {
    return found_inside(evidence, part.suspects, sentence_around(evidence, tokens));
  }

  void propose(const Evidence& evidence, const Part& part, TokenRange tokens,
               const std::string& message, std::vector<Candidate>& candidates) const {
    propose(evidence, part, tokens, sentence_around(evidence, tokens), message, candidates);
  }

  /// `clause` is where a hedge would speak for the tokens.
  void propose(const Evidence& evidence, const Part& part, TokenRange tokens, TokenRange clause,
               const std::string& message, std::vector<Candidate>& candidates) const {
    const language::Analysis& analysis = evidence.analysis;
    if (found_inside(evidence, part.hedges, clause) ||
        found_inside(evidence, part.fiction, sentence_around(evidence, tokens)) ||
        found_over(evidence, part.except, tokens))
      return;
    Candidate candidate;
    candidate.tokens = tokens;
    candidate.span = analysis.tokens.span(tokens);
    candidate.severity = rule_.severity;
    candidate.language = part.language;
    candidate.message = message;
    candidate.repeat_key = base::stable_hash(
        part.language->code + "/" + std::string(candidate.span.of(analysis.tokens.folded)));
    candidates.push_back(std::move(candidate));
  }

  /// The article itself puts the accusation against the same person with a hedge in another place:
  /// « blessé par un pêcheur » beside « le pêcheur aurait ».
  static bool is_hedged_elsewhere(const Evidence& evidence, const Part& part, TokenRange harmed) {
    const language::Tokens& tokens = evidence.analysis.tokens;
    const auto spelled = [&](std::uint32_t t) { return tokens.all[t].span().of(tokens.folded); };
    const std::uint32_t author = harmed.end - 1;
    const auto hedged = evidence.analysis.matches.of(part.hedged);
    return std::any_of(hedged.begin(), hedged.end(), [&](const language::Match& match) {
      if (match.tokens.overlaps(harmed)) return false;
      for (std::uint32_t t = match.tokens.begin + 1; t < match.tokens.end; ++t) {
        if (spelled(t) == spelled(author)) return true;
      }
      return false;
    });
  }

  /// The arrest, charge or trial of the person whom the word of guilt names: in one breath with it,
  /// or after a comma as its participle or its verb.
  static TokenRange bound_cue(const Evidence& evidence, const Part& part, TokenRange guilty) {
    const auto& tokens = evidence.analysis.tokens.all;
    const language::Matches& matches = evidence.analysis.matches;
    const TokenRange sentence = sentence_around(evidence, guilty);
    for (const language::Match& cue : found_from(matches, part.cues, sentence.begin)) {
      if (cue.tokens.begin >= sentence.end) break;
      if (cue.tokens.begin < sentence.begin || cue.tokens.overlaps(guilty)) continue;
      const bool after = cue.tokens.begin >= guilty.end;
      const TokenRange gap = after ? TokenRange{guilty.end, cue.tokens.begin}
                                   : TokenRange{cue.tokens.end, guilty.begin};
      if (gap.size() <= kJoinedReach && is_joined(tokens, gap.begin, gap.end)) return cue.tokens;
      if (after && (tokens[gap.end].before & language::kComma) != 0 && is_apposition(evidence, gap))
        return cue.tokens;
    }
    for (const language::Match& verb : found_from(matches, part.verbs, guilty.end)) {
      if (verb.tokens.begin >= sentence.end) break;
      const TokenRange gap{guilty.end, std::max(guilty.end, verb.tokens.begin)};
      if (verb.tokens.begin >= guilty.end &&
          (is_apposition(evidence, gap) || is_complement(evidence, gap)))
        return verb.tokens;
    }
    return {};
  }

  static bool is_joined(const std::vector<language::Token>& tokens, std::uint32_t from,
                        std::uint32_t to) {
    for (std::uint32_t t = from; t <= to; ++t) {
      if (!tokens[t].joined()) return false;
    }
    return true;
  }

  /// « le voleur, [un homme de 30 ans,] interpellé mardi »: a comma right after the word or what
  /// describes it, nothing but commas between, and no clause with a subject of its own.
  static bool is_apposition(const Evidence& evidence, TokenRange gap) {
    const auto& tokens = evidence.analysis.tokens.all;
    if (gap.size() > kAppositionReach || opens_clause(evidence, gap)) return false;
    bool comma = false;
    for (std::uint32_t t = gap.begin; t <= gap.end; ++t) {
      const bool after_comma = (tokens[t].before & language::kComma) != 0;
      if (!after_comma && !tokens[t].joined()) return false;
      comma = comma || after_comma;
      if (!comma && t - gap.begin >= kJoinedReach) return false;
    }
    return comma;
  }

  /// "the killer [of a retired notary] has been arrested": joined words and no other clause.
  static bool is_complement(const Evidence& evidence, TokenRange gap) {
    return gap.size() <= kComplementReach &&
           is_joined(evidence.analysis.tokens.all, gap.begin, gap.end) &&
           !opens_clause(evidence, gap);
  }

  static bool opens_clause(const Evidence& evidence, TokenRange words) {
    const auto& tokens = evidence.analysis.tokens.all;
    const language::LanguageKnowledge& language =
        evidence.knowledge.languages
            [evidence.analysis.sentences[evidence.analysis.sentence_of(words.begin)].language];
    for (std::uint32_t t = words.begin; t < words.end; ++t) {
      if (language.is(tokens[t].word, language::kRelative | language::kComplementiser)) return true;
    }
    return false;
  }

  /// The cue that ends right before a token or at most three joined words before it.
  static TokenRange cue_ending_before(const Evidence& evidence, const Part& part,
                                      std::uint32_t token) {
    const auto& tokens = evidence.analysis.tokens.all;
    const TokenRange sentence = sentence_around(evidence, {token, token + 1});
    TokenRange best;
    for (const language::Match& cue :
         found_from(evidence.analysis.matches, part.cues,
                    std::max(sentence.begin, token - std::min(token, kAppositionReach)))) {
      if (cue.tokens.end > token) break;
      if (cue.tokens.begin >= sentence.begin && token - cue.tokens.end <= kAppositionReach &&
          is_joined(tokens, cue.tokens.end, token))
        best = cue.tokens;
    }
    return best;
  }

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind presumption() {
  return {"presumption", {"text"}, make<Presumption>};
}

}  // namespace stet::checks
