#ifndef _WIN32

#include <unistd.h>

#include <iostream>
#include <iterator>

#include "cli/console.h"

namespace tokumei {

void prepare_console() {}

std::string read_standard_input() {
  return {std::istreambuf_iterator<char>(std::cin), {}};
}

bool stdout_is_terminal() {
  return isatty(STDOUT_FILENO) != 0;
}

Language display_language() {
  return Language::en;
}

}  // namespace tokumei

#endif
