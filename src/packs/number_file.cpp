#include "packs/number_file.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace stet::packs {
namespace {

using language::AmountPhrase;
using language::AmountUse;
using language::Bound;
using language::MeasureKind;
using language::NumberRole;
using language::NumberWord;
using language::WordId;

/// « cinquieme »: copy without accents is common, and means nothing else.
std::string without_grave(std::string text) {
  for (std::size_t at = text.find("è"); at != std::string::npos; at = text.find("è"))
    text.replace(at, 2, "e");
  return text;
}

class Reader {
 public:
  Reader(Options& root, language::Knowledge& knowledge, const language::Inflection& inflection,
         language::AmountWords& amounts)
      : root_(root), knowledge_(knowledge), inflection_(inflection), amounts_(amounts) {}

  void read() {
    amounts_.decimal_comma = root_.boolean_or("decimal-comma", false);
    amounts_.hours_by_letter = root_.boolean_or("hours-by-letter", false);
    amounts_.one_is_article = root_.boolean_or("one-is-article", false);
    amounts_.ordinals_agree = root_.boolean_or("ordinals-agree", false);
    amounts_.half_is_noun = root_.boolean_or("half-is-noun", false);
    amounts_.joins_after_multiplier = root_.boolean_or("joins-after-multiplier", false);
    Options elided = root_.table("elided");
    for (const std::string& key : elided.keys()) {
      auto& vocabulary = knowledge_.lexicon.vocabulary();
      elided_[vocabulary.add(key)] = vocabulary.add(elided.text_or(key, key));
    }
    elided.finish();
    read_values("units", NumberRole::Unit);
    read_values("tens", NumberRole::Ten);
    read_values("multipliers", NumberRole::Multiplier);
    read_values("collectives", NumberRole::Collective);
    read_values("ordinals", NumberRole::Ordinal);
    read_values("divisors", NumberRole::Divisor);
    for (const Located& word : root_.texts("halves")) give(word.text, NumberRole::Half, 2);
    flag("joiners", language::kJoinerWord);
    flag("articles", language::kArticleWord);
    flag("point-words", language::kPointWord);
    flag("minus-words", language::kMinusWord);
    flag("minus-after-link", language::kMinusAfter);
    flag("or-words", language::kOrWord);
    flag("change-words", language::kChangeWord);
    flag("plurals", language::kPluralNoun);
    flag("fillers", language::kFillerWord);
    for (const Located& text : root_.texts("years-before"))
      add(text, AmountUse::YearBefore, 0, 0, 0);
    flag("adjectives-too", language::kAdjectiveToo);
    for (const Located& name : root_.texts("not-after")) add(name, AmountUse::Name, 0, 0, 0);
    for (const Located& text : root_.texts("over")) add(text, AmountUse::Over, 1, 0, 0);
    for (const Located& text : root_.texts("over-one")) add(text, AmountUse::Over, 0, 0, 0);
    for (const Located& text : root_.texts("not-fraction"))
      add(text, AmountUse::NotFraction, 0, 0, 0);
    read_vague();
    read_bounds("before", AmountUse::Before);
    read_bounds("after", AmountUse::After);
    Options ranges = root_.table("ranges");
    for (const Located& word : ranges.texts("and")) add(word, AmountUse::RangeOpen, 1, 0, 0);
    for (const Located& word : ranges.texts("to")) add(word, AmountUse::RangeOpen, 0, 0, 0);
    for (const Located& word : ranges.texts("between")) add(word, AmountUse::RangeLink, 0, 0, 0);
    ranges.finish();
    Options ages = root_.table("ages");
    for (const Located& text : ages.texts("before")) add(text, AmountUse::Age, 0, 0, 0);
    for (const Located& text : ages.texts("after")) add(text, AmountUse::AgeAfter, 0, 0, 0);
    ages.finish();
    Options clock = root_.table("clock");
    for (const Located& text : clock.texts("before")) add(text, AmountUse::Hour, 0, 0, 0);
    for (const Located& text : clock.texts("units")) add(text, AmountUse::HourUnit, 0, 0, 0);
    for (const Located& text : clock.texts("after")) {
      add(text, AmountUse::HourAfter, 0, 0, 0);
      if (text.text.find(' ') == std::string::npos) sign(text.text).clock = true;
    }
    clock.finish();
    read_cues();
    read_signs();
    read_measures();
    settle();
  }

 private:
  static double number_of(const Value& value) {
    if (const std::int64_t* whole = value.integer()) return static_cast<double>(*whole);
    if (const double* real = std::get_if<double>(&value.content)) return *real;
    return -1;
  }

