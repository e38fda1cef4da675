// Finds quotation marks without a partner: nobody can tell where the quoted words begin or end.
#include <algorithm>

#include "checks/judgement.h"
#include "checks/phrase_lists.h"

namespace stet::checks {
namespace {

class UnbalancedQuotation final : public Check {
 public:
  explicit UnbalancedQuotation(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages) {
      packs::Options options = open_language(language, materials);
      other_mark_.push_back(options.text_or("other-mark", ""));
      options.finish();
    }
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    for (const language::LoneMark& mark : evidence.analysis.quotations.lone_marks) {
      const language::LanguageId id = evidence.analysis.block_languages[mark.block];
      if (id == language::kAnyLanguage || !is_fault(evidence, mark)) continue;
      for (std::size_t l = 0; l < rule_.languages.size(); ++l) {
        if (rule_.languages[l].code != evidence.knowledge.languages[id].code) continue;
        Candidate candidate;
        candidate.language = &rule_.languages[l];
        candidate.span = with_words(evidence, mark);
        found.push_back(make_finding(rule_, evidence, candidate, rule_.severity));
        if (!mark.other.empty()) {
          found.back().notes.push_back({other_mark_[l], evidence.prose.to_article(mark.other)});
        }
      }
    }
  }

 private:
  /// Two marks of one fault are one finding, at the first. A mark that opens again inside an open
  /// quotation is a fault only when somebody is credited in between: otherwise two paragraphs may
  /// have been run together.
  static bool is_fault(const Evidence& evidence, const language::LoneMark& mark) {
    const auto& lone = evidence.analysis.quotations.lone_marks;
    const bool told = std::any_of(lone.begin(), lone.end(), [&](const language::LoneMark& other) {
      return other.span == mark.other && other.span.begin < mark.span.begin &&
             other.other == mark.span;
    });
    if (told) return false;
    if (!mark.reopened) return true;
    const text::ProseSpan between = mark.span.joined(mark.other);
    // Cues inside the marks credit nobody as far as attribution goes, so the verbs themselves are
    // asked for.
    const language::AttributionLists& verbs =
        evidence.knowledge.languages[evidence.analysis.block_languages[mark.block]].attribution;
    const language::TokenRange words = evidence.analysis.tokens.within(between);
    const auto& matches = evidence.analysis.matches;
    return found_inside(matches, verbs.finite_verbs, words) ||
           found_inside(matches, verbs.participles, words);
  }

  /// The mark with the word it touches, so that a reader finds it.
  static text::ProseSpan with_words(const Evidence& evidence, const language::LoneMark& mark) {
    const auto& tokens = evidence.analysis.tokens;
    const text::ProseSpan block = evidence.prose.blocks()[mark.block].span;
    const std::uint32_t near = tokens.at(mark.span.begin);
    text::ProseSpan span = mark.span;
    if (mark.opening && near < tokens.all.size() && block.contains(tokens.all[near].begin)) {
      std::uint32_t last = near;
      while (last + 1 < tokens.all.size() && tokens.all[last + 1].before == language::kApostrophe)
        ++last;
      span = span.joined(tokens.all[last].span());
    } else if (!mark.opening && near > 0 && block.contains(tokens.all[near - 1].begin)) {
      span = span.joined(tokens.all[near - 1].span());
    }
    return span;
  }

  const packs::Rule& rule_;
  std::vector<std::string> other_mark_;
};

}  // namespace

CheckKind unbalanced_quotation() {
  return {"unbalanced-quotation", {"text"}, make<UnbalancedQuotation>};
}

}  // namespace stet::checks
