// What stands in one place where a browser looks for our manifest.
#pragma once

#include <string>
#include <vector>

#include "cli/machine.h"
#include "cli/manifest.h"
#include "cli/targets.h"

namespace tokumei {

// Append-only; the names are in the output of --json.
enum class ManifestState {
  absent,
  ours,        // leads to the host of this program
  other_copy,  // leads to another tokumei-host, which exists
  stale,       // leads to a tokumei-host that is gone
  foreign,     // leads to some other program
  invalid,     // no browser would accept it
  unreadable,  // `failure` says why
};
std::string_view name_of(ManifestState);

struct Examination {
  ManifestState state = ManifestState::absent;
  Failure failure = Failure::none;  // of unreadable
  std::string file;                 // the file examined: on Windows the one the key names, elsewhere the target's
  std::string text;                 // its bytes, when they could be read
  Manifest manifest;                // what it says, when it is a JSON object
  std::vector<Complaint> complaints;
};

Examination examine(const Machine& machine, const Target& target);

// Whether a program is called as a host of ours is, of whichever version.
bool is_called_host(const Machine& machine, const std::string& program);

// Whether the manifest is this product's, by whichever copy or version: what may be overwritten without being asked.
bool is_tokumeis(const Examination& examination);

// The selected places, and those of the whole machine where something stands: browsers read both.
std::variant<std::vector<Target>, Exit> places_in_use(const Machine& machine, const Selection& selection);

}  // namespace tokumei