  std::vector<WordId> ids_of(std::string_view phrase) {
    std::vector<WordId> ids;
    std::size_t from = 0;
    while (from < phrase.size()) {
      const std::size_t end = std::min(phrase.find_first_of(" -'./", from), phrase.size());
      if (end > from)
        ids.push_back(knowledge_.lexicon.vocabulary().add(phrase.substr(from, end - from)));
      from = end + 1;
    }
    return ids;
  }

  NumberWord& word(WordId id) {
    if (amounts_.index.size() <= id) amounts_.index.resize(id + 1U, 0);
    if (amounts_.index[id] == 0) {
      amounts_.index[id] = static_cast<std::uint16_t>(amounts_.words.size());
      amounts_.words.emplace_back();
    }
    return amounts_.words[amounts_.index[id]];
  }

  void give(std::string_view text, NumberRole role, std::uint64_t value) {
    const std::vector<WordId> ids = ids_of(text);
    NumberWord number;
    number.role = role;
    number.value = value;
    number.below = role == NumberRole::Ten ? 10 : role == NumberRole::Multiplier ? value : 0;
    if (role == NumberRole::Unit && value == 1) number.flags |= language::kOneValue;
    if (ids.size() == 1) {
      NumberWord& known = word(ids.front());
      number.flags |= known.flags;
      known = number;
    } else if (!ids.empty()) {
      // A number word of several: kept beside the others, found by its first.
      compounds_.emplace_back(ids, amounts_.words.size());
      amounts_.words.push_back(number);
    }
  }

  void read_values(std::string_view table, NumberRole role) {
    Options words = root_.table(table);
    for (const std::string& key : words.keys()) {
      const Value* const value = words.raw(key);
      if (number_of(*value) < 0) words.fault(value->place, "wants a whole number");
      const auto number = static_cast<std::uint64_t>(std::max(0.0, number_of(*value)));
      give(key, role, number);
      if (role != NumberRole::Ordinal) continue;
      give_plural(key + "s", role, number);
      if (without_grave(key) == key) continue;
      give(without_grave(key), role, number);
      give_plural(without_grave(key) + "s", role, number);
    }
    // "millions" beside "million" is its plural.
    for (const std::string& key : words.keys()) {
      if (role == NumberRole::Ordinal || !key.ends_with('s')) continue;
      const std::string singular = key.substr(0, key.size() - 1);
      const bool plural = words.has(singular) || role == NumberRole::Collective;
      const auto ids = ids_of(key);
      if (plural && ids.size() == 1) word(ids.front()).flags |= language::kPluralWord;
    }
    words.finish();
  }

  void give_plural(const std::string& text, NumberRole role, std::uint64_t value) {
    give(text, role, value);
    const std::vector<WordId> ids = ids_of(text);
    if (ids.size() == 1)
      word(ids.front()).flags |= language::kPluralWord;
    else
      amounts_.words.back().flags |= language::kPluralWord;
  }

  void flag(std::string_view list, language::NumberWordFlag flag) {
    for (const Located& text : root_.texts(list)) {
      for (const WordId id : ids_of(text.text)) word(id).flags |= flag;
    }
  }

  void add(const Located& text, AmountUse use, std::uint8_t detail, std::uint64_t meaning,
           std::uint64_t most) {
    std::vector<WordId> ids = ids_of(text.text);
    add_ids(ids, use, detail, meaning, most);
    // « plus de », « plus d'une »
    const auto elided = ids.empty() ? elided_.end() : elided_.find(ids.back());
    if (elided == elided_.end()) return;
    ids.back() = elided->second;
    add_ids(ids, use, detail, meaning, most);
  }

  void add_ids(const std::vector<WordId>& ids, AmountUse use, std::uint8_t detail,
               std::uint64_t meaning, std::uint64_t most) {
    if (ids.empty()) return;
    const bool from_last = use == AmountUse::Before || use == AmountUse::Name ||
                           use == AmountUse::RangeOpen || use == AmountUse::Age ||
                           use == AmountUse::Hour || use == AmountUse::YearBefore;
    const WordId anchor = from_last ? ids.back() : ids.front();
    word(anchor);
    if (use == AmountUse::Vague) {
      if (ids.size() == 1)
        word(anchor).flags |= language::kVagueAlone;
      else
        word(ids[1]);  // known, so that a look at the next word tells most of them
    }
    AmountPhrase phrase;
    phrase.first_word = static_cast<std::uint32_t>(amounts_.phrase_words.size());
    phrase.size = static_cast<std::uint16_t>(ids.size());
    phrase.use = use;
    phrase.detail = detail;
    phrase.meaning = meaning;
    phrase.most = most;
    amounts_.phrase_words.insert(amounts_.phrase_words.end(), ids.begin(), ids.end());
    by_word_[anchor].push_back(phrase);
  }

