#include "cli/presence.h"

#include <optional>

#include "cli/paths.h"

namespace tokumei {
namespace {

bool exists(const Machine& machine, const std::optional<std::string>& path) {
  const FileKind kind = path ? machine.files.kind(*path) : FileKind::absent;
  return kind != FileKind::absent && kind != FileKind::broken_link && kind != FileKind::hidden;
}

// A program named without a folder is looked for as a shell would; on Linux only.
std::string find_program(const Machine& machine, std::string_view program) {
  const std::optional<std::string> path = expand(machine, program);
  if (path && is_absolute(machine.system, *path)) return exists(machine, path) ? *path : std::string();
  if (machine.system != System::linux) return {};
  std::string_view rest;
  const std::string folders = machine.variables("PATH").value_or("/usr/local/bin:/usr/bin:/bin");
  for (rest = folders; !rest.empty();) {
    const std::size_t colon = rest.find(':');
    const std::string_view folder = rest.substr(0, colon);
    rest = colon == std::string_view::npos ? std::string_view() : rest.substr(colon + 1);
    if (!is_absolute(machine.system, folder)) continue;
    // Snap puts its own start scripts on PATH: those are seen as snaps, not as programs.
    if (folder == "/snap/bin" || folder == "/var/lib/snapd/snap/bin") continue;
    std::string candidate = join(machine.system, folder, program);
    if (machine.files.kind(candidate) == FileKind::file) return candidate;
  }
  return {};
}

std::string seen_natively(const Machine& machine, const Build& build) {
  for (const std::string_view program : build.programs) {
    if (std::string path = find_program(machine, program); !path.empty()) return path;
  }
  for (const std::string_view profile : build.profiles) {
    const auto path = expand(machine, profile);
    if (exists(machine, path)) return *path;
  }
  return {};
}

std::string seen_as_flatpak(const Machine& machine, const Browser& browser) {
  if (machine.system != System::linux || browser.flatpak.app.empty()) return {};
  for (const std::string_view folder :
       {"{home}/.var/app/", "{home}/.local/share/flatpak/app/", "/var/lib/flatpak/app/"}) {
    const auto path = expand(machine, std::string(folder) + std::string(browser.flatpak.app));
    if (exists(machine, path)) return *path;
  }
  return {};
}

std::string seen_as_snap(const Machine& machine, const Browser& browser) {
  if (machine.system != System::linux || browser.snap.support == SnapSupport::none) return {};
  for (const std::string_view folder : {"/snap/bin/", "/var/lib/snapd/snap/bin/", "{home}/snap/"}) {
    const auto path = expand(machine, std::string(folder) + std::string(browser.snap.name));
    if (exists(machine, path)) return *path;
  }
  return {};
}

}  // namespace

std::string_view name_of(Packaging packaging) {
  switch (packaging) {
    case Packaging::native:
      return "native";
    case Packaging::flatpak:
      return "flatpak";
    case Packaging::snap:
      break;
  }
  return "snap";
}

const Build& build_of(const Browser& browser, System system) {
  switch (system) {
    case System::linux:
      return browser.linux_build;
    case System::macos:
      return browser.macos_build;
    case System::windows:
      break;
  }
  return browser.windows_build;
}

std::vector<Presence> find_browsers(const Machine& machine) {
  std::vector<Presence> found;
  for (const Browser& browser : browsers()) {
    const auto add = [&](Packaging packaging, std::string evidence) {
      if (!evidence.empty()) found.push_back({&browser, packaging, std::move(evidence)});
    };
    add(Packaging::native, seen_natively(machine, build_of(browser, machine.system)));
    add(Packaging::flatpak, seen_as_flatpak(machine, browser));
    add(Packaging::snap, seen_as_snap(machine, browser));
  }
  return found;
}

}  // namespace tokumei
