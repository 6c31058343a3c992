// A library that prints where it should not: every time the host asks who its parent is, words go to descriptor 1, by
// stdio and by hand. Put before the host with LD_PRELOAD.
#include <sys/syscall.h>
#include <unistd.h>

#include <cstdio>

extern "C" pid_t getppid() noexcept {
  std::puts("loud library, by stdio");
  std::fflush(stdout);
  constexpr char kWords[] = "loud library, by hand\n";
  [[maybe_unused]] const ssize_t written = write(1, kWords, sizeof kWords - 1);
  return static_cast<pid_t>(syscall(SYS_getppid));
}
