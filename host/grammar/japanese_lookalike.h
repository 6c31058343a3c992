// Words that are a mention or an ask elsewhere and none where they stand: 5歳と2歳がいて, login(1),
// ご年代(20代、30代など).
#pragma once

#include <vector>

#include "grammar/japanese_noun.h"

namespace tokumei {

// Whether token `i` is such a word. `nouns` are those of `sentence`, one for each token.
bool is_lookalike(const JapaneseSentence& sentence, const std::vector<JapaneseNoun>& nouns, std::size_t i);

}  // namespace tokumei
