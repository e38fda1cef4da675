#include "apps/cli/requests.h"
#include "apps/cli/speech.h"
namespace stet::apps {
int run_explain_config(const ExplainConfigRequest&) { return give_up("not yet"); }
}  // namespace stet::apps
