// stet_compile_rules FILE: reads the built-in rules and writes their snapshot. Run by the build,
// see engine/snapshot.h.
#include <cstdio>
#include <fstream>

#include "engine/snapshot.h"

int main(int count, char** arguments) {
  if (count != 2) {
    std::fputs("usage: stet_compile_rules FILE\n", stderr);
    return 2;
  }
  std::vector<stet::packs::Fault> faults;
  const std::string bytes = stet::engine::make_snapshot(stet::packs::builtin_files(),
                                                        stet::packs::builtin_files_hash(), faults);
  for (const stet::packs::Fault& fault : faults)
    std::fprintf(stderr, "%s\n", to_string(fault).c_str());
  std::ofstream file(arguments[1], std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  // With faulty rules the snapshot is empty, and the program says at its start what is wrong with
  // them.
  return file.good() ? 0 : 2;
}
