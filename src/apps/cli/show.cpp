#include "apps/cli/show.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <utility>

#include "claims/claims.h"
#include "engine/study.h"
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
  const claims::Claims& claims;
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

/// "body-named " of who is credited; nothing when that is nobody.
std::string class_of(const Stage& stage, const language::Attribution& attribution) {
  const language::Sources& sources = stage.analysis.sources;
  const auto index = static_cast<std::size_t>(&attribution - stage.analysis.attributions.data());
  const std::uint32_t source = sources.of_attribution[index];
  if (source == language::kNoSource) return {};
  return std::string(name_of(sources.all[source].source_class)) + " #" + std::to_string(source) +
         " ";
}

void show_names(Stage& stage) {
  static constexpr std::array kForms = {"full", "short", "acronym", "nominal", "pronoun"};
  const language::Names& names = stage.analysis.names;
  for (std::size_t e = 0; e < names.entities.size(); ++e) {
    const language::Entity& entity = names.entities[e];
    std::string text = "#" + std::to_string(e) + " [" + stage.words(entity.name) + "]";
    if (!entity.function.empty()) text += " function=[" + stage.words(entity.function) + "]";
    if (!entity.acronym.empty()) text += " acronym=[" + stage.words(entity.acronym) + "]";
    if (entity.outlet) text += " outlet";
    stage.line(stage.place(stage.analysis.tokens.span(entity.name)), name_of(entity.kind), text);
  }
  for (const language::Mention& mention : names.mentions) {
    stage.line("  " + stage.place(stage.analysis.tokens.span(mention.tokens)),
               kForms.at(static_cast<std::size_t>(mention.form)),
               "#" + std::to_string(mention.entity) + " " + stage.words(mention.tokens));
  }
}

void show_sources(Stage& stage) {
  const language::Sources& sources = stage.analysis.sources;
  for (std::size_t s = 0; s < sources.all.size(); ++s) {
    const language::Source& source = sources.all[s];
    std::string text = "#" + std::to_string(s) + " [" + stage.words(source.words) + "]";
    if (source.entity) {
      text += " = " + stage.words(stage.analysis.names.entities[*source.entity].name);
    }
    if (source.reason_given) text += " (reason given)";
    const auto times = std::count(sources.of_attribution.begin(), sources.of_attribution.end(), s);
    text += " ×" + std::to_string(times);
    stage.line(stage.place(stage.analysis.tokens.span(source.words)), name_of(source.source_class),
               text);
  }
  for (const language::TokenRange words : sources.verified)
    stage.line(stage.place(stage.analysis.tokens.span(words)), "verified", stage.words(words));
  for (const language::TokenRange words : sources.not_verified)
    stage.line(stage.place(stage.analysis.tokens.span(words)), "not-verified", stage.words(words));
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
        class_of(stage, attribution) + "cue=[" + stage.words(attribution.cue) + "] source=[" +
            stage.words(attribution.source) + "]" + named(stage, " who", attribution.apposition) +
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

/// "17", "2.5", "3500000": no more decimals than there are.
std::string plain(double value) {
  if (std::isinf(value)) return "∞";
  std::array<char, 64> text{};
  const bool whole = value == std::floor(value) && std::abs(value) < 1e17;
  std::snprintf(text.data(), text.size(), whole ? "%.0f" : "%.6g", value);
  return text.data();
}

void show_numbers(Stage& stage) {
  static constexpr std::array kKinds = {"cardinal", "ordinal", "fraction"};
  for (const language::Number& number : stage.analysis.numbers) {
    std::string kind = kKinds.at(static_cast<std::size_t>(number.kind));
    if (number.digits) kind += " digits";
    if (number.collective) kind += " collective";
    if (number.plural) kind += " plural";
    stage.line(stage.place(number.span), kind + " =" + plain(number.value),
               stage.words(number.span));
  }
}

std::string written(const language::Interval& interval) {
  if (interval.is_exact()) return plain(interval.low);
  return (interval.low_open ? "(" : "[") + plain(interval.low) + "," + plain(interval.high) +
         (interval.high_open || std::isinf(interval.high) ? ")" : "]");
}

void show_quantities(Stage& stage) {
  for (const language::Quantity& quantity : stage.analysis.quantities) {
    std::string kind(name_of(quantity.kind));
    if (quantity.approximate) kind += " approximate";
    if (quantity.range) kind += " range";
    if (quantity.vague) kind += " vague";
    kind += " =" + written(quantity.interval);
    if (quantity.unit_id != 0)
      kind += " " + stage.rulebook.knowledge.measures[quantity.unit_id].name;
    stage.line(stage.place(quantity.span), kind,
               "[" + stage.words(quantity.span) + "]" +
                   (quantity.head.empty() ? "" : " of [" + stage.words(quantity.head) + "]"));
  }
}

std::string day_words(std::chrono::sys_days day) {
  const std::chrono::year_month_day date{day};
  std::string text = std::to_string(static_cast<int>(date.year()));
  for (const unsigned part :
       {static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day())})
    text += (part < 10 ? "-0" : "-") + std::to_string(part);
  return text;
}

