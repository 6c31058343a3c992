// The completions in the shells they are for, and the manual page through its checker.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "cli/browsers.h"
#include "cli/doctor_checks.h"
#include "cli/exit_code.h"
#include "cli/program_runner.h"
#include "tests/host/cli/temporary_folder.h"

namespace tokumei {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsSupersetOf;
using ::testing::Not;
using testing::put;
using testing::TemporaryFolder;

std::string output_of(const std::vector<std::string>& words, const std::string& input = {}) {
  const RunResult run = ProgramRunner(std::chrono::seconds(60)).run("/usr/bin/env", words, input);
  EXPECT_EQ(run.exit, 0) << words.at(0) << ": " << run.errors;
  return run.output;
}

bool have(const std::string& program) {
  return ProgramRunner().run("/usr/bin/env", {"sh", "-c", "command -v " + program}, "").exit == 0;
}

std::string tokumei(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), TOKUMEI_BIN_DIR "/tokumei");
  return output_of(arguments);
}

// What bash, zsh and fish each complete a line to, its last word being incomplete.
const char kBash[] = R"(source "$1"
IFS=' ' read -ra COMP_WORDS <<< "$2"
[[ $2 == *' ' ]] && COMP_WORDS+=('')
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_tokumei
printf '%s\n' "${COMPREPLY[@]}")";

const char kFish[] = R"(source $argv[1]; complete -C $argv[2] | string replace -r '\t.*' ''; true)";

// A terminal of its own, where compadd tells what it would add. Nothing is typed before the line editor asks for it:
// what comes earlier can be lost when the terminal changes its mode.
const char kZsh[] = R"(zmodload zsh/zpty || exit 1
zpty z zsh -f -i
zpty -w z "PROMPT=; autoload -U compinit; compinit -D -u; source $1"
zpty -w z 'compadd() { local -a found; builtin compadd -O found "$@"; print -l -- "<"$^found">" }'
zpty -w z 'bindkey "^I" complete-word; zle -C complete-word complete-word show; show() { _main_complete; exit }'
zpty -w z 'PROMPT="re""ady"'
zpty -r z line '*ready*'
zpty -n -w z "$2"$'\t'
while zpty -r z line; do print -r -- $line; done | grep -aoE '<[A-Za-z_./-]+>' | tr -d '<>' | sort -u)";

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

class Completion : public ::testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    if (!have(GetParam())) GTEST_SKIP() << GetParam() << " is not installed";
    put(folder / "script", tokumei({"--lang", "en", "completion", GetParam()}));
    put(folder / "message.txt", "");
  }

  std::vector<std::string> completed(const std::string& line) {
    std::vector<std::string> words = {"-C", folder.path(), "HOME=" + folder.path(), "TERM=dumb"};
    const std::string script = folder / "script";
    if (GetParam() == "bash") words.insert(words.end(), {"bash", "--norc", "-c", kBash, "bash", script, line});
    if (GetParam() == "zsh") words.insert(words.end(), {"zsh", "-f", "-c", kZsh, "zsh", script, line});
    if (GetParam() == "fish") words.insert(words.end(), {"fish", "--no-config", "-c", kFish, script, line});
    return lines_of(output_of(words));
  }

  TemporaryFolder folder;
};

TEST_P(Completion, Commands) {
  EXPECT_THAT(completed("tokumei "), IsSupersetOf({"check", "explain", "install", "uninstall", "status", "doctor"}));
  EXPECT_THAT(completed("tokumei un"), ElementsAre("uninstall"));
}

TEST_P(Completion, OptionsOfTheCommandAndOfTheProgram) {
  EXPECT_THAT(completed("tokumei install --e"), ElementsAre(::testing::StartsWith("--extension-id")));
  EXPECT_THAT(completed("tokumei status --la"), ElementsAre(::testing::StartsWith("--lang")));
}

TEST_P(Completion, ChoicesOfAnOption) {
  EXPECT_THAT(completed("tokumei install --browser fire"), ElementsAre("firefox"));
  EXPECT_THAT(completed("tokumei check --stage bef"), ElementsAre("before_contract"));
  EXPECT_THAT(completed("tokumei completion z"), ElementsAre("zsh"));
}

TEST_P(Completion, FilesWhereAFileBelongs) {
  EXPECT_THAT(completed("tokumei check mess"), Contains("message.txt"));
  EXPECT_THAT(completed("tokumei status mess"), Not(Contains("message.txt")));
}

INSTANTIATE_TEST_SUITE_P(In, Completion, ::testing::Values("bash", "zsh", "fish"),
                         [](const auto& row) { return row.param; });

// A date would change with every build; everything else that mandoc finds counts.
void expect_well_formed(const std::string& page) {
  if (!have("mandoc")) GTEST_SKIP() << "mandoc is not installed";
  const RunResult lint =
      ProgramRunner(std::chrono::seconds(60)).run("/usr/bin/env", {"mandoc", "-T", "lint", "-W", "warning"}, page);
  for (const std::string& line : lines_of(lint.output + lint.errors)) EXPECT_THAT(line, HasSubstr("missing date"));
}

class Manual : public ::testing::TestWithParam<std::string> {};

TEST_P(Manual, IsWellFormedAndComplete) {
  const std::string page = tokumei({"--lang", GetParam(), "manual"});
  for (const Browser& browser : browsers()) {
    EXPECT_THAT(page, HasSubstr(std::string(browser.name)));
  }
  for (const DoctorCheck& check : checks()) EXPECT_THAT(page, HasSubstr(".B " + std::string(check.id) + "\n"));
  for (const ExitMeaning& meaning : exit_meanings()) {
    const std::string number = std::to_string(static_cast<int>(meaning.exit));
    EXPECT_THAT(page, HasSubstr(".B " + number + "\n"));
  }
  EXPECT_THAT(page, HasSubstr("\\-\\-user\\-data\\-dir DIR"));
  EXPECT_THAT(page, HasSubstr("本名とご住所"));
  expect_well_formed(page);
}

TEST(ManualPage, OfTheHostIsWellFormed) {
  for (const char* page : {"tokumei-host.1", "ja/tokumei-host.1"}) {
    expect_well_formed(testing::bytes_of(std::string(TOKUMEI_SOURCE_DIR "/host/manual/") + page));
  }
}

TEST(ManualPage, SpeaksTheLanguageThroughout) {
  EXPECT_THAT(tokumei({"--lang", "ja", "manual"}), Not(HasSubstr("Show ")));
  EXPECT_THAT(tokumei({"--lang", "ja", "manual"}), HasSubstr("終了ステータス"));
}

INSTANTIATE_TEST_SUITE_P(In, Manual, ::testing::Values("en", "ja"), [](const auto& row) { return row.param; });

TEST(ExitMeanings, EveryCodeOnceAndInBothLanguages) {
  int last = -1;
  for (const ExitMeaning& meaning : exit_meanings()) {
    EXPECT_GT(static_cast<int>(meaning.exit), last);
    last = static_cast<int>(meaning.exit);
    EXPECT_NE(meaning.en, meaning.ja);
  }
  EXPECT_EQ(last, static_cast<int>(Exit::unsupported)) << "the last enumerator of exit_code.h";
}

}  // namespace
}  // namespace tokumei
