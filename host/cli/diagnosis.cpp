#include "cli/diagnosis.h"

#include <algorithm>
#include <map>
#include <set>

#include "cli/host_probe.h"
#include "cli/joined.h"
#include "cli/paths.h"
#include "cli/policies.h"
#include "cli/texts.h"

namespace tokumei {
namespace {

std::string_view check_of(Fault fault) {
  constexpr std::string_view kIds[] = {"manifest.not_json",      "manifest.name",       "manifest.description",
                                       "manifest.path_relative", "manifest.type",       "manifest.allowed",
                                       "manifest.wrong_family",  "manifest.unknown_key"};
  return kIds[static_cast<std::size_t>(fault)];
}

std::string_view check_of(Answer answer) {
  constexpr std::string_view kIds[] = {"host.answers",    "host.not_started", "host.silent",     "host.too_slow",
                                       "host.refuses_id", "host.polluted",    "host.wrong_reply"};
  return kIds[static_cast<std::size_t>(answer)];
}

// A visit to the machine: what is found is noted, each host is asked once.
class Visit {
 public:
  Visit(const Machine& machine, const Selection& selection)
      : machine_(machine),
        selection_(selection),
        host_(selection.host.empty() ? own_host(machine) : selection.host),
        allowed_(*allowed_with({})) {}

  std::vector<Diagnosis> run() {
    look_at_host();
    const auto targets = places_in_use(machine_, selection_);
    if (const Exit* exit = std::get_if<Exit>(&targets)) {
      note(*exit == Exit::no_home ? "home.unset" : "browser.none", nullptr,
           {machine_.system == System::windows ? "LOCALAPPDATA" : "HOME"});
      return std::move(found_);
    }
    for (const Target& target : std::get<std::vector<Target>>(targets)) look_at(target);
    note_the_absent();
    note_portals();
    look_for_leftovers(std::get<std::vector<Target>>(targets));
    if (copies_.size() > 1) note("copies.several", nullptr, {joined(copies_, ", ")});
    return std::move(found_);
  }

 private:
  struct Served {
    bool manifest = false;  // some manifest stands in one of its places
    bool could = false;     // one could be written
  };

  void note(std::string_view id, const Browser* browser, std::vector<std::string> details = {}) {
    note(id, browser, selection_.scope, std::move(details), Failure::none);
  }
  void note_at(const Target& target, std::string_view id, std::vector<std::string> details = {},
               Failure failure = Failure::none) {
    note(id, target.browser, target.scope, std::move(details), failure);
  }
  // Once, however often it is found: two families may find the same of one host.
  void note(std::string_view id, const Browser* browser, Scope scope, std::vector<std::string> details,
            Failure failure) {
    details.insert(details.begin(), browser ? std::string(browser->name) : std::string());
    Diagnosis diagnosis{&check_named(id), browser ? std::string(browser->id) : std::string(), scope, std::move(details),
                        failure};
    if (std::find(found_.begin(), found_.end(), diagnosis) == found_.end()) found_.push_back(std::move(diagnosis));
  }

  void look_at_host() {
    if (host_.empty() || machine_.files.kind(host_) != FileKind::file) return note("host.missing", nullptr);
    copies_.insert(host_);
    ask(host_, Family::chromium, allowed_, {});
  }

  // Whether the host answers well to this family; asked, and noted, once.
  bool ask(const std::string& host, Family family, const Allowed& allowed, const std::string& manifest) {
    const auto [at, is_new] = asked_.try_emplace({host, family}, false);
    if (is_new) at->second = ask_first(host, family, allowed, manifest);
    return at->second;
  }

