#include "language/names.h"

#include <algorithm>
#include <array>

#include "language/entity_index.h"
#include "language/fold.h"

namespace stet::language {
namespace {

constexpr std::uint32_t kLongestAcronym = 8;
constexpr std::uint32_t kAppositionReach = 12;  // words of « le ministre de l'Intérieur, »
constexpr std::uint32_t kOfficeReach = 6;       // words after the name's comma until the office

constexpr std::uint32_t kSmallWord = kStopWord | kPronoun | kDeterminer | kPreposition |
                                     kComplementiser | kClitic | kPerfectAuxiliary |
                                     kPassiveAuxiliary | kNegation | kElision | kImpersonal;

std::uint64_t joined_hash(std::uint64_t hash, std::uint64_t word) {
  return (hash ^ word) * 0x9E3779B97F4A7C15ULL + (hash << 7);
}

/// What speaks for each kind, added up over all mentions of an entity.
struct Votes {
  std::int32_t person = 0, organisation = 0, place = 0;
  bool determined = false;  ///< a determiner stands before it somewhere
};

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
    for (const LanguageKnowledge& language : knowledge.languages)
      outlets_.push_back(matches.of(language.sources.outlets));
    names_.mentions.reserve(runs_.all.size());
  }

  Names read() {
    for (const NameRun& run : runs_.all) read_run(run);
    for (std::size_t e = 0; e < names_.entities.size(); ++e)
      names_.entities[e].kind = kind_of(names_.entities[e], votes_[e]);
    names_.matter = runs_.matter;
    return std::move(names_);
  }

