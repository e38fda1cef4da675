// Finds headings that state flatly what their text credits to somebody who cannot vouch for it, or
// only suspects. The words of the rule say which predicates matter (each entry of `claims` is one
// predicate in all its forms), which bearers are not enough, and what is doubt.
#include <algorithm>
#include <array>
#include <optional>

#include "checks/headed_text.h"
#include "checks/judgement.h"
#include "checks/kindred_words.h"
#include "checks/language_part.h"
#include "checks/phrase_lists.h"
#include "checks/standing.h"

namespace stet::checks {
namespace {

using language::Attribution;
using language::AttributionKind;
using language::ListId;
using language::Match;
using language::NearbyList;
using language::PhraseBounds;
using language::TokenRange;

constexpr std::size_t kFewestWords =
    3;  // that heading and sentence share, the predicate among them
constexpr std::size_t kEffectWords = 4;    // the same for what a proposal would bring
constexpr std::uint32_t kShownWords = 16;  // of the sentence, in the note
constexpr std::uint32_t kDateline = 8;     // words before a heading that is printed again

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  NearbyList claims, effects, tolls, hedged, proposals, light;
  ListId settled = 0;
  StandingLists standing;
  std::string doubted_message, guilt_message, guilt_help, credited_note, doubted_note;
};

class DroppedAttribution final : public Check {
 public:
  explicit DroppedAttribution(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages)
      parts_.push_back(make_part(language, materials));
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    std::vector<Candidate> candidates;
    for (const HeadedText& headed : find_headed_texts(evidence)) {
      const language::Sentence& first =
          evidence.analysis.sentences[evidence.analysis.sentence_of(headed.words.begin)];
      const Part* const part = part_for(parts_, first.language);
      if (part != nullptr) Reading(rule_, evidence, *part, headed, candidates).read();
    }
    settle_candidates(rule_, evidence, std::move(candidates), found);
  }

 private:
  static Part make_part(const packs::RuleLanguage& language, Materials& materials) {
    Part part;
    part.language = &language;
    part.id = materials.knowledge.id_of(language.code);
    packs::Options options = open_language(language, materials);
    PhraseLists lists(materials, part.id, options);
    for (const auto& [name, list] : std::initializer_list<std::pair<const char*, NearbyList*>>{
             {"claims", &part.claims},
             {"effects", &part.effects},
             {"violence", &part.standing.violence},
             {"guilt", &part.standing.guilt},
             {"passive", &part.standing.passive},
             {"tolls", &part.tolls},
             {"hearsay", &part.standing.hearsay},
             {"suspicion", &part.standing.suspicion},
             {"hedged", &part.hedged},
             {"proposals", &part.proposals},
             {"weak", &part.standing.weak},
             {"parties", &part.standing.parties},
             {"accusers", &part.standing.accusers},
             {"confirmed", &part.standing.confirmed},
             {"light", &part.light},
             {"again", &part.standing.again},
             {"outlets", &part.standing.outlets},
             {"unannounced", &part.standing.unannounced},
             {"competent", &part.standing.competent},
             {"infinitives", &part.standing.infinitives},
             {"except", &part.standing.except}}) {
      *list = lists.nearby(options, name);
    }
    part.settled = lists.list(options, "settled");
    part.doubted_message = options.text_or("doubted-message", "");
    part.guilt_message = options.text_or("guilt-message", "");
    part.guilt_help = options.text_or("guilt-help", "");
    part.credited_note = options.text_or("credited-note", "");
    part.doubted_note = options.text_or("doubted-note", "");
    options.finish();
    return part;
  }

  /// One heading read against its text.
  class Reading {
   public:
    Reading(const packs::Rule& rule, const Evidence& evidence, const Part& part,
            const HeadedText& headed, std::vector<Candidate>& candidates)
        : rule_(rule),
          evidence_(evidence),
          part_(part),
          headed_(headed),
          analysis_(evidence.analysis),
          candidates_(candidates) {}

