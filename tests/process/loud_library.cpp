// A library that prints where it should not: every time the host says what it makes of a signal, words go to descriptor
// 1, by stdio and by hand. Put before the host with LD_PRELOAD.
#include <unistd.h>

#include <csignal>
#include <cstdio>

extern "C" sighandler_t signal(int number, sighandler_t handler) noexcept {
  std::puts("loud library, by stdio");
  std::fflush(stdout);
  constexpr char kWords[] = "loud library, by hand\n";
  [[maybe_unused]] const ssize_t written = write(1, kWords, sizeof kWords - 1);
  struct sigaction wanted {
  }, before{};
  wanted.sa_handler = handler;
  return sigaction(number, &wanted, &before) == 0 ? before.sa_handler : SIG_ERR;
}