  void read_vague() {
    Options vague = root_.table("vague");
    for (const std::string& key : vague.keys()) {
      const Value* const value = vague.raw(key);
      const Array* const ends = value->array();
      if (ends == nullptr || ends->size() != 2) {
        vague.fault(value->place, "wants two numbers, at least and at most: [3, inf]");
        continue;
      }
      const double most = number_of((*ends)[1]);
      add({key, value->place}, AmountUse::Vague, 0,
          static_cast<std::uint64_t>(number_of((*ends)[0])),
          std::isinf(most) ? language::kNoLimit : static_cast<std::uint64_t>(most));
    }
    vague.finish();
  }

  void read_bounds(std::string_view table, AmountUse use) {
    static constexpr std::pair<std::string_view, Bound> kBounds[] = {
        {"at-least", Bound::AtLeast}, {"more-than", Bound::MoreThan},
        {"at-most", Bound::AtMost},   {"less-than", Bound::LessThan},
        {"nearly", Bound::Nearly},    {"about", Bound::About},
        {"exactly", Bound::Exactly},  {"plain", Bound::Plain},
        {"or-equal", Bound::OrEqual}};
    Options bounds = root_.table(table);
    for (const auto& [name, bound] : kBounds) {
      for (const Located& text : bounds.texts(name))
        add(text, use, static_cast<std::uint8_t>(bound), 0, 0);
    }
    bounds.finish();
  }

  void read_cues() {
    static constexpr std::pair<std::string_view, language::FigureCue> kCues[] = {
        {"namely", language::kNamely},       {"among", language::kAmong},
        {"altogether", language::kAltogether}, {"not-all", language::kNotAll},
        {"in-other", language::kInOther},    {"out-of", language::kOutOf},
        {"from", language::kFrom},           {"to", language::kTo},
        {"against", language::kAgainst},     {"up", language::kUp},
        {"down", language::kDown},           {"twice", language::kTwice},
        {"thrice", language::kThrice},       {"fourfold", language::kFourfold},
        {"halved", language::kHalved},       {"more-than", language::kMoreThan},
        {"nearly", language::kNearly},       {"adjusted", language::kAdjusted},
        {"people", language::kPeople},       {"favour", language::kFavour},
        {"oppose", language::kOppose},       {"undecided", language::kUndecided},
        {"each", language::kEachWord},       {"times", language::kTimes},
        {"divided-by", language::kDividedBy}, {"all-of", language::kAllOf},
        {"of-them", language::kOfThem},      {"consists", language::kConsists},
        {"men", language::kMen},             {"women", language::kWomen},
        {"listed", language::kListed}};
    Options cues = root_.table("cues");
    std::map<std::vector<WordId>, std::uint64_t> meanings;
    for (const auto& [name, cue] : kCues) {
      for (const Located& text : cues.texts(name)) {
        for (const std::string& form : forms_of(cues, text)) meanings[ids_of(form)] |= cue;
      }
    }
    cues.finish();
    for (const auto& [ids, meaning] : meanings) add_ids(ids, AmountUse::Cue, 0, meaning, 0);
  }

  /// « augmenter:v », « une hausse:n »: the first word with a mark in all its forms.
  std::vector<std::string> forms_of(Options& cues, const Located& text) {
    const std::size_t mark = text.text.find(':');
    if (mark == std::string::npos) return {text.text};
    const std::size_t space = text.text.rfind(' ', mark);
    const std::size_t first = space == std::string::npos ? 0 : space + 1;
    const char kind = mark + 1 < text.text.size() ? text.text[mark + 1] : ' ';
    const std::uint8_t wanted = kind == 'v'   ? language::kVerbForms
                                : kind == 'n' ? language::kNounForms
                                              : language::kAdjectiveForms;
    const std::string lemma = text.text.substr(first, mark - first);
    std::vector<std::string> forms = inflection_.inflect(lemma, wanted);
    if (forms.empty()) cues.fault(text.place, "`" + lemma + "` fits no paradigm");
    const std::size_t rest = std::min(text.text.find(' ', mark), text.text.size());
    for (std::string& form : forms)
      form = text.text.substr(0, first) + form + text.text.substr(rest);
    return forms;
  }

  language::AmountSign& sign(std::string_view text) {
    const auto known = std::find_if(amounts_.signs.begin(), amounts_.signs.end(),
                                    [&](const auto& one) { return one.text == text; });
    if (known != amounts_.signs.end()) return *known;
    amounts_.signs.emplace_back().text = text;
    return amounts_.signs.back();
  }

  void read_signs() {
    Options multipliers = root_.table("multiplier-signs");
    for (const std::string& key : multipliers.keys()) {
      sign(key).multiplier = static_cast<std::uint64_t>(number_of(*multipliers.raw(key)));
    }
    multipliers.finish();
    for (const Located& text : root_.texts("ordinal-signs")) sign(text.text).ordinal = true;
  }

