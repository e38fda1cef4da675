#include "text/front_matter.h"

#include <algorithm>
#include <cctype>
#include <optional>

#include "text/byte_scan.h"
#include "text/structured_front_matter.h"
#include "text/utf8.h"

namespace stet::text {

namespace {

std::uint32_t narrow(std::size_t size) {
  return static_cast<std::uint32_t>(size);
}

// One line of the article: [begin, end) without its line end, next line at next.
struct Line {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t next = 0;
};

Line line_at(std::string_view text, std::size_t begin) {
  const char* const stop = text.data() + text.size();
  const auto end = static_cast<std::size_t>(find_line_end(text.data() + begin, stop) - text.data());
  std::size_t next = end;
  if (next < text.size()) next += text.substr(next).starts_with("\r\n") ? 2 : 1;
  return {begin, end, next};
}

bool is_key_character(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return byte >= 0x80 || std::isalnum(byte) != 0 || letter == '_' || letter == '-';
}

// Length of "key" in "key: value" (YAML) or "key = value" (TOML); 0 when the line is something
// else.
std::size_t key_length(std::string_view line, char separator) {
  std::size_t length = 0;
  while (length < line.size() && is_key_character(line[length])) ++length;
  if (length == 0 || line[0] == '-') return 0;
  std::size_t at = length;
  if (separator == '=') {
    while (at < line.size() && is_ascii_space(line[at])) ++at;
  }
  if (at >= line.size() || line[at] != separator) return 0;
  return separator == '=' || at + 1 == line.size() || is_ascii_space(line[at + 1]) ? length : 0;
}

// The field that a key fills, if it is one of ours.
std::optional<FrontMatterField>* field_named(FrontMatter& front_matter, std::string_view key) {
  std::string name(key);
  for (char& letter : name)
    letter = static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
  if (name == "title") return &front_matter.title;
  if (name == "date") return &front_matter.date;
  if (name == "lang") return &front_matter.lang;
  if (name == "genre") return &front_matter.genre;
  if (name == "author") return &front_matter.author;
  if (name == "dateline") return &front_matter.dateline;
  return nullptr;
}

// An empty value says nothing, except that a title was forgotten.
void assign(std::optional<FrontMatterField>& field, std::string value, ArticleSpan span,
            bool is_title) {
  if (field || (!is_title && trimmed(value).empty())) return;
  field = FrontMatterField{std::move(value), span};
}

// A value on one line that means what it looks like; offsets in the line.
struct SimpleValue {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool escaped = false;  // between its quotes \" stands for a quotation mark, \\ for a backslash