std::string_view name_of(language::DateKind kind) {
  static constexpr std::array<std::string_view, 8> kNames = {
      "day", "weekday", "month", "year", "relative", "anchor", "range", "clock"};
  return kNames.at(static_cast<std::size_t>(kind));
}

/// "weekday by document-date =2024-03-12 14:30"
std::string meaning_of(const language::Date& date) {
  static constexpr std::array<std::string_view, 7> kWeekdays = {
      "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};
  static constexpr std::array<std::string_view, 4> kBases = {"written", "document-date", "anchor",
                                                             "none"};
  std::string text(name_of(date.kind));
  if (date.open) text += " open";
  text += " by " + std::string(kBases.at(static_cast<std::size_t>(date.basis)));
  if (date.impossible) text += " impossible";
  if (date.weekday) text += " " + std::string(kWeekdays.at(date.weekday->c_encoding()));
  if (date.days) {
    text += " =" + day_words(date.days->first);
    if (!date.days->is_one_day()) text += ".." + day_words(date.days->last);
  }
  if (date.minute >= 0) {
    const int minutes = date.minute % 60;
    text += " " + std::to_string(date.minute / 60) + (minutes < 10 ? ":0" : ":") +
            std::to_string(minutes);
  }
  return text;
}

void show_dates(Stage& stage) {
  if (const auto& document = stage.analysis.document_date) {
    const std::string place = document->span ? stage.place(*document->span) : "1:1";
    stage.line(place, "document-date", day_words(document->day));
  }
  for (const language::Date& date : stage.analysis.dates)
    stage.line(stage.place(date.span), meaning_of(date), "[" + stage.words(date.tokens) + "]");
}

void show_phrases(Stage& stage) {
  for (const language::Match& match : stage.analysis.matches.all()) {
    stage.line(stage.place(stage.analysis.tokens.span(match.tokens)),
               "list " + std::to_string(match.list) + " entry " + std::to_string(match.entry),
               stage.words(match.tokens));
  }
}

std::string number(double value) {
  if (value == language::Interval::kOpen) return "∞";
  std::string text = std::to_string(value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string number(const language::Interval& interval) {
  if (interval.is_exact()) return number(interval.low);
  return (interval.low_open ? "]" : "[") + number(interval.low) + "," + number(interval.high) +
         (interval.high_open ? "[" : "]");
}

void show_figure_claims(Stage& stage) {
  const claims::FigureClaims& figures = stage.claims.figures;
  for (const claims::Partition& partition : figures.partitions) {
    std::string kind = partition.complete ? "whole " : "some-of ";
    kind += number(partition.count);
    for (std::uint32_t p = partition.first_part; p < partition.last_part; ++p)
      kind += (p == partition.first_part ? " = " : " + ") + number(figures.parts[p].count);
    stage.line(stage.place(stage.analysis.tokens.span(partition.tokens)), kind,
               "[" + stage.words(partition.tokens) + "]");
  }
  for (const claims::Share& share : figures.shares) {
    stage.line(stage.place(stage.analysis.tokens.span(share.tokens)),
               "share " + plain(share.part_value) + "/" + plain(share.whole_value) + " " +
                   written(share.of_figures) + " said " + written(share.of_words),
               "[" + stage.words(share.tokens) + "]");
  }
  for (const claims::Listing& listing : figures.listings) {
    stage.line(stage.place(stage.analysis.tokens.span(listing.tokens)),
               "list of " + std::to_string(listing.count) + " names " +
                   std::to_string(listing.items),
               "[" + stage.words(listing.tokens) + "]");
  }
  static constexpr std::array<std::string_view, 3> kSteps = {"percent", "points", "multiple"};
  for (const claims::Change& change : figures.changes) {
    stage.line(stage.place(stage.analysis.tokens.span(change.tokens)),
               "change " + plain(change.from) + " to " + plain(change.to) + " " +
                   std::string(kSteps.at(static_cast<std::size_t>(change.step))) + " " +
                   written(change.of_figures) + " said " + written(change.of_words),
               "[" + stage.words(change.tokens) + "]");
  }
}

void show_claims(Stage& stage) {
  const claims::Claims& claims = stage.claims;
  for (const claims::Toll& toll : claims.tolls) {
    std::string kind =
        "toll " + std::string(claims::name_of(toll.status)) + " " + number(toll.count);
    const std::pair<bool, std::string_view> kFlags[] = {
        {toll.negated, "negated"}, {toll.unreal, "unreal"},   {toll.hedged, "hedged"},
        {toll.part, "part"},       {toll.further, "further"}, {toll.total, "total"},
        {toll.single, "single"},   {toll.vague, "vague"},     {toll.definite, "definite"},
        {toll.revised, "revised"}, {toll.heading, "heading"}, {toll.quoted, "quoted"}};
    for (const auto& [holds, name] : kFlags) {
      if (holds) kind += " " + std::string(name);
    }
    if (toll.event != claims::kNoEvent) kind += " event=" + std::to_string(toll.event);
    std::string text = "[" + stage.words(toll.tokens) + "]";
    if (!toll.who.empty()) text += " who=[" + stage.words(toll.who) + "]";
    if (toll.attribution) {
      const language::Attribution& by = stage.analysis.attributions[*toll.attribution];
      text += " by=[" + stage.words(by.source.empty() ? by.cue : by.source) + "]";
    }
    stage.line(stage.place(stage.analysis.tokens.span(toll.tokens)), kind, text);
  }
  const auto of = [&stage](std::uint32_t person) {
    if (person == claims::kNobodyNamed) return std::string();
    return " of=[" + stage.words(stage.analysis.names.entities[person].name) + "]";
  };
  for (const claims::Age& age : claims.lives.ages) {
    std::string kind = "age " + number(age.years);
    if (age.year) kind += " in " + std::to_string(*age.year);
    if (age.then) kind += " then";
    if (age.dead) kind += " dead";
    if (age.other) kind += " other";
    stage.line(stage.place(stage.analysis.tokens.span(age.tokens)), kind,
               "[" + stage.words(age.tokens) + "]" + of(age.person));
  }
  for (const claims::Birth& birth : claims.lives.births) {
    std::string kind = "birth " + std::to_string(birth.year);
    if (birth.death) kind += " death " + std::to_string(*birth.death);
    stage.line(stage.place(stage.analysis.tokens.span(birth.tokens)), kind,
               "[" + stage.words(birth.tokens) + "]" + of(birth.person));
  }
  for (std::size_t e = 0; e < claims.events.size(); ++e) {
    const claims::Event& event = claims.events[e];
    stage.line(stage.place(stage.analysis.sentences[event.first_sentence].span),
               "event " + std::to_string(e) + " family=" + std::to_string(event.family) +
                   " places=" + std::to_string(event.places.size()) +
                   " days=" + std::to_string(event.days.size() + event.unresolved_days.size()),
               "[" + stage.words(event.noun) + "]");
  }
  for (const claims::Measurement& one : claims.measurements) {
    if (one.thing == 0 && one.toll == claims::kNoToll) continue;
    const language::Quantity& quantity = stage.analysis.quantities[one.quantity];
    std::string kind = "measured " + std::string(name_of(one.by)) + " " +
                       std::to_string(one.qualifier_count) + (one.definite ? " definite" : "");
    if (one.toll != claims::kNoToll) kind += " toll";
    stage.line(stage.place(quantity.span), kind,
               "[" + stage.words(quantity.span) + "] of [" + stage.words(one.noun) + "]");
  }
  show_figure_claims(stage);
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
constexpr auto kStages =
    std::to_array<std::pair<std::string_view, Shower>>({{"article", show_article},
                                                        {"prose", show_prose},
                                                        {"tokens", show_tokens},
                                                        {"sentences", show_sentences},
                                                        {"quotations", show_quotations},
                                                        {"numbers", show_numbers},
                                                        {"quantities", show_quantities},
                                                        {"dates", show_dates},
                                                        {"phrases", show_phrases},
                                                        {"names", show_names},
                                                        {"attributions", show_attributions},
                                                        {"sources", show_sources},
                                                        {"voice", show_voice},
                                                        {"claims", show_claims},
                                                        {"findings", show_findings}});

}  // namespace

std::vector<std::string_view> stages() {
  std::vector<std::string_view> result;
  for (const auto& entry : kStages) result.push_back(entry.first);
  return result;
}

std::string show_stage(std::string_view name, const text::Article& article,
                       const engine::Rulebook& rulebook, const engine::ArticleSettings& settings) {
  const auto [prose, analysis, claims] = engine::study_article(article, rulebook, settings);
  Stage stage{article, rulebook, settings, prose, analysis, claims, {}};
  for (const auto& [known, show] : kStages) {
    if (known == name) show(stage);
  }
  return std::move(stage.out);
}

}  // namespace stet::apps
