#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>

#include "cli/change_report.h"
#include "cli/diagnosis.h"
#include "cli/json.h"
#include "cli/mending.h"
#include "cli/selection_options.h"
#include "cli/texts.h"

namespace tokumei {
namespace {

struct DoctorOptions {
  Selection selection;
  bool fix = false;
  bool json = false;
};

void print(const std::vector<Diagnosis>& diagnoses, Language language) {
  for (const Diagnosis& diagnosis : diagnoses) {
    const Severity severity = diagnosis.check->severity;
    const std::string_view mark = severity == Severity::good ? "ok  " : severity == Severity::note ? "note" : "FAIL";
    std::cout << mark << "  " << sentence_of(language, diagnosis) << "  [" << diagnosis.check->id << "]\n";
    if (severity != Severity::good) std::cout << "      -> " << remedy_of(language, diagnosis) << '\n';
  }
}

void print_json(const std::vector<Diagnosis>& diagnoses, Language language, Exit exit) {
  Json::Items items;
  for (const Diagnosis& diagnosis : diagnoses) {
    items.emplace_back(Json::Members{{"check", diagnosis.check->id},
                                     {"severity", name_of(diagnosis.check->severity)},
                                     {"browser", diagnosis.browser},
                                     {"sentence", sentence_of(language, diagnosis)},
                                     {"remedy", remedy_of(language, diagnosis)},
                                     {"fixable", diagnosis.check->fixable}});
  }
  std::cout << Json(Json::Members{{"schema", 1},
                                  {"command", "doctor"},
                                  {"version", TOKUMEI_VERSION},
                                  {"exit", static_cast<int>(exit)},
                                  {"checks", std::move(items)}})
                   .text()
            << '\n';
}

Exit run_doctor(const DoctorOptions& options, Language language) {
  const Machine& machine = this_machine();
  std::vector<Diagnosis> diagnoses = diagnose(machine, options.selection);
  std::vector<std::string> executable;
  std::vector<Change> changes;
  if (options.fix) {
    executable = make_hosts_executable(machine, diagnoses);
    changes = mend(machine, options.selection, diagnoses);
    diagnoses = diagnose(machine, options.selection);
  }
  const auto is_broken = [](const Diagnosis& one) { return one.check->severity == Severity::problem; };
  const bool broken = std::any_of(diagnoses.begin(), diagnoses.end(), is_broken);
  const bool fixable = !options.fix && std::any_of(diagnoses.begin(), diagnoses.end(), [&](const Diagnosis& one) {
    return is_broken(one) && one.check->fixable;
  });
  const Exit exit = broken ? Exit::problems : Exit::ok;
  if (options.json) {
    print_json(diagnoses, language, exit);
  } else {
    for (const std::string& host : executable) std::cout << say(language, Text::doctor_mended, {host}) << '\n';
    std::cout << describe(language, changes, false);
    print(diagnoses, language);
    const bool system = options.selection.scope == Scope::system;
    const Text text = !broken ? Text::doctor_well : fixable ? Text::doctor_problems : Text::doctor_problems_left;
    std::cout << say(language, text, {system ? " --system" : ""}) << '\n';
  }
  return exit;
}

}  // namespace

void add_doctor(CLI::App& app, Invocation& invocation) {
  const Language language = invocation.language;
  auto options = std::make_shared<DoctorOptions>();
  CLI::App* command = app.add_subcommand("doctor", say(language, Text::help_doctor));
  add_selection_options(*command, options->selection, language);
  command->add_flag("--fix", options->fix, say(language, Text::help_fix));
  command->add_flag("--json", options->json, say(language, Text::help_json));
  command->callback([options, &invocation] { invocation.exit = run_doctor(*options, invocation.language); });
}

}  // namespace tokumei
