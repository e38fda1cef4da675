// Who speaks: names, sources, attributions, voices.
#include <array>
#include <utility>

#include "apps/cli/show_stages.h"

namespace stet::apps {
namespace {

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

}  // namespace

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

namespace {

/// " who=[a pilot of the port]"; nothing for no words.

std::string named(const Stage& stage, std::string_view name, language::TokenRange words) {
  return words.empty() ? std::string() : std::string(name) + "=[" + stage.words(words) + "]";
}

}  // namespace

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

namespace {

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

}  // namespace

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

}  // namespace stet::apps
