#include "language/names.h"

#include <algorithm>
#include <array>

#include "language/entity_index.h"
#include "language/name_signs.h"

namespace stet::language {
namespace {

constexpr std::uint32_t kLongestAcronym = 8;
constexpr std::uint32_t kRemembered = 12;

class Reader {
 public:
  Reader(const Tokens& tokens, const Matches& matches, const std::vector<Sentence>& sentences,
         const Knowledge& knowledge, const KnownNames* known)
      : tokens_(tokens),
        sentences_(sentences),
        knowledge_(knowledge),
        known_(known),
        runs_(find_name_runs(tokens, sentences, knowledge)),
        index_(runs_.all.size()) {
    for (const LanguageKnowledge& language : knowledge.languages) {
      outlets_.push_back(matches.of(language.sources.outlets));
      bodies_.push_back(matches.of(language.sources.bodies));
    }
    names_.mentions.reserve(runs_.all.size());
  }

  Names read() {
    for (const NameRun& run : runs_.all) read_run(run);
    for (std::size_t e = 0; e < names_.entities.size(); ++e)
      names_.entities[e].kind = kind_of(names_.entities[e], votes_[e]);
    for (std::size_t m = names_.mentions.size(); m-- > 0;)
      names_.entities[names_.mentions[m].entity].first_mention = static_cast<std::uint32_t>(m);
    names_.matter = runs_.matter;
    return std::move(names_);
  }

 private:
  const Token& at(std::uint32_t t) const { return tokens_.all[t]; }
  std::uint32_t sense(std::uint32_t t) const {
    return t - run_begin_ < run_size_ ? senses_[t - run_begin_] : language_->name_sense(at(t));
  }
  bool has(std::uint32_t t, std::uint32_t senses) const { return (sense(t) & senses) != 0; }
  bool is(std::uint32_t t, std::uint32_t roles) const { return language_->is(at(t).word, roles); }
  std::uint64_t hash_at(std::uint32_t t) const {
    if (t - run_begin_ < run_size_) return hashes_[t - run_begin_];
    return word_hash(std::string_view(tokens_.folded).substr(at(t).begin, at(t).size));
  }
  std::uint64_t hash_of(TokenRange range) const {
    std::uint64_t hash = 0;
    for (std::uint32_t t = range.begin; t < range.end; ++t) hash = joined_hash(hash, hash_at(t));
    return hash;
  }
  bool any_has(TokenRange range, std::uint32_t senses) const {
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      if (at(t).is(kCapital) && has(t, senses)) return true;
    }
    return false;
  }
  /// Whether the word before is in the sentence and nothing but a space parts the two.
  bool follows(std::uint32_t t) const {
    return t > range_.begin && (at(t).before & ~(kSpace | kApostrophe)) == 0;
  }

  void read_run(const NameRun& run) {
    sentence_ = run.sentence;
    range_ = sentences_[sentence_].tokens;
    language_ = &knowledge_.languages[sentences_[sentence_].language];
    remember_words(run.tokens);
    const LanguageId id = sentences_[sentence_].language;
    if (read_listed(run, outlets_[id], true) || read_listed(run, bodies_[id], false)) return;
    TokenRange name = trimmed(run);
    if (name.empty()) return;
    if (run.shouting) {
      link(name);
      return;
    }
    if (name.size() == 1 && is_bracketed_acronym(name.begin)) {
      read_acronym(name.begin);
      return;
    }
    TokenRange function;
    split_office(name, function);
    if (name.empty()) return;
    if (function.empty()) {
      const TokenRange office = signs().office_before(name.begin, true);
      if (const std::uint32_t first = person_inside(name, !office.empty()); first != name.end) {
        // « le ministre de l'Intérieur Paul Mercin »
        function = office;
        // « Vélonne » in « la maire de Vélonne Anne Tisse » is a name, « Santé » is none.
        if (function.empty() || is(name.begin - 1, kOfWord)) add({name.begin, first}, run, {});
        if (!function.empty()) function.end = first;
        name.begin = first;
      }
    }
    if (function.empty() && name.size() == 1 && !stands_alone(name.begin, run)) return;
    if (function.empty() && !has_name(name)) return;
    add(name, run, function);
  }

  NameSigns signs() const { return {tokens_, range_, *language_}; }

  /// Each word of a run is asked for several times.
  void remember_words(TokenRange run) {
    run_begin_ = run.begin;
    run_size_ = 0;
    const std::uint32_t size = std::min<std::uint32_t>(run.size(), kRemembered);
    for (std::uint32_t k = 0; k < size; ++k) {
      hashes_[k] = hash_at(run.begin + k);
      senses_[k] = language_->name_sense(at(run.begin + k));
    }
    run_size_ = size;
  }

