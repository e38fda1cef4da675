// Any bytes are a rule file of some house: it is loaded, or its faults are told with their places,
// never a crash.

#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

#include "engine/rulebook.h"
#include "packs/pack.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::vector<stet::packs::PackFile> builtin = stet::packs::builtin_files();
  std::vector<stet::packs::PackFile> files;
  for (const stet::packs::PackFile& file : builtin) {
    if (file.path.ends_with("/language.toml")) files.push_back(file);
  }
  files.push_back({"house/fuzz.toml", "house/fuzz.toml",
                   std::string(reinterpret_cast<const char*>(data), size)});
  std::vector<stet::packs::Fault> faults;
  (void)stet::engine::load_rulebook(files, true, faults);
  for (const stet::packs::Fault& fault : faults) {
    if (stet::packs::to_string(fault).empty()) std::abort();
  }
  return 0;
}
