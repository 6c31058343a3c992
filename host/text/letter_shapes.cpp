#include "text/letter_shapes.h"

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
  return (c >= 0x2000 && c <= 0x303F) || is_picture(c) || c == 0xFF65 || c == U'\u00B7' || c == U'×' || c == U'・';
}

// Letters of words that are no sign of disguise in themselves. Kana have their shape in katakana.
bool is_plain(char32_t c, char32_t shape) {
  const Script script = script_of(c);
  if (script == Script::hiragana || script == Script::katakana) return !is_odd_kana(c);
  return (script == Script::latin || script == Script::han) && shape == c;
}

// ①L◯NE, 2name: a digit that begins a line is its number where a line beside it has the next one. "1ine" is a word.
bool is_number_of_line(std::string_view text, std::size_t at) {
  const char digit = text[at];
  if (digit < '0' || digit > '9' || (at > 0 && text[at - 1] != '\n')) return false;
  const char next[] = {'\n', static_cast<char>(digit + 1)}, before[] = {'\n', static_cast<char>(digit - 1)};
  return text.find({next, 2}) != std::string_view::npos || text.find({before, 2}) != std::string_view::npos ||
         (digit == '2' && text.starts_with('1'));
}

// What a code point is by itself: small, for a text meets hundreds of them.
struct KnownLetter {
  char16_t shape, other;
  Script script;
  bool separator, mask, plain;
};

// One look-up a letter, of all scripts that messages are written in: long texts are looked at whole.
const std::vector<KnownLetter>& known_letters() {
  constexpr char32_t kEnd = 0xA000;  // behind the kanji
  static const std::vector<KnownLetter> letters = [] {
    std::vector<KnownLetter> all;
    all.reserve(kEnd);
    for (char32_t c = 0; c < kEnd; ++c) {
      const char32_t shape = skeleton_of(c);
      all.push_back({static_cast<char16_t>(shape), static_cast<char16_t>(other_shape_of(c)), script_of(c), separates(c),
                     masks(c), is_plain(c, shape)});
    }
    return all;
  }();
  return letters;
}

// `letter` as `c` makes it, whose place is not known yet.
void show(char32_t c, const std::vector<KnownLetter>& known, Letter& letter) {
  letter.original = c;
  if (c >= known.size()) {
    letter.shape = skeleton_of(c);
    letter.other = static_cast<char16_t>(other_shape_of(c));
    letter.script = script_of(c);
    letter.separator = separates(c);
    letter.mask = masks(c);
    letter.plain = is_plain(c, letter.shape);
    return;
  }
  const KnownLetter& one = known[c];
  letter.shape = one.shape;
  letter.other = one.other;
  letter.script = one.script;
  letter.separator = one.separator;
  letter.mask = one.mask;
  letter.plain = one.plain;
}

}  // namespace

LetterShapes::LetterShapes(std::string_view folded) {
  const std::vector<KnownLetter>& known = known_letters();
  letters_.reserve(folded.size() / 2);
  for (std::size_t at = 0; at < folded.size();) {
    const char32_t c = code_point_at(folded, at);
    const std::size_t end = next_code_point(folded, at);
    if (is_combining(c) && !letters_.empty()) {
      letters_.back().end = static_cast<std::uint32_t>(end);
      letters_.back().marked = true;
      letters_.back().plain = false;
    } else if (c == U'v' && !letters_.empty() && letters_.back().original == U'v') {
      // Two for one: VVeChat.
      letters_.back().shape = U'w';
      letters_.back().plain = false;
      letters_.back().end = static_cast<std::uint32_t>(end);
    } else if ((c == U'ヽ' || c == U'ゝ') && !letters_.empty() && half_of_two(letters_.back().original, c) != 0) {
      // Two for one: らレヽん, カゝお.
      letters_.back().shape = half_of_two(letters_.back().original, c);
      letters_.back().marked = true;
      letters_.back().plain = false;
      letters_.back().end = static_cast<std::uint32_t>(end);
    } else {
      Letter& letter = letters_.emplace_back();
      show(c, known, letter);
      letter.begin = static_cast<std::uint32_t>(at);
      letter.end = static_cast<std::uint32_t>(end);
      if (letter.script == Script::digit && is_number_of_line(folded, at)) {
        letter.script = Script::mark;
        letter.shape = letter.other = 0;
      }
    }
    at = end;
  }
  look_around();
  next_sign_.assign(letters_.size() + 1, static_cast<std::uint32_t>(letters_.size()));
  for (std::size_t i = letters_.size(); i-- > 0;)
    next_sign_[i] = !letters_[i].plain && is_sign(i) ? static_cast<std::uint32_t>(i) : next_sign_[i + 1];
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
    letter.strange = is_strange(i);
    letter.plain = letter.plain && !letter.strange;
    if (letter.other == 0) continue;
    const bool kana = letter.script == Script::digit || letter.other == U'ン';
    const bool fits = kana ? is_kana(i - 1) || is_kana(i + 1) : latin(i - 1) || latin(i + 1);
    if (!fits) letter.other = 0;
    letter.plain = letter.plain && !fits;
  }
}

bool LetterShapes::is_strange(std::size_t i) const {
  if (i == 0) return false;
  const char32_t c = letters_[i].original, before = letters_[i - 1].original;
  const Script script = this->script(i), script_before = this->script(i - 1);
  if (c == before) {
    if (script == Script::latin) return is_any(c, U"aiuyhjkqx") || (i > 1 && letters_[i - 2].original == c);
    // ででんん
    return is_kana(i) && i > 2 && is_kana(i - 2) && letters_[i - 2].original == letters_[i - 3].original;
  }
  if (script == script_before || !is_kana(i) || !is_kana(i - 1)) return false;
  return before != U'ー';
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
    return is_kana(before) || is_kana(i + 1);
  }
  if ((is_wordly(i) && !is_separator(i)) || i == 0 || i + 1 >= letters_.size()) return false;
  if (letter.shape == U'ー' && is_kana(before)) return true;
  if (!is_wordly(before) && !latin(before)) return false;
  if (is_mask(i) && c != U'・' && c != U'?') return true;
  if (c == U'」' && opens_behind(i)) return true;  // 「じゅう」「しょ」, 「で」と「ん」
  // (w)(h)(a)(t)
  if (is_any(c, U")]】") && is_any(letters_[i + 1].original, U"([【") && i >= 2 && !is_wordly(i - 2)) return true;
  if (!is_separator(i)) return false;
  if (!is_wordly(i + 1) && !latin(i + 1)) return is_wide_gap(i);
  const bool alone_behind = i + 2 < letters_.size() && is_separator(i + 2);
  const bool alone_before = i >= 2 && is_separator(i - 2);
  if (alone_behind || alone_before) return true;
  if (is_kana(before) && is_kana(i + 1)) return is_any(c, U" ./_*-|,·・") || begins_no_word(letters_[i + 1].original);
  if (script(before) == Script::han && script(i + 1) == Script::han) return is_any(c, U"./_*-|,·・");
  return latin(before) && latin(i + 1) && is_any(c, U" ./_*|-ー");
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