  // --- what of a run is a name

  /// A run in which a listed name stands is that body: « Le Monde », « Union européenne ».
  bool read_listed(const NameRun& run, std::span<const Match>& listed, bool outlet) {
    while (!listed.empty() && listed.front().tokens.end <= run.tokens.begin)
      listed = listed.subspan(1);
    if (listed.empty() || !listed.front().tokens.overlaps(run.tokens)) return false;
    TokenRange name = listed.front().tokens;
    while (!name.empty() && !at(name.begin).is(kCapital)) ++name.begin;  // « le Monde »
    if (name.empty()) return false;
    if (name.end < range_.end && (at(name.end).before & kHyphen) != 0) return false;
    if (run.tokens.size() > name.size() + 2) return false;  // « Le Monde diplomatique des Livres »
    TokenRange bare = name;
    if (bare.size() > 1 && is(bare.begin, kDeterminer)) ++bare.begin;
    std::uint32_t entity = index_.find(EntityIndex::Whole, hash_of(bare));
    if (entity == EntityIndex::kNone) {
      entity = create(name);
      index_.set(EntityIndex::Whole, hash_of(bare), entity);
    }
    names_.entities[entity].outlet = names_.entities[entity].outlet || outlet;
    votes_[entity].organisation += 6;
    // A name over two runs is one mention: « La République en Marche ».
    if (names_.mentions.empty() || names_.mentions.back().tokens.begin != name.begin)
      mention(name, entity, MentionForm::Full);
    return true;
  }

  /// Without small words at a beginning, months and days at both ends; empty when nothing is left.
  TokenRange trimmed(const NameRun& run) const {
    TokenRange name = run.tokens;
    if (run.opens) {
      while (!name.empty() && !has(name.begin, kFirstName | kHonorific) &&
             is(name.begin, kSmallWord | kNumberWord | kOneWord)) {
        ++name.begin;
      }
      if (name.size() > 1 && name.begin == run.tokens.begin && !has(name.begin, kFirstName) &&
          runs_.lower.may_have(sieve_hash(tokens_, at(name.begin)))) {
        ++name.begin;
      }
    }
    while (!name.empty() && is(name.begin, kMonth | kWeekday)) ++name.begin;
    while (name.size() > 1 && is(name.end - 1, kMonth | kWeekday) && !has(name.end - 2, kFirstName))
      --name.end;
    while (!name.empty() && !at(name.begin).is(kCapital)) ++name.begin;
    return name;
  }

  /// "President Anna Tarn": what comes before the name is her office. Empty when only the office is
  /// there.
  void split_office(TokenRange& name, TokenRange& function) const {
    std::uint32_t office = name.end;
    for (std::uint32_t t = name.begin; t < name.end; ++t) {
      if (at(t).is(kCapital) && has(t, kOffice | kHonorific) &&
          !(has(t, kFirstName) && t + 1 < name.end && !has(t, kHonorific)))
        office = t;
    }
    if (office == name.end) return;
    if (office + 1 == name.end) {
      // An office alone, unless it ends an organisation's name or is a surname: "Stephen King".
      const bool surname =
          name.size() > 1 && (has(office - 1, kFirstName) || has(name.begin, kFirstName));
      if (!surname && !any_has(name, kOrganisationWord)) name = {};
      return;
    }
    TokenRange rest{office + 1, name.end};
    if (any_has(rest, kOrganisationWord) && !any_has(rest, kFirstName)) {
      if (!at(rest.begin).is(kCapital)) name = {};  // "Secretary of State"
      return;
    }
    if (!at(rest.begin).is(kCapital)) {
      // "Secretary of State Anna Tarn", "Mayor of Tarvas"
      std::uint32_t first = rest.end;
      for (std::uint32_t t = rest.begin; t + 1 < rest.end && first == rest.end; ++t) {
        if (has(t, kFirstName)) first = t;
      }
      if (first == rest.end && rest.size() > 4) first = rest.end - 2;
      if (first == rest.end || !at(first).is(kCapital)) {
        while (!rest.empty() && !at(rest.begin).is(kCapital)) ++rest.begin;
        name = rest;
        return;
      }
      rest.begin = first;
    }
    function = {name.begin, rest.begin};
    name = rest;
  }

