// Beside a word in disguise another one that only is not written as usual is meant, too: ジュウショとシメイ,
// ・シ名⏎・イ主戸斤⏎・でん番.
#pragma once

#include "grammar/message_reader.h"

namespace tokumei {

// Behind the notes of grammar/written_out.h: adds what stands beside what they found, as mentions and as written out.
void note_companions(MessageReading& message, const RuleBook& rules);

}  // namespace tokumei
