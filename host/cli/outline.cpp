#include "cli/outline.h"

#include <CLI/CLI.hpp>
#include <sstream>

namespace tokumei {
namespace {

// CLI11 tells the choices as part of the type: "TEXT:{ja,en}".
void read_type(const std::string& type, OptionOutline& option) {
  const std::size_t colon = type.find(":{");
  option.value = type.substr(0, colon);
  if (colon == std::string::npos) return;
  std::istringstream choices(type.substr(colon + 2, type.rfind('}') - colon - 2));
  for (std::string choice; std::getline(choices, choice, ',');) option.choices.push_back(choice);
}

OptionOutline outline_of(const CLI::Option& declared) {
  OptionOutline option;
  option.positional = declared.get_positional();
  option.about = declared.get_description();
  if (option.positional) {
    option.names.push_back(declared.get_single_name());
    read_type(declared.get_type_name(), option);
    return option;
  }
  for (const std::string& name : declared.get_snames()) option.names.push_back('-' + name);
  for (const std::string& name : declared.get_lnames()) option.names.push_back("--" + name);
  const bool flag = declared.get_expected_max() == 0;
  if (!flag && declared.get_type_size_max() > 0) read_type(declared.get_type_name(), option);
  return option;
}

}  // namespace

CommandOutline outline_of(const CLI::App& app) {
  const std::function<bool(const CLI::App*)> all;
  CommandOutline outline{app.get_name(), app.get_description(), {}, {}};
  for (const CLI::Option* option : app.get_options()) outline.options.push_back(outline_of(*option));
  for (const CLI::App* command : app.get_subcommands(all)) outline.commands.push_back(outline_of(*command));
  return outline;
}

}  // namespace tokumei
