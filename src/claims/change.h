// A change that the article gives twice, as two figures and as the step between them: « de 200 à
// 260, soit une hausse de 30 % », "doubled from 40 to 80".
#pragma once

#include <cstdint>

#include "language/interval.h"
#include "language/token.h"
#include "text/span.h"

namespace stet::claims {

enum class Step : std::uint8_t {
  Percent,   ///< « une hausse de 30 % »
  Points,    ///< « deux points de plus »
  Multiple,  ///< doublé, halved, « multiplié par trois »
};

struct Change {
  language::TokenRange tokens;
  text::ProseSpan said_span;  ///< the step: « 30 % », doublé
  std::uint32_t before = 0;   ///< index of the figure in the analysis
  std::uint32_t after = 0;    ///< the same where one figure says both: « de 12 à 50 »
  double from = 0;
  double to = 0;
  Step step = Step::Percent;
  bool of_shares = false;           ///< both figures are in percent
  bool up = false;                  ///< said to rise; else to fall
  language::Interval of_figures;    ///< percent of the first figure, or the multiple
  language::Interval difference;    ///< of the two figures
  language::Interval of_words;      ///< what the article says
  std::uint32_t sentence = 0;
};

}  // namespace stet::claims
