#include "language/attributions.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "language/attribution_clauses.h"
#include "language/attribution_frames.h"
#include "language/carried_speech.h"
#include "language/spoken_sentence.h"

namespace stet::language {
namespace {

constexpr std::uint32_t kLongestHeadline = 24;  // words

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
                              Row{&Lists::stance_finite, &Found::stance_finite},
                              Row{&Lists::stance_gerunds, &Found::stance_gerunds},
                              Row{&Lists::stance_participles, &Found::stance_participles},
                              Row{&Lists::chains, &Found::chains},
                              Row{&Lists::frames_before, &Found::frames},
                              Row{&Lists::frames_before_name, &Found::frames_name},
                              Row{&Lists::named_sources, &Found::named},
                              Row{&Lists::whole_frames, &Found::whole},
                              Row{&Lists::nobody, &Found::nobody},
                              Row{&Lists::false_frames, &Found::false_frames},
                              Row{&Lists::false_verbs, &Found::false_verbs},
                              Row{&Lists::passives, &Found::passives},
                              Row{&Lists::incises, &Found::incises},
                              Row{&Lists::carried_subjects, &Found::carried},
                              Row{&Lists::switches, &Found::switches},
                              Row{&Lists::said_nouns, &Found::said_nouns}};

/// The matches of one language, sentence after sentence; forward only, for sentences come in order.
class Cursors {
 public:
  void begin(const AttributionLists& lists, const Matches& matches) {
    begun_ = true;
    for (std::size_t i = 0; i < kRows.size(); ++i) {
      rest_[i] = matches.of(lists.*kRows[i].list);
      next_[i] = begin_of(rest_[i]);
    }
  }
  [[nodiscard]] bool begun() const { return begun_; }
  void go_to(TokenRange sentence, SpeechMatches& found) {
    found = {};
    for (std::size_t i = 0; i < kRows.size(); ++i) {
      if (next_[i] < sentence.end) found.*kRows[i].matches = advance(i, sentence);
    }
  }

 private:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  static std::uint32_t begin_of(std::span<const Match> matches) {
    return matches.empty() ? kNone : matches.front().tokens.begin;
  }
  std::span<const Match> advance(std::size_t i, TokenRange sentence) {
    std::span<const Match>& rest = rest_[i];
    std::size_t first = 0;
    while (first < rest.size() && rest[first].tokens.begin < sentence.begin) ++first;
    std::size_t last = first;
    while (last < rest.size() && rest[last].tokens.begin < sentence.end) ++last;
    const std::span<const Match> found = rest.subspan(first, last - first);
    rest = rest.subspan(last);
    next_[i] = begin_of(rest);
    return found;
  }

  bool begun_ = false;
  std::array<std::uint32_t, kRows.size()> next_{};  ///< where the next match of each list begins
  std::array<std::span<const Match>, kRows.size()> rest_{};
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
  std::vector<Cursors> cursors(knowledge.languages.size());
  SpokenSentence spoken(prose, tokens, quotations, knowledge);
  CarriedSpeech carried(sentences);
  LanguageId language = kAnyLanguage;
  std::vector<Attribution> unsure;  // names that stand apart in headings
  for (std::uint32_t index = 0; index < sentences.size(); ++index) {
    Sentence& sentence = sentences[index];
    if (sentence.language == kAnyLanguage || sentence.tokens.empty()) continue;
    spoken.enter(index, sentence);
    Cursors& own = cursors[sentence.language];
    const AttributionLists& lists = knowledge.languages[sentence.language].attribution;
    if (!own.begun()) own.begin(lists, matches);
    if (sentence.language != language) {
      language = sentence.language;
      spoken.article = {matches.of(lists.infinitives), matches.of(lists.stance_infinitives),
                        matches.of(lists.noun_links), matches.of(lists.bearers),
                        matches.of(lists.heading_bearers)};
    }
    own.go_to(sentence.tokens, spoken.matches);
    spoken.cut_at_switches();
    const std::size_t first = found.size();
    find_frames(spoken, first, found);
    find_clauses(spoken, first, found);
    find_said_nouns(spoken, first, found);
    // A headline may be set as a paragraph: "Finch: The Ferry Must Stop."
    const bool headline =
        spoken.in_heading() || (index == 0 && sentence.tokens.size() <= kLongestHeadline &&
                                sentences.size() > 1 && sentences[1].block != sentence.block);
    if (headline && found.size() == first) {
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
      a.stance = a.stance && !(spoken.has_quotation() && spoken.quotes_within(a.scope));
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
