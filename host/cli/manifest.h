// The native host manifest: the file by which a browser finds the host.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/browsers.h"
#include "cli/machine.h"

namespace tokumei {

inline constexpr std::string_view kHostName = "org.tokumei.host";
inline constexpr std::size_t kMaxManifest = 65536;  // bytes read of one; ours has about 300

// What the manifest of this build allows: the ids compiled in and those asked for with --extension-id.
struct Allowed {
  std::vector<std::string> origins;     // chrome-extension://<id>/
  std::vector<std::string> extensions;  // Firefox add-on ids
};

// The ids of this build plus `more`, each a Chromium id (32 letters a-p) or a Firefox one (name@place or {uuid}).
// Nothing when one of `more` is neither.
std::optional<Allowed> allowed_with(const std::vector<std::string>& more);

// `host` must be UTF-8: JSON can hold nothing else. Ends with a newline.
std::string manifest_text(Family family, const std::string& host, const Allowed& allowed);

// What a manifest says, as far as it says it.
struct Manifest {
  std::string name;
  std::string path;
  std::vector<std::string> allowed;  // origins or add-on ids
};

// What a browser, or the other family's, would reject. `detail` names the key or value.
enum class Fault {
  not_json,
  name,
  description,
  path_relative,
  type,
  allowed,
  wrong_family,
  unknown_key,
};
struct Complaint {
  Fault fault;
  std::string detail;
};

// The text as both families' strictest rules read it: no unknown key, absolute path everywhere, no wildcard. Nothing
// for the manifest when it is not a JSON object.
struct ManifestReading {
  std::optional<Manifest> manifest;
  std::vector<Complaint> complaints;
};
ManifestReading read_manifest(System system, Family family, std::string_view text);

}  // namespace tokumei
