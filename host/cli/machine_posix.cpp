// The real Linux or macOS machine.
#ifndef _WIN32

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <utility>
#ifdef __APPLE__
#include <mach-o/dyld.h>
#endif

#include "cli/machine.h"
#include "cli/paths.h"
#include "cli/program_runner.h"
#include "native_text.h"

namespace tokumei {
namespace {

#ifdef __APPLE__
constexpr System kSystem = System::macos;
#else
constexpr System kSystem = System::linux;
#endif

Failure failure_of(int error) {
  switch (error) {
    case 0:
      return Failure::none;
    case ENOENT:
      return Failure::not_found;
    case EACCES:
    case EPERM:
      return Failure::no_permission;
    case EROFS:
      return Failure::read_only;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:  // the user's own limit on file sizes: to him, no room either
      return Failure::disk_full;
    case EBUSY:
    case ETXTBSY:
      return Failure::locked;
    case EISDIR:
    case ENOTDIR:
    case EEXIST:
      return Failure::not_a_file;
    case ELOOP:
      return Failure::broken_link;
    default:
      return Failure::other;
  }
}

Failure last_failure() {
  return failure_of(errno);
}

class OpenFile {
 public:
  explicit OpenFile(int descriptor) : descriptor_(descriptor) {}
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  int get() const { return descriptor_; }
  // Closing may be what tells that the disk was full.
  bool close() { return ::close(std::exchange(descriptor_, -1)) == 0; }

 private:
  int descriptor_;
};

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

class PosixFiles : public FileSystem {
 public:
  FileKind kind(const std::string& path) const override {
    const auto of = [](const struct stat& status) {
      return S_ISREG(status.st_mode) ? FileKind::file : S_ISDIR(status.st_mode) ? FileKind::folder : FileKind::other;
    };
    struct stat status = {};
    if (::stat(path.c_str(), &status) == 0) return of(status);
    if (errno == EACCES) return FileKind::hidden;
    if (::lstat(path.c_str(), &status) != 0) return FileKind::absent;
    return S_ISLNK(status.st_mode) ? FileKind::broken_link : of(status);  // another program has just made it
  }

  bool executable(const std::string& path) const override {
    // Root may execute whatever anybody may; access() says so too.
    return ::access(path.c_str(), X_OK) == 0;
  }

  bool on_noexec_mount(const std::string& path) const override {
    struct statvfs mount = {};
    if (::statvfs(path.c_str(), &mount) != 0) return false;
#ifdef ST_NOEXEC
    return (mount.f_flag & ST_NOEXEC) != 0;
#else
    return false;
#endif
  }

  std::variant<std::string, Failure> read(const std::string& path, std::size_t limit) const override {
    // O_NONBLOCK: a pipe in place of the file must not hang us.
    const OpenFile file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.get() < 0) return last_failure();
    struct stat status = {};
    if (::fstat(file.get(), &status) != 0) return last_failure();
    if (!S_ISREG(status.st_mode)) return Failure::not_a_file;
    std::string bytes;
    char buffer[65536];
    for (;;) {
      const ssize_t count = ::read(file.get(), buffer, sizeof buffer);
      if (count < 0 && errno == EINTR) continue;
      if (count < 0) return last_failure();
      if (count == 0) return bytes;
      if (bytes.size() + static_cast<std::size_t>(count) > limit) return Failure::too_big;
      bytes.append(buffer, static_cast<std::size_t>(count));
    }
  }

  std::vector<std::string> list(const std::string& folder) const override {
    std::vector<std::string> names;
    DIR* open = ::opendir(folder.c_str());
    if (!open) return names;
    while (const dirent* entry = ::readdir(open)) {
      const std::string name = entry->d_name;
      if (name != "." && name != "..") names.push_back(name);
    }
    ::closedir(open);
    std::sort(names.begin(), names.end());
    return names;
  }

  Failure write(const std::string& path, std::string_view bytes, unsigned mode) override {
    if (kind(path) == FileKind::folder) return Failure::not_a_file;
    const std::string temporary = path + ".new-" + std::to_string(::getpid());
    ::unlink(temporary.c_str());  // what a run that was killed may have left
    OpenFile file(::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (file.get() < 0) return last_failure();
    const bool whole = write_all(file.get(), bytes) && ::fchmod(file.get(), static_cast<mode_t>(mode)) == 0 &&
                       ::fsync(file.get()) == 0 && file.close() && ::rename(temporary.c_str(), path.c_str()) == 0;
    if (whole) return Failure::none;
    const Failure failure = last_failure();
    ::unlink(temporary.c_str());
    return failure;
  }

  Failure make_folder(const std::string& path) override {
    const FileKind there = kind(path);
    if (there == FileKind::folder) return Failure::none;
    if (there == FileKind::broken_link) return Failure::broken_link;
    if (there == FileKind::hidden) return Failure::no_permission;
    if (there != FileKind::absent) return Failure::not_a_file;
    const std::string above = parent_of(kSystem, path);
    if (!above.empty() && above != path) {
      if (const Failure failure = make_folder(above); failure != Failure::none) return failure;
    }
    if (::mkdir(path.c_str(), 0755) != 0) return errno == EEXIST ? Failure::none : last_failure();
    // Whatever root's umask: everybody's browser must be able to look inside.
    return ::chmod(path.c_str(), 0755) == 0 ? Failure::none : last_failure();
  }

  Failure make_executable(const std::string& path) override {
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0) return last_failure();
    const mode_t readers = status.st_mode & 0444;
    return ::chmod(path.c_str(), (status.st_mode & 07777) | (readers >> 2)) == 0 ? Failure::none : last_failure();
  }

  Failure remove(const std::string& path) override {
    if (::unlink(path.c_str()) == 0) return Failure::none;
    if ((errno == EISDIR || errno == EPERM) && ::rmdir(path.c_str()) == 0) return Failure::none;
    return last_failure();
  }
};

class NoRegistry : public Registry {
 public:
  std::optional<std::string> value(const std::string&, const std::string&) const override { return std::nullopt; }
  std::vector<std::string> values(const std::string&) const override { return {}; }
  Failure set_default(const std::string&, const std::string&) override { return Failure::other; }
  Failure remove(const std::string&) override { return Failure::other; }
};

std::string running_program() {
#ifdef __APPLE__
  std::string path(4096, '\0');
  auto size = static_cast<std::uint32_t>(path.size());
  if (::_NSGetExecutablePath(path.data(), &size) != 0) return {};
  char* whole = ::realpath(path.c_str(), nullptr);
#else
  char* whole = ::realpath("/proc/self/exe", nullptr);
#endif
  std::string result = whole ? whole : "";
  std::free(whole);  // NOLINT(cppcoreguidelines-no-malloc): realpath gives memory of malloc
  return result;
}

}  // namespace

const Machine& this_machine() {
  static PosixFiles files;
  static NoRegistry registry;
  static ProgramRunner launcher;
  static const Machine kMachine{kSystem, files, registry, launcher, variable, running_program()};
  return kMachine;
}

}  // namespace tokumei

#endif
