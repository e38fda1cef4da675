#include "findings/finding.h"

namespace stet::findings {

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::Info:
      return "info";
    case Severity::Warning:
      return "warning";
    case Severity::Error:
      return "error";
  }
  return "error";
}

std::optional<Severity> parse_severity(std::string_view name) {
  for (const Severity severity : {Severity::Info, Severity::Warning, Severity::Error}) {
    if (name == name_of(severity)) return severity;
  }
  return std::nullopt;
}

}  // namespace stet::findings