  void read_measures() {
    static constexpr std::pair<std::string_view, MeasureKind> kKinds[] = {
        {"share", MeasureKind::Share},
        {"points", MeasureKind::Points},
        {"money", MeasureKind::Money},
        {"measure", MeasureKind::Measure},
        {"duration", MeasureKind::Duration}};
    Options measures = root_.table("measures");
    for (const auto& [name, kind] : kKinds) {
      Options units = measures.table(name);
      for (const std::string& unit : units.keys()) {
        const std::uint16_t id = id_of(unit, kind);
        for (const Located& text : units.texts(unit)) {
          const bool glues = text.text.find_first_of(" -'") == std::string::npos;
          if (glues) sign(text.text).unit = id;
          const auto first = static_cast<unsigned char>(text.text.front());
          const bool letters =
              (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z') || first >= 0xC3;
          if (letters && text.text.substr(0, 3) != "€" && text.text.substr(0, 3) != "‰")
            add(text, AmountUse::Measure, 0, id, 0);
        }
      }
      units.finish();
    }
    measures.finish();
  }

  std::uint16_t id_of(const std::string& unit, MeasureKind kind) {
    auto& all = knowledge_.measures;
    if (all.empty()) all.emplace_back();
    for (std::size_t i = 1; i < all.size(); ++i) {
      if (all[i].name == unit) return static_cast<std::uint16_t>(i);
    }
    all.push_back({unit, kind});
    return static_cast<std::uint16_t>(all.size() - 1);
  }

  void settle() {
    for (const auto& [ids, number] : compounds_) add_ids(ids, AmountUse::Compound, 0, number, 0);
    // « soixante-dix » says that soixante takes what follows ten: « soixante et onze ».
    for (const auto& [ids, number] : compounds_) {
      const NumberWord& compound = amounts_.words[number];
      if (compound.role != NumberRole::Ten) continue;
      if (ids.size() == 2) {
        NumberWord& first = word(ids[0]);
        if (first.role == NumberRole::Ten && compound.value == first.value + 10) first.below = 20;
      }
      for (const auto& [shorter, other] : compounds_) {
        NumberWord& longer = amounts_.words[other];
        if (shorter.size() + 1 == ids.size() &&
            std::equal(shorter.begin(), shorter.end(), ids.begin()) &&
            longer.role == NumberRole::Ten && compound.value == longer.value + 10) {
          longer.below = 20;
        }
      }
    }
    for (auto& [anchor, phrases] : by_word_) {
      std::stable_sort(phrases.begin(), phrases.end(),
                       [](const AmountPhrase& a, const AmountPhrase& b) {
                         return a.use != b.use ? a.use < b.use : a.size > b.size;
                       });
      NumberWord& number = word(anchor);
      number.first_phrase = static_cast<std::uint32_t>(amounts_.phrases.size());
      for (const AmountPhrase& phrase : phrases)
        number.uses |= 1U << static_cast<unsigned>(phrase.use);
      number.phrase_count = static_cast<std::uint16_t>(phrases.size());
      amounts_.phrases.insert(amounts_.phrases.end(), phrases.begin(), phrases.end());
    }
    amounts_.beginners.assign(amounts_.index.size() / 64 + 1, 0);
    for (WordId id = 0; id < amounts_.index.size(); ++id) {
      const NumberWord& number = amounts_.words[amounts_.index[id]];
      if (number.may_begin_number() || number.may_begin_amount())
        amounts_.beginners[id / 64] |= std::uint64_t{1} << (id % 64);
    }
    for (const language::AmountSign& known : amounts_.signs) {
      const auto letter = static_cast<unsigned char>(known.text.front());
      if (known.multiplier != 0 && letter < 128)
        amounts_.multiplier_initials[letter / 64] |= std::uint64_t{1} << (letter % 64);
    }
    std::sort(amounts_.signs.begin(), amounts_.signs.end(),
              [](const auto& a, const auto& b) { return a.text < b.text; });
  }

  Options& root_;
  language::Knowledge& knowledge_;
  const language::Inflection& inflection_;
  language::AmountWords& amounts_;
  std::vector<std::pair<std::vector<WordId>, std::size_t>> compounds_;
  std::map<WordId, std::vector<AmountPhrase>> by_word_;
  std::map<WordId, WordId> elided_;  ///< de → d
};

}  // namespace

void read_amount_words(Options& root, language::Knowledge& knowledge,
                       const language::Inflection& inflection, language::AmountWords& amounts) {
  Reader(root, knowledge, inflection, amounts).read();
}

}  // namespace stet::packs
