#include "language/lexicon.h"

namespace stet::language {

void Lexicon::write_snapshot(base::BinaryWriter& writer) const {
  vocabulary_.write_snapshot(writer);
  writer.row(lists_.view());
  writer.row(steps_.view());
  writer.row(branches_.view());
  writer.row(words_.view());
  writer.row(word_bits_.view());
  writer.row(postings_.view());
  writer.row(places_.view());
  writer.row(gates_.view());
  writer.row(reaches_.view());
  writer.row(gate_begins_.view());
  writer.row(is_anchor_.view());
  writer.row(nearby_postings_.view());
  writer.row(nearby_words_.view());
  writer.value(static_cast<std::uint32_t>(participle_endings_.size()));
  for (const auto& endings : participle_endings_) {
    writer.value(static_cast<std::uint32_t>(endings.size()));
    for (const std::string& ending : endings) writer.text(ending);
  }
}

void Lexicon::read_snapshot(base::BinaryReader& reader) {
  vocabulary_.read_snapshot(reader);
  lists_.stand_on(reader.row<List>());
  steps_.stand_on(reader.row<Step>());
  branches_.stand_on(reader.row<Branch>());
  words_.stand_on(reader.row<WordId>());
  word_bits_.stand_on(reader.row<std::uint64_t>());
  postings_.stand_on(reader.row<Posting>());
  places_.stand_on(reader.row<Place>());
  gates_.stand_on(reader.row<Gate>());
  reaches_.stand_on(reader.row<Reaches>());
  gate_begins_.stand_on(reader.row<std::uint32_t>());
  is_anchor_.stand_on(reader.row<std::uint64_t>());
  nearby_postings_.stand_on(reader.row<Posting>());
  nearby_words_.stand_on(reader.row<NearbyWord>());
  participle_endings_.resize(reader.count());
  for (auto& endings : participle_endings_) {
    endings.resize(reader.count());
    for (std::string& ending : endings) ending = reader.text();
  }
}

}  // namespace stet::language
