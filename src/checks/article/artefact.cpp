// Finds leftovers of production: placeholders, residue of templates, markup, doubled words,
// paragraphs printed twice.
#include <algorithm>
#include <array>
#include <cctype>
#include <map>

#include "base/stable_hash.h"
#include "checks/judgement.h"
#include "checks/language_part.h"
#include "checks/phrase_lists.h"

namespace stet::checks {
namespace {

using findings::Severity;
using language::ListId;
using language::NearbyList;
using language::TokenRange;

enum class Artefact : std::uint8_t {
  DoubledWord,
  LoneCharacter,
  SpaceAfterApostrophe,
  DoubledPunctuation,
  MissingFinalStop,
  Markup,
  Entity,
  GluedNumber,
  TruncatedStart,
  RepeatedParagraph,
  EmptyHeading,
  StrayUrl,
  Placeholder,
  Residue,
};
constexpr std::array<std::string_view, 14> kNames = {"doubled-word",
                                                     "lone-character",
                                                     "space-after-apostrophe",
                                                     "doubled-punctuation",
                                                     "missing-final-stop",
                                                     "markup",
                                                     "entity",
                                                     "glued-number",
                                                     "truncated-start",
                                                     "repeated-paragraph",
                                                     "empty-heading",
                                                     "stray-url",
                                                     "placeholder",
                                                     "residue"};

constexpr std::uint32_t kRepeatedWords = 6;  // a shorter paragraph may well come twice
constexpr std::uint32_t kTruncatedWords = 5;
constexpr std::uint32_t kFinalWords = 12;

struct Part {
  const packs::RuleLanguage* language = nullptr;
  language::LanguageId id = language::kAnyLanguage;
  ListId placeholders = 0, residue = 0;
  NearbyList double_ok;
  std::array<std::string, kNames.size()> messages;
};

class ArtefactCheck final : public Check {
 public:
  explicit ArtefactCheck(Materials& materials) : rule_(materials.rule) {
    for (const packs::RuleLanguage& language : rule_.languages)
      parts_.push_back(make_part(language, materials));
  }

  void check(const Evidence& evidence, std::vector<findings::Finding>& found) const override {
    std::vector<Candidate> candidates;
    for (const Part& part : parts_) {
      for (const language::Match& m : evidence.analysis.matches.of(part.placeholders))
        add(evidence, part, Artefact::Placeholder, m.tokens, candidates);
      for (const language::Match& m : evidence.analysis.matches.of(part.residue))
        add(evidence, part, Artefact::Residue, m.tokens, candidates);
    }
    std::map<std::uint64_t, bool> paragraphs;
    for (std::uint32_t b = 0; b < evidence.prose.blocks().size(); ++b) {
      const Part* const part = part_of(evidence, b);
      if (part == nullptr) continue;
      check_words(evidence, *part, b, candidates);
      check_paragraph(evidence, *part, b, paragraphs, candidates);
    }
    settle_candidates(rule_, evidence, std::move(candidates), found);
    add_empty_headings(evidence, found);
  }

 private:
  Part make_part(const packs::RuleLanguage& language, Materials& materials) const {
    Part part;
    part.language = &language;
    part.id = materials.knowledge.id_of(language.code);
    packs::Options options = open_language(language, materials);
    PhraseLists lists(materials, part.id, options);
    part.placeholders = lists.list(options, "placeholders");
    part.residue = lists.list(options, "residue");
    part.double_ok = lists.nearby(options, "double-ok");
    packs::Options messages = options.table("messages");
    for (std::size_t i = 0; i < kNames.size(); ++i)
      part.messages[i] = messages.text_or(kNames[i], language.message.text);
    messages.finish();
    options.finish();
    return part;
  }

  const Part* part_of(const Evidence& evidence, std::uint32_t block) const {
    const language::LanguageId id = evidence.analysis.block_languages[block];
    return part_for(parts_, id);
  }

  void add_span(const Part& part, Artefact what, text::ProseSpan span, std::uint32_t token,
                std::vector<Candidate>& candidates) const {
    Candidate candidate;
    candidate.tokens = {token, token + 1};
    candidate.span = span;
    candidate.severity = what == Artefact::Placeholder ? Severity::Error
                         : what == Artefact::MissingFinalStop || what == Artefact::RepeatedParagraph
                             ? Severity::Info
                             : rule_.severity;
    candidate.language = part.language;
    candidate.message = part.messages[static_cast<std::size_t>(what)];
    if (what == Artefact::SpaceAfterApostrophe)
      candidate.repeat_key = 1;  // a habit of the copy, told once
    candidates.push_back(std::move(candidate));
  }

