#include "packs/toml_reader.h"

#include <toml++/toml.h>

#include <algorithm>
#include <sstream>

namespace stet::packs {
namespace {

using Path = std::shared_ptr<const std::string>;

Place place_of(const toml::source_region& region, const Path& path) {
  return {path, region.begin.line, region.begin.column};
}

Value convert(const toml::node& node, const Path& path);

Table convert_table(const toml::table& table, const Path& path) {
  Table result;
  result.entries.reserve(table.size());
  for (const auto& [key, node] : table) {
    result.entries.emplace_back(std::string(key.str()), convert(node, path));
    result.entries.back().second.key_place = place_of(key.source(), path);
  }
  // toml++ keeps keys in alphabetical order; the order of the file is the author's.
  std::stable_sort(result.entries.begin(), result.entries.end(), [](const auto& a, const auto& b) {
    const Place& x = a.second.key_place;
    const Place& y = b.second.key_place;
    return x.line != y.line ? x.line < y.line : x.column < y.column;
  });
  return result;
}

template <class Node>
std::string as_written(const Node& node) {
  std::ostringstream text;
  text << node;
  return text.str();
}

Value convert(const toml::node& node, const Path& path) {
  Value value{false, place_of(node.source(), path), {}};
  if (const auto* text = node.as_string()) {
    value.content = text->get();
  } else if (const auto* boolean = node.as_boolean()) {
    value.content = boolean->get();
  } else if (const auto* integer = node.as_integer()) {
    value.content = integer->get();
  } else if (const auto* number = node.as_floating_point()) {
    value.content = number->get();
  } else if (const auto* array = node.as_array()) {
    Array items;
    items.reserve(array->size());
    for (const toml::node& item : *array) items.push_back(convert(item, path));
    value.content = std::move(items);
  } else if (const auto* table = node.as_table()) {
    value.content = convert_table(*table, path);
  } else if (const auto* date = node.as_date()) {
    value.content = as_written(date->get());
  } else if (const auto* time = node.as_time()) {
    value.content = as_written(time->get());
  } else if (const auto* moment = node.as_date_time()) {
    value.content = as_written(moment->get());
  }
  return value;
}

/// toml++ 3.3.0 has undefined behaviour on a letter outside ASCII that stands outside strings and
/// comments, so such text never reaches it. Returns the place of the first one, line 0 when there
/// is none.
Place first_bare_letter(std::string_view content, const Path& path) {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  enum class Inside : std::uint8_t { Nothing, Comment, Basic, Literal, LongBasic, LongLiteral };
  Inside inside = Inside::Nothing;
  for (std::size_t i = 0; i < content.size(); ++i) {
    const char c = content[i];
    const bool continuation = (static_cast<unsigned char>(c) & 0xC0) == 0x80;
    const auto three = [&](const char* marks) { return content.substr(i, 3) == marks; };
    switch (inside) {
      case Inside::Nothing:
        if (c == '#')
          inside = Inside::Comment;
        else if (three("\"\"\"")) {
          inside = Inside::LongBasic;
          i += 2;
          column += 2;
        } else if (three("'''")) {
          inside = Inside::LongLiteral;
          i += 2;
          column += 2;
        } else if (c == '"')
          inside = Inside::Basic;
        else if (c == '\'')
          inside = Inside::Literal;
        else if (static_cast<unsigned char>(c) >= 0x80)
          return {path, line, column};
        break;
      case Inside::Comment:
        if (c == '\n') inside = Inside::Nothing;
        break;
      case Inside::Basic:
        if (c == '\\') {
          ++i;
          ++column;
        } else if (c == '"' || c == '\n')
          inside = Inside::Nothing;
        break;
      case Inside::Literal:
        if (c == '\'' || c == '\n') inside = Inside::Nothing;
        break;
      case Inside::LongBasic:
        if (c == '\\' && i + 1 < content.size() && content[i + 1] != '\n') {
          ++i;
          ++column;
        } else if (three("\"\"\"")) {
          inside = Inside::Nothing;
          i += 2;
          column += 2;
        }
        break;
      case Inside::LongLiteral:
        if (three("'''")) {
          inside = Inside::Nothing;
          i += 2;
          column += 2;
        }
        break;
    }
    if (content[i] == '\n') {
      ++line;
      column = 1;
    } else if (!continuation) {
      ++column;
    }
  }
  return {};
}

}  // namespace

Table read_toml(std::string_view content, const std::string& path, std::vector<Fault>& faults) {
  const auto shared = std::make_shared<const std::string>(path);
  if (const Place bare = first_bare_letter(content, shared); bare.line > 0) {
    faults.push_back({bare, "a letter with an accent can stand only in a string or a comment"});
    return {};
  }
  try {
    return convert_table(toml::parse(content, path), shared);
  } catch (const toml::parse_error& error) {
    faults.push_back({place_of(error.source(), shared), std::string(error.description())});
    return {};
  }
}

}  // namespace stet::packs
