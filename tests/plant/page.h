// An article as a planter sees it: its words, line by line, and the figures that stand in them.
//
// Figures are read here by patterns of their own, not by the engine: what the engine misreads must
// be planted too.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/study.h"
#include "text/article.h"
#include "text/span.h"

namespace stet::plant {

/// A figure in digits, or in one word (« douze », "twelve").
struct Figure {
  text::ProseSpan span;  ///< the digits or the word alone
  double value = 0;      ///< with its multiplier: of « 3 millions » three million
  double scale = 1;
  bool word = false;
  bool percent = false;
  bool money = false;
  bool hedged = false;      ///< after « environ », "at least", « plus de »
  bool year = false;        ///< four digits that look like one
  bool in_date = false;     ///< beside the name of a month
  bool time = false;        ///< « 12 h », "5pm"
  std::string noun;         ///< the next word, folded: « millions d'euros » has « euros »
  std::uint32_t after = 0;  ///< where the text goes on behind figure, multiplier and percent sign
  std::uint32_t block = 0;
  std::uint32_t sentence = 0;
};

/// What a pattern found: the whole and its groups; a group that took no part is empty.
struct Found {
  text::ProseSpan whole;
  std::vector<text::ProseSpan> groups;
};

class Page {
 public:
  Page(const text::Article& article, const engine::Rulebook& rulebook,
       const engine::ArticleSettings& settings);

  [[nodiscard]] const text::Article& article() const { return article_; }
  [[nodiscard]] const engine::Study& study() const { return study_; }
  [[nodiscard]] const text::Prose& prose() const { return study_.prose; }
  [[nodiscard]] bool french() const { return french_; }
  [[nodiscard]] std::optional<std::chrono::sys_days> day() const { return day_; }
  [[nodiscard]] const std::vector<Figure>& figures() const { return figures_; }

  [[nodiscard]] std::string_view text(text::ProseSpan span) const { return prose().text(span); }
  [[nodiscard]] text::ProseSpan sentence(std::uint32_t index) const {
    return study_.analysis.sentences[index].span;
  }
  [[nodiscard]] std::uint32_t sentence_at(std::uint32_t offset) const;
  [[nodiscard]] bool is_heading(std::uint32_t block) const;
  /// Whether a place stands in the title, a heading, a caption or a quotation.
  [[nodiscard]] bool is_quoted(text::ProseSpan span) const;

  /// Every place in paragraphs and headings where an RE2 pattern matches, in reading order;
  /// patterns see the text as it is written, and `(?i)` takes care of case.
  [[nodiscard]] std::vector<Found> find(const std::string& pattern) const;
  /// The same inside one stretch.
  [[nodiscard]] std::vector<Found> find(const std::string& pattern, text::ProseSpan within) const;
  [[nodiscard]] bool has(const std::string& pattern, text::ProseSpan within) const;

 private:
  const text::Article& article_;
  engine::Study study_;
  bool french_ = false;
  std::optional<std::chrono::sys_days> day_;
  std::vector<Figure> figures_;
};

}  // namespace stet::plant
