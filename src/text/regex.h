// The door to RE2: a pattern that answers in spans. Compiled at its first use, by whichever thread
// comes first.
//
// Patterns run on folded text (language/fold.h): write them in small letters, with plain ' and
// spaces; each stands for a run of one or more, because folding repeats them. \b is ASCII in RE2:
// do not use it for words with accents.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace stet::text {

class Regex {
 public:
  explicit Regex(std::string pattern);
  Regex(Regex&&) noexcept;
  Regex& operator=(Regex&&) noexcept;
  ~Regex();

  /// Why the pattern does not compile; empty when it does. Compiles it.
  [[nodiscard]] std::string fault() const;
  /// The first match in text[from, to) as byte offsets of text: of group 1 when the pattern has
  /// one.
  [[nodiscard]] std::optional<std::pair<std::uint32_t, std::uint32_t>> find(std::string_view text,
                                                                            std::uint32_t from,
                                                                            std::uint32_t to) const;

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace stet::text
