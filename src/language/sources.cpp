#include "language/sources.h"

#include <algorithm>
#include <array>

#include "language/bearer.h"
#include "language/entity_index.h"

namespace stet::language {
namespace {

constexpr std::uint32_t kNone = Bearer::kNone;
constexpr std::uint32_t kChainReach = 6;     // sentences over which a pronoun may go back
constexpr std::uint32_t kMentionsBack = 24;  // names looked at for « la compagnie »
constexpr std::uint32_t kSubjectReach = 14;  // words at the head of a sentence

/// What a source is, beside its class, for the pronouns that may mean it.
struct Traits {
  bool person = false, woman = false, man = false, body = false, plural = false;
  std::uint32_t sentence = 0;  ///< last credited in
  std::uint32_t noun = 0;      ///< WordId of the noun
};

class Reader {
 public:
  Reader(const Tokens& tokens, const Matches& matches, const std::vector<Sentence>& sentences,
         const std::vector<Attribution>& attributions, const Knowledge& knowledge, Names& names)
      : tokens_(tokens),
        matches_(matches),
        sentences_(sentences),
        attributions_(attributions),
        knowledge_(knowledge),
        names_(names),
        battle_(names.matter.is_battle()),
        trial_(names.matter.is_trial()),
        index_(names.entities.size() + 64) {}

  Sources read() {
    index_offices();
    sources_.of_attribution.assign(attributions_.size(), kNoSource);
    for (attribution_ = 0; attribution_ < attributions_.size(); ++attribution_) {
      const Attribution& a = attributions_[attribution_];
      enter(a.sentence);
      const std::uint32_t source = source_of(a);
      sources_.of_attribution[attribution_] = source;
      if (source == kNoSource) continue;
      traits_[source].sentence = a.sentence;
      last_ = source;
      if (traits_[source].person) last_person_ = source;
      if (traits_[source].body) last_body_ = source;
    }
    note_reasons();
    for (const LanguageKnowledge& language : knowledge_.languages) {
      gather(language.sources.verified, sources_.verified);
      gather(language.sources.not_verified, sources_.not_verified);
    }
    add_mentions();
    return std::move(sources_);
  }

 private:
  const Token& at(std::uint32_t t) const { return tokens_.all[t]; }
  std::uint32_t sense(std::uint32_t t) const { return language_->source_sense(at(t)); }
  bool is(std::uint32_t t, std::uint32_t roles) const { return language_->is(at(t).word, roles); }
  const Entity& entity(std::uint32_t mention) const {
    return names_.entities[names_.mentions[mention].entity];
  }
  std::uint64_t hash_at(std::uint32_t t) const {
    return word_hash(std::string_view(tokens_.folded).substr(at(t).begin, at(t).size));
  }

  void enter(std::uint32_t sentence) {
    index_of_sentence_ = sentence;
    sentence_ = sentences_[sentence].tokens;
    language_ = &knowledge_.languages[sentences_[sentence].language];
  }

  /// « le ministre » leads to whoever is called a minister.
  void index_offices() {
    for (std::uint32_t e = 0; e < names_.entities.size(); ++e) {
      const TokenRange function = names_.entities[e].function;
      for (std::uint32_t t = function.begin; t < function.end; ++t) {
        if (at(t).word != 0) index_.set(EntityIndex::Last, at(t).word, e);
      }
    }
  }

  // --- one attribution

  std::uint32_t source_of(const Attribution& a) {
    if (a.vague) return joined(SourceClass::Vague, a.source.empty() ? a.cue : a.source, kNone);
    switch (a.kind) {
      case AttributionKind::Text:
        return last_;
      case AttributionKind::Statement:
        return of_statement(a);
      case AttributionKind::Carried:
        return of_carried(a);
      case AttributionKind::Incise:
      case AttributionKind::Clause:
        if (a.source.empty()) return of_bare_verb(a);
        break;
      case AttributionKind::Frame:
        break;
    }
    return of_words(a.source, a.cue.begin);
  }

  /// The first attribution of the same sentence that has a source.
  std::uint32_t beside(const Attribution& a) const {
    for (std::uint32_t i = attribution_; i-- > 0 && attributions_[i].sentence == a.sentence;) {
      if (sources_.of_attribution[i] != kNoSource) return sources_.of_attribution[i];
    }
    return kNoSource;
  }

