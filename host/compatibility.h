// Which versions go together, seen from the host. What the extension asks of a host stands in
// extension/background/host_client.js.
#pragma once

#include <string_view>

namespace tokumei {

inline constexpr int kProtocol = 1;  // "v" of every packet

// The oldest extension that understands all this host says. An older one learns it from `welcome`, and is served as
// far as it goes.
inline constexpr std::string_view kOldestExtension = "1.0.0";

}  // namespace tokumei
