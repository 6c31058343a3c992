// What stands around an English mention in its noun phrase: whose it is, whether it is denied, what it is joined with,
// and whether it is a thing of its own or only says what kind of thing the next word is ("phone repair shop").
#pragma once

#include "grammar/english_clause.h"

namespace tokumei {

enum class Owner : std::uint8_t { none, reader, writer, other };

struct NounPhrase {
  std::size_t first = 0;  // the first word of the nouns joined with it: "your [name, address] and phone"
  std::size_t last = 0;   // the last one
  Owner owner = Owner::none;
  bool no = false;        // "no ID"
  bool without = false;   // "without your ID"
  bool compound = false;  // another noun follows and is what is meant
  bool work = false;      // that noun, or the one before "for", is a thing of the work: field, template
  bool covered = false;   // "a photo of your passport": the next mention is what is meant
  Span why;
};

NounPhrase noun_phrase(const EnglishClause& clause, std::size_t mention);

}  // namespace tokumei
