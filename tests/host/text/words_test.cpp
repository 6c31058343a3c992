#include <gtest/gtest.h>

#include "text/letters.h"
#include "text/word_spotter.h"

namespace tokumei {
namespace {

TEST(FindWord, FindsWhatFindFinds) {
  const std::string_view text = "お電話番号と電話番号、tel to tell";
  for (const std::string_view word :
       {"お", "電話", "電話番号と", "電話番号、", "号", "tel", "to", "l", "話号", "tells"}) {
    for (std::size_t from = 0; from <= text.size() + 4; ++from)
      EXPECT_EQ(find_word(text, word, from), text.find(word, from)) << word << " from " << from;
  }
}

TEST(WordSpotter, SeesAnyOfItsWordsWhereverItStands) {
  constexpr WordSpotter spotter{" at ", "アット", "零", "a"};
  static_assert(WordSpotter{"零"}.is_in("ゼロ零"));
  for (const std::string_view text : {"jo at x", "ジョアット", "零", "xyza"}) EXPECT_TRUE(spotter.is_in(text)) << text;
  for (const std::string_view text : {"", "アッ", "ット", "ロ", " t "}) EXPECT_FALSE(spotter.is_in(text)) << text;
  constexpr WordSpotter marks{", ", ",", "、"};
  EXPECT_EQ(marks.length_at("a, b", 1), 2U) << "the first of the words that fit";
  EXPECT_EQ(marks.length_at("a,b", 1), 1U);
  EXPECT_EQ(marks.length_at("あ、い", 3), 3U);
  EXPECT_EQ(marks.length_at("あ、い", 6), 0U);
}

}  // namespace
}  // namespace tokumei
