// Text as far as it matters for saying "these are the same words".
#pragma once

#include <string>
#include <string_view>

namespace stet::findings {

/// Without case, letters composed with their accents; runs of white space as one space, none at the
/// ends, inside quotation marks or before high punctuation; all quotation marks as ", all
/// apostrophes as ', all dashes as -; no invisible characters. Fingerprints keep it: what it gives
/// for a text must not change.
std::string folded_text(std::string_view words);

}  // namespace stet::findings
