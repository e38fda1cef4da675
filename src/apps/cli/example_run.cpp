#include "apps/cli/example_run.h"

#include <algorithm>
#include <utility>

#include "engine/lint_article.h"
#include "engine/study.h"
#include "packs/example_variants.h"
#include "text/prose.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace stet::apps {
namespace {

using packs::Example;

/// A finding of the rule, in bytes of the variant.
struct Place {
  std::size_t begin;
  std::size_t end;
  std::string words;    ///< the article's own bytes
  std::string message;  ///< empty for a note

  [[nodiscard]] bool overlaps(const Example::Mark& mark) const {
    return begin < mark.end && mark.begin < end;
  }
};

struct Found {
  std::vector<Place> findings;
  std::vector<Place> notes;  ///< where the rule says "again here"
};

/// What the other article of an example tells; nothing when it has none.
std::vector<claims::Account> told_elsewhere(const Example& example,
                                            const engine::Rulebook& rulebook,
                                            const engine::ArticleSettings& settings) {
  if (example.other.empty()) return {};
  Example other;
  other.lang = example.lang;
  other.format = example.format;
  other.date = example.other_date;
  other.text = example.other;
  const packs::Variant written = packs::variants_of(other).front();
  const text::Article article("other", written.format, written.bytes);
  return accounts_of(article, study_article(article, rulebook, settings), rulebook, settings);
}

Found find(const Example& example, const packs::Variant& variant, const engine::Rulebook& rulebook,
           std::size_t rule) {
  const text::Article article("example", variant.format, variant.bytes);
  engine::ArticleSettings settings;
  settings.enabled.assign(rulebook.pack.rules.size(), false);
  settings.enabled[rule] = true;
  const auto accounts = told_elsewhere(example, rulebook, settings);
  std::vector<const claims::Account*> elsewhere;
  for (const claims::Account& account : accounts) elsewhere.push_back(&account);
  const engine::Linted linted = lint_study(article, study_article(article, rulebook, settings),
                                           rulebook, settings, elsewhere);
  const auto place = [&article](text::ArticleSpan span, const std::string& message) {
    return Place{article.disk_offset(span.begin), article.disk_offset(span.end),
                 std::string(span.of(article.text())), message};
  };
  Found found;
  for (const findings::Finding& finding : linted.found.findings) {
    if (finding.rule != rulebook.pack.rules[rule].id) continue;
    found.findings.push_back(place(finding.span, finding.message));
    for (const findings::Note& note : finding.notes) {
      if (note.span) found.notes.push_back(place(*note.span, ""));
    }
  }
  return found;
}

/// Letters and digits alone: what stays the same however a text was typed.
std::string letters_of(std::string_view text) {
  std::string letters;
  for (std::size_t at = 0; at < text.size(); at += text::length_of_lead(text[at])) {
    const char32_t character = text::character_at(text, at);
    if (text::is_letter(character) || (character >= '0' && character <= '9'))
      text::append_character(letters, character);
  }
  return letters;
}

/// The same of words as their format means them: &eacute; is one letter there.
std::string letters_meant(const std::string& words, text::Format format) {
  const text::Article article("words", format, words);
  return letters_of(text::make_prose(article).text());
}

std::string quoted(std::string_view words) {
  return "`" + std::string(words) + "`";
}

std::string shown(const Found& found) {
  if (found.findings.empty()) return "nothing was found";
  std::string text = "found:";
  for (const Place& place : found.findings) text += " " + quoted(place.words);
  return text;
}

/// What is wrong with what was found; empty: nothing.
std::string judge(const Example& example, const packs::Variant& variant, const Found& found) {
  for (std::size_t i = 0; i < variant.marks.size(); ++i) {
    const auto at_mark = [&](const Place& place) { return place.overlaps(variant.marks[i]); };
    if (std::any_of(found.findings.begin(), found.findings.end(), at_mark)) continue;
    if (std::any_of(found.notes.begin(), found.notes.end(), at_mark)) continue;  // told as a repeat
    const Example::Mark& mark = example.marks[i];
    return "must find " + quoted(example.text.substr(mark.begin, mark.end - mark.begin)) +
           ", but " + shown(found);
  }
  for (const Place& place : found.findings) {
    const auto marked = [&](const Example::Mark& mark) { return place.overlaps(mark); };
    if (variant.marks.empty()) return "must stay silent, but " + shown(found);
    if (std::none_of(variant.marks.begin(), variant.marks.end(), marked))
      return "must not find " + quoted(place.words);
    if (example.message && place.message.find(*example.message) == std::string::npos) {
      return "the message must say " + quoted(*example.message) + ", but is " +
             quoted(place.message);
    }
  }
  return {};
}

/// The words that findings point at, and those in them, are the same as in the example as it was
/// written.
std::string compare(const packs::Variant& variant, const Found& found,
                    const std::vector<std::string>& as_written) {
  for (std::size_t i = 0; i < found.findings.size(); ++i) {
    const std::string& words = found.findings[i].words;
    // A piece of a text does not always mean alone what it means there (\&nbsp; is no space): then
    // its bytes count.
    if (i >= as_written.size() || letters_meant(words, variant.format) == as_written[i] ||
        letters_of(words) == as_written[i])
      continue;
    return "points at " + quoted(words) + ", not at the words it found as written";
  }
  return found.findings.size() == as_written.size()
             ? std::string()
             : "finds a different number of places: " + shown(found);
}

void run_example(const engine::Rulebook& rulebook, std::size_t rule, const Example& example,
                 ExampleRun& run) {
  ++run.examples;
  const std::size_t first = run.failures.size();
  const auto fail = [&](std::string what, const std::string& variant) {
    for (std::size_t i = first; i < run.failures.size(); ++i) {
      if (run.failures[i].what == what) return run.failures[i].variants.push_back(variant);
    }
    run.failures.push_back({&rulebook.pack.rules[rule], &example, std::move(what), {variant}});
  };
  std::vector<std::string> as_written;
  bool first_variant = true;
  for (const packs::Variant& variant : packs::variants_of(example)) {
    ++run.variants;
    const Found found = find(example, variant, rulebook, rule);
    std::string wrong = judge(example, variant, found);
    if (wrong.empty() && !first_variant) wrong = compare(variant, found, as_written);
    if (!wrong.empty()) fail(std::move(wrong), variant.name);
    if (!std::exchange(first_variant, false)) continue;
    if (run.failures.size() > first) return;
    for (const Place& place : found.findings)
      as_written.push_back(letters_meant(place.words, variant.format));
  }
}

}  // namespace

ExampleRun run_examples(const engine::Rulebook& rulebook,
                        const std::function<bool(const packs::Rule&)>& wanted) {
  ExampleRun run;
  for (std::size_t rule = 0; rule < rulebook.pack.rules.size(); ++rule) {
    if (!wanted(rulebook.pack.rules[rule])) continue;
    ++run.rules;
    for (const Example& example : rulebook.pack.rules[rule].examples)
      run_example(rulebook, rule, example, run);
  }
  return run;
}

}  // namespace stet::apps
