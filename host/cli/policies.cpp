#include "cli/policies.h"

#include <algorithm>
#include <optional>

#include "cli/json.h"
#include "cli/manifest.h"
#include "cli/paths.h"

namespace tokumei {
namespace {

constexpr std::size_t kMaxPolicy = std::size_t{1} << 20;  // bytes read of one policy file

struct Policies {
  std::string blocked_by;     // the source whose blocklist names us or everybody
  bool allowed = false;       // an allowlist names us, which outweighs every blocklist
  std::string no_user_hosts;  // the source that forbids hosts of the user level
};

bool names_us(const std::vector<std::string>& list, bool star_counts) {
  return std::any_of(list.begin(), list.end(),
                     [&](const std::string& name) { return name == kHostName || (star_counts && name == "*"); });
}

std::vector<std::string> strings_of(const Json* list) {
  std::vector<std::string> result;
  if (!list) return result;
  for (const Json& item : list->items()) result.push_back(item.string());
  return result;
}

void read_folder(const Machine& machine, const std::string& folder, Policies& policies) {
  for (const std::string& name : machine.files.list(folder)) {
    if (!name.ends_with(".json")) continue;
    const std::string file = join(machine.system, folder, name);
    const auto bytes = machine.files.read(file, kMaxPolicy);
    const std::string* text = std::get_if<std::string>(&bytes);
    const std::optional<Json> json = text ? Json::parse(*text) : std::nullopt;
    if (!json) continue;  // the browser ignores it too
    if (names_us(strings_of(json->find("NativeMessagingBlocklist")), true)) policies.blocked_by = file;
    if (names_us(strings_of(json->find("NativeMessagingAllowlist")), false)) policies.allowed = true;
    const Json* user_level = json->find("NativeMessagingUserLevelHosts");
    if (user_level && user_level->is(Json::Kind::boolean) && !user_level->boolean()) policies.no_user_hosts = file;
  }
}

void read_keys(const Machine& machine, std::string_view policy_key, Policies& policies) {
  for (const std::string_view hive : {"HKLM", "HKCU"}) {
    const std::string key = std::string(hive) + "\\Software\\Policies\\" + std::string(policy_key);
    if (names_us(machine.registry.values(key + "\\NativeMessagingBlocklist"), true)) policies.blocked_by = key;
    if (names_us(machine.registry.values(key + "\\NativeMessagingAllowlist"), false)) policies.allowed = true;
    if (machine.registry.value(key, "NativeMessagingUserLevelHosts") == "0") policies.no_user_hosts = key;
  }
}

}  // namespace

std::vector<std::string> blocking_policies(const Machine& machine, const Browser& browser, Scope scope) {
  Policies policies;
  if (machine.system == System::linux && !browser.linux_build.policies.empty()) {
    read_folder(machine, std::string(browser.linux_build.policies), policies);
  } else if (machine.system == System::windows && !browser.windows_build.policies.empty()) {
    read_keys(machine, browser.windows_build.policies, policies);
  }
  std::vector<std::string> result;
  if (!policies.blocked_by.empty() && !policies.allowed) {
    result.push_back("NativeMessagingBlocklist (" + policies.blocked_by + ")");
  }
  if (!policies.no_user_hosts.empty() && scope == Scope::user) {
    result.push_back("NativeMessagingUserLevelHosts (" + policies.no_user_hosts + ")");
  }
  return result;
}

}  // namespace tokumei
