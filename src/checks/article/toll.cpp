// Finds figures of dead, wounded, missing or displaced that nobody is said to have counted.
//
// A first reading of tolls: a figure beside a casualty word, or the subject or object of a casualty
// verb. It is silent when a source stands in the sentence or its neighbours, when the same figure
// is sourced elsewhere in the article (the lead may give a toll before its source), and for events
// with a year three years old or more.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <span>

#include "base/stable_hash.h"
#include "checks/judgement.h"
#include "checks/phrase_lists.h"

namespace stet::checks {
namespace {

using findings::Severity;
using language::ListId;
using language::TokenRange;

constexpr std::uint32_t kNounReach = 4;  // « 17 jeunes ouvriers agricoles tués »
constexpr std::uint32_t kVerbAfter =
    10;  // « 19 personnes, en majorité des civils, ont perdu la vie »
constexpr std::uint32_t kVerbBefore = 4;      // « tué au moins 132 civils »
constexpr std::uint32_t kPeopleReach = 3;     // « 132 jeunes civils »
constexpr std::uint32_t kParagraphReach = 8;  // sentences that one count may carry
constexpr std::uint64_t kSettledYears = 3;

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  ListId dead = 0, hurt = 0, missing = 0, verbs = 0, except = 0, negated = 0, settled = 0,
         rates = 0, people = 0;
};

constexpr std::array<ListId Part::*, 4> kOutcomes = {&Part::dead, &Part::hurt, &Part::missing,
                                                     &Part::verbs};

enum class Outcome : std::uint8_t { Dead, Hurt, Missing };

struct Toll {
  TokenRange tokens;
  std::uint64_t value;  ///< of the figure, or a hash of its words
  Outcome outcome = Outcome::Dead;
  std::uint32_t sentence = 0;
  bool heading = false;
  bool sourced = false;
  bool silent = false;
  Severity severity = Severity::Error;
};

/// A number that counts: in digits alone with its value, in words by its words.
struct Figure {
  TokenRange tokens;
  bool digits = false;
  std::uint64_t value = 0;  ///< 0 when it is in words or has decimals
};

struct FiguredEvidence : Evidence {
  explicit FiguredEvidence(const Evidence& evidence) : Evidence(evidence) {
    const auto& tokens = analysis.tokens.all;
    for (const language::Number& number : analysis.numbers) {
      Figure figure{number.tokens, number.digits, 0};
      if (number.article) ++figure.tokens.begin;
      if (!tokens[figure.tokens.begin].is(language::kFigureStart)) continue;
      if (figure.tokens.end < tokens.size() &&
          tokens[figure.tokens.end].is(language::kFigureInside))
        ++figure.tokens.end;
      if (number.digits && number.value < 1e15 && number.value == std::floor(number.value))
        figure.value = static_cast<std::uint64_t>(number.value);
      figures.push_back(figure);
    }
  }
  std::vector<Figure> figures;
};

class TollCheck final : public Check {
 public:
  explicit TollCheck(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages)
      parts_.push_back(make_part(language, materials));
  }

  void check(const Evidence& plain, std::vector<findings::Finding>& found) const override {
    const FiguredEvidence evidence(plain);
    std::vector<Candidate> candidates;
    for (const Part& part : parts_) {
      const std::vector<Toll> tolls = read_tolls(evidence, part);
      const Ledger ledger = make_ledger(evidence, tolls);
      for (const Toll& toll : tolls) {
        if (toll.silent || toll.sourced || is_sourced_elsewhere(evidence, ledger, toll)) continue;
        Candidate candidate;
        candidate.tokens = toll.tokens;
        candidate.span = evidence.analysis.tokens.span(toll.tokens);
        candidate.severity = toll.severity;
        candidate.language = part.language;
        candidates.push_back(std::move(candidate));
      }
    }
    settle_candidates(rule_, evidence, std::move(candidates), found);
  }

