// Instructions about work on personal information, beside asks that differ from them in a word.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/host/grammar/asked.h"

namespace tokumei {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(JapaneseWork, AVerbThatHandsNothingOver) {
  for (const char* text :
       {"電話番号のハイフンは取り除いてください。", "住所が番地まで揃っていない行は赤で塗ってください。",
        "生年月日は和暦を西暦に直してください。", "性別だけ消してください。",
        "フリガナは半角カナに変換してほしいです。", "学歴と職歴は時系列で並べてください。",
        "顔写真は背景を白くしてください。", "個人番号の説明は手引きをご参照ください。"})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
  EXPECT_THAT(asked("国籍だけ確かめさせてください。"), ElementsAre("sensitive"));
  EXPECT_THAT(asked("折り返し先の電話番号をこちらに残しておいてください。"), ElementsAre("phone"));
  EXPECT_THAT(asked("ご職業と世帯年収をお選びください。"), ElementsAre("employment", "financial"));
}

TEST(JapaneseWork, PutIntoWhatIsMade) {
  for (const char* text : {"看板に電話番号を大きく入れてください。", "チラシに店の住所と電話番号を載せてほしいです。",
                           "電話番号の列が空のものは「なし」と入れてください。"})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
  EXPECT_THAT(asked("返信に電話番号を入れてください。"), ElementsAre("phone"));
  EXPECT_THAT(asked("備考欄にご住所を入れてください。"), ElementsAre("address"));
}

TEST(JapaneseWork, WhatIsPrintedOnWhatIsMade) {
  EXPECT_THAT(asked("求人チラシのデザインです。チラシに載せる項目は給与、電話番号、地図です。"), IsEmpty());
}

TEST(JapaneseWork, TheSubjectOfAnotherClause) {
  EXPECT_THAT(asked("電話番号が完全に同じなら統合でお願いします。"), IsEmpty());
  EXPECT_THAT(asked("メールアドレスが重複しているものは削除をお願いします。"), IsEmpty());
  EXPECT_THAT(asked("お客さまの住所と電話番号が古いみたいです。"), IsEmpty());
  EXPECT_THAT(asked("お顔がはっきり写ったお写真を1枚お願いします。"), ElementsAre("photo"));
  EXPECT_THAT(asked("持病があれば教えてください。"), ElementsAre("sensitive"));
}

TEST(JapaneseWork, AnswersThatOthersGave) {
  EXPECT_THAT(asked("自由記述に学校名や勤め先が入っている回答は、集計から外してください。"), IsEmpty());
  EXPECT_THAT(asked("住所と電話が完全に同じなら統合、片方だけなら黄色でお願いします。"), IsEmpty());
  EXPECT_THAT(asked("テーマは「面接で聞いてはいけない質問」。本籍・宗教・支持政党、の3つは必ず入れてください。"),
              IsEmpty());
}

TEST(JapaneseWork, WrittenWords) {
  for (const char* text :
       {"「旅券番号」じゃなくて「パスポート番号」で統一お願いします。", "「本名」は「氏名」に直してください。",
        "翻訳の \"Enter your phone number\" のところは短くお願いします。"})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
}

TEST(JapaneseWork, SaidOfTheNounBeforeTheRequest) {
  for (const char* text :
       {"本名をそのまま名前にしてます、引き取りは土曜でお願いします。",
        "お名前と経歴は最後にこちらで入れるので空けておいてください。", "住所に間違いがないか見てもらえると安心です。",
        "電話番号にハイフンが抜けていました。", "お届け先を変えたいです。", "5歳と2歳がいて助かります。"})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
}

TEST(JapaneseWork, WhoIsAskedInAnotherClause) {
  EXPECT_THAT(asked("本名がいると法務に言われたので、教えていただけますか。"), ElementsAre("real_name"));
  EXPECT_THAT(asked("本名を教えていただけませんか、家内に聞かれるもので。"), ElementsAre("real_name"));
  EXPECT_THAT(asked("本名を教えてくださいと言われました。"), IsEmpty());
}

TEST(JapaneseWork, ASurveyAsksItsReaders) {
  EXPECT_THAT(asked("5分で終わる保険のアンケート\n\nQ1 年齢と性別\nQ2 世帯年収", Page::job),
              ElementsAre("birth_date", "gender", "financial"));
  EXPECT_THAT(asked("アンケート結果の入力\n\n仕事の内容\n・年齢\n・性別\n・世帯年収", Page::job), IsEmpty());
  EXPECT_THAT(asked("お客様アンケートを紙からシートに入力してください。\n・年齢\n・性別", Page::job), IsEmpty());
}

TEST(JapaneseWork, WhatABracketBehindAnotherNounTakesBack) {
  EXPECT_THAT(asked("応募時の記載事項\n氏名/最終学歴/サンプル(社名を伏せたもの)", Page::job),
              ElementsAre("real_name", "education"));
}

TEST(JapaneseWork, TheChannelThatIsMainlyUsed) {
  EXPECT_THAT(asked("やり取りはSlack中心です。"), ElementsAre("messaging_account"));
  EXPECT_THAT(asked("SlackやTeamsの解説が中心です。"), IsEmpty());
}

TEST(JapaneseWork, WhatHappensIfItWasGiven) {
  EXPECT_THAT(asked("もしパスワードを入力してしまったら、すぐに変更します。"), IsEmpty());
  EXPECT_THAT(asked("お顔やお名前を出す必要もなく、気楽なお仕事です。"), IsEmpty());
}

TEST(JapaneseWork, WhatGoesIntoAnApplicationMakesTheRowOne) {
  EXPECT_THAT(asked("学校名を書いてください。", Page::job), testing::IsEmpty());
  for (const char* beside : {"志望動機", "応募動機", "自己PR", "希望時給", "希望する稼働時間"})
    EXPECT_THAT(asked("学校名、" + std::string(beside) + "を書いてください。", Page::job),
                testing::ElementsAre("education"))
        << beside;
  EXPECT_THAT(asked("GitHubアカウントを添えてご提案を。", Page::job), testing::ElementsAre("social_account"));
}

TEST(JapaneseWork, PointsBelowALineAreAList) {
  EXPECT_THAT(asked("応募時に必要なもの\n>顔写真\n>最終学歴", Page::job), testing::ElementsAre("photo", "education"));
  EXPECT_THAT(asked(">顔写真\n>最終学歴\nお送りください。"), testing::IsEmpty());
}

TEST(JapaneseWork, WhatIsCopiedIsOfOthers) {
  for (const char* heading : {"■転記していただく項目", "■写していただきたい項目", "■読み取りたい項目", "■書き出す情報"})
    EXPECT_THAT(asked(std::string(heading) + "\n・氏名\n・電話番号", Page::job), IsEmpty()) << heading;
  EXPECT_THAT(asked("■応募時に記入していただく項目\n・氏名\n・電話番号", Page::job), ElementsAre("real_name", "phone"));
}

TEST(JapaneseWork, GapsThatDisqualifyLeaveTheListOpen) {
  EXPECT_THAT(asked("以下をすべてご記入ください。空欄のある応募は対象外です。\n【氏名】\n【性別】", Page::job),
              ElementsAre("real_name", "gender"));
  EXPECT_THAT(asked("応募に必要ないもの:履歴書、電話番号", Page::job), IsEmpty());
  EXPECT_THAT(asked("応募に必要なもの:履歴書、電話番号", Page::job), ElementsAre("employment", "phone"));
}

TEST(JapaneseWork, APenNameThatIsAcceptedInABracket) {
  EXPECT_THAT(asked("下記をご記入ください。\n・お名前(ペンネームで結構です。本名は書かないでください)"), IsEmpty());
  EXPECT_THAT(asked("下記をご記入ください。\n・お名前(ペンネームは不可です。本名を書いてください)"),
              ElementsAre("real_name"));
}

TEST(JapaneseWork, WhatOthersSentOrNobodyKnows) {
  EXPECT_THAT(asked("先日、住所を書いて送ってくださった方が多かったのですが、書かれても使いません。"), IsEmpty());
  EXPECT_THAT(asked("前任者がどこの会社なのかも分からず、困っています。"), IsEmpty());
  EXPECT_THAT(asked("どこの会社なのかも分からないので、教えてください。"), ElementsAre("employment"));
  EXPECT_THAT(asked("口座を作っていただく必要も、番号をお送りいただくこともありません。"), IsEmpty());
  EXPECT_THAT(asked("カカオトークとかやってないので、ここに書いてもらえますか。"), IsEmpty());
  EXPECT_THAT(asked("年齢や性別を連想させないロゴを送ってください。"), IsEmpty());
}

TEST(JapaneseWork, AWordWithinAnother) {
  EXPECT_THAT(asked("がんばっている方、お返事ください。"), IsEmpty());
  EXPECT_THAT(asked("がんの既往はありますか。"), ElementsAre("sensitive"));
  EXPECT_THAT(asked("取り上げたい地域を教えてください。"), IsEmpty());
  EXPECT_THAT(asked("現住地を教えてください。"), ElementsAre("area"));
}

TEST(JapaneseWork, ABracketThatRefusesAnotherThing) {
  EXPECT_THAT(asked("下記をお知らせください。\n・ご職業(会社名は不要)\n・生年月日(は不要)\n・お名前(本名は不要)"),
              ElementsAre("employment"));
}

TEST(JapaneseWork, AnInterviewByTelephoneComesToTheReader) {
  EXPECT_THAT(asked("通過された方には、電話面接のご案内を差し上げます。"), ElementsAre("phone"));
  EXPECT_THAT(asked("電話面接の書き起こしを納品してください。"), IsEmpty());
  EXPECT_THAT(asked("住民票の英訳経験をお書きください。"), IsEmpty());
}

TEST(JapaneseWork, AnEnglishWordWithABracketIsNoCode) {
  EXPECT_THAT(asked("headshot(2枚)を送ってください。"), ElementsAre("photo"));
  EXPECT_THAT(asked("login(1)の説明を送ってください。"), IsEmpty());
}

TEST(JapaneseWork, AScriptGoesOnToTheEndOfTheLine) {
  const std::string script = "客：予約したいのですが\nオペレーター：承知しました。お電話番号をお願いします。\n客：はい";
  EXPECT_THAT(asked("応対の例\nオペレーター：お待たせしました。\n" + script), IsEmpty());
  EXPECT_THAT(asked("応対の例\nオペレーター：お待たせしました。お電話番号をお願いします。\nボット：ご年齢をお願いします"
                    "。住所も教えてください。"),
              testing::Not(Contains("address")));
  EXPECT_THAT(asked("採用担当：はじめまして。電話番号を教えてください。"), ElementsAre("phone"));
}

TEST(JapaneseWork, WhatAHeadingSaysIsFilledInForOthers) {
  for (const char* heading :
       {"■リストの列", "■予約フォームに置く項目", "■架電先に確認すること", "■チェックする項目", "■抽出対象",
        "■テストデータの項目", "■調べてほしいこと", "■名刺に載せる項目", "■アンケート用紙の設問", "■応募者に聞くこと"})
    EXPECT_THAT(asked(std::string("■お仕事の概要\n在宅のお仕事です。\n\n") + heading +
                          "\n・氏名\n・住所\n・電話番号\n\n■応募方法\n作業できる時間を添えてご応募ください。",
                      Page::job, true),
                IsEmpty())
        << heading;
  EXPECT_THAT(asked("■最初のメッセージでお願いしたいこと\n・氏名\n・電話番号", Page::job),
              ElementsAre("real_name", "phone"));
}

TEST(JapaneseWork, WhatFollowsIfItIsNotDoneLeavesTheListOpen) {
  EXPECT_THAT(asked("下記をお送りください。不足がある場合はお返事できないことがございます。\n\n【1】本名\n【2】性別",
                    Page::job),
              ElementsAre("real_name", "gender"));
  EXPECT_THAT(asked("下記をお送りください。\n\n【氏名】イニシャル不可\n【性別】", Page::job),
              ElementsAre("real_name", "gender"));
  EXPECT_THAT(asked("応募の際にお書きください\n・手帳の有無（障害者手帳）。合否には影響しません", Page::job),
              ElementsAre("sensitive"));
  EXPECT_THAT(asked("〔スタッフ登録シートの項目〕\n1　お名前\n2　生年月日", Page::job),
              ElementsAre("real_name", "birth_date"));
  EXPECT_THAT(asked("■現在の記入事項\n・お名前\n・生年月日", Page::job), IsEmpty());
  EXPECT_THAT(asked("業界地図を見て1社あたり3枚にまとめてください。", Page::job), IsEmpty());
}

}  // namespace
}  // namespace tokumei
