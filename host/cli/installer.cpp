#include "cli/installer.h"

#include <algorithm>

#include "cli/paths.h"

namespace tokumei {
namespace {

bool same_file(const Machine& machine, const std::string& one, const std::string& other) {
  const auto first = machine.files.read(one, kMaxHost);
  const auto second = machine.files.read(other, kMaxHost);
  return std::holds_alternative<std::string>(first) && first == second;
}

Action action_for(const Change& change, bool force) {
  switch (change.before.state) {
    case ManifestState::absent:
      return Action::create;
    case ManifestState::foreign:
      return force ? Action::replace : Action::refuse;
    case ManifestState::unreadable:
      // What cannot be read cannot be backed up; a link to nowhere holds nothing and may be replaced when told to.
      return force && change.before.failure == Failure::broken_link ? Action::update : Action::refuse;
    case ManifestState::invalid:
      if (!is_tokumeis(change.before)) return force ? Action::replace : Action::refuse;
      break;
    default:
      break;
  }
  const bool same = change.before.text == change.after && !change.copy_host;
  return same ? Action::keep : Action::update;
}

// Ids that a manifest of ours allowed before stay allowed: whoever added one with --extension-id did so on purpose.
Allowed with_earlier(Allowed allowed, const Target& target, const Examination& before) {
  if (!is_tokumeis(before) || before.state == ManifestState::invalid) return allowed;
  auto& ids = target.browser->family == Family::chromium ? allowed.origins : allowed.extensions;
  for (const std::string& id : before.manifest.allowed) {
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  }
  return allowed;
}

Change plan_one(const Machine& machine, const Target& target, const Allowed& allowed, bool force) {
  Change change;
  change.target = target;
  if (target.packaging == Packaging::snap && target.file.empty()) {
    change.action = Action::unsupported;
    return change;
  }
  if (!target.ready) {
    change.action = Action::not_started;
    return change;
  }
  change.before = examine(machine, target);
  change.after = manifest_text(target.browser->family, target.host, with_earlier(allowed, target, change.before));
  change.copy_host = !target.copy_of.empty() && !same_file(machine, target.copy_of, target.host);
  change.action = action_for(change, force);
  if (change.action == Action::refuse) {
    change.failure = change.before.failure;
    change.after.clear();
    change.copy_host = false;
  }
  return change;
}

// A browser with several places (Opera may read Chrome's) has been started when one of them is ready.
void leave_out_second_places(std::vector<Change>& changes) {
  const auto ready_elsewhere = [&](const Change& change) {
    return std::any_of(changes.begin(), changes.end(), [&](const Change& other) {
      return other.target.browser == change.target.browser && other.target.packaging == change.target.packaging &&
             other.action != Action::not_started;
    });
  };
  std::vector<Change> kept;
  for (const Change& change : changes) {
    if (change.action != Action::not_started || !ready_elsewhere(change)) kept.push_back(change);
  }
  changes = std::move(kept);
}

bool goes(const Machine& machine, const Target& target, const Examination& examination, bool other_copies) {
  switch (examination.state) {
    case ManifestState::ours:
    case ManifestState::stale:
      return true;
    case ManifestState::other_copy:
      return other_copies;
    case ManifestState::invalid:
      // No browser accepts it, yet it leads to a host of ours: it goes with that host.
      return is_tokumeis(examination) &&
             (other_copies || same_path(machine.system, examination.manifest.path, target.host));
    default:
      return false;
  }
}

}  // namespace

std::string_view name_of(Action action) {
  constexpr std::string_view kNames[] = {"keep",   "create",      "update",      "replace",     "refuse",
                                         "remove", "not_started", "unsupported", "needs_system"};
  return kNames[static_cast<std::size_t>(action)];
}

std::variant<std::vector<Change>, Exit> plan_install(const Machine& machine, const Selection& selection, bool force) {
  const std::string host = selection.host.empty() ? own_host(machine) : selection.host;
  if (host.empty() || machine.files.kind(host) != FileKind::file) return Exit::host_missing;
  if (!is_absolute(machine.system, host) || !is_utf8(host)) return Exit::bad_path;
  const std::optional<Allowed> allowed = allowed_with(selection.extension_ids);
  if (!allowed) return Exit::usage;
  const auto targets = targets_of(machine, selection);
  if (const Exit* exit = std::get_if<Exit>(&targets)) return *exit;
  std::vector<Change> changes;
  for (const Target& target : std::get<std::vector<Target>>(targets)) {
    if (!is_utf8(target.host)) return Exit::bad_path;  // a Flatpak's copy lies below HOME
    changes.push_back(plan_one(machine, target, *allowed, force));
  }
  leave_out_second_places(changes);
  return changes;
}

std::variant<std::vector<Change>, Exit> plan_uninstall(const Machine& machine, const Selection& selection,
                                                       bool other_copies) {
  const std::string host = selection.host.empty() ? own_host(machine) : selection.host;
  std::vector<Target> targets;
  if (selection.browsers.empty() && selection.user_data_dir.empty()) {
    const bool homeless = !expand(machine, machine.system == System::windows ? "{local}" : "{home}");
    if (selection.scope == Scope::user && homeless) return Exit::no_home;
    targets = all_targets(machine, selection.scope, host);
  } else {
    auto chosen = targets_of(machine, selection);
    if (const Exit* exit = std::get_if<Exit>(&chosen)) return *exit;
    targets = std::move(std::get<std::vector<Target>>(chosen));
  }
  // What all users share is told to one of them, and left.
  if (selection.browsers.empty() && selection.user_data_dir.empty() && selection.scope == Scope::user) {
    for (Target& target : all_targets(machine, Scope::system, host)) targets.push_back(std::move(target));
  }
  std::vector<Change> changes;
  for (Target& target : targets) {
    if (target.file.empty()) continue;
    Change change;
    change.before = examine(machine, target);
    if (change.before.state == ManifestState::absent) continue;
    const bool ours = goes(machine, target, change.before, other_copies);
    if (target.scope != selection.scope && !ours) continue;
    change.action = !ours ? Action::keep : target.scope != selection.scope ? Action::needs_system : Action::remove;
    // What cannot be read may be ours: that is told. What is far too big is not.
    if (change.before.state == ManifestState::unreadable && change.before.failure != Failure::too_big) {
      change.action = Action::refuse;
      change.failure = change.before.failure;
    }
    change.target = std::move(target);
    changes.push_back(std::move(change));
  }
  return changes;
}

Exit exit_of(Failure failure) {
  switch (failure) {
    case Failure::none:
      return Exit::ok;
    case Failure::no_permission:
      return Exit::no_permission;
    case Failure::read_only:
      return Exit::read_only;
    case Failure::disk_full:
      return Exit::disk_full;
    case Failure::locked:
      return Exit::locked;
    case Failure::not_a_file:
      return Exit::not_a_file;
    case Failure::broken_link:
      return Exit::broken_link;
    case Failure::too_big:
      return Exit::foreign_manifest;
    case Failure::not_found:
    case Failure::other:
      break;
  }
  return Exit::io_error;
}

Exit exit_of(const std::vector<Change>& changes) {
  bool done = false;
  Exit idle = Exit::ok;
  for (const Change& change : changes) {
    if (change.failure != Failure::none) return exit_of(change.failure);
    if (change.action == Action::refuse) return Exit::foreign_manifest;
    if (change.action == Action::not_started) {
      idle = Exit::not_started;
    } else if (change.action == Action::unsupported) {
      if (idle == Exit::ok) idle = Exit::unsupported;
    } else {
      done = true;
    }
  }
  return done ? Exit::ok : idle;
}

}  // namespace tokumei