  void add(const Evidence& evidence, const Part& part, Artefact what, TokenRange tokens,
           std::vector<Candidate>& candidates) const {
    add_span(part, what, evidence.analysis.tokens.span(tokens), tokens.begin, candidates);
  }

  /// Words, and what stands between them.
  void check_words(const Evidence& evidence, const Part& part, std::uint32_t block,
                   std::vector<Candidate>& candidates) const {
    const auto& tokens = evidence.analysis.tokens;
    const TokenRange range = tokens.of_block[block];
    const text::ProseSpan span = evidence.prose.blocks()[block].span;
    if (range.empty()) return check_signs(evidence, part, span, span, candidates);
    const language::Token* previous = tokens.all.data() + range.begin;
    check_signs(evidence, part, span, {span.begin, previous->begin}, candidates);
    for (const language::Token* token = previous + 1; token != tokens.all.data() + range.end;
         previous = token++) {
      if (token->before == language::kSpace) [[likely]] {
        // Each of these alone is a toss-up, both together are rare.
        const bool alike = (token->size == previous->size) & (token->word == previous->word);
        if (alike) [[unlikely]]
          check_pair(evidence, part, token, candidates);
        continue;
      }
      if (token->before == (language::kSpace | language::kApostrophe) &&
          evidence.knowledge.languages[part.id].is(previous->word, language::kElision) &&
          !token->is(language::kDigits)) {
        add(evidence, part, Artefact::SpaceAfterApostrophe, pair_at(evidence, token), candidates);
      }
      // A single sign and a space are nothing.
      const bool plain =
          token->begin == previous->end() + 2 && evidence.prose.text()[token->begin - 1] == ' ';
      if (!plain && (token->before & kLookedAt) != 0)
        check_signs(evidence, part, span, {previous->end(), token->begin}, candidates);
    }
    check_signs(evidence, part, span, {previous->end(), span.end}, candidates);
  }

  static TokenRange pair_at(const Evidence& evidence, const language::Token* second) {
    const auto t = static_cast<std::uint32_t>(second - evidence.analysis.tokens.all.data());
    return {t - 1, t + 1};
  }

  void check_pair(const Evidence& evidence, const Part& part, const language::Token* second,
                  std::vector<Candidate>& candidates) const {
    const std::string_view folded = evidence.analysis.tokens.folded;
    const language::Token& first = *(second - 1);
    if (second->size > 1 && (first.before & language::kHyphen) == 0 &&
        !second->is(language::kDigits) && !second->is(language::kCapital) &&
        second->span().of(folded) == first.span().of(folded) &&
        !found_over(evidence, part.double_ok, pair_at(evidence, second))) {
      add(evidence, part, Artefact::DoubledWord, pair_at(evidence, second), candidates);
    }
  }

  /// Looks at the signs of a place of the block.
  void check_signs(const Evidence& evidence, const Part& part, text::ProseSpan block,
                   text::ProseSpan signs, std::vector<Candidate>& candidates) const {
    const std::string_view text = evidence.prose.text(block);
    const auto put = [&](Artefact what, std::size_t from, std::size_t to) {
      const text::ProseSpan place{block.begin + static_cast<std::uint32_t>(from),
                                  block.begin + static_cast<std::uint32_t>(to)};
      add_span(part, what, place, evidence.analysis.tokens.at(place.begin), candidates);
    };
    for (std::size_t i = signs.begin - block.begin; i + block.begin < signs.end; ++i)
      i = check_sign(text, i, put);
  }

  static constexpr std::uint16_t kLookedAt = language::kComma | language::kColon |
                                             language::kSemicolon | language::kStop |
                                             language::kSymbol | language::kBlockStart;

