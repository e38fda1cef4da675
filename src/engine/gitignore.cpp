#include "engine/gitignore.h"

#include "text/utf8.h"

namespace stet::engine {
namespace {

std::vector<std::string_view> split(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    if (slash > 0) parts.push_back(path.substr(0, slash));
    path.remove_prefix(std::min(path.size(), slash + 1));
  }
  return parts;
}

bool in_named_class(std::string_view name, unsigned char c) {
  const bool lower = c >= 'a' && c <= 'z';
  const bool upper = c >= 'A' && c <= 'Z';
  const bool digit = c >= '0' && c <= '9';
  if (name == "alpha") return lower || upper;
  if (name == "alnum") return lower || upper || digit;
  if (name == "digit") return digit;
  if (name == "lower") return lower;
  if (name == "upper") return upper;
  if (name == "space") return text::is_ascii_space(static_cast<char>(c));
  if (name == "punct") return c > 32 && c < 127 && !lower && !upper && !digit;
  return false;
}

/// Reads a set from its '[' on and moves past its ']'. Nothing when it is not closed: then it
/// matches no name, as in git.
std::optional<bool> in_set(std::string_view pattern, std::size_t& at, char32_t character) {
  std::size_t i = at + 1;
  const bool negated = i < pattern.size() && (pattern[i] == '!' || pattern[i] == '^');
  if (negated) ++i;
  bool found = false;
  for (bool first = true; i < pattern.size(); first = false) {
    if (pattern[i] == ']' && !first) {
      at = i + 1;
      return found != negated;
    }
    if (pattern.substr(i).starts_with("[:")) {
      const std::size_t end = pattern.find(":]", i + 2);
      if (end == std::string_view::npos) return std::nullopt;
      found = found || (character < 128 && in_named_class(pattern.substr(i + 2, end - i - 2),
                                                          static_cast<unsigned char>(character)));
      i = end + 2;
      continue;
    }
    const auto take = [&] {
      if (pattern[i] == '\\' && i + 1 < pattern.size()) ++i;
      const std::size_t length = text::sequence_length(pattern.substr(i));
      const char32_t taken =
          length == 0 ? static_cast<unsigned char>(pattern[i]) : text::character_at(pattern, i);
      i += std::max<std::size_t>(1, length);
      return taken;
    };
    const char32_t low = take();
    char32_t high = low;
    if (i + 1 < pattern.size() && pattern[i] == '-' && pattern[i + 1] != ']') {
      ++i;
      high = take();
    }
    found = found || (low <= character && character <= high);
  }
  return std::nullopt;
}

/// Matches one character of the name with what stands at `p`; moves both.
bool match_one(std::string_view pattern, std::size_t& p, std::string_view name, std::size_t& n) {
  const std::size_t length = std::max<std::size_t>(1, text::sequence_length(name.substr(n)));
  if (pattern[p] == '?') {
    ++p;
    n += length;
    return true;
  }
  if (pattern[p] == '[') {
    const char32_t character =
        length == 1 ? static_cast<unsigned char>(name[n]) : text::character_at(name, n);
    if (!in_set(pattern, p, character).value_or(false)) return false;
    n += length;
    return true;
  }
  if (pattern[p] == '\\' && p + 1 < pattern.size()) ++p;
  if (pattern[p] != name[n]) return false;
  ++p;
  ++n;
  return true;
}

bool matches_parts(const std::vector<std::string>& pattern,
                   const std::vector<std::string_view>& path) {
  std::size_t p = 0;
  std::size_t n = 0;
  // Going back to the last ** alone is enough: what an earlier one could take more, the last one
  // can take too.
  std::size_t star = std::string::npos;
  std::size_t star_takes = 0;
  for (;;) {
    if (p < pattern.size() && pattern[p] == "**") {
      // At the end it stands for what is inside: at least one name.
      if (p + 1 == pattern.size()) return n < path.size();
      star = p++;
      star_takes = n;
      continue;
    }
    if (p == pattern.size() && n == path.size()) return true;
    if (p < pattern.size() && n < path.size() && matches_part(pattern[p], path[n])) {
      ++p;
      ++n;
      continue;
    }
    if (star == std::string::npos || star_takes >= path.size()) return false;
    p = star + 1;
    n = ++star_takes;
  }
}

}  // namespace

bool matches_part(std::string_view pattern, std::string_view name) {
  std::size_t p = 0;
  std::size_t n = 0;
  std::size_t star = std::string_view::npos;
  std::size_t star_takes = 0;
  while (n < name.size() || p < pattern.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = ++p;
      star_takes = n;
      continue;
    }
    if (p < pattern.size() && n < name.size() && match_one(pattern, p, name, n)) continue;
    if (star == std::string_view::npos || star_takes >= name.size()) return false;
    p = star;
    n = ++star_takes;
  }
  return true;
}

std::optional<PathPattern> PathPattern::read(std::string_view line) {
  while (line.ends_with('\r') || line.ends_with('\n')) line.remove_suffix(1);
  while (line.ends_with(' ') && !line.ends_with("\\ ")) line.remove_suffix(1);
  if (line.empty() || line.starts_with('#')) return std::nullopt;
  PathPattern pattern;
  if (line.starts_with('!')) {
    pattern.takes_back_ = true;
    line.remove_prefix(1);
  }
  if (line.ends_with('/')) {
    pattern.folders_only_ = true;
    line.remove_suffix(1);
  }
  pattern.anywhere_ = line.find('/') == std::string_view::npos;
  for (const std::string_view part : split(line)) pattern.parts_.emplace_back(part);
  if (pattern.parts_.empty()) return std::nullopt;
  return pattern;
}

bool PathPattern::names(std::string_view path, bool is_folder) const {
  if (folders_only_ && !is_folder) return false;
  if (anywhere_) return matches_part(parts_.front(), path.substr(path.rfind('/') + 1));
  return matches_parts(parts_, split(path));
}

bool PathPattern::covers(std::string_view file) const {
  for (std::size_t slash = file.find('/'); slash != std::string_view::npos;
       slash = file.find('/', slash + 1)) {
    if (names(file.substr(0, slash), true)) return true;
  }
  return names(file, false);
}

PathPatterns::PathPatterns(std::string_view content) {
  if (content.starts_with("\xEF\xBB\xBF")) content.remove_prefix(3);
  while (!content.empty()) {
    const std::size_t end = std::min(content.find('\n'), content.size());
    add(content.substr(0, end));
    content.remove_prefix(std::min(content.size(), end + 1));
  }
}

void PathPatterns::add(std::string_view line) {
  if (auto pattern = PathPattern::read(line)) patterns_.push_back(std::move(*pattern));
}

std::optional<bool> PathPatterns::decide(std::string_view path, bool is_folder) const {
  for (auto pattern = patterns_.rbegin(); pattern != patterns_.rend(); ++pattern) {
    if (pattern->names(path, is_folder)) return !pattern->takes_back();
  }
  return std::nullopt;
}

bool PathPatterns::cover(std::string_view file) const {
  bool covered = false;
  for (const PathPattern& pattern : patterns_) {
    if (pattern.covers(file)) covered = !pattern.takes_back();
  }
  return covered;
}

}  // namespace stet::engine