  /// Where in « Intérieur Paul Mercin » the person begins; the end when nowhere.
  std::uint32_t person_inside(TokenRange name, bool after_office) const {
    if (name.size() < 3 || !follows(name.begin)) return name.end;
    if (after_office && !language_->head_comes_last && name.size() == 3 &&
        !has(name.begin, kFirstName) && !any_has(name, kOrganisationWord) &&
        at(name.begin + 1).before == kSpace)
      return name.begin + 1;
    if (!after_office && has(name.begin, kFirstName | kOrganisationWord | kPlaceWord | kHonorific))
      return name.end;
    if (has(name.begin, kFirstName) || at(name.begin).size == 1) return name.end;
    if (has(name.begin - 1, kPlaceWord | kOrganisationWord | kFirstName)) return name.end;
    for (std::uint32_t t = name.begin + 1; t + 1 < name.end; ++t) {
      if (at(t).is(kCapital) && has(t, kFirstName) && !has(t - 1, kParticle) &&
          at(t).before == kSpace && (at(t + 1).is(kCapital) || has(t + 1, kParticle)))
        return t;
    }
    return name.end;
  }

  /// Whether a single word is a name at all.
  bool stands_alone(std::uint32_t t, const NameRun& run) const {
    const Token& token = at(t);
    const std::uint32_t senses = sense(t);
    if ((senses & kNoName) != 0 || token.size < 2) return false;
    if ((senses & (kOffice | kHonorific | kOrganisationWord | kPlaceWord)) != 0 &&
        !token.is(kAllCapitals))
      return false;
    const std::uint64_t hash = hash_at(t);
    if (leads_somewhere(hash)) return true;
    if (is(t, kMonth | kWeekday | kSmallWord)) return false;
    if (known_ != nullptr && known_->has(joined_hash(0, hash))) return true;
    if (token.is(kAllCapitals)) return token.size <= kLongestAcronym;
    if (runs_.lower.may_have(sieve_hash(tokens_, token))) return false;
    if (!run.opens || t != run.tokens.begin) return true;
    return (senses & kFirstName) != 0 || runs_.upper.may_have(sieve_hash(tokens_, token));
  }

  /// Whether some word of several is more than a people or an office.
  bool has_name(TokenRange name) const {
    for (std::uint32_t t = name.begin; t < name.end; ++t) {
      if (at(t).is(kCapital) && !has(t, kNoName)) return true;
    }
    return any_has(name, kPlaceWord) && name.size() > 1;
  }

  bool leads_somewhere(std::uint64_t word) const {
    const std::uint64_t hash = joined_hash(0, word);
    return index_.find(EntityIndex::Whole, hash) != EntityIndex::kNone ||
           index_.find(EntityIndex::Last, word) != EntityIndex::kNone ||
           index_.find(EntityIndex::Letters, word) != EntityIndex::kNone;
  }

  // --- whose name it is

  std::uint32_t create(TokenRange name) {
    const auto id = static_cast<std::uint32_t>(names_.entities.size());
    names_.entities.emplace_back();
    names_.entities.back().name = name;
    votes_.emplace_back();
    register_name(id, name);
    return id;
  }

  void register_name(std::uint32_t id, TokenRange name) {
    index_.set(EntityIndex::Whole, hash_of(name), id);
    if (name.size() < 2) return;
    index_.set(EntityIndex::Last, hash_at(name.end - 1), id);
    index_.set(EntityIndex::First, hash_at(name.begin), id);
  }

  void mention(TokenRange tokens, std::uint32_t entity, MentionForm form) {
    names_.mentions.push_back({tokens, entity, form, sentence_});
  }

  /// In a line where capitals tell nothing only what is known is a name.
  void link(TokenRange name) {
    const std::uint32_t entity = index_.find(EntityIndex::Whole, hash_of(name));
    if (entity != EntityIndex::kNone) mention(name, entity, MentionForm::Full);
  }

  void add(TokenRange name, const NameRun& run, TokenRange function) {
    NameVotes votes = signs().votes_of(name);
    const TokenRange beside = function.empty() ? signs().office_of(name, votes) : function;
    if (!function.empty()) votes.person += 4;
    const std::uint64_t whole = hash_of(name);
    std::uint32_t entity = index_.find(EntityIndex::Whole, whole);
    MentionForm form = MentionForm::Full;
    if (entity == EntityIndex::kNone) {
      entity = by_part(name, votes, form);
      if (entity == EntityIndex::kNone) entity = create(name);
    } else if (names_.entities[entity].name.size() > name.size()) {
      form = MentionForm::Short;
    }
    if (known_ != nullptr) add_known(whole, votes);
    NameVotes& all = votes_[entity];
    all.person += votes.person;
    all.organisation += votes.organisation;
    all.place += votes.place;
    all.determined = all.determined || votes.determined;
    Entity& one = names_.entities[entity];
    if (!beside.empty()) {
      if (beside.size() > one.function.size()) one.function = beside;
      note_sex(one, beside);
    }
    mention(name, entity, form);
    read_alias(entity, run);
  }