    void read() {
      if (evidence_.prose.text(headed_.span).find('?') != std::string_view::npos) return;
      if (found_inside(evidence_, part_.hedged, headed_.words)) return;
      if (names_speaker()) return;
      for (const NearbyList list : {part_.claims, part_.effects}) {
        for (const Match& claim :
             all_within(evidence_, list, PhraseBounds::inside(headed_.words))) {
          if (is_stated(claim, list) && weigh(claim, list)) return;
        }
      }
    }

   private:
    /// « X : … », "…: police": a part before or after a colon that speaks in the text.
    bool names_speaker() const {
      const auto& tokens = analysis_.tokens.all;
      TokenRange prefix{headed_.words.begin, headed_.words.begin};
      TokenRange suffix{headed_.words.end, headed_.words.end};
      for (std::uint32_t t = headed_.words.begin + 1; t < headed_.words.end; ++t) {
        if ((tokens[t].before & (language::kColon | language::kDash)) == 0) continue;
        if (prefix.empty()) prefix.end = t;
        suffix.begin = t;
      }
      return (prefix.size() <= 4 && speaks(prefix)) || (suffix.size() <= 4 && speaks(suffix));
    }

    /// Whether the words stand in the source of some attribution of the body.
    bool speaks(TokenRange words) const {
      for (std::uint32_t t = words.begin; t < words.end; ++t) {
        if (is_small(t)) continue;
        const std::string_view word = folded(t);
        for (const Attribution& credit : credits()) {
          for (std::uint32_t s = credit.source.begin; s < credit.source.end; ++s) {
            if (folded(s) == word) return true;
          }
        }
      }
      return false;
    }

    std::span<const Attribution> credits() const {
      return analysis_.attributions_of(headed_.body.begin, headed_.body.end);
    }

    /// In the heading's own voice: not quoted, nobody credited, no other reading.
    bool is_stated(const Match& claim, NearbyList list) const {
      const text::ProseSpan span = analysis_.tokens.span(claim.tokens);
      if (analysis_.voices.is_quoted(span) ||
          found_over(evidence_, part_.standing.except, claim.tokens))
        return false;
      // "a bold move to sell": the heading states something else.
      if (list.id == part_.claims.id && claim.tokens.begin > headed_.words.begin &&
          !found_over(evidence_, part_.standing.passive, claim.tokens) &&
          evidence_.knowledge.languages[part_.id].is(
              analysis_.tokens.all[claim.tokens.begin - 1].word, language::kPreposition))
        return false;
      const language::VoiceSpan* voice = analysis_.voices.credit(span);
      // A heading run into its paragraph shares a sentence with the credit of its text.
      if (voice != nullptr &&
          !headed_.words.contains(analysis_.attributions[voice->attribution].cue.begin))
        voice = nullptr;
      // Who proposes a plan is not credited with what it will bring.
      const bool proposed =
          voice != nullptr &&
          found_over(evidence_, part_.proposals, analysis_.attributions[voice->attribution].cue);
      return list.id == part_.effects.id ? proposed : voice == nullptr;
    }

    /// Reads the body for the claim; true when something was found.
    bool weigh(const Match& claim, NearbyList list) {
      collect_words(claim);
      if (words_.empty()) return false;
      std::optional<std::uint32_t> doubt;
      Standing how = Standing::Elsewhere;
      TokenRange where;
      StandingReader reader(evidence_, part_.id, part_.standing);
      for (std::uint32_t s = headed_.body.begin; s < headed_.body.end; ++s) {
        const language::Sentence& sentence = analysis_.sentences[s];
        const text::BlockKind kind = evidence_.prose.blocks()[sentence.block].kind;
        if (sentence.tokens.empty() || sentence.language != part_.id ||
            kind == text::BlockKind::Title || kind == text::BlockKind::Heading)
          continue;
        TokenRange found;
        const Standing standing = standing_in(s, claim, list, reader, found);
        reader.hear(s);
        if (standing == Standing::Flat || standing == Standing::Vouched) return false;
        if (standing == Standing::Elsewhere || doubt) continue;
        doubt = s;
        how = standing;
        where = found;
      }
      if (!doubt) return false;
      const bool guilt =
          found_over(evidence_, part_.standing.guilt, claim.tokens) && is_active(claim);
      if (how == Standing::Suspected && (!guilt || is_settled())) return false;
      propose(claim, how, guilt && how == Standing::Suspected, where);
      return true;
    }

