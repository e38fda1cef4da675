#include "language/known_sources.h"

#include <algorithm>

namespace stet::language {
namespace {

constexpr std::uint32_t kChainReach = 6;     // sentences over which a pronoun may go back
constexpr std::uint32_t kMentionsBack = 24;  // names looked at for « la compagnie »

/// Somebody rather than a body or a paper.
bool is_somebody(SourceClass kind) {
  return kind == SourceClass::PersonNamed || kind == SourceClass::AnonWitness ||
         kind == SourceClass::AnonOfficial || kind == SourceClass::AnonExpert ||
         kind == SourceClass::AnonInsider || kind == SourceClass::Unknown;
}

}  // namespace

void KnownSources::enter(std::uint32_t attribution, std::uint32_t sentence,
                         const LanguageKnowledge& language) {
  attribution_ = attribution;
  sentence_ = sentence;
  language_ = &language;
}

void KnownSources::note(std::uint32_t source) {
  traits_[source].sentence = sentence_;
  last_ = source;
  if (traits_[source].person) last_person_ = source;
  if (traits_[source].body) last_body_ = source;
}

std::uint32_t KnownSources::create(SourceClass kind, TokenRange words) {
  all_.push_back({kind, words, {}, false, attribution_});
  traits_.emplace_back();
  traits_.back().sentence = sentence_;
  return static_cast<std::uint32_t>(all_.size() - 1);
}

std::uint32_t KnownSources::of_entity(std::uint32_t id, SourceClass kind, TokenRange words) {
  std::uint32_t known = index_.find(EntityIndex::Whole, id);
  if (known != EntityIndex::kNone) return known;
  known = create(kind, words);
  index_.set(EntityIndex::Whole, id, known);
  all_[known].entity = id;
  const Entity& entity = names_.entities[id];
  SourceTraits& traits = traits_[known];
  traits.person = kind == SourceClass::PersonNamed || entity.kind == NameKind::Person;
  traits.woman = entity.woman;
  traits.man = entity.man;
  traits.body = !traits.person;
  return known;
}

std::uint64_t KnownSources::key_of(SourceClass kind, std::uint32_t noun) const {
  std::uint64_t hash = 0;
  if (noun != kNoMention) {
    const Token& token = tokens_.all[noun];
    hash = word_hash(std::string_view(tokens_.folded).substr(token.begin, token.size));
  }
  return hash * 31 + static_cast<std::uint64_t>(kind) + 1;
}

std::uint32_t KnownSources::find_noun(SourceClass kind, std::uint32_t noun) const {
  return index_.find(EntityIndex::First, key_of(kind, noun));
}

std::uint32_t KnownSources::of_noun(SourceClass kind, TokenRange words, std::uint32_t noun) {
  const std::uint64_t key = key_of(kind, noun);
  std::uint32_t known = index_.find(EntityIndex::First, key);
  if (known != EntityIndex::kNone) return known;
  known = create(kind, words);
  index_.set(EntityIndex::First, key, known);
  if (noun == kNoMention) return known;
  const Token& token = tokens_.all[noun];
  const std::uint32_t senses = language_->source_sense(token);
  const bool somebody = is_somebody(kind);
  SourceTraits& traits = traits_[known];
  traits.noun = token.word;
  traits.plural = token.size > 2 && tokens_.folded[token.end() - 1] == 's';
  // « le préfet » is an office and a man.
  traits.person = (somebody && !traits.plural) ||
                  (kind == SourceClass::BodyNamed && (senses & kOfficialWord) != 0);
  traits.body = !somebody;
  traits.woman = (senses & kWomanWord) != 0;
  traits.man = (senses & kManWord) != 0;
  return known;
}

bool KnownSources::is_near(std::uint32_t source) const {
  return source != kNoSource && sentence_ - traits_[source].sentence <= kChainReach;
}

bool KnownSources::fits(std::uint32_t source, std::uint32_t pronoun) const {
  const SourceTraits& traits = traits_[source];
  const SourceClass kind = all_[source].source_class;
  if (kind == SourceClass::Vague || kind == SourceClass::Unknown) return false;
  if ((pronoun & kThing) != 0) return !traits.person;
  if ((pronoun & kPlural) != 0) return traits.plural || traits.body;
  if (traits.plural) return false;
  // Where things have a pronoun of their own a body is no he.
  if (!traits.person && traits.body && language_->things_have_pronouns) return false;
  if ((pronoun & kMasculine) != 0 && traits.woman) return false;
  return (pronoun & kFeminine) == 0 || !traits.man;
}

std::uint32_t KnownSources::of_pronoun(std::uint32_t senses, TokenRange words) {
  for (const std::uint32_t source : {last_, last_person_, last_body_}) {
    if (!is_near(source) || !fits(source, senses)) continue;
    if (all_[source].entity) add_mention(words, *all_[source].entity, MentionForm::Pronoun);
    return source;
  }
  const std::uint32_t mention = name_before(words.begin, senses);
  if (mention == kNoMention) return is_near(last_) ? last_ : kNoSource;
  const std::uint32_t id = names_.mentions[mention].entity;
  add_mention(words, id, MentionForm::Pronoun);
  const NameKind kind = names_.entities[id].kind;
  const bool body = kind == NameKind::Organisation || kind == NameKind::Place;
  return of_entity(id, body ? SourceClass::BodyNamed : SourceClass::PersonNamed,
                   names_.mentions[mention].tokens);
}

std::uint32_t KnownSources::mentions_before(std::uint32_t token) const {
  const auto& mentions = names_.mentions;
  const auto after = std::partition_point(mentions.begin(), mentions.end(),
                                          [&](const Mention& m) { return m.tokens.begin < token; });
  return static_cast<std::uint32_t>(after - mentions.begin());
}

std::uint32_t KnownSources::name_before(std::uint32_t token, std::uint32_t pronoun) const {
  const std::uint32_t end = mentions_before(token);
  for (std::uint32_t m = end; m > 0 && end - m < kMentionsBack; --m) {
    const Mention& mention = names_.mentions[m - 1];
    if (sentence_ - mention.sentence > kChainReach) break;
    const Entity& entity = names_.entities[mention.entity];
    if ((pronoun & (kThing | kPlural)) != 0) {
      if (entity.kind == NameKind::Organisation) return m - 1;
      continue;
    }
    const bool wrong =
        ((pronoun & kMasculine) != 0 && entity.woman) || ((pronoun & kFeminine) != 0 && entity.man);
    if (entity.kind == NameKind::Person && !wrong) return m - 1;
  }
  return kNoMention;
}

std::uint32_t KnownSources::body_before(std::uint32_t token) const {
  const std::uint32_t end = mentions_before(token);
  for (std::uint32_t m = end; m > 0 && end - m < kMentionsBack; --m) {
    const Entity& entity = names_.entities[names_.mentions[m - 1].entity];
    if (entity.kind == NameKind::Organisation && !entity.outlet) return m - 1;
  }
  return kNoMention;
}

std::vector<Source> KnownSources::finish() {
  const auto in_order = [](const Mention& a, const Mention& b) {
    return a.tokens.begin < b.tokens.begin;
  };
  std::stable_sort(fresh_.begin(), fresh_.end(), in_order);
  const auto middle = static_cast<std::ptrdiff_t>(names_.mentions.size());
  names_.mentions.insert(names_.mentions.end(), fresh_.begin(), fresh_.end());
  std::inplace_merge(names_.mentions.begin(), names_.mentions.begin() + middle,
                     names_.mentions.end(), in_order);
  for (std::uint32_t m = static_cast<std::uint32_t>(names_.mentions.size()); m-- > 0;)
    names_.entities[names_.mentions[m].entity].first_mention = m;
  return std::move(all_);
}

}  // namespace stet::language
