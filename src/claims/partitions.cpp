#include "claims/partitions.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace stet::claims {
namespace {

using language::Interval;
using language::Quantity;
using language::QuantityKind;

constexpr std::uint32_t kItemReach = 14;    // words of one item behind what it counts
constexpr std::uint32_t kCueReach = 12;     // words from a whole to the cue that opens its parts
constexpr std::uint32_t kBracketReach = 6;  // to a bracket or a dash
constexpr std::uint32_t kSubsetReach = 25;  // to « dont »
constexpr std::uint32_t kOneReach = 8;      // to « : un homme et deux femmes »
constexpr double kLeastLikely = 0.7;  // nouns that nobody can compare: the sum is near the whole
constexpr double kMostLikely = 1.4;

constexpr std::uint16_t kSeparators = language::kComma | language::kSemicolon | language::kStop |
                                      language::kBracket | language::kDash | language::kColon |
                                      language::kSymbol;
constexpr std::uint32_t kVerbs = language::kPerfectAuxiliary | language::kPassiveAuxiliary |
                                 language::kFiniteWord | language::kModal | language::kPronoun |
                                 language::kRelative | language::kComplementiser;

/// Items that follow each other: « cinq femmes, un enfant et sept hommes ».
struct List {
  std::uint32_t begin = 0;
  std::uint32_t close = 0;  ///< the first token behind it
  std::uint32_t first_figure = 0;
  std::uint32_t last_figure = 0;
  bool joined = false;  ///< « et » stands before the last
  bool people = true;
  bool all_of = false;  ///< one counts personnes, morts: a list of outcomes, not of people
  bool unsure = false;
  bool unit = false;
  bool same = true;  ///< all count the same noun, or leave it out
  bool bracket = false;
  bool placed = true;       ///< none says what it counts, but where or for what
  std::uint32_t men = 0;    ///< figures of men
  std::uint32_t women = 0;  ///< and of women
  std::vector<PartOfWhole> parts;

  [[nodiscard]] Interval sum() const {
    Interval all = Interval::exactly(0);
    for (const PartOfWhole& part : parts) {
      all.low += part.count.low;
      all.high += part.count.high;
    }
    return all;
  }
  [[nodiscard]] double nominal() const {
    double all = 0;
    for (const PartOfWhole& part : parts) all += part.nominal;
    return all;
  }
};

class Finder {
 public:
  Finder(const FigureLine& line, std::vector<PartOfWhole>& parts,
         std::vector<Partition>& partitions)
      : line_(line), parts_(parts), partitions_(partitions) {}

  void find() {
    for (std::uint32_t q = line_.first; q < line_.last; ++q) {
      const Quantity& figure = line_.figure(q);
      if (!may_be_part(q)) continue;
      find_some(q);
      if (figure.tokens.begin >= done_ && read_list(figure.tokens.begin)) {
        find_whole_before(q);
        find_whole_after();
      }
      if (q >= done_figure_) find_ones(q);
    }
  }

 private:
  [[nodiscard]] bool may_be_part(std::uint32_t q) const {
    const Quantity& figure = line_.figure(q);
    return (figure.kind == QuantityKind::Count || figure.kind == QuantityKind::Money ||
            figure.kind == QuantityKind::Measure) &&
           !figure.vague && !figure.range;
  }

  [[nodiscard]] double nominal_of(const Quantity& figure) const {
    return figure.number == language::kNoNumber ? figure.interval.low
                                                : line_.numbers[figure.number].value;
  }

  [[nodiscard]] bool begins_item(std::uint32_t t) const {
    if (line_.figure_at(t) != line_.last) return true;
    if (!line_.is_one(t) || t + 1 >= line_.end() || !line_.all[t + 1].joined()) return false;
    std::uint32_t size = 0;
    return (line_.cue_at(t, size) & language::kAltogether) == 0;
  }

  /// « deux à l'Assemblée », "three for theft"
  [[nodiscard]] bool is_placed(std::uint32_t q) const {
    const std::uint32_t t = line_.end_of_number(q);
    return t < line_.end() && line_.all[t].joined() && line_.words.is(t, language::kPreposition) &&
           !line_.words.is(t, language::kOfWord | language::kPartOf);
  }

