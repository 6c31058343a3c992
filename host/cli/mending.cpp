#include "cli/mending.h"

#include <algorithm>
#include <iterator>

namespace tokumei {
namespace {

bool has(const std::vector<Diagnosis>& diagnoses, std::string_view id, std::string_view browser = {}) {
  return std::any_of(diagnoses.begin(), diagnoses.end(), [&](const Diagnosis& one) {
    return one.check->id == id && (browser.empty() || one.browser == browser);
  });
}

}  // namespace

std::vector<Change> mend(const Machine& machine, const Selection& selection, const std::vector<Diagnosis>& diagnoses) {
  std::vector<Change> done;
  const auto carry_out_where = [&](std::variant<std::vector<Change>, Exit> plan, auto wanted) {
    auto* changes = std::get_if<std::vector<Change>>(&plan);
    if (!changes) return;
    std::erase_if(*changes, [&](const Change& change) { return change.action == Action::keep || !wanted(change); });
    carry_out(machine, *changes);
    std::move(changes->begin(), changes->end(), std::back_inserter(done));
  };
  const auto is_missed = [&](const Change& change) {
    return change.action != Action::create || has(diagnoses, "manifest.absent", change.target.browser->id);
  };
  const auto may = [&](const Change& change) {
    return change.action != Action::refuse && change.action != Action::not_started &&
           change.action != Action::unsupported && is_missed(change);
  };
  carry_out_where(plan_install(machine, selection, false), may);
  // What no browser can read is nobody's: replaced, with a backup. A manifest that leads to another program is not.
  carry_out_where(plan_install(machine, selection, true),
                  [](const Change& change) { return change.before.state == ManifestState::invalid; });
  if (has(diagnoses, "leftover.manifest")) {
    carry_out_where(plan_uninstall(machine, {.scope = selection.scope, .host = selection.host}, false),
                    [](const Change& change) {
                      return change.action == Action::remove && change.before.state == ManifestState::stale;
                    });
  }
  return done;
}

std::vector<std::string> make_hosts_executable(const Machine& machine, const std::vector<Diagnosis>& diagnoses) {
  std::vector<std::string> done;
  for (const Diagnosis& diagnosis : diagnoses) {
    if (diagnosis.check->id != "host.not_executable") continue;
    const std::string& host = diagnosis.arguments[1];
    if (!is_called_host(machine, host)) continue;  // a manifest may name any file of the user's
    if (machine.files.make_executable(host) == Failure::none) done.push_back(host);
  }
  return done;
}

}  // namespace tokumei
