#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>
#include <set>

#include "cli/diagnosis.h"
#include "cli/installer.h"
#include "cli/json.h"
#include "cli/mending.h"
#include "origins.h"
#include "tests/host/cli/fake_machine.h"

namespace tokumei {
namespace {

using ::testing::Contains;
using testing::FakeMachine;
using ::testing::HasSubstr;
using ::testing::IsSupersetOf;
using testing::kChromium;
using testing::kChromiumManifest;
using testing::kHome;
using ::testing::Not;

std::string packet(const std::string& text) {
  const auto length = static_cast<std::uint32_t>(text.size());
  std::string bytes(sizeof length, '\0');
  std::memcpy(bytes.data(), &length, sizeof length);
  return bytes + text;
}

RunResult good_run(const std::string& version = TOKUMEI_VERSION, const std::string& sandbox = "seccomp+landlock") {
  RunResult run{.started = true, .in_time = true};
  run.output = packet(R"({"v":1,"id":"hello","type":"welcome","protocol":1,"host":")" + version + R"(","sandbox":")" +
                      sandbox + "\"}") +
               packet(R"({"v":1,"id":"check","type":"findings","messages":[]})");
  return run;
}

std::string manifest_for(const std::string& path) {
  return manifest_text(Family::chromium, path, *allowed_with({}));
}

class Doctor : public ::testing::Test {
 protected:
  Doctor() : fake(System::linux) {
    fake.files.add_folder(kChromium);
    fake.launcher.answer = [](const auto&, const auto&, auto) { return good_run(); };
  }
  std::vector<std::string> ids(const Selection& selection = {}) {
    diagnoses = diagnose(fake.machine, selection);
    std::vector<std::string> result;
    for (const Diagnosis& diagnosis : diagnoses) result.emplace_back(diagnosis.check->id);
    return result;
  }
  std::string sentence(std::string_view id) {
    for (const Diagnosis& diagnosis : diagnoses) {
      if (diagnosis.check->id == id) return sentence_of(Language::en, diagnosis);
    }
    return {};
  }
  std::string remedy(std::string_view id, Language language = Language::en) {
    for (const Diagnosis& diagnosis : diagnoses) {
      if (diagnosis.check->id == id) return remedy_of(language, diagnosis);
    }
    return {};
  }
  void install() {
    auto plan = plan_install(fake.machine, {}, false);
    carry_out(fake.machine, std::get<std::vector<Change>>(plan));
  }
  void answer(RunResult run) {
    fake.launcher.answer = [run](const auto&, const auto&, auto) { return run; };
  }

