// stet explain-config PATH: what is on, how severe, and who decided it.
#include <sys/stat.h>

#include <algorithm>

#include "apps/cli/columns.h"
#include "apps/cli/requests.h"
#include "apps/cli/speech.h"
#include "apps/cli/terminal.h"
#include "base/files.h"
#include "text/prose.h"

namespace stet::apps {
namespace {

bool is_folder(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

/// The genre that the article says it is of; a path that is not there yet says nothing.
std::string genre_of(const std::string& path) {
  auto bytes = base::read_file(path);
  if (!bytes) return {};
  const text::Article article(path, text::format_of(path).value_or(text::Format::PlainText),
                              std::move(bytes).value());
  const text::Prose prose = text::make_prose(article);
  const auto& genre = prose.front_matter().genre;
  return genre ? genre->value : std::string();
}

}  // namespace

int run_explain_config(const ExplainConfigRequest& request) {
  const bool folder = is_folder(request.path);
  const std::string path =
      folder && !request.path.ends_with('/') ? request.path + "/" : request.path;
  const std::string genre = folder ? std::string() : genre_of(path);
  engine::Settings settings(request.settings, false);
  std::vector<packs::Fault> faults;
  settings.prepare({path}, faults);
  if (!faults.empty()) return give_up(faults);

  const std::string file = settings.file_of(path);
  std::string text = "settings  " +
                     (file.empty() ? std::string("none: every rule as its file says") : file) +
                     "\n";
  const engine::ArticleSettings article = settings.for_path(path);
  const std::string its_genre = genre.empty() ? article.genre : genre;
  if (!its_genre.empty())
    text += "genre     " + its_genre + (genre.empty() ? "" : " (front matter)") + "\n";
  if (!article.language.empty()) text += "lang      " + article.language + "\n";
  if (!article.date.empty()) {
    text += "date      " + article.date + "\n";
  } else if (!article.undated.empty()) {
    text += "date      " + article.undated + " (of undated articles)\n";
  }
  text += "\n";

  const std::vector<engine::Decision> decisions = settings.decisions(path, genre);
  std::size_t id_width = 0;
  for (const engine::Decision& decision : decisions)
    id_width = std::max(id_width, decision.rule->id.size());
  for (const engine::Decision& decision : decisions) {
    text += padded(decision.rule->id, id_width) + "  ";
    // Of a rule that is off its severity says nothing; of one that is on, who said more than its
    // file counts.
    if (!decision.runs) {
      text += "off      " + decision.run_by + "\n";
      continue;
    }
    text += padded(name_of(decision.severity), 7) + "  " + decision.severity_by;
    if (decision.run_by != decision.severity_by) text += "; on by " + decision.run_by;
    text += "\n";
  }
  return print(text);
}

}  // namespace stet::apps
