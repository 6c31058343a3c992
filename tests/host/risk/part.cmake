find_package(nlohmann_json 3.11 REQUIRED)
target_sources(test-risk PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/support/samples.cpp)
target_link_libraries(test-risk PRIVATE nlohmann_json::nlohmann_json)
if(TOKUMEI_SANITIZE OR WIN32)  # tests/support/samples.cpp says why
  target_compile_definitions(test-risk PRIVATE TOKUMEI_FEWER_TEXTS)
endif()
