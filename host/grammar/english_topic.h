// English sentences that name the reader's own without asking for it: it is what the writer calls about, what became of
// it, where the writer will send something, or what the reader thinks of it.
#pragma once

#include "grammar/english_decision.h"

namespace tokumei {

// Decides nothing where the mention at word i is no such topic.
Decision topic(const EnglishSentence& sentence, std::size_t i, const NounPhrase& noun);

}  // namespace tokumei
