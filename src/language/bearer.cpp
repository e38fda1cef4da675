#include "language/bearer.h"

#include <algorithm>
#include <array>

namespace stet::language {
namespace {

constexpr std::uint32_t kRemembered = 16;
constexpr std::uint32_t kLongestGroup = 14;
constexpr std::uint32_t kModifiers = 4;  // words between a preposition and its noun

class Reader {
 public:
  Reader(const Tokens& tokens, TokenRange words, TokenRange sentence,
         const LanguageKnowledge& language, const Names& names)
      : tokens_(tokens), words_(words), sentence_(sentence), language_(language), names_(names) {}

  Bearer read() {
    if (words_.empty()) return bearer_;
    remember_words();
    skip_time_and_place();
    if (words_.empty()) return bearer_;
    if (is(words_.begin, kRelative) && (sense(words_.begin) & kPronounSenses) == 0) {
      bearer_.relative = words_.begin;
      return bearer_;
    }
    if (is(words_.begin, kPronoun) && (sense(words_.begin) & kPronounSenses) != 0) {
      bearer_.pronoun = sense(words_.begin) & kPronounSenses;
      return bearer_;
    }
    cut_clauses();
    find_nouns();
    find_mentions();
    choose();
    if (bearer_.head == Bearer::kNone) read_pronoun();
    if (bearer_.head != Bearer::kNone && bearer_.name == Bearer::kNone) read_determiner();
    return bearer_;
  }

 private:
  const Token& at(std::uint32_t t) const { return tokens_.all[t]; }
  std::uint32_t sense(std::uint32_t t) const {
    return t - begin_ < size_ ? senses_[t - begin_] : language_.source_sense(at(t));
  }
  bool is(std::uint32_t t, std::uint32_t roles) const {
    return t - begin_ < size_ ? (roles_[t - begin_] & roles) != 0 : language_.is(at(t).word, roles);
  }
  /// Each word is asked for several times.
  void remember_words() {
    begin_ = words_.begin;
    size_ = std::min(words_.size(), kRemembered);
    for (std::uint32_t k = 0; k < size_; ++k) {
      const Token& token = at(begin_ + k);
      senses_[k] = language_.source_sense(token);
      roles_[k] = token.word < language_.roles.size() ? language_.roles[token.word] : 0;
    }
  }
  /// « des » is a determiner too: at the head of the words it is no preposition.
  bool links(std::uint32_t t) const {
    return is(t, kPreposition | kOfWord) && !(t == words_.begin && is(t, kIndefinite));
  }

  /// « a déclaré [jeudi à la presse] le maire »: up to where a bearer may begin.
  void skip_time_and_place() {
    while (words_.size() > 1) {
      const std::uint32_t t = words_.begin;
      if (is(t, kWeekday | kMonth) || (at(t).is(kDigits) && is(t + 1, kMonth | kDeterminer))) {
        ++words_.begin;
        continue;
      }
      if (!links(t) || is(t, kOfWord)) return;
      // A preposition: over its noun, to the next determiner or name.
      std::uint32_t next = t + 1;
      while (next < words_.end && is(next, kDeterminer)) ++next;
      if (next < words_.end) ++next;
      while (next < words_.end && !is(next, kDeterminer | kPronoun) && !at(next).is(kCapital))
        ++next;
      if (next >= words_.end) return;
      words_.begin = next;
    }
  }

  /// What stands after « qui » or before the last « que » is another clause.
  void cut_clauses() {
    for (std::uint32_t t = words_.end; t-- > words_.begin + 1;) {
      if (is(t, kComplementiser) && !is(t, kDeterminer) && t + 1 < words_.end) {
        words_.begin = t + 1;
        break;
      }
    }
    for (std::uint32_t t = words_.begin + 1; t < words_.end; ++t) {
      if (is(t, kRelative) && (sense(t) & kBearerSenses) == 0 && t > words_.begin) {
        words_.end = t;
        break;
      }
    }
  }

  /// Whether a preposition stands before a noun, with at most some modifiers between.
  bool governed(std::uint32_t t) const {
    for (std::uint32_t steps = 0; t > words_.begin && steps <= kModifiers; ++steps) {
      if ((at(t).before & ~(kSpace | kApostrophe | kHyphen)) != 0) return false;
      --t;
      if (links(t)) return true;
      if (is(t, kDeterminer | kPronoun)) {
        return t > words_.begin && links(t - 1) && at(t).joined();
      }
      if (!language_.head_comes_last && steps > 0 && (sense(t) & kBearerSenses) != 0) return false;
    }
    return false;
  }

