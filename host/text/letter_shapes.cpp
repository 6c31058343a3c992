#include "text/letter_shapes.h"

#include <algorithm>

#include "text/skeleton.h"

namespace tokumei {
namespace {

constexpr std::u32string_view kMasks = U"○●◯〇*×・•_□■☆★#✕✖◎△☓⚪⭕^~%+=?…‥※◇◆▲▽▼♡♥♪";

bool is_combining(char32_t c) {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x20D0 && c <= 0x20F0);
}

bool is_picture(char32_t c) {
  return (c >= 0x2190 && c <= 0x2BFF) || (c >= 0x1F000 && c <= 0x1FAFF);
}

bool masks(char32_t c) {
  const Script script = script_of(c);
  if (is_japanese(script) || (c < 0x80 && script != Script::mark)) return false;
  const bool arrow = c >= 0x2190 && c <= 0x21FF;
  return is_any(c, kMasks) || (is_picture(c) && !arrow);
}

// レヽ is read い and カゝ か.
char32_t half_of_two(char32_t first, char32_t second) {
  if (second == U'ヽ') return first == U'レ' || first == U'し' ? U'イ' : U'\0';
  return first == U'カ' || first == U'力' ? U'カ' : U'\0';
}

// フォ, ディ, ウェ: small vowels behind these are nothing odd.
bool takes_small_vowel(char32_t c) {
  return is_any(c, U"テデフヴウトドシジチツスズクグてでふうとどしじちつすずくぐ");
}

// May stand between the letters of one word, whatever stands around.
bool separates(char32_t c) {
  const Script script = script_of(c);
  if (script == Script::space || script == Script::mark) return true;
  if (script != Script::other) return false;
  if (c == U'§' || c == U'¶' || c == U'¦' || c == U'卍') return true;
  return (c >= 0x2000 && c <= 0x303F) || is_picture(c) || c == 0xFF65 || c == U'\u00B7' || c == U'×' || c == U'・';
}

// Letters of words that are no sign of disguise in themselves. Kana have their shape in katakana.
bool is_plain(char32_t c, char32_t shape) {
  const Script script = script_of(c);
  if (script == Script::hiragana || script == Script::katakana) return !is_odd_kana(c);
  return (script == Script::latin || script == Script::han) && shape == c;
}

// ①L◯NE, 2name: a digit that begins a line is its number where the line before or behind it, empty ones aside, has the
// number beside it. "1ine" is a word.
bool is_number_of_line(std::string_view text, std::size_t at) {
  const char digit = text[at];
  if (digit < '0' || digit > '9' || (at > 0 && text[at - 1] != '\n')) return false;
  const std::size_t next = text.find_first_not_of('\n', std::min(text.find('\n', at), text.size()));
  if (next != std::string_view::npos && text[next] == digit + 1) return true;
  const std::size_t end = at == 0 ? std::string_view::npos : text.find_last_not_of('\n', at - 1);
  if (end == std::string_view::npos) return false;
  const std::size_t begin = text.rfind('\n', end);
  return text[begin == std::string_view::npos ? 0 : begin + 1] == digit - 1;
}

// May be one letter with the code point before it.
bool is_half(char32_t c) {
  return is_combining(c) || c == U'v' || c == U'ヽ' || c == U'ゝ';
}

LetterKind kind_of(char32_t c) {
  const char32_t shape = skeleton_of(c);
  return {.shape = shape,
          .other = static_cast<char16_t>(other_shape_of(c)),
          .script = script_of(c),
          .separator = separates(c),
          .mask = masks(c),
          .plain = is_plain(c, shape),
          .half = is_half(c)};
}

// One look-up a letter, of all scripts that messages are written in: long texts are looked at whole.
const std::vector<LetterKind>& known_letters() {
  constexpr char32_t kEnd = 0xA000;  // behind the kanji
  static const std::vector<LetterKind> letters = [] {
    std::vector<LetterKind> all;
    all.reserve(kEnd);
    for (char32_t c = 0; c < kEnd; ++c) all.push_back(kind_of(c));
    return all;
  }();
  return letters;
}

}  // namespace

