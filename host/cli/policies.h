// What an administrator's policies say about our host.
#pragma once

#include <string>
#include <vector>

#include "cli/targets.h"

namespace tokumei {

// Each policy that keeps this browser from starting our host from `scope`: "NativeMessagingBlocklist (<file or key>)".
// Chromium family on Linux (managed folders) and Windows (HKLM and HKCU); macOS keeps them where only the browser can
// tell, and Firefox has none.
std::vector<std::string> blocking_policies(const Machine& machine, const Browser& browser, Scope scope);

}  // namespace tokumei
