// The manual page tokumei(1), written from the command line's declaration and the tables of browsers, checks and exit
// codes, so that it cannot fall behind them.
#pragma once

#include <string>

#include "cli/outline.h"
#include "model.h"

namespace tokumei {

// In man(7) macros, UTF-8. `program` must have been declared in the same language.
std::string manual_page(Language language, const CommandOutline& program);

}  // namespace tokumei
