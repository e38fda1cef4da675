// What a sentence does with a claim: states it, credits it to somebody who can vouch for it or to
// somebody who cannot, or doubts it.
#pragma once

#include <cstdint>

#include "checks/check.h"
#include "language/lexicon.h"

namespace stet::checks {

enum class Standing : std::uint8_t {
  Elsewhere,  ///< it is about something else, or takes the claim for known
  Flat,       ///< states it in the outlet's own voice
  Vouched,    ///< credits it to somebody who can know
  Weak,       ///< credits it to somebody who cannot vouch for it
  Hearsay,    ///< aurait, reportedly
  Suspected,  ///< soupçonné de, accused of
};

/// The lists of a rule by which standing is judged.
struct StandingLists {
  language::NearbyList violence;     ///< what a party tells of itself and its enemy
  language::NearbyList guilt;        ///< what an accuser tells
  language::NearbyList passive;      ///< forms that may take a claim for known
  language::NearbyList infinitives;  ///< être, to be: before such a form nothing is asserted
  language::NearbyList hearsay, suspicion;
  language::NearbyList weak, parties, accusers, outlets, competent;
  language::NearbyList unannounced;  ///< what another outlet may not vouch for
  language::NearbyList confirmed;    ///< somebody confirms it, wherever this stands
  language::NearbyList again;        ///< « ce responsable »: whoever spoke last
  language::NearbyList except;
};

/// Reads the sentences of a text in their order: who « il » is follows from those before.
class StandingReader {
 public:
  StandingReader(const Evidence& evidence, language::LanguageId language,
                 const StandingLists& lists);

  /// To be called for each sentence, after of().
  void hear(std::uint32_t sentence);
  /// What the sentence does with the claim that the words make. An effect is what a proposal would
  /// bring: whoever is credited with it promises it.
  [[nodiscard]] Standing of(std::uint32_t sentence, language::TokenRange words, bool effect) const;
  /// Whether an object follows: an English past form may be passive, too.
  [[nodiscard]] bool takes_object(std::uint32_t next, std::uint32_t end) const;

 private:
  [[nodiscard]] bool is_carried(const language::Attribution& credit) const;
  [[nodiscard]] bool is_of(const language::Attribution& credit, language::NearbyList list) const;
  [[nodiscard]] Standing of_credited(std::uint32_t index, const language::Attribution& credit,
                                     language::TokenRange words, bool doubted) const;
  [[nodiscard]] bool hears_nobody(std::uint32_t index) const;
  [[nodiscard]] bool hedge_before(language::NearbyList list, language::TokenRange before) const;
  [[nodiscard]] const language::Attribution* credit_of(std::uint32_t index,
                                                       language::TokenRange words) const;
  [[nodiscard]] bool is_aim(language::TokenRange words) const;
  [[nodiscard]] bool is_asserted(language::TokenRange sentence, language::TokenRange words) const;
  [[nodiscard]] bool names_year(language::TokenRange sentence) const;

  const Evidence* evidence_;
  const language::Analysis* analysis_;
  const language::LanguageKnowledge* language_;
  const StandingLists* lists_;
  bool last_weak_ = false, last_party_ = false;
};

}  // namespace stet::checks
