#include "grammar/disguise.h"

#include <algorithm>

#include "text/segmenter.h"
#include "text/skeleton.h"

namespace tokumei {
namespace {

constexpr std::size_t kReach = 30;  // letters and marks of the longest disguised word

constexpr std::u32string_view kMasks = U"○●◯〇*×・_□■☆★#✕✖◎△☓⚪⭕x";

struct Letter {
  char32_t original;
  char32_t shape;  // skeleton
  std::uint32_t begin, end;
};

bool contains(std::u32string_view set, char32_t c) {
  return set.find(c) != std::u32string_view::npos;
}

// Anything that is neither letter nor digit may stand between the letters of a word: L🌸I🌸N🌸E, L→I→N→E.
bool is_separator(char32_t c) {
  const Script script = script_of(c);
  if (script == Script::space) return true;
  if (script == Script::mark) return true;
  if (script != Script::other) return false;
  return (c >= 0x2000 && c <= 0x303F) || (c >= 0x1F000 && c <= 0x1FAFF) || c == 0xFF65 || c == U'\u00B7' || c == U'×' ||
         (c >= 0xFE00 && c <= 0xFE0F) || c == U'・';
}

bool is_combining(char32_t c) {
  return c >= 0x300 && c <= 0x36F;
}

bool is_wordly(char32_t c) {
  const Script script = script_of(c);
  return script == Script::latin || script == Script::hiragana || script == Script::katakana || script == Script::han;
}

// Ordinary spelling of a letter at its place: not a look-alike of the neighbours' script.
bool is_substituted(const Letter& letter) {
  if (letter.original == letter.shape) return false;
  const Script script = script_of(letter.original);
  if (script == Script::hiragana) return false;
  if (letter.original == U'l' || letter.original == U'ヵ' || letter.original == U'ヶ') return false;
  return script != Script::katakana || letter.original == U'ソ';
}

class Finder {
 public:
  Finder(std::string_view text, const RuleBook& rules, std::vector<Token>& tokens)
      : text_(text), rules_(rules), tokens_(tokens) {}