  bool ask_first(const std::string& host, Family family, const Allowed& allowed, const std::string& manifest) {
    const bool windows = machine_.system == System::windows;
    const bool forbidden = !windows && machine_.files.on_noexec_mount(host);
    if (forbidden || (!windows && !machine_.files.executable(host))) {
      note(forbidden ? "host.noexec_mount" : "host.not_executable", nullptr, {host});
      return false;
    }
    const Probe probe = probe_host(machine_, host, family, allowed, manifest);
    if (probe.answer != Answer::good) {
      note(check_of(probe.answer), nullptr, {host, probe.detail, std::to_string(probe.length)});
      return false;
    }
    if (!answered_.insert(host).second) return true;  // as the other family it was noted already
    note("host.answers", nullptr, {host, probe.version});
    if (probe.version != TOKUMEI_VERSION) note("host.version", nullptr, {host, probe.version});
    const bool none = probe.sandbox.empty() || probe.sandbox == "none";
    note(none ? "sandbox.none" : "sandbox.level", nullptr, {probe.sandbox});
    return true;
  }

  void look_at(const Target& target) {
    if (target.file.empty()) return static_cast<void>(unsupported_.insert(target.browser));
    Served& served = served_[{target.browser, target.packaging}];
    const Examination found = examine(machine_, target);
    if (found.state == ManifestState::absent) {
      if (target.scope == selection_.scope) served.could = served.could || target.ready;
      return;
    }
    served.manifest = true;
    if (const std::string folder = closed_above(found.file); !folder.empty())
      return note_at(target, target.scope == Scope::system ? "folder.closed_to_users" : "folder.closed", {folder});
    look_at_manifest(target, found);
    for (const std::string& policy : blocking_policies(machine_, *target.browser, target.scope)) {
      note_at(target, "policy.blocked", {policy});
    }
    if (target.packaging == Packaging::flatpak) look_at_copy(target);
  }

  // The folder that hides the file; empty if none does, or if it is elsewhere: the file, or a folder above, is a link.
  std::string closed_above(std::string file) const {
    if (machine_.files.kind(file) != FileKind::hidden) return {};
    while (machine_.files.kind(file) == FileKind::hidden) file = parent_of(machine_.system, file);
    const bool closed = machine_.files.kind(join(machine_.system, file, ".")) == FileKind::hidden;
    return closed ? file : std::string();
  }

  void look_at_manifest(const Target& target, const Examination& found) {
    if (found.state == ManifestState::foreign) return look_at_foreign(target, found);
    for (const Complaint& complaint : found.complaints) {
      note_at(target, check_of(complaint.fault), {complaint.fault == Fault::not_json ? found.file : complaint.detail});
    }
    switch (found.state) {
      case ManifestState::ours:
        note_at(target, "manifest.ours", {found.file});
        break;
      case ManifestState::other_copy:
        copies_.insert(found.manifest.path);
        note_at(target, "manifest.other_copy", {found.manifest.path});
        break;
      case ManifestState::stale:
        if (target.packaging == Packaging::flatpak) return;  // told as a missing copy
        return note_at(target, "manifest.stale", {found.manifest.path});
      case ManifestState::unreadable:
        return note_at(target, "manifest.unreadable", {found.file}, found.failure);
      default:
        return;
    }
    ask_as(target, found);
  }

  // What is wrong with another program's manifest is that program's: `install` would not mend it.
  void look_at_foreign(const Target& target, const Examination& found) {
    const bool is_us = found.complaints.empty() && machine_.files.kind(found.manifest.path) == FileKind::file &&
                       ask(found.manifest.path, target.browser->family, allowed_, found.file);
    note_at(target, is_us ? "manifest.wrapper" : "manifest.foreign", {found.manifest.path});
  }

  void ask_as(const Target& target, const Examination& found) {
    const Family family = target.browser->family;
    const std::vector<std::string>& ours = family == Family::chromium ? allowed_.origins : allowed_.extensions;
    for (const std::string& id : ours) {
      const auto& named = found.manifest.allowed;
      if (std::find(named.begin(), named.end(), id) == named.end()) note_at(target, "manifest.outdated", {id});
    }
    ask(found.manifest.path, family, allowed_, found.file);
  }

  void look_at_copy(const Target& target) {
    const auto copy = machine_.files.read(target.host, kMaxHost);
    if (!std::holds_alternative<std::string>(copy)) return note_at(target, "flatpak.copy_missing");
    if (copy != machine_.files.read(target.copy_of, kMaxHost)) note_at(target, "flatpak.copy_stale");
  }

