#include "findings/reports/paint.h"

namespace stet::findings {
namespace {

std::string_view escape_of(Ink ink) {
  switch (ink) {
    case Ink::Bold:
      return "\x1b[1m";
    case Ink::Red:
      return "\x1b[1;31m";
    case Ink::Yellow:
      return "\x1b[1;33m";
    case Ink::Cyan:
      return "\x1b[1;36m";
    case Ink::Blue:
      return "\x1b[1;34m";
    case Ink::Plain:
      break;
  }
  return "";
}

}  // namespace

Ink ink_of(Severity severity) {
  switch (severity) {
    case Severity::Error:
      return Ink::Red;
    case Severity::Warning:
      return Ink::Yellow;
    case Severity::Info:
      break;
  }
  return Ink::Cyan;
}

std::string Paint::operator()(Ink ink, std::string_view text) const {
  if (!color_ || ink == Ink::Plain || text.empty()) return std::string(text);
  return std::string(escape_of(ink)) + std::string(text) + "\x1b[0m";
}

}  // namespace stet::findings
