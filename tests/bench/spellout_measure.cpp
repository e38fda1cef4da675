// Whether every whole number from 0 to a million, spelled out by ICU, is read as one number of that
// value.
//
//   spellout_measure [--from N] [--to N] [--errors COUNT]
#include <unicode/rbnf.h>

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "engine/rulebook.h"
#include "language/analysis.h"
#include "text/article.h"
#include "text/prose.h"

namespace {

using namespace stet;

/// Numbers go through in batches, one a paragraph.
constexpr int kBatch = 2000;

struct Rules {
  const char* locale;
  const char* set;  ///< of the rules; null: the locale's own
};

int measure(const Rules& rules, int from, int to, int errors,
            const language::Knowledge& knowledge) {
  UErrorCode status = U_ZERO_ERROR;
  icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT, icu::Locale(rules.locale), status);
  if (rules.set != nullptr) format.setDefaultRuleSet(rules.set, status);
  if (U_FAILURE(status) != 0) {
    std::printf("%-6s %-36s not in this ICU\n", rules.locale,
                rules.set == nullptr ? "" : rules.set);
    return 0;
  }
  const std::string lang(rules.locale, 2);
  int wrong = 0;
  for (int first = from; first <= to; first += kBatch) {
    const int last = std::min(to, first + kBatch - 1);
    std::string text;
    for (int n = first; n <= last; ++n) {
      icu::UnicodeString spelled;
      format.format(n, spelled);
      spelled.findAndReplace(icu::UnicodeString(static_cast<char16_t>(0xAD)),
                             icu::UnicodeString());  // soft hyphens
      // "twenty thousand, one hundred": in a text two numbers may stand so
      spelled.findAndReplace(icu::UnicodeString(","), icu::UnicodeString());
      spelled.toUTF8String(text);
      text += "\n\n";
    }
    const text::Article article("spelled.txt", text::Format::PlainText, std::move(text));
    const text::Prose prose = text::make_prose(article);
    const language::Analysis analysis = language::analyse(prose, knowledge, lang);
    std::size_t next = 0;
    int n = first;
    for (const text::Block& block : prose.blocks()) {
      std::size_t here = 0;
      bool right = false;
      for (; next < analysis.numbers.size() && analysis.numbers[next].span.begin < block.span.end;
           ++next, ++here)
        right = analysis.numbers[next].value == n && analysis.numbers[next].span == block.span;
      // « un », « neuf », "one" alone are an article or an adjective as often.
      const bool one = (n == 1 || n == 9) && here == 0;
      if (!one && (here != 1 || !right)) {
        ++wrong;
        if (errors-- > 0) std::printf("  %d: %s\n", n, std::string(prose.text(block.span)).c_str());
      }
      ++n;
    }
  }
  std::printf("%-6s %-36s numbers %d  wrong %d\n", rules.locale,
              rules.set == nullptr ? "" : rules.set, to - from + 1, wrong);
  return wrong;
}

}  // namespace

int main(int argc, char** argv) {
  int from = 0;
  int to = 1'000'000;
  int errors = 20;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string argument = argv[i];
    int& value = argument == "--from" ? from : argument == "--to" ? to : errors;
    value = std::atoi(argv[i + 1]);
  }
  std::vector<packs::Fault> faults;
  const auto book = engine::load_rulebook(packs::builtin_files(), false, faults);
  if (!faults.empty()) return 2;
  int wrong = 0;
  for (const Rules& rules : {Rules{"fr", nullptr},
                             {"fr", "%spellout-cardinal-feminine"},
                             {"fr_BE", nullptr},
                             {"fr_CH", nullptr},
                             {"en", nullptr},
                             {"en", "%spellout-cardinal-verbose"}})
    wrong += measure(rules, from, to, errors, book->knowledge);
  return wrong == 0 ? 0 : 1;
}
