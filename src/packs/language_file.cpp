#include "packs/language_file.h"

#include "language/fold.h"
#include "packs/date_file.h"
#include "packs/number_file.h"
#include "packs/options.h"
#include "packs/toll_words_file.h"

namespace stet::packs {
namespace {

using language::LanguageId;
using language::LanguageKnowledge;
using language::ListId;
using language::Role;

std::vector<std::string> plain(const std::vector<Located>& located) {
  std::vector<std::string> result;
  result.reserve(located.size());
  for (const Located& l : located) result.push_back(l.text);
  return result;
}

class Loader {
 public:
  Loader(const LanguageFiles& files, language::Knowledge& knowledge, std::vector<Fault>& faults)
      : files_(files),
        knowledge_(knowledge),
        faults_(faults),
        id_(static_cast<LanguageId>(knowledge.languages.size())) {
    knowledge.languages.emplace_back();
    knowledge.languages.back().code = files.code;
  }

  void load() {
    read_dates();  // first: the words of dates then lie close together
    read_inflection();
    read_lists();
    read_language();
    read_numbers();
    read_attribution();
    const auto tolls = files_.tables.find("tolls");
    const bool has_tolls = tolls != files_.tables.end();
    load_toll_words({has_tolls ? &tolls->second : nullptr,
                     has_tolls ? files_.places.find("tolls")->second : Place{}, "", faults_},
                    id_, knowledge_, faults_);
    read_names();
    read_sources();
    if (files_.tables.contains("lives")) read_lives();
  }

 private:
  LanguageKnowledge& own() { return knowledge_.languages[id_]; }

  Options open(std::string_view name) {
    const auto table = files_.tables.find(name);
    if (table == files_.tables.end()) {
      faults_.push_back(
          {whole_file("languages/" + files_.code), "has no file " + std::string(name) + ".toml"});
      return {nullptr, {}, "", faults_};
    }
    return {&table->second, files_.places.find(name)->second, "", faults_};
  }

  void give_role(const std::vector<Located>& words, Role role) {
    for (const Located& word : words) {
      std::string_view text = word.text;
      while (!text.empty() && (text.back() == '\'' || text.back() == '.')) text.remove_suffix(1);
      if (text.empty() || text.find_first_of(" -'") != std::string_view::npos)
        continue;  // roles are of single words
      const language::WordId id = knowledge_.lexicon.vocabulary().add(text);
      auto& roles = own().roles;
      if (roles.size() <= id) roles.resize(id + 1U, 0);
      roles[id] |= role;
    }
  }

  std::vector<language::Paradigm> read_paradigms(Options& root, std::string_view key) {
    std::vector<language::Paradigm> result;
    const Value* const value = root.raw(key);
    if (value == nullptr || value->array() == nullptr) return result;
    for (const Value& item : *value->array()) {
      Options options(item.table(), item.place, std::string(key), faults_);
      language::Paradigm paradigm;
      paradigm.lemmas = plain(options.texts("lemmas"));
      paradigm.ends = options.text_or("ends", "");
      paradigm.strip = options.text_or("strip", "");
      paradigm.infinitive = plain(options.texts("infinitive"));
      paradigm.finite = plain(options.texts("finite"));
      paradigm.conditional = plain(options.texts("conditional"));
      paradigm.gerund = plain(options.texts("gerund"));
      paradigm.participle = plain(options.texts("participle"));
      paradigm.forms = plain(options.texts("forms"));
      options.finish();
      result.push_back(std::move(paradigm));
    }
    return result;
  }

  void read_inflection() {
    Options root = open("inflection");
    own().inflection.verbs = language::Paradigms(read_paradigms(root, "verb"));
    own().inflection.nouns = language::Paradigms(read_paradigms(root, "noun"));
    own().inflection.adjectives = language::Paradigms(read_paradigms(root, "adjective"));
    root.finish();
  }

  void read_lists() {
    Options root = open("lists");
    Options lists = root.table("lists");
    for (const std::string& name : lists.keys())
      own().lists.entries[name] = plain(lists.texts(name));
    lists.finish();
    root.finish();
  }

