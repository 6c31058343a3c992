// Starts a host as a browser would and talks to it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "cli/manifest.h"

namespace tokumei {

enum class Answer {
  good,         // hello and a check were answered, and it left at end of input
  not_started,  // the system could not start it
  silent,       // it left without a word
  too_slow,     // it did not leave in time
  refused_id,   // it refused the extension id (exit code 4)
  polluted,     // something else than packets came out: `detail` is that text
  wrong_reply,  // packets, but not the replies of our protocol
};

struct Probe {
  Answer answer = Answer::not_started;
  std::string version;  // of the host, as it says in welcome
  int protocol = 0;
  std::string sandbox;       // as in welcome: "none", "seccomp+landlock", ...
  std::uint32_t length = 0;  // polluted: what a browser takes the first letters of the text for
  std::string detail;  // polluted: what came out as text; silent: its exit code; else what it wrote to standard error
};

// Asks `host` as an extension of `family` that `allowed` names first. `manifest` is its manifest's path.
Probe probe_host(const Machine& machine, const std::string& host, Family family, const Allowed& allowed,
                 const std::string& manifest);

}  // namespace tokumei
