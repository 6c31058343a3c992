// What each step of reading is good for.
#pragma once

#include <string>
#include <vector>

namespace tokumei {

// Prints, as a Markdown table, message F1 and category F1 over all files with each step of reading left out in turn,
// the same by the rules alone, and how many of the findings are told otherwise than with nothing left out.
void print_ablations(const std::vector<std::string>& files);

}  // namespace tokumei
