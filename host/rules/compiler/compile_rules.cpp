// Part of the build: reads the rule files of a folder, stops at the first that is wrong, and writes what they come to
// as a C++ source.
//   compile-rules FOLDER SOURCE
#include <cinttypes>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>

#include "rules/rule_book.h"
#include "rules/rule_image.h"

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "compile-rules FOLDER SOURCE\n";
    return 2;
  }
  try {
    const std::string image = tokumei::RuleImage::write(*tokumei::RuleBook::from_folder(argv[1]));
    std::ofstream source(argv[2]);
    source << "// Generated from the files under host/rules; edit those.\n"
              "#include \"rules/rule_image.h\"\n\n"
              "namespace tokumei {\n"
              "namespace {\n"
              "constexpr std::uint64_t kImage[] = {";
    for (std::size_t at = 0; at < image.size(); at += sizeof(std::uint64_t)) {
      std::uint64_t word = 0;
      std::memcpy(&word, image.data() + at, sizeof word);
      char digits[24];
      std::snprintf(digits, sizeof digits, "0x%" PRIx64 ",", word);
      source << (at % 64 == 0 ? "\n" : "") << digits;
    }
    source << "\n};\n"
              "}  // namespace\n"
              "std::shared_ptr<const RuleBook> RuleBook::embedded() {\n"
              "  static const auto book = std::make_shared<RuleBook>(RuleImage::read(kImage));\n"
              "  return book;\n"
              "}\n"
              "}  // namespace tokumei\n";
    source.close();
    if (source) return 0;
    std::cerr << argv[2] << ": cannot be written\n";
  } catch (const tokumei::RuleError& error) {
    std::cerr << "host/rules/" << error.what() << '\n';
  }
  return 1;
}
