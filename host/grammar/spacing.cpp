#include "grammar/spacing.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "text/code_points.h"
#include "text/letters.h"

namespace tokumei {
namespace {

constexpr std::size_t kMostLetters = 5;
constexpr std::size_t kWidestGap = 4;

// Each kana that may have the mark, and in the same place what it is with it.
struct SoundMark {
  std::string_view mark, plain, sounding;
};
constexpr SoundMark kSoundMarks[] = {
    {"\u3099", "かきくけこさしすせそたちつてとはひふへほカキクケコサシスセソタチツテトハヒフヘホ",
     "がぎぐげござじずぜぞだぢづでどばびぶべぼガギグゲゴザジズゼゾダヂヅデドバビブベボ"},
    {"\u309A", "はひふへほハヒフヘホ", "ぱぴぷぺぽパピプペポ"}};

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

// Whether the letter before `at` is the first of those to choose from.
bool is_choice(std::string_view text, std::size_t at) {
  if (at < text.size() && text[at] == ' ') ++at;
  return text.substr(at, 3) == "・" || text.substr(at, 1) == "/";
}

// The gaps of the label at `at`; empty when there is none.
std::vector<FoldedText::Replacement> gaps_of_label(std::string_view text, std::size_t at) {
  std::vector<FoldedText::Replacement> gaps;
  for (std::size_t letters = 1; letters <= kMostLetters; ++letters) {
    if (at >= text.size() || !is_kanji(code_point_at(text, at))) return {};
    const std::size_t end = next_code_point(text, at);
    if (letters > 2 && gaps.size() > 1 && is_choice(text, end)) {  // 性  別  男 ・ 女
      gaps.pop_back();
      return gaps;
    }
    const std::size_t next = text.substr(0, end + kWidestGap + 1).find_first_not_of(' ', end);
    if (next == std::string_view::npos) return {};
    if (text[next] == ':' || text[next] == '_') return letters > 1 ? gaps : std::vector<FoldedText::Replacement>{};
    if (next == end) return {};
    gaps.push_back({{static_cast<std::uint32_t>(end), static_cast<std::uint32_t>(next)}, ""});
    at = next;
  }
  return {};
}

// に ん ず う: the letters at both sides of the space stand alone; the row is read as a whole (grammar/spaced_out.h).
bool is_in_row(std::string_view text, std::size_t at) {
  const std::size_t before = previous_code_point(text, at), next = next_code_point(text, at + 1);
  return before > 0 && text[before - 1] == ' ' && next < text.size() && text[next] == ' ';
}

}  // namespace

void close_up_words(FoldedText& folded) {
  constexpr std::u32string_view kParticles = U"はがをにのでもへて";
  constexpr std::size_t kFewest = 2;  // of a line, to tell a way of writing from a slip
  const std::string_view text = folded.view();
  std::vector<FoldedText::Replacement> all;
  std::size_t of_line = 0, line_end = 0;
  const auto end_line = [&] {
    if (of_line < kFewest) all.resize(all.size() - of_line);
    of_line = 0;
  };
  for (auto at = text.find(' ', 1); at != std::string_view::npos; at = text.find(' ', at + 1)) {
    if (at > line_end) {
      end_line();
      line_end = text.find('\n', at);
    }
    const char32_t before = code_point_at(text, previous_code_point(text, at));
    if (at + 1 >= text.size() || kParticles.find(before) == std::u32string_view::npos ||
        !is_japanese(script_of(code_point_at(text, at + 1))) || is_in_row(text, at))
      continue;
    all.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 1)}, ""});
    ++of_line;
  }
  end_line();
  if (!all.empty()) folded.replace(all);
}

void close_up_double_spaces(FoldedText& folded) {
  const std::string_view text = folded.view();
  const auto is_latin = [](char c) { return c > ' ' && c < 0x7F; };
  std::vector<FoldedText::Replacement> all;
  for (auto at = text.find("  "); at != std::string_view::npos; at = text.find("  ", at + 2)) {
    // f u l l  n a m e: two spaces part the words (grammar/spaced_out.h).
    if (at > 1 && text[at - 2] == ' ' && at + 3 < text.size() && text[at + 3] == ' ') continue;
    if (at > 0 && is_latin(text[at - 1]) && at + 2 < text.size() && (is_letter(text[at + 2]) || is_digit(text[at + 2])))
      all.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 1)}, ""});
  }
  if (!all.empty()) folded.replace(all);
}

void close_up_sound_marks(FoldedText& folded) {
  constexpr std::string_view kGap = " ";
  const std::string_view text = folded.view();
  std::vector<FoldedText::Replacement> all;
  for (const auto& [mark, plain, sounding] : kSoundMarks) {
    for (auto at = find_word(text, mark); at != std::string_view::npos; at = find_word(text, mark, at + mark.size())) {
      const std::string_view left = text.substr(0, at);
      if (!left.ends_with(kGap) || left.size() < 4) continue;
      const std::size_t begin = previous_code_point(text, at - kGap.size());
      const std::string_view kana = text.substr(begin, at - kGap.size() - begin);
      const auto known = plain.find(kana);
      if (known == std::string_view::npos) continue;
      all.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at + mark.size())},
                     sounding.substr(known, kana.size())});
    }
  }
  std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
  if (!all.empty()) folded.replace(all);
}

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
