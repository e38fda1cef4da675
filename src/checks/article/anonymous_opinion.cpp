// Finds judgements, blame, praise and forecasts whose only bearer has no name: anonymity is for
// facts that cannot be had otherwise.
#include <algorithm>
#include <optional>

#include "checks/bearer.h"
#include "checks/judgement.h"
#include "checks/phrase_lists.h"

namespace stet::checks {
namespace {

using language::Attribution;
using language::AttributionKind;
using language::Match;
using language::NearbyList;
using language::PhraseBounds;
using language::Quotation;
using language::TokenRange;

constexpr std::uint32_t kJoined = 40;  // words: judgement and bearer are shown together
constexpr std::uint32_t kLongestBearer = 12;
constexpr std::uint32_t kOthersReach = 2;  // sentences after which « une autre » is nobody's other

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  language::ListId bearers = 0, anonymity = 0;
  NearbyList others, anaphors;
  NearbyList experts, no_bearers;
  NearbyList verdicts, forecasts, likelihoods;
  NearbyList except, excused_sentence, excused_paragraph;
  std::string forecast_message, forecast_help, said_by;
};

/// A person without a name who is credited, and how far that holds.
struct Bearer {
  TokenRange noun;
  std::uint32_t sentence = 0;  ///< the last one that is this bearer's
  std::uint32_t credit = 0;    ///< index of the attribution that names them
  bool expert = false;
};

class AnonymousOpinion final : public Check {
 public:
  explicit AnonymousOpinion(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages)
      parts_.push_back(make_part(language, materials));
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    std::vector<Candidate> candidates;
    for (const Part& part : parts_) {
      const auto& matches = evidence.analysis.matches;
      if (!matches.of(part.bearers).empty() || !matches.of(part.anonymity).empty())
        Walk(*this, evidence, part, candidates).walk();
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
    part.bearers = lists.list(options, "bearers");
    part.experts = lists.nearby(options, "experts");
    part.others = lists.nearby(options, "others");
    part.anaphors = lists.nearby(options, "anaphors");
    part.anonymity = lists.list(options, "anonymity");
    part.no_bearers = lists.nearby(options, "no-bearers");
    part.verdicts = lists.nearby(options, "verdicts");
    part.forecasts = lists.nearby(options, "forecasts");
    part.likelihoods = lists.nearby(options, "likelihoods");
    part.except = lists.nearby(options, "except");
    packs::Options unless = options.table("unless");
    part.excused_sentence = lists.nearby(unless, "sentence");
    part.excused_paragraph = lists.nearby(unless, "paragraph");
    unless.finish();
    part.forecast_message = options.text_or("forecast-message", "");
    part.forecast_help = options.text_or("forecast-help", "");
    part.said_by = options.text_or("said-by", "");
    options.finish();
    return part;
  }

  /// Goes through the sentences and remembers whose turn it is.
  class Walk {
   public:
    Walk(const AnonymousOpinion& check, const Evidence& evidence, const Part& part,
         std::vector<Candidate>& candidates)
        : check_(check),
          evidence_(evidence),
          part_(part),
          analysis_(evidence.analysis),
          candidates_(candidates) {}

    void walk() {
      std::size_t credit = 0;
      const auto& all = analysis_.attributions;
      for (index_ = 0; index_ < analysis_.sentences.size(); ++index_) {
        while (credit < all.size() && all[credit].sentence < index_) ++credit;
        std::size_t end = credit;
        while (end < all.size() && all[end].sentence == index_) ++end;
        const language::Sentence& sentence = analysis_.sentences[index_];
        if (sentence.language != part_.id || sentence.tokens.empty()) {
          current_.reset();
          continue;
        }
        read_sentence(static_cast<std::uint32_t>(credit), static_cast<std::uint32_t>(end));
      }
    }

   private:
    void read_sentence(std::uint32_t first, std::uint32_t end) {
      const language::Sentence& sentence = analysis_.sentences[index_];
      bool spoken = false;
      for (std::uint32_t c = first; c < end; ++c) {
        const Attribution& credit = analysis_.attributions[c];
        if (credit.kind == AttributionKind::Text || credit.aside) continue;
        spoken = true;
        if (const auto bearer = bearer_of(credit, c)) {
          current_ = bearer;
          judge(credit);
          return;
        }
        if (goes_on(credit)) {
          current_->sentence = index_;
          judge(credit);
          return;
        }
      }
      // « … », the words go on between marks.
      const bool quoted = !spoken && current_ && current_->sentence + 1 == index_ &&
                          same_block(current_->sentence) &&
                          analysis_.voices.is_quoted(analysis_.tokens.span(sentence.tokens));
      if (!quoted) {
        // A sentence of the outlet ends the turn; « une autre » may still look back.
        if (spoken) current_.reset();
        return;
      }
      current_->sentence = index_;
      judge_words(sentence.tokens, nullptr);
    }

