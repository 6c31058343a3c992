// English sentences that speak of the reader's own and ask for none of it, as callers, shops and recruiters do, and
// their neighbours that ask. What is a topic is none for the second opinion either.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "tests/host/grammar/asked.h"

namespace tokumei {
namespace {

using testing::Contains;
using testing::IsEmpty;

void ask_nothing(std::initializer_list<const char*> texts) {
  for (const char* text : texts) {
    EXPECT_THAT(asked(text), IsEmpty()) << text;
    EXPECT_THAT(asked(text, Page::message, true), IsEmpty()) << text;
  }
}

void ask(std::initializer_list<std::pair<const char*, const char*>> asks) {
  for (const auto& [category, text] : asks) EXPECT_THAT(asked(text), Contains(category)) << text;
}

TEST(EnglishTopic, WhatTheWriterCallsAbout) {
  ask_nothing({"There seems to be a problem with your tax identification number.",
               "We have found unusual activity on your credit card.", "I'm calling about your driving licence.",
               "We've been trying to reach you concerning your bank account.",
               "This is a final notice of a claim against your passport number.",
               "The fee has been added to your credit card.", "We wish you and your wife a good year."});
  ask({{"birth_date", "May I ask about your age?"},
       {"employment", "Please tell me about your last job."},
       {"address", "I'm calling about the delivery, what is your address?"},
       {"national_id", "We have a problem, please give me your social security number."}});
}

TEST(EnglishTopic, WhatBecameOfIt) {
  ask_nothing({"Your bank account has been frozen.", "Unfortunately your passport number was recently misused.",
               "Your credit card may be at risk.", "Somebody has been using your credit card abroad.",
               "It looks like hackers have accessed your bank account."});
  ask({{"sensitive", "Has your criminal record ever been used against you?"},
       {"financial", "Your account is locked, please confirm your card number."}});
}

TEST(EnglishTopic, WhereTheWriterWillSendIt) {
  ask_nothing({"A reference will be sent to your registered mobile number.",
               "We will let you know through your registered number.", "The ticket goes to the email you gave us.",
               "I'll text the tracking link to your mobile number.",
               "We may have to send an officer to your residence.", "The sheriff will come to your residence.",
               "I'll call you back in an hour.", "We will contact you next week."});
  ask({{"phone", "What's your number? I'll call you back."},
       {"address", "Please send your home address."},
       {"email", "Where shall I send it, what is your email address?"}});
}

TEST(EnglishTopic, WhatTheReaderThinksOfIt) {
  ask_nothing({"Why do you want to leave your current job?",
               "May I ask why you are switching from your current employer?",
               "What do you like most about your current job?", "Are you happy with your current employer?",
               "Talk to your husband about it.", "It is illegal to share it with your lawyer or your family.",
               "I need a moment, speak with your wife first."});
  ask({{"employment", "Why did you leave your last job?"},
       {"employment", "Who is your current employer?"},
       {"family", "What does your husband do?"}});
}

TEST(EnglishTopic, IdentityAsThePurpose) {
  EXPECT_THAT(asked("I need your date of birth to confirm your identity."), testing::ElementsAre("birth_date"));
}

TEST(EnglishTopic, WhatIsOfARelativeIsAskedForWithTheRelative) {
  EXPECT_THAT(asked("And the date of birth of your husband, please?"), testing::ElementsAre("family"));
  EXPECT_THAT(asked("Your date of birth and your husband's job, please."), Contains("birth_date"));
}

TEST(EnglishTopic, WhatIsKeptOfTheReader) {
  ask({{"birth_date", "What's the date of birth on the account?"},
       {"phone", "What's the phone number on the booking?"}});
  EXPECT_THAT(asked("What's the phone number on the flyer?"), IsEmpty());
}

}  // namespace
}  // namespace tokumei
