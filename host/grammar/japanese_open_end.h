// The end of a sentence in which no word decided what is said of a noun: an order without a verb (ご出身校を。), a
// sentence broken off (住所はこちらに。), a bare question (お名前?).
#pragma once

#include "grammar/japanese_governed_noun.h"

namespace tokumei {

// What the end says of the noun; undecided when nothing. `seen` is what stands between the two.
Decision read_open_end(const GovernedNoun& governed, const WordsSeen& seen);

}  // namespace tokumei
