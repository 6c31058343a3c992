// A machine in memory, of whichever system: files, registry, variables and programs are what a test puts there.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "cli/machine.h"
#include "cli/paths.h"

namespace tokumei::testing {

class FakeFiles : public FileSystem {
 public:
  struct Entry {
    FileKind kind = FileKind::file;
    std::string bytes;
    unsigned mode = 0644;
  };

  explicit FakeFiles(System system) : system_(system) {}

  std::map<std::string, Entry> entries;
  std::map<std::string, Failure> fails_below;  // every write, folder or removal at or below this path fails so
  std::set<std::string> noexec;
  std::set<std::string> closed;     // folders that may not be searched
  std::vector<std::string> writes;  // what was written, in order

  void add_file(const std::string& path, std::string bytes = {}, unsigned mode = 0644) {
    add_folder(parent_of(system_, path));
    entries[path] = {FileKind::file, std::move(bytes), mode};
  }
  void add_folder(const std::string& path) {
    if (path.empty() || entries.contains(path)) return;
    entries[path] = {FileKind::folder, {}, 0755};
    const std::string above = parent_of(system_, path);
    if (above != path) add_folder(above);
  }

  FileKind kind(const std::string& path) const override {
    for (const std::string& folder : closed) {
      if (path.starts_with(folder + (system_ == System::windows ? '\\' : '/'))) return FileKind::hidden;
    }
    const auto at = entries.find(path);
    return at == entries.end() ? FileKind::absent : at->second.kind;
  }
  bool executable(const std::string& path) const override {
    const auto at = entries.find(path);
    return at != entries.end() && (at->second.mode & 0111) != 0;
  }
  bool on_noexec_mount(const std::string& path) const override {
    for (const std::string& mount : noexec) {
      if (path.starts_with(mount)) return true;
    }
    return false;
  }
  std::variant<std::string, Failure> read(const std::string& path, std::size_t limit) const override {
    const auto at = entries.find(path);
    if (at == entries.end()) return Failure::not_found;
    if (at->second.kind != FileKind::file) return Failure::not_a_file;
    if ((at->second.mode & 0444) == 0) return Failure::no_permission;
    if (at->second.bytes.size() > limit) return Failure::too_big;
    return at->second.bytes;
  }
  std::vector<std::string> list(const std::string& folder) const override {
    std::vector<std::string> names;
    for (const auto& [path, entry] : entries) {
      if (path != folder && parent_of(system_, path) == folder) names.push_back(name_of_file(system_, path));
    }
    return names;
  }
  Failure write(const std::string& path, std::string_view bytes, unsigned mode) override {
    if (const Failure failure = failure_at(path); failure != Failure::none) return failure;
    if (kind(parent_of(system_, path)) != FileKind::folder) return Failure::not_found;
    if (kind(path) == FileKind::folder) return Failure::not_a_file;
    entries[path] = {FileKind::file, std::string(bytes), mode};
    writes.push_back(path);
    return Failure::none;
  }
  Failure make_folder(const std::string& path) override {
    if (kind(path) == FileKind::folder) return Failure::none;
    if (kind(path) != FileKind::absent) return Failure::not_a_file;
    if (const Failure failure = failure_at(path); failure != Failure::none) return failure;
    add_folder(path);
    return Failure::none;
  }
  Failure make_executable(const std::string& path) override {
    if (const Failure failure = failure_at(path); failure != Failure::none) return failure;
    entries[path].mode |= 0111;
    return Failure::none;
  }
  Failure remove(const std::string& path) override {
    if (const Failure failure = failure_at(path); failure != Failure::none) return failure;
    if (kind(path) == FileKind::absent) return Failure::not_found;
    if (kind(path) == FileKind::folder && !list(path).empty()) return Failure::other;
    entries.erase(path);
    return Failure::none;
  }

 private:
  Failure failure_at(const std::string& path) const {
    for (const auto& [start, failure] : fails_below) {
      if (path.starts_with(start)) return failure;
    }
    return Failure::none;
  }

  System system_;
};

class FakeRegistry : public Registry {
 public:
  std::map<std::string, std::map<std::string, std::string>> keys;
  Failure failure = Failure::none;

  std::optional<std::string> value(const std::string& key, const std::string& name) const override {
    const auto at = keys.find(key);
    if (at == keys.end() || !at->second.contains(name)) return std::nullopt;
    return at->second.at(name);
  }
  std::vector<std::string> values(const std::string& key) const override {
    std::vector<std::string> result;
    if (const auto at = keys.find(key); at != keys.end()) {
      for (const auto& [name, text] : at->second) {
        if (!name.empty()) result.push_back(text);
      }
    }
    return result;
  }
  Failure set_default(const std::string& key, const std::string& text) override {
    if (failure == Failure::none) keys[key][""] = text;
    return failure;
  }
  Failure remove(const std::string& key) override {
    if (failure == Failure::none && keys.erase(key) == 0) return Failure::not_found;
    return failure;
  }
};

class FakeLauncher : public Launcher {
 public:
  std::function<RunResult(const std::string& program, const std::vector<std::string>& arguments,
                          std::string_view input)>
      answer = [](const auto&, const auto&, auto) { return RunResult{}; };
  std::vector<std::string> started;

  RunResult run(const std::string& program, const std::vector<std::string>& arguments,
                std::string_view input) override {
    started.push_back(program);
    return answer(program, arguments, input);
  }
};

// Has a user with a home and our two programs, and no browser.
class FakeMachine {
 public:
  explicit FakeMachine(System system)
      : files(system),
        machine{system,
                files,
                registry,
                launcher,
                [this](const std::string& name) -> std::optional<std::string> {
                  const auto at = variables.find(name);
                  return at == variables.end() ? std::nullopt : std::optional(at->second);
                },
                {}} {
    if (system == System::windows) {
      variables = {{"USERPROFILE", "C:\\Users\\花子 山田"},
                   {"LOCALAPPDATA", "C:\\Users\\花子 山田\\AppData\\Local"},
                   {"APPDATA", "C:\\Users\\花子 山田\\AppData\\Roaming"},
                   {"ProgramFiles", "C:\\Program Files"},
                   {"ProgramFiles(x86)", "C:\\Program Files (x86)"},
                   {"ProgramData", "C:\\ProgramData"}};
      machine.program = "C:\\Tokumei\\1.0.0\\tokumei.exe";
      host = "C:\\Tokumei\\1.0.0\\tokumei-host.exe";
    } else {
      variables = {{"HOME", system == System::linux ? "/home/hanako" : "/Users/hanako"}, {"PATH", "/usr/bin:/bin"}};
      machine.program = "/opt/tokumei/bin/tokumei";
      host = "/opt/tokumei/bin/tokumei-host";
    }
    files.add_file(machine.program, "cli", 0755);
    files.add_file(host, "host of this version", 0755);
  }
  FakeMachine(const FakeMachine&) = delete;

  std::map<std::string, std::string> variables;
  FakeFiles files;
  FakeRegistry registry;
  FakeLauncher launcher;
  Machine machine;
  std::string host;
};

inline const std::string kHome = "/home/hanako";
inline const std::string kChromium = kHome + "/.config/chromium";
inline const std::string kChromiumManifest = kChromium + "/NativeMessagingHosts/org.tokumei.host.json";

}  // namespace tokumei::testing
