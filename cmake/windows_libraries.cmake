# Answers find_package() when we build for Windows on Debian, which has no libraries for Windows. All but two of ours
# are headers and the same everywhere: Debian's own, reached through links, since /usr/include itself would bring the
# headers of Linux. utf8proc comes from Debian's source package, GoogleTest from /usr/src. In effect by
# CMAKE_PROJECT_TOP_LEVEL_INCLUDES, so that no other CMakeLists.txt knows of it.
include(FetchContent)
set(WINDOWS_HEADERS ${CMAKE_BINARY_DIR}/headers)

# Makes the imported target `name` of the Debian package `package`'s headers, /usr/include/`folder`.
function(headers_from_debian name package folder)
  if(NOT EXISTS /usr/include/${folder})
    message(FATAL_ERROR "There is no /usr/include/${folder}: install Debian's package ${package}.")
  endif()
  file(MAKE_DIRECTORY ${WINDOWS_HEADERS})
  file(CREATE_LINK /usr/include/${folder} ${WINDOWS_HEADERS}/${folder} SYMBOLIC)
  if(name AND NOT TARGET ${name})
    add_library(${name} INTERFACE IMPORTED GLOBAL)
    target_include_directories(${name} SYSTEM INTERFACE ${WINDOWS_HEADERS})
  endif()
endfunction()

macro(windows_library method name)
  set(${name}_FOUND TRUE)
  if("${name}" STREQUAL "nlohmann_json")
    headers_from_debian(nlohmann_json::nlohmann_json nlohmann-json3-dev nlohmann)
  elseif("${name}" STREQUAL "CLI11")
    headers_from_debian(CLI11::CLI11 libcli11-dev CLI)
  elseif("${name}" STREQUAL "spdlog")
    headers_from_debian("" libfmt-dev fmt)
    headers_from_debian(spdlog::spdlog_header_only libspdlog-dev spdlog)
    set_property(TARGET spdlog::spdlog_header_only PROPERTY
                 INTERFACE_COMPILE_DEFINITIONS SPDLOG_FMT_EXTERNAL FMT_HEADER_ONLY)
  elseif("${name}" STREQUAL "Boost")
    headers_from_debian(Boost::headers libboost-dev boost)
    set(Boost_INCLUDE_DIRS ${WINDOWS_HEADERS})
    file(STRINGS ${WINDOWS_HEADERS}/boost/version.hpp Boost_VERSION_MACRO REGEX "^#define BOOST_VERSION [0-9]+$")
    string(REPLACE "#define BOOST_VERSION " "" Boost_VERSION_MACRO "${Boost_VERSION_MACRO}")
    link_libraries(ws2_32 mswsock)  # Asio's sockets, which nothing of ours opens
  elseif("${name}" STREQUAL "utf8proc")
    FetchContent_Declare(utf8proc_source
      URL http://deb.debian.org/debian/pool/main/u/utf8proc/utf8proc_2.8.0.orig.tar.gz
      URL_HASH SHA256=a0a60a79fe6f6d54e7d411facbfcc867a6e198608f2cd992490e46f04b1bcecc
      DOWNLOAD_EXTRACT_TIMESTAMP ON)
    FetchContent_Populate(utf8proc_source)  # not its CMakeLists.txt: one file is all that is needed
    add_library(utf8proc STATIC ${utf8proc_source_SOURCE_DIR}/utf8proc.c)
    target_include_directories(utf8proc SYSTEM PUBLIC ${utf8proc_source_SOURCE_DIR})
    target_compile_definitions(utf8proc PUBLIC UTF8PROC_STATIC)
    add_library(utf8proc::utf8proc ALIAS utf8proc)
  elseif("${name}" STREQUAL "GTest")
    set(INSTALL_GTEST OFF CACHE BOOL "")
    add_subdirectory(/usr/src/googletest ${CMAKE_BINARY_DIR}/googletest EXCLUDE_FROM_ALL SYSTEM)
  else()
    set(${name}_FOUND FALSE)
    find_package(${name} ${ARGN} BYPASS_PROVIDER)
  endif()
endmacro()
cmake_language(SET_DEPENDENCY_PROVIDER windows_library SUPPORTED_METHODS FIND_PACKAGE)
