// Ordinary sentences that hold what looks like a word in disguise.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "grammar/message_reader.h"
#include "tests/host/grammar/asked.h"

namespace tokumei {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Whether anything in `text` is read as spelt so that filters do not see it.
bool is_disguised(const std::string& text) {
  const auto readings = read_message(text, Page::message, {}, *RuleBook::embedded()).readings;
  return std::any_of(readings.begin(), readings.end(), [](const Reading& reading) { return reading.disguised; });
}

TEST(OrdinaryWords, OtherWordsThatDifferByALetter) {
  for (const char* text : {"Please send me photos of the mall entrance", "Write about your favourite mall, please."}) {
    EXPECT_THAT(asked(text), IsEmpty()) << text;
    EXPECT_FALSE(is_disguised(text)) << text;
  }
}

TEST(OrdinaryWords, ALaughBehindThem) {
  for (const char* text : {"まだ学生笑ですか?", "学生笑でも大丈夫ですか?", "新人社員笑", "これは保険笑ですか?"}) {
    EXPECT_THAT(asked(text), IsEmpty()) << text;
    EXPECT_FALSE(is_disguised(text)) << text;
  }
}

TEST(OrdinaryWords, JapaneseOnesInEnglishSentences) {
  for (const char* text :
       {"Please write the furigana for each kanji.", "Tell me about your kanojo.", "Please send me the Peipei logo.",
        "Tell me more about Shinko, the heroine.", "Please send the scene where the kodomo play.",
        "Can you send the page about koukou and daigaku life?"}) {
    EXPECT_THAT(asked(text), IsEmpty()) << text;
    EXPECT_FALSE(is_disguised(text)) << text;
  }
}

TEST(OrdinaryWords, TwoThatManyWriteAsOne) {
  for (const char* text :
       {"Please send me your cell phone.", "What's your cell phone number?", "Can we do a video call?",
        "What's your work place?", "What is your home town?", "Please send a head shot.", "Does your girl friend know?",
        "When is your birth day?", "What's your zip code?", "What's your day job?", "Please send your e-mail address.",
        "What's your E-Mail?", "E-mailアドレスを教えてください。"})
    EXPECT_FALSE(is_disguised(text)) << text;
  for (const char* text : {"What's your tele gram?", "What's your e.mail?", "Send your em-ail.",
                           "Tell me your dis cord", "What's your cell ph0ne?"})
    EXPECT_TRUE(is_disguised(text)) << text;
}

TEST(OrdinaryWords, TheNameOfAnAppInCapitals) {
  for (const char* text : {"Please send me your LINE ID.", "LINE IDを教えてください。", "LINEIDを教えてください。"}) {
    EXPECT_THAT(asked(text), ElementsAre("messaging_account")) << text;
    EXPECT_FALSE(is_disguised(text)) << text;
  }
}

}  // namespace
}  // namespace tokumei
