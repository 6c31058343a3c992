#include "grammar/backwards.h"

#include "grammar/listed_word.h"
#include "text/letters.h"
#include "text/skeleton.h"

namespace tokumei {
namespace {

// Letters that are turned or mirrored: a row of them is read from its end.
bool is_turned(char32_t c) {
  return is_any(c, U"ǝɐɔɥɯɹʇʌʍʎʞɟƃɿ⅃и");
}

std::size_t turned_in(const LetterShapes& letters, std::size_t start, std::size_t end) {
  std::size_t turned = 0;
  for (; start < end; ++start) turned += is_turned(letters[start].original);
  return turned;
}

// いんら(逆から): right behind the word. …います。逆に、…: the next sentence says the contrary.
bool is_told_of(std::string_view text, std::size_t end, const SentenceWords& vocabulary) {
  constexpr std::size_t kNear = 30;
  std::string_view near = text.substr(end, kNear);
  near = near.substr(0, near.find('?'));  // やってます?逆から書いて: the next sentence
  return !near.starts_with("。逆に") && vocabulary.are_in(near, SentenceWord::backwards);
}

// "let" is no "tel", います no 住まい.
bool is_too_short(const LetterShapes& letters, std::size_t start, std::size_t end) {
  const Script script = letters.script(start);
  return end - start < 4 && (script == Script::latin || script == Script::hiragana) &&
         !begins_no_word(letters[start].original);
}

// 0142 is no "2alo".
bool is_number(const LetterShapes& letters, std::size_t start, std::size_t end) {
  while (start < end && letters.script(start) == Script::digit) ++start;
  return start == end;
}

// "name" is no "eman".
bool is_forwards(const LetterShapes& letters, const DisguisedWords& words, std::size_t start, std::size_t end) {
  Spelling spelling(words);
  for (; start < end; ++start) {
    if (!spelling.goes_on(letters[start].shape)) return false;
  }
  return spelling.name().has_value();
}

}  // namespace

void find_backwards(std::string_view text, const LetterShapes& letters, const RuleBook& rules, bool told,
                    std::vector<Disguised>& found) {
  const DisguisedWords& words = rules.disguised_words();
  constexpr std::size_t kFewestTurned = 2;
  for (std::size_t end = letters.size(); end > 0; --end) {
    Spelling spelling(words);
    for (std::size_t start = end; start > 0 && spelling.goes_on(letters[start - 1].shape);) {
      --start;
      const auto word = spelling.name();
      if (!word || !letters.is_whole(start, end)) continue;
      if (!told && turned_in(letters, start, end) < kFewestTurned) continue;
      if (is_too_short(letters, start, end) &&
          !(told && is_told_of(text, letters[end - 1].end, rules.sentence_words())))
        continue;
      if (is_number(letters, start, end) || is_forwards(letters, words, start, end)) continue;
      found.push_back(
          {{letters[start].begin, letters[end - 1].end}, word->ordinary, word->category, word->language, true});
    }
  }
}

}  // namespace tokumei
