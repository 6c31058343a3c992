// Whether any of a few words stands in a text: one look at each letter, for texts that are searched whole.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace tokumei {

class WordSpotter {
 public:
  static constexpr std::size_t kMost = 64;

  // Up to kMost words, none empty, that outlive the spotter.
  constexpr WordSpotter(std::initializer_list<std::string_view> words) {
    std::size_t count = 0;
    for (const std::string_view word : words) {
      by_byte_[telling_byte(word, 0)] |= std::uint64_t{1} << count;
      words_[count++] = word;
    }
  }

  // Length of the first of the words that stands at `at`; 0 if none does. `text` is valid UTF-8.
  constexpr std::size_t length_at(std::string_view text, std::size_t at) const {
    for (std::uint64_t left = by_byte_[telling_byte(text, at)]; left != 0; left &= left - 1) {
      const std::string_view word = words_[static_cast<std::size_t>(std::countr_zero(left))];
      if (text.substr(at).starts_with(word)) return word.size();
    }
    return 0;
  }

  constexpr bool is_in(std::string_view text) const {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t size = size_at(text, at);
      if (size == 3) {  // a branch of its own: the processor guesses it and goes on
        if (by_byte_[byte_at(text, at + 2)] != 0 && length_at(text, at) > 0) return true;
        at += 3;
      } else {
        if (by_byte_[byte_at(text, at)] != 0 && length_at(text, at) > 0) return true;
        at += size;
      }
    }
    return false;
  }

 private:
  static constexpr unsigned char byte_at(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
  }
  static constexpr std::size_t size_at(std::string_view text, std::size_t at) {
    const unsigned char lead = byte_at(text, at);
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  }

  // The byte that tells a letter from most others: of the three of kana and kanji it is the last.
  static constexpr unsigned char telling_byte(std::string_view text, std::size_t at) {
    return byte_at(text, at + (size_at(text, at) == 3 ? 2 : 0));
  }

  std::array<std::string_view, kMost> words_{};
  std::array<std::uint64_t, 256> by_byte_{};  // one bit a word that begins with a letter of this telling byte
};

}  // namespace tokumei
