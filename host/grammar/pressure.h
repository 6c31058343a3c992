// Whether a hurry or a threat (Role::pressure, Role::threat) is about what is asked: not denied, not the writer's own
// haste, and not about the work: 報告書の期限は本日中です, "let me know right away if the file is broken".
#pragma once

#include "grammar/said.h"
#include "rules/sentence_words.h"

namespace tokumei {

// The reader is to hurry, with whatever it is.
bool is_meant(const Said& hurry, const SentenceWords& words);
// `words` tell what a hurry may be about. One that is meant presses for what is asked in its own sentence.
bool presses(const Said& hurry, const MessageReading& message, const SentenceWords& words);
// Also for what the sentences next to it ask: it speaks of nothing else.
bool presses_around(const Said& hurry, const MessageReading& message, const SentenceWords& words);
// Says what becomes of a reader who does not answer.
bool threatens(const Said& threat);

}  // namespace tokumei
