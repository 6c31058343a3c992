// After this the host can open no file for writing and no socket, and start no program and no process. It reads pipes
// and thinks.
#pragma once

#include <string>

namespace tokumei {

// Gives up, for this process and all its threads, what a host never needs. What is open stays open. Returns what is in
// force, for `welcome`: "seccomp+landlock", "seccomp", "landlock" or "none" (systems without either, or a kernel that
// refuses). Call it before starting threads.
std::string enter_sandbox();

}  // namespace tokumei
