// The page that `stet explain` prints: a rule file, told to an editor.
#pragma once

#include <string>
#include <string_view>

#include "packs/pack.h"
#include "packs/rule.h"

namespace stet::packs {

/// Plain text, at most 80 columns wide but for examples, links and words that are wider, with a
/// line end at its end. `lang` chooses the language of the page ("fr", "en"); a rule that does not
/// speak it is told in its first language. Without examples when the pack was loaded without.
std::string render_rule_page(const Rule& rule, const Pack& pack, std::string_view lang);

}  // namespace stet::packs