  /// « … dans un communiqué »: whoever speaks in the sentence, else the statement itself.
  std::uint32_t of_statement(const Attribution& a) {
    if (const std::uint32_t other = beside(a); other != kNoSource) return other;
    for (std::uint32_t i = attribution_ + 1;
         i < attributions_.size() && attributions_[i].sentence == a.sentence; ++i) {
      const Attribution& next = attributions_[i];
      if (next.kind == AttributionKind::Statement || next.source.empty() || next.vague) continue;
      return of_words(next.source, next.cue.begin);
    }
    if (const std::uint32_t subject = of_subject(a); subject != kNoSource) return subject;
    SourceClass kind = SourceClass::Document;
    for (std::uint32_t t = a.cue.begin; t < a.cue.end; ++t) {
      if ((sense(t) & kUserContent) != 0 && (sense(t) & kDocumentWord) == 0)
        kind = SourceClass::Ugc;
    }
    return joined(kind, a.cue, a.cue.end - 1);
  }

  /// « affirmant que », « a-t-il ajouté »
  std::uint32_t of_bare_verb(const Attribution& a) {
    for (std::uint32_t t = a.cue.begin; t < a.cue.end; ++t) {
      if (is(t, kImpersonal) && is(t, kClitic | kPronoun))
        return joined(SourceClass::Vague, a.cue, kNone);
      const std::uint32_t senses = sense(t) & kPronounSenses;
      if (senses != 0 && is(t, kPronoun | kClitic)) return chained(senses, {t, t + 1});
    }
    if (a.cue.end < sentence_.end && (at(a.cue.end).before & kHyphen) != 0) {
      const std::uint32_t senses = sense(a.cue.end) & kPronounSenses;
      if (is(a.cue.end, kImpersonal)) return joined(SourceClass::Vague, a.cue, kNone);
      if (senses != 0) return chained(senses, {a.cue.end, a.cue.end + 1});
    }
    if (const std::uint32_t other = beside(a); other != kNoSource) return other;
    return of_subject(a);
  }

  /// Whoever stands at the head of the sentence, when that is somebody who can speak.
  std::uint32_t of_subject(const Attribution& a) {
    TokenRange head{sentence_.begin, std::min(a.cue.begin, sentence_.begin + kSubjectReach)};
    if (head.empty() || is(head.begin, kPreposition)) return kNoSource;
    std::uint32_t end = head.begin + 1;
    while (end < head.end && at(end).joined()) ++end;
    head.end = end;
    const Bearer bearer = read_bearer(tokens_, head, sentence_, *language_, names_);
    if (bearer.pronoun != 0) return chained(bearer.pronoun, head);
    if (bearer.name == kNone && bearer.senses == 0) return kNoSource;
    if (bearer.name == kNone &&
        (bearer.senses & (kBodyWord | kGenericBody | kOfficialWord | kExpertWord)) == 0)
      return kNoSource;
    return of_bearer(bearer, head);
  }

  std::uint32_t of_carried(const Attribution& a) {
    const Bearer bearer = read_bearer(tokens_, a.source, sentence_, *language_, names_);
    if (bearer.pronoun != 0) return chained(bearer.pronoun, a.source);
    if (bearer.name != kNone || (bearer.senses & ~(kDocumentWord | kUserContent)) != 0)
      return of_bearer(bearer, a.source);
    // « ce bilan », « le document », "of those": what was said before goes on.
    return last_;
  }

  std::uint32_t of_words(TokenRange words, std::uint32_t cue) {
    if (words.empty()) return kNoSource;
    Bearer bearer = read_bearer(tokens_, words, sentence_, *language_, names_);
    if (bearer.relative != kNone) {
      // « le pêcheur, qui dit … »: whoever stands before it.
      TokenRange before{bearer.relative, bearer.relative};
      while (before.begin > sentence_.begin && before.size() < kSubjectReach) {
        --before.begin;
        if (!at(before.begin).joined()) break;
      }
      if (before.empty()) return kNoSource;
      bearer = read_bearer(tokens_, before, sentence_, *language_, names_);
      words = before;
    }
    if (bearer.pronoun != 0) return chained(bearer.pronoun, words);
    if (bearer.empty()) return kNoSource;
    if (bearer.name == kNone) beside_comma(words, cue, bearer);
    return of_bearer(bearer, words);
  }

