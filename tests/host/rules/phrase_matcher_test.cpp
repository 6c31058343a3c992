#include "rules/phrase_matcher.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>
#include <random>
#include <stdexcept>

#include "rules/rule_book.h"
#include "text/code_points.h"
#include "text/folded_text.h"

namespace tokumei {

std::ostream& operator<<(std::ostream& out, const PhraseMatch& match) {
  return out << match.meaning << " at " << match.span.begin << ".." << match.span.end;
}

namespace {

using Phrases = std::vector<Phrase>;

// Each phrase a meaning of its own.
Phrases numbered(const std::vector<std::string>& words) {
  Phrases phrases;
  for (const std::string& one : words) phrases.push_back({one, static_cast<std::uint16_t>(phrases.size())});
  return phrases;
}

Phrases in_order(Phrases phrases) {
  std::stable_sort(phrases.begin(), phrases.end(), [](const Phrase& a, const Phrase& b) { return a.words < b.words; });
  return phrases;
}

// In the order that the matcher promises.
std::vector<PhraseMatch> naive(const Phrases& phrases, std::string_view text) {
  std::vector<PhraseMatch> matches;
  for (const auto& [words, meaning] : phrases) {
    for (auto at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1))
      matches.push_back({meaning, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())}});
  }
  std::stable_sort(matches.begin(), matches.end(), [](const PhraseMatch& a, const PhraseMatch& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  return matches;
}

std::vector<PhraseMatch> matched(const PhraseMatcher& matcher, std::string_view text) {
  std::vector<PhraseMatch> matches{{7, {1, 2}}};  // gives way
  matcher.find_all(text, matches);
  return matches;
}

void expect_naive(const Phrases& phrases, std::string_view text) {
  EXPECT_EQ(matched(PhraseMatcher(phrases), text), naive(phrases, text)) << text;
}

TEST(PhraseMatcher, FindsOverlappingPhrases) {
  expect_naive(numbered({"本名", "名", "名前", "お名前"}), "お名前と本名");
}

TEST(PhraseMatcher, OneMeaningOfManyPhrasesAndManyOfOne) {
  expect_naive({{"氏名を教えて", 1}, {"本名を教えて", 1}, {"名を", 0}, {"名を", 2}, {"本名", 2}, {"本名", 1}},
               "本名を教えて氏名を教えて名を教えて");
  EXPECT_EQ(matched(PhraseMatcher({{"名", 3}, {"名", 3}}), "名").size(), 2U) << "equal ones are reported each";
}

// Letters of one to four bytes, few enough that phrases overlap and share their ends.
TEST(PhraseMatcher, AgreesWithNaiveSearch) {
  constexpr std::string_view kLetters[] = {"a", "b", "é", "名", "前", "😊"};
  std::mt19937 random(3);
  for (int round = 0; round < 800; ++round) {
    const auto letters = 2 + random() % 5, meanings = 1 + random() % 4;
    const auto word = [&](auto length) {
      std::string made;
      for (auto k = length; k > 0; --k) made += kLetters[random() % letters];
      return made;
    };
    Phrases phrases;
    for (auto left = 1 + random() % 24; left > 0; --left)
      phrases.push_back({word(1 + random() % 5), static_cast<std::uint16_t>(random() % meanings)});
    const PhraseMatcher matcher(phrases);
    const std::string text = word(random() % 60);
    ASSERT_EQ(matched(matcher, text), naive(phrases, text)) << text;
    ASSERT_EQ(matcher.phrases(), in_order(phrases));
  }
}

// All phrases of the rules at once, in the texts of their own examples.
TEST(PhraseMatcher, AgreesWithNaiveSearchOnTheRules) {
  const auto book = RuleBook::embedded();
  const Phrases phrases = book->matcher().phrases();
  EXPECT_GT(phrases.size(), 100'000U);
  for (std::size_t e = 0; e < book->examples().size(); e += 60) {
    const std::string text = fold(book->examples()[e].text);
    ASSERT_EQ(matched(book->matcher(), text), naive(phrases, text)) << text;
  }
}

// Whatever the automaton makes one, nothing gets lost and nothing is added.
TEST(PhraseMatcher, KnowsThePhrasesOfTheRuleFiles) {
  const Phrases listed = RuleBook::listed_in(RuleBook::files_of(TOKUMEI_SOURCE_DIR "/host/rules"));
  EXPECT_TRUE(RuleBook::embedded()->matcher().phrases() == in_order(listed));
}

TEST(PhraseMatcher, ManyLettersBehindOneAndNoPhraseAtAll) {
  std::vector<std::string> words;
  for (char32_t c = 0x4E00; c < 0x4EC8; ++c) words.push_back('x' + utf8_of(c) + 'y');
  expect_naive(numbered(words), "x一yx丁y xAy一");
  EXPECT_TRUE(matched(PhraseMatcher(Phrases{}), "anything").empty());
  EXPECT_TRUE(PhraseMatcher().phrases().empty());
}

TEST(PhraseMatcher, RefusesMoreKindsThanItCanNumber) {
  Phrases phrases;
  for (std::uint32_t i = 0; i < 0x10000; ++i)
    phrases.push_back({utf8_of(0x4E00 + i / 256) + utf8_of(0x4E00 + i % 256), static_cast<std::uint16_t>(i)});
  EXPECT_THROW(PhraseMatcher{phrases}, std::length_error);
}

}  // namespace
}  // namespace tokumei
