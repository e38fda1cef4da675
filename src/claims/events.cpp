#include "claims/events.h"

#include <algorithm>
#include <optional>

#include "base/stable_hash.h"

namespace stet::claims {
namespace {

using language::TokenRange;

constexpr std::uint32_t kDeterminerReach = 3;  // "a massive suicide attack"

constexpr std::size_t kMostSigns = 16;   // places and days that one event keeps
constexpr std::size_t kRemembered = 16;  // events that a sentence may come back to
constexpr std::uint32_t kSpokenDay =
    2;  // tokens from a speech verb to the day on which it was said
constexpr int kFreshDays =
    10;  // a day so near the article may be that of an event told without one

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

void add_to(std::vector<language::Days>& all, const language::Days& one) {
  if (all.size() >= kMostSigns) return;
  if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
}

bool meet(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  return std::any_of(a.begin(), a.end(), [&](std::uint64_t one) {
    return std::find(b.begin(), b.end(), one) != b.end();
  });
}

bool meet(const std::vector<language::Days>& a, const std::vector<language::Days>& b) {
  return std::any_of(a.begin(), a.end(), [&](const language::Days& one) {
    return std::any_of(b.begin(), b.end(),
                       [&](const language::Days& other) { return one.overlaps(other); });
  });
}

bool is_dated(const Event& event) {
  return !event.days.empty() || !event.unresolved_days.empty();
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
        pending_.reset();
        next = analysis_.sentences_of_block[block].begin;
      }
      for (; next < sentence; ++next) current = place(next, current, false);
      current = place(sentence, current, true);
      next = sentence + 1;
      for (; t < tolls_.size() && tolls_[t].sentence == sentence; ++t) {
        tolls_[t].event =
            current == kNoEvent && tolls_[t].definite ? only_event_before(t) : current;
      }
    }
    return std::move(events_);
  }

 private:
  /// « les 13 morts »: those of whom the article has told, when all its dead before were of one
  /// event.
  [[nodiscard]] std::uint32_t only_event_before(std::size_t toll) const {
    std::uint32_t only = kNoEvent;
    for (std::size_t t = 0; t < toll; ++t) {
      if (tolls_[t].status != tolls_[toll].status || tolls_[t].event == kNoEvent) continue;
      if (only != kNoEvent && only != tolls_[t].event) return kNoEvent;
      only = tolls_[t].event;
    }
    return only;
  }

  [[nodiscard]] Signs signs_of(std::uint32_t index) const {
    const language::Sentence& sentence = analysis_.sentences[index];
    Signs signs;
    signs.event.first_sentence = index;
    if (sentence.language == language::kAnyLanguage) return signs;
    const language::LanguageKnowledge& language = knowledge_.languages[sentence.language];
    const auto& tokens = analysis_.tokens.all;
    const std::uint32_t tolls_end = end_of_tolls(index);
    std::uint32_t told = sentence.tokens.end;  // where a clause about its people begins
    for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      const language::WordId word = tokens[t].word;
      if (word == 0) continue;
      // « … 12 morts, qui seront inhumés vendredi »: no longer the day of the event.
      if (language.is(word, language::kRelative) && t >= tolls_end) told = std::min(told, t);
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
    add_days(index, told, signs.event);
    return signs;
  }

  /// The dates of a sentence before the token `told`, but for those on which somebody spoke.
  void add_days(std::uint32_t index, std::uint32_t told, Event& event) const {
    const auto& dates = analysis_.dates;
    auto date = std::partition_point(dates.begin(), dates.end(),
                                     [&](const language::Date& d) { return d.sentence < index; });
    for (; date != dates.end() && date->sentence == index; ++date) {
      if (date->kind == language::DateKind::Clock || date->tokens.begin >= told ||
          is_day_of_speech(*date))
        continue;
      if (date->days && date->kind != language::DateKind::Range) {
        add_to(event.days, *date->days);
      } else {
        add_to(event.unresolved_days, base::stable_hash(prose_.text(date->span)));
      }
    }
  }

  /// « a indiqué mercredi le préfet », "said on Wednesday", « selon un bilan publié mardi ».
  [[nodiscard]] bool is_day_of_speech(const language::Date& date) const {
    const auto spoken = analysis_.attributions_of(date.sentence);
    return std::any_of(spoken.begin(), spoken.end(), [&](const language::Attribution& a) {
      const auto follows = [&](TokenRange words) {
        return !words.empty() && words.begin <= date.tokens.begin &&
               date.tokens.begin < words.end + kSpokenDay;
      };
      if (follows(a.cue) || a.source.contains(date.tokens)) return true;
      return a.kind == language::AttributionKind::Incise && follows(a.source);
    });
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
        signs.event.family != 0 || !signs.event.places.empty() || is_dated(signs.event);
    if (!says) {
      if (current != kNoEvent) return current;
      return events_.size() == 1 && !pending_ ? 0 : kNoEvent;
    }
    // « Un car a quitté la route dimanche. L'accident a fait neuf morts »: the day of the accident.
    if (pending_) {
      add_signs(signs.event, *pending_);
      signs.another = signs.another || pending_another_;
    }
    if (signs.indefinite && (current != kNoEvent || !leads(index))) signs.another = true;
    if (!signs.another) {
      if (current != kNoEvent && agrees(events_[current], signs)) {
        learn(events_[current], signs.event);
        return current;
      }
      std::uint32_t known = kNoEvent;
      const std::size_t oldest = events_.size() - std::min(events_.size(), kRemembered);
      for (auto e = static_cast<std::uint32_t>(oldest); e < events_.size(); ++e) {
        if (!agrees(events_[e], signs)) continue;
        if (known != kNoEvent) {  // it may be either
          known = kNoEvent;
          break;
        }
        known = e;
      }
      if (known != kNoEvent && (signs.event.family != 0 || tells)) {
        learn(events_[known], signs.event);
        pending_.reset();
        return known;
      }
    }
    if (signs.event.family == 0 && !tells) {
      pending_ = std::move(signs.event);  // what happened comes later
      pending_another_ = signs.another;
      return kNoEvent;
    }
    pending_.reset();
    events_.push_back(std::move(signs.event));
    return static_cast<std::uint32_t>(events_.size() - 1);
  }

  [[nodiscard]] bool agrees(const Event& known, const Signs& told) const {
    const Event& event = told.event;
    if (known.family != 0 && event.family != 0 && known.family != event.family) return false;
    if (!known.places.empty() && !event.places.empty() && !meet(known.places, event.places))
      return false;
    if (!is_dated(event)) return true;
    if (is_dated(known))
      return meet(known.days, event.days) || meet(known.unresolved_days, event.unresolved_days);
    // Told without a day before: the headline, the lead.
    return leads(known.first_sentence) && leads(event.first_sentence) && is_fresh(event);
  }

  /// Whether all its days are days just before the article.
  [[nodiscard]] bool is_fresh(const Event& event) const {
    if (!analysis_.document_date || !event.unresolved_days.empty()) return false;
    const auto today = analysis_.document_date->day;
    return std::all_of(event.days.begin(), event.days.end(), [&](const language::Days& days) {
      return days.last - days.first <= std::chrono::days(1) &&
             days.first <= today + std::chrono::days(1) &&
             days.first >= today - std::chrono::days(kFreshDays);
    });
  }

  static void add_signs(Event& to, const Event& from) {
    for (const std::uint64_t place : from.places) add_to(to.places, place);
    for (const language::Days& days : from.days) add_to(to.days, days);
    for (const std::uint64_t day : from.unresolved_days) add_to(to.unresolved_days, day);
  }

  static void learn(Event& known, const Event& told) {
    if (known.family == 0) {
      known.family = told.family;
      known.noun = told.noun;
    }
    add_signs(known, told);
  }

  const text::Prose& prose_;
  const language::Analysis& analysis_;
  const language::Knowledge& knowledge_;
  std::vector<Toll>& tolls_;
  std::vector<Event> events_;
  /// Places and days of sentences before in the paragraph, of an event not yet named.
  std::optional<Event> pending_;
  bool pending_another_ = false;
  std::size_t lead_ = 0;  ///< block of the first paragraph
};

}  // namespace

std::vector<Event> extract_events(const text::Prose& prose, const language::Analysis& analysis,
                                  const language::Knowledge& knowledge, std::vector<Toll>& tolls) {
  return Reader(prose, analysis, knowledge, tolls).read();
}

}  // namespace stet::claims