  /// « le porte-parole, Paul Mercin »: the name in apposition is who it is.
  void beside_comma(TokenRange words, std::uint32_t cue, Bearer& bearer) const {
    const std::uint32_t t = words.end;
    if (t < sentence_.end && t != cue && (at(t).before & ~kSpace) == kComma && at(t).is(kCapital)) {
      for (const Mention& mention : names_.within({t, t + 2})) {
        const Entity& one = names_.entities[mention.entity];
        if (one.kind != NameKind::Person) break;
        bearer.name = static_cast<std::uint32_t>(&mention - names_.mentions.data());
        return;
      }
    }
  }

  // --- its class

  std::uint32_t of_bearer(const Bearer& bearer, TokenRange words) {
    if (bearer.name != kNone) return of_name(bearer.name, bearer, words);
    const std::uint32_t senses = bearer.senses;
    const std::uint32_t head = bearer.head;
    if (bearer.capital) {
      const bool determined = bearer.definite;
      return joined(determined ? SourceClass::BodyNamed : SourceClass::PersonNamed, words, head);
    }
    if ((senses & kSourceWord) != 0) {
      if (bearer.same || (bearer.definite && !bearer.plural)) {
        if (last_ != kNoSource) return last_;
      }
      return joined(kind_of_source(words), words, head);
    }
    if ((senses & kVoiceWord) != 0) return of_voice(bearer, words);
    if (is_party(bearer, words)) return joined(SourceClass::Party, words, head);
    if (bearer.of_name != kNone && entity(bearer.of_name).outlet && (senses & kMediaWord) != 0)
      return of_name(bearer.of_name, bearer, words);
    if ((senses & kMediaWord) != 0) return anaphoric(SourceClass::Media, bearer, words);
    if ((senses & kDocumentWord) != 0) return joined(SourceClass::Document, words, head);
    if ((senses & kUserContent) != 0) return joined(SourceClass::Ugc, words, head);
    if ((senses & kInsiderWord) != 0) return joined(SourceClass::AnonInsider, words, head);
    if ((senses & kGenericBody) != 0 &&
        !(bearer.indefinite && (senses & kOfficialWord) != 0 && !language_->head_comes_last)) {
      return joined(is_named(bearer) ? SourceClass::BodyNamed : SourceClass::BodyGeneric, words,
                    head);
    }
    if ((senses & (kBodyWord)) != 0) return of_body(bearer, words);
    if ((senses & kExpertWord) != 0) {
      if (bearer.definite && !bearer.plural)
        return anaphoric(SourceClass::AnonExpert, bearer, words);
      const bool of_body = bearer.plural && bearer.of_name != kNone &&
                           entity(bearer.of_name).kind == NameKind::Organisation;
      return joined(of_body ? SourceClass::BodyNamed : SourceClass::AnonExpert, words, head);
    }
    if ((senses & kVagueWord) != 0 && (senses & kOfficialWord) == 0)
      return joined(SourceClass::Vague, words, head);
    if ((senses & kOfficialWord) != 0) return of_official(bearer, words);
    if ((senses & kWitnessWord) != 0) return anaphoric(SourceClass::AnonWitness, bearer, words);
    if ((senses & kAnaphor) != 0) return anaphoric(SourceClass::Unknown, bearer, words);
    if (bearer.definite && !bearer.plural) return anaphoric(SourceClass::Unknown, bearer, words);
    return joined(SourceClass::Unknown, words, head);
  }

  std::uint32_t of_name(std::uint32_t mention, const Bearer& bearer, TokenRange words) {
    const std::uint32_t id = names_.mentions[mention].entity;
    const Entity& one = names_.entities[id];
    SourceClass kind = SourceClass::BodyNamed;
    if (one.outlet) {
      kind = SourceClass::Media;
    } else if (one.kind == NameKind::Person) {
      kind = speaks_as_party(one.function, words) ? SourceClass::Party : SourceClass::PersonNamed;
    } else if (one.kind == NameKind::Unknown) {
      kind = one.name.size() > 1 || !(bearer.definite || after_determiner(mention))
                 ? SourceClass::PersonNamed
                 : SourceClass::BodyNamed;
    } else if ((bearer.senses & kMediaWord) != 0) {
      kind = SourceClass::Media;
    }
    if (kind == SourceClass::BodyNamed && battle_ && is_belligerent(one, bearer))
      kind = SourceClass::Party;
    return of_entity(id, kind, words);
  }

