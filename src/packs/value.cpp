#include "packs/value.h"

namespace stet::packs {

Place whole_file(std::string path) {
  return {std::make_shared<const std::string>(std::move(path)), 0, 0};
}

std::string to_string(const Fault& fault) {
  std::string line = fault.place.path ? *fault.place.path : std::string("stet");
  if (fault.place.line > 0) {
    line += ":" + std::to_string(fault.place.line);
    if (fault.place.column > 0) line += ":" + std::to_string(fault.place.column);
  }
  return line + ": error: " + fault.message;
}

const Value* Table::find(std::string_view key) const {
  for (const auto& [name, value] : entries) {
    if (name == key) return &value;
  }
  return nullptr;
}

}  // namespace stet::packs