  [[nodiscard]] std::string in(std::string_view line) const {
    const std::string_view raw = line.substr(begin, end - begin);
    if (!escaped) return std::string(raw);
    std::string value;
    value.reserve(raw.size());
    for (std::size_t at = 1; at + 1 < raw.size(); ++at) {
      if (raw[at] == '\\') ++at;
      value += raw[at];
    }
    return value;
  }
};

// Whether double quotes can stand around it, and nothing in it is escaped but those and
// backslashes.
bool is_plainly_escaped(std::string_view inside) {
  for (std::size_t at = 0; at < inside.size(); ++at) {
    if (inside[at] == '"') return false;
    if (inside[at] != '\\') continue;
    ++at;
    if (at == inside.size() || (inside[at] != '"' && inside[at] != '\\')) return false;
  }
  return true;
}

std::optional<SimpleValue> quoted_value(std::string_view line, std::size_t begin, std::size_t end) {
  if (end - begin < 2 || line[end - 1] != line[begin]) return std::nullopt;
  const std::string_view inside = line.substr(begin + 1, end - begin - 2);
  const bool escaped = inside.find('\\') != std::string_view::npos;
  if (escaped && line[begin] == '"' && is_plainly_escaped(inside))
    return SimpleValue{begin, end, true};
  if (escaped || inside.find(line[begin]) != std::string_view::npos) return std::nullopt;
  return SimpleValue{begin + 1, end - 1};
}

std::optional<SimpleValue> simple_value(std::string_view line, std::size_t begin, char separator) {
  while (begin < line.size() && is_ascii_space(line[begin])) ++begin;
  std::size_t end = line.size();
  while (end > begin && is_ascii_space(line[end - 1])) --end;
  const std::string_view value = line.substr(begin, end - begin);
  if (value.empty())
    return separator == ':' ? std::optional(SimpleValue{begin, end}) : std::nullopt;
  if (value[0] == '"' || value[0] == '\'') {
    return value.size() < 2 ? std::nullopt : quoted_value(line, begin, end);
  }
  if (separator == '=') {
    const bool bare = std::all_of(value.begin(), value.end(), [](char letter) {
      return is_key_character(letter) || letter == ':' || letter == '.' || letter == '+';
    });
    return bare ? std::optional(SimpleValue{begin, end}) : std::nullopt;
  }
  constexpr std::string_view kMeanings = "[]{}|>&*!%@`#,?-:~";
  const bool meant = kMeanings.find(value[0]) != std::string_view::npos || value.ends_with(':') ||
                     value.find(": ") != std::string_view::npos ||
                     value.find(" #") != std::string_view::npos ||
                     value.find('\t') != std::string_view::npos;
  return meant ? std::nullopt : std::optional(SimpleValue{begin, end});
}

// [a, "b"], without anything deeper: the value of a key that we do not ask for.
bool is_simple_list(std::string_view value) {
  value = trimmed(value);
  return value.size() >= 2 && value.front() == '[' && value.back() == ']' &&
         value.substr(1, value.size() - 2).find_first_of("[]{}#\\:&*!|>%@`'\"") ==
             std::string_view::npos;
}

// "  - Mali" or "  key: value" below a key that we do not ask for.
bool is_simple_entry(std::string_view line, char separator) {
  line = trimmed(line);
  if (separator != ':') return false;
  if (line.starts_with("- ")) return simple_value(line, 2, ':').has_value();
  const std::size_t key = key_length(line, ':');
  return key != 0 && simple_value(line, key + 1, ':').has_value();
}

class FrontMatterReader {
 public:
  FrontMatterReader(std::string_view text, char separator) : text_(text), separator_(separator) {}

  // Reads lines of plain keys and values. Strict: false when there is anything else; else reads on
  // as it can.
  bool read_lines(std::size_t begin, std::size_t end, bool strict) {
    bool below_ignored = false;
    for (Line line{}; begin < end; begin = line.next) {
      line = line_at(text_, begin);
      const std::string_view content = text_.substr(line.begin, line.end - line.begin);
      if (trimmed(content).empty() || content[0] == '#') continue;
      if (!strict && separator_ == '=' && content[0] == '[')
        return true;  // a table: its keys are not ours
      const bool below = is_ascii_space(content[0]) || content.starts_with("- ");
      if (below && (!strict || (below_ignored && is_simple_entry(content, separator_)))) continue;
      const std::size_t key = below ? 0 : key_length(content, separator_);
      if (key == 0) {
        if (strict) return false;
        continue;
      }
      if (!read_entry(content, line.begin, key, strict, below_ignored)) return false;
    }
    return true;
  }

  void take(const FrontMatterValues& values, std::size_t block) {
    front_matter = {};
    for (const FrontMatterValue& value : values.values) {
      if (auto* const field = field_named(front_matter, value.key)) {
        const ArticleSpan span{narrow(block + value.span.begin), narrow(block + value.span.end)};
        assign(*field, value.value, span, field == &front_matter.title);
      }
    }
  }

  FrontMatter front_matter;

 private:
  bool read_entry(std::string_view content, std::size_t line_begin, std::size_t key, bool strict,
                  bool& ignored) {
    auto* const field = field_named(front_matter, content.substr(0, key));
    ignored = field == nullptr;
    const std::size_t after = content.find(separator_, key) + 1;
    std::optional<SimpleValue> value = simple_value(content, after, separator_);
    if (!value && ignored && is_simple_list(content.substr(after))) return true;
    if (!value) {
      if (strict) return false;
      const std::size_t begin = after + leading_space(content.substr(after));
      value = SimpleValue{begin, begin + trimmed(content.substr(begin)).size()};
    }
    if (ignored) return true;
    SimpleValue span = *value;
    // Nothing to point at: the key is.
    if (span.begin == span.end) span = {0, content.size()};
    assign(*field, value->in(content),
           {narrow(line_begin + span.begin), narrow(line_begin + span.end)},
           field == &front_matter.title);
    return true;
  }

