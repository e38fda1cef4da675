#include "engine/settings.h"

namespace stet::engine {
struct Settings::State { SettingsFlags flags; bool examples; std::unique_ptr<Rulebook> book; };
Settings::Settings(SettingsFlags flags, bool examples) : state_(std::make_unique<State>()) { state_->flags = std::move(flags); state_->examples = examples; }
Settings::~Settings() = default;
bool Settings::excludes(const std::string&, bool) { return false; }
void Settings::prepare(const std::vector<std::string>&, std::vector<packs::Fault>& faults) {
  auto files = state_->flags.rules.empty() ? packs::builtin_files() : packs::read_pack_folder(state_->flags.rules, faults);
  for (const auto& p : state_->flags.packs) for (auto& f : packs::read_pack_folder(p, faults)) files.push_back(std::move(f));
  state_->book = load_rulebook(files, state_->examples, faults);
}
ArticleSettings Settings::for_path(const std::string&) const { ArticleSettings s; s.language = state_->flags.language; s.message_language = state_->flags.message_language;
  if (!state_->flags.select.empty()) { s.enabled.assign(state_->book->pack.rules.size(), false); for (auto& x : state_->flags.select) for (auto i : state_->book->matching(x)) s.enabled[i] = true; }
  return s; }
const Rulebook& Settings::rulebook(const std::string&) const { return *state_->book; }
std::vector<Decision> Settings::decisions(const std::string&, const std::string&) const { return {}; }
std::string Settings::file_of(const std::string&) const { return {}; }
std::optional<findings::Severity> Settings::fail_on() const { return findings::Severity::Error; }
std::optional<std::uint32_t> Settings::max_warnings() const { return {}; }
}  // namespace stet::engine
