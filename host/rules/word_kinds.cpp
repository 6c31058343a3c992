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

// That tells the first letter of a text from most others: of the three of kana and kanji it is the last.
unsigned char telling_byte(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  return lead >= 0xE0 && lead < 0xF0 && text.size() > 2 ? static_cast<unsigned char>(text[2]) : lead;
}

unsigned char last_byte(std::string_view text) {
  return static_cast<unsigned char>(text.back());
}

}  // namespace

WordKinds::WordKinds(const Listed& words) {
  constexpr std::size_t kByteValues = 256;
  std::vector<Slot> slots(std::bit_ceil(2 * words.size() + 1));
  std::vector<Beginning> beginnings(kByteValues);
  std::vector<Kinds> ends(kByteValues);
  std::vector<char> text;
  for (const auto& [word, kinds] : words) {
    std::size_t at = spread(hash_of(word)) % slots.size();
    while (slots[at].size != 0) at = (at + 1) % slots.size();
    const auto size = static_cast<std::uint32_t>(word.size());
    slots[at] = {static_cast<std::uint32_t>(text.size()), size, kinds};
    text.insert(text.end(), word.begin(), word.end());
    Beginning& beginning = beginnings[telling_byte(word)];
    beginning.kinds |= kinds;
    beginning.longest = std::max<std::uint64_t>(beginning.longest, size);
    ends[last_byte(word)] |= kinds;
    longest_ = std::max(longest_, size);
  }
  slots_ = std::move(slots);
  text_ = std::move(text);
  beginnings_ = std::move(beginnings);
  ends_ = std::move(ends);
}

WordKinds::Kinds WordKinds::of(std::string_view word) const {
  return of(word, hash_of(word));
}

WordKinds::Kinds WordKinds::of(std::string_view word, std::uint32_t hash) const {
  const auto slots = slots_.view();
  if (slots.empty()) return {};
  const std::string_view text(text_.view().data(), text_.view().size());
  const std::size_t mask = slots.size() - 1;  // a power of two
  for (std::size_t at = spread(hash) & mask; slots[at].size != 0; at = (at + 1) & mask) {
    const Slot& slot = slots[at];
    if (slot.size == word.size() && text.substr(slot.begin, slot.size) == word) return slot.kinds;
  }
  return {};
}

std::size_t WordKinds::length_of_start(std::string_view text, std::size_t kind) const {
  if (text.empty() || beginnings_.empty()) return 0;
  const Beginning& beginning = beginnings_[telling_byte(text)];
  if (!beginning.kinds[kind]) return 0;
  const std::size_t most = std::min<std::size_t>(text.size(), beginning.longest);
  std::uint32_t hash = kHashOfNothing;
  std::size_t length = 0;
  for (std::size_t size = 1; size <= most; ++size) {
    hash = hash_on(hash, text[size - 1]);
    if (is_inside(text, size)) continue;
    if (of(text.substr(0, size), hash)[kind]) length = size;
  }
  return length;
}

std::size_t WordKinds::length_of_end(std::string_view text, std::size_t kind) const {
  if (text.empty() || ends_.empty() || !ends_[last_byte(text)][kind]) return 0;
  for (std::size_t size = std::min<std::size_t>(text.size(), longest_); size > 0; --size) {
    if (is_inside(text, text.size() - size)) continue;
    if (of(text.substr(text.size() - size))[kind]) return size;
  }
  return 0;
}

std::string_view WordKinds::first_in(std::string_view text, std::size_t kind) const {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_inside(text, at)) continue;
    if (const std::size_t length = length_of_start(text.substr(at), kind); length > 0) return text.substr(at, length);
  }
  return {};
}

}  // namespace tokumei
