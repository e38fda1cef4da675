#include "apps/cli/speech.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include "findings/reports/visible_text.h"

namespace stet::apps {
namespace {

/// A sink of its own: spdlog's default logger writes to standard output, where only findings
/// belong.
spdlog::logger& log() {
  static spdlog::logger logger = [] {
    auto sink = std::make_shared<spdlog::sinks::stderr_sink_mt>();
    sink->set_pattern("%v");
    return spdlog::logger("stet", std::move(sink));
  }();
  return logger;
}

}  // namespace

void say(std::string_view line) {
  log().info("stet: {}", findings::visible_text(line));
}

void say_faults(const std::vector<packs::Fault>& faults) {
  for (const packs::Fault& fault : faults)
    log().info("{}", findings::visible_text(packs::to_string(fault)));
}

int give_up(const std::vector<packs::Fault>& faults) {
  say_faults(faults);
  return kIncomplete;
}

int give_up(std::string_view line) {
  say(line);
  return kIncomplete;
}

}  // namespace stet::apps
