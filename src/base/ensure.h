// ENSURE(condition, why): what must hold or we are wrong. It costs one branch and stays on in
// releases, where it stops the article at hand and not the run (the wall is engine/lint_all.cpp).
#pragma once

#include <stdexcept>
#include <string>

namespace stet::base {

/// A broken assumption of ours: never the fault of the article or of the user.
class BrokenAssumption : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

[[noreturn]] void report_broken_assumption(const char* condition, const char* why, const char* file,
                                           int line);

}  // namespace stet::base

#define ENSURE(condition, why)                                                     \
  do {                                                                             \
    if (!(condition)) [[unlikely]]                                                 \
      ::stet::base::report_broken_assumption(#condition, why, __FILE__, __LINE__); \
  } while (false)
