// A second opinion on each mention, behind the rules: a linear scorer over what stands around it (message_view.h),
// trained on labelled texts (tests/corpus/train.cpp; figures in tests/corpus/README.md). It knows what asking sounds
// like and cannot say why, so it never makes anything `sure`:
//   where the rules found no ask, it may make one `possible` (what a message refuses, offers or reports stays so);
//   where they suspect one, it is one only if the second opinion does not speak against it;
//   where they are sure, it may take `sure` back, and the ask itself only if all speaks against it.
#pragma once

#include <cstdint>
#include <span>

#include "grammar/message_reader.h"
#include "model.h"

namespace tokumei {

// Adds its opinion to the readings of `message`. Without weights (a rule folder that has none) it says nothing.
void hear_second_opinion(MessageReading& message, Page page, std::span<const std::int8_t> weights);

// Adds that a reason is given for an English ask where the rules, which know the words that join a reason to what it is
// the reason of, found none: "Compliance won't release the brief to nicknames." Without weights it says nothing.
void hear_reasons(MessageReading& message, Page page, std::span<const std::int8_t> weights);

}  // namespace tokumei
