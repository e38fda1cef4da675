// The desk sheet of one article: what a desk checks before it lets a piece go. Which figures it
// gives and who says so, whom it cites, which days it names, and what is still to be asked.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "findings/finding.h"
#include "text/article.h"
#include "text/span.h"

namespace stet::findings {

/// Who stands behind something.
struct SheetBearer {
  std::string name;          ///< as the article names it first
  std::string source_class;  ///< "body-named", as evidence model §3 calls it
};

struct SheetFigure {
  text::ArticleSpan span;
  std::string kind;  ///< "toll", "share", "money", …
  double low = 0;
  double high = 0;  ///< infinity: nothing was said of an upper end
  bool low_open = false;
  bool high_open = false;
  std::string what;                   ///< what is counted, in the article's words; may be empty
  std::optional<SheetBearer> bearer;  ///< nothing: the outlet itself
};

struct SheetSource {
  SheetBearer bearer;
  bool reason_given = false;              ///< why it is not named
  std::vector<text::ArticleSpan> places;  ///< where it is cited, in reading order; never empty
};

struct SheetDate {
  text::ArticleSpan span;
  std::string resolved;  ///< "2024-03-12", "2024-03-12/2024-03-14", "17:30"; empty: not resolved
  std::string basis;     ///< "written", "document-date", "anchor"; empty: none
};

struct DeskSheet {
  const text::Article* article = nullptr;
  std::string title;  ///< may be empty
  std::string date;   ///< of the article, "2024-03-12"; empty: it has none
  std::string lang;   ///< "fr"
  std::vector<SheetFigure> figures;
  std::vector<SheetSource> sources;
  std::vector<SheetDate> dates;
  std::vector<Finding> questions;
  Coverage coverage;
  /// The sheet's own words in the language it is to be read in, by key ("sheet-figures").
  std::map<std::string, std::string, std::less<>> wordings;
};

}  // namespace stet::findings
