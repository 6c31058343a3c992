#include "disclosure/english_words.h"

#include "text/letters.h"

namespace tokumei {

std::string_view first_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && (is_letter(text[end]) || is_digit(text[end]) || text[end] == '-' || text[end] == '\'' ||
                               static_cast<unsigned char>(text[end]) >= 0x80))
    ++end;
  return text.substr(0, end);
}

bool ends_noun(std::string_view behind, const DraftWords& words) {
  if (behind.empty() || behind.front() != ' ') return behind.empty() || behind.front() != '-';
  const std::string_view word = first_word(behind.substr(1));
  if (ends_with_any(word, {"'ll", "'s", "'d", "’ll", "’s"})) return true;
  if (word.empty() || static_cast<unsigned char>(word.front()) >= 0x80 || is_digit(word.front())) return true;
  return words.is(word, {DraftWord::preposition, DraftWord::conjunction, DraftWord::opener});
}

bool is_small_word(std::string_view word, const DraftWords& words) {
  return words.is(word, {DraftWord::preposition, DraftWord::conjunction, DraftWord::predicate, DraftWord::pronoun});
}

bool is_adverb(std::string_view word, const DraftWords& words) {
  return words.is(word, DraftWord::adverb) || (word.size() > 4 && word.ends_with("ly"));
}

}  // namespace tokumei
