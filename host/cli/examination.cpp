#include "cli/examination.h"

#include "cli/paths.h"

namespace tokumei {
namespace {

ManifestState state_of(const Machine& machine, const Target& target, const ManifestReading& reading) {
  if (!reading.manifest || reading.manifest->path.empty()) return ManifestState::invalid;
  const std::string& path = reading.manifest->path;
  const bool is_our_host = same_path(machine.system, path, target.host);
  if (!is_called_host(machine, path) && !is_our_host) return ManifestState::foreign;
  if (!reading.complaints.empty()) return ManifestState::invalid;
  if (machine.files.kind(path) != FileKind::file) return ManifestState::stale;
  return is_our_host ? ManifestState::ours : ManifestState::other_copy;
}

}  // namespace

std::string_view name_of(ManifestState state) {
  switch (state) {
    case ManifestState::absent:
      return "absent";
    case ManifestState::ours:
      return "ours";
    case ManifestState::other_copy:
      return "other_copy";
    case ManifestState::stale:
      return "stale";
    case ManifestState::foreign:
      return "foreign";
    case ManifestState::invalid:
      return "invalid";
    case ManifestState::unreadable:
      break;
  }
  return "unreadable";
}

bool is_called_host(const Machine& machine, const std::string& program) {
  return name_of_file(machine.system, program).starts_with("tokumei-host");
}

Examination examine(const Machine& machine, const Target& target) {
  Examination result;
  result.file = target.file;
  if (!target.key.empty()) {
    const auto named = machine.registry.value(target.key, "");
    if (!named) return result;
    result.file = *named;
  }
  switch (machine.files.kind(result.file)) {
    case FileKind::absent:
      // A registry key that names no file is as good as a manifest that leads nowhere.
      result.state = target.key.empty() ? ManifestState::absent : ManifestState::stale;
      return result;
    case FileKind::broken_link:
      result.failure = Failure::broken_link;
      break;
    case FileKind::hidden:
      result.failure = Failure::no_permission;
      break;
    case FileKind::folder:
    case FileKind::other:
      result.failure = Failure::not_a_file;
      break;
    case FileKind::file:
      break;
  }
  result.state = ManifestState::unreadable;
  if (result.failure != Failure::none) return result;
  auto bytes = machine.files.read(result.file, kMaxManifest);
  if (const Failure* failure = std::get_if<Failure>(&bytes)) {
    result.failure = *failure;
    return result;
  }
  result.text = std::move(std::get<std::string>(bytes));
  ManifestReading reading = read_manifest(machine.system, target.browser->family, result.text);
  result.state = state_of(machine, target, reading);
  if (reading.manifest) result.manifest = std::move(*reading.manifest);
  result.complaints = std::move(reading.complaints);
  return result;
}

bool is_tokumeis(const Examination& examination) {
  switch (examination.state) {
    case ManifestState::ours:
    case ManifestState::other_copy:
    case ManifestState::stale:
      return true;
    case ManifestState::invalid:
      // Damaged, yet it names our program: an old or hand-edited manifest of ours.
      return !examination.manifest.path.empty();
    default:
      return false;
  }
}

std::variant<std::vector<Target>, Exit> places_in_use(const Machine& machine, const Selection& selection) {
  auto targets = targets_of(machine, selection);
  if (std::holds_alternative<Exit>(targets) || selection.scope == Scope::system || !selection.user_data_dir.empty()) {
    return targets;
  }
  Selection everybody = selection;
  everybody.scope = Scope::system;
  auto others = targets_of(machine, everybody);
  if (auto* list = std::get_if<std::vector<Target>>(&others)) {
    for (Target& target : *list) {
      // What is hidden from this user is hidden from the browsers that this user starts: as good as absent.
      const bool stands = !target.file.empty() && machine.files.kind(target.file) != FileKind::hidden &&
                          examine(machine, target).state != ManifestState::absent;
      if (stands) std::get<std::vector<Target>>(targets).push_back(std::move(target));
    }
  }
  return targets;
}

}  // namespace tokumei
