// A request or a need behind a noun: 教えてください, 必要です. It asks for the noun unless it is for something else, of
// somebody else, or taken back.
#pragma once

#include "grammar/japanese_governed_noun.h"

namespace tokumei {

// What the request or need at token `k` says of the noun; undecided when it is not for it. `seen` is what stands
// between the two. `governed` is changed only in what its object remembers of where it has looked.
Decision read_request(GovernedNoun& governed, const WordsSeen& seen, std::size_t k);

}  // namespace tokumei
