#include "plant/planting.h"

#include <algorithm>
#include <filesystem>

#include "base/stable_hash.h"
#include "engine/study.h"
#include "plant/planters.h"

namespace stet::plant {
namespace {

using text::ArticleSpan;

/// The first finding of an expected rule that touches a place, itself or by a note.
const findings::Finding* first_at(const std::vector<findings::Finding>& found, FaultKind kind,
                                  const std::vector<ArticleSpan>& places) {
  const auto& rules = rules_for(kind);
  const auto touches = [&](ArticleSpan span) {
    return std::any_of(places.begin(), places.end(), [&](ArticleSpan place) {
      // What was taken away has no width: the words beside it.
      return place.empty() ? span.begin <= place.begin && place.begin <= span.end
                           : place.overlaps(span);
    });
  };
  for (const findings::Finding& finding : found) {
    if (std::find(rules.begin(), rules.end(), finding.rule) == rules.end()) continue;
    if (touches(finding.span)) return &finding;
    for (const findings::Note& note : finding.notes) {
      if (note.span && touches(*note.span)) return &finding;
    }
  }
  return nullptr;
}

std::string in_one_line(std::string_view text) {
  std::string line(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

}  // namespace

engine::ArticleSettings settings_for(FaultKind kind, const engine::Rulebook& rulebook,
                                     engine::ArticleSettings settings) {
  settings.enabled.assign(rulebook.pack.rules.size(), false);
  for (const std::string& rule : rules_for(kind)) {
    const std::size_t index = rulebook.index_of(rule);
    if (index < settings.enabled.size()) settings.enabled[index] = true;
  }
  return settings;
}

std::optional<Planted> plant_fault(const Page& page, FaultKind kind,
                                   const engine::Rulebook& rulebook,
                                   const engine::ArticleSettings& settings, std::uint64_t seed) {
  const text::Article& article = page.article();
  const std::string name = std::filesystem::path(article.path()).filename().string() + " " +
                           std::string(name_of(kind)) + " " + std::to_string(seed);
  Dice dice(base::stable_hash(name));
  std::vector<Fault> faults = faults_of(kind, page, dice);
  if (faults.empty()) return std::nullopt;
  const auto before =
      engine::lint_study(article, page.study(), rulebook, settings_for(kind, rulebook, settings));
  while (!faults.empty()) {
    const std::size_t chosen = dice.below(faults.size());
    const Fault& fault = faults[chosen];
    std::vector<ArticleSpan> old_places;
    for (const Edit& edit : fault.edits) old_places.push_back(page.prose().to_article(edit.span));
    const std::vector<ArticleSpan> edits = old_places;
    for (const text::ProseSpan place : fault.places)
      old_places.push_back(page.prose().to_article(place));
    if (first_at(before.found.findings, kind, old_places) != nullptr) {
      faults.erase(faults.begin() + static_cast<std::ptrdiff_t>(chosen));
      continue;
    }
    Planted planted;
    planted.kind = kind;
    planted.path = article.path();
    planted.lang = page.french() ? "fr" : "en";
    const std::string_view text = article.text();
    const auto moved = [&](std::uint32_t offset, bool end) {
      std::int64_t by = 0;
      for (std::size_t e = 0; e < edits.size(); ++e) {
        const auto grown = static_cast<std::int64_t>(fault.edits[e].put.size()) -
                           static_cast<std::int64_t>(edits[e].size());
        if (end ? edits[e].end <= offset : edits[e].end <= offset && edits[e].begin < offset)
          by += grown;
      }
      return static_cast<std::uint32_t>(offset + by);
    };
    std::uint32_t at = 0;
    for (std::size_t e = 0; e < edits.size(); ++e) {
      planted.bytes += text.substr(at, edits[e].begin - at);
      const auto begin = static_cast<std::uint32_t>(planted.bytes.size());
      planted.bytes += fault.edits[e].put;
      planted.places.push_back({begin, static_cast<std::uint32_t>(planted.bytes.size())});
      at = edits[e].end;
    }
    planted.bytes += text.substr(at);
    for (std::size_t p = edits.size(); p < old_places.size(); ++p) {
      const bool edited = std::any_of(edits.begin(), edits.end(), [&](ArticleSpan edit) {
        return edit.contains(old_places[p]);
      });
      if (!edited)
        planted.places.push_back(
            {moved(old_places[p].begin, false), moved(old_places[p].end, true)});
    }
    const auto sentence = [&](const Edit& edit) {
      return page.prose().to_article(page.sentence(page.sentence_at(edit.span.begin)));
    };
    const ArticleSpan around = sentence(fault.edits.front());
    planted.before = in_one_line(around.of(text));
    const ArticleSpan now{moved(around.begin, false), moved(around.end, true)};
    planted.after = in_one_line(now.of(planted.bytes));
    return planted;
  }
  return std::nullopt;
}

Harvest harvest(const Planted& planted, text::Format format, const engine::Rulebook& rulebook,
                const engine::ArticleSettings& settings) {
  const text::Article article(planted.path, format, planted.bytes);
  const auto linted =
      engine::lint_article(article, rulebook, settings_for(planted.kind, rulebook, settings));
  const findings::Finding* const finding =
      first_at(linted.found.findings, planted.kind, planted.places);
  if (finding == nullptr) return {};
  return {true, finding->rule, finding->message};
}

}  // namespace stet::plant
