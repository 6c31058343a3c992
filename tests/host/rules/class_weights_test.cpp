#include "rules/class_weights.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "rules/rule_book.h"

namespace tokumei {
namespace {

ClassWeights::Row row_of(std::int8_t weight) {
  ClassWeights::Row row{};
  row.fill(weight);
  return row;
}

TEST(ClassWeights, KnowTheirFeaturesAndNoOthers) {
  // The first three fall into one slot, the last into the last slot and the ones behind it, which begin anew.
  const ClassWeights weights({7, 8, 9, 0xFFFFFFFE, 0xFFFFFFFF},
                             {row_of(1), row_of(2), row_of(3), row_of(4), row_of(5)});
  EXPECT_EQ(*weights.row(7), row_of(1));
  EXPECT_EQ(*weights.row(8), row_of(2));
  EXPECT_EQ(*weights.row(9), row_of(3));
  EXPECT_EQ(*weights.row(0xFFFFFFFE), row_of(4));
  EXPECT_EQ(*weights.row(0xFFFFFFFF), row_of(5));
  for (const std::uint32_t unknown : {0U, 6U, 10U, 0x80000000U, 0xFFFFFFFDU}) EXPECT_EQ(weights.row(unknown), nullptr);
}

TEST(ClassWeights, AFileHoldsThem) {
  const ClassWeights weights({3, 0x01020304}, {row_of(-1), row_of(127)});
  const std::string file = weights.to_file();
  EXPECT_EQ(file.size(), 2 * (4 + ClassWeights::kClasses));
  EXPECT_EQ(file.substr(4, 4), "\x04\x03\x02\x01");
  EXPECT_EQ(ClassWeights::of_file(file).to_file(), file);
  EXPECT_EQ(*ClassWeights::of_file(file).row(0x01020304), row_of(127));
  EXPECT_TRUE(ClassWeights::of_file("").empty());
}

TEST(ClassWeights, WithoutRowsKnowNothing) {
  EXPECT_TRUE(ClassWeights().empty());
  EXPECT_EQ(ClassWeights().row(7), nullptr);
}

TEST(ClassWeights, ANewCategoryWantsTraining) {
  EXPECT_NO_THROW(ClassWeights::expect_classes(ClassWeights::kClasses));
  EXPECT_THROW(ClassWeights::expect_classes(ClassWeights::kClasses + 1), std::invalid_argument);
}

TEST(ClassWeights, OtherFilesAreRefused) {
  const std::string file = ClassWeights({3, 5}, {row_of(1), row_of(2)}).to_file();
  EXPECT_THROW(ClassWeights::of_file(file.substr(1)), std::invalid_argument);
  EXPECT_THROW(ClassWeights({5, 3}, {row_of(1), row_of(2)}), std::invalid_argument);
  EXPECT_THROW(ClassWeights({3, 3}, {row_of(1), row_of(2)}), std::invalid_argument);
  EXPECT_THROW(ClassWeights({3}, {}), std::invalid_argument);
}

TEST(ClassWeights, OfTheRulesHaveAClassForEachCategory) {
  EXPECT_EQ(RuleBook::embedded()->categories().size() + 1, ClassWeights::kClasses);
  EXPECT_FALSE(RuleBook::embedded()->draft_weights().empty());
  EXPECT_LE(RuleBook::embedded()->draft_weights().to_file().size() + RuleBook::kOpinionWeights, 2'100'000U);
}

TEST(ClassWeights, ABrokenFileNamesItself) {
  auto files = RuleBook::files_of(TOKUMEI_SOURCE_DIR "/host/rules");
  for (RuleBook::File& file : files) {
    if (file.name == "draft_opinion.bin") file.bytes.pop_back();
  }
  try {
    const RuleBook rules(files);
    FAIL() << "read";
  } catch (const RuleError& error) {
    EXPECT_EQ(std::string(error.what()), "draft_opinion.bin: not whole rows");
  }
}

}  // namespace
}  // namespace tokumei
