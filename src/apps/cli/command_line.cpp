#include "apps/cli/command_line.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "apps/cli/help.h"
#include "apps/cli/requests.h"
#include "apps/cli/show.h"
#include "apps/cli/speech.h"
#include "apps/cli/terminal.h"
#include "apps/cli/version.h"
#include "findings/reports/report.h"
#include "findings/reports/sheet.h"
#include "packs/options.h"

namespace stet::apps {
namespace {

using Names = std::vector<std::string>;

std::string list_of(const Names& names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  return list;
}

std::string suggestion(const std::string& word, const Names& known) {
  const auto near = packs::did_you_mean(word, known);
  return near ? "; did you mean `" + *near + "`?" : std::string();
}

/// One of these names; another one is answered with the list and the nearest.
CLI::Validator one_of(Names names) {
  const std::string shown = "{" + list_of(names) + "}";
  return CLI::Validator(
      [names = std::move(names)](std::string& word) {
        if (std::find(names.begin(), names.end(), word) != names.end()) return std::string();
        return "`" + word + "` is not one of " + list_of(names) + suggestion(word, names);
      },
      shown);
}

Names strings(const std::vector<std::string_view>& views) {
  return {views.begin(), views.end()};
}

/// The commands, each filling its request.
struct CommandLine {
  CLI::App app{
      "Reads a news article before it is published: who says so, does it contradict itself, whose "
      "side is it on?",
      "stet"};
  CheckRequest check;
  ExplainRequest explain;
  RulesRequest rules;
  TestRequest test;
  ShowRequest show;
  SheetRequest sheet;
  ExplainConfigRequest explain_config;
  std::vector<std::pair<CLI::App*, std::function<int()>>> commands;

  CommandLine() {
    app.set_version_flag("--version", "stet " + version());
    app.footer(std::string(help::kMain));
    add_check();
    add_explain();
    add_rules();
    add_test();
    add_sheet();
    add_show();
    add_explain_config();
  }

  CLI::App* add(const char* name, const char* what, std::string_view examples,
                std::function<int()> run) {
    CLI::App* const command = app.add_subcommand(name, what);
    command->footer(std::string(examples));
    command->allow_extras();  // so that we can say which flag was probably meant
    commands.emplace_back(command, std::move(run));
    return command;
  }

  static void add_settings(CLI::App* command, engine::SettingsFlags& flags) {
    command
        ->add_option("--config", flags.config,
                     "this stet.toml for all articles, whatever lies above them")
        ->type_name("FILE");
    command->add_flag("--isolated", flags.isolated, "read no stet.toml");
    command->add_option("--rules", flags.rules, "read the built-in rules from a folder instead")
        ->type_name("DIR");
    command->add_option("--pack", flags.packs, "add a folder of house rules; may be repeated")
        ->type_name("DIR")
        ->allow_extra_args(false);
  }

  static void add_choices(CLI::App* command, engine::SettingsFlags& flags) {
    const auto list = [command](const char* name, std::vector<std::string>& into,
                                const char* what) {
      command->add_option(name, into, what)
          ->type_name("RULES")
          ->delimiter(',')
          ->allow_extra_args(false);
    };
    list("--select", flags.select, "only these rules: family/name,family,…");
    list("--ignore", flags.ignore, "not these rules");
    command
        ->add_option("--profile", flags.profile,
                     "news, agency, opinion, analysis, review, sport, strict")
        ->type_name("NAME");
    command
        ->add_option("--lang", flags.language,
                     "language of the articles (default: what they say, else what they look like)")
        ->type_name("CODE");
    command
        ->add_option("--date", flags.date,
                     "the day of the articles, whatever they say themselves, 2025-03-14")
        ->type_name("DAY");
    command
        ->add_option("--message-language", flags.message_language,
                     "language of the messages (default: the article's)")
        ->type_name("CODE");
  }

  void add_check() {
    CLI::App* const command =
        add("check", "check articles", help::kCheck, [this] { return run_check(check); });
    command
        ->add_option("path", check.paths,
                     "files, folders, or - for standard input (default: this folder)")
        ->type_name("PATH");
    command->add_option("--format", check.format, "how findings are shown")
        ->check(one_of(strings(findings::report_formats())));
    command->add_option("-o,--output", check.output, "write the report to a file")
        ->type_name("FILE");
    add_choices(command, check.settings);
    command
        ->add_option("--fail-on", check.settings.fail_on,
                     "lowest severity that makes the exit code 1 (default: error)")
        ->check(one_of({"error", "warning", "info", "never"}));
    command
        ->add_option("--max-warnings", check.settings.max_warnings,
                     "more warnings than this make the exit code 1")
        ->type_name("N");
    command->add_flag("--exit-zero", check.exit_zero, "findings do not change the exit code");
    command
        ->add_option("-j,--jobs", check.jobs, "how many threads (default: as many as processors)")
        ->type_name("N");
    add_settings(command, check.settings);
    command->add_option("--color", check.color, "auto, always, never")
        ->check(one_of({"auto", "always", "never"}));
    command->add_flag("-q,--quiet", check.quiet, "no summary line");
    command
        ->add_option("--stdin-filename", check.stdin_filename,
                     "what standard input is called: decides format and settings")
        ->type_name("PATH");
    command->add_flag_callback(
        "--no-respect-gitignore", [this] { check.respect_gitignore = false; },
        "check what .gitignore names, too");
  }

  void add_explain() {
    CLI::App* const command = add("explain", "what a rule looks for, and why", help::kExplain,
                                  [this] { return run_explain(explain); });
    command->add_option("rule", explain.rule, "family/name")->required()->type_name("RULE");
    command
        ->add_option("--lang", explain.settings.language, "language of the page (default: $LANG)")
        ->type_name("CODE");
    add_settings(command, explain.settings);
  }

