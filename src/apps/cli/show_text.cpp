// What is on the page: the article, its prose, words, sentences and quotations.
#include <array>

#include "apps/cli/show_stages.h"

namespace stet::apps {
void show_article(Stage& stage) {
  static constexpr std::array kFormats = {"plain text", "Markdown", "HTML"};
  static constexpr std::array kEncodings = {"UTF-8", "UTF-16 little endian", "UTF-16 big endian",
                                            "Windows-1252"};
  const text::Article& article = stage.article;
  stage.line("1:1", "format", kFormats.at(static_cast<std::size_t>(article.format())));
  stage.line("1:1", "encoding", kEncodings.at(static_cast<std::size_t>(article.encoding())));
  stage.line("1:1", "bytes", std::to_string(article.bytes().size()));
  stage.line("1:1", "lines", std::to_string(article.lines().line_count()));
  for (const std::string& remark : article.remarks()) stage.line("1:1", "remark", remark);
  const text::FrontMatter& front = stage.prose.front_matter();
  const auto field = [&stage](std::string_view name,
                              const std::optional<text::FrontMatterField>& value) {
    if (value) stage.line(stage.place(value->span), name, Stage::words(value->value));
  };
  field("title", front.title);
  field("date", front.date);
  field("lang", front.lang);
  field("genre", front.genre);
  field("author", front.author);
  field("dateline", front.dateline);
}

void show_prose(Stage& stage) {
  for (const text::Block& block : stage.prose.blocks()) {
    std::string kind(text::name_of(block.kind));
    if (block.level != 0) kind += " " + std::to_string(block.level);
    stage.line(stage.place(block.span), kind, stage.words(block.span));
  }
  for (const text::Comment& comment : stage.prose.comments()) {
    stage.line(stage.place(comment.span), "comment", Stage::words(comment.text));
  }
  for (const std::string& remark : stage.prose.remarks()) stage.line("1:1", "remark", remark);
}

namespace {

std::string names(std::uint32_t bits,
                  const std::vector<std::pair<std::uint32_t, std::string_view>>& known) {
  std::string text;
  for (const auto& [bit, name] : known) {
    if ((bits & bit) == 0) continue;
    if (!text.empty()) text += ',';
    text += name;
  }
  return text.empty() ? "-" : text;
}

}  // namespace

void show_tokens(Stage& stage) {
  using namespace language;
  static const std::vector<std::pair<std::uint32_t, std::string_view>> kBefore = {
      {kSpace, "space"},     {kApostrophe, "apostrophe"},
      {kHyphen, "hyphen"},   {kComma, "comma"},
      {kColon, "colon"},     {kSemicolon, "semicolon"},
      {kStop, "stop"},       {kQuotationMark, "quotation-mark"},
      {kBracket, "bracket"}, {kDash, "dash"},
      {kSymbol, "symbol"},   {kBlockStart, "block"}};
  static const std::vector<std::pair<std::uint32_t, std::string_view>> kFlags = {
      {kCapital, "capital"},
      {kAllCapitals, "all-capitals"},
      {kDigits, "digits"},
      {kFigureStart, "figure"},
      {kFigureInside, "figure-inside"}};
  for (const Token& token : stage.analysis.tokens.all) {
    stage.line(stage.place(token.span()),
               names(token.before, kBefore) + " " + names(token.flags, kFlags),
               stage.words(token.span()));
  }
}

void show_sentences(Stage& stage) {
  for (const language::Sentence& sentence : stage.analysis.sentences) {
    stage.line(stage.place(sentence.span),
               stage.language(sentence.language) + (sentence.sourced ? " sourced" : ""),
               stage.words(sentence.span));
  }
}

void show_quotations(Stage& stage) {
  for (const language::Quotation& quotation : stage.analysis.quotations.all) {
    std::string kind = "quotation " + std::to_string(quotation.depth);
    if (!quotation.opened) kind += " continued";
    if (!quotation.closed) kind += " unclosed";
    stage.line(stage.place(quotation.span), kind, stage.words(quotation.span));
  }
  for (const language::LoneMark& mark : stage.analysis.quotations.lone_marks) {
    stage.line(stage.place(mark.span), mark.opening ? "lone opening mark" : "lone closing mark",
               stage.words(mark.span));
  }
}

void show_phrases(Stage& stage) {
  for (const language::Match& match : stage.analysis.matches.all()) {
    stage.line(stage.place(stage.analysis.tokens.span(match.tokens)),
               "list " + std::to_string(match.list) + " entry " + std::to_string(match.entry),
               stage.words(match.tokens));
  }
}

}  // namespace stet::apps
