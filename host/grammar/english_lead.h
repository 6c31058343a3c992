// What stands before an English verb in its clause, and so who acts and with which force: "could you [send]",
// "I'd like you to [send]", "never [send]", "our team will [send]". Read from the verb to the left, nearest first.
#pragma once

#include <cstddef>
#include <cstdint>

#include "text/span.h"

namespace tokumei {

enum class Subject : std::uint8_t {
  none,    // nobody named: an imperative when the verb opens its clause
  reader,  // you, applicants
  writer,  // I, we
  other,   // he, the team, the app
};

struct Lead {
  Subject subject = Subject::none;
  bool asks = false;   // please, could you, I need you to: whatever else stands there
  bool modal = false;  // can, will, must
  bool negated = false;
  bool conditional = false;  // if, when, once
  bool relative = false;     // "applicants who can [provide]"
  bool together = false;     // let's, shall we
  bool questioned = false;   // do you, are you
  bool wanted = false;       // want to, like to, need to
  bool infinitive = false;   // a bare "to" that nothing above explains: a purpose
  bool dangling = false;     // behind a preposition or a word that takes -ing: "for sending", "how to send"
  bool ours = false;         // the other acts for the writer: our accountant, HR, the courier
  bool generic = false;      // the others are no one here: buyers, people, a company that
  bool reported = false;     // somebody asked somebody
  std::size_t embedded = 0;  // "tell me whether you [have]": where the clause that is told begins; 0 if none
  Span why;                  // the words that decided, empty if none
};

}  // namespace tokumei
