// What is known of the languages, to and from a snapshot.
#pragma once

#include "base/binary.h"
#include "language/knowledge.h"

namespace stet::language {

/// Inflection and named lists are left out: they serve only to read phrases, which a snapshot holds
/// already read.
void write_snapshot(const Knowledge& knowledge, base::BinaryWriter& writer);
/// The bytes must outlive the knowledge. What came of it counts only when the reader has not
/// failed.
void read_snapshot(Knowledge& knowledge, base::BinaryReader& reader);

}  // namespace stet::language
