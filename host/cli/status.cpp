#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <map>
#include <memory>

#include "cli/host_probe.h"
#include "cli/joined.h"
#include "cli/json.h"
#include "cli/policies.h"
#include "cli/selection_options.h"
#include "cli/texts.h"

namespace tokumei {
namespace {

struct StatusOptions {
  Selection selection;
  bool json = false;
};

struct Line {
  Target target;
  std::string evidence;  // what was seen of the browser; empty when it was only asked for
  Examination examination;
  std::vector<std::string> policies;
  std::string version;  // of the host that the manifest leads to, when that is a host of ours
};

struct Status {
  std::string host;
  std::string version;
  std::vector<Line> lines;
};

// Each host is asked once, however many browsers lead to it.
class Versions {
 public:
  explicit Versions(const Machine& machine) : machine_(machine) {}
  std::string of(const std::string& host, Family family, const std::string& manifest) {
    if (host.empty() || machine_.files.kind(host) != FileKind::file) return {};
    const auto [at, is_new] = known_.try_emplace(host);
    if (is_new) at->second = probe_host(machine_, host, family, *allowed_with({}), manifest).version;
    return at->second;
  }

 private:
  const Machine& machine_;
  std::map<std::string, std::string> known_;
};

Text text_of(ManifestState state) {
  constexpr Text kTexts[] = {Text::status_absent,  Text::status_ours,    Text::status_other_copy, Text::status_stale,
                             Text::status_foreign, Text::status_invalid, Text::status_unreadable};
  return kTexts[static_cast<std::size_t>(state)];
}

bool healthy(const Line& line) {
  return (line.examination.state == ManifestState::ours || line.examination.state == ManifestState::absent) &&
         line.policies.empty();
}

std::string evidence_of(const std::vector<Presence>& found, const Target& target) {
  const auto at = std::find_if(found.begin(), found.end(), [&](const Presence& presence) {
    return presence.browser == target.browser && presence.packaging == target.packaging;
  });
  return at == found.end() ? std::string() : at->evidence;
}

void print(const Status& status, const std::vector<Presence>& presences, Language language) {
  std::cout << (status.host.empty()
                    ? say(language, Text::status_no_host)
                    : say(language, Text::status_host, {status.host, status.version.empty() ? "?" : status.version}))
            << '\n';
  for (const Presence& presence : presences) {
    const std::string evidence = presence.evidence.empty() ? "--browser" : presence.evidence;
    std::cout << say(language, Text::status_browser, {presence.browser->name, evidence}) << '\n';
    for (const Line& line : status.lines) {
      if (line.target.browser != presence.browser || line.target.packaging != presence.packaging) continue;
      if (line.target.file.empty()) {
        std::cout << "  " << say(language, Text::unsupported_snap, {presence.browser->name}) << '\n';
        continue;
      }
      const Examination& found = line.examination;
      const bool leads = found.state == ManifestState::other_copy || found.state == ManifestState::stale ||
                         found.state == ManifestState::foreign;
      const std::string& shown = leads && !found.manifest.path.empty() ? found.manifest.path : found.file;
      std::cout << say(language, text_of(found.state), {{}, shown, sentence_of(language, found.failure)});
      std::cout << (line.version.empty() ? "" : " (" + line.version + ")") << '\n';
      if (!found.manifest.allowed.empty()) {
        std::cout << say(language, Text::status_ids, {{}, joined(found.manifest.allowed, ", ")}) << '\n';
      }
      for (const std::string& policy : line.policies) {
        std::cout << say(language, Text::status_policy, {{}, policy}) << '\n';
      }
    }
  }
}

void print_json(const Status& status, Exit exit) {
  Json::Items browsers;
  for (const Line& line : status.lines) {
    Json::Members item = {{"browser", line.target.browser->id},
                          {"packaging", name_of(line.target.packaging)},
                          {"scope", name_of(line.target.scope)},
                          {"found", line.evidence},
                          {"supported", !line.target.file.empty()},
                          {"started", line.target.ready},
                          {"file", line.examination.file},
                          {"manifest", name_of(line.examination.state)},
                          {"path", line.examination.manifest.path},
                          {"allowed", line.examination.manifest.allowed},
                          {"blocked_by", line.policies},
                          {"host_version", line.version}};
    if (!line.target.key.empty()) item.emplace_back("key", line.target.key);
    browsers.emplace_back(std::move(item));
  }
  std::cout << Json(Json::Members{{"schema", 1},
                                  {"command", "status"},
                                  {"version", TOKUMEI_VERSION},
                                  {"exit", static_cast<int>(exit)},
                                  {"host", Json::Members{{"path", status.host}, {"version", status.version}}},
                                  {"browsers", std::move(browsers)}})
                   .text()
            << '\n';
}

// In the order of the table, so that what belongs to one browser stands together.
std::vector<Presence> shown_browsers(const Machine& machine, const std::vector<Line>& lines) {
  std::vector<Presence> found = find_browsers(machine);
  for (const Line& line : lines) {
    const bool seen = std::any_of(found.begin(), found.end(), [&](const Presence& presence) {
      return presence.browser == line.target.browser && presence.packaging == line.target.packaging;
    });
    if (!seen) found.push_back({line.target.browser, line.target.packaging, {}});
  }
  std::erase_if(found, [&](const Presence& presence) {
    return std::none_of(lines.begin(), lines.end(), [&](const Line& line) {
      return presence.browser == line.target.browser && presence.packaging == line.target.packaging;
    });
  });
  return found;
}

Exit show_status(const StatusOptions& options, Language language) {
  const Machine& machine = this_machine();
  const auto targets = places_in_use(machine, options.selection);
  if (const Exit* exit = std::get_if<Exit>(&targets)) {
    std::cerr << why_not(machine, options.selection, language, *exit) << '\n';
    if (options.json) print_json({}, *exit);
    return *exit;
  }
  Versions versions(machine);
  Status status;
  status.host = options.selection.host.empty() ? own_host(machine) : options.selection.host;
  status.version = versions.of(status.host, Family::chromium, {});
  Exit exit = Exit::ok;
  const std::vector<Presence> found = find_browsers(machine);
  for (const Target& target : std::get<std::vector<Target>>(targets)) {
    Line line{target,
              evidence_of(found, target),
              examine(machine, target),
              blocking_policies(machine, *target.browser, target.scope),
              {}};
    const ManifestState state = line.examination.state;
    if (state == ManifestState::ours || state == ManifestState::other_copy) {
      line.version = versions.of(line.examination.manifest.path, target.browser->family, line.examination.file);
    }
    if (!healthy(line)) exit = Exit::problems;
    status.lines.push_back(std::move(line));
  }
  if (options.json) {
    print_json(status, exit);
  } else {
    print(status, shown_browsers(machine, status.lines), language);
  }
  return exit;
}

}  // namespace

void add_status(CLI::App& app, Invocation& invocation) {
  const Language language = invocation.language;
  auto options = std::make_shared<StatusOptions>();
  CLI::App* command = app.add_subcommand("status", say(language, Text::help_status));
  add_selection_options(*command, options->selection, language);
  command->add_flag("--json", options->json, say(language, Text::help_json));
  command->callback([options, &invocation] { invocation.exit = show_status(*options, invocation.language); });
}

}  // namespace tokumei