    bool same_block(std::uint32_t sentence) const {
      return analysis_.sentences[sentence].block == analysis_.sentences[index_].block;
    }

    /// The bearer without a name whom the attribution credits.
    std::optional<Bearer> bearer_of(const Attribution& credit, std::uint32_t at) const {
      const TokenRange source = credit.source.empty() ? credit.cue : credit.source;
      const TokenRange sentence = analysis_.sentences[index_].tokens;
      const std::uint32_t from = std::min(source.begin, credit.cue.begin);
      for (const bool other : {false, true}) {
        if (other && !(current_ && same_block(current_->sentence) &&
                       current_->sentence + kOthersReach >= index_))
          continue;
        for (const Match& noun : nouns_in({from, source.end}, other)) {
          if (!bears(evidence_, credit, source, noun.tokens)) continue;
          const std::uint32_t limit =
              credit.cue.begin >= noun.tokens.end ? credit.cue.begin : sentence.end;
          if (found_over(evidence_, part_.no_bearers, noun.tokens) ||
              has_name(evidence_, noun.tokens, limit))
            return std::nullopt;
          if (other && noun.tokens.end < source.end &&
              analysis_.tokens.all[noun.tokens.end].joined() && credit.inverted)
            return std::nullopt;  // « une autre version »
          return Bearer{noun.tokens, index_, at, found_over(evidence_, part_.experts, noun.tokens)};
        }
      }
      // « … , a dit cet homme, qui n'a pas voulu être nommé ».
      for (const Match& phrase : found_from(analysis_.matches, part_.anonymity, sentence.begin)) {
        if (phrase.tokens.begin >= sentence.end) break;
        if (phrase.tokens.begin < sentence.begin ||
            analysis_.voices.is_quoted(analysis_.tokens.span(phrase.tokens)))
          continue;
        const bool told = !credit.source.empty() && credit.source.size() <= kLongestBearer;
        return Bearer{told ? credit.source : phrase.tokens, index_, at, false};
      }
      return std::nullopt;
    }

    /// Bearers without a name that begin there; `other`: « une autre ».
    std::vector<Match> nouns_in(TokenRange words, bool other) const {
      if (other) return all_within(evidence_, part_.others, PhraseBounds::from(words));
      std::vector<Match> nouns;
      for (const Match& noun : found_from(analysis_.matches, part_.bearers, words.begin)) {
        if (noun.tokens.begin >= words.end) break;
        if (noun.tokens.begin >= words.begin) nouns.push_back(noun);
      }
      return nouns;
    }

    /// A pronoun, or « la même source », for the bearer of the sentence before.
    bool goes_on(const Attribution& credit) const {
      if (!current_ || current_->sentence + 1 < index_) return false;
      const TokenRange source = credit.source.empty() ? credit.cue : credit.source;
      const TokenRange opening{source.begin, std::min(source.end, source.begin + 2)};
      if (found_within(evidence_, part_.anaphors, PhraseBounds::from(opening))) return true;
      if (!same_block(current_->sentence)) return false;
      const auto& language = evidence_.knowledge.languages[part_.id];
      const auto is_pronoun = [&](std::uint32_t t) {
        return t < analysis_.tokens.all.size() &&
               language.is(analysis_.tokens.all[t].word, language::kPronoun) &&
               !language.is(analysis_.tokens.all[t].word, language::kImpersonal);
      };
      if (credit.source.size() <= 2 && !credit.source.empty() && is_pronoun(credit.source.begin))
        return true;
      // « a-t-il dit » holds its pronoun.
      for (std::uint32_t t = credit.cue.begin; t < credit.cue.end + 2; ++t) {
        if (t < analysis_.tokens.all.size() && t > credit.cue.begin &&
            (analysis_.tokens.all[t].before & language::kHyphen) != 0 && is_pronoun(t))
          return true;
      }
      return false;
    }

