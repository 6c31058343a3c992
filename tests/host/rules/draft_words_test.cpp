// What the words of rules/drafts/ are to the readers of drafts.
#include "rules/draft_words.h"

#include <gtest/gtest.h>

#include "rules/rule_book.h"

namespace tokumei {
namespace {

TEST(DraftWords, AWordIsOfTheKindsThatListIt) {
  const DraftWords words({{"at", DraftWords::bit(DraftWord::preposition) | DraftWords::bit(DraftWord::way)},
                          {"atm", DraftWords::bit(DraftWord::opener)}});
  EXPECT_TRUE(words.is("at", DraftWord::preposition));
  EXPECT_TRUE(words.is("at", DraftWord::way));
  EXPECT_TRUE(words.is("at", {DraftWord::opener, DraftWord::way}));
  EXPECT_FALSE(words.is("at", {DraftWord::opener, DraftWord::adverb}));
  EXPECT_TRUE(words.is("atm", DraftWord::opener));
  EXPECT_FALSE(words.is("atm", DraftWord::way));
}

TEST(DraftWords, WhatNobodyListedIsNothing) {
  const DraftWords words({{"at", DraftWords::bit(DraftWord::way)}});
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

TEST(DraftWords, EveryKindIsListed) {
  std::string all;
  for (const RuleBook::File& file : RuleBook::files_of(TOKUMEI_SOURCE_DIR "/host/rules")) {
    if (file.name.starts_with("drafts/")) all += file.bytes;
  }
  for (const std::string_view key : DraftWords::kKeys)
    EXPECT_NE(all.find('"' + std::string(key) + "\": ["), std::string::npos) << key;
}

}  // namespace
}  // namespace tokumei
