#include "rules/phrase_matcher.h"

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <tuple>

#include "rules/rule_book.h"
#include "text/folded_text.h"

namespace tokumei {
namespace {

using Found = std::set<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>>;

Found naive(const std::vector<std::string>& phrases, std::string_view text) {
  Found found;
  for (std::uint32_t p = 0; p < phrases.size(); ++p) {
    for (auto at = text.find(phrases[p]); at != std::string_view::npos; at = text.find(phrases[p], at + 1)) {
      found.emplace(p, at, at + phrases[p].size());
    }
  }
  return found;
}

Found matched(const std::vector<std::string>& phrases, std::string_view text) {
  std::vector<PhraseMatch> matches;
  PhraseMatcher({phrases.begin(), phrases.end()}).find_all(text, matches);
  Found found;
  for (const PhraseMatch& match : matches) found.emplace(match.phrase, match.span.begin, match.span.end);
  EXPECT_EQ(found.size(), matches.size()) << "nothing is reported twice";
  return found;
}

TEST(PhraseMatcher, FindsOverlappingPhrases) {
  EXPECT_EQ(matched({"本名", "名", "名前", "お名前"}, "お名前と本名"),
            naive({"本名", "名", "名前", "お名前"}, "お名前と本名"));
}

// Letters of one to four bytes, few enough that phrases overlap.
TEST(PhraseMatcher, AgreesWithNaiveSearch) {
  constexpr std::string_view kLetters[] = {"a", "b", "é", "名", "前", "😊"};
  std::mt19937 random(3);
  for (int round = 0; round < 800; ++round) {
    const auto letters = 2 + random() % 5;
    const auto word = [&](auto length) {
      std::string made;
      for (auto k = length; k > 0; --k) made += kLetters[random() % letters];
      return made;
    };
    std::set<std::string> unique;
    for (unsigned i = 0; i < 1 + random() % 12; ++i) unique.insert(word(1 + random() % 4));
    const std::vector<std::string> phrases(unique.begin(), unique.end());
    const std::string text = word(random() % 60);
    ASSERT_EQ(matched(phrases, text), naive(phrases, text)) << text;
  }
}

// All phrases of the rules at once, in the texts of their own examples.
TEST(PhraseMatcher, AgreesWithNaiveSearchOnTheRules) {
  const auto book = RuleBook::embedded();
  std::vector<PhraseMatch> matches;
  for (std::size_t e = 0; e < book->examples().size(); e += 60) {
    const std::string text = fold(book->examples()[e].text);
    book->matcher().find_all(text, matches);
    Found found, expected;
    for (const PhraseMatch& match : matches) found.emplace(match.phrase, match.span.begin, match.span.end);
    for (std::uint32_t p = 0; p < book->phrases().size(); ++p) {
      const std::string_view phrase = book->words_of(book->phrases()[p]);
      for (auto at = text.find(phrase); at != std::string::npos; at = text.find(phrase, at + 1))
        expected.emplace(p, at, at + phrase.size());
    }
    ASSERT_EQ(found, expected) << text;
  }
}

TEST(PhraseMatcher, ManyChildrenAndNone) {
  std::vector<std::string> phrases;
  for (char32_t c = 0x4E00; c < 0x4EC8; ++c)
    phrases.push_back({'x', static_cast<char>(0xE0 | c >> 12), static_cast<char>(0x80 | (c >> 6 & 0x3F)),
                       static_cast<char>(0x80 | (c & 0x3F)), 'y'});
  EXPECT_EQ(matched(phrases, "x一yx丁y xAy一"), naive(phrases, "x一yx丁y xAy一"));
  EXPECT_TRUE(matched({}, "anything").empty());
}

}  // namespace
}  // namespace tokumei
