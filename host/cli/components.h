// What is inside the programs: the libraries linked in, as they say it themselves.
#pragma once

#include <string>
#include <vector>

namespace tokumei {

struct Component {
  std::string name;
  std::string version;
  std::string license;  // an SPDX expression
};

// In the order of their names. libseccomp only where the sandbox has it.
const std::vector<Component>& components();

// The list as a CycloneDX 1.5 document: nothing in it but names, versions and licenses, so that two builds agree.
std::string bill_of_materials();

}  // namespace tokumei
