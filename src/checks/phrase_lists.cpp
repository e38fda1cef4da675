#include "checks/phrase_lists.h"

#include <algorithm>

#include "base/ensure.h"
#include "checks/phrase_tape.h"
#include "packs/language_file.h"

namespace stet::checks {
namespace {

constexpr std::uint32_t kLongestPhrase = 24;  // tokens; gaps and names included

const std::vector<std::string_view> kSeverities = {"error", "warning", "info"};

template <class Test>
bool any_match(const language::Matches& matches, language::ListId list, language::TokenRange near,
               Test test) {
  for (const language::Match& match : found_from(matches, list, near.begin)) {
    if (match.tokens.begin >= near.end) return false;
    if (test(match.tokens)) return true;
  }
  return false;
}

}  // namespace

std::span<const language::Match> found_from(const language::Matches& matches, language::ListId list,
                                            std::uint32_t token) {
  const auto all = matches.of(list);
  const std::uint32_t from = token > kLongestPhrase ? token - kLongestPhrase : 0;
  const auto it = std::partition_point(
      all.begin(), all.end(), [&](const language::Match& m) { return m.tokens.begin < from; });
  return all.subspan(static_cast<std::size_t>(it - all.begin()));
}

packs::Options open_language(const packs::RuleLanguage& language, Materials& materials) {
  packs::Options options(language.table.table(), language.table.place, language.code,
                         materials.faults);
  for (const char* key : {"summary", "message", "help", "why", "traps"}) options.text(key);
  return options;
}

findings::Severity read_severity(packs::Options& options, findings::Severity otherwise) {
  return *findings::parse_severity(options.choice_or("severity", kSeverities, name_of(otherwise)));
}

findings::Severity read_severity(packs::Options& options, std::string_view key) {
  return *findings::parse_severity(options.choice_or(key, kSeverities, kSeverities.front()));
}

PhraseLists::PhraseLists(Materials& materials, language::LanguageId language,
                         packs::Options& options)
    : materials_(materials), language_(language) {
  PhraseTape* const tape = materials.tape;
  if (const packs::Value* named = options.raw("lists");
      tape != nullptr && !tape->playing && named != nullptr) {
    tape->spent.insert(named);
  }
  packs::Options lists = options.table("lists");
  for (const std::string& name : lists.keys()) {
    for (const packs::Located& entry : lists.texts(name)) local_[name].push_back(entry.text);
  }
}

language::ListId PhraseLists::list(packs::Options& options, std::string_view key) {
  return fill(options, key, [](language::Lexicon& lexicon, language::LanguageId language) {
    return lexicon.add_list(language);
  });
}

language::NearbyList PhraseLists::nearby(packs::Options& options, std::string_view key) {
  return {fill(options, key, [](language::Lexicon& lexicon, language::LanguageId language) {
    return lexicon.add_nearby_list(language).id;
  })};
}

language::ListId PhraseLists::fill(packs::Options& options, std::string_view key,
                                   language::ListId (*add)(language::Lexicon&,
                                                           language::LanguageId)) {
  PhraseTape* const tape = materials_.tape;
  if (tape != nullptr && tape->playing) {
    options.raw(key);
    ENSURE(tape->at < tape->lists.size(),
           "checks are made from a snapshot as they were made for it");
    const PhraseTape::Entry& entry = tape->lists[tape->at++];
    sizes_[entry.list] = entry.size;
    return entry.list;
  }
  const auto phrases = options.texts(key);
  const language::ListId id = add(materials_.knowledge.lexicon, language_);
  sizes_[id] =
      packs::add_phrases(materials_.knowledge, language_, id, phrases, local_, materials_.faults);
  if (tape != nullptr) {
    tape->lists.push_back({id, sizes_[id]});
    if (const packs::Value* written = options.raw(key)) tape->spent.insert(written);
  }
  return id;
}

bool found_over(const language::Matches& matches, language::ListId list,
                language::TokenRange tokens) {
  return any_match(matches, list, tokens,
                   [&](language::TokenRange m) { return m.overlaps(tokens); });
}

bool found_inside(const language::Matches& matches, language::ListId list,
                  language::TokenRange tokens) {
  return any_match(matches, list, tokens,
                   [&](language::TokenRange m) { return tokens.contains(m); });
}

bool found_beside(const language::Matches& matches, language::ListId list,
                  language::TokenRange tokens, language::TokenRange apart) {
  return any_match(matches, list, tokens, [&](language::TokenRange m) {
    return tokens.contains(m) && !m.overlaps(apart);
  });
}

bool found_within(const Evidence& evidence, language::NearbyList list,
                  const language::PhraseBounds& bounds) {
  const language::Analysis& analysis = evidence.analysis;
  return language::NearbySearch(evidence.knowledge.lexicon, analysis.tokens,
                                analysis.block_languages, list, bounds)
      .next()
      .has_value();
}

bool found_over(const Evidence& evidence, language::NearbyList list, language::TokenRange tokens) {
  return found_within(evidence, list, language::PhraseBounds::over(tokens));
}

bool found_inside(const Evidence& evidence, language::NearbyList list,
                  language::TokenRange tokens) {
  return found_within(evidence, list, language::PhraseBounds::inside(tokens));
}

bool found_beside(const Evidence& evidence, language::NearbyList list, language::TokenRange tokens,
                  language::TokenRange apart) {
  return found_within(evidence, list, language::PhraseBounds::beside(tokens, apart));
}

std::vector<language::Match> all_within(const Evidence& evidence, language::NearbyList list,
                                        const language::PhraseBounds& bounds) {
  const language::Analysis& analysis = evidence.analysis;
  language::NearbySearch search(evidence.knowledge.lexicon, analysis.tokens,
                                analysis.block_languages, list, bounds);
  std::vector<language::Match> all;
  while (const auto match = search.next()) all.push_back(*match);
  std::sort(all.begin(), all.end(), language::comes_before);
  return all;
}

}  // namespace stet::checks
