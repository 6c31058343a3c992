// Mentions made of two words: what is meant is named by neither alone, and there are too many pairs to list.
// 「お顔の|はっきりわかる|写真」 is one of the person, 「料理の写真」 is not; 「届いた|6桁の|数字」 opens an account.
#pragma once

#include <string_view>
#include <vector>

#include "grammar/reading.h"

namespace tokumei {

// Joins each head among `marks` with the nearest modifier of its category before it, within one noun phrase, and lays
// the pair as a mention over the words of `tokens`. Both lists are in text order; `tokens` stay so and do not overlap.
void join_compounds(std::string_view text, const std::vector<Token>& marks, std::vector<Token>& tokens);

}  // namespace tokumei
