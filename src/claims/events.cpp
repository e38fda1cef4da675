#include "claims/events.h"

#include <algorithm>

#include "base/stable_hash.h"

namespace stet::claims {
namespace {

using language::TokenRange;

constexpr std::uint32_t kDeterminerReach = 3;  // "a massive suicide attack"

constexpr std::size_t kMostSigns = 16;   // places and days that one event keeps
constexpr std::size_t kRemembered = 16;  // events that a sentence may come back to

/// What one sentence says of where, when and what.
struct Signs {
  Event event;
  bool another = false;     ///< it cannot be one that was told before
  bool indefinite = false;  ///< « une explosion »: hardly the one just told
};

void add_to(std::vector<std::uint64_t>& all, std::uint64_t one) {
  if (all.size() >= kMostSigns) return;
  if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
}

bool meet(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  return a.empty() || b.empty() || std::any_of(a.begin(), a.end(), [&](std::uint64_t one) {
           return std::find(b.begin(), b.end(), one) != b.end();
         });
}

class Reader {
 public:
  Reader(const text::Prose& prose, const language::Analysis& analysis,
         const language::Knowledge& knowledge, std::vector<Toll>& tolls)
      : prose_(prose), analysis_(analysis), knowledge_(knowledge), tolls_(tolls) {
    const auto& blocks = prose.blocks();
    while (lead_ < blocks.size() && blocks[lead_].kind != text::BlockKind::Paragraph) ++lead_;
  }

  std::vector<Event> read() {
    std::uint32_t block = 0xFFFFFFFF;
    std::uint32_t current = kNoEvent;
    std::uint32_t next = 0;  // sentence to read next in the block
    for (std::size_t t = 0; t < tolls_.size();) {
      const std::uint32_t sentence = tolls_[t].sentence;
      if (analysis_.sentences[sentence].block != block) {
        block = analysis_.sentences[sentence].block;
        current = kNoEvent;
        unsure_ = false;
        next = analysis_.sentences_of_block[block].begin;
      }
      for (; next < sentence; ++next) current = place(next, current, false);
      current = place(sentence, current, true);
      next = sentence + 1;
      for (; t < tolls_.size() && tolls_[t].sentence == sentence; ++t) tolls_[t].event = current;
    }
    return std::move(events_);
  }

 private:
  [[nodiscard]] Signs signs_of(std::uint32_t index) const {
    const language::Sentence& sentence = analysis_.sentences[index];
    Signs signs;
    signs.event.first_sentence = index;
    if (sentence.language == language::kAnyLanguage) return signs;
    const language::LanguageKnowledge& language = knowledge_.languages[sentence.language];
    const auto& tokens = analysis_.tokens.all;
    // Past the last toll of the sentence, while no clause about its people has begun; 0 after that.
    std::uint32_t told = end_of_tolls(index);
    for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      const language::WordId word = tokens[t].word;
      if (word == 0) continue;
      // « … 12 morts, qui seront inhumés vendredi »: no longer the day of the event.
      if (language.is(word, language::kRelative) && t >= told) told = 0;
      if (language.is(word, language::kWeekday | language::kMonth) && told != 0)
        add_to(signs.event.days, word);
      const auto family = std::uint8_t(language.toll_role(word) >> language::kEventShift);
      if (family == 0 || signs.event.family != 0) continue;
      signs.event.family = family;
      signs.event.noun = {t, t + 1};
      for (std::uint32_t back = 1; back <= kDeterminerReach && t >= sentence.tokens.begin + back &&
                                   tokens[t - back + 1].joined();
           ++back) {
        const language::WordId before = tokens[t - back].word;
        if ((language.toll_role(before) & language::kOther) != 0) signs.another = true;
        if (!language.is(before, language::kDeterminer)) continue;
        if (language.is(before, language::kIndefinite | language::kOneWord))
          signs.indefinite = true;
        break;
      }
    }
    for (const language::Mention& mention : analysis_.names.within(sentence.tokens)) {
      const language::Entity& entity = analysis_.names.entities[mention.entity];
      const std::uint32_t t = mention.tokens.begin;
      const bool placed = t > sentence.tokens.begin && tokens[t].joined() &&
                          (language.name_sense(tokens[t - 1]) & language::kPlacePreposition) != 0;
      const bool may_be_place = entity.kind == language::NameKind::Place ||
                                (placed && entity.kind == language::NameKind::Unknown);
      if (may_be_place) add_to(signs.event.places, mention.entity);
    }
    const auto& quantities = analysis_.quantities;
    auto q = std::partition_point(
        quantities.begin(), quantities.end(),
        [&](const language::Quantity& one) { return one.tokens.begin < sentence.tokens.begin; });
    for (; q != quantities.end() && q->tokens.begin < sentence.tokens.end; ++q) {
      if (q->kind == language::QuantityKind::Year || q->kind == language::QuantityKind::Date)
        add_to(signs.event.days, base::stable_hash(prose_.text(q->span)));
    }
    return signs;
  }

