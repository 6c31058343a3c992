// A folded text as the eye takes it: letters with the shapes they show, and the places where something is odd about
// them, by which disguised words are found (grammar/disguise.h).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/code_points.h"

namespace tokumei {

struct Letter {
  char32_t original = 0;  // the code point, without marks that combine with it
  char32_t shape = 0;     // text/skeleton.h
  // What else it may stand for: the Latin letter that a kana or kanji imitates among Latin letters, レ工NE, or the kana
  // that a digit sounds like among Japanese ones, ラ1ン; else 0.
  char16_t other = 0;
  std::uint32_t begin = 0, end = 0;  // bytes of the text
  Script script = Script::other;
  bool marked = false;                   // a mark combines with it that no word has there: L̶I̶N̶E̶
  bool separator = false, mask = false;  // LetterShapes::is_separator, is_mask
  bool plain = false;                    // certainly no sign of disguise
  bool strange = false;                  // words hardly have it behind what stands before it: whaaat, ラいン
};

class LetterShapes {
 public:
  static constexpr std::size_t kGap = 4;        // at most: separators between two letters of one word
  static constexpr std::size_t kIndented = 24;  // the same with the line end before them

  // Linear time.
  explicit LetterShapes(std::string_view folded);

  std::size_t size() const { return letters_.size(); }
  const Letter& operator[](std::size_t i) const { return letters_[i]; }

  // Where the first sign of disguise at or behind letter i stands; size() if there is none.
  std::size_t next_sign(std::size_t i) const { return next_sign_[i]; }

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
  // The quotation mark that closes at letter i is followed by one that opens: 」「, 」と「.
  bool opens_behind(std::size_t i) const;

 private:
  void look_around();
  bool is_sign(std::size_t i) const;
  bool is_strange(std::size_t i) const;
  bool is_wide_gap(std::size_t i) const;

  std::vector<Letter> letters_;
  std::vector<std::uint32_t> next_sign_;
};

}  // namespace tokumei