  void read_language() {
    Options root = open("language");
    root.text("code");
    own().name = root.text_or("name", files_.code);
    root.text("english-name");
    give_role(root.texts("stop-words"), language::kStopWord);
    for (const Located& l : root.texts("abbreviations"))
      own().abbreviations.never_end.insert(language::fold(l.text));
    for (const Located& l : root.texts("abbreviations-that-end"))
      own().abbreviations.may_end.insert(language::fold(l.text));
    root.texts("initial-titles");
    give_role(root.texts("elisions"), language::kElision);
    give_role(root.texts("clitics"), language::kClitic);
    give_role(root.texts("pronouns"), language::kPronoun);
    give_role(root.texts("determiners"), language::kDeterminer);
    give_role(root.texts("indefinite-determiners"), language::kIndefinite);
    give_role(root.texts("prepositions"), language::kPreposition);
    give_role(root.texts("perfect-auxiliaries"), language::kPerfectAuxiliary);
    give_role(root.texts("passive-auxiliaries"), language::kPassiveAuxiliary);
    give_role(root.texts("impersonal-subjects"), language::kImpersonal);
    give_role(root.texts("reflexives"), language::kReflexive);
    give_role(root.texts("agent-words"), language::kAgent);
    give_role(root.texts("relative-words"), language::kRelative);
    give_role(root.texts("of-words"), language::kOfWord);
    Options wording = root.table("wording");
    for (const std::string& key : wording.keys()) own().wordings[key] = wording.text_or(key, "");
    own().apostrophe_may_quote = root.boolean_or("apostrophe-may-quote", false);
    own().speech_clause_may_trail = root.boolean_or("speech-clause-may-trail", false);
    std::vector<std::string> endings;
    for (const Located& l : root.texts("participle-endings"))
      endings.push_back(language::fold(l.text));
    for (const Located& l : root.texts("participles-irregular"))
      endings.push_back(language::fold(l.text));
    knowledge_.lexicon.set_participle_endings(id_, std::move(endings));
    root.finish();
  }

  /// Words are the keys of the tables; their values serve the reading of amounts.
  void read_numbers() {
    Options root = open("numbers");
    const auto words_of = [&](std::string_view table, Role role) {
      Options words = root.table(table);
      std::vector<Located> all;
      for (const std::string& key : words.keys()) {
        const Value* const value = words.raw(key);
        const bool one =
            role == language::kNumberWord && value->integer() != nullptr && *value->integer() == 1;
        if (one) {
          give_role({{key, value->place}}, language::kOneWord);
        } else {
          all.push_back({key, value->place});
        }
      }
      give_role(all, role);
      words.finish();
    };
    words_of("units", language::kNumberWord);
    words_of("tens", language::kNumberWord);
    words_of("multipliers", language::kNumberWord);
    give_role(root.texts("joiners"), language::kNumberLink);
    give_role(root.texts("not-before"), language::kUnit);
    give_role(root.texts("part-of"), language::kPartOf);
    read_amount_words(root, knowledge_, own().inflection, own().amounts);
    root.finish();
  }

  void read_dates() {
    Options root = open("dates");
    load_dates(root, own().dates, knowledge_.lexicon.vocabulary(),
               [this](const std::vector<Located>& words, Role role) { give_role(words, role); });
    root.finish();
  }

  ListId add_list(const std::vector<Located>& phrases) {
    const ListId list = knowledge_.lexicon.add_list(id_);
    add_phrases(knowledge_, id_, list, phrases, {}, faults_);
    return list;
  }

  /// The small words by which a clause of saying is read.
  void read_clauses(Options& root) {
    Options clauses = root.table("clauses");
    give_role(clauses.texts("finite-words"), language::kFiniteWord);
    give_role(clauses.texts("object-pronouns"), language::kClitic);
    give_role(clauses.texts("modals"), language::kModal);
    // Who writes is no source.
    give_role(clauses.texts("first-persons"), language::kImpersonal);
    give_role(clauses.texts("openers"), language::kClauseOpener);
    give_role(clauses.texts("adverbs"), language::kSpeechAdverb);
    give_role(clauses.texts("nouns-too"), language::kNounToo);
    give_role(clauses.texts("coordinators"), language::kCoordinator);
    give_role(clauses.texts("stand-alone"), language::kStandsAlone);
    give_role(clauses.texts("take-addressee"), language::kTakesAddressee);
  }

