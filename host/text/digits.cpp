#include "text/digits.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "text/code_points.h"
#include "text/letters.h"

namespace tokumei {
namespace {

enum class Notation { none, figure, kanji, katakana, hiragana, latin, lookalike };

struct Word {
  std::string_view text;
  std::string_view digits;
  Notation notation;
};

// Longer words first where one begins another.
constexpr Word kWords[] = {
    {"〇", "0", Notation::kanji},        {"零", "0", Notation::kanji},        {"一", "1", Notation::kanji},
    {"二", "2", Notation::kanji},        {"三", "3", Notation::kanji},        {"四", "4", Notation::kanji},
    {"五", "5", Notation::kanji},        {"六", "6", Notation::kanji},        {"七", "7", Notation::kanji},
    {"八", "8", Notation::kanji},        {"九", "9", Notation::kanji},        {"ゼロ", "0", Notation::katakana},
    {"マル", "0", Notation::katakana},   {"レイ", "0", Notation::katakana},   {"オー", "0", Notation::katakana},
    {"イチ", "1", Notation::katakana},   {"ニー", "2", Notation::katakana},   {"ニイ", "2", Notation::katakana},
    {"ニ", "2", Notation::katakana},     {"サン", "3", Notation::katakana},   {"ヨン", "4", Notation::katakana},
    {"ゴー", "5", Notation::katakana},   {"ゴ", "5", Notation::katakana},     {"ロク", "6", Notation::katakana},
    {"ナナ", "7", Notation::katakana},   {"シチ", "7", Notation::katakana},   {"ハチ", "8", Notation::katakana},
    {"キュー", "9", Notation::katakana}, {"キュウ", "9", Notation::katakana}, {"ぜろ", "0", Notation::hiragana},
    {"れい", "0", Notation::hiragana},   {"まる", "0", Notation::hiragana},   {"おー", "0", Notation::hiragana},
    {"いち", "1", Notation::hiragana},   {"にー", "2", Notation::hiragana},   {"にい", "2", Notation::hiragana},
    {"に", "2", Notation::hiragana},     {"さん", "3", Notation::hiragana},   {"よん", "4", Notation::hiragana},
    {"ごー", "5", Notation::hiragana},   {"ごう", "5", Notation::hiragana},   {"ご", "5", Notation::hiragana},
    {"ろく", "6", Notation::hiragana},   {"なな", "7", Notation::hiragana},   {"しち", "7", Notation::hiragana},
    {"はち", "8", Notation::hiragana},   {"きゅー", "9", Notation::hiragana}, {"きゅう", "9", Notation::hiragana},
    {"hundred", "00", Notation::latin},  {"zero", "0", Notation::latin},      {"oh", "0", Notation::latin},
    {"nought", "0", Notation::latin},    {"one", "1", Notation::latin},       {"two", "2", Notation::latin},
    {"three", "3", Notation::latin},     {"four", "4", Notation::latin},      {"five", "5", Notation::latin},
    {"six", "6", Notation::latin},       {"seven", "7", Notation::latin},     {"eight", "8", Notation::latin},
    {"nine", "9", Notation::latin},      {"ten", "10", Notation::latin},      {"eleven", "11", Notation::latin},
    {"twelve", "12", Notation::latin},   {"thirteen", "13", Notation::latin}, {"fourteen", "14", Notation::latin},
    {"fifteen", "15", Notation::latin},  {"sixteen", "16", Notation::latin},  {"seventeen", "17", Notation::latin},
    {"eighteen", "18", Notation::latin}, {"nineteen", "19", Notation::latin}, {"twenty", "20", Notation::latin},
    {"thirty", "30", Notation::latin},   {"forty", "40", Notation::latin},    {"fifty", "50", Notation::latin},
    {"sixty", "60", Notation::latin},    {"seventy", "70", Notation::latin},  {"eighty", "80", Notation::latin},
    {"ninety", "90", Notation::latin}};

constexpr int kLongestPause = 4;  // marks between two groups: "、あと "

struct Digit {
  std::string digits;
  std::size_t size = 0;
  Notation notation = Notation::none;
};

bool is_lookalike(char c) {
  return c == 'o' || c == 'i' || c == 'l';
}

bool letter_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_letter(text[at]);
}

bool whole_word(std::string_view text, std::size_t at, std::size_t size) {
  return (at == 0 || !is_letter(text[at - 1])) && !letter_at(text, at + size);
}

// o8o, 77i2: a letter between figures or others of its kind, in no word.
bool stands_for_figure(std::string_view text, std::size_t at) {
  const auto fits = [&](std::size_t i) { return i < text.size() && (is_digit(text[i]) || is_lookalike(text[i])); };
  const bool before = at > 0 && fits(at - 1), behind = fits(at + 1);
  if (!before && at > 0 && is_letter(text[at - 1])) return false;
  if (!behind && letter_at(text, at + 1)) return false;
  return before || behind;
}

// The words that may begin at `at`: asked for at every letter of a draft, mostly in vain. Of kana and kanji the third
// byte tells.
const std::vector<Word>& words_from(std::string_view text, std::size_t at) {
  const auto telling_byte = [](std::string_view letter) {
    const bool kana = (static_cast<unsigned char>(letter.front()) & 0xF0) == 0xE0;
    return static_cast<unsigned char>(letter[kana ? 2 : 0]);
  };
  static const auto by_byte = [&] {
    std::array<std::vector<Word>, 256> words;
    for (const Word& word : kWords) words[telling_byte(word.text)].push_back(word);
    return words;
  }();
  return by_byte[telling_byte(text.substr(at))];
}

// One figure or one English word for 0 to 9.
Digit unit_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  if (is_digit(text[at])) return {std::string(1, text[at]), 1, Notation::figure};
  for (const Word& word : words_from(text, at)) {
    if (word.notation == Notation::latin && word.digits.size() == 1 && text.substr(at).starts_with(word.text) &&
        whole_word(text, at, word.text.size()))
      return {std::string(word.digits), word.text.size(), Notation::latin};
  }
  return {};
}