  FakeMachine fake;
  std::vector<Diagnosis> diagnoses;
};

TEST_F(Doctor, AllIsWellAfterInstall) {
  install();
  EXPECT_THAT(ids(), ::testing::ElementsAre("host.answers", "sandbox.level", "manifest.ours"));
  EXPECT_EQ(fake.launcher.started.size(), 1u) << "each host is asked once";
}

TEST_F(Doctor, AsksAsABrowserWould) {
  std::vector<std::string> arguments;
  std::string input;
  fake.launcher.answer = [&](const auto&, const auto& given, auto text) {
    arguments = given;
    input = text;
    return good_run();
  };
  ids();
  EXPECT_THAT(arguments, ::testing::ElementsAre("chrome-extension://" + std::string(kChromiumExtensionIds[0]) + "/"));
  EXPECT_THAT(input, HasSubstr("\"type\":\"hello\""));
  EXPECT_THAT(input, HasSubstr("\"type\":\"check\""));
}

TEST_F(Doctor, TheMachine) {
  EXPECT_THAT(ids(), Contains("manifest.absent"));
  fake.files.entries.erase(kChromium);
  EXPECT_THAT(ids(), Contains("browser.none"));
  fake.files.add_file("/usr/bin/chromium", "", 0755);
  EXPECT_THAT(ids(), IsSupersetOf({"browser.not_started", "browser.none_started"}));
  EXPECT_EQ(check_named("browser.none_started").severity, Severity::problem) << "nothing is connected";
  fake.variables.erase("HOME");
  EXPECT_THAT(ids(), Contains("home.unset"));
}

TEST_F(Doctor, AFolderThatMayNotBeSearchedIsNoBrowserThatWasNeverStarted) {
  fake.files.add_file("/usr/bin/chromium", "", 0755);
  install();
  fake.files.closed.insert(kHome + "/.config");
  EXPECT_THAT(ids(), ::testing::ElementsAre("host.answers", "sandbox.level", "folder.closed"));
  EXPECT_THAT(sentence("folder.closed"), HasSubstr("Chromium: /home/hanako/.config may not be searched"));
  EXPECT_THAT(remedy("folder.closed"), HasSubstr("chmod u+rwx '/home/hanako/.config'"));
  EXPECT_THAT(mend(fake.machine, {}, diagnoses), ::testing::IsEmpty());
  const auto plan = plan_install(fake.machine, {}, false);
  EXPECT_EQ(exit_of(std::get<std::vector<Change>>(plan)), Exit::no_permission);
}

TEST_F(Doctor, ASystemFolderThatIsClosedToThisUserIsNoneOfThisUsersProblems) {
  fake.files.add_file("/usr/bin/chromium", "", 0755);
  fake.files.add_file("/etc/chromium/native-messaging-hosts/org.tokumei.host.json", manifest_for(fake.host));
  fake.files.closed.insert("/etc/chromium");
  EXPECT_THAT(ids(), Contains("manifest.absent")) << "the browser cannot read it either";
  install();
  EXPECT_THAT(ids(), ::testing::ElementsAre("host.answers", "sandbox.level", "manifest.ours"));
  EXPECT_THAT(ids({.scope = Scope::system}), Contains("folder.closed_to_users"));
  EXPECT_EQ(remedy("folder.closed_to_users"),
            "As administrator, let every user search it (chmod a+rx '/etc/chromium'), then run: tokumei install "
            "--system");
}

TEST_F(Doctor, AFolderIsNotAccusedOfWhatALinkInItHides) {
  install();
  fake.files.closed.insert(parent_of(System::linux, kChromiumManifest));
  EXPECT_THAT(ids(), Contains("folder.closed")) << "the very folder of the manifest";
  fake.files.closed.clear();
  fake.files.entries[kChromiumManifest].kind = FileKind::hidden;  // a link into a closed folder
  EXPECT_THAT(ids(), Contains("manifest.unreadable"));
  EXPECT_THAT(ids(), Not(Contains("folder.closed")));
  EXPECT_THAT(sentence("manifest.unreadable"), HasSubstr(kChromiumManifest));
}

TEST_F(Doctor, ARemedyIsForThePlaceThatItMends) {
  fake.files.add_file("/usr/bin/chromium", "", 0755);
  EXPECT_THAT(ids(), Contains("manifest.absent"));
  EXPECT_EQ(remedy("manifest.absent"), "Run: tokumei install");
  EXPECT_THAT(ids({.scope = Scope::system}), Contains("manifest.absent"));
  EXPECT_EQ(remedy("manifest.absent"), "Run: tokumei install --system");
  EXPECT_THAT(remedy("manifest.absent", Language::ja), HasSubstr(": tokumei install --system"));
  fake.files.add_file("/etc/chromium/native-messaging-hosts/org.tokumei.host.json", manifest_for("/gone/tokumei-host"));
  EXPECT_THAT(ids(), Contains("manifest.stale")) << "seen by every user";
  EXPECT_EQ(remedy("manifest.stale"), "Run: tokumei install --system");
  fake.files.add_file("/etc/opt/edge/native-messaging-hosts/org.tokumei.host.json", manifest_for("/gone/tokumei-host"));
  EXPECT_THAT(ids({.scope = Scope::system}), Contains("leftover.manifest"));
  EXPECT_EQ(remedy("leftover.manifest"), "Run: tokumei uninstall --system");
}

TEST_F(Doctor, OneBrowserThatIsServedIsEnough) {
  fake.files.add_file("/usr/bin/microsoft-edge", "", 0755);
  install();
  EXPECT_THAT(ids(), Contains("browser.not_started"));
  EXPECT_THAT(ids(), Not(Contains("browser.none_started")));
}

TEST_F(Doctor, TheHost) {
  answer({});
  EXPECT_THAT(ids(), Contains("host.not_started"));
  answer({.started = true, .in_time = true, .exit = 127, .errors = "libutf8proc.so.2: cannot open"});
  EXPECT_THAT(ids(), Contains("host.silent"));
  EXPECT_THAT(sentence("host.silent"), HasSubstr("127: libutf8proc.so.2"));
  answer({.started = true, .in_time = false});
  EXPECT_THAT(ids(), Contains("host.too_slow"));
  answer({.started = true, .in_time = true, .exit = 4});
  EXPECT_THAT(ids(), Contains("host.refuses_id"));
  RunResult run = good_run();
  run.output = packet(R"({"type":"welcome"})");
  answer(run);
  EXPECT_THAT(ids(), Contains("host.wrong_reply")) << "the check was not answered";
  answer(good_run("0.9.0"));
  EXPECT_THAT(ids(), Contains("host.version"));
  answer(good_run(TOKUMEI_VERSION, "none"));
  EXPECT_THAT(ids(), Contains("sandbox.none"));
  fake.files.entries[fake.host].mode = 0644;
  EXPECT_THAT(ids(), Contains("host.not_executable"));
  fake.files.noexec.insert("/opt");
  EXPECT_THAT(ids(), Contains("host.noexec_mount"));
  fake.files.entries.erase(fake.host);
  EXPECT_THAT(ids(), Contains("host.missing"));
}

TEST_F(Doctor, WhatBothFamiliesFindOfOneHostIsSaidOnce) {
  fake.files.add_folder(kHome + "/.mozilla");
  install();
  fake.files.entries[fake.host].mode = 0644;
  const std::vector<std::string> found = ids();
  EXPECT_EQ(std::count(found.begin(), found.end(), "host.not_executable"), 1);
}

TEST_F(Doctor, AWrapperThatPrintsIsToldByItsText) {
  fake.files.add_file("/home/hanako/wrapper.sh", "", 0755);
  fake.files.add_file(kChromiumManifest, manifest_for("/home/hanako/wrapper.sh"));
  fake.launcher.answer = [](const auto& program, const auto&, auto) {
    RunResult run = good_run();
    if (program.ends_with("wrapper.sh")) run.output = "List of devices attached\n" + run.output;
    return run;
  };
  EXPECT_THAT(ids(), Contains("host.polluted"));
  EXPECT_THAT(sentence("host.polluted"), HasSubstr("It wrote: List of devices attached?"));
  EXPECT_THAT(sentence("host.polluted"), HasSubstr("1953720652 bytes")) << "the number that browsers show";
  EXPECT_THAT(ids(), Contains("manifest.foreign"));
}

TEST_F(Doctor, AWrapperThatWorksIsNoProblem) {
  fake.files.add_file("/home/hanako/wrapper.sh", "", 0755);
  fake.files.add_file(kChromiumManifest, manifest_for("/home/hanako/wrapper.sh"));
  EXPECT_THAT(ids(), Contains("manifest.wrapper"));
}

TEST_F(Doctor, TextAfterGoodPacketsIsPollutionToo) {
  RunResult run = good_run();
  run.output += "ok";
  answer(run);
  EXPECT_THAT(ids(), Contains("host.polluted"));
}

TEST_F(Doctor, TheManifest) {
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string text = manifest_for(fake.host);
    text.replace(text.find(from), from.size(), to);
    fake.files.add_file(kChromiumManifest, text);
    return ids();
  };
  EXPECT_THAT(with("{", "["), Contains("manifest.not_json"));
  EXPECT_THAT(with("org.tokumei.host", "org.tokumei"), Contains("manifest.name"));
  EXPECT_THAT(with("\"description\"", "\"about\""), Contains("manifest.description"));
  EXPECT_THAT(with("/opt/", "opt/"), Contains("manifest.path_relative"));
  EXPECT_THAT(with("stdio", "socket"), Contains("manifest.type"));
  EXPECT_THAT(with(std::string(kChromiumExtensionIds[0]), "*"), Contains("manifest.allowed"));
  EXPECT_THAT(with("allowed_origins", "allowed_extensions"), Contains("manifest.wrong_family"));
  EXPECT_THAT(with("\"type\"", "\"icon\": 1, \"type\""), Contains("manifest.unknown_key"));
  EXPECT_THAT(with(std::string(kChromiumExtensionIds[0]), "ponmlkjihgfedcbaponmlkjihgfedcba"),
              Contains("manifest.outdated"));
  EXPECT_THAT(with(fake.host, "/gone/tokumei-host"), Contains("manifest.stale"));
  EXPECT_THAT(with(fake.host, "/opt/other"), Contains("manifest.foreign"));
  std::string theirs = manifest_for("/opt/other");
  fake.files.add_file(kChromiumManifest, theirs.replace(theirs.find("allowed_origins"), 7, "trusted"));
  EXPECT_THAT(ids(), Contains("manifest.foreign"));
  EXPECT_THAT(ids(), Not(Contains("manifest.allowed"))) << "of another program's manifest nothing else is said";
  fake.files.add_file("/old/tokumei-host", "", 0755);
  EXPECT_THAT(with(fake.host, "/old/tokumei-host"), Contains("manifest.other_copy"));
  EXPECT_THAT(ids(), Contains("copies.several"));
  fake.files.entries[kChromiumManifest].kind = FileKind::folder;
  EXPECT_THAT(ids(), Contains("manifest.unreadable"));
  EXPECT_THAT(sentence("manifest.unreadable"), HasSubstr("something that is not a file"));
}

