// A desk with a few rules written in the test itself: lints small articles and shows its findings.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "engine/lint_article.h"
#include "findings/marked_article.h"
#include "support/pack_texts.h"

namespace stet::engine {

/// A rule in both languages, with messages that hold the text found.
inline std::string small_rule(std::string_view kind, const std::string& settings,
                              const std::string& french, const std::string& english) {
  return "kind = \"" + std::string(kind) + "\"\n" + settings +
         "\n[fr]\nsummary = \"S\"\nmessage = \"« {text} » : selon qui ?\"\nwhy = \"W\"\n" + french +
         "\n[en]\nsummary = \"S\"\nmessage = \"“{text}”: says who?\"\nwhy = \"W\"\n" + english +
         "\n";
}

/// The words that a message quotes, marks of the desk's own taken off.
inline std::string_view quoted_in(std::string_view message) {
  for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"« ", " »"},
                                    std::pair<std::string_view, std::string_view>{"“", "”"},
                                    {"<", ">"}}) {
    const std::size_t from = message.find(open);
    const std::size_t to = message.rfind(close);
    if (from == std::string_view::npos || to == std::string_view::npos) continue;
    if (from + open.size() <= to)
      return message.substr(from + open.size(), to - from - open.size());
  }
  return {};
}

/// The same words, white space folded and quotation marks around them left out.
inline std::string bare(std::string_view text) {
  std::string words;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!space) words += c;
    if (space && !words.ends_with(' ')) words += ' ';
  }
  for (bool shorter = true; shorter;) {
    shorter = false;
    for (const std::string_view mark : {"«", "»", "“", "”", "\"", " ", "\u00A0", "\u202F"}) {
      if (words.starts_with(mark)) words.erase(0, mark.size()), shorter = true;
      if (words.ends_with(mark)) words.resize(words.size() - mark.size()), shorter = true;
    }
  }
  return words;
}

/// The bytes of the article at each finding are the words that its message quotes.
inline void expect_spans_are_text(const text::Article& article,
                                  const std::vector<findings::Finding>& found) {
  for (const findings::Finding& finding : found) {
    ASSERT_LT(finding.span.begin, finding.span.end) << finding.message;
    ASSERT_LE(finding.span.end, article.bytes().size()) << finding.message;
    const auto there = article.bytes().substr(finding.span.begin, finding.span.size());
    EXPECT_EQ(bare(there), bare(quoted_in(finding.message))) << finding.message;
    for (const findings::Note& note : finding.notes) {
      if (!note.span) continue;
      ASSERT_LT(note.span->begin, note.span->end) << note.message;
      ASSERT_LE(note.span->end, article.bytes().size()) << note.message;
    }
  }
}

class SmallDesk {
 public:
  /// Names that the desk knows; null: none.
  using Known = std::shared_ptr<const language::KnownNames>;

  explicit SmallDesk(const std::vector<packs::PackText>& rules) {
    std::vector<packs::PackFile> files = packs::builtin_files();
    std::erase_if(files, [](const auto& file) { return !file.path.starts_with("languages/"); });
    for (const auto& [path, content] : rules) files.push_back({path, path, content});
    std::vector<packs::Fault> faults;
    book_ = load_rulebook(files, false, faults);
    if (!faults.empty()) throw std::runtime_error(packs::in_lines(faults));
  }

  /// What one rule finds in an article; the places of all findings are checked.
  [[nodiscard]] std::vector<findings::Finding> lint(std::string_view rule, std::string_view lang,
                                                    const text::Article& article,
                                                    Known known = nullptr) const {
    ArticleSettings settings;
    settings.names = std::move(known);
    settings.language = lang;
    settings.enabled.assign(book_->pack.rules.size(), false);
    settings.enabled.at(book_->index_of(rule)) = true;
    auto found = lint_article(article, *book_, settings).found.findings;
    expect_spans_are_text(article, found);
    return found;
  }

  /// "Les [[« experts »]] ont parlé.": the rule finds what is marked in this Markdown and no more.
  void expect(std::string_view rule, std::string_view lang, const std::string& marked) const {
    const findings::MarkedArticle wanted = findings::marked_article(marked);
    std::string shown(wanted.article.bytes());
    const auto found = lint(rule, lang, wanted.article);
    for (auto finding = found.rbegin(); finding != found.rend(); ++finding) {
      shown.insert(finding->span.end, "]]");
      shown.insert(finding->span.begin, "[[");
    }
    EXPECT_EQ(shown, marked) << rule;
  }

  /// "warning: « experts » : selon qui ?\n  encore ici: experts\n": each finding and its notes.
  [[nodiscard]] std::string told(std::string_view rule, std::string_view lang, std::string text,
                                 Known known = nullptr) const {
    const text::Article article("copy.md", text::Format::Markdown, std::move(text));
    std::string lines;
    for (const findings::Finding& finding : lint(rule, lang, article, std::move(known))) {
      lines += std::string(name_of(finding.severity)) + ": " + finding.message + "\n";
      for (const findings::Note& note : finding.notes) {
        lines += "  " + note.message;
        if (note.span) lines += ": " + std::string(note.span->of(article.bytes()));
        lines += "\n";
      }
    }
    return lines;
  }

 private:
  std::unique_ptr<Rulebook> book_;
};

}  // namespace stet::engine
