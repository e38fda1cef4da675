// What each command was asked for: the command line, read.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/settings.h"

namespace stet::apps {

struct CheckRequest {
  engine::SettingsFlags settings;
  std::vector<std::string> paths;
  std::string format = "full";
  std::string output;  ///< a file to write the report to; empty: standard output
  std::string color = "auto";
  std::string stdin_filename;
  std::uint32_t jobs = 0;
  bool exit_zero = false;
  bool quiet = false;
  bool respect_gitignore = true;
};

struct ExplainRequest {
  engine::SettingsFlags settings;
  std::string rule;
};

struct RulesRequest {
  engine::SettingsFlags settings;
  std::string format = "text";
};

struct TestRequest {
  engine::SettingsFlags settings;
  std::vector<std::string> packs;  ///< empty: the built-in rules
};

struct ShowRequest {
  engine::SettingsFlags settings;
  std::string stage;
  std::string path;
  std::string stdin_filename;
};

struct SheetRequest {
  engine::SettingsFlags settings;
  std::string path;
  std::string format = "text";
  std::string output;  ///< a file to write the sheet to; empty: standard output
  std::string stdin_filename;
};

struct ExplainConfigRequest {
  engine::SettingsFlags settings;
  std::string path;
};

// Each runs one command and returns the exit code.
int run_check(const CheckRequest& request);
int run_explain(const ExplainRequest& request);
int run_rules(const RulesRequest& request);
int run_test(const TestRequest& request);
int run_show(const ShowRequest& request);
int run_sheet(const SheetRequest& request);
int run_explain_config(const ExplainConfigRequest& request);

}  // namespace stet::apps
