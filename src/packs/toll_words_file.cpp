#include "packs/toll_words_file.h"

#include <array>
#include <utility>

#include "packs/language_file.h"

namespace stet::packs {
namespace {

class Loader {
 public:
  Loader(Options root, language::LanguageId id, language::Knowledge& knowledge,
         std::vector<Fault>& faults)
      : root_(std::move(root)), id_(id), knowledge_(knowledge), faults_(faults) {}

  void load() {
    Options& root = root_;
    language::TollLists& lists = own().tolls;
    static constexpr std::array<std::string_view, language::kStatusCount> kStatuses = {
        "dead",      "wounded", "missing",   "captured",  "arrested",
        "displaced", "rescued", "destroyed", "casualties"};
    struct Section {
      std::string_view table;
      std::string_view mark;  ///< the forms of its verbs; empty: phrases as they are
    };
    static constexpr std::array<Section, language::kOutcomeForms> kSections = {{{"nouns", ""},
                                                                                {"verbs", ":fin"},
                                                                                {"verbs", ":pp"},
                                                                                {"verbs", ":ger"},
                                                                                {"dying", ":fin"},
                                                                                {"dying", ":pp"},
                                                                                {"acts", ""},
                                                                                {"phrases", ""},
                                                                                {"totals", ""}}};
    lists.outcomes = knowledge_.lexicon.add_list(id_);
    std::uint32_t entries = 0;
    for (std::size_t f = 0; f < kSections.size(); ++f) {
      Options section = root.table(kSections[f].table);
      for (std::size_t s = 0; s < kStatuses.size(); ++s) {
        lists.begins[f * kStatuses.size() + s] = entries;
        auto phrases = section.texts(kStatuses[s]);
        if (!kSections[f].mark.empty())
          phrases = inflected(phrases, std::string(kSections[f].mark));
        entries += add_phrases(knowledge_, id_, lists.outcomes, phrases, {}, faults_);
      }
      section.finish();
    }
    lists.begins.back() = entries;
    const auto list_of = [&](std::string_view table) {
      Options section = root.table(table);
      const language::ListId list = knowledge_.lexicon.add_list(id_);
      add_phrases(knowledge_, id_, list, section.texts("phrases"), {}, faults_);
      section.finish();
      return list;
    };
    lists.idioms = list_of("idioms");
    lists.denied = list_of("denied");
    lists.unreal = list_of("unreal");
    lists.revised = list_of("revised");
    lists.counted = list_of("counted");

    Options words = root.table("words");
    const std::pair<std::string_view, language::TollRole> kWords[] = {
        {"part", language::kPartWord},
        {"part-after", language::kPartAfter},
        {"other", language::kOther},
        {"nobody", language::kNobody},
        {"one-verb", language::kOneVerb},
        {"many-verb", language::kManyVerb},
        {"hedge", language::kHedge},
        {"his", language::kHis},
        {"group", language::kGroup},
        {"join", language::kJoin},
        {"conjunction", language::kConjunction},
        {"infinitive-mark", language::kInfinitiveMark}};
    for (const auto& [key, role] : kWords) add_words(words.texts(key), role, role);
    words.finish();
    Options things = root.table("things");
    add_words(things.texts("words"), language::kNoPeople, language::kNoPeople);
    things.finish();
    Options people = root.table("people");
    std::uint32_t number = 0;
    for (const std::string& key : people.keys()) {
      const std::uint32_t is = ++number << language::kPeopleShift;
      add_words(people.texts(key), is | language::kPersonOne, is | language::kPersonMany);
    }
    people.finish();
    Options events = root.table("events");
    number = 0;
    for (const std::string& key : events.keys()) {
      const std::uint32_t is = ++number << language::kEventShift;
      add_words(events.texts(key), is, is);
    }
    events.finish();
    root.finish();
  }

 private:
  language::LanguageKnowledge& own() { return knowledge_.languages[id_]; }

  void add_role(std::string_view word, std::uint32_t role) {
    const language::WordId id = knowledge_.lexicon.vocabulary().add(word);
    auto& roles = own().toll_roles;
    if (roles.size() <= id) roles.resize(id + 1U, 0);
    // A word of two classes keeps the first.
    if ((roles[id] >> language::kPeopleShift & 0xFF) != 0)
      role &= ~(0xFFU << language::kPeopleShift);
    roles[id] |= role;
  }

  /// The forms of a single word: « soldat:a », "killing:n", "fish". `many` is for the forms of more
  /// than one.
  void add_words(const std::vector<Located>& words, std::uint32_t one, std::uint32_t many) {
    for (const Located& word : words) {
      const std::size_t colon = word.text.find(':');
      const std::string lemma = word.text.substr(0, colon);
      if (word.text.find_first_of(" -'") != std::string::npos) {
        faults_.push_back({word.place, "`" + word.text + "` must be a single word"});
        continue;
      }
      if (colon == std::string::npos) {
        add_role(lemma, one);
        continue;
      }
      const bool adjective = word.text.substr(colon) == ":a";
      const auto forms = own().inflection.inflect(
          lemma, adjective ? language::kAdjectiveForms : language::kNounForms);
      if (forms.empty()) faults_.push_back({word.place, "`" + word.text + "` fits no paradigm"});
      for (const std::string& form : forms) {
        const bool plural =
            form != lemma && (!adjective || form.ends_with('s') || form.ends_with('x'));
        add_role(form, plural ? many : one);
      }
    }
  }

  Options root_;
  language::LanguageId id_;
  language::Knowledge& knowledge_;
  std::vector<Fault>& faults_;
};

}  // namespace

void load_toll_words(Options root, language::LanguageId id, language::Knowledge& knowledge,
                     std::vector<Fault>& faults) {
  Loader(std::move(root), id, knowledge, faults).load();
}

}  // namespace stet::packs
