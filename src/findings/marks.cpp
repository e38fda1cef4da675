#include "findings/marks.h"

#include <algorithm>
#include <map>
#include <utility>

#include "findings/mark.h"
#include "findings/mark_messages.h"

namespace stet::findings {
namespace {

/// One rule of one mark that may silence.
struct Cover {
  std::size_t comment;
  std::string rule;
  bool used = false;
};

struct CoveredBlock {
  text::ArticleSpan span;
  std::vector<std::size_t> covers;
};

/// Covers by the article span of the block they stand before.
class Covers {
 public:
  explicit Covers(const text::Prose& prose) : prose_(prose) {}

  void add(std::size_t comment, std::string rule) {
    const std::uint32_t block = prose_.comments()[comment].next_block;
    covers_.push_back({comment, std::move(rule)});
    if (block >= prose_.blocks().size()) return;  // nothing follows: it will show as unused
    const text::ArticleSpan span = prose_.to_article(prose_.blocks()[block].span);
    CoveredBlock& covered = blocks_[span.begin];
    covered.span = span;
    covered.covers.push_back(covers_.size() - 1);
  }

  bool silence(const Finding& finding) {
    auto block = blocks_.upper_bound(finding.span.begin);
    if (block == blocks_.begin() || !(--block)->second.span.contains(finding.span)) return false;
    for (const std::size_t i : block->second.covers) {
      if (!names_rule(covers_[i].rule, finding.rule)) continue;
      covers_[i].used = true;
      return true;
    }
    return false;
  }

  [[nodiscard]] const std::vector<Cover>& all() const { return covers_; }

 private:
  const text::Prose& prose_;
  std::vector<Cover> covers_;
  std::map<std::uint32_t, CoveredBlock> blocks_;
};

Finding about_mark(std::string rule, MarkMessage said, text::ArticleSpan span,
                   const MarkRules& rules) {
  Finding finding;
  finding.rule = std::move(rule);
  finding.message = std::move(said.message);
  finding.help = std::move(said.help);
  finding.lang = rules.language;
  finding.span = span;
  return finding;
}

}  // namespace

MarkOutcome apply_marks(const text::Prose& prose, std::vector<Finding> found,
                        const MarkRules& rules) {
  std::vector<Finding> faults;
  Covers covers(prose);
  for (std::size_t i = 0; i < prose.comments().size(); ++i) {
    const text::Comment& comment = prose.comments()[i];
    const std::optional<Mark> mark = parse_mark(comment.text);
    if (!mark) continue;
    const auto say = [&](std::string rule, MarkMessage said) {
      faults.push_back(about_mark(std::move(rule), std::move(said), comment.span, rules));
    };
    if (mark->rules.empty()) {
      say("stet/unknown-rule", no_rule_named(rules.language));
    } else if (mark->reason.empty()) {
      say("stet/mark-without-reason", no_reason_given(*mark, rules.language));
    }
    for (const std::string& rule : mark->rules) {
      if (!rules.knows(rule)) {
        const std::string nearest = rules.nearest ? rules.nearest(rule) : std::string();
        say("stet/unknown-rule", no_such_rule(rule, nearest, rules.language));
      } else if (!mark->reason.empty()) {
        covers.add(i, rule);
      }
    }
  }

  const std::size_t before = found.size();
  std::erase_if(found, [&covers](const Finding& finding) { return covers.silence(finding); });
  MarkOutcome outcome{std::move(found), 0};
  outcome.silenced = static_cast<std::uint32_t>(before - outcome.findings.size());

  for (const Cover& cover : covers.all()) {
    if (cover.used || (rules.runs && !rules.runs(cover.rule))) continue;
    const text::Comment& comment = prose.comments()[cover.comment];
    const bool text_follows = comment.next_block < prose.blocks().size();
    faults.push_back(about_mark("stet/unused-mark",
                                mark_is_unused(cover.rule, text_follows, rules.language),
                                comment.span, rules));
  }
  std::move(faults.begin(), faults.end(), std::back_inserter(outcome.findings));
  return outcome;
}

}  // namespace stet::findings