  bool after_determiner(std::uint32_t mention) const {
    const std::uint32_t begin = names_.mentions[mention].tokens.begin;
    return begin > sentence_.begin && at(begin).joined() && is(begin - 1, kDeterminer);
  }

  std::uint32_t of_entity(std::uint32_t id, SourceClass kind, TokenRange words) {
    std::uint32_t known = index_.find(EntityIndex::Whole, id);
    if (known != kNoSource) return known;
    known = create(kind, words);
    index_.set(EntityIndex::Whole, id, known);
    sources_.all[known].entity = id;
    const Entity& one = names_.entities[id];
    Traits& traits = traits_[known];
    traits.person = kind == SourceClass::PersonNamed || one.kind == NameKind::Person;
    traits.woman = one.woman;
    traits.man = one.man;
    traits.body = !traits.person;
    return known;
  }

  /// « de source policière »: the words beside it.
  SourceClass kind_of_source(TokenRange words) const {
    SourceClass kind = SourceClass::AnonInsider;
    for (std::uint32_t t = words.begin; t < words.end; ++t) {
      if ((sense(t) & kInsiderKind) != 0) return SourceClass::AnonInsider;
      if ((sense(t) & kOfficialKind) != 0) kind = SourceClass::AnonOfficial;
    }
    return kind;
  }

  /// A spokesman is the voice of a body: the one beside, else the one of which the talk is.
  std::uint32_t of_voice(const Bearer& bearer, TokenRange words) {
    if (bearer.of_name != kNone && entity(bearer.of_name).kind != NameKind::Person)
      return of_name(bearer.of_name, bearer, words);
    if (bearer.of_noun != kNone && (sense(bearer.of_noun) & (kBodyWord | kGenericBody)) != 0) {
      if (battle_ && (sense(bearer.of_noun) & kBelligerent) != 0)
        return joined(SourceClass::Party, words, bearer.of_noun);
      return joined((sense(bearer.of_noun) & kBodyWord) != 0 || bearer.of_name != kNone
                        ? SourceClass::BodyNamed
                        : SourceClass::BodyGeneric,
                    words, bearer.of_noun);
    }
    if (bearer.definite && last_ != kNoSource && near(last_)) return last_;
    if (bearer.of_noun == kNone && bearer.of_name == kNone) {
      if (const std::uint32_t body = body_before(bearer.head); body != kNone)
        return of_name(body, bearer, words);
    }
    return joined(SourceClass::AnonOfficial, words, bearer.head);
  }

  bool is_party(const Bearer& bearer, TokenRange words) const {
    const std::uint32_t senses = bearer.senses;
    if (trial_ && (senses & kLitigant) != 0) return true;
    if ((senses & kLitigant) != 0 && (senses & (kOfficialWord | kExpertWord | kAnaphor)) == 0 &&
        !bearer.indefinite && names_.matter.trial > 0)
      return true;
    if (!battle_) return false;
    if ((senses & kBelligerent) != 0) return true;
    return (senses & kOfficialWord) != 0 && speaks_as_party(words, words);
  }

  /// An army's spokesman in a battle report, a defence lawyer at a trial.
  bool speaks_as_party(TokenRange function, TokenRange words) const {
    for (const TokenRange range : {function, words}) {
      for (std::uint32_t t = range.begin; t < range.end; ++t) {
        const std::uint32_t senses = sense(t);
        if (battle_ && (senses & kBelligerent) != 0) return true;
        if (trial_ && (senses & kLitigant) != 0) return true;
      }
    }
    return false;
  }

  bool is_belligerent(const Entity& one, const Bearer& bearer) const {
    if ((bearer.senses & kBelligerent) != 0) return true;
    for (std::uint32_t t = one.name.begin; t < one.name.end; ++t) {
      if ((sense(t) & kBelligerent) != 0) return true;
    }
    return false;
  }

  bool is_named(const Bearer& bearer) const {
    return bearer.of_name != kNone ||
           (at(bearer.head).is(kCapital) && bearer.head != sentence_.begin);
  }

