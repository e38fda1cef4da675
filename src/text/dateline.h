// "Bamako, 19 septembre 2024 – …": where and when a story was filed, before its first sentence.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace stet::text {

struct DatelineShape {
  std::size_t length = 0;  ///< of the dateline, without the dash that ends it
  std::size_t rest =
      0;  ///< where the story begins; the size of the text when there is only a dateline
};

/// Finds the dateline at the beginning of a paragraph: a place in capital letters or with a date or
/// an agency in parentheses, then a dash. Knows no language: a date is a few words with a day or a
/// year among them.
std::optional<DatelineShape> find_dateline(std::string_view paragraph);

}  // namespace stet::text