  /// Reads the items from a token on; false when they are fewer than two.
  bool read_list(std::uint32_t begin) {
    list_ = {};
    list_.begin = begin;
    list_.first_figure = line_.last;
    std::uint16_t unit = 0;
    std::uint32_t t = begin;
    while (true) {
      const std::uint32_t q = line_.figure_at(t);
      std::uint32_t u = t + 1;
      PartOfWhole part;
      if (q != line_.last) {
        if (!may_be_part(q)) return false;
        const Quantity& figure = line_.figure(q);
        if (list_.parts.empty()) unit = figure.unit_id;
        if (figure.unit_id != unit) return false;
        u = line_.end_of(q);
        part.count = rounded(figure, line_.numbers);
        part.nominal = nominal_of(figure);
        list_.people = list_.people && (line_.counts_people(q) || line_.counts_unsaid(q));
        list_.same = list_.same && (list_.first_figure == line_.last || line_.counts_unsaid(q) ||
                                    line_.counts_same(list_.first_figure, q));
        const std::uint64_t cues = line_.cues_of_head(q);
        list_.all_of = list_.all_of || (cues & language::kAllOf) != 0;
        list_.placed = list_.placed && line_.counts_unsaid(q) && is_placed(q);
        list_.men += (cues & language::kMen) != 0 ? 1 : 0;
        list_.women += (cues & language::kWomen) != 0 ? 1 : 0;
        list_.first_figure = std::min(list_.first_figure, q);
        list_.last_figure = q;
      } else {
        list_.placed = false;
        part.count = Interval::exactly(1);
        part.nominal = 1;
        std::uint32_t size = 0;
        list_.people = list_.people && (line_.words.has_toll_role(u, language::kPersonOne) ||
                                        (line_.cue_at(u, size) & language::kPeople) != 0);
      }
      part.tokens = {t, u};
      list_.parts.push_back(part);
      if (!pass_item(u)) return false;
      list_.close = u;
      if (!goes_on(u)) break;
      t = line_.is_joiner(u) ? u + 1 : u;
    }
    list_.unit = unit != 0;
    return list_.parts.size() > 1;
  }

  /// To the separator behind an item; false where another figure stands inside.
  bool pass_item(std::uint32_t& u) {
    const std::uint32_t first = u;
    const std::uint32_t limit = std::min(line_.end(), u + kItemReach);
    for (; u < limit; ++u) {
      if (line_.parted(u, kSeparators)) return true;
      if (line_.is_joiner(u) && u + 1 < line_.end() && begins_item(u + 1)) return true;
      if (line_.words.is(u, kVerbs)) return true;
      std::uint32_t size = 0;
      // « deux autres » are no others than those of the list.
      const std::uint64_t cues = u == first ? 0 : line_.cue_at(u, size);
      if ((cues & (language::kNotAll | language::kEachWord)) != 0) list_.unsure = true;
      if ((cues & language::kAmong) != 0) return false;
      const std::uint32_t q = line_.figure_at(u);
      if (q == line_.last) continue;
      // « douze hommes originaires de sept pays »
      if (may_be_part(q) && !line_.words.is(u - 1, language::kPreposition | language::kOfWord))
        return false;
      u = std::max(u, line_.end_of(q) - 1);
    }
    return true;
  }

  /// Whether another item follows where one ends.
  bool goes_on(std::uint32_t u) {
    if (u >= line_.end()) return false;
    const std::uint16_t between = line_.before(u) & (kSeparators & ~language::kSymbol);
    if ((between & ~(language::kComma | language::kSemicolon)) != 0) return false;
    if (line_.is_joiner(u)) {
      if (u + 1 >= line_.end() || !line_.all[u + 1].joined() || !begins_item(u + 1)) {
        list_.unsure = list_.unsure || between == 0 || list_.parts.size() == 1;
        return false;
      }
      list_.joined = true;
      return true;
    }
    if (between == 0 || list_.joined) return false;
    return begins_item(u);
  }