// "double five", "triple-two".
Digit repeated_at(std::string_view text, std::size_t at) {
  for (const auto& [word, times] : {std::pair{std::string_view("double"), 2U}, {"triple", 3U}}) {
    const std::size_t next = at + word.size() + 1;
    if (!text.substr(at).starts_with(word) || next >= text.size() || (text[next - 1] != ' ' && text[next - 1] != '-'))
      continue;
    const Digit one = unit_at(text, next);
    if (one.size > 0) return {std::string(times, one.digits[0]), word.size() + 1 + one.size, Notation::latin};
  }
  return {};
}

// "eighty" or "eighty-four".
Digit with_unit(std::string_view text, std::size_t at, Digit tens) {
  const std::size_t next = at + tens.size + 1;
  if (next >= text.size() || (text[next - 1] != '-' && text[next - 1] != ' ') || !is_letter(text[next])) return tens;
  const Digit unit = unit_at(text, next);
  if (unit.size == 0 || unit.digits == "0") return tens;
  tens.digits[1] = unit.digits[0];
  tens.size += 1 + unit.size;
  return tens;
}

// One digit, or the few of an English number word. Hiragana follow hiragana only: the に of 「3350になります」 is no
// two.
Digit digit_at(std::string_view text, std::size_t at, Notation before) {
  const char c = text[at];
  if (is_digit(c)) return {std::string(1, c), 1, Notation::figure};
  if (!is_letter(c) && static_cast<unsigned char>(c) < 0x80) return {};
  if (Digit several = c == 'd' || c == 't' ? repeated_at(text, at) : Digit{}; several.size > 0) return several;
  for (const Word& word : words_from(text, at)) {
    if (!text.substr(at).starts_with(word.text)) continue;
    if (word.notation == Notation::latin && !whole_word(text, at, word.text.size())) continue;
    if (word.notation == Notation::hiragana && before != Notation::none && before != Notation::hiragana) return {};
    if (word.digits == "00" && before == Notation::none) return {};
    Digit digit{std::string(word.digits), word.text.size(), word.notation};
    const bool tens = digit.digits.size() == 2 && digit.digits[1] == '0' && digit.digits[0] > '1';
    return tens ? with_unit(text, at, std::move(digit)) : digit;
  }
  if (is_lookalike(c) && stands_for_figure(text, at)) return {c == 'o' ? "0" : "1", 1, Notation::lookalike};
  return {};
}

// Between figures: one mark, spaces around it, a bracket behind it.
std::size_t mark_at(std::string_view text, std::size_t at) {
  constexpr std::string_view kMarks[] = {"-", "(", ")", ".", "_", "*", "★", "☆", "ー", "−", "–", "—", "の"};
  std::size_t i = at;
  if (text[i] == ' ') ++i;
  if (const std::size_t mark = length_of_start(text.substr(i), kMarks); mark > 0) {
    i += mark;
    if (i < text.size() && (text[i] == ' ' || text[i] == '(')) ++i;
  }
  return i - at;
}

// Between digits of any notation: up to kLongestPause marks and words.
std::size_t pause_at(std::string_view text, std::size_t at) {
  constexpr std::string_view kPauses[] = {"-",        " ",        ".",     ",",        "_",     "/",       "\n",
                                          "ー",       "−",        "–",     "—",        "の",    "、",      "・",
                                          "…",        "~",        "then ", "and ",     "dash ", "hyphen ", "space ",
                                          "ハイフン", "はいふん", "あと",  "それから", "次に"};
  std::size_t i = at;
  for (int n = 0; n < kLongestPause && i < text.size(); ++n) {
    const std::size_t pause = length_of_start(text.substr(i), kPauses);
    if (pause == 0) break;
    i += pause;
  }
  return i - at;
}

}  // namespace

DigitRun figures_at(std::string_view text, std::size_t at) {
  DigitRun run;
  run.begin = at;
  run.plus = text[at] == '+';
  std::size_t i = at + (run.plus ? 1 : 0);
  run.end = i;
  while (i < text.size()) {
    if (is_digit(text[i])) {
      run.digits += text[i++];
      run.end = i;
      continue;
    }
    if (run.digits.empty()) break;
    const std::size_t gap = mark_at(text, i);
    if (gap == 0 || i + gap >= text.size() || !is_digit(text[i + gap])) break;
    i += gap;
    ++run.groups;
  }
  run.figures = static_cast<int>(run.digits.size());
  return run;
}

DigitRun spelled_at(std::string_view text, std::size_t at) {
  DigitRun run;
  run.begin = at;
  std::size_t i = at;
  if (text.substr(i).starts_with("plus ") && whole_word(text, i, 4)) i += 5;
  if (text[at] == '+') ++i;
  run.plus = i > at;
  run.end = i;
  Notation before = Notation::none;
  while (i < text.size() && run.digits.size() < kLongestSpelled) {
    const Digit digit = digit_at(text, i, before);
    if (digit.size > 0) {
      run.digits += digit.digits;
      run.figures += digit.notation == Notation::figure ? 1 : 0;
      run.latin = run.latin || digit.notation == Notation::latin;
      before = digit.notation;
      i += digit.size;
      run.end = i;
      continue;
    }
    if (run.digits.empty()) break;
    const std::size_t gap = pause_at(text, i);
    if (gap == 0 || i + gap >= text.size() || digit_at(text, i + gap, before).size == 0) break;
    i += gap;
    ++run.groups;
  }
  return run;
}

}  // namespace tokumei
