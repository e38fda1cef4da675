// What is known of one article before anything is judged.
#pragma once

#include "claims/claims.h"
#include "engine/lint_article.h"
#include "language/analysis.h"
#include "text/article.h"
#include "text/prose.h"

namespace stet::engine {

struct Study {
  text::Prose prose;
  language::Analysis analysis;
  claims::Claims claims;
};

/// The language is the one that the settings say, else the article, else what it looks like.
Study study_article(const text::Article& article, const Rulebook& rulebook,
                    const ArticleSettings& settings);

/// What lint_article() gives of an article that has been studied.
Linted lint_study(const text::Article& article, const Study& study, const Rulebook& rulebook,
                  const ArticleSettings& settings);

}  // namespace stet::engine
