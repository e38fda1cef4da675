#include <algorithm>
#include <cmath>
#include <set>

#include "language/fold.h"
#include "plant/planters.h"

namespace stet::plant {
namespace {

using text::ProseSpan;

const std::string kGap = "(?:[ \n]|\u00A0|\u202F)";

bool counts(const Figure& figure) {
  return !figure.year && !figure.in_date && !figure.time;
}

std::vector<const Figure*> figures_in(const Page& page, ProseSpan span) {
  std::vector<const Figure*> all;
  for (const Figure& figure : page.figures()) {
    if (span.contains(figure.span)) all.push_back(&figure);
  }
  return all;
}

/// Half a unit of the last digit that a figure shows: the room that rounding leaves.
double rounding_of(const Page& page, const Figure& figure) {
  if (figure.word) return 0.5;
  const std::string_view digits = page.text(figure.span);
  const std::size_t mark = digits.find_last_of(page.french() ? "," : ".");
  if (mark == std::string_view::npos) return 0.5;
  return 0.5 * std::pow(10.0, -static_cast<double>(digits.size() - mark - 1));
}

/// The ends of a sentence part: not past a semicolon or the end of a bracket.
ProseSpan clause_from(const Page& page, std::uint32_t begin, std::uint32_t end) {
  const std::string_view text = page.text({begin, end});
  const std::size_t stop = text.find_first_of(";)");
  return {begin, stop == std::string_view::npos ? end : begin + static_cast<std::uint32_t>(stop)};
}

const std::set<std::string, std::less<>>& people_words() {
  static const std::set<std::string, std::less<>> kWords = {
      "personnes", "enfants",    "femmes",     "hommes",   "civils",    "morts",     "blessés",
      "soldats",   "policiers",  "militaires", "élèves",   "étudiants", "mineurs",   "filles",
      "garçons",   "victimes",   "passagers",  "migrants", "salariés",  "habitants", "otages",
      "gendarmes", "suspects",   "membres",    "députés",  "joueurs",   "patients",  "tués",
      "people",    "children",   "women",      "men",      "civilians", "soldiers",  "officers",
      "students",  "passengers", "migrants",   "workers",  "members",   "players",   "victims",
      "patients",  "police",     "suspects",   "boys",     "girls",     "deaths",    "troops",
      "minors",    "dead",       "wounded",    "injured",  "killed",    "employees", "residents"};
  return kWords;
}

/// Counted by the group: a part in people may be the larger number.
const std::set<std::string, std::less<>>& group_words() {
  static const std::set<std::string, std::less<>> kWords = {
      "familles", "foyers",  "maisons",    "groupes",   "pays",    "équipes",   "entreprises",
      "villes",   "cas",     "accords",    "communes",  "ménages", "couples",   "attaques",
      "ans",      "jours",   "mois",       "points",    "matches", "hectares",  "families",
      "homes",    "houses",  "groups",     "countries", "teams",   "companies", "cities",
      "cases",    "deals",   "households", "attacks",   "years",   "days",      "months",
      "couples",  "schools", "écoles",     "classes",   "lots"};
  return kWords;
}

/// What follows a part that has no noun of its own: « dont trois grièvement ».
const std::set<std::string, std::less<>>& what_befell() {
  static const std::set<std::string, std::less<>> kWords = {
      "grièvement", "gravement", "sérieusement", "graves",     "en",       "dans",    "sont",
      "ont",        "étaient",   "seriously",    "critically", "badly",    "fatally", "in",
      "were",       "are",       "who",          "mineurs",    "mineures", "from"};
  return kWords;
}

}  // namespace

void find_percentages(const Page& page, Dice& dice, std::vector<Fault>& faults) {
  const bool french = page.french();
  const std::string share =
      french ? "(?i)^" + kGap + "(?:[\\p{L}’'-]+" + kGap + "){0,3}?(?:sur|parmi)" + kGap +
                   "(?:les|un total de|ses|leurs|quelque)?" + kGap + "?$"
             : "(?i)^" + kGap + "(?:[\\p{L}’'-]+" + kGap + "){0,3}?(?:out of|of|in)" + kGap +
                   "(?:the|its|their|all|a total of)?" + kGap + "?$";
  const std::string change =
      french ? "(?i)\\b(?:hausse|baisse|augment|recul|progress|croissance|chute|bond|diminu|contre|"
               "passé|passant|passer|passe)"
             : "(?i)\\b(?:rise|rose|risen|increase|up|down|fell|fall|drop|growth|grew|jump|decline|"
               "compared|versus|against|from)";
  for (std::size_t p = 0; p < page.figures().size(); ++p) {
    const Figure& percent = page.figures()[p];
    if (!percent.percent || percent.hedged || percent.value < 2) continue;
    const ProseSpan sentence = page.sentence(percent.sentence);
    std::vector<const Figure*> others;
    int percents = 0;
    for (const Figure* one : figures_in(page, sentence)) {
      percents += one->percent ? 1 : 0;
      if (!one->percent && counts(*one) && !one->hedged && one->value >= 3) others.push_back(one);
    }
    if (percents > 1) continue;
    const double room = rounding_of(page, percent);
    const auto agrees = [&](double value, double room_left) {
      for (std::size_t a = 0; a < others.size(); ++a) {
        for (std::size_t b = 0; b < others.size(); ++b) {
          if (a == b || others[a]->value == others[b]->value) continue;
          const double from = others[a]->value;
          const double to = others[b]->value;
          const double part = 100 * from / to;
          const double rise = 100 * std::abs(to - from) / from;
          if (std::abs(part - value) <= room_left || std::abs(rise - value) <= room_left)
            return true;
        }
      }
      return false;
    };
    bool planted = false;
    for (std::size_t a = 0; a + 1 < others.size() && !planted; ++a) {
      const Figure& one = *others[a];
      const Figure& two = *others[a + 1];
      const bool of = one.value < two.value && page.has(share, {one.after, two.span.begin}) &&
                      std::abs(100 * one.value / two.value - percent.value) <= room;
      const bool changed =
          page.has(change, sentence) &&
          (std::abs(100 * std::abs(two.value - one.value) / one.value - percent.value) <= room ||
           std::abs(100 * std::abs(two.value - one.value) / two.value - percent.value) <= room);
      if (!of && !changed) continue;
      const auto put = with_a_slip(page.text(percent.span), french, dice, [&](double value) {
        return value >= 1 &&
               std::abs(value - percent.value) >= std::max(2.0, 0.15 * percent.value) &&
               !agrees(value, 3);
      });
      if (!put) continue;
      faults.push_back({FaultKind::Percentage, {{percent.span, *put}}, {one.span, two.span}});
      planted = true;
    }
  }
}

void find_sums(const Page& page, Dice& dice, std::vector<Fault>& faults) {
  const bool french = page.french();
  const std::string opens =
      french ? "(?i)(\\bsoit\\b|\\bà savoir\\b|\\brépartie?s? (?:en|entre)\\b|\\bcomposée?s? de\\b|"
               "\\bcomptant\\b|\\bcomprenant\\b|:|\\()"
             : "(?i)(:|\\(|\\bmade up of\\b|\\bcomprising\\b|\\bconsisting of\\b|\\bcomposed of\\b|"
               "\\bnamely\\b|\\bsplit (?:into|between)\\b|\\bdivided (?:into|between)\\b)";
  const std::string totals = french ? "(?i)(?:\\bsoit (?:un total de|au total)\\b|\\bpour un total "
                                      "de\\b|\\bau total\\b|\\ben tout\\b)"
                                    : "(?i)(?:\\bfor a total of\\b|\\bmaking a total of\\b|\\bin "
                                      "all\\b|\\ba total of\\b|\\bin total\\b)";
  const std::string not_parts =
      french ? "(?i)\\b(?:dont|notamment|parmi|contre|chacune?|par an|sur)\\b"
             : "(?i)\\b(?:including|among|such as|each|per|against|versus|out of)\\b";
  std::set<std::uint32_t> seen;
  const auto plant = [&](const Figure& total, const std::vector<const Figure*>& parts) {
    double sum = 0;
    for (const Figure* part : parts) sum += part->value;
    if (parts.size() < 2 || std::abs(sum - total.value) > 1e-9 * sum || total.value < 3) return;
    if (!seen.insert(total.sentence).second) return;
    const Figure& changed = *parts[dice.below(parts.size())];
    const auto put = with_a_slip(page.text(changed.span), french, dice, [&](double value) {
      return value > 0 &&
             std::abs(value * changed.scale - changed.value) >= std::max(0.5, 0.04 * total.value);
    });
    if (!put) return;
    Fault fault{FaultKind::Sum, {{changed.span, *put}}, {total.span}};
    for (const Figure* part : parts) fault.places.push_back(part->span);
    faults.push_back(std::move(fault));
  };
  const auto alike = [](const Figure& a, const Figure& b) {
    return a.percent == b.percent && a.money == b.money && counts(a) && counts(b);
  };
  for (const Found& f : page.find(opens)) {
    const std::uint32_t index = page.sentence_at(f.whole.begin);
    const ProseSpan sentence = page.sentence(index);
    if (f.whole.end >= sentence.end) continue;
    const auto before = figures_in(page, {sentence.begin, f.whole.begin});
    const ProseSpan rest = clause_from(page, f.whole.end, sentence.end);
    const auto all = figures_in(page, rest);
    // The total is one of the last two figures before, the parts the first ones behind.
    for (std::size_t back = 1; back <= 2 && back <= before.size(); ++back) {
      const Figure& total = *before[before.size() - back];
      if (total.percent) continue;
      std::vector<const Figure*> parts;
      double sum = 0;
      for (const Figure* one : all) {
        if (!alike(*one, total) || sum >= total.value) break;
        parts.push_back(one);
        sum += one->value;
      }
      if (parts.size() < 2 || page.has(not_parts, {rest.begin, parts.back()->span.end})) continue;
      plant(total, parts);
    }
  }
  for (const Found& f : page.find(totals)) {
    const std::uint32_t index = page.sentence_at(f.whole.begin);
    const ProseSpan sentence = page.sentence(index);
    const auto before = figures_in(page, {sentence.begin, f.whole.begin});
    const auto behind = figures_in(page, {f.whole.end, std::max(f.whole.end, sentence.end)});
    if (before.size() < 2 || page.has(not_parts, {sentence.begin, f.whole.begin})) continue;
    const bool at_once = !behind.empty() && behind.front()->span.begin <= f.whole.end + 24;
    std::vector<const Figure*> parts = before;
    const Figure* const total = at_once ? behind.front() : before.back();
    if (!at_once) parts.pop_back();
    if (std::all_of(parts.begin(), parts.end(),
                    [&](const Figure* one) { return alike(*one, *total); }))
      plant(*total, parts);
  }
}

void find_subsets(const Page& page, Dice& /*dice*/, std::vector<Fault>& faults) {
  const bool french = page.french();
  const std::string link =
      french ? "^[^;:.()]{1,60}?,?" + kGap + "(?:dont|parmi lesquels|parmi lesquelles)" + kGap + "$"
             : "^[^;:.()]{1,60}?,?" + kGap + "(?:including|among them)" + kGap + "$";
  for (std::size_t i = 0; i + 1 < page.figures().size(); ++i) {
    const Figure& total = page.figures()[i];
    const Figure& part = page.figures()[i + 1];
    if (total.sentence != part.sentence || !counts(total) || !counts(part) || total.percent ||
        part.percent || total.money || part.money || part.value >= total.value || total.hedged ||
        part.hedged || total.scale != 1 || part.scale != 1 || page.is_heading(part.block))
      continue;
    if (!page.has(link, {total.after, part.span.begin})) continue;
    const bool people = people_words().contains(part.noun) && !group_words().contains(total.noun);
    if (!people && part.noun != total.noun && !what_befell().contains(part.noun)) continue;
    // Whole and part change places; each takes the capital of the other.
    const auto in_place_of = [&](const Figure& put, const Figure& old) {
      std::string word(page.text(put.span));
      const char first = page.text(old.span).front();
      if (put.word && old.word)
        word.front() = std::isupper(static_cast<unsigned char>(first)) != 0
                           ? static_cast<char>(std::toupper(word.front()))
                           : static_cast<char>(std::tolower(word.front()));
      return word;
    };
    faults.push_back(
        {FaultKind::Subset,
         {{total.span, in_place_of(part, total)}, {part.span, in_place_of(total, part)}},
         {}});
  }
}

void find_ranges(const Page& page, Dice& /*dice*/, std::vector<Fault>& faults) {
  const std::string open =
      page.french() ? "(?i)\\bentre" + kGap + "$" : "(?i)\\bbetween" + kGap + "[$£€]?$";
  const std::string middle = page.french() ? "(?i)^" + kGap + "?(?:%|[\\p{L}’'-]+)?(?:" + kGap +
                                                 "[\\p{L}’'-]+)?" + kGap + "et" + kGap + "$"
                                           : "(?i)^" + kGap + "?(?:%|[\\p{L}’'-]+)?(?:" + kGap +
                                                 "[\\p{L}’'-]+)?" + kGap + "and" + kGap + "[$£€]?$";
  for (std::size_t i = 0; i + 1 < page.figures().size(); ++i) {
    const Figure& low = page.figures()[i];
    const Figure& high = page.figures()[i + 1];
    if (low.sentence != high.sentence || !counts(low) || !counts(high) || high.after == 0) continue;
    const ProseSpan sentence = page.sentence(low.sentence);
    if (!page.has(open, {sentence.begin, low.span.begin}) ||
        !page.has(middle, {low.span.end, high.span.begin}))
      continue;
    const std::string_view first = page.text(low.span);
    const std::string_view second = page.text(high.span);
    // The digits change places: below each other as they stand, whatever unit follows.
    const double first_value = low.value / low.scale;
    const double second_value = high.value / high.scale;
    if (first_value >= second_value || low.value >= high.value) continue;
    if (low.scale != high.scale && low.scale != 1) continue;
    faults.push_back({FaultKind::Range,
                      {{low.span, std::string(second)}, {high.span, std::string(first)}},
                      {{low.span.begin, high.after}}});
  }
}

namespace {

struct Unit {
  std::string pattern;
  int kind;      ///< length 1, area 2, weight 3, volume 4, speed 5, temperature 6
  double value;  ///< in the unit of reference
};

const std::vector<Unit>& units(bool french) {
  static const std::vector<Unit> kFrench = {
      {"km/h|kilomètres?[ -]heure|kilomètres? par heure", 5, 1},
      {"mph|miles? par heure", 5, 1.609344},
      {"km2|km²|kilomètres? carrés?", 2, 1e6},
      {"m2|m²|mètres? carrés?", 2, 1},
      {"hectares?|ha", 2, 1e4},
      {"acres?", 2, 4046.86},
      {"kilomètres?|km", 1, 1000},
      {"mètres?|m", 1, 1},
      {"miles?|milles?", 1, 1609.344},
      {"pieds?", 1, 0.3048},
      {"kilos?|kilogrammes?|kg", 3, 1},
      {"livres?", 3, 0.45359},
      {"tonnes?", 3, 1000},
      {"litres?", 4, 1},
      {"gallons?", 4, 3.785},
      {"°C|degrés? Celsius", 6, 1},
      {"°F|degrés? Fahrenheit", 6, 2},
  };
  static const std::vector<Unit> kEnglish = {
      {"km/h|kph|kmh|kilomet(?:er|re)s? (?:an|per) hour", 5, 1},
      {"mph|miles? (?:an|per) hour", 5, 1.609344},
      {"sq\\.? ?km|km2|km²|square kilomet(?:er|re)s?", 2, 1e6},
      {"sq\\.? ?mi(?:les?)?|square miles?", 2, 2589988},
      {"square met(?:er|re)s?|sq\\.? ?m|m2|m²", 2, 1},
      {"square (?:feet|foot)|sq\\.? ?ft", 2, 0.092903},
      {"hectares?|ha", 2, 1e4},
      {"acres?", 2, 4046.86},
      {"kilomet(?:er|re)s?|kms?|km", 1, 1000},
      {"met(?:er|re)s?|m", 1, 1},
      {"centimet(?:er|re)s?|cm", 1, 0.01},
      {"miles?|mi", 1, 1609.344},
      {"feet|foot|ft", 1, 0.3048},
      {"inch(?:es)?|in", 1, 0.0254},
      {"yards?", 1, 0.9144},
      {"kilos?|kilograms?|kg", 3, 1},
      {"pounds?|lbs?|lb", 3, 0.45359},
      {"tonnes?|metric tons?", 3, 1000},
      {"ounces?|oz", 3, 0.02835},
      {"lit(?:er|re)s?", 4, 1},
      {"gallons?", 4, 3.785},
      {"°C|degrees? (?:Celsius|C)|C", 6, 1},
      {"°F|degrees? (?:Fahrenheit|F)|F", 6, 2},
  };
  return french ? kFrench : kEnglish;
}

const Unit* unit_behind(const Page& page, const Figure& figure, std::uint32_t end) {
  const std::uint32_t begin = figure.after;
  for (const Unit& unit : units(page.french())) {
    if (page.has("(?i)^(?:" + kGap + "|-)?(?:d['’]|de )?(?:" + unit.pattern + ")(?:[^\\p{L}]|$)",
                 {begin, std::max(begin, end)}))
      return &unit;
  }
  return nullptr;
}

double in_reference(const Unit& unit, double value) {
  if (unit.kind == 6) return unit.value == 1 ? value : (value - 32) / 1.8;
  return unit.value * value;
}

}  // namespace

void find_conversions(const Page& page, Dice& dice, std::vector<Fault>& faults) {
  const std::string bridge = "^(?:" + kGap + "|-)?[^(;.]{1,28}\\(" + kGap +
                             "?(?:about |around |environ |soit |nearly |some |more than )?$";
  for (std::size_t i = 0; i + 1 < page.figures().size(); ++i) {
    const Figure& first = page.figures()[i];
    const Figure& second = page.figures()[i + 1];
    if (first.sentence != second.sentence || !page.has(bridge, {first.after, second.span.begin}))
      continue;
    const std::uint32_t end = page.sentence(first.sentence).end;
    const Unit* const from = unit_behind(page, first, second.span.begin);
    const Unit* const to = unit_behind(page, second, end);
    if (from == nullptr || to == nullptr || from == to || from->kind != to->kind ||
        (from->value == to->value))
      continue;
    const double meant = in_reference(*from, first.value);
    const double told = in_reference(*to, second.value);
    const auto near = [&](double value, double room) {
      return from->kind == 6 ? std::abs(value - meant) <= room * 10
                             : std::abs(value - meant) <= room * meant;
    };
    if (!near(told, 0.06)) continue;
    const auto put = with_a_slip(page.text(second.span), page.french(), dice, [&](double value) {
      return value > 0 && !near(in_reference(*to, value * second.scale), 0.25);
    });
    if (put) faults.push_back({FaultKind::Conversion, {{second.span, *put}}, {first.span}});
  }
}

void find_items(const Page& page, Dice& dice, std::vector<Fault>& faults) {
  const bool french = page.french();
  // « trois pays : A, B et C. »: the list ends its sentence.
  const std::string list = french ? "^(?:" + kGap + "[\\p{L}’'-]+){1,8}" + kGap + "?:" + kGap +
                                        "((?:[\\p{L}’' -]{2,40}, ){0,5}[\\p{L}’' -]{2,40}" + kGap +
                                        "et" + kGap + "[\\p{L}’' -]{2,40})[.]"
                                  : "^(?:" + kGap + "[\\p{L}’'-]+){1,8}" + kGap + "?:" + kGap +
                                        "((?:[\\p{L}’' -]{2,40}, ){0,5}[\\p{L}’' -]{2,40},?" +
                                        kGap + "and" + kGap + "[\\p{L}’' -]{2,40})[.]";
  const std::string joint = french ? "(?i), | et " : "(?i), and |, | and ";
  for (const Figure& figure : page.figures()) {
    if (figure.value < 2 || figure.value > 8 || figure.percent || !counts(figure) ||
        figure.scale != 1)
      continue;
    const auto found = page.find(list, {figure.after, page.sentence(figure.sentence).end});
    if (found.empty()) continue;
    const ProseSpan items = found.front().groups[0];
    if (static_cast<double>(page.find(joint, items).size() + 1) != figure.value) continue;
    if (page.has(french ? "(?i)notamment|dont|comme" : "(?i)such as|including|notably",
                 {figure.span.begin, items.begin}))
      continue;
    const auto put = with_a_slip(page.text(figure.span), french, dice,
                                 [&](double value) { return value >= 2 && value <= 9; });
    if (put) faults.push_back({FaultKind::Items, {{figure.span, *put}}, {items}});
  }
}

}  // namespace stet::plant
