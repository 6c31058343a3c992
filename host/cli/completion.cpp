#include "cli/completion.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>

#include "cli/commands.h"
#include "cli/joined.h"
#include "cli/texts.h"

namespace tokumei {
namespace {

using Words = std::vector<std::string>;

Words names_of(const std::vector<CommandOutline>& commands) {
  Words names;
  for (const CommandOutline& command : commands) names.push_back(command.name);
  return names;
}

Words options_of(const CommandOutline& command) {
  Words names;
  for (const OptionOutline& option : command.options) {
    if (!option.positional) names.insert(names.end(), option.names.begin(), option.names.end());
  }
  return names;
}

// The options that `command` takes: its own, and those of the program that it does not name anew.
CommandOutline with_inherited(CommandOutline command, const CommandOutline& program) {
  const Words own = options_of(command);
  for (const OptionOutline& option : program.options) {
    if (std::find(own.begin(), own.end(), option.names.back()) == own.end()) command.options.push_back(option);
  }
  return command;
}

// The same word with the characters in `special` behind a backslash, and in single quotes.
std::string in_quotes(std::string_view text, std::string_view special = {}) {
  std::string result = "'";
  for (const char c : text) {
    if (special.find(c) != std::string_view::npos) result += '\\';
    result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  }
  return result + "'";
}

// How bash is to complete what stands after one of the option's names.
std::string bash_value(const OptionOutline& option) {
  if (!option.choices.empty()) return "words=" + in_quotes(joined(option.choices));
  if (option.value == "FILE") return "action=file";
  if (option.value == "DIR") return "action=directory";
  return "action=none";
}

std::string bash_values(const CommandOutline& command) {
  std::string cases;
  for (const OptionOutline& option : command.options) {
    if (option.positional || option.value.empty()) continue;
    Words patterns;
    for (const std::string& name : option.names) patterns.push_back(command.name + ':' + name);
    cases += "    " + joined(patterns, " | ") + ") " + bash_value(option) + " ;;\n";
  }
  return cases;
}

// What stands where no option is: an option's name, a choice, a file.
std::string bash_rest(const CommandOutline& command) {
  std::string words = joined(options_of(command));
  std::string action;
  for (const OptionOutline& option : command.options) {
    if (!option.positional) continue;
    if (option.choices.empty()) action = " action=file";
    for (const std::string& choice : option.choices) words += ' ' + choice;
  }
  return "    " + command.name + ":*) words=" + in_quotes(words) + action + " ;;\n";
}

// One argument of _arguments for each name: 'NAME[about]:VALUE:ACTION'.
std::string zsh_argument(const OptionOutline& option) {
  std::string action;
  if (!option.choices.empty()) {
    action = ':' + option.value + ":(" + joined(option.choices) + ')';
  } else if (option.value == "DIR") {
    action = ":DIR:_files -/";
  } else if (option.value == "FILE") {
    action = ":FILE:_files";
  } else if (!option.value.empty()) {
    action = ':' + option.value + ": ";
  }
  if (option.positional) return "      " + in_quotes('*' + action) + " \\\n";
  std::string arguments;
  for (const std::string& name : option.names) {
    std::string about;
    for (const char c : option.about) about += (c == '[' || c == ']' || c == ':' ? "\\" : "") + std::string(1, c);
    arguments += "      " + in_quotes(name + (option.value.empty() ? "" : "=") + '[' + about + ']' + action) + " \\\n";
  }
  return arguments;
}

std::string zsh_arguments(const CommandOutline& command) {
  std::string arguments;
  for (const OptionOutline& option : command.options) arguments += zsh_argument(option);
  return arguments;
}

std::string fish_option(const OptionOutline& option, const std::string& condition) {
  std::string line = "complete -c tokumei" + condition;
  if (!option.positional) {
    for (const std::string& name : option.names) {
      line += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
    }
  }
  if (!option.choices.empty()) {
    line += (option.positional ? " -a " : " -x -a ") + in_quotes(joined(option.choices));
  } else if (option.value == "DIR") {
    line += " -x -a '(__fish_complete_directories)'";
  } else if (option.value == "FILE") {
    line += option.positional ? " -F" : " -r -F";
  } else if (!option.value.empty()) {
    line += " -x";
  }
  return line + " -d " + in_quotes(option.about, "\\") + '\n';
}

}  // namespace

std::string bash_completion(const CommandOutline& program) {
  std::string cases = bash_values(program);
  std::string rest =
      "    tokumei:*) words=" + in_quotes(joined(names_of(program.commands)) + ' ' + joined(options_of(program))) +
      " ;;\n";
  for (const CommandOutline& one : program.commands) {
    const CommandOutline command = with_inherited(one, program);
    cases += bash_values(command);
    rest += bash_rest(command);
  }
  return R"(# bash completion for tokumei: made by `tokumei completion bash`.
_tokumei() {
  local command=tokumei before=${COMP_WORDS[COMP_CWORD - 1]} word=${COMP_WORDS[COMP_CWORD]} words='' action=none i
  # Bash splits --name=value at the sign.
  [[ $word == = ]] && word=''
  [[ $before == = ]] && before=${COMP_WORDS[COMP_CWORD - 2]}
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${COMP_WORDS[i]} in
    )" + joined(names_of(program.commands), " | ") +
         R"()
      command=${COMP_WORDS[i]}
      break
      ;;
    esac
  done
  case $command:$before in
)" + cases +
         rest + R"(  esac
  # A list of choices is completed at its last one.
  local start=''
  [[ $word == *,* ]] && start=${word%,*},
  mapfile -t COMPREPLY < <(compgen -P "$start" -W "$words" -- "${word#"$start"}")
  if [[ $action != none ]]; then
    compopt -o filenames 2>/dev/null
    mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -A "$action" -- "$word")
  fi
}
complete -F _tokumei tokumei
)";
}

