#include "language/phrase.h"

#include <algorithm>
#include <cctype>

namespace stet::language {
namespace {

constexpr std::size_t kMostSequences = 4000;
constexpr int kDeepestList = 8;

bool is_letter_byte(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)) != 0;
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

class Reader {
 public:
  Reader(std::string_view phrase, const Inflection& inflection, const ListLookup& lists, int depth)
      : phrase_(phrase), inflection_(inflection), lists_(lists), depth_(depth) {}

  std::vector<PhraseSequence> read(std::optional<PhraseFault>& fault) {
    auto sequences = read_alternatives(/*inside=*/false);
    if (!fault_ && at_ < phrase_.size()) fail("unexpected `" + std::string(1, phrase_[at_]) + "`");
    fault = fault_;
    if (fault_) sequences.clear();
    return sequences;
  }

 private:
  using Sequences = std::vector<PhraseSequence>;

  void fail(std::string message) {
    if (!fault_) fault_ = PhraseFault{at_, std::move(message)};
  }

  /// a|b|c up to the closing parenthesis or the end.
  Sequences read_alternatives(bool inside) {
    Sequences all;
    for (;;) {
      Sequences one = read_sequence();
      if (fault_) return {};
      merge(all, std::move(one));
      if (inside && at_ < phrase_.size() && phrase_[at_] == '|') {
        ++at_;
        continue;
      }
      return all;
    }
  }

  /// Alternatives of one word each become one element with many words.
  static void merge(Sequences& all, Sequences more) {
    const auto single = [](const PhraseSequence& s) {
      return s.size() == 1 && s[0].kind == PhraseElement::Kind::Words;
    };
    for (PhraseSequence& sequence : more) {
      const auto twin = !single(sequence) ? all.end() : std::find_if(all.begin(), all.end(), [&](const auto& other) {
        return single(other) && other[0].capital == sequence[0].capital;
      });
      if (twin == all.end()) {
        all.push_back(std::move(sequence));
      } else {
        auto& words = (*twin)[0].words;
        words.insert(words.end(), sequence[0].words.begin(), sequence[0].words.end());
      }
    }
  }

  Sequences read_sequence() {
    Sequences sofar{PhraseSequence{}};
    while (at_ < phrase_.size() && !fault_) {
      const char c = phrase_[at_];
      if (c == '|' || c == ')') break;
      if (c == '(') {
        ++at_;
        Sequences group = read_alternatives(/*inside=*/true);
        if (fault_) return {};
        if (at_ >= phrase_.size() || phrase_[at_] != ')') {
          fail("`(` without `)`");
          return {};
        }
        ++at_;
        if (at_ < phrase_.size() && phrase_[at_] == '?') {
          ++at_;
          group.push_back({});
        }
        append(sofar, group);
      } else if (c == '{') {
        append(sofar, read_class());
      } else if (is_letter_byte(c) && phrase_.substr(at_, 3) != "’") {
        append(sofar, read_word());
      } else if (c == ' ' || c == '-' || c == '\'' || phrase_.substr(at_, 3) == "’") {
        at_ += c == ' ' || c == '-' || c == '\'' ? 1 : 3;
      } else {
        fail("`" + std::string(1, c) + "` cannot stand in a phrase");
      }
    }
    return fault_ ? Sequences{} : sofar;
  }

  void append(Sequences& sofar, const Sequences& group) {
    if (fault_) return;
    if (group.size() == 1) {
      for (PhraseSequence& sequence : sofar) sequence.insert(sequence.end(), group[0].begin(), group[0].end());
      return;
    }
    Sequences longer;
    for (const PhraseSequence& head : sofar) {
      for (const PhraseSequence& tail : group) {
        longer.push_back(head);
        longer.back().insert(longer.back().end(), tail.begin(), tail.end());
      }
    }
    if (longer.size() > kMostSequences) {
      fail("stands for more than " + std::to_string(kMostSequences) + " phrases: split it");
      return;
    }
    sofar = std::move(longer);
  }

  Sequences read_class() {
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
    return {PhraseSequence{element}};
  }

  Sequences read_list(std::string_view name, std::size_t close) {
    const std::vector<std::string>* const entries = lists_(name);
    if (entries == nullptr) {
      fail("no list is called `" + std::string(name) + "`");
      return {};
    }
    if (depth_ >= kDeepestList) {
      fail("the list `" + std::string(name) + "` contains itself");
      return {};
    }
    Sequences all;
    for (const std::string& entry : *entries) {
      std::optional<PhraseFault> inner;
      merge(all, Reader(entry, inflection_, lists_, depth_ + 1).read(inner));
      if (inner) {
        fail("in the list `" + std::string(name) + "`, entry `" + entry + "`: " + inner->message);
        return {};
      }
    }
    at_ = close + 1;
    return all;
  }

  Sequences read_word() {
    const std::size_t begin = at_;
    while (at_ < phrase_.size() && is_letter_byte(phrase_[at_]) && phrase_.substr(at_, 3) != "’") ++at_;
    const std::string word(phrase_.substr(begin, at_ - begin));
    PhraseElement element;
    element.capital = begins_with_capital(word);
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
      element.words = inflection_.inflect(word, static_cast<std::uint8_t>(wanted));
      if (element.words.empty()) {
        fail("no paradigm inflects `" + word + ":" + std::string(mark) + "`");
        return {};
      }
      return split_forms(element);
    }
    element.words = {word};
    return {PhraseSequence{element}};
  }

  /// A form may be several words (« s'est », "shot down"): those become sequences of their own.
  static Sequences split_forms(const PhraseElement& element) {
    Sequences all;
    PhraseElement single = element;
    single.words.clear();
    for (const std::string& form : element.words) {
      if (form.find_first_of(" -'") == std::string::npos) {
        single.words.push_back(form);
        continue;
      }
      PhraseSequence sequence;
      for (std::size_t i = 0; i <= form.size();) {
        const std::size_t end = std::min(form.find_first_of(" -'", i), form.size());
        sequence.push_back({PhraseElement::Kind::Words, {form.substr(i, end - i)}, false, 0});
        i = end + 1;
      }
      all.push_back(std::move(sequence));
    }
    if (!single.words.empty()) all.push_back({std::move(single)});
    return all;
  }

  std::string_view phrase_;
  const Inflection& inflection_;
  const ListLookup& lists_;
  int depth_;
  std::size_t at_ = 0;
  std::optional<PhraseFault> fault_;
};

bool has_word(const PhraseSequence& sequence) {
  return std::any_of(sequence.begin(), sequence.end(),
                     [](const PhraseElement& e) { return e.kind == PhraseElement::Kind::Words; });
}

}  // namespace

std::vector<PhraseSequence> read_phrase(std::string_view phrase, const Inflection& inflection, const ListLookup& lists,
                                        std::optional<PhraseFault>& fault) {
  auto sequences = Reader(phrase, inflection, lists, 0).read(fault);
  if (fault) return {};
  for (const PhraseSequence& sequence : sequences) {
    if (!has_word(sequence)) {
      fault = PhraseFault{0, "needs at least one word of its own"};
      return {};
    }
  }
  return sequences;
}

}  // namespace stet::language
