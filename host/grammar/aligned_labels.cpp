#include "grammar/aligned_labels.h"

#include "text/code_points.h"

namespace tokumei {
namespace {

constexpr std::size_t kMostLetters = 5;
constexpr std::size_t kWidestGap = 4;

bool is_kanji(char32_t c) {
  return script_of(c) == Script::han;
}

// Past bullets, brackets and spaces: where the words of the line begin.
std::size_t skip_marks(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] != '\n') {
    const char32_t c = code_point_at(text, at);
    if (is_japanese(script_of(c)) || script_of(c) == Script::latin) break;
    at = next_code_point(text, at);
  }
  return at;
}

// The gaps of the label at `at`; empty when there is none.
std::vector<FoldedText::Replacement> gaps_of_label(std::string_view text, std::size_t at) {
  std::vector<FoldedText::Replacement> gaps;
  for (std::size_t letters = 1; letters <= kMostLetters; ++letters) {
    if (at >= text.size() || !is_kanji(code_point_at(text, at))) return {};
    const std::size_t end = next_code_point(text, at);
    const std::size_t next = text.substr(0, end + kWidestGap + 1).find_first_not_of(' ', end);
    if (next == std::string_view::npos) return {};
    if (text[next] == ':' || text[next] == '_') return letters > 1 ? gaps : std::vector<FoldedText::Replacement>{};
    if (next == end) return {};
    gaps.push_back({{static_cast<std::uint32_t>(end), static_cast<std::uint32_t>(next)}, ""});
    at = next;
  }
  return {};
}

}  // namespace

void close_up_labels(FoldedText& folded) {
  const std::string_view text = folded.view();
  std::vector<FoldedText::Replacement> all;
  for (std::size_t line = 0; line < text.size();) {
    const auto gaps = gaps_of_label(text, skip_marks(text, line));
    all.insert(all.end(), gaps.begin(), gaps.end());
    const auto end = text.find('\n', line);
    line = end == std::string_view::npos ? text.size() : end + 1;
  }
  if (!all.empty()) folded.replace(all);
}

}  // namespace tokumei
