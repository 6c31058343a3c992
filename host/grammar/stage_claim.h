// Where a message says that the deal stands (Role::before_contract to Role::delivered). It is the writer's word alone:
// the page knows better, and a client who says falsely that there is a contract is a known trick.
#pragma once

#include "grammar/said.h"

namespace tokumei {

// What the cue says; unknown if that is not yet so (仮払いが完了しましたら, "once the escrow is funded"), or not of
// this deal.
Stage claimed_stage(const Said& cue);

}  // namespace tokumei