  std::string_view text_;
  char separator_;
};

bool is_delimiter(std::string_view text, const Line& line, std::string_view delimiter) {
  std::string_view content = text.substr(line.begin, line.end - line.begin);
  while (!content.empty() && (content.back() == ' ' || content.back() == '\t'))
    content.remove_suffix(1);
  return content == delimiter;
}

struct Extent {
  std::size_t begin = 0;  // of the block between the delimiters
  std::size_t end = 0;
  std::size_t delimiters_end = 0;
  std::size_t body = 0;
  bool closed = false;
};

// A thematic break looks like the beginning of front matter: it is that only when keys follow.
bool begins_with_keys(std::string_view text, std::size_t at, std::string_view delimiter,
                      char separator) {
  while (at < text.size()) {
    const Line line = line_at(text, at);
    const std::string_view content = text.substr(line.begin, line.end - line.begin);
    if (is_delimiter(text, line, delimiter)) return true;
    if (!trimmed(content).empty() && content[0] != '#') {
      return key_length(content, separator) != 0 || content[0] == '{' || content[0] == '"' ||
             (separator == '=' && content[0] == '[');
    }
    at = line.next;
  }
  return false;
}

std::optional<Extent> extent_of(std::string_view text, std::string_view delimiter, char separator) {
  const Line first = line_at(text, 0);
  if (!is_delimiter(text, first, delimiter) || first.next == first.end) return std::nullopt;
  if (!begins_with_keys(text, first.next, delimiter, separator)) return std::nullopt;
  std::size_t blank = 0;  // end of the lines before the first empty one
  for (std::size_t at = first.next; at < text.size();) {
    const Line line = line_at(text, at);
    const bool closes = is_delimiter(text, line, delimiter) ||
                        (separator == ':' && is_delimiter(text, line, "..."));
    if (closes) return Extent{first.next, line.begin, line.end, line.next, true};
    if (blank == 0 && line.begin == line.end) blank = line.begin;
    at = line.next;
  }
  // Without an end, only a field that we know tells it from a paragraph after a thematic break.
  FrontMatter known;
  const std::string_view key =
      text.substr(first.next, key_length(text.substr(first.next), separator));
  if (field_named(known, key) == nullptr) return std::nullopt;
  const std::size_t end = blank == 0 ? text.size() : blank;
  return Extent{first.next, end, end, end, false};
}

}  // namespace

FrontMatterReading read_front_matter(std::string_view text) {
  FrontMatterReading reading;
  const bool yaml = text.starts_with("---");
  if (!yaml && !text.starts_with("+++")) return reading;
  const char separator = yaml ? ':' : '=';
  const std::optional<Extent> extent = extent_of(text, text.substr(0, 3), separator);
  if (!extent) return reading;
  if (!extent->closed) reading.remarks.emplace_back("the front matter is not closed");

  FrontMatterReader reader(text, separator);
  if (!reader.read_lines(extent->begin, extent->end, true)) {
    const std::string_view block = text.substr(extent->begin, extent->end - extent->begin);
    const FrontMatterValues values = yaml ? read_yaml(block) : read_toml(block);
    reader.take(values, extent->begin);
    if (!values.error.empty()) {
      reading.remarks.push_back(std::string("the front matter is not ") + (yaml ? "YAML" : "TOML") +
                                " (" + values.error + "); read line by line");
      reader.read_lines(extent->begin, extent->end, false);
      const FrontMatter& found = reader.front_matter;
      const bool any =
          found.title || found.date || found.lang || found.genre || found.author || found.dateline;
      if (!any) return {};  // prose between two thematic breaks
    }
  }
  reading.front_matter = std::move(reader.front_matter);
  reading.front_matter.span = {0, narrow(extent->delimiters_end)};
  reading.body = narrow(extent->body);
  return reading;
}

}  // namespace stet::text
