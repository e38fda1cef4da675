// A 64-bit hash that never changes between releases: fingerprints and sign-offs are kept in files.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace stet::base {

/// XXH3-64 of the bytes, with seed 0.
std::uint64_t stable_hash(std::string_view bytes);

/// Sixteen lower-case hexadecimal digits.
std::string to_hex(std::uint64_t hash);

}  // namespace stet::base
