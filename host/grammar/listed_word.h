// Words of the closed list of the disguise view, spelt shape by shape.
#pragma once

#include <optional>
#include <string_view>

#include "rules/disguised_words.h"

namespace tokumei {

class Spelling {
 public:
  explicit Spelling(const DisguisedWords& words) : words_(words) {}

  // Adds a shape; false where no word of the list goes on so, and the spelling is of no more use.
  bool goes_on(char32_t shape) {
    node_ = words_.child(node_, shape);
    return node_ != DisguisedWords::kNone;
  }
  // The word that the shapes so far spell.
  std::optional<DisguisedWord> word() const {
    return words_.has_word(node_) ? std::optional(words_.word(node_)) : std::nullopt;
  }
  // The same, of words that name personal information.
  std::optional<DisguisedWord> name() const {
    const auto spelt = word();
    return spelt && spelt->category != kNoCategory ? spelt : std::nullopt;
  }

 private:
  const DisguisedWords& words_;
  std::uint32_t node_ = DisguisedWords::kRoot;
};

// The word whose spelling has exactly these shapes.
inline std::optional<DisguisedWord> listed_word(const DisguisedWords& words, std::u32string_view shapes) {
  Spelling spelling(words);
  for (const char32_t shape : shapes) {
    if (!spelling.goes_on(shape)) return std::nullopt;
  }
  return spelling.word();
}

}  // namespace tokumei
