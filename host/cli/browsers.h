// The browsers we know, as data: one row a browser. To add one, add a row; every row is tested on every system.
#pragma once

#include <string_view>
#include <vector>

namespace tokumei {

// Decides the manifest: Chromium wants allowed_origins, Firefox allowed_extensions, and each refuses the other's.
enum class Family { chromium, firefox };

// A folder in which a browser looks for manifests. `below` are folders that the browser makes by itself when it is
// first started: one of them must exist before we make `folder`. Empty: the parent of `folder`.
struct Folder {
  std::string_view folder;
  std::vector<std::string_view> below;
};

// A browser as its makers deliver it for one system. Paths as in paths.h. No programs and no profiles: not made for it.
struct Build {
  std::vector<std::string_view> programs = {};  // names on PATH, or absolute; any one means: installed
  std::vector<std::string_view> profiles = {};  // any one means: has been started
  std::vector<Folder> user = {};                // manifests of one user (Linux, macOS)
  std::vector<std::string_view> system = {};    // manifests for everybody
  std::vector<std::string_view> keys = {};      // Windows: registry keys below HKCU\Software or HKLM\Software
  std::string_view policies = {};               // folder of managed policies; Windows: key below HKLM\Software\Policies
};

// As a Flatpak: `root` and `manifests` lie below ~/.var/app/<app>/, which is all of the home that the browser sees.
struct Flatpak {
  std::string_view app;
  std::vector<std::string_view> roots;
  std::string_view manifests;
};

enum class SnapSupport { none, portal, confined };

// As a Snap. `portal`: a portal starts the host from the usual folders after asking the user once; `confined`: the
// browser can start no program outside its snap.
struct Snap {
  std::string_view name;
  SnapSupport support = SnapSupport::none;
};

struct Browser {
  std::string_view id;  // what --browser takes
  std::string_view name;
  Family family;
  Build linux_build;
  Build macos_build;
  Build windows_build;
  Flatpak flatpak = {};
  Snap snap = {};
};

// Every row, in the order in which they are shown.
const std::vector<Browser>& browsers();
const Browser* find_browser(std::string_view id);  // nullptr when there is none

}  // namespace tokumei
