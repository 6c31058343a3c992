#include "cli/change_report.h"

#include "cli/json.h"
#include "cli/texts.h"

namespace tokumei {
namespace {

std::string label_of(const Target& target) {
  std::string label(target.browser->name);
  if (target.packaging == Packaging::flatpak) label += " (Flatpak)";
  if (target.packaging == Packaging::snap) label += " (Snap)";
  return label;
}

// The place people know: on Windows the registry key, elsewhere the file.
const std::string& place_of(const Change& change) {
  if (!change.target.key.empty()) return change.target.key;
  return change.before.file.empty() ? change.target.file : change.before.file;
}

std::string kept(Language language, const Change& change) {
  const std::string label = label_of(change.target);
  switch (change.before.state) {
    case ManifestState::invalid:
      if (!is_tokumeis(change.before)) return say(language, Text::left_foreign, {label, place_of(change)});
      [[fallthrough]];
    case ManifestState::other_copy:
      return say(language, Text::left_other_copy, {label, place_of(change), change.before.manifest.path});
    case ManifestState::foreign:
    case ManifestState::unreadable:
      return say(language, Text::left_foreign, {label, place_of(change)});
    default:
      return say(language, Text::done_keep, {label, place_of(change)});
  }
}

std::string sentence(Language language, const Change& change, bool dry_run) {
  const std::string label = label_of(change.target);
  const std::string& place = place_of(change);
  if (change.failure != Failure::none) {
    const Text text = change.action == Action::refuse ? Text::refused_unreadable : Text::failed;
    return say(language, text, {label, place, sentence_of(language, change.failure)});
  }
  switch (change.action) {
    case Action::create:
      return say(language, dry_run ? Text::plan_create : Text::done_create, {label, place});
    case Action::update:
      return say(language, dry_run ? Text::plan_update : Text::done_update, {label, place});
    case Action::replace:
      return say(language, dry_run ? Text::plan_replace : Text::done_replace, {label, place, change.backup});
    case Action::remove:
      return say(language, dry_run ? Text::plan_remove : Text::done_remove, {label, place});
    case Action::refuse:
      return say(language, Text::refused_foreign,
                 {label, place, change.before.manifest.path.empty() ? "?" : change.before.manifest.path});
    case Action::not_started:
      return say(language, Text::not_started, {label});
    case Action::unsupported:
      return say(language, Text::unsupported_snap, {change.target.browser->name});
    case Action::needs_system:
      return say(language, Text::left_system, {label, place});
    case Action::keep:
      break;
  }
  return kept(language, change);
}

bool writes(const Change& change) {
  return change.action == Action::create || change.action == Action::update || change.action == Action::replace ||
         change.action == Action::remove;
}

}  // namespace

std::string describe(Language language, const std::vector<Change>& changes, bool dry_run) {
  std::string result;
  for (const Change& change : changes) {
    result += sentence(language, change, dry_run) + '\n';
    if (dry_run && writes(change)) result += printable(line_difference(change.before.text, change.after));
    if (change.target.packaging == Packaging::snap && writes(change)) {
      result += say(language, Text::portal_snap, {change.target.browser->name}) + '\n';
    }
  }
  return result;
}

std::string describe_json(std::string_view command, const std::vector<Change>& changes, bool dry_run, Exit exit) {
  Json::Items items;
  for (const Change& change : changes) {
    Json::Members item = {{"browser", change.target.browser->id},  {"packaging", name_of(change.target.packaging)},
                          {"scope", name_of(change.target.scope)}, {"file", change.target.file},
                          {"action", name_of(change.action)},      {"before", name_of(change.before.state)}};
    if (!change.target.key.empty()) item.emplace_back("key", change.target.key);
    if (!change.backup.empty()) item.emplace_back("backup", change.backup);
    if (dry_run && writes(change)) item.emplace_back("difference", line_difference(change.before.text, change.after));
    if (change.failure != Failure::none) item.emplace_back("error", sentence_of(Language::en, change.failure));
    items.emplace_back(std::move(item));
  }
  return Json(Json::Members{{"schema", 1},
                            {"command", command},
                            {"dry_run", dry_run},
                            {"exit", static_cast<int>(exit)},
                            {"changes", std::move(items)}})
             .text() +
         '\n';
}

}  // namespace tokumei
