#include "rules/word_kinds.h"

#include <algorithm>
#include <bit>
#include <utility>
#include <vector>

namespace tokumei {
namespace {

// FNV-1a, byte by byte, so that one run over a text hashes all that it begins with.
constexpr std::uint32_t kHashOfNothing = 2166136261;

std::uint32_t hash_on(std::uint32_t hash, char c) {
  return (hash ^ static_cast<unsigned char>(c)) * 16777619;
}

std::uint32_t hash_of(std::string_view word) {
  std::uint32_t hash = kHashOfNothing;
  for (const char c : word) hash = hash_on(hash, c);
  return hash;
}

// Where a word of this hash is looked for first.
std::uint32_t spread(std::uint32_t hash) {
  return hash ^ (hash >> 15);
}

// Whether a character goes on there.
bool is_inside(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

}  // namespace

WordKinds::WordKinds(const Kinds& kinds) {
  std::vector<Slot> slots(std::bit_ceil(2 * kinds.size() + 1));
  std::vector<char> text;
  for (const auto& [word, bits] : kinds) {
    std::size_t at = spread(hash_of(word)) % slots.size();
    while (slots[at].kinds != 0) at = (at + 1) % slots.size();
    slots[at] = {static_cast<std::uint32_t>(text.size()), bits};
    text.insert(text.end(), word.c_str(), word.c_str() + word.size() + 1);
    longest_ = std::max(longest_, static_cast<std::uint32_t>(word.size()));
  }
  slots_ = std::move(slots);
  text_ = std::move(text);
}

std::uint32_t WordKinds::of(std::string_view word) const {
  return of(word, hash_of(word));
}

std::uint32_t WordKinds::of(std::string_view word, std::uint32_t hash) const {
  const auto slots = slots_.view();
  if (slots.empty()) return 0;
  const std::string_view text(text_.view().data(), text_.view().size());
  const std::size_t mask = slots.size() - 1;  // a power of two
  for (std::size_t at = spread(hash) & mask; slots[at].kinds != 0; at = (at + 1) & mask) {
    const std::string_view rest = text.substr(slots[at].begin);
    if (rest.starts_with(word) && rest[word.size()] == '\0') return slots[at].kinds;
  }
  return 0;
}

std::size_t WordKinds::length_of_start(std::string_view text, std::uint32_t kinds) const {
  const std::size_t most = std::min<std::size_t>(text.size(), longest_);
  std::uint32_t hash = kHashOfNothing;
  std::size_t length = 0;
  for (std::size_t size = 1; size <= most; ++size) {
    hash = hash_on(hash, text[size - 1]);
    if (is_inside(text, size)) continue;
    if ((of(text.substr(0, size), hash) & kinds) != 0) length = size;
  }
  return length;
}

std::size_t WordKinds::length_of_end(std::string_view text, std::uint32_t kinds) const {
  for (std::size_t size = std::min<std::size_t>(text.size(), longest_); size > 0; --size) {
    if (is_inside(text, text.size() - size)) continue;
    if ((of(text.substr(text.size() - size)) & kinds) != 0) return size;
  }
  return 0;
}

}  // namespace tokumei
