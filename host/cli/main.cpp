// tokumei, for people: checks text, explains findings, and installs, removes and examines the native messaging host.
#include <CLI/CLI.hpp>
#include <iostream>
#include <string_view>
#include <vector>

#include "cli/commands.h"
#include "cli/components.h"
#include "cli/console.h"
#include "cli/joined.h"
#include "cli/json.h"
#include "cli/language.h"
#include "cli/targets.h"
#include "cli/texts.h"
#include "compatibility.h"
#include "detector.h"
#include "native_text.h"

namespace tokumei {
namespace {

// The subcommands, in the order of the help. A new one: its file, its line in commands.h, its line here.
constexpr void (*kCommands[])(CLI::App&, Invocation&) = {add_check,  add_explain, add_install,    add_uninstall,
                                                         add_status, add_doctor,  add_completion, add_manual};

// Help is written while the options are being declared, before they are parsed: so --lang is looked for beforehand.
Language language_of(int argc, const char* const* argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    std::string_view value;
    if (argument == "--lang" && i + 1 < argc) value = argv[i + 1];
    if (argument.starts_with("--lang=")) value = argument.substr(7);
    if (const std::optional<Language> language = parse<Language>(value)) return *language;
  }
  return language_of_locale(variable, display_language());
}

void print_version(bool json) {
  const std::string rules = Detector().rules_version();
  if (!json) {
    std::cout << "tokumei " TOKUMEI_VERSION " (rules " << rules << ")\n";
    return;
  }
  Json::Members inside;
  for (const Component& component : components()) inside.emplace_back(component.name, component.version);
  std::cout << Json(Json::Members{{"schema", 1},
                                  {"version", TOKUMEI_VERSION},
                                  {"protocol", kProtocol},
                                  {"rules", rules},
                                  {"host", own_host(this_machine())},
                                  {"components", std::move(inside)}})
                   .text()
            << '\n';
}

// CLI11's own words are English: they are kept as the detail of a sentence of ours.
std::string usage_error(Language language, const CLI::App& app, const CLI::Error& error) {
  std::string sentence;
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    sentence = say(language, Text::usage_unknown, {joined(app.remaining(true))});
  } else {
    const bool value = dynamic_cast<const CLI::ValidationError*>(&error) != nullptr;
    sentence = say(language, value ? Text::usage_value : Text::usage_combination, {error.what()});
  }
  return sentence + '\n' + say(language, Text::see_help) + '\n';
}

// The words of the help that CLI11 brings by itself.
void speak(CLI::App& app, Language language) {
  const std::string options = say(language, Text::label_options);
  app.get_formatter()->label("Usage", say(language, Text::label_usage));
  app.get_formatter()->label("OPTIONS", options);
  app.get_formatter()->label("Positionals", say(language, Text::label_arguments));
  app.get_formatter()->label("SUBCOMMAND", say(language, Text::label_commands));
  const auto dress = [&](CLI::App& one) {
    one.set_help_flag("-h,--help", say(language, Text::help_help));
    for (CLI::Option* option : one.get_options({})) option->group(options);
  };
  dress(app);
  for (CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    command->group(say(language, Text::label_commands));
    dress(*command);
  }
}

// On a full disk, say, half of the JSON may stand in the file: whoever reads it is to know.
Exit after_printing(Language language, Exit exit) {
  if (std::cout.flush()) return exit;
  std::cerr << say(language, Text::cannot_print) << '\n';
  return Exit::io_error;
}

Exit run(int argc, const char* const* argv) {
  Invocation invocation;
  invocation.language = language_of(argc, argv);
  CLI::App app(say(invocation.language, Text::help_program), "tokumei");
  app.fallthrough();
  std::string language;
  bool version = false;
  bool json = false;
  bool materials = false;
  app.add_option("--lang", language, say(invocation.language, Text::help_lang))->check(CLI::IsMember({"ja", "en"}));
  CLI::Option* only_version = app.add_flag("--version", version, say(invocation.language, Text::help_version));
  app.add_flag("--json", json, say(invocation.language, Text::help_version_json))->needs("--version");
  CLI::Option* only_materials = app.add_flag("--materials", materials, say(invocation.language, Text::help_materials));
  for (const auto add : kCommands) add(app, invocation);
  // Who asks for the version beside a command does not mean the command to be carried out.
  for (CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    command->excludes(only_version)->excludes(only_materials);
  }
  speak(app, invocation.language);
  app.failure_message(
      [&](const CLI::App* where, const CLI::Error& error) { return usage_error(invocation.language, *where, error); });
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? after_printing(invocation.language, Exit::ok) : Exit::usage;
  }
  if (materials) {
    std::cout << bill_of_materials();
  } else if (version) {
    print_version(json);
  } else if (app.get_subcommands().empty()) {
    std::cout << app.help();
  }
  return after_printing(invocation.language, invocation.exit);
}

}  // namespace
}  // namespace tokumei

int main(int argc, char** argv) {
  tokumei::prepare_console();
  const std::vector<std::string> arguments = tokumei::arguments_of(argc, argv);
  std::vector<const char*> words;
  words.reserve(arguments.size());
  for (const std::string& argument : arguments) words.push_back(argument.c_str());
  return static_cast<int>(tokumei::run(static_cast<int>(words.size()), words.data()));
}
