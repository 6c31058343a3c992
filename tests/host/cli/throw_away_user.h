// A user with a home of his own, in which two browsers have been started, and the real `tokumei` beside a host that a
// test chooses.
#pragma once

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "cli/program_runner.h"
#include "tests/host/cli/temporary_folder.h"

namespace tokumei::testing {

class ThrowAwayUser : public ::testing::Test {
 protected:
  ThrowAwayUser() {
    std::filesystem::create_directories(folder / "home/.config/chromium");
    std::filesystem::create_directories(folder / "home/.mozilla");
    std::filesystem::create_directories(folder / "bin");
    std::filesystem::copy_file(TOKUMEI_BIN_DIR "/tokumei", folder / "bin/tokumei");
    put(folder / "bin/tokumei-host", "#!/bin/sh\nexit 0\n");
    ::chmod((folder / "bin/tokumei-host").c_str(), 0755);
  }

  void use_real_host() {
    std::filesystem::copy_file(TOKUMEI_BIN_DIR "/tokumei-host", folder / "bin/tokumei-host",
                               std::filesystem::copy_options::overwrite_existing);
  }

  // No browser of this machine is on PATH; no variable of this session gets through.
  RunResult tokumei(std::vector<std::string> arguments, const std::string& locale = "C.UTF-8", bool home = true) {
    std::vector<std::string> words = {"-i", "PATH=/nowhere", "LC_ALL=" + locale};
    if (home) words.push_back("HOME=" + (folder / "home"));
    words.push_back(folder / "bin/tokumei");
    words.insert(words.end(), arguments.begin(), arguments.end());
    return ProgramRunner(std::chrono::seconds(60)).run("/usr/bin/env", words, "");
  }

  TemporaryFolder folder;
  const std::string chromium = folder / "home/.config/chromium/NativeMessagingHosts/org.tokumei.host.json";
  const std::string firefox = folder / "home/.mozilla/native-messaging-hosts/org.tokumei.host.json";
};

}  // namespace tokumei::testing
