#include "grammar/backwards.h"

#include "text/word_spotter.h"

namespace tokumei {
namespace {

constexpr WordSpotter kHints{"backward",   "reverse", "right to left", "flip",     "mirror",   "逆",     "後ろから",
                             "うしろから", "さかさ",  "ひっくり返",    "反対から", "反対に読", "鏡文字", "右から"};

}  // namespace

void find_backwards(std::string_view text, const LetterShapes& letters, const DisguisedWords& words,
                    std::vector<Disguised>& found) {
  if (!kHints.is_in(text)) return;
  for (std::size_t end = letters.size(); end > 0; --end) {
    std::uint32_t node = DisguisedWords::kRoot;
    for (std::size_t start = end; start > 0;) {
      node = words.child(node, letters[--start].shape);
      if (node == DisguisedWords::kNone) break;
      if (!words.has_word(node)) continue;
      const DisguisedWord word = words.word(node);
      if (word.category == kNoCategory || !letters.is_whole(start, end)) continue;
      found.push_back(
          {{letters[start].begin, letters[end - 1].end}, word.ordinary, word.category, word.language, true});
    }
  }
}

}  // namespace tokumei
