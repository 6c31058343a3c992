// What a verb of talking makes of an English mention: "hop on Zoom", "reach me at", "we use Slack".
#pragma once

#include "grammar/english_decision.h"

namespace tokumei {

// `lead`: what leads up to the verb.
Decision by_contact(const EnglishSentence& sentence, std::size_t i, std::size_t verb, const Lead& lead,
                    const NounPhrase& noun);

}  // namespace tokumei
