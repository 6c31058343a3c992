// What bears on an ask beside its own words: whether the writer presses for it or threatens, claims to be an office,
// and where they say that the deal stands. The words are rules; whether they are meant is decided by pressure.h,
// office.h and stage_claim.h.
#pragma once

#include "grammar/message_reader.h"

namespace tokumei {

// The readings of `message` are final. Where nothing is asked only the stage is heard.
void read_circumstances(MessageReading& message, Page page, const RuleBook& rules);

}  // namespace tokumei
