// One English mention: whose it is, the verb before it, what stands behind it, in this order; the first that decides
// decides.
#pragma once

#include "grammar/english_decision.h"

namespace tokumei {

// The mention at word i of a sentence.
Decision read_mention(const EnglishSentence& sentence, std::size_t i);
// The same in an item of a list whose opener asked.
Decision read_item(const EnglishSentence& sentence, std::size_t i);
// A phrase that asks by itself, at word i.
Decision read_asking_phrase(const EnglishSentence& sentence, std::size_t i);

// A mail address or phone number of the writer's, at word i: "write to jo@mill.example" asks the reader to write from
// theirs.
Decision read_literal(const EnglishSentence& sentence, std::size_t i);

}  // namespace tokumei
