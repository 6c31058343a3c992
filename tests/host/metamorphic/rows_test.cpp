// Several things in one sentence: for each pair of categories, and for rows of five, what is asked for is found and
// what is not needed is not. In the plainest sentences there are: who misses these need not try others.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <utility>

#include "tests/host/metamorphic/relation.h"

namespace tokumei::metamorphic {
namespace {

using Nouns = std::vector<std::pair<std::string, std::string>>;  // category, noun

const Nouns kJapanese{{"real_name", "本名"},
                      {"address", "住所"},
                      {"area", "お住まいの都道府県"},
                      {"phone", "電話番号"},
                      {"email", "メールアドレス"},
                      {"birth_date", "年齢"},
                      {"gender", "性別"},
                      {"photo", "顔写真"},
                      {"id_document", "身分証"},
                      {"financial", "口座番号"},
                      {"messaging_account", "LINE"},
                      {"social_account", "インスタのアカウント"},
                      {"employment", "勤務先"},
                      {"family", "家族構成"},
                      {"sensitive", "国籍"},
                      {"credentials", "パスワード"},
                      {"education", "出身校"}};
const Nouns kEnglish{{"real_name", "name"},
                     {"address", "address"},
                     {"area", "city"},
                     {"phone", "phone number"},
                     {"email", "email"},
                     {"birth_date", "age"},
                     {"gender", "gender"},
                     {"photo", "photo"},
                     {"id_document", "passport"},
                     {"financial", "bank details"},
                     {"messaging_account", "WhatsApp number"},
                     {"social_account", "Instagram handle"},
                     {"employment", "current employer"},
                     {"family", "marital status"},
                     {"sensitive", "nationality"},
                     {"credentials", "password"},
                     {"education", "university"}};

// What the sentences of a test ask for, and what of it was found.
struct Found {
  int asked = 0, missed = 0, more = 0;
  std::string shown;

  void add(const std::string& text, const std::set<std::string>& wanted) {
    const std::set<std::string> found = answer(text).categories;
    const auto in = [](const std::set<std::string>& all) {
      return [&all](const auto& one) { return all.contains(one); };
    };
    const auto right = static_cast<int>(std::count_if(wanted.begin(), wanted.end(), in(found)));
    const auto size = [](const auto& all) { return static_cast<int>(all.size()); };
    asked += size(wanted);
    missed += size(wanted) - right;
    more += size(found) - right;
    if (right != size(wanted) || right != size(found)) shown += "  " + text + "\n";
  }

  // One in fifty may be missed: some pairs are one thing (an ID beside a password is a login), and what the second
  // opinion learns anew moves some. It was one in eighteen before it learned from rows, and one in eight of some.
  void expect_nearly_all() const {
    EXPECT_GE(asked, 100);
    EXPECT_LE(missed, asked / 50) << shown;
    EXPECT_LE(more, asked / 50) << shown;
    std::printf("%d asked for, %d missed, %d more\n", asked, missed, more);
  }
};

// {1} stands for the one, {2} for the other noun.
void expect_of_pairs(const Nouns& nouns, std::string_view pattern, bool first_too) {
  Found found;
  for (const auto& [first, one] : nouns) {
    for (const auto& [second, other] : nouns) {
      if (first == second) continue;
      std::set<std::string> wanted{second};
      if (first_too) wanted.insert(first);
      found.add(replaced(replaced(std::string(pattern), "{1}", one), "{2}", other), wanted);
    }
  }
  found.expect_nearly_all();
}

// {} stands for five nouns.
void expect_of_rows(const Nouns& nouns, std::string_view pattern, std::string_view comma, std::string_view last) {
  Found found;
  for (std::size_t first = 0; first < nouns.size(); ++first) {
    for (const std::size_t step : {1U, 2U, 3U, 5U}) {
      std::string row;
      std::set<std::string> wanted;
      for (std::size_t i = 0; i < 5; ++i) {
        const auto& [category, noun] = nouns[(first + i * step) % nouns.size()];
        row.append(i == 0 ? "" : i == 4 ? last : comma).append(noun);
        wanted.insert(category);
      }
      found.add(replaced(std::string(pattern), "{}", row), wanted);
    }
  }
  found.expect_nearly_all();
}

TEST(Rows, TwoInJapanese) {
  expect_of_pairs(kJapanese, "{1}と{2}を教えてください。", true);
  expect_of_pairs(kJapanese, "{1}、{2}をお送りいただけますか?", true);
}
TEST(Rows, TwoInEnglish) {
  expect_of_pairs(kEnglish, "Please send me your {1} and {2}.", true);
  expect_of_pairs(kEnglish, "Could I get your {1} and your {2}?", true);
}
TEST(Rows, OneOfTwoInJapanese) {
  expect_of_pairs(kJapanese, "{1}は不要ですが、{2}は教えてください。", false);
  expect_of_pairs(kJapanese, "{1}はいりませんので、{2}をお送りください。", false);
}
TEST(Rows, OneOfTwoInEnglish) {
  expect_of_pairs(kEnglish, "I don't need your {1}, but please send me your {2}.", false);
  expect_of_pairs(kEnglish, "No need for your {1}, just send your {2}.", false);
}
TEST(Rows, FiveInJapanese) {
  expect_of_rows(kJapanese, "{}を教えてください。", "、", "、");
  expect_of_rows(kJapanese, "次の項目をお知らせください:{}", "、", "、");
}
TEST(Rows, FiveInEnglish) {
  expect_of_rows(kEnglish, "Send me your {}.", ", ", " and ");
  expect_of_rows(kEnglish, "Hello, I need your {}.", ", ", " and ");
}

}  // namespace
}  // namespace tokumei::metamorphic
