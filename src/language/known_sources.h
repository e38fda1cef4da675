// Who has been credited so far in an article, so that the next « il », "the company" or the same
// noun again leads back to them.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "language/entity_index.h"
#include "language/knowledge.h"
#include "language/names.h"
#include "language/sources.h"
#include "language/tokens.h"

namespace stet::language {

/// What a source is, beside its class, for the words that may mean it again.
struct SourceTraits {
  bool person = false, woman = false, man = false, body = false, plural = false;
  std::uint32_t sentence = 0;  ///< last credited in
  std::uint32_t noun = 0;      ///< WordId of its noun
};

class KnownSources {
 public:
  static constexpr std::uint32_t kNoMention = 0xFFFFFFFF;

  KnownSources(const Tokens& tokens, Names& names)
      : tokens_(tokens), names_(names), index_(names.entities.size() + 64) {}

  /// What follows stands in that sentence and attribution.
  void enter(std::uint32_t attribution, std::uint32_t sentence, const LanguageKnowledge& language);
  /// The source speaks here: it is the last one.
  void note(std::uint32_t source);

  /// The source that is that entity; new ones get the class.
  std::uint32_t of_entity(std::uint32_t entity, SourceClass kind, TokenRange words);
  /// The source of that class and noun (its token, or kNoMention when there is none).
  std::uint32_t of_noun(SourceClass kind, TokenRange words, std::uint32_t noun);
  /// The same, only if it is known; else kNoSource.
  [[nodiscard]] std::uint32_t find_noun(SourceClass kind, std::uint32_t noun) const;
  /// « il », "she": the source before that fits, else the name before that does; else kNoSource.
  std::uint32_t of_pronoun(std::uint32_t senses, TokenRange words);
  /// The mention of the body named last before a token.
  [[nodiscard]] std::uint32_t body_before(std::uint32_t token) const;

  [[nodiscard]] std::uint32_t last() const { return last_; }
  [[nodiscard]] std::uint32_t last_person() const { return last_person_; }
  [[nodiscard]] std::uint32_t last_body() const { return last_body_; }
  /// Whether it is a source that spoke few enough sentences ago.
  [[nodiscard]] bool is_near(std::uint32_t source) const;
  [[nodiscard]] const Source& source(std::uint32_t source) const { return all_[source]; }
  [[nodiscard]] const SourceTraits& traits(std::uint32_t source) const { return traits_[source]; }

  void add_mention(TokenRange words, std::uint32_t entity, MentionForm form) {
    fresh_.push_back({words, entity, form, sentence_});
  }
  /// All sources; the mentions added have been put into the names.
  std::vector<Source> finish();

 private:
  std::uint32_t create(SourceClass kind, TokenRange words);
  [[nodiscard]] bool fits(std::uint32_t source, std::uint32_t pronoun) const;
  [[nodiscard]] std::uint32_t name_before(std::uint32_t token, std::uint32_t pronoun) const;
  [[nodiscard]] std::uint32_t mentions_before(std::uint32_t token) const;
  [[nodiscard]] std::uint64_t key_of(SourceClass kind, std::uint32_t noun) const;

  const Tokens& tokens_;
  Names& names_;
  EntityIndex index_;  ///< Whole: entity → source; First: noun → source
  std::vector<Source> all_;
  std::vector<SourceTraits> traits_;
  std::vector<Mention> fresh_;
  std::uint32_t last_ = kNoSource;
  std::uint32_t last_person_ = kNoSource;
  std::uint32_t last_body_ = kNoSource;
  std::uint32_t attribution_ = 0;
  std::uint32_t sentence_ = 0;
  const LanguageKnowledge* language_ = nullptr;
};

}  // namespace stet::language
