#include "engine/study.h"

namespace stet::engine {

Study study_article(const text::Article& article, const Rulebook& rulebook,
                    const ArticleSettings& settings) {
  text::Prose prose = text::make_prose(article);
  const auto& lang = prose.front_matter().lang;
  const std::string_view language = !settings.language.empty() ? settings.language
                                    : lang                     ? lang->value
                                                               : std::string_view();
  language::Analysis analysis = language::analyse(
      prose, rulebook.knowledge, language, settings.date, settings.names.get(), settings.undated);
  claims::Claims claims = claims::extract_claims(prose, analysis, rulebook.knowledge);
  return {std::move(prose), std::move(analysis), std::move(claims)};
}

}  // namespace stet::engine
