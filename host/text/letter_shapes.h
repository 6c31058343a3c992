// A folded text as the eye takes it: letters with the shapes they show, and the places where something is odd about
// them, by which disguised words are found (grammar/disguise.h).
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "text/code_points.h"

namespace tokumei {

// What a letter is by itself, as long as nothing that stands around makes it another. Small: each letter of a text is a
// copy of what its code point is known for.
struct LetterKind {
  char32_t shape = 0;  // text/skeleton.h
  // What else it may stand for: the Latin letter that a kana or kanji imitates among Latin letters, レ工NE, or the kana
  // that a digit sounds like among Japanese ones, ラ1ン; else 0.
  char16_t other = 0;
  Script script = Script::other;
  bool separator : 1 = false;  // LetterShapes::is_separator
  bool mask : 1 = false;       // LetterShapes::is_mask
  bool plain : 1 = false;      // certainly no sign of disguise, no separator and no mask
  bool half : 1 = false;       // may be one letter with the code point before it
  bool marked : 1 = false;     // a mark combines with it that no word has there: L̶I̶N̶E̶
  bool strange : 1 = false;    // words hardly have it behind what stands before it: whaaat, ラいン
};

struct Letter : LetterKind {
  char32_t original = 0;             // the code point, without marks that combine with it
  std::uint32_t begin = 0, end = 0;  // bytes of the text
};

class LetterShapes {
 public:
  static constexpr std::size_t kGap = 4;        // at most: separators between two letters of one word
  static constexpr std::size_t kIndented = 24;  // the same with the line end before them

  // Linear time.
  explicit LetterShapes(std::string_view folded);

  std::size_t size() const { return letters_.size(); }
  // The first letter that begins at the byte or behind it; size() if there is none.
  std::size_t first_from(std::uint32_t byte) const {
    return static_cast<std::size_t>(
        std::lower_bound(letters_.begin(), letters_.end(), byte,
                         [](const Letter& one, std::uint32_t at) { return one.begin < at; }) -
        letters_.begin());
  }
  const Letter& operator[](std::size_t i) const { return letters_[i]; }

  // Where the letters that are not plain stand, in order: every separator, mask and picture is among them.
  std::span<const std::uint32_t> odd() const { return odd_; }
  // Those of them that are signs of disguise.
  std::span<const std::uint32_t> signs() const { return signs_; }

  // The script of letter i; Script::other outside the text.
  Script script(std::size_t i) const { return i < letters_.size() ? letters_[i].script : Script::other; }
  bool is_kana(std::size_t i) const { return script(i) == Script::hiragana || script(i) == Script::katakana; }
  // Whether letter i may go on a word that letter `word` belongs to.
  bool is_like(std::size_t word, std::size_t i) const;
  // No word goes on at either side of letters start .. end: オンラ イン, "a d d r e s s i n g" do.
  bool is_whole(std::size_t start, std::size_t end) const;
  bool is_wordly(std::size_t i) const { return is_kana(i) || script(i) == Script::latin || script(i) == Script::han; }
  // May stand between the letters of one word: spaces, marks, emoji.
  bool is_separator(std::size_t i) const { return i < letters_.size() && letters_[i].separator; }
  // May stand for a letter of a word: L○NE, L*NE, L💚NE.
  bool is_mask(std::size_t i) const { return i < letters_.size() && letters_[i].mask; }
  // The letter behind empty brackets that begin at letter i, where they may stand for one of a word, 生( )月( ); else
  // i.
  std::size_t behind_blank(std::size_t i) const;
  // The quotation mark that closes at letter i is followed by one that opens: 」「, 」と「.
  bool opens_behind(std::size_t i) const;

 private:
  bool joins_last(char32_t c);
  void look_around();
  bool is_sign(std::size_t i) const;
  bool is_strange(std::size_t i) const;
  bool is_wide_gap(std::size_t i) const;

  std::vector<Letter> letters_;
  std::vector<std::uint32_t> odd_, signs_;
};

}  // namespace tokumei
