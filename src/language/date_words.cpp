#include "language/date_words.h"

#include <algorithm>
#include <tuple>

#include "language/fold.h"

namespace stet::language {
namespace {

/// The words of a phrase, cut as the prose is.
std::vector<std::string_view> words_of(std::string_view phrase) {
  std::vector<std::string_view> words;
  while (!phrase.empty()) {
    const std::size_t end = std::min(phrase.find_first_of(" '-."), phrase.size());
    if (end != 0) words.push_back(phrase.substr(0, end));
    phrase.remove_prefix(std::min(end + 1, phrase.size()));
  }
  return words;
}

void write(const std::vector<std::string>& texts, base::BinaryWriter& writer) {
  writer.value(static_cast<std::uint32_t>(texts.size()));
  for (const std::string& text : texts) writer.text(text);
}

void read(std::vector<std::string>& texts, base::BinaryReader& reader) {
  texts.resize(reader.count());
  for (std::string& text : texts) text = reader.text();
}

template <class T>
void read_row(std::vector<T>& row, base::BinaryReader& reader) {
  const auto kept = reader.row<T>();
  row.assign(kept.begin(), kept.end());
}

}  // namespace

void DateWords::add(DateClass date_class, std::string_view phrase, int value,
                    Vocabulary& vocabulary) {
  Phrase entry;
  entry.words = static_cast<std::uint32_t>(phrase_words_.size());
  entry.value = static_cast<std::int16_t>(value);
  entry.kind = static_cast<std::uint32_t>(date_class);
  for (const std::string_view word : words_of(phrase)) {
    phrase_words_.push_back(vocabulary.add(word));
    ++entry.size;
  }
  if (entry.size == 0) return;
  entry.first = phrase_words_[entry.words];
  entry.last = phrase_words_.back();
  by_start_.push_back(entry);
}

void DateWords::add_suffix(DateSuffix suffix, std::string_view letters) {
  suffixes_.emplace_back(fold(letters), suffix);
}

void DateWords::finish() {
  by_end_ = by_start_;
  std::stable_sort(by_start_.begin(), by_start_.end(), [](const Phrase& a, const Phrase& b) {
    return std::tuple(a.first, b.size) < std::tuple(b.first, a.size);
  });
  std::stable_sort(by_end_.begin(), by_end_.end(), [](const Phrase& a, const Phrase& b) {
    return std::tuple(a.last, b.size) < std::tuple(b.last, a.size);
  });
  const auto place = [this](WordId id) -> Word& {
    if (index_.size() <= id) index_.resize(id + 1U, 0);
    if (index_[id] == 0) {
      index_[id] = static_cast<std::uint16_t>(words_.size());
      words_.emplace_back();
    }
    return words_[index_[id]];
  };
  for (std::size_t i = 0; i < by_start_.size(); ++i) {
    Word& word = place(by_start_[i].first);
    if (word.starts_count++ == 0) word.first_start = static_cast<std::uint16_t>(i);
    word.starts |= set_of(by_start_[i].date_class());
  }
  for (std::size_t i = 0; i < by_end_.size(); ++i) {
    Word& word = place(by_end_[i].last);
    if (word.ends_count++ == 0) word.first_end = static_cast<std::uint16_t>(i);
    word.ends |= set_of(by_end_[i].date_class());
  }
  find_triggers();
}

void DateWords::find_triggers() {
  triggers_.assign(std::max<std::size_t>(index_.size(), 1), 0);
  for (std::size_t id = 1; id < index_.size(); ++id) {
    const Word& word = words_[index_[id]];
    triggers_[id] = ((word.starts & kTellingAtStart) | (word.ends & kTellingAtEnd)) != 0 ? 1 : 0;
  }
}

DateSuffix DateWords::suffix(std::string_view letters) const {
  for (const auto& [known, suffix] : suffixes_) {
    if (known == letters) return suffix;
  }
  return DateSuffix::None;
}

bool DateWords::is_suffix(std::string_view letters, DateSuffix suffix) const {
  return std::any_of(suffixes_.begin(), suffixes_.end(), [&](const auto& known) {
    return known.second == suffix && known.first == letters;
  });
}

void DateWords::write_snapshot(base::BinaryWriter& writer) const {
  writer.row(std::span(index_));
  writer.row(std::span(words_));
  writer.row(std::span(by_start_));
  writer.row(std::span(by_end_));
  writer.row(std::span(phrase_words_));
  writer.value(static_cast<std::uint32_t>(suffixes_.size()));
  for (const auto& [letters, suffix] : suffixes_) {
    writer.text(letters);
    writer.value(suffix);
  }
  writer.value(month_first);
  writer.value(next_is_coming);
  write(future_endings, writer);
  write(past_endings, writer);
}

void DateWords::read_snapshot(base::BinaryReader& reader) {
  read_row(index_, reader);
  read_row(words_, reader);
  read_row(by_start_, reader);
  read_row(by_end_, reader);
  read_row(phrase_words_, reader);
  suffixes_.resize(reader.count());
  for (auto& [letters, suffix] : suffixes_) {
    letters = reader.text();
    suffix = reader.value<DateSuffix>();
  }
  month_first = reader.flag();
  next_is_coming = reader.flag();
  read(future_endings, reader);
  read(past_endings, reader);
  find_triggers();
}

}  // namespace stet::language
