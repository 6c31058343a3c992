// How the letters of a word of the closed list lie in a text, and whether they are disguised there.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "rules/disguised_words.h"
#include "rules/sentence_words.h"
#include "text/letter_shapes.h"

namespace tokumei {

struct Trail {
  std::array<std::uint32_t, DisguisedWord::kLongest> places{};  // of each letter of the word; kMasked for a mask
  std::size_t letters = 0;
  std::size_t start = 0, at = 0;  // the first letter of the text, and the next one
  std::size_t gaps = 0, masks = 0;
  std::size_t gap_at = 0, cut = 0;   // the first gap: where it begins in the text, and the letter of the word behind it
  char32_t separator = 0, mask = 0;  // the last of them
  bool uniform = true;               // one separator in all gaps
  bool drawn = false;                // a letter stands there again and again: whaaatsapp, でーんわ

  static constexpr std::uint32_t kMasked = 0xFFFFFFFF;
  void add_masked() {
    places[letters++] = kMasked;
    ++masks;
  }
};

// Whether the trail through `letters` of `text` is `word` in disguise: true where nobody writes so by chance, false
// where somebody may; nothing where the word is written as it is or is part of a longer one.
std::optional<bool> disguise_on(const Trail& trail, const DisguisedWord& word, const LetterShapes& letters,
                                std::string_view text, const SentenceWords& vocabulary);

}  // namespace tokumei