  void add_known(std::uint64_t hash, NameVotes& votes) const {
    const NameKind kind = known_->kind_of(hash);
    votes.person += kind == NameKind::Person ? 20 : 0;
    votes.organisation += kind == NameKind::Organisation ? 20 : 0;
    votes.place += kind == NameKind::Place ? 20 : 0;
  }

  void note_sex(Entity& entity, TokenRange function) const {
    const std::uint32_t from = function.begin > range_.begin ? function.begin - 1 : function.begin;
    for (std::uint32_t t = from; t < function.end; ++t) {
      const std::uint32_t senses = language_->source_sense(at(t));
      // « la ministre », but « le ministre de la Santé »: the office itself tells.
      if (t > function.begin + 1) break;
      entity.woman = entity.woman || (senses & kWomanWord) != 0;
      entity.man = entity.man || (senses & kManWord) != 0;
    }
    if (entity.woman) entity.man = false;
  }

  /// A surname, letters, or a full form of what was short so far.
  std::uint32_t by_part(TokenRange name, const NameVotes& votes, MentionForm& form) {
    const std::uint64_t last = hash_at(name.end - 1);
    if (name.size() == 1) {
      const std::uint32_t letters = index_.find(EntityIndex::Letters, last);
      if (letters != EntityIndex::kNone) {
        form = MentionForm::Acronym;
        return letters;
      }
      form = MentionForm::Short;
      const std::uint32_t surname = index_.find(EntityIndex::Last, last);
      if (surname != EntityIndex::kNone && looks_like_person(surname)) {
        ++votes_[surname].person;
        return surname;
      }
      const std::uint32_t first = index_.find(EntityIndex::First, last);
      if (first != EntityIndex::kNone && votes.person == 0 && votes_[first].organisation > 0 &&
          votes_[first].person == 0)
        return first;
      form = MentionForm::Full;
      return EntityIndex::kNone;
    }
    // « Phoenix » alone so far, "Phoenix Canada Oil" now.
    const std::uint32_t start =
        index_.find(EntityIndex::Whole, joined_hash(0, hash_at(name.begin)));
    if (start != EntityIndex::kNone && votes.organisation > 3 && votes_[start].person == 0 &&
        votes_[start].place == 0) {
      names_.entities[start].name = name;
      register_name(start, name);
      return start;
    }
    // « Mercin » alone so far, « Paul Mercin » now.
    const std::uint32_t bare = index_.find(EntityIndex::Whole, joined_hash(0, last));
    if (bare != EntityIndex::kNone && votes_[bare].place == 0 && votes_[bare].organisation == 0 &&
        votes.organisation == 0) {
      names_.entities[bare].name = name;
      register_name(bare, name);
      return bare;
    }
    // With a middle name, or without it; « Le Pen » after « Marine Le Pen ».
    const std::uint32_t same = index_.find(EntityIndex::Last, last);
    if (same == EntityIndex::kNone || !looks_like_person(same)) return EntityIndex::kNone;
    const TokenRange known = names_.entities[same].name;
    const bool same_first = hash_at(known.begin) == hash_at(name.begin);
    const bool tail = known.size() > name.size() &&
                      hash_of({known.end - name.size(), known.end}) == hash_of(name);
    if (!same_first && !tail) return EntityIndex::kNone;
    form = name.size() < known.size() ? MentionForm::Short : MentionForm::Full;
    if (name.size() > known.size()) names_.entities[same].name = name;
    index_.set(EntityIndex::Whole, hash_of(name), same);
    return same;
  }

  bool looks_like_person(std::uint32_t entity) const {
    const NameVotes& votes = votes_[entity];
    return votes.person >= votes.organisation && votes.person >= votes.place &&
           (votes.person > 0 || !votes.determined);
  }

  // --- of what kind

  NameKind kind_of(const Entity& entity, const NameVotes& votes) const {
    const std::int32_t most = std::max({votes.person, votes.organisation, votes.place});
    const bool bare = most == 0 && entity.name.size() == 2 && !votes.determined;
    if (most == 0 && !(bare && signs().is_unknown_words(entity.name))) return NameKind::Unknown;
    if (votes.person == most) return NameKind::Person;
    return votes.organisation == most ? NameKind::Organisation : NameKind::Place;
  }

