#include "host_origin.h"

#include <algorithm>
#include <string>
#include <variant>

#include "cli/machine.h"
#include "cli/manifest.h"
#include "cli/targets.h"
#include "origins.h"

namespace tokumei {
namespace {

constexpr std::string_view kScheme = "chrome-extension://";

bool contains(std::span<const std::string_view> list, std::string_view value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

// Whether the manifest at `file` is ours and lists `who`.
bool lists(const std::string& file, Family family, const std::string& who) {
  const Machine& machine = this_machine();
  const auto bytes = machine.files.read(file, kMaxManifest);
  const auto* text = std::get_if<std::string>(&bytes);
  if (text == nullptr) return false;
  const ManifestReading reading = read_manifest(machine.system, family, *text);
  return reading.manifest && reading.manifest->name == kHostName &&
         std::find(reading.manifest->allowed.begin(), reading.manifest->allowed.end(), who) !=
             reading.manifest->allowed.end();
}

bool listed_somewhere(const std::string& origin) {
  for (const Scope scope : {Scope::user, Scope::system}) {
    for (const Target& target : all_targets(this_machine(), scope, {})) {
      if (target.browser->family == Family::chromium && lists(target.file, Family::chromium, origin)) return true;
    }
  }
  return false;
}

}  // namespace

Origin origin_of(std::span<const std::string_view> arguments) {
  if (arguments.empty()) return Origin::none;
  const std::string first(arguments[0]);
  if (first.starts_with(kScheme)) {
    std::string_view id = std::string_view(first).substr(kScheme.size());
    if (id.ends_with('/')) id.remove_suffix(1);
    if (contains(kChromiumExtensionIds, id)) return Origin::allowed;
    return listed_somewhere(first.ends_with('/') ? first : first + '/') ? Origin::allowed : Origin::foreign;
  }
  if (arguments.size() >= 2 && first.ends_with(".json") && !arguments[1].starts_with("-")) {
    if (contains(kFirefoxExtensionIds, arguments[1])) return Origin::allowed;
    return lists(first, Family::firefox, std::string(arguments[1])) ? Origin::allowed : Origin::foreign;
  }
  // Another browser's scheme is a foreign origin; anything else is no browser's call.
  return first.find("://") != std::string::npos ? Origin::foreign : Origin::none;
}

}  // namespace tokumei
