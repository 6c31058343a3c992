# utf8proc::utf8proc, from the system. The library itself brings no CMake package in most distributions.
find_path(UTF8PROC_INCLUDE_DIR utf8proc.h)
# On Linux what is not part of every distribution is linked in, so that the copy of the host inside a Flatpak, which sees
# another system's libraries, needs the C library alone.
if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
  set(archive libutf8proc.a)
endif()
find_library(UTF8PROC NAMES ${archive} utf8proc)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(utf8proc REQUIRED_VARS UTF8PROC UTF8PROC_INCLUDE_DIR)
if(utf8proc_FOUND AND NOT TARGET utf8proc::utf8proc)
  add_library(utf8proc::utf8proc UNKNOWN IMPORTED)
  set_target_properties(utf8proc::utf8proc PROPERTIES IMPORTED_LOCATION ${UTF8PROC}
                        INTERFACE_INCLUDE_DIRECTORIES ${UTF8PROC_INCLUDE_DIR})
endif()
