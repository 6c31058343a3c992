#ifdef _WIN32

#include <fcntl.h>
#include <io.h>
#include <windows.h>

#include <array>
#include <iostream>
#include <iterator>
#include <streambuf>

#include "cli/console.h"
#include "native_text.h"

namespace tokumei {
namespace {

bool is_console(DWORD which) {
  DWORD mode = 0;
  return GetConsoleMode(GetStdHandle(which), &mode) != 0;
}

// Gathers whole lines, so that no letter is cut in two, and shows them as UTF-16.
class ConsoleOutput : public std::streambuf {
 public:
  explicit ConsoleOutput(DWORD which) : console_(GetStdHandle(which)) {}

 protected:
  int_type overflow(int_type letter) override {
    if (traits_type::eq_int_type(letter, traits_type::eof())) return traits_type::not_eof(letter);
    line_ += traits_type::to_char_type(letter);
    if (line_.back() == '\n') show();
    return letter;
  }
  int sync() override {
    show();
    return 0;
  }

 private:
  void show() {
    const std::wstring letters = wide(line_);
    line_.clear();
    DWORD written = 0;
    WriteConsoleW(console_, letters.data(), static_cast<DWORD>(letters.size()), &written, nullptr);
  }

  HANDLE console_;
  std::string line_;
};

}  // namespace

void prepare_console() {
  for (const int descriptor : {0, 1, 2}) _setmode(descriptor, _O_BINARY);
  // Never destroyed: the streams are flushed last of all.
  if (is_console(STD_OUTPUT_HANDLE)) std::cout.rdbuf(new ConsoleOutput(STD_OUTPUT_HANDLE));
  if (is_console(STD_ERROR_HANDLE)) std::cerr.rdbuf(new ConsoleOutput(STD_ERROR_HANDLE));
}

std::string read_standard_input() {
  if (!is_console(STD_INPUT_HANDLE)) return {std::istreambuf_iterator<char>(std::cin), {}};
  constexpr wchar_t kEnd = 0x1A;  // Ctrl+Z
  std::wstring all;
  std::array<wchar_t, 4096> some{};
  DWORD count = 0;
  while (ReadConsoleW(GetStdHandle(STD_INPUT_HANDLE), some.data(), some.size(), &count, nullptr) != 0 && count > 0 &&
         some[0] != kEnd) {
    all.append(some.data(), count);
  }
  return utf8(all);
}

bool stdout_is_terminal() {
  return is_console(STD_OUTPUT_HANDLE);
}

Language display_language() {
  return PRIMARYLANGID(GetUserDefaultUILanguage()) == LANG_JAPANESE ? Language::ja : Language::en;
}

}  // namespace tokumei

#endif
