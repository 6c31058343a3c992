#ifndef _WIN32

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <thread>

#include "cli/paths.h"
#include "cli/program_runner.h"

namespace tokumei {
namespace {

using Clock = std::chrono::steady_clock;
constexpr std::size_t kKept = std::size_t{2} << 20;  // bytes of either stream

struct Pipe {
  int read = -1;
  int write = -1;
  bool open() {
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0) return false;
    read = ends[0];
    write = ends[1];
    for (const int end : ends) ::fcntl(end, F_SETFD, FD_CLOEXEC);
    return true;
  }
  ~Pipe() {
    close_read();
    close_write();
  }
  void close_read() { close(read); }
  void close_write() { close(write); }

 private:
  static void close(int& end) {
    if (end >= 0) ::close(end);
    end = -1;
  }
};

int left_of(Clock::time_point deadline) {
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
  return left > 0 ? static_cast<int>(left) : 0;
}

// Writing to a program that is gone is an error while this lives, and not the end of ours.
class DeafToBrokenPipes {
 public:
  DeafToBrokenPipes() : before_(::signal(SIGPIPE, SIG_IGN)) {}
  DeafToBrokenPipes(const DeafToBrokenPipes&) = delete;
  DeafToBrokenPipes& operator=(const DeafToBrokenPipes&) = delete;
  ~DeafToBrokenPipes() { ::signal(SIGPIPE, before_); }

 private:
  void (*before_)(int);
};

// Only what is safe between fork and exec. Says by way of `failed` (closed by a successful exec) that it could not.
[[noreturn]] void become(const char* program, char* const* arguments, const char* folder, const Pipe& in,
                         const Pipe& out, const Pipe& errors, const Pipe& failed) {
  ::dup2(in.read, 0);
  ::dup2(out.write, 1);
  ::dup2(errors.write, 2);
  ::signal(SIGPIPE, SIG_DFL);
  ::setpgid(0, 0);
  if (::chdir(folder) == 0) ::execv(program, arguments);
  const char sign = 'x';
  [[maybe_unused]] const ssize_t ignored = ::write(failed.write, &sign, 1);
  ::_exit(127);
}

// Feeds the input and gathers both streams until both are closed. False when the deadline passed first.
bool converse(Pipe& in, Pipe& out, Pipe& errors, std::string_view input, Clock::time_point deadline, RunResult& run) {
  for (const int end : {in.write, out.read, errors.read}) ::fcntl(end, F_SETFL, ::fcntl(end, F_GETFL) | O_NONBLOCK);
  if (input.empty()) in.close_write();
  while (out.read >= 0 || errors.read >= 0) {
    std::array<pollfd, 3> waited = {{{in.write, POLLOUT, 0}, {out.read, POLLIN, 0}, {errors.read, POLLIN, 0}}};
    const int left = left_of(deadline);
    if (left == 0) return false;
    if (::poll(waited.data(), waited.size(), left) < 0 && errno != EINTR) return false;
    if (waited[0].revents != 0) {
      const ssize_t written = ::write(in.write, input.data(), input.size());
      if (written > 0) input.remove_prefix(static_cast<std::size_t>(written));
      const bool gone = written < 0 && errno != EAGAIN && errno != EINTR;
      if (gone || input.empty()) in.close_write();
    }
    const auto gather = [](const pollfd& end, Pipe& pipe, std::string& into) {
      if (end.revents == 0) return;
      std::array<char, 65536> buffer;  // NOLINT(cppcoreguidelines-pro-type-member-init): read() fills it
      const ssize_t count = ::read(pipe.read, buffer.data(), buffer.size());
      if (count > 0 && into.size() < kKept) into.append(buffer.data(), static_cast<std::size_t>(count));
      if (count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR)) pipe.close_read();
    };
    gather(waited[1], out, run.output);
    gather(waited[2], errors, run.errors);
  }
  return true;
}

bool left_in_time(pid_t child, Clock::time_point deadline, int& status) {
  for (;;) {
    const pid_t which = ::waitpid(child, &status, WNOHANG);
    if (which == child || (which < 0 && errno != EINTR)) return which == child;
    if (left_of(deadline) == 0) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
}

}  // namespace

RunResult ProgramRunner::run(const std::string& program, const std::vector<std::string>& arguments,
                             std::string_view input) {
  RunResult run;
  Pipe in;
  Pipe out;
  Pipe errors;
  Pipe failed;
  if (!in.open() || !out.open() || !errors.open() || !failed.open()) return run;
  std::vector<std::string> words = arguments;
  words.insert(words.begin(), program);
  std::vector<char*> pointers;
  pointers.reserve(words.size() + 1);
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  const std::string folder = parent_of(System::linux, program);
  const DeafToBrokenPipes deaf;
  const auto deadline = Clock::now() + patience_;
  const pid_t child = ::fork();
  if (child < 0) return run;
  if (child == 0)
    become(program.c_str(), pointers.data(), folder.empty() ? "." : folder.c_str(), in, out, errors, failed);
  in.close_read();
  out.close_write();
  errors.close_write();
  failed.close_write();
  char sign = 0;
  run.started = ::read(failed.read, &sign, 1) == 0;
  int status = 0;
  run.in_time = converse(in, out, errors, input, deadline, run) && left_in_time(child, deadline, status);
  if (!run.in_time) {
    ::kill(-child, SIGKILL);  // what it started in its turn, too
    ::kill(child, SIGKILL);   // it may have left its group
    ::waitpid(child, &status, 0);
  }
  run.exit = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  return run;
}

}  // namespace tokumei

#endif