  void run() {
    const bool signs = read_letters();
    find_reversed();
    if (!signs) return;
    const auto& words = rules_.disguised_words();
    for (std::size_t start = 0; start < letters_.size(); ++start) {
      if (next_sign_[start] >= start + kReach) continue;
      const auto [first, last] = rules_.disguised_from(letters_[start].shape);
      for (std::size_t w = first; w < last; ++w) match(words[w], start);
    }
    std::sort(tokens_.begin(), tokens_.end(), [](const Token& a, const Token& b) {
      return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
  }

 private:
  // All code points, with their shapes. False when no sign of disguise is anywhere.
  bool read_letters() {
    letters_.reserve(text_.size() / 2);
    for (std::size_t at = 0; at < text_.size();) {
      const char32_t c = code_point_at(text_, at);
      const std::size_t end = next_code_point(text_, at);
      if (is_combining(c) && !letters_.empty()) {
        letters_.back().end = static_cast<std::uint32_t>(end);
        letters_.back().original = c;  // marks the letter as substituted
      } else {
        letters_.push_back({c, skeleton_of(c), static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
      }
      at = end;
    }
    // For each letter, where the next sign stands.
    const std::size_t count = letters_.size();
    next_sign_.assign(count + 1, count + kReach);
    bool any = false;
    for (std::size_t i = count; i-- > 0;) {
      const bool sign = is_sign(i);
      next_sign_[i] = sign ? i : next_sign_[i + 1];
      any = any || sign;
    }
    return any;
  }

  Script script(std::size_t i) const { return i < letters_.size() ? script_of(letters_[i].original) : Script::other; }
  bool kana(std::size_t i) const { return script(i) == Script::hiragana || script(i) == Script::katakana; }

  // A look-alike among letters of the script it imitates, a mask or separator inside a word, a letter standing alone.
  bool is_sign(std::size_t i) const {
    const Letter& letter = letters_[i];
    if (is_combining(letter.original)) return true;
    const std::size_t before = i == 0 ? letters_.size() : i - 1;
    if (is_wordly(letter.original)) {
      if (!is_substituted(letter)) return false;
      const Script imitated = script_of(letter.shape);
      return script(letter.shape == U'ー' || imitated == Script::katakana ? before : i) == imitated ||
             script(before) == imitated || script(i + 1) == imitated;
    }
    if (i == 0 || i + 1 >= letters_.size()) return false;
    const char32_t c = letter.original;
    if (is_substituted(letter) && script_of(letter.shape) == Script::latin && script(before) == Script::latin)
      return true;
    if (is_substituted(letter) && letter.shape == U'ー' && kana(before)) return true;
    if (!is_wordly(letters_[before].original)) return false;
    if (contains(kMasks, c) && c != U'・' && c != U'x') return true;
    if (!is_separator(c) || !is_wordly(letters_[i + 1].original)) return c == letter.shape && contains(kMasks, c);
    const bool alone_behind = i + 2 < letters_.size() && letters_[i + 2].original == c;
    const bool alone_before = i >= 2 && letters_[i - 2].original == c;
    return alone_behind || alone_before || (kana(before) && kana(i + 1) && contains(U" ./_*-", c)) ||
           (c == U'.' && script(before) == Script::han && script(i + 1) == Script::han);
  }

  void match(const RuleBook::DisguisedWord& word, std::size_t start) {
    const std::u32string& shape = word.shape;
    std::size_t i = start, k = 0, separators = 0, masks = 0, substituted = 0;
    char32_t separator = 0;
    bool uniform = true;
    while (k < shape.size()) {
      if (i >= letters_.size()) return;
      const Letter& letter = letters_[i];
      if (letter.shape == shape[k]) {
        substituted += is_substituted(letter);
        ++k;
        ++i;
        continue;
      }
      if (shape[k] == U'w' && letter.shape == U'v' && i + 1 < letters_.size() && letters_[i + 1].shape == U'v') {
        ++substituted;
        ++k;
        i += 2;
        continue;
      }
      if (k > 0 && separators == 0 && contains(kMasks, letter.original) &&
          masks < (shape.size() >= 7   ? 3U
                   : shape.size() >= 4 ? 2U
                                       : 1U) &&
          shape.size() >= 3 && mask_fits(shape, i, k)) {
        ++masks;
        ++k;
        ++i;
        continue;
      }
      if (k > 0 && is_separator(letter.original)) {
        if (letters_[i - 1].begin != letter.begin && is_separator(letters_[i - 1].original)) {
          if (separator != letter.original) return;
        } else {
          ++separators;
          uniform = uniform && (separator == 0 || separator == letter.original);
          separator = letter.original;
        }
        ++i;
        continue;
      }
      return;
    }
    if (!is_disguised(shape, separators, uniform, masks, substituted, separator)) return;
    if (!free_standing(start, i, separators, separator)) return;
    tokens_.push_back(
        {{letters_[start].begin, letters_[i - 1].end}, Role::mention, word.language, word.category, kDisguisedPhrase});
  }

  // Words written backwards, where the text says so: "read it backwards", 逆から.
  void find_reversed() {
    constexpr std::string_view kHints[] = {"backward", "reverse",    "right to left", "逆",
                                           "後ろから", "うしろから", "さかさ"};
    if (std::none_of(std::begin(kHints), std::end(kHints),
                     [&](std::string_view hint) { return text_.find(hint) != std::string_view::npos; }))
      return;
    for (std::size_t end = letters_.size(); end > 0; --end) {
      const auto [first, last] = rules_.disguised_from(letters_[end - 1].shape);
      for (std::size_t w = first; w < last; ++w) {
        const std::u32string& shape = rules_.disguised_words()[w].shape;
        if (shape.size() > end || shape.size() < (script_of(shape[0]) == Script::han ? 2U : 3U)) continue;
        std::size_t k = 0;
        while (k < shape.size() && letters_[end - 1 - k].shape == shape[k]) ++k;
        if (k < shape.size() || !free_standing(end - k, end, 0, 0)) continue;
        tokens_.push_back({{letters_[end - k].begin, letters_[end - 1].end},
                           Role::mention,
                           rules_.disguised_words()[w].language,
                           rules_.disguised_words()[w].category,
                           kDisguisedPhrase});
      }
    }
  }

  // The letter behind the mask is the next one of the word, or the word ends with the mask.
  bool mask_fits(const std::u32string& shape, std::size_t i, std::size_t k) const {
    // …ですか?お… is a question with its mark.
    if (letters_[i].original == U'?' && i > 0 && script_of(letters_[i - 1].original) == Script::hiragana) return false;
    if (k + 1 == shape.size()) {
      return !(i + 1 < letters_.size() && is_wordly(letters_[i + 1].original) && shape.size() < 4);
    }
    if (i + 1 >= letters_.size()) return false;
    if (letters_[i + 1].shape == shape[k + 1]) return true;
    return k + 2 < shape.size() && i + 2 < letters_.size() && letters_[i + 1].original == letters_[i].original &&
           letters_[i + 2].shape == shape[k + 2];
  }

  static bool is_disguised(const std::u32string& shape, std::size_t separators, bool uniform, std::size_t masks,
                           std::size_t substituted, char32_t separator) {
    if (masks > 0) return separators == 0 && shape.size() >= 3;
    if (separators == 0) return substituted > 0 && shape.size() >= 3;
    const bool every = separators + 1 >= shape.size();
    if (script_of(shape[0]) == Script::latin) return every && uniform && shape.size() >= 3;
    if (shape.size() == 2) return separator == U'.' || separator == U'*' || separator == U'・';
    return uniform && (every || (separators >= 1 && separator != U'、' && separator != U'。' && separator != U'\n' &&
                                 shape.size() >= 3));
  }

  // The word does not go on at either side: オンラ イン, "a d d r e s s i n g".
  bool free_standing(std::size_t start, std::size_t end, std::size_t separators, char32_t separator) const {
    const bool latin = script_of(letters_[start].shape) == Script::latin;
    const bool katakana = script_of(letters_[start].original) == Script::katakana;
    const auto same = [&](const Letter& letter) {
      const Script script = script_of(letter.original);
      return latin ? script == Script::latin || script == Script::digit : katakana && script == Script::katakana;
    };
    if (start > 0 && same(letters_[start - 1])) return false;
    if (end < letters_.size() && same(letters_[end])) return false;
    if (separators == 0) return true;
    if (latin && (spaced_letters(end, 1) || spaced_letters(start, -1))) return false;  // D I S C O R D  A T  S E A
    const auto goes_on = [&](std::size_t mark, std::size_t letter, std::size_t beyond) {
      return mark < letters_.size() && letter < letters_.size() && letters_[mark].original == separator &&
             same(letters_[letter]) && (beyond >= letters_.size() || !same(letters_[beyond]));
    };
    if (goes_on(end, end + 1, end + 2)) return false;
    return !(start >= 2 && goes_on(start - 1, start - 2, start >= 3 ? start - 3 : letters_.size()));
  }

  // Whether other spaced-out letters follow from `at` (or stand before it, with step -1).
  bool spaced_letters(std::size_t at, int step) const {
    // A step below zero wraps around and is outside as well.
    const auto outside = [&](std::size_t k) { return k >= letters_.size(); };
    const auto next = [&](std::size_t k) { return step < 0 ? k - 1 : k + 1; };
    const auto is_latin = [&](std::size_t k) { return !outside(k) && script_of(letters_[k].shape) == Script::latin; };
    std::size_t i = step < 0 ? at - 1 : at;
    int spaces = 0, single = 0;
    while (!outside(i) && letters_[i].original == U' ' && spaces < 4) {
      i = next(i);
      ++spaces;
    }
    if (spaces == 0) return false;
    while (is_latin(i) && !is_latin(next(i)) && single < 2) {
      ++single;
      i = next(i);
      while (!outside(i) && letters_[i].original == U' ') i = next(i);
    }
    return single >= 2;
  }

  std::string_view text_;
  const RuleBook& rules_;
  std::vector<Token>& tokens_;
  std::vector<Letter> letters_;
  std::vector<std::size_t> next_sign_;
};

}  // namespace

void find_disguised(std::string_view text, const RuleBook& rules, std::vector<Token>& tokens) {
  Finder(text, rules, tokens).run();
}

}  // namespace tokumei
