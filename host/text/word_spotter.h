// Whether any of a few words stands in a text: one look at each byte, for texts that are searched whole.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace tokumei {

class WordSpotter {
 public:
  static constexpr std::size_t kMost = 32;

  // Up to kMost words, none empty, that outlive the spotter.
  constexpr WordSpotter(std::initializer_list<std::string_view> words) {
    std::size_t count = 0;
    for (const std::string_view word : words) {
      by_byte_[static_cast<unsigned char>(word[telling(word)])] |= 1U << count;
      words_[count++] = word;
    }
  }

  constexpr bool is_in(std::string_view text) const {
    for (std::size_t at = 0; at < text.size(); ++at) {
      for (std::uint32_t left = by_byte_[static_cast<unsigned char>(text[at])]; left != 0; left &= left - 1) {
        const std::string_view word = words_[static_cast<std::size_t>(std::countr_zero(left))];
        if (at >= telling(word) && text.substr(at - telling(word)).starts_with(word)) return true;
      }
    }
    return false;
  }

 private:
  // The place of the byte that tells a word from most texts: of the three bytes of kana and kanji it is the last.
  static constexpr std::size_t telling(std::string_view word) {
    return static_cast<unsigned char>(word.front()) < 0x80 ? 0 : 2;
  }

  std::array<std::string_view, kMost> words_{};
  std::array<std::uint32_t, 256> by_byte_{};  // one bit a word that has this byte at the telling place
};

}  // namespace tokumei
