#include "claims/measurements.h"

#include <algorithm>

#include "base/stable_hash.h"

namespace stet::claims {
namespace {

using language::Quantity;
using language::QuantityKind;
using language::Token;
using language::TokenRange;

constexpr std::uint32_t kComplementReach = 7;  // words after the noun that may narrow it
constexpr std::uint32_t kCompoundReach = 3;    // "a 420-metre suspension foot bridge"

/// Words that are no part of a noun and what narrows it.
constexpr std::uint32_t kNoNoun = language::kPronoun | language::kComplementiser |
                                  language::kPerfectAuxiliary | language::kPassiveAuxiliary |
                                  language::kNegation | language::kRelative | language::kReflexive |
                                  language::kMonth | language::kWeekday | language::kClauseOpener |
                                  language::kFiniteWord | language::kModal | language::kImpersonal;
constexpr std::uint32_t kLink = language::kPreposition | language::kOfWord | language::kPartOf |
                                language::kDeterminer | language::kElision;

class Reader {
 public:
  Reader(const text::Prose& prose, const language::Analysis& analysis,
         const language::Knowledge& knowledge, std::span<const Toll> tolls)
      : prose_(prose), analysis_(analysis), knowledge_(knowledge), tolls_(tolls) {}

  std::vector<Measurement> read() {
    std::vector<Measurement> all;
    const auto count = static_cast<std::uint32_t>(analysis_.quantities.size());
    for (std::uint32_t q = 0; q < count; ++q) {
      const Quantity& quantity = analysis_.quantities[q];
      if (!quantity.counts()) continue;
      const language::Sentence& sentence = analysis_.sentences[quantity.sentence];
      if (sentence.language == language::kAnyLanguage) continue;
      language_ = &knowledge_.languages[sentence.language];
      range_ = sentence.tokens;
      Measurement one;
      one.quantity = q;
      one.sentence = quantity.sentence;
      one.kind = quantity.kind;
      one.unit = quantity.unit_id;
      one.interval = quantity.interval;
      const text::BlockKind kind = prose_.blocks()[sentence.block].kind;
      one.heading = kind == text::BlockKind::Title || kind == text::BlockKind::Heading;
      one.toll = toll_of(q, quantity.sentence);
      read_thing(quantity, one);
      all.push_back(one);
    }
    return all;
  }

 private:
  [[nodiscard]] const Token& at(std::uint32_t t) const { return analysis_.tokens.all[t]; }
  [[nodiscard]] bool is(std::uint32_t t, std::uint32_t roles) const {
    return language_->is(at(t).word, roles);
  }
  [[nodiscard]] bool goes_on(std::uint32_t t) const { return t < range_.end && at(t).joined(); }
  [[nodiscard]] std::uint64_t key(std::uint32_t t) const {
    return word_key(at(t).span().of(analysis_.tokens.folded));
  }
  /// A noun or an adjective, as far as the small words of the language can tell.
  [[nodiscard]] bool is_content(std::uint32_t t) const {
    return !at(t).is(language::kDigits) && !at(t).is(language::kFigureStart) &&
           !at(t).is(language::kFigureInside) && at(t).size > 1 && !is(t, kNoNoun | kLink) &&
           !is(t, language::kNumberLink | language::kCoordinator | language::kStopWord);
  }

  std::uint32_t toll_of(std::uint32_t quantity, std::uint32_t sentence) {
    while (next_toll_ < tolls_.size() && tolls_[next_toll_].sentence < sentence) ++next_toll_;
    for (std::size_t t = next_toll_; t < tolls_.size() && tolls_[t].sentence == sentence; ++t) {
      if (tolls_[t].quantity == quantity) return static_cast<std::uint32_t>(t);
    }
    return kNoToll;
  }

  void read_thing(const Quantity& quantity, Measurement& one) const {
    const std::uint32_t end = std::max(quantity.tokens.end, quantity.unit.end);
    one.definite = is_definite(quantity.tokens.begin);
    if (!quantity.head.empty()) {
      read_counted(quantity, one);
    } else if (quantity.kind != QuantityKind::Count && !read_holder(quantity, one)) {
      if (!read_compound(quantity, end, one)) read_stuff(end, one);
    }
    if (one.by == MeasuredBy::Nothing) return;
    one.thing = key(one.noun.begin);
  }

  /// « les 12 », "the 12", « ces 12 »
  [[nodiscard]] bool is_definite(std::uint32_t t) const {
    constexpr std::uint16_t kMayPart = language::kSpace | language::kApostrophe | language::kSymbol;
    return t > range_.begin && (at(t).before & ~kMayPart) == 0 &&
           is(t - 1, language::kDeterminer) &&
           !is(t - 1, language::kIndefinite | language::kOneWord);
  }

  void read_counted(const Quantity& quantity, Measurement& one) const {
    const TokenRange head = quantity.head;
    const std::uint32_t noun = language_->head_comes_last ? head.end - 1 : head.begin;
    one.by = MeasuredBy::Counted;
    one.noun = {noun, noun + 1};
    for (std::uint32_t t = head.begin; t < head.end; ++t) {
      if (t != noun) add(key(t), one);
    }
    one.further = std::max(quantity.tokens.end, quantity.unit.end) < head.begin &&
                  (language_->toll_role(at(head.begin - 1).word) & language::kOther) != 0;
    read_complements(head.end, one);
  }