  std::uint32_t of_body(const Bearer& bearer, TokenRange words) {
    if (bearer.of_name != kNone) {
      const Entity& one = entity(bearer.of_name);
      if (one.outlet) return of_name(bearer.of_name, bearer, words);
      return joined(SourceClass::BodyNamed, words, bearer.head);
    }
    if (is_named(bearer)) return joined(SourceClass::BodyNamed, words, bearer.head);
    if (bearer.indefinite) {
      return joined(bearer.plural ? SourceClass::Vague : SourceClass::BodyGeneric, words,
                    bearer.head);
    }
    if ((bearer.senses & kAnaphor) == 0 && bearer.of_noun == kNone)
      return joined(SourceClass::BodyNamed, words, bearer.head);
    if (bearer.of_noun != kNone) return joined(SourceClass::BodyNamed, words, bearer.head);
    if (const std::uint32_t body = body_before(bearer.head); body != kNone)
      return of_name(body, bearer, {bearer.head, bearer.head + 1});
    if (last_body_ != kNoSource && near(last_body_)) return last_body_;
    return joined(SourceClass::BodyGeneric, words, bearer.head);
  }

  /// An office: anonymous with « un », somebody with « le ».
  std::uint32_t of_official(const Bearer& bearer, TokenRange words) {
    const bool capital = at(bearer.head).is(kCapital) && bearer.head != sentence_.begin;
    if (bearer.indefinite && !bearer.same) {
      return joined(SourceClass::AnonOfficial, words, bearer.head);
    }
    if (bearer.definite && bearer.plural)
      return joined(SourceClass::BodyGeneric, words, bearer.head);
    if (bearer.plural) return joined(SourceClass::AnonOfficial, words, bearer.head);
    const std::uint32_t word = at(bearer.head).word;
    if (last_person_ != kNoSource && traits_[last_person_].noun == word && near(last_person_))
      return last_person_;
    if (word != 0 && bearer.of_name == kNone) {
      const std::uint32_t known = index_.find(EntityIndex::Last, word);
      if (known != EntityIndex::kNone && is_before(known, bearer.head)) {
        add_mention({bearer.head, bearer.head + 1}, known, MentionForm::Nominal);
        return of_entity(known,
                         speaks_as_party(names_.entities[known].function, {})
                             ? SourceClass::Party
                             : SourceClass::PersonNamed,
                         words);
      }
    }
    if ((bearer.senses & kAnaphor) != 0 && bearer.of_noun == kNone && bearer.of_name == kNone)
      return anaphoric(SourceClass::AnonOfficial, bearer, words);
    (void)capital;
    return joined(SourceClass::BodyNamed, words, bearer.head);
  }

  bool is_before(std::uint32_t known, std::uint32_t token) const {
    return names_.entities[known].name.begin < token;
  }

  /// « le chercheur », "the woman": somebody credited or named before; of the given class when
  /// nobody is.
  std::uint32_t anaphoric(SourceClass otherwise, const Bearer& bearer, TokenRange words) {
    if (bearer.definite && !bearer.plural) {
      const std::uint32_t word = at(bearer.head).word;
      if (word != 0) {
        const std::uint32_t known = index_.find(EntityIndex::Last, word);
        if (known != EntityIndex::kNone && is_before(known, bearer.head))
          return of_entity(known, SourceClass::PersonNamed, words);
      }
      const std::uint32_t same =
          index_.find(EntityIndex::First, key_of(otherwise, hash_at(bearer.head)));
      if (same != kNoSource) return same;
      if (otherwise == SourceClass::Media) {
        if (last_body_ != kNoSource && sources_.all[last_body_].source_class == SourceClass::Media)
          return last_body_;
      } else if ((bearer.senses & kAnaphor) != 0 && last_person_ != kNoSource &&
                 near(last_person_) && bearer.of_noun == kNone) {
        return last_person_;
      } else if (otherwise == SourceClass::Unknown && last_ != kNoSource && near(last_)) {
        return last_;
      }
    }
    return joined(otherwise, words, bearer.head);
  }

  // --- who was before

  bool near(std::uint32_t source) const {
    return index_of_sentence_ - traits_[source].sentence <= kChainReach;
  }

  bool fits(std::uint32_t source, std::uint32_t pronoun) const {
    const Traits& traits = traits_[source];
    const SourceClass kind = sources_.all[source].source_class;
    if (kind == SourceClass::Vague || kind == SourceClass::Unknown) return false;
    if ((pronoun & kThing) != 0) return !traits.person;
    if ((pronoun & kPlural) != 0) return traits.plural || traits.body;
    // Where things have pronouns of their own a body is no he.
    if (!traits.person && language_->head_comes_last && traits.body) return false;
    if (traits.plural) return false;
    if ((pronoun & kMasculine) != 0 && traits.woman) return false;
    return (pronoun & kFeminine) == 0 || !traits.man;
  }

