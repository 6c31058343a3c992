// Standard input and output of the command line: UTF-8 on pipes and files, byte for byte, and letters as they are in a
// Windows console, whatever its code page.
#pragma once

#include <string>

#include "cli/language.h"

namespace tokumei {

// Before the first word is written, once.
void prepare_console();

std::string read_standard_input();  // all of it
bool stdout_is_terminal();

// The language in which Windows shows itself to this user; English elsewhere, where variables say all of it.
Language display_language();

}  // namespace tokumei
