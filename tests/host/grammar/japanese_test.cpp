// Japanese reading, one phenomenon a test: who is to give what to whom, and what takes it back.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/host/grammar/asked.h"

namespace tokumei {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Japanese, EndingsThatAsk) {
  for (const char* text :
       {"ご住所を教えてください。", "ご住所をお知らせいただけますか。", "ご住所をいただけると助かります。",
        "ご住所をご記入願います。", "ご住所は必須です。", "ご住所を知らせてくだされば幸いです。"}) {
    EXPECT_THAT(asked(text), ElementsAre("address")) << text;
  }
}

TEST(Japanese, TheWriterGives) {
  for (const char* text :
       {"弊社の住所をお送りします。", "私の電話番号をお伝えします。", "住所はこちらからご案内いたします。"})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
}

TEST(Japanese, PolarityHasTheScopeOfItsClause) {
  EXPECT_THAT(asked("本名は不要ですが、LINEのIDは教えてください。"), ElementsAre("messaging_account"));
  EXPECT_THAT(asked("住所やお名前は教えていただかなくて大丈夫です。"), IsEmpty());
  EXPECT_THAT(asked("身分証の提出をお願いすることは今後もありません。"), IsEmpty());
}

TEST(Japanese, WhatIsEnoughIsStillAsked) {
  EXPECT_THAT(asked("年収もだいたいで結構ですので教えてください。"), ElementsAre("financial"));
}

TEST(Japanese, TheHeadOfTheNounPhraseIsWhatIsMeant) {
  EXPECT_THAT(asked("運転免許証の写真を送ってください。"), ElementsAre("id_document"));
  EXPECT_THAT(asked("お子さんの年齢を教えてください。"), ElementsAre("family"));
  EXPECT_THAT(asked("料理の写真を送ってください。"), IsEmpty());
}

TEST(Japanese, AGeneralWordMeansWhatWasNamedBefore) {
  // PayPay and the like are where money is sent to.
  for (const char* text : {"PayPayで払います。IDをください。", "ペイペイで送金したいので、IDを教えてください。",
                           "PayPal払いでお願いしたいので、アドレスを教えてください。"})
    EXPECT_THAT(asked(text), ElementsAre("financial")) << text;
  EXPECT_THAT(asked("Discordのサーバーで作業してもらうので、ユーザー名を教えてください。"),
              ElementsAre("messaging_account"));
}

TEST(Japanese, ALoanOfAnAccountIsACredential) {
  EXPECT_THAT(asked("メルカリのアカウントを貸してください。"), ElementsAre("credentials"));
}

TEST(Japanese, SpeechInsideBracketsAsksNobody) {
  EXPECT_THAT(asked("「本名を教えてください」と言われたら断ってください。"), IsEmpty());
}

TEST(Japanese, AKanjiOfAnotherWordIsNoOwner) {
  EXPECT_THAT(asked("ローマ字で大丈夫、本名を教えてください。"), ElementsAre("real_name"));
}

TEST(Japanese, AnOpenerIsThePredicateOfItsItems) {
  EXPECT_THAT(asked("以下をご記入ください。\n・氏名\n・年齢\n・対応できる曜日"),
              ElementsAre("real_name", "birth_date"));
  EXPECT_THAT(asked("【応募時の記入事項】\n■氏名\n■年齢\n", Page::job), ElementsAre("real_name", "birth_date"));
  EXPECT_THAT(asked("次の三つを返信してください。一、お名前(本名)。二、年齢。三、作業時間。"),
              ElementsAre("real_name", "birth_date"));
}

TEST(Japanese, WhatThePostingDescribesIsTheWork) {
  EXPECT_THAT(asked("【仕事内容】\n・顧客の氏名の入力\n・電話番号の確認\n", Page::job), IsEmpty());
  EXPECT_THAT(asked("Q 本名の登録は要りますか?\nA 必要ありません。", Page::job), IsEmpty());
}

TEST(Japanese, StepsThatTheReaderGoesThrough) {
  EXPECT_THAT(asked("【お仕事の流れ】\n応募→面談→本登録(身分証提出)→開始", Page::job), ElementsAre("id_document"));
  EXPECT_THAT(asked("応募 → LINE登録 → 説明会 → 開始", Page::job), ElementsAre("messaging_account"));
}

TEST(Japanese, TheFirstCellOfARowIsItsHeading) {
  EXPECT_THAT(asked("| 応募時に必要な項目 | 年齢、居住地 |\n| 入力項目 | 氏名、電話番号 |", Page::job),
              ElementsAre("birth_date", "area"));
}

TEST(Japanese, WhatStandsBeforeAColonOpensWhatStandsBehind) {
  EXPECT_THAT(asked("応募時に必要な項目:本名、携帯番号、PC環境", Page::job), ElementsAre("real_name", "phone"));
  EXPECT_THAT(asked("お知らせいただきたい項目は、氏名と電話番号の2点です。"), ElementsAre("real_name", "phone"));
}

