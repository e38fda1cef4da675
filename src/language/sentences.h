// Sentences, as a copy editor would cut them: guillemets, initials, abbreviations, decimals, hours
// and hard-wrapped lines do not end one.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "text/span.h"

namespace stet::language {

/// Abbreviations of one language, folded, without their last full stop ("m", "s.a").
struct Abbreviations {
  std::unordered_set<std::string> never_end;  ///< "m", "dr": a full stop after these ends nothing
  std::unordered_set<std::string>
      may_end;  ///< "etc", "p.m": ends a sentence when a capital follows
};

/// Appends the sentences of one block, in order, without the white space around them; together they
/// hold every character of the block that is not white space. A closing quotation mark belongs to
/// the sentence it closes.
void find_sentences(std::string_view prose, text::ProseSpan block,
                    const Abbreviations& abbreviations, std::vector<text::ProseSpan>& sentences);

}  // namespace stet::language
