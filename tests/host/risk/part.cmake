find_package(nlohmann_json 3.11 REQUIRED)
target_sources(test-risk PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}/support/samples.cpp)
target_link_libraries(test-risk PRIVATE nlohmann_json::nlohmann_json)