  /// « il », "she": the source before that fits, else the name before that does.
  std::uint32_t chained(std::uint32_t pronoun, TokenRange words) {
    for (const std::uint32_t source : {last_, last_person_, last_body_}) {
      if (source == kNoSource || !near(source) || !fits(source, pronoun)) continue;
      if (sources_.all[source].entity)
        add_mention(words, *sources_.all[source].entity, MentionForm::Pronoun);
      return source;
    }
    const std::uint32_t mention = name_before(words.begin, pronoun);
    if (mention == kNone) return last_ != kNoSource && near(last_) ? last_ : kNoSource;
    const std::uint32_t id = names_.mentions[mention].entity;
    add_mention(words, id, MentionForm::Pronoun);
    const NameKind kind = names_.entities[id].kind;
    return of_entity(id,
                     kind == NameKind::Person || kind == NameKind::Unknown
                         ? SourceClass::PersonNamed
                         : SourceClass::BodyNamed,
                     names_.mentions[mention].tokens);
  }

  std::uint32_t mentions_before(std::uint32_t token) const {
    return static_cast<std::uint32_t>(
        std::partition_point(names_.mentions.begin(), names_.mentions.end(),
                             [&](const Mention& m) { return m.tokens.begin < token; }) -
        names_.mentions.begin());
  }

  std::uint32_t name_before(std::uint32_t token, std::uint32_t pronoun) const {
    const std::uint32_t end = mentions_before(token);
    for (std::uint32_t m = end; m > 0 && end - m < kMentionsBack; --m) {
      const Mention& mention = names_.mentions[m - 1];
      if (index_of_sentence_ - mention.sentence > kChainReach) break;
      const Entity& one = names_.entities[mention.entity];
      if ((pronoun & (kThing | kPlural)) != 0) {
        if (one.kind == NameKind::Organisation) return m - 1;
        continue;
      }
      if (one.kind != NameKind::Person) continue;
      if ((pronoun & kMasculine) != 0 && one.woman) continue;
      if ((pronoun & kFeminine) != 0 && one.man) continue;
      return m - 1;
    }
    return kNone;
  }

  /// The mention of the body that « la compagnie » means: the last one named.
  std::uint32_t body_before(std::uint32_t token) const {
    const std::uint32_t end = mentions_before(token);
    for (std::uint32_t m = end; m > 0 && end - m < kMentionsBack; --m) {
      const Entity& one = names_.entities[names_.mentions[m - 1].entity];
      if (one.kind == NameKind::Organisation && !one.outlet) return m - 1;
    }
    return kNone;
  }

  // --- keeping

  static std::uint64_t key_of(SourceClass kind, std::uint64_t noun) {
    return noun * 31 + static_cast<std::uint64_t>(kind) + 1;
  }

  std::uint32_t create(SourceClass kind, TokenRange words) {
    sources_.all.push_back({kind, words, {}, false, attribution_});
    traits_.emplace_back();
    traits_.back().sentence = index_of_sentence_;
    return static_cast<std::uint32_t>(sources_.all.size() - 1);
  }

  /// The source of that class and noun; a new one when there is none.
  std::uint32_t joined(SourceClass kind, TokenRange words, std::uint32_t head) {
    const std::uint64_t key = key_of(kind, head == kNone ? 0 : hash_at(head));
    std::uint32_t known = index_.find(EntityIndex::First, key);
    if (known != kNoSource) return known;
    known = create(kind, words);
    index_.set(EntityIndex::First, key, known);
    Traits& traits = traits_[known];
    const bool one = kind == SourceClass::PersonNamed || kind == SourceClass::AnonWitness ||
                     kind == SourceClass::AnonOfficial || kind == SourceClass::AnonExpert ||
                     kind == SourceClass::AnonInsider || kind == SourceClass::Unknown;
    if (head == kNone) return known;
    traits.noun = at(head).word;
    traits.plural = at(head).size > 2 && tokens_.folded[at(head).end() - 1] == 's';
    traits.person = one && !traits.plural;
    traits.body = !one;
    const std::uint32_t senses = sense(head);
    traits.woman = (senses & kFeminine) != 0;
    traits.man = (senses & kMasculine) != 0;
    if (kind == SourceClass::BodyNamed && (senses & kOfficialWord) != 0) traits.person = true;
    return known;
  }

