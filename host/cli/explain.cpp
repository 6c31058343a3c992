// tokumei explain: the whole trace of one text, for people and for authors of rules.
#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <memory>

#include "cli/commands.h"
#include "cli/console.h"
#include "cli/text_input.h"
#include "cli/texts.h"
#include "cli/trace.h"
#include "rules/rule_book.h"

namespace tokumei {
namespace {

struct ExplainOptions {
  TextOptions text;
  std::string rules;
  std::string color = "auto";
};

void run_explain(const ExplainOptions& options, Invocation& invocation) {
  std::shared_ptr<const RuleBook> rules;
  try {
    rules = options.rules.empty() ? RuleBook::embedded() : RuleBook::from_folder(options.rules);
  } catch (const RuleError& error) {
    std::cerr << "tokumei: " << error.what() << "\n";
    invocation.exit = Exit::bad_rules;
    return;
  }
  Settings settings;
  settings.sensitivity = Sensitivity::strict;
  settings.language = invocation.language;
  const bool color = options.color == "always" || (options.color == "auto" && stdout_is_terminal());
  for (const std::string& file : options.text.files_or_stdin()) {
    const std::optional<std::string> text = read_text(file);
    if (!text) {
      std::cerr << say(invocation.language, Text::cannot_read, {file}) << '\n';
      invocation.exit = Exit::bad_input;
      continue;
    }
    Trace(*rules, std::cout, color).print(*text, options.text.context(), settings);
  }
}

}  // namespace

void add_explain(CLI::App& app, Invocation& invocation) {
  const Language language = invocation.language;
  const auto options = std::make_shared<ExplainOptions>();
  CLI::App* command = app.add_subcommand("explain", say(language, Text::help_explain));
  options->text.add_to(*command, language);
  command->add_option("--rules", options->rules, say(language, Text::help_rules))->type_name("DIR");
  command->add_option("--color", options->color, say(language, Text::help_color))
      ->check(CLI::IsMember({"auto", "always", "never"}));
  command->callback([options, &invocation] { run_explain(*options, invocation); });
}

}  // namespace tokumei
