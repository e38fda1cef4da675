#include "claims/listings.h"

namespace stet::claims {
namespace {

using language::Quantity;
using language::QuantityKind;

constexpr double kMostAnnounced = 12;
constexpr std::uint32_t kSubjectReach = 9;  // « Trois pays d'Europe ont voté contre : »
constexpr std::uint32_t kNounReach = 4;     // « leurs trois priorités pour l'hiver : »
constexpr std::uint32_t kLongestItem = 6;

constexpr std::uint32_t kVerbs = language::kPerfectAuxiliary | language::kPassiveAuxiliary |
                                 language::kFiniteWord | language::kModal | language::kPronoun |
                                 language::kRelative | language::kComplementiser |
                                 language::kClauseOpener | language::kNegation;
constexpr std::uint16_t kStrange = language::kColon | language::kSemicolon | language::kBracket |
                                   language::kQuotationMark | language::kSymbol | language::kStop;

/// What an item looks like.
enum class Look : std::uint8_t { Unknown, Name, Noun };

/// Items between two places.
struct Items {
  std::uint32_t count = 0;
  std::uint32_t end = 0;  ///< one past the last
  Look look = Look::Unknown;
};

class Finder {
 public:
  Finder(const FigureLine& line, std::vector<Listing>& listings)
      : line_(line), listings_(listings) {}

  void find() {
    for (std::uint32_t q = line_.first; q < line_.last; ++q) {
      const Quantity& figure = line_.figure(q);
      if (figure.kind != QuantityKind::Count || figure.vague || figure.range ||
          !figure.interval.is_exact() || figure.interval.low < 2 ||
          figure.interval.low > kMostAnnounced || figure.head.empty())
        continue;
      find_behind(q);
    }
  }

 private:
  void find_behind(std::uint32_t q) {
    const std::uint32_t from = line_.end_of(q);
    // In apposition: « trois pays, la Norlande, le Karsa et la Tessarie, ont … ».
    if (line_.parted(from, language::kComma | language::kDash)) {
      const Items items = read_items(from);
      if (items.look == Look::Name && closes(items.end)) add(q, items);
      return;
    }
    const bool leads = line_.figure(q).tokens.begin <= line_.begin() + 1;
    const std::uint32_t reach = leads ? kSubjectReach : kNounReach;
    for (std::uint32_t t = from; t < std::min(line_.end(), from + reach + 1); ++t) {
      if (line_.parted(t, language::kColon)) {
        const Items items = read_items(t);
        const bool enough = items.look == Look::Name || is_listed(q);
        if (enough && items.end == line_.end()) add(q, items);
        return;
      }
      if (line_.figure_at(t) != line_.last ||
          line_.parted(t, kStrange | language::kComma | language::kDash))
        return;
      // "Her four priorities are …"
      if (t == from && line_.words.is(t, language::kPassiveAuxiliary) && is_definite(q)) {
        const Items items = read_items(t + 1);
        const bool enough = items.look == Look::Name || is_listed(q);
        if (enough && items.end == line_.end() && items.count > 1) add(q, items);
        return;
      }
      if (!leads && line_.words.is(t, kVerbs)) return;
    }
  }

  /// « ses », "the": they are all of them.
  [[nodiscard]] bool is_definite(std::uint32_t q) const {
    const std::uint32_t t = line_.figure(q).tokens.begin;
    return t > line_.begin() && line_.all[t].joined() &&
           line_.words.is(t - 1, language::kDeterminer) &&
           !line_.words.is(t - 1, language::kIndefinite);
  }
  /// Priorities, reasons: what is counted so is named one by one.
  [[nodiscard]] bool is_listed(std::uint32_t q) const {
    return (line_.cues_of_head(q) & language::kListed) != 0;
  }
  /// Behind an apposition the sentence goes on with its verb.
  [[nodiscard]] bool closes(std::uint32_t t) const {
    if (t >= line_.end()) return false;
    return line_.parted(t, language::kComma | language::kDash) &&
           line_.words.is(t, language::kPerfectAuxiliary | language::kPassiveAuxiliary |
                                 language::kFiniteWord | language::kModal);
  }

  /// Items parted by commas, the last one by « et »: nothing else.
  Items read_items(std::uint32_t t) const {
    Items items;
    bool joined = false;
    bool article = false;
    while (true) {
      std::uint32_t end = t;
      while (end < line_.end() && (end == t || (!line_.parted(end, language::kComma | kStrange |
                                                                       language::kDash) &&
                                                !line_.is_joiner(end)))) {
        if (line_.figure_at(end) != line_.last || line_.words.is(end, kVerbs)) return {};
        std::uint32_t size = 0;
        if ((line_.cue_at(end, size) & (language::kNotAll | language::kAmong)) != 0) return {};
        ++end;
      }
      const Look look = look_of(t, end);
      const bool begins_with_article = line_.words.is(t, language::kDeterminer);
      if (items.count == 0) {
        items.look = look;
        article = begins_with_article;
      }
      if (end == t || end - t > kLongestItem || look == Look::Unknown || look != items.look ||
          (look == Look::Noun && begins_with_article != article))
        return {};
      ++items.count;
      items.end = end;
      if (joined || end >= line_.end()) break;
      if (line_.parted(end, kStrange | language::kDash)) return {};
      if (line_.is_joiner(end)) {
        joined = true;
        t = end + 1;
        if (t >= line_.end() || !line_.all[t].joined()) return {};
        continue;
      }
      t = end;
    }
    // Another « et » or comma behind the last one: nobody knows what belongs to what.
    if (!joined) return {};
    if (items.end < line_.end() && line_.is_joiner(items.end)) return {};
    return items;
  }

  /// « la Norlande », "Jane Dell" are names; « les routes », "policing" are nouns.
  [[nodiscard]] Look look_of(std::uint32_t begin, std::uint32_t end) const {
    std::uint32_t t = begin;
    while (t < end && line_.words.is(t, language::kDeterminer)) ++t;
    if (t == end) return Look::Unknown;
    if (!line_.all[t].is(language::kCapital)) {
      for (; t < end; ++t) {
        if (line_.all[t].is(language::kCapital)) return Look::Unknown;
      }
      return Look::Noun;
    }
    for (; t < end; ++t) {
      if (!line_.all[t].is(language::kCapital) &&
          !line_.words.is(t, language::kOfWord | language::kPartOf | language::kDeterminer |
                                 language::kElision))
        return Look::Unknown;
    }
    return Look::Name;
  }

  void add(std::uint32_t q, const Items& items) {
    const Quantity& figure = line_.figure(q);
    Listing listing;
    listing.announced = q;
    listing.count = static_cast<std::uint32_t>(figure.interval.low);
    listing.items = items.count;
    listing.sentence = line_.sentence;
    listing.tokens = {figure.tokens.begin, items.end};
    listings_.push_back(listing);
  }

  const FigureLine& line_;
  std::vector<Listing>& listings_;
};

}  // namespace

void find_listings(const FigureLine& line, std::vector<Listing>& listings) {
  Finder(line, listings).find();
}

}  // namespace stet::claims
