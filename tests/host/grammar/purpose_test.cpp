// Whether the text says why it asks: where the reason may stand, and what only looks like one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "grammar/message_reader.h"

namespace tokumei {
namespace {

// To the rules alone: the second opinion hears more.
bool says_why(const std::string& text, const ReadingSteps& steps = {.opinion = false}) {
  const MessageReading message = read_message(text, Page::message, {}, *RuleBook::embedded(), steps);
  EXPECT_TRUE(std::any_of(message.readings.begin(), message.readings.end(), [](const Reading& reading) {
    return reading.attitude == Attitude::asked;
  })) << text;
  return std::any_of(message.readings.begin(), message.readings.end(),
                     [](const Reading& reading) { return reading.purpose; });
}

TEST(Purpose, InTheSentenceOfTheAsk) {
  for (const char* text :
       {"書類を郵送するため、ご住所を教えてください。", "お礼をお送りしたいので、ご住所を教えてください。",
        "請求書に載せるご住所を教えてください。", "お届けするのに、ご住所を教えてください。",
        "社内の規定により、ご住所を教えてください。", "チケットが届くように、ご住所を教えてください。",
        "配布エリアを決めたいんですが、最寄り駅はどちらですか?", "緊急連絡先として、電話番号を教えてください。",
        "送金するんで電話番号を教えてください。", "契約するにあたり、ご住所を教えてください。",
        "契約書を郵送いたしたく、ご住所を教えてください。", "書籍化に伴い、ご出身校を教えてください。",
        "チケットを取るのに、パスポートの番号を教えてください。", "家まで届けるけんご住所を教えてください。"})
    EXPECT_TRUE(says_why(text)) << text;
}

TEST(Purpose, InTheSentenceBeforeOrBehind) {
  for (const char* text :
       {"賞品を発送するためです。ご住所を教えてください。", "ご住所を教えてください。書類の郵送に使います。",
        "お名前を教えてもらえますか?呼びにくいので…", "インスタのアカウントを教えて!フォローしたいです。",
        "LINEでお話ししませんか?そのほうが早いです。", "棚を取りに行きたいです。最寄り駅はどこですか?",
        "見本を普通郵便で送りますね。つきましては、ご住所を教えてください。",
        "荷物が戻ってきてしまいました。ご住所を教えてください。",
        "資料が重くて送れません。メールアドレスを教えてください。",
        "インスタのアカウントを教えてください。雰囲気を見たいだけです。",
        "インボイスの登録番号を教えてください。経理がうるさくて…",
        "残りは直接お振り込みしますね。口座番号を教えてください。",
        "日中つながる番号を教えてください。夕方こちらからかけます。"})
    EXPECT_TRUE(says_why(text)) << text;
}

TEST(Purpose, AroundAList) {
  EXPECT_TRUE(says_why("班を分ける関係で、以下をお知らせください。\n・年齢\n・性別\n・作業できる曜日"));
  EXPECT_TRUE(says_why("以下をお知らせください。\n・年齢\n・性別\n・作業できる曜日\n※保険の手続きに使います。"));
  for (const char* end : {"端末の発送と台帳の作成に使用いたします。", "社内の稟議に用います。",
                          "班を決める材料にします。", "保険の手続き上必要です。"}) {
    const std::string list = "ご応募の際に\n・年齢\n・性別\n・作業できる曜日\nをご記入ください。";
    EXPECT_TRUE(says_why(list + end)) << end;
    EXPECT_FALSE(says_why(list + "\n\n報酬は月末に振り込みます。\n" + end)) << end;
  }
  EXPECT_FALSE(says_why("以下をお知らせください。\n・年齢\n・性別\n納期は一週間です。布は当日の撮影に使います。"));
}

TEST(Purpose, WhatOnlyLooksLikeAReason) {
  for (const char* text : {"急ぎではありませんので、ご住所を教えてください。",
                           "お忙しいと思いますので、ご住所をお送りください。",
                           "怪しい者ではありませんので、ご住所を教えてください。",
                           "悪用しませんので、ご住所を教えてください。",
                           "簡単ですから、ご住所を教えてください。",
                           "履歴書は不要ですので、ご住所だけ教えてください。",
                           "ですので、ご住所を教えてください。",
                           "だいたいで結構ですので、年収を教えてください。",
                           "お住まいの地域をお聞きしたいのですが、どちらですか?",
                           "はじめまして。ご住所を教えてください。",
                           "先週からお待ちしています。ご住所を教えてください。",
                           "退職理由と前職の会社名を教えてください。",
                           "ご住所を教えてください。納期は来月の予定です。",
                           "LINEでお話ししたいです。",
                           "ご住所を教えてください。\n\n検品のため、納期は来月です。",
                           "念のためですが、ご年齢を教えてください。",
                           "何でもいいんで、職歴を教えてください。",
                           "案内が届きますので、ご住所を入力してください。",
                           "ご応募ありがとうございます。つきましては、ご住所を教えてください。",
                           "説明はLINEでしてます。ご住所を教えてください。",
                           "ほけん証とご住所を見せてください。",
                           "おおよそで結構でございますので、年収を教えてください。",
                           "市までで良いので、ご住所を教えてください。",
                           "堅苦しい話はいいので、職歴を教えてください。"})
    EXPECT_FALSE(says_why(text)) << text;
}

TEST(Purpose, InEnglish) {
  for (const char* text :
       {"Send me your address so I can post the samples.", "Please share your date of birth for the insurance.",
        "What is your phone number? The courier needs one.", "To release the payment, send your passport.",
        "Give me your email and I'll add you to the drive.", "Insurance won't cover minors. So, how old are you?",
        "What is your WhatsApp? I hardly ever look in here.", "Your ID, please, as we check everyone.",
        "Before I post the book: what is your address?"})
    EXPECT_TRUE(says_why(text)) << text;
}

TEST(Purpose, WhatOnlyLooksLikeAReasonInEnglish) {
  for (const char* text :
       {"Before we start, what is your full name?", "To apply, send your CV.", "I would like to know your age.",
        "What is your email? I will be in touch.", "So far so good. We need the colours by Monday. Your full name?",
        "For the logo job: what is your full name?", "We need your address.",
        "No need for your passport, just send your age.", "I have to ask for your phone number, please send it."})
    EXPECT_FALSE(says_why(text)) << text;
}

TEST(Purpose, ToldOfWhatIsGiven) {
  for (const char* text :
       {"以下をご記入ください。\n・年齢\n・性別\n\n長文は歓迎です。\n\n回答は統計の作成にのみ利用します。",
        "電話番号と実績をお書きください。\n\n納期は来週です。\n\n電話番号は面接日のお知らせに使います。",
        "以下をご記入ください。\n①稼働時間\n②ご住所\n\n長文は歓迎です。\n\n※②は書類を郵送するためです。"})
    EXPECT_TRUE(says_why(text)) << text;
  for (const char* text :
       {"電話番号と実績をお書きください。\n\n納期は来週です。\n\n写真は記事に使います。",
        "電話番号と実績をお書きください。\n\n納期は来週です。\n\n住所は面接日のお知らせに使います。",
        "以下をご記入ください。\n①稼働時間\n②ご住所\n\n長文は歓迎です。\n\n※①は担当を決めるためです。"})
    EXPECT_FALSE(says_why(text)) << text;
}

}  // namespace
}  // namespace tokumei
