#include "text/sentence_end.h"

#include "text/code_points.h"
#include "text/letters.h"
#include "text/list_marks.h"

namespace tokumei {
namespace {

constexpr std::size_t kBracketReach = 400;  // bytes in which a bracket must close, else it opens nothing

// Laughter (www) is no word: no other letter follows. W-9 is one.
bool begins_word(std::string_view text, std::size_t at, std::size_t end) {
  const std::size_t first = at;
  while (at < end && text[at] == 'w') ++at;
  if (at < end && at == first + 1 && (text[at] == '-' || (text[at] >= '0' && text[at] <= '9'))) return true;
  return at < end && script_of(code_point_at(text, at)) == Script::latin;
}

// A full stop with space or the end behind it and no abbreviation or number before it.
bool ends_sentence(std::string_view text, std::size_t at, std::size_t begin, std::size_t end) {
  const std::size_t after = at + 1;
  if (at > begin && text[at - 1] == '.') return after >= end || text[after] == ' ';  // an ellipsis
  if (after < end && text[after] != ' ' && text[after] != '"' && text[after] != ')') {
    const char32_t next = code_point_at(text, after);
    return is_japanese(script_of(next)) && next != U'を';  // 口座No.を
  }
  static constexpr std::string_view kAbbreviations[] = {"mr", "mrs",    "ms",  "dr",  "etc", "vs", "no",
                                                        "st", "approx", "inc", "ltd", "co",  "jr", "prof"};
  std::size_t word = at;
  while (word > begin && (is_letter(text[word - 1]) || text[word - 1] == '.')) --word;
  const std::string_view before = text.substr(word, at - word);
  if (before.size() == 1) return before[0] == 'i';
  if (before.size() > 2 && before[1] == '.' && before[before.size() - 2] == '.') return after >= end;  // c.v., p.o.
  for (const std::string_view abbreviation : kAbbreviations) {
    if (before == abbreviation) return after >= end;
  }
  return true;
}

// Behind the bracket that opens at `at`; behind its mark alone if it does not close.
std::size_t skip_bracket(std::string_view text, std::size_t at, std::size_t end, char32_t open) {
  const char32_t close = open == U'「' ? U'」' : open == U'『' ? U'』' : open == U'“' ? U'”' : U')';
  int depth = 0;
  std::size_t i = at;
  while (i < end && i < at + kBracketReach) {
    const char32_t c = code_point_at(text, i);
    i = next_code_point(text, i);
    if (c == open) ++depth;
    if (c == close && --depth == 0) return i;
    if (depth > 8) break;
  }
  return next_code_point(text, at);  // it does not close: an ordinary character
}

}  // namespace

SentenceEnd find_sentence_end(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t at = begin;
  while (at < end) {
    if (is_plain_japanese(text, at)) {
      at += 3;
      continue;
    }
    const char32_t c = code_point_at(text, at);
    if (c == U'「' || c == U'『' || c == U'(' || c == U'“') {
      at = skip_bracket(text, at, end, c);
      continue;
    }
    std::size_t behind = next_code_point(text, at);
    if (c == U'。' || c == U'!' || c == U'?' || c == U'♪' || c == U'…' || is_pictograph(c)) {
      bool question = c == U'?', exclaimed = c == U'!';
      while (behind < end && is_any(code_point_at(text, behind), U"。!?♪…☆★w.")) {
        const char32_t more = code_point_at(text, behind);
        if (more == U'w' && begins_word(text, behind, end)) break;
        question = question || more == U'?';
        exclaimed = exclaimed || more == U'!';
        behind = next_code_point(text, behind);
      }
      const bool pause = c == U'…' && behind < end && !question;
      if (!pause) return {at, behind, question, exclaimed};
    } else if (c == U'.' && ends_sentence(text, at, begin, end)) {
      return {at, behind, false, false};
    }
    at = behind;
  }
  return {end, end, false, false};
}

}  // namespace tokumei
