// The rules compiled: what parsing their files comes to, as bytes that a program uses where they lie. The build makes
// one (compiler/compile_rules.cpp) and puts it into the programs.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "rules/rule_book.h"

namespace tokumei {

class RuleImage {
 public:
  // The same rules give the same bytes. Only for programs of the same build: the bytes say nothing of their layout.
  static std::string write(const RuleBook& book);
  // `image` is one that `write` made, and outlives the book.
  static RuleBook read(std::span<const std::uint64_t> image);

 private:
  template <typename T>
  static auto fields(T& whole);
  class Writer;
  class Reader;
};

}  // namespace tokumei
