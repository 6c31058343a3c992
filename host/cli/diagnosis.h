// Finding out why a browser and the host do not come together. Looks and asks, changes nothing.
#pragma once

#include <string>
#include <vector>

#include "cli/doctor_checks.h"
#include "cli/installer.h"

namespace tokumei {

struct Diagnosis {
  const DoctorCheck* check;
  std::string browser;                 // its id; empty when it is about the machine
  Scope scope;                         // of what is to be mended
  std::vector<std::string> arguments;  // {0} is the browser's name
  Failure failure = Failure::none;     // its sentence is the last argument

  bool operator==(const Diagnosis&) const = default;
};

std::vector<Diagnosis> diagnose(const Machine& machine, const Selection& selection);

// The check's text with its arguments, fit for a terminal.
std::string sentence_of(Language language, const Diagnosis& diagnosis);
std::string remedy_of(Language language, const Diagnosis& diagnosis);

}  // namespace tokumei
