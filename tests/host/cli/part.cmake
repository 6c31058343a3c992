# Some tests run the real programs.
add_dependencies(test-cli tokumei tokumei-host)
