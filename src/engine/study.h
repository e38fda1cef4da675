// What is known of one article before anything is judged.
#pragma once

#include <span>
#include <vector>

#include "claims/account.h"
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

/// What lint_article() gives of an article that has been studied. `elsewhere`: what other articles
/// tell of its events.
Linted lint_study(const text::Article& article, const Study& study, const Rulebook& rulebook,
                  const ArticleSettings& settings,
                  std::span<const claims::Account* const> elsewhere = {});

/// What the article tells that other articles may contradict; nothing when no rule that runs asks
/// for it.
std::vector<claims::Account> accounts_of(const text::Article& article, const Study& study,
                                         const Rulebook& rulebook, const ArticleSettings& settings);

}  // namespace stet::engine
