// A plan, or what came of it, told to people or as JSON.
#pragma once

#include <string>
#include <vector>

#include "cli/installer.h"
#include "model.h"

namespace tokumei {

// One sentence a change; with `dry_run` what would be done, and the lines that would differ.
std::string describe(Language language, const std::vector<Change>& changes, bool dry_run);

// {"schema":1,"command":...,"dry_run":...,"exit":...,"changes":[...]}, one line break at the end.
std::string describe_json(std::string_view command, const std::vector<Change>& changes, bool dry_run, Exit exit);

}  // namespace tokumei
