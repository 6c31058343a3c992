#include "cli/installer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/change_report.h"
#include "tests/host/cli/fake_machine.h"

namespace tokumei {
namespace {

using testing::FakeMachine;
using testing::kChromium;
using testing::kChromiumManifest;
using testing::kHome;

std::vector<Change> install(const FakeMachine& fake, const Selection& selection = {}, bool force = false) {
  auto plan = plan_install(fake.machine, selection, force);
  EXPECT_TRUE(std::holds_alternative<std::vector<Change>>(plan));
  auto changes = std::get<std::vector<Change>>(std::move(plan));
  carry_out(fake.machine, changes);
  return changes;
}

std::vector<Change> uninstall(const FakeMachine& fake, const Selection& selection = {}, bool all_copies = false) {
  auto plan = plan_uninstall(fake.machine, selection, all_copies);
  EXPECT_TRUE(std::holds_alternative<std::vector<Change>>(plan));
  auto changes = std::get<std::vector<Change>>(std::move(plan));
  carry_out(fake.machine, changes);
  return changes;
}

Exit refusal(const std::variant<std::vector<Change>, Exit>& plan) {
  const Exit* exit = std::get_if<Exit>(&plan);
  return exit ? *exit : Exit::ok;
}

std::string installed_manifest(const std::string& path) {
  return manifest_text(Family::chromium, path, *allowed_with({}));
}

class Installer : public ::testing::Test {
 protected:
  Installer() : fake(System::linux) { fake.files.add_folder(kChromium); }
  FakeMachine fake;
};

TEST_F(Installer, WritesAManifestThatLeadsToTheHostBesideIt) {
  const auto changes = install(fake);
  ASSERT_EQ(changes.size(), 1u);
  EXPECT_EQ(changes[0].action, Action::create);
  const auto& entry = fake.files.entries.at(kChromiumManifest);
  EXPECT_EQ(entry.bytes, installed_manifest(fake.host));
  EXPECT_EQ(entry.mode, 0644u);
}

TEST_F(Installer, ASecondRunWritesNothing) {
  install(fake);
  fake.files.writes.clear();
  const auto changes = install(fake);
  EXPECT_EQ(changes[0].action, Action::keep);
  EXPECT_THAT(fake.files.writes, ::testing::IsEmpty());
  EXPECT_EQ(exit_of(changes), Exit::ok);
}

TEST_F(Installer, AllowsFurtherExtensions) {
  install(fake, {.extension_ids = {"ponmlkjihgfedcbaponmlkjihgfedcba", "mine@example.org"}});
  EXPECT_THAT(fake.files.entries.at(kChromiumManifest).bytes,
              ::testing::HasSubstr("chrome-extension://ponmlkjihgfedcbaponmlkjihgfedcba/"));
  EXPECT_THAT(fake.files.entries.at(kChromiumManifest).bytes, ::testing::Not(::testing::HasSubstr("example.org")));
}

TEST_F(Installer, AnExtensionOnceAllowedStaysAllowed) {
  install(fake, {.extension_ids = {"ponmlkjihgfedcbaponmlkjihgfedcba"}});
  EXPECT_EQ(install(fake)[0].action, Action::keep);
  fake.machine.program = "/opt/tokumei-2/tokumei";
  fake.files.add_file("/opt/tokumei-2/tokumei-host", "", 0755);
  EXPECT_EQ(install(fake)[0].action, Action::update);
  EXPECT_THAT(fake.files.entries.at(kChromiumManifest).bytes, ::testing::HasSubstr("ponmlkjihgfedcbaponmlkjihgfedcba"));
  EXPECT_THAT(fake.files.entries.at(kChromiumManifest).bytes, ::testing::HasSubstr("/opt/tokumei-2/tokumei-host"));
}

TEST_F(Installer, WhatAllUsersShareIsToldToOneOfThemAndLeft) {
  const std::string shared = "/etc/chromium/native-messaging-hosts/org.tokumei.host.json";
  fake.files.add_file(shared, installed_manifest(fake.host));
  fake.files.add_file("/etc/opt/edge/native-messaging-hosts/org.tokumei.host.json",
                      installed_manifest("/opt/other/host"));
  const auto changes = uninstall(fake);
  ASSERT_EQ(changes.size(), 1u);
  EXPECT_EQ(changes[0].action, Action::needs_system);
  EXPECT_THAT(describe(Language::en, changes, false), ::testing::HasSubstr(shared + " is for every user"));
  EXPECT_TRUE(fake.files.entries.contains(shared));
  EXPECT_EQ(uninstall(fake, {.scope = Scope::system})[0].action, Action::remove);
  EXPECT_FALSE(fake.files.entries.contains(shared));
}

TEST_F(Installer, RefusesWhatIsNoExtensionId) {
  EXPECT_EQ(refusal(plan_install(fake.machine, {.extension_ids = {"*"}}, false)), Exit::usage);
  EXPECT_EQ(refusal(plan_install(fake.machine, {.extension_ids = {"abc"}}, false)), Exit::usage);
}

TEST_F(Installer, NeverMakesAProfileRoot) {
  const auto changes = install(fake, {.browsers = {"edge"}});
  EXPECT_EQ(changes[0].action, Action::not_started);
  EXPECT_EQ(exit_of(changes), Exit::not_started);
  EXPECT_FALSE(fake.files.entries.contains(kHome + "/.config/microsoft-edge"));
}

TEST_F(Installer, OperaDoesNotMakeChromesProfileRoot) {
  fake.files.add_folder(kHome + "/.config/opera");
  const auto changes = install(fake, {.browsers = {"opera"}});
  EXPECT_EQ(exit_of(changes), Exit::ok);
  EXPECT_TRUE(fake.files.entries.contains(kHome + "/.config/opera/NativeMessagingHosts/org.tokumei.host.json"));
  EXPECT_FALSE(fake.files.entries.contains(kHome + "/.config/google-chrome"));
  EXPECT_EQ(changes.size(), 1u) << "nor is it said that Opera has not been started";
}

TEST_F(Installer, LeavesAnotherProgramsManifestAlone) {
  fake.files.add_file(kChromiumManifest, installed_manifest("/opt/other/host"));
  const auto changes = install(fake);
  EXPECT_EQ(changes[0].action, Action::refuse);
  EXPECT_EQ(exit_of(changes), Exit::foreign_manifest);
  EXPECT_EQ(fake.files.entries.at(kChromiumManifest).bytes, installed_manifest("/opt/other/host"));
}

TEST_F(Installer, ForceReplacesItAndKeepsABackup) {
  fake.files.add_file(kChromiumManifest, installed_manifest("/opt/other/host"));
  fake.files.add_file(kChromiumManifest + ".backup", "an older backup");
  const auto changes = install(fake, {}, true);
  EXPECT_EQ(changes[0].action, Action::replace);
  EXPECT_EQ(changes[0].backup, kChromiumManifest + ".backup-1");
  EXPECT_EQ(fake.files.entries.at(kChromiumManifest + ".backup").bytes, "an older backup");
  EXPECT_EQ(fake.files.entries.at(kChromiumManifest + ".backup-1").bytes, installed_manifest("/opt/other/host"));
  EXPECT_EQ(fake.files.entries.at(kChromiumManifest).bytes, installed_manifest(fake.host));
}

TEST_F(Installer, WithoutItsBackupNothingIsReplaced) {
  fake.files.add_file(kChromiumManifest, installed_manifest("/opt/other/host"));
  fake.files.fails_below[kChromiumManifest + ".backup"] = Failure::disk_full;
  const auto changes = install(fake, {}, true);
  EXPECT_EQ(exit_of(changes), Exit::disk_full);
  EXPECT_EQ(fake.files.entries.at(kChromiumManifest).bytes, installed_manifest("/opt/other/host"));
}

TEST_F(Installer, TwoVersionsSideBySide) {
  const std::string other = "/opt/tokumei-0.9/tokumei-host";
  fake.files.add_file(other, "host of an older version", 0755);
  fake.files.add_file(kChromiumManifest, installed_manifest(other));

  EXPECT_THAT(uninstall(fake), ::testing::ElementsAre(::testing::Field(&Change::action, Action::keep)));
  EXPECT_EQ(fake.files.entries.at(kChromiumManifest).bytes, installed_manifest(other)) << "what leads elsewhere stays";

  EXPECT_EQ(install(fake)[0].action, Action::update) << "installing repoints without --force";
  EXPECT_EQ(fake.files.entries.at(kChromiumManifest).bytes, installed_manifest(fake.host));

  fake.files.entries[kChromiumManifest].bytes = installed_manifest(other);
  EXPECT_EQ(uninstall(fake, {}, true)[0].action, Action::remove) << "unless told to remove all copies";
}

TEST_F(Installer, UninstallRemovesOursAndWhatLeadsNowhereAndNothingElse) {
  const std::string firefox = kHome + "/.mozilla/native-messaging-hosts/";
  const std::string edge = kHome + "/.config/microsoft-edge/NativeMessagingHosts/org.tokumei.host.json";
  fake.files.add_folder(kHome + "/.mozilla");
  install(fake);
  fake.files.add_file(firefox + "org.other.json", "theirs");
  fake.files.add_file(edge, installed_manifest("/gone/tokumei-host"));
  const std::string brave = kHome + "/.config/BraveSoftware/Brave-Browser/NativeMessagingHosts/org.tokumei.host.json";
  fake.files.add_file(brave, installed_manifest("/opt/other/host"));

  const auto changes = uninstall(fake);
  EXPECT_EQ(exit_of(changes), Exit::ok);
  EXPECT_FALSE(fake.files.entries.contains(kChromiumManifest));
  EXPECT_FALSE(fake.files.entries.contains(firefox + "org.tokumei.host.json"));
  EXPECT_FALSE(fake.files.entries.contains(edge));
  EXPECT_TRUE(fake.files.entries.contains(firefox + "org.other.json"));
  EXPECT_TRUE(fake.files.entries.contains(brave));
  EXPECT_TRUE(fake.files.entries.contains(kChromium));
}

TEST_F(Installer, UninstallWorksWhenTheHostIsGone) {
  install(fake);
  fake.files.entries.erase(fake.host);
  EXPECT_EQ(uninstall(fake)[0].action, Action::remove);
}

TEST_F(Installer, UninstallRemovesWhatLeadsToOurHostHoweverDamaged) {
  const auto damaged = [&](const std::string& host) {
    std::string text = installed_manifest(host);
    fake.files.add_file(kChromiumManifest, text.replace(text.find("stdio"), 5, "socket"));
  };
  damaged(fake.host);
  EXPECT_EQ(uninstall(fake)[0].action, Action::remove);
  EXPECT_FALSE(fake.files.entries.contains(kChromiumManifest));
  const std::string other = "/opt/tokumei-0.9/tokumei-host";
  fake.files.add_file(other, "", 0755);
  damaged(other);
  EXPECT_THAT(describe(Language::en, uninstall(fake), false), ::testing::HasSubstr("leads to another copy of Tokumei"));
  EXPECT_TRUE(fake.files.entries.contains(kChromiumManifest));
  EXPECT_EQ(uninstall(fake, {}, true)[0].action, Action::remove);
}

TEST_F(Installer, InAnotherUserDataDir) {
  fake.files.add_folder("/tmp/profile");
  const auto changes = install(fake, {.user_data_dir = "/tmp/profile"});
  ASSERT_EQ(changes.size(), 1u);
  EXPECT_TRUE(fake.files.entries.contains("/tmp/profile/NativeMessagingHosts/org.tokumei.host.json"));
  uninstall(fake, {.user_data_dir = "/tmp/profile"});
  EXPECT_FALSE(fake.files.entries.contains("/tmp/profile/NativeMessagingHosts/org.tokumei.host.json"));
  EXPECT_EQ(exit_of(install(fake, {.user_data_dir = "/tmp/none"})), Exit::not_started);
  EXPECT_EQ(refusal(plan_install(fake.machine, {.browsers = {"firefox"}, .user_data_dir = "/tmp/profile"}, false)),
            Exit::usage);
}

TEST_F(Installer, AFlatpakGetsItsOwnCopyOfTheHost) {
  const std::string app = kHome + "/.var/app/org.mozilla.firefox";
  const std::string manifest = app + "/.mozilla/native-messaging-hosts/org.tokumei.host.json";
  const std::string copy = app + "/data/tokumei/tokumei-host";
  fake.files.add_folder(app + "/.mozilla");
  const Selection firefox = {.browsers = {"firefox"}};
  EXPECT_EQ(install(fake, firefox)[0].action, Action::create);
  EXPECT_EQ(fake.files.entries.at(copy).bytes, "host of this version");
  EXPECT_EQ(fake.files.entries.at(copy).mode, 0755u);
  EXPECT_THAT(fake.files.entries.at(manifest).bytes, ::testing::HasSubstr('"' + copy + '"'));
  EXPECT_EQ(install(fake, firefox)[0].action, Action::keep);

  fake.files.entries[fake.host].bytes = "host of the next version";
  EXPECT_EQ(install(fake, firefox)[0].action, Action::update) << "a stale copy is made anew";
  EXPECT_EQ(fake.files.entries.at(copy).bytes, "host of the next version");

  uninstall(fake, firefox);
  EXPECT_FALSE(fake.files.entries.contains(manifest));
  EXPECT_FALSE(fake.files.entries.contains(app + "/data/tokumei"));
}

TEST_F(Installer, ASnapOfChromiumIsToldToBeUnsupported) {
  fake.files.entries.erase(kChromium);
  fake.files.add_file("/snap/bin/chromium", "", 0755);
  const auto changes = install(fake);
  EXPECT_EQ(changes[0].action, Action::unsupported);
  EXPECT_EQ(exit_of(changes), Exit::unsupported);
}

TEST_F(Installer, ASnapOfFirefoxReadsTheUsualFolder) {
  fake.files.add_folder(kHome + "/snap/firefox/common/.mozilla");
  const auto changes = install(fake, {.browsers = {"firefox"}});
  EXPECT_EQ(exit_of(changes), Exit::ok);
  EXPECT_TRUE(fake.files.entries.contains(kHome + "/.mozilla/native-messaging-hosts/org.tokumei.host.json"));
}

TEST_F(Installer, DryRunShowsTheLinesThatDiffer) {
  fake.files.add_file("/old/tokumei-host", "", 0755);
  fake.files.add_file(kChromiumManifest, installed_manifest("/old/tokumei-host"));
  const auto plan = plan_install(fake.machine, {}, false);
  const std::string told = describe(Language::en, std::get<std::vector<Change>>(plan), true);
  EXPECT_THAT(told, ::testing::HasSubstr("-   \"path\": \"/old/tokumei-host\",\n+   \"path\": \"" + fake.host + "\","));
  EXPECT_THAT(told, ::testing::HasSubstr("\n    \"type\": \"stdio\",\n"));
  EXPECT_THAT(fake.files.writes, ::testing::IsEmpty());
}

TEST(InstallerOnWindows, BrowsersShareKeysAndEachGoesOnce) {
  FakeMachine fake(System::windows);
  for (const char* profile :
       {"\\Google\\Chrome\\User Data", "\\Google\\Chrome Beta\\User Data", "\\Vivaldi\\User Data"}) {
    fake.files.add_folder(fake.variables.at("LOCALAPPDATA") + profile);
  }
  install(fake);
  EXPECT_EQ(fake.registry.keys.size(), 2u) << "Chrome's key for all three and Vivaldi's own";
  const std::string folder = fake.variables.at("LOCALAPPDATA") + "\\Tokumei";
  EXPECT_TRUE(fake.files.entries.contains(folder));
  EXPECT_EQ(exit_of(uninstall(fake)), Exit::ok);
  EXPECT_TRUE(fake.registry.keys.empty());
  EXPECT_FALSE(fake.files.entries.contains(folder));
}

TEST(InstallerOnWindows, WhatAnotherBrowserStillNeedsStays) {
  FakeMachine fake(System::windows);
  const std::string manifest = fake.variables.at("LOCALAPPDATA") + "\\Tokumei\\org.tokumei.host.chromium.json";
  for (const char* profile : {"\\Google\\Chrome\\User Data", "\\Microsoft\\Edge\\User Data"}) {
    fake.files.add_folder(fake.variables.at("LOCALAPPDATA") + profile);
  }
  install(fake);
  EXPECT_EQ(exit_of(uninstall(fake, {.browsers = {"chrome"}})), Exit::ok);
  EXPECT_EQ(fake.registry.keys.size(), 1u) << "Edge's";
  EXPECT_TRUE(fake.files.entries.contains(manifest));
  EXPECT_EQ(exit_of(uninstall(fake, {.browsers = {"edge"}})), Exit::ok);
  EXPECT_TRUE(fake.registry.keys.empty());
  EXPECT_FALSE(fake.files.entries.contains(manifest));
}

TEST(InstallerOnWindows, AHeldManifestKeepsItsKeySoThatTheNextUninstallFindsBoth) {
  FakeMachine fake(System::windows);
  const std::string folder = fake.variables.at("LOCALAPPDATA") + "\\Tokumei";
  fake.files.add_folder(fake.variables.at("LOCALAPPDATA") + "\\Chromium\\User Data");
  install(fake);
  fake.files.fails_below[folder] = Failure::locked;
  EXPECT_EQ(exit_of(uninstall(fake)), Exit::locked);
  EXPECT_EQ(fake.registry.keys.size(), 1u);
  fake.files.fails_below.clear();
  EXPECT_EQ(exit_of(uninstall(fake)), Exit::ok);
  EXPECT_TRUE(fake.registry.keys.empty());
  EXPECT_FALSE(fake.files.entries.contains(folder));
}

TEST(InstallerOnWindows, TheCaseInWhichTheProgramWasStartedDoesNotMatter) {
  FakeMachine fake(System::windows);
  fake.files.add_folder(fake.variables.at("LOCALAPPDATA") + "\\Chromium\\User Data");
  install(fake);
  // Windows opens both, and tells the program the name that was typed.
  fake.machine.program = "c:/tokumei/1.0.0/TOKUMEI.EXE";
  fake.files.add_file("c:/tokumei/1.0.0\\tokumei-host.exe", "host of this version");
  EXPECT_EQ(uninstall(fake)[0].action, Action::remove);
  EXPECT_TRUE(fake.registry.keys.empty());
}

TEST(InstallerOnWindows, AKeyOfAnotherProgramStays) {
  FakeMachine fake(System::windows);
  fake.files.add_folder(fake.variables.at("LOCALAPPDATA") + "\\Chromium\\User Data");
  const std::string key = "HKCU\\Software\\Chromium\\NativeMessagingHosts\\org.tokumei.host";
  fake.files.add_file("C:\\Other\\manifest.json", installed_manifest("C:\\Other\\host.exe"));
  fake.registry.keys[key][""] = "C:\\Other\\manifest.json";
  EXPECT_EQ(exit_of(install(fake)), Exit::foreign_manifest);
  EXPECT_EQ(fake.registry.keys.at(key).at(""), "C:\\Other\\manifest.json");
  uninstall(fake);
  EXPECT_TRUE(fake.registry.keys.contains(key));
}

}  // namespace
}  // namespace tokumei
