// tokumei-host: what a browser starts. Guards standard output, enters the sandbox, talks until the end of input.
//
// Exit codes: 0 end of input or asked to stop; 1 the output broke or nothing was heard; 2 started from a terminal or
// with wrong arguments; 3 a packet length over the limit; 4 an extension that is not allowed.
#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string_view>
#include <vector>

#include "detector.h"
#include "host_origin.h"
#include "native_text.h"
#include "sandbox/sandbox.h"
#include "session.h"
#include "size_limits.h"
#include "wire/packet.h"
#include "wire/stdio_channel.h"

namespace tokumei {
namespace {

constexpr int kUsage = 2, kBadLength = 3, kForeign = 4;

// Descriptors 0 to 2 exist, and descriptor 1 is standard error for everybody but the channel: a library that prints
// cannot put words into the stream of packets. Returns the channel's output.
int guard_output() {
#ifdef _WIN32
  // A program without a console may have been started with a descriptor that leads nowhere.
  const int nothing = _open("NUL", _O_RDWR);
  for (const int descriptor : {0, 1, 2}) {
    if (_get_osfhandle(descriptor) < 0) _dup2(nothing, descriptor);
  }
  _close(nothing);
  _setmode(0, _O_BINARY);
  const int output = _dup(1);
  _setmode(output, _O_BINARY);
  _dup2(2, 1);
  return output;
#else
  int opened = 0;
  do {
    opened = ::open("/dev/null", O_RDWR);
  } while (opened >= 0 && opened <= 2);
  if (opened > 2) ::close(opened);
  const int output = ::fcntl(1, F_DUPFD_CLOEXEC, 3);
  ::dup2(2, 1);
  return output;
#endif
}

void start_log() {
  // The name of the file comes from whoever starts the browser, never from a page.
  const std::string name = variable("TOKUMEI_LOG").value_or("");
  std::vector<spdlog::sink_ptr> sinks{std::make_shared<spdlog::sinks::stderr_sink_mt>()};
  static std::ofstream file;  // spdlog's own files take no names outside a Windows user's code page
  if (!name.empty()) {
    file.open(path_of(name), std::ios::app | std::ios::binary);
    if (file) {
      sinks.push_back(std::make_shared<spdlog::sinks::ostream_sink_mt>(file));
    } else {
      std::fputs("tokumei-host: TOKUMEI_LOG cannot be written\n", stderr);
    }
  }
  auto logger = std::make_shared<spdlog::logger>("tokumei-host", sinks.begin(), sinks.end());
  logger->sinks().front()->set_level(spdlog::level::warn);
  logger->set_level(sinks.size() > 1 ? spdlog::level::debug : spdlog::level::warn);
  logger->flush_on(spdlog::level::debug);
  spdlog::set_default_logger(std::move(logger));
}

// A browser that is gone, even killed, is the end of input and an error of the next write. Never PR_SET_PDEATHSIG: it
// tells of the end of the thread that started the host, and Chromium's is one of a pool that may give up idle ones.
void ignore_broken_pipe() {
#ifndef _WIN32
  std::signal(SIGPIPE, SIG_IGN);
#endif
}

int talk(int output) {
  const Detector detector;
  const std::string sandbox = enter_sandbox();
  spdlog::info("host {} started, sandbox {}", TOKUMEI_VERSION, sandbox);
  StdioChannel channel({.input = 0,
                        .output = output,
                        .packet_limit = limits::kQueryBytes,
                        .silence = std::chrono::duration_cast<std::chrono::milliseconds>(limits::kSilence)});
  StdioChannel::End end{};
  {
    Session session(
        text_reader(detector), sandbox, [&](const std::string& body) { channel.send(packet(body)); },
        [&](std::function<void()> work) { channel.post(std::move(work)); });
    end =
        channel.run([&](const std::string& body) { session.on_packet(body); }, [&] { return session.in_flight() > 0; });
  }
  spdlog::info("host ends: {}", static_cast<int>(end));
  switch (end) {
    case StdioChannel::End::bad_length:
      channel.send_now(packet(bad_length_reply()));
      spdlog::error("a packet length of {} bytes", channel.bad_length());
      return kBadLength;
    case StdioChannel::End::output_gone:
    case StdioChannel::End::silence:
      return 1;
    case StdioChannel::End::input_ended:
    case StdioChannel::End::stopped:
      break;
  }
  return 0;
}

int run(int argc, const char* const* argv) {
  const std::vector<std::string> words = arguments_of(argc, argv);
  const std::vector<std::string_view> arguments(words.begin() + (words.empty() ? 0 : 1), words.end());
  switch (origin_of(arguments)) {
    case Origin::none:
      std::fputs(
          "tokumei-host " TOKUMEI_VERSION
          "\n"
          "This program is started by a browser, for the Tokumei extension. It reads messages from the browser and\n"
          "answers which of them ask for personal information. From a terminal, try:\n"
          "  echo '本名を教えてください' | tokumei check\n"
          "  tokumei doctor\n",
          stderr);
      return kUsage;
    case Origin::foreign:
      std::fputs("tokumei-host: this extension is not allowed to start the host\n", stderr);
      return kForeign;
    case Origin::allowed:
      break;
  }
  const int output = guard_output();
  if (output < 0) return 1;
  ignore_broken_pipe();
  start_log();
  return talk(output);
}

}  // namespace
}  // namespace tokumei

int main(int argc, char** argv) {
  const int code = tokumei::run(argc, argv);
  // The thread that reads standard input may still be waiting there: leave without it.
  std::fflush(stderr);
  std::_Exit(code);
}
