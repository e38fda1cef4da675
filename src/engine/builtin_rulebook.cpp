#include "engine/snapshot.h"

// Of the library stet_snapshot, where the program is linked with it: the program that makes the
// snapshot is not.
extern "C" {
extern const char stet_snapshot_begin[] __attribute__((weak));
extern const char stet_snapshot_end[] __attribute__((weak));
}

namespace stet::engine {

std::unique_ptr<Rulebook> load_builtin_rulebook(std::vector<packs::Fault>& faults) {
  if (stet_snapshot_begin != nullptr) {
    const auto size = static_cast<std::size_t>(stet_snapshot_end - stet_snapshot_begin);
    if (auto book = read_snapshot({stet_snapshot_begin, size}, packs::builtin_files_hash()))
      return book;
  }
  return load_rulebook(packs::builtin_files(), false, faults);
}

}  // namespace stet::engine
