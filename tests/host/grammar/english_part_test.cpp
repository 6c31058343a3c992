#include "grammar/english_part.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/host/grammar/asked.h"

namespace tokumei {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

TEST(EnglishPart, TheNameOnAPaperIsAName) {
  EXPECT_THAT(asked("Please send me your full name as in your passport."), ElementsAre("real_name"));
  EXPECT_THAT(asked("I need your legal name, which has to match your passport."), ElementsAre("real_name"));
  EXPECT_THAT(asked("Please give me the full name on your driver's license."), ElementsAre("real_name"));
  EXPECT_THAT(asked("Please send me your full name and your passport."),
              UnorderedElementsAre("real_name", "id_document"));
  EXPECT_THAT(asked("Please send me your full name plus a scan of your passport."),
              UnorderedElementsAre("real_name", "id_document"));
  for (const char* text : {"Tell us your full name, then hand in your passport.",
                           "Please give us your full name, then turn in your passport.",
                           "Please send your name as well as your passport in PDF."})
    EXPECT_THAT(asked(text), UnorderedElementsAre("real_name", "id_document")) << text;
  EXPECT_THAT(asked("We have your name, so please turn in your passport."), ElementsAre("id_document"));
}

TEST(EnglishPart, APictureWithAPaperIsThePaper) {
  EXPECT_THAT(asked("Please send me a selfie holding your passport."), ElementsAre("id_document"));
  EXPECT_THAT(asked("Please upload a selfie with your driver's license."), ElementsAre("id_document"));
  EXPECT_THAT(asked("Please send me a selfie, your passport and your CV."),
              UnorderedElementsAre("photo", "id_document", "employment"));
}

TEST(EnglishPart, APictureWithThePaperNamedBeforeIsThePaper) {
  EXPECT_THAT(asked("Please send me your passport and a selfie holding it."), ElementsAre("id_document"));
  EXPECT_THAT(asked("Please send me your passport and a selfie with it."), ElementsAre("id_document"));
  EXPECT_THAT(asked("Please send me your passport and a selfie in good light."),
              UnorderedElementsAre("id_document", "photo"));
}

TEST(EnglishPart, AHandleBehindAnAppIsTheApps) {
  EXPECT_THAT(asked("Are you on Discord? What's your handle?"), ElementsAre("messaging_account"));
  EXPECT_THAT(asked("What's your handle?"), ElementsAre("social_account"));
}

TEST(EnglishPart, TheMailOfAnAccountIsTheAccount) {
  EXPECT_THAT(asked("What's the email on your PayPal?"), ElementsAre("financial"));
  EXPECT_THAT(asked("Please send me your email and your PayPal."), UnorderedElementsAre("email", "financial"));
}

TEST(EnglishPart, WhatIsARelativesIsFamily) {
  EXPECT_THAT(asked("Please send me your wife's name and date of birth."), ElementsAre("family"));
  EXPECT_THAT(asked("Please send me your husband's occupation."), ElementsAre("family"));
  EXPECT_THAT(asked("Please send me your wife's name and phone number so I can call you."),
              UnorderedElementsAre("family", "phone"));
  EXPECT_THAT(asked("Please send me your wife's name, your date of birth and your address."),
              UnorderedElementsAre("family", "birth_date", "address"));
}

TEST(EnglishPart, ThePasswordToAnAccountIsNoAccount) {
  EXPECT_THAT(asked("Please send me the password to your LinkedIn account."), ElementsAre("credentials"));
  EXPECT_THAT(asked("Please send me the password for your Gmail."), ElementsAre("credentials"));
  EXPECT_THAT(asked("Please send me your password and your LinkedIn."),
              UnorderedElementsAre("credentials", "social_account"));
}

TEST(EnglishPart, TheNumberOfWhatIsNamedIsNoTelephone) {
  EXPECT_THAT(asked("Please send me your bank account name and number."), ElementsAre("financial"));
  EXPECT_THAT(asked("Please send me your passport and phone number."), UnorderedElementsAre("id_document", "phone"));
  EXPECT_THAT(asked("Please send me your bank details and phone number."), UnorderedElementsAre("financial", "phone"));
}

}  // namespace
}  // namespace tokumei
