// All dates of one block as they are written.
#pragma once

#include <vector>

#include "language/date_text.h"
#include "language/written_date.h"

namespace stet::language {

/// Appends them in reading order, ranges and rows of days joined: du 3 au 5 mai; les 3 et 4 mai.
void read_dates(const DateText& text, std::vector<WrittenDate>& found);

}  // namespace stet::language