TEST_F(Doctor, WhatKeepsAGoodManifestFromWorking) {
  install();
  fake.files.add_file("/etc/chromium/policies/managed/x.json", R"({"NativeMessagingBlocklist":["*"]})");
  EXPECT_THAT(ids(), Contains("policy.blocked"));
  fake.files.add_file("/snap/bin/chromium", "", 0755);
  EXPECT_THAT(ids(), Contains("snap.beside_another")) << "a package that can is set up";
  EXPECT_THAT(ids(), Not(Contains("snap.unsupported")));
  fake.files.entries.erase(kChromiumManifest);
  EXPECT_THAT(ids(), Contains("snap.unsupported"));
  fake.files.add_folder(kHome + "/snap/firefox/common/.mozilla");
  install();
  EXPECT_THAT(ids(), Contains("snap.portal"));
}

TEST_F(Doctor, TheCopyInsideAFlatpak) {
  const std::string app = kHome + "/.var/app/org.mozilla.firefox";
  fake.files.add_folder(app + "/.mozilla");
  install();
  EXPECT_THAT(ids(), Not(Contains("flatpak.copy_stale")));
  fake.files.entries[app + "/data/tokumei/tokumei-host"].bytes = "another version";
  EXPECT_THAT(ids(), Contains("flatpak.copy_stale"));
  fake.files.entries.erase(app + "/data/tokumei/tokumei-host");
  EXPECT_THAT(ids(), Contains("flatpak.copy_missing"));
  mend(fake.machine, {}, diagnoses);
  EXPECT_THAT(ids(), Not(Contains("flatpak.copy_missing")));
}

