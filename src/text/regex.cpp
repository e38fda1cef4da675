#include "text/regex.h"

#include <re2/re2.h>

#include <mutex>

namespace stet::text {
namespace {

/// A space or an apostrophe of the pattern stands for a run of them, outside character classes.
std::string with_runs(std::string_view pattern) {
  std::string result;
  bool in_class = false;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const char c = pattern[i];
    if (c == '\\' && i + 1 < pattern.size()) {
      result += c;
      result += pattern[++i];
      continue;
    }
    if (c == '[') in_class = true;
    if (c == ']') in_class = false;
    result += c;
    if (!in_class && (c == ' ' || c == '\'')) result += '+';
  }
  return result;
}

}  // namespace

struct Regex::Compiled {
  std::string pattern;
  std::once_flag once;
  std::unique_ptr<re2::RE2> re;

  const re2::RE2& get() {
    std::call_once(once, [this] {
      re2::RE2::Options options(re2::RE2::Quiet);
      options.set_longest_match(false);
      re = std::make_unique<re2::RE2>(with_runs(pattern), options);
    });
    return *re;
  }
};

Regex::Regex(std::string pattern) : compiled_(std::make_unique<Compiled>()) {
  compiled_->pattern = std::move(pattern);
}
Regex::Regex(Regex&&) noexcept = default;
Regex& Regex::operator=(Regex&&) noexcept = default;
Regex::~Regex() = default;

std::string Regex::fault() const {
  return compiled_->get().ok() ? std::string() : compiled_->get().error();
}

std::optional<std::pair<std::uint32_t, std::uint32_t>> Regex::find(std::string_view text,
                                                                   std::uint32_t from,
                                                                   std::uint32_t to) const {
  const re2::RE2& re = compiled_->get();
  if (!re.ok()) return std::nullopt;
  re2::StringPiece groups[2];
  const bool has_group = re.NumberOfCapturingGroups() > 0;
  if (!re.Match(text, from, to, re2::RE2::UNANCHORED, groups, has_group ? 2 : 1))
    return std::nullopt;
  const re2::StringPiece& hit = has_group && groups[1].data() != nullptr ? groups[1] : groups[0];
  const auto begin = static_cast<std::uint32_t>(hit.data() - text.data());
  return std::pair{begin, begin + static_cast<std::uint32_t>(hit.size())};
}

}  // namespace stet::text
