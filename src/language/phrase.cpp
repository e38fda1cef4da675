#include "language/phrase.h"

#include <algorithm>
#include <cctype>

#include "language/characters.h"
#include "language/fold.h"

namespace stet::language {
namespace {

constexpr int kDeepestList = 8;

/// Bytes of the letter or digit that begins here; 0 when another character does.
std::size_t letter_at(std::string_view phrase, std::size_t at) {
  const Character character = character_of(phrase, at);
  return is_word(character.kind) ? character.size : 0;
}

/// Whether the word begins with a capital of the Latin alphabet (ASCII, Latin-1, Latin Extended-A).
bool begins_with_capital(std::string_view word) {
  if (word.empty()) return false;
  const auto first = static_cast<unsigned char>(word[0]);
  if (first < 0x80) return std::isupper(first) != 0;
  if (word.size() < 2) return false;
  const auto second = static_cast<unsigned char>(word[1]);
  if (first == 0xC3) return second >= 0x80 && second <= 0x9E && second != 0x97;
  return first == 0xC5 && second == 0x92;  // Œ
}

bool is_all_capitals(std::string_view word) {
  return word.size() > 1 && std::all_of(word.begin(), word.end(), [](char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; });
}

class Reader {
 public:
  Reader(std::string_view phrase, const Inflection& inflection, const ListLookup& lists, int depth)
      : phrase_(phrase), inflection_(inflection), lists_(lists), depth_(depth) {}

  PhraseSequence read(std::optional<PhraseFault>& fault) {
    PhraseSequence sequence = read_sequence();
    if (!fault_ && at_ < phrase_.size()) fail("unexpected `" + std::string(1, phrase_[at_]) + "`");
    fault = fault_;
    if (fault_) sequence.clear();
    return sequence;
  }

 private:
  void fail(std::string message) {
    if (!fault_) fault_ = PhraseFault{at_, std::move(message)};
  }

  /// Alternatives of one word each become one element with many words, however many there are.
  static PhraseSequence choice_of(std::vector<PhraseSequence> alternatives) {
    PhraseElement choice;
    choice.kind = PhraseElement::Kind::Choice;
    for (PhraseSequence& alternative : alternatives) {
      const bool single = alternative.size() == 1 && alternative[0].kind == PhraseElement::Kind::Words;
      const auto twin = !single ? choice.choices.end()
                                : std::find_if(choice.choices.begin(), choice.choices.end(), [&](const auto& other) {
                                    return other.size() == 1 && other[0].kind == PhraseElement::Kind::Words &&
                                           other[0].letters == alternative[0].letters;
                                  });
      if (twin == choice.choices.end()) {
        choice.choices.push_back(std::move(alternative));
      } else {
        auto& words = (*twin)[0].words;
        words.insert(words.end(), alternative[0].words.begin(), alternative[0].words.end());
      }
    }
    if (choice.choices.size() == 1) return std::move(choice.choices[0]);
    PhraseSequence sequence;
    sequence.push_back(std::move(choice));
    return sequence;
  }

  /// a|b|c up to the closing parenthesis, and a `?` after it.
  PhraseSequence read_group() {
    std::vector<PhraseSequence> alternatives;
    do {
      ++at_;  // the parenthesis, then each bar
      alternatives.push_back(read_sequence());
      if (fault_) return {};
    } while (at_ < phrase_.size() && phrase_[at_] == '|');
    if (at_ >= phrase_.size()) {
      fail("`(` without `)`");
      return {};
    }
    ++at_;
    if (at_ < phrase_.size() && phrase_[at_] == '?') {
      ++at_;
      PhraseElement optional;
      optional.kind = PhraseElement::Kind::Choice;
      optional.choices.push_back(choice_of(std::move(alternatives)));
      optional.choices.emplace_back();
      return {std::move(optional)};
    }
    return choice_of(std::move(alternatives));
  }

