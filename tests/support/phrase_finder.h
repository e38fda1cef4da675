// Phrases looked for in a small text, with the built-in languages behind them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "language/numbers.h"
#include "support/built_in.h"
#include "text/article.h"
#include "text/prose.h"

namespace stet::language {

/// "[[Plusieurs témoins]] ont vu…": the text with each match marked. Several matches that overlap
/// are shown one a line.
inline std::string marked_matches(std::string_view lang, const std::vector<std::string>& phrases,
                                  std::string text) {
  Knowledge knowledge = packs::fresh_languages();
  const LanguageId language = knowledge.id_of(lang);
  const ListId list = knowledge.lexicon.add_list(language);
  std::vector<packs::Located> located;
  for (const std::string& phrase : phrases) located.push_back({phrase, {}});
  std::vector<packs::Fault> faults;
  packs::add_phrases(knowledge, language, list, located, {}, faults);
  if (!faults.empty()) return packs::in_lines(faults);
  knowledge.lexicon.finish();

  const text::Article article("a.txt", text::Format::PlainText, std::move(text));
  const text::Prose prose = text::make_prose(article);
  Tokens tokens = find_tokens(prose, knowledge.lexicon.vocabulary());
  const std::vector<LanguageId> languages(prose.blocks().size(), language);
  find_numbers(prose, tokens, knowledge, languages);
  const Matches matches = knowledge.lexicon.find_phrases(tokens, languages);

  std::string lines;
  std::string line(prose.text());
  std::size_t shift = 0;
  std::uint32_t last_end = 0;
  for (const Match& match : matches.of(list)) {
    const text::ProseSpan span = tokens.span(match.tokens);
    if (span.begin < last_end) {
      lines += line + "\n";
      line = prose.text();
      shift = 0;
    }
    line.insert(span.begin + shift, "[[");
    line.insert(span.end + shift + 2, "]]");
    shift += 4;
    last_end = span.end;
  }
  return lines + line;
}

/// The text holds marks [[ ]] where one phrase, and nothing else, must be found.
inline std::string without_marks(std::string_view marked) {
  std::string text;
  for (std::size_t i = 0; i < marked.size(); ++i) {
    if (marked.substr(i, 2) == "[[" || marked.substr(i, 2) == "]]") {
      ++i;
    } else {
      text += marked[i];
    }
  }
  return text;
}

}  // namespace stet::language
