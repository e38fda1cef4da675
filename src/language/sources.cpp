#include "language/sources.h"

#include <algorithm>

#include "language/bearer.h"
#include "language/entity_index.h"
#include "language/hidden_name.h"
#include "language/known_sources.h"
#include "language/parties.h"
#include "language/source_notes.h"
#include "language/source_words.h"

namespace stet::language {
namespace {

constexpr std::uint32_t kNone = Bearer::kNone;
constexpr std::uint32_t kSubjectReach = 14;  // words at the head of a sentence

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
        known_(tokens, names) {}

  Sources read() {
    index_offices();
    parties_ = find_parties(tokens_, sentences_, knowledge_, names_);
    sources_.of_attribution.assign(attributions_.size(), kNoSource);
    for (attribution_ = 0; attribution_ < attributions_.size(); ++attribution_) {
      const Attribution& a = attributions_[attribution_];
      enter(a.sentence);
      const std::uint32_t source = source_of(a);
      sources_.of_attribution[attribution_] = source;
      if (source != kNoSource) known_.note(source);
    }
    sources_.all = known_.finish();
    cut_to_noun_groups(tokens_, matches_, sentences_, attributions_, knowledge_, names_,
                       sources_.all);
    note_reasons(attributions_, sentences_, matches_, knowledge_, sources_);
    note_verification(matches_, knowledge_, sources_);
    return std::move(sources_);
  }

 private:
  const Token& at(std::uint32_t t) const { return tokens_.all[t]; }
  std::uint32_t sense(std::uint32_t t) const { return language_->source_sense(at(t)); }
  bool is(std::uint32_t t, std::uint32_t roles) const { return language_->is(at(t).word, roles); }
  const Entity& entity(std::uint32_t mention) const {
    return names_.entities[names_.mentions[mention].entity];
  }

  void enter(std::uint32_t sentence) {
    sentence_ = sentences_[sentence].tokens;
    language_ = &knowledge_.languages[sentences_[sentence].language];
    known_.enter(attribution_, sentence, *language_);
  }

  /// « le ministre » leads to whoever is called a minister.
  void index_offices() {
    for (std::uint32_t e = 0; e < names_.entities.size(); ++e) {
      if (names_.entities[e].kind != NameKind::Person) continue;
      const TokenRange function = names_.entities[e].function;
      for (std::uint32_t t = function.begin; t < function.end; ++t) {
        if (at(t).word != 0) offices_.set(EntityIndex::Last, at(t).word, e);
      }
    }
  }

  // --- one attribution

  std::uint32_t source_of(const Attribution& a) {
    if (a.vague && a.kind == AttributionKind::Clause && a.source.empty()) return kNoSource;
    if (a.vague)
      return known_.of_noun(SourceClass::Vague, a.source.empty() ? a.cue : a.source, kNone);
    switch (a.kind) {
      case AttributionKind::Text:
        return known_.last();
      case AttributionKind::Statement:
        return of_statement(a);
      case AttributionKind::Carried:
        return of_carried(a);
      case AttributionKind::Incise:
      case AttributionKind::Clause:
        if (a.source.empty() || speaks_by_pronoun(a)) return of_bare_verb(a);
        break;
      case AttributionKind::Frame:
        break;
    }
    return of_words(a, a.source);
  }

  /// « a-t-il déclaré à la presse »: what follows is no bearer.
  bool speaks_by_pronoun(const Attribution& a) const {
    for (std::uint32_t t = a.cue.begin + 1; t < a.cue.end; ++t) {
      if (is(t, kClitic) && (sense(t) & kPronounSenses) != 0 && is(t, kPronoun)) return true;
    }
    return false;
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
    if (const std::uint32_t next = of_next(a); next != kNoSource) return next;
    // "Anna Tarn told reporters"
    for (const Mention& mention : names_.within({sentence_.begin, a.cue.begin})) {
      if (mention.tokens.end == a.cue.begin && at(a.cue.begin).joined() &&
          names_.entities[mention.entity].kind == NameKind::Person)
        return known_.of_entity(mention.entity, SourceClass::PersonNamed, mention.tokens);
    }
    if (const std::uint32_t subject = of_subject(a); subject != kNoSource) return subject;
    // « douze habitants interrogés par la radio »
    if (at(a.cue.begin).joined() && is(a.cue.end - 1, kAgent)) {
      const TokenRange asked = group_before(tokens_, sentence_, a.cue.begin);
      const Bearer bearer = read_bearer(tokens_, asked, sentence_, *language_, names_);
      if (bearer.name != kNone || (bearer.senses & kHumanSenses) != 0)
        return of_bearer(bearer, asked);
    }
    return known_.of_noun(kind_of_statement(tokens_, a.cue, *language_), a.cue, a.cue.end - 1);
  }

