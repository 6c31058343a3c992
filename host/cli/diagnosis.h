// Finding out why a browser and the host do not come together. Looks and asks, changes nothing.
#pragma once

#include <string>
#include <vector>

#include "cli/doctor_checks.h"
#include "cli/examination.h"

namespace tokumei {

struct Diagnosis {
  const Check* check;
  std::string browser;                 // its id; empty when it is about the machine
  std::vector<std::string> arguments;  // {0} is the browser's name
  Failure failure = Failure::none;     // its sentence is the last argument
};

std::vector<Diagnosis> diagnose(const Machine& machine, const Selection& selection);

// What --fix does about it: brings our manifests and copies up to date, makes the host executable, removes leftovers.
// Another program's manifest stays.
void mend(const Machine& machine, const Selection& selection, const std::vector<Diagnosis>& diagnoses);

// The check's text with its arguments, fit for a terminal.
std::string sentence_of(Language language, const Diagnosis& diagnosis);
std::string remedy_of(Language language, const Diagnosis& diagnosis);

}  // namespace tokumei
