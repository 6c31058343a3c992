// Plain Japanese that asks for nothing: talk among people, pages that explain a site, rules of work. What is read here
// as no ask is none for the second opinion, either.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/host/grammar/asked.h"

namespace tokumei {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

void expect_nothing(std::initializer_list<const char*> texts) {
  for (const char* text : texts) EXPECT_THAT(asked(text, Page::message, true), IsEmpty()) << text;
}

TEST(PlainTalk, WhereAThingIs) {
  expect_nothing({"鍵は、棚のどの辺にあると思いますか?", "その写真は、アルバムのどのあたりにありますか?",
                  "私の席は会場のどのあたりでしょうか?", "文章のどのあたりを直せばよいですか?",
                  "トイレはどの辺にありますか?", "物語のどのあたりが面白かったですか?",
                  "そのカフェは駅のどの辺ですか?"});
  for (const char* text :
       {"東京のどの辺にいらっしゃいますか?", "ご自宅は駅のどの辺にありますか?", "どの辺にお住まいですか?",
        "ご実家は広島のどの辺ですか?", "どのあたりを拠点にされていますか?", "どの辺にありますか?"})
    EXPECT_THAT(asked(text), Contains("area")) << text;
}

TEST(PlainTalk, WhereItHappened) {
  expect_nothing({"どの辺で事故が起きたのですか?", "どのあたりで財布を落としたのですか?",
                  "どの辺で、その服を買ったのですか?", "どの辺で火事がありましたか?"});
  for (const char* text : {"普段はどの辺で活動されていますか?", "どのあたりで働いていらっしゃるんですか?",
                           "どの辺でお仕事をされていたのですか?", "どの辺で幼い頃を過ごされたのですか?"})
    EXPECT_THAT(asked(text), Contains("area")) << text;
}

TEST(PlainTalk, TheNameOfAPlaceTakenUp) {
  expect_nothing({"仙台ですか。牛タンを食べてみたいです。", "京都ですか。紅葉の季節は混みますよね。",
                  "沖縄ですか。私も一度行ってみたいです。"});
  for (const char* text :
       {"お住まいは仙台ですか。よろしくお願いします。", "仙台ですか?それとも盛岡ですか?", "仙台ですか。",
        "出身はどちらですか。言葉が柔らかいですね。", "県内の方ですか。お会いできそうですね。"})
    EXPECT_THAT(asked(text), Contains("area")) << text;
}

TEST(PlainTalk, SomebodyWhoIsNotThere) {
  expect_nothing({"彼の誕生日はいつですか?", "彼女は今どこに住んでいるのですか?", "彼は、どちらの大学を出たのですか?",
                  "新しい先生はおいくつくらいの方ですか?", "招待するときは、先方の氏名とメールアドレスが必要です。",
                  "贈り物を送るには、相手の住所と電話番号が必要になります。",
                  "請求書には、取引先の住所と会社名を記載してください。"});
  EXPECT_THAT(asked("先生はおいくつですか?"), ElementsAre("birth_date"));
  EXPECT_THAT(asked("彼に送るので、住所を教えてください。"), ElementsAre("address"));
  EXPECT_THAT(asked("先方に伝えますので、お名前と電話番号を教えてください。"), ElementsAre("real_name", "phone"));
  EXPECT_THAT(asked("お客様のお名前とご住所をお知らせください。", Page::message, true), Contains("address"));
}

TEST(PlainTalk, FamilyThatComesAlong) {
  expect_nothing({"この乗り物は子どもも一緒に乗れますか?", "今日はご主人とご一緒ではないのですか?",
                  "お子さんのクラスは、午前と午後のどちらですか?", "奥様へのお土産ですか?",
                  "お子さまのおもちゃは、何階に売っていますか?"});
  for (const char* text : {"ご主人と一緒に住んでいますか?", "お子さんはいらっしゃいますか?", "子どもは何人いますか?",
                           "お子さんのお名前と学校を教えてください。", "ご家族と一緒にお住まいですか?"})
    EXPECT_THAT(asked(text, Page::message, true), Contains("family")) << text;
}

// 子ども is how everybody writes it.
TEST(PlainTalk, NothingIsHiddenInKodomo) {
  const auto book = RuleBook::embedded();
  for (const char* text : {"子どもも一緒に乗れますか?", "子どもたちが遊べる公園はありますか?"}) {
    for (const Reading& reading : read_message(text, Page::message, {}, *book, {.opinion = false}).readings)
      EXPECT_FALSE(reading.disguised) << text;
  }
}

TEST(PlainTalk, WhatIsWishedAndPlanned) {
  expect_nothing({"どうしても入りたい学部はありますか?", "就きたい職業は決まっていますか?",
                  "高校を卒業したら、何をしたいですか?", "大学も理系を選びますか?", "文系の学部に進むつもりですか?",
                  "働きたい会社は見つかりましたか?", "旅行するならどの国に行きたいですか?"});
  EXPECT_THAT(asked("出身の学部を教えてください。"), ElementsAre("education"));
  EXPECT_THAT(asked("該当する学部を選択してください。"), ElementsAre("education"));
  EXPECT_THAT(asked("大学を卒業した年を教えてください。"), ElementsAre("education"));
  EXPECT_THAT(asked("登録したい口座番号を教えてください。"), ElementsAre("financial"));
}

TEST(PlainTalk, HowOneWillPay) {
  expect_nothing({"お支払いは現金ですか、それともクレジットカードですか?", "お会計はクレジットカードでよろしいですか?",
                  "現金とクレジットカード、どちらでお支払いになりますか?", "クレジットカードでも払えますか?"});
  for (const char* text : {"お支払いのため、クレジットカードの番号を教えてください。",
                           "クレジットカードはお持ちですか?", "クレジットカードの写真を送っていただけますか?"})
    EXPECT_THAT(asked(text), Contains("financial")) << text;
}

TEST(PlainTalk, HowASiteWorks) {
  expect_nothing({"ログインするにはメールアドレスとパスワードを入力し、「次へ」を押します。",
                  "メールアドレスに届いた認証コードを入力すれば完了です。",
                  "まずは、氏名・住所・電話番号等を記入します。", "マイページ→設定→電話番号から行えます。",
                  "アカウント設定のページから、メールアドレスの変更ができます。",
                  "機種変更の前に、メールアドレスとパスワードを登録しておくと安心です。",
                  "同じメールアドレスでアカウントを作成することはできません。",
                  "Facebookアカウントをお持ちでないと、アプリ版はご利用いただけません。",
                  "サインインには、メールアドレスとパスワードを使用してください。"});
  for (const char* text : {"ログインできたら、パスワードを教えてください。", "LINEをお持ちでないと応募できません。",
                           "届いた認証コードを送っていただければ完了です。", "LINEの追加ボタンを押してください。",
                           "応募→LINE登録→面談", "メールアドレスを入力して送信してください。",
                           "メールアドレスの変更がありましたら、新しいものを教えてください。"})
    EXPECT_THAT(asked(text), Not(IsEmpty())) << text;
}

TEST(PlainTalk, ARuleForOthers) {
  expect_nothing({"使用者は、労働者名簿に氏名、生年月日、住所を記入しなければならない。",
                  "会社は、従業員に対し、住民票の提出を求めることができる。",
                  "個人番号の提供を拒まれたとき、事業者はその経緯を記録するものとする。",
                  "採用担当者は、応募者の家族構成を質問してはならない。"});
  for (const char* text :
       {"応募者は、履歴書を提出しなければならない。", "ワーカーは、本名と電話番号を登録しなければならない。",
        "会社は東京ですが、履歴書を郵送してください。"})
    EXPECT_THAT(asked(text), Not(IsEmpty())) << text;
}

TEST(PlainTalk, WhatOthersAsk) {
  expect_nothing({"履歴書は手書きでないといけませんか?という質問をよく受けます。",
                  "身分証はコピーでもいいですか?と聞かれたら、原本とお答えください。"});
  EXPECT_THAT(asked("年齢を教えていただけますか?というのも、年齢制限があるためです。"), Contains("birth_date"));
  EXPECT_THAT(asked("年齢を教えていただけますか?とくに深い意味はありません。"), Contains("birth_date"));
}

// 逆に opens a sentence that says the contrary, and います before it is no 住まい written backwards.
TEST(PlainTalk, TheContraryIsNoCipher) {
  expect_nothing({"経験のある人はたくさんいます。逆に、初めての人も多いです。"});
}

TEST(PlainTalk, ThingsCalledAfterSuchData) {
  expect_nothing({"お誕生日会があると、この服では駄目ですか?", "電話番号案内にかけてみてはどうですか?",
                  "これは先週の試験の成績表ですか?", "アルバイト先から叱られませんでしたか?",
                  "マスクの跡だけ肌の色が白いのですか?", "受診する病院名、電話番号、住所を一覧に入力してください。"});
  EXPECT_THAT(asked("お誕生日を教えてください。"), ElementsAre("birth_date"));
  EXPECT_THAT(asked("アルバイト先はどちらですか?"), ElementsAre("employment"));
  EXPECT_THAT(asked("成績表を送ってください。"), ElementsAre("education"));
}

}  // namespace
}  // namespace tokumei
