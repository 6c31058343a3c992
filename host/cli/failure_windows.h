// What Windows says of a failure. Elsewhere it is not defined.
#pragma once

#include "cli/machine.h"

namespace tokumei {

// `error` is one of GetLastError() or of a function of the registry.
Failure failure_of(unsigned long error);

}  // namespace tokumei
