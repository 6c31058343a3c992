// The real Windows machine. Every name goes to the system as UTF-16, and to its long form when it is long.
#ifdef _WIN32

#include <windows.h>

#include <algorithm>
#include <array>
#include <utility>

#include "cli/failure_windows.h"
#include "cli/machine.h"
#include "cli/paths.h"
#include "cli/program_runner.h"
#include "cli/registry_windows.h"
#include "native_text.h"

namespace tokumei {
namespace {

constexpr DWORD kShareAll = FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE;

Failure last_failure() {
  return failure_of(GetLastError());
}

// Paths of 260 letters and more are understood in this form only, and then with "\" alone.
std::wstring native(const std::string& path) {
  std::wstring result = wide(path);
  const bool on_drive = result.size() > 2 && result[1] == L':';
  if (result.size() < MAX_PATH - 12 || !on_drive) return result;
  std::replace(result.begin(), result.end(), L'/', L'\\');
  return L"\\\\?\\" + result;
}

class OpenFile {
 public:
  OpenFile(const std::string& path, DWORD access, DWORD how, DWORD flags)
      : handle_(CreateFileW(native(path).c_str(), access, access == GENERIC_WRITE ? 0 : kShareAll, nullptr, how, flags,
                            nullptr)) {}
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() { close(); }
  explicit operator bool() const { return handle_ != INVALID_HANDLE_VALUE; }
  HANDLE get() const { return handle_; }
  bool close() { return !*this || CloseHandle(std::exchange(handle_, INVALID_HANDLE_VALUE)) != 0; }

 private:
  HANDLE handle_;
};

bool write_all(HANDLE file, std::string_view bytes) {
  while (!bytes.empty()) {
    DWORD written = 0;
    const DWORD some = static_cast<DWORD>(std::min<std::size_t>(bytes.size(), 1U << 20));
    if (WriteFile(file, bytes.data(), some, &written, nullptr) == 0) return false;
    bytes.remove_prefix(written);
  }
  return true;
}

class WindowsFiles : public FileSystem {
 public:
  FileKind kind(const std::string& path) const override {
    const DWORD attributes = GetFileAttributesW(native(path).c_str());
    if (attributes == INVALID_FILE_ATTRIBUTES) return FileKind::absent;
    if ((attributes & FILE_ATTRIBUTE_REPARSE_POINT) == 0) return kind_of(attributes);
    const OpenFile target(path, 0, OPEN_EXISTING, FILE_FLAG_BACKUP_SEMANTICS);
    BY_HANDLE_FILE_INFORMATION about = {};
    if (!target || GetFileInformationByHandle(target.get(), &about) == 0) return FileKind::broken_link;
    return kind_of(about.dwFileAttributes);
  }

  bool executable(const std::string& path) const override { return kind(path) == FileKind::file; }
  bool on_noexec_mount(const std::string&) const override { return false; }

  std::variant<std::string, Failure> read(const std::string& path, std::size_t limit) const override {
    const FileKind there = kind(path);
    if (there == FileKind::folder) return Failure::not_a_file;
    if (there == FileKind::broken_link) return Failure::broken_link;
    const OpenFile file(path, GENERIC_READ, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL);
    if (!file) return last_failure();
    if (GetFileType(file.get()) != FILE_TYPE_DISK) return Failure::not_a_file;
    std::string bytes;
    std::array<char, 65536> buffer;  // NOLINT(cppcoreguidelines-pro-type-member-init): ReadFile fills it
    for (;;) {
      DWORD count = 0;
      if (ReadFile(file.get(), buffer.data(), buffer.size(), &count, nullptr) == 0) return last_failure();
      if (count == 0) return bytes;
      if (bytes.size() + count > limit) return Failure::too_big;
      bytes.append(buffer.data(), count);
    }
  }

  std::vector<std::string> list(const std::string& folder) const override {
    std::vector<std::string> names;
    WIN32_FIND_DATAW entry = {};
    const HANDLE search = FindFirstFileW(native(join(System::windows, folder, "*")).c_str(), &entry);
    if (search == INVALID_HANDLE_VALUE) return names;
    do {
      std::string name = utf8(entry.cFileName);
      if (name != "." && name != "..") names.push_back(std::move(name));
    } while (FindNextFileW(search, &entry) != 0);
    FindClose(search);
    std::sort(names.begin(), names.end());
    return names;
  }

  // The mode is Windows' own: a new file inherits who may read it from its folder.
  Failure write(const std::string& path, std::string_view bytes, unsigned) override {
    if (kind(path) == FileKind::folder) return Failure::not_a_file;
    const std::string temporary = path + ".new-" + std::to_string(GetCurrentProcessId());
    OpenFile file(temporary, GENERIC_WRITE, CREATE_ALWAYS, FILE_ATTRIBUTE_NORMAL);
    if (!file) return last_failure();
    const bool whole = write_all(file.get(), bytes) && FlushFileBuffers(file.get()) != 0 && file.close() &&
                       MoveFileExW(native(temporary).c_str(), native(path).c_str(),
                                   MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH) != 0;
    if (whole) return Failure::none;
    const Failure failure = last_failure();
    file.close();
    DeleteFileW(native(temporary).c_str());
    return failure == Failure::no_permission && held(path) ? Failure::locked : failure;
  }

  Failure make_folder(const std::string& path) override {
    const FileKind there = kind(path);
    if (there == FileKind::folder) return Failure::none;
    if (there == FileKind::broken_link) return Failure::broken_link;
    if (there != FileKind::absent) return Failure::not_a_file;
    const std::string above = parent_of(System::windows, path);
    if (!above.empty() && above != path && above.back() != ':') {
      if (const Failure failure = make_folder(above); failure != Failure::none) return failure;
    }
    if (CreateDirectoryW(native(path).c_str(), nullptr) != 0) return Failure::none;
    return GetLastError() == ERROR_ALREADY_EXISTS ? Failure::none : last_failure();
  }

  Failure make_executable(const std::string& path) override {
    return executable(path) ? Failure::none : Failure::not_found;
  }

  Failure remove(const std::string& path) override {
    const DWORD attributes = GetFileAttributesW(native(path).c_str());
    if (attributes == INVALID_FILE_ATTRIBUTES) return last_failure();
    const bool folder = (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0;
    const bool gone = folder ? RemoveDirectoryW(native(path).c_str()) != 0 : DeleteFileW(native(path).c_str()) != 0;
    return gone ? Failure::none : last_failure();
  }

 private:
  // To replace a file that another program has open is denied like one that nobody may change; asking for it tells
  // which.
  static bool held(const std::string& path) {
    const OpenFile file(path, DELETE, OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL);
    return !file && GetLastError() == ERROR_SHARING_VIOLATION;
  }
  static FileKind kind_of(DWORD attributes) {
    if ((attributes & FILE_ATTRIBUTE_DEVICE) != 0) return FileKind::other;
    return (attributes & FILE_ATTRIBUTE_DIRECTORY) != 0 ? FileKind::folder : FileKind::file;
  }
};

std::string running_program() {
  std::wstring path(32768, L'\0');
  path.resize(GetModuleFileNameW(nullptr, path.data(), static_cast<DWORD>(path.size())));
  return utf8(path);
}

}  // namespace

const Machine& this_machine() {
  static WindowsFiles files;
  static WindowsRegistry registry;
  static ProgramRunner launcher;
  static const Machine kMachine{System::windows, files, registry, launcher, variable, running_program()};
  return kMachine;
}

}  // namespace tokumei

#endif
