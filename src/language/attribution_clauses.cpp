#include "language/attribution_clauses.h"

#include <algorithm>

#include "language/speech_content.h"
#include "language/speech_verbs.h"

namespace stet::language {
namespace {

constexpr std::uint32_t kLongestIncise =
    14;  // « …, a déclaré jeudi à la presse le porte-parole du ministère »
constexpr std::uint32_t kAuxiliaryReach =
    4;  // « a, dans la soirée, déclaré » is rarer than a false match
constexpr std::uint32_t kAgentReach = 4;  // « annoncé jeudi soir par »

class Clauses {
 public:
  Clauses(const SpokenSentence& sentence, std::size_t first, std::vector<Attribution>& found)
      : s_(sentence), range_(sentence.range()), first_(first), found_(found) {}

  void find() {
    const SpeechMatches& m = s_.matches;
    if (!m.chains.empty()) {
      for (const Match& verb : matches_within(s_.article.infinitives, range_))
        read_chain(verb.tokens, false);
      for (const Match& verb : matches_within(s_.article.stance_infinitives, range_))
        read_chain(verb.tokens, is_stance(verb));
    }
    for (const Match& passive : m.passives) read_passive_of_nobody(passive.tokens);
    for (const Match& verb : m.finite) read_finite(verb.tokens, false);
    for (const Match& verb : m.participles) read_participle(verb.tokens, false);
    for (const Match& verb : m.gerunds) read_gerund(verb.tokens, false);
    for (const Match& verb : m.stance_finite) read_finite(verb.tokens, is_stance(verb));
    for (const Match& verb : m.stance_participles) read_participle(verb.tokens, is_stance(verb));
    for (const Match& verb : m.stance_gerunds) read_gerund(verb.tokens, is_stance(verb));
    for (const Match& incise : m.incises) read_incise(incise.tokens);
  }

 private:
  bool is(std::uint32_t t, std::uint32_t roles) const { return s_.is(t, roles); }
  bool is_stance(const Match& verb) const {
    return verb.entry >= s_.language().attribution.address_verbs;
  }
  bool out_of_play(TokenRange verb) const {
    return s_.quoted(verb.begin) || any_overlaps(s_.matches.false_verbs, verb) ||
           is_cue(found_, first_, verb) || is_in_name(s_, verb);
  }
  bool word_before(std::uint32_t t) const { return s_.word_before(t); }
  void add(const Attribution& attribution) { found_.push_back(attribution); }
  Attribution clause_of(const SpeechVerb& verb) const {
    Attribution attribution{AttributionKind::Clause, s_.index(), verb.words, {}, {}};
    attribution.stance = verb.stance;
    return attribution;
  }

  void read_finite(TokenRange words, bool stance) {
    if (out_of_play(words)) return;
    SpeechVerb verb{words, s_.skip_small_words_back(words.begin), stance};
    if (const std::uint32_t auxiliary = auxiliary_over_aside(s_, words.begin);
        auxiliary != words.begin) {
      verb.words.begin = auxiliary;
      verb.begin = s_.skip_small_words_back(auxiliary);
    } else if (word_before(verb.begin)) {
      const std::uint32_t left = verb.begin - 1;
      // « a-t-elle dit »: an incise, with a participle again.
      if ((s_.at(words.begin - 1).before & kHyphen) != 0 && is(words.begin - 1, kClitic)) return;
      // "Moody's said" is no possessive, "Moody's claims" may be one.
      if (is_possessive(s_, left) && (is(words.begin, kNounToo) || is_base_form(s_, words))) return;
      if (is(left, kPassiveAuxiliary)) {
        read_passive(verb, left);
        return;
      }
      // « a dit » has the form of a present: the participle is read with its auxiliary.
      if (is(left, kPerfectAuxiliary)) return;
      if (is(left, kModal | kFiniteWord)) {
        // "did not say", « aurait dit »
        if (!is_base_form(s_, words) && s_.language().speech_clause_may_trail) return;
        // What somebody may or will say is not said.
        verb.stance = verb.stance || is(left, kModal);
        verb.words.begin = left;
        verb.begin = s_.skip_small_words_back(left);
      } else if (is(left, kDeterminer | kPreposition) && !is(left, kRelative) &&
                 !stands_alone(s_, left, words)) {
        if (!is_object_before_verb(s_, left, words)) return;
        verb.begin = left;
      }
    }
    if (is(words.begin, kNounToo) && !is_verb_here(s_, verb)) return;
    if (words.end < range_.end && s_.joined(words.end) && is(words.end, kAgent)) {
      read_agent(verb);
      return;
    }
    read_active(verb);
  }

