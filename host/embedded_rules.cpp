// The rules of this build, where the linker put their image (rules/compiler/image.S).
#include <cstdint>
#include <memory>

#include "rules/rule_book.h"
#include "rules/rule_image.h"

extern "C" const std::uint64_t tokumei_rule_image[], tokumei_rule_image_end[];

namespace tokumei {

std::shared_ptr<const RuleBook> RuleBook::embedded() {
  static const auto book = std::make_shared<RuleBook>(RuleImage::read({tokumei_rule_image, tokumei_rule_image_end}));
  return book;
}

}  // namespace tokumei
