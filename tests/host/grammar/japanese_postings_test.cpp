// Postings: questions of a survey that its readers answer, beside lists of what is to be made; how one takes part;
// topics.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/host/grammar/asked.h"

namespace tokumei {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

std::vector<std::string> in_posting(const std::string& text) {
  return asked(text, Page::job);
}

TEST(JapanesePostings, NumberedQuestionsOfASurvey) {
  EXPECT_THAT(in_posting("睡眠のアンケート(90円)\n\nQ1 性別\nQ2 寝る前にすること"), ElementsAre("gender"));
  EXPECT_THAT(in_posting("ペット保険についての調査\n全問お答えください。\n\n設問1 飼っている種類\n設問2 ご職業"),
              ElementsAre("employment"));
  EXPECT_THAT(in_posting("お墓参りの意識調査\n\n(1)ご実家の宗旨・宗派\n(2)年に何回行きますか"),
              ElementsAre("sensitive"));
  EXPECT_THAT(in_posting("介護のリサーチ(記述式)\n\n①その方の年齢と性別\n②つらかったこと"), ElementsAre("family"));
  // Of others, or to be made.
  for (const char* text : {"競合店のリサーチ\n全問の回答例は添付の通り。\n\n1. 店名\n2. 住所\n3. 電話番号",
                           "睡眠に関する調査レポートの執筆\n\n1. 年代別の傾向\n2. 性別による違い"})
    EXPECT_THAT(in_posting(text), IsEmpty()) << text;
}

TEST(JapanesePostings, AFieldFilledInWithWhatIsHandedIn) {
  EXPECT_THAT(in_posting("音声の収録\n収録後の入力:年代、性別、方言"), ElementsAre("birth_date", "gender"));
  EXPECT_THAT(in_posting("動画の視聴\n回答時の記入:年齢/都道府県/感想"), ElementsAre("birth_date", "area"));
  EXPECT_THAT(in_posting("名刺の入力\n納品時の形式:氏名、住所、電話番号の順のCSV"), IsEmpty());
}

TEST(JapanesePostings, WhatIsWrittenIsTheReadersOwn) {
  EXPECT_THAT(in_posting("手書き文字の収集。記入するのはご自身の氏名、住所、電話番号です。"),
              ElementsAre("real_name", "address", "phone"));
  EXPECT_THAT(in_posting("手書き文字の収集。記入するのは当社が用意した架空の氏名、住所、電話番号です。"), IsEmpty());
}

TEST(JapanesePostings, SeenInACall) {
  EXPECT_THAT(in_posting("SNS運用\n\n□ 週1回のミーティング(ビデオON)に出られる\n□ 納期を守れる"), ElementsAre("photo"));
  EXPECT_THAT(in_posting("在宅秘書\n\n☑ 顔合わせ(Zoom、カメラオン、15分)に参加できる"), Contains("photo"));
  EXPECT_THAT(in_posting("操作マニュアル\n\n・設定ボタン(ビデオON)の説明\n・録画(カメラオン)の手順"), IsEmpty());
}

TEST(JapanesePostings, QuestionsAndStepsInWhatIsToBeWritten) {
  for (const char* text : {"買取店のFAQ作成\n\n質問の例\n・未成年ですが売れますか?\n・外国籍ですが借りられますか?",
                           "結婚式場のサイト原稿\n\n・ご予約の流れ(ご来館→お名前・ご連絡先のご記入→見学)\n・料金ページ",
                           "幼稚園のサイト制作\n\n・入園のご案内(提出書類:保険証の写し、住民票)\n・給食について"})
    EXPECT_THAT(in_posting(text), IsEmpty()) << text;
  EXPECT_THAT(in_posting("講師募集\n\n応募の流れ\n・ご応募(必要事項:氏名、生年月日)\n・面談"),
              ElementsAre("real_name", "birth_date"));
}

TEST(JapanesePostings, WhereTheWorkIs) {
  for (const char* text :
       {"チラシ配布。希望の配布エリアと枚数をお書きください。", "配達。ご希望のエリアをお知らせください。",
        "地図の何番の店を希望するか、番号で書いてください。",
        "翻訳。どこの国にお住まいでも構いませんので、稼働時間を教えてください。"})
    EXPECT_THAT(in_posting(text), IsEmpty()) << text;
  EXPECT_THAT(in_posting("チラシ配布。お住まいのエリアと枚数をお書きください。"), ElementsAre("area"));
  EXPECT_THAT(in_posting("応募項目\n・市区町村までのご住所"), ElementsAre("area"));
}

TEST(JapanesePostings, WhicheverWillDo) {
  EXPECT_THAT(in_posting("ナレーター募集。ご本人の性別はどちらでも!声のサンプルをお願いします。"), IsEmpty());
  EXPECT_THAT(in_posting("年齢はどなたでもOK。応募をお待ちしています。"), IsEmpty());
  EXPECT_THAT(in_posting("ご応募の際はご本人の性別も。"), ElementsAre("gender"));
}

TEST(JapanesePostings, APictureOfARelativeIsAPicture) {
  EXPECT_THAT(in_posting("応募に必要なもの\n・お子さまの顔写真2枚"), ElementsAre("photo"));
  EXPECT_THAT(in_posting("応募に必要なもの\n・ご家族の自撮り"), ElementsAre("photo"));
  EXPECT_THAT(in_posting("応募に必要なもの\n・お子さまのお名前"), ElementsAre("family"));
}

TEST(JapanesePostings, WhatElseIsAskedOfARelative) {
  EXPECT_THAT(asked("お子さまの写真とお名前を送ってください。"), ElementsAre("photo", "family"));
  EXPECT_THAT(asked("お子さまの写真とお住まいの県を送ってください。"), ElementsAre("photo", "area"));
}

TEST(JapanesePostings, TakenOfOneself) {
  EXPECT_THAT(in_posting("インカメラで顔写真を撮影して納品していただきます。"), ElementsAre("photo"));
  EXPECT_THAT(in_posting("スマホを三脚に置いて、歩く姿を撮影していただきます。"), ElementsAre("photo"));
  for (const char* text : {"スマホで犬の歩く姿を撮影してください。", "新郎新婦が歩く姿を撮影していただきます。",
                           "スマホで撮影した顔写真の切り抜きをお願いします。"})
    EXPECT_THAT(in_posting(text), IsEmpty()) << text;
}

TEST(JapanesePostings, ABracketThatDoesWithoutAnotherThing) {
  EXPECT_THAT(in_posting("応募の際に履歴書(写真なしで結構です)をお送りください。"), ElementsAre("employment"));
  EXPECT_THAT(in_posting("応募の際に履歴書(なしで結構です)と見積もりをお送りください。"), IsEmpty());
}

TEST(JapanesePostings, AQuestionThatNobodyIsToAnswer) {
  EXPECT_THAT(in_posting("記事の執筆\n\n・履歴書は手書きがいいですか?\n・職歴はどこまで書きますか?"), IsEmpty());
  EXPECT_THAT(in_posting("応募時にお聞きしたいこと\n・職歴はありますか?"), ElementsAre("employment"));
  EXPECT_THAT(in_posting("ヘルプのリライト 60問\n例)\n・電話番号の登録をお願いしています\n・メールアドレスの変更"),
              IsEmpty());
  EXPECT_THAT(in_posting("チャットの設計\n\n聞く順番\n1. お名前\n2. ご住所"), IsEmpty());
}

TEST(JapanesePostings, AnAddressWithAMaskedDomain) {
  EXPECT_THAT(in_posting("ご応募は cast@○○studio.example までお送りください。"), ElementsAre("email"));
  EXPECT_THAT(in_posting("ハンドルは@○○○のように伏せてあります。"), IsEmpty());
}

TEST(JapanesePostings, SignedOverTheSite) {
  EXPECT_THAT(in_posting("市場調査。クラウドワークスのNDA機能にて申請いたしますので、承認をお願いします。"),
              ElementsAre("nda_disclosure"));
}

}  // namespace
}  // namespace tokumei
