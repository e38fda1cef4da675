#include "apps/cli/requests.h"
#include "apps/cli/speech.h"
namespace stet::apps {
int run_rules(const RulesRequest&) { return give_up("not yet"); }
}  // namespace stet::apps
