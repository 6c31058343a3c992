#include "grammar/sentence_opinion.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "rules/rule_book.h"

namespace tokumei {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const RuleBook& sentence_rules() {
  static const auto book = RuleBook::embedded();
  return *book;
}

CategoryIndex category(std::string_view name) {
  const auto& all = sentence_rules().categories();
  const auto at = std::find_if(all.begin(), all.end(), [&](const Category& one) { return one.name == name; });
  return static_cast<CategoryIndex>(at - all.begin());
}

std::vector<std::uint32_t> seen_of(const std::string& sentence) {
  std::vector<std::uint32_t> seen;
  see_sentence(sentence, {0, static_cast<std::uint32_t>(sentence.size())}, seen);
  std::sort(seen.begin(), seen.end());
  seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
  return seen;
}

// Most of what is seen of `sentence` has to be there for a photo to be asked for.
ClassWeights weights_of(const std::string& sentence) {
  const bool english = sentence.front() >= 'a' && sentence.front() <= 'z';
  const std::vector<std::uint32_t> seen = seen_of(sentence), always = seen_of(english ? "q" : "な");
  const std::int8_t least = english ? -8 : -14;
  std::vector<ClassWeights::Row> rows;
  for (const std::uint32_t feature : seen) {
    ClassWeights::Row& row = rows.emplace_back();
    const bool bias = std::binary_search(always.begin(), always.end(), feature);
    row.fill(bias ? least : -1);
    if (!bias) row[category("photo") + 1U] = 1;
  }
  return {seen, std::move(rows)};
}

MessageReading read_sentences(const std::string& text) {
  return read_message(text, Page::message, {}, sentence_rules(), {.opinion = false});
}

void ask(MessageReading& message, const ClassWeights& weights) {
  SentenceOpinion opinion(message, weights);
  ask_by_sound(message, Page::message, opinion);
}

// What is added to the readings of `text` by weights to which `sentence` sounds like an ask for a photo.
std::vector<std::string> added(const std::string& text, const std::string& sentence) {
  MessageReading message = read_sentences(text);
  const std::size_t before = message.readings.size();
  ask(message, weights_of(sentence));
  std::vector<std::string> added;
  for (const Reading& reading : message.readings) {
    if (!reading.unnamed) continue;
    EXPECT_EQ(reading.steps.front().rule, "opinion.sounds");
    EXPECT_EQ(reading.category, category("photo"));
    EXPECT_EQ(reading.attitude, Attitude::asked);
    EXPECT_EQ(reading.confidence, Confidence::possible);
    added.emplace_back(message.folded.view().substr(reading.span.begin, reading.span.size()));
  }
  EXPECT_EQ(message.readings.size(), before + added.size());
  return added;
}

constexpr const char* kSound = "let the crew watch the green river tonight";

TEST(SentenceOpinion, AsksForWhatASentenceSoundsLike) {
  EXPECT_THAT(added("Hello. Let the crew watch the green river tonight. Thanks.", kSound), ElementsAre(kSound));
}

TEST(SentenceOpinion, OnceAMessage) {
  EXPECT_THAT(added("Let the crew watch the green river tonight.\nLet the crew watch the green river tonight.", kSound),
              ElementsAre(kSound));
}

TEST(SentenceOpinion, SpeaksOfTheWritersOwnWordsAlone) {
  EXPECT_THAT(added("> Let the crew watch the green river tonight.\nDone.", kSound), IsEmpty());
}

TEST(SentenceOpinion, InJapaneseOfWhatIsToBeDoneWhereNothingElseAsks) {
  const std::string wanted = "川のやつを緑で流してください", told = "川のやつが緑で流れている";
  EXPECT_THAT(added("どうも。" + wanted + "。", wanted), ElementsAre(wanted));
  EXPECT_THAT(added("どうも。" + told + "。", told), IsEmpty());
  EXPECT_THAT(added("どうも。" + told + "?", told), ElementsAre(told));
  EXPECT_THAT(added("電話番号を教えてください。" + wanted + "。", wanted), IsEmpty());
  MessageReading posting = read_message(wanted, Page::job, {}, sentence_rules(), {.opinion = false});
  const ClassWeights weights = weights_of(wanted);
  SentenceOpinion opinion(posting, weights);
  ask_by_sound(posting, Page::job, opinion);
  EXPECT_THAT(posting.readings, IsEmpty());
}

TEST(SentenceOpinion, InJapaneseNeedsToBeLessCertain) {
  const std::string wanted = "川のやつを緑で流してください", half = "川のやつを緑で流し忘れないでください";
  EXPECT_THAT(added("どうも。" + half + "。", wanted), ElementsAre(half));
  EXPECT_THAT(added("どうも。舟の色はまだです。絵を描いてください。", wanted), IsEmpty());
}

// What the rules know and found no ask is none.
TEST(SentenceOpinion, LeavesWhatTheRulesHaveReadToThem) {
  const std::string mentions = "the photo of you on the wall is what the team talks about";
  ASSERT_EQ(read_sentences(mentions).readings.front().category, category("photo"));
  EXPECT_THAT(added(mentions, mentions), IsEmpty());
  EXPECT_THAT(added("Please send me a photo of yourself. Let the crew watch the green river tonight.", kSound),
              IsEmpty())
      << "asked for already";
}

TEST(SentenceOpinion, StandsAmongTheReadingsInTheOrderOfTheText) {
  MessageReading message =
      read_sentences("Your phone number, please. Let the crew watch the green river tonight. And your email.");
  ask(message, weights_of(kSound));
  EXPECT_TRUE(std::is_sorted(message.readings.begin(), message.readings.end(),
                             [](const Reading& a, const Reading& b) { return a.unit < b.unit; }));
  EXPECT_EQ(message.readings.size(), 3U);
}

TEST(SentenceOpinion, WithoutWeightsSaysNothing) {
  MessageReading message = read_sentences("Let the crew watch the green river tonight.");
  ask(message, {});
  EXPECT_THAT(message.readings, IsEmpty());
}

TEST(SentenceOpinion, SeesNothingThatBothLanguagesHave) {
  const std::vector<std::uint32_t> english = seen_of("okayama and 3d"), japanese = seen_of("岡山のokayamaで3dを");
  std::vector<std::uint32_t> both;
  std::set_intersection(english.begin(), english.end(), japanese.begin(), japanese.end(), std::back_inserter(both));
  EXPECT_THAT(both, IsEmpty());
}

TEST(SentenceOpinion, SeesEachThingOnceAndNotWithoutEnd) {
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += " w" + std::to_string(i);
  EXPECT_LT(seen_of(text).size(), 1000U);
  std::vector<std::uint32_t> seen;
  see_sentence("go go go go", {0, 11}, seen);
  EXPECT_EQ(seen.size(), seen_of("go go go go").size());
}

}  // namespace
}  // namespace tokumei
