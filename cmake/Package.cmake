# What is installed, and the Debian package:
#   cmake --preset package && cmake --build --preset package --target packages
# `cmake --install` alone brings the programs, their manual pages and completions; the manifests and the extension for
# browsers of the whole machine belong to the package (TOKUMEI_SYSTEM_BROWSERS), which also takes them away again.
option(TOKUMEI_SYSTEM_BROWSERS "Install for the browsers of the whole machine too" OFF)

include(GNUInstallDirs)

# When this version of the source was made: SOURCE_DATE_EPOCH, else the last commit, else (outside of git) 1980.
if(NOT DEFINED ENV{SOURCE_DATE_EPOCH})
  execute_process(COMMAND git -c safe.directory=* log -1 --format=%ct OUTPUT_VARIABLE commit_time
                  WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
                  OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  if(NOT commit_time)
    set(commit_time 315532800)
  endif()
  set(ENV{SOURCE_DATE_EPOCH} ${commit_time})
endif()
set(package_files ${PROJECT_SOURCE_DIR}/manifests/debian)
set(made ${CMAKE_BINARY_DIR}/package)
set(documents "")

# made(<name> <argument of tokumei>...): what the program writes about itself.
function(made name)
  add_custom_command(OUTPUT ${made}/${name} DEPENDS tokumei VERBATIM
                     COMMAND tokumei ${ARGN} > ${made}/${name})
  set(documents ${documents} ${made}/${name} PARENT_SCOPE)
endfunction()

# packed(<name> <source>): compressed, without name and time.
function(packed name source)
  add_custom_command(OUTPUT ${made}/${name} DEPENDS ${source} VERBATIM COMMAND gzip -9nc ${source} > ${made}/${name})
  set(documents ${documents} ${made}/${name} PARENT_SCOPE)
endfunction()

file(MAKE_DIRECTORY ${made}/ja)
made(bash --lang en completion bash)
made(zsh --lang en completion zsh)
made(fish --lang en completion fish)
made(tokumei.1 --lang en manual)
made(tokumei.cdx.json --materials)
made(ja/tokumei.1 --lang ja manual)
foreach(language IN ITEMS "" ja/)
  packed(${language}tokumei.1.gz ${made}/${language}tokumei.1)
  packed(${language}tokumei-host.1.gz ${PROJECT_SOURCE_DIR}/host/manual/${language}tokumei-host.1)
endforeach()

set(documentation ${CMAKE_INSTALL_DATADIR}/doc/tokumei)
install(TARGETS tokumei DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS tokumei-host DESTINATION lib/tokumei)  # where tokumei looks for it: host/cli/targets.cpp
install(FILES ${made}/tokumei.1.gz ${made}/tokumei-host.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${made}/ja/tokumei.1.gz ${made}/ja/tokumei-host.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/ja/man1)
install(FILES ${made}/tokumei.cdx.json DESTINATION ${documentation})
install(FILES ${made}/bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME tokumei)
install(FILES ${made}/zsh DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions RENAME _tokumei)
install(FILES ${made}/fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d RENAME tokumei.fish)

if(TOKUMEI_SYSTEM_BROWSERS)
  set(TOKUMEI_HOST_PATH /usr/lib/tokumei/tokumei-host)
  foreach(family IN ITEMS chromium firefox)
    configure_file(${PROJECT_SOURCE_DIR}/manifests/native/${family}.json.in ${made}/${family}.json @ONLY)
  endforeach()
  foreach(folder IN ITEMS /etc/chromium /etc/opt/chrome /etc/opt/edge)
    install(FILES ${made}/chromium.json DESTINATION ${folder}/native-messaging-hosts RENAME org.tokumei.host.json)
  endforeach()
  install(FILES ${made}/firefox.json DESTINATION lib/mozilla/native-messaging-hosts RENAME org.tokumei.host.json)

  # Debian's Chromium and Firefox load what lies in these folders (as of the packages webext-*).
  install(DIRECTORY ${PROJECT_SOURCE_DIR}/extension/ DESTINATION share/webext/tokumei)
  file(CREATE_LINK ../../webext/tokumei ${made}/link-chromium SYMBOLIC)
  file(CREATE_LINK ../../../webext/tokumei ${made}/link-firefox SYMBOLIC)
  install(FILES ${made}/link-chromium DESTINATION share/chromium/extensions RENAME tokumei)
  install(FILES ${made}/link-firefox RENAME tokumei@tokumei.org
          DESTINATION "share/mozilla/extensions/{ec8030f7-c20a-464f-9b0e-13a3a9e97384}")

  # The package's changelog says only which version it is: what changed is in CHANGELOG.md.
  string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC)  # of SOURCE_DATE_EPOCH, when that is set
  file(WRITE ${made}/changelog.Debian "tokumei (${PROJECT_VERSION}-1) unstable; urgency=medium\n\n"
       "  * Version ${PROJECT_VERSION}; see changelog.gz.\n\n -- ${TOKUMEI_MAINTAINER}  ${date}\n")
  packed(changelog.Debian.gz ${made}/changelog.Debian)
  packed(changelog.gz ${PROJECT_SOURCE_DIR}/CHANGELOG.md)
  install(FILES ${package_files}/copyright ${made}/changelog.Debian.gz ${made}/changelog.gz
          DESTINATION ${documentation})
  install(FILES ${package_files}/lintian-overrides DESTINATION share/lintian/overrides RENAME tokumei)
endif()
add_custom_target(documents ALL DEPENDS ${documents})

if(NOT TOKUMEI_SYSTEM_BROWSERS)
  return()
endif()

# The same commit gives the same bytes: files carry the commit's time, not that of the build.
set(CPACK_PROJECT_CONFIG_FILE ${made}/cpack.cmake)
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_CONTACT "${TOKUMEI_MAINTAINER}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ
    WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION web)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "chromium | firefox-esr")
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA ${package_files}/conffiles)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "tell freelancers when a client asks for personal information")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"When a client on a marketplace such as CrowdWorks asks for a real name, an
address, a phone number, an ID or other personal information, Tokumei says so
right beside the words, tells whether that is usual at this stage of the deal,
and offers a polite reply. It reads Japanese and English.

Everything happens on this machine: a browser extension reads the page, and a
small native program reads the text. This package brings both, for Debian's
Chromium and Firefox ESR; Google Chrome and Microsoft Edge find the program,
and take the extension from their store.")
file(WRITE ${made}/cpack.cmake "set(ENV{SOURCE_DATE_EPOCH} $ENV{SOURCE_DATE_EPOCH})\n")
include(CPack)

# The Debian package into this folder, the extension for the stores into build/packages. (Preset windows has a target of
# the same name.)
add_custom_target(packages VERBATIM USES_TERMINAL COMMENT "Packing"
                  COMMAND ${CMAKE_CPACK_COMMAND} --config ${CMAKE_BINARY_DIR}/CPackConfig.cmake
                  COMMAND bash ${PROJECT_SOURCE_DIR}/manifests/pack.sh ${PROJECT_SOURCE_DIR}/build/packages
                  WORKING_DIRECTORY ${CMAKE_BINARY_DIR})
add_dependencies(packages tokumei tokumei-host documents)
