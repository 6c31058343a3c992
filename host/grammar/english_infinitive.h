// What an English "to" with a verb behind it depends on: "I need you to [send]", "able to [send]", "how to [send]".
#pragma once

#include <cstddef>
#include <cstdint>

namespace tokumei {

class EnglishClause;

enum class BeforeTo : std::uint8_t {
  nothing,           // a bare purpose: "a form to send"
  reader_or_writer,  // "I need you to": who is behind it decides
  others,            // "asked him to"
  cleft,             // "it's best to", "would it be cheeky to": what "it" stands for is what the reader is to do
  wish,              // "want to", "great to", "need to"
  charge,            // "able to", "required to", "happy to": hands the action over to whoever is meant
  question,          // "how to"
};

// Of the word before the "to" at word `to`.
BeforeTo before_to(const EnglishClause& clause, std::size_t to);

}  // namespace tokumei
