// What English sentences ask for without a word that the rules know: "You answered at five in the morning, so
// a baby is in the home, no?" sounds like the sentences that ask for one's family. A linear scorer for each category
// over the words of a sentence, pairs of them and groups of letters, trained on labelled texts
// (tests/corpus/sentence_training.h). It makes an ask `possible`, never more, and speaks only where the rules know no
// word of the category: what they know and found no ask is none. Beside asks for something else it has to be more
// certain, and what a sentence refuses, offers or tells it does not ask. In Japanese, where a sentence that asks
// without naming is mostly one that leaves the noun out, it found as many wrong asks as right ones.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/message_reader.h"
#include "rules/class_weights.h"

namespace tokumei {

// In parts of a logit, finer than those of other weights: each of the many things that a sentence holds says little.
inline constexpr int kSentenceUnit = 64;

// Whether it is heard: a sentence or an item of the writer's own, in English.
bool is_heard(const Unit& unit, std::string_view text);

// Appends what the scorer sees of a sentence, as numbers of 32 bits (ClassWeights). `text` is the folded text. Takes a
// time that has a bound, whatever the sentence.
void see_sentence(std::string_view text, Span sentence, std::vector<std::uint32_t>& features);

// Adds a reading for what a sentence asks for by its sound, behind those of the same sentence. Without weights (a rule
// folder that has none) it adds nothing.
void ask_by_sound(MessageReading& message, const ClassWeights& weights);

}  // namespace tokumei
