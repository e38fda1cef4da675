#include "apps/cli/one_article.h"

#include "apps/cli/speech.h"
#include "base/files.h"

namespace stet::apps {

std::optional<OneArticle> open_article(const std::string& path, const std::string& stdin_filename,
                                       const engine::SettingsFlags& flags) {
  const bool stdin_given = path == "-";
  auto bytes = stdin_given ? base::read_standard_input() : base::read_file(path);
  if (!bytes) {
    say(bytes.error().message);
    return std::nullopt;
  }
  std::string name = path;
  if (stdin_given) name = stdin_filename.empty() ? "<stdin>" : stdin_filename;
  auto settings = std::make_unique<engine::Settings>(flags, false);
  std::vector<packs::Fault> faults;
  settings->prepare({name}, faults);
  if (!faults.empty()) {
    say_faults(faults);
    return std::nullopt;
  }
  const text::Format format = text::format_of(name).value_or(text::Format::PlainText);
  return OneArticle{std::move(settings), text::Article(name, format, std::move(bytes).value())};
}

}  // namespace stet::apps
