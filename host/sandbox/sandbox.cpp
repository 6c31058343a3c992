#include "sandbox/sandbox.h"

#if defined(__linux__) && defined(TOKUMEI_SECCOMP)
#include <fcntl.h>
#include <linux/landlock.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <initializer_list>

namespace tokumei {
namespace {

// Landlock with every right of its first version handled and none granted: the file system is out of reach for opening
// for writing, creating, removing and executing. Reading stays, for time zones and the like.
bool restrict_files() {
  landlock_ruleset_attr attributes{};
  attributes.handled_access_fs =
      LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR |
      LANDLOCK_ACCESS_FS_REMOVE_FILE | LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_DIR |
      LANDLOCK_ACCESS_FS_MAKE_REG | LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO |
      LANDLOCK_ACCESS_FS_MAKE_BLOCK | LANDLOCK_ACCESS_FS_MAKE_SYM;
  const long rules = ::syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0);
  if (rules < 0) return false;
  const bool entered = ::syscall(SYS_landlock_restrict_self, rules, 0) == 0;
  ::close(static_cast<int>(rules));
  return entered;
}

// A list of what is refused rather than of what is allowed: the C library may need a new call tomorrow, and a host that
// dies on it protects nobody. Refused calls fail with EPERM.
bool restrict_calls() {
  scmp_filter_ctx filter = ::seccomp_init(SCMP_ACT_ALLOW);
  if (filter == nullptr) return false;
  const auto deny = SCMP_ACT_ERRNO(EPERM);
  bool complete = true;
  for (const int call : {SCMP_SYS(socket),
                         SCMP_SYS(socketpair),
                         SCMP_SYS(connect),
                         SCMP_SYS(bind),
                         SCMP_SYS(listen),
                         SCMP_SYS(accept),
                         SCMP_SYS(accept4),
                         SCMP_SYS(execve),
                         SCMP_SYS(execveat),
                         SCMP_SYS(fork),
                         SCMP_SYS(vfork),
                         SCMP_SYS(ptrace),
                         SCMP_SYS(process_vm_readv),
                         SCMP_SYS(process_vm_writev),
                         SCMP_SYS(creat),
                         SCMP_SYS(unlink),
                         SCMP_SYS(unlinkat),
                         SCMP_SYS(rename),
                         SCMP_SYS(renameat),
                         SCMP_SYS(renameat2),
                         SCMP_SYS(link),
                         SCMP_SYS(linkat),
                         SCMP_SYS(symlink),
                         SCMP_SYS(symlinkat),
                         SCMP_SYS(mkdir),
                         SCMP_SYS(mkdirat),
                         SCMP_SYS(mknod),
                         SCMP_SYS(mknodat),
                         SCMP_SYS(rmdir),
                         SCMP_SYS(truncate),
                         SCMP_SYS(chmod),
                         SCMP_SYS(fchmodat),
                         SCMP_SYS(chown),
                         SCMP_SYS(fchownat),
                         SCMP_SYS(lchown),
                         SCMP_SYS(setxattr),
                         SCMP_SYS(lsetxattr),
                         SCMP_SYS(utimensat),
                         SCMP_SYS(open_by_handle_at),
                         SCMP_SYS(memfd_create),
                         SCMP_SYS(mount),
                         SCMP_SYS(bpf),
                         SCMP_SYS(io_uring_setup),
                         SCMP_SYS(keyctl),
                         SCMP_SYS(setns),
                         SCMP_SYS(unshare),
                         SCMP_SYS(openat2)}) {
    complete = ::seccomp_rule_add(filter, deny, call, 0) == 0 && complete;
  }
  // A new thread is a clone() within the process; without that it would be a fork(). The flags of clone3() lie in
  // memory, where a filter cannot look: "not implemented" makes the C library fall back to clone().
  complete = ::seccomp_rule_add(filter, deny, SCMP_SYS(clone), 1, SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0)) == 0 &&
             ::seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0 && complete;
  // Opening for writing: any access mode but reading, or creating.
  for (const scmp_datum_t flag : std::initializer_list<scmp_datum_t>{O_WRONLY, O_RDWR, O_CREAT, O_TRUNC, O_APPEND}) {
    complete =
        ::seccomp_rule_add(filter, deny, SCMP_SYS(open), 1, SCMP_A1(SCMP_CMP_MASKED_EQ, flag, flag)) == 0 && complete;
    complete =
        ::seccomp_rule_add(filter, deny, SCMP_SYS(openat), 1, SCMP_A2(SCMP_CMP_MASKED_EQ, flag, flag)) == 0 && complete;
  }
  const bool entered = complete && ::seccomp_load(filter) == 0;
  ::seccomp_release(filter);
  return entered;
}

}  // namespace

std::string enter_sandbox() {
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return "none";
  const bool files = restrict_files();
  const bool calls = restrict_calls();
  return calls ? (files ? "seccomp+landlock" : "seccomp") : (files ? "landlock" : "none");
}

}  // namespace tokumei

#else

namespace tokumei {

std::string enter_sandbox() {
  return "none";
}

}  // namespace tokumei

#endif