 private:
  Part make_part(const packs::RuleLanguage& language, Materials& materials) const {
    Part part;
    part.language = &language;
    part.id = materials.knowledge.id_of(language.code);
    packs::Options options = open_language(language, materials);
    PhraseLists lists(materials, part.id, options);
    part.dead = lists.list(options, "dead");
    part.hurt = lists.list(options, "hurt");
    part.missing = lists.list(options, "missing");
    part.verbs = lists.list(options, "verbs");
    part.except = lists.list(options, "except");
    part.negated = lists.list(options, "negated");
    part.settled = lists.list(options, "settled");
    part.rates = lists.list(options, "rates");
    part.people = lists.list(options, "people");
    options.finish();
    return part;
  }

  std::vector<Toll> read_tolls(const FiguredEvidence& evidence, const Part& part) const {
    const language::Analysis& analysis = evidence.analysis;
    std::vector<Toll> tolls;
    const std::uint64_t now = article_year(evidence);
    for (std::size_t f = 0; f < evidence.figures.size(); ++f) {
      const Figure& figure = evidence.figures[f];
      const std::uint32_t index = analysis.sentence_of(figure.tokens.begin);
      const language::Sentence& sentence = analysis.sentences[index];
      if (sentence.language != part.id || !counts_people(evidence, part, figure, sentence))
        continue;
      std::uint32_t limit = sentence.tokens.end;
      if (f + 1 < evidence.figures.size())
        limit = std::min(limit, evidence.figures[f + 1].tokens.begin);
      const std::uint32_t floor =
          f == 0 ? sentence.tokens.begin
                 : std::max(sentence.tokens.begin, evidence.figures[f - 1].tokens.end);
      Toll toll;
      if (!read_outcome(evidence, part, figure, floor, limit, toll)) continue;
      if (found_over(analysis.matches, part.except, toll.tokens)) continue;
      toll.value =
          figure.value != 0
              ? figure.value
              : base::stable_hash(analysis.tokens.span(figure.tokens).of(analysis.tokens.folded));
      toll.sentence = index;
      const text::BlockKind kind = evidence.prose.blocks()[sentence.block].kind;
      toll.heading = kind == text::BlockKind::Title || kind == text::BlockKind::Heading;
      toll.severity = rule_.severity;
      toll.silent = found_inside(analysis.matches, part.negated, sentence.tokens) ||
                    found_inside(analysis.matches, part.settled, sentence.tokens) ||
                    found_inside(analysis.matches, part.rates, sentence.tokens);
      toll.sourced = is_sourced(evidence, index, analysis.tokens.span(toll.tokens)) ||
                     has_counted_neighbour(evidence, part, index);
      const std::uint64_t year = oldest_year(evidence, sentence.tokens);
      if (year != 0 && now != 0 && year < now) {
        if (year + kSettledYears <= now)
          toll.silent = true;
        else
          toll.severity = Severity::Info;
      }
      tolls.push_back(toll);
    }
    return tolls;
  }

  /// Credited itself, or in a sentence that a frame covers: « …, selon le parquet ».
  static bool is_sourced(const FiguredEvidence& evidence, std::uint32_t sentence,
                         text::ProseSpan toll) {
    const language::Voices& voices = evidence.analysis.voices;
    if (voices.is_quoted(toll) || voices.is_attributed(toll)) return true;
    const auto& attributions = evidence.analysis.attributions;
    auto it =
        std::partition_point(attributions.begin(), attributions.end(),
                             [&](const language::Attribution& a) { return a.sentence < sentence; });
    for (; it != attributions.end() && it->sentence == sentence; ++it) {
      if (it->kind != language::AttributionKind::Clause && !it->vague) return true;
    }
    return false;
  }

  /// The sentence before or after, or one before it in the paragraph, gives a toll with its source:
  /// this one goes on.
  static bool has_counted_neighbour(const FiguredEvidence& evidence, const Part& part,
                                    std::uint32_t index) {
    const auto& sentences = evidence.analysis.sentences;
    const auto counts = [&](std::uint32_t other) {
      if (other >= sentences.size() || !sentences[other].sourced) return false;
      // Across a paragraph break a casualty word is not enough: there must be a count.
      const bool has_figure = !figures_in(evidence, sentences[other].tokens).empty();
      if (sentences[other].block != sentences[index].block && !has_figure) return false;
      return std::any_of(kOutcomes.begin(), kOutcomes.end(), [&](ListId Part::*list) {
        return found_inside(evidence.analysis.matches, part.*list, sentences[other].tokens);
      });
    };
    const language::TokenRange paragraph =
        evidence.analysis.sentences_of_block[sentences[index].block];
    const std::uint32_t first = std::max(paragraph.begin, index - std::min(index, kParagraphReach));
    for (std::uint32_t earlier = first; earlier + 1 < index; ++earlier) {
      if (counts(earlier)) return true;
    }
    return (index > 0 && counts(index - 1)) || counts(index + 1);
  }

