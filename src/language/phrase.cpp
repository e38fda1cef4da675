#include "language/phrase.h"

#include <algorithm>
#include <array>
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
  return word.size() > 1 && std::all_of(word.begin(), word.end(), [](char c) {
           return std::isupper(static_cast<unsigned char>(c)) != 0;
         });
}

class Reader {
 public:
  Reader(std::string_view phrase, const Inflection& inflection, NamedLists& lists,
         const ListEntries& own, int depth)
      : phrase_(phrase), inflection_(inflection), lists_(lists), own_(own), depth_(depth) {}

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

  static bool is_words(const PhraseSequence& sequence) {
    return sequence.size() == 1 && sequence[0].kind == PhraseElement::Kind::Words;
  }

  static PhraseElement element_of(std::vector<std::string> words, PhraseElement::Case letters) {
    PhraseElement element;
    element.letters = letters;
    element.words = std::make_shared<const std::vector<std::string>>(std::move(words));
    return element;
  }

  static PhraseElement element_of(std::vector<PhraseSequence> choices) {
    PhraseElement element;
    element.kind = PhraseElement::Kind::Choice;
    element.choices = std::make_shared<const std::vector<PhraseSequence>>(std::move(choices));
    return element;
  }

  /// An alternative that is a choice itself (a list in a list) gives its own alternatives.
  static std::vector<PhraseSequence> without_choices(std::vector<PhraseSequence> alternatives) {
    std::vector<PhraseSequence> flat;
    for (PhraseSequence& alternative : alternatives) {
      if (alternative.size() == 1 && alternative[0].kind == PhraseElement::Kind::Choice) {
        flat.insert(flat.end(), alternative[0].choices->begin(), alternative[0].choices->end());
      } else {
        flat.push_back(std::move(alternative));
      }
    }
    return flat;
  }

