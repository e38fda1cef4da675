// How old somebody is said to be, and when somebody is said to be born. Ages of ranges of people,
// of houses and of companies are none.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

#include "language/analysis.h"
#include "language/interval.h"
#include "language/knowledge.h"

namespace stet::claims {

inline constexpr std::uint32_t kNobodyNamed = 0xFFFFFFFF;

struct Age {
  language::TokenRange tokens;  ///< « 43 ans », "43", "43-year-old"
  language::Interval years;
  std::uint32_t sentence = 0;
  std::uint32_t person = kNobodyNamed;  ///< index into Names::entities, when the name is beside it
  /// The year in which it was reached, when a date beside it tells: « mort en 2020 à 49 ans ».
  std::optional<int> year;
  bool then = false;   ///< at another time than that of the article: « alors âgé de 20 ans »
  bool dead = false;   ///< at death
  bool other = false;  ///< of somebody brought in for it: « un homme de 43 ans », "a 43-year-old"
};

struct Birth {
  language::TokenRange tokens;  ///< « né le 3 mai 1961 », "(1961-2020)"
  int year = 0;
  std::optional<std::chrono::sys_days> day;  ///< when the whole date is told
  std::uint32_t sentence = 0;
  std::uint32_t person = kNobodyNamed;
  std::optional<int> death;  ///< « (1961-2020) », « né en 1961, mort en 2020 »
};

struct Lives {
  std::vector<Age> ages;      ///< in reading order
  std::vector<Birth> births;  ///< the same
};

Lives extract_lives(const language::Analysis& analysis, const language::Knowledge& knowledge);

}  // namespace stet::claims
