// Mail addresses in folded text, also those that are written so that a filter does not see them.
#pragma once

#include <optional>
#include <string_view>

#include "text/span.h"

namespace tokumei {

// The address whose sign begins at `at`: a@b.c, a(at)b.c, a アットマーク b.c, "a at b dot com", a★b.c. Looks at a
// bounded part of the text.
std::optional<Span> mail_at(std::string_view text, std::size_t at);

}  // namespace tokumei