    /// The words of the claim's part of the heading, but for small ones and the predicate.
    void collect_words(const Match& claim) {
      words_.clear();
      const auto& tokens = analysis_.tokens.all;
      std::uint32_t begin = headed_.words.begin;
      std::uint32_t end = headed_.words.end;
      for (std::uint32_t t = begin + 1; t < headed_.words.end; ++t) {
        if ((tokens[t].before & (language::kColon | language::kSemicolon | language::kStop)) == 0)
          continue;
        if (t <= claim.tokens.begin) begin = t;
        if (t >= claim.tokens.end && t < end) end = t;
      }
      for (std::uint32_t t = begin; t < end; ++t) {
        if (claim.tokens.contains(t) || is_small(t)) continue;
        if (analysis_.voices.is_quoted(tokens[t].span())) continue;
        words_.push_back(t);
      }
    }

    bool is_small(std::uint32_t t) const {
      constexpr std::uint32_t kSmall =
          language::kStopWord | language::kPronoun | language::kDeterminer |
          language::kPreposition | language::kComplementiser | language::kClitic |
          language::kPerfectAuxiliary | language::kPassiveAuxiliary | language::kReflexive |
          language::kNegation | language::kNumberLink | language::kRelative | language::kElision |
          language::kWeekday | language::kMonth;
      const language::Token& token = analysis_.tokens.all[t];
      return token.size < 2 || evidence_.knowledge.languages[part_.id].is(token.word, kSmall) ||
             found_over(evidence_, part_.light, {t, t + 1});
    }

    std::string_view folded(std::uint32_t t) const {
      return analysis_.tokens.all[t].span().of(analysis_.tokens.folded);
    }

    /// How many words of the heading the sentence has.
    std::size_t shared(TokenRange sentence) const {
      std::size_t count = 0;
      for (const std::uint32_t word : words_) {
        for (std::uint32_t t = sentence.begin; t < sentence.end; ++t) {
          if (are_kindred(folded(word), folded(t))) {
            ++count;
            break;
          }
        }
      }
      return count;
    }

    bool begins_again(std::uint32_t t) const {
      const language::Token& token = analysis_.tokens.all[t];
      return (token.before & (language::kStop | language::kQuotationMark)) != 0 ||
             token.is(language::kCapital);
    }

    /// The sentence without the heading printed again at its head.
    TokenRange without_heading(TokenRange sentence) const {
      if (headed_.words.begin >= sentence.begin && headed_.words.begin < sentence.end)
        return {headed_.words.end, sentence.end};  // run in
      const std::uint32_t length = headed_.words.size();
      for (std::uint32_t t = sentence.begin; t + length <= sentence.end; ++t) {
        std::uint32_t same = 0;
        while (same < length && folded(t + same) == folded(headed_.words.begin + same)) ++same;
        // A sentence may as well begin with the words of its heading and go on.
        if (same == length && (t + length == sentence.end || begins_again(t + length)))
          return {t + length, sentence.end};
        if (t > sentence.begin + kDateline) break;
      }
      return sentence;
    }

