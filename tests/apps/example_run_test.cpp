// Every example of every rule that comes with stet behaves, however it is typed.

#include "apps/cli/example_run.h"

#include <gtest/gtest.h>

#include "engine/settings_layer.h"

namespace stet::apps {
namespace {

TEST(ExampleRun, EveryBuiltInRuleDoesWhatItsFileSays) {
  std::vector<packs::Fault> faults;
  const auto rulebook = engine::load_rulebook(packs::builtin_files(), true, faults);
  for (const packs::Fault& fault : faults) ADD_FAILURE() << to_string(fault);
  ASSERT_TRUE(faults.empty());
  const ExampleRun run = run_examples(*rulebook, [](const packs::Rule&) { return true; });
  EXPECT_EQ(run.rules, rulebook->pack.rules.size());
  EXPECT_GE(run.variants, run.examples);
  for (const ExampleFailure& failure : run.failures) {
    ADD_FAILURE() << engine::shown_place(failure.example->place) << ": " << failure.rule->id << " "
                  << failure.what << " (" << failure.variants.front() << ")\n  "
                  << failure.example->text;
  }
}

}  // namespace
}  // namespace stet::apps