  /// « une ville de 20 millions d'habitants », "a city of two million people": the noun counts.
  bool is_measure(std::uint32_t t) const {
    std::uint32_t number = t;
    while (number > words_.begin && (is(number - 1, kNumberWord | kOneWord) ||
                                     at(number - 1).is(kDigits) || is(number - 1, kOfWord)))
      --number;
    const bool counted =
        number + 1 < t && (is(number + 1, kNumberWord) || at(number + 1).is(kDigits));
    return counted && number > words_.begin && is(number, kOfWord);
  }

  void find_nouns() {
    for (std::uint32_t t = words_.begin; t < words_.end; ++t) {
      const std::uint32_t senses = sense(t) & kBearerSenses;
      if (senses == 0) continue;
      // A determiner or pronoun of the same letters (« certains ») only where nothing follows it.
      if (is(t, kDeterminer | kIndefinite | kPronoun) && t + 1 < words_.end && at(t + 1).joined() &&
          !is(t + 1, kNegation | kPreposition | kOfWord | kClitic))
        continue;
      // « la maison-mère »
      if ((at(t).before & kHyphen) != 0 && t > words_.begin && senses == kWitnessWord) continue;
      if (governed(t)) {
        if (is_measure(t)) continue;
        if (bearer_.of_noun == Bearer::kNone) bearer_.of_noun = t;
        continue;
      }
      if (noun_ == Bearer::kNone) {
        noun_ = t;
      } else if (language_.head_comes_last && !parted(noun_, t)) {
        bearer_.of_noun = noun_;
        noun_ = t;
      } else if (bearer_.of_noun == Bearer::kNone) {
        bearer_.of_noun = t;
      }
    }
  }

  /// Whether a preposition or a comma stands between two words.
  bool parted(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t t = from + 1; t <= to; ++t) {
      if (links(t) || (at(t).before & ~(kSpace | kApostrophe | kHyphen)) != 0) return true;
    }
    return false;
  }

  void find_mentions() {
    for (const Mention& mention : names_.within(words_)) {
      const auto index = static_cast<std::uint32_t>(&mention - names_.mentions.data());
      const std::uint32_t end = mention.tokens.end;
      const bool possessor = end < sentence_.end && at(end).before == kApostrophe &&
                             at(end).size == 1 && language_.head_comes_last;
      const bool modifier = language_.head_comes_last && end < words_.end && at(end).joined() &&
                            noun_ != Bearer::kNone && noun_ >= end && !parted(end - 1, noun_);
      const bool inside = noun_ != Bearer::kNone && mention.tokens.contains(noun_);
      if (!inside && (possessor || modifier || depends(mention))) {
        if (bearer_.of_name == Bearer::kNone) bearer_.of_name = index;
        continue;
      }
      const NameKind kind = names_.entities[mention.entity].kind;
      const bool better =
          name_ == Bearer::kNone ||
          (kind == NameKind::Person && names_.entities[names_.mentions[name_].entity].kind != kind);
      if (!better) continue;
      if (name_ != Bearer::kNone && bearer_.of_name == Bearer::kNone) bearer_.of_name = name_;
      name_ = index;
    }
  }

  /// With the title before it: « la maire de Vélonne Anne Tarn » stands after no « de ».
  std::uint32_t start_of(const Mention& mention) const {
    const TokenRange function = names_.entities[mention.entity].function;
    const bool before =
        !function.empty() && function.end == mention.tokens.begin && function.begin >= words_.begin;
    return before ? function.begin : mention.tokens.begin;
  }

  /// « l'avocat de Paul Tarn » depends, « le ministre du budget Paul Tarn » does not.
  bool depends(const Mention& mention) const {
    std::uint32_t t = start_of(mention);
    if (names_.entities[mention.entity].kind != NameKind::Person) return governed(t);
    while (t > words_.begin && is(t - 1, kDeterminer) && !is(t - 1, kPreposition)) --t;
    return t > words_.begin && links(t - 1) && at(t).joined();
  }

