// Whose words go on from the sentence before: « Elle a ajouté », "The statement counts", a text
// after a colon, a transcript.
#pragma once

#include <vector>

#include "language/attributions.h"
#include "language/spoken_sentence.h"

namespace stet::language {

class CarriedSpeech {
 public:
  explicit CarriedSpeech(const std::vector<Sentence>& sentences) : sentences_(sentences) {}

  /// After all else in the sentence: adds that it is carried or the text itself.
  void find(const SpokenSentence& sentence, std::size_t first, std::vector<Attribution>& found);

 private:
  bool follows_colon(const SpokenSentence& sentence) const;
  static TokenRange transcript_name(const SpokenSentence& sentence);

  const std::vector<Sentence>& sentences_;
  std::uint32_t stated_block_ = 0xFFFFFFFF;
};

}  // namespace stet::language
