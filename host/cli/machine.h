// Everything the installer knows of the computer it runs on, handed in: so that Linux, macOS and Windows, full disks
// and locked files are all tested anywhere. Paths are bytes on Linux and macOS and UTF-8 on Windows.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cli/language.h"

namespace tokumei {

enum class System { linux, macos, windows };

// Why something could not be done; each has its own exit code (exit_of) and sentence (sentence_of).
enum class Failure {
  none,
  not_found,
  no_permission,
  read_only,
  disk_full,
  locked,
  not_a_file,
  broken_link,
  too_big,
  other
};

enum class FileKind {
  absent,
  file,
  folder,
  broken_link,
  hidden,  // a folder above may not be searched: nobody can tell what is there
  other
};

class FileSystem {
 public:
  virtual ~FileSystem() = default;

  virtual FileKind kind(const std::string& path) const = 0;  // of what a link leads to
  virtual bool executable(const std::string& path) const = 0;
  virtual bool on_noexec_mount(const std::string& path) const = 0;
  // The bytes; too_big when there are more than `limit`.
  virtual std::variant<std::string, Failure> read(const std::string& path, std::size_t limit) const = 0;
  virtual std::vector<std::string> list(
      const std::string& folder) const = 0;  // names, sorted; empty when there is none

  // Whole or not at all: a new file in the same folder is renamed over the old one. A link at `path` is replaced, not
  // followed. `mode` as for chmod, whatever the umask.
  virtual Failure write(const std::string& path, std::string_view bytes, unsigned mode) = 0;
  virtual Failure make_folder(const std::string& path) = 0;  // parents too, mode 0755; none when it is there already
  virtual Failure make_executable(const std::string& path) = 0;  // for whoever may read it
  virtual Failure remove(const std::string& path) = 0;           // a file, a link or an empty folder
};

// The Windows registry, by full key: `HKCU\Software\...`. A number is read as its digits: so are policies that say yes
// or no. Elsewhere it is empty and refuses to be written.
class Registry {
 public:
  virtual ~Registry() = default;
  virtual std::optional<std::string> value(const std::string& key, const std::string& name) const = 0;  // "" = default
  virtual std::vector<std::string> values(const std::string& key) const = 0;  // every string in it, default excepted
  virtual Failure set_default(const std::string& key, const std::string& value) = 0;
  virtual Failure remove(const std::string& key) = 0;  // the key itself, which must have no keys below
};

// What came out of a program that was given all of its input at once.
struct RunResult {
  bool started = false;
  bool in_time = false;     // it left by itself before the deadline; else it was killed
  int exit = 0;             // 128 + signal when a signal ended it
  std::string output = {};  // at most 2 MiB are kept of either
  std::string errors = {};
};

class Launcher {
 public:
  virtual ~Launcher() = default;
  virtual RunResult run(const std::string& program, const std::vector<std::string>& arguments,
                        std::string_view input) = 0;
};

struct Machine {
  System system;
  FileSystem& files;
  Registry& registry;
  Launcher& launcher;
  Variables variables;
  std::string program;  // the running tokumei: absolute, links resolved
};

// The computer this runs on. Lives as long as the program.
const Machine& this_machine();

}  // namespace tokumei
