#ifdef _WIN32

#include <windows.h>

#include <algorithm>
#include <array>
#include <thread>
#include <utility>

#include "cli/paths.h"
#include "cli/program_runner.h"
#include "native_text.h"

namespace tokumei {
namespace {

constexpr std::size_t kKept = std::size_t{2} << 20;  // bytes of either stream
constexpr UINT kKilled = 128 + 9;                    // as where signals end programs

class Handle {
 public:
  Handle() = default;
  explicit Handle(HANDLE handle) : handle_(handle) {}
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle() { close(); }
  void close() {
    if (HANDLE closing = std::exchange(handle_, nullptr)) CloseHandle(closing);
  }
  HANDLE get() const { return handle_; }
  HANDLE* to_fill() { return &handle_; }

 private:
  HANDLE handle_ = nullptr;
};

struct Pipe {
  Handle read;
  Handle write;
  bool open() { return CreatePipe(read.to_fill(), write.to_fill(), nullptr, 0) != 0; }
};

// As CommandLineToArgvW takes it apart: backslashes count double only before a quotation mark.
std::wstring quoted_word(std::string_view word) {
  std::wstring result = L"\"";
  std::size_t backslashes = 0;
  for (const wchar_t letter : wide(word)) {
    if (letter == L'"') result.append(backslashes + 1, L'\\');
    backslashes = letter == L'\\' ? backslashes + 1 : 0;
    result += letter;
  }
  return result.append(backslashes, L'\\') + L'"';
}

// The list of what the child inherits: its three streams and nothing else of ours.
class Inherited {
 public:
  explicit Inherited(std::array<HANDLE, 3> handles) : handles_(handles) {
    for (const HANDLE handle : handles_) SetHandleInformation(handle, HANDLE_FLAG_INHERIT, HANDLE_FLAG_INHERIT);
    SIZE_T size = 0;
    InitializeProcThreadAttributeList(nullptr, 1, 0, &size);
    memory_.resize(size);
    InitializeProcThreadAttributeList(list(), 1, 0, &size);
    UpdateProcThreadAttribute(list(), 0, PROC_THREAD_ATTRIBUTE_HANDLE_LIST, handles_.data(), sizeof handles_, nullptr,
                              nullptr);
  }
  Inherited(const Inherited&) = delete;
  Inherited& operator=(const Inherited&) = delete;
  ~Inherited() { DeleteProcThreadAttributeList(list()); }
  LPPROC_THREAD_ATTRIBUTE_LIST list() { return reinterpret_cast<LPPROC_THREAD_ATTRIBUTE_LIST>(memory_.data()); }

 private:
  std::array<HANDLE, 3> handles_;
  std::string memory_;
};

void feed(HANDLE to, std::string_view input) {
  DWORD written = 0;
  while (!input.empty() && WriteFile(to, input.data(), static_cast<DWORD>(std::min<std::size_t>(input.size(), 65536)),
                                     &written, nullptr) != 0) {
    input.remove_prefix(written);
  }
}

void gather(HANDLE from, std::string& into) {
  std::array<char, 65536> buffer;  // NOLINT(cppcoreguidelines-pro-type-member-init): ReadFile fills it
  DWORD count = 0;
  while (ReadFile(from, buffer.data(), buffer.size(), &count, nullptr) != 0 && count > 0) {
    if (into.size() < kKept) into.append(buffer.data(), count);
  }
}

}  // namespace

RunResult ProgramRunner::run(const std::string& program, const std::vector<std::string>& arguments,
                             std::string_view input) {
  RunResult run;
  Pipe in;
  Pipe out;
  Pipe errors;
  if (!in.open() || !out.open() || !errors.open()) return run;
  std::wstring words = quoted_word(program);
  for (const std::string& argument : arguments) words += L' ' + quoted_word(argument);
  const std::wstring folder = wide(parent_of(System::windows, program));

  // Whatever the program starts in its turn goes with it, and lets go of the pipes.
  const Handle job(CreateJobObjectW(nullptr, nullptr));
  JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits = {};
  limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE;
  SetInformationJobObject(job.get(), JobObjectExtendedLimitInformation, &limits, sizeof limits);

  Inherited inherited({in.read.get(), out.write.get(), errors.write.get()});
  STARTUPINFOEXW start = {};
  start.StartupInfo.cb = sizeof start;
  start.StartupInfo.dwFlags = STARTF_USESTDHANDLES;
  start.StartupInfo.hStdInput = in.read.get();
  start.StartupInfo.hStdOutput = out.write.get();
  start.StartupInfo.hStdError = errors.write.get();
  start.lpAttributeList = inherited.list();
  PROCESS_INFORMATION started = {};
  run.started = CreateProcessW(wide(program).c_str(), words.data(), nullptr, nullptr, TRUE,
                               CREATE_NO_WINDOW | CREATE_SUSPENDED | EXTENDED_STARTUPINFO_PRESENT, nullptr,
                               folder.empty() ? nullptr : folder.c_str(), &start.StartupInfo, &started) != 0;
  if (!run.started) return run;
  const Handle child(started.hProcess);
  const Handle thread(started.hThread);
  AssignProcessToJobObject(job.get(), child.get());
  ResumeThread(thread.get());
  in.read.close();
  out.write.close();
  errors.write.close();

  std::jthread writer([&] {
    feed(in.write.get(), input);
    in.write.close();
  });
  std::jthread reader([&] { gather(out.read.get(), run.output); });
  std::jthread error_reader([&] { gather(errors.read.get(), run.errors); });
  run.in_time = WaitForSingleObject(child.get(), static_cast<DWORD>(patience_.count())) == WAIT_OBJECT_0;
  TerminateJobObject(job.get(), kKilled);
  WaitForSingleObject(child.get(), INFINITE);
  DWORD code = 0;
  GetExitCodeProcess(child.get(), &code);
  run.exit = static_cast<int>(code);
  writer.join();
  reader.join();
  error_reader.join();
  return run;
}

}  // namespace tokumei

#endif
