// The same words in other letters: what readers take for equal must be read alike.
#include <gtest/gtest.h>
#include <utf8proc.h>

#include "tests/host/metamorphic/relation.h"

namespace tokumei::metamorphic {
namespace {

bool is_katakana(char32_t c) {
  return c >= 0x30A1 && c <= 0x30F6;
}

std::string full_width(const Sample& sample) {
  return each_code_point(sample.text, [](char32_t c) { return utf8(c > 0x20 && c < 0x7F ? c + 0xFEE0 : c); });
}

// Half-width katakana, sound marks apart: ｶﾞ.
std::string half_width(const Sample& sample) {
  static const std::u32string from =
      U"アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン"
      U"ァィゥェォャュョッーヲ";
  static const std::u32string to = U"ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝｧｨｩｪｫｬｭｮｯｰｦ";
  return each_code_point(sample.text, [](char32_t c) {
    if (c != U'ー' && !is_katakana(c)) return utf8(c);
    utf8proc_int32_t parts[4];
    int boundary = 0;
    const auto count =
        utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), parts, 4, UTF8PROC_DECOMPOSE, &boundary);
    std::string result;
    for (utf8proc_ssize_t i = 0; i < count; ++i) {
      const auto part = static_cast<char32_t>(parts[i]);
      const auto at = from.find(part);
      result += utf8(at != std::u32string::npos ? to[at] : part == 0x3099 ? U'ﾞ' : part == 0x309A ? U'ﾟ' : part);
    }
    return result;
  });
}

// か + sound mark for が: what file names of one system bring.
std::string decomposed(const Sample& sample) {
  return each_code_point(sample.text, [](char32_t c) {
    if (c < 0x3041 || c > 0x30F6) return utf8(c);
    utf8proc_int32_t parts[4];
    int boundary = 0;
    const auto count =
        utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), parts, 4, UTF8PROC_DECOMPOSE, &boundary);
    std::string result;
    for (utf8proc_ssize_t i = 0; i < count; ++i) result += utf8(static_cast<char32_t>(parts[i]));
    return result;
  });
}

Rewrite behind_each_letter(char32_t invisible) {
  return [invisible](const Sample& sample) {
    return each_code_point(sample.text, [&](char32_t c) { return c == U'\n' ? utf8(c) : utf8(c) + utf8(invisible); });
  };
}

Rewrite respelled(std::string_view from, std::string_view to) {
  return [=](const Sample& sample) { return replaced(sample.text, from, to); };
}

TEST(Spelling, FullWidthLetters) {
  expect_same(full_width, {.at_least = 300});
}
TEST(Spelling, HalfWidthKatakana) {
  expect_same(half_width, {.at_least = 150});
}
TEST(Spelling, SoundMarksApart) {
  expect_same(decomposed, {.at_least = 250});
}

TEST(Spelling, UpperAndLowerCase) {
  const auto shifted = [](char first, char last, int by) {
    return [=](const Sample& sample) {
      std::string text = sample.text;
      for (char& c : text) c = static_cast<char>(c >= first && c <= last ? c + by : c);
      return text;
    };
  };
  expect_same({shifted('A', 'Z', 32), shifted('a', 'z', -32)}, {.at_least = 400});
}

TEST(Spelling, InvisibleCharacters) {
  expect_same({behind_each_letter(0x200B), behind_each_letter(0x2060), behind_each_letter(0xFEFF),
               behind_each_letter(0xFE0F), behind_each_letter(0xAD)},
              {.at_least = 2000});
}

TEST(Spelling, KanjiAndKanaOfTheSameCue) {
  expect_same({respelled("ください", "下さい"), respelled("下さい", "ください"), respelled("いただき", "頂き"),
               respelled("いただけ", "頂け"), respelled("頂き", "いただき"), respelled("頂け", "いただけ"),
               respelled("お願い", "おねがい"), respelled("お願い", "御願い"), respelled("いたしま", "致しま"),
               respelled("致しま", "いたしま"), respelled("ありがとう", "有難う")},
              {.at_least = 200, .may_break = 0.02, .why = "words listed in one spelling alone"});
}

TEST(Spelling, Honorifics) {
  expect_same({respelled("ご住所", "御住所"), respelled("お名前", "御名前"), respelled("ご記入", "御記入"),
               respelled("お電話", "御電話"), respelled("ご連絡", "御連絡"), respelled("お住まい", "御住まい")},
              {.at_least = 30, .may_break = 0.06, .why = "words listed in one spelling alone"});
}

TEST(Spelling, ChannelsInHiragana) {
  expect_same(
      {respelled("ライン", "らいん"), respelled("スカイプ", "すかいぷ"), respelled("ディスコード", "でぃすこーど"),
       respelled("メアド", "めあど"), respelled("マイナンバー", "まいなんばー"), respelled("インスタ", "いんすた")},
      {.at_least = 15, .may_break = 0.15, .why = "short words of hiragana stand inside other words"});
}

TEST(Spelling, CurlyApostrophes) {
  expect_same(respelled("'", "’"), {.at_least = 60, .may_break = 0.03, .why = "words listed in one spelling alone"});
}

TEST(Spelling, CurlyQuotationMarks) {
  // The first of a pair opens, the second closes.
  expect_same(
      [](const Sample& sample) {
        bool open = false;
        return each_code_point(sample.text, [&](char32_t c) {
          if (c != U'"') return utf8(c);
          open = !open;
          return std::string(open ? "“" : "”");
        });
      },
      {.at_least = 5, .may_break = 0.08, .why = "marks that are no pair: inches, a quotation that never ends"});
}

TEST(Spelling, NoBreakAndWideSpaces) {
  expect_same({respelled(" ", "\u00A0"), respelled(" ", "\u3000")}, {.at_least = 400});
}

}  // namespace
}  // namespace tokumei::metamorphic
