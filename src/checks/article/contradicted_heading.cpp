// Finds headings that their text denies: a toll or damage where the text says that there is none or
// that it is unknown, a step taken where the text says that nobody knows whether, a deed done where
// the text tells of an attempt; and headings about somebody or something that the text never
// mentions. What counts as which is in the rule; the text's own account of the same thing, in
// whatever words the rule lists, clears the heading.
#include <algorithm>
#include <optional>
#include <string_view>

#include "checks/headed_text.h"
#include "checks/judgement.h"
#include "checks/kindred_words.h"
#include "checks/language_part.h"
#include "checks/phrase_lists.h"

namespace stet::checks {
namespace {

using language::ListId;
using language::Match;
using language::TokenRange;

constexpr std::uint32_t kFrameReach = 16;    // tokens from « on ignore si » to what it is about
constexpr std::uint32_t kAttemptGap = 2;     // tokens from "tried to" to the deed
constexpr std::uint32_t kShownWords = 16;    // of the sentence, in the note
constexpr std::uint32_t kShortestText = 40;  // words: a shorter one cannot tell all
constexpr std::uint32_t kFewestPeople = 2;
constexpr std::uint32_t kFewestTelling = 5;  // words of a heading, none of them in the text
constexpr std::size_t kTelling = 5;          // bytes of a word that tells what it is about
constexpr std::size_t kShortestName = 4;     // bytes of a word by which somebody is known

/// What a heading may speak of, and every word by which a text does.
struct Topic {
  ListId heading = 0, text = 0;
};

/// What a heading says of victims or damage, what in the text denies it, and what bears it out.
struct Assertion {
  ListId heading = 0, denied = 0, told = 0;
};

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  ListId hedged = 0;    ///< the heading asks, doubts or denies
  ListId states = 0;    ///< an entry is one step in all its words
  ListId unclear = 0;   ///< « on ignore si »
  ListId deeds = 0;     ///< an entry is one deed in all its words
  ListId attempts = 0;  ///< « tenter de »
  ListId labels = 0;    ///< the heading says what kind of text follows
  ListId except = 0;
  std::vector<Assertion> assertions;
  std::vector<Topic> topics;
  std::string unclear_message, attempt_message, topic_message, person_message, subject_message;
  std::string denied_note, unclear_note, attempt_note;
};

class ContradictedHeading final : public Check {
 public:
  explicit ContradictedHeading(Materials& materials) : rule_(materials.rule) {
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
    if (!candidates.empty()) settle_candidates(rule_, evidence, std::move(candidates), found);
  }

