// The real file system and real programs.
#include "cli/machine.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/program_runner.h"
#include "tests/host/cli/temporary_folder.h"

namespace tokumei {
namespace {

using testing::bytes_of;
using ::testing::ElementsAre;
using testing::put;
using testing::TemporaryFolder;

class RealFiles : public ::testing::Test {
 protected:
  FileSystem& files = this_machine().files;
  TemporaryFolder folder;
};

TEST_F(RealFiles, WritesWithTheModeWhateverTheUmask) {
  const mode_t before = ::umask(0077);
  EXPECT_EQ(files.make_folder(folder / "a/b"), Failure::none);
  EXPECT_EQ(files.write(folder / "a/b/c.json", "{}", 0644), Failure::none);
  ::umask(before);
  struct stat status = {};
  ::stat((folder / "a/b/c.json").c_str(), &status);
  EXPECT_EQ(status.st_mode & 0777, 0644u);
  ::stat((folder / "a/b").c_str(), &status);
  EXPECT_EQ(status.st_mode & 0777, 0755u);
  EXPECT_THAT(files.list(folder / "a/b"), ElementsAre("c.json"));
}

TEST_F(RealFiles, AReaderSeesTheOldFileOrTheNewOne) {
  put(folder / "x", "old");
  std::ifstream reader(folder / "x");
  EXPECT_EQ(files.write(folder / "x", "new and longer", 0644), Failure::none);
  std::string seen;
  reader >> seen;
  EXPECT_EQ(seen, "old") << "the open file is not the one that was written";
  EXPECT_EQ(bytes_of(folder / "x"), "new and longer");
}

TEST_F(RealFiles, ALinkIsReplacedAndNotFollowed) {
  put(folder / "precious", "precious");
  ASSERT_EQ(::symlink((folder / "precious").c_str(), (folder / "link").c_str()), 0);
  EXPECT_EQ(files.write(folder / "link", "manifest", 0644), Failure::none);
  EXPECT_EQ(bytes_of(folder / "precious"), "precious");
  EXPECT_EQ(bytes_of(folder / "link"), "manifest");
}

TEST_F(RealFiles, TellsKindsApart) {
  put(folder / "file", "");
  ASSERT_EQ(::symlink("/nowhere/at/all", (folder / "broken").c_str()), 0);
  ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
  EXPECT_EQ(files.kind(folder / "file"), FileKind::file);
  EXPECT_EQ(files.kind(folder.path()), FileKind::folder);
  EXPECT_EQ(files.kind(folder / "broken"), FileKind::broken_link);
  EXPECT_EQ(files.kind(folder / "pipe"), FileKind::other);
  EXPECT_EQ(files.kind(folder / "none"), FileKind::absent);
  EXPECT_EQ(std::get<Failure>(files.read(folder / "pipe", 10)), Failure::not_a_file) << "and does not hang";
}

TEST_F(RealFiles, ReadsUpToTheLimit) {
  put(folder / "x", "12345");
  EXPECT_EQ(std::get<std::string>(files.read(folder / "x", 5)), "12345");
  EXPECT_EQ(std::get<Failure>(files.read(folder / "x", 4)), Failure::too_big);
}

TEST_F(RealFiles, WhatIsInTheWayIsNamed) {
  put(folder / "file", "");
  ASSERT_EQ(::symlink("/nowhere/at/all", (folder / "broken").c_str()), 0);
  EXPECT_EQ(files.make_folder(folder / "file/below"), Failure::not_a_file);
  EXPECT_EQ(files.make_folder(folder / "broken"), Failure::broken_link);
  EXPECT_EQ(files.write(folder.path(), "x", 0644), Failure::not_a_file);
  EXPECT_EQ(files.write(folder / "none/x", "x", 0644), Failure::not_found);
}

TEST_F(RealFiles, NonUtf8NamesWork) {
  const std::string path = folder / "\xff\xfe";
  EXPECT_EQ(files.write(path, "x", 0644), Failure::none);
  EXPECT_THAT(files.list(folder.path()), ElementsAre("\xff\xfe"));
}

// In a child: the limit on file sizes is the process's own.
TEST_F(RealFiles, WhenThereIsNoRoomTheOldFileStaysWhole) {
  put(folder / "x", "old");
  const pid_t child = ::fork();
  if (child == 0) {
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit = {100, 100};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    ::_exit(files.write(folder / "x", std::string(1000, 'x'), 0644) == Failure::disk_full ? 0 : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_EQ(status, 0);
  EXPECT_EQ(bytes_of(folder / "x"), "old");
  EXPECT_THAT(files.list(folder.path()), ElementsAre("x")) << "no temporary file is left";
}

// In a child as a user who may not write there, since root may.
TEST_F(RealFiles, WithoutPermission) {
  put(folder / "x", "old");
  ASSERT_EQ(::mkdir((folder / "closed").c_str(), 0600), 0);
  ASSERT_EQ(::symlink("closed/x", (folder / "link").c_str()), 0);
  ::chmod(folder.path().c_str(), 0555);
  const pid_t child = ::fork();
  if (child == 0) {
    if (::geteuid() == 0 && ::setuid(65534) != 0) ::_exit(2);
    ::_exit(files.write(folder / "x", "new", 0644) == Failure::no_permission &&
                    files.remove(folder / "x") == Failure::no_permission &&
                    files.kind(folder / "closed/x") == FileKind::hidden &&
                    files.kind(folder / "closed/.") == FileKind::hidden &&
                    files.kind(folder / "link") == FileKind::hidden && files.kind(folder / ".") == FileKind::folder &&
                    files.make_folder(folder / "closed/y") == Failure::no_permission
                ? 0
                : 1);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  ::chmod(folder.path().c_str(), 0755);
  EXPECT_EQ(status, 0);
  EXPECT_EQ(bytes_of(folder / "x"), "old");
}

class RealPrograms : public ::testing::Test {
 protected:
  std::string script(const std::string& text) {
    put(folder / "script", "#!/bin/sh\n" + text);
    ::chmod((folder / "script").c_str(), 0755);
    return folder / "script";
  }
  TemporaryFolder folder;
};

TEST_F(RealPrograms, TalksOverPipesInTheProgramsFolder) {
  const RunResult run = ProgramRunner().run(script("cat; pwd >&2; echo \"$1\" >&2; exit 5"), {"argument"}, "日本\n");
  EXPECT_TRUE(run.started);
  EXPECT_TRUE(run.in_time);
  EXPECT_EQ(run.output, "日本\n");
  EXPECT_EQ(run.errors, folder.path() + "\nargument\n");
  EXPECT_EQ(run.exit, 5);
}

TEST_F(RealPrograms, MoreThanAPipeHolds) {
  const std::string input(300000, 'x');
  EXPECT_EQ(ProgramRunner().run(script("cat"), {}, input).output, input);
}

TEST_F(RealPrograms, OneThatCannotBeStarted) {
  EXPECT_FALSE(ProgramRunner().run(folder / "none", {}, "").started);
  put(folder / "text", "no program");
  EXPECT_FALSE(ProgramRunner().run(folder / "text", {}, "").started);
}

TEST_F(RealPrograms, OneThatDoesNotReadItsInput) {
  const RunResult run = ProgramRunner().run(script("exit 0"), {}, std::string(300000, 'x'));
  EXPECT_TRUE(run.in_time);
  EXPECT_EQ(run.exit, 0);
}

TEST_F(RealPrograms, OneThatStaysIsKilled) {
  const RunResult run = ProgramRunner(std::chrono::milliseconds(200)).run(script("exec sleep 1000"), {}, "");
  EXPECT_TRUE(run.started);
  EXPECT_FALSE(run.in_time);
  EXPECT_EQ(run.exit, 128 + SIGKILL);
}

TEST_F(RealPrograms, WhatOneThatStaysHasStartedGoesWithIt) {
  const RunResult run = ProgramRunner(std::chrono::seconds(2)).run(script("sleep 1000 & printf $!; wait"), {}, "");
  EXPECT_FALSE(run.in_time);
  ASSERT_NE(run.output, "");
  // Killed, it is a zombie until whoever inherited it has looked: such a one has no command line any more.
  const auto lives = [&] { return !bytes_of("/proc/" + run.output + "/cmdline").empty(); };
  for (int i = 0; i < 1000 && lives(); ++i) ::usleep(10000);
  EXPECT_FALSE(lives());
}

TEST_F(RealPrograms, AfterwardsABrokenPipeIsTheEndOfUsAsBefore) {
  ASSERT_NE(::signal(SIGPIPE, SIG_DFL), SIG_ERR);
  ProgramRunner().run(script("exit 0"), {}, "x");
  EXPECT_EQ(::signal(SIGPIPE, SIG_DFL), SIG_DFL);
}

}  // namespace
}  // namespace tokumei
