// Which stet this is.
#pragma once

#include <string>

namespace stet::apps {

/// "0.1.0"
std::string version();

}  // namespace stet::apps
