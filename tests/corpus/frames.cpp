#include "frames.h"

#include <fstream>
#include <nlohmann/json.hpp>

namespace tokumei {

const nlohmann::json& frames() {
  static const nlohmann::json read = nlohmann::json::parse(std::ifstream(TOKUMEI_FRAMES));
  return read;
}

}  // namespace tokumei
