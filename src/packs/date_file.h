// dates.toml of a language: the words of dates and times.
#pragma once

#include <functional>
#include <vector>

#include "language/date_words.h"
#include "language/knowledge.h"
#include "packs/options.h"

namespace stet::packs {

using GiveRole = std::function<void(const std::vector<Located>&, language::Role)>;

/// Reads the file; names of months and weekdays get their roles too.
void load_dates(Options& root, language::DateWords& dates, language::Vocabulary& vocabulary,
                const GiveRole& give_role);

}  // namespace stet::packs
