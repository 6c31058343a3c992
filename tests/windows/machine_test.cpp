// The real files of Windows, as tests/host/cli/machine_test.cpp has those of Linux. tests/windows/install.test.mjs runs
// it.
#include "cli/machine.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <windows.h>

#include <algorithm>

#include "cli/policies.h"
#include "native_text.h"

namespace tokumei {
namespace {

using testing::ElementsAre;

// A file that another program has open, without leave for anybody to change it.
class Held {
 public:
  explicit Held(const std::string& path)
      : file_(CreateFileW(wide(path).c_str(), GENERIC_READ, FILE_SHARE_READ, nullptr, OPEN_EXISTING, 0, nullptr)) {}
  ~Held() { CloseHandle(file_); }
  Held(const Held&) = delete;
  Held& operator=(const Held&) = delete;

 private:
  HANDLE file_;
};

class WindowsMachine : public testing::Test {
 protected:
  WindowsMachine() { EXPECT_EQ(files.make_folder(folder), Failure::none); }
  ~WindowsMachine() override {
    for (const std::string& name : files.list(folder)) files.remove(in_folder(name));
    files.remove(folder);
  }
  std::string in_folder(const std::string& name) const { return folder + '\\' + name; }
  std::string bytes_of(const std::string& path) const {
    const auto read = files.read(path, 1000);
    return std::holds_alternative<std::string>(read) ? std::get<std::string>(read) : "unreadable";
  }

  FileSystem& files = this_machine().files;
  const std::string folder = "C:\\試験 " + std::to_string(GetCurrentProcessId());
};

TEST_F(WindowsMachine, AHeldFileStaysWholeAndIsToldApartFromAForbiddenOne) {
  const std::string path = in_folder("契約 1.json");
  EXPECT_EQ(files.write(path, "old", 0644), Failure::none);
  {
    const Held held(path);
    EXPECT_EQ(files.write(path, "new", 0644), Failure::locked);
    EXPECT_EQ(files.remove(path), Failure::locked);
    EXPECT_EQ(bytes_of(path), "old");
  }
  EXPECT_THAT(files.list(folder), ElementsAre("契約 1.json")) << "no temporary file is left";
  EXPECT_EQ(files.write(path, "new", 0644), Failure::none);
  EXPECT_EQ(bytes_of(path), "new");
}

TEST_F(WindowsMachine, WhatARunThatWasKilledLeftIsNoObstacle) {
  const std::string path = in_folder("x.json");
  EXPECT_EQ(files.write(path + ".new-" + std::to_string(GetCurrentProcessId()), "half", 0644), Failure::none);
  EXPECT_EQ(files.write(path, "whole", 0644), Failure::none);
  EXPECT_THAT(files.list(folder), ElementsAre("x.json"));
}

TEST_F(WindowsMachine, WhatIsInTheWayIsNamed) {
  EXPECT_EQ(files.make_folder(in_folder("a")), Failure::none);
  EXPECT_EQ(files.write(in_folder("a"), "x", 0644), Failure::not_a_file);
  EXPECT_EQ(std::get<Failure>(files.read(in_folder("a"), 1000)), Failure::not_a_file);
  EXPECT_EQ(files.write(in_folder("b"), "x", 0644), Failure::none);
  EXPECT_EQ(files.make_folder(in_folder("b")), Failure::not_a_file);
  EXPECT_EQ(std::get<Failure>(files.read(in_folder("b"), 0)), Failure::too_big);
  EXPECT_EQ(std::get<Failure>(files.read(in_folder("c"), 1000)), Failure::not_found);
}

TEST_F(WindowsMachine, PathsMayBeLongerThan260Letters) {
  const std::string name(200, 'n');
  const std::string deep = in_folder(name);
  EXPECT_EQ(files.make_folder(deep), Failure::none);
  EXPECT_EQ(files.write(deep + '\\' + name, "x", 0644), Failure::none);
  EXPECT_EQ(bytes_of(deep + '\\' + name), "x");
  EXPECT_EQ(files.remove(deep + '\\' + name), Failure::none);
}

TEST(WindowsRegistryKeys, AreWrittenReadAndRemovedWithWhatIsEmptyWithoutThem) {
  Registry& registry = this_machine().registry;
  const std::string key = "HKCU\\Software\\Tokumei test\\匿名";
  EXPECT_EQ(registry.value(key, ""), std::nullopt);
  EXPECT_EQ(registry.set_default(key, "C:\\花子 山田\\x.json"), Failure::none);
  EXPECT_EQ(registry.value(key, ""), "C:\\花子 山田\\x.json");
  EXPECT_EQ(registry.remove(key), Failure::none);
  EXPECT_EQ(registry.value(key, ""), std::nullopt);
  EXPECT_EQ(registry.remove("HKCU\\Software\\Tokumei test"), Failure::not_found) << "it went when it was empty";
}

// As Windows' own editors of policies write it.
TEST(WindowsRegistryKeys, APolicyThatSaysNoIsRead) {
  const std::string key = "HKCU\\Software\\Policies\\Chromium";
  const DWORD no = 0;
  ASSERT_EQ(RegSetKeyValueW(HKEY_CURRENT_USER, L"Software\\Policies\\Chromium", L"NativeMessagingUserLevelHosts",
                            REG_DWORD, &no, sizeof no),
            ERROR_SUCCESS);
  EXPECT_THAT(blocking_policies(this_machine(), *find_browser("chromium"), Scope::user),
              ElementsAre("NativeMessagingUserLevelHosts (" + key + ")"));
  EXPECT_EQ(this_machine().registry.remove(key), Failure::none);
}

}  // namespace
}  // namespace tokumei
