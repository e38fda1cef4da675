#include "apps/cli/version.h"

namespace stet::apps {

std::string version() { return "0.1.0"; }

}  // namespace stet::apps
