// What stet has to say about one place of one article.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace stet::findings {

enum class Severity : std::uint8_t { Info, Warning, Error };

/// "info", "warning", "error".
std::string_view name_of(Severity severity);
std::optional<Severity> parse_severity(std::string_view name);

/// One more sentence, with its own place in the same article where it has one.
struct Note {
  std::string message;
  std::optional<text::ArticleSpan> span;
};

struct Finding {
  std::string rule;  ///< "family/name"
  Severity severity = Severity::Warning;
  bool proof = false;
  std::string message;
  std::string help;  ///< may be empty
  std::string lang;  ///< of the text found: "fr", "en"
  text::ArticleSpan span;
  std::vector<Note> notes;
  std::vector<std::string> covers;  ///< rules whose findings in the article are the same problem
  std::string fingerprint;          ///< who the finding is, wherever it moves; see fingerprint.h
};

/// How many figures were understood: shown so that silence is not taken for proof.
struct Coverage {
  std::uint32_t figures_seen = 0;
  std::uint32_t compared = 0;
  std::uint32_t not_understood = 0;
};

}  // namespace stet::findings
