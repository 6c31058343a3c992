// One noun, one category: "your name as on the passport" asks for a name, "a selfie holding your ID" and 免許証を写メで
// for an ID, "your wife's birthday" for family, すかいぷの名前 for an account there.
#pragma once

#include "grammar/message_reader.h"

namespace tokumei {

// Takes back asks that name only a part of what the mention next to them asks for, or where it is to be found.
void take_back_parts(MessageReading& message, const RuleBook& rules);

// "a/s/l?": who asks for the age by these letters asks for sex and place as well.
void ask_age_sex_and_place(MessageReading& message, const RuleBook& rules);

}  // namespace tokumei