  bool is_bracketed_acronym(std::uint32_t t) const {
    return t > range_.begin && at(t).is(kAllCapitals) && at(t).size <= kLongestAcronym &&
           (at(t).before & kBracket) != 0 &&
           (t + 1 >= range_.end || (at(t + 1).before & (kBracket | kComma)) != 0);
  }

  /// « Organisation mondiale de la santé (OMS) »: the words whose first letters it is.
  void read_acronym(std::uint32_t t) {
    const std::uint32_t begin = signs().spelt_out(t);
    std::uint32_t entity = EntityIndex::kNone;
    const bool beside = !names_.mentions.empty() && names_.mentions.back().tokens.end == t;
    if (begin < t) {
      const TokenRange name{begin, t};
      auto place = names_.mentions.end();
      while (place != names_.mentions.begin() && (place - 1)->tokens.begin >= begin) --place;
      if (place != names_.mentions.end() && place->tokens.begin == begin) {
        entity = place->entity;
        place->tokens = names_.entities[entity].name = name;
        register_name(entity, name);
      } else {
        entity = index_.find(EntityIndex::Whole, hash_of(name));
        if (entity == EntityIndex::kNone) entity = create(name);
        names_.mentions.insert(place, {name, entity, MentionForm::Full, sentence_});
      }
      votes_[entity].organisation += 6;
    } else if (beside && votes_[names_.mentions.back().entity].person == 0) {
      entity = names_.mentions.back().entity;
      votes_[entity].organisation += 3;
    } else {
      entity = index_.find(EntityIndex::Letters, hash_at(t));
      if (entity == EntityIndex::kNone)
        entity = index_.find(EntityIndex::Whole, joined_hash(0, hash_at(t)));
      if (entity == EntityIndex::kNone) entity = create({t, t + 1});
      votes_[entity].organisation += 2;
    }
    if (names_.entities[entity].acronym.empty() && entity != EntityIndex::kNone &&
        names_.entities[entity].name != TokenRange{t, t + 1})
      names_.entities[entity].acronym = {t, t + 1};
    index_.set(EntityIndex::Letters, hash_at(t), entity);
    mention({t, t + 1}, entity, MentionForm::Acronym);
  }

  /// « X, alias Y »: Y is X.
  void read_alias(std::uint32_t entity, const NameRun& run) {
    const std::size_t count = names_.mentions.size();
    if (count < 2 || run.tokens.begin <= range_.begin) return;
    const Mention& last = names_.mentions[count - 1];
    const Mention& before = names_.mentions[count - 2];
    const std::uint32_t word = last.tokens.begin - 1;
    if (before.sentence != sentence_ || before.entity == entity ||
        last.tokens.begin - before.tokens.end > 2 || word < before.tokens.end ||
        !has(word, kAliasWord))
      return;
    index_.set(EntityIndex::Whole, hash_of(last.tokens), before.entity);
    names_.mentions.back().entity = before.entity;
    names_.mentions.back().form = MentionForm::Short;
  }

  const Tokens& tokens_;
  const std::vector<Sentence>& sentences_;
  const Knowledge& knowledge_;
  const KnownNames* known_;
  NameRuns runs_;
  EntityIndex index_;
  std::vector<std::span<const Match>> outlets_, bodies_;  ///< of each language, those to come
  Names names_;
  std::vector<NameVotes> votes_;  ///< of each entity

  // The words of the run at hand.
  std::uint32_t run_begin_ = 0;
  std::uint32_t run_size_ = 0;
  std::array<std::uint64_t, kRemembered> hashes_{};
  std::array<std::uint32_t, kRemembered> senses_{};

  // The sentence at hand.
  std::uint32_t sentence_ = 0;
  TokenRange range_;
  const LanguageKnowledge* language_ = nullptr;
};

}  // namespace

std::span<const Mention> Names::within(TokenRange range) const {
  const auto first = std::partition_point(mentions.begin(), mentions.end(), [&](const Mention& m) {
    return m.tokens.begin < range.begin;
  });
  auto last = first;
  while (last != mentions.end() && last->tokens.begin < range.end) ++last;
  return {first, last};
}

Names find_names(const Tokens& tokens, const Matches& matches,
                 const std::vector<Sentence>& sentences, const Knowledge& knowledge,
                 const KnownNames* known) {
  return Reader(tokens, matches, sentences, knowledge, known).read();
}

}  // namespace stet::language