LetterShapes::LetterShapes(std::string_view folded) {
  const std::vector<LetterKind>& known = known_letters();
  letters_.reserve(folded.size() / 2);
  for (std::size_t at = 0; at < folded.size();) {
    const auto begin = static_cast<std::uint32_t>(at);
    const char32_t c = take_code_point(folded, at);
    const auto end = static_cast<std::uint32_t>(at);
    const bool is_known = c < known.size();
    if ((is_known ? known[c].half : is_half(c)) && joins_last(c)) {
      letters_.back().end = end;
      continue;
    }
    Letter& letter = letters_.emplace_back();
    static_cast<LetterKind&>(letter) = is_known ? known[c] : kind_of(c);
    letter.original = c;
    letter.begin = begin;
    letter.end = end;
    if (letter.script == Script::digit && is_number_of_line(folded, begin)) {
      letter.script = Script::mark;
      letter.shape = letter.other = 0;
    }
  }
  look_around();
  odd_.reserve(letters_.size() / 4);
  for (std::size_t i = 0; i < letters_.size(); ++i) {
    if (letters_[i].plain) continue;
    odd_.push_back(static_cast<std::uint32_t>(i));
    if (is_sign(i)) signs_.push_back(static_cast<std::uint32_t>(i));
  }
}

// Whether `c` belongs to the last letter, which then is another.
bool LetterShapes::joins_last(char32_t c) {
  if (letters_.empty()) return false;
  Letter& last = letters_.back();
  if (c == U'v') {
    // Two for one: VVeChat.
    if (last.original != U'v') return false;
    last.shape = U'w';
  } else if (c == U'ヽ' || c == U'ゝ') {
    // Two for one: らレヽん, カゝお.
    const char32_t whole = half_of_two(last.original, c);
    if (whole == 0) return false;
    last.shape = whole;
    last.marked = true;
  } else {
    last.marked = true;
  }
  last.plain = false;
  return true;
}

void LetterShapes::look_around() {
  // Other shapes fit only among Latin letters, or among others in their shape; digits only among Japanese ones.
  const auto latin = [&](std::size_t i) {
    return script(i) == Script::latin ||
           (i < size() && (script_of(letters_[i].other) == Script::latin || letters_[i].original == U'|' ||
                           (letters_[i].script == Script::other && script_of(letters_[i].shape) == Script::latin)));
  };
  for (std::size_t i = 0; i < letters_.size(); ++i) {
    Letter& letter = letters_[i];
    // LーIーNーE
    if (letter.original == U'ー' && i > 0 && script(i - 1) == Script::latin && script(i + 1) == Script::latin) {
      letter.separator = true;
      letter.plain = false;
    }
    if (is_strange(i)) {
      letter.strange = true;
      letter.plain = false;
    }
    if (letter.other == 0) continue;
    const bool kana = letter.script == Script::digit || letter.other == U'ン';
    // L I N 工
    const bool row = !kana && i > 2 && letters_[i - 1].separator && letters_[i - 3].separator && latin(i - 2);
    const bool fits = kana ? is_kana(i - 1) || is_kana(i + 1) : row || latin(i - 1) || latin(i + 1);
    if (!fits) letter.other = 0;
    letter.plain = letter.plain && !fits;
  }
}

bool LetterShapes::is_strange(std::size_t i) const {
  if (i == 0) return false;
  const Letter &letter = letters_[i], &before = letters_[i - 1];
  if (letter.original == before.original) {
    const char32_t c = letter.original;
    if (letter.script == Script::latin) return is_any(c, U"aiuyhjkqx") || (i > 1 && letters_[i - 2].original == c);
    // ででんん
    return is_kana(i) && i > 2 && is_kana(i - 2) && letters_[i - 2].original == letters_[i - 3].original;
  }
  if (letter.script == before.script || !is_kana(i) || !is_kana(i - 1)) return false;
  return before.original != U'ー';
}

bool LetterShapes::is_like(std::size_t word, std::size_t i) const {
  const Script script = this->script(i);
  if (script_of(letters_[word].shape) == Script::latin) return script == Script::latin || script == Script::digit;
  return this->script(word) == Script::katakana && script == Script::katakana;
}

bool LetterShapes::is_whole(std::size_t start, std::size_t end) const {
  return (start == 0 || !is_like(start, start - 1)) && !is_like(start, end);
}

