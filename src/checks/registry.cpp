// The only list of kinds.
#include <algorithm>

#include "checks/check.h"

namespace stet::checks {

CheckKind artefact();
CheckKind identification();
CheckKind phrase();
CheckKind presumption();
CheckKind short_quotation();
CheckKind source();
CheckKind toll();
CheckKind unbalanced_quotation();
CheckKind unsourced_event();

const std::vector<CheckKind>& check_kinds() {
  static const std::vector<CheckKind> kinds = {
      artefact(),    identification(),       phrase(),
      presumption(), short_quotation(),      source(),
      toll(),        unbalanced_quotation(), unsourced_event(),
  };
  return kinds;
}

std::map<std::string, std::vector<std::string>, std::less<>> kinds_and_placeholders() {
  std::map<std::string, std::vector<std::string>, std::less<>> result;
  for (const CheckKind& kind : check_kinds()) result[std::string(kind.name)] = kind.placeholders;
  return result;
}

std::unique_ptr<Check> make_check(const packs::Rule& rule, language::Knowledge& knowledge,
                                  std::vector<packs::Fault>& faults, PhraseTape* tape) {
  const auto& kinds = check_kinds();
  const auto kind = std::find_if(kinds.begin(), kinds.end(),
                                 [&](const CheckKind& k) { return k.name == rule.kind; });
  if (kind == kinds.end()) return nullptr;
  Materials materials{rule, knowledge, faults, tape};
  return kind->make(materials);
}

}  // namespace stet::checks
