// What the installer says to people, in both languages, as one table.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "cli/exit_code.h"
#include "cli/installer.h"
#include "model.h"

namespace tokumei {

enum class Text {
  // install and uninstall: {0} browser, {1} file
  done_create,
  done_update,
  done_replace,  // {2} backup
  done_keep,
  done_remove,
  plan_create,
  plan_update,
  plan_replace,
  plan_remove,
  refused_foreign,  // {2} what the manifest leads to
  refused_unreadable,
  not_started,
  unsupported_snap,
  portal_snap,
  failed,  // {2} sentence of the failure
  left_other_copy,
  left_foreign,
  left_system,
  nothing_to_remove,
  restart_browser,
  nothing_written,
  // status: {0} browser
  status_host,  // {0} path, {1} version
  status_no_host,
  status_browser,  // {1} evidence
  status_absent,
  status_ours,        // {2} version of the host
  status_other_copy,  // {1} path
  status_stale,       // {1} path
  status_foreign,     // {1} path
  status_invalid,     // {1} file
  status_unreadable,  // {1} file, {2} sentence of the failure
  status_ids,         // {1} ids
  status_policy,      // {1} policy file or key
  // doctor
  doctor_well,
  doctor_problems,       // {0} scope
  doctor_problems_left,  // what --fix does not mend
  doctor_mended,         // {0} a path
  // why nothing could be done: {0} detail
  no_browser,
  no_home,
  host_missing,
  bad_path,
  usage_browser,
  usage_extension_id,
  usage_user_data_dir,
  usage_unknown,      // {0} the argument
  usage_value,        // {0} what the reader of arguments says of it
  usage_combination,  // {0} the same
  see_help,
  cannot_read,  // {0} file
  cannot_print,
  // failures
  failure_not_found,
  failure_no_permission,
  failure_read_only,
  failure_disk_full,
  failure_locked,
  failure_not_a_file,
  failure_broken_link,
  failure_too_big,
  failure_other,
  // help
  label_usage,
  label_options,
  label_commands,
  label_arguments,
  help_program,
  help_help,
  help_lang,
  help_version,
  help_version_json,
  help_materials,
  help_check,
  help_explain,
  help_manual,
  help_install,
  help_uninstall,
  help_status,
  help_doctor,
  help_completion,
  help_browser,
  help_system,
  help_user_data_dir,
  help_extension_id,
  help_host,
  help_dry_run,
  help_force,
  help_json,
  help_all_copies,
  help_fix,
  help_shell,
  help_file,
  help_site,
  help_stage,
  help_page,
  help_speaker,
  help_contact,
  help_sensitivity,
  help_check_json,
  help_jsonl,
  help_rules,
  help_color,
  count_
};

// The text with {0}, {1}, ... filled in. Control characters in the arguments (a hostile file name or manifest) become
// '?', so that they cannot steer the terminal.
std::string say(Language language, Text text, std::initializer_list<std::string_view> arguments = {});
std::string sentence_of(Language language, Failure failure);

// A pattern of any table, filled in the same way.
std::string fill(std::string_view pattern, std::span<const std::string> arguments);

// `text` with '?' for each control character that steers a terminal; line breaks and tabs stay.
std::string printable(std::string_view text);

}  // namespace tokumei
