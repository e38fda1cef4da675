// What is claimed.
#include "apps/cli/show_figures.h"
#include "apps/cli/show_stages.h"

namespace stet::apps {
namespace {

void show_lives(Stage& stage) {
  const auto line = [&stage](const auto& life, const std::string& kind) {
    std::string text = "[" + stage.words(life.tokens) + "]";
    const bool named = life.person != claims::kNobodyNamed;
    if (named) text += " of=[" + stage.words(stage.analysis.names.entities[life.person].name) + "]";
    stage.line(stage.place(stage.analysis.tokens.span(life.tokens)), kind, text);
  };
  for (const auto& one : stage.claims.lives.ages) line(one, "age " + written(one));
  for (const auto& one : stage.claims.lives.births) line(one, "birth " + std::to_string(one.year));
}

}  // namespace

void show_claims(Stage& stage) {
  const claims::Claims& claims = stage.claims;
  for (const claims::Toll& toll : claims.tolls) {
    std::string kind =
        "toll " + std::string(claims::name_of(toll.status)) + " " + plain(toll.count);
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
  show_lives(stage);
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
  for (const FigureClaimLine& line : figure_claim_lines(claims.figures))
    stage.line(stage.place(stage.analysis.tokens.span(line.tokens)), line.kind,
               "[" + stage.words(line.tokens) + "]");
}

}  // namespace stet::apps
