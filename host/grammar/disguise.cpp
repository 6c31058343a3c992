#include "grammar/disguise.h"

#include <algorithm>

#include "text/segmenter.h"
#include "text/skeleton.h"

namespace tokumei {
namespace {

constexpr std::size_t kReach = 30;  // letters and marks of the longest disguised word

constexpr std::u32string_view kSeparators = U" .・-_/*|,:;'\"、。~\u3000\n\t+^=•･‧·‐–—―─‥…";
constexpr std::u32string_view kMasks = U"○●◯〇*×・_□■☆★#✕✖◎△?☓⚪⭕x";

struct Letter {
  char32_t original;
  char32_t shape;  // skeleton
  std::uint32_t begin, end;
};

bool contains(std::u32string_view set, char32_t c) {
  return set.find(c) != std::u32string_view::npos;
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
    if (!read_letters()) return;
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
    bool sign = false;
    char32_t before = 0, second = 0;
    for (std::size_t at = 0; at < text_.size();) {
      const char32_t c = code_point_at(text_, at);
      const std::size_t end = next_code_point(text_, at);
      if (is_combining(c)) {
        sign = true;
        if (!letters_.empty()) letters_.back().end = static_cast<std::uint32_t>(end);
        if (!letters_.empty()) letters_.back().original = c;  // marks the letter as substituted
        at = end;
        continue;
      }
      letters_.push_back({c, skeleton_of(c), static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
      const bool letter = is_wordly(c);
      if (letter && before != 0 && !is_wordly(before) && is_wordly(second) && before != U'\n')
        sign = true;  // letter, mark, letter
      if (letters_.back().shape != c && !(c >= 0x3041 && c <= 0x3096) && c != U'l') sign = true;
      second = before;
      before = c;
      at = end;
    }
    if (sign) find_signs();
    return sign;
  }

  // For each letter, where the next sign stands: a substituted letter, or a mark between two letters.
  void find_signs() {
    const std::size_t count = letters_.size();
    next_sign_.assign(count + 1, count + kReach);
    for (std::size_t i = count; i-- > 0;) {
      const bool mark =
          !is_wordly(letters_[i].original) && i > 0 && i + 1 < count && is_wordly(letters_[i - 1].original);
      next_sign_[i] = mark || is_substituted(letters_[i]) ? i : next_sign_[i + 1];
    }
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
      if (k > 0 && contains(kMasks, letter.original) && shape.size() >= 3 && masks == 0 && mask_fits(shape, i, k)) {
        ++masks;
        ++k;
        ++i;
        continue;
      }
      if (k > 0 && contains(kSeparators, letter.original)) {
        if (letters_[i - 1].begin != letter.begin && contains(kSeparators, letters_[i - 1].original)) {
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

  // The letter behind the mask is the next one of the word, or the word ends with the mask.
  bool mask_fits(const std::u32string& shape, std::size_t i, std::size_t k) const {
    if (k + 1 == shape.size())
      return !(i + 1 < letters_.size() && is_wordly(letters_[i + 1].original) && shape.size() < 4);
    return i + 1 < letters_.size() && letters_[i + 1].shape == shape[k + 1];
  }

  static bool is_disguised(const std::u32string& shape, std::size_t separators, bool uniform, std::size_t masks,
                           std::size_t substituted, char32_t separator) {
    if (masks == 1) return separators == 0 && shape.size() >= 3;
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
    const auto goes_on = [&](std::size_t mark, std::size_t letter, std::size_t beyond) {
      return mark < letters_.size() && letter < letters_.size() && letters_[mark].original == separator &&
             same(letters_[letter]) && (beyond >= letters_.size() || !same(letters_[beyond]));
    };
    if (goes_on(end, end + 1, end + 2)) return false;
    return !(start >= 2 && goes_on(start - 1, start - 2, start >= 3 ? start - 3 : letters_.size()));
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
