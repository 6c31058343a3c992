// The options that install, uninstall, status and doctor share.
#pragma once

#include "cli/commands.h"
#include "cli/targets.h"

namespace tokumei {

// Adds --browser, --system, --user-data-dir and --host, which fill `selection`; it must outlive parsing.
void add_selection_options(CLI::App& command, Selection& selection, Language language);

// The sentence for a plan that could not be made. Printed on standard error by the subcommands.
std::string why_not(const Machine& machine, const Selection& selection, Language language, Exit exit);

}  // namespace tokumei