  /// « un budget de 3 millions », « un pont, long de 420 mètres »
  bool read_holder(const Quantity& quantity, Measurement& one) const {
    std::uint32_t t = quantity.tokens.begin;
    if (t < range_.begin + 2 || !is(t - 1, language::kOfWord)) return false;
    if (quantity.kind == QuantityKind::Share && !quantity.head.empty()) return false;
    --t;
    if (!at(t).joined() || !is_content(t - 1)) return false;
    std::uint32_t noun = t - 1;
    // « long de 420 mètres » says which measure; of what stands before it.
    if (t < range_.begin + 2) return false;
    if (const bool adjective =
            language_->amounts.one_is_article && (at(noun).before & language::kComma) != 0;
        adjective) {
      if (!is_content(noun - 1)) return false;
      one.aspect = key(noun);
      --noun;
    }
    one.by = MeasuredBy::Holder;
    one.noun = {noun, noun + 1};
    one.definite = false;
    // Adjectives and determiner before an English noun; « un budget annuel de » in French.
    std::uint32_t first = noun;
    while (first > range_.begin && at(first).joined() && is_content(first - 1) &&
           noun - first < kCompoundReach)
      --first;
    if (!language_->head_comes_last) one.noun = {first, first + 1};
    for (std::uint32_t w = first; w <= noun; ++w) {
      if (w != one.noun.begin) add(key(w), one);
    }
    one.definite = is_definite(first);
    read_complements(std::max(quantity.tokens.end, quantity.unit.end), one);
    return true;
  }

  /// "a 420-metre bridge", "the $3m budget"
  bool read_compound(const Quantity& quantity, std::uint32_t end, Measurement& one) const {
    if (!language_->head_comes_last || end >= range_.end) return false;
    const bool hyphen =
        !quantity.unit.empty() && at(quantity.unit.begin).before == language::kHyphen;
    const bool sign = quantity.kind == QuantityKind::Money && quantity.unit.empty();
    if (!hyphen && !(sign && one.definite)) return false;
    std::uint32_t t = end;
    while (goes_on(t) && t < end + kCompoundReach && is_content(t)) ++t;
    if (t == end) return false;
    one.by = MeasuredBy::Compound;
    one.noun = {t - 1, t};
    for (std::uint32_t w = end; w + 1 < t; ++w) add(key(w), one);
    read_complements(t, one);
    return true;
  }

  /// « 30 tonnes de cocaïne », "5 km of queues"
  void read_stuff(std::uint32_t end, Measurement& one) const {
    if (!goes_on(end) || !goes_on(end + 1) || !is(end, language::kOfWord)) return;
    const std::uint32_t t = end + 1;
    if (!is_content(t)) return;
    std::uint32_t noun = t;
    if (language_->head_comes_last) {
      while (goes_on(noun + 1) && is_content(noun + 1) && noun < t + kCompoundReach) ++noun;
    }
    one.by = MeasuredBy::Stuff;
    one.noun = {noun, noun + 1};
    for (std::uint32_t w = t; w < noun; ++w) add(key(w), one);
    read_complements(noun + 1, one);
  }

  /// « … supprimés dans l'usine de Lormel »
  void read_complements(std::uint32_t from, Measurement& one) const {
    bool linked = false;
    for (std::uint32_t t = from; t < from + kComplementReach && goes_on(t); ++t) {
      if (is(t, kLink)) {
        linked = true;
        continue;
      }
      if (!is_content(t)) return;
      // Without a link it may be the verb.
      if (!linked) return;
      add(key(t), one);
    }
  }

  static void add(std::uint64_t key, Measurement& one) {
    if (one.qualifier_count < Measurement::kQualifiers && !one.has_qualifier(key))
      one.qualifiers[one.qualifier_count++] = key;
  }

  const text::Prose& prose_;
  const language::Analysis& analysis_;
  const language::Knowledge& knowledge_;
  std::span<const Toll> tolls_;
  std::size_t next_toll_ = 0;
  const language::LanguageKnowledge* language_ = nullptr;
  TokenRange range_;
};

}  // namespace

const char* name_of(MeasuredBy by) {
  static constexpr std::array<const char*, 5> kNames = {"nothing", "counted", "holder", "compound",
                                                        "stuff"};
  return kNames[static_cast<std::size_t>(by)];
}

std::uint64_t word_key(std::string_view folded) {
  while (folded.size() > 3 && (folded.back() == 's' || folded.back() == 'x'))
    folded.remove_suffix(1);
  return base::stable_hash(folded);
}

std::vector<Measurement> extract_measurements(const text::Prose& prose,
                                              const language::Analysis& analysis,
                                              const language::Knowledge& knowledge,
                                              std::span<const Toll> tolls) {
  return Reader(prose, analysis, knowledge, tolls).read();
}

bool have_same_noun(const Measurement& a, const Measurement& b) {
  if (a.thing == 0 || b.thing == 0) return false;
  return a.thing == b.thing || (a.by == MeasuredBy::Compound && a.has_qualifier(b.thing)) ||
         (b.by == MeasuredBy::Compound && b.has_qualifier(a.thing));
}

bool may_be_same_thing(const Measurement& a, const Measurement& b) {
  if (!have_same_noun(a, b) || a.kind != b.kind || a.unit != b.unit) return false;
  if (a.aspect != 0 && b.aspect != 0 && a.aspect != b.aspect) return false;
  if (a.qualifier_count == 0 || b.qualifier_count == 0) return true;
  const Measurement& fewer = a.qualifier_count <= b.qualifier_count ? a : b;
  const Measurement& more = a.qualifier_count <= b.qualifier_count ? b : a;
  for (std::size_t i = 0; i < fewer.qualifier_count; ++i) {
    if (!more.has_qualifier(fewer.qualifiers[i])) return false;
  }
  return true;
}

bool are_same_thing(const Measurement& a, const Measurement& b) {
  return may_be_same_thing(a, b) && a.qualifier_count > 0 && b.qualifier_count > 0;
}

}  // namespace stet::claims