  void read_participle(TokenRange words, bool stance) {
    // a déclaré, ont-ils ajouté, has said: the auxiliary stands a few words before.
    for (std::uint32_t back = 1; back <= kAuxiliaryReach && words.begin >= range_.begin + back;
         ++back) {
      const std::uint32_t t = words.begin - back;
      if (!s_.joined(t + 1)) {
        const std::uint32_t auxiliary =
            back == 1 ? auxiliary_over_aside(s_, words.begin) : words.begin;
        if (auxiliary == words.begin || out_of_play(words)) return;
        const SpeechVerb verb{{auxiliary, words.end}, s_.skip_small_words_back(auxiliary), stance};
        if (!is_cue(found_, first_, verb.words)) read_active(verb);
        return;
      }
      const SpeechVerb verb{{t, words.end}, s_.skip_small_words_back(t), stance};
      if (is(t, kPassiveAuxiliary) && !is(t, kPerfectAuxiliary)) {
        if (!out_of_play(words)) read_passive({words, verb.begin, stance}, t);
        return;
      }
      if (is(t, kPerfectAuxiliary)) {
        if (out_of_play(words)) return;
        // « a été annoncé »: a passive of the perfect.
        for (std::uint32_t between = t + 1; between < words.begin; ++between) {
          if (is(between, kPassiveAuxiliary)) {
            read_passive({words, verb.begin, stance}, t);
            return;
          }
        }
        if (!is_cue(found_, first_, verb.words)) read_active(verb);
        return;
      }
    }
  }

  /// « accusé par X », "announced by X": sourced only when somebody is named as doing it. « s'est
  /// dit » is active.
  void read_passive(const SpeechVerb& verb, std::uint32_t auxiliary) {
    if (auxiliary > range_.begin && is(auxiliary - 1, kReflexive)) {
      read_active({{auxiliary, verb.words.end}, s_.skip_small_words_back(auxiliary), verb.stance});
      return;
    }
    read_agent(verb);
  }
  void read_agent(const SpeechVerb& verb) {
    for (std::uint32_t t = verb.words.end;
         t < range_.end && t < verb.words.end + kAgentReach && s_.joined(t); ++t) {
      if (!is(t, kAgent)) continue;
      Attribution attribution = clause_of(verb);
      attribution.source = s_.words_from(t + 1);
      attribution.scope = s_.segment_of(verb.words.begin);
      attribution.inverted = true;
      add(attribution);
      return;
    }
  }

  /// "is said to", « est accusé d'avoir »: somebody says so, and nobody is named.
  void read_passive_of_nobody(TokenRange words) {
    if (s_.quoted(words.begin) || is_cue(found_, first_, words)) return;
    // "what he believed to be the limit"
    if (word_before(words.begin) && is(words.begin - 1, kPronoun) &&
        !is(words.begin, kPassiveAuxiliary))
      return;
    Attribution attribution{
        AttributionKind::Clause, s_.index(), words, {}, s_.rest_after(words.end)};
    attribution.vague = true;
    add(attribution);
  }