  /// The figure before `q` that can be a whole; `last` when there is none.
  [[nodiscard]] std::uint32_t whole_before(std::uint32_t q) const {
    for (std::uint32_t w = q; w-- > line_.first;) {
      const Quantity& figure = line_.figure(w);
      if (figure.kind == QuantityKind::Duration || figure.kind == QuantityKind::Age ||
          !figure.counts())
        continue;
      return figure.kind == QuantityKind::Share || figure.kind == QuantityKind::Points ? line_.last
                                                                                       : w;
    }
    return line_.last;
  }

  /// It ends a list itself: « trois soldats et neuf civils ».
  [[nodiscard]] bool is_joined_to_another(std::uint32_t w) const {
    const std::uint32_t t = line_.figure(w).tokens.begin;
    if (t <= line_.begin() || w == line_.first) return false;
    const bool comma = line_.parted(t, language::kComma);
    if (!line_.is_joiner(t - 1) && !comma) return false;
    const Quantity& other = line_.figure(w - 1);
    return other.counts() && other.kind == line_.figure(w).kind &&
           t - line_.end_of(w - 1) <= kItemReach;
  }

  void find_whole_before(std::uint32_t q) {
    const std::uint32_t w = whole_before(q);
    if (w == line_.last) return;
    const std::uint32_t from = line_.end_of(w);
    std::uint32_t to = list_.begin;
    if (to < from) return;
    const std::uint64_t cues = line_.cue_before(list_.begin, from, &to);
    const bool consists = (cues & language::kConsists) != 0;
    const bool cue = (cues & language::kNamely) != 0 || consists;
    // A comma parts the verb from its subject, which then stands further back.
    if (consists && line_.parted_between(from, to + 1, language::kComma)) return;
    const std::uint16_t before = line_.before(list_.begin);
    const bool colon = (before & language::kColon) != 0;
    const bool bracket = line_.is_opened(list_.begin);
    const bool comma = before == (language::kComma | language::kSpace);
    const std::uint32_t reach = cue || colon ? kCueReach : bracket ? kBracketReach : 1;
    if (!cue && !colon && !bracket && !comma) return;
    if (to - from > reach) return;
    if (line_.parted_between(
            from, to, language::kSemicolon | language::kStop | (colon ? 0 : language::kColon)))
      return;
    if (!cue && (cues & (language::kAmong | language::kNotAll)) != 0) return;
    if (!cue && !colon && !bracket && !list_.joined) return;
    if (comma && !cue && !closes_apposition(w)) return;
    if (bracket && !cue && !list_.joined && (!list_.people || list_.all_of)) return;
    list_.bracket = bracket && !cue;
    add(w, comma && !cue);
  }

  /// « quatre personnes, trois hommes et une femme, ont … »: nothing but people of all kinds can be
  /// told so.
  [[nodiscard]] bool closes_apposition(std::uint32_t w) const {
    const bool told = is_people_list(w) && !list_.all_of;
    const bool sexes = is_of_both_sexes() && line_.counts_people(w);
    // « quatre votes, deux au Sénat et deux à l'Assemblée »
    const bool unsaid = list_.placed && list_.joined && !line_.figure(w).head.empty();
    if (!told && !sexes && !unsaid) return false;
    return line_.parted(list_.close,
                        language::kComma | language::kDash | language::kBracket | language::kStop);
  }
  /// One part men, one women.
  [[nodiscard]] bool is_of_both_sexes() const {
    return list_.parts.size() == 2 && list_.men == 1 && list_.women == 1;
  }
  [[nodiscard]] bool is_people_list(std::uint32_t w) const {
    return list_.people && list_.joined && (line_.cues_of_head(w) & language::kAllOf) != 0;
  }

