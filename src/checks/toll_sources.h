// Who stands behind the tolls of an article, as far as a reader can tell.
#pragma once

#include <map>
#include <vector>

#include "checks/check.h"

namespace stet::checks {

/// Made once for an article; the evidence must outlive it.
class TollSources {
 public:
  explicit TollSources(const Evidence& evidence);

  /// Credited or quoted itself, in a sentence that a frame covers (« …, selon le parquet »), or
  /// beside a sentence of its paragraph or of the one above that gives a sourced count: it goes on
  /// from there.
  [[nodiscard]] bool is_sourced(std::size_t toll) const { return sourced_[toll]; }
  /// The same count has a source elsewhere in the article. For a heading or the lead (ruling 1) any
  /// sourced toll of its kind will do, and a heading is not told beside its own body. A number of
  /// the same size in a sourced sentence will do too, unless it counts others: « les 39 victimes »,
  /// dit le parquet.
  [[nodiscard]] bool is_sourced_elsewhere(std::size_t toll) const;
  /// Who is credited with it: whose quotation it stands in, else whose words it is in, else who is
  /// credited in its sentence. Null when nobody is, or nobody knows who.
  [[nodiscard]] const language::Source* source_of(std::size_t toll) const;
  /// Whether somebody who can be found (a name, a body, a document) gives a count of the same kind
  /// that may be this one.
  [[nodiscard]] bool has_named_source_elsewhere(std::size_t toll) const;

 private:
  void read_named() const;
  [[nodiscard]] bool credited(const claims::Toll& toll) const;
  [[nodiscard]] bool has_counted_neighbour(std::uint32_t sentence) const;
  /// « Sept personnes sont mortes. Elles souffraient des poumons, rappelle le journal. »
  [[nodiscard]] bool goes_on_about_them(std::uint32_t sentence) const;
  [[nodiscard]] bool tells_outcome(std::uint32_t sentence, bool same_paragraph) const;
  [[nodiscard]] bool leads(const claims::Toll& toll) const;

  const Evidence& evidence_;
  std::vector<bool> sourced_;
  std::map<double, std::vector<std::size_t>> by_number_;  ///< tolls by the number as written
  std::multimap<double, std::uint32_t> sourced_numbers_;  ///< index of the quantity
  /// Counts by status that somebody with a name gives; read when first asked for.
  mutable std::vector<language::Interval> named_[language::kStatusCount];
  mutable bool read_named_ = false;
  bool sourced_status_[language::kStatusCount] = {};
  std::uint32_t lead_ = 0;  ///< block of the first paragraph
};

/// The number of a toll as it is written (« une vingtaine »: 20), which tells two counts apart.
double written_number(const Evidence& evidence, const claims::Toll& toll);

/// Whether it counts people that nobody sees counted: dead, wounded, missing, carried off, driven
/// out; with a number, of an outcome that happened.
bool is_plain_toll(const claims::Toll& toll);

inline constexpr int kSettledYears = 3;  ///< ruling 20

/// How many years before the article the oldest year in its sentence lies; 0 when none does. A
/// sentence without a year has that of the line above its paragraph, or of the sentence before,
/// when that is settled. The year of an article without a date is the latest that it names; a toll
/// of that year is a year old at least, for nobody writes out the year that is running.
int years_ago(const Evidence& evidence, const claims::Toll& toll);
/// Old enough to be settled.
bool is_past_event(const Evidence& evidence, const claims::Toll& toll);

}  // namespace stet::checks
