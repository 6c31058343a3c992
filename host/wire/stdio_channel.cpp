#include "wire/stdio_channel.h"

#ifdef _WIN32
#include <io.h>
#else
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>
#endif

#include <algorithm>
#include <atomic>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <thread>

#include "wire/packet.h"

namespace tokumei {
namespace {

namespace asio = boost::asio;

constexpr std::size_t kSlice = 65536;

#ifdef _WIN32
long read_some(int descriptor, char* to, std::size_t size) {
  return _read(descriptor, to, static_cast<unsigned>(size));
}
long write_some(int descriptor, const char* from, std::size_t size) {
  return _write(descriptor, from, static_cast<unsigned>(size));
}
void make_nonblocking(int) {}
bool writable(int, std::chrono::milliseconds) {
  return true;
}
#else
// Blocks, also on a descriptor that somebody made non-blocking: the flag is shared with whoever else holds the pipe.
long read_some(int descriptor, char* to, std::size_t size) {
  for (;;) {
    const ssize_t count = ::read(descriptor, to, size);
    if (count >= 0) return count;
    if (errno == EINTR) continue;
    if (errno != EAGAIN && errno != EWOULDBLOCK) return -1;
    pollfd waiting{descriptor, POLLIN, 0};
    ::poll(&waiting, 1, -1);
  }
}
// A pipe that is full must not hold the loop up: it waits in poll, with an end, instead of in write.
void make_nonblocking(int descriptor) {
  const int flags = ::fcntl(descriptor, F_GETFL);
  if (flags >= 0) ::fcntl(descriptor, F_SETFL, flags | O_NONBLOCK);
}

long write_some(int descriptor, const char* from, std::size_t size) {
  const ssize_t count = ::write(descriptor, from, size);
  if (count < 0 && (errno == EINTR || errno == EAGAIN || errno == EWOULDBLOCK)) return 0;
  return count;
}

// False when `wait` passed first. True also when writing would fail: then it is to be tried.
bool writable(int descriptor, std::chrono::milliseconds wait) {
  pollfd waiting{descriptor, POLLOUT, 0};
  return ::poll(&waiting, 1, static_cast<int>(wait.count())) != 0;
}
#endif

std::int64_t milliseconds_now() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

}  // namespace

struct StdioChannel::Loop {
  explicit Loop(const Options& given)
      : options(given), packets(given.packet_limit), signals(signal_context), silence(context) {}

  Options options;
  asio::io_context context;
  asio::io_context signal_context;  // has a thread of its own: a signal must reach a loop that waits for its reader
  PacketReader packets;
  asio::signal_set signals;
  asio::steady_timer silence;
  std::function<void(std::string)> on_packet;
  std::function<bool()> pending;
  End end = End::input_ended;
  End last = End::input_ended;  // why the input is over
  bool input_over = false;
  bool ended = false;
  std::atomic<bool> stopping{false};                // set by a signal
  std::atomic<bool> over{false};                    // run() returned: nobody listens any more
  std::atomic<std::int64_t> give_up_at{INT64_MAX};  // steady milliseconds: end of input and kDrain
  std::atomic<int> unsent{0};                       // packets given to send() and not written

  void finish(End why) {
    if (ended) return;
    ended = true;
    end = why;
    signal_context.stop();
    silence.cancel();
    context.stop();
  }

  // On a thread of its own, which may be stuck in read() for as long as it likes.
  void read_input() {
    std::string slice;
    for (;;) {
      slice.resize(kSlice);
      const long count = read_some(options.input, slice.data(), slice.size());
      if (over) return;
      if (count <= 0) {
        give_up_at = milliseconds_now() + kDrain.count();
        asio::post(context, [this] { input_ended(End::input_ended); });
        return;
      }
      slice.resize(static_cast<std::size_t>(count));
      asio::post(context, [this, bytes = slice] { take(bytes); });
    }
  }

  void listen_for_silence() {
    if (options.silence.count() == 0) return;
    silence.expires_after(options.silence);
    silence.async_wait([this](boost::system::error_code error) {
      if (!error) finish(End::silence);
    });
  }

  void take(const std::string& bytes) {
    if (ended || input_over) return;
    listen_for_silence();
    const auto state = packets.feed(bytes);
    while (auto body = packets.take()) {
      on_packet(std::move(*body));
      if (ended) return;
    }
    if (state == PacketReader::State::bad_length || packets.state() == PacketReader::State::bad_length) {
      input_ended(End::bad_length);
    }
  }

  // Nothing more will be understood; answers being made are still sent.
  void input_ended(End why) {
    input_over = true;
    last = why;
    give_up_at = milliseconds_now() + kDrain.count();
    silence.expires_after(kDrain);
    silence.async_wait([this](boost::system::error_code error) {
      if (!error) finish(last);
    });
    leave_when_done();
  }

  void leave_when_done() {
    if (input_over && unsent == 0 && !(pending && pending())) finish(last);
  }

  // Waits for a slow reader, but not longer than the conversation lasts.
  void write(const std::string& bytes) {
    std::size_t done = 0;
    while (!ended && done < bytes.size()) {
      if (stopping) return finish(End::stopped);
      if (milliseconds_now() > give_up_at) return finish(last);
      if (!writable(options.output, std::chrono::milliseconds(50))) continue;
      const long count = write_some(options.output, bytes.data() + done, bytes.size() - done);
      if (count < 0) return finish(End::output_gone);
      done += static_cast<std::size_t>(count);
    }
  }
};

StdioChannel::StdioChannel(const Options& options) : loop_(std::make_shared<Loop>(options)) {
  make_nonblocking(options.output);
}
StdioChannel::~StdioChannel() = default;

StdioChannel::End StdioChannel::run(std::function<void(std::string)> on_packet, std::function<bool()> pending) {
  Loop& loop = *loop_;
  loop.pending = std::move(pending);
  loop.on_packet = std::move(on_packet);
  loop.signals.add(SIGTERM);
  loop.signals.add(SIGINT);
  loop.signals.async_wait([&loop](boost::system::error_code error, int) {
    if (error) return;
    loop.stopping = true;
    asio::post(loop.context, [&loop] { loop.finish(End::stopped); });
  });
  const std::jthread signal_thread([&loop] { loop.signal_context.run(); });
  loop.listen_for_silence();

  // The reader outlives run(), and perhaps the channel, when it is stuck in read(): so it owns the loop too.
  auto work = asio::make_work_guard(loop.context);
  std::thread([owned = loop_] { owned->read_input(); }).detach();

  loop.context.run();
  loop.over = true;
  return loop.end;
}

void StdioChannel::send(std::string packet_bytes) {
  ++loop_->unsent;
  asio::post(loop_->context, [loop = loop_.get(), bytes = std::move(packet_bytes)] {
    loop->write(bytes);
    --loop->unsent;
    loop->leave_when_done();
  });
}

void StdioChannel::send_now(const std::string& packet_bytes) {
  loop_->ended = false;
  loop_->give_up_at = milliseconds_now() + kDrain.count();
  loop_->write(packet_bytes);
  loop_->ended = true;
}

void StdioChannel::post(std::function<void()> work) {
  asio::post(loop_->context, [loop = loop_.get(), work = std::move(work)] {
    work();
    loop->leave_when_done();
  });
}

void StdioChannel::stop() {
  asio::post(loop_->context, [loop = loop_.get()] { loop->finish(End::stopped); });
}

std::uint32_t StdioChannel::bad_length() const {
  return loop_->packets.bad_length();
}

}  // namespace tokumei
