// Completions for shells, written from the command line's own declaration.
#pragma once

#include <string>

#include "cli/outline.h"

namespace tokumei {

// Scripts as the shells' packages install them: /usr/share/bash-completion/completions/tokumei,
// /usr/share/zsh/vendor-completions/_tokumei, /usr/share/fish/vendor_completions.d/tokumei.fish.
std::string bash_completion(const CommandOutline& program);
std::string zsh_completion(const CommandOutline& program);
std::string fish_completion(const CommandOutline& program);

}  // namespace tokumei
