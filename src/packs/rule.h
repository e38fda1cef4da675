// A rule as its file says it: documentation, policy, options and examples. Checks are made from
// rules.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "findings/finding.h"
#include "packs/options.h"
#include "packs/value.h"

namespace stet::packs {

/// What a rule does with text in a given voice (evidence model §2).
enum class Policy : std::uint8_t { Skip, Check, Downgrade, Raise, Only };

struct VoicePolicy {
  Policy quoted = Policy::Skip;
  Policy attributed = Policy::Check;
  Policy heading = Policy::Check;
};

/// Where a source makes the finding needless. Clause: in the sentence, unless all who speak in it
/// speak of something else, further on.
enum class SourceReach : std::uint8_t { None, Clause, Sentence, Neighbours, Paragraph };

/// The repeats of one dictionary entry in one article.
enum class Repeats : std::uint8_t { Fold, Each, OncePerParagraph };

/// What a rule says in one language. The kind's own options are read from `table` by the check.
struct RuleLanguage {
  std::string code;  ///< "fr"
  Located summary, message, help, why, traps;
  Value table;  ///< the whole [fr] table
};

/// A sentence that the rule must find something in, or must leave alone.
struct Example {
  std::string lang;
  std::string format;  ///< "text", "markdown", "html"
  std::string title;   ///< front matter title, may be empty
  std::string date;    ///< front matter date, may be empty
  std::string other;   ///< another article that was read before, in the same format; may be empty
  std::string other_date;
  std::string text;  ///< without the marks
  struct Mark {
    std::size_t begin, end;  ///< bytes of text
  };
  std::vector<Mark> marks;             ///< what must be found; empty: silence
  std::optional<std::string> message;  ///< when given, the finding's message must contain it
  Place place;
};

struct Rule {
  std::string id;  ///< "family/name", from the path of the file
  std::string kind;
  Place kind_place;
  findings::Severity severity = findings::Severity::Warning;
  bool proof = false;
  std::vector<Located> standards;
  VoicePolicy voice;
  SourceReach source = SourceReach::None;
  Repeats repeats = Repeats::Fold;
  std::vector<RuleLanguage> languages;
  std::vector<Example> examples;
  Place place;

  [[nodiscard]] std::string family() const { return id.substr(0, id.find('/')); }
  [[nodiscard]] const RuleLanguage* language(std::string_view code) const;
};

/// A published standard that rules cite by key (rules/standards.toml).
struct Standard {
  std::string key, title, publisher, cite, url;
};

}  // namespace stet::packs
