#include "grammar/backwards.h"

#include "text/skeleton.h"
#include "text/word_spotter.h"

namespace tokumei {
namespace {

constexpr WordSpotter kHints{"backward",   "reverse", "right to left", "flip",     "mirror",   "逆",     "後ろから",
                             "うしろから", "さかさ",  "ひっくり返",    "反対から", "反対に読", "鏡文字", "右から"};

// "let" is no "tel", います no 住まい.
bool is_too_short(const LetterShapes& letters, std::size_t start, std::size_t end) {
  const Script script = letters.script(start);
  return end - start < 4 && (script == Script::latin || script == Script::hiragana) &&
         !begins_no_word(letters[start].original);
}

// "name" is no "eman".
bool is_forwards(const LetterShapes& letters, const DisguisedWords& words, std::size_t start, std::size_t end) {
  std::uint32_t node = DisguisedWords::kRoot;
  while (start < end && node != DisguisedWords::kNone) node = words.child(node, letters[start++].shape);
  return node != DisguisedWords::kNone && words.has_word(node) && words.word(node).category != kNoCategory;
}

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
      if (word.category == kNoCategory || !letters.is_whole(start, end) || is_too_short(letters, start, end)) continue;
      if (is_forwards(letters, words, start, end)) continue;
      found.push_back(
          {{letters[start].begin, letters[end - 1].end}, word.ordinary, word.category, word.language, true});
    }
  }
}

}  // namespace tokumei
