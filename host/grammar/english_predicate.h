// What stands behind an English mention, where no verb before it decides: "your ID is required", "no CV, no
// interview".
#pragma once

#include "grammar/english_decision.h"

namespace tokumei {

// A noun phrase with "no" or "without": "no ID, no contract" asks; "no ID needed" and "without your ID" do not, unless
// something is lost by it.
Decision denied(const EnglishSentence& sentence, const NounPhrase& noun);

Decision behind(const EnglishSentence& sentence, std::size_t i, const NounPhrase& noun);

}  // namespace tokumei