  /// Not a year, an age, an hour, a sum, a share.
  static bool counts_people(const FiguredEvidence& evidence, const Part& part, const Figure& figure,
                            const language::Sentence& sentence) {
    const auto& tokens = evidence.analysis.tokens.all;
    const language::LanguageKnowledge& language = evidence.knowledge.languages[part.id];
    if (figure.tokens.end < sentence.tokens.end) {
      const language::Token& next = tokens[figure.tokens.end];
      if (language.is(next.word, language::kUnit | language::kMonth) && next.joined()) return false;
      if (runs_into_month(evidence, language, figure.tokens.end, sentence.tokens.end)) return false;
      // « l'acte "3" »: a figure between marks of its own is a name.
      if ((tokens[figure.tokens.begin].before & next.before & language::kQuotationMark) != 0)
        return false;
      const std::string_view between =
          evidence.prose.text({tokens[figure.tokens.end - 1].end(), next.begin});
      for (const char* sign : {"%", "€", "$", "°", "/"}) {
        if (between.find(sign) != std::string_view::npos) return false;
      }
    }
    if (figure.tokens.begin > sentence.tokens.begin) {
      const language::Token& first = tokens[figure.tokens.begin];
      const language::Token& previous = tokens[figure.tokens.begin - 1];
      const std::string_view between = evidence.prose.text({previous.end(), first.begin});
      for (const char* sign : {"$", "£", "€", "#", "°"}) {
        if (between.find(sign) != std::string_view::npos) return false;
      }
      if (language.is(previous.word, language::kMonth)) return false;
    }
    return !is_year(figure) && !is_age(tokens, figure, sentence);
  }

  /// « du 27 au 28 octobre »: the first day of two.
  static bool runs_into_month(const FiguredEvidence& evidence,
                              const language::LanguageKnowledge& language, std::uint32_t from,
                              std::uint32_t end) {
    const auto& tokens = evidence.analysis.tokens.all;
    bool day = false;
    for (std::uint32_t t = from; t < std::min(end, from + 3) && tokens[t].joined(); ++t) {
      if (language.is(tokens[t].word, language::kMonth)) return day;
      day = day || tokens[t].is(language::kDigits);
    }
    return false;
  }

  /// "Keith Dann, 43, was killed".
  static bool is_age(const std::vector<language::Token>& tokens, const Figure& figure,
                     const language::Sentence& sentence) {
    if (!figure.digits || figure.value > 120 || figure.tokens.begin == sentence.tokens.begin)
      return false;
    return tokens[figure.tokens.begin - 1].is(language::kCapital) &&
           tokens[figure.tokens.begin].before == (language::kComma | language::kSpace) &&
           (figure.tokens.end >= sentence.tokens.end ||
            (tokens[figure.tokens.end].before & language::kComma) != 0);
  }

  static bool is_year(const Figure& figure) {
    return figure.digits && figure.tokens.size() == 1 && figure.value >= 1500 &&
           figure.value <= 2099;
  }

