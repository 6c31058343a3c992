// The words of one English sentence: what rules know (tokens), the closed classes of the language (pronouns,
// auxiliaries, prepositions, ...) and everything else. The grammar of a language does not change from site to site, so
// its closed classes are code; what names data and what asks for it is data (host/rules).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/clause_reader.h"

namespace tokumei {

enum class Word : std::uint8_t {
  token,       // a phrase of the rules: its role says what it does
  you,         // the reader as subject or object: you, u, applicants
  i,           // the writer as subject: I, we
  me,          // the writer as object: me, us
  they,        // somebody else: he, she, it, they, someone
  your,        // owned by the reader
  my,          // owned by the writer
  their,       // owned by somebody else: their, his, the customer's
  determiner,  // a, the, this, some, every
  no,          // no, neither: a determiner that denies
  modal,       // can, will, must, 'll
  be,          // is, are, 's
  do_,         // do, did
  have,        // have, has, got
  negation,    // not, never, don't
  to,
  of,
  on,           // what stands before a channel: on, via, over, through, by
  preposition,  // any other
  and_,         // and, or, plus, &
  because,      // begins a clause with a subject of its own: but, because, so, while
  if_,          // begins a condition: if, when, once, until, unless
  wh,           // what, which, where, how, whether
  let,          // let's, shall we
  adverb,       // may stand anywhere: also, just, then, here, now
  comma,
  colon,
  stop,   // semicolon, dash, bar: ends a clause
  slash,  // joins nouns
  open,
  close,
  quote,
  number,
  mail,   // a mail address, however it is spelt
  dial,   // a phone number
  blank,  // ____
  other,
};

struct EnglishWord {
  Span span;
  Word kind = Word::other;
  const Token* token = nullptr;  // set for Word::token
};

// The words of `context.unit` in order. Linear time.
std::vector<EnglishWord> english_words(const ClauseContext& context);

}  // namespace tokumei