  /// Alternatives of one word each become one element with many words, however many there are.
  static PhraseSequence choice_of(std::vector<PhraseSequence> alternatives) {
    if (alternatives.size() == 1) return std::move(alternatives[0]);
    std::vector<PhraseSequence> choices;
    std::array<std::vector<std::string>, 3> words;  // by what they ask of the letters
    for (PhraseSequence& alternative : without_choices(std::move(alternatives))) {
      if (is_words(alternative)) {
        auto& like = words[static_cast<std::size_t>(alternative[0].letters)];
        like.insert(like.end(), alternative[0].words->begin(), alternative[0].words->end());
      } else {
        choices.push_back(std::move(alternative));
      }
    }
    for (std::size_t letters = 0; letters < words.size(); ++letters) {
      if (words[letters].empty()) continue;
      choices.push_back(
          {element_of(std::move(words[letters]), static_cast<PhraseElement::Case>(letters))});
    }
    if (choices.size() == 1) return std::move(choices[0]);
    // Of two that fit the longer is meant: « agents de police », not « agents ».
    std::stable_sort(
        choices.begin(), choices.end(),
        [](const PhraseSequence& x, const PhraseSequence& y) { return x.size() > y.size(); });
    return {element_of(std::move(choices))};
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
      return {element_of({choice_of(std::move(alternatives)), {}})};
    }
    return choice_of(std::move(alternatives));
  }

  PhraseSequence read_sequence() {
    PhraseSequence sequence;
    const auto put = [&](PhraseSequence more) {
      sequence.insert(sequence.end(), std::make_move_iterator(more.begin()),
                      std::make_move_iterator(more.end()));
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
        sequence.emplace_back();
        sequence.back().kind = PhraseElement::Kind::Comma;
        ++at_;
      } else {
        fail("`" + std::string(phrase_.substr(at_, character_of(phrase_, at_).size)) +
             "` cannot stand in a phrase");
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
    } else if (name.starts_with("..")) {
      if (name.size() != 3 || name[2] < '1' || name[2] > '9') {
        fail("a gap is of 1 to 9 words, `{..1}` to `{..9}`");
        return {};
      }
      element.kind = PhraseElement::Kind::Gap;
      element.most = static_cast<std::uint8_t>(name[2] - '0');
    } else {
      return read_list(name, close);
    }
    at_ = close + 1;
    return {std::move(element)};
  }

  PhraseSequence read_list(std::string_view name, std::size_t close) {
    if (const auto own = own_.find(name); own != own_.end()) {
      PhraseSequence sequence = read_entries(name, own->second, own_);
      at_ = close + 1;
      return sequence;
    }
    const auto shared = lists_.entries.find(name);
    if (shared == lists_.entries.end()) {
      fail("no list is called `" + std::string(name) + "`");
      return {};
    }
    auto known = lists_.sequences.find(name);
    if (known == lists_.sequences.end()) {
      // A list of the language does not know those of a rule.
      PhraseSequence sequence = read_entries(name, shared->second, {});
      if (fault_) return {};
      known = lists_.sequences.emplace(name, std::move(sequence)).first;
    }
    at_ = close + 1;
    return known->second;
  }

  PhraseSequence read_entries(std::string_view name, const std::vector<std::string>& entries,
                              const ListEntries& own) {
    if (depth_ >= kDeepestList) {
      fail("the list `" + std::string(name) + "` contains itself");
      return {};
    }
    std::vector<PhraseSequence> all;
    for (const std::string& entry : entries) {
      std::optional<PhraseFault> inner;
      all.push_back(Reader(entry, inflection_, lists_, own, depth_ + 1).read(inner));
      if (inner) {
        fail("in the list `" + std::string(name) + "`, entry `" + entry + "`: " + inner->message);
        return {};
      }
    }
    return choice_of(std::move(all));
  }

  /// The word that begins here, with its mark if it has one.
  [[nodiscard]] std::size_t end_of_word() const {
    std::size_t end = at_;
    while (const std::size_t size = letter_at(phrase_, end)) end += size;
    if (end < phrase_.size() && phrase_[end] == ':') {
      ++end;
      while (end < phrase_.size() && std::islower(static_cast<unsigned char>(phrase_[end])) != 0)
        ++end;
    }
    return end;
  }

  PhraseSequence read_word() {
    const std::string written(phrase_.substr(at_, end_of_word() - at_));
    at_ += written.size();
    if (const auto known = lists_.words.find(written); known != lists_.words.end())
      return known->second;
    PhraseSequence sequence = forms_of(written);
    if (!fault_) lists_.words.emplace(written, sequence);
    return sequence;
  }

  PhraseSequence forms_of(const std::string& written) {
    using Case = PhraseElement::Case;
    const std::size_t colon = std::min(written.find(':'), written.size());
    const std::string word = written.substr(0, colon);
    const Case letters = !begins_with_capital(word) ? Case::Any
                         : is_all_capitals(word)    ? Case::AllCapitals
                                                    : Case::Capital;
    if (colon == written.size()) return {element_of({word}, letters)};
    const std::string_view mark = std::string_view(written).substr(colon + 1);
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
    const std::vector<std::string> forms =
        inflection_.inflect(fold(word), static_cast<std::uint8_t>(wanted));
    if (forms.empty()) {
      fail("no paradigm inflects `" + written + "`");
      return {};
    }
    return split_forms(forms, letters);
  }

  /// A form may be several words (« s'est », "shot down"): those become sequences of their own.
  static PhraseSequence split_forms(const std::vector<std::string>& forms,
                                    PhraseElement::Case letters) {
    std::vector<PhraseSequence> all;
    std::vector<std::string> single;
    for (const std::string& form : forms) {
      if (form.find_first_of(" -'") == std::string::npos) {
        single.push_back(form);
        continue;
      }
      PhraseSequence sequence;
      for (std::size_t i = 0; i <= form.size();) {
        const std::size_t end = std::min(form.find_first_of(" -'", i), form.size());
        sequence.push_back(element_of({form.substr(i, end - i)},
                                      sequence.empty() ? letters : PhraseElement::Case::Any));
        i = end + 1;
      }
      all.push_back(std::move(sequence));
    }
    if (!single.empty()) all.push_back({element_of(std::move(single), letters)});
    return choice_of(std::move(all));
  }

  std::string_view phrase_;
  const Inflection& inflection_;
  NamedLists& lists_;
  const ListEntries& own_;
  int depth_;
  std::size_t at_ = 0;
  std::optional<PhraseFault> fault_;
};

/// Whether every way of matching takes a word of the phrase's own.
bool needs_word(const PhraseSequence& sequence) {
  return std::any_of(sequence.begin(), sequence.end(), [](const PhraseElement& e) {
    if (e.kind == PhraseElement::Kind::Words) return true;
    return e.kind == PhraseElement::Kind::Choice &&
           std::all_of(e.choices->begin(), e.choices->end(), needs_word);
  });
}

}  // namespace

PhraseSequence read_phrase(std::string_view phrase, const Inflection& inflection, NamedLists& lists,
                           const ListEntries& own, std::optional<PhraseFault>& fault) {
  PhraseSequence sequence = Reader(phrase, inflection, lists, own, 0).read(fault);
  if (fault) return {};
  if (!needs_word(sequence)) {
    fault = PhraseFault{0, "needs at least one word of its own"};
    return {};
  }
  return sequence;
}

}  // namespace stet::language
