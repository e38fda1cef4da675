#include "checks/written_names.h"

#include <algorithm>
#include <utility>

#include "base/stable_hash.h"
#include "checks/acronym_letters.h"
#include "checks/spelling_distance.h"

namespace stet::checks {
namespace {

using language::Token;
using language::TokenRange;

constexpr std::size_t kShortest = 5;  // letters of a name that is compared

class Reader {
 public:
  Reader(const Evidence& evidence, std::size_t most) : evidence_(evidence), most_(most) {}

  std::vector<WrittenName> read() {
    for (const language::Mention& mention : evidence_.analysis.names.mentions) {
      if (mention.form == language::MentionForm::Pronoun ||
          mention.form == language::MentionForm::Nominal)
        continue;
      read_mention(mention);
      if (names_.size() >= most_) break;
    }
    for (const std::uint64_t spelling : quoted_) count_known(spelling);
    return std::move(names_);
  }

 private:
  const Token& at(std::uint32_t t) const { return evidence_.analysis.tokens.all[t]; }

  void read_mention(const language::Mention& mention) {
    const language::Sentence& sentence = evidence_.analysis.sentences[mention.sentence];
    const TokenRange tokens = with_article(mention.tokens, sentence);
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
      if (at(t).is(language::kAllCapitals) || has_digit(t)) return;
    }
    const text::ProseSpan span = evidence_.analysis.tokens.span(tokens);
    if (is_marked(span)) return;
    if (evidence_.analysis.voices.is_quoted(span)) {
      quoted_.push_back(base::stable_hash(bare(span)));
      return;
    }
    // Most mentions are written as one before them.
    const std::uint64_t raw = base::stable_hash(evidence_.prose.text(span));
    if (count_known(raw)) return;
    WrittenName name;
    name.text = bare(span);
    const std::uint64_t plain = base::stable_hash(name.text);
    if (plain != raw && count_known(plain)) return;
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
      name.words.push_back(plain_letters(at(t).span().of(evidence_.analysis.tokens.folded)));
      name.letters += name.words.back();
    }
    const bool compared = name.letters.size() >= kShortest;
    for (const std::uint64_t spelling : {raw, plain})
      spellings_.emplace_back(spelling, compared ? names_.size() : kNone);
    if (!compared) return;
    name.set = letter_set(name.letters);
    name.first_set = letter_set(name.words.front());
    name.last_set = letter_set(name.words.back());
    name.count = 1;
    name.first = tokens;
    name.sentence = mention.sentence;
    name.entity = mention.entity;
    name.titled = is_titled(tokens, sentence);
    name.desks = is_desks(tokens);
    names_.push_back(std::move(name));
  }

  /// Whether the spelling was met before; then it is counted.
  bool count_known(std::uint64_t spelling) {
    const auto known = std::find_if(spellings_.begin(), spellings_.end(),
                                    [&](const auto& one) { return one.first == spelling; });
    if (known == spellings_.end()) return false;
    if (known->second != kNone) ++names_[known->second].count;
    return true;
  }

  bool has_digit(std::uint32_t t) const {
    const std::string_view word = at(t).span().of(evidence_.analysis.tokens.folded);
    return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
  }

  /// « al-Qaïda » with its article.
  TokenRange with_article(TokenRange tokens, const language::Sentence& sentence) const {
    if (tokens.begin > sentence.tokens.begin && at(tokens.begin).before == language::kHyphen &&
        (own(sentence).name_sense(at(tokens.begin - 1)) & language::kParticle) != 0)
      --tokens.begin;
    return tokens;
  }

  const language::LanguageKnowledge& own(const language::Sentence& sentence) const {
    return evidence_.knowledge.languages[sentence.language];
  }

  bool is_marked(text::ProseSpan span) const {
    const std::string_view after = evidence_.prose.text().substr(span.end, 6);
    return after.starts_with(" [sic") || after.starts_with(" (sic");
  }

  bool is_titled(TokenRange tokens, const language::Sentence& sentence) const {
    if (tokens.begin == sentence.tokens.begin) return false;
    const std::uint16_t before = at(tokens.begin).before;
    if ((before & ~(language::kSpace | language::kStop)) != 0) return false;
    return (own(sentence).name_sense(at(tokens.begin - 1)) &
            (language::kHonorific | language::kOffice)) != 0;
  }

  bool is_desks(TokenRange tokens) const {
    if (evidence_.known_names == nullptr) return false;
    std::uint64_t hash = 0;
    for (std::uint32_t t = tokens.begin; t < tokens.end; ++t)
      hash = language::joined_hash(
          hash, language::word_hash(at(t).span().of(evidence_.analysis.tokens.folded)));
    return evidence_.known_names->has(hash);
  }

  /// The text with plain apostrophes and spaces, and without the accents of capitals, which are a
  /// matter of style: « Etats », « États ».
  std::string bare(text::ProseSpan span) const {
    const std::string_view text = evidence_.prose.text(span);
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const auto c = static_cast<unsigned char>(text[i]);
      if (c < 0x80) {
        if (c == '.') continue;  // U.S, U.S.
        result += c == '\n' || c == '\t' ? ' ' : text[i];
      } else if (text.substr(i).starts_with("\u2019")) {
        result += '\'';
        i += 2;
      } else if (text.substr(i).starts_with("\u00A0")) {
        result += ' ';
        ++i;
      } else if (text.substr(i).starts_with("\u202F")) {
        result += ' ';
        i += 2;
      } else if (text.substr(i).starts_with("\u2011")) {
        result += '-';
        i += 2;
      } else if (c == 0xC3 && i + 1 < text.size() &&
                 static_cast<unsigned char>(text[i + 1]) < 0xA0) {
        // À to ß: a capital
        const char small[] = {static_cast<char>(0xC3), static_cast<char>(text[i + 1] + 0x20)};
        for (const char letter : plain_letters({small, 2}))
          result += static_cast<char>(letter & ~0x20);
        ++i;
      } else {
        result += text[i];
      }
    }
    return result;
  }

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
  const Evidence& evidence_;
  const std::size_t most_;
  std::vector<WrittenName> names_;
  std::vector<std::pair<std::uint64_t, std::size_t>> spellings_;  ///< by hash: which of names_
  std::vector<std::uint64_t> quoted_;  ///< they speak for a spelling, they are none of the desk's
};

}  // namespace

std::vector<WrittenName> find_written_names(const Evidence& evidence, std::size_t most) {
  return Reader(evidence, most).read();
}

std::string letters_in(const language::Tokens& tokens, language::TokenRange range) {
  std::string letters;
  for (std::uint32_t t = range.begin; t < range.end; ++t)
    letters += plain_letters(tokens.all[t].span().of(tokens.folded));
  return letters;
}

}  // namespace stet::checks
