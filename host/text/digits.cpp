#include "text/digits.h"

#include <span>
#include <string>
#include <utility>

#include "text/code_points.h"
#include "text/letters.h"

namespace tokumei {
namespace {

using namespace std::string_view_literals;

// Words that begin with the same letter stand together, longer first where one begins another.
constexpr std::pair<std::string_view, char> kWords[] = {
    {"〇"sv, '0'},   {"零"sv, '0'},     {"一"sv, '1'},     {"二"sv, '2'},     {"三"sv, '3'},     {"四"sv, '4'},
    {"五"sv, '5'},   {"六"sv, '6'},     {"七"sv, '7'},     {"八"sv, '8'},     {"九"sv, '9'},     {"ぜろ"sv, '0'},
    {"ゼロ"sv, '0'}, {"れい"sv, '0'},   {"まる"sv, '0'},   {"マル"sv, '0'},   {"いち"sv, '1'},   {"イチ"sv, '1'},
    {"にー"sv, '2'}, {"に"sv, '2'},     {"ニー"sv, '2'},   {"ニ"sv, '2'},     {"さん"sv, '3'},   {"サン"sv, '3'},
    {"よん"sv, '4'}, {"ヨン"sv, '4'},   {"ごー"sv, '5'},   {"ご"sv, '5'},     {"ゴー"sv, '5'},   {"ゴ"sv, '5'},
    {"ろく"sv, '6'}, {"ロク"sv, '6'},   {"なな"sv, '7'},   {"ナナ"sv, '7'},   {"しち"sv, '7'},   {"はち"sv, '8'},
    {"ハチ"sv, '8'}, {"きゅー"sv, '9'}, {"きゅう"sv, '9'}, {"キュー"sv, '9'}, {"キュウ"sv, '9'}, {"zero"sv, '0'},
    {"oh"sv, '0'},   {"one"sv, '1'},    {"two"sv, '2'},    {"three"sv, '3'},  {"four"sv, '4'},   {"five"sv, '5'},
    {"six"sv, '6'},  {"seven"sv, '7'},  {"eight"sv, '8'},  {"nine"sv, '9'}};

// The words that begin with the letter: asked for at every letter of a draft, mostly in vain.
std::span<const std::pair<std::string_view, char>> words_from(char32_t letter) {
  static const std::u32string firsts = [] {
    std::u32string letters;
    for (const auto& [word, digit] : kWords) letters += code_point_at(word, 0);
    return letters;
  }();
  const std::size_t first = firsts.find(letter);
  if (first == std::u32string::npos) return {};
  return std::span(kWords).subspan(first, firsts.find_last_of(letter) + 1 - first);
}

// One digit at `at` and its size in bytes; size 0 if there is none. A run that began in figures goes on in figures: the
// に of 「3350になります」 is no two.
std::pair<char, std::size_t> digit_at(std::string_view text, std::size_t at, bool figures_only, bool& spelled) {
  if (text[at] >= '0' && text[at] <= '9') return {text[at], 1};
  if (figures_only) return {0, 0};
  for (const auto& [word, digit] : words_from(code_point_at(text, at))) {
    if (!text.substr(at).starts_with(word)) continue;
    const bool latin = is_letter(word.front());
    if (latin &&
        ((at > 0 && is_letter(text[at - 1])) || (at + word.size() < text.size() && is_letter(text[at + word.size()]))))
      continue;
    spelled = true;
    return {digit, word.size()};
  }
  return {0, 0};
}

std::size_t separator_at(std::string_view text, std::size_t at, bool spelled) {
  constexpr std::string_view kMarks[] = {"-", " ", "(", ")", ".", "ー", "−", "–", "—", "の"};
  constexpr std::string_view kPauses[] = {", ", "の、", "、", "・", " - ", "..", "…"};  // between words only
  if (spelled) {
    for (const std::string_view pause : kPauses)
      if (text.substr(at).starts_with(pause)) return pause.size();
  }
  for (const std::string_view mark : kMarks) {
    if (!text.substr(at).starts_with(mark)) continue;
    const std::size_t next = at + mark.size();
    return mark.size() + (next < text.size() && (text[next] == ' ' || text[next] == '(') ? 1 : 0);
  }
  return 0;
}

}  // namespace

DigitRun digits_at(std::string_view text, std::size_t at) {
  DigitRun run;
  run.begin = at;
  run.plus = text[at] == '+';
  std::size_t i = at + (run.plus ? 1 : 0);
  run.end = i;
  while (i < text.size() && !(run.spelled && run.digits.size() >= kLongestSpelled)) {
    const auto [digit, size] = digit_at(text, i, !run.digits.empty() && !run.spelled, run.spelled);
    if (size > 0) {
      run.digits += digit;
      i += size;
      run.end = i;
      continue;
    }
    if (run.digits.empty()) break;
    const std::size_t gap = separator_at(text, i, run.spelled);
    bool ignored = false;
    if (gap == 0 || i + gap >= text.size() || digit_at(text, i + gap, !run.spelled, ignored).second == 0) break;
    i += gap;
    ++run.groups;
  }
  return run;
}

}  // namespace tokumei
