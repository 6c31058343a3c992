// The second view: words written so that a filter does not see them. L○NE, ら い ん, T.E.L, カ力オ, wh@tsapp.
//
// Only a closed list of words is looked for (RuleBook::disguised_words), and only where a sign of disguise lies inside
// the word itself: separators between its letters, masked letters, look-alike letters. Ordinary words that contain a
// listed one (オンライン, "out-line") have no sign inside it and are left alone.
//
// What is found is written out in ordinary letters, and the message is read so: every rule holds for "ら い ん の ID"
// that holds for LINEのID.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/rule_book.h"
#include "text/span.h"

namespace tokumei {

struct Disguised {
  Span span;                  // of the text looked at
  std::string_view ordinary;  // what it is read as; of the rule book; empty for what only keeps letters apart
  CategoryIndex category = kNoCategory;
  Language language = Language::ja;
  bool firm = false;  // nobody writes so by chance: every letter apart, a letter masked or put in another's place
  bool told = false;  // by a cipher that the text tells: grammar/told_ciphers.h
  std::string decoded = {};  // what it is read as where that is no word of the rule book

  std::string_view read_as() const { return decoded.empty() ? ordinary : std::string_view(decoded); }
};

// The disguised words of folded text, the pictures that stand for words, and what stands between the letters of rows
// (grammar/spaced_out.h); in order, not overlapping. Work grows with the text.
std::vector<Disguised> find_disguised(std::string_view folded, const RuleBook& rules);

}  // namespace tokumei
