// Text made equal where readers see no difference: width, case, compatibility forms and invisible characters, with the
// way back to the original.
//
// What folding is: Unicode NFKC_Casefold, taken one combining sequence at a time (a code point with the combining marks
// behind it, and a half-width kana with its sound mark), through utf8proc. Line ends: CR LF and CR become LF. For every
// single code point the result equals ICU's nfkc_cf normaliser (tests/host/text checks all of them).
//
// What it is not: no kana to kanji, no spelling variants (rules list those), no look-alikes (the disguise view does
// that).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace tokumei {

class FoldedText {
 public:
  // `original` is valid UTF-8 of less than 4 GiB; it is not kept. Never fails. Linear time.
  explicit FoldedText(std::string_view original);

  // Folded UTF-8. Valid as long as this object.
  std::string_view view() const { return text_; }

  // The smallest span of the original whose folding covers `folded`. Ends on code point borders of the original, and
  // includes combining marks that were composed away; characters folded to nothing (zero-width and the like) are
  // included only when they lie inside the span, never at its edges.
  Span to_original(Span folded) const;

  // Words written otherwise: what is read as one stands for what was written, and leads back to it as a whole.
  struct Replacement {
    Span span;  // of view()
    std::string_view text;
  };
  // `replacements` are in order, do not overlap and begin and end on code point borders. Linear time.
  void replace(std::span<const Replacement> replacements);

 private:
  // Letters of three bytes that are their own folding.
  void append_plain(std::string_view original, std::size_t begin, std::size_t end);

  std::string text_;
  std::vector<std::uint32_t> begin_;  // folded byte -> first original byte of the sequence it came from
  std::vector<std::uint32_t> end_;    // folded byte -> one past the last original byte of that sequence
};

// The folding alone, for phrases of rules.
std::string fold(std::string_view original);

}  // namespace tokumei