 private:
  static Part make_part(const packs::RuleLanguage& language, Materials& materials) {
    Part part;
    part.language = &language;
    part.id = materials.knowledge.id_of(language.code);
    packs::Options options = open_language(language, materials);
    PhraseLists lists(materials, part.id, options);
    part.hedged = lists.list(options, "hedged");
    part.states = lists.list(options, "states");
    part.unclear = lists.list(options, "unclear");
    part.deeds = lists.list(options, "deeds");
    part.attempts = lists.list(options, "attempts");
    part.labels = lists.list(options, "labels");
    part.except = lists.list(options, "except");
    packs::Options assertions = options.table("assertions");
    for (const std::string& name : assertions.table_keys()) {
      packs::Options one = assertions.table(name);
      const ListId heading = lists.list(one, "heading");
      const ListId denied = lists.list(one, "denied");
      part.assertions.push_back({heading, denied, lists.list(one, "told")});
      one.finish();
    }
    assertions.finish();
    packs::Options topics = options.table("topics");
    for (const std::string& name : topics.table_keys()) {
      packs::Options one = topics.table(name);
      const ListId heading = lists.list(one, "heading");
      part.topics.push_back({heading, lists.list(one, "text")});
      one.finish();
    }
    topics.finish();
    part.unclear_message = options.text_or("unclear-message", "");
    part.attempt_message = options.text_or("attempt-message", "");
    part.topic_message = options.text_or("topic-message", "");
    part.person_message = options.text_or("person-message", "");
    part.subject_message = options.text_or("subject-message", "");
    part.denied_note = options.text_or("denied-note", "");
    part.unclear_note = options.text_or("unclear-note", "");
    part.attempt_note = options.text_or("attempt-note", "");
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
          matches_(evidence.analysis.matches),
          candidates_(candidates),
          text_(words_of(headed.body)) {}

    void read() {
      if (text_.empty()) return;
      asks_ = evidence_.prose.text(headed_.span).find('?') != std::string_view::npos;
      if (!asks_ && !found_inside(matches_, part_.hedged, headed_.words)) {
        for (const Assertion& assertion : part_.assertions) weigh_assertion(assertion);
        weigh_states();
        weigh_deeds();
      }
      if (text_.size() < kShortestText) return;
      for (const Topic& topic : part_.topics) weigh_topic(topic);
      weigh_people();
      weigh_subject();
    }

   private:
    TokenRange words_of(TokenRange sentences) const {
      if (sentences.empty()) return {};
      return {analysis_.sentences[sentences.begin].tokens.begin,
              analysis_.sentences[sentences.end - 1].tokens.end};
    }

    bool is_heading(std::uint32_t token) const {
      const auto kind =
          evidence_.prose.blocks()[analysis_.sentences[analysis_.sentence_of(token)].block].kind;
      return kind == text::BlockKind::Title || kind == text::BlockKind::Heading;
    }

    /// Calls with each match of the list that stands in the text, no heading, until told to stop.
    template <class Visit>
    void each_in_text(ListId list, Visit visit) const {
      for (const Match& match : found_from(matches_, list, text_.begin)) {
        if (match.tokens.begin >= text_.end) return;
        if (match.tokens.begin < std::max(text_.begin, headed_.words.end) ||
            is_heading(match.tokens.begin))
          continue;
        if (!visit(match)) return;
      }
    }

    /// The first match in the heading's own words.
    const Match* in_heading(ListId list) const {
      for (const Match& match : found_from(matches_, list, headed_.words.begin)) {
        if (match.tokens.begin >= headed_.words.end) break;
        if (headed_.words.contains(match.tokens) &&
            !analysis_.voices.is_quoted(analysis_.tokens.span(match.tokens)) &&
            !found_over(matches_, part_.except, match.tokens))
          return &match;
      }
      return nullptr;
    }

    void weigh_assertion(const Assertion& assertion) {
      const Match* const claim = in_heading(assertion.heading);
      if (claim == nullptr) return;
      std::optional<TokenRange> denial;
      each_in_text(assertion.denied, [&](const Match& match) {
        denial = match.tokens;
        return false;
      });
      if (!denial) return;
      bool told = false;
      each_in_text(assertion.told, [&](const Match& match) {
        told = !found_over(matches_, assertion.denied, match.tokens);
        return !told;
      });
      if (!told) propose(claim->tokens, {}, part_.denied_note, *denial);
    }

    /// "dismissed" over « on ignore s'il a été limogé ou suspendu ».
    void weigh_states() {
      const Match* const claim = in_heading(part_.states);
      if (claim == nullptr) return;
      each_in_text(part_.unclear, [&](const Match& frame) {
        const TokenRange sentence =
            analysis_.sentences[analysis_.sentence_of(frame.tokens.begin)].tokens;
        for (const Match& same : found_from(matches_, part_.states, frame.tokens.end)) {
          if (same.tokens.begin >= std::min(sentence.end, frame.tokens.end + kFrameReach)) break;
          if (same.entry != claim->entry || same.tokens.begin < frame.tokens.end) continue;
          if (!shares_word(sentence, claim->tokens)) continue;
          propose(claim->tokens, part_.unclear_message, part_.unclear_note,
                  {frame.tokens.begin, same.tokens.end});
          return false;
        }
        return true;
      });
    }

    /// "kills his wife" over "tried to kill his wife", when the text nowhere tells the deed itself.
    void weigh_deeds() {
      const Match* const claim = in_heading(part_.deeds);
      if (claim == nullptr || is_attempted(claim->tokens)) return;
      std::optional<TokenRange> attempt;
      each_in_text(part_.deeds, [&](const Match& same) {
        if (same.entry != claim->entry) return true;
        const TokenRange sentence =
            analysis_.sentences[analysis_.sentence_of(same.tokens.begin)].tokens;
        if (!is_attempted(same.tokens)) {
          attempt.reset();
          return false;
        }
        if (!attempt && shares_word(sentence, claim->tokens)) attempt = same.tokens;
        return true;
      });
      if (attempt) propose(claim->tokens, part_.attempt_message, part_.attempt_note, *attempt);
    }

    bool is_attempted(TokenRange deed) const {
      for (const Match& match : found_from(matches_, part_.attempts, deed.begin)) {
        if (match.tokens.begin >= deed.begin) return false;
        if (match.tokens.end <= deed.begin && match.tokens.end + kAttemptGap >= deed.begin)
          return true;
      }
      return false;
    }

    /// An event of the heading of which the text has not a word.
    void weigh_topic(const Topic& topic) {
      const Match* const named = in_heading(topic.heading);
      if (named == nullptr) return;
      bool told = false;
      each_in_text(topic.text, [&](const Match&) {
        told = true;
        return false;
      });
      if (told) return;
      propose(named->tokens, part_.topic_message, {}, {},
              asks_ ? findings::Severity::Info : findings::Severity::Warning);
    }

    /// Several people named in the heading, and none of them in the text. One alone may go by an
    /// office or a nickname there; names of which nobody knows whether they are people take one
    /// more.
    void weigh_people() {
      std::optional<TokenRange> people;
      std::uint32_t absent = 0, last = 0;
      bool surely = true;
      for (const language::Mention& mention : analysis_.names.within(headed_.words)) {
        const language::Entity& entity = analysis_.names.entities[mention.entity];
        if (entity.kind != language::NameKind::Person && entity.kind != language::NameKind::Unknown)
          continue;
        if (is_mentioned(mention.tokens) || is_mentioned(entity.name)) return;
        if (absent == 0 || mention.entity != last) ++absent;
        last = mention.entity;
        surely = surely && entity.kind == language::NameKind::Person;
        if (!people) people = mention.tokens;
        people->end = mention.tokens.end;
      }
      if (absent >= (surely ? kFewestPeople : kFewestPeople + 1))
        propose(*people, part_.person_message, {}, {}, findings::Severity::Warning);
    }

    /// The heading of the whole article, and no table's: those are in capitals.
    bool is_title() const {
      const text::Block& block =
          evidence_.prose.blocks()[evidence_.prose.block_at(headed_.span.begin)];
      if (block.kind != text::BlockKind::Title &&
          (block.kind != text::BlockKind::Heading || block.level != 1))
        return false;
      std::uint32_t capitals = 0;
      for (std::uint32_t t = headed_.words.begin; t < headed_.words.end; ++t)
        capitals += analysis_.tokens.all[t].is(language::kAllCapitals) ? 1U : 0U;
      return 2 * capitals < headed_.words.size();
    }

    /// Not one of the heading's words in the text: a heading of another article.
    void weigh_subject() {
      if (!is_title() || in_heading(part_.labels) != nullptr) return;
      std::uint32_t telling = 0;
      for (std::uint32_t t = headed_.words.begin; t < headed_.words.end; ++t) {
        if (analysis_.tokens.all[t].size < kTelling) continue;
        if (is_mentioned({t, t + 1})) return;
        ++telling;
      }
      if (telling >= kFewestTelling)
        propose(headed_.words, part_.subject_message, {}, {}, findings::Severity::Warning);
    }

    bool is_mentioned(TokenRange name) const {
      for (std::uint32_t t = name.begin; t < name.end; ++t) {
        const std::string_view word = folded(t);
        if (word.size() < kShortestName) continue;
        for (std::uint32_t u = std::max(text_.begin, headed_.words.end); u < text_.end; ++u) {
          const language::Token& token = analysis_.tokens.all[u];
          if (token.size + 2U >= word.size() && are_kindred(word, folded(u)) && !is_heading(u))
            return true;
        }
      }
      return false;
    }

    /// Whether the sentence is about what the heading is about.
    bool shares_word(TokenRange sentence, TokenRange apart) const {
      for (std::uint32_t t = headed_.words.begin; t < headed_.words.end; ++t) {
        if (apart.contains(t) || analysis_.tokens.all[t].size < kTelling) continue;
        for (std::uint32_t u = sentence.begin; u < sentence.end; ++u) {
          if (are_kindred(folded(t), folded(u))) return true;
        }
      }
      return false;
    }

    std::string_view folded(std::uint32_t t) const {
      return analysis_.tokens.all[t].span().of(analysis_.tokens.folded);
    }

    void propose(TokenRange words, const std::string& message, const std::string& note,
                 TokenRange where, std::optional<findings::Severity> severity = {}) {
      Candidate candidate;
      candidate.language = part_.language;
      candidate.tokens = words;
      candidate.span = analysis_.tokens.span(words);
      candidate.severity = severity.value_or(rule_.severity);
      candidate.message = message;
      if (!note.empty()) {
        const TokenRange sentence = analysis_.sentences[analysis_.sentence_of(where.begin)].tokens;
        where.end = std::min(sentence.end, std::max(where.end, where.begin + kShownWords));
        candidate.notes.push_back({note, evidence_.prose.to_article(analysis_.tokens.span(where))});
      }
      candidates_.push_back(std::move(candidate));
    }

    const packs::Rule& rule_;
    const Evidence& evidence_;
    const Part& part_;
    const HeadedText& headed_;
    const language::Analysis& analysis_;
    const language::Matches& matches_;
    std::vector<Candidate>& candidates_;
    TokenRange text_;  ///< tokens under the heading
    bool asks_ = false;
  };

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind contradicted_heading() {
  return {"contradicted-heading", {"text"}, make<ContradictedHeading>};
}

}  // namespace stet::checks