  /// « a tenu à préciser », "went on to say".
  void read_chain(TokenRange words, bool stance) {
    if (s_.matches.chains.empty() || out_of_play(words) || !word_before(words.begin)) return;
    for (const Match& chain : s_.matches.chains) {
      if (chain.tokens.end != words.begin || is_cue(found_, first_, chain.tokens)) continue;
      SpeechVerb verb{
          {chain.tokens.begin, words.end}, s_.skip_small_words_back(chain.tokens.begin), stance};
      while (word_before(verb.begin) && is(verb.begin - 1, kFiniteWord)) {
        verb.stance = verb.stance || is(verb.begin - 1, kModal);
        verb.words.begin = verb.begin - 1;
        verb.begin = s_.skip_small_words_back(verb.words.begin);
      }
      if (word_before(verb.begin) && is(verb.begin - 1, kDeterminer | kPreposition) &&
          !is(verb.begin - 1, kRelative | kStandsAlone))
        return;
      // « et de conclure : »
      if (is(chain.tokens.begin, kCoordinator | kPreposition)) {
        const std::uint32_t next = words.end;
        if (next >= range_.end ||
            (!is(next, kComplementiser) && (s_.at(next).before & (kColon | kQuotationMark)) == 0))
          return;
        Attribution attribution = clause_of(verb);
        attribution.antecedent = bearer_so_far(verb.begin);
        attribution.scope = s_.rest_after(words.end);
        add(attribution);
        return;
      }
      read_active(verb);
      return;
    }
  }

  void read_gerund(TokenRange words, bool stance) {
    if (out_of_play(words)) return;
    SpeechVerb verb{words, s_.skip_small_words_back(words.begin), stance};
    // "they had heard shouting,"
    if (word_before(verb.begin) && !stance && !leads_to_content(s_, words.end)) return;
    if (is(words.begin, kNounToo) && s_.language().speech_clause_may_trail) {
      // "an official warning"
      bool content =
          words.end < range_.end && (s_.at(words.end).before & (kColon | kQuotationMark)) != 0;
      for (std::uint32_t t = words.end; t < std::min(range_.end, words.end + 3); ++t)
        content = content || is(t, kComplementiser);
      if (!content) return;
    }
    // « l'accusant »: a pronoun that looks like an article.
    if (word_before(verb.begin) && is(verb.begin - 1, kClitic) && is(verb.begin - 1, kDeterminer))
      --verb.begin;
    Attribution attribution = clause_of(verb);
    attribution.scope = s_.rest_after(words.end);
    // « a réagi en affirmant »
    const bool manner = words.begin > verb.begin && is(words.begin - 1, kPreposition);
    if (!manner && word_before(verb.begin)) {
      const std::uint32_t left = verb.begin - 1;
      // "isn't saying" too
      if (is(left, kPassiveAuxiliary) ||
          (is(left, kFiniteWord) && !is(left, kPerfectAuxiliary | kModal | kRelative))) {
        verb.words.begin = left;
        verb.begin = s_.skip_small_words_back(left);
        // "is saying that" reports, "are calling for" is what somebody does.
        const std::uint32_t next = words.end;
        verb.stance = stance || next >= range_.end ||
                      (!is(next, kComplementiser | kPronoun) && s_.joined(next));
        read_active(verb);
        return;
      }
      if (is_possessive(s_, left)) {
        // "it's denouncing"
        if (left == range_.begin || !is(left - 1, kPronoun | kRelative)) return;
        verb.words.begin = left;
        verb.begin = left;
        read_active(verb);
        return;
      }
      // "for saying that"
      const bool content = words.end < range_.end && is(words.end, kComplementiser);
      const bool clause = is(left, kAgent | kClauseOpener | kCoordinator) ||
                          (content && !is(left, kDeterminer) && is(left, kPreposition));
      if (is(left, kDeterminer | kPreposition | kFiniteWord | kComplementiser) && !clause) return;
      // "an advertising firm", "tweets criticising them"
      if (stance) return;
      if (!clause) attribution.source = s_.subject_before(verb.begin);
      if (!attribution.source.empty() && !s_.opens_noun_group(attribution.source.begin) &&
          !s_.language().speech_clause_may_trail)
        attribution.source = {};
      if (attribution.source.empty()) attribution.antecedent = bearer_before(verb.begin);
    } else {
      attribution.antecedent = bearer_before(verb.begin);
    }
    if (stance && (words.begin == range_.begin ||
                   (attribution.source.empty() && attribution.antecedent.empty())))
      return;
    add(attribution);
  }

