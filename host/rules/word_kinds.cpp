#include "rules/word_kinds.h"

#include <bit>
#include <utility>
#include <vector>

namespace tokumei {
namespace {

// FNV-1a.
std::uint32_t hash_of(std::string_view word) {
  std::uint32_t hash = 2166136261;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619;
  return hash ^ (hash >> 15);
}

}  // namespace

WordKinds::WordKinds(const Kinds& kinds) {
  std::vector<Slot> slots(std::bit_ceil(2 * kinds.size() + 1));
  std::vector<char> text;
  for (const auto& [word, bits] : kinds) {
    std::size_t at = hash_of(word) % slots.size();
    while (slots[at].kinds != 0) at = (at + 1) % slots.size();
    slots[at] = {static_cast<std::uint32_t>(text.size()), bits};
    text.insert(text.end(), word.c_str(), word.c_str() + word.size() + 1);
  }
  slots_ = std::move(slots);
  text_ = std::move(text);
}

std::uint32_t WordKinds::of(std::string_view word) const {
  const auto slots = slots_.view();
  if (slots.empty()) return 0;
  const std::string_view text(text_.view().data(), text_.view().size());
  const std::size_t mask = slots.size() - 1;  // a power of two
  for (std::size_t at = hash_of(word) & mask; slots[at].kinds != 0; at = (at + 1) & mask) {
    const std::string_view rest = text.substr(slots[at].begin);
    if (rest.starts_with(word) && rest[word.size()] == '\0') return slots[at].kinds;
  }
  return 0;
}

}  // namespace tokumei
