// Whole words of the closed list of the disguise view.
#pragma once

#include <optional>
#include <string_view>

#include "rules/disguised_words.h"

namespace tokumei {

// The word whose spelling has exactly these shapes.
inline std::optional<DisguisedWord> listed_word(const DisguisedWords& words, std::u32string_view shapes) {
  std::uint32_t node = DisguisedWords::kRoot;
  for (const char32_t shape : shapes) {
    node = words.child(node, shape);
    if (node == DisguisedWords::kNone) return std::nullopt;
  }
  return node != DisguisedWords::kRoot && words.has_word(node) ? std::optional(words.word(node)) : std::nullopt;
}

}  // namespace tokumei