  /// Who spoke last in the sentence, else its first noun group.
  TokenRange bearer_so_far(std::uint32_t before) const {
    for (std::size_t i = found_.size(); i-- > first_;) {
      const Attribution& earlier = found_[i];
      if (!earlier.source.empty() && !earlier.aside && earlier.source.end <= before)
        return earlier.source;
      if (earlier.source.empty() && !earlier.antecedent.empty() && earlier.antecedent.end <= before)
        return earlier.antecedent;
    }
    const TokenRange leading = s_.leading_group();
    return leading.end <= before ? leading : TokenRange{};  // « Admettant …, il »
  }
  /// The same, when somebody spoke or the group is a name or a pronoun: a participle far from its
  /// noun may belong to another.
  TokenRange bearer_before(std::uint32_t participle) const {
    const TokenRange bearer = bearer_so_far(participle);
    if (bearer.empty() || bearer != s_.leading_group()) return bearer;
    return is(bearer.begin, kDeterminer) && !is(bearer.begin, kPronoun) ? TokenRange{} : bearer;
  }

  void read_incise(TokenRange words) {
    // Set off by a comma, a mark or the end of the sentence: the same words inside a clause are
    // no incise. "Finch went on: …" announces.
    const bool announces = words.end < range_.end
                               ? (s_.at(words.end).before & (kColon | kQuotationMark)) != 0
                               : s_.ends_in_colon();
    const bool apart = !s_.at(words.begin).joined() || words.end >= range_.end;
    if ((words.begin == range_.begin || !apart) && !announces) return;
    if (out_of_play(words)) return;
    Attribution attribution{AttributionKind::Incise, s_.index(), words, {}, {}};
    attribution.scope = announces ? s_.rest_after(words.end) : s_.segment_of(words.begin);
    // "Orla Finch went on", "he was quoted as saying"
    std::uint32_t end = words.begin;
    while (end < words.end && s_.at(end).is(kCapital)) ++end;
    if (end == words.begin && is(end, kPronoun)) ++end;
    if (end > words.begin && end < words.end) {
      attribution.source = {words.begin, end};
      attribution.cue.begin = end;
    } else if (const std::uint32_t last = words.end - 1;
               is(last, kDeterminer) || s_.at(last).is(kCapital)) {
      // « s'agace le maire », « lance Orla Finch »
      std::uint32_t begin = last;
      while (begin > words.begin + 1 && s_.at(begin - 1).is(kCapital)) --begin;
      attribution.source = s_.bearer_after(begin);
      attribution.cue.end = begin;
      attribution.inverted = true;
    }
    add(attribution);
  }

