#include "grammar/backwards.h"

#include <algorithm>

namespace tokumei {
namespace {

// One look at each letter.
bool speaks_of_backwards(std::string_view text, const LetterShapes& letters) {
  constexpr std::string_view kHints[] = {"backward", "reverse",    "right to left", "flip",
                                         "mirror",   "逆",         "後ろから",      "うしろから",
                                         "さかさ",   "ひっくり返", "反対から",      "反対に読"};
  constexpr std::u32string_view kFirst = U"brfm逆後うさひ反";
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (!is_any(letters[i].original, kFirst)) continue;
    const std::string_view rest = text.substr(letters[i].begin);
    if (std::any_of(std::begin(kHints), std::end(kHints),
                    [&](std::string_view hint) { return rest.starts_with(hint); }))
      return true;
  }
  return false;
}

}  // namespace

void find_backwards(std::string_view text, const LetterShapes& letters, const DisguisedWords& words,
                    std::vector<Disguised>& found) {
  if (!speaks_of_backwards(text, letters)) return;
  for (std::size_t end = letters.size(); end > 0; --end) {
    std::uint32_t node = DisguisedWords::kRoot;
    for (std::size_t start = end; start > 0;) {
      node = words.child(node, letters[--start].shape);
      if (node == DisguisedWords::kNone) break;
      const DisguisedWord* word = words.word(node);
      if (word == nullptr || word->category == kNoCategory || !letters.is_whole(start, end)) continue;
      found.push_back(
          {{letters[start].begin, letters[end - 1].end}, word->ordinary, word->category, word->language, true});
    }
  }
}

}  // namespace tokumei