 private:
  const Token& at(std::uint32_t t) const { return tokens_.all[t]; }
  std::uint16_t sense(std::uint32_t t) const { return language_->name_sense(at(t)); }
  bool has(std::uint32_t t, std::uint16_t senses) const { return (sense(t) & senses) != 0; }
  bool is(std::uint32_t t, std::uint32_t roles) const { return language_->is(at(t).word, roles); }
  std::uint64_t hash_at(std::uint32_t t) const {
    return word_hash(std::string_view(tokens_.folded).substr(at(t).begin, at(t).size));
  }
  std::uint64_t hash_of(TokenRange range) const {
    std::uint64_t hash = 0;
    for (std::uint32_t t = range.begin; t < range.end; ++t) hash = joined_hash(hash, hash_at(t));
    return hash;
  }
  bool any_has(TokenRange range, std::uint16_t senses) const {
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
    if (read_outlets(run)) return;
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
      if (const std::uint32_t first = person_inside(name); first != name.end) {
        // « le ministre de l'Intérieur Paul Mercin »
        function = office_before(name.begin);
        if (!function.empty()) {
          function.end = first;
        } else {
          add({name.begin, first}, run, {});
        }
        name.begin = first;
      }
    }
    if (function.empty() && name.size() == 1 && !stands_alone(name.begin, run)) return;
    if (function.empty() && !has_name(name)) return;
    add(name, run, function);
  }

  // --- what of a run is a name

  /// A run in which an outlet is named is that outlet: « Le Monde ».
  bool read_outlets(const NameRun& run) {
    auto& outlets = outlets_[sentences_[sentence_].language];
    while (!outlets.empty() && outlets.front().tokens.end <= run.tokens.begin)
      outlets = outlets.subspan(1);
    if (outlets.empty() || !outlets.front().tokens.overlaps(run.tokens)) return false;
    const TokenRange name = outlets.front().tokens;
    if (!at(name.begin).is(kCapital)) return false;
    if (run.tokens.size() > name.size() + 2) return false;  // « Le Monde diplomatique des Livres »
    std::uint32_t entity = index_.find(EntityIndex::Whole, hash_of(name));
    if (entity == EntityIndex::kNone) entity = create(name);
    names_.entities[entity].outlet = true;
    votes_[entity].organisation += 6;
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
          at(name.begin).word == 0 && runs_.lower.may_have(hash_at(name.begin))) {
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
      const bool surname = name.size() > 1 && has(office - 1, kFirstName);
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
  std::uint32_t person_inside(TokenRange name) const {
    if (name.size() < 3 || !follows(name.begin)) return name.end;
    if (has(name.begin, kFirstName | kOrganisationWord | kPlaceWord | kHonorific) ||
        at(name.begin).size == 1)
      return name.end;
    if (has(name.begin - 1, kPlaceWord | kOrganisationWord | kFirstName)) return name.end;
    for (std::uint32_t t = name.begin + 1; t + 1 < name.end; ++t) {
      if (at(t).is(kCapital) && has(t, kFirstName) && at(t).before == kSpace &&
          (at(t + 1).is(kCapital) || has(t + 1, kParticle)))
        return t;
    }
    return name.end;
  }

  /// Whether a single word is a name at all.
  bool stands_alone(std::uint32_t t, const NameRun& run) const {
    const Token& token = at(t);
    const std::uint16_t senses = sense(t);
    if ((senses & kNoName) != 0 || token.size < 2) return false;
    if ((senses & (kOffice | kHonorific | kOrganisationWord | kPlaceWord)) != 0 &&
        !token.is(kAllCapitals))
      return false;
    const std::uint64_t hash = hash_at(t);
    if (leads_somewhere(hash)) return true;
    if (is(t, kMonth | kWeekday | kSmallWord)) return false;
    if (known_ != nullptr && known_->has(joined_hash(0, hash))) return true;
    if (token.is(kAllCapitals)) return token.size <= kLongestAcronym;
    if (runs_.lower.may_have(hash)) return false;
    if (!run.opens || t != run.tokens.begin) return true;
    return (senses & kFirstName) != 0 || runs_.upper.may_have(hash);
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
    Entity entity;
    entity.name = name;
    entity.first_mention = static_cast<std::uint32_t>(names_.mentions.size());
    names_.entities.push_back(entity);
    votes_.emplace_back();
    register_name(id, name);
    return id;
  }

  void register_name(std::uint32_t id, TokenRange name) {
    index_.set(EntityIndex::Whole, hash_of(name), id);
    if (name.size() < 2) return;
    // A surname is all after the first name's particle; the last word will do to find it again.
    index_.set(EntityIndex::Last, hash_at(name.end - 1), id);
    index_.set(EntityIndex::First, hash_at(name.begin), id);
  }

  void mention(TokenRange tokens, std::uint32_t entity, MentionForm form) {
    names_.mentions.push_back({tokens, entity, form, sentence_});
  }

  /// In a line where capitals tell nothing only what is known from elsewhere is a name.
  void link(TokenRange name) {
    const std::uint32_t entity = index_.find(EntityIndex::Whole, hash_of(name));
    if (entity != EntityIndex::kNone) mention(name, entity, MentionForm::Full);
  }

  void add(TokenRange name, const NameRun& run, TokenRange function) {
    Votes votes = votes_of(name);
    const TokenRange beside = function.empty() ? office_of(name, votes) : function;
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
    Votes& all = votes_[entity];
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

  void add_known(std::uint64_t hash, Votes& votes) const {
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
      entity.woman = entity.woman || (senses & kFeminine) != 0;
      entity.man = entity.man || (senses & kMasculine) != 0;
    }
    if (entity.woman) entity.man = false;
  }

  /// A surname, a first word of a body, letters, or a full form of what was short so far.
  std::uint32_t by_part(TokenRange name, const Votes& votes, MentionForm& form) {
    const std::uint64_t last = hash_at(name.end - 1);
    if (name.size() == 1) {
      const std::uint32_t letters = index_.find(EntityIndex::Letters, last);
      if (letters != EntityIndex::kNone) {
        form = MentionForm::Acronym;
        return letters;
      }
      form = MentionForm::Short;
      const std::uint32_t surname = index_.find(EntityIndex::Last, last);
      if (surname != EntityIndex::kNone && looks_like_person(surname)) return surname;
      const std::uint32_t first = index_.find(EntityIndex::First, last);
      if (first != EntityIndex::kNone && votes.person == 0 && votes_[first].organisation > 0 &&
          votes_[first].person == 0)
        return first;
      form = MentionForm::Full;
      return EntityIndex::kNone;
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
    const Votes& votes = votes_[entity];
    return votes.person >= votes.organisation && votes.person >= votes.place &&
           (votes.person > 0 || !votes.determined);
  }

  // --- of what kind

  Votes votes_of(TokenRange name) const {
    Votes votes;
    const bool several = name.size() > 1;
    const std::uint16_t first = sense(name.begin);
    if ((first & kFirstName) != 0) votes.person += several ? 3 : 1;
    for (std::uint32_t t = name.begin; t < name.end; ++t) {
      if (!at(t).is(kCapital)) continue;
      const std::uint16_t senses = sense(t);
      if (several && at(t).size == 1 && t + 1 < name.end) votes.person += 1;
      if ((senses & kOrganisationWord) != 0 && several &&
          (t == name.begin || language_->head_comes_last))
        votes.organisation += 4;
      if ((senses & kPlaceWord) != 0 && several) votes.place += 2;
    }
    if (!several && at(name.begin).is(kAllCapitals) && at(name.begin).size <= 6)
      votes.organisation += 2;
    if (follows(name.begin)) {
      const std::uint32_t before = name.begin - 1;
      const std::uint16_t senses = sense(before);
      votes.determined = is(before, kDeterminer) && !is(before, kElision);
      if ((senses & kPlacePreposition) != 0 && !at(before).is(kCapital)) votes.place += 2;
      if ((senses & kOrganisationWord) != 0 && !at(before).is(kCapital) &&
          !language_->head_comes_last)
        votes.organisation += 2;
      if ((senses & kPlaceWord) != 0) votes.place += 2;
      const bool of = is(before, kOfWord) || is(before, kPreposition);
      if (of && before > range_.begin && has(before - 1, kPlaceWord)) votes.place += 3;
    }
    if (name.end < range_.end && at(name.end).before == kSpace && has(name.end, kPlaceWord) &&
        language_->head_comes_last)
      votes.place += 2;
    return votes;
  }

  /// The office that stands before a name or beside it between commas; adds to the votes.
  TokenRange office_of(TokenRange name, Votes& votes) const {
    if (votes.organisation >= 4) return {};
    if (const TokenRange before = office_before(name.begin); !before.empty()) {
      votes.person += 3;
      return before;
    }
    if (name.size() < 2) return {};
    const bool closed = name.end >= range_.end || !at(name.end).joined();
    if (closed && name.begin > range_.begin && (at(name.begin).before & ~kSpace) == kComma) {
      if (const TokenRange before = office_in_apposition(name.begin); !before.empty()) {
        votes.person += 3;
        return before;
      }
    }
    if (votes.place > votes.person) return {};
    return office_after(name, votes);
  }

  /// « le président Paul Mercin », "spokesman Paul Mercin".
  TokenRange office_before(std::uint32_t name) const {
    if (!follows(name)) return {};
    std::uint32_t t = name;
    while (t > range_.begin && name - t < kAppositionReach && at(t).joined()) {
      --t;
      if (is(t, kDeterminer) && !is(t, kPreposition) && t + 1 < name && has(t + 1, kOffice))
        return {t + 1, name};
      if (t + 1 == name && !has(t, kOffice | kHonorific)) {
        // « le ministre de l'Intérieur Paul Mercin » is read from inside the run.
        if (!is(t, kDeterminer | kOfWord)) return {};
        continue;
      }
      if (t + 1 < name && is(t, kDeterminer | kPreposition) && has(name - 1, kOffice | kHonorific))
        return {t + 1, name};
      if (at(t).is(kCapital)) break;
    }
    if (has(name - 1, kOffice | kHonorific)) return {name - 1, name};
    return {};
  }

  /// « le ministre de l'Intérieur, Paul Mercin »: the words between the determiner and the comma.
  TokenRange office_in_apposition(std::uint32_t name) const {
    std::uint32_t t = name;
    bool office = false;
    while (t > range_.begin && name - t < kAppositionReach) {
      --t;
      office = office || (has(t, kOffice) && !at(t).is(kCapital));
      const bool opens = t == range_.begin || !at(t).joined();
      if (office && is(t, kDeterminer) && (opens || !is(t, kPreposition | kOfWord)) &&
          t + 1 < name && (has(t + 1, kOffice) || language_->head_comes_last))
        return {t + 1, name};
      if (opens) break;
    }
    return {};
  }

  /// « Paul Mercin, ministre de l'Intérieur », "Paul Mercin, 34, a teacher", "Paul Mercin, who".
  TokenRange office_after(TokenRange name, Votes& votes) const {
    std::uint32_t t = name.end;
    if (t >= range_.end || (at(t).before & (kComma | kBracket)) == 0) return {};
    if (is(t, kRelative)) {
      votes.person += 1;
      return {};
    }
    if (at(t).is(kDigits) && at(t).size == 2) {
      votes.person += 3;  // an age
      if (t + 1 < range_.end && at(t + 1).before == kSpace) ++t;
      if (++t >= range_.end || (at(t).before & kComma) == 0) return {};
    }
    const std::uint32_t begin = t;
    for (; t < range_.end && t - begin < kOfficeReach && (t == begin || at(t).joined()); ++t) {
      if (at(t).is(kCapital) && t == begin) return {};
      if (is(t, kPerfectAuxiliary | kPassiveAuxiliary)) return {};
      if (!has(t, kOffice)) continue;
      if (t > begin && is(begin, kPreposition) && !is(begin, kDeterminer)) return {};
      votes.person += 3;
      std::uint32_t end = t + 1;
      while (end < range_.end && end - begin < kAppositionReach && at(end).joined()) ++end;
      return {is(begin, kDeterminer) ? begin + 1 : begin, end};
    }
    return {};
  }

  NameKind kind_of(const Entity& entity, const Votes& votes) const {
    const std::int32_t most = std::max({votes.person, votes.organisation, votes.place});
    if (most == 0) {
      const std::uint32_t size = entity.name.size();
      return size >= 2 && size <= 3 && !votes.determined ? NameKind::Person : NameKind::Unknown;
    }
    if (votes.person == most) return NameKind::Person;
    return votes.organisation == most ? NameKind::Organisation : NameKind::Place;
  }

  // --- letters and other names

  bool is_bracketed_acronym(std::uint32_t t) const {
    return t > range_.begin && at(t).is(kAllCapitals) && at(t).size <= kLongestAcronym &&
           (at(t).before & kBracket) != 0 &&
           (t + 1 >= range_.end || (at(t + 1).before & (kBracket | kComma)) != 0);
  }

  /// The first letter without its accent.
  char initial(std::uint32_t t) const {
    const char* const letter = tokens_.folded.data() + at(t).begin;
    if (static_cast<unsigned char>(*letter) != 0xC3 || at(t).size < 2) return *letter;
    static constexpr std::string_view kPlain = "aaaaaaaceeeeiiiidnooooo*ouuuuyty";
    const auto place = static_cast<unsigned char>(letter[1]) & 0x1FU;
    return kPlain[place];
  }

  /// « Organisation mondiale de la santé (OMS) »: the words whose first letters it is.
  void read_acronym(std::uint32_t t) {
    const std::string_view letters =
        std::string_view(tokens_.folded).substr(at(t).begin, at(t).size);
    std::size_t left = letters.size();
    std::uint32_t begin = t;
    for (std::uint32_t k = t; left > 0 && k > range_.begin && t - k < 2 * kLongestAcronym;) {
      --k;
      if (initial(k) == letters[left - 1]) {
        --left;
        begin = k;
      } else if (!is(k, kPreposition | kDeterminer | kOfWord | kNumberLink | kStopWord)) {
        break;
      }
      if (left > 0 && !at(k).joined()) break;
    }
    std::uint32_t entity = EntityIndex::kNone;
    const bool spelt = left == 0 && letters.size() > 1 && begin < t &&
                       (at(begin).is(kCapital) || has(begin, kOrganisationWord));
    const bool beside = !names_.mentions.empty() && names_.mentions.back().tokens.end <= t &&
                        names_.mentions.back().tokens.end + 1 > t;
    if (spelt) {
      const TokenRange name{begin, t};
      while (!names_.mentions.empty() && names_.mentions.back().tokens.begin > begin)
        names_.mentions.pop_back();  // names inside the long one
      if (!names_.mentions.empty() && names_.mentions.back().tokens.begin == begin) {
        entity = names_.mentions.back().entity;
        names_.mentions.back().tokens = name;
        names_.entities[entity].name = name;
        register_name(entity, name);
      } else {
        entity = index_.find(EntityIndex::Whole, hash_of(name));
        if (entity == EntityIndex::kNone) entity = create(name);
        mention(name, entity, MentionForm::Full);
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
  std::vector<std::span<const Match>> outlets_;
  Names names_;
  std::vector<Votes> votes_;  ///< of each entity

  // The sentence at hand.
  std::uint32_t sentence_ = 0;
  TokenRange range_;
  const LanguageKnowledge* language_ = nullptr;
};

}  // namespace

std::string_view name_of(NameKind kind) {
  static constexpr std::string_view kNames[] = {"unknown", "person", "organisation", "place"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::span<const Mention> Names::within(TokenRange range) const {
  const auto first = std::partition_point(mentions.begin(), mentions.end(), [&](const Mention& m) {
    return m.tokens.begin < range.begin;
  });
  auto last = first;
  while (last != mentions.end() && last->tokens.begin < range.end) ++last;
  return {first, last};
}

void KnownNames::add(std::string_view name, NameKind kind) {
  const std::string folded = fold(name);
  std::uint64_t hash = 0;
  std::size_t from = 0;
  while (from < folded.size()) {
    const std::size_t end = std::min(folded.find_first_of(" -'.", from), folded.size());
    if (end > from)
      hash = joined_hash(hash, word_hash(std::string_view(folded).substr(from, end - from)));
    from = end + 1;
  }
  if (hash != 0) kinds_[hash] = kind;
}

NameKind KnownNames::kind_of(std::uint64_t hash) const {
  const auto known = kinds_.find(hash);
  return known == kinds_.end() ? NameKind::Unknown : known->second;
}

Names find_names(const Tokens& tokens, const Matches& matches,
                 const std::vector<Sentence>& sentences, const Knowledge& knowledge,
                 const KnownNames* known) {
  return Reader(tokens, matches, sentences, knowledge, known).read();
}

}  // namespace stet::language