TEST(Japanese, WhoSpeaksIsNoSection) {
  EXPECT_THAT(asked("依頼者から\nお名前と生年月日を教えてください。"), ElementsAre("real_name", "birth_date"));
}

TEST(Japanese, WritingToTheWriterIsNoWork) {
  EXPECT_THAT(asked("お問い合わせの際は、日中つながる電話番号を添えてください。", Page::job), ElementsAre("phone"));
}

TEST(Japanese, WhatTheWriterHasAlready) {
  for (const char* text : {"住所は登録のものでお願いします。", "宛名は前回と同じでお願いします。"})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
}

TEST(Japanese, WordsThatAskOnlyAtTheEndOfASentence) {
  EXPECT_THAT(asked("電話番号を教えて! あとでかけます。"), ElementsAre("phone"));
  EXPECT_THAT(asked("ご住所もあわせて。"), ElementsAre("address"));
  EXPECT_THAT(asked("電話番号をあわせて表示する画面です。"), IsEmpty());
}

TEST(Japanese, ContactsWrittenOut) {
  EXPECT_THAT(asked("作品を recruit@example.jp までお送りください。"), ElementsAre("email"));
  EXPECT_THAT(asked("詳しくは @kumo_desk へご連絡ください。"), ElementsAre("social_account"));
  EXPECT_THAT(asked("テレグラムの @kumo_desk へご連絡ください。"), ElementsAre("messaging_account"));
  EXPECT_THAT(asked("@kumo_desk さんにご連絡ください。"), IsEmpty());
  EXPECT_THAT(asked("修正の連絡は @channel へお願いします。"), IsEmpty());
  EXPECT_THAT(asked("急ぎのときは 080-1234-0098 か a.kita@example.jp のほうに投げといてもらって構いません。"),
              ElementsAre("email", "phone"));
  EXPECT_THAT(asked("私の番号は 080-1234-0098 です。"), IsEmpty());
  EXPECT_THAT(asked("チラシには 03-1234-5678 と入れてください。"), IsEmpty());
}

TEST(Japanese, TheWritersOwnChannelIsAnInvitation) {
  EXPECT_THAT(asked("続きは私のWhatsAppに書いてください。"), ElementsAre("messaging_account"));
  EXPECT_THAT(asked("私のWhatsAppをお送りします。"), IsEmpty());
}

TEST(Japanese, ALabelWithItsValueAsksNothing) {
  EXPECT_THAT(asked("名刺の文字は以下でお願いします。\nTEL 0250-00-4410\nmail: yoshio@example.jp"), IsEmpty());
}

TEST(Japanese, AgreeingRevealsNames) {
  EXPECT_THAT(asked("NDAの締結をお願いします。締結しますと氏名と住所が相手に開示されます。"),
              ElementsAre("nda_disclosure", "real_name", "address"));
}

TEST(Japanese, APenNameInTheNextSentence) {
  EXPECT_THAT(asked("記事に載せるお名前を決めておいてください。もちろんペンネームで大丈夫です。"), IsEmpty());
}

TEST(Japanese, AbsenceWithItsConsequence) {
  for (const char* text :
       {"電話番号なき応募は受け付けません。", "電話番号を添付していないご応募は見ません。",
        "電話番号を渡せないなら、この話はなかったことに。", "電話番号が確認できない方はお断りしています。"})
    EXPECT_THAT(asked(text), ElementsAre("phone")) << text;
}

TEST(Japanese, ConditionsThatAsk) {
  for (const char* text : {"電話番号が分かり次第、発送します。", "足りないのは電話番号です。",
                           "必要なのは電話番号だけです。", "電話番号、作業時間、希望単価。以上を返信ください。"})
    EXPECT_THAT(asked(text), ElementsAre("phone")) << text;
}

TEST(Japanese, WhatIsSaidOfTheNounIsNotTheNoun) {
  for (const char* text : {"電話番号の書き方を解説してください。", "電話番号が流出した場合の対処法をまとめてください。",
                           "電話番号をエクセルに打ち込んでください。", "電話番号はもういただいています。",
                           "主人公の電話番号を変えてもらえますか?", "昨年電話番号をいただいた方へのご案内です。"})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
}

TEST(Japanese, SentencesThatBreakOff) {
  EXPECT_THAT(asked("至急。振込先の口座番号。"), ElementsAre("financial"));
  EXPECT_THAT(asked("LINEのID、年齢、自撮り。"), ElementsAre("messaging_account", "birth_date", "photo"));
  EXPECT_THAT(asked("職種は何でも。お住まいの市も教えて〜"), ElementsAre("area"));
  for (const char* text :
       {"お手すきの際でかまいませんので、電話番号を。", "電話番号はこちらに。", "あと、電話番号のほうは……"})
    EXPECT_THAT(asked(text), ElementsAre("phone")) << text;
  EXPECT_THAT(asked("宅配便の伝票を作りますので、届け先と受取人名を。"), ElementsAre("address", "real_name"));
}

