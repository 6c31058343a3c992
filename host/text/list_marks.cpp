#include "text/list_marks.h"

#include <algorithm>

#include "text/code_points.h"
#include "text/letters.h"

namespace tokumei {
namespace {

// Marks that open a list item when they stand at the start of a line.
constexpr std::u32string_view kBullets =
    U"・>-*•‣–—‐−―●○◯◎◇◆□■☐☑✓✔▪▫▸▹‧∙▶►▷→⇒✅☆★▼▽△▲~+◦⁃●◉"
    U"◼◻🔸🔹🔶🔷👉📌♦♢♥♡♪❑❏➤➡➢✨🌟⭐🟢🔴🔵☎✉";
// Those that open one inside a line, behind a pause.
constexpr std::u32string_view kInlineBullets = U"・•▪▸▹●◆■○◇◎※-*▼▽✅☆★▶►";
constexpr std::u32string_view kArrows = U"→⇒➡➔➜";
constexpr std::size_t kStepBytes = 90;  // longer ones are sentences
constexpr std::u32string_view kBoxes = U"□☐☑◻❑✓✔";
// Letters that count: ア イ ウ, イ ロ ハ, 一 二 三.
constexpr std::u32string_view kCountingKana = U"アイウエオカキクケコロハニホヘト";
constexpr std::u32string_view kCountingKanji = U"一二三四五六七八九十";

}  // namespace

std::size_t ListMarks::at_line_start(std::size_t begin, std::size_t end) const {
  std::size_t at = begin;
  while (at < end && is_any(code_point_at(text_, at), kBullets)) at = next_code_point(text_, at);
  if (at > begin) return skip_spaces(at, end);
  if (const std::size_t number = number_end(begin, end, true); number > begin) return number;
  return word_end(begin, end);
}

std::size_t ListMarks::counted(std::size_t begin, std::size_t end) const {
  if (begin + 6 >= end || !is_any(code_point_at(text_, begin), kCountingKanji)) return begin;
  return text_.substr(begin + 3, 3) == "、" ? begin + 6 : begin;
}

// (ア) ア) ア. ア, 一 一、 at the start of a line.
std::size_t ListMarks::word_end(std::size_t begin, std::size_t end) const {
  const bool open = begin < end && text_[begin] == '(';
  std::size_t at = begin + (open ? 1 : 0);
  const std::size_t first = at;
  if (at < end && is_any(code_point_at(text_, at), kCountingKana)) {
    at = next_code_point(text_, at);
  } else {
    for (int i = 0; i < 3 && at < end && is_any(code_point_at(text_, at), kCountingKanji); ++i)
      at = next_code_point(text_, at);
  }
  if (at == first || at >= end) return begin;
  const char closing = text_[at];
  if (open) return closing == ')' ? skip_spaces(at + 1, end) : begin;
  if (closing == ' ' || closing == '.' || closing == ')') return skip_spaces(at + 1, end);
  return text_.substr(at, 3) == "、" ? skip_spaces(at + 3, end) : begin;
}

// 1. 1) (1) [1] a) Q1. 問1 ① 一、 at `begin`. Behind a bare circled number nothing more is needed.
std::size_t ListMarks::number_end(std::size_t begin, std::size_t end, bool at_line_start) const {
  if (begin >= end) return begin;
  if (is_enclosed(begin)) {
    std::size_t at = begin;
    while (at < end && is_enclosed(at)) at = next_code_point(text_, at);
    if (at < end && (text_[at] == '.' || text_[at] == ')' || text_[at] == ':')) ++at;
    return skip_spaces(at, end);
  }
  std::size_t at = begin;
  const bool open = text_[at] == '(' || text_[at] == '[' || text_.substr(at, 3) == "〔";
  if (open) at = next_code_point(text_, at);
  if (at < end && text_[at] == 'q' && at + 1 < end && is_digit(text_[at + 1])) ++at;
  if (at_line_start) {  // 設問1 性別, 問2 年代
    for (const std::string_view question : {"設問", "質問", "問"}) {
      if (!text_.substr(at, end - at).starts_with(question)) continue;
      at += question.size();
      break;
    }
  }
  const std::size_t digits = at;
  while (at < end && at < digits + 2 && is_digit(text_[at])) ++at;
  if (at == digits && at < end && text_[at] >= 'a' && text_[at] <= 'h') ++at;
  if (at == digits || at >= end) return begin;
  const bool lettered = !is_digit(text_[digits]);
  // 3-1. under 3.
  if (at_line_start && !lettered && text_[at] == '-' && at + 2 < end && is_digit(text_[at + 1])) {
    std::size_t inner = at + 1;
    while (inner < end && inner < at + 3 && is_digit(text_[inner])) ++inner;
    if (inner < end && (text_[inner] == '.' || text_[inner] == ' ' || text_[inner] == ')'))
      return skip_spaces(inner + 1, end);
  }
  const char closing = text_[at];
  if (open) {
    if (text_.substr(at, 3) == "〕") return skip_spaces(at + 3, end);
    return closing == ')' || closing == ']' ? skip_spaces(at + 1, end) : begin;
  }
  // 1 性別, Q2 年代: at the start of a line a space is enough.
  if (at_line_start && !lettered && closing == ' ' && at + 1 < end && !is_digit(text_[at + 1]) &&
      text_[at + 1] != '(') {
    return skip_spaces(at, end);
  }
  if (closing == ')') return skip_spaces(at + 1, end);
  if (lettered && !(at_line_start && closing == '.')) return begin;
  if (closing == '.' || closing == ':' || text_.substr(at, 3) == "、" || text_.substr(at, 3) == "・") {
    const std::size_t after = at + (closing == '.' || closing == ':' ? 1 : 3);
    if (after < end && is_digit(text_[after])) return begin;               // 1.5
    if (lettered && after < end && is_letter(text_[after])) return begin;  // g.haldorsen@…
    return skip_spaces(after, end);
  }
  return begin;
}

void ListMarks::inside_line(std::size_t begin, std::size_t end, bool led, std::vector<ListMark>& marks) const {
  const std::size_t before = marks.size();
  std::size_t at = begin;
  while (at < end) {
    if (is_plain_japanese(text_, at)) {
      at += 3;
      continue;
    }
    const std::size_t stop = inline_end(at, begin, end);
    if (stop > at) marks.push_back({at, stop});
    at = stop > at ? stop : next_code_point(text_, at);
  }
  // One mark inside a line is no list, unless the line itself began with one.
  if (marks.size() - before != 1 || led || marks.back().begin == begin) return;
  const char32_t c = code_point_at(text_, marks.back().begin);
  if (!is_enclosed(marks.back().begin) && c != U'【' && !is_any(c, U"□☐")) marks.resize(before);
}

void ListMarks::steps(std::size_t begin, std::size_t end, std::vector<ListMark>& marks) const {
  const std::size_t before = marks.size();
  std::size_t step = begin;
  for (std::size_t at = begin; at < end; at = next_code_point(text_, at)) {
    const char32_t c = code_point_at(text_, at);
    const bool arrow = is_any(c, kArrows);
    if (c == U'。' || c == U'?' || at > step + kStepBytes) return marks.resize(before);
    if (!arrow || at == begin) continue;
    step = skip_spaces(next_code_point(text_, at), end);
    marks.push_back({at, step});
  }
  if (marks.size() < before + 2) marks.resize(before);
}

// Enclosed numbers, (1) 1) 1. a) when they count up, 【label】, boxes, bullets behind a space.
std::size_t ListMarks::inline_end(std::size_t at, std::size_t begin, std::size_t end) const {
  const char32_t c = code_point_at(text_, at);
  const bool first = at == begin;
  if (is_enclosed(at) && (first || !is_enclosed(previous_code_point(text_, at)))) return number_end(at, end, false);
  if (is_letter(text_[at]) && !first && is_letter(text_[at - 1])) return at;  // in the midst of a word
  const bool border = first || is_border(at);
  if (is_any(c, kBoxes)) return skip_spaces(next_code_point(text_, at), end);
  if (c == U'【') return !border && is_object(at, end) ? at : next_code_point(text_, at);
  if (!border) return at;
  if (is_any(c, kInlineBullets)) {
    const bool spaced = at > begin && text_[at - 1] == ' ';
    if (c == U'※' || (!first && !spaced && c != U'・')) return at;
    if ((c == U'-' || c == U'*') && !(at + 1 < end && text_[at + 1] == ' ')) return at;
    return skip_spaces(next_code_point(text_, at), end);
  }
  if (is_digit(text_[at]) || text_[at] == '(' || text_[at] == '[' || (text_[at] >= 'a' && text_[at] <= 'h') ||
      text_[at] == 'q') {
    return number_end(at, end, false);
  }
  return at;
}

char32_t ListMarks::kind(const ListMark& mark) const {
  const char32_t c = code_point_at(text_, mark.begin);
  if (is_enclosed(mark.begin)) return U'①';
  if (c == U'(' || c == U'[' || c == U'〔') return U'(';
  if (is_any(c, kArrows)) return U'→';
  return c < 0x80 && is_digit(static_cast<char>(c)) ? U'1' : c;
}

// Circled and otherwise enclosed numbers and letters, and Roman numerals, seen in the original: U+2160..217F,
// U+2460..24FF, U+2776..2793. Letters that stand beside each other are a word: Ⓛⓘⓝⓔ.
bool ListMarks::is_enclosed(std::size_t at) const {
  const char32_t o = enclosed_original(at);
  if (o >= U'Ⓐ' && o <= U'ⓩ') {
    const auto is_letter = [&](std::size_t other) {
      const char32_t c = other < text_.size() ? enclosed_original(other) : U' ';
      return c >= U'Ⓐ' && c <= U'ⓩ';
    };
    return !is_letter(at + 1) && (at == 0 || !is_letter(at - 1));
  }
  return (o >= 0x2160 && o <= 0x217F) || (o >= 0x2460 && o <= 0x24FF) || (o >= 0x2776 && o <= 0x2793);
}

// What the folded letter stands for in the original, if that may be enclosed; else 0.
char32_t ListMarks::enclosed_original(std::size_t at) const {
  const char c = text_[at];
  const auto u = static_cast<unsigned char>(c);
  if (!is_digit(c) && c != '(' && !(c >= 'a' && c <= 'z') && u < 0xE2) return 0;
  const Span from = folded_.to_original({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at) + 1});
  // A word that is written out begins with its first letter, and is no number: Ⅼ!NE.
  return from.size() < 3 || from.size() > 4 ? 0 : code_point_at(original_, from.begin);
}

