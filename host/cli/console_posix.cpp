#ifndef _WIN32

#include <fcntl.h>
#include <unistd.h>

#include <iostream>
#include <iterator>

#include "cli/console.h"

namespace tokumei {

// A standard stream that is closed would be the next file that is opened: a manifest being written, a pipe to a host.
void prepare_console() {
  int opened = 0;
  while (opened >= 0 && opened <= STDERR_FILENO) opened = ::open("/dev/null", O_RDWR | O_CLOEXEC);
  if (opened >= 0) ::close(opened);
}

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
