#include "language/attributions.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "language/attribution_clauses.h"
#include "language/attribution_frames.h"
#include "language/carried_speech.h"
#include "language/spoken_sentence.h"

namespace stet::language {
namespace {

/// Which list fills which part of what is known of a sentence.
struct Row {
  ListId AttributionLists::*list;
  std::span<const Match> SpeechMatches::*matches;
};
using Lists = AttributionLists;
using Found = SpeechMatches;
constexpr std::array kRows = {Row{&Lists::finite_verbs, &Found::finite},
                              Row{&Lists::gerunds, &Found::gerunds},
                              Row{&Lists::participles, &Found::participles},
                              Row{&Lists::infinitives, &Found::infinitives},
                              Row{&Lists::stance_finite, &Found::stance_finite},
                              Row{&Lists::stance_gerunds, &Found::stance_gerunds},
                              Row{&Lists::stance_participles, &Found::stance_participles},
                              Row{&Lists::stance_infinitives, &Found::stance_infinitives},
                              Row{&Lists::chains, &Found::chains},
                              Row{&Lists::frames_before, &Found::frames},
                              Row{&Lists::frames_before_name, &Found::frames_name},
                              Row{&Lists::named_sources, &Found::named},
                              Row{&Lists::whole_frames, &Found::whole},
                              Row{&Lists::nobody, &Found::nobody},
                              Row{&Lists::false_frames, &Found::false_frames},
                              Row{&Lists::false_verbs, &Found::false_verbs},
                              Row{&Lists::incises, &Found::incises},
                              Row{&Lists::carried_subjects, &Found::carried},
                              Row{&Lists::switches, &Found::switches},
                              Row{&Lists::said_nouns, &Found::said_nouns},
                              Row{&Lists::noun_links, &Found::noun_links},
                              Row{&Lists::bearers, &Found::bearers},
                              Row{&Lists::heading_bearers, &Found::heading_bearers}};

/// The matches of one language, sentence after sentence.
class Cursors {
 public:
  Cursors(const AttributionLists& lists, const Matches& matches) {
    for (const Row& row : kRows) cursors_.emplace_back(matches.of(lists.*row.list));
  }
  void go_to(TokenRange sentence, SpeechMatches& matches) {
    for (std::size_t i = 0; i < kRows.size(); ++i)
      matches.*kRows[i].matches = cursors_[i].within(sentence);
  }

 private:
  std::vector<MatchCursor> cursors_;
};

/// Whether somebody whose name ends with the same word is a source somewhere.
bool says_something(TokenRange name, const std::vector<Attribution>& found, const Tokens& tokens) {
  const auto word = [&](std::uint32_t t) { return tokens.all[t].span().of(tokens.folded); };
  const std::string_view last = word(name.end - 1);
  return std::any_of(found.begin(), found.end(), [&](const Attribution& a) {
    if (a.stance || a.kind == AttributionKind::Carried) return false;
    // Its own name, not « la préfecture du Nord ».
    for (std::uint32_t t = a.source.begin; t < a.source.end; ++t) {
      if (!tokens.all[t].is(kCapital) || word(t) != last) continue;
      if (t == a.source.begin || tokens.all[t - 1].is(kCapital)) return true;
    }
    return false;
  });
}

}  // namespace

std::vector<Attribution> find_attributions(const text::Prose& prose, const Tokens& tokens,
                                           const Matches& matches, const Quotations& quotations,
                                           const Knowledge& knowledge,
                                           std::vector<Sentence>& sentences) {
  std::vector<Attribution> found;
  std::vector<Cursors> cursors;
  for (const LanguageKnowledge& language : knowledge.languages)
    cursors.emplace_back(language.attribution, matches);
  SpokenSentence spoken(prose, tokens, quotations, knowledge);
  CarriedSpeech carried(sentences);
  std::vector<Attribution> unsure;  // names that stand apart in headings
  for (std::uint32_t index = 0; index < sentences.size(); ++index) {
    Sentence& sentence = sentences[index];
    if (sentence.language == kAnyLanguage || sentence.tokens.empty()) continue;
    spoken.enter(index, sentence);
    cursors[sentence.language].go_to(sentence.tokens, spoken.matches);
    spoken.cut_at_switches();
    const std::size_t first = found.size();
    find_frames(spoken, first, found);
    find_clauses(spoken, first, found);
    find_said_nouns(spoken, first, found);
    if (spoken.in_heading() && found.size() == first) {
      if (auto bearer = find_heading_bearer(spoken)) {
        if (bearer->sure)
          found.push_back(bearer->attribution);
        else
          unsure.push_back(bearer->attribution);
      }
    }
    carried.find(spoken, first, found);
    std::stable_sort(
        found.begin() + static_cast<std::ptrdiff_t>(first), found.end(),
        [](const Attribution& a, const Attribution& b) { return a.cue.begin < b.cue.begin; });
    for (std::size_t i = first; i < found.size(); ++i) {
      Attribution& a = found[i];
      // "backs the plan as “bold”": the words are the bearer's.
      a.stance = a.stance && !spoken.quotes_within(a.scope);
      sentence.sourced = sentence.sourced || !(a.vague || a.aside || a.stance);
    }
  }
  for (const Attribution& heading : unsure) {
    if (!says_something(heading.source, found, tokens)) continue;
    sentences[heading.sentence].sourced = true;
    found.insert(
        std::partition_point(found.begin(), found.end(),
                             [&](const Attribution& a) { return a.sentence < heading.sentence; }),
        heading);
  }
  return found;
}

}  // namespace stet::language
