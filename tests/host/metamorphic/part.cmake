find_package(nlohmann_json 3.11 REQUIRED)
target_sources(test-metamorphic PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/support/samples.cpp)
target_link_libraries(test-metamorphic PRIVATE nlohmann_json::nlohmann_json ${UTF8PROC_LIBRARY})
if(TOKUMEI_SANITIZE OR WIN32)  # tests/support/samples.cpp says why
  target_compile_definitions(test-metamorphic PRIVATE TOKUMEI_FEWER_TEXTS)
endif()