  void add_mention(TokenRange words, std::uint32_t id, MentionForm form) {
    fresh_.push_back({words, id, form, index_of_sentence_});
  }

  void add_mentions() {
    const auto in_order = [](const Mention& a, const Mention& b) {
      return a.tokens.begin < b.tokens.begin;
    };
    std::stable_sort(fresh_.begin(), fresh_.end(), in_order);
    const auto middle = static_cast<std::ptrdiff_t>(names_.mentions.size());
    names_.mentions.insert(names_.mentions.end(), fresh_.begin(), fresh_.end());
    std::inplace_merge(names_.mentions.begin(), names_.mentions.begin() + middle,
                       names_.mentions.end(), in_order);
    std::vector<bool> seen(names_.entities.size(), false);
    for (std::uint32_t m = 0; m < names_.mentions.size(); ++m) {
      const std::uint32_t e = names_.mentions[m].entity;
      if (!seen[e]) names_.entities[e].first_mention = m;
      seen[e] = true;
    }
  }

  /// A reason counts in the sentence of the source and in the next one.
  void note_reasons() {
    for (std::uint32_t a = 0; a < attributions_.size(); ++a) {
      const std::uint32_t source = sources_.of_attribution[a];
      if (source == kNoSource || sources_.all[source].reason_given ||
          !is_anonymous(sources_.all[source].source_class))
        continue;
      const Sentence& sentence = sentences_[attributions_[a].sentence];
      std::uint32_t end = sentence.tokens.end;
      if (attributions_[a].sentence + 1 < sentences_.size() &&
          sentences_[attributions_[a].sentence + 1].block == sentence.block)
        end = sentences_[attributions_[a].sentence + 1].tokens.end;
      const auto reasons = matches_.of(knowledge_.languages[sentence.language].sources.reasons);
      const auto first = std::partition_point(reasons.begin(), reasons.end(), [&](const Match& m) {
        return m.tokens.begin < sentence.tokens.begin;
      });
      sources_.all[source].reason_given = first != reasons.end() && first->tokens.end <= end;
    }
  }

  void gather(ListId list, std::vector<TokenRange>& into) const {
    for (const Match& match : matches_.of(list)) {
      if (into.empty() || into.back().end <= match.tokens.begin ||
          into.back().begin > match.tokens.begin)
        into.push_back(match.tokens);
    }
    std::sort(into.begin(), into.end());
  }

  const Tokens& tokens_;
  const Matches& matches_;
  const std::vector<Sentence>& sentences_;
  const std::vector<Attribution>& attributions_;
  const Knowledge& knowledge_;
  Names& names_;
  bool battle_;
  bool trial_;
  EntityIndex index_;  ///< Whole: entity → source; First: noun → source; Last: office → entity
  Sources sources_;
  std::vector<Traits> traits_;  ///< of each source
  std::vector<Mention> fresh_;
  std::uint32_t last_ = kNoSource;
  std::uint32_t last_person_ = kNoSource;
  std::uint32_t last_body_ = kNoSource;

  // The attribution at hand.
  std::uint32_t attribution_ = 0;
  std::uint32_t index_of_sentence_ = 0;
  TokenRange sentence_;
  const LanguageKnowledge* language_ = nullptr;
};

}  // namespace

std::string_view name_of(SourceClass source_class) {
  static constexpr std::array<std::string_view, 13> kNames = {
      "unknown",      "person-named",  "body-named",  "body-generic", "document", "media", "party",
      "anon-witness", "anon-official", "anon-expert", "anon-insider", "ugc",      "vague"};
  return kNames.at(static_cast<std::size_t>(source_class));
}

bool is_anonymous(SourceClass source_class) {
  return source_class >= SourceClass::AnonWitness;
}

Sources find_sources(const Tokens& tokens, const Matches& matches,
                     const std::vector<Sentence>& sentences,
                     const std::vector<Attribution>& attributions, const Knowledge& knowledge,
                     Names& names) {
  return Reader(tokens, matches, sentences, attributions, knowledge, names).read();
}

}  // namespace stet::language
