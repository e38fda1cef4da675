#include "findings/reports/place.h"

#include "base/ensure.h"

namespace stet::findings {

Place place_of(const text::Article& article, text::ArticleSpan span) {
  ENSURE(span.begin <= span.end && span.end <= article.text().size(),
         "a finding lies outside its article");
  return {span.of(article.text()), article.lines().position(span.begin),
          article.lines().position(span.end)};
}

}  // namespace stet::findings