  /// « affirmant que », « a-t-il ajouté »
  std::uint32_t of_bare_verb(const Attribution& a) {
    for (std::uint32_t t = a.cue.begin; t < a.cue.end; ++t) {
      if (is(t, kImpersonal) && is(t, kClitic | kPronoun))
        return known_.of_noun(SourceClass::Vague, a.cue, kNone);
      const std::uint32_t senses = sense(t) & kPronounSenses;
      if (senses != 0 && is(t, kPronoun | kClitic)) return known_.of_pronoun(senses, {t, t + 1});
    }
    if (a.cue.end < sentence_.end && (at(a.cue.end).before & kHyphen) != 0) {
      const std::uint32_t senses = sense(a.cue.end) & kPronounSenses;
      if (is(a.cue.end, kImpersonal)) return known_.of_noun(SourceClass::Vague, a.cue, kNone);
      if (senses != 0) return known_.of_pronoun(senses, {a.cue.end, a.cue.end + 1});
    }
    if (const std::uint32_t other = beside(a); other != kNoSource) return other;
    if (const std::uint32_t subject = of_subject(a); subject != kNoSource) return subject;
    return of_next(a);
  }

  /// Whoever is credited next in the sentence: « Tout en affirmant que …, la ministre a dit … ».
  std::uint32_t of_next(const Attribution& a) {
    for (std::uint32_t i = attribution_ + 1;
         i < attributions_.size() && attributions_[i].sentence == a.sentence; ++i) {
      const Attribution& next = attributions_[i];
      if (next.kind == AttributionKind::Statement || next.source.empty() || next.vague) continue;
      return of_words(next, next.source);
    }
    return kNoSource;
  }

  /// Whoever stands at the head of the sentence, when that is somebody who can speak.
  std::uint32_t of_subject(const Attribution& a) {
    TokenRange head{sentence_.begin, std::min(a.cue.begin, sentence_.begin + kSubjectReach)};
    if (head.empty() || is(head.begin, kPreposition)) return kNoSource;
    std::uint32_t end = head.begin + 1;
    while (end < head.end && at(end).joined()) ++end;
    head.end = end;
    const Bearer bearer = read_bearer(tokens_, head, sentence_, *language_, names_);
    if (bearer.pronoun != 0) return known_.of_pronoun(bearer.pronoun, head);
    if (bearer.name == kNone && bearer.senses == 0) return kNoSource;
    if (bearer.name == kNone &&
        (bearer.senses & (kBodyWord | kGenericBody | kOfficialWord | kExpertWord)) == 0)
      return kNoSource;
    return of_bearer(bearer, head);
  }

  std::uint32_t of_carried(const Attribution& a) {
    const Bearer bearer = read_bearer(tokens_, a.source, sentence_, *language_, names_);
    if (bearer.pronoun != 0) return known_.of_pronoun(bearer.pronoun, a.source);
    if (bearer.name != kNone || (bearer.senses & ~(kDocumentWord | kUserContent)) != 0)
      return of_bearer(bearer, a.source);
    // « ce bilan », « le document », "of those": what was said before goes on.
    return known_.last();
  }

  std::uint32_t of_words(const Attribution& a, TokenRange words) {
    if (words.empty()) return kNoSource;
    const std::uint32_t cue = a.cue.begin;
    if (a.kind == AttributionKind::Frame && words.size() == 1 && is(words.begin, kRelative))
      return known_.last();  // « … la préfecture, selon laquelle … »
    Bearer bearer = read_bearer(tokens_, words, sentence_, *language_, names_);
    if (bearer.relative != kNone) {
      // « le pêcheur, qui dit … »: whoever stands before it.
      const TokenRange before = group_before(tokens_, sentence_, bearer.relative);
      if (before.empty()) return kNoSource;
      bearer = read_bearer(tokens_, before, sentence_, *language_, names_);
      words = before;
    }
    if (bearer.pronoun != 0) return known_.of_pronoun(bearer.pronoun, words);
    if (bearer.empty()) return kNoSource;
    if (bearer.name == kNone && (bearer.senses & kHumanSenses) != 0 &&
        (bearer.senses & kDocumentWord) == 0)
      bearer.name = name_after_comma(tokens_, words, sentence_, cue, names_);
    if (bearer.name == kNone)
      bearer.name = name_at_the_end(tokens_, words, bearer, *language_, names_);
    return of_bearer(bearer, words);
  }

