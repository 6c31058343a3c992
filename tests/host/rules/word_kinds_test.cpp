// What the words of rules/drafts/ are to the readers of drafts, and those of rules/languages/ to the readers of
// messages.
#include "rules/word_kinds.h"

#include <gtest/gtest.h>

#include "rules/rule_book.h"

namespace tokumei {
namespace {

WordKinds::Kinds kinds_of(std::initializer_list<DraftWord> kinds) {
  WordKinds::Kinds all;
  for (const DraftWord kind : kinds) all.set(static_cast<std::size_t>(kind));
  return all;
}

TEST(DraftWords, AWordIsOfTheKindsThatListIt) {
  const DraftWords words(
      {{"at", kinds_of({DraftWord::preposition, DraftWord::way})}, {"atm", kinds_of({DraftWord::opener})}});
  EXPECT_TRUE(words.is("at", DraftWord::preposition));
  EXPECT_TRUE(words.is("at", DraftWord::way));
  EXPECT_TRUE(words.is("at", {DraftWord::opener, DraftWord::way}));
  EXPECT_FALSE(words.is("at", {DraftWord::opener, DraftWord::adverb}));
  EXPECT_TRUE(words.is("atm", DraftWord::opener));
  EXPECT_FALSE(words.is("atm", DraftWord::way));
}

TEST(DraftWords, WhatNobodyListedIsNothing) {
  const DraftWords words({{"at", kinds_of({DraftWord::way})}});
  for (const char* other : {"", "a", "as", "att", "b"}) EXPECT_FALSE(words.is(other, DraftWord::way)) << other;
  EXPECT_FALSE(DraftWords().is("at", DraftWord::way));
}

TEST(DraftWords, OfTheRulesInBothLanguagesAndWithBothApostrophes) {
  const DraftWords& words = RuleBook::embedded()->draft_words();
  EXPECT_TRUE(words.is("パート", DraftWord::occupation));
  EXPECT_TRUE(words.is("i'm", DraftWord::to_be));
  EXPECT_TRUE(words.is("i’m", DraftWord::to_be));
  EXPECT_FALSE(words.is("I'm", DraftWord::to_be)) << "asked for words that were folded";
}

TEST(DraftWords, APieceOfTextBeginsOrEndsWithTheLongest) {
  const DraftWords words({{"県", kinds_of({DraftWord::town_end})},
                          {"any", kinds_of({DraftWord::topic})},
                          {"any more", kinds_of({DraftWord::topic})}});
  EXPECT_EQ(words.length_of_start("any more of it", DraftWord::topic), 8U);
  EXPECT_EQ(words.length_of_start("any moss", DraftWord::topic), 3U);
  EXPECT_EQ(words.length_of_start("an", DraftWord::topic), 0U);
  EXPECT_FALSE(words.begins("any more", DraftWord::town_end));
  EXPECT_TRUE(words.ends("秋田県", DraftWord::town_end));
  EXPECT_FALSE(words.ends("秋田県の", DraftWord::town_end));
  EXPECT_FALSE(words.ends("", DraftWord::town_end));
  EXPECT_FALSE(DraftWords().begins("県", DraftWord::town_end));
}

TEST(DraftWords, APieceOfTextHoldsOneAnywhere) {
  const DraftWords words({{"県", kinds_of({DraftWord::town_end})}, {"any", kinds_of({DraftWord::topic})}});
  EXPECT_TRUE(words.are_in("県", DraftWord::town_end));
  EXPECT_TRUE(words.are_in("秋田県の人", DraftWord::town_end));
  EXPECT_FALSE(words.are_in("秋田の人", DraftWord::town_end));
  EXPECT_FALSE(words.are_in("秋田県の人", DraftWord::topic));
  EXPECT_TRUE(words.are_in("of many", DraftWord::topic));
  EXPECT_FALSE(words.are_in(std::string_view("県").substr(0, 2), DraftWord::town_end)) << "cut off in a letter";
  EXPECT_FALSE(words.are_in("", DraftWord::topic));
  EXPECT_FALSE(DraftWords().are_in("県", DraftWord::town_end));
}

TEST(DraftWords, TheFirstInAPieceOfTextIsAPartOfIt) {
  const DraftWords words({{"県", kinds_of({DraftWord::town_end})}, {"any more", kinds_of({DraftWord::topic})}});
  const std::string_view text = "秋田県と岩手県";
  EXPECT_EQ(words.first_in(text, DraftWord::town_end), "県");
  EXPECT_EQ(words.first_in(text, DraftWord::town_end).data(), text.data() + std::string_view("秋田").size());
  EXPECT_EQ(words.first_in("not any more", DraftWord::topic), "any more") << "the whole of it";
  EXPECT_TRUE(words.first_in(text, DraftWord::topic).empty());
}

TEST(DraftWords, WhatStandsBehindAllThatATextBeginsWith) {
  const DraftWords words({{"県", kinds_of({DraftWord::town_end})}, {"市", kinds_of({DraftWord::town_end})}});
  EXPECT_EQ(words.behind_all("県市県の人", DraftWord::town_end), "の人");
  EXPECT_EQ(words.behind_all("の県", DraftWord::town_end), "の県");
  EXPECT_EQ(words.behind_all("県", DraftWord::town_end), "");
}

TEST(DraftWords, ThatBeginWithASpaceStandBehindOne) {
  const DraftWords& words = RuleBook::embedded()->draft_words();
  EXPECT_TRUE(words.ends("iloilo city", DraftWord::town_end));
  EXPECT_FALSE(words.ends("felicity", DraftWord::town_end));
}

TEST(SentenceWords, OfTheRules) {
  const SentenceWords& words = RuleBook::embedded()->sentence_words();
  EXPECT_TRUE(words.is("insurance", SentenceWord::office));
  EXPECT_TRUE(words.is("insurance", SentenceWord::reason));
  EXPECT_FALSE(words.is("insurance", SentenceWord::aim));
  EXPECT_FALSE(words.is("passport", {SentenceWord::office, SentenceWord::reason, SentenceWord::aim}));
}
TEST(SentenceWords, TheFirstAndTheLastKindsAreUnderTheirKeys) {
  const SentenceWords& words = RuleBook::embedded()->sentence_words();
  EXPECT_TRUE(words.is("payroll", SentenceWord::office));
  EXPECT_TRUE(words.is("stand-ups", SentenceWord::done_together));
  EXPECT_TRUE(words.is("switching", SentenceWord::shifts));
  EXPECT_TRUE(words.is("monday", SentenceWord::time));
  EXPECT_TRUE(words.ends("本日", SentenceWord::time));
  EXPECT_TRUE(words.begins("提出し", SentenceWord::hands_over));
  EXPECT_TRUE(words.is("upload", SentenceWord::hands_over));
  EXPECT_FALSE(words.begins("提出し", SentenceWord::tells));
  EXPECT_TRUE(words.are_in("昨日の図書館", SentenceWord::public_life));
  EXPECT_TRUE(words.are_in("昨日の図書館", SentenceWord::past));
  EXPECT_FALSE(words.are_in("明日の本屋", SentenceWord::public_life));
  EXPECT_TRUE(words.begins("男・女", SentenceWord::choice));
  EXPECT_TRUE(words.is("required", SentenceWord::charged));
  EXPECT_TRUE(words.ends("読んだアプリ", SentenceWord::thing));
}

template <typename Words>
void expect_every_kind_listed(std::string_view folder) {
  std::string all;
  for (const RuleBook::File& file : RuleBook::files_of(TOKUMEI_SOURCE_DIR "/host/rules")) {
    if (file.name.starts_with(folder)) all += file.bytes;
  }
  for (const std::string_view key : Words::kKeys)
    EXPECT_NE(all.find('"' + std::string(key) + "\": ["), std::string::npos) << key;
}

TEST(DraftWords, EveryKindIsListed) {
  expect_every_kind_listed<DraftWords>("drafts/");
}
TEST(SentenceWords, EveryKindIsListed) {
  expect_every_kind_listed<SentenceWords>("languages/");
}

}  // namespace
}  // namespace tokumei
