// The only list of kinds.
#include <algorithm>

#include "checks/check.h"

namespace stet::checks {

CheckKind acronym_mismatch();
CheckKind acronym_undefined();
CheckKind age_birth();
CheckKind anonymous_opinion();
CheckKind artefact();
CheckKind contradicted_heading();
CheckKind date_order();
CheckKind dropped_attribution();
CheckKind false_precision();
CheckKind figure_conflict();
CheckKind heading_figure();
CheckKind identification();
CheckKind impossible_date();
CheckKind inner_attribution();
CheckKind inverted_range();
CheckKind list_count();
CheckKind loose_day();
CheckKind loose_month();
CheckKind no_date_anchor();
CheckKind one_sided();
CheckKind party_claim();
CheckKind percentage_mismatch();
CheckKind phrase();
CheckKind presumption();
CheckKind short_quotation();
CheckKind single_source();
CheckKind source();
CheckKind spelling_variant();
CheckKind subset_excess();
CheckKind sum_mismatch();
CheckKind title_variant();
CheckKind toll();
CheckKind toll_anonymous();
CheckKind toll_category();
CheckKind toll_conflict();
CheckKind toll_vague();
CheckKind unbalanced_quotation();
CheckKind unit_conversion();
CheckKind unmarked_contradiction();
CheckKind unmarked_quotation();
CheckKind unsourced_event();
CheckKind weekday_of_date();

const std::vector<CheckKind>& check_kinds() {
  static const std::vector<CheckKind> kinds = {
      acronym_mismatch(),
      acronym_undefined(),
      age_birth(),
      anonymous_opinion(),
      artefact(),
      contradicted_heading(),
      date_order(),
      dropped_attribution(),
      false_precision(),
      figure_conflict(),
      heading_figure(),
      identification(),
      impossible_date(),
      inner_attribution(),
      inverted_range(),
      list_count(),
      loose_day(),
      loose_month(),
      no_date_anchor(),
      one_sided(),
      party_claim(),
      percentage_mismatch(),
      phrase(),
      presumption(),
      short_quotation(),
      single_source(),
      source(),
      spelling_variant(),
      subset_excess(),
      sum_mismatch(),
      title_variant(),
      toll(),
      toll_anonymous(),
      toll_category(),
      toll_conflict(),
      toll_vague(),
      unbalanced_quotation(),
      unit_conversion(),
      unmarked_contradiction(),
      unmarked_quotation(),
      unsourced_event(),
      weekday_of_date(),
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