std::string zsh_completion(const CommandOutline& program) {
  std::string commands;
  std::string cases;
  for (const CommandOutline& command : program.commands) {
    commands += "    " + in_quotes(command.name + ':' + command.about) + '\n';
    cases += "    " + command.name + ")\n    _arguments \\\n" + zsh_arguments(with_inherited(command, program)) +
             "      && result=0\n    ;;\n";
  }
  return R"(#compdef tokumei
# zsh completion for tokumei: made by `tokumei completion zsh`.
_tokumei() {
  local -a commands=(
)" + commands +
         R"(  )
  local context state state_descr line result=1
  typeset -A opt_args
  _arguments -C \
)" + zsh_arguments(program) +
         R"(      '1:command:->command' '*::argument:->argument' && result=0
  case $state in
  command) _describe command commands && result=0 ;;
  argument)
    case $line[1] in
)" + cases +
         R"(    esac
    ;;
  esac
  return result
}
if [[ $funcstack[1] == _tokumei ]]; then
  _tokumei "$@"
else
  compdef _tokumei tokumei
fi
)";
}

std::string fish_completion(const CommandOutline& program) {
  const std::string names = joined(names_of(program.commands));
  const std::string first = " -n " + in_quotes("not __fish_seen_subcommand_from " + names);
  std::string script = "# fish completion for tokumei: made by `tokumei completion fish`.\ncomplete -c tokumei -f\n";
  for (const OptionOutline& option : program.options) script += fish_option(option, "");
  for (const CommandOutline& command : program.commands) {
    script += "complete -c tokumei" + first + " -a " + command.name + " -d " + in_quotes(command.about, "\\") + '\n';
  }
  for (const CommandOutline& command : program.commands) {
    for (const OptionOutline& option : command.options) {
      if (option.names.front() == "-h") continue;  // the program's own
      script += fish_option(option, " -n " + in_quotes("__fish_seen_subcommand_from " + command.name));
    }
  }
  return script;
}

void add_completion(CLI::App& app, Invocation& invocation) {
  const auto shell = std::make_shared<std::string>();
  CLI::App* command = app.add_subcommand("completion", say(invocation.language, Text::help_completion));
  command->add_option("SHELL", *shell, say(invocation.language, Text::help_shell))
      ->required()
      ->check(CLI::IsMember({"bash", "zsh", "fish"}));
  command->callback([shell, &app] {
    const CommandOutline program = outline_of(app);
    std::cout << (*shell == "bash"  ? bash_completion(program)
                  : *shell == "zsh" ? zsh_completion(program)
                                    : fish_completion(program));
  });
}

}  // namespace tokumei
