#include "base/ensure.h"

namespace stet::base {

void report_broken_assumption(const char* condition, const char* why, const char* file, int line) {
  throw BrokenAssumption(std::string(file) + ":" + std::to_string(line) + ": " + why + " (" +
                         condition + ")");
}

}  // namespace stet::base
