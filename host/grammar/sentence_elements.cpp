#include "grammar/sentence_elements.h"

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
  const auto in_word = [](char c) { return is_letter(c) || is_digit(c) || c == '\''; };
  for (std::size_t at = span.begin; at < span.end;) {
    std::size_t end = at;
    while (end < span.end && in_word(text[end])) ++end;
    const bool word = end > at;
    if (!word) end = next_code_point(text, at);
    const char32_t letter = code_point_at(text, at);
    if (word || !is_layout(letter))
      elements_.push_back({word ? value_of(text.substr(at, end - at)) : letter, static_cast<std::uint32_t>(at)});
    at = end;
  }
}

}  // namespace tokumei
