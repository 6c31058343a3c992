// Which browsers are on this machine.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/browsers.h"
#include "cli/machine.h"

namespace tokumei {

enum class Packaging { native, flatpak, snap };

std::string_view name_of(Packaging);  // "native", "flatpak", "snap"

// A browser on this machine, in one packaging.
struct Presence {
  const Browser* browser;
  Packaging packaging;
  std::string evidence;  // the program, profile, app or snap that was seen; empty: asked for by name, not seen
};

// Every browser on the machine, in the order of the table. Without HOME only programs are looked for.
std::vector<Presence> find_browsers(const Machine& machine);

// The browser as its makers deliver it for that system.
const Build& build_of(const Browser& browser, System system);

}  // namespace tokumei
