// Values of several words that need no label: street addresses and bank accounts, Japanese and English.
#pragma once

#include <string_view>

#include "text/span.h"

namespace tokumei {

// The address or account in `text` (one folded sentence or line), as bytes of it; empty if there is none.
Span find_street(std::string_view text);
Span find_bank_account(std::string_view text);

}  // namespace tokumei
