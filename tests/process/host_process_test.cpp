// tokumei-host as a browser starts it: pipes, signals, descriptors, exit codes, logs.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <pty.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <thread>
#include <vector>

#include "origins.h"
#include "size_limits.h"
#include "wire/packet.h"

namespace tokumei {
namespace {

using namespace std::chrono_literals;
using Json = nlohmann::json;
using Clock = std::chrono::steady_clock;
using testing::HasSubstr;

const std::string kHost = TOKUMEI_BIN_DIR "/tokumei-host";
const std::string kOrigin = "chrome-extension://" + std::string(kChromiumExtensionIds[0]) + "/";
constexpr auto kPatience = 20s;  // longer than any machine needs; a host that hangs fails the test

class Host {
 public:
  struct Options {
    std::vector<std::string> arguments{kOrigin};
    std::vector<std::string> environment{};
    int input = -1;                   // instead of a pipe
    std::vector<int> close_before{};  // descriptors closed before the start
  };

  explicit Host(const Options& options) {
    int in[2], out[2], err[2];
    std::signal(SIGPIPE, SIG_IGN);  // a host may have left before its query is written
    EXPECT_EQ(pipe2(in, O_CLOEXEC) | pipe2(out, O_CLOEXEC) | pipe2(err, O_CLOEXEC), 0);
    child_ = fork();
    if (child_ == 0) {
      std::signal(SIGPIPE, SIG_DFL);  // what the host makes of it is the host's own
      dup2(options.input >= 0 ? options.input : in[0], 0);
      dup2(out[1], 1);
      dup2(err[1], 2);
      for (const int descriptor : options.close_before) close(descriptor);
      for (const std::string& variable : options.environment) putenv(const_cast<char*>(variable.c_str()));
      std::vector<char*> arguments{const_cast<char*>(kHost.c_str())};
      for (const std::string& argument : options.arguments) arguments.push_back(const_cast<char*>(argument.c_str()));
      arguments.push_back(nullptr);
      execv(kHost.c_str(), arguments.data());
      _exit(127);
    }
    close(in[0]);
    close(out[1]);
    close(err[1]);
    input_ = in[1];
    output_ = out[0];
    errors_ = err[0];
  }
  Host() : Host(Options()) {}
  ~Host() {
    if (child_ > 0) {
      kill(child_, SIGKILL);
      waitpid(child_, nullptr, 0);
    }
    for (const int descriptor : {input_, output_, errors_}) {
      if (descriptor >= 0) close(descriptor);
    }
  }
  Host(const Host&) = delete;
  Host& operator=(const Host&) = delete;

  void send_bytes(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t count = write(input_, bytes.data(), bytes.size());
      if (count <= 0) return;
      bytes.remove_prefix(static_cast<std::size_t>(count));
    }
  }
  void send(const Json& query) { send_bytes(packet(query.dump())); }
  void end_input() {
    close(input_);
    input_ = -1;
  }
  void close_output() {
    close(output_);
    output_ = -1;
  }

  // The next packet from the host; null at its end.
  Json receive() {
    for (;;) {
      if (auto body = reader_.take()) return Json::parse(*body);
      char buffer[4096];
      pollfd waiting{output_, POLLIN, 0};
      if (poll(&waiting, 1, static_cast<int>(std::chrono::milliseconds(kPatience).count())) <= 0) return "timeout";
      const ssize_t count = read(output_, buffer, sizeof buffer);
      if (count <= 0) return nullptr;
      reader_.feed({buffer, static_cast<std::size_t>(count)});
    }
  }
  std::string rest_of_output() { return drain(output_); }
  std::string errors() { return drain(errors_); }

