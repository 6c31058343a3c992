// The real `tokumei`, installing a copy of itself for a throw-away user.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <filesystem>

#include "cli/exit_code.h"
#include "cli/json.h"
#include "tests/host/cli/throw_away_user.h"

namespace tokumei {
namespace {

using testing::bytes_of;
using ::testing::HasSubstr;
using testing::ThrowAwayUser;

class Program : public ThrowAwayUser {
 protected:
  // What a shell makes of `script`, whose $0 is the program.
  RunResult tokumei_by(const std::string& script) {
    const std::string home = "HOME=" + (folder / "home");
    return ProgramRunner(std::chrono::seconds(60))
        .run("/usr/bin/env", {"-i", "PATH=/nowhere", "LC_ALL=C", home, "/bin/sh", "-c", script, folder / "bin/tokumei"},
             "");
  }
};

TEST_F(Program, InstallsShowsAndUninstalls) {
  const RunResult install = tokumei({"install"});
  EXPECT_EQ(install.exit, 0) << install.errors;
  EXPECT_THAT(install.output, HasSubstr("Chromium: installed (" + chromium + ")"));
  EXPECT_THAT(bytes_of(chromium), HasSubstr("\"path\": \"" + (folder / "bin/tokumei-host") + "\""));
  EXPECT_THAT(bytes_of(firefox), HasSubstr("tokumei@tokumei.org"));

  const auto status = Json::parse(tokumei({"status", "--json", "--browser", "chromium,firefox"}).output);
  ASSERT_TRUE(status);
  EXPECT_EQ(status->find("schema")->number(), 1);
  for (const Json& browser : status->find("browsers")->items()) {
    if (browser.find("scope")->string() == "user") {
      EXPECT_TRUE(browser.find("found")->string().starts_with(folder / "home"));
      EXPECT_EQ(browser.find("manifest")->string(), "ours");
    }
  }

  EXPECT_EQ(tokumei({"uninstall"}).exit, 0);
  EXPECT_FALSE(std::filesystem::exists(chromium));
  EXPECT_FALSE(std::filesystem::exists(firefox));
}

TEST_F(Program, DryRunWritesNothing) {
  const RunResult run = tokumei({"install", "--dry-run"});
  EXPECT_EQ(run.exit, 0);
  EXPECT_THAT(run.output, HasSubstr("+   \"name\": \"org.tokumei.host\","));
  EXPECT_FALSE(std::filesystem::exists(folder / "home/.config/chromium/NativeMessagingHosts"));
}

TEST_F(Program, SpeaksTheUsersLanguage) {
  EXPECT_THAT(tokumei({"install"}, "ja_JP.UTF-8").output, HasSubstr("Chromium: インストールしました"));
  EXPECT_THAT(tokumei({"install", "--lang", "en"}, "ja_JP.UTF-8").output, HasSubstr("Chromium: already installed"));
  EXPECT_THAT(tokumei({"--help"}, "ja_JP.UTF-8").output, HasSubstr("ホストをインストールします"));
}

TEST_F(Program, WithoutHome) {
  const RunResult run = tokumei({"install"}, "C", false);
  EXPECT_EQ(run.exit, static_cast<int>(Exit::no_home));
  EXPECT_THAT(run.errors, HasSubstr("HOME"));
}

TEST_F(Program, WrongArgumentsAreUsage) {
  for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
           {"nonsense"}, {"install", "--browser", "lynx"}, {"install", "--extension-id", "*"}, {"install", "--nope"}}) {
    EXPECT_EQ(tokumei(arguments).exit, static_cast<int>(Exit::usage)) << arguments.back();
  }
}

TEST_F(Program, AFolderIsNoText) {
  for (const char* command : {"check", "explain"}) {
    const RunResult run = tokumei({command, folder / "home"});
    EXPECT_EQ(run.exit, static_cast<int>(Exit::bad_input)) << command;
    EXPECT_THAT(run.errors, HasSubstr(folder / "home"));
  }
}

TEST_F(Program, DoctorOffersToMendOnlyWhatItCan) {
  tokumei({"install"});
  std::filesystem::remove(chromium);
  EXPECT_THAT(tokumei({"doctor"}).output, HasSubstr("`tokumei doctor --fix` mends"));
  std::filesystem::create_directory(chromium);
  const RunResult run = tokumei({"doctor"});
  EXPECT_EQ(run.exit, 1);
  EXPECT_THAT(run.output, HasSubstr("[manifest.unreadable]"));
  EXPECT_THAT(run.output, HasSubstr("see what is marked FAIL"));
}

