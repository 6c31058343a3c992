// English sentences that ask, or take an ask back, by pointing at what the ones before named.
#include "grammar/english_follow_up.h"

#include <gmock/gmock.h>

#include "tests/host/grammar/asked.h"

namespace tokumei {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(EnglishFollowUp, AsksForTheAccountWhereTheOthersAre) {
  for (const std::string question : {"How do I find you there?", "Which one do you have?", "What's the handle?",
                                     "Are you on there?", "What's it under?", "Set yourself up there.",
                                     "I'd like you to be in there by noon.", "Will you add us?", "Want in?"}) {
    EXPECT_THAT(asked("The crew is in a Threema chat. It gets lively. " + question), ElementsAre("messaging_account"))
        << question;
    EXPECT_THAT(asked("The crew is in the workshop. It gets lively. " + question), IsEmpty()) << question;
  }
}

TEST(EnglishFollowUp, AsksWhetherItIsTrueOfTheReader) {
  EXPECT_THAT(asked("We make an app for people with ADHD. Yours made me laugh. Do you have it too?"),
              ElementsAre("sensitive"));
  EXPECT_THAT(asked("The panel is for people who live with epilepsy. Would that apply to you?"),
              ElementsAre("sensitive"));
  EXPECT_THAT(asked("The template is in the drive. Do you have it too?"), IsEmpty());
}

TEST(EnglishFollowUp, AsksBackWhatTheWriterSaidOfThemselves) {
  EXPECT_THAT(asked("I'm 53 myself so I have a feeling for it. And you?"), ElementsAre("birth_date"));
  EXPECT_THAT(asked("I grew up by the sea. How about you?"), ElementsAre("area"));
  EXPECT_THAT(asked("I'm a guy, I sing both parts. So which are you?"), ElementsAre("gender"));
  EXPECT_THAT(asked("I'm 20 minutes late. And you?"), IsEmpty());
  EXPECT_THAT(asked("I grew up by the sea. How about you send me the draft?"), IsEmpty());
}

TEST(EnglishFollowUp, AsksWhatToWriteWhereSomethingWasNamed) {
  EXPECT_THAT(asked("Each certificate bears the full name. What do I put for you?"), ElementsAre("real_name"));
  EXPECT_THAT(asked("The embassy copies each passport. So I'd need that scan by Friday."), ElementsAre("id_document"));
  EXPECT_THAT(asked("The headline is too long. What do I put for you?"), IsEmpty());
}

TEST(EnglishFollowUp, ShowsTheQuestionItself) {
  const auto book = RuleBook::embedded();
  const std::string text = "The crew is in a Threema chat. How do I find you there?";
  const MessageReading message = read_message(text, Page::message, {}, *book, {});
  EXPECT_EQ(message.readings.back().span.begin, text.find("How"));
}

TEST(EnglishFollowUp, TakesBackWhatWasAsked) {
  for (const std::string withdrawal :
       {"So scratch that.", "Please don't.", "Never mind.", "Neither of those, then.", "Sorry, that came out wrong.",
        "I've changed my mind.", "Disregard message 1.", "Scratch that please.", "Drop that altogether.",
        "Ignore that since payroll has it."})
    EXPECT_THAT(asked("Please send me your phone number. " + withdrawal), IsEmpty()) << withdrawal;
  EXPECT_THAT(asked("Please send me your phone number. Never mind the spelling."), ElementsAre("phone"));
  EXPECT_THAT(asked("Please send me your phone number. I never forget those."), ElementsAre("phone"));
  EXPECT_THAT(asked("Your CV? Scratch that. Send me your phone number."), ElementsAre("phone"));
  EXPECT_THAT(asked("Please send me your phone number. If you're not sure, ignore this."), ElementsAre("phone"));
}

}  // namespace
}  // namespace tokumei
