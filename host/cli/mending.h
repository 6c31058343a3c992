// What `tokumei doctor --fix` does about what it found.
#pragma once

#include <string>
#include <vector>

#include "cli/diagnosis.h"
#include "cli/installer.h"

namespace tokumei {

// Both say what they did. Makes hosts of ours executable; brings our manifests and copies up to
// date, writes those that are missing and removes leftovers. Another program's manifest stays.
std::vector<std::string> make_hosts_executable(const Machine& machine, const std::vector<Diagnosis>& diagnoses);
std::vector<Change> mend(const Machine& machine, const Selection& selection, const std::vector<Diagnosis>& diagnoses);

}  // namespace tokumei
