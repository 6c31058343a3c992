// What `tokumei` returns to the shell. Append-only: scripts and the man page rely on the numbers.
#pragma once

#include <string_view>
#include <vector>

namespace tokumei {

enum class Exit : int {
  ok = 0,            // done, or nothing had to be done
  problems = 1,      // doctor and status: something does not work
  usage = 2,         // the arguments make no sense
  bad_input = 3,     // check, explain: a file cannot be read or is not what was announced
  bad_rules = 4,     // check, explain: a rule file is wrong
  no_browser = 10,   // no known browser was found
  not_started = 11,  // the browser has no profile yet: start it once
  no_home = 12,      // HOME (Windows: LOCALAPPDATA) is not set or not absolute
  no_permission = 13,
  read_only = 14,  // a read-only file system
  disk_full = 15,
  locked = 16,            // another program holds the file
  foreign_manifest = 17,  // another program's manifest is there and --force was not given
  not_a_file = 18,        // a folder, device or the like stands where a file belongs
  broken_link = 19,       // a symbolic link leads nowhere
  bad_path = 20,          // the host's path is not UTF-8 or not absolute: no manifest can hold it
  host_missing = 21,      // tokumei-host is not where it should be
  io_error = 22,          // any other failure of the file system or registry; the output could not be written
  unsupported = 23,       // the browser's packaging rules native messaging out
};

// What the manual page says of each.
struct ExitMeaning {
  Exit exit;
  std::string_view en;
  std::string_view ja;
};
const std::vector<ExitMeaning>& exit_meanings();  // every enumerator, in order

}  // namespace tokumei
