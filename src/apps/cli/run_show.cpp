// stet show STAGE FILE: any box of the pipeline, printed.
#include "apps/cli/requests.h"
#include "apps/cli/show.h"
#include "apps/cli/speech.h"
#include "apps/cli/terminal.h"
#include "base/files.h"

namespace stet::apps {

int run_show(const ShowRequest& request) {
  const bool stdin_given = request.path == "-";
  auto bytes = stdin_given ? base::read_standard_input() : base::read_file(request.path);
  if (!bytes) return give_up(bytes.error().message);
  std::string name = request.path;
  if (stdin_given) name = request.stdin_filename.empty() ? "<stdin>" : request.stdin_filename;
  engine::Settings settings(request.settings, false);
  std::vector<packs::Fault> faults;
  settings.prepare({name}, faults);
  if (!faults.empty()) return give_up(faults);
  const text::Article article(name, text::format_of(name).value_or(text::Format::PlainText),
                              std::move(bytes).value());
  return print(
      show_stage(request.stage, article, settings.rulebook(name), settings.for_path(name)));
}

}  // namespace stet::apps