  void choose() {
    if (name_ != Bearer::kNone && (noun_ == Bearer::kNone || names_the_noun())) {
      const Mention& mention = names_.mentions[name_];
      bearer_.name = name_;
      bearer_.head = mention.tokens.end - 1;
      if (noun_ != Bearer::kNone) {
        bearer_.senses = sense(noun_);
        if (!mention.tokens.contains(noun_)) bearer_.of_noun = noun_;
      }
      return;
    }
    if (name_ != Bearer::kNone && bearer_.of_name == Bearer::kNone) bearer_.of_name = name_;
    if (noun_ == Bearer::kNone && bearer_.of_noun != Bearer::kNone && !is_somebody_of_it()) {
      // « une majorité de riverains »: the first noun only counts.
      noun_ = bearer_.of_noun;
      bearer_.of_noun = Bearer::kNone;
    }
    if (noun_ != Bearer::kNone) {
      bearer_.head = noun_;
      bearer_.senses = sense(noun_);
      return;
    }
    for (std::uint32_t t = words_.begin; t < words_.end; ++t) {
      if (!at(t).is(kCapital) || is(t, kStopWord | kPronoun | kDeterminer | kPreposition) ||
          governed(t))
        continue;
      if (t == sentence_.begin && (at(t).word != 0 || is_plural(t))) continue;
      bearer_.head = t;
      bearer_.capital = true;
      return;
    }
  }

  /// « un garde du port », "a guard at the port": not the port.
  bool is_somebody_of_it() const {
    const std::uint32_t t = words_.begin;
    return is(t, kIndefinite | kOneWord) && !is_plural(t) && !is_plural(bearer_.of_noun) &&
           t + 1 < bearer_.of_noun && !is(t + 1, kNumberWord | kOfWord) &&
           language_.amounts.of(at(t + 1).word).role != NumberRole::Collective &&
           (sense(bearer_.of_noun) & (kBodyWord | kGenericBody)) != 0;
  }

  /// « le groupe Wagner », "spokesman Paul Tarn", « le ministre, Paul Mercin »: the noun and the
  /// name are one. Not « un sondage Ifop », "US officials".
  bool names_the_noun() const {
    const Mention& mention = names_.mentions[name_];
    if (mention.tokens.contains(noun_)) return true;
    const NameKind kind = names_.entities[mention.entity].kind;
    if (kind == NameKind::Person)
      return (sense(noun_) & kHumanSenses) != 0 || (language_.name_sense(at(noun_)) & kOffice) != 0;
    if (noun_ > mention.tokens.end) return parted(mention.tokens.end - 1, noun_);
    if ((sense(noun_) & (kBodyWord | kMediaWord | kBelligerent)) == 0) return false;
    return mention.tokens.begin == noun_ + 1 || at(noun_ + 1).before == kSpace;
  }

  void read_pronoun() {
    for (std::uint32_t t = words_.end; t-- > words_.begin;) {
      const std::uint32_t senses = sense(t) & kPronounSenses;
      if (senses != 0 && is(t, kPronoun | kStopWord | kClitic)) {
        bearer_.pronoun = senses;
        return;
      }
    }
    // A noun of no class: the last of English, the first of French, in the hope of its determiner.
    for (std::uint32_t t = words_.begin; t < words_.end; ++t) {
      if (is(t, kDeterminer | kPreposition | kStopWord | kNumberWord | kNegation) ||
          at(t).is(kDigits))
        continue;
      if (bearer_.head != Bearer::kNone && parted(bearer_.head, t)) break;
      bearer_.head = t;
      if (!language_.head_comes_last) break;
    }
  }

  bool is_plural(std::uint32_t t) const {
    const char last = tokens_.folded[at(t).end() - 1];
    return at(t).size > 2 && (last == 's' || last == 'x');
  }

  void read_determiner() {
    const std::uint32_t head = bearer_.head;
    bearer_.plural = is_plural(head) || is(head, kIndefinite);
    if (!language_.head_comes_last && at(head).before == kHyphen) bearer_.plural = false;
    std::uint32_t t = head;
    const std::uint32_t first =
        std::max(sentence_.begin, words_.begin > sentence_.begin ? words_.begin - 1 : words_.begin);
    bool found = false;
    for (std::uint32_t steps = 0; t > first && steps < 6; ++steps) {
      if ((at(t).before & ~(kSpace | kApostrophe | kHyphen)) != 0) break;
      --t;
      bearer_.same = bearer_.same || (sense(t) & kSameWord) != 0;
      if (is(t, kIndefinite | kNumberWord | kOneWord) || at(t).is(kDigits)) {
        bearer_.indefinite = true;
        found = true;
        if (!is(t, kOneWord)) bearer_.plural = bearer_.plural || is_several(t);
        if (is(t, kIndefinite) || !is(t, kNumberWord)) break;
        continue;
      }
      if (is(t, kDeterminer)) {
        // « les deux hommes »: the determiner counts.
        bearer_.definite = true;
        bearer_.indefinite = false;
        found = true;
        break;
      }
      if (is(t, kPreposition | kOfWord)) break;
    }
    if (!found && bearer_.plural) bearer_.indefinite = true;
    if (bearer_.definite && !bearer_.plural && t < head)
      bearer_.plural = is_several(t) && is_plural(head);
  }

