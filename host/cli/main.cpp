// tokumei, for people: checks text, explains findings, and installs, removes and examines the native messaging host.
#include <CLI/CLI.hpp>
#include <cstdlib>
#include <iostream>
#include <string_view>

#include "cli/commands.h"
#include "cli/json.h"
#include "cli/language.h"
#include "detector.h"

namespace tokumei {
namespace {

// The subcommands, in the order of the help. A new one: its file, its line in commands.h, its line here.
constexpr void (*kCommands[])(CLI::App&, Invocation&) = {add_check,     add_explain, add_install,
                                                         add_uninstall, add_status,  add_doctor};

std::optional<std::string> variable(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  return value ? std::optional<std::string>(value) : std::nullopt;
}

// Help is written while the options are being declared, before they are parsed: so --lang is looked for beforehand.
Language language_of(int argc, const char* const* argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    std::string_view value;
    if (argument == "--lang" && i + 1 < argc) value = argv[i + 1];
    if (argument.starts_with("--lang=")) value = argument.substr(7);
    if (const std::optional<Language> language = parse<Language>(value)) return *language;
  }
  return language_of_locale(variable);
}

void print_version(bool json) {
  const std::string rules = Detector().rules_version();
  if (json) {
    std::cout
        << Json(Json::Members{{"schema", 1}, {"version", TOKUMEI_VERSION}, {"protocol", 1}, {"rules", rules}}).text()
        << '\n';
  } else {
    std::cout << "tokumei " TOKUMEI_VERSION " (rules " << rules << ")\n";
  }
}

int run(int argc, const char* const* argv) {
  Invocation invocation;
  invocation.language = language_of(argc, argv);
  CLI::App app("Tokumei tells freelancers when a client asks for personal information.", "tokumei");
  app.fallthrough();
  std::string language;
  bool version = false;
  bool json = false;
  app.add_option("--lang", language, "Language of what is printed: ja or en")->check(CLI::IsMember({"ja", "en"}));
  app.add_flag("--version", version, "Print the version");
  app.add_flag("--json", json, "With --version: print JSON")->needs("--version");
  for (const auto add : kCommands) add(app, invocation);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? static_cast<int>(Exit::ok) : static_cast<int>(Exit::usage);
  }
  if (version) {
    print_version(json);
  } else if (app.get_subcommands().empty()) {
    std::cout << app.help();
  }
  return static_cast<int>(invocation.exit);
}

}  // namespace
}  // namespace tokumei

int main(int argc, char** argv) {
  return tokumei::run(argc, argv);
}