  void read_active(const SpeechVerb& verb) {
    const std::uint32_t after = verb.words.end;
    const bool clitic_after =
        after < range_.end && (s_.at(after).before & kHyphen) != 0 && is(after, kClitic);
    const std::uint32_t clause_end = s_.words_from(after).end;
    if (!word_before(verb.begin) || clitic_after) {
      // « Le port craint-il que … ? » asks, and credits nobody.
      if (clitic_after && word_before(verb.begin) &&
          s_.opens_noun_group(s_.subject_before(verb.begin).begin) &&
          !s_.follows_quotation(s_.subject_before(verb.begin).begin))
        return;
      read_apart(verb, clause_end, clitic_after);
      return;
    }
    Attribution attribution = clause_of(verb);
    const TokenRange subject = s_.subject_before(verb.begin);
    if (!s_.language().speech_clause_may_trail && !subject.empty() && !verb.stance &&
        !s_.opens_noun_group(subject.begin) && names_speaker(s_, after) &&
        !has_content(s_, verb, clause_end)) {
      // « Le bac a coulé au large rapporte le port »: the comma was dropped.
      read_apart(verb, clause_end, clitic_after);
      return;
    }
    const bool trails =
        clause_end >= range_.end || (s_.at(clause_end).before & (kComma | kStop | kDash)) != 0;
    if (subject.empty()) {
      // « Elle a quitté la salle et dit »: the subject of the verb before.
      attribution.antecedent = bearer_so_far(verb.begin);
      attribution.scope = s_.rest_after(after);
    } else if (is(subject.begin, kRelative)) {
      // « X, qui dit craindre le pire, … »: the credit ends with the relative clause.
      attribution.source = subject;
      attribution.scope = s_.span_of({after, clause_end});
      attribution.aside = !s_.joined(subject.begin) || subject.begin == range_.begin;
      if (!attribution.aside) {
        const TokenRange antecedent = s_.subject_before(subject.begin);
        if (!antecedent.empty()) attribution.source = {antecedent.begin, subject.end};
      }
    } else if (s_.language().speech_clause_may_trail && trails &&
               is_trailing(verb, subject, clause_end)) {
      // "…, the army said on Monday."
      attribution.kind = AttributionKind::Incise;
      attribution.stance = false;
      attribution.source = subject;
      attribution.scope = s_.segment_of(verb.words.begin);
    } else if (s_.language().speech_clause_may_trail && clause_end >= range_.end && !verb.stance &&
               subject.begin == range_.begin && after + 4 >= range_.end &&
               verb.words.begin > range_.begin + 4 && !says_something(s_, verb, clause_end)) {
      // "Two men were arrested in the raid officials said": the comma was dropped.
      attribution.kind = AttributionKind::Incise;
      attribution.source = {
          verb.words.begin - std::min<std::uint32_t>(3, verb.words.begin - range_.begin),
          verb.words.begin};
      attribution.scope = s_.segment_of(verb.words.begin);
    } else {
      attribution.source = subject;
      attribution.scope = s_.content_after(verb.words);
    }
    attribution.vague = attribution.source.end == subject.end && is_nobody(subject, verb);
    // "RESIDENTS WARNED OF FLOODS": in a headline the past is a passive, and nobody is named.
    if (s_.in_heading() && s_.language().speech_clause_may_trail && verb.words.size() == 1 &&
        (any_begins_at(s_.matches.participles, verb.words.begin) ||
         any_begins_at(s_.matches.stance_participles, verb.words.begin)) &&
        attribution.kind == AttributionKind::Clause) {
      attribution.vague = true;
      attribution.source = {};
    }
    add(attribution);
  }

  /// « On », "some". Who writes may report ("we reported in May"), but not take a stance.
  bool is_nobody(TokenRange subject, const SpeechVerb& verb) const {
    if (subject.empty() || !is(subject.end - 1, kImpersonal)) return false;
    return verb.stance || is(subject.end - 1, kPronoun | kDeterminer | kStandsAlone);
  }

