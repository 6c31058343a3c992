#include "grammar/disguise.h"

#include <algorithm>

#include "text/segmenter.h"
#include "text/skeleton.h"

namespace tokumei {
namespace {

constexpr std::size_t kReach = 30;    // a sign of disguise lies within so many letters and marks of the word's first
constexpr std::size_t kLongest = 48;  // letters and marks of the longest disguised word

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
    for (std::size_t start = 0; start < letters_.size(); ++start) {
      if (next_sign_[start] < start + kReach) walk(start, {.at = start});
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

  // How far a word is spelt, from the first letter on.
  struct Spelt {
    std::uint32_t node = DisguisedWords::kRoot;
    std::size_t at = 0;  // the letter that comes next
    std::size_t length = 0, separators = 0, masks = 0, substituted = 0;
    char32_t separator = 0;     // the same between all letters
    std::size_t masks_run = 0;  // those right before `at`

    Spelt to(std::uint32_t child, std::size_t letters) const {
      Spelt next = *this;
      next.node = child;
      next.at += letters;
      ++next.length;
      next.masks_run = 0;
      return next;
    }
  };

  // One letter is spelt: a word may end here, another go on.
  void spell(std::size_t start, const Spelt& spelt) {
    if (const DisguisedWord* word = rules_.disguised_words().word(spelt.node); word != nullptr)
      end_word(start, spelt, *word);
    walk(start, spelt);
  }

  // Down every way that the words allow. Letters as they are, masks, or separators: a disguise is of one kind.
  void walk(std::size_t start, const Spelt& spelt) {
    if (spelt.at >= letters_.size() || spelt.at >= start + kLongest) return;
    const Letter& letter = letters_[spelt.at];
    const DisguisedWords& words = rules_.disguised_words();
    if (const auto child = words.child(spelt.node, letter.shape); child != DisguisedWords::kNone) {
      Spelt next = spelt.to(child, 1);
      next.substituted += is_substituted(letter);
      spell(start, next);
    }
    if (spelt.length > 0 && spelt.separators == 0 && spelt.masks < 3 && contains(kMasks, letter.original))
      walk_masked(start, spelt);
    if (spelt.masks_run > 0) return;  // the letter behind a mask is the next of the word
    if (letter.shape == U'v' && spelt.at + 1 < letters_.size() && letters_[spelt.at + 1].shape == U'v') {
      if (const auto child = words.child(spelt.node, U'w'); child != DisguisedWords::kNone) {
        Spelt next = spelt.to(child, 2);
        ++next.substituted;
        spell(start, next);
      }
    }
    if (spelt.length == 0 || spelt.masks > 0 || !is_separator(letter.original)) return;
    if (spelt.separator != 0 && spelt.separator != letter.original) return;
    Spelt next = spelt;
    next.separators += !is_separator(letters_[spelt.at - 1].original);
    next.separator = letter.original;
    ++next.at;
    walk(start, next);
  }

  // One mask, or two that are the same, for any letters.
  void walk_masked(std::size_t start, const Spelt& spelt) {
    const Letter& mask = letters_[spelt.at];
    if (spelt.masks_run > 1 || (spelt.masks_run == 1 && letters_[spelt.at - 1].original != mask.original)) return;
    const DisguisedWords& words = rules_.disguised_words();
    const std::uint32_t last = words.last_child(spelt.node);
    for (std::uint32_t child = words.first_child(spelt.node); child < last; ++child) {
      if (words.shape(child) == mask.shape) continue;
      Spelt next = spelt.to(child, 1);
      ++next.masks;
      next.masks_run = spelt.masks_run + 1;
      spell(start, next);
    }
  }

  void end_word(std::size_t start, const Spelt& spelt, const DisguisedWord& word) {
    if (spelt.masks_run > 1) return;
    // A short word that ends with a mask ends there.
    if (spelt.masks_run == 1 && spelt.length < 4 && spelt.at < letters_.size() &&
        is_wordly(letters_[spelt.at].original))
      return;
    if (!is_disguised(start, spelt) || !free_standing(start, spelt.at, spelt.separators, spelt.separator)) return;
    tokens_.push_back({{letters_[start].begin, letters_[spelt.at - 1].end},
                       Role::mention,
                       word.language,
                       word.category,
                       kDisguisedPhrase});
  }

  // Words written backwards, where the text says so: "read it backwards", 逆から.
  void find_reversed() {
    constexpr std::string_view kHints[] = {"backward", "reverse",    "right to left", "逆",
                                           "後ろから", "うしろから", "さかさ"};
    if (std::none_of(std::begin(kHints), std::end(kHints),
                     [&](std::string_view hint) { return text_.find(hint) != std::string_view::npos; }))
      return;
    const DisguisedWords& words = rules_.disguised_words();
    for (std::size_t end = letters_.size(); end > 0; --end) {
      std::uint32_t node = DisguisedWords::kRoot;
      for (std::size_t at = end; at > 0; --at) {
        node = words.child(node, letters_[at - 1].shape);
        if (node == DisguisedWords::kNone) break;
        const DisguisedWord* word = words.word(node);
        if (word == nullptr || word->shape.size() < (script_of(word->shape[0]) == Script::han ? 2U : 3U)) continue;
        if (!free_standing(at - 1, end, 0, 0)) continue;
        tokens_.push_back({{letters_[at - 1].begin, letters_[end - 1].end},
                           Role::mention,
                           word->language,
                           word->category,
                           kDisguisedPhrase});
      }
    }
  }

  bool is_disguised(std::size_t start, const Spelt& spelt) const {
    if (spelt.masks > 0)
      return spelt.length >= 3 && spelt.masks <= (spelt.length >= 7 ? 3U : spelt.length >= 4 ? 2U : 1U);
    if (spelt.separators == 0) return spelt.substituted > 0 && spelt.length >= 3;
    const bool every = spelt.separators + 1 >= spelt.length;
    if (script_of(letters_[start].shape) == Script::latin) return every && spelt.length >= 3;
    const char32_t separator = spelt.separator;
    if (spelt.length == 2) return separator == U'.' || separator == U'*' || separator == U'・';
    return every || (separator != U'、' && separator != U'。' && separator != U'\n' && spelt.length >= 3);
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
