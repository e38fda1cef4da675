// A command about one article: the article and the settings that hold for it.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "engine/settings.h"
#include "text/article.h"

namespace stet::apps {

struct OneArticle {
  std::unique_ptr<engine::Settings> settings;
  text::Article article;

  [[nodiscard]] const engine::Rulebook& rulebook() const {
    return settings->rulebook(article.path());
  }
  [[nodiscard]] engine::ArticleSettings its_settings() const {
    return settings->for_path(article.path());
  }
};

/// `path` may be "-", standard input, called `stdin_filename` when that is given. Nothing when it
/// cannot be read or the settings are faulty: that has been said on standard error.
std::optional<OneArticle> open_article(const std::string& path, const std::string& stdin_filename,
                                       const engine::SettingsFlags& flags);

}  // namespace stet::apps
