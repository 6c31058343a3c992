target_sources(test-detector PRIVATE ${PROJECT_SOURCE_DIR}/tests/support/ordinary_messages.cpp)
if(TOKUMEI_SANITIZE)  # an instrumented program says nothing of what things cost beside each other
  target_compile_definitions(test-detector PRIVATE TOKUMEI_SANITIZED)
endif()