  /// Nothing but punctuation before the verb: its subject follows, or an aside parts them.
  void read_apart(const SpeechVerb& verb, std::uint32_t clause_end, bool clitic_after) {
    const std::uint32_t after = verb.words.end;
    const bool quotation = s_.follows_quotation(verb.begin);
    Attribution attribution = clause_of(verb);
    if (verb.begin == range_.begin && !clitic_after && !quotation) {
      // "Said Finch: …"
      const bool colon = clause_end < range_.end && (s_.at(clause_end).before & kColon) != 0;
      if (!colon || verb.stance || !names_speaker(s_, after)) return;
      attribution.source = s_.bearer_after(after);
      attribution.inverted = true;
      attribution.scope = s_.rest_after(clause_end);
      add(attribution);
      return;
    }
    if (const TokenRange name = s_.quoted_name_before(verb.begin); !name.empty() && !clitic_after) {
      attribution.source = name;
      attribution.scope = s_.rest_after(after);
      if (!attribution.scope.empty()) add(attribution);
      return;
    }
    if (!clitic_after && !quotation && verb.begin > range_.begin) {
      // "told X", "is telling X": in English nobody stands there who speaks.
      const bool told = is(verb.words.end - 1, kTakesAddressee) ||
                        (s_.language().speech_clause_may_trail && verb.words.size() > 1 &&
                         is(verb.words.begin, kFiniteWord));
      if (verb.stance || told || has_content(s_, verb, clause_end) || !names_speaker(s_, after) ||
          only_who_stands_before_speaks(s_, verb)) {
        attribution.source = s_.subject_over_aside(verb.begin);
        if (!attribution.source.empty())
          attribution.apposition = {attribution.source.end, verb.begin};
        attribution.scope = s_.rest_after(after);
        if (attribution.source.empty() && (verb.stance || told)) return;
        if (!attribution.source.empty() || has_content(s_, verb, clause_end)) {
          if (attribution.source.empty()) attribution.antecedent = bearer_so_far(verb.begin);
          if (ends_sentence_after_aside(s_, attribution.source, verb, clause_end)) {
            // "…, Mr Finch, 82, told me."
            attribution.kind = AttributionKind::Incise;
            attribution.scope = s_.segment_of(verb.words.begin);
          }
          add(attribution);
          return;
        }
      }
    }
    if (verb.stance && !quotation) return;
    // « Elle regarde l'actualité, répond à ses abonnés »
    if (!quotation && !clitic_after && pronoun_inside(s_, verb.words) == verb.words.end &&
        after < clause_end && is(after, kPreposition) && !is(after, kIndefinite) &&
        !names_speaker(s_, after))
      return;
    // « …, a déclaré X », « …, dit-il », "…, said X".
    attribution.kind = AttributionKind::Incise;
    attribution.inverted = true;
    attribution.source = clitic_after ? TokenRange{after, after + 1} : s_.bearer_after(after);
    if (const std::uint32_t pronoun = pronoun_inside(s_, verb.words); pronoun != verb.words.end)
      attribution.source = {pronoun, pronoun + 1};  // a-t-elle dit
    if (!clitic_after && after + 1 < range_.end && is(after, kClitic) &&
        !is(after, kPronoun | kDeterminer) && is(after + 1, kPronoun) &&
        (s_.at(after + 1).before & kHyphen) != 0)
      attribution.source = {after + 1, after + 2};  // lance t-elle
    if (clitic_after && is(after, kClitic) && !is(after, kPronoun) && after + 1 < range_.end &&
        is(after + 1, kPronoun))
      attribution.source = {after + 1, after + 2};  // annonce-t-il
    attribution.apposition = s_.apposition_after(attribution.source);
    attribution.scope = s_.segment_around(verb.words.begin, attribution.source);
    attribution.vague = !attribution.source.empty() && is(attribution.source.begin, kImpersonal) &&
                        (attribution.source.size() == 1 || !is(attribution.source.begin, kOneWord));
    add(attribution);
  }

  /// "…, the army said on Monday.": subject and verb after what was said.
  bool is_trailing(const SpeechVerb& verb, TokenRange subject, std::uint32_t clause_end) const {
    if (subject.begin == range_.begin) return false;
    if (s_.follows_quotation(subject.begin)) return true;
    // "…, the Herald has learned.", "…, the Herald can reveal."
    const bool last =
        verb.words.end == range_.end && is(verb.words.begin, kPerfectAuxiliary | kModal);
    if ((verb.stance && !last) || verb.words.end - subject.begin > kLongestIncise) return false;
    const bool as = is(subject.begin - 1, kClauseOpener) && s_.joined(subject.begin);
    if (!as && (s_.at(subject.begin).before & (kComma | kDash)) == 0) return false;
    if (says_something(s_, verb, clause_end)) return false;
    // "On Monday, the army said": what stands before is no clause.
    std::uint32_t lead = subject.begin;
    while (lead > range_.begin && subject.begin - lead < kLongestIncise && s_.joined(lead - 1) &&
           !is(lead - 1, kFiniteWord))
      --lead;
    const bool only_lead = lead <= range_.begin + 1 && is(range_.begin, kPreposition);
    return !only_lead;
  }

  const SpokenSentence& s_;
  TokenRange range_;
  std::size_t first_;
  std::vector<Attribution>& found_;
};

}  // namespace

bool is_cue(const std::vector<Attribution>& found, std::size_t first, TokenRange words) {
  return std::any_of(found.begin() + static_cast<std::ptrdiff_t>(first), found.end(),
                     [&](const Attribution& a) { return a.cue.overlaps(words); });
}

void find_clauses(const SpokenSentence& sentence, std::size_t first,
                  std::vector<Attribution>& found) {
  Clauses(sentence, first, found).find();
}

}  // namespace stet::language