// A look-alike among letters of the script it imitates, a mask or separator inside a word, a letter standing alone.
bool LetterShapes::is_sign(std::size_t i) const {
  const Letter& letter = letters_[i];
  if (letter.marked || letter.strange) return true;
  const char32_t c = letter.original;
  const std::size_t before = i == 0 ? letters_.size() : i - 1;
  const auto latin = [&](std::size_t k) {
    return k < letters_.size() && script_of(letters_[k].shape) == Script::latin;
  };
  // Latin letters in the shape of others, beside Latin letters; digits for kana.
  if (letter.other != 0 && (script(i) == Script::digit || letter.other == U'ン' || latin(before) || latin(i + 1)))
    return true;
  if (letter.shape != c && script_of(letter.shape) == Script::latin && c != U'l') {
    if (latin(before) || latin(i + 1)) return true;
    if (is_wordly(i) || script(i) == Script::digit) return false;  // | and + stand among kanji, too
  }
  if (letter.shape != c && is_wordly(i)) {
    const Script own = script(i);
    if (own == Script::hiragana || own == Script::katakana)
      return is_odd_kana(c) && !(i > 0 && takes_small_vowel(letters_[before].original));
    if (own == Script::han && script_of(letter.shape) == Script::han) return true;
    return is_kana(before) || is_kana(i + 1);
  }
  if (c == U'□' && script(i + 1) == Script::han) return true;  // □座
  if ((is_wordly(i) && !is_separator(i)) || i == 0 || i + 1 >= letters_.size()) return false;
  if (letter.shape == U'ー' && is_kana(before)) return true;
  if (is_wordly(before) && behind_blank(i) != i) return true;
  if (!is_wordly(before) && !latin(before)) return false;
  if (is_mask(i) && c != U'・' && c != U'?') return true;
  if (c == U'」' && opens_behind(i)) return true;  // 「じゅう」「しょ」, 「で」と「ん」
  // (w)(h)(a)(t)
  if (is_any(c, U")]】") && is_any(letters_[i + 1].original, U"([【") && i >= 2 && !is_wordly(i - 2)) return true;
  if (!is_separator(i)) return false;
  if (is_any(c, U"§¶¦")) return true;
  // 持 病とか: two kanji that stand alone.
  if (c == U' ' && script(before) == Script::han && script(i + 1) == Script::han && (i < 2 || !is_wordly(i - 2)) &&
      script(i + 2) == Script::hiragana)
    return true;
  if (!is_wordly(i + 1) && !latin(i + 1)) return is_wide_gap(i);
  const bool alone_behind = i + 2 < letters_.size() && is_separator(i + 2);
  const bool alone_before = i >= 2 && is_separator(i - 2);
  if (alone_behind || alone_before) return true;
  if (is_kana(before) && is_kana(i + 1)) return is_any(c, U" ./_*-|,·・") || begins_no_word(letters_[i + 1].original);
  if (script(before) == Script::han && script(i + 1) == Script::han) return is_any(c, U"./_*-|,·・");
  return latin(before) && latin(i + 1) && is_any(c, U" ./_*|-ー");
}

std::size_t LetterShapes::behind_blank(std::size_t i) const {
  if (i >= letters_.size() || !is_any(letters_[i].original, U"([")) return i;
  const char32_t close = letters_[i].original == U'(' ? U')' : U']';
  std::size_t end = i + 1;
  while (end < i + kGap && end < letters_.size() && is_any(letters_[end].original, U" _")) ++end;
  return end > i + 1 && end < letters_.size() && letters_[end].original == close ? end + 1 : i;
}

bool LetterShapes::opens_behind(std::size_t i) const {
  const auto opens = [&](std::size_t k) { return k < letters_.size() && letters_[k].original == U'「'; };
  return opens(i + 1) || (opens(i + 2) && is_any(letters_[i + 1].original, U"とのや、・"));
}

// T . G, で…ん…わ: the next letter stands alone too, between marks in a row; or alone on a line that is indented.
// Tele…gram: three dots with no space.
bool LetterShapes::is_wide_gap(std::size_t i) const {
  const bool line = letters_[i].original == U'\n';
  const std::size_t widest = i + (line ? kIndented : kGap);
  std::size_t next = i + 1;
  while (next < widest && is_separator(next) && (!line || letters_[next].original == U' ')) ++next;
  if (!is_wordly(next)) return false;
  if (next == i + 3 && letters_[i].original == U'.' && letters_[i + 1].original == U'.' &&
      letters_[i + 2].original == U'.' && script(i - 1) == script(next) &&
      (script(next) == Script::latin || script(next) == Script::katakana))
    return true;
  return line ? next + 1 == letters_.size() || letters_[next + 1].original == U'\n' : is_separator(next + 1);
}

}  // namespace tokumei