  /// « …, soit douze personnes », "…, 12 people in all", « (12 au total) ».
  void find_whole_after() {
    std::uint32_t t = list_.close;
    if (t >= line_.end() || list_.unsure ||
        !line_.parted(t, language::kComma | language::kDash | language::kBracket))
      return;
    std::uint64_t cues = 0;
    for (std::uint32_t skipped = 0; skipped < 3 && line_.figure_at(t) == line_.last; ++skipped) {
      std::uint32_t size = 0;
      const std::uint64_t here = line_.cue_at(t, size);
      if (here == 0) return;
      cues |= here;
      t += size;
    }
    const std::uint32_t w = line_.figure_at(t);
    if (w == line_.last || !may_be_part(w) || !list_.joined) return;
    std::uint32_t size = 0;
    cues |= line_.cue_at(t, size) | line_.cue_at(line_.end_of(w), size);
    if ((cues & (language::kNamely | language::kAltogether)) == 0) return;
    if ((cues & (language::kNotAll | language::kAmong)) != 0) return;
    // « 720 ch et 850 Nm, soit 135 ch de plus »
    if (!list_.same && !list_.people) return;
    const std::uint32_t behind = line_.end_of(w);
    if (line_.is_joiner(behind) ||
        (line_.cue_at(behind, size) & (language::kUp | language::kDown)) != 0)
      return;
    add(w, true);
  }

  /// « deux personnes, un homme et une femme »: the list begins with no figure.
  void find_ones(std::uint32_t w) {
    if ((line_.cues_of_head(w) & language::kAllOf) == 0) return;
    const std::uint32_t from = line_.end_of(w);
    for (std::uint32_t t = from; t < std::min(line_.end(), from + kOneReach); ++t) {
      if (line_.figure_at(t) != line_.last) return;
      const bool here =
          (line_.parted(t, language::kColon) ||
           (t == from && (line_.parted(t, language::kComma) || line_.is_opened(t)))) &&
          line_.is_one(t);
      if (!here || !begins_item(t)) continue;
      if (read_list(t) && list_.people && list_.joined && !list_.all_of &&
          (t > from || closes_apposition(w)))
        add(w, true);
      return;
    }
  }

  void add(std::uint32_t w, bool only_alike) {
    if (list_.unsure || list_.parts.size() < 2) return;
    if (w < list_.first_figure && is_joined_to_another(w)) return;
    const Quantity& whole = line_.figure(w);
    if (whole.vague || whole.range) return;
    const std::uint32_t q = list_.first_figure;
    bool alike = list_.unit ? q != line_.last && line_.counts_same(w, q)
                            : list_.people && line_.counts_people(w);
    if (list_.unit && !alike) return;
    if (!alike && q != line_.last && whole.unit_id == 0 && !list_.bracket)
      alike = list_.same && (line_.counts_same(w, q) || (list_.placed && list_.joined));
    const double nominal = nominal_of(whole);
    const double share = list_.nominal() / nominal;
    if (!alike && (only_alike || share < kLeastLikely || share > kMostLikely)) return;
    if (whole.unit_id == 0 && list_.unit) return;
    Partition partition;
    partition.complete = true;
    partition.alike = alike;
    partition.whole = w;
    partition.count = rounded(whole, line_.numbers);
    partition.nominal = nominal;
    partition.sentence = line_.sentence;
    partition.tokens = {std::min(whole.tokens.begin, list_.begin),
                        std::max(line_.end_of(w), list_.parts.back().tokens.end)};
    keep(partition);
    done_ = list_.close;
    done_figure_ = std::max(w, list_.last_figure) + 1;
  }

