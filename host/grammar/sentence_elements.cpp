#include "grammar/sentence_elements.h"

#include <array>

#include "text/code_points.h"
#include "text/letters.h"

namespace tokumei {
namespace {

// What layout and taste put between letters: spaces, line ends, brackets, quotation marks.
bool is_layout(char32_t c) {
  constexpr std::u32string_view kLayout = U" \n\t\"'\u2018\u2019\u201C\u201D()[]{}<>「」『』【】〈〉《》〔〕*#_";
  constexpr char32_t kLast = U'〕';
  return c <= kLast && kLayout.find(c) != std::u32string_view::npos;
}

// What repeats the one before it for the second time (!!!, never never never), or the two before it (☆★☆★), says no
// more.
bool says_no_more(std::uint64_t value, std::span<const Element> before) {
  const auto back = [&](std::size_t n) { return before[before.size() - n].value; };
  if (before.size() >= 2 && back(1) == value && back(2) == value) return true;
  return before.size() >= 3 && back(2) == value && back(1) == back(3);
}

}  // namespace

std::uint64_t value_of(std::string_view word) {
  std::uint64_t value = 1469598103934665603ULL;
  for (const char c : word) value = (value ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return value;
}

void add_elements(std::string_view text, Span sentence, std::vector<Element>& elements) {
  const std::size_t first = elements.size();
  const auto in_word = [&](std::size_t at) {
    const auto letter = [&](std::size_t i) { return i < sentence.end && (is_letter(text[i]) || is_digit(text[i])); };
    return letter(at) || (text[at] == '\'' && at > sentence.begin && letter(at - 1) && letter(at + 1));  // don't
  };
  for (std::size_t at = sentence.begin; at < sentence.end;) {
    const std::size_t begin = at;
    while (at < sentence.end && in_word(at)) ++at;
    const bool word = at > begin;
    const std::uint64_t value = word ? value_of(text.substr(begin, at - begin)) : take_code_point(text, at);
    if ((word || !is_layout(static_cast<char32_t>(value))) && !says_no_more(value, std::span(elements).subspan(first)))
      elements.push_back({value, static_cast<std::uint32_t>(begin)});
  }
}

void add_distinct_groups(std::span<const Element> elements, std::size_t size, std::vector<std::uint64_t>& groups) {
  constexpr int kBits = 9;
  static_assert(kMostElements < 1 << (kBits - 1));
  std::array<std::uint8_t, 1 << kBits> places{};  // of the groups found, by their first bits; one more than the place
  const std::size_t first = groups.size();
  each_group(elements, size, size, [&](std::uint64_t group) {
    std::size_t slot = group >> (64 - kBits);
    for (; places[slot] != 0; slot = (slot + 1) % places.size()) {
      if (groups[first + places[slot] - 1] == group) return;
    }
    groups.push_back(group);
    places[slot] = static_cast<std::uint8_t>(groups.size() - first);
  });
}

void see_distinct_groups(std::span<const Element> elements, std::size_t size, std::uint32_t kind,
                         std::vector<std::uint32_t>& features) {
  std::vector<std::uint64_t> groups;
  groups.reserve(elements.size());
  add_distinct_groups(elements, size, groups);
  for (const std::uint64_t group : groups) features.push_back(numbered(kind, group));
}

}  // namespace tokumei
