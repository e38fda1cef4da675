// What is understood of a small text, written into the text itself, so that a test can mark what it
// expects where it expects it.
#pragma once

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "engine/rulebook.h"
#include "language/analysis.h"
#include "support/pack_texts.h"

namespace stet::language {

/// Stet's languages and no rule, loaded once.
inline const Knowledge& languages_alone() {
  static const std::unique_ptr<engine::Rulebook> book = [] {
    std::vector<packs::PackFile> files = packs::builtin_files();
    std::erase_if(files, [](const auto& file) { return !file.path.starts_with("languages/"); });
    std::vector<packs::Fault> faults;
    auto loaded = engine::load_rulebook(files, false, faults);
    if (!faults.empty()) throw std::runtime_error(packs::in_lines(faults));
    return loaded;
  }();
  return book->knowledge;
}

/// A small article of Markdown and what is known of its words.
struct Heard {
  text::Prose prose;
  Analysis analysis;

  [[nodiscard]] text::ProseSpan span(TokenRange tokens) const {
    return analysis.tokens.span(tokens);
  }
};

/// Each line of the text is a paragraph, or a heading when it begins with #.
inline Heard heard(std::string_view lang, std::string_view lines, std::string_view date = "") {
  std::string text;
  for (const char c : lines) text += c == '\n' ? std::string("\n\n") : std::string(1, c);
  Heard heard;
  heard.prose = text::make_prose(text::Article("copy.md", text::Format::Markdown, std::move(text)));
  heard.analysis = analyse(heard.prose, languages_alone(), lang, date);
  return heard;
}

/// A stretch of the prose and what is written around it.
struct Written {
  text::ProseSpan span;
  std::string before;
  std::string after;
};

/// The prose with all of it written in; blocks are parted by a line end.
inline std::string with_written(std::string_view prose, const std::vector<Written>& all) {
  struct Event {
    std::uint32_t at;
    bool opens;
    std::int64_t order;
    std::string_view text;
  };
  std::vector<Event> events;
  for (const Written& one : all) {
    events.push_back({one.span.begin, true, -std::int64_t{one.span.end}, one.before});
    events.push_back({one.span.end, false, -std::int64_t{one.span.begin}, one.after});
  }
  std::stable_sort(events.begin(), events.end(), [](const Event& a, const Event& b) {
    if (a.at != b.at) return a.at < b.at;
    if (a.opens != b.opens) return !a.opens;
    return a.order < b.order;
  });
  std::string result;
  std::uint32_t done = 0;
  for (const Event& event : events) {
    result += prose.substr(done, event.at - done);
    result += event.text;
    done = event.at;
  }
  return result + std::string(prose.substr(done));
}

/// A marked text without what is between { and :, and without { } < >.
inline std::string without_writing(std::string_view marked) {
  std::string text;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    const char c = marked[i];
    if (c == '{') i = marked.find(':', i);
    if (c != '{' && c != '}' && c != '<' && c != '>') text += c;
  }
  return text;
}

inline std::string_view name_of(AttributionKind kind) {
  static constexpr std::string_view kNames[] = {"frame",     "clause", "incise",
                                                "statement", "text",   "carried"};
  return kNames[static_cast<std::size_t>(kind)];
}

/// "{frame:Selon} <la mairie>, le pont est fermé.": each cue with its kind (? the bearer is nobody,
/// ~ an aside that does not source the sentence), and in < > the words that may name the bearer.
inline std::string credited(std::string_view lang, std::string_view text) {
  const Heard heard = language::heard(lang, text);
  std::vector<Written> written;
  for (const Attribution& attribution : heard.analysis.attributions) {
    std::string kind(name_of(attribution.kind));
    if (attribution.vague) kind += '?';
    if (attribution.aside) kind += '~';
    written.push_back({heard.span(attribution.cue), "{" + kind + ":", "}"});
    if (attribution.source.empty() || attribution.source == attribution.cue) continue;
    written.push_back({heard.span(attribution.source), "<", ">"});
  }
  return with_written(heard.prose.text(), written);
}

/// "{framed:Selon la mairie, le pont est fermé}.": in each sentence the words of one voice; those
/// of the outlet are not marked.
inline std::string voiced(std::string_view lang, std::string_view text) {
  const Heard heard = language::heard(lang, text);
  std::vector<Written> written;
  for (const Sentence& sentence : heard.analysis.sentences) {
    Voice last = Voice::Outlet;
    for (std::uint32_t t = sentence.tokens.begin; t < sentence.tokens.end; ++t) {
      const text::ProseSpan word = heard.analysis.tokens.all[t].span();
      const Voice voice = heard.analysis.voices.at(word);
      if (voice != Voice::Outlet && voice == last) {
        written.back().span.end = word.end;
      } else if (voice != Voice::Outlet) {
        std::string name(name_of(voice));
        for (char& letter : name) letter = static_cast<char>(letter - 'A' + 'a');
        written.push_back({word, "{" + name + ":", "}"});
      }
      last = voice;
    }
  }
  return with_written(heard.prose.text(), written);
}

}  // namespace stet::language
