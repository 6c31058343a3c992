#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/change_report.h"
#include "cli/selection_options.h"
#include "cli/texts.h"

namespace tokumei {
namespace {

struct InstallOptions {
  Selection selection;
  bool dry_run = false;
  bool force = false;
  bool json = false;
};

bool wrote(const std::vector<Change>& changes) {
  for (const Change& change : changes) {
    const bool writes =
        change.action == Action::create || change.action == Action::update || change.action == Action::replace;
    if (writes && change.failure == Failure::none) return true;
  }
  return false;
}

Exit install(const InstallOptions& options, Language language) {
  const Machine& machine = this_machine();
  auto plan = plan_install(machine, options.selection, options.force);
  if (const Exit* exit = std::get_if<Exit>(&plan)) {
    std::cerr << why_not(machine, options.selection, language, *exit) << '\n';
    if (options.json) std::cout << describe_json("install", {}, options.dry_run, *exit);
    return *exit;
  }
  auto& changes = std::get<std::vector<Change>>(plan);
  if (!options.dry_run) carry_out(machine, changes);
  const Exit exit = exit_of(changes);
  if (options.json) {
    std::cout << describe_json("install", changes, options.dry_run, exit);
    return exit;
  }
  std::cout << describe(language, changes, options.dry_run);
  if (options.dry_run) {
    std::cout << say(language, Text::nothing_written) << '\n';
  } else if (wrote(changes)) {
    std::cout << say(language, Text::restart_browser) << '\n';
  }
  return exit;
}

}  // namespace

void add_install(CLI::App& app, Invocation& invocation) {
  const Language language = invocation.language;
  auto options = std::make_shared<InstallOptions>();
  CLI::App* command = app.add_subcommand("install", say(language, Text::help_install));
  add_selection_options(*command, options->selection, language);
  command->add_option("--extension-id", options->selection.extension_ids, say(language, Text::help_extension_id))
      ->take_all()
      ->type_name("ID");
  command->add_flag("--dry-run", options->dry_run, say(language, Text::help_dry_run));
  command->add_flag("--force", options->force, say(language, Text::help_force));
  command->add_flag("--json", options->json, say(language, Text::help_json));
  command->callback([options, &invocation] { invocation.exit = install(*options, invocation.language); });
}

}  // namespace tokumei
