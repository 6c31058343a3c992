// The command line as data: what completions and the manual page are written from.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace tokumei {

struct OptionOutline {
  std::vector<std::string> names;    // "-h", "--help"; of a positional argument its name: "FILE"
  std::string value;                 // how its value is called: "NAME", "FILE", "DIR"; empty: a flag
  std::vector<std::string> choices;  // the only values there are; empty: any
  std::string about;
  bool positional = false;
};

struct CommandOutline {
  std::string name;
  std::string about;
  std::vector<OptionOutline> options;
  std::vector<CommandOutline> commands;  // one level
};

// As it was declared, in that order. Files and folders are recognised by the value names FILE and DIR.
CommandOutline outline_of(const CLI::App& app);

}  // namespace tokumei
