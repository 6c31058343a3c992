// Finding out why a browser and the host do not come together. Looks and asks, changes nothing.
#pragma once

#include <string>
#include <vector>

#include "cli/doctor_checks.h"
#include "cli/installer.h"

namespace tokumei {

struct Diagnosis {
  const Check* check;
  std::string browser;                 // its id; empty when it is about the machine
  Scope scope;                         // of what is to be mended
  std::vector<std::string> arguments;  // {0} is the browser's name
  Failure failure = Failure::none;     // its sentence is the last argument

  bool operator==(const Diagnosis&) const = default;
};

std::vector<Diagnosis> diagnose(const Machine& machine, const Selection& selection);

// What --fix does about it, and what it did: makes hosts of ours executable; brings our manifests and copies up to
// date, writes those that are missing and removes leftovers. Another program's manifest stays.
std::vector<std::string> make_hosts_executable(const Machine& machine, const std::vector<Diagnosis>& diagnoses);
std::vector<Change> mend(const Machine& machine, const Selection& selection, const std::vector<Diagnosis>& diagnoses);

// The check's text with its arguments, fit for a terminal.
std::string sentence_of(Language language, const Diagnosis& diagnosis);
std::string remedy_of(Language language, const Diagnosis& diagnosis);

}  // namespace tokumei
