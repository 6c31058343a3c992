#include "cli/selection_options.h"

#include <CLI/CLI.hpp>

#include "cli/manifest.h"
#include "cli/texts.h"

namespace tokumei {
namespace {

std::string known_browsers() {
  std::string ids;
  for (const Browser& browser : browsers()) ids += (ids.empty() ? "" : ", ") + std::string(browser.id);
  return ids;
}

}  // namespace

void add_selection_options(CLI::App& command, Selection& selection, Language language) {
  std::vector<std::string> ids;
  for (const Browser& browser : browsers()) ids.emplace_back(browser.id);
  command.add_option("--browser", selection.browsers, say(language, Text::help_browser))
      ->check(CLI::IsMember(ids))
      ->take_all()
      ->delimiter(',')
      ->type_name("NAME");
  auto* system = command.add_flag(
      "--system", [&selection](std::int64_t) { selection.scope = Scope::system; }, say(language, Text::help_system));
  command.add_option("--user-data-dir", selection.user_data_dir, say(language, Text::help_user_data_dir))
      ->excludes(system)
      ->type_name("DIR");
  command.add_option("--host", selection.host, say(language, Text::help_host))->type_name("FILE");
}

std::string why_not(const Machine& machine, const Selection& selection, Language language, Exit exit) {
  switch (exit) {
    case Exit::no_browser:
      return say(language, Text::no_browser, {known_browsers()});
    case Exit::no_home:
      return say(language, Text::no_home, {machine.system == System::windows ? "LOCALAPPDATA" : "HOME"});
    case Exit::host_missing:
      return say(language, Text::host_missing, {selection.host.empty() ? "tokumei-host" : selection.host});
    case Exit::bad_path:
      return say(language, Text::bad_path, {selection.host.empty() ? own_host(machine) : selection.host});
    default:
      break;
  }
  for (const std::string& id : selection.browsers) {
    if (!find_browser(id)) return say(language, Text::usage_browser, {id});
  }
  for (const std::string& id : selection.extension_ids) {
    if (!allowed_with({id})) return say(language, Text::usage_extension_id, {id});
  }
  return say(language, Text::usage_user_data_dir);
}

}  // namespace tokumei
