// Paths as text, by the rules of the system at hand, which need not be the one we run on.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/machine.h"

namespace tokumei {

std::string join(System system, std::string_view folder, std::string_view name);
std::string parent_of(System system, std::string_view path);  // empty for a path of one part
std::string name_of_file(System system, std::string_view path);
bool is_absolute(System system, std::string_view path);
bool is_utf8(std::string_view bytes);
// Whether two paths say the same: on Windows whatever the case of their ASCII letters and the slant of their slashes.
bool same_path(System system, std::string_view one, std::string_view other);

// Fills in {home} {config} {support} {local} {roaming} {programs} {programs86} {programdata}: where the user's things
// are on this machine. Nothing when the variable concerned is unset or not absolute.
//   Linux    {config}: CHROME_CONFIG_HOME, else XDG_CONFIG_HOME, else {home}/.config (Chromium's own order)
//   macOS    {support}: {home}/Library/Application Support
//   Windows  {home}: USERPROFILE, {local}: LOCALAPPDATA, {roaming}: APPDATA, ...
std::optional<std::string> expand(const Machine& machine, std::string_view path);

}  // namespace tokumei
