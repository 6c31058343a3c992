// Which words of the message a finding shows: those that name what is asked, with all that a reader would quote along
// with them.
#pragma once

#include "grammar/message_reader.h"
#include "text/span.h"

namespace tokumei {

// With the asks of the same data near it: "ping me on" and "WhatsApp" are one. Of the folded text, as all here.
Span named_span(const Reading& reading, const MessageReading& message);

// `named` and what it leads to: "do you live in | the UK", "email me at | jo@mill.example".
Span shown_span(Span named, const Reading& reading, const MessageReading& message);

}  // namespace tokumei
