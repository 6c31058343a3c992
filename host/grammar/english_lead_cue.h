// A phrase of the rules before an English verb, and what it says of who acts: "please [send]", "I need you to [send]",
// "he asked to [send]".
#pragma once

#include "grammar/english_lead_state.h"

namespace tokumei {

// Reads the phrase at word `k`, which is a token, into `state`; whether the walk goes on past it.
Walk read_cue(LeadState& state, std::size_t k);

}  // namespace tokumei
