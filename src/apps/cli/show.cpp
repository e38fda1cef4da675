#include "apps/cli/show.h"

#include <algorithm>
#include <array>
#include <utility>

#include "findings/reports/visible_text.h"
#include "language/analysis.h"
#include "text/prose.h"

namespace stet::apps {
namespace {

/// All that a stage may print.
struct Stage {
  const text::Article& article;
  const engine::Rulebook& rulebook;
  const engine::ArticleSettings& settings;
  const text::Prose& prose;
  const language::Analysis& analysis;
  std::string out;

  [[nodiscard]] std::string place(text::ArticleSpan span) const {
    const text::Position at = article.lines().position(span.begin);
    return std::to_string(at.line) + ":" + std::to_string(at.column);
  }
  [[nodiscard]] std::string place(text::ProseSpan span) const {
    return span.empty() ? "-" : place(prose.to_article(span));
  }
  /// Text on one line: a line end is shown as ⏎, other controls by their numbers.
  [[nodiscard]] static std::string words(std::string_view text) {
    std::string shown;
    std::size_t from = 0;
    for (std::size_t at = text.find('\n'); at != std::string_view::npos;
         at = text.find('\n', from)) {
      shown += findings::visible_text(text.substr(from, at - from)) + "⏎";
      from = at + 1;
    }
    return shown + findings::visible_text(text.substr(from));
  }
  [[nodiscard]] std::string words(text::ProseSpan span) const { return words(prose.text(span)); }
  [[nodiscard]] std::string words(language::TokenRange range) const {
    return range.empty() ? std::string() : words(analysis.tokens.span(range));
  }
  [[nodiscard]] std::string language(language::LanguageId id) const {
    return id < rulebook.knowledge.languages.size() ? rulebook.knowledge.languages[id].code : "-";
  }
  void line(const std::string& place, std::string_view kind, std::string_view text) {
    out += place;
    out += ' ';
    out += kind;
    if (!text.empty()) {
      out += ' ';
      out += text;
    }
    out += '\n';
  }
};

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

std::string_view name_of(language::AttributionKind kind) {
  switch (kind) {
    case language::AttributionKind::Frame:
      return "frame";
    case language::AttributionKind::Clause:
      return "clause";
    case language::AttributionKind::Incise:
      return "incise";
    case language::AttributionKind::Statement:
      return "statement";
    case language::AttributionKind::Text:
      return "text";
    case language::AttributionKind::Carried:
      return "carried";
  }
  return "attribution";
}

/// " who=[a pilot of the port]"; nothing for no words.
std::string named(const Stage& stage, std::string_view name, language::TokenRange words) {
  return words.empty() ? std::string() : std::string(name) + "=[" + stage.words(words) + "]";
}

void show_attributions(Stage& stage) {
  for (const language::Attribution& attribution : stage.analysis.attributions) {
    std::string kind(name_of(attribution.kind));
    if (attribution.vague) kind += " vague";
    if (attribution.inverted) kind += " inverted";
    if (attribution.aside) kind += " aside";
    if (attribution.stance) kind += " stance";
    const auto& sentence = stage.analysis.sentences[attribution.sentence];
    const text::ProseSpan at =
        attribution.cue.empty() ? sentence.span : stage.analysis.tokens.span(attribution.cue);
    stage.line(
        stage.place(at), kind,
        "cue=[" + stage.words(attribution.cue) + "] source=[" + stage.words(attribution.source) +
            "]" + named(stage, " who", attribution.apposition) +
            named(stage, " before", attribution.antecedent) + " scope=[" +
            (attribution.scope.empty() ? std::string() : stage.words(attribution.scope)) + "]");
  }
}

std::string upper(std::string_view name) {
  std::string text(name);
  for (char& letter : text)
    letter = static_cast<char>(letter >= 'a' && letter <= 'z' ? letter - 32 : letter);
  return text;
}

/// The voice of one stretch that begins here, and who bears it.
std::pair<std::string, std::string> voice_at(const Stage& stage, std::uint32_t at, bool heading) {
  const language::Voices& voices = stage.analysis.voices;
  for (const language::VoiceSpan& quoted : voices.quoted()) {
    if (quoted.span.contains(at)) return {upper(name_of(quoted.voice)), ""};
  }
  for (const language::VoiceSpan& scope : voices.attributed()) {
    if (!scope.span.contains(at)) continue;
    const language::Attribution& attribution = stage.analysis.attributions[scope.attribution];
    return {upper(name_of(scope.voice)),
            stage.words(attribution.source.empty() ? attribution.cue : attribution.source)};
  }
  return {heading ? "HEADING" : "OUTLET", ""};
}

void show_voice(Stage& stage) {
  for (const language::Sentence& sentence : stage.analysis.sentences) {
    const text::BlockKind kind = stage.prose.blocks()[sentence.block].kind;
    const bool heading = kind == text::BlockKind::Title || kind == text::BlockKind::Heading;
    stage.line(stage.place(sentence.span), "sentence", stage.words(sentence.span));
    std::vector<std::uint32_t> cuts = {sentence.span.begin, sentence.span.end};
    const auto cut = [&](const language::VoiceSpan& span) {
      for (const std::uint32_t at : {span.span.begin, span.span.end}) {
        if (sentence.span.contains(at)) cuts.push_back(at);
      }
    };
    for (const auto& span : stage.analysis.voices.quoted()) cut(span);
    for (const auto& span : stage.analysis.voices.attributed()) cut(span);
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    for (std::size_t i = 0; i + 1 < cuts.size(); ++i) {
      // A comma or a space beside a quotation is nobody's voice.
      const text::ProseSpan span{cuts[i], cuts[i + 1]};
      const std::uint32_t word = stage.analysis.tokens.at(span.begin);
      if (word >= stage.analysis.tokens.all.size() ||
          stage.analysis.tokens.all[word].begin >= span.end)
        continue;
      const auto [voice, source] = voice_at(stage, span.begin, heading);
      stage.line("  " + stage.place(span), voice,
                 stage.words(span) + (source.empty() ? "" : "  ← " + source));
    }
  }
}

void show_figures(Stage& stage) {
  for (const language::Figure& figure : stage.analysis.figures) {
    std::string kind = figure.digits ? "digits" : "words";
    if (figure.collective) kind += " collective";
    if (figure.value != 0) kind += " =" + std::to_string(figure.value);
    stage.line(stage.place(stage.analysis.tokens.span(figure.tokens)), kind,
               stage.words(figure.tokens));
  }
}

void show_phrases(Stage& stage) {
  for (const language::Match& match : stage.analysis.matches.all()) {
    stage.line(stage.place(stage.analysis.tokens.span(match.tokens)),
               "list " + std::to_string(match.list) + " entry " + std::to_string(match.entry),
               stage.words(match.tokens));
  }
}

void show_findings(Stage& stage) {
  const engine::Linted linted = lint_article(stage.article, stage.rulebook, stage.settings);
  for (const findings::Finding& finding : linted.found.findings) {
    stage.line(stage.place(finding.span),
               std::string(name_of(finding.severity)) + " " + finding.rule,
               "[" + Stage::words(finding.span.of(stage.article.text())) + "] " +
                   Stage::words(finding.message));
    for (const findings::Note& note : finding.notes) {
      const std::string place = note.span ? stage.place(*note.span) : "-";
      stage.line("  " + place, "note", Stage::words(note.message));
    }
  }
}

using Shower = void (*)(Stage&);
constexpr std::array<std::pair<std::string_view, Shower>, 10> kStages = {
    {{"article", show_article},
     {"prose", show_prose},
     {"tokens", show_tokens},
     {"sentences", show_sentences},
     {"quotations", show_quotations},
     {"figures", show_figures},
     {"phrases", show_phrases},
     {"attributions", show_attributions},
     {"voice", show_voice},
     {"findings", show_findings}}};

}  // namespace

std::vector<std::string_view> stages() {
  std::vector<std::string_view> result;
  for (const auto& entry : kStages) result.push_back(entry.first);
  return result;
}

std::string show_stage(std::string_view name, const text::Article& article,
                       const engine::Rulebook& rulebook, const engine::ArticleSettings& settings) {
  const text::Prose prose = text::make_prose(article);
  const auto& lang = prose.front_matter().lang;
  const std::string_view language = !settings.language.empty() ? settings.language
                                    : lang                     ? lang->value
                                                               : std::string_view();
  const language::Analysis analysis = language::analyse(prose, rulebook.knowledge, language);
  Stage stage{article, rulebook, settings, prose, analysis, {}};
  for (const auto& [known, show] : kStages) {
    if (known == name) show(stage);
  }
  return std::move(stage.out);
}

}  // namespace stet::apps
