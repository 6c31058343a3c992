#include "grammar/disguise_pieces.h"

#include <cstddef>
#include <cstdint>

#include "text/letters.h"

namespace tokumei {
namespace {

enum class Piece : std::uint8_t { word, odd, unknown };

Piece kind_of(std::string_view piece, const SentenceWords& words) {
  if (piece.size() < 2 || words.is(piece, SentenceWord::piece)) return Piece::word;
  return piece.size() == 2 || piece.find_first_of("aeiouy") == std::string_view::npos ? Piece::odd : Piece::unknown;
}

bool is_one_space(const Trail& trail) {
  return trail.gaps == 1 && trail.separator == U' ' && trail.places[trail.cut] == trail.gap_at + 1;
}

std::string_view first_piece(const Trail& trail, const LetterShapes& letters, std::string_view text) {
  const std::size_t begin = letters[trail.start].begin;
  return text.substr(begin, letters[trail.gap_at].begin - begin);
}

}  // namespace

bool has_letters(const Trail& trail, const LetterShapes& letters) {
  std::size_t all = 0, of_piece = 0, digits = 0;
  for (std::size_t k = 0; k < trail.letters; ++k) {
    if (k > 0 && trail.gaps == 1 && k == trail.cut) {
      // "6. Mail"; but 3-mail
      if (of_piece == 0 && trail.separator != U'-') return false;
      of_piece = 0;
    }
    if (trail.places[k] == Trail::kMasked) continue;
    const Script script = letters.script(trail.places[k]);
    if (letters[trail.places[k]].original == U'+' && k == 0) return false;  // +ln
    const bool own = script != Script::digit && script != Script::mark;
    all += own;
    digits += script == Script::digit;
    of_piece += own;
  }
  return (all > 1 || (all == 1 && digits == 0 && trail.letters > 3)) && (trail.gaps != 1 || of_piece > 0);
}

bool is_blank(const Trail& trail, const LetterShapes& letters) {
  if (letters[trail.at - 1].original == U'_') return true;
  for (std::size_t i = trail.start + 1; i + 1 < trail.at; ++i) {
    if (letters[i].original == trail.mask && is_any(letters[i - 1].original, U"年月") &&
        is_any(letters[i + 1].original, U"月日"))
      return true;
  }
  return false;
}

bool is_stop(const Trail& trail, const LetterShapes& letters) {
  const bool dotted = trail.places[trail.cut] == trail.gap_at + 3 && letters[trail.gap_at + 1].original == U'.';
  const bool wide = trail.places[trail.cut] > trail.gap_at + 1 && !trail.drawn && !dotted;  // but whatz...app
  return is_any(trail.separator, U"'([") || (wide && is_any(letters[trail.gap_at].original, U".,:;!?"));
}

bool is_compound(const Trail& trail, const LetterShapes& letters, std::string_view text, const SentenceWords& words) {
  const bool hyphen = trail.gaps == 1 && trail.separator == U'-';  // "e-mail"
  return (is_one_space(trail) && words.is(first_piece(trail, letters, text), SentenceWord::compound_start)) ||
         (hyphen && first_piece(trail, letters, text) == "e");
}

bool is_in_pieces(const Trail& trail, const LetterShapes& letters, std::string_view text, const SentenceWords& words) {
  if (trail.gaps > 1) return trail.letters > 4 || (trail.letters == 4 && trail.separator != U' ');
  if (!is_one_space(trail)) return false;
  const std::size_t middle = letters[trail.places[trail.cut]].begin;
  const Piece first = kind_of(first_piece(trail, letters, text), words);
  const Piece second = kind_of(text.substr(middle, letters[trail.at - 1].end - middle), words);
  return first == Piece::odd || second == Piece::odd || (first == Piece::unknown && second == Piece::unknown);
}

}  // namespace tokumei
