// The only list of kinds.
#include <algorithm>

#include "checks/check.h"

namespace stet::checks {

CheckKind anonymous_opinion();
CheckKind artefact();
CheckKind dropped_attribution();
CheckKind identification();
CheckKind inner_attribution();
CheckKind list_count();
CheckKind one_sided();
CheckKind party_claim();
CheckKind percentage_mismatch();
CheckKind phrase();
CheckKind presumption();
CheckKind short_quotation();
CheckKind single_source();
CheckKind source();
CheckKind subset_excess();
CheckKind sum_mismatch();
CheckKind toll();
CheckKind toll_anonymous();
CheckKind toll_category();
CheckKind toll_conflict();
CheckKind toll_vague();
CheckKind unbalanced_quotation();
CheckKind unmarked_quotation();
CheckKind unsourced_event();

const std::vector<CheckKind>& check_kinds() {
  static const std::vector<CheckKind> kinds = {
      anonymous_opinion(),
      artefact(),
      dropped_attribution(),
      identification(),
      inner_attribution(),
      list_count(),
      one_sided(),
      party_claim(),
      percentage_mismatch(),
      phrase(),
      presumption(),
      short_quotation(),
      single_source(),
      source(),
      subset_excess(),
      sum_mismatch(),
      toll(),
      toll_anonymous(),
      toll_category(),
      toll_conflict(),
      toll_vague(),
      unbalanced_quotation(),
      unmarked_quotation(),
      unsourced_event(),
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
