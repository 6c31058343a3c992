#include "grammar/mention_parts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/host/grammar/asked.h"

namespace tokumei {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

TEST(MentionParts, TheNameOnAPaperIsAName) {
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

TEST(MentionParts, APictureWithAPaperIsThePaper) {
  EXPECT_THAT(asked("Please send me a selfie holding your passport."), ElementsAre("id_document"));
  EXPECT_THAT(asked("Please upload a selfie with your driver's license."), ElementsAre("id_document"));
  EXPECT_THAT(asked("Please send me a selfie, your passport and your CV."),
              UnorderedElementsAre("photo", "id_document", "employment"));
}

TEST(MentionParts, APictureWithThePaperNamedBeforeIsThePaper) {
  EXPECT_THAT(asked("Please send me your passport and a selfie holding it."), ElementsAre("id_document"));
  EXPECT_THAT(asked("Please send me your passport and a selfie with it."), ElementsAre("id_document"));
  EXPECT_THAT(asked("Please send me your passport and a selfie in good light."),
              UnorderedElementsAre("id_document", "photo"));
}

TEST(MentionParts, AHandleBehindAnAppIsTheApps) {
  EXPECT_THAT(asked("Are you on Discord? What's your handle?"), ElementsAre("messaging_account"));
  EXPECT_THAT(asked("What's your handle?"), ElementsAre("social_account"));
}

TEST(MentionParts, ANameInAnAppIsTheApps) {
  for (const char* text :
       {"すかいぷの名前を教えてください。", "すかいぷのなまえを教えてください。", "LINEのお名前を教えてください。",
        "ﾗ ｲ ﾝ の おなまえ を教えてください。", "Are you on Discord? What do they call you there?",
        "Let's talk on Telegram. What's your name there?", "Are you on Viber? Send me your number for it."})
    EXPECT_THAT(asked(text), ElementsAre("messaging_account")) << text;
  for (const char* text : {"いんすたぐらむのお名前を教えてください", "いん★す★たのお名前は何ですか?",
                           "い/ん/す/たのお名前を頂戴できますか", "顔本の何というお名前ですか?",
                           "you on the bird app? what do they call you there, i'll follow back"})
    EXPECT_THAT(asked(text), ElementsAre("social_account")) << text;
  EXPECT_THAT(asked("ペイペイの名前を教えてください。"), ElementsAre("financial"));
  EXPECT_THAT(asked("hop on d1scord. Whats ur name there"), ElementsAre("messaging_account"));
  EXPECT_THAT(asked("LINEのIDと本名を教えてください。"), UnorderedElementsAre("messaging_account", "real_name"));
  EXPECT_THAT(asked("LINEとお名前を教えてください。"), UnorderedElementsAre("messaging_account", "real_name"));
  EXPECT_THAT(asked("Please send me your WhatsApp and your name."),
              UnorderedElementsAre("messaging_account", "real_name"));
}

TEST(MentionParts, WhereSomethingGoesIsTheAppsOrTheMails) {
  for (const char* text : {"添付が10MBを超えてしまうので、めーるのほうに送りますね。宛先いただけます?",
                           "e_m_a_i_l 宛に原稿見本おくります。どこ宛にすればいいですか",
                           "m∈il にPDF送りますね。どちら宛にすればいいですか"})
    EXPECT_THAT(asked(text, Page::message, true), ElementsAre("email")) << text;
  EXPECT_THAT(asked("うちは#のマークの すらっ9 で全部回してます。招待を飛ばすので宛先ください", Page::message, true),
              ElementsAre("messaging_account"));
  EXPECT_THAT(asked("お礼を贈りたいので、ぺいぺいの受け取りリンクかQRありませんか?"), ElementsAre("financial"));
  EXPECT_THAT(asked("お支払いは P@yP@l です。QRください"), ElementsAre("financial"));
  EXPECT_THAT(asked("We pay by P@yP@l. Send your QR"), ElementsAre("financial"));
}

TEST(MentionParts, ASnapshotOfAPaperIsThePaper) {
  EXPECT_THAT(asked("保険証の表面だけ写メで送ってください。"), ElementsAre("id_document"));
  EXPECT_THAT(asked("めんきょしょーを しゃめ で送ってください。"), ElementsAre("id_document"));
  EXPECT_THAT(asked("免許証と顔の写メを送ってください。"), UnorderedElementsAre("id_document", "photo"));
}

TEST(MentionParts, TheMailOfAnAccountIsTheAccount) {
  EXPECT_THAT(asked("What's the email on your PayPal?"), ElementsAre("financial"));
  EXPECT_THAT(asked("Please send me your email and your PayPal."), UnorderedElementsAre("email", "financial"));
}

TEST(MentionParts, WhatIsARelativesIsFamily) {
  EXPECT_THAT(asked("Please send me your wife's name and date of birth."), ElementsAre("family"));
  EXPECT_THAT(asked("Please send me your husband's occupation."), ElementsAre("family"));
  EXPECT_THAT(asked("Please send me your wife's name and phone number so I can call you."),
              UnorderedElementsAre("family", "phone"));
  EXPECT_THAT(asked("Please send me your wife's name, your date of birth and your address."),
              UnorderedElementsAre("family", "birth_date", "address"));
}

TEST(MentionParts, ThePasswordToAnAccountIsNoAccount) {
  EXPECT_THAT(asked("Please send me the password to your LinkedIn account."), ElementsAre("credentials"));
  EXPECT_THAT(asked("Please send me the password for your Gmail."), ElementsAre("credentials"));
  EXPECT_THAT(asked("Please send me your password and your LinkedIn."),
              UnorderedElementsAre("credentials", "social_account"));
}

TEST(MentionParts, TheNumberOfWhatIsNamedIsNoTelephone) {
  EXPECT_THAT(asked("Please send me your bank account name and number."), ElementsAre("financial"));
  EXPECT_THAT(asked("Please send me your passport and phone number."), UnorderedElementsAre("id_document", "phone"));
  EXPECT_THAT(asked("Please send me your bank details and phone number."), UnorderedElementsAre("financial", "phone"));
}

TEST(MentionParts, ABracketSaysThatTheAreaIsEnough) {
  for (const char* text : {"ご住所(市区町村まで)を教えてください。", "住所(都道府県のみ)をお知らせください。"})
    EXPECT_THAT(asked(text), ElementsAre("area")) << text;
  for (const char* text :
       {"ご住所(番地まで)を教えてください。", "ご住所(県から)を教えてください。", "住所( )をお知らせください。"})
    EXPECT_THAT(asked(text), testing::Contains("address")) << text;
}

TEST(MentionParts, ANumberInWordsBehindAnAppIsTheApps) {
  EXPECT_THAT(asked("Message me on WhatsApp: plus one, five five five, zero one nine two."),
              ElementsAre("messaging_account"));
  EXPECT_THAT(asked("Call me on plus one, five five five, zero one nine two."), ElementsAre("phone"));
}

TEST(MentionParts, ASnapshotIsHowSomethingElseIsSent) {
  for (const char* text : {"記入した用紙を写メで返してください。", "商品の傷を写メで見せてください。"})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
  for (const char* text : {"写メで一枚送ってください。", "顔を写メで送ってください。"})
    EXPECT_THAT(asked(text), ElementsAre("photo")) << text;
}

}  // namespace
}  // namespace tokumei