  // The exit code, or 128 + the signal; -1 if it does not leave.
  int wait() {
    const int code = wait_for(child_);
    if (code >= 0) child_ = -1;
    return code;
  }
  static int wait_for(pid_t process) {
    const auto deadline = Clock::now() + kPatience;
    int status = 0;
    while (waitpid(process, &status, WNOHANG) == 0) {
      if (Clock::now() > deadline) return -1;
      usleep(2000);
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }
  pid_t pid() const { return child_; }

 private:
  static std::string drain(int descriptor) {
    std::string all;
    char buffer[4096];
    for (ssize_t count; (count = read(descriptor, buffer, sizeof buffer)) > 0;)
      all.append(buffer, static_cast<std::size_t>(count));
    return all;
  }

  pid_t child_ = -1;
  int input_ = -1, output_ = -1, errors_ = -1;
  PacketReader reader_{limits::kReplyBytes};
};

Json check(const std::string& id, const std::string& text) {
  return {{"v", 1},
          {"id", id},
          {"type", "check"},
          {"messages", Json::array({{{"id", "m1"}, {"speaker", "client"}, {"text", text}}})}};
}
const Json kPing = {{"v", 1}, {"id", "10"}, {"type", "ping"}};

TEST(HostProcess, AnswersAsTheProtocolSays) {
  Host host;
  host.send({{"v", 1}, {"id", "1"}, {"type", "hello"}, {"language", "ja"}});
  const Json welcome = host.receive();
  EXPECT_EQ(welcome["type"], "welcome");
  EXPECT_EQ(welcome["protocol"], 1);
  EXPECT_EQ(welcome["limits"]["packet"], 1'048'576);
  EXPECT_EQ(welcome["categories"].size(), 19U);
  host.send(check("7", "😊ご応募ありがとうございます。本名とご住所を教えていただけますか?"));
  const Json findings = host.receive();
  EXPECT_EQ(findings["id"], "7");
  ASSERT_EQ(findings["messages"][0]["findings"].size(), 2U);
  EXPECT_EQ(findings["messages"][0]["findings"][0]["category"], "real_name");
  EXPECT_EQ(findings["messages"][0]["findings"][0]["span"], Json::array({16, 18}));
  EXPECT_EQ(findings["messages"][0]["findings"][0]["confidence"], "sure");
}

TEST(HostProcess, TheSameBytesGiveTheSameBytes) {
  Host one, other;
  std::string replies[2];
  int i = 0;
  for (Host* host : {&one, &other}) {
    host->send(check("7", "LINEのIDと年齢を教えてください。"));
    Json reply = host->receive();
    reply.erase("took_us");
    replies[i++] = reply.dump();
  }
  EXPECT_EQ(replies[0], replies[1]);
}

TEST(HostProcess, LeavesAtTheEndOfInputWithAllAnswersGiven) {
  Host host;
  for (int i = 0; i < 5; ++i) host.send(check(std::to_string(i), "本名を教えてください。"));
  host.end_input();
  for (int i = 0; i < 5; ++i) EXPECT_EQ(host.receive()["type"], "findings");
  EXPECT_EQ(host.wait(), 0);
}

TEST(HostProcess, LeavesWhenInputEndsInsideAPacket) {
  for (const std::size_t end : {0U, 1U, 3U, 4U, 9U}) {
    Host host;
    host.send_bytes(packet(kPing.dump()).substr(0, end));
    host.end_input();
    EXPECT_EQ(host.wait(), 0) << end;
    EXPECT_EQ(host.rest_of_output(), "");
  }
}

TEST(HostProcess, LeavesOnSigterm) {
  Host host;
  host.send(kPing);
  EXPECT_EQ(host.receive()["type"], "pong");
  kill(host.pid(), SIGTERM);
  EXPECT_EQ(host.wait(), 0);
}

// Chromium starts its hosts on a thread of a pool, which may give up the thread while the port is in use.
TEST(HostProcess, StaysWhenTheThreadThatStartedItEnds) {
  std::unique_ptr<Host> host;
  std::thread([&] {
    host = std::make_unique<Host>();
    host->send(kPing);
    EXPECT_EQ(host->receive()["type"], "pong");
  }).join();
  usleep(100'000);  // a signal would be on its way
  host->send(kPing);
  EXPECT_EQ(host->receive()["type"], "pong");
}

#ifdef __linux__
TEST(HostProcess, LeavesWhenTheBrowserIsKilled) {
  ASSERT_EQ(prctl(PR_SET_CHILD_SUBREAPER, 1), 0);  // whose parent is gone becomes our child
  int told[2];
  ASSERT_EQ(pipe2(told, O_CLOEXEC), 0);
  const pid_t browser = fork();
  if (browser == 0) {
    Host host;
    host.send(kPing);
    host.receive();
    const pid_t pid = host.pid();
    if (write(told[1], &pid, sizeof pid) == sizeof pid) pause();
    _exit(1);
  }
  pid_t host = -1;
  ASSERT_EQ(read(told[0], &host, sizeof host), static_cast<ssize_t>(sizeof host));
  kill(browser, SIGKILL);
  EXPECT_EQ(Host::wait_for(browser), 128 + SIGKILL);
  EXPECT_EQ(Host::wait_for(host), 0);
  close(told[0]);
  close(told[1]);
}
#endif

TEST(HostProcess, LeavesWhenNobodyReads) {
  Host host;
  host.close_output();
  host.send(kPing);
  EXPECT_EQ(host.wait(), 1);
}

// A reader that has stopped reading, then SIGTERM: the host must not be stuck in its write.
TEST(HostProcess, LeavesOnSigtermBehindASlowReader) {
  Host host;
  host.send(kPing);
  EXPECT_EQ(host.receive()["type"], "pong");
  for (int i = 0; i < 200; ++i) host.send({{"v", 1}, {"id", std::to_string(i)}, {"type", "hello"}});
  usleep(100'000);
  kill(host.pid(), SIGTERM);
  EXPECT_EQ(host.wait(), 0);
}

TEST(HostProcess, ASlowReaderGetsEverything) {
  Host host;
  constexpr int kQueries = 40;
  for (int i = 0; i < kQueries; ++i) host.send({{"v", 1}, {"id", std::to_string(i)}, {"type", "hello"}});
  for (int i = 0; i < kQueries; ++i) {
    usleep(1000);
    EXPECT_EQ(host.receive()["id"], std::to_string(i));
  }
}

TEST(HostProcess, BadQueriesAreAnsweredAndTheConversationGoesOn) {
  Host host;
  host.send_bytes(packet("{"));
  EXPECT_EQ(host.receive()["error"], "bad_json");
  host.send_bytes(packet(""));
  EXPECT_EQ(host.receive()["error"], "bad_json");
  host.send_bytes(packet(std::string(10'000, '[')));
  EXPECT_EQ(host.receive()["error"], "bad_json");
  host.send_bytes(
      packet(R"({"v":1,"id":"s","type":"check","messages":[{"id":"m","text":"\ud83d 本名を教えてください"}]})"));
  EXPECT_EQ(host.receive()["messages"][0]["findings"][0]["span"], Json::array({2, 4}));
  host.send(kPing);
  EXPECT_EQ(host.receive()["type"], "pong");
}

TEST(HostProcess, ABadLengthIsOneErrorAndCodeThree) {
  for (const std::uint32_t length : {limits::kQueryBytes + 1, 0xFFFFFFFFU}) {
    Host host;
    std::string bytes(4, '\0');
    std::memcpy(bytes.data(), &length, 4);
    host.send(kPing);
    host.send_bytes(bytes);
    EXPECT_EQ(host.receive()["type"], "pong");
    const Json error = host.receive();
    EXPECT_EQ(error["id"], nullptr);
    EXPECT_EQ(error["code"], 16);
    EXPECT_EQ(host.receive(), nullptr);
    EXPECT_EQ(host.wait(), 3);
  }
}

TEST(HostProcess, TheLargestQueryIsTaken) {
  Host host;
  std::string query = R"({"v":1,"id":"big","type":"ping","x":")";
  query += std::string(limits::kQueryBytes - query.size() - 2, 'a') + "\"}";
  ASSERT_EQ(query.size(), limits::kQueryBytes);
  host.send_bytes(packet(query));
  EXPECT_EQ(host.receive()["type"], "pong");
}

TEST(HostProcess, AMessageOverTheLimitLeavesTheOthers) {
  Host host;
  Json query = check("7", "電話番号を教えてください。");
  query["messages"].push_back({{"id", "long"}, {"text", std::string(limits::kMessageBytes + 1, 'a')}});
  host.send(query);
  const Json reply = host.receive();
  EXPECT_EQ(reply["messages"][0]["findings"].size(), 1U);
  EXPECT_EQ(reply["messages"][1]["code"], 20);
}

TEST(HostProcess, ClosedDescriptorsAreOpenedAgain) {
  for (const std::vector<int>& closed : {std::vector<int>{2}, {1}, {0}, {0, 1, 2}}) {
    Host host({.close_before = closed});
    host.send(kPing);
    host.end_input();
    const int code = host.wait();
    EXPECT_TRUE(code == 0 || code == 1) << code;
  }
}

TEST(HostProcess, InputFromAFileAndFromDevNull) {
  const auto file = std::filesystem::temp_directory_path() / ("tokumei-input-" + std::to_string(getpid()));
  std::ofstream(file, std::ios::binary) << packet(kPing.dump());
  const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC);
  Host host({.input = descriptor});
  EXPECT_EQ(host.receive()["type"], "pong");
  EXPECT_EQ(host.wait(), 0);
  close(descriptor);
  std::filesystem::remove(file);

  const int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
  Host silent({.input = nothing});
  EXPECT_EQ(silent.wait(), 0);
  close(nothing);
}

TEST(HostProcess, FromATerminalItSaysWhatItIs) {
  int controller = -1, terminal = -1;
  ASSERT_EQ(openpty(&controller, &terminal, nullptr, nullptr, nullptr), 0);
  Host host({.arguments = {}, .input = terminal});
  EXPECT_EQ(host.wait(), 2);
  EXPECT_THAT(host.errors(), HasSubstr("tokumei check"));
  EXPECT_EQ(host.rest_of_output(), "");
  close(controller);
  close(terminal);
}

TEST(HostProcess, AForeignOriginIsRefusedInOneLine) {
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/"},
        {"/nowhere/org.tokumei.host.json", "other@example.com"},
        {"https://example.com/"}}) {
    Host host({.arguments = arguments});
    EXPECT_EQ(host.wait(), 4) << arguments[0];
    const std::string said = host.errors();
    EXPECT_EQ(std::count(said.begin(), said.end(), '\n'), 1);
    EXPECT_EQ(host.rest_of_output(), "");
  }
}

TEST(HostProcess, FirefoxAndWindowsStyleArguments) {
  Host firefox({.arguments = {"/any/org.tokumei.host.json", std::string(kFirefoxExtensionIds[0])}});
  firefox.send(kPing);
  EXPECT_EQ(firefox.receive()["type"], "pong");
  Host windows({.arguments = {kOrigin, "--parent-window=0"}});
  windows.send(kPing);
  EXPECT_EQ(windows.receive()["type"], "pong");
}

TEST(HostProcess, AnExtensionListedInTheManifestIsLetIn) {
  const auto manifest =
      std::filesystem::temp_directory_path() / ("tokumei-manifest-" + std::to_string(getpid()) + ".json");
  std::ofstream(manifest) << Json{{"name", "org.tokumei.host"},
                                  {"description", "x"},
                                  {"path", kHost},
                                  {"type", "stdio"},
                                  {"allowed_extensions", {"dev@example.com"}}};
  Host host({.arguments = {manifest.string(), "dev@example.com"}});
  host.send(kPing);
  EXPECT_EQ(host.receive()["type"], "pong");
  std::filesystem::remove(manifest);
}

#if defined(__linux__) && !defined(TOKUMEI_SANITIZED)  // a sanitizer wants to be loaded first itself
TEST(HostProcess, ALibraryThatPrintsCannotSpoilTheStream) {
  Host host({.environment = {"LD_PRELOAD=" TOKUMEI_LOUD_LIBRARY}});
  host.send(kPing);
  EXPECT_EQ(host.receive()["type"], "pong");
  host.end_input();
  EXPECT_EQ(host.wait(), 0);
  EXPECT_EQ(host.rest_of_output(), "");
  const std::string said = host.errors();
  EXPECT_THAT(said, HasSubstr("loud library, by stdio"));
  EXPECT_THAT(said, HasSubstr("loud library, by hand"));
}
#endif

// The canary: nothing of a page in any log, whatever goes right or wrong.
TEST(HostProcess, LogsNeverHoldPageText) {
  const std::string canary = "カナリアのほんみょうは雲雀丘薫";
  const auto log = std::filesystem::temp_directory_path() / ("tokumei-log-" + std::to_string(getpid()));
  Host host({.environment = {"TOKUMEI_LOG=" + log.string()}});
  host.send(check(canary, canary + "、本名を教えてください。"));
  host.receive();
  host.send_bytes(packet(R"({"v":1,"id":"x","type":"check","messages":[{"id":")" + canary + R"(","text":7}]})"));
  host.receive();
  host.send_bytes(packet("{" + canary));
  host.receive();
  host.send_bytes(packet(R"({"v":1,"id":"x","type":")" + canary + "\"}"));
  host.receive();
  host.end_input();
  EXPECT_EQ(host.wait(), 0);
  std::ifstream in(log);
  const std::string logged{std::istreambuf_iterator<char>(in), {}};
  std::filesystem::remove(log);
  EXPECT_THAT(logged, HasSubstr("host ends"));
  EXPECT_THAT(logged, testing::Not(HasSubstr("カナリア")));
  EXPECT_THAT(host.errors(), testing::Not(HasSubstr("カナリア")));
}

}  // namespace
}  // namespace tokumei