    /// What the attribution credits: its scope, and the quotation it stands beside, which may have
    /// begun sentences before.
    void judge(const Attribution& credit) {
      const TokenRange sentence = analysis_.sentences[index_].tokens;
      TokenRange words = credit.scope.empty() ? sentence : analysis_.tokens.within(credit.scope);
      const auto& quotations = analysis_.quotations.all;
      const std::uint32_t cue = analysis_.tokens.all[credit.cue.begin].begin;
      auto next = std::partition_point(quotations.begin(), quotations.end(),
                                       [&](const Quotation& q) { return q.span.begin < cue; });
      for (; next != quotations.begin(); --next) {
        const Quotation& before = *(next - 1);
        if (before.depth > 0) continue;
        const TokenRange quoted = analysis_.tokens.within(before.span);
        if (!quoted.empty() && quoted.end + 2 >= credit.cue.begin &&
            before.block == analysis_.sentences[index_].block)
          words.begin = std::min(words.begin, quoted.begin);
        break;
      }
      judge_words(words, &credit);
    }

    void judge_words(TokenRange words, const Attribution* credit) {
      const language::Sentence& sentence = analysis_.sentences[index_];
      if (found_inside(evidence_, part_.excused_sentence, sentence.tokens)) return;
      if (found_inside(evidence_, part_.excused_paragraph,
                       analysis_.tokens.of_block[sentence.block]))
        return;
      for (const NearbyList list : {part_.verdicts, part_.forecasts, part_.likelihoods}) {
        if (list.id == part_.likelihoods.id && !current_->expert) continue;
        for (const Match& match :
             all_within(evidence_, list, PhraseBounds::beside(words, current_->noun))) {
          if (credit != nullptr && match.tokens.overlaps(credit->cue)) continue;
          if (found_over(evidence_, part_.except, match.tokens)) continue;
          if (!is_theirs(match.tokens, credit)) continue;
          propose(match.tokens, credit, list.id != part_.verdicts.id);
          return;
        }
      }
    }

    /// Outside quotation marks another credit of the sentence may have the word.
    bool is_theirs(TokenRange judgement, const Attribution* credit) const {
      const text::ProseSpan span = analysis_.tokens.span(judgement);
      if (credit == nullptr || analysis_.voices.is_quoted(span)) return true;
      const language::VoiceSpan* const voice = analysis_.voices.credit(span);
      return voice == nullptr || &analysis_.attributions[voice->attribution] == credit ||
             analysis_.attributions[voice->attribution].source == credit->source;
    }

    void propose(TokenRange judgement, const Attribution* credit, bool forecast) {
      Candidate candidate;
      candidate.language = part_.language;
      candidate.severity =
          forecast && current_->expert ? findings::Severity::Info : check_.rule_.severity;
      const TokenRange bearer = shown_bearer();
      TokenRange shown = judgement;
      // « …, tranche un élu »: one place. « Selon un expert, … » is a question of its own.
      if (credit != nullptr && credit->kind == AttributionKind::Incise &&
          analysis_.sentence_of(bearer.begin) == index_) {
        const TokenRange both{std::min(judgement.begin, std::min(bearer.begin, credit->cue.begin)),
                              std::max({judgement.end, bearer.end, credit->cue.end})};
        if (both.size() <= kJoined) shown = both;
      }
      candidate.tokens = shown;
      candidate.span = analysis_.tokens.span(shown);
      if (forecast) {
        candidate.message = part_.forecast_message;
        candidate.help = part_.forecast_help;
      }
      const text::ProseSpan who = analysis_.tokens.span(bearer);
      candidate.values = {
          {"judgement", std::string(evidence_.prose.text(analysis_.tokens.span(judgement)))},
          {"bearer", std::string(evidence_.prose.text(who))}};
      if (!candidate.span.contains(who))
        candidate.notes.push_back({part_.said_by, evidence_.prose.to_article(who)});
      candidates_.push_back(std::move(candidate));
    }

    TokenRange shown_bearer() const {
      TokenRange bearer = current_->noun;
      bearer.end = std::min(bearer.end, bearer.begin + kLongestBearer);
      return bearer;
    }

    const AnonymousOpinion& check_;
    const Evidence& evidence_;
    const Part& part_;
    const language::Analysis& analysis_;
    std::vector<Candidate>& candidates_;
    std::optional<Bearer> current_;
    std::uint32_t index_ = 0;
  };

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind anonymous_opinion() {
  return {"anonymous-opinion", {"text", "judgement", "bearer"}, make<AnonymousOpinion>};
}

}  // namespace stet::checks
