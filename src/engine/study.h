// What is known of one article before anything is judged.
#pragma once

#include "engine/lint_article.h"
#include "language/analysis.h"
#include "text/article.h"
#include "text/prose.h"

namespace stet::engine {

struct Study {
  text::Prose prose;
  language::Analysis analysis;
};

/// The language is the one that the settings say, else the article, else what it looks like.
Study study_article(const text::Article& article, const Rulebook& rulebook,
                    const ArticleSettings& settings);

}  // namespace stet::engine
