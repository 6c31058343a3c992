// Words by what they are to those who read them: "words" of rules/drafts/*.json and rules/languages/*.json, compiled.
// They are not looked for in a text: readers ask of a word that stands somewhere what it is, or whether a piece of text
// begins or ends with one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

#include "rules/table.h"

namespace tokumei {

class WordKinds {
 public:
  // By folded word, one bit a kind.
  using Kinds = std::map<std::string, std::uint32_t, std::less<>>;

  WordKinds() = default;
  explicit WordKinds(const Kinds& kinds);

  // Of the folded word; 0 if nobody listed it.
  std::uint32_t of(std::string_view word) const;
  // The length of the longest word of one of the kinds that the folded text begins (ends) with; 0 if there is none.
  std::size_t length_of_start(std::string_view text, std::uint32_t kinds) const;
  std::size_t length_of_end(std::string_view text, std::uint32_t kinds) const;

 private:
  friend class RuleImage;
  // A word lies in the first free slot from that of its hash on.
  struct Slot {
    std::uint32_t begin = 0;  // in text_
    std::uint32_t kinds = 0;  // 0 in a free one
  };
  std::uint32_t of(std::string_view word, std::uint32_t hash) const;

  Table<Slot> slots_;          // a power of two of them, at least half of them free
  Table<char> text_;           // each word ends with a NUL
  std::uint32_t longest_ = 0;  // bytes
};

// The same where `Kind` names the kinds.
template <typename Kind>
class WordsOf : public WordKinds {
 public:
  using WordKinds::WordKinds;
  static_assert(static_cast<unsigned>(Kind::count_) <= 32);
  static constexpr std::uint32_t bit(Kind kind) { return std::uint32_t{1} << static_cast<unsigned>(kind); }

  // Whether the folded word is of one of the kinds.
  bool is(std::string_view word, std::initializer_list<Kind> kinds) const {
    std::uint32_t wanted = 0;
    for (const Kind kind : kinds) wanted |= bit(kind);
    return (of(word) & wanted) != 0;
  }
  bool is(std::string_view word, Kind kind) const { return (of(word) & bit(kind)) != 0; }

  // Of the longest word of the kind that the folded text begins (ends) with; 0 if there is none.
  std::size_t length_of_start(std::string_view text, Kind kind) const {
    return WordKinds::length_of_start(text, bit(kind));
  }
  bool begins(std::string_view text, Kind kind) const { return length_of_start(text, kind) > 0; }
  bool ends(std::string_view text, Kind kind) const { return length_of_end(text, bit(kind)) > 0; }
};

}  // namespace tokumei
