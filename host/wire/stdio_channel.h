// The pipe to the browser: packets in from standard input, packets out to standard output.
//
// A thread reads standard input blockingly and posts what it gathers into one loop; everything else, the writing too,
// happens on that loop. Windows browsers hand over pipes that cannot be overlapped, so this is the one design that
// works everywhere. The single file with Boost.Asio is stdio_channel.cpp.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace tokumei {

class StdioChannel {
 public:
  enum class End {
    input_ended,  // end of input, between packets or inside one
    bad_length,   // a length over the limit arrived
    output_gone,  // nobody reads our output any more
    stopped,      // stop() or a signal
    silence,      // nothing was heard for the time given
  };

  struct Options {
    int input = 0;  // descriptors; owned by the caller
    int output = 1;
    std::uint32_t packet_limit = 0;
    std::chrono::milliseconds silence{0};  // 0: forever
  };

  explicit StdioChannel(const Options& options);
  ~StdioChannel();
  StdioChannel(const StdioChannel&) = delete;
  StdioChannel& operator=(const StdioChannel&) = delete;

  // Runs until the conversation ends; `on_packet` is called on this thread with each body in order. SIGTERM and SIGINT
  // stop it. After the end of input it goes on while `pending` says that answers are being made, kDrain at most, and
  // writes what was sent.
  End run(std::function<void(std::string body)> on_packet, std::function<bool()> pending = {});

  static constexpr std::chrono::milliseconds kDrain{150};

  // Any thread. The bytes are written in the order of the calls.
  void send(std::string packet_bytes);
  // After run(): writes at once, for the last word of a conversation.
  void send_now(const std::string& packet_bytes);
  // Any thread: calls `work` on the loop.
  void post(std::function<void()> work);
  // Any thread.
  void stop();

  // After run() returned bad_length.
  std::uint32_t bad_length() const;

 private:
  struct Loop;
  std::shared_ptr<Loop> loop_;
};

}  // namespace tokumei