  void read_attribution() {
    Options root = open("attribution");
    language::AttributionLists& lists = own().attribution;
    Options verbs = root.table("verbs");
    std::vector<Located> lemmas;
    std::vector<Located> stances;
    std::vector<Located> addresses;
    for (const std::string& family : verbs.keys()) {
      const auto some = verbs.texts(family);
      auto& all = family == "stance" ? stances : family == "address" ? addresses : lemmas;
      all.insert(all.end(), some.begin(), some.end());
    }
    lists.address_verbs = static_cast<std::uint32_t>(addresses.size());
    stances.insert(stances.begin(), addresses.begin(), addresses.end());
    verbs.finish();
    lists.finite_verbs = add_list(inflected(lemmas, ":fin"));
    lists.gerunds = add_list(inflected(lemmas, ":ger"));
    lists.participles = add_list(inflected(lemmas, ":pp"));
    lists.infinitives = add_list(inflected(lemmas, ":inf"));
    lists.stance_finite = add_list(inflected(stances, ":fin"));
    lists.stance_gerunds = add_list(inflected(stances, ":ger"));
    lists.stance_participles = add_list(inflected(stances, ":pp"));
    lists.stance_infinitives = add_list(inflected(stances, ":inf"));
    const auto list_of = [&](std::string_view table, std::string_view key) {
      Options section = root.table(table);
      return add_list(section.texts(key));
    };
    lists.frames_before = list_of("frames", "before");
    lists.frames_before_name = list_of("frames", "before-name");
    lists.nobody = list_of("frames", "nobody");
    lists.named_sources = list_of("frames", "named-source");
    lists.whole_frames = list_of("frames", "whole");
    lists.false_frames = list_of("frames", "false-friends");
    lists.incises = list_of("incises", "phrases");
    lists.carried_subjects = list_of("carried", "subjects");
    lists.switches = list_of("contrast", "switches");
    lists.false_verbs = list_of("false-friends", "verbs");
    lists.chains = list_of("clauses", "chains");
    lists.said_nouns = list_of("statements", "said");
    lists.noun_links = list_of("statements", "links");
    lists.passives = list_of("clauses", "passives");
    lists.bearers = list_of("frames", "bearers");
    lists.heading_bearers = list_of("frames", "heading-bearers");
    read_clauses(root);
    // Kept for the reading of sources: matching them already would be work for nobody.
    root.table("statements").raw("nouns");
    root.raw("spokespeople");
    give_role(root.table("content").texts("complementisers"), language::kComplementiser);
    root.finish();
  }

  /// The single words that a sequence can be; those of several words are left out.
  template <class Use>
  static void each_single_word(const language::PhraseSequence& sequence, const Use& use) {
    if (sequence.size() != 1) return;
    const language::PhraseElement& element = sequence.front();
    if (element.kind == language::PhraseElement::Kind::Words) {
      for (const std::string& word : *element.words)
        use(word, element.letters != language::PhraseElement::Case::Any);
    } else if (element.kind == language::PhraseElement::Kind::Choice) {
      for (const language::PhraseSequence& choice : *element.choices) each_single_word(choice, use);
    }
  }

  /// `wants_capital` marks words all of whose entries are written with one.
  template <class Senses>
  void give_sense(Senses& senses, const std::vector<Located>& entries, unsigned sense,
                  unsigned wants_capital) {
    using Bits = typename Senses::value_type;
    for (const Located& entry : entries) {
      std::optional<language::PhraseFault> fault;
      const auto sequence =
          language::read_phrase(entry.text, own().inflection, own().lists, {}, fault);
      bool any = false;
      each_single_word(sequence, [&](const std::string& word, bool capital) {
        any = true;
        const language::WordId id = knowledge_.lexicon.vocabulary().add(word);
        if (senses.size() <= id) senses.resize(id + 1U, 0);
        const bool known = senses[id] != 0;
        senses[id] = static_cast<Bits>(senses[id] | sense);
        if (!capital)
          senses[id] = static_cast<Bits>(senses[id] & ~wants_capital);
        else if (!known)
          senses[id] = static_cast<Bits>(senses[id] | wants_capital);
      });
      if (fault) {
        faults_.push_back({entry.place, "in the phrase `" + entry.text + "`: " + fault->message});
      } else if (!any) {
        faults_.push_back({entry.place, "`" + entry.text + "` must be a single word"});
      }
    }
  }

  void read_names() {
    Options root = open("names");
    own().head_comes_last = root.choice_or("head", {"first", "last"}, "first") == "last";
    const auto give = [&](Options& options, std::string_view key, language::NameSense sense) {
      give_sense(own().name_senses, options.texts(key), sense, language::kNameWantsCapital);
    };
    give(root, "honorifics", language::kHonorific);
    give(root, "offices", language::kOffice);
    give(root, "particles", language::kParticle);
    give(root, "organisations", language::kOrganisationWord);
    give(root, "links", language::kOrganisationLink);
    give(root, "places", language::kPlaceWord);
    give(root, "place-prepositions", language::kPlacePreposition);
    give(root, "aliases", language::kAliasWord);
    give(root, "not-names", language::kNoName);
    give(root, "openers", language::kOpener);
    give(root, "first-names", language::kFirstName);
    give(root, "acronyms", language::kKnownAcronym);
    give(root, "foreign-acronyms", language::kForeignAcronym);
    root.finish();
  }

