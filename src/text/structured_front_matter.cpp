#include "text/structured_front_matter.h"

#include <toml++/toml.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <exception>
#include <sstream>

#include "text/line_index.h"
#include "text/utf8.h"

namespace stet::text {

namespace {

// Both libraries are meant for settings, not for whatever a file begins with.
constexpr std::size_t kLargest = 65'536;

ArticleSpan span_of(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::size_t end_of_line(std::string_view block, std::size_t at) {
  return std::min(block.find_first_of("\r\n", at), block.size());
}

// Where a quotation that begins here ends, its quotes included.
std::size_t end_of_quoted(std::string_view block, std::size_t at) {
  const char quote = block[at];
  for (std::size_t next = at + 1; next < block.size(); ++next) {
    if (quote == '"' && block[next] == '\\') {
      ++next;
    } else if (block[next] == quote) {
      if (quote == '\'' && next + 1 < block.size() && block[next + 1] == '\'') {
        ++next;
      } else {
        return next + 1;
      }
    }
  }
  return block.size();
}

// A value that goes on over lines: all that is indented.
std::size_t end_of_indented(std::string_view block, std::size_t at) {
  std::size_t end = end_of_line(block, at);
  std::size_t next = end;
  while ((next = block.find('\n', next)) != std::string_view::npos && ++next < block.size()) {
    if (trimmed(block.substr(next, end_of_line(block, next) - next)).empty()) continue;
    if (block[next] != ' ' && block[next] != '\t') break;
    end = end_of_line(block, next);
  }
  return end;
}

ArticleSpan place_of(std::string_view block, const YAML::Node& node) {
  const std::size_t at =
      std::min(static_cast<std::size_t>(std::max(node.Mark().pos, 0)), block.size());
  const std::string& value = node.Scalar();
  if (block.substr(at).starts_with(value)) return span_of(at, at + value.size());
  if (at >= block.size()) return span_of(at, at);
  const char first = block[at];
  if (first == '"' || first == '\'') {
    const std::size_t end = end_of_quoted(block, at);
    const bool exact = end > at + 1 && block.substr(at + 1, end - at - 2) == value;
    return exact ? span_of(at + 1, end - 1) : span_of(at, end);
  }
  return span_of(at, at + trimmed(block.substr(at, end_of_indented(block, at) - at)).size());
}

void add_yaml(FrontMatterValues& into, std::string_view block, const std::string& key,
              const YAML::Node& node) {
  if (node.IsScalar()) {
    into.values.push_back({key, node.Scalar(), place_of(block, node)});
    return;
  }
  if (!node.IsSequence()) return;
  FrontMatterValue list{key, {}, {}};
  for (const YAML::Node& element : node) {
    if (!element.IsScalar()) continue;
    const ArticleSpan place = place_of(block, element);
    list.span = list.value.empty() ? place : list.span.joined(place);
    list.value += (list.value.empty() ? "" : ", ") + element.Scalar();
  }
  if (!list.value.empty()) into.values.push_back(std::move(list));
}

// toml++ 3.3.0 has undefined behaviour on letters beyond ASCII outside strings and comments: find
// one.
bool has_bare_non_ascii(std::string_view block) {
  std::size_t at = 0;
  while (at < block.size()) {
    const char first = block[at];
    if (static_cast<unsigned char>(first) >= 0x80) return true;
    if (first == '#') {
      at = end_of_line(block, at);
    } else if (first == '"' || first == '\'') {
      const std::string_view triple = first == '"' ? "\"\"\"" : "'''";
      const bool multiline = block.substr(at).starts_with(triple);
      const std::size_t size = multiline ? 3 : 1;
      std::size_t end = at + size;
      while (end < block.size() && !block.substr(end).starts_with(triple.substr(0, size))) {
        if (first == '"' && block[end] == '\\') {
          ++end;
          // A line continued right before such a letter is the other case.
          if (end < block.size() && is_ascii_space(block[end])) {
            while (end < block.size() && is_ascii_space(block[end])) ++end;
            if (end < block.size() && static_cast<unsigned char>(block[end]) >= 0x80) return true;
            continue;
          }
        }
        ++end;
      }
      at = end + size;
    } else {
      ++at;
    }
  }
  return false;
}

ArticleSpan place_of(std::string_view block, const LineIndex& lines,
                     const toml::source_region& region) {
  const auto offset = [&](toml::source_position position) -> std::size_t {
    if (position.line == 0 || position.line > lines.line_count()) return block.size();
    std::size_t at = lines.line_start(position.line);
    for (toml::source_index column = 1; column < position.column && at < block.size(); ++column) {
      at += length_of_lead(block[at]);
    }
    return std::min(at, block.size());
  };
  const std::size_t begin = offset(region.begin);
  return span_of(begin, std::max(begin, offset(region.end)));
}

void add_toml(FrontMatterValues& into, std::string_view block, const LineIndex& lines,
              const std::string& key, const toml::node& node) {
  if (const toml::array* array = node.as_array()) {
    FrontMatterValues elements;
    for (const toml::node& element : *array) {
      if (!element.is_array()) add_toml(elements, block, lines, key, element);
    }
    FrontMatterValue list{key, {}, {}};
    for (const FrontMatterValue& element : elements.values) {
      list.span = list.value.empty() ? element.span : list.span.joined(element.span);
      list.value += (list.value.empty() ? "" : ", ") + element.value;
    }
    if (!list.value.empty()) into.values.push_back(std::move(list));
    return;
  }
  if (node.is_table()) return;
  ArticleSpan place = place_of(block, lines, node.source());
  const auto* const text = node.as_string();
  if (text == nullptr) {
    const std::string_view raw = trimmed(place.of(block));
    place.end = place.begin + static_cast<std::uint32_t>(raw.size());
    into.values.push_back({key, std::string(raw), place});
    return;
  }
  const std::string& value = text->get();
  const std::size_t inside = place.of(block).find(value);
  if (inside != std::string_view::npos && !value.empty()) {
    place = span_of(place.begin + inside, place.begin + inside + value.size());
  }
  into.values.push_back({key, value, place});
}

}  // namespace

FrontMatterValues read_yaml(std::string_view block) {
  FrontMatterValues read;
  if (block.size() > kLargest) {
    read.error = "too large";
    return read;
  }
  try {
    const YAML::Node root = YAML::Load(std::string(block));
    if (!root.IsMap() && !root.IsNull()) {
      read.error = "not a list of keys and values";
      return read;
    }
    for (const auto& entry : root) {
      if (entry.first.IsScalar()) add_yaml(read, block, entry.first.Scalar(), entry.second);
    }
  } catch (const std::exception& failure) {
    read.values.clear();
    read.error = failure.what();
  }
  return read;
}

FrontMatterValues read_toml(std::string_view block) {
  FrontMatterValues read;
  if (block.size() > kLargest || has_bare_non_ascii(block)) {
    read.error =
        block.size() > kLargest ? "too large" : "letters beyond ASCII outside quotation marks";
    return read;
  }
  try {
    const toml::table root = toml::parse(block);
    const LineIndex lines(block);
    for (const auto& [key, node] : root) add_toml(read, block, lines, std::string(key.str()), node);
  } catch (const toml::parse_error& failure) {
    read.values.clear();
    std::ostringstream why;
    why << "line " << failure.source().begin.line << ": " << failure.description();
    read.error = why.str();
  }
  return read;
}

}  // namespace stet::text
