#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/change_report.h"
#include "cli/selection_options.h"
#include "cli/texts.h"

namespace tokumei {
namespace {

struct UninstallOptions {
  Selection selection;
  bool all_copies = false;
  bool dry_run = false;
  bool json = false;
};

Exit uninstall(const UninstallOptions& options, Language language) {
  const Machine& machine = this_machine();
  auto plan = plan_uninstall(machine, options.selection, options.all_copies);
  if (const Exit* exit = std::get_if<Exit>(&plan)) {
    std::cerr << why_not(machine, options.selection, language, *exit) << '\n';
    if (options.json) std::cout << describe_json("uninstall", {}, options.dry_run, *exit);
    return *exit;
  }
  auto& changes = std::get<std::vector<Change>>(plan);
  if (!options.dry_run) carry_out(machine, changes);
  const Exit exit = exit_of(changes);
  if (options.json) {
    std::cout << describe_json("uninstall", changes, options.dry_run, exit);
    return exit;
  }
  std::cout << describe(language, changes, options.dry_run);
  if (changes.empty()) {
    std::cout << say(language, Text::nothing_to_remove) << '\n';
  } else if (options.dry_run) {
    std::cout << say(language, Text::nothing_written) << '\n';
  }
  return exit;
}

}  // namespace

void add_uninstall(CLI::App& app, Invocation& invocation) {
  const Language language = invocation.language;
  auto options = std::make_shared<UninstallOptions>();
  CLI::App* command = app.add_subcommand("uninstall", say(language, Text::help_uninstall));
  add_selection_options(*command, options->selection, language);
  command->add_flag("--all-copies", options->all_copies, say(language, Text::help_all_copies));
  command->add_flag("--dry-run", options->dry_run, say(language, Text::help_dry_run));
  command->add_flag("--json", options->json, say(language, Text::help_json));
  command->callback([options, &invocation] { invocation.exit = uninstall(*options, invocation.language); });
}

}  // namespace tokumei
