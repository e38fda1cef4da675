// What stet has to say about one place of one article.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/line_index.h"
#include "text/span.h"

namespace stet::findings {

enum class Severity : std::uint8_t { Info, Warning, Error };

/// "info", "warning", "error".
std::string_view name_of(Severity severity);
std::optional<Severity> parse_severity(std::string_view name);

/// A place in another article, as far as it can be shown without that article.
struct Elsewhere {
  std::string path;
  std::string text;
  text::Position begin;
  text::Position end;              ///< exclusive
  std::uint32_t begin_offset = 0;  ///< on disk, in bytes
  std::uint32_t end_offset = 0;

  bool operator==(const Elsewhere& other) const {
    return path == other.path && begin_offset == other.begin_offset &&
           end_offset == other.end_offset;
  }
};

/// One more sentence, with its own place where it has one: in the same article, or in another.
struct Note {
  std::string message;
  std::optional<text::ArticleSpan> span{};
  std::optional<Elsewhere> elsewhere{};

  bool operator==(const Note&) const = default;
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