  /// « dont onze enfants », "seven of them"
  void find_some(std::uint32_t q) {
    const Quantity& part = line_.figure(q);
    if (part.tokens.begin <= line_.begin()) return;
    const std::uint32_t from = q == line_.first ? line_.begin() : line_.end_of_number(q - 1);
    if (from > part.tokens.begin) return;
    std::uint32_t at = part.tokens.begin;
    std::uint64_t cues = line_.cue_before(part.tokens.begin, from, &at);
    std::uint32_t size = 0;
    const std::uint32_t w = whole_before(q);
    const bool leading = (cues & language::kAmong) == 0 && leads(w, q);
    if ((cues & language::kAmong) == 0 && !leading) {
      const std::uint32_t end = line_.end_of_number(q);
      if (end >= line_.end() || !line_.all[end].joined() ||
          (line_.cue_at(end, size) & language::kOfThem) == 0)
        return;
      at = part.tokens.begin;
    }
    if (w == line_.last || at < line_.end_of_number(w) ||
        at - line_.end_of_number(w) > kSubsetReach)
      return;
    const Quantity& whole = line_.figure(w);
    if (whole.kind != part.kind || !is_narrower(w, q) || nominal_of(whole) < 2) return;
    // « deux …, tandis que les autres …, dont trois »
    const std::uint32_t after = std::max(line_.end_of_number(w), std::min(line_.end_of(w), at));
    if (line_.any_between(after, at, language::kClauseOpener) ||
        (line_.cues_between(after, at) & language::kNotAll) != 0)
      return;
    Interval count = rounded(whole, line_.numbers);
    // « trois morts et neuf blessés, dont onze enfants »: of all of them.
    for (std::uint32_t other = line_.first; other < w; ++other) {
      const Quantity& more = line_.figure(other);
      if (more.kind == whole.kind && more.unit_id == whole.unit_id)
        count = {count.low + rounded(more, line_.numbers).low,
                 count.high + rounded(more, line_.numbers).high};
    }
    const bool exclusive = !leading && read_list(part.tokens.begin) && list_.joined &&
                           !list_.unsure && exclude_each_other(w, q);
    if (!exclusive) {
      list_ = {};
      list_.parts.push_back(
          {{part.tokens.begin, line_.end_of(q)}, rounded(part, line_.numbers), nominal_of(part)});
    }
    Partition partition;
    partition.whole = w;
    partition.count = count;
    partition.nominal = nominal_of(whole);
    partition.alike = true;
    partition.sentence = line_.sentence;
    partition.tokens = {whole.tokens.begin, list_.parts.back().tokens.end};
    keep(partition);
  }

  /// « Sur les soixante randonneurs, onze … »
  [[nodiscard]] bool leads(std::uint32_t w, std::uint32_t q) const {
    if (w == line_.last || w + 1 != q) return false;
    const std::uint32_t whole = line_.figure(w).tokens.begin;
    const std::uint32_t part = line_.figure(q).tokens.begin;
    std::uint32_t at = whole;
    if ((line_.cue_before(whole, line_.begin(), &at) & language::kOutOf) == 0) return false;
    return at == line_.begin() && line_.before(part) == (language::kComma | language::kSpace) &&
           part - line_.end_of(w) <= kBracketReach;
  }

  /// No one is in two parts of the list: men and women, tonnes here and tonnes there.
  [[nodiscard]] bool exclude_each_other(std::uint32_t w, std::uint32_t q) const {
    if (is_of_both_sexes() || list_.placed) return true;
    return list_.same && line_.counts_same(w, q);
  }

  /// Whatever the part counts, the whole counts too.
  [[nodiscard]] bool is_narrower(std::uint32_t w, std::uint32_t q) const {
    if (line_.figure(w).unit_id != 0 || line_.figure(q).unit_id != 0)
      return line_.counts_same(w, q);
    if (line_.counts_unsaid(q)) return true;
    return line_.counts_same(w, q) || (line_.counts_people(w) && line_.counts_people(q));
  }

  void keep(Partition& partition) {
    partition.first_part = static_cast<std::uint32_t>(parts_.size());
    parts_.insert(parts_.end(), list_.parts.begin(), list_.parts.end());
    partition.last_part = static_cast<std::uint32_t>(parts_.size());
    partitions_.push_back(partition);
  }

  const FigureLine& line_;
  std::vector<PartOfWhole>& parts_;
  std::vector<Partition>& partitions_;
  List list_;
  std::uint32_t done_ = 0;         ///< tokens before it are in a list already
  std::uint32_t done_figure_ = 0;  ///< and figures
};

}  // namespace

void find_partitions(const FigureLine& line, std::vector<PartOfWhole>& parts,
                     std::vector<Partition>& partitions) {
  Finder(line, parts, partitions).find();
}

}  // namespace stet::claims
