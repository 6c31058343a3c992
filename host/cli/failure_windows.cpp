#ifdef _WIN32

#include "cli/failure_windows.h"

#include <windows.h>

namespace tokumei {

Failure failure_of(unsigned long error) {
  switch (error) {
    case ERROR_SUCCESS:
      return Failure::none;
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
    case ERROR_INVALID_NAME:
      return Failure::not_found;
    case ERROR_ACCESS_DENIED:
    case ERROR_PRIVILEGE_NOT_HELD:
      return Failure::no_permission;
    case ERROR_WRITE_PROTECT:
      return Failure::read_only;
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL:
      return Failure::disk_full;
    case ERROR_SHARING_VIOLATION:
    case ERROR_LOCK_VIOLATION:
    case ERROR_USER_MAPPED_FILE:
      return Failure::locked;
    case ERROR_DIRECTORY:
    case ERROR_FILE_EXISTS:
    case ERROR_ALREADY_EXISTS:
      return Failure::not_a_file;
    case ERROR_CANT_RESOLVE_FILENAME:
      return Failure::broken_link;
    default:
      return Failure::other;
  }
}

}  // namespace tokumei

#endif