  void add_rules() {
    CLI::App* const command =
        add("rules", "list the rules", help::kRules, [this] { return run_rules(rules); });
    command->add_option("--format", rules.format, "text or json")->check(one_of({"text", "json"}));
    command
        ->add_option("--lang", rules.settings.language,
                     "language of the summaries (default: $LANG)")
        ->type_name("CODE");
    add_settings(command, rules.settings);
  }

  void add_test() {
    CLI::App* const command =
        add("test", "run the examples of rules", help::kTest, [this] { return run_test(test); });
    command->add_option("pack", test.packs, "folders of house rules (default: the built-in rules)")
        ->type_name("PACK");
    command
        ->add_option("--rules", test.settings.rules,
                     "read the built-in rules from a folder instead")
        ->type_name("DIR");
  }

  void add_sheet() {
    CLI::App* const command = add("sheet", "the desk sheet of one article: figures, sources, dates",
                                  help::kSheet, [this] { return run_sheet(sheet); });
    command->add_option("file", sheet.path, "an article, or - for standard input")
        ->required()
        ->type_name("FILE");
    command->add_option("--format", sheet.format, "how it is shown")
        ->check(one_of(strings(findings::sheet_formats())));
    command->add_option("-o,--output", sheet.output, "write the sheet to a file")
        ->type_name("FILE");
    command->add_option("--stdin-filename", sheet.stdin_filename, "what standard input is called")
        ->type_name("PATH");
    add_choices(command, sheet.settings);
    add_settings(command, sheet.settings);
  }

  void add_show() {
    CLI::App* const command = add("show", "print one stage of the analysis", help::kShow,
                                  [this] { return run_show(show); });
    command->add_option("stage", show.stage, "which")->required()->check(one_of(strings(stages())));
    command->add_option("file", show.path, "an article, or - for standard input")
        ->required()
        ->type_name("FILE");
    command->add_option("--stdin-filename", show.stdin_filename, "what standard input is called")
        ->type_name("PATH");
    add_choices(command, show.settings);
    add_settings(command, show.settings);
  }

  void add_explain_config() {
    CLI::App* const command =
        add("explain-config", "which setting decided about each rule", help::kExplainConfig,
            [this] { return run_explain_config(explain_config); });
    command->add_option("path", explain_config.path, "an article or a folder")
        ->required()
        ->type_name("PATH");
    add_choices(command, explain_config.settings);
    add_settings(command, explain_config.settings);
  }

  [[nodiscard]] Names command_names() const {
    Names names;
    for (const auto& [command, run] : commands) names.push_back(command->get_name());
    return names;
  }
};

Names flags_of(const CLI::App& command) {
  Names flags;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) flags.push_back("--" + name);
    for (const std::string& name : option->get_snames()) flags.push_back("-" + name);
  }
  return flags;
}

/// Words that no option took; CLI11 would only say that they were not expected.
bool knows_all_words(const CLI::App& command) {
  const Names extras = command.remaining();
  for (const std::string& word : extras) {
    if (!word.starts_with('-')) {
      if (std::none_of(extras.begin(), extras.end(),
                       [](const std::string& other) { return other.starts_with('-'); })) {
        say(command.get_name() + ": too many arguments: `" + word + "`");
      }
      continue;
    }
    const std::string flag = word.substr(0, word.find('='));
    say(command.get_name() + ": there is no option `" + flag + "`" +
        suggestion(flag, flags_of(command)));
  }
  return extras.empty();
}

int parse_and_run(CommandLine& line, int argc, char** argv) {
  // A word that is no command would be taken for whatever CLI11 makes of it.
  if (argc > 1 && argv[1][0] != '-') {
    const Names names = line.command_names();
    const std::string word = argv[1];
    if (word == "help" && argc <= 3) {
      for (const auto& [command, run] : line.commands) {
        if (argc == 3 && command->get_name() == argv[2]) return print(command->help("stet"));
      }
      if (argc == 2) return print(line.app.help());
    }
    if (std::find(names.begin(), names.end(), word) == names.end()) {
      return give_up("there is no command `" + word + "`" + suggestion(word, names) +
                     " (stet --help lists them)");
    }
  }
  try {
    line.app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    for (const CLI::App* command : line.app.get_subcommands()) return print(command->help("stet"));
    return print(line.app.help());
  } catch (const CLI::CallForAllHelp&) {
    return print(line.app.help("", CLI::AppFormatMode::All));
  } catch (const CLI::CallForVersion& asked) {
    return print(std::string(asked.what()) + "\n");
  } catch (const CLI::ParseError& error) {
    for (const CLI::App* command : line.app.get_subcommands()) {
      if (!knows_all_words(*command)) return kIncomplete;
      return give_up(command->get_name() + ": " + error.what() + " (stet " + command->get_name() +
                     " --help says more)");
    }
    if (argc > 1) {
      const std::string flag = std::string(argv[1]).substr(0, std::string(argv[1]).find('='));
      return give_up("there is no option `" + flag + "`" + suggestion(flag, flags_of(line.app)) +
                     " (stet --help lists them)");
    }
    return give_up(error.what());
  }
  for (const auto& [command, run] : line.commands) {
    if (!command->parsed()) continue;
    if (!knows_all_words(*command)) return kIncomplete;
    return run();
  }
  say("what is to be done? Here is the list of commands.");
  return print(line.app.help(), kIncomplete);
}

}  // namespace

int run_command_line(int argc, char** argv) {
  settle_signals();
  // The last wall: whatever we did wrong, the exit code says that the work is not complete.
  try {
    CommandLine line;
    return parse_and_run(line, argc, argv);
  } catch (const std::exception& error) {
    return give_up(std::string("internal error: ") + error.what());
  }
}

}  // namespace stet::apps
