// stet show STAGE FILE: any box of the pipeline, printed.
#include "apps/cli/one_article.h"
#include "apps/cli/requests.h"
#include "apps/cli/show.h"
#include "apps/cli/speech.h"
#include "apps/cli/terminal.h"

namespace stet::apps {

int run_show(const ShowRequest& request) {
  auto opened = open_article(request.path, request.stdin_filename, request.settings);
  if (!opened) return kIncomplete;
  return print(
      show_stage(request.stage, opened->article, opened->rulebook(), opened->its_settings()));
}

}  // namespace stet::apps
