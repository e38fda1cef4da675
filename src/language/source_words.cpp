#include "language/source_words.h"

#include <algorithm>

#include "language/spoken_sentence.h"

namespace stet::language {
namespace {

class Cutter {
 public:
  Cutter(const Tokens& tokens, const Matches& matches, const LanguageKnowledge& language)
      : tokens_(tokens), matches_(matches), language_(language) {}

  TokenRange cut(TokenRange words) const {
    TokenRange group = words;
    while (group.size() > 1 && opens_nothing(group.begin)) ++group.begin;
    for (std::uint32_t t = group.begin + 1; t < group.end; ++t) {
      if (ends_group(t)) {
        group.end = t;
        break;
      }
    }
    while (group.size() > 1 && leads_on(group.end - 1)) --group.end;
    return group;
  }

 private:
  const Token& at(std::uint32_t t) const { return tokens_.all[t]; }
  bool is(std::uint32_t t, std::uint32_t roles) const { return language_.is(at(t).word, roles); }
  bool is_bearer(std::uint32_t t) const {
    return (language_.source_sense(at(t)) & kBearerSenses) != 0 || is(t, kDeterminer);
  }

  /// « et », "also", "of": before the group. « des » is a determiner too.
  bool opens_nothing(std::uint32_t t) const {
    if (is(t, kDeterminer | kIndefinite | kPronoun) || at(t).is(kAllCapitals)) return false;
    // « par le maire », "by a guard"
    if (is(t, kAgent | kPreposition) && (is(t + 1, kDeterminer) || at(t + 1).is(kCapital)))
      return true;
    return is(t, kSpeechAdverb | kCoordinator | kComplementiser | kOfWord);
  }

  bool ends_group(std::uint32_t t) const {
    if (at(t).is(kCapital)) return false;
    if (is(t, kClauseOpener) && !is_bearer(t)) return true;
    // "which", "that" are determiners too, but none stands behind a noun.
    if (is(t, kRelative | kComplementiser) && !is_noun(t) &&
        !is(t - 1, kPreposition | kOfWord | kCoordinator))
      return true;
    // « a » and "was" are verbs, « que » opens what was said; « la présidente est » both.
    if (is(t, kFiniteWord | kPerfectAuxiliary) && !is_bearer(t)) return true;
    return is_verb_of_saying(t) && !is(t, kNounToo) && !is_bearer(t);
  }
  bool is_verb_of_saying(std::uint32_t t) const {
    // "a think-tank"
    if ((at(t).before & kHyphen) != 0 ||
        (t + 1 < tokens_.all.size() && (at(t + 1).before & kHyphen) != 0))
      return false;
    return any_begins_at(matches_.of(language_.attribution.finite_verbs), t) ||
           any_begins_at(matches_.of(language_.attribution.gerunds), t);
  }

  /// "and", « pour la », "on Monday": nothing ends with these.
  bool leads_on(std::uint32_t t) const {
    if (is(t, kWeekday)) return true;
    if (at(t).is(kCapital)) return false;
    if (is(t, kSpeechAdverb)) return true;
    return is(t, kCoordinator | kPreposition | kOfWord | kDeterminer | kNegation | kReflexive) &&
           !is(t, kPronoun | kStandsAlone | kImpersonal) && !is_noun(t);
  }
  bool is_noun(std::uint32_t t) const {
    return (language_.source_sense(at(t)) & kBearerSenses) != 0;
  }

  const Tokens& tokens_;
  const Matches& matches_;
  const LanguageKnowledge& language_;
};

/// The group when the source's name is not in the words or still in the group, else the name.
TokenRange with_name(const Names& names, const Source& source, TokenRange group) {
  if (!source.entity) return group;
  TokenRange lost{};
  for (const Mention& mention : names.within(source.words)) {
    if (mention.entity != *source.entity) continue;
    if (group.overlaps(mention.tokens)) return group;
    lost = mention.tokens;
  }
  return lost.empty() ? group : lost;
}

}  // namespace

void cut_to_noun_groups(const Tokens& tokens, const Matches& matches,
                        const std::vector<Sentence>& sentences,
                        const std::vector<Attribution>& attributions, const Knowledge& knowledge,
                        const Names& names, std::vector<Source>& sources) {
  for (Source& source : sources) {
    const Attribution& first = attributions[source.first_attribution];
    const LanguageId language = sentences[first.sentence].language;
    if (language == kAnyLanguage || source.words.size() < 2 || source.words == first.cue) continue;
    const TokenRange group =
        Cutter(tokens, matches, knowledge.languages[language]).cut(source.words);
    if (group.size() == 1 && tokens.all[group.begin].size < 2 && !source.entity) continue;
    source.words = with_name(names, source, group);
  }
}

}  // namespace stet::language
