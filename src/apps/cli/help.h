// The ends of the help pages: examples, exit codes.
#pragma once

#include <string_view>

namespace stet::apps::help {

inline constexpr std::string_view kMain =
    "\nExamples:\n"
    "  stet check                       every article below this folder\n"
    "  stet check kati.md --format json\n"
    "  stet explain tolls/unsourced-toll\n"
    "\nExit codes: 0 nothing to object to, 1 findings at or above --fail-on, 2 the check was not "
    "complete.\n"
    "stet needs no network and never changes an article.";

inline constexpr std::string_view kCheck =
    "\nExamples:\n"
    "  stet check articles/                                folders are searched for .md .markdown "
    ".txt .html .htm\n"
    "  stet check kati.md --fail-on warning                exit code 1 for warnings, too\n"
    "  stet check --select sourcing,tolls/unsourced-toll articles/\n"
    "  stet check --format jsonl --output findings.jsonl articles/\n"
    "  pbpaste | stet check - --stdin-filename draft.md    standard input\n"
    "\nExit codes: 0 nothing at or above --fail-on, 1 findings, 2 the check was not complete "
    "(--exit-zero never hides 2).\n"
    "Findings are written to standard output, all else to standard error.\n"
    "Colours: --color, then NO_COLOR, CLICOLOR_FORCE or FORCE_COLOR, then whether standard output "
    "is a terminal.";

inline constexpr std::string_view kExplain =
    "\nExamples:\n"
    "  stet explain tolls/unsourced-toll\n"
    "  stet explain framing/euphemism --lang fr";

inline constexpr std::string_view kRules =
    "\nExamples:\n"
    "  stet rules\n"
    "  stet rules --format json | jq -r '.rules[].id'";

inline constexpr std::string_view kTest =
    "\nExamples:\n"
    "  stet test                 the built-in rules\n"
    "  stet test house-rules/    a newsroom's own pack\n"
    "\nEvery example is also read with other quotation marks, spaces, line ends, in Markdown and "
    "in HTML.\n"
    "Exit codes: 0 all behave, 1 some do not, 2 a pack is faulty.";

inline constexpr std::string_view kSheet =
    "\nExamples:\n"
    "  stet sheet kati.md\n"
    "  stet sheet kati.md --format markdown --output kati-sheet.md\n"
    "\nFigures with who says so, sources with their classes, days as written and resolved, and the "
    "questions still open.";

inline constexpr std::string_view kShow =
    "\nExamples:\n"
    "  stet show voice kati.md          who speaks where\n"
    "  stet show findings kati.md\n"
    "\nOne item a line: line:column, kind, text.";

inline constexpr std::string_view kExplainConfig =
    "\nExamples:\n"
    "  stet explain-config articles/kati.md\n"
    "  stet explain-config opinion/ --profile strict";

}  // namespace stet::apps::help