  // --- its class

  std::uint32_t of_bearer(const Bearer& bearer, TokenRange words) {
    if (bearer.name != kNone) return of_name(bearer.name, bearer, words);
    const std::uint32_t senses = bearer.senses;
    const std::uint32_t head = bearer.head;
    if (!bearer.capital && may_hide_its_name(bearer) &&
        hides_its_name(words, attributions_, attribution_, sentences_, matches_, *language_))
      return known_.of_noun(kind_without_name(senses), words, head);
    if (bearer.capital)
      return known_.of_noun(is_called_as_person(tokens_, bearer, sentence_, *language_)
                                ? SourceClass::PersonNamed
                                : SourceClass::BodyNamed,
                            words, head);
    if ((senses & kSourceWord) != 0) {
      if (bearer.same || (bearer.definite && !bearer.plural)) {
        if (known_.last() != kNoSource) return known_.last();
      }
      return known_.of_noun(kind_of_source(tokens_, words, *language_), words, head);
    }
    if ((senses & kVoiceWord) != 0) return of_voice(bearer, words);
    if (is_party(bearer, words)) return known_.of_noun(SourceClass::Party, words, head);
    if (bearer.of_name != kNone && entity(bearer.of_name).outlet && (senses & kMediaWord) != 0)
      return of_name(bearer.of_name, bearer, words);
    if ((senses & kMediaWord) != 0) return anaphoric(SourceClass::Media, bearer, words);
    if ((senses & kDocumentWord) != 0) return known_.of_noun(SourceClass::Document, words, head);
    if ((senses & kUserContent) != 0) return known_.of_noun(SourceClass::Ugc, words, head);
    if ((senses & kInsiderWord) != 0) return known_.of_noun(SourceClass::AnonInsider, words, head);
    if ((senses & kGenericBody) != 0 &&
        !(bearer.indefinite && (senses & kOfficialWord) != 0 && !language_->head_comes_last)) {
      return known_.of_noun(is_named(bearer) ? SourceClass::BodyNamed : SourceClass::BodyGeneric,
                            words, head);
    }
    if ((senses & kBodyWord) != 0) {
      if (bearer.of_noun != kNone && (sense(bearer.of_noun) & kMediaWord) != 0) {
        if (bearer.of_name != kNone)
          return known_.of_entity(names_.mentions[bearer.of_name].entity, SourceClass::Media,
                                  words);
        return known_.of_noun(SourceClass::Media, words, head);
      }
      return of_body(bearer, words);
    }
    if ((senses & kExpertWord) != 0) {
      if (bearer.definite && !bearer.plural)
        return anaphoric(SourceClass::AnonExpert, bearer, words);
      const bool of_body = bearer.plural && bearer.of_name != kNone &&
                           entity(bearer.of_name).kind == NameKind::Organisation;
      return known_.of_noun(of_body ? SourceClass::BodyNamed : SourceClass::AnonExpert, words,
                            head);
    }
    if ((senses & kVagueWord) != 0 && (senses & kOfficialWord) == 0)
      return known_.of_noun(SourceClass::Vague, words, head);
    if ((senses & kOfficialWord) != 0) return of_official(bearer, words);
    if ((senses & kWitnessWord) != 0) return of_witness(bearer, words);
    if ((senses & kAnaphor) != 0) return anaphoric(SourceClass::Unknown, bearer, words);
    if (bearer.definite && !bearer.plural &&
        attributions_[attribution_].kind != AttributionKind::Clause)
      return anaphoric(SourceClass::Unknown, bearer, words);
    return known_.of_noun(SourceClass::Unknown, words, head);
  }

