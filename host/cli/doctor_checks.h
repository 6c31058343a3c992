// What `tokumei doctor` can find, as one table. Ids are stable and append-only: the extension's error states, scripts
// and the man page name them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model.h"

namespace tokumei {

enum class Severity { good, note, problem };
std::string_view name_of(Severity);

struct DoctorCheck {
  std::string_view id;
  Severity severity;
  bool fixable;  // by --fix
  // {0} browser, {1} and {2} details: see where doctor.cpp finds it
  std::string_view sentence_en;
  std::string_view sentence_ja;
  std::string_view remedy_en;  // empty for what is good
  std::string_view remedy_ja;
};

const std::vector<DoctorCheck>& checks();
const DoctorCheck& check_named(std::string_view id);  // must exist

}  // namespace tokumei
