#include "packs/rule_snapshot.h"

#include <algorithm>
#include <array>

namespace stet::packs {
namespace {

constexpr std::array<std::string_view, 5> kTexts = {"summary", "message", "help", "why", "traps"};
constexpr int kDeepest = 32;

enum class Kind : std::uint8_t { Boolean, Integer, Number, Text, Array, Table };

void write_size(std::size_t size, base::BinaryWriter& writer) {
  writer.value(static_cast<std::uint32_t>(size));
}

void write_value(const Value& value, const std::set<const Value*>& spent,
                 base::BinaryWriter& writer) {
  const bool empty = spent.contains(&value);
  if (const Table* table = value.table()) {
    writer.value(Kind::Table);
    write_size(empty ? 0 : table->entries.size(), writer);
    if (empty) return;
    for (const auto& [key, entry] : table->entries) {
      writer.text(key);
      write_value(entry, spent, writer);
    }
  } else if (empty || value.array() != nullptr) {
    writer.value(Kind::Array);
    write_size(empty ? 0 : value.array()->size(), writer);
    if (empty) return;
    for (const Value& item : *value.array()) write_value(item, spent, writer);
  } else if (const std::string* text = value.string()) {
    writer.value(Kind::Text);
    writer.text(*text);
  } else if (const bool* boolean = value.boolean()) {
    writer.value(Kind::Boolean);
    writer.value(*boolean);
  } else if (const std::int64_t* integer = value.integer()) {
    writer.value(Kind::Integer);
    writer.value(*integer);
  } else {
    writer.value(Kind::Number);
    std::uint64_t bits = 0;
    std::memcpy(&bits, &std::get<double>(value.content), sizeof bits);
    writer.value(bits);
  }
}

Value read_value(base::BinaryReader& reader, int depth) {
  Value value{false, {}, {}};
  if (depth > kDeepest || reader.failed()) return value;
  switch (reader.value<Kind>()) {
    case Kind::Table: {
      Table table;
      const std::uint32_t size = reader.count();
      table.entries.reserve(size);
      for (std::uint32_t i = 0; i < size; ++i) {
        std::string key(reader.text());
        table.entries.emplace_back(std::move(key), read_value(reader, depth + 1));
      }
      value.content = std::move(table);
      break;
    }
    case Kind::Array: {
      Array array;
      const std::uint32_t size = reader.count();
      array.reserve(size);
      for (std::uint32_t i = 0; i < size; ++i) array.push_back(read_value(reader, depth + 1));
      value.content = std::move(array);
      break;
    }
    case Kind::Text:
      value.content = std::string(reader.text());
      break;
    case Kind::Boolean:
      value.content = reader.flag();
      break;
    case Kind::Integer:
      value.content = reader.value<std::int64_t>();
      break;
    case Kind::Number:
      value.content = reader.value<double>();
      break;
  }
  return value;
}

/// The kept fields of a rule, in one order for both directions. The binding counts them: a new
/// field does not compile until it is kept here or left out knowingly.
template <class Go, class AnyRule>
void each_field(Go&& go, AnyRule& rule) {
  auto& [id, kind, kind_place, severity, proof, standards, voice, source, repeats, languages,
         examples, place] = rule;
  (void)kind_place;
  (void)standards;
  (void)languages;
  (void)examples;
  (void)place;
  go.text(id);
  go.text(kind);
  go.plain(severity);
  go.plain(proof);
  go.plain(voice);
  go.plain(source);
  go.plain(repeats);
}

template <class Go, class AnyLanguage>
void each_text(Go&& go, AnyLanguage& language) {
  auto& [code, summary, message, help, why, traps, table] = language;
  (void)table;
  go.text(code);
  for (auto* located : {&summary, &message, &help, &why, &traps}) go.text(located->text);
}

struct Writing {
  base::BinaryWriter& writer;
  void text(const std::string& text) { writer.text(text); }
  template <class T>
  void plain(const T& plain) {
    writer.value(plain);
  }
};

struct Reading {
  base::BinaryReader& reader;
  void text(std::string& text) { text = reader.text(); }
  template <class T>
  void plain(T& plain) {
    plain = reader.value<T>();
  }
};

}  // namespace

void write_snapshot(const std::vector<Rule>& rules, const std::set<const Value*>& spent,
                    base::BinaryWriter& writer) {
  write_size(rules.size(), writer);
  for (const Rule& rule : rules) {
    each_field(Writing{writer}, rule);
    write_size(rule.standards.size(), writer);
    for (const Located& standard : rule.standards) writer.text(standard.text);
    write_size(rule.languages.size(), writer);
    for (const RuleLanguage& language : rule.languages) {
      each_text(Writing{writer}, language);
      const auto& entries = language.table.table()->entries;
      const auto is_option = [](const auto& entry) {
        return std::find(kTexts.begin(), kTexts.end(), entry.first) == kTexts.end();
      };
      write_size(static_cast<std::size_t>(std::count_if(entries.begin(), entries.end(), is_option)),
                 writer);
      for (const auto& entry : entries) {
        if (!is_option(entry)) continue;
        writer.text(entry.first);
        write_value(entry.second, spent, writer);
      }
    }
  }
}

std::vector<Rule> read_rules_snapshot(base::BinaryReader& reader) {
  std::vector<Rule> rules(reader.count(32));
  for (Rule& rule : rules) {
    each_field(Reading{reader}, rule);
    rule.standards.resize(reader.count());
    for (Located& standard : rule.standards) standard.text = reader.text();
    rule.languages.resize(reader.count());
    for (RuleLanguage& language : rule.languages) {
      each_text(Reading{reader}, language);
      Table table;
      const std::uint32_t size = reader.count();
      table.entries.reserve(size);
      for (std::uint32_t i = 0; i < size; ++i) {
        std::string key(reader.text());
        table.entries.emplace_back(std::move(key), read_value(reader, 0));
      }
      language.table.content = std::move(table);
    }
    if (reader.failed()) return {};
  }
  return rules;
}

}  // namespace stet::packs
