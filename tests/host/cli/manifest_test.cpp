#include "cli/manifest.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "origins.h"
#include "tests/host/cli/temporary_folder.h"

namespace tokumei {
namespace {

using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::IsEmpty;

std::vector<Fault> faults(Family family, const std::string& text, System system = System::linux) {
  std::vector<Fault> result;
  for (const Complaint& complaint : read_manifest(system, family, text).complaints) result.push_back(complaint.fault);
  return result;
}

// Our Chromium manifest with one piece of text replaced.
std::string with(const std::string& from, const std::string& to) {
  std::string text = manifest_text(Family::chromium, "/opt/tokumei/tokumei-host", *allowed_with({}));
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

TEST(ManifestText, IsWithoutFaultInBothFamiliesOnAllSystems) {
  for (const System system : {System::linux, System::macos, System::windows}) {
    for (const Family family : {Family::chromium, Family::firefox}) {
      const std::string host =
          system == System::windows ? "C:\\Users\\花子 山田\\tokumei-host.exe" : "/home/花子 山田/tokumei-host";
      const std::string text = manifest_text(family, host, *allowed_with({}));
      EXPECT_THAT(faults(family, text, system), IsEmpty()) << text;
      EXPECT_EQ(read_manifest(system, family, text).manifest->path, host);
    }
  }
}

TEST(ManifestText, IsTheTemplate) {
  EXPECT_EQ(manifest_text(Family::chromium, "/opt/tokumei/tokumei-host", {{"chrome-extension://x/"}, {}}), R"({
  "name": "org.tokumei.host",
  "description": "Tokumei: tells freelancers when a client asks for personal information",
  "path": "/opt/tokumei/tokumei-host",
  "type": "stdio",
  "allowed_origins": [
    "chrome-extension://x/"
  ]
}
)");
}

// What packages bring is what `tokumei install` writes.
TEST(ManifestText, IsWhatThePackagesBring) {
  for (const Family family : {Family::chromium, Family::firefox}) {
    const std::string name = family == Family::chromium ? "chromium" : "firefox";
    const std::string text = testing::bytes_of(TOKUMEI_SOURCE_DIR "/manifests/native/" + name + ".json.in");
    EXPECT_EQ(text, manifest_text(family, "@TOKUMEI_HOST_PATH@", *allowed_with({})));
  }
}

TEST(ReadManifest, FindsEachFault) {
  const std::string origin = "chrome-extension://" + std::string(kChromiumExtensionIds[0]) + "/";
  EXPECT_THAT(faults(Family::chromium, "not json"), ElementsAre(Fault::not_json));
  EXPECT_THAT(faults(Family::chromium, "\xEF\xBB\xBF" + with("stdio", "stdio")), IsEmpty()) << "a BOM is skipped";
  EXPECT_THAT(faults(Family::chromium, with("org.tokumei.host", "org.tokumei")), ElementsAre(Fault::name));
  EXPECT_THAT(
      faults(Family::chromium, with("Tokumei: tells freelancers when a client asks for personal information", "")),
      ElementsAre(Fault::description));
  EXPECT_THAT(faults(Family::chromium, with("/opt/", "opt/")), ElementsAre(Fault::path_relative));
  EXPECT_THAT(faults(Family::chromium, with("stdio", "pkcs11")), ElementsAre(Fault::type));
  EXPECT_THAT(faults(Family::chromium, with(origin, "chrome-extension://*/")), ElementsAre(Fault::allowed));
  EXPECT_THAT(faults(Family::chromium, with("\"" + origin + "\"", "")), ElementsAre(Fault::allowed));
  EXPECT_THAT(faults(Family::chromium, with("\"type\"", "\"version\": 1, \"type\"")), ElementsAre(Fault::unknown_key));
  EXPECT_THAT(faults(Family::chromium, with("\"type\"", "\"allowed_extensions\": [], \"type\"")),
              ElementsAre(Fault::wrong_family));
  EXPECT_THAT(faults(Family::firefox, with("stdio", "stdio")), ElementsAre(Fault::allowed, Fault::wrong_family));
  EXPECT_THAT(faults(Family::chromium, with("\"type\"", "\"name\": \"org.other\", \"type\"")),
              ElementsAre(Fault::not_json))
      << "the same key twice: browsers disagree about which counts";
}

TEST(AllowedWith, SortsIdsByFamilyAndKeepsEachOnce) {
  const auto allowed = allowed_with({"tokumei@tokumei.org", "{00000000-1111-2222-3333-444444444444}",
                                     std::string(kChromiumExtensionIds[0]), "ponmlkjihgfedcbaponmlkjihgfedcba"});
  ASSERT_TRUE(allowed);
  EXPECT_EQ(allowed->origins.size(), kChromiumExtensionIds.size() + 1);
  EXPECT_EQ(allowed->extensions.size(), kFirefoxExtensionIds.size() + 1);
}

TEST(AllowedWith, RefusesOtherThings) {
  for (const char* id : {"", "*", "abc", "ponmlkjihgfedcbaponmlkjihgfedcbq", "a b@c", "@", "chrome-extension://x/",
                         "{------------------------------------}", "{0000000001111-2222-3333-444444444444}"}) {
    EXPECT_FALSE(allowed_with({id})) << id;
  }
}

}  // namespace
}  // namespace tokumei
