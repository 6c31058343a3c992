// Each place where a browser on this machine looks for our manifest.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "cli/exit_code.h"
#include "cli/presence.h"

namespace tokumei {

enum class Scope { user, system };
std::string_view name_of(Scope);  // "user", "system"

// What a subcommand is asked to deal with.
struct Selection {
  Scope scope = Scope::user;
  std::vector<std::string> browsers = {};       // ids of the table; empty: every browser that is found
  std::string user_data_dir = {};               // a Chromium family profile root that replaces all others
  std::vector<std::string> extension_ids = {};  // allowed beside the ids compiled in
  std::string host = {};                        // the host to install; empty: the one that belongs to this program
};

// One place where one browser looks for our manifest.
struct Target {
  const Browser* browser = nullptr;
  Packaging packaging = Packaging::native;
  Scope scope = Scope::user;
  std::string file;     // the manifest
  std::string key;      // Windows: the registry key whose default value names the manifest; else empty
  std::string host;     // what `path` in the manifest shall be
  std::string copy_of;  // Flatpak: the program to be copied to `host`; else empty
  bool ready = false;   // the browser has been started (or nobody can tell): we need not make its profile folder
};

// The host that belongs to the running program: beside it, or in ../lib/tokumei. Empty when it is in neither place.
std::string own_host(const Machine& machine);

// The places of the selected browsers, each file and key once. On failure the exit code that says why: no_home, usage
// (an unknown browser), no_browser.
std::variant<std::vector<Target>, Exit> targets_of(const Machine& machine, const Selection& selection);

// Every place of every browser of the table for `scope`, found or not: where uninstall and doctor look for leftovers.
std::vector<Target> all_targets(const Machine& machine, Scope scope, const std::string& host);

}  // namespace tokumei