  /// The casualty word that belongs to the figure: nearest after it, else a verb after, else a verb
  /// before.
  static bool read_outcome(const FiguredEvidence& evidence, const Part& part, const Figure& figure,
                           std::uint32_t floor, std::uint32_t limit, Toll& toll) {
    const auto& matches = evidence.analysis.matches;
    const auto& tokens = evidence.analysis.tokens.all;
    const auto first_after = [&](ListId list, std::uint32_t reach) -> TokenRange {
      for (const language::Match& m : found_from(matches, list, figure.tokens.begin)) {
        if (m.tokens.begin >= std::min(limit, figure.tokens.end + reach)) break;
        if (m.tokens.begin >= figure.tokens.end) return m.tokens;
      }
      return {};
    };
    // A phrase that holds the figure: « contraint 4 000 familles à fuir ».
    for (const ListId Part::*list : kOutcomes) {
      for (const language::Match& m : found_from(matches, part.*list, figure.tokens.begin)) {
        if (m.tokens.begin > figure.tokens.begin) break;
        if (!m.tokens.contains(figure.tokens)) continue;
        toll.tokens = m.tokens;
        toll.outcome = outcome_of(matches, part, m.tokens);
        return true;
      }
    }
    TokenRange best;
    for (const auto& [list, outcome] :
         {std::pair{part.dead, Outcome::Dead}, std::pair{part.hurt, Outcome::Hurt},
          std::pair{part.missing, Outcome::Missing}}) {
      const TokenRange word = first_after(list, kNounReach);
      if (word.empty() || !joined(tokens, figure.tokens.end, word.begin)) continue;
      if (best.empty() || word.begin < best.begin) {
        best = word;
        toll.outcome = outcome;
      }
    }
    if (!best.empty()) {
      toll.tokens = {figure.tokens.begin, best.end};
      return true;
    }
    if (const TokenRange verb = first_after(part.verbs, kVerbAfter); !verb.empty()) {
      toll.tokens = {figure.tokens.begin, verb.end};
      toll.outcome = outcome_of(matches, part, verb);
      return true;
    }
    for (const language::Match& m : found_from(matches, part.verbs, figure.tokens.begin)) {
      if (m.tokens.begin >= figure.tokens.end) break;
      if (m.tokens.begin < floor || m.tokens.end > figure.tokens.begin + figure.tokens.size())
        continue;
      if (m.tokens.end + kVerbBefore < figure.tokens.begin ||
          !joined(tokens, m.tokens.end, figure.tokens.begin))
        continue;
      if (has_link(evidence, part, {m.tokens.end, figure.tokens.begin})) continue;
      // « noyé onze hameaux »: what follows the figure must be people.
      const TokenRange counted{figure.tokens.end,
                               std::min(limit, figure.tokens.end + kPeopleReach)};
      const bool people = counted.empty() || tokens[counted.begin].is(language::kCapital) ||
                          found_over(matches, part.people, counted);
      if (!people) continue;
      toll.tokens = {m.tokens.begin, std::min(limit, figure.tokens.end + 1)};
      toll.outcome = outcome_of(matches, part, m.tokens);
      return true;
    }
    return false;
  }

  /// « … ont perdu la vie et 48 ont été identifiées »: what follows « et » has a verb of its own.
  static bool has_link(const FiguredEvidence& evidence, const Part& part, TokenRange between) {
    for (std::uint32_t t = between.begin; t < between.end; ++t) {
      if (evidence.knowledge.languages[part.id].is(evidence.analysis.tokens.all[t].word,
                                                   language::kNumberLink))
        return true;
    }
    return false;
  }

  static Outcome outcome_of(const language::Matches& matches, const Part& part, TokenRange verb) {
    if (found_over(matches, part.hurt, verb)) return Outcome::Hurt;
    return found_over(matches, part.missing, verb) ? Outcome::Missing : Outcome::Dead;
  }

  /// No punctuation between two places.
  static bool joined(const std::vector<language::Token>& tokens, std::uint32_t from,
                     std::uint32_t to) {
    for (std::uint32_t t = from; t <= to && t < tokens.size(); ++t) {
      if (!tokens[t].joined()) return false;
    }
    return true;
  }

  /// The year of the article: its date's, else the latest that it names.
  static std::uint64_t article_year(const FiguredEvidence& evidence) {
    if (const auto& date = evidence.prose.front_matter().date; date && date->value.size() >= 4) {
      std::uint64_t year = 0;
      for (const char c : date->value.substr(0, 4)) {
        if (c < '0' || c > '9') return 0;
        year = year * 10 + static_cast<std::uint64_t>(c - '0');
      }
      return year;
    }
    std::uint64_t latest = 0;
    for (const Figure& figure : evidence.figures) {
      if (is_year(figure)) latest = std::max(latest, figure.value);
    }
    return latest;
  }

