#include "findings/sieve.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <tuple>
#include <utility>

namespace stet::findings {
namespace {

bool comes_first(const Finding& a, const Finding& b) {
  return std::tie(a.span, a.rule, a.message) < std::tie(b.span, b.rule, b.message);
}

/// Whether a stays when both overlap.
bool is_stronger(const Finding& a, const Finding& b) {
  if (a.severity != b.severity) return a.severity > b.severity;
  if (a.span.size() != b.span.size()) return a.span.size() > b.span.size();
  return std::tie(a.rule, a.span, a.message) < std::tie(b.rule, b.span, b.message);
}

void add_note(Finding& finding, Note note) {
  const bool is_there =
      std::find(finding.notes.begin(), finding.notes.end(), note) != finding.notes.end();
  if (!is_there) finding.notes.push_back(std::move(note));
}

void add_notes(Finding& finding, std::vector<Note> notes) {
  for (Note& note : notes) add_note(finding, std::move(note));
}

void fold(Finding weaker, Finding& into, std::string_view language) {
  const bool french = (language.empty() ? into.lang : language).starts_with("fr");
  Note note{(french ? "aussi : " : "also: ") + weaker.message};
  if (weaker.span != into.span) note.span = weaker.span;
  add_note(into, std::move(note));
  add_notes(into, std::move(weaker.notes));
}

/// Takes sorted findings.
std::vector<Finding> without_duplicates(std::vector<Finding> found) {
  std::vector<Finding> kept;
  kept.reserve(found.size());
  for (Finding& finding : found) {
    const bool same = !kept.empty() && !comes_first(kept.back(), finding);
    if (!same) {
      kept.push_back(std::move(finding));
      continue;
    }
    kept.back().severity = std::max(kept.back().severity, finding.severity);
    add_notes(kept.back(), std::move(finding.notes));
  }
  return kept;
}

/// Takes sorted findings; what another covers becomes its note.
std::vector<Finding> without_covered(std::vector<Finding> found, std::string_view language) {
  for (std::size_t over = 0; over < found.size(); ++over) {
    if (found[over].covers.empty()) continue;
    const std::vector<std::string> covers = found[over].covers;
    std::vector<Finding> left;
    left.reserve(found.size());
    Finding whole = std::move(found[over]);
    std::size_t place = 0;
    for (std::size_t f = 0; f < found.size(); ++f) {
      if (f == over) {
        place = left.size();
        left.emplace_back();
      } else if (std::find(covers.begin(), covers.end(), found[f].rule) != covers.end()) {
        fold(std::move(found[f]), whole, language);
      } else {
        left.push_back(std::move(found[f]));
      }
    }
    left[place] = std::move(whole);
    found = std::move(left);
    over = place;
  }
  return found;
}

/// The findings of one family that stay: they do not overlap, so order by begin is order by end.
class Family {
 public:
  /// The first kept finding that the span overlaps, as an index, or -1.
  [[nodiscard]] std::ptrdiff_t overlapped_by(text::ArticleSpan span) const {
    auto next = by_begin_.upper_bound(span.begin);
    if (next != by_begin_.begin() && std::prev(next)->second.end > span.begin) --next;
    if (next == by_begin_.end() || next->first >= span.end) return -1;
    return static_cast<std::ptrdiff_t>(next->second.index);
  }
  void keep(text::ArticleSpan span, std::size_t index) {
    by_begin_[span.begin] = {span.end, index};
  }

 private:
  struct Kept {
    std::uint32_t end;
    std::size_t index;
  };
  std::map<std::uint32_t, Kept> by_begin_;
};

}  // namespace

std::string_view family_of(std::string_view rule) {
  return rule.substr(0, rule.find('/'));
}

std::vector<Finding> sieve(std::vector<Finding> found, std::string_view language) {
  std::sort(found.begin(), found.end(), comes_first);
  found = without_covered(without_duplicates(std::move(found)), language);
  std::stable_sort(found.begin(), found.end(), is_stronger);

  std::map<std::string, Family, std::less<>> families;
  std::vector<Finding> kept;
  kept.reserve(found.size());
  for (Finding& finding : found) {
    Family& family = families[std::string(family_of(finding.rule))];
    const std::ptrdiff_t stronger = finding.span.empty() ? -1 : family.overlapped_by(finding.span);
    if (stronger >= 0) {
      fold(std::move(finding), kept[static_cast<std::size_t>(stronger)], language);
      continue;
    }
    if (!finding.span.empty()) family.keep(finding.span, kept.size());
    kept.push_back(std::move(finding));
  }
  std::sort(kept.begin(), kept.end(), comes_first);
  return kept;
}

}  // namespace stet::findings
