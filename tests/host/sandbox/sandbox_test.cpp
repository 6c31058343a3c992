// What a process can no longer do once it is inside. Each attempt is made in a child of its own, which answers by its
// exit code; the same attempt outside must succeed, so that a refusal is the sandbox's.
#include "sandbox/sandbox.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

#include "tests/host/cli/temporary_folder.h"

namespace tokumei {
namespace {

using testing::put;
using testing::TemporaryFolder;

constexpr int kDone = 0;
constexpr int kRefused = 1;
constexpr int kFailedOtherwise = 2;

int outcome(bool done) {
  if (done) return kDone;
  return errno == EPERM || errno == EACCES ? kRefused : kFailedOtherwise;
}

struct Attempt {
  const char* name;
  int (*in)(const std::string& folder);  // an outcome
};

void PrintTo(const Attempt& attempt, std::ostream* out) {
  *out << attempt.name;
}

int open_as(const std::string& path, int flags) {
  return outcome(::open(path.c_str(), flags | O_CLOEXEC, 0600) >= 0);
}

int fork_one() {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(0);
  if (child > 0) ::waitpid(child, nullptr, 0);
  return outcome(child > 0);
}

const Attempt kRefusedInside[] = {
    {"open_for_writing", [](const std::string& folder) { return open_as(folder + "/there", O_WRONLY); }},
    {"open_for_both", [](const std::string& folder) { return open_as(folder + "/there", O_RDWR); }},
    {"create", [](const std::string& folder) { return open_as(folder + "/new", O_WRONLY | O_CREAT); }},
    {"create_unnamed", [](const std::string& folder) { return open_as(folder, O_TMPFILE | O_RDWR); }},
    {"truncate", [](const std::string& folder) { return outcome(::truncate((folder + "/there").c_str(), 0) == 0); }},
    {"remove", [](const std::string& folder) { return outcome(::unlink((folder + "/there").c_str()) == 0); }},
    {"rename",
     [](const std::string& folder) {
       return outcome(::rename((folder + "/there").c_str(), (folder + "/elsewhere").c_str()) == 0);
     }},
    {"link", [](const std::string& folder) { return outcome(::symlink("there", (folder + "/link").c_str()) == 0); }},
    {"make_folder", [](const std::string& folder) { return outcome(::mkdir((folder + "/new").c_str(), 0700) == 0); }},
    {"make_pipe", [](const std::string& folder) { return outcome(::mkfifo((folder + "/new").c_str(), 0600) == 0); }},
    {"change_mode", [](const std::string& folder) { return outcome(::chmod((folder + "/there").c_str(), 0777) == 0); }},
    {"internet_socket", [](const std::string&) { return outcome(::socket(AF_INET, SOCK_STREAM, 0) >= 0); }},
    {"local_socket", [](const std::string&) { return outcome(::socket(AF_UNIX, SOCK_STREAM, 0) >= 0); }},
    {"pair_of_sockets",
     [](const std::string&) {
       int ends[2];
       return outcome(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0);
     }},
    {"fork", [](const std::string&) { return fork_one(); }},
    {"start_a_program",
     [](const std::string&) {
       ::execl("/bin/true", "/bin/true", nullptr);
       return outcome(false);
     }},
};

class Sandbox : public ::testing::TestWithParam<Attempt> {
 protected:
  Sandbox() { put(folder / "there", "text"); }

  // The outcome of the attempt in a child, inside the sandbox or outside of it.
  int outcome_in_child(bool inside) {
    const pid_t child = ::fork();
    if (child == 0) {
      if (inside) enter_sandbox();
      ::_exit(GetParam().in(folder.path()));
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }

  TemporaryFolder folder;
};

bool system_has_seccomp() {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(enter_sandbox().starts_with("seccomp") ? 0 : 1);
  int status = 0;
  ::waitpid(child, &status, 0);
  return status == 0;
}

TEST_P(Sandbox, Refuses) {
  if (!system_has_seccomp()) GTEST_SKIP() << "this kernel gives no seccomp filter";
  EXPECT_EQ(outcome_in_child(true), kRefused);
  EXPECT_EQ(outcome_in_child(false), kDone) << "the attempt itself is at fault";
}

INSTANTIATE_TEST_SUITE_P(Inside, Sandbox, ::testing::ValuesIn(kRefusedInside),
                         [](const auto& row) { return std::string(row.param.name); });

// What the host lives on still works: pipes that were open, reading, memory, threads.
TEST(SandboxInside, WhatTheHostNeedsStays) {
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  const pid_t child = ::fork();
  if (child == 0) {
    enter_sandbox();
    std::string read_back;
    std::thread worker([&] { std::getline(std::ifstream("/proc/self/comm"), read_back); });
    worker.join();
    const bool wrote = ::write(ends[1], "x", 1) == 1;
    ::_exit(wrote && !read_back.empty() ? 0 : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_EQ(status, 0);
}

}  // namespace
}  // namespace tokumei
