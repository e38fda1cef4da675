// docs/stet.schema.json and the reader of stet.toml know the same keys.

#include "engine/settings_file.h"

#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "engine/settings_profiles.h"
#include "packs/toml_reader.h"
#include "support/temporary_folder.h"

namespace stet::engine {
namespace {

using nlohmann::json;

json as_json(const packs::Value& value) {
  if (const auto* text = value.string()) return *text;
  if (const auto* flag = value.boolean()) return *flag;
  if (const auto* number = value.integer()) return *number;
  if (const auto* items = value.array()) {
    json result = json::array();
    for (const packs::Value& item : *items) result.push_back(as_json(item));
    return result;
  }
  json result = json::object();
  for (const auto& [key, item] : value.table()->entries) result[key] = as_json(item);
  return result;
}

bool fits_schema(const std::string& toml) {
  std::ifstream in(STET_SOURCE_DIR "/docs/stet.schema.json");
  const json schema_document = json::parse(in);
  valijson::Schema schema;
  valijson::SchemaParser parser(valijson::SchemaParser::kDraft4);
  parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(schema_document), schema);
  std::vector<packs::Fault> faults;
  const json document = as_json(packs::Value{packs::read_toml(toml, "stet.toml", faults), {}, {}});
  EXPECT_TRUE(faults.empty());
  valijson::Validator validator;
  return validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(document), nullptr);
}

std::size_t faults_in(const std::string& toml) {
  const TemporaryFolder folder;
  folder.make_folder("house");
  folder.write("base.toml");
  std::vector<packs::Fault> faults;
  read_settings_file(folder.write("stet.toml", toml), "", faults);
  return faults.size();
}

const std::string kEveryKey =
    "extend = [\"base.toml\"]\nprofile = \"agency\"\nselect = [\"all\"]\nignore = "
    "\"framing/*\"\npacks = [\"house\"]\n"
    "lang = \"fr\"\nmessage-language = \"en\"\ndate = 2025-03-14\nfail-on = "
    "\"warning\"\nmax-warnings = 0\n"
    "exclude = [\"archive/\"]\narchive = \".stet/archive\"\n"
    "[severities]\ntolls = \"error\"\n\"framing/euphemism\" = \"off\"\n"
    "[[per-path]]\nfiles = [\"opinion/**\"]\nselect = [\"tolls\"]\nignore = [\"time\"]\nprofile = "
    "\"sport\"\ngenre = \"opinion\"\n"
    "severities = {speculation = \"info\"}\n"
    "[names]\nknown = [\"Corvel\"]\npersons = [\"Paul Mercin\"]\norganisations = "
    "[\"Velmar\"]\n"
    "places = [\"Tarvas\"]\nacronyms = [\"ONU\"]\n";

TEST(SettingsFile, EveryKeyIsReadAndInTheSchema) {
  EXPECT_EQ(faults_in(kEveryKey), 0U);
  EXPECT_TRUE(fits_schema(kEveryKey));
}

TEST(SettingsFile, WhatTheReaderRefusesTheSchemaRefuses) {
  for (const char* wrong :
       {"profil = \"news\"", "profile = \"nws\"", "fail-on = \"fatal\"", "max-warnings = -1",
        "max-warnings = \"3\"", "select = [1]", "date = \"soon\"",
        "[severities]\ntolls = \"fatal\"", "[names]\nknow = []", "[[per-path]]\nselect = [\"all\"]",
        "[[per-path]]\nfiles = [\"a\"]\nlang = \"fr\"", "exclude = 3", "archive = false"}) {
    EXPECT_GT(faults_in(wrong), 0U) << wrong;
    EXPECT_FALSE(fits_schema(wrong)) << wrong;
  }
}

TEST(SettingsFile, TheSchemaKnowsEveryProfile) {
  for (const std::string& name : profile_names())
    EXPECT_TRUE(fits_schema("profile = \"" + name + "\"")) << name;
}

TEST(SettingsFile, KeepsListsAndValues) {
  const TemporaryFolder folder;
  folder.make_folder("house");
  folder.write("base.toml", "lang = \"en\"\nmax-warnings = 3\n[names]\nknown = [\"Strand\"]");
  std::vector<packs::Fault> faults;
  const SettingsFile file = read_settings_file(folder.write("stet.toml", kEveryKey), "", faults);
  EXPECT_EQ(file.language, "fr");
  EXPECT_EQ(file.max_warnings, 0U);
  EXPECT_EQ(file.date, "2025-03-14");
  EXPECT_EQ(file.packs, std::vector<std::string>{folder.path("house")});
  EXPECT_EQ(file.archive, folder.path(".stet/archive"));
  EXPECT_EQ(file.known_names, (std::vector<std::string>{"Strand", "Corvel"}));
  EXPECT_EQ(file.persons, std::vector<std::string>{"Paul Mercin"});
  EXPECT_EQ(file.organisations, std::vector<std::string>{"Velmar"});
  EXPECT_EQ(file.places, std::vector<std::string>{"Tarvas"});
  EXPECT_EQ(file.layers.size(), 2U);
  EXPECT_EQ(file.per_path.at(0).folder, folder.path());
}

TEST(SettingsFile, ABaseWithoutLanguageChangesNothing) {
  const TemporaryFolder folder;
  folder.write("base.toml", "lang = \"en\"");
  std::vector<packs::Fault> faults;
  EXPECT_EQ(
      read_settings_file(folder.write("stet.toml", "extend = \"base.toml\""), "", faults).language,
      "en");
}

TEST(SettingsFile, KnowsDays) {
  EXPECT_TRUE(is_day("2024-02-29"));
  for (const char* wrong : {"2025-02-29", "2025-13-01", "2025-00-10", "2025-01-00", "2025-1-1",
                            "2025-04-31", "20250401", "abcd-ef-gh"}) {
    EXPECT_FALSE(is_day(wrong)) << wrong;
  }
}

}  // namespace
}  // namespace stet::engine