  PhraseSequence read_sequence() {
    PhraseSequence sequence;
    bool comma = false;
    const auto put = [&](PhraseSequence more) {
      if (!more.empty()) more.front().comma = comma;
      comma = false;
      sequence.insert(sequence.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    };
    while (at_ < phrase_.size() && !fault_) {
      const char c = phrase_[at_];
      const bool apostrophe = phrase_.substr(at_, 3) == "’";
      if (c == '|' || c == ')') break;
      if (c == '(') {
        put(read_group());
      } else if (c == '{') {
        put(read_class());
      } else if (letter_at(phrase_, at_) > 0) {
        put(read_word());
      } else if (c == ' ' || c == '-' || c == '\'' || apostrophe) {
        at_ += apostrophe ? 3 : 1;
      } else if (c == ',' && !sequence.empty()) {
        comma = true;
        ++at_;
      } else {
        fail("`" + std::string(phrase_.substr(at_, character_of(phrase_, at_).size)) + "` cannot stand in a phrase");
      }
    }
    return fault_ ? PhraseSequence{} : sequence;
  }

  PhraseSequence read_class() {
    const std::size_t close = phrase_.find('}', at_);
    if (close == std::string_view::npos) {
      fail("`{` without `}`");
      return {};
    }
    const std::string_view name = phrase_.substr(at_ + 1, close - at_ - 1);
    PhraseElement element;
    if (name == "number") {
      element.kind = PhraseElement::Kind::Number;
    } else if (name == "name") {
      element.kind = PhraseElement::Kind::Name;
    } else if (name == "word") {
      element.kind = PhraseElement::Kind::AnyWord;
    } else if (name == "participle") {
      element.kind = PhraseElement::Kind::Participle;
    } else if (name.starts_with("..") && name.size() == 3 && name[2] >= '1' && name[2] <= '9') {
      element.kind = PhraseElement::Kind::Gap;
      element.most = static_cast<std::uint8_t>(name[2] - '0');
    } else {
      return read_list(name, close);
    }
    at_ = close + 1;
    return {std::move(element)};
  }

  PhraseSequence read_list(std::string_view name, std::size_t close) {
    const std::vector<std::string>* const entries = lists_(name);
    if (entries == nullptr) {
      fail("no list is called `" + std::string(name) + "`");
      return {};
    }
    if (depth_ >= kDeepestList) {
      fail("the list `" + std::string(name) + "` contains itself");
      return {};
    }
    std::vector<PhraseSequence> all;
    for (const std::string& entry : *entries) {
      std::optional<PhraseFault> inner;
      all.push_back(Reader(entry, inflection_, lists_, depth_ + 1).read(inner));
      if (inner) {
        fail("in the list `" + std::string(name) + "`, entry `" + entry + "`: " + inner->message);
        return {};
      }
    }
    at_ = close + 1;
    return choice_of(std::move(all));
  }

  PhraseSequence read_word() {
    const std::size_t begin = at_;
    while (const std::size_t size = letter_at(phrase_, at_)) at_ += size;
    const std::string word(phrase_.substr(begin, at_ - begin));
    PhraseElement element;
    if (begins_with_capital(word)) element.letters = is_all_capitals(word) ? PhraseElement::Case::AllCapitals : PhraseElement::Case::Capital;
    if (at_ < phrase_.size() && phrase_[at_] == ':') {
      const std::size_t mark_begin = ++at_;
      while (at_ < phrase_.size() && std::islower(static_cast<unsigned char>(phrase_[at_])) != 0) ++at_;
      const std::string_view mark = phrase_.substr(mark_begin, at_ - mark_begin);
      const unsigned wanted = mark == "v"      ? unsigned{kVerbForms}
                                  : mark == "fin"  ? unsigned{kFinite}
                                  : mark == "pp"   ? unsigned{kParticiple}
                                  : mark == "ger"  ? unsigned{kGerund}
                                  : mark == "inf"  ? unsigned{kInfinitive}
                                  : mark == "cond" ? unsigned{kConditional}
                                  : mark == "n"    ? unsigned{kNounForms}
                                  : mark == "a"    ? unsigned{kAdjectiveForms}
                                                   : 0U;
      if (wanted == 0) {
        fail("`:" + std::string(mark) + "` is none of :v :fin :pp :ger :inf :cond :n :a");
        return {};
      }
      element.words = inflection_.inflect(fold(word), static_cast<std::uint8_t>(wanted));
      if (element.words.empty()) {
        fail("no paradigm inflects `" + word + ":" + std::string(mark) + "`");
        return {};
      }
      return split_forms(element);
    }
    element.words = {word};
    return {std::move(element)};
  }

  /// A form may be several words (« s'est », "shot down"): those become sequences of their own.
  static PhraseSequence split_forms(const PhraseElement& element) {
    std::vector<PhraseSequence> all;
    for (const std::string& form : element.words) {
      PhraseSequence sequence;
      for (std::size_t i = 0; i <= form.size();) {
        const std::size_t end = std::min(form.find_first_of(" -'", i), form.size());
        PhraseElement word;
        word.words = {form.substr(i, end - i)};
        word.letters = sequence.empty() ? element.letters : PhraseElement::Case::Any;
        sequence.push_back(std::move(word));
        i = end + 1;
      }
      all.push_back(std::move(sequence));
    }
    return choice_of(std::move(all));
  }

  std::string_view phrase_;
  const Inflection& inflection_;
  const ListLookup& lists_;
  int depth_;
  std::size_t at_ = 0;
  std::optional<PhraseFault> fault_;
};

/// Whether every way of matching takes a word of the phrase's own.
bool needs_word(const PhraseSequence& sequence) {
  return std::any_of(sequence.begin(), sequence.end(), [](const PhraseElement& e) {
    if (e.kind == PhraseElement::Kind::Words) return true;
    return e.kind == PhraseElement::Kind::Choice && std::all_of(e.choices.begin(), e.choices.end(), needs_word);
  });
}

}  // namespace

PhraseSequence read_phrase(std::string_view phrase, const Inflection& inflection, const ListLookup& lists,
                           std::optional<PhraseFault>& fault) {
  PhraseSequence sequence = Reader(phrase, inflection, lists, 0).read(fault);
  if (fault) return {};
  if (!needs_word(sequence)) {
    fault = PhraseFault{0, "needs at least one word of its own"};
    return {};
  }
  return sequence;
}

}  // namespace stet::language
