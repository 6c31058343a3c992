// Words by which a text tells that it hides something, and how: "ciphers" of rules/languages/*.json, compiled. They are
// looked for in every text, whole: one look at each byte, whatever the number of words.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "rules/table.h"
#include "rules/word_kinds.h"
#include "text/span.h"

namespace tokumei {

enum class Cipher : std::uint8_t {
  backwards,      // read from the end: 逆から, "right to left"
  turned,         // a letter upside down or mirrored, which tells by itself: "ǝ"
  pig_latin,      // "igpay atinlay"
  first_letters,  // the first letters of lines or words: 縦読み, "acrostic"
  moved,          // each letter stands for one some places off: "rot13"
  numbered,       // a number stands for a letter: "a=1"
  morse,
  labels,           // letters as labels, to be guessed: 何の略かは察して
  left_out,         // behind a mark that is not to be read: ×|は抜いて|
  left_out_behind,  // before one: "|skip the| x"
  part,       // behind a word of which a part is meant: OUTLINE|の後ろ|4文字, "last four |letters of| outline"
  homophone,  // in brackets behind a word that sounds like what is meant: 指名(|漢字ちがい|)
  first_of_items,  // behind words whose first letters are meant: Lサイズ、Iカップ、Nゲージ、Eテレ。|頭だけ|拾うと
  count_
};

class CipherWords {
 public:
  static constexpr std::array<std::string_view, static_cast<std::size_t>(Cipher::count_)> kKeys = {
      "backwards", "turned",   "pig_latin",       "first_letters", "moved",     "numbered",      "morse",
      "labels",    "left_out", "left_out_behind", "part",          "homophone", "first_of_items"};

  struct Place {
    Span span;
    std::uint32_t ciphers = 0;  // a bit each

    bool tells(Cipher cipher) const { return (ciphers >> static_cast<unsigned>(cipher) & 1U) != 0; }
  };

  CipherWords() = default;
  // Words by the place of their key in kKeys, folded.
  explicit CipherWords(const WordKinds::Listed& listed);

  // Where they stand in the folded text, in order.
  std::vector<Place> places_in(std::string_view text) const;

 private:
  friend class RuleImage;
  struct Word {
    std::uint32_t begin = 0;  // in text_
    std::uint32_t size = 0;
    std::uint32_t ciphers = 0;
  };
  void add_places(std::string_view text, std::size_t at, std::uint64_t groups, std::vector<Place>& places) const;

  // Words lie in up to 64 groups; `masks_` says for a few bytes of a text which groups have words with such a byte
  // there.
  Table<std::uint64_t> masks_;
  Table<std::uint32_t> groups_;  // where each begins, and the end
  Table<Word> words_;
  Table<char> text_;  // word after word
};

}  // namespace tokumei
