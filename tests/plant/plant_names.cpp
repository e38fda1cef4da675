#include <algorithm>
#include <map>
#include <set>

#include "language/fold.h"
#include "plant/planters.h"
#include "text/utf8.h"

namespace stet::plant {
namespace {

using text::ProseSpan;

const std::string kGap = "(?:[ \n]|\u00A0|\u202F)";
const std::string kName = "\\p{Lu}[\\p{L}’'-]*\\p{Ll}";

/// A slip in the inside of a word: a letter doubled, dropped, changed for its neighbour, or two in
/// the wrong order. The first two letters and the last one stay.
std::optional<std::string> misspelt(std::string_view name, Dice& dice) {
  std::vector<std::size_t> letters;
  for (std::size_t i = 2; i + 1 < name.size(); ++i) {
    if (name[i] >= 'a' && name[i] <= 'z' && name[i - 1] >= 'a' && name[i - 1] <= 'z')
      letters.push_back(i);
  }
  if (letters.size() < 2) return std::nullopt;
  for (int attempt = 0; attempt < 20; ++attempt) {
    const std::size_t at = letters[dice.below(letters.size())];
    std::string way(name);
    switch (dice.below(4)) {
      case 0:
        way.insert(at, 1, way[at]);
        break;
      case 1:
        way.erase(at, 1);
        break;
      case 2:
        std::swap(way[at], way[at - 1]);
        break;
      default: {
        static const std::map<char, char> kAlike = {
            {'a', 'e'}, {'e', 'a'}, {'i', 'y'}, {'y', 'i'}, {'o', 'u'}, {'u', 'o'}, {'n', 'm'},
            {'m', 'n'}, {'c', 'k'}, {'k', 'c'}, {'t', 'd'}, {'d', 't'}, {'s', 'z'}, {'z', 's'}};
        const auto alike = kAlike.find(way[at]);
        if (alike == kAlike.end()) continue;
        way[at] = alike->second;
      }
    }
    if (way != name) return way;
  }
  return std::nullopt;
}

const std::string& speech_words(bool french) {
  static const std::string kFrench =
      "(?i)\\b(?:selon|d['’]après|source|déclar|annonc|affirm|indiqu|précis|expliqu|estim|rapport|"
      "assur|confirm|ajout|dit|dénomb|recens|communiqué|bilan|citant|cité)|[«\"“]";
  static const std::string kEnglish =
      "(?i)\\b(?:according|said|says|say|told|report|announc|confirm|stat|claim|add|officials?|"
      "sources?|quot|cit)|[“\"]";
  return french ? kFrench : kEnglish;
}

}  // namespace

void find_names(const Page& page, Dice& dice, std::vector<Fault>& faults) {
  // The last of two words or more with capitals, or the one behind a title.
  const std::string title =
      page.french() ? "(?:M\\.|Mme|Me|Dr)" : "(?:Mr\\.?|Mrs\\.?|Ms\\.?|Dr\\.?)";
  struct Mentions {
    std::vector<ProseSpan> full;  ///< behind the same first name or title
    std::vector<ProseSpan> all;
  };
  std::map<std::string, Mentions> by_first;  // "Jean Dupont"
  for (const Found& f : page.find("(" + kName + "|" + title + ")" + kGap + "(" + kName + ")\\b")) {
    if (f.groups[1].size() < 6 ||
        page.is_heading(static_cast<std::uint32_t>(page.prose().block_at(f.whole.begin))))
      continue;
    const std::string key(page.text(f.whole));
    by_first[key].full.push_back(f.groups[1]);
  }
  const auto words = page.find("\\p{Lu}[\\p{L}-]+");
  for (auto& [key, mentions] : by_first) {
    if (mentions.full.size() < 2) continue;
    const std::string_view name = page.text(mentions.full.front());
    for (const Found& word : words) {
      if (page.text(word.whole) == name) mentions.all.push_back(word.whole);
    }
    const ProseSpan changed = mentions.full.back();
    if (page.sentence_at(changed.begin) == page.sentence_at(mentions.full.front().begin)) continue;
    const auto put = misspelt(name, dice);
    if (!put) continue;
    faults.push_back({FaultKind::Name, {{changed, *put}}, mentions.all});
  }
}

void find_acronyms(const Page& page, Dice& dice, std::vector<Fault>& faults) {
  for (const Found& f : page.find(
           "((?:\\p{Lu}[\\p{L}’'-]+" + kGap + "|(?:de|du|des|la|le|les|of|the|for|and|et|pour|à)" +
           kGap + "|(?:d|l)['’]|[\\p{Ll}-]{4,}" + kGap + "){2,8})\\(([A-Z]{3,6})\\)")) {
    const std::string_view letters = page.text(f.groups[1]);
    // The initials of its long words, from the end.
    std::string initials;
    for (const Found& word : page.find("[\\p{L}-]{4,}", f.groups[0]))
      initials += static_cast<char>(std::toupper(page.text(word.whole).front()));
    if (!initials.ends_with(letters)) continue;
    std::string way(letters);
    const std::size_t at = dice.below(way.size() - 1);
    std::swap(way[at], way[at + 1]);
    if (way == letters) continue;
    faults.push_back({FaultKind::Acronym, {{f.groups[1], way}}, {f.whole}});
  }
}

void find_sourced_tolls(const Page& page, Dice& /*dice*/, std::vector<Fault>& faults) {
  const bool french = page.french();
  const std::string toll =
      french ? "(?i)\\b(\\d[\\d \u00A0]*|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|"
               "quinze|vingt)" +
                   kGap + "(?:[\\p{L}-]+" + kGap +
                   ")?(?:morts|mortes|tués|tuées|blessés|blessées|personnes (?:ont été "
                   ")?(?:tuées|blessées)|personnes sont mortes)\\b"
             : "(?i)\\b(?:(\\d[\\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
               "fifteen|twenty)" +
                   kGap + "(?:[\\p{L}-]+" + kGap +
                   "){0,2}(?:(?:were|have been|had been) "
                   ")?(?:dead|killed|died|wounded|injured)\\b|(?:killed|killing|wounded|injured|"
                   "injuring|wounding)" +
                   kGap +
                   "(?:at least |about "
                   ")?(\\d[\\d,]*|two|three|four|five|six|seven|eight|nine|ten|twelve)\\b)";
  // What credits the whole sentence: its first words up to a comma, or its last ones from one.
  const std::string behind =
      french ? "(?i)(," + kGap + "(?:selon|d['’]après)" + kGap + "[^,;.:«»\"]{3,80}|," + kGap +
                   "(?:a|ont)" + kGap +
                   "(?:annoncé|indiqué|déclaré|affirmé|précisé|rapporté|fait savoir|confirmé)" +
                   kGap + "[^,;:«»\"]{3,100})\\.$"
             : "(?i)(," + kGap + "(?:according to)" + kGap + "[^,;.:\"“”]{3,80}|," + kGap +
                   "[^,;:.\"“”]{3,60}" + kGap + "(?:said|says|reported|announced)(?:" + kGap +
                   "(?:on )?(?:" + weekdays(false) + "))?)\\.$";
  const std::string before = french ? "^(Selon|D['’]après)" + kGap + "[^,;.:«»\"]{3,80}," + kGap
                                    : "^(According to)" + kGap + "[^,;.:\"“”]{3,80}," + kGap;
  for (const Found& f : page.find(toll)) {
    const std::uint32_t index = page.sentence_at(f.whole.begin);
    const ProseSpan sentence = page.sentence(index);
    const auto block = static_cast<std::uint32_t>(page.prose().block_at(f.whole.begin));
    if (page.is_heading(block) || page.is_quoted(f.whole)) continue;
    const ProseSpan number = f.groups[0].empty() ? f.groups.back() : f.groups[0];
    double value = -1;
    for (const Figure& figure : page.figures()) {
      if (figure.span.begin == number.begin) value = figure.value;
    }
    if (value < 2) continue;
    const bool elsewhere =
        std::any_of(page.figures().begin(), page.figures().end(), [&](const Figure& figure) {
          return figure.sentence != index && figure.value == value &&
                 !page.is_heading(figure.block);
        });
    if (elsewhere) continue;
    // Any other source near would do for it.
    const auto& sentences = page.study().analysis.sentences;
    bool near = false;
    for (std::uint32_t s = index > 0 ? index - 1 : 0; s <= index + 1 && s < sentences.size(); ++s) {
      if (s != index && sentences[s].block == sentences[index].block)
        near = near || page.has(speech_words(french), sentences[s].span);
    }
    if (near) continue;
    std::optional<ProseSpan> cut;
    std::string put;
    if (const auto tail = page.find(behind, sentence); !tail.empty()) {
      const ProseSpan credit = tail.front().groups[0];
      if (credit.begin >= f.whole.end &&
          !page.has(speech_words(french), {sentence.begin, credit.begin}))
        cut = credit;
    } else if (const auto head = page.find(before, sentence); !head.empty()) {
      const ProseSpan credit = head.front().whole;
      if (!page.has(speech_words(french), {credit.end, sentence.end})) {
        // The next letter becomes the first of the sentence.
        const std::string_view rest = page.text({credit.end, sentence.end});
        if (rest.front() >= 'a' && rest.front() <= 'z') {
          put = std::string(1, static_cast<char>(rest.front() - 'a' + 'A'));
          cut = ProseSpan{credit.begin, credit.end + 1};
        } else {
          cut = credit;
        }
      }
    }
    if (!cut) continue;
    faults.push_back({FaultKind::Unsourced, {{*cut, put}}, {f.whole}});
  }
}

void find_named_sources(const Page& page, Dice& /*dice*/, std::vector<Fault>& faults) {
  const std::string person = kName + "(?:" + kGap + kName + "){1,2}";
  if (page.french()) {
    for (const Found& f :
         page.find("(?i:selon|d['’]après)" + kGap + "(" + person + ")" + kGap + "?,")) {
      faults.push_back(
          {FaultKind::Anonymous, {{f.groups[0], "une source proche du dossier"}}, {f.whole}});
    }
    for (const Found& f : page.find("," + kGap + "a" + kGap +
                                    "(?:déclaré|affirmé|indiqué|précisé|expliqué|annoncé)" + kGap +
                                    "(" + person + ")\\.")) {
      faults.push_back(
          {FaultKind::Anonymous, {{f.groups[0], "une source proche du dossier"}}, {f.whole}});
    }
    return;
  }
  for (const Found& f : page.find("(?i:according to)" + kGap + "(" + person + ")[,.]")) {
    faults.push_back(
        {FaultKind::Anonymous, {{f.groups[0], "a source close to the matter"}}, {f.whole}});
  }
  for (const Found& f : page.find("," + kGap + "(" + person + ")" + kGap + "said\\.")) {
    faults.push_back(
        {FaultKind::Anonymous, {{f.groups[0], "a source close to the matter"}}, {f.whole}});
  }
}

std::vector<Fault> faults_of(FaultKind kind, const Page& page, Dice& dice) {
  using Find = void (*)(const Page&, Dice&, std::vector<Fault>&);
  static constexpr Find kFinders[kFaultKinds] = {
      find_weekdays,     find_last_days,   find_periods,  find_equal_figures,
      find_equal_tolls,  find_percentages, find_sums,     find_subsets,
      find_ranges,       find_conversions, find_items,    find_headline_figures,
      find_ages,         find_names,       find_acronyms, find_sourced_tolls,
      find_named_sources};
  std::vector<Fault> faults;
  kFinders[static_cast<std::size_t>(kind)](page, dice, faults);
  // Only words that stand in the article as they are can be changed there.
  std::erase_if(faults, [&](const Fault& fault) {
    return std::any_of(fault.edits.begin(), fault.edits.end(), [&](const Edit& edit) {
      return edit.span.empty() || !page.prose().is_verbatim(edit.span);
    });
  });
  std::stable_sort(faults.begin(), faults.end(), [](const Fault& a, const Fault& b) {
    return a.edits.front().span < b.edits.front().span;
  });
  return faults;
}

}  // namespace stet::plant
