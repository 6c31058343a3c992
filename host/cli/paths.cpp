#include "cli/paths.h"

#include <algorithm>
#include <array>

namespace tokumei {
namespace {

bool is_separator(System system, char c) {
  return c == '/' || (system == System::windows && c == '\\');
}

char plain(char c) {
  return c == '/' ? '\\' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::size_t last_separator(System system, std::string_view path) {
  for (std::size_t i = path.size(); i > 0; --i) {
    if (is_separator(system, path[i - 1])) return i - 1;
  }
  return std::string_view::npos;
}

std::optional<std::string> absolute_variable(const Machine& machine, const char* name) {
  std::optional<std::string> value = machine.variables(name);
  if (value && is_absolute(machine.system, *value)) return value;
  return std::nullopt;
}

std::optional<std::string> config_home(const Machine& machine) {
  for (const char* name : {"CHROME_CONFIG_HOME", "XDG_CONFIG_HOME"}) {
    if (auto value = absolute_variable(machine, name)) return value;
  }
  const auto home = absolute_variable(machine, "HOME");
  return home ? std::optional(*home + "/.config") : std::nullopt;
}

std::optional<std::string> place(const Machine& machine, std::string_view name) {
  if (name == "config") return config_home(machine);
  if (name == "support") {
    const auto home = absolute_variable(machine, "HOME");
    return home ? std::optional(*home + "/Library/Application Support") : std::nullopt;
  }
  if (name == "home") return absolute_variable(machine, machine.system == System::windows ? "USERPROFILE" : "HOME");
  constexpr std::array<std::pair<std::string_view, const char*>, 5> kOnWindows = {{{"local", "LOCALAPPDATA"},
                                                                                   {"roaming", "APPDATA"},
                                                                                   {"programs", "ProgramFiles"},
                                                                                   {"programs86", "ProgramFiles(x86)"},
                                                                                   {"programdata", "ProgramData"}}};
  for (const auto& [known, variable] : kOnWindows) {
    if (name == known) return absolute_variable(machine, variable);
  }
  return std::nullopt;
}

}  // namespace

std::string join(System system, std::string_view folder, std::string_view name) {
  std::string path(folder);
  if (!path.empty() && !is_separator(system, path.back())) path += system == System::windows ? '\\' : '/';
  return path += name;
}

std::string parent_of(System system, std::string_view path) {
  const std::size_t at = last_separator(system, path);
  if (at == std::string_view::npos) return {};
  return std::string(path.substr(0, at == 0 ? 1 : at));
}

std::string name_of_file(System system, std::string_view path) {
  const std::size_t at = last_separator(system, path);
  return std::string(at == std::string_view::npos ? path : path.substr(at + 1));
}

bool is_absolute(System system, std::string_view path) {
  if (system != System::windows) return path.starts_with('/');
  const bool drive = path.size() >= 3 && path[1] == ':' && is_separator(system, path[2]);
  return drive || path.starts_with("\\\\");
}

bool is_utf8(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    const auto lead = static_cast<unsigned char>(bytes[i]);
    const std::size_t length = lead < 0x80   ? 1
                               : lead < 0xC2 ? 0
                               : lead < 0xE0 ? 2
                               : lead < 0xF0 ? 3
                               : lead < 0xF5 ? 4
                                             : 0;
    if (length == 0 || i + length > bytes.size()) return false;
    for (std::size_t k = 1; k < length; ++k) {
      if ((static_cast<unsigned char>(bytes[i + k]) & 0xC0) != 0x80) return false;
    }
    // Overlong forms, surrogates and what lies above U+10FFFF show in the second byte.
    const auto second = static_cast<unsigned char>(length > 1 ? bytes[i + 1] : 0);
    if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) || (lead == 0xF0 && second < 0x90) ||
        (lead == 0xF4 && second > 0x8F)) {
      return false;
    }
    i += length;
  }
  return true;
}

bool same_path(System system, std::string_view one, std::string_view other) {
  if (system != System::windows) return one == other;
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](char a, char b) { return plain(a) == plain(b); });
}

std::optional<std::string> expand(const Machine& machine, std::string_view path) {
  if (!path.starts_with('{')) return std::string(path);
  const std::size_t end = path.find('}');
  std::optional<std::string> start = place(machine, path.substr(1, end - 1));
  if (!start) return std::nullopt;
  return *start + std::string(path.substr(end + 1));
}

}  // namespace tokumei
