# Some tests run the real program.
add_dependencies(test-cli tokumei)