  bool is_several(std::uint32_t t) const { return is_plural(t) || at(t).is(kDigits); }
  const Tokens& tokens_;
  TokenRange words_;
  TokenRange sentence_;
  const LanguageKnowledge& language_;
  const Names& names_;
  std::uint32_t begin_ = 0;
  std::uint32_t size_ = 0;
  std::array<std::uint32_t, kRemembered> senses_;
  std::array<std::uint32_t, kRemembered> roles_;
  Bearer bearer_;
  std::uint32_t noun_ = Bearer::kNone;
  std::uint32_t name_ = Bearer::kNone;
};

}  // namespace

Bearer read_bearer(const Tokens& tokens, TokenRange words, TokenRange sentence,
                   const LanguageKnowledge& language, const Names& names) {
  return Reader(tokens, words, sentence, language, names).read();
}

bool is_first_name(const Token& token, const LanguageKnowledge& language) {
  return (language.name_sense(token) & kFirstName) != 0;
}

TokenRange group_before(const Tokens& tokens, TokenRange sentence, std::uint32_t end) {
  TokenRange group{end, end};
  while (group.begin > sentence.begin && group.size() < kLongestGroup) {
    if (!tokens.all[--group.begin].joined()) break;
  }
  return group;
}

bool is_called_as_person(const Tokens& tokens, const Bearer& bearer, TokenRange sentence,
                         const LanguageKnowledge& language) {
  const std::uint32_t t = bearer.head;
  const Token& head = tokens.all[t];
  if (bearer.definite) return false;
  std::uint32_t senses = language.name_sense(head);
  if (t > sentence.begin) senses |= language.name_sense(tokens.all[t - 1]) & kHonorific;
  if ((senses & (kFirstName | kHonorific)) != 0) return true;
  if (t + 1 >= sentence.end || head.is(kAllCapitals)) return false;
  const Token& next = tokens.all[t + 1];
  return next.is(kCapital) && next.before == kSpace && !next.is(kAllCapitals);
}

bool is_called_as_outlet(const Tokens& tokens, const Entity& one,
                         const LanguageKnowledge& language) {
  if (one.kind == NameKind::Person || one.name.size() < 2) return false;
  const std::uint32_t noun = language.head_comes_last ? one.name.end - 1 : one.name.begin;
  return (language.source_sense(tokens.all[noun]) & kMediaWord) != 0;
}

std::uint32_t name_after_comma(const Tokens& tokens, TokenRange words, TokenRange sentence,
                               std::uint32_t cue, const Names& names) {
  const std::uint32_t t = words.end;
  if (t >= sentence.end || t == cue) return Bearer::kNone;
  const Token& token = tokens.all[t];
  if ((token.before & ~kSpace) != kComma || !token.is(kCapital)) return Bearer::kNone;
  const auto beside = names.within({t, t + 2});
  if (beside.empty() || names.entities[beside.front().entity].kind != NameKind::Person)
    return Bearer::kNone;
  return static_cast<std::uint32_t>(&beside.front() - names.mentions.data());
}

std::uint32_t name_at_the_end(const Tokens& tokens, TokenRange words, const Bearer& bearer,
                              const LanguageKnowledge& language, const Names& names) {
  if (bearer.head == Bearer::kNone || bearer.plural || bearer.indefinite ||
      (bearer.senses & (kOfficialWord | kVoiceWord | kExpertWord | kWitnessWord)) == 0)
    return Bearer::kNone;
  const auto inside = names.within(words);
  if (inside.empty()) return Bearer::kNone;
  // « la conseillère du président Paul Mercin » is not Paul Mercin.
  if (bearer.of_noun != Bearer::kNone &&
      (language.source_sense(tokens.all[bearer.of_noun]) & (kOfficialWord | kVoiceWord)) != 0)
    return Bearer::kNone;
  const Mention& last = inside.back();
  const std::uint32_t name = last.tokens.begin;
  if (last.tokens.end != words.end || last.tokens.size() < 2 || name <= bearer.head ||
      names.entities[last.entity].kind != NameKind::Person || tokens.all[name].before != kSpace)
    return Bearer::kNone;
  // « le directeur de l'école Jules Tarn », "a friend of Paul Mercin"
  const Token& before = tokens.all[name - 1];
  if (language.is(before.word, kOfWord | kPartOf | kPreposition | kDeterminer | kCoordinator) ||
      (language.name_sense(before) & (kOrganisationWord | kPlaceWord)) != 0)
    return Bearer::kNone;
  return static_cast<std::uint32_t>(&last - names.mentions.data());
}

}  // namespace stet::language
