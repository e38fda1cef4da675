// The rules that come with stet keep the promises of design §2. That each example behaves is tested
// with the engine.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "support/built_in.h"

namespace stet::packs {
namespace {

TEST(BuiltInRules, LoadWithoutFault) {
  EXPECT_EQ(built_in_pack().faults, "");
  EXPECT_GE(built_in_pack().pack.rules.size(), 20U);
}

TEST(BuiltInRules, SpeakFrenchAndEnglish) {
  for (const Rule& rule : built_in_pack().pack.rules) {
    for (const char* lang : {"fr", "en"}) {
      const RuleLanguage* const spoken = rule.language(lang);
      ASSERT_NE(spoken, nullptr) << rule.id << " " << lang;
      EXPECT_FALSE(spoken->summary.text.empty()) << rule.id << " " << lang;
      EXPECT_EQ(spoken->summary.text.find('\n'), std::string::npos)
          << rule.id << ": a summary is one line";
      EXPECT_FALSE(spoken->help.text.empty()) << rule.id << " " << lang;
      EXPECT_FALSE(spoken->traps.text.empty()) << rule.id << " " << lang;
    }
  }
}

TEST(BuiltInRules, ShowTwoThatAreFoundAndTwoThatAreSilentInEachLanguage) {
  for (const Rule& rule : built_in_pack().pack.rules) {
    std::map<std::pair<std::string, bool>, int> counts;
    for (const Example& example : rule.examples) ++counts[{example.lang, !example.marks.empty()}];
    for (const char* lang : {"fr", "en"}) {
      EXPECT_GE((counts[{lang, true}]), 2) << rule.id << " finds, " << lang;
      EXPECT_GE((counts[{lang, false}]), 2) << rule.id << " is silent, " << lang;
    }
  }
}

TEST(BuiltInRules, NoExampleStandsTwiceInARule) {
  for (const Rule& rule : built_in_pack().pack.rules) {
    std::set<std::string> seen;
    for (const Example& example : rule.examples) {
      EXPECT_TRUE(seen.insert(example.text + example.date + example.other).second)
          << to_string({example.place, "again: " + example.text});
    }
  }
}

TEST(BuiltInRules, AskUnlessTheyProve) {
  for (const Rule& rule : built_in_pack().pack.rules) {
    if (rule.proof) continue;
    for (const RuleLanguage& language : rule.languages) {
      EXPECT_NE(language.message.text.find('?'), std::string::npos)
          << to_string({language.message.place, "a message asks: " + language.message.text});
    }
  }
}

TEST(BuiltInRules, CiteStandardsThatExist) {
  const Pack& pack = built_in_pack().pack;
  for (const Rule& rule : pack.rules) {
    for (const Located& key : rule.standards)
      EXPECT_TRUE(pack.standards.contains(key.text)) << rule.id << " " << key.text;
  }
  for (const auto& [key, standard] : pack.standards) {
    EXPECT_FALSE(standard.title.empty()) << key;
    EXPECT_FALSE(standard.publisher.empty()) << key;
    EXPECT_FALSE(standard.cite.empty()) << key;
    EXPECT_TRUE(standard.url.empty() || standard.url.starts_with("https://")) << key;
  }
}

/// Every string of the arrays `phrases`, `except`, … in the table of a rule's language, at any
/// depth.
void collect_strings(const Table& table, std::vector<Located>& strings) {
  for (const auto& [key, value] : table.entries) {
    if (const Table* inner = value.table()) {
      collect_strings(*inner, strings);
    } else if (const Array* array = value.array()) {
      for (const Value& item : *array) {
        if (const std::string* text = item.string()) strings.push_back({*text, item.place});
      }
    }
  }
}

TEST(BuiltInRules, NameListsThatExist) {
  static const std::set<std::string, std::less<>> kClasses = {"number", "name", "word",
                                                              "participle"};
  const language::Knowledge& knowledge = built_in_knowledge();
  for (const Rule& rule : built_in_pack().pack.rules) {
    for (const RuleLanguage& spoken : rule.languages) {
      const auto& shared = knowledge.language(spoken.code)->lists.entries;
      const Value* const local = spoken.table.table()->find("lists");
      std::vector<Located> strings;
      collect_strings(*spoken.table.table(), strings);
      for (const Located& phrase : strings) {
        for (std::size_t open = phrase.text.find('{'); open != std::string::npos;
             open = phrase.text.find('{', open + 1)) {
          const std::string name =
              phrase.text.substr(open + 1, phrase.text.find('}', open) - open - 1);
          const bool known = name.starts_with("..") || kClasses.contains(name) ||
                             shared.contains(name) ||
                             (local != nullptr && local->table()->find(name) != nullptr);
          EXPECT_TRUE(known) << to_string({phrase.place, "no list is called `" + name + "`"});
        }
      }
    }
  }
}

/// What is wrong with the phrases of a rule, read as its check would read them.
TEST(BuiltInRules, PhrasesCanBeRead) {
  language::Knowledge knowledge = fresh_languages();
  for (const Rule& rule : built_in_pack().pack.rules) {
    for (const RuleLanguage& spoken : rule.languages) {
      std::map<std::string, std::vector<std::string>, std::less<>> local;
      std::vector<Located> strings;
      for (const auto& [key, value] : spoken.table.table()->entries) {
        if (key == "lists") {
          for (const auto& [name, entries] : value.table()->entries) {
            for (const Value& entry : *entries.array()) local[name].push_back(*entry.string());
          }
        } else if (const Table* inner = value.table(); inner != nullptr && key != "messages") {
          collect_strings(*inner, strings);
        } else if (const Array* array = value.array()) {
          for (const Value& item : *array) strings.push_back({*item.string(), item.place});
        }
      }
      const language::LanguageId id = knowledge.id_of(spoken.code);
      std::vector<Fault> faults;
      add_phrases(knowledge, id, knowledge.lexicon.add_list(id), strings, local, faults);
      EXPECT_EQ(in_lines(faults), "") << rule.id;
    }
  }
}

TEST(BuiltInLanguages, HaveTheSameNamedLists) {
  const auto names = [](std::string_view code) {
    std::set<std::string> result;
    for (const auto& entry : built_in_knowledge().language(code)->lists.entries)
      result.insert(entry.first);
    return result;
  };
  EXPECT_EQ(names("fr"), names("en"));
}

TEST(BuiltInLanguages, EveryNamedListCanBeRead) {
  language::Knowledge knowledge = fresh_languages();
  for (const char* code : {"fr", "en"}) {
    const language::LanguageId id = knowledge.id_of(code);
    std::vector<Located> phrases;
    for (const auto& [name, entries] : knowledge.languages[id].lists.entries) {
      EXPECT_FALSE(entries.empty()) << code << " " << name;
      // With a word of its own: a list may hold {number} or {name} alone.
      phrases.push_back({"mot {" + name + "}", whole_file(std::string(code) + "/" + name)});
    }
    std::vector<Fault> faults;
    add_phrases(knowledge, id, knowledge.lexicon.add_list(id), phrases, {}, faults);
    EXPECT_EQ(in_lines(faults), "");
  }
}

TEST(BuiltInLanguages, SayTheSameThings) {
  const auto keys = [](std::string_view code) {
    std::set<std::string> result;
    for (const auto& entry : built_in_knowledge().language(code)->wordings)
      result.insert(entry.first);
    return result;
  };
  EXPECT_EQ(keys("fr"), keys("en"));
  EXPECT_FALSE(keys("fr").empty());
}

}  // namespace
}  // namespace stet::packs
