// Installing and removing, as a plan that can be shown before it is carried out.
#pragma once

#include <string>
#include <vector>

#include "cli/examination.h"

namespace tokumei {

inline constexpr std::size_t kMaxHost = std::size_t{256} << 20;  // bytes; a debug build with sanitizers has 60 MB

// Append-only; the names are in the output of --json.
enum class Action {
  keep,          // it is as it should be
  create,        // nothing is there
  update,        // a manifest of ours, to be brought up to date
  replace,       // another program's, with --force: a backup is kept
  refuse,        // another program's or an unreadable one: left alone
  remove,        // ours: to go
  not_started,   // the browser has no profile yet
  unsupported,   // the browser's packaging rules native messaging out
  needs_system,  // ours, but for every user of the machine: --system removes it
};
std::string_view name_of(Action);

// What is to happen in one place, and after carry_out() what came of it.
struct Change {
  Target target;
  Examination before;
  Action action = Action::keep;
  std::string after;       // the manifest's new text; empty when it is removed or left alone
  bool copy_host = false;  // Flatpak: the copy of the host is missing or differs
  std::string backup;      // where the other program's manifest was kept
  Failure failure = Failure::none;
};

// Looks only. The host must exist, be absolute and UTF-8: else the exit code that says which is not so.
std::variant<std::vector<Change>, Exit> plan_install(const Machine& machine, const Selection& selection, bool force);

// What leads to this program's host, however damaged, or to a host of ours that is gone, in every place of the table.
// `other_copies` too: what leads to another copy of tokumei-host. What cannot be read is refused: it may be ours.
std::variant<std::vector<Change>, Exit> plan_uninstall(const Machine& machine, const Selection& selection,
                                                       bool other_copies);

// Carries the plan out, each change whole or not at all, the later ones also when an earlier one fails.
void carry_out(const Machine& machine, std::vector<Change>& changes);

// The exit code of the whole: that of the first change that failed or was refused; not_started and unsupported only
// when nothing else was to be done.
Exit exit_of(const std::vector<Change>& changes);
Exit exit_of(Failure failure);

// What `tokumei install --dry-run` shows: the lines that go with "-", those that come with "+", the rest with " ".
std::string line_difference(const std::string& before, const std::string& after);

}  // namespace tokumei
