#include "grammar/second_opinion.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>

namespace tokumei {
namespace {

const RuleBook& rules() {
  static const auto book = RuleBook::embedded();
  return *book;
}

std::vector<std::string> texts() {
  std::vector<std::string> texts;
  for (const Example& example : rules().examples()) texts.push_back(example.text);
  return texts;
}

// By category: whether the first ask is sure.
std::map<CategoryIndex, bool> asks_of(const MessageReading& message) {
  std::map<CategoryIndex, bool> asks;
  for (const Reading& reading : message.readings) {
    if (reading.attitude == Attitude::asked) asks[reading.category] |= reading.confidence == Confidence::sure;
  }
  return asks;
}

TEST(SecondOpinion, NeverSilencesAnAskAndNeverMakesOneSure) {
  int raised = 0;
  for (const std::string& text : texts()) {
    const auto alone = asks_of(read_message(text, Page::message, {}, rules(), {.opinion = false}));
    const auto both = asks_of(read_message(text, Page::message, {}, rules()));
    for (const auto& [category, sure] : alone) ASSERT_TRUE(both.contains(category)) << text;
    for (const auto& [category, sure] : both) {
      const auto before = alone.find(category);
      ASSERT_FALSE(sure && (before == alone.end() || !before->second)) << text;
      raised += before == alone.end();
    }
  }
  EXPECT_LT(raised, static_cast<int>(texts().size() / 20)) << "the examples that ask nothing stay silent";
}

TEST(SecondOpinion, SaysItsPart) {
  const std::vector<std::int8_t> for_it(RuleBook::kOpinionWeights, 9), against_it(RuleBook::kOpinionWeights, -9);
  const auto read = [](const std::string& text) {
    return read_message(text, Page::message, {}, rules(), {.opinion = false});
  };

  MessageReading telling = read("住所の話です。");
  hear_second_opinion(telling, Page::message, for_it);
  EXPECT_TRUE(asks_of(telling).empty()) << "a sentence without a word that asks, needs or gives only tells";

  MessageReading open = read("住所の件で連絡しました。");
  hear_second_opinion(open, Page::message, for_it);
  ASSERT_EQ(asks_of(open).size(), 1U);
  EXPECT_FALSE(asks_of(open).begin()->second);
  EXPECT_EQ(open.readings.front().steps.back().rule, "opinion.asks");

  MessageReading sure = read("住所を教えてください。");
  ASSERT_TRUE(asks_of(sure).begin()->second);
  hear_second_opinion(sure, Page::message, against_it);
  ASSERT_EQ(asks_of(sure).size(), 1U);
  EXPECT_FALSE(asks_of(sure).begin()->second);
  EXPECT_EQ(sure.readings.front().steps.back().rule, "opinion.doubts");

  EXPECT_TRUE(sure.readings.front().doubtful) << "asked still, and a notice, no more";

  MessageReading less_against = read("住所を教えてください。");
  std::vector<std::int8_t> barely(RuleBook::kOpinionWeights, 0);
  MentionView view(less_against, Page::message);
  barely[view.of(0, 0).front()] = -1;
  hear_second_opinion(less_against, Page::message, barely);
  EXPECT_FALSE(asks_of(less_against).begin()->second);
  EXPECT_FALSE(less_against.readings.front().doubtful);

  MessageReading refused = read("住所は不要です。");
  hear_second_opinion(refused, Page::message, for_it);
  EXPECT_TRUE(asks_of(refused).empty()) << "what the rules have understood is not asked again";

  MessageReading silent = read("住所の話です。");
  hear_second_opinion(silent, Page::message, {});
  EXPECT_TRUE(asks_of(silent).empty());
}

TEST(SecondOpinion, LayoutChangesNothing) {
  const auto seen = [](const std::string& text) {
    const MessageReading message = read_message(text, Page::message, {}, rules(), {.opinion = false});
    MentionView view(message, Page::message);
    const auto features = view.of(0, 0);
    return std::vector<std::uint32_t>(features.begin(), features.end());
  };
  EXPECT_EQ(seen("ご住所を教えてください。"), seen("ご住所 を 教えてください。"));
  EXPECT_NE(seen("ご住所を教えてください。"), seen("ご住所を書かないでください。"));
}

TEST(SecondOpinion, WeightsOfAnotherSizeAreRefused) {
  auto files = RuleBook::files_of(TOKUMEI_SOURCE_DIR "/host/rules");
  for (RuleBook::File& file : files) {
    if (file.name == "second_opinion.bin") file.bytes.pop_back();
  }
  EXPECT_THROW(RuleBook{files}, RuleError);
}

TEST(SecondOpinion, HearsReasonsInEnglishAlone) {
  const std::vector<std::int8_t> for_it(RuleBook::kOpinionWeights, 9), against_it(RuleBook::kOpinionWeights, -9);
  const auto gives = [](const std::string& text, const std::vector<std::int8_t>& weights) {
    MessageReading message = read_message(text, Page::message, {}, rules(), {.opinion = false});
    EXPECT_FALSE(message.readings.front().purpose);
    hear_reasons(message, weights);
    return message.readings.front().purpose;
  };
  EXPECT_TRUE(gives("Please send me your full name.", for_it));
  EXPECT_FALSE(gives("Please send me your full name.", against_it));
  EXPECT_FALSE(gives("Your full name is not needed.", for_it));
  EXPECT_FALSE(gives("住所を教えてください。", for_it));
}

}  // namespace
}  // namespace tokumei