  static std::span<const Figure> figures_in(const FiguredEvidence& evidence, TokenRange tokens) {
    const std::span<const Figure> all = evidence.figures;
    const auto first = std::partition_point(
        all.begin(), all.end(), [&](const Figure& f) { return f.tokens.begin < tokens.begin; });
    const auto last = std::partition_point(
        first, all.end(), [&](const Figure& f) { return f.tokens.end <= tokens.end; });
    return {first, last};
  }

  static std::uint64_t oldest_year(const FiguredEvidence& evidence, TokenRange tokens) {
    std::uint64_t oldest = 0;
    for (const Figure& figure : figures_in(evidence, tokens)) {
      if (is_year(figure) && (oldest == 0 || figure.value < oldest)) oldest = figure.value;
    }
    return oldest;
  }

  /// What an article says of the same numbers.
  struct Ledger {
    std::map<std::uint64_t, std::vector<const Toll*>> tolls;
    std::multimap<std::uint64_t, const Figure*> sourced_figures;
    std::array<bool, 3> has_sourced{};  ///< by outcome
  };

  static Ledger make_ledger(const FiguredEvidence& evidence, const std::vector<Toll>& tolls) {
    Ledger ledger;
    if (tolls.empty()) return ledger;
    for (const Toll& toll : tolls) {
      ledger.tolls[toll.value].push_back(&toll);
      if (toll.sourced) ledger.has_sourced[static_cast<std::size_t>(toll.outcome)] = true;
    }
    const auto& analysis = evidence.analysis;
    for (const Figure& figure : evidence.figures) {
      if (figure.value < 3 || is_year(figure) || !ledger.tolls.contains(figure.value)) continue;
      const language::Sentence& sentence =
          analysis.sentences[analysis.sentence_of(figure.tokens.begin)];
      if (!sentence.sourced) continue;
      const bool unit =
          figure.tokens.end < sentence.tokens.end &&
          evidence.knowledge.languages[sentence.language].is(
              analysis.tokens.all[figure.tokens.end].word, language::kUnit | language::kMonth);
      if (!unit) ledger.sourced_figures.emplace(figure.value, &figure);
    }
    return ledger;
  }

  /// The same count with a source elsewhere; for a heading or the lead any sourced toll of its kind
  /// will do, and a heading is not reported beside its own body. A figure of the same size in a
  /// sourced sentence will do too, unless it counts others: « les 39 victimes », dit le parquet.
  static bool is_sourced_elsewhere(const FiguredEvidence& evidence, const Ledger& ledger,
                                   const Toll& toll) {
    const auto& analysis = evidence.analysis;
    const bool leads = toll.heading || is_lead(evidence, analysis.sentences[toll.sentence].block);
    if (leads && ledger.has_sourced[static_cast<std::size_t>(toll.outcome)]) return true;
    const auto& same = ledger.tolls.at(toll.value);
    const bool told = std::any_of(same.begin(), same.end(), [&](const Toll* other) {
      if (other == &toll) return false;
      return (toll.heading && !other->heading) ||
             (other->sourced && other->outcome == toll.outcome);
    });
    if (told) return true;
    const auto [first, last] = ledger.sourced_figures.equal_range(toll.value);
    return std::any_of(first, last, [&](const auto& entry) {
      const Figure& figure = *entry.second;
      if (analysis.sentence_of(figure.tokens.begin) == toll.sentence) return false;
      return std::none_of(same.begin(), same.end(), [&](const Toll* other) {
        return other->tokens.contains(figure.tokens) && other->outcome != toll.outcome;
      });
    });
  }

  static bool is_lead(const FiguredEvidence& evidence, std::uint32_t block) {
    for (std::uint32_t b = 0; b < evidence.prose.blocks().size(); ++b) {
      if (evidence.prose.blocks()[b].kind == text::BlockKind::Paragraph) return b == block;
    }
    return false;
  }

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind toll() {
  return {"toll", {"text"}, make<TollCheck>};
}

}  // namespace stet::checks
