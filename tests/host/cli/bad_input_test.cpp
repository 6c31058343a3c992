// What a machine can have in store for an installer: each case has its exit code and its sentence in both languages,
// and leaves nothing half-written.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/change_report.h"
#include "cli/installer.h"
#include "cli/selection_options.h"
#include "tests/host/cli/fake_machine.h"

namespace tokumei {
namespace {

using testing::FakeMachine;
using testing::kChromium;
using testing::kChromiumManifest;

struct Case {
  const char* name;
  void (*arrange)(FakeMachine&);
  Exit exit;
  const char* english;
  const char* japanese;
};

void PrintTo(const Case& bad, std::ostream* out) {
  *out << bad.name;
}

class BadInput : public ::testing::TestWithParam<Case> {};

TEST_P(BadInput, HasItsExitCodeAndSentenceAndWritesNothing) {
  FakeMachine fake(System::linux);
  fake.files.add_folder(kChromium);
  GetParam().arrange(fake);
  const auto entries_before = fake.files.entries.size();
  auto plan = plan_install(fake.machine, {}, false);
  std::string english;
  std::string japanese;
  Exit exit = Exit::ok;
  if (const Exit* refused = std::get_if<Exit>(&plan)) {
    exit = *refused;
    english = why_not(fake.machine, {}, Language::en, exit);
    japanese = why_not(fake.machine, {}, Language::ja, exit);
  } else {
    auto& changes = std::get<std::vector<Change>>(plan);
    carry_out(fake.machine, changes);
    exit = exit_of(changes);
    english = describe(Language::en, changes, false);
    japanese = describe(Language::ja, changes, false);
  }
  EXPECT_EQ(exit, GetParam().exit);
  EXPECT_THAT(english, ::testing::HasSubstr(GetParam().english));
  EXPECT_THAT(japanese, ::testing::HasSubstr(GetParam().japanese));
  EXPECT_THAT(fake.files.writes, ::testing::IsEmpty());
  EXPECT_EQ(fake.files.entries.size(), entries_before);
}

const Case kCases[] = {
    {"home_unset", [](FakeMachine& fake) { fake.variables.erase("HOME"); }, Exit::no_home, "HOME is not set",
     "HOME に絶対パスが設定されていない"},
    {"home_relative", [](FakeMachine& fake) { fake.variables["HOME"] = "hanako"; }, Exit::no_home, "HOME is not set",
     "HOME に絶対パス"},
    {"no_browser", [](FakeMachine& fake) { fake.files.entries.erase(kChromium); }, Exit::no_browser,
     "No known browser was found", "対応するブラウザが見つかりません"},
    {"no_permission", [](FakeMachine& fake) { fake.files.fails_below[kChromium] = Failure::no_permission; },
     Exit::no_permission, "permission denied", "権限がありません"},
    {"read_only", [](FakeMachine& fake) { fake.files.fails_below[kChromium] = Failure::read_only; }, Exit::read_only,
     "read-only", "読み取り専用"},
    {"disk_full",
     [](FakeMachine& fake) {
       fake.files.add_folder(kChromium + "/NativeMessagingHosts");
       fake.files.fails_below[kChromiumManifest] = Failure::disk_full;
     },
     Exit::disk_full, "the disk is full", "空きがありません"},
    {"locked",
     [](FakeMachine& fake) {
       fake.files.add_file("/old/tokumei-host", "", 0755);
       fake.files.add_file(kChromiumManifest, manifest_text(Family::chromium, "/old/tokumei-host", *allowed_with({})));
       fake.files.fails_below[kChromiumManifest] = Failure::locked;
     },
     Exit::locked, "another program is using it", "使用中"},
    {"broken_link",
     [](FakeMachine& fake) {
       fake.files.add_file(kChromiumManifest);
       fake.files.entries[kChromiumManifest].kind = FileKind::broken_link;
     },
     Exit::broken_link, "a symbolic link leads nowhere", "シンボリックリンクの先がありません"},
    {"manifest_is_a_folder", [](FakeMachine& fake) { fake.files.add_folder(kChromiumManifest); }, Exit::not_a_file,
     "something that is not a file", "ファイルではないもの"},
    {"folder_is_a_file", [](FakeMachine& fake) { fake.files.add_file(kChromium + "/NativeMessagingHosts"); },
     Exit::not_a_file, "something that is not a file", "ファイルではないもの"},
    {"unreadable_manifest", [](FakeMachine& fake) { fake.files.add_file(kChromiumManifest, "{}", 0200); },
     Exit::no_permission, "permission denied", "権限がありません"},
    {"enormous_manifest",
     [](FakeMachine& fake) { fake.files.add_file(kChromiumManifest, std::string(kMaxManifest + 1, ' ')); },
     Exit::foreign_manifest, "far too big", "大きすぎます"},
    {"empty_manifest", [](FakeMachine& fake) { fake.files.add_file(kChromiumManifest, ""); }, Exit::foreign_manifest,
     "--force", "--force"},
    {"deep_json", [](FakeMachine& fake) { fake.files.add_file(kChromiumManifest, std::string(kMaxManifest, '[')); },
     Exit::foreign_manifest, "--force", "--force"},
    {"json_of_another_kind", [](FakeMachine& fake) { fake.files.add_file(kChromiumManifest, "[1, 2, \"path\"]"); },
     Exit::foreign_manifest, "--force", "--force"},
    {"path_is_a_number",
     [](FakeMachine& fake) { fake.files.add_file(kChromiumManifest, R"({"name":"org.tokumei.host","path":7})"); },
     Exit::foreign_manifest, "--force", "--force"},
    {"bytes_that_are_not_utf8",
     [](FakeMachine& fake) { fake.files.add_file(kChromiumManifest, "{\"path\":\"\xff\"}"); }, Exit::foreign_manifest,
     "--force", "--force"},
    {"host_missing", [](FakeMachine& fake) { fake.files.entries.erase(fake.host); }, Exit::host_missing,
     "tokumei-host is not there", "tokumei-host がありません"},
    {"host_path_not_utf8",
     [](FakeMachine& fake) {
       fake.machine.program = "/opt/\xff/tokumei";
       fake.files.add_file("/opt/\xff/tokumei-host", "", 0755);
     },
     Exit::bad_path, "UTF-8", "UTF-8"},
};

INSTANTIATE_TEST_SUITE_P(On, BadInput, ::testing::ValuesIn(kCases),
                         [](const auto& row) { return std::string(row.param.name); });

TEST(BadInputs, AHostileManifestCannotSteerTheTerminal) {
  FakeMachine fake(System::linux);
  fake.files.add_folder(kChromium);
  fake.files.add_file(kChromiumManifest, "{\"path\":\"/x\\u001b[2J\\u0007\"}\x1b[31m");
  auto plan = plan_install(fake.machine, {}, true);
  auto& changes = std::get<std::vector<Change>>(plan);
  for (const bool dry_run : {true, false}) {
    EXPECT_THAT(describe(Language::en, changes, dry_run), ::testing::Not(::testing::HasSubstr("\x1b")));
  }
}

TEST(BadInputs, OneFailureDoesNotStopTheOthers) {
  FakeMachine fake(System::linux);
  fake.files.add_folder(kChromium);
  fake.files.add_folder(testing::kHome + "/.mozilla");
  fake.files.fails_below[kChromium] = Failure::read_only;
  auto plan = plan_install(fake.machine, {}, false);
  auto& changes = std::get<std::vector<Change>>(plan);
  carry_out(fake.machine, changes);
  EXPECT_EQ(exit_of(changes), Exit::read_only);
  EXPECT_TRUE(fake.files.entries.contains(testing::kHome + "/.mozilla/native-messaging-hosts/org.tokumei.host.json"));
}

TEST(BadInputs, AFlatpakManifestIsNotWrittenWithoutItsCopyOfTheHost) {
  FakeMachine fake(System::linux);
  const std::string app = testing::kHome + "/.var/app/org.chromium.Chromium";
  fake.files.add_folder(app + "/config/chromium");
  fake.files.fails_below[app + "/data"] = Failure::disk_full;
  auto plan = plan_install(fake.machine, {}, false);
  auto& changes = std::get<std::vector<Change>>(plan);
  carry_out(fake.machine, changes);
  EXPECT_EQ(exit_of(changes), Exit::disk_full);
  EXPECT_THAT(fake.files.writes, ::testing::IsEmpty());
}

TEST(BadInputs, ARegistryThatCannotBeWritten) {
  FakeMachine fake(System::windows);
  fake.files.add_folder(fake.variables.at("LOCALAPPDATA") + "\\Chromium\\User Data");
  fake.registry.failure = Failure::no_permission;
  auto plan = plan_install(fake.machine, {}, false);
  auto& changes = std::get<std::vector<Change>>(plan);
  carry_out(fake.machine, changes);
  EXPECT_EQ(exit_of(changes), Exit::no_permission);
  EXPECT_FALSE(fake.files.entries.contains(fake.variables.at("LOCALAPPDATA") + "\\Tokumei"))
      << "no manifest is left to which no key leads";
}

TEST(BadInputs, AnUninstallThatCannotRemoveSaysWhyAndTheManifestStaysWhole) {
  const struct {
    Failure failure;
    Exit exit;
    const char* english;
    const char* japanese;
  } kWays[] = {
      {Failure::no_permission, Exit::no_permission, "permission denied", "権限がありません"},
      {Failure::read_only, Exit::read_only, "read-only", "読み取り専用"},
      {Failure::locked, Exit::locked, "another program is using it", "使用中"},
  };
  for (const auto& way : kWays) {
    FakeMachine fake(System::linux);
    const std::string manifest = manifest_text(Family::chromium, fake.host, *allowed_with({}));
    fake.files.add_file(kChromiumManifest, manifest);
    fake.files.fails_below[kChromiumManifest] = way.failure;
    auto plan = plan_uninstall(fake.machine, {}, false);
    auto& changes = std::get<std::vector<Change>>(plan);
    carry_out(fake.machine, changes);
    EXPECT_EQ(exit_of(changes), way.exit);
    EXPECT_THAT(describe(Language::en, changes, false), ::testing::HasSubstr(way.english));
    EXPECT_THAT(describe(Language::ja, changes, false), ::testing::HasSubstr(way.japanese));
    EXPECT_EQ(fake.files.entries.at(kChromiumManifest).bytes, manifest);
  }
}

TEST(BadInputs, AnUninstallThatCannotReadSaysSoAndDoesNotCallItAnothers) {
  const struct {
    FileKind kind;
    unsigned mode;
    Exit exit;
    const char* english;
    const char* japanese;
  } kWays[] = {
      {FileKind::file, 0200, Exit::no_permission, "permission denied", "権限がありません"},
      {FileKind::folder, 0755, Exit::not_a_file, "something that is not a file", "ファイルではないもの"},
      {FileKind::broken_link, 0777, Exit::broken_link, "a symbolic link leads nowhere", "リンクの先がありません"},
  };
  for (const auto& way : kWays) {
    FakeMachine fake(System::linux);
    fake.files.add_file(kChromiumManifest, manifest_text(Family::chromium, fake.host, *allowed_with({})), way.mode);
    fake.files.entries[kChromiumManifest].kind = way.kind;
    auto plan = plan_uninstall(fake.machine, {}, true);
    auto& changes = std::get<std::vector<Change>>(plan);
    carry_out(fake.machine, changes);
    EXPECT_EQ(exit_of(changes), way.exit);
    EXPECT_THAT(describe(Language::en, changes, false), ::testing::HasSubstr(way.english));
    EXPECT_THAT(describe(Language::ja, changes, false), ::testing::HasSubstr(way.japanese));
    EXPECT_TRUE(fake.files.entries.contains(kChromiumManifest));
  }
}

}  // namespace
}  // namespace tokumei
