// The only list of kinds.
#include <algorithm>

#include "checks/check.h"

namespace stet::checks {

CheckKind artefact();
CheckKind phrase();
CheckKind short_quotation();
CheckKind source();
CheckKind toll();
CheckKind toll_anonymous();
CheckKind toll_category();
CheckKind toll_conflict();
CheckKind toll_vague();
CheckKind unbalanced_quotation();

const std::vector<CheckKind>& check_kinds() {
  static const std::vector<CheckKind> kinds = {
      artefact(),       phrase(),        short_quotation(), source(),     toll(),
      toll_anonymous(), toll_category(), toll_conflict(),   toll_vague(), unbalanced_quotation(),
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
