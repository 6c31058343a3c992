// The real Windows registry. Elsewhere it is not defined.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/machine.h"

namespace tokumei {

class WindowsRegistry : public Registry {
 public:
  std::optional<std::string> value(const std::string& key, const std::string& name) const override;
  std::vector<std::string> values(const std::string& key) const override;
  Failure set_default(const std::string& key, const std::string& value) override;
  // And the keys above it, below Software, that are empty without it: we may have made them.
  Failure remove(const std::string& key) override;
};

}  // namespace tokumei
