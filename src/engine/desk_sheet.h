// The desk sheet of one article, drawn up from what the analysis knows of it.
#pragma once

#include "engine/lint_article.h"
#include "findings/desk_sheet.h"

namespace stet::engine {

/// The article must outlive the sheet. Its questions are the findings that checking it gives.
findings::DeskSheet draw_up_sheet(const text::Article& article, const Rulebook& rulebook,
                                  const ArticleSettings& settings);

}  // namespace stet::engine
