#include "text/folded_text.h"

#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <utf8proc.h>

#include <random>
#include <string>

#include "text/segmenter.h"

namespace tokumei {
namespace {

std::string utf8(char32_t c) {
  std::string bytes;
  icu::UnicodeString(static_cast<UChar32>(c)).toUTF8String(bytes);
  return bytes;
}

bool assigned_in_both(char32_t c) {
  return u_charType(static_cast<UChar32>(c)) != U_UNASSIGNED &&
         utf8proc_category(static_cast<utf8proc_int32_t>(c)) != UTF8PROC_CATEGORY_CN;
}

// The letters that fold alone to something else than nfkc_cf says: the line end, which we make one.
bool ours(char32_t c) {
  return c == U'\r';
}

TEST(Folding, AgreesWithIcuForEveryCodePoint) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* oracle = icu::Normalizer2::getNFKCCasefoldInstance(status);
  ASSERT_TRUE(U_SUCCESS(status));
  int checked = 0, wrong = 0;
  for (char32_t c = 1; c <= 0x10FFFF; ++c) {
    if ((c >= 0xD800 && c <= 0xDFFF) || !assigned_in_both(c) || ours(c)) continue;
    std::string expected;
    oracle->normalize(icu::UnicodeString(static_cast<UChar32>(c)), status).toUTF8String(expected);
    ++checked;
    if (fold(utf8(c)) == expected) continue;
    if (++wrong <= 20)
      ADD_FAILURE() << "U+" << std::hex << static_cast<unsigned>(c) << ": \"" << fold(utf8(c)) << "\" is not \""
                    << expected << '"';
  }
  EXPECT_GT(checked, 140'000);
  EXPECT_EQ(wrong, 0);
}

TEST(Folding, MakesEqualWhatReadersTakeForEqual) {
  EXPECT_EQ(fold("ＬＩＮＥ"), "line");
  EXPECT_EQ(fold("ﾗｲﾝ"), "ライン");
  EXPECT_EQ(fold("ｶﾞｲﾄﾞ"), "ガイド");
  EXPECT_EQ(fold("か\u3099"), "が");
  EXPECT_EQ(fold("L\u200BI\u200BN\u200BE"), "line");
  EXPECT_EQ(fold("①②"), "12");
  EXPECT_EQ(fold("a\r\nb\rc"), "a\nb\nc");
  EXPECT_EQ(fold("本名😊"), "本名😊");
}

TEST(Folding, FindsTheWayBack) {
  const std::string original = "あ①ｶﾞL\u200BＩ😊e\u0301";
  const FoldedText folded(original);
  const auto back = [&](std::string_view part) {
    const auto at = static_cast<std::uint32_t>(folded.view().find(part));
    const Span span = folded.to_original({at, at + static_cast<std::uint32_t>(part.size())});
    return original.substr(span.begin, span.size());
  };
  EXPECT_EQ(back("1"), "①");
  EXPECT_EQ(back("ガ"), "ｶﾞ");
  EXPECT_EQ(back("li"), "L\u200BＩ");
  EXPECT_EQ(back("😊"), "😊");
  EXPECT_EQ(back("é"), "e\u0301");
}

// Every border of the folded text leads to a border of the original, in order, and covers what it came from.
TEST(Folding, RoundTripOverRandomUnicode) {
  std::mt19937 random(20261101);
  const std::u32string alphabet =
      U"aZ é本名カガﾞｶﾟ\u3099\u200B①㌧ﬁ😊👨‍👩‍👧ｱＡ\u0301\r\n、。\uFE0F";
  for (int round = 0; round < 3000; ++round) {
    std::string original;
    const int length = static_cast<int>(random() % 24);
    for (int i = 0; i < length; ++i) {
      const bool known = random() % 4 != 0;
      char32_t c = known ? alphabet[random() % alphabet.size()] : static_cast<char32_t>(random() % 0x3000 + 1);
      original += utf8(c);
    }
    const FoldedText folded(original);
    Span before{0, 0};
    for (std::size_t at = 0; at < folded.view().size(); at = next_code_point(folded.view(), at)) {
      const Span span = folded.to_original(
          {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(next_code_point(folded.view(), at))});
      ASSERT_LE(span.end, original.size());
      ASSERT_LT(span.begin, span.end);
      ASSERT_GE(span.begin, before.begin);
      ASSERT_NE(static_cast<unsigned char>(original[span.begin]) & 0xC0, 0x80);
      ASSERT_TRUE(span.end == original.size() || (static_cast<unsigned char>(original[span.end]) & 0xC0) != 0x80);
      before = span;
    }
    EXPECT_EQ(fold(folded.view()), folded.view()) << "folding twice is folding once";
  }
}

}  // namespace
}  // namespace tokumei
