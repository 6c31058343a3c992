#include "cli/policies.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/host/cli/fake_machine.h"

namespace tokumei {
namespace {

using ::testing::ElementsAre;
using testing::FakeMachine;
using ::testing::IsEmpty;

const std::string kFolder = "/etc/chromium/policies/managed/";

std::vector<std::string> blocking(FakeMachine& fake, Scope scope = Scope::user) {
  return blocking_policies(fake.machine, *find_browser("chromium"), scope);
}

TEST(Policies, ABlocklistBlocksByNameAndByStar) {
  for (const char* list : {R"(["org.tokumei.host"])", R"(["*"])"}) {
    FakeMachine fake(System::linux);
    fake.files.add_file(kFolder + "a.json", std::string("{\"NativeMessagingBlocklist\":") + list + "}");
    EXPECT_THAT(blocking(fake), ElementsAre("NativeMessagingBlocklist (" + kFolder + "a.json)"));
    fake.files.add_file(kFolder + "b.json", R"({"NativeMessagingAllowlist":["org.tokumei.host"]})");
    EXPECT_THAT(blocking(fake), IsEmpty()) << "an allowlist outweighs it, in whichever file";
  }
}

TEST(Policies, UserLevelHostsCanBeForbidden) {
  FakeMachine fake(System::linux);
  fake.files.add_file(kFolder + "a.json", R"({"NativeMessagingUserLevelHosts":false})");
  EXPECT_THAT(blocking(fake), ElementsAre("NativeMessagingUserLevelHosts (" + kFolder + "a.json)"));
  EXPECT_THAT(blocking(fake, Scope::system), IsEmpty());
}

TEST(Policies, OthersAndBrokenOnesDoNotBlock) {
  FakeMachine fake(System::linux);
  fake.files.add_file(kFolder + "a.json", R"({"NativeMessagingBlocklist":["org.other"]})");
  fake.files.add_file(kFolder + "b.json", "{\"NativeMessagingBlocklist\":[\"*\"]");
  fake.files.add_file(kFolder + "note.txt", R"({"NativeMessagingBlocklist":["*"]})");
  EXPECT_THAT(blocking(fake), IsEmpty());
}

TEST(Policies, AreReadFromTheRegistryOnWindows) {
  FakeMachine fake(System::windows);
  fake.registry.keys["HKLM\\Software\\Policies\\Chromium\\NativeMessagingBlocklist"]["1"] = "*";
  fake.registry.keys["HKCU\\Software\\Policies\\Chromium"]["NativeMessagingUserLevelHosts"] = "0";
  EXPECT_THAT(blocking(fake), ElementsAre("NativeMessagingBlocklist (HKLM\\Software\\Policies\\Chromium)",
                                          "NativeMessagingUserLevelHosts (HKCU\\Software\\Policies\\Chromium)"));
}

}  // namespace
}  // namespace tokumei
