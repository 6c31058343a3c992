// Words by what they are to those who read them: "words" of rules/drafts/*.json and rules/languages/*.json, compiled.
// They are not looked for in a whole text: readers ask of a word that stands somewhere what it is, or whether a piece
// of text begins or ends with one or holds one.
#pragma once

#include <bitset>
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
  static constexpr std::size_t kMost = 256;
  using Kinds = std::bitset<kMost>;
  using Listed = std::map<std::string, Kinds, std::less<>>;  // by folded word

  WordKinds() = default;
  explicit WordKinds(const Listed& words);

  // Of the folded word; none if nobody listed it.
  Kinds of(std::string_view word) const;
  // The length of the longest word of the kind that the folded text begins (ends) with; 0 if there is none.
  std::size_t length_of_start(std::string_view text, std::size_t kind) const;
  std::size_t length_of_end(std::string_view text, std::size_t kind) const;
  // The first such word that stands anywhere in it, in whatever word, as a part of `text`; empty if there is none.
  std::string_view first_in(std::string_view text, std::size_t kind) const;

 private:
  friend class RuleImage;
  // A word lies in the first free slot from that of its hash on.
  struct Slot {
    std::uint32_t begin = 0;  // in text_
    std::uint32_t size = 0;   // 0 in a free one
    Kinds kinds;
  };
  // Of the words that begin with one byte.
  struct Beginning {
    Kinds kinds;
    std::uint64_t longest = 0;  // bytes
  };
  Kinds of(std::string_view word, std::uint32_t hash) const;

  Table<Slot> slots_;            // a power of two of them, at least half of them free
  Table<char> text_;             // word after word
  Table<Beginning> beginnings_;  // by the byte that tells the first letter from most others
  Table<Kinds> ends_;            // of the words that end with a byte
  std::uint32_t longest_ = 0;    // bytes
};

// The same where `Kind` names the kinds.
template <typename Kind>
class WordsOf : public WordKinds {
 public:
  using WordKinds::WordKinds;
  static_assert(static_cast<std::size_t>(Kind::count_) <= kMost);

  // Whether the folded word is of one of the kinds.
  bool is(std::string_view word, std::initializer_list<Kind> kinds) const {
    Kinds wanted;
    for (const Kind kind : kinds) wanted.set(place(kind));
    return (of(word) & wanted).any();
  }
  bool is(std::string_view word, Kind kind) const { return has(of(word), kind); }
  static bool has(const Kinds& kinds, Kind kind) { return kinds[place(kind)]; }

  // Of the longest word of the kind that the folded text begins (ends) with; 0 if there is none.
  std::size_t length_of_start(std::string_view text, Kind kind) const {
    return WordKinds::length_of_start(text, place(kind));
  }
  std::size_t length_of_end(std::string_view text, Kind kind) const {
    return WordKinds::length_of_end(text, place(kind));
  }
  bool begins(std::string_view text, Kind kind) const { return length_of_start(text, kind) > 0; }
  bool ends(std::string_view text, Kind kind) const { return length_of_end(text, kind) > 0; }
  // The first such word that stands anywhere in the folded text, as a part of `text`; empty if there is none.
  std::string_view first_in(std::string_view text, Kind kind) const { return WordKinds::first_in(text, place(kind)); }
  bool are_in(std::string_view text, Kind kind) const { return !first_in(text, kind).empty(); }
  // What stands behind all such words that the folded text begins with.
  std::string_view behind_all(std::string_view text, Kind kind) const {
    while (const std::size_t length = length_of_start(text, kind)) text.remove_prefix(length);
    return text;
  }

 private:
  static constexpr std::size_t place(Kind kind) { return static_cast<std::size_t>(kind); }
};

}  // namespace tokumei
