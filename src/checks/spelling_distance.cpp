#include "checks/spelling_distance.h"

#include <algorithm>
#include <array>
#include <utility>

namespace stet::checks {
namespace {

constexpr std::size_t kLongest = 40;  // letters that are compared

}  // namespace

std::uint32_t spelling_distance(std::string_view a, std::string_view b, std::uint32_t most) {
  if (a.size() > kLongest || b.size() > kLongest) return a == b ? 0 : most + 1;
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > most) return most + 1;
  std::array<std::uint32_t, kLongest + 1> before{};
  std::array<std::uint32_t, kLongest + 1> above{};
  std::array<std::uint32_t, kLongest + 1> row{};
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = static_cast<std::uint32_t>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = static_cast<std::uint32_t>(i);
    std::uint32_t least = row[0];
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::uint32_t other = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + other});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before[j - 2] + 1);
      least = std::min(least, row[j]);
    }
    if (least > most) return most + 1;
    before = above;
    above = row;
  }
  return std::min(above[b.size()], most + 1);
}

std::uint32_t letter_set(std::string_view plain) {
  std::uint32_t letters = 0;
  for (const char c : plain) {
    if (c >= 'a' && c <= 'z') letters |= 1U << (c - 'a');
  }
  return letters;
}

std::string sound_of(std::string_view plain) {
  std::string sound;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    char c = plain[i];
    const char next = i + 1 < plain.size() ? plain[i + 1] : '\0';
    if (c == 'p' && next == 'h') {
      c = 'f';
      ++i;
    } else if (c == 'c' && next == 'k') {
      c = 'k';
      ++i;
    } else if (c == 'x') {
      sound += 'k';
      c = 's';
    } else if (c == 'h' && !sound.empty()) {
      continue;
    } else if (c == 'y') {
      c = 'i';
    } else if (c == 'c' || c == 'q') {
      c = next == 'e' || next == 'i' || next == 'y' ? 's' : 'k';
    } else if (c == 'z') {
      c = 's';
    }
    if (sound.empty() || sound.back() != c) sound += c;
  }
  return sound;
}

}  // namespace stet::checks
