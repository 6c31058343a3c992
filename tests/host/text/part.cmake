# ICU is the oracle for folding; it is no dependency of the programs.
find_package(ICU REQUIRED COMPONENTS uc)
target_link_libraries(test-text PRIVATE ICU::uc)
