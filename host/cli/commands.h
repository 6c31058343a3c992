// The subcommands of `tokumei`: one file each, one line each in the table of main.cpp.
#pragma once

#include "cli/exit_code.h"
#include "model.h"

namespace CLI {
class App;
}

namespace tokumei {

// What a run of `tokumei` is told before, and tells after, its subcommand. Outlives parsing.
struct Invocation {
  Language language = Language::en;  // of everything printed: --lang, else the locale
  Exit exit = Exit::ok;              // set by the subcommand
};

// Each adds its subcommand, whose callback does the work and sets `invocation.exit`. Options given before or after the
// subcommand's name that it does not know (--lang) are the program's.
void add_install(CLI::App& app, Invocation& invocation);
void add_uninstall(CLI::App& app, Invocation& invocation);
void add_status(CLI::App& app, Invocation& invocation);
void add_doctor(CLI::App& app, Invocation& invocation);
void add_check(CLI::App& app, Invocation& invocation);
void add_explain(CLI::App& app, Invocation& invocation);
void add_completion(CLI::App& app, Invocation& invocation);
void add_manual(CLI::App& app, Invocation& invocation);

}  // namespace tokumei