  std::uint32_t of_name(std::uint32_t mention, const Bearer& bearer, TokenRange words) {
    const std::uint32_t id = names_.mentions[mention].entity;
    const Entity& one = names_.entities[id];
    SourceClass kind = SourceClass::BodyNamed;
    if (one.outlet || is_called_as_outlet(tokens_, one, *language_)) {
      kind = SourceClass::Media;
    } else if (one.kind == NameKind::Person) {
      kind = speaks_as_party(one.function, words) ? SourceClass::Party : SourceClass::PersonNamed;
    } else if (one.kind == NameKind::Unknown) {
      // Nobody is called by one name without another anywhere in the article, but bodies are.
      const bool full = one.name.size() > 1 && !after_determiner(mention);
      kind = full || is_first_name(at(one.name.begin), *language_) ? SourceClass::PersonNamed
                                                                   : SourceClass::BodyNamed;
    } else if (one.kind == NameKind::Place && one.name.size() > 1 && !after_determiner(mention)) {
      kind = SourceClass::PersonNamed;  // « commente Line Tarn »: two words that speak are somebody
    } else if ((bearer.senses & kMediaWord) != 0) {
      kind = SourceClass::Media;
    }
    if (battle_ && one.kind != NameKind::Person && kind != SourceClass::Media &&
        (parties_[id] || (kind == SourceClass::BodyNamed &&
                          is_belligerent(tokens_, one, bearer.senses, *language_))))
      kind = SourceClass::Party;
    return known_.of_entity(id, kind, words);
  }

  bool after_determiner(std::uint32_t mention) const {
    const std::uint32_t begin = names_.mentions[mention].tokens.begin;
    return begin > sentence_.begin && at(begin).joined() && is(begin - 1, kDeterminer);
  }

  /// A spokesman is the voice of a body: the one beside, else the one of which the talk is.
  std::uint32_t of_voice(const Bearer& bearer, TokenRange words) {
    if (bearer.of_name != kNone && entity(bearer.of_name).kind != NameKind::Person)
      return of_name(bearer.of_name, bearer, words);
    if (bearer.of_noun != kNone && (sense(bearer.of_noun) & kMediaWord) != 0) {
      const std::uint32_t body = known_.last_body();
      const bool same =
          known_.is_near(body) && known_.source(body).source_class == SourceClass::Media;
      return same ? body : known_.of_noun(SourceClass::Media, words, bearer.of_noun);
    }
    if (bearer.of_noun != kNone && (sense(bearer.of_noun) & (kBodyWord | kGenericBody)) != 0) {
      if (battle_ && (sense(bearer.of_noun) & kBelligerent) != 0)
        return known_.of_noun(SourceClass::Party, words, bearer.of_noun);
      return known_.of_noun((sense(bearer.of_noun) & kBodyWord) != 0 || bearer.of_name != kNone
                                ? SourceClass::BodyNamed
                                : SourceClass::BodyGeneric,
                            words, bearer.of_noun);
    }
    if (bearer.definite && known_.is_near(known_.last())) return known_.last();
    if (bearer.of_noun == kNone && bearer.of_name == kNone) {
      if (const std::uint32_t body = known_.body_before(bearer.head); body != kNone)
        return of_name(body, bearer, words);
    }
    return known_.of_noun(SourceClass::AnonOfficial, words, bearer.head);
  }

