// Sources that do not want their name in the article: « un garde, s'exprimant anonymement », "a
// guard, who asked not to be named".
#pragma once

#include <vector>

#include "language/attributions.h"
#include "language/bearer.h"
#include "language/knowledge.h"
#include "language/sources.h"
#include "language/tokens.h"

namespace stet::language {

/// Whether the bearer is somebody without a name, and of no class that tells more: no source, no
/// spokesman, no paper.
bool may_hide_its_name(const Bearer& bearer);

/// Whether anonymity is stated in the sentence, and of these words: no other source stands between.
bool hides_its_name(TokenRange words, const std::vector<Attribution>& attributions,
                    std::uint32_t attribution, const std::vector<Sentence>& sentences,
                    const Matches& matches, const LanguageKnowledge& language);

/// The class of somebody anonymous by the senses of its noun; an insider when it tells nothing.
SourceClass kind_without_name(std::uint32_t senses);
/// « de source policière »: the class of a source by the words beside the noun.
SourceClass kind_of_source(const Tokens& tokens, TokenRange words,
                           const LanguageKnowledge& language);
/// « dans un tweet »: a document, or something that anybody may post.
SourceClass kind_of_statement(const Tokens& tokens, TokenRange words,
                              const LanguageKnowledge& language);

}  // namespace stet::language