TEST_F(Program, JsonToldOnFailureToo) {
  std::filesystem::remove(folder / "bin/tokumei-host");
  const RunResult run = tokumei({"install", "--json"});
  EXPECT_EQ(run.exit, static_cast<int>(Exit::host_missing));
  EXPECT_EQ(Json::parse(run.output)->find("exit")->number(), static_cast<int>(Exit::host_missing));
}

TEST_F(Program, OutputThatNobodyCanReadIsAFailure) {
  const RunResult run = tokumei_by("exec \"$0\" status --json >/dev/full");
  EXPECT_EQ(run.exit, static_cast<int>(Exit::io_error));
  EXPECT_EQ(run.errors, "tokumei: what was printed could not be written\n");
}

TEST_F(Program, ClosedStreamsAreAsGoodAsEmptyOnes) {
  use_real_host();
  EXPECT_EQ(tokumei_by("exec \"$0\" install <&- >&- 2>&-").exit, 0);
  EXPECT_TRUE(Json::parse(bytes_of(chromium)));
  const RunResult run = tokumei_by("exec \"$0\" doctor <&- 2>&-");
  EXPECT_EQ(run.exit, 0) << run.output;
}

TEST_F(Program, AClientsTextCannotSteerTheTerminal) {
  testing::put(folder / "text",
               "本名を\x1b[2Jお送りください。住所も\xC2\x9B"
               "2J教えて\x1b]0;x\x07ください。");
  for (const char* command : {"check", "explain"}) {
    const RunResult run = tokumei({command, folder / "text"});
    EXPECT_EQ(run.exit, 0);
    EXPECT_THAT(run.output, HasSubstr("本名"));
    for (const char* control : {"\x1b", "\xC2\x9B", "\x07"}) {
      EXPECT_THAT(run.output, ::testing::Not(HasSubstr(control))) << command;
    }
  }
}

TEST_F(Program, KnowsTheRuleOfASite) {
  testing::put(folder / "text", "LINEのIDを教えてください。");
  const auto told = [&](std::vector<std::string> options) {
    std::string all;
    for (const char* command : {"check", "explain"}) {
      std::vector<std::string> arguments = {command, folder / "text"};
      arguments.insert(arguments.end(), options.begin(), options.end());
      all += tokumei(arguments, "ja_JP.UTF-8").output;
    }
    return all;
  };
  const std::string free = told({"--site", "jimoty", "--stage", "before_contract"});
  EXPECT_THAT(free, HasSubstr("制限されていません"));
  EXPECT_THAT(free, HasSubstr("通報するには: 投稿ページ"));
  EXPECT_THAT(free, HasSubstr("== report\n投稿ページ"));
  EXPECT_THAT(told({"--site", "lancers", "--stage", "funded"}), HasSubstr("仮払い後だけ認められます"));
  EXPECT_THAT(told({"--site", "lancers", "--contact", "never"}), HasSubstr("契約の前も後も禁止です"));
  const std::string unknown = told({"--site", "elsewhere"});
  EXPECT_THAT(unknown, HasSubstr("決まりはわかりません"));
  EXPECT_THAT(unknown, ::testing::Not(HasSubstr("通報")));

  testing::put(folder / "records", "{\"site\":\"jimoty\",\"text\":\"LINEのIDを教えてください。\"}\n");
  EXPECT_THAT(tokumei({"check", "--jsonl", folder / "records"}).output, HasSubstr("contact.free"));
  const auto json = Json::parse(tokumei({"check", "--json", "--site", "jimoty", folder / "text"}).output);
  ASSERT_TRUE(json);
  EXPECT_THAT(json->find("report")->string(), HasSubstr("通報する"));
}

TEST_F(Program, AskedForItsVersionItCarriesNothingOut) {
  EXPECT_EQ(tokumei({"install", "--version"}).exit, static_cast<int>(Exit::usage));
  EXPECT_EQ(tokumei({"--materials", "install"}).exit, static_cast<int>(Exit::usage));
  EXPECT_FALSE(std::filesystem::exists(chromium));
}

TEST_F(Program, TellsItsVersion) {
  EXPECT_THAT(tokumei({"--version"}).output, HasSubstr(TOKUMEI_VERSION));
  EXPECT_EQ(Json::parse(tokumei({"--version", "--json"}).output)->find("version")->string(), TOKUMEI_VERSION);
}

}  // namespace
}  // namespace tokumei
