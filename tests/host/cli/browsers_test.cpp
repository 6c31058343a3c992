// Every row of the browser table on every system, against a list of places written down by hand.
#include "cli/browsers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>

#include "cli/installer.h"
#include "tests/host/cli/fake_machine.h"

namespace tokumei {
namespace {

using testing::FakeMachine;

std::string name_of(System system) {
  return system == System::linux ? "linux" : system == System::macos ? "macos" : "windows";
}

// The section "[browser system]" of golden_places.txt: one line a place.
std::string golden(const std::string& section) {
  std::ifstream file(TOKUMEI_SOURCE_DIR "/tests/host/cli/golden_places.txt");
  std::string result;
  bool inside = false;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("[")) {
      inside = line == "[" + section + "]";
    } else if (inside && !line.empty()) {
      result += line + '\n';
    }
  }
  return result;
}

// A machine on which only this browser has been started, natively and as a Flatpak.
void start_browser(FakeMachine& fake, const Browser& browser) {
  for (const std::string_view profile : build_of(browser, fake.machine.system).profiles) {
    fake.files.add_folder(*expand(fake.machine, profile));
  }
  if (fake.machine.system != System::linux || browser.flatpak.app.empty()) return;
  for (const std::string_view root : browser.flatpak.roots) {
    fake.files.add_folder(testing::kHome + "/.var/app/" + std::string(browser.flatpak.app) + "/" + std::string(root));
  }
}

class Places : public ::testing::TestWithParam<std::tuple<std::string_view, System>> {};

TEST_P(Places, AreTheOnesWrittenDown) {
  const auto [id, system] = GetParam();
  std::string result;
  for (const Scope scope : {Scope::user, Scope::system}) {
    FakeMachine fake(system);
    start_browser(fake, *find_browser(id));
    auto plan = plan_install(fake.machine, {.scope = scope, .browsers = {std::string(id)}}, false);
    ASSERT_TRUE(std::holds_alternative<std::vector<Change>>(plan));
    auto& changes = std::get<std::vector<Change>>(plan);
    carry_out(fake.machine, changes);
    EXPECT_EQ(exit_of(changes), Exit::ok);
    for (const std::string& file : std::set(fake.files.writes.begin(), fake.files.writes.end()))
      result += std::string(name_of(scope)) + " file " + file + '\n';
    for (const auto& [key, values] : fake.registry.keys) {
      result += std::string(name_of(scope)) + " key " + key + " = " + values.at("") + '\n';
    }
  }
  EXPECT_EQ(result, golden(std::string(id) + " " + name_of(system)));
}

std::vector<std::string_view> ids() {
  std::vector<std::string_view> result;
  for (const Browser& browser : browsers()) result.push_back(browser.id);
  return result;
}

INSTANTIATE_TEST_SUITE_P(Row, Places,
                         ::testing::Combine(::testing::ValuesIn(ids()),
                                            ::testing::Values(System::linux, System::macos, System::windows)),
                         [](const auto& row) {
                           std::string name =
                               std::string(std::get<0>(row.param)) + "_" + name_of(std::get<1>(row.param));
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

TEST(Browsers, EveryIdOnce) {
  std::vector<std::string_view> seen = ids();
  std::sort(seen.begin(), seen.end());
  EXPECT_EQ(std::adjacent_find(seen.begin(), seen.end()), seen.end());
}

TEST(Browsers, FoundByProgramOnPath) {
  FakeMachine fake(System::linux);
  fake.files.add_file("/usr/bin/vivaldi", "", 0755);
  const auto found = find_browsers(fake.machine);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].browser->id, "vivaldi");
  EXPECT_EQ(found[0].evidence, "/usr/bin/vivaldi");
}

TEST(Browsers, FoundByProfile) {
  FakeMachine fake(System::linux);
  fake.files.add_folder(testing::kHome + "/.config/microsoft-edge");
  const auto found = find_browsers(fake.machine);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].browser->id, "edge");
}

TEST(Browsers, FoundAsFlatpakOfTheUserAndOfTheMachine) {
  FakeMachine fake(System::linux);
  fake.files.add_folder("/var/lib/flatpak/app/org.mozilla.firefox");
  fake.files.add_folder(testing::kHome + "/.local/share/flatpak/app/com.brave.Browser");
  const auto found = find_browsers(fake.machine);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].browser->id, "brave");
  EXPECT_EQ(found[1].browser->id, "firefox");
  EXPECT_EQ(found[1].packaging, Packaging::flatpak);
}

TEST(Browsers, ASnapOnPathIsASnapAndNotAProgram) {
  FakeMachine fake(System::linux);
  fake.variables["PATH"] = "/snap/bin:/usr/bin";
  fake.files.add_file("/snap/bin/chromium", "", 0755);
  const auto found = find_browsers(fake.machine);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].packaging, Packaging::snap);
}

TEST(Browsers, ConfigurationFoldersMoveWithTheirVariables) {
  FakeMachine fake(System::linux);
  fake.variables["XDG_CONFIG_HOME"] = "/data/config";
  EXPECT_EQ(expand(fake.machine, "{config}/chromium"), "/data/config/chromium");
  fake.variables["CHROME_CONFIG_HOME"] = "/data/chrome";
  EXPECT_EQ(expand(fake.machine, "{config}/chromium"), "/data/chrome/chromium");
  fake.variables["CHROME_CONFIG_HOME"] = "not/absolute";
  EXPECT_EQ(expand(fake.machine, "{config}/chromium"), "/data/config/chromium");
}

}  // namespace
}  // namespace tokumei
