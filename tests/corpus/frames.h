// frames.json: sentences with gaps, and ways to say the same, that training adds to the labelled texts.
#pragma once

#include <nlohmann/json_fwd.hpp>

namespace tokumei {

const nlohmann::json& frames();  // read once

}  // namespace tokumei