  /// Looks at one sign between words; returns the last position that belongs to what was found, or
  /// its own.
  template <class Put>
  static std::size_t check_sign(std::string_view text, std::size_t i, const Put& put) {
    const char c = text[i];
    const char next = i + 1 < text.size() ? text[i + 1] : '\0';
    if (c == ':' && text.substr(i, 8) == "://t.co/") {
      const std::size_t scheme = i >= 5 && text[i - 1] == 's' ? 5 : std::min<std::size_t>(i, 4);
      put(Artefact::StrayUrl, i - scheme, std::min(text.find(' ', i), text.size()));
    } else if ((c == ',' || c == ';' || c == ':') && (next == c || next == '.') &&
               text.substr(i + 1, 2) != "..") {
      put(Artefact::DoubledPunctuation, i, i + 2);
      return i + 1;
    } else if (c == '.' && next == '.') {
      std::size_t end = i;
      while (end < text.size() && text[end] == '.') ++end;
      if (end - i == 2 && (end == text.size() || text[end] == ' '))
        put(Artefact::DoubledPunctuation, i, end);
      return end - 1;
    } else if (c == '&') {
      if (const std::size_t end = entity_end(text, i); end != 0) put(Artefact::Entity, i, end);
    } else if (c == '<') {
      if (const std::size_t end = tag_end(text, i); end != 0) put(Artefact::Markup, i, end);
    }
    return i;
  }

  /// "&nbsp;", "&#233;": where it ends, 0 when it is none.
  static std::size_t entity_end(std::string_view text, std::size_t i) {
    std::size_t end = i + 1;
    if (end < text.size() && text[end] == '#') ++end;
    const std::size_t name = end;
    while (end < text.size() && end - i < 10 &&
           std::isalnum(static_cast<unsigned char>(text[end])) != 0)
      ++end;
    return end > name + 1 && end < text.size() && text[end] == ';' ? end + 1 : 0;
  }

  /// "<br>", "</p>": where it ends, 0 when it is none.
  static std::size_t tag_end(std::string_view text, std::size_t i) {
    static constexpr std::array<std::string_view, 16> kTags = {
        "p",      "br",  "div", "span", "a",  "b",  "i",  "em",
        "strong", "img", "h1",  "h2",   "h3", "ul", "li", "iframe"};
    std::size_t end = i + 1;
    if (end < text.size() && text[end] == '/') ++end;
    const std::size_t name = end;
    while (end < text.size() && std::isalnum(static_cast<unsigned char>(text[end])) != 0) ++end;
    if (std::find(kTags.begin(), kTags.end(), text.substr(name, end - name)) == kTags.end())
      return 0;
    const std::size_t close = text.find('>', end);
    return close == std::string_view::npos || close - i > 200 ? 0 : close + 1;
  }

  void check_paragraph(const Evidence& evidence, const Part& part, std::uint32_t block,
                       std::map<std::uint64_t, bool>& paragraphs,
                       std::vector<Candidate>& candidates) const {
    const text::Block& here = evidence.prose.blocks()[block];
    const std::string_view text = evidence.prose.text(here.span);
    const TokenRange tokens = evidence.analysis.tokens.of_block[block];
    const std::uint32_t token = std::min<std::uint32_t>(
        tokens.begin, static_cast<std::uint32_t>(evidence.analysis.tokens.all.size()) - 1);
    if (here.kind == text::BlockKind::Paragraph && is_lone_character(text)) {
      add_span(part, Artefact::LoneCharacter, here.span, token, candidates);
      return;
    }
    if (tokens.size() >= kRepeatedWords) {
      std::string_view body = here.span.of(evidence.analysis.tokens.folded);
      while (!body.empty() && (body.back() == '.' || body.back() == ' ')) body.remove_suffix(1);
      const bool fresh = paragraphs.emplace(base::stable_hash(body), true).second;
      if (!fresh) add_span(part, Artefact::RepeatedParagraph, here.span, token, candidates);
    }
    if (here.kind != text::BlockKind::Paragraph || tokens.size() < kTruncatedWords) return;
    if (is_truncated(evidence, block)) {
      add(evidence, part, Artefact::TruncatedStart, {tokens.begin, tokens.begin + 1}, candidates);
    }
    check_end(evidence, part, block, candidates);
  }

  static bool is_lone_character(std::string_view text) {
    const std::size_t size = static_cast<unsigned char>(text[0]) < 0x80   ? 1
                             : static_cast<unsigned char>(text[0]) < 0xE0 ? 2
                                                                          : 3;
    return text.size() == size && std::isdigit(static_cast<unsigned char>(text[0])) == 0 &&
           text != "*" && text != "•" && text != "-" && text != "–" && text != "—";
  }

