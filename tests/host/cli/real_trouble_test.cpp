// Trouble that a real system makes, met by the real programs: wrappers, mounts, full disks, updates under way.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstring>

#include "cli/exit_code.h"
#include "cli/json.h"
#include "origins.h"
#include "tests/host/cli/throw_away_user.h"

namespace tokumei {
namespace {

using testing::bytes_of;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::put;

class RealTrouble : public testing::ThrowAwayUser {
 protected:
  RealTrouble() { use_real_host(); }

  // Runs `script` and then `tokumei` where mounts are this test's own. `$home` and `$bin` are the user's.
  RunResult tokumei_after(const std::string& script, const std::string& arguments) {
    const std::string whole = "home='" + (folder / "home") + "'; bin='" + (folder / "bin") + "'\nset -e\n" + script +
                              "\nset +e; env -i PATH=/nowhere LC_ALL=C HOME=\"$home\" \"$bin/tokumei\" " + arguments +
                              "\ncode=$?; ls -A \"$home/.config/chromium/NativeMessagingHosts\" >&2; exit $code";
    return ProgramRunner(std::chrono::seconds(60)).run("/usr/bin/env", {"unshare", "--mount", "sh", "-c", whole}, "");
  }
  static bool may_mount() {
    return ProgramRunner().run("/usr/bin/env", {"unshare", "--mount", "mount", "-t", "tmpfs", "x", "/mnt"}, "").exit ==
           0;
  }
};

TEST_F(RealTrouble, TheDoctorIsContentWithAGoodInstall) {
  EXPECT_EQ(tokumei({"install"}).exit, 0);
  const RunResult run = tokumei({"doctor"});
  EXPECT_EQ(run.exit, 0) << run.output;
  EXPECT_THAT(run.output, HasSubstr("[host.answers]"));
  EXPECT_THAT(run.output, HasSubstr("[sandbox."));
}

TEST_F(RealTrouble, AWrapperThatPrintsIsFoundOut) {
  const std::string wrapper = folder / "wrapper.sh";
  put(wrapper, "#!/bin/sh\necho List of devices attached\nexec '" + (folder / "bin/tokumei-host") + "' \"$@\"\n");
  ::chmod(wrapper.c_str(), 0755);
  tokumei({"install"});
  std::string manifest = bytes_of(chromium);
  const std::string host = folder / "bin/tokumei-host";
  put(chromium, manifest.replace(manifest.find(host), host.size(), wrapper));
  const RunResult run = tokumei({"doctor"});
  EXPECT_EQ(run.exit, static_cast<int>(Exit::problems));
  EXPECT_THAT(run.output, HasSubstr("a length of 1953720652 bytes. It wrote: List of devices attached?"));
  EXPECT_THAT(run.output, HasSubstr("[host.polluted]"));
  EXPECT_THAT(tokumei({"doctor"}, "ja_JP.UTF-8").output, HasSubstr("1953720652 バイト"));
}

TEST_F(RealTrouble, AHostThatMayNotBeExecutedIsMended) {
  tokumei({"install"});
  ::chmod((folder / "bin/tokumei-host").c_str(), 0644);
  EXPECT_THAT(tokumei({"doctor"}).output, HasSubstr("[host.not_executable]"));
  const RunResult run = tokumei({"doctor", "--fix"});
  EXPECT_EQ(run.exit, 0) << run.output;
  EXPECT_THAT(run.output, HasSubstr("Mended: " + (folder / "bin/tokumei-host")));
}

TEST_F(RealTrouble, AHomeThatIsNotUtf8) {
  const std::string home = folder / "\xE9l\xE8ve";  // as an old Latin-1 system named it
  std::filesystem::create_directories(home + "/.config/chromium");
  const auto install = [&](const char* more) {
    return ProgramRunner().run(
        "/usr/bin/env", {"-i", "PATH=/nowhere", "LC_ALL=C", "HOME=" + home, folder / "bin/tokumei", "install", more},
        "");
  };
  const RunResult run = install("--json");
  EXPECT_EQ(run.exit, 0) << run.errors;
  EXPECT_TRUE(Json::parse(run.output)) << "and what is printed is JSON all the same";
  EXPECT_TRUE(std::filesystem::exists(home + "/.config/chromium/NativeMessagingHosts/org.tokumei.host.json"));
  // A Flatpak's copy of the host lies below HOME, and no manifest can hold its path.
  std::filesystem::create_directories(home + "/.var/app/org.chromium.Chromium/config/chromium");
  EXPECT_EQ(install("--dry-run").exit, static_cast<int>(Exit::bad_path));
}

TEST_F(RealTrouble, AMountThatForbidsPrograms) {
  if (!may_mount()) GTEST_SKIP() << "this user may not mount";
  tokumei({"install"});
  const RunResult run = tokumei_after(
      "mkdir \"$home/safe\"; mount -t tmpfs x \"$home/safe\"; cp \"$bin/tokumei-host\" \"$home/safe/\"\n"
      "mount -o remount,noexec \"$home/safe\"",
      "doctor --host \"$home/safe/tokumei-host\"");
  EXPECT_EQ(run.exit, static_cast<int>(Exit::problems));
  EXPECT_THAT(run.output, HasSubstr("[host.noexec_mount]"));
}

TEST_F(RealTrouble, AReadOnlyFileSystem) {
  if (!may_mount()) GTEST_SKIP() << "this user may not mount";
  const RunResult run = tokumei_after(
      "mount -t tmpfs x \"$home/.config/chromium\"\n"
      "mkdir \"$home/.config/chromium/NativeMessagingHosts\"\n"
      "mount -o remount,ro \"$home/.config/chromium\"",
      "install --browser chromium");
  EXPECT_EQ(run.exit, static_cast<int>(Exit::read_only));
  EXPECT_THAT(run.output, HasSubstr("the file system is read-only"));
  EXPECT_EQ(run.errors, "") << "nothing lies in the folder";
}

TEST_F(RealTrouble, AFullDisk) {
  if (!may_mount()) GTEST_SKIP() << "this user may not mount";
  const RunResult run = tokumei_after(
      "mount -t tmpfs -o size=64k x \"$home/.config/chromium\"\n"
      "mkdir \"$home/.config/chromium/NativeMessagingHosts\"\n"
      "cat /dev/zero > \"$home/.config/chromium/filler\" 2>/dev/null || true",
      "install --browser chromium");
  EXPECT_EQ(run.exit, static_cast<int>(Exit::disk_full));
  EXPECT_THAT(run.output, HasSubstr("the disk is full"));
  EXPECT_EQ(run.errors, "") << "nothing half-written is left";
}

TEST_F(RealTrouble, AManifestThatTheSystemHolds) {
  if (!may_mount()) GTEST_SKIP() << "this user may not mount";
  tokumei({"install"});
  std::string manifest = bytes_of(chromium);
  const std::string stale = manifest.replace(manifest.find("tokumei-host"), 12, "tokumei-host-0");
  put(chromium, stale);
  const RunResult run =
      tokumei_after("mount --bind '" + chromium + "' '" + chromium + "'", "install --browser chromium");
  EXPECT_EQ(run.exit, static_cast<int>(Exit::locked));
  EXPECT_THAT(run.output, HasSubstr("another program is using it"));
  EXPECT_EQ(run.errors, "org.tokumei.host.json\n") << "nothing half-written is left";
  EXPECT_EQ(bytes_of(chromium), stale);
}

TEST_F(RealTrouble, TwoInstallsAtOnceLeaveOneWholeManifest) {
  std::vector<pid_t> children;
  for (int i = 0; i < 4; ++i) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(tokumei({"install"}).exit);
    children.push_back(child);
  }
  for (const pid_t child : children) {
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_EQ(status, 0);
  }
  EXPECT_THAT(tokumei({"status", "--json"}).output, HasSubstr("\"manifest\": \"ours\""));
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(chromium).parent_path())) {
    names.push_back(entry.path().filename());
  }
  EXPECT_THAT(names, ::testing::ElementsAre("org.tokumei.host.json"));
}

