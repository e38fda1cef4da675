#include "apps/cli/terminal.h"

#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include "apps/cli/speech.h"

namespace stet::apps {
namespace {

std::string_view environment(const char* name) {
  const char* const value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe)
  return value == nullptr ? std::string_view() : value;
}

bool forces(std::string_view value) {
  return !value.empty() && value != "0";
}

}  // namespace

bool wants_color(std::string_view wish) {
  if (wish == "always") return true;
  if (wish == "never" || !environment("NO_COLOR").empty()) return false;
  if (forces(environment("CLICOLOR_FORCE")) || forces(environment("FORCE_COLOR"))) return true;
  if (environment("CLICOLOR") == "0") return false;
  return is_terminal() && environment("TERM") != "dumb";
}

bool is_terminal() {
  return ::isatty(STDOUT_FILENO) == 1;
}

std::string language_of_user() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const std::string_view value = environment(name);
    if (value.empty()) continue;
    const std::string_view code = value.substr(0, value.find_first_of("_.@-"));
    return code.size() == 2 ? std::string(code) : "en";  // "C", "POSIX"
  }
  return "en";
}

std::uint32_t terminal_width() {
  struct winsize size {};
  if (is_terminal() && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40) {
    return size.ws_col;
  }
  return 100;
}

Written write_standard_output(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EPIPE) {
      return Written::NobodyReads;
    } else if (errno != EINTR) {
      say(std::string("standard output: ") +
          std::strerror(errno));  // NOLINT(concurrency-mt-unsafe)
      return Written::Failed;
    }
  }
  return Written::All;
}

int print(std::string_view text, int code) {
  return write_standard_output(text) == Written::Failed ? kIncomplete : code;
}

void settle_signals() {
  ::signal(SIGPIPE, SIG_IGN);
  ::signal(SIGINT, [](int) { ::_exit(130); });
}

}  // namespace stet::apps
