// The examples of rules, run: each must be found where it is marked and nowhere else, however it
// was typed.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "engine/rulebook.h"

namespace stet::apps {

struct ExampleFailure {
  const packs::Rule* rule = nullptr;
  const packs::Example* example = nullptr;
  std::string what;                   ///< "nothing was found at « … »; found instead: …"
  std::vector<std::string> variants;  ///< in which of them: "as written", "NFD", …
};

struct ExampleRun {
  std::size_t rules = 0;
  std::size_t examples = 0;
  std::size_t variants = 0;
  std::vector<ExampleFailure> failures;  ///< by rule and example
};

/// Runs the examples of the rules that are wanted, each with its own rule alone. The rulebook must
/// have been loaded with examples. An example that misbehaves as written is not tried in its
/// variants.
ExampleRun run_examples(const engine::Rulebook& rulebook,
                        const std::function<bool(const packs::Rule&)>& wanted);

}  // namespace stet::apps
