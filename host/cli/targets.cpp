#include "cli/targets.h"

#include <algorithm>
#include <optional>

#include "cli/manifest.h"
#include "cli/paths.h"

namespace tokumei {
namespace {

// A hidden place counts: whoever says that its browser was never started would be guessing.
bool may_exist(const Machine& machine, const std::optional<std::string>& path) {
  const FileKind kind = path ? machine.files.kind(*path) : FileKind::absent;
  return kind != FileKind::absent && kind != FileKind::broken_link;
}

bool any_may_exist(const Machine& machine, const std::vector<std::string_view>& paths) {
  return std::any_of(paths.begin(), paths.end(),
                     [&](std::string_view path) { return may_exist(machine, expand(machine, path)); });
}

std::string manifest_name() {
  return std::string(kHostName) + ".json";
}

// On Windows a manifest may lie anywhere; ours lie together, one a family.
std::string windows_manifest(const Machine& machine, Scope scope, Family family) {
  const auto base = expand(machine, scope == Scope::user ? "{local}\\Tokumei" : "{programdata}\\Tokumei");
  if (!base) return {};
  const std::string name = std::string(kHostName) + (family == Family::chromium ? ".chromium.json" : ".firefox.json");
  return join(machine.system, *base, name);
}

void add_windows(const Machine& machine, Target target, const Build& build, std::vector<Target>& targets) {
  target.file = windows_manifest(machine, target.scope, target.browser->family);
  target.ready = true;  // keys and our own folder belong to no profile
  if (target.file.empty()) return;
  for (const std::string_view key : build.keys) {
    target.key = std::string(target.scope == Scope::user ? "HKCU" : "HKLM") + "\\Software\\" + std::string(key) +
                 "\\NativeMessagingHosts\\" + std::string(kHostName);
    targets.push_back(target);
  }
}

void add_native(const Machine& machine, Target target, std::vector<Target>& targets) {
  const Build& build = build_of(*target.browser, machine.system);
  if (machine.system == System::windows) return add_windows(machine, std::move(target), build, targets);
  if (target.scope == Scope::system) {
    for (const std::string_view folder : build.system) {
      target.file = join(machine.system, folder, manifest_name());
      target.ready = true;
      targets.push_back(target);
    }
    return;
  }
  for (const Folder& folder : build.user) {
    const auto path = expand(machine, folder.folder);
    if (!path) continue;
    target.file = join(machine.system, *path, manifest_name());
    target.ready = folder.below.empty() ? may_exist(machine, parent_of(machine.system, *path))
                                        : any_may_exist(machine, folder.below);
    targets.push_back(target);
  }
}

void add_flatpak(const Machine& machine, Target target, std::vector<Target>& targets) {
  const auto app = expand(machine, "{home}/.var/app/" + std::string(target.browser->flatpak.app));
  if (!app || target.scope == Scope::system) return;  // an app's folder belongs to one user
  target.packaging = Packaging::flatpak;
  target.file = *app + "/" + std::string(target.browser->flatpak.manifests) + "/" + manifest_name();
  target.copy_of = target.host;
  target.host = *app + "/data/tokumei/tokumei-host";
  target.ready = std::any_of(target.browser->flatpak.roots.begin(), target.browser->flatpak.roots.end(),
                             [&](std::string_view root) { return may_exist(machine, *app + "/" + std::string(root)); });
  targets.push_back(std::move(target));
}

// Several browsers may share a place (on Windows most of the Chromium family): the first that has it stands for all.
std::vector<Target> each_once(std::vector<Target> targets) {
  std::vector<Target> result;
  for (Target& target : targets) {
    const bool known = std::any_of(result.begin(), result.end(), [&](const Target& other) {
      return other.file == target.file && other.key == target.key;
    });
    if (!known) result.push_back(std::move(target));
  }
  return result;
}

std::variant<std::vector<Presence>, Exit> chosen(const Machine& machine, const Selection& selection) {
  std::vector<Presence> found = find_browsers(machine);
  if (selection.browsers.empty()) {
    if (found.empty()) return Exit::no_browser;
    return found;
  }
  std::vector<Presence> result;
  for (const std::string& id : selection.browsers) {
    const Browser* browser = find_browser(id);
    if (!browser) return Exit::usage;
    const std::size_t before = result.size();
    for (const Presence& presence : found) {
      if (presence.browser == browser) result.push_back(presence);
    }
    if (result.size() == before) result.push_back({browser, Packaging::native, {}});
  }
  return result;
}

Target in_user_data_dir(const Machine& machine, const Selection& selection, const std::string& host) {
  const Browser* browser = find_browser(selection.browsers.empty() ? "chromium" : selection.browsers.front());
  Target target;
  target.browser = browser;
  target.file =
      join(machine.system, join(machine.system, selection.user_data_dir, "NativeMessagingHosts"), manifest_name());
  target.host = host;
  const FileKind kind = machine.files.kind(selection.user_data_dir);
  target.ready = kind == FileKind::folder || kind == FileKind::hidden;
  return target;
}

}  // namespace

std::string_view name_of(Scope scope) {
  return scope == Scope::user ? "user" : "system";
}

std::string own_host(const Machine& machine) {
  const std::string name = machine.system == System::windows ? "tokumei-host.exe" : "tokumei-host";
  const std::string folder = parent_of(machine.system, machine.program);
  for (const std::string& candidate :
       {join(machine.system, folder, name),
        join(machine.system,
             join(machine.system, join(machine.system, parent_of(machine.system, folder), "lib"), "tokumei"), name)}) {
    if (machine.files.kind(candidate) == FileKind::file) return candidate;
  }
  return {};
}

std::variant<std::vector<Target>, Exit> targets_of(const Machine& machine, const Selection& selection) {
  const std::string host = selection.host.empty() ? own_host(machine) : selection.host;
  if (!selection.user_data_dir.empty()) {
    const Browser* browser = find_browser(selection.browsers.empty() ? "chromium" : selection.browsers.front());
    if (!browser || selection.browsers.size() > 1 || browser->family != Family::chromium) return Exit::usage;
    return std::vector{in_user_data_dir(machine, selection, host)};
  }
  if (selection.scope == Scope::user && !expand(machine, machine.system == System::windows ? "{local}" : "{home}")) {
    return Exit::no_home;
  }
  const auto presences = chosen(machine, selection);
  if (const Exit* exit = std::get_if<Exit>(&presences)) return *exit;
  std::vector<Target> targets;
  for (const Presence& presence : std::get<std::vector<Presence>>(presences)) {
    Target target;
    target.browser = presence.browser;
    target.scope = selection.scope;
    target.host = host;
    target.packaging = presence.packaging;
    if (presence.packaging == Packaging::flatpak) {
      add_flatpak(machine, std::move(target), targets);
    } else if (presence.packaging == Packaging::snap && presence.browser->snap.support == SnapSupport::confined) {
      target.ready = true;
      targets.push_back(std::move(target));  // no file: shown as unsupported
    } else {
      add_native(machine, std::move(target), targets);
    }
  }
  return each_once(std::move(targets));
}

std::vector<Target> all_targets(const Machine& machine, Scope scope, const std::string& host) {
  std::vector<Target> targets;
  for (const Browser& browser : browsers()) {
    Target target;
    target.browser = &browser;
    target.scope = scope;
    target.host = host;
    add_native(machine, target, targets);
    if (machine.system == System::linux && !browser.flatpak.app.empty()) add_flatpak(machine, target, targets);
  }
  return each_once(std::move(targets));
}

}  // namespace tokumei
