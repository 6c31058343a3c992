// What is decided about one mention, with the rule that decided and the words it rests on.
#pragma once

#include <string_view>

#include "grammar/reading.h"
#include "text/span.h"

namespace tokumei {

struct Decision {
  Attitude attitude = Attitude::none;
  Confidence confidence = Confidence::sure;
  std::string_view rule;  // empty, and the attitude none: nothing was decided
  Span span;

  bool decides() const { return attitude != Attitude::none || !rule.empty(); }
};

}  // namespace tokumei