TEST(Japanese, ARequestWithoutAnObjectTakesUpWhatWasNamed) {
  EXPECT_THAT(asked("適格請求書の番号、Tから始まるやつ。持ってたら書いといて!"), ElementsAre("financial"));
  EXPECT_THAT(asked("最寄り駅は渋谷です。終わったら教えてください。"), IsEmpty());
}

TEST(Japanese, OneForTheOther) {
  EXPECT_THAT(asked("先に私の電話番号を送るので、そちらのもお願いします。"), ElementsAre("phone"));
  EXPECT_THAT(asked("執筆者欄に学校名を掲載いたしますので、お知らせください。"), ElementsAre("education"));
}

TEST(Japanese, WhatIsEnoughOfThingsHandedOver) {
  EXPECT_THAT(asked("学生証、スマホで撮ったもので大丈夫です。"), ElementsAre("id_document"));
  EXPECT_THAT(asked("学生証のモックアップは、顔を灰色にする形で大丈夫です。"), IsEmpty());
}

TEST(Japanese, LinesToFillInBelowWhichTheRequestStands) {
  EXPECT_THAT(asked("本名→\n年齢→\n作業時間→\n埋めて返信お願いします。"), ElementsAre("real_name", "birth_date"));
}

TEST(Japanese, QuestionsAboutOthersAndWhatHappened) {
  for (const char* text :
       {"こちらの商品は何歳から使えますか?", "主人公はおいくつですか?", "転校生のあの子、どこに住んでるの?",
        "あの人は何歳なんですか?", "ついでに封筒も頼んでくれるかな。", "お顔を拝見できてよかったです。",
        "これは何歳の写真ですか?", "昨日は甥がお電話差し上げた由、失礼しました。",
        "来場者アンケートの「電話番号」は紙でも用意したいです。"})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
  EXPECT_THAT(asked("まずは施設にお電話ください。", Page::job), ElementsAre("phone"));
}

TEST(Japanese, WhenIsNotWhose) {
  EXPECT_THAT(asked("何かあったときの電話番号を教えといてください。"), ElementsAre("phone"));
}

TEST(Japanese, AnOpenerBehindAReason) {
  EXPECT_THAT(asked("患者さまの病名が含まれますので、以下を確認させてください。\n\n(1) 身分証の写し\n(2) 作業時間"),
              ElementsAre("id_document"));
  EXPECT_THAT(asked("入力いただく項目は、本名、年齢、作業時間です。"), ElementsAre("real_name", "birth_date"));
}

TEST(Japanese, WhatABracketSaysOfSomethingElse) {
  EXPECT_THAT(asked("応募フォーマット\n全身写真(顔は隠してOK):\n身長:", Page::job), ElementsAre("photo"));
  EXPECT_THAT(asked("当日は身分証を持ってきてください。", Page::job), ElementsAre("id_document"));
}

TEST(Japanese, NounsInAChain) {
  EXPECT_THAT(asked("お名前(ふりがな)、生年月日、最終学歴をまとめてお送りください。"),
              ElementsAre("real_name", "birth_date", "education"));
  EXPECT_THAT(asked("ご家族の人数とお仕事、ご住所を教えてください。"), ElementsAre("family", "employment", "address"));
  EXPECT_THAT(asked("免許証の両面と、ご本人が手に持ったお写真を添付してください。"), ElementsAre("id_document"));
}

TEST(Japanese, AWordThatIsKnownWithItsParticleIsOneOfAList) {
  EXPECT_THAT(asked("おところとお名前をお書きください。"), ElementsAre("address", "real_name"));
  EXPECT_THAT(asked("お届け先お名前をお書きください。"), ElementsAre("real_name"));
}

TEST(Japanese, ParticlesOfANounAreNoLettersOfAnotherWord) {
  EXPECT_THAT(asked("ビデオ通話で顔を見せていただくことは可能でしょうか。"), ElementsAre("photo"));
  EXPECT_THAT(asked("添付の秘密保持契約書へご署名のうえ、ご返送いただくようお願いします。"),
              ElementsAre("nda_disclosure"));
}

TEST(Japanese, WhereSomethingArrivesIsNotAsked) {
  EXPECT_THAT(asked("登録電話番号へ届いた認証番号をご返信ください。"), ElementsAre("credentials"));
}

TEST(Japanese, FieldsBeingMadeAndHowThingsAreDone) {
  for (const char* text : {"家族の連絡先を書き込める欄を入れてください。", "暗証番号の決め方まで触れてください。",
                           "弊社が秘密保持契約をお願いするのは、法人のお客様だけです。"})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
}

TEST(Japanese, LabelsWithABlankOrAChoice) {
  EXPECT_THAT(asked("年齢:__歳\n性別:男・女・その他\n希望の時間:"), ElementsAre("birth_date", "gender"));
  EXPECT_THAT(asked("アンケートの回答者としてご登録いただくにあたり、次の欄にご記入ください。\n□ 本名\n□ 都道府県"),
              ElementsAre("real_name", "area"));
}

}  // namespace
}  // namespace tokumei
