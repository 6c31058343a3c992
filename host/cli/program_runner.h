// Runs a program as a browser would: three pipes, no shell.
#pragma once

#include <chrono>

#include "cli/machine.h"

namespace tokumei {

class ProgramRunner : public Launcher {
 public:
  // `patience`: how long the program may take, from start to end, before it is killed.
  explicit ProgramRunner(std::chrono::milliseconds patience = std::chrono::seconds(10)) : patience_(patience) {}

  // Writes `input`, closes it and reads until the program has left. Starts it in its own folder, as browsers do.
  RunResult run(const std::string& program, const std::vector<std::string>& arguments, std::string_view input) override;

 private:
  std::chrono::milliseconds patience_;
};

}  // namespace tokumei
