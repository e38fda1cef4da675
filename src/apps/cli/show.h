// One stage of the pipeline as text: what `stet show` prints and what snapshot tests compare.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/lint_article.h"
#include "text/article.h"

namespace stet::apps {

/// "article", "prose", "tokens", …, in the order of the pipeline.
std::vector<std::string_view> stages();

/// One item a line: its line:column, its kind, its text. Empty when there is no such stage.
std::string show_stage(std::string_view stage, const text::Article& article,
                       const engine::Rulebook& rulebook, const engine::ArticleSettings& settings);

}  // namespace stet::apps