  template <typename Is>  // bool(const Browser*, const Served&)
  bool any_served(const Is& is) const {
    return std::any_of(served_.begin(), served_.end(),
                       [&](const auto& one) { return is(one.first.first, one.second); });
  }

  void note_the_absent() {
    for (const auto& [who, served] : served_) {
      if (!served.manifest) note(served.could ? "manifest.absent" : "browser.not_started", who.first);
    }
    for (const Browser* browser : unsupported_) {
      const bool otherwise =
          any_served([&](const Browser* who, const Served& served) { return who == browser && served.manifest; });
      note(otherwise ? "snap.beside_another" : "snap.unsupported", browser);
    }
    const bool may_be_used = any_served([](const Browser*, const Served& one) { return one.manifest || one.could; });
    if (!served_.empty() && !may_be_used) note("browser.none_started", nullptr);
  }

  void note_portals() {
    for (const Presence& presence : find_browsers(machine_)) {
      const bool portal =
          presence.packaging == Packaging::snap && presence.browser->snap.support == SnapSupport::portal;
      const bool looked_at = any_served([&](const Browser* who, const Served&) { return who == presence.browser; });
      if (portal && looked_at) note("snap.portal", presence.browser);
    }
  }

  // Among the browsers that were not looked at: what an older version left, and backups beside any manifest.
  void look_for_leftovers(const std::vector<Target>& seen) {
    std::map<std::string, const Browser*> folders;
    for (const Target& target : seen) folders.try_emplace(parent_of(machine_.system, target.file), target.browser);
    for (const auto& [folder, browser] : folders) {
      for (const std::string& name : machine_.files.list(folder)) {
        const bool backup = name.starts_with(kHostName) && name.find(".json.backup") != std::string::npos;
        if (backup) note("leftover.backup", browser, {join(machine_.system, folder, name)});
      }
    }
    if (!selection_.user_data_dir.empty() || !selection_.browsers.empty()) return;
    for (const Target& target : all_targets(machine_, selection_.scope, host_)) {
      const bool looked_at = std::any_of(seen.begin(), seen.end(), [&](const Target& other) {
        return other.file == target.file && other.key == target.key;
      });
      if (looked_at) continue;
      const Examination found = examine(machine_, target);
      if (found.state == ManifestState::stale) note_at(target, "leftover.manifest", {found.file});
    }
  }

  const Machine& machine_;
  const Selection& selection_;
  std::string host_;
  Allowed allowed_;
  std::vector<Diagnosis> found_;
  std::map<std::pair<const Browser*, Packaging>, Served> served_;
  std::set<const Browser*> unsupported_;  // whose Snap starts no programs
  std::map<std::pair<std::string, Family>, bool> asked_;
  std::set<std::string> answered_;
  std::set<std::string> copies_;
};

}  // namespace

std::vector<Diagnosis> diagnose(const Machine& machine, const Selection& selection) {
  return Visit(machine, selection).run();
}

std::string sentence_of(Language language, const Diagnosis& diagnosis) {
  const DoctorCheck& check = *diagnosis.check;
  std::vector<std::string> arguments = diagnosis.arguments;
  if (diagnosis.failure != Failure::none) arguments.push_back(sentence_of(language, diagnosis.failure));
  return fill(language == Language::ja ? check.sentence_ja : check.sentence_en, arguments);
}

std::string remedy_of(Language language, const Diagnosis& diagnosis) {
  const DoctorCheck& check = *diagnosis.check;
  std::string remedy(language == Language::ja ? check.remedy_ja : check.remedy_en);
  if (diagnosis.scope == Scope::system) {
    for (const std::string_view command : {"tokumei install", "tokumei uninstall"}) {
      if (const auto at = remedy.find(command); at != std::string::npos)
        remedy.insert(at + command.size(), " --system");
    }
  }
  return fill(remedy, diagnosis.arguments);
}

}  // namespace tokumei
