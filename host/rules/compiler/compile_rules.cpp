// Part of the build: reads the rule files of a folder, stops at the first that is wrong, and writes what they come to.
//   compile-rules FOLDER IMAGE
#include <fstream>
#include <iostream>

#include "rules/rule_book.h"
#include "rules/rule_image.h"

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "compile-rules FOLDER IMAGE\n";
    return 2;
  }
  try {
    std::ofstream image(argv[2], std::ios::binary);
    image << tokumei::RuleImage::write(*tokumei::RuleBook::from_folder(argv[1]));
    image.close();
    if (image) return 0;
    std::cerr << argv[2] << ": cannot be written\n";
  } catch (const tokumei::RuleError& error) {
    std::cerr << "host/rules/" << error.what() << '\n';
  }
  return 1;
}
