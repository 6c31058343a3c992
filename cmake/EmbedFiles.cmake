# embed_files(<out-var> <root> <file>...)
# Writes one C++ source that holds every file as a byte array and defines
#   std::span<const EmbeddedFile> tokumei::embedded_rules()   (host/rules/embedded_rules.h)
# with names relative to <root>, sorted. The files are read again whenever one of them changes.
function(embed_files out_var root)
  set(generated ${CMAKE_CURRENT_BINARY_DIR}/embedded_rules.cpp)
  add_custom_command(
    OUTPUT ${generated}
    COMMAND ${CMAKE_COMMAND} -DROOT=${root} -DOUT=${generated} "-DFILES=${ARGN}"
            -P ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
    DEPENDS ${ARGN} ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
    COMMENT "Embedding rule files"
    VERBATIM)
  set(${out_var} ${generated} PARENT_SCOPE)
endfunction()
