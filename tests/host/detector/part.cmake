target_sources(test-detector PRIVATE ${PROJECT_SOURCE_DIR}/tests/support/ordinary_messages.cpp)
