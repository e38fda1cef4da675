#include "apps/cli/version.h"

namespace stet::apps {

std::string version() {
  return STET_VERSION;
}

}  // namespace stet::apps