    Standing standing_in(std::uint32_t index, const Match& claim, NearbyList list,
                         const StandingReader& reader, TokenRange& where) const {
      const TokenRange sentence = without_heading(analysis_.sentences[index].tokens);
      if (sentence.empty()) return Standing::Elsewhere;
      std::optional<std::size_t> common;
      Standing result = Standing::Elsewhere;
      for (const Match& same : all_within(evidence_, list, PhraseBounds::inside(sentence))) {
        if (same.entry != claim.entry) continue;
        if (!common) common = shared(sentence);
        const bool toll = found_over(evidence_, part_.tolls, claim.tokens) && has_figure();
        const std::size_t needed =
            toll ? 1
            : list.id == part_.effects.id
                ? kEffectWords
                : std::min(words_.size(), std::max(kFewestWords - 1, (words_.size() + 1) / 3));
        if (*common < needed) return Standing::Elsewhere;
        const Standing standing = reader.of(index, same.tokens, list.id == part_.effects.id);
        if (standing == Standing::Flat || standing == Standing::Vouched) return standing;
        if (standing != Standing::Elsewhere && result == Standing::Elsewhere) {
          result = standing;
          where = around(sentence, same.tokens);
        }
      }
      return result;
    }

    bool has_figure() const {
      for (std::uint32_t t = headed_.words.begin; t < headed_.words.end; ++t) {
        if (analysis_.tokens.all[t].is(language::kFigureStart)) return true;
      }
      return false;
    }

    /// Somebody does it to somebody: « X a volé la caisse », "X took bribes"; not « X tué à Y ».
    bool is_active(const Match& claim) const {
      const auto& tokens = analysis_.tokens.all;
      const auto& language = evidence_.knowledge.languages[part_.id];
      if (claim.tokens.begin == headed_.words.begin) return false;
      const language::WordId before = tokens[claim.tokens.begin - 1].word;
      if (language.is(before,
                      language::kPassiveAuxiliary | language::kDeterminer | language::kPreposition))
        return language.is(before, language::kPerfectAuxiliary);
      if (language.is(before, language::kPerfectAuxiliary)) return true;
      if (!found_over(evidence_, part_.standing.passive,
                      {claim.tokens.begin, claim.tokens.begin + 1}))
        return true;
      return StandingReader(evidence_, part_.id, part_.standing)
          .takes_object(claim.tokens.end, headed_.words.end);
    }

    bool is_settled() const { return !analysis_.matches.of(part_.settled).empty(); }

    TokenRange around(TokenRange sentence, TokenRange words) const {
      const std::uint32_t half = kShownWords / 2;
      const std::uint32_t begin =
          std::max(sentence.begin, words.begin - std::min(words.begin, half));
      return {begin, std::min(sentence.end, begin + kShownWords)};
    }

    void propose(const Match& claim, Standing how, bool guilt, TokenRange where) {
      Candidate candidate;
      candidate.language = part_.language;
      candidate.tokens = shown(claim);
      candidate.span = analysis_.tokens.span(candidate.tokens);
      candidate.severity = guilt ? findings::Severity::Error : rule_.severity;
      if (guilt) {
        candidate.message = part_.guilt_message;
        candidate.help = part_.guilt_help;
      } else if (how != Standing::Weak) {
        candidate.message = part_.doubted_message;
      }
      candidate.notes.push_back({how == Standing::Weak ? part_.credited_note : part_.doubted_note,
                                 evidence_.prose.to_article(analysis_.tokens.span(where))});
      candidates_.push_back(std::move(candidate));
    }

    /// The claim's part of the heading.
    TokenRange shown(const Match& claim) const {
      TokenRange words = claim.tokens;
      for (const std::uint32_t t : words_) {
        words.begin = std::min(words.begin, t);
        words.end = std::max(words.end, t + 1);
      }
      return words;
    }

    const packs::Rule& rule_;
    const Evidence& evidence_;
    const Part& part_;
    const HeadedText& headed_;
    const language::Analysis& analysis_;
    std::vector<Candidate>& candidates_;
    std::vector<std::uint32_t> words_;  ///< of the heading, tokens
  };

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind dropped_attribution() {
  return {"dropped-attribution", {"text"}, make<DroppedAttribution>};
}

}  // namespace stet::checks
