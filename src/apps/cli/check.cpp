// stet check: articles in, findings out, an exit code that can be trusted.
#include <algorithm>

#include "apps/cli/requests.h"
#include "apps/cli/speech.h"
#include "apps/cli/terminal.h"
#include "apps/cli/version.h"
#include "base/files.h"
#include "engine/article_finder.h"
#include "engine/lint_all.h"

namespace stet::apps {
namespace {

/// Articles named or found, and standard input; false when what was asked makes no sense.
bool gather(const CheckRequest& request, engine::Settings& settings, engine::FoundArticles& found) {
  std::vector<std::string> paths = request.paths;
  if (paths.empty()) paths.emplace_back(".");
  if (std::find(paths.begin(), paths.end(), "-") != paths.end()) {
    if (paths.size() > 1) {
      say("`-` is standard input and cannot be mixed with other paths");
      return false;
    }
    auto bytes = base::read_standard_input();
    if (!bytes) {
      say(bytes.error().message);
      return false;
    }
    const std::string name = request.stdin_filename.empty() ? "<stdin>" : request.stdin_filename;
    found.sources.push_back({name, text::format_of(name).value_or(text::Format::PlainText), true,
                             std::move(bytes).value()});
    return true;
  }
  engine::FinderOptions options;
  options.respect_gitignore = request.respect_gitignore;
  options.excludes = [&settings](const std::string& path, bool is_folder) {
    return settings.excludes(path, is_folder);
  };
  found = engine::find_articles(paths, options);
  return true;
}

bool fails(const findings::Summary& summary, const engine::Settings& settings) {
  if (const auto most = settings.max_warnings(); most && summary.warnings > *most) return true;
  const auto lowest = settings.fail_on();
  if (!lowest) return false;
  return summary.errors > 0 || (*lowest <= findings::Severity::Warning && summary.warnings > 0) ||
         (*lowest == findings::Severity::Info && summary.infos > 0);
}

}  // namespace

int run_check(const CheckRequest& request) {
  const bool to_file = !request.output.empty() && request.output != "-";
  engine::Settings settings(request.settings, false);
  engine::FoundArticles found;
  if (!gather(request, settings, found)) return kIncomplete;
  bool incomplete = !found.missing.empty() || !found.unreadable.empty();
  for (const std::string& line : found.missing) say(line);
  for (const std::string& line : found.unreadable) say(line);

  // Settings are read even when there is nothing to check: a wrong one must not look like a clean
  // run.
  std::vector<std::string> paths = {"./"};
  for (const engine::Source& source : found.sources) paths.push_back(source.path);
  std::vector<packs::Fault> faults;
  settings.prepare(paths, faults);
  if (!faults.empty()) return give_up(faults);
  if (found.sources.empty() && !incomplete)
    say("there is no article to check (.md .markdown .txt .html .htm)");

  findings::ReportOptions look;
  look.color = !to_file && wants_color(request.color);
  look.quiet = request.quiet;
  look.width = terminal_width();
  look.version = version();
  const auto report = findings::make_report(request.format, look);

  std::string kept;  // what goes to a file is written whole or not at all
  engine::LintRun run;
  run.settings_for = [&settings](const std::string& path) { return settings.for_path(path); };
  run.jobs = request.jobs;
  run.report = report.get();
  run.rulebook = &settings.rulebook(paths.front());
  run.tell = [](const std::string& line) { say(line); };
  run.write = [&](std::string_view bytes) {
    if (to_file) {
      kept += bytes;
      return true;
    }
    const Written written = write_standard_output(bytes);
    if (written == Written::Failed) incomplete = true;
    return written == Written::All;
  };
  const engine::LintOutcome outcome = engine::lint_all(found.sources, run);
  if (to_file) {
    if (auto written = base::replace_file(request.output, kept); !written)
      return give_up(written.error().message);
  }
  if (incomplete || outcome.incomplete) return kIncomplete;
  return fails(outcome.summary, settings) && !request.exit_zero ? kFindings : kClean;
}

}  // namespace stet::apps