  /// A paragraph that begins in the middle of a word or sentence while the one before was finished.
  static bool is_truncated(const Evidence& evidence, std::uint32_t block) {
    const auto& blocks = evidence.prose.blocks();
    if (block == 0 || blocks[block - 1].kind != text::BlockKind::Paragraph) return false;
    const std::string_view previous = evidence.prose.text(blocks[block - 1].span);
    if (!ends_sentence(previous) || previous.ends_with("…") || previous.ends_with("..") ||
        previous.ends_with(":") || previous.ends_with(";"))
      return false;
    const std::string_view text = evidence.prose.text(blocks[block].span);
    if (text[0] == ',') return true;
    const auto& tokens = evidence.analysis.tokens;
    const TokenRange range = tokens.of_block[block];
    const language::Token& first = tokens.all[range.begin];
    if (first.begin != blocks[block].span.begin || first.is(language::kCapital) ||
        first.is(language::kDigits))
      return false;
    // "iPhone", "eBay"; addresses; list-like fragments.
    const std::string_view word = first.span().of(evidence.prose.text());
    if (std::any_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
      return false;
    const std::uint16_t after = tokens.all[range.begin + 1].before;
    return (after & ~(language::kSpace | language::kApostrophe | language::kHyphen |
                      language::kComma)) == 0 &&
           ends_sentence(text);
  }

  static bool ends_sentence(std::string_view text) {
    static constexpr std::array<std::string_view, 12> kEnds = {".", "!", "?", "…", "\"", "»",
                                                               "”", "’", ")", ":", "]",  ";"};
    return std::any_of(kEnds.begin(), kEnds.end(),
                       [&](std::string_view end) { return text.ends_with(end); });
  }

  void check_end(const Evidence& evidence, const Part& part, std::uint32_t block,
                 std::vector<Candidate>& candidates) const {
    const auto& blocks = evidence.prose.blocks();
    const auto& tokens = evidence.analysis.tokens;
    const TokenRange range = tokens.of_block[block];
    const std::string_view text = evidence.prose.text(blocks[block].span);
    const language::Token& last = tokens.all[range.end - 1];
    const bool final_block = block + 1 == blocks.size();
    if (last.is(language::kDigits) && last.end() == blocks[block].span.end &&
        (last.before & language::kStop) != 0) {
      const std::string_view digits = last.span().of(evidence.prose.text());
      const bool glued = last.before == language::kStop && digits.size() >= 3 &&
                         !tokens.all[range.end - 2].is(language::kDigits);
      const bool alone =
          final_block && last.before == (language::kStop | language::kSpace) && digits.size() <= 6;
      if (glued || alone)
        add(evidence, part, Artefact::GluedNumber, {range.end - 1, range.end}, candidates);
      return;
    }
    const bool address = (last.before & (language::kSymbol | language::kStop)) != 0 &&
                         (last.before & language::kSpace) == 0;
    if (!final_block || range.size() < kFinalWords || ends_sentence(text) || block == 0 || address)
      return;
    const bool others_end =
        std::all_of(blocks.begin(), blocks.end() - 1, [&](const text::Block& other) {
          return other.kind != text::BlockKind::Paragraph ||
                 ends_sentence(evidence.prose.text(other.span));
        });
    if (others_end)
      add(evidence, part, Artefact::MissingFinalStop, {range.end - 1, range.end}, candidates);
  }

  /// One finding for all: an article without a title has an empty `title` and an empty heading.
  void add_empty_headings(const Evidence& evidence, std::vector<findings::Finding>& found) const {
    const auto& headings = evidence.prose.empty_headings();
    if (headings.empty() || headings.front().empty()) return;
    const text::ArticleSpan span = headings.front();
    const Part* part = parts_.empty() ? nullptr : &parts_.front();
    for (std::uint32_t b = 0; b < evidence.prose.blocks().size(); ++b) {
      if (const Part* own = part_of(evidence, b)) {
        part = own;
        break;
      }
    }
    if (part == nullptr) return;
    findings::Finding finding;
    finding.rule = rule_.id;
    finding.severity = Severity::Info;  // as often the converter's doing as the editor's
    finding.lang = part->language->code;
    finding.message = fill_message(part->messages[static_cast<std::size_t>(Artefact::EmptyHeading)],
                                   span.of(evidence.article.text()), {});
    finding.help = part->language->help.text;
    finding.span = span;
    for (std::size_t i = 1; i < headings.size(); ++i) {
      finding.notes.push_back(
          {evidence.knowledge.language(part->language->code)->wording("again-here"), headings[i]});
    }
    found.push_back(std::move(finding));
  }

  const packs::Rule& rule_;
  std::vector<Part> parts_;
};

}  // namespace

CheckKind artefact() {
  return {"artefact", {"text"}, make<ArtefactCheck>};
}

}  // namespace stet::checks
