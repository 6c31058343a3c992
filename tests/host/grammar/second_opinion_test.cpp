#include "grammar/second_opinion.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <utility>
#include <vector>

#include "grammar/message_view.h"
#include "tests/host/grammar/asked.h"

namespace tokumei {
namespace {

const RuleBook& opinion_rules() {
  static const auto book = RuleBook::embedded();
  return *book;
}

// By category: whether the first ask is sure.
std::map<CategoryIndex, bool> asks_of(const MessageReading& message) {
  std::map<CategoryIndex, bool> asks;
  for (const Reading& reading : message.readings) {
    if (reading.attitude == Attitude::asked) asks[reading.category] |= reading.confidence == Confidence::sure;
  }
  return asks;
}

TEST(SecondOpinion, MakesNoAskSureAndDeniesFewThatTheRulesAreSureOf) {
  int raised = 0, denied = 0, sure_alone = 0;
  for (const Example& example : opinion_rules().examples()) {
    const std::string& text = example.text;
    const auto alone = asks_of(read_message(text, Page::message, {}, opinion_rules(), {.opinion = false}));
    const auto both = asks_of(read_message(text, Page::message, {}, opinion_rules()));
    for (const auto& [category, sure] : alone) {
      if (!example.asked || category != example.category) continue;
      sure_alone += sure;
      denied += sure && !both.contains(category);
    }
    for (const auto& [category, sure] : both) {
      const auto before = alone.find(category);
      ASSERT_FALSE(sure && (before == alone.end() || !before->second)) << text;
      raised += before == alone.end();
    }
  }
  EXPECT_LT(raised, static_cast<int>(opinion_rules().examples().size() / 20))
      << "the examples that ask nothing stay silent";
  EXPECT_LT(denied, sure_alone / 200) << "and those that ask are heard";
}

MessageReading without_opinion(const std::string& text) {
  return read_message(text, Page::message, {}, opinion_rules(), {.opinion = false});
}

// What is left of the first reading when everything that is seen weighs `weight`.
Reading heard(const std::string& text, std::int8_t weight) {
  MessageReading message = without_opinion(text);
  const std::vector<std::int8_t> weights(RuleBook::kOpinionWeights, weight);
  SecondOpinion(message, Page::message, weights).speak_of_mentions();
  return message.readings.front();
}

TEST(SecondOpinion, AsksWhereTheRulesFoundNone) {
  EXPECT_EQ(without_opinion("住所の件で連絡しました。").readings.front().attitude, Attitude::none);
  const Reading raised = heard("住所の件で連絡しました。", 9);
  EXPECT_EQ(raised.attitude, Attitude::asked);
  EXPECT_EQ(raised.confidence, Confidence::possible);
  EXPECT_EQ(raised.steps.back().rule, "opinion.asks");
  EXPECT_EQ(heard("住所の件で連絡しました。", 0).attitude, Attitude::asked) << "undecided, it errs on the safe side";
  EXPECT_EQ(heard("住所の件で連絡しました。", -1).attitude, Attitude::none);
}

// The same where around the mention nothing speaks for or against an ask, and all that is heard of the whole sentence
// weighs `weight`.
Attitude sounding(const std::string& text, std::int8_t weight, Page page = Page::message) {
  MessageReading message = without_opinion(text);
  std::vector<std::uint32_t> seen;
  see_sentence(message.folded.view(), message.units.front().span, seen);
  std::sort(seen.begin(), seen.end());
  ClassWeights::Row row;
  row.fill(weight);
  std::vector<ClassWeights::Row> rows(seen.size(), row);
  const ClassWeights sentence_weights(std::move(seen), std::move(rows));
  SentenceOpinion sentences(message, sentence_weights);
  const std::vector<std::int8_t> weights(RuleBook::kOpinionWeights, 0);
  SecondOpinion(message, page, weights, &sentences).speak_of_mentions();
  return message.readings.front().attitude;
}

TEST(SecondOpinion, WeighsWhatASentenceSoundsLike) {
  const std::string text = "The address came up again";
  ASSERT_EQ(heard(text, 0).attitude, Attitude::none);
  EXPECT_EQ(sounding(text, 40), Attitude::asked);
  EXPECT_EQ(sounding(text, -40), Attitude::none);
  const std::string japanese = "住所の件で連絡しました。";
  EXPECT_EQ(sounding(japanese, 40), Attitude::asked);
  EXPECT_EQ(sounding(japanese, -40), Attitude::none);
  EXPECT_EQ(sounding(japanese, 40, Page::job), Attitude::none) << "a line of a posting says too little";
  EXPECT_EQ(sounding("・住所の件", -40), Attitude::asked) << "and so does one of a list";
  EXPECT_EQ(sounding("住所と電話番号の件で連絡しました。", -40), Attitude::asked) << "of two things";
  EXPECT_EQ(sounding("住所を教えてください。", -40), Attitude::asked) << "the rules are sure";
}

// What is left of the first reading when the first thing seen of its mention weighs so many logits, and nothing else
// does; or the second, which tells its category.
Attitude weighed(const std::string& text, double logits, Page page = Page::message, std::size_t thing = 0) {
  MessageReading message = read_message(text, page, {}, opinion_rules(), {.opinion = false});
  Seen seen;
  MessageView(message, page).see_mention(message.readings.front(), seen);
  std::vector<std::int8_t> weights(RuleBook::kOpinionWeights, 0);
  weights[seen.numbers()[thing]] = static_cast<std::int8_t>(logits * RuleBook::kOpinionUnit);
  SecondOpinion(message, page, weights).speak_of_mentions();
  return message.readings.front().attitude;
}

TEST(SecondOpinion, NeedsLessAgainstWhatASentenceNamesAlone) {
  EXPECT_EQ(weighed("住所を教えてください。", -1.5), Attitude::none);
  EXPECT_EQ(weighed("住所と電話番号を教えてください。", -1.5), Attitude::asked) << "one of two";
  EXPECT_EQ(weighed("住所を教えてください。", -1.5, Page::job), Attitude::asked) << "a line of a posting";
  EXPECT_EQ(weighed("作業時間は不要ですが、住所は教えてください。", -1.5), Attitude::asked)
      << "不要 speaks of the other";
  EXPECT_EQ(weighed("ご住所は?", -1.5), Attitude::asked) << "nothing else could speak for it";
  EXPECT_EQ(weighed("Please send me your address.", -1), Attitude::none);
  EXPECT_EQ(weighed("Please send me your address, full name and phone number.", -1), Attitude::asked);
}

TEST(SecondOpinion, KeepsAListOfTheWorkWhole) {
  EXPECT_EQ(weighed("次の項目を表に入力する作業です。\n・住所", 2, Page::message, 1), Attitude::asked);
  EXPECT_EQ(weighed("次の項目を表に入力する作業です。\n・住所\n・電話番号", 2, Page::message, 1), Attitude::asked)
      << "half of it";
  EXPECT_EQ(weighed("次の項目を表に入力する作業です。\n・住所\n・電話番号\n・生年月日", 2, Page::message, 1),
            Attitude::work);
}

// Whose refusal it is the rules may mistake where a sentence says more than that.
TEST(SecondOpinion, OverrulesWhatLongEnglishSentencesSay) {
  const std::string text = "For the accident insurance on set I've got to enter your date of birth.";
  ASSERT_EQ(without_opinion(text).readings.front().attitude, Attitude::offered);
  EXPECT_EQ(heard(text, 9).attitude, Attitude::asked);
  EXPECT_EQ(heard(text, 9).confidence, Confidence::possible);
  EXPECT_EQ(heard(text, 0).attitude, Attitude::offered) << "undecided, it leaves it to the rules";
  EXPECT_EQ(heard("No date of birth is required.", 9).attitude, Attitude::refused) << "nothing else is said";
  EXPECT_EQ(heard("住所は不要です。", 9).attitude, Attitude::refused);
  EXPECT_EQ(heard("She told me that the last client had asked: \"Please send me your date of birth.\"", 9).attitude,
            Attitude::reported);
}

TEST(SecondOpinion, HearsWhatTheRulesHaveNoWordsFor) {
  EXPECT_THAT(asked("Is there a number I can ring on the day?"), testing::IsEmpty());
  EXPECT_THAT(asked("Is there a number I can ring on the day?", Page::message, true), testing::ElementsAre("phone"));
  EXPECT_THAT(asked("追加で必要なもの:健康保険証の写し"), testing::IsEmpty());
  EXPECT_THAT(asked("追加で必要なもの:健康保険証の写し", Page::message, true), testing::ElementsAre("id_document"));
}

TEST(SecondOpinion, TakesSureBackBeforeItDenies) {
  const std::string text = "住所を教えてください。";
  EXPECT_EQ(heard(text, 9).confidence, Confidence::sure);
  const Reading doubted = heard(text, 0);
  EXPECT_EQ(doubted.attitude, Attitude::asked);
  EXPECT_EQ(doubted.confidence, Confidence::possible);
  EXPECT_EQ(doubted.steps.back().rule, "opinion.doubts");
  const Reading denied = heard(text, -9);
  EXPECT_EQ(denied.attitude, Attitude::none);
  EXPECT_EQ(denied.steps.back().rule, "opinion.denies");
}

TEST(SecondOpinion, WithoutWeightsSaysNothing) {
  MessageReading message = without_opinion("住所を教えてください。");
  SecondOpinion(message, Page::message, {}).speak_of_mentions();
  EXPECT_EQ(message.readings.front().confidence, Confidence::sure);
}

// However much stands around an ask, and whatever it says, it weighs no more than a bound.
TEST(SecondOpinion, SentencesAroundHaveTheirLimit) {
  std::vector<std::int8_t> weights(RuleBook::kOpinionWeights, 0);
  const std::string ask = "住所を教えてください。", talk = "納期と単価は募集文のとおりです。";
  const MessageReading message = without_opinion(talk + ask);
  Seen seen;
  MessageView(message, Page::message).see_near(0, seen);
  for (const std::uint32_t one : seen.numbers()) weights[one] = -127;
  MessageReading around = without_opinion(talk + talk + ask + talk + talk);
  SecondOpinion(around, Page::message, weights).speak_of_mentions();
  EXPECT_EQ(around.readings.front().attitude, Attitude::asked);
}

// What is said again and again weighs no more than said once: decoration silences nothing.
TEST(SecondOpinion, DecorationSilencesNothing) {
  for (const std::string ask : {"Please send me your phone number.", "電話番号を教えてください"}) {
    for (const std::string mark : {" ^", " never", "★", "☆★", "!", "ーー", " ok,", "✨ "}) {
      std::string text = ask;
      for (int i = 0; i < 200; ++i) text += mark;
      EXPECT_THAT(asked(text, Page::message, true), testing::Contains("phone")) << ask << mark;
    }
  }
}

TEST(SecondOpinion, WhatItRaisesIsExplainedByItAlone) {
  const Reading raised = heard("住所の件で連絡しました。", 9);
  ASSERT_EQ(raised.steps.size(), 2U);
  EXPECT_EQ(raised.steps.front().rule, "mention");
}

TEST(MessageView, LayoutChangesNothing) {
  const auto seen_in = [](const std::string& text) {
    const MessageReading message = without_opinion(text);
    Seen seen;
    MessageView(message, Page::message).see_mention(message.readings.front(), seen);
    return std::vector<std::uint32_t>(seen.numbers().begin(), seen.numbers().end());
  };
  EXPECT_EQ(seen_in("ご住所を教えてください。"), seen_in("ご住所 を 教えてください。"));
  EXPECT_EQ(seen_in("ご住所を教えてください。"), seen_in("『ご住所』を教えてください。"));
  EXPECT_EQ(seen_in("Send me your phone number."), seen_in("Send me your 'phone number'."));
  EXPECT_NE(seen_in("ご住所を教えてください。"), seen_in("ご住所を書かないでください。"));
}

TEST(MessageView, ItemsAreSeenWithWhatFramesTheirList) {
  const auto count = [](const std::string& text) {
    const MessageReading message = without_opinion(text);
    EXPECT_EQ(message.readings.size(), 1U) << text;
    Seen seen;
    MessageView(message, Page::message).see_mention(message.readings.front(), seen);
    return seen.numbers().size();
  };
  const std::string before = "\n・希望の単価\n・使う道具\n・得意な色\n", item = "・お住まいの地域\n";
  const std::string behind = "・納期\n・本数\n・形式\n";
  EXPECT_GT(count("つぎのとおりでございます。" + before + item), count("では。" + before + item));
  EXPECT_GT(count(item + behind + "うえのとおりでございます。"), count(item + behind + "では。"));
}

TEST(SecondOpinion, WeightsOfAnotherSizeAreRefused) {
  auto files = RuleBook::files_of(TOKUMEI_SOURCE_DIR "/host/rules");
  for (RuleBook::File& file : files) {
    if (file.name == "second_opinion.bin") file.bytes.pop_back();
  }
  EXPECT_THROW(RuleBook{files}, RuleError);
}

TEST(SecondOpinion, HearsReasons) {
  const auto weights_of = [](std::int8_t weight) {
    return std::vector<std::int8_t>(RuleBook::kOpinionWeights, weight);
  };
  const auto gives = [&](const std::string& text, std::int8_t weight, Page page = Page::message) {
    const std::vector<std::int8_t> weights = weights_of(weight);
    MessageReading message = without_opinion(text);
    EXPECT_FALSE(message.readings.front().purpose);
    SecondOpinion(message, page, weights).speak_of_reasons();
    return message.readings.front().purpose;
  };
  EXPECT_TRUE(gives("Please send me your full name.", 9));
  EXPECT_FALSE(gives("Please send me your full name.", -9));
  EXPECT_FALSE(gives("Your full name is not needed.", 9));
  EXPECT_TRUE(gives("住所を教えてください。", 9));
  EXPECT_FALSE(gives("住所を教えてください。", -9));
  EXPECT_FALSE(gives("住所は不要です。", 9));
  // A Japanese posting has to say it louder.
  EXPECT_TRUE(gives("住所を教えてください。", 2));
  EXPECT_FALSE(gives("住所を教えてください。", 2, Page::job));
  EXPECT_TRUE(gives("住所を教えてください。", 9, Page::job));
}

TEST(SecondOpinion, HasTheLastWordOnReasonsInEnglish) {
  const auto gives = [&](const std::string& text, std::int8_t weight) {
    const std::vector<std::int8_t> weights(RuleBook::kOpinionWeights, weight);
    MessageReading message = without_opinion(text);
    EXPECT_TRUE(message.readings.front().purpose) << text;
    SecondOpinion(message, Page::message, weights).speak_of_reasons();
    return message.readings.front().purpose;
  };
  EXPECT_FALSE(gives("Writer for a bakery. Please send me your full name.", -9));
  EXPECT_TRUE(gives("Please send me your full name for the contract.", 9));
  EXPECT_TRUE(gives("お届けするので、住所を教えてください。", -9));
}

TEST(SecondOpinion, SeesWhereTheRulesHearAReasonInEnglish) {
  const auto seen_of = [](const std::string& text, bool heard, Page page = Page::message) {
    MessageReading message = without_opinion(text);
    Reading& ask = message.readings.front();
    EXPECT_FALSE(ask.reason.empty()) << text;
    if (!heard) ask.reason = {};
    MessageView view(message, page);
    Seen seen;
    view.see_ask(ask, seen);
    return std::vector<std::uint32_t>(seen.numbers().begin(), seen.numbers().end());
  };
  const std::string here = "Please send me your full name for the contract.";
  const std::string beside = "It's for the contract. Please send me your full name.";
  EXPECT_NE(seen_of(here, true), seen_of(here, false));
  EXPECT_NE(seen_of(here, true), seen_of(beside, true));
  EXPECT_NE(seen_of(here, true), seen_of(here, true, Page::job));
  const std::string japanese = "お届けするので、住所を教えてください。";
  EXPECT_EQ(seen_of(japanese, true), seen_of(japanese, false));
}

TEST(SecondOpinion, HearsNoReasonInJapaneseBesideOneThatTheRulesHear) {
  const std::vector<std::int8_t> weights(RuleBook::kOpinionWeights, 9);
  const auto second_has_one = [&](const std::string& text) {
    MessageReading message = without_opinion(text);
    SecondOpinion(message, Page::message, weights).speak_of_reasons();
    return message.readings.back().purpose;
  };
  EXPECT_FALSE(second_has_one("お届けするので、住所を教えてください。\n\n年齢を教えてください。"));
  EXPECT_TRUE(second_has_one("住所を教えてください。\n\n年齢を教えてください。"));
}

}  // namespace
}  // namespace tokumei