// A host that a browser has started, and that this test talks to.
class RunningHost {
 public:
  explicit RunningHost(const std::string& program) {
    int in[2];
    int out[2];
    EXPECT_EQ(::pipe2(in, O_CLOEXEC) | ::pipe2(out, O_CLOEXEC), 0);
    child_ = ::fork();
    if (child_ == 0) {
      ::dup2(in[0], 0);
      ::dup2(out[1], 1);
      const std::string origin = "chrome-extension://" + std::string(kChromiumExtensionIds[0]) + "/";
      ::execl(program.c_str(), program.c_str(), origin.c_str(), nullptr);
      ::_exit(127);
    }
    ::close(in[0]);
    ::close(out[1]);
    input_ = in[1];
    output_ = out[0];
  }
  ~RunningHost() {
    ::close(input_);
    ::close(output_);
    ::kill(child_, SIGKILL);
    ::waitpid(child_, nullptr, 0);
  }
  RunningHost(const RunningHost&) = delete;

  std::string ping() {
    const std::string body = R"({"v":1,"id":"p","type":"ping"})";
    const auto length = static_cast<std::uint32_t>(body.size());
    EXPECT_EQ(::write(input_, &length, sizeof length), 4);
    EXPECT_EQ(::write(input_, body.data(), body.size()), static_cast<ssize_t>(body.size()));
    std::uint32_t size = 0;
    if (::read(output_, &size, sizeof size) != 4) return {};
    std::string reply(size, '\0');
    return ::read(output_, reply.data(), size) == static_cast<ssize_t>(size) ? reply : std::string();
  }

 private:
  pid_t child_ = -1;
  int input_ = -1;
  int output_ = -1;
};

TEST_F(RealTrouble, AnUpdateLeavesTheRunningHostAndServesTheNextConnection) {
  const std::string app = folder / "home/.var/app/org.chromium.Chromium";
  const std::string copy = app + "/data/tokumei/tokumei-host";
  std::filesystem::create_directories(app + "/config/chromium");
  EXPECT_EQ(tokumei({"install"}).exit, 0);
  RunningHost old(copy);
  EXPECT_THAT(old.ping(), HasSubstr("pong"));
  // The next version: what follows the end of a program changes the file and not what it does.
  std::ofstream(folder / "bin/tokumei-host", std::ios::app | std::ios::binary) << "next version";
  EXPECT_THAT(tokumei({"doctor"}).output, HasSubstr("[flatpak.copy_stale]"));
  EXPECT_EQ(tokumei({"install"}).exit, 0);
  EXPECT_EQ(bytes_of(copy), bytes_of(folder / "bin/tokumei-host"));
  EXPECT_THAT(old.ping(), HasSubstr("pong")) << "the old one finishes";
  EXPECT_THAT(RunningHost(copy).ping(), HasSubstr("pong")) << "the next connection has the new one";
  EXPECT_THAT(tokumei({"doctor"}).output, Not(HasSubstr("[flatpak.copy_stale]")));
}

}  // namespace
}  // namespace tokumei