TEST_F(Doctor, Leftovers) {
  install();
  fake.files.add_file(kChromiumManifest + ".backup", "{}");
  // A manifest of a browser that is no longer there: Edge keeps its folder of hosts, and nothing else.
  const std::string edge = "/etc/opt/edge/native-messaging-hosts/org.tokumei.host.json";
  fake.files.add_file(edge, manifest_for("/gone/tokumei-host"));
  EXPECT_THAT(ids(), Contains("leftover.backup"));
  EXPECT_THAT(ids({.scope = Scope::system}), Contains("leftover.manifest"));
  mend(fake.machine, {.scope = Scope::system}, diagnoses);
  EXPECT_FALSE(fake.files.entries.contains(edge));
}

TEST_F(Doctor, FixMendsWhatItCanAndLeavesOtherPrograms) {
  const std::string edge = kHome + "/.config/microsoft-edge/NativeMessagingHosts/org.tokumei.host.json";
  const std::string brave = kHome + "/.config/BraveSoftware/Brave-Browser/NativeMessagingHosts/org.tokumei.host.json";
  fake.files.add_file(kChromiumManifest, "{ broken");
  fake.files.add_file(edge, manifest_for("/gone/tokumei-host"));
  fake.files.add_file(brave, manifest_for("/opt/other"));
  fake.files.entries[fake.host].mode = 0644;
  ids();
  EXPECT_THAT(make_hosts_executable(fake.machine, diagnoses), ::testing::ElementsAre(fake.host));
  EXPECT_EQ(mend(fake.machine, {}, diagnoses).size(), 2u) << "and it says what it did";
  EXPECT_EQ(fake.files.entries.at(kChromiumManifest).bytes, manifest_for(fake.host));
  EXPECT_EQ(fake.files.entries.at(kChromiumManifest + ".backup").bytes, "{ broken");
  EXPECT_EQ(fake.files.entries.at(edge).bytes, manifest_for(fake.host));
  EXPECT_EQ(fake.files.entries.at(brave).bytes, manifest_for("/opt/other"));
  EXPECT_TRUE(fake.files.executable(fake.host));
  for (const std::string& id : ids()) EXPECT_THAT(id, Not(HasSubstr("not_executable")));
}