  void read_sources() {
    Options root = open("sources");
    Options heads = root.table("heads");
    const auto give = [&](Options& options, std::string_view key, language::SourceSense sense) {
      give_sense(own().source_senses, options.texts(key), sense, language::kSourceWantsCapital);
    };
    give(heads, "document", language::kDocumentWord);
    give(heads, "media", language::kMediaWord);
    give(heads, "ugc", language::kUserContent);
    give(heads, "witness", language::kWitnessWord);
    give(heads, "official", language::kOfficialWord);
    give(heads, "expert", language::kExpertWord);
    give(heads, "insider", language::kInsiderWord);
    give(heads, "vague", language::kVagueWord);
    give(heads, "body", language::kBodyWord);
    give(heads, "generic", language::kGenericBody);
    give(heads, "voice", language::kVoiceWord);
    give(heads, "litigant", language::kLitigant);
    give(heads, "belligerent", language::kBelligerent);
    give(heads, "anaphor", language::kAnaphor);
    give(heads, "source", language::kSourceWord);
    give(heads, "same", language::kSameWord);
    give(heads, "masculine", language::kMasculine);
    give(heads, "feminine", language::kFeminine);
    give(heads, "man", language::kManWord);
    give(heads, "woman", language::kWomanWord);
    give(heads, "plural", language::kPlural);
    own().things_have_pronouns = !heads.texts("thing").empty();
    give(heads, "thing", language::kThing);
    heads.finish();
    Options kinds = root.table("kinds");
    give(kinds, "official", language::kOfficialKind);
    give(kinds, "insider", language::kInsiderKind);
    kinds.finish();
    Options matter = root.table("matter");
    const auto tell = [&](std::string_view key, language::NameSense sense) {
      give_sense(own().name_senses, matter.texts(key), sense, language::kNameWantsCapital);
    };
    tell("combat", language::kCombatWord);
    tell("claims", language::kClaimWord);
    tell("claim-verbs", language::kClaimVerb);
    tell("armed", language::kArmedGroup);
    tell("trial", language::kTrialWord);
    tell("dispute", language::kDisputeWord);
    matter.finish();
    const auto& senses = own().name_senses;
    own().matter_words.assign(senses.size() / 64 + 1, 0);
    for (std::size_t word = 0; word < senses.size(); ++word) {
      if ((senses[word] & language::kMatterSenses) != 0)
        own().matter_words[word / 64] |= 1ULL << (word % 64);
    }
    Options phrases = root.table("phrases");
    language::SourceLists& lists = own().sources;
    lists.outlets = add_list(phrases.texts("outlet"));
    lists.bodies = add_list(phrases.texts("bodies"));
    lists.anonymity = add_list(phrases.texts("anonymity"));
    lists.reasons = add_list(phrases.texts("reason"));
    lists.verified = add_list(phrases.texts("verified"));
    lists.not_verified = add_list(phrases.texts("not-verified"));
    phrases.finish();
    root.finish();
  }

  void read_lives() {
    Options root = open("lives");
    language::LifeLists& lists = own().lives;
    lists.born = add_list(root.texts("born"));
    lists.died = add_list(root.texts("died"));
    lists.at_age = add_list(root.texts("at-age"));
    lists.is_aged = add_list(root.texts("is-aged"));
    lists.was_aged = add_list(root.texts("was-aged"));
    lists.then = add_list(root.texts("then"));
    lists.when = add_list(root.texts("when"));
    lists.bare_figures = root.boolean_or("bare-figures", false) ? 1 : 0;
    root.finish();
  }

  const LanguageFiles& files_;
  language::Knowledge& knowledge_;
  std::vector<Fault>& faults_;
  LanguageId id_;
};

}  // namespace

std::vector<Located> inflected(const std::vector<Located>& lemmas, const std::string& mark) {
  std::vector<Located> result;
  for (const Located& lemma : lemmas) {
    // « faire:v savoir » inflects where it says so, a bare infinitive in its first word.
    std::string phrase = lemma.text;
    if (const std::size_t whole = phrase.find(":v"); whole != std::string::npos) {
      phrase.replace(whole, 2, mark);
    } else if (phrase.find(':') == std::string::npos) {
      const std::size_t end = std::min(phrase.find(' '), phrase.size());
      phrase.insert(end, mark);
    }
    result.push_back({phrase, lemma.place});
  }
  return result;
}

std::uint32_t add_phrases(language::Knowledge& knowledge, LanguageId language, ListId list,
                          const std::vector<Located>& phrases,
                          const std::map<std::string, std::vector<std::string>, std::less<>>& local,
                          std::vector<Fault>& faults) {
  LanguageKnowledge& own = knowledge.languages[language];
  std::uint32_t added = 0;
  for (const Located& phrase : phrases) {
    std::optional<language::PhraseFault> fault;
    const auto sequence =
        language::read_phrase(phrase.text, own.inflection, own.lists, local, fault);
    if (fault)
      faults.push_back({phrase.place, "in the phrase `" + phrase.text + "`: " + fault->message});
    knowledge.lexicon.add_entry(list, sequence);
    ++added;
  }
  return added;
}

void load_language(const LanguageFiles& files, language::Knowledge& knowledge,
                   std::vector<Fault>& faults) {
  Loader(files, knowledge, faults).load();
}

}  // namespace stet::packs
