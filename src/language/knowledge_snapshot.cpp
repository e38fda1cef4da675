#include "language/knowledge_snapshot.h"

#include <algorithm>

namespace stet::language {
namespace {

/// The kept fields of a language, in one order for both directions. The binding counts them: a new
/// field does not compile until it is kept here or left out knowingly.
template <class Direction, class Language>
void each_field(Direction&& go, Language& language) {
  auto& [code, name, inflection, lists, abbreviations, apostrophe_may_quote,
         speech_clause_may_trail, attribution, dates, roles, amounts, tolls, toll_roles,
         head_comes_last, things_have_pronouns, sources, lives, name_senses, matter_words,
         source_senses, wordings] = language;
  (void)inflection;
  (void)lists;
  go(code);
  go(name);
  go(abbreviations.never_end);
  go(abbreviations.may_end);
  go(apostrophe_may_quote);
  go(speech_clause_may_trail);
  go(attribution);
  go(dates);
  go(roles);
  go(amounts.index);
  go(amounts.words);
  go(amounts.phrases);
  go(amounts.phrase_words);
  go(amounts.multiplier_initials);
  go(amounts.signs);
  go(amounts.beginners);
  go(amounts.decimal_comma);
  go(amounts.joins_after_multiplier);
  go(tolls);
  go(toll_roles);
  go(head_comes_last);
  go(things_have_pronouns);
  go(sources);
  go(lives);
  go(name_senses);
  go(matter_words);
  go(source_senses);
  go(amounts.hours_by_letter);
  go(amounts.one_is_article);
  go(amounts.ordinals_agree);
  go(amounts.half_is_noun);
  go(wordings);
}

class Writing {
 public:
  explicit Writing(base::BinaryWriter& writer) : writer_(writer) {}

  void operator()(const std::string& text) { writer_.text(text); }
  void operator()(bool flag) { writer_.value(flag); }
  void operator()(const AttributionLists& lists) { writer_.value(lists); }
  void operator()(const SourceLists& lists) { writer_.value(lists); }
  void operator()(const LifeLists& lists) { writer_.value(lists); }
  void operator()(const DateWords& dates) { dates.write_snapshot(writer_); }
  void operator()(const TollLists& lists) { writer_.value(lists); }
  template <class T>
  void operator()(const std::vector<T>& row) {
    writer_.row(std::span(row));
  }
  void operator()(const std::vector<AmountSign>& signs) {
    size(signs.size());
    for (const AmountSign& sign : signs) {
      writer_.text(sign.text);
      writer_.value(sign.unit);
      writer_.value(sign.multiplier);
      writer_.value(sign.clock);
      writer_.value(sign.ordinal);
    }
  }
  void operator()(const std::vector<Measure>& measures) {
    size(measures.size());
    for (const Measure& measure : measures) {
      writer_.text(measure.name);
      writer_.value(measure.kind);
    }
  }
  void operator()(const std::unordered_set<std::string>& texts) {
    // In order, so that the same rules make the same bytes.
    std::vector<std::string_view> sorted(texts.begin(), texts.end());
    std::sort(sorted.begin(), sorted.end());
    size(sorted.size());
    for (const std::string_view text : sorted) writer_.text(text);
  }
  void operator()(const std::map<std::string, std::string, std::less<>>& texts) {
    size(texts.size());
    for (const auto& [key, text] : texts) {
      writer_.text(key);
      writer_.text(text);
    }
  }

 private:
  void size(std::size_t size) { writer_.value(static_cast<std::uint32_t>(size)); }

  base::BinaryWriter& writer_;
};

class Reading {
 public:
  explicit Reading(base::BinaryReader& reader) : reader_(reader) {}

  void operator()(std::string& text) { text = reader_.text(); }
  void operator()(bool& flag) { flag = reader_.flag(); }
  void operator()(AttributionLists& lists) { lists = reader_.value<AttributionLists>(); }
  void operator()(SourceLists& lists) { lists = reader_.value<SourceLists>(); }
  void operator()(LifeLists& lists) { lists = reader_.value<LifeLists>(); }
  void operator()(DateWords& dates) { dates.read_snapshot(reader_); }
  void operator()(TollLists& lists) { lists = reader_.value<TollLists>(); }
  template <class T>
  void operator()(std::vector<T>& row) {
    const auto kept = reader_.row<T>();
    row.assign(kept.begin(), kept.end());
  }
  void operator()(std::vector<AmountSign>& signs) {
    signs.resize(reader_.count());
    for (AmountSign& sign : signs) {
      sign.text = reader_.text();
      sign.unit = reader_.value<std::uint16_t>();
      sign.multiplier = reader_.value<std::uint64_t>();
      sign.clock = reader_.flag();
      sign.ordinal = reader_.flag();
    }
  }
  void operator()(std::vector<Measure>& measures) {
    measures.resize(reader_.count());
    for (Measure& measure : measures) {
      measure.name = reader_.text();
      measure.kind = reader_.value<MeasureKind>();
    }
  }
  void operator()(std::unordered_set<std::string>& texts) {
    const std::uint32_t size = reader_.count();
    texts.reserve(size);
    for (std::uint32_t i = 0; i < size; ++i) texts.emplace(reader_.text());
  }
  void operator()(std::map<std::string, std::string, std::less<>>& texts) {
    const std::uint32_t size = reader_.count();
    for (std::uint32_t i = 0; i < size; ++i) {
      const std::string_view key = reader_.text();
      texts.emplace_hint(texts.end(), key, reader_.text());
    }
  }

 private:
  base::BinaryReader& reader_;
};

}  // namespace

void write_snapshot(const Knowledge& knowledge, base::BinaryWriter& writer) {
  knowledge.lexicon.write_snapshot(writer);
  writer.value(static_cast<std::uint32_t>(knowledge.languages.size()));
  for (const LanguageKnowledge& language : knowledge.languages)
    each_field(Writing(writer), language);
  Writing{writer}(knowledge.measures);
}

void read_snapshot(Knowledge& knowledge, base::BinaryReader& reader) {
  knowledge.lexicon.read_snapshot(reader);
  knowledge.languages.resize(reader.count());
  for (LanguageKnowledge& language : knowledge.languages) each_field(Reading(reader), language);
  Reading{reader}(knowledge.measures);
}

}  // namespace stet::language
