// English sentences that point back at what the ones before named, and so ask for it or take an ask for it back: "We
// all use Signal. How do I find you there?" "The readers have ADHD. Do you have it too?" "I'm 53 myself. And you?"
// "Please send your passport. Scratch that." The words that point are rules (Role::back_there and its neighbours);
// what they may point at is decided here.
#pragma once

#include "grammar/message_reader.h"

namespace tokumei {

// All readings of `message` are final but for what it settles here. `exchanges`: ReadingSteps::exchanges.
void follow_up_in_english(MessageReading& message, const RuleBook& rules, bool exchanges = true);

}  // namespace tokumei
