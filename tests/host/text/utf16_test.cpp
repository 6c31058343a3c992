#include "text/utf16.h"

#include <gtest/gtest.h>
#include <unicode/unistr.h>

#include <random>

#include "text/segmenter.h"

namespace tokumei {
namespace {

TEST(Utf16, CountsAsJavaScriptDoes) {
  const std::string text = "a本😊é";
  const Utf16Index index(text);
  EXPECT_EQ(index.to_utf16({0, 1}), (Span{0, 1}));
  EXPECT_EQ(index.to_utf16({1, 4}), (Span{1, 2}));
  EXPECT_EQ(index.to_utf16({4, 8}), (Span{2, 4}));
  EXPECT_EQ(index.to_utf16({8, 10}), (Span{4, 5}));
}

TEST(Utf16, AgreesWithIcuAtEveryBorderOfLongTexts) {
  std::mt19937 random(7);
  std::string text;
  const std::string_view pieces[] = {"a", "é", "本", "😊", "\n"};
  while (text.size() < 5000) text += pieces[random() % 5];
  const Utf16Index index(text);
  for (std::size_t at = 0; at < text.size(); at = next_code_point(text, at)) {
    const auto units = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(at))).length();
    const auto byte = static_cast<std::uint32_t>(at);
    ASSERT_EQ(index.to_utf16({byte, byte}).begin, static_cast<std::uint32_t>(units)) << at;
  }
  const auto end = static_cast<std::uint32_t>(text.size());
  EXPECT_EQ(index.to_utf16({end, end}).begin, static_cast<std::uint32_t>(icu::UnicodeString::fromUTF8(text).length()));
}

TEST(WellFormed, ReplacesWhatIsNotUtf8) {
  EXPECT_TRUE(is_well_formed("本名😊"));
  EXPECT_EQ(to_well_formed("a\xFFz"), "a\xEF\xBF\xBDz");
  EXPECT_EQ(to_well_formed("\xE6\x9C"), "\xEF\xBF\xBD");
  EXPECT_FALSE(is_well_formed("\xED\xA0\xBD"));  // half of a surrogate pair
  EXPECT_FALSE(is_well_formed("\xC0\x80"));      // overlong
  EXPECT_FALSE(is_well_formed("\xF4\x90\x80\x80"));
}

TEST(WellFormed, AgreesWithIcuOnRandomBytes) {
  std::mt19937 random(11);
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes;
    for (unsigned i = 0; i < random() % 6; ++i)
      bytes += static_cast<char>(random() % 4 == 0 ? random() % 256 : 0x80 + random() % 0x80);
    std::string expected;
    icu::UnicodeString::fromUTF8(bytes).toUTF8String(expected);
    ASSERT_EQ(to_well_formed(bytes), expected);
  }
}

}  // namespace
}  // namespace tokumei
