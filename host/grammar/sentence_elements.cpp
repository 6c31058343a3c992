#include "grammar/sentence_elements.h"

#include <algorithm>
#include <string_view>

#include "text/code_points.h"
#include "text/letters.h"

namespace tokumei {
namespace {

std::uint64_t value_of(std::string_view word) {
  std::uint64_t value = 1469598103934665603ULL;
  for (const char c : word) value = (value ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return value;
}

// What layout and taste put between letters: spaces, line ends, brackets, quotation marks.
bool is_layout(char32_t c) {
  constexpr std::u32string_view kLayout = U" \n\t\"'\u2018\u2019\u201C\u201D()[]{}<>「」『』【】〈〉《》〔〕*#_";
  constexpr char32_t kLast = U'〕';
  return c <= kLast && kLayout.find(c) != std::u32string_view::npos;
}

}  // namespace

SentenceElements::SentenceElements(const FoldedText& folded, const std::vector<Unit>& units) {
  elements_.reserve(folded.view().size() / 3);
  first_.reserve(units.size() + 1);
  for (const Unit& unit : units) {
    first_.push_back(elements_.size());
    split(folded.view(), unit.span);
  }
  first_.push_back(elements_.size());
}

void SentenceElements::split(std::string_view text, Span span) {
  const auto in_word = [&](std::size_t at) {
    const auto letter = [&](std::size_t i) { return i < span.end && (is_letter(text[i]) || is_digit(text[i])); };
    return letter(at) || (text[at] == '\'' && at > span.begin && letter(at - 1) && letter(at + 1));  // don't
  };
  for (std::size_t at = span.begin; at < span.end;) {
    std::size_t end = at;
    while (end < span.end && in_word(end)) ++end;
    const bool word = end > at;
    if (!word) end = next_code_point(text, at);
    const char32_t letter = code_point_at(text, at);
    if (word || !is_layout(letter))
      add({word ? value_of(text.substr(at, end - at)) : letter, static_cast<std::uint32_t>(at)});
    at = end;
  }
}

// What repeats the one before it for the second time (!!!, never never never), or the two before it (☆★☆★), says no
// more.
void SentenceElements::add(Element element) {
  const std::size_t count = elements_.size() - first_.back();
  const auto before = [&](std::size_t back) { return elements_[elements_.size() - back].value; };
  if (count >= 2 && before(1) == element.value && before(2) == element.value) return;
  if (count >= 3 && before(2) == element.value && before(1) == before(3)) return;
  elements_.push_back(element);
}

void add_distinct_groups(std::span<const Element> elements, std::size_t size, std::vector<std::uint64_t>& groups) {
  const auto first = static_cast<std::ptrdiff_t>(groups.size());
  each_group(elements, size, size, [&](std::uint64_t group) { groups.push_back(group); });
  std::sort(groups.begin() + first, groups.end());
  groups.erase(std::unique(groups.begin() + first, groups.end()), groups.end());
}

}  // namespace tokumei
