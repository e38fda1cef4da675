#include "engine/snapshot.h"

#include <array>
#include <cstring>

#include "base/binary.h"
#include "base/stable_hash.h"
#include "language/knowledge_snapshot.h"
#include "packs/rule_snapshot.h"

namespace stet::engine {
namespace {

constexpr std::uint32_t kFormat = 2;  // one more with every change of what is written

struct Header {
  std::array<char, 8> name = {'s', 't', 'e', 't', 's', 'n', 'a', 'p'};
  std::uint32_t format = kFormat;
  std::uint32_t sizes = 0;  ///< of types whose memory is written as it is
  std::array<char, 64> rules = {};
  std::uint64_t size = 0;      ///< of everything after the header
  std::uint64_t own_hash = 0;  ///< of the header up to here
};
static_assert(sizeof(Header) % base::kRowAlignment == 0);

std::uint64_t hash_of(const Header& header) {
  return base::stable_hash({reinterpret_cast<const char*>(&header), offsetof(Header, own_hash)});
}

Header make_header(std::string_view hash, std::size_t size) {
  Header header;
  header.sizes = static_cast<std::uint32_t>(sizeof(language::AttributionLists) << 16 |
                                            sizeof(checks::PhraseTape::Entry));
  hash.copy(header.rules.data(), header.rules.size());
  header.size = size;
  header.own_hash = hash_of(header);
  return header;
}

}  // namespace

std::string make_snapshot(const std::vector<packs::PackFile>& files, std::string_view hash,
                          std::vector<packs::Fault>& faults) {
  checks::PhraseTape tape;
  const std::unique_ptr<Rulebook> book = load_recorded_rulebook(files, false, faults, &tape);
  if (!faults.empty()) return {};
  base::BinaryWriter writer;
  language::write_snapshot(book->knowledge, writer);
  packs::write_snapshot(book->pack.rules, tape.spent, writer);
  writer.row(std::span<const checks::PhraseTape::Entry>(tape.lists));
  const Header header = make_header(hash, writer.bytes().size());
  return std::string(reinterpret_cast<const char*>(&header), sizeof header) + writer.bytes();
}

std::unique_ptr<Rulebook> read_snapshot(std::string_view bytes, std::string_view hash) {
  if (bytes.size() < sizeof(Header)) return nullptr;
  const Header wanted = make_header(hash, bytes.size() - sizeof(Header));
  if (std::memcmp(bytes.data(), &wanted, sizeof wanted) != 0) return nullptr;

  base::BinaryReader reader(bytes.substr(sizeof(Header)));
  auto book = std::make_unique<Rulebook>();
  language::read_snapshot(book->knowledge, reader);
  book->pack.rules = packs::read_rules_snapshot(reader);
  checks::PhraseTape tape;
  const auto lists = reader.row<checks::PhraseTape::Entry>();
  tape.lists.assign(lists.begin(), lists.end());
  tape.playing = true;
  if (!reader.complete()) return nullptr;

  // Whatever a check does when it is made anew must be what it did for the snapshot.
  const std::size_t list_count = book->knowledge.lexicon.list_count();
  std::vector<packs::Fault> faults;
  for (const packs::Rule& rule : book->pack.rules) {
    book->checks.push_back(checks::make_check(rule, book->knowledge, faults, &tape));
  }
  if (!faults.empty() || tape.at != tape.lists.size() ||
      book->knowledge.lexicon.list_count() != list_count)
    return nullptr;
  return book;
}

}  // namespace stet::engine