TEST_F(Doctor, FixMakesNoOtherFileExecutable) {
  fake.files.add_file(kHome + "/notes.txt", "mine");
  fake.files.add_file(kChromiumManifest, manifest_for(kHome + "/notes.txt"));
  EXPECT_THAT(ids(), Contains("host.not_executable"));
  EXPECT_THAT(make_hosts_executable(fake.machine, diagnoses), ::testing::IsEmpty());
  EXPECT_FALSE(fake.files.executable(kHome + "/notes.txt"));
}

TEST_F(Doctor, FixWritesNothingForOneUserWhereTheWholeMachineIsServed) {
  fake.files.add_file("/etc/chromium/native-messaging-hosts/org.tokumei.host.json", manifest_for(fake.host));
  EXPECT_THAT(ids(), Not(Contains("manifest.absent")));
  EXPECT_THAT(mend(fake.machine, {}, diagnoses), ::testing::IsEmpty());
  EXPECT_FALSE(fake.files.entries.contains(kChromiumManifest));
}

TEST(DoctorChecks, IdsAreUniqueAndTextsAreThereInBothLanguages) {
  std::set<std::string_view> seen;
  for (const DoctorCheck& check : checks()) {
    EXPECT_TRUE(seen.insert(check.id).second) << check.id;
    EXPECT_NE(check.sentence_en, check.sentence_ja);
    EXPECT_EQ(check.remedy_en.empty(), check.severity == Severity::good) << check.id;
    EXPECT_EQ(check.remedy_en.empty(), check.remedy_ja.empty()) << check.id;
    for (const char place : {'0', '1', '2', '3'}) {
      const std::string mark = {'{', place, '}'};
      EXPECT_EQ(check.sentence_en.find(mark) == std::string_view::npos,
                check.sentence_ja.find(mark) == std::string_view::npos)
          << check.id << mark;
    }
  }
}

}  // namespace
}  // namespace tokumei
