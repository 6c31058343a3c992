#include "rules/phrase_matcher.h"

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <tuple>

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

TEST(PhraseMatcher, AgreesWithNaiveSearch) {
  std::mt19937 random(3);
  for (int round = 0; round < 800; ++round) {
    std::set<std::string> unique;
    for (unsigned i = 0; i < 1 + random() % 12; ++i) {
      std::string phrase;
      for (unsigned k = 0; k < 1 + random() % 4; ++k) phrase += static_cast<char>('a' + random() % 3);
      unique.insert(phrase);
    }
    const std::vector<std::string> phrases(unique.begin(), unique.end());
    std::string text;
    for (unsigned i = 0; i < random() % 60; ++i) text += static_cast<char>('a' + random() % 3);
    ASSERT_EQ(matched(phrases, text), naive(phrases, text)) << text;
  }
}

TEST(PhraseMatcher, ManyChildrenAndNone) {
  std::vector<std::string> phrases;
  for (int c = 0; c < 200; ++c) phrases.push_back(std::string("x") + static_cast<char>(c + 20) + "y");
  EXPECT_EQ(matched(phrases, "x!yx!y xAy"), naive(phrases, "x!yx!y xAy"));
  EXPECT_TRUE(matched({}, "anything").empty());
}

}  // namespace
}  // namespace tokumei