  bool is_party(const Bearer& bearer, TokenRange words) const {
    const std::uint32_t senses = bearer.senses;
    if (trial_ && (senses & kLitigant) != 0) return true;
    if ((senses & kLitigant) != 0 && (senses & (kOfficialWord | kExpertWord | kAnaphor)) == 0 &&
        !bearer.indefinite && names_.matter.trial > 0)
      return true;
    // « l'avocat de X » speaks for X.
    if ((senses & kLitigant) != 0 && !bearer.indefinite &&
        names_.matter.trial + names_.matter.dispute > 0 &&
        (bearer.of_name != kNone || bearer.of_noun != kNone))
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

  bool is_named(const Bearer& bearer) const {
    return bearer.of_name != kNone ||
           (at(bearer.head).is(kCapital) && bearer.head != sentence_.begin);
  }

  std::uint32_t of_body(const Bearer& bearer, TokenRange words) {
    if (bearer.of_name != kNone) {
      const Entity& one = entity(bearer.of_name);
      if (one.outlet) return of_name(bearer.of_name, bearer, words);
      return known_.of_noun(SourceClass::BodyNamed, words, bearer.head);
    }
    if (!bearer.indefinite && is_named(bearer))
      return known_.of_noun(SourceClass::BodyNamed, words, bearer.head);
    if (bearer.indefinite) {
      return known_.of_noun(bearer.plural ? SourceClass::Vague : SourceClass::BodyGeneric, words,
                            bearer.head);
    }
    if ((bearer.senses & kAnaphor) == 0 || bearer.of_noun != kNone)
      return known_.of_noun(SourceClass::BodyNamed, words, bearer.head);
    if (const std::uint32_t body = known_.body_before(bearer.head); body != kNone)
      return of_name(body, bearer, {bearer.head, bearer.head + 1});
    if (const std::uint32_t body = known_.last_body();
        known_.is_near(body) && known_.source(body).source_class != SourceClass::Document)
      return body;
    return known_.of_noun(SourceClass::BodyGeneric, words, bearer.head);
  }

  /// An office: anonymous with « un », somebody with « le ».
  std::uint32_t of_official(const Bearer& bearer, TokenRange words) {
    if (bearer.indefinite && !bearer.same) {
      return known_.of_noun(SourceClass::AnonOfficial, words, bearer.head);
    }
    if (bearer.definite && bearer.plural)
      return known_.of_noun(SourceClass::BodyGeneric, words, bearer.head);
    if (bearer.plural) return known_.of_noun(SourceClass::AnonOfficial, words, bearer.head);
    const std::uint32_t word = at(bearer.head).word;
    if (known_.is_near(known_.last_person()) && known_.traits(known_.last_person()).noun == word)
      return known_.last_person();
    if (word != 0 && bearer.of_name == kNone) {
      const std::uint32_t known = offices_.find(EntityIndex::Last, word);
      if (known != EntityIndex::kNone && is_before(known, bearer.head)) {
        known_.add_mention({bearer.head, bearer.head + 1}, known, MentionForm::Nominal);
        return known_.of_entity(known,
                                speaks_as_party(names_.entities[known].function, {})
                                    ? SourceClass::Party
                                    : SourceClass::PersonNamed,
                                words);
      }
    }
    if ((bearer.senses & kAnaphor) != 0 && bearer.of_noun == kNone && bearer.of_name == kNone)
      return anaphoric(SourceClass::AnonOfficial, bearer, words);
    return known_.of_noun(SourceClass::BodyNamed, words, bearer.head);
  }

  /// « un voisin » has no name; « le jeune homme », "her husband" is somebody the article speaks
  /// of.
  std::uint32_t of_witness(const Bearer& bearer, TokenRange words) {
    const bool told_of = bearer.definite && !bearer.plural && bearer.of_name == kNone &&
                         (bearer.of_noun == kNone || bearer.of_noun == bearer.head + 1);
    if (!told_of || known_.find_noun(SourceClass::AnonWitness, bearer.head) != kNoSource ||
        (bearer.senses & kAnaphor) != 0)
      return anaphoric(told_of ? SourceClass::Unknown : SourceClass::AnonWitness, bearer, words);
    return known_.of_noun(SourceClass::Unknown, words, bearer.head);
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
        const std::uint32_t known = offices_.find(EntityIndex::Last, word);
        if (known != EntityIndex::kNone && is_before(known, bearer.head))
          return known_.of_entity(known, SourceClass::PersonNamed, words);
      }
      for (const SourceClass kind : {otherwise, SourceClass::AnonWitness}) {
        const std::uint32_t same = known_.find_noun(kind, bearer.head);
        if (same != kNoSource) return same;
      }
      if (otherwise == SourceClass::Media) {
        if (const std::uint32_t body = known_.last_body();
            body != kNoSource && known_.source(body).source_class == SourceClass::Media)
          return body;
      } else if ((bearer.senses & kAnaphor) != 0 && known_.is_near(known_.last_person()) &&
                 bearer.of_noun == kNone) {
        return known_.last_person();
      } else if (otherwise == SourceClass::Unknown && known_.is_near(known_.last())) {
        return known_.last();
      }
    }
    return known_.of_noun(otherwise, words, bearer.head);
  }

  const Tokens& tokens_;
  const Matches& matches_;
  const std::vector<Sentence>& sentences_;
  const std::vector<Attribution>& attributions_;
  const Knowledge& knowledge_;
  Names& names_;
  bool battle_;
  bool trial_;
  KnownSources known_;
  EntityIndex offices_{16};    ///< what somebody is → entity
  std::vector<bool> parties_;  ///< by entity, in a battle report
  Sources sources_;

  // The attribution at hand.
  std::uint32_t attribution_ = 0;
  TokenRange sentence_;
  const LanguageKnowledge* language_ = nullptr;
};

}  // namespace

Sources find_sources(const Tokens& tokens, const Matches& matches,
                     const std::vector<Sentence>& sentences,
                     const std::vector<Attribution>& attributions, const Knowledge& knowledge,
                     Names& names) {
  return Reader(tokens, matches, sentences, attributions, knowledge, names).read();
}

}  // namespace stet::language
