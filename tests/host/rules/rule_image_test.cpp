// What the build compiled is what the files say.
#include "rules/rule_image.h"

#include <gtest/gtest.h>

#include <cstring>

#include "detector.h"
#include "protocol/reply.h"
#include "size_limits.h"

namespace tokumei {
namespace {

std::vector<std::uint64_t> aligned(const std::string& bytes) {
  std::vector<std::uint64_t> image(bytes.size() / sizeof(std::uint64_t));
  std::memcpy(image.data(), bytes.data(), bytes.size());
  return image;
}

TEST(RuleImage, OfTheFolderIsTheOneInThePrograms) {
  const std::string embedded = RuleImage::write(*RuleBook::embedded());
  const std::string parsed = RuleImage::write(*RuleBook::from_folder(TOKUMEI_SOURCE_DIR "/host/rules"));
  ASSERT_EQ(embedded.size(), parsed.size());
  EXPECT_TRUE(embedded == parsed) << "not the same bytes";
}

TEST(RuleImage, OfRulesThatWereReadIsTheSame) {
  const std::string written = RuleImage::write(*RuleBook::embedded());
  const std::vector<std::uint64_t> image = aligned(written);
  EXPECT_TRUE(RuleImage::write(RuleImage::read(image)) == written);
}

// Everything that the programs say: a field that the image forgot would be missed here.
TEST(RuleImage, BothFindTheSame) {
  const auto parsed = RuleBook::from_folder(TOKUMEI_SOURCE_DIR "/host/rules");
  const Detector of_image, of_files(parsed);
  std::vector<std::string> texts = {"L○NEのIDを教えてください。", "緑の💬で連絡ください。", "wh@ts@pp number please",
                                    "電話番号は090-1234-5678です。", "I live in Bristol, my name is Ann Lee."};
  for (const Example& example : parsed->examples()) texts.push_back(example.text);
  const auto said = [](const Detector& detector, const std::string& text) {
    tokumei::Check query;
    query.messages.push_back({"m", Speaker::client, text});
    query.too_long.push_back(false);
    std::string all = findings("1", query, detector.check({}, {}, query.messages), 0, limits::kReplyBytes)[0];
    for (const Disclosure& one : detector.draft({}, {}, query.messages[0])) all += one.category + ' ' + one.advice;
    return all;
  };
  for (const std::string& text : texts) ASSERT_EQ(said(of_image, text), said(of_files, text)) << text;
  EXPECT_EQ(of_image.rules_version(), of_files.rules_version());
  for (const Language language : {Language::ja, Language::en}) {
    const auto a = of_image.categories(language), b = of_files.categories(language);
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i) EXPECT_EQ(a[i].about, b[i].about);
  }
}

TEST(RuleImage, ACopyMayBeChangedAndTheOriginalStays) {
  RuleBook copy = *RuleBook::embedded();
  const Role role = copy.meanings()[0].role;
  copy.recast(0, Role::count_);
  EXPECT_EQ(copy.meanings()[0].role, Role::count_);
  EXPECT_EQ(RuleBook::embedded()->meanings()[0].role, role);
}

}  // namespace
}  // namespace tokumei