  /// The token past the last toll of a sentence; past the sentence when it has none.
  [[nodiscard]] std::uint32_t end_of_tolls(std::uint32_t sentence) const {
    const auto first = std::partition_point(
        tolls_.begin(), tolls_.end(), [&](const Toll& toll) { return toll.sentence < sentence; });
    std::uint32_t end = 0;
    for (auto toll = first; toll != tolls_.end() && toll->sentence == sentence; ++toll)
      end = std::max(end, toll->tokens.end);
    return end == 0 ? analysis_.sentences[sentence].tokens.end : end;
  }

  /// In a heading above the body, or in its first paragraph.
  [[nodiscard]] bool leads(std::uint32_t sentence) const {
    return analysis_.sentences[sentence].block <= lead_;
  }

  /// The event of a sentence; `current` is that of the sentence before in its paragraph. Only a
  /// sentence with a toll, or one that names an event, opens a new one.
  std::uint32_t place(std::uint32_t index, std::uint32_t current, bool tells) {
    Signs signs = signs_of(index);
    const bool says =
        signs.event.family != 0 || !signs.event.places.empty() || !signs.event.days.empty();
    if (!says) {
      if (current != kNoEvent) return current;
      return events_.size() == 1 && !unsure_ ? 0 : kNoEvent;
    }
    if (signs.indefinite && (current != kNoEvent || !leads(index))) signs.another = true;
    if (!signs.another && !unsure_) {
      if (current != kNoEvent && agrees(events_[current], signs.event)) {
        learn(events_[current], signs.event);
        return current;
      }
      std::uint32_t known = kNoEvent;
      const std::size_t oldest = events_.size() - std::min(events_.size(), kRemembered);
      for (auto e = static_cast<std::uint32_t>(oldest); e < events_.size(); ++e) {
        if (!agrees(events_[e], signs.event)) continue;
        if (known != kNoEvent) {  // it may be either
          known = kNoEvent;
          break;
        }
        known = e;
      }
      if (known != kNoEvent) {
        learn(events_[known], signs.event);
        return known;
      }
    }
    if (signs.event.family == 0 && !tells) {
      unsure_ = true;  // another day or place, and what happened comes later
      return kNoEvent;
    }
    unsure_ = false;
    events_.push_back(std::move(signs.event));
    return static_cast<std::uint32_t>(events_.size() - 1);
  }

  static bool agrees(const Event& known, const Event& told) {
    return (known.family == 0 || told.family == 0 || known.family == told.family) &&
           meet(known.places, told.places) &&
           (told.days.empty() || (!known.days.empty() && meet(known.days, told.days)));
  }

  static void learn(Event& known, const Event& told) {
    if (known.family == 0) {
      known.family = told.family;
      known.noun = told.noun;
    }
    for (const std::uint64_t place : told.places) add_to(known.places, place);
    for (const std::uint64_t day : told.days) add_to(known.days, day);
  }

  const text::Prose& prose_;
  const language::Analysis& analysis_;
  const language::Knowledge& knowledge_;
  std::vector<Toll>& tolls_;
  std::vector<Event> events_;
  bool unsure_ = false;
  std::size_t lead_ = 0;  ///< block of the first paragraph
};

}  // namespace

std::vector<Event> extract_events(const text::Prose& prose, const language::Analysis& analysis,
                                  const language::Knowledge& knowledge, std::vector<Toll>& tolls) {
  return Reader(prose, analysis, knowledge, tolls).read();
}

}  // namespace stet::claims
