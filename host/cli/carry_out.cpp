// The half of installer.h that writes.
#include <algorithm>

#include "cli/installer.h"
#include "cli/paths.h"

namespace tokumei {
namespace {

constexpr unsigned kManifestMode = 0644;
constexpr unsigned kProgramMode = 0755;

Failure keep_backup(const Machine& machine, Change& change) {
  for (int i = 0; i < 100; ++i) {
    const std::string path = change.before.file + ".backup" + (i == 0 ? std::string() : "-" + std::to_string(i));
    if (machine.files.kind(path) != FileKind::absent) continue;
    const Failure failure = machine.files.write(path, change.before.text, kManifestMode);
    if (failure == Failure::none) change.backup = path;
    return failure;
  }
  return Failure::other;
}

Failure copy_host(const Machine& machine, const Target& target) {
  auto bytes = machine.files.read(target.copy_of, kMaxHost);
  if (const Failure* failure = std::get_if<Failure>(&bytes)) return *failure;
  if (const Failure failure = machine.files.make_folder(parent_of(machine.system, target.host));
      failure != Failure::none) {
    return failure;
  }
  return machine.files.write(target.host, std::get<std::string>(bytes), kProgramMode);
}

// Whether another browser's key leads to this manifest: on Windows each family shares one.
bool shared(const Machine& machine, const Target& target, const std::string& file) {
  if (target.key.empty()) return false;
  const auto targets = all_targets(machine, target.scope, target.host);
  return std::any_of(targets.begin(), targets.end(), [&](const Target& other) {
    return other.key != target.key && machine.registry.value(other.key, "") == file;
  });
}

// A manifest to which no key leads would be found by nobody, uninstall included: without its key it goes.
Failure apply_key(const Machine& machine, const Target& target) {
  if (target.key.empty()) return Failure::none;
  const Failure failure = machine.registry.set_default(target.key, target.file);
  const bool led_to = machine.registry.value(target.key, "") == target.file || shared(machine, target, target.file);
  if (failure != Failure::none && !led_to) machine.files.remove(target.file);
  return failure;
}

Failure apply_write(const Machine& machine, Change& change) {
  const Target& target = change.target;
  if (change.action == Action::replace) {
    if (const Failure failure = keep_backup(machine, change); failure != Failure::none) return failure;
  }
  // The host first: a manifest must never name what is not there yet.
  if (change.copy_host) {
    if (const Failure failure = copy_host(machine, target); failure != Failure::none) return failure;
  }
  if (const Failure failure = machine.files.make_folder(parent_of(machine.system, target.file));
      failure != Failure::none) {
    return failure;
  }
  if (const Failure failure = machine.files.write(target.file, change.after, kManifestMode); failure != Failure::none) {
    return failure;
  }
  return apply_key(machine, target);
}

Failure apply_remove(const Machine& machine, const Change& change) {
  const Target& target = change.target;
  // The file first: while it cannot be removed its key stays, too, so that the next run finds both.
  if (!shared(machine, target, change.before.file)) {
    const Failure failure = machine.files.remove(change.before.file);
    if (failure != Failure::none && failure != Failure::not_found) return failure;
  }
  if (!target.key.empty()) {
    if (const Failure failure = machine.registry.remove(target.key); failure != Failure::none) return failure;
  }
  if (!target.copy_of.empty()) {
    machine.files.remove(target.host);
    machine.files.remove(parent_of(machine.system, target.host));  // only when empty
  }
  return Failure::none;
}

// The manifest's folder on Windows is ours alone: it goes with the last manifest.
void remove_own_folder(const Machine& machine, const std::vector<Change>& changes) {
  if (machine.system != System::windows || changes.empty()) return;
  const std::string folder = parent_of(machine.system, changes.front().target.file);
  if (machine.files.list(folder).empty()) machine.files.remove(folder);
}

}  // namespace

void carry_out(const Machine& machine, std::vector<Change>& changes) {
  for (Change& change : changes) {
    switch (change.action) {
      case Action::create:
      case Action::update:
      case Action::replace:
        change.failure = apply_write(machine, change);
        break;
      case Action::remove:
        change.failure = apply_remove(machine, change);
        break;
      default:
        break;
    }
  }
  remove_own_folder(machine, changes);
}

}  // namespace tokumei