// 届いた【6桁の数字】を: brackets in the midst of a sentence.
bool ListMarks::is_object(std::size_t at, std::size_t end) const {
  constexpr std::size_t kReach = 90;
  const std::string_view rest = text_.substr(at, std::min(end - at, kReach));
  const auto close = rest.find("】");
  return close != std::string_view::npos && rest.substr(close + 3).starts_with("を");
}

bool ListMarks::is_border(std::size_t at) const {
  const char32_t c = code_point_at(text_, previous_code_point(text_, at));
  return c == U' ' || is_any(c, U"。!?、,:;)」』】/|→") || is_pictograph(c);
}

std::size_t ListMarks::skip_spaces(std::size_t at, std::size_t end) const {
  while (at < end && (text_[at] == ' ' || text_[at] == '\t')) ++at;
  return at;
}

bool is_plain_japanese(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first >= 0xE4 && first <= 0xE9) return true;
  if (first != 0xE3) return false;
  const auto second = static_cast<unsigned char>(text[at + 1]);
  return second >= 0x81 && !(second == 0x83 && static_cast<unsigned char>(text[at + 2]) == 0xBB);
}

bool is_pictograph(char32_t c) {
  return (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x2600 && c <= 0x26FF && !is_any(c, U"☆★☐☑")) ||
         (c >= 0x2700 && c <= 0x2775 && !is_any(c, U"✓✔✅"));
}

}  // namespace tokumei
