// stet sheet FILE: what a desk checks before it lets the article go.
#include "findings/reports/sheet.h"

#include "apps/cli/one_article.h"
#include "apps/cli/requests.h"
#include "apps/cli/speech.h"
#include "apps/cli/terminal.h"
#include "apps/cli/version.h"
#include "base/files.h"
#include "engine/desk_sheet.h"

namespace stet::apps {

int run_sheet(const SheetRequest& request) {
  auto opened = open_article(request.path, request.stdin_filename, request.settings);
  if (!opened) return kIncomplete;
  const findings::DeskSheet sheet =
      engine::draw_up_sheet(opened->article, opened->rulebook(), opened->its_settings());
  for (const std::string& remark : opened->article.remarks()) say(request.path + ": " + remark);
  const std::string page =
      findings::render_sheet(request.format, sheet, version()).value_or(std::string());
  if (request.output.empty() || request.output == "-") return print(page);
  if (auto written = base::replace_file(request.output, page); !written)
    return give_up(written.error().message);
  return kClean;
}

}  // namespace stet::apps
