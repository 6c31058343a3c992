// Messages of 500 characters as they are written every day, for whatever measures the cost of reading.
#pragma once

#include <string>
#include <vector>

#include "model.h"

namespace tokumei {

struct OrdinaryMessage {
  Message message;
  std::string packet;  // the query that brings it
};

// The same letter that begins at another sentence each time. Three of its sentences ask.
const std::vector<OrdinaryMessage>& ordinary_messages();

}  // namespace tokumei
