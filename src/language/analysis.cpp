#include "language/analysis.h"

#include <algorithm>

#include "language/block_languages.h"
#include "language/sentences.h"

namespace stet::language {
namespace {

void find_all_sentences(const text::Prose& prose, const Knowledge& knowledge, Analysis& analysis) {
  static const Abbreviations kNone;
  std::vector<text::ProseSpan> spans;
  for (std::uint32_t b = 0; b < prose.blocks().size(); ++b) {
    const LanguageId language = analysis.block_languages[b];
    spans.clear();
    find_sentences(prose.text(), prose.blocks()[b].span,
                   language == kAnyLanguage ? kNone : knowledge.languages[language].abbreviations,
                   spans);
    const auto first = static_cast<std::uint32_t>(analysis.sentences.size());
    std::uint32_t token = analysis.tokens.of_block[b].begin;
    for (const text::ProseSpan span : spans) {
      Sentence sentence{span, {token, token}, b, language, false};
      while (sentence.tokens.end < analysis.tokens.of_block[b].end &&
             analysis.tokens.all[sentence.tokens.end].begin < span.end) {
        ++sentence.tokens.end;
      }
      token = sentence.tokens.end;
      analysis.sentences.push_back(sentence);
    }
    analysis.sentences_of_block.push_back(
        {first, static_cast<std::uint32_t>(analysis.sentences.size())});
  }
}

}  // namespace

std::uint32_t Analysis::sentence_of(std::uint32_t token) const {
  const auto it = std::partition_point(sentences.begin(), sentences.end(),
                                       [&](const Sentence& s) { return s.tokens.end <= token; });
  const auto index = static_cast<std::uint32_t>(it - sentences.begin());
  return index < sentences.size() || index == 0 ? index : index - 1;
}

std::span<const Attribution> Analysis::attributions_of(std::uint32_t begin,
                                                       std::uint32_t end) const {
  const auto before = [](std::uint32_t sentence) {
    return [sentence](const Attribution& a) { return a.sentence < sentence; };
  };
  const auto first = std::partition_point(attributions.begin(), attributions.end(), before(begin));
  const auto last = std::partition_point(first, attributions.end(), before(end));
  return {first, last};
}

Analysis analyse(const text::Prose& prose, const Knowledge& knowledge, std::string_view language,
                 std::string_view date, const KnownNames* known, std::string_view undated) {
  Analysis analysis;
  analysis.tokens = find_tokens(prose, knowledge.lexicon.vocabulary());
  analysis.block_languages = find_block_languages(prose, analysis.tokens, knowledge, language);
  analysis.numbers = find_numbers(prose, analysis.tokens, knowledge, analysis.block_languages);
  analysis.matches = knowledge.lexicon.find_phrases(analysis.tokens, analysis.block_languages);
  find_all_sentences(prose, knowledge, analysis);
  std::vector<bool> apostrophes(prose.blocks().size(), false);
  for (std::size_t b = 0; b < apostrophes.size(); ++b) {
    const LanguageId id = analysis.block_languages[b];
    apostrophes[b] = id != kAnyLanguage && knowledge.languages[id].apostrophe_may_quote;
  }
  analysis.quotations = find_quotations(prose, apostrophes);
  analysis.quantities =
      find_quantities(prose, analysis.tokens, analysis.numbers, analysis.sentences, knowledge);
  analysis.names =
      find_names(analysis.tokens, analysis.matches, analysis.sentences, knowledge, known);
  analysis.document_date = find_document_date(prose, analysis.tokens, knowledge,
                                              analysis.block_languages, date, undated);
  analysis.dates = find_dates(prose, analysis.tokens, knowledge, analysis.block_languages,
                              analysis.sentences, analysis.document_date);
  analysis.attributions = find_attributions(prose, analysis.tokens, analysis.matches,
                                            analysis.quotations, knowledge, analysis.sentences);
  analysis.voices = Voices(prose, analysis.quotations, analysis.attributions);
  analysis.sources = find_sources(analysis.tokens, analysis.matches, analysis.sentences,
                                  analysis.attributions, knowledge, analysis.names);
  return analysis;
}

}  // namespace stet::language
