// Japanese as people type it: what is left out, dialect, forms aligned by hand, asks that go round.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "grammar/labels.h"
#include "tests/host/grammar/asked.h"

namespace tokumei {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(JapaneseHabits, DialectAsks) {
  for (const char* text :
       {"住所教えてくれへん?", "住所教えてもろてええ?", "住所を送ってくれんかのう。", "住所を書いてつかあさい。",
        "住所ば教えてくれんね。", "住所知りたいんやけど。", "住所よこしてや。", "住所教えてけろ。",
        "住所を書いておくれやす。", "住所が分からんと送れん。"})
    EXPECT_THAT(asked(text), ElementsAre("address")) << text;
  for (const char* text : {"住所は教えんでええよ。", "住所はいらんよ。", "住所はいらへんで。"})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
}

TEST(JapaneseHabits, SaidOfItAndNotAskedFor) {
  EXPECT_THAT(asked("求人票から最寄り駅を抜き出してください。"), IsEmpty());
  EXPECT_THAT(asked("求人票から最寄り駅を抜粋してください。"), IsEmpty());
  EXPECT_THAT(asked("求人票から最寄り駅を拾い出してください。"), IsEmpty());
  EXPECT_THAT(asked("性別の選択肢に「その他」を入れてもらえますか?"), IsEmpty());
  EXPECT_THAT(asked("国籍の異なる人々が登場する物語を書いてください。"), IsEmpty());
  EXPECT_THAT(asked("免許証の更新に必要な書類を教えてください。"), IsEmpty());
  EXPECT_THAT(asked("履歴書の写真は3か月以内に撮影したものを使いましょう。"), IsEmpty());
  EXPECT_THAT(asked("どこの大学を出たのって聞いたら黙っちゃった。"), IsEmpty());
}

TEST(JapaneseHabits, SomebodyElseIsAskedForIt) {
  for (const char* text : {"お客様に住所を聞いてください。", "利用者の方に生年月日を伺ってください。",
                           "お母さんに電話番号聞いといて。", "ユーザーから勤務先をヒアリングしてください。"})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
  EXPECT_THAT(asked("お客様に送りますので、住所を教えてください。"), ElementsAre("address"));
  EXPECT_THAT(asked("社長に言われたので、住所を聞かせてください。"), ElementsAre("address"));
}

TEST(JapaneseHabits, WhatPublicLifeWants) {
  for (const char* text :
       {"確定申告では、マイナンバーの記載が必要です。", "銀行口座を開設するには、本人確認書類が必要です。",
        "市役所の窓口では、身分証をご提示いただいております。", "保育園の入園には、お子さまの生年月日が必要です。"})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
  EXPECT_THAT(asked("登録には、身分証が必要です。"), ElementsAre("id_document"));
  EXPECT_THAT(asked("お振り込みには、口座番号が必要です。"), ElementsAre("financial"));
}

TEST(JapaneseHabits, ANumberThatIsWrittenThere) {
  const MessageReading message = read_message("至急090-1234-5678 お電話番号を返信ください", Page::message, {},
                                              *RuleBook::embedded(), {.opinion = false});
  EXPECT_EQ(message.readings.size(), 1U);
}

TEST(JapaneseHabits, ALimitAndNoPredicate) {
  EXPECT_THAT(asked("まずは支店名と口座番号だけ。"), ElementsAre("financial"));
  EXPECT_THAT(asked("お電話番号だけ、先に。"), ElementsAre("phone"));
  EXPECT_THAT(asked("下のお名前だけ私にそっと…"), ElementsAre("real_name"));
  EXPECT_THAT(asked("変えたのは電話番号の欄だけです。"), IsEmpty());
}

TEST(JapaneseHabits, AChoiceAndNoPredicate) {
  EXPECT_THAT(asked("電話番号、いやじゃなければ…!"), ElementsAre("phone"));
  EXPECT_THAT(asked("差し支えなければ年齢とか…"), ElementsAre("birth_date"));
  EXPECT_THAT(asked("勤務先、もしよかったら。"), ElementsAre("employment"));
  EXPECT_THAT(asked("メールアドレスが間違っていなければ。"), IsEmpty());
}

TEST(JapaneseHabits, WhatTheWriterWaitsFor) {
  EXPECT_THAT(asked("口座があればすぐ振り込みます。"), ElementsAre("financial"));
  EXPECT_THAT(asked("住所さえ分かれば今日お送りします。"), ElementsAre("address"));
  EXPECT_THAT(asked("住所に変更があればお送りし直します。"), IsEmpty());
}

TEST(JapaneseHabits, WhatIsNotDoneWithItIsSaidOnTheWay) {
  EXPECT_THAT(asked("生年月日は公表いたしませんが、登録のためご記入ください。"), ElementsAre("birth_date"));
  EXPECT_THAT(asked("メールアドレスは外部に出しませんので、ご安心のうえお知らせください。"), ElementsAre("email"));
  EXPECT_THAT(asked("住所は公開しませんので、ご安心ください。"), IsEmpty());
  EXPECT_THAT(asked("住所は使いませんので、品名を教えてください。"), IsEmpty());
  EXPECT_THAT(asked("本名は載せませんので、ペンネームで送ってください。"), IsEmpty());
}

TEST(JapaneseHabits, WhoLeavesItOutIsLeftOut) {
  EXPECT_THAT(asked("電話番号を書かずにご応募された場合、面接のご案内ができません。"), ElementsAre("phone"));
  EXPECT_THAT(asked("住所を書かないまま応募された場合は、選考から外れます。"), ElementsAre("address"));
  EXPECT_THAT(asked("氏名を伏せたままのご応募はご遠慮ください。"), ElementsAre("real_name"));
  for (const char* end :
       {"審査しません。", "審査いたしません。", "審査できません。", "候補から除きます。", "選考からはずします。"})
    EXPECT_THAT(asked(std::string("住所を書かずに応募された方は、") + end), ElementsAre("address")) << end;
  EXPECT_THAT(asked("生年月日を書かずにご応募ください。"), IsEmpty());
  EXPECT_THAT(asked("生年月日を伏せたまま応募していただいて構いません。"), IsEmpty());
}

TEST(JapaneseHabits, WhatHasYetToCome) {
  EXPECT_THAT(asked("メールアドレスがまだ入っていませんでした。"), ElementsAre("email"));
  EXPECT_THAT(asked("身分証の画像がまだアップされていません。"), ElementsAre("id_document"));
  EXPECT_THAT(asked("電話番号はまだ必要ありません。"), IsEmpty());
}

TEST(JapaneseHabits, WithoutSomethingElse) {
  EXPECT_THAT(asked("電話番号をハイフンなしで。"), ElementsAre("phone"));
  EXPECT_THAT(asked("携帯番号をハイフン抜きで記入してください。"), ElementsAre("phone"));
  EXPECT_THAT(asked("電話番号なしで。"), IsEmpty());
}

TEST(JapaneseHabits, ThePenNameIsNotMeant) {
  EXPECT_THAT(asked("お名前(ハンドルネームではないもの)だけご返信くださいませ。"), ElementsAre("real_name"));
  EXPECT_THAT(asked("お名前(ハンドルネームで可)だけご返信くださいませ。"), IsEmpty());
}

TEST(JapaneseHabits, TheWriterWouldMakeSureOfTheName) {
  EXPECT_THAT(asked("お名前の確認をさせてください。"), ElementsAre("real_name"));
  EXPECT_THAT(asked("お名前の確認をしてください。"), IsEmpty());
}

TEST(JapaneseHabits, TheAccountNamedBeforeIsToBeAdded) {
  EXPECT_THAT(asked("私のLINEはabc123です。追加お願いします。"), ElementsAre("messaging_account"));
  EXPECT_THAT(asked("インスタは @abc です。ぜひフォローしてください。"), ElementsAre("social_account"));
  EXPECT_THAT(asked("インスタは @abc です。ぜひ見てください。"), IsEmpty());
}

TEST(JapaneseHabits, TheLinkOfWhatTheReaderMayHave) {
  EXPECT_THAT(asked("ブログなどされていましたらURLを添えてください。"), ElementsAre("social_account"));
  EXPECT_THAT(asked("ブログの記事になりましたらURLを添えてください。"), IsEmpty());
}

TEST(JapaneseHabits, SomethingElseInstead) {
  EXPECT_THAT(asked("連絡は電話ではなく文字でお願いします。"), IsEmpty());
  EXPECT_THAT(asked("本名ではなくペンネームを教えてください。"), IsEmpty());
  EXPECT_THAT(asked("電話番号だけではなく住所も教えてください。"), ElementsAre("phone", "address"));
}

TEST(JapaneseHabits, ANounGoesOnWithWhatWasAskedBefore) {
  EXPECT_THAT(asked("はよ返事ちょうだい\nあとメアド"), ElementsAre("email"));
  EXPECT_THAT(asked("年齢を教えてください。続いて性別、でございます。"), ElementsAre("birth_date", "gender"));
  EXPECT_THAT(asked("任意でお伺いしております。血液型と年齢、相性診断に使うだけです。"),
              ElementsAre("sensitive", "birth_date"));
  EXPECT_THAT(asked("納品しました。あと電話番号のリストも見直しました。"), IsEmpty());
}

TEST(JapaneseHabits, WhatWasOfferedIsAskedForInReturn) {
  EXPECT_THAT(asked("私の住所をお送りします!先生の方も教えてもらっていいですか?"), ElementsAre("address"));
  EXPECT_THAT(asked("私の住所をお送りします。先生の方も体調にお気をつけて。"), IsEmpty());
}

TEST(JapaneseHabits, BracketsThatSayHowItIsNotToBe) {
  EXPECT_THAT(asked("顔出し必須、途中退出はNG。"), ElementsAre("photo"));
  EXPECT_THAT(asked("顔出しはNGです。"), IsEmpty());
  EXPECT_THAT(asked("以下をご用意ください。\n・履歴書(手書き不可)\n・証明写真(スマホ撮影NG)"),
              ElementsAre("employment", "photo"));
  EXPECT_THAT(asked("以下をご記入ください。\n・屋号\n・年齢(記載不要)"), IsEmpty());
}

TEST(JapaneseHabits, LabelsAlignedByHand) {
  EXPECT_THAT(asked("登録票\n 氏  名 ________\n 現 住 所 ________\n 年 齢 ____歳\nご返信ください"),
              ElementsAre("real_name", "address", "birth_date"));
  EXPECT_THAT(asked("カード(そのままお使いください)\n・氏 名:\n・電 話:\n・学 歴:"),
              ElementsAre("real_name", "phone", "education"));
  EXPECT_THAT(asked("◆ 作ってほしい帳票 ◆\n氏  名 ________\n電  話 ________"), IsEmpty());
}

TEST(JapaneseHabits, RulesOfAListOfWhatIsForbidden) {
  EXPECT_THAT(asked("■禁止事項\n1.作業者同士でSNSを交換すること\n2.顧客の住所を保存すること"), IsEmpty());
}

TEST(JapaneseHabits, WorkOnAContractIsNoSignature) {
  EXPECT_THAT(asked("添付のNDAの和訳をお願いします。"), IsEmpty());
  EXPECT_THAT(asked("添付のNDAへの署名をお願いします。"), ElementsAre("nda_disclosure"));
}

TEST(JapaneseHabits, WhatTheWriterDoesNotWant) {
  for (const char* text :
       {"本名は知りたくありません。", "口座番号なんて聞きたくないです。", "顔写真は見たくないので。"})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
}

TEST(JapaneseHabits, WhatHasNotComeYet) {
  for (const char* text : {"生年月日、まだお返事いただけていません。", "生年月日がまだ届いておりません。",
                           "生年月日を聞きそびれました。", "生年月日、まだもらってないです。"})
    EXPECT_THAT(asked(text), ElementsAre("birth_date")) << text;
}

TEST(JapaneseHabits, WordsSpacedForTheEye) {
  EXPECT_THAT(asked("あなたの 電話は 何番 ですか。わたしは 電話が すき です。"), ElementsAre("phone"));
  EXPECT_THAT(asked("ご返信ください\n性  別  男 ・ 女\n年 齢 ____歳"), ElementsAre("gender", "birth_date"));
}

TEST(JapaneseHabits, WhatIsLentToTheReader) {
  EXPECT_THAT(asked("迷ったら受付の電話を借りてかけてください。"), IsEmpty());
  EXPECT_THAT(asked("あなたの携帯を貸してください。"), ElementsAre("credentials"));
}

TEST(JapaneseHabits, FieldsForTheReader) {
  EXPECT_THAT(asked("ご年収をご記載いただく欄を設けております。"), ElementsAre("financial"));
  EXPECT_THAT(asked("ご住所の記載があるものに差し替えをお願いします。"), ElementsAre("address"));
  EXPECT_THAT(asked("履歴書を添えて、採用係まで。"), ElementsAre("employment"));
}

TEST(JapaneseHabits, QuestionsOfDialects) {
  EXPECT_THAT(asked("先生は広島の人かいね。"), ElementsAre("area"));
  EXPECT_THAT(asked("お国はどちらでございますか。"), testing::Not(IsEmpty()));
}

TEST(JapaneseHabits, WordsThatOnlyLookLikeARefusal) {
  for (const char* text : {"電話番号を控えて送ってください。", "電話番号は省略せずにお送りください。",
                           "税理士に、全員の電話番号を集めるよう言われています。", "電話番号まで必要だそうです。"})
    EXPECT_THAT(asked(text), ElementsAre("phone")) << text;
  for (const char* text : {"電話番号の記載は控えてください。", "電話番号は省略で大丈夫です。",
                           "前のクライアントに電話番号を教えるよう言われました。"})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
}

TEST(JapaneseHabits, WordsThatOnlyLookDone) {
  EXPECT_THAT(asked("秘密保持契約だけ先に済ませましょう。"), ElementsAre("nda_disclosure"));
  EXPECT_THAT(asked("ご住所をまだ頂戴しておりません。"), ElementsAre("address"));
  EXPECT_THAT(asked("顔写真を添えてくださった方から優先しています。"), ElementsAre("photo"));
  EXPECT_THAT(asked("顔写真を添えてくださった方、ありがとうございました。"), IsEmpty());
}

TEST(JapaneseHabits, OneForTheOther) {
  EXPECT_THAT(asked("私の携帯は080-0000-1234です。そちらは?"), ElementsAre("phone"));
  EXPECT_THAT(asked("私の携帯は080-0000-1234です。そちらのご都合は?"), IsEmpty());
  EXPECT_THAT(asked("先にこちらの免許証を見せますから、そちらのも見せてくださいね。"), ElementsAre("id_document"));
}

TEST(JapaneseHabits, QuestionsThatAskNobody) {
  for (const char* text : {"お住まいはどちらでも構いません。", "お住まいはどこでも大丈夫です。", "へえ、京都ですか。",
                           "なるほど、京都ですか。いいですね。", "あの歌手、今はどこに住んでるんでしょうね。",
                           "彼は今どこに住んでいるのだろう。", "お名前、漢字は「結」に「衣」でゆいです。"})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
  EXPECT_THAT(asked("お住まいはどちらですか?"), ElementsAre("area"));
  EXPECT_THAT(asked("今はどこに住んでますか。"), ElementsAre("area"));
}

TEST(JapaneseHabits, WhoIsAskedOfTheCraft) {
  for (const char* text : {"カメラマンさんは女性?男性?", "占い師さんって男性ですか?"})
    EXPECT_THAT(asked(text), ElementsAre("gender")) << text;
}

TEST(JapaneseHabits, TheAgeOfTheChildJustAskedFor) {
  EXPECT_THAT(asked("先生もお子さんいらっしゃいますか?何歳くらいですか?"), ElementsAre("family"));
  EXPECT_THAT(asked("お子さんの話もできればと。先生は何歳ですか?"), ElementsAre("birth_date"));
}

TEST(JapaneseHabits, APenNameThatWillDoAndOneThatWillNot) {
  EXPECT_THAT(asked("【応募フォーム】\n1.お名前またはニックネーム\n2.編集歴\n3.年齢", Page::job),
              ElementsAre("birth_date"));
  EXPECT_THAT(asked("お名前はワーカー名ではなく、ご本名でお願いできますか。"), ElementsAre("real_name"));
}

TEST(JapaneseHabits, WhatIsSaidOfTheNextNoun) {
  EXPECT_THAT(asked("ログインパスワードとご登録のお電話番号をご返信ください。"), ElementsAre("credentials", "phone"));
}

TEST(JapaneseHabits, TheLinkOfACall) {
  for (const char* text : {"ZoomのURLをお送りしますので、ご都合を挙げてください。", "Teamsのリンクを発行いたします。",
                           "Google Meetの招待を送ります。"})
    EXPECT_THAT(asked(text), ElementsAre("messaging_account")) << text;
  EXPECT_THAT(asked("LINEスタンプの画像をお送りします。"), IsEmpty());
}

TEST(JapaneseHabits, AServerToJoin) {
  EXPECT_THAT(asked("公式テレグラムのグループに参加、管理者に合言葉を送ってください。"), Contains("messaging_account"));
  EXPECT_THAT(asked("ディスコードサーバーに入ってもらって、そこで割り振ります。参加できますか?"),
              Contains("messaging_account"));
}

TEST(JapaneseHabits, TheReadersOwnFormWantsFilling) {
  EXPECT_THAT(asked("応募フォームの「個人番号」欄が未記入でした。追記をお願いします。"), ElementsAre("national_id"));
  EXPECT_THAT(asked("応募フォームの「個人番号」欄を追加してください。"), IsEmpty());
}

TEST(JapaneseHabits, TheAccountOfTheNetworkNamedBefore) {
  EXPECT_THAT(asked("インスタとかやってたらフォローしたいので、アカウントを教えてください。"),
              ElementsAre("social_account"));
  EXPECT_THAT(asked("フェイスブックでお名前を検索したのですが、どのアカウントですか?"), ElementsAre("social_account"));
  EXPECT_THAT(asked("面談はワッツアップ通話で。登録してる番号を教えてください。"), ElementsAre("messaging_account"));
}

TEST(JapaneseHabits, PicturesOfPapers) {
  for (const char* text : {"免許証とお顔が一緒に写った自撮りをお送りください。",
                           "パスポートと顔がいっしょに写っている写真を送ってください。",
                           "本人の照合に健康保険証を使っています。写メで一枚ください。"})
    EXPECT_THAT(asked(text), ElementsAre("id_document")) << text;
  EXPECT_THAT(asked("免許証と、顔写真、全身の写真をお送りください。"), ElementsAre("id_document", "photo"));
}

TEST(JapaneseHabits, WhereMailArrives) {
  EXPECT_THAT(asked("ご登録のメールアドレスに届かないとのお声をいただいております。"), IsEmpty());
}

TEST(JapaneseHabits, ABracketInAWord) {
  EXPECT_THAT(asked("履歴書(写真貼付)をメッセージに添付してください。"), Contains("employment"));
  EXPECT_THAT(asked("健康診断の結果もあれば一緒に。"), ElementsAre("sensitive"));
}

TEST(JapaneseHabits, WhatStandsInASignatureIsTheWritersOwn) {
  const std::string letter = "お世話になっております。\n本名を教えてください。\n\n――――――\n";
  EXPECT_THAT(
      asked(letter + "株式会社サンプル\n田中 太郎\n電話番号: 03-0000-0000\nメール: a@example.com", Page::message, true),
      ElementsAre("real_name"));
  EXPECT_THAT(asked(letter + "電話番号:\n住所:", Page::message, true), testing::IsSupersetOf({"phone", "address"}))
      << "a form";
  EXPECT_THAT(asked(letter + "電話番号もお願いします。", Page::message, true), Contains("phone")) << "a sentence";
}

TEST(JapaneseHabits, AFieldThatIsSaidToBeEmptyIsTheReaders) {
  for (const char* empty : {"未記入でした", "抜けていました"})
    EXPECT_THAT(asked("応募フォームの「個人番号」欄が" + std::string(empty) + "。追記をお願いします。"),
                ElementsAre("national_id"))
        << empty;
  const SentenceWords& words = RuleBook::embedded()->sentence_words();
  for (const char* behind : {"」欄が空欄になっています", "が未入力でした", "だけ空白でした", "の記入が漏れています"})
    EXPECT_TRUE(is_said_unfilled(behind, words)) << behind;
  EXPECT_FALSE(is_said_unfilled("を空欄にしてください", words));
  EXPECT_FALSE(is_said_unfilled("を入れて送信しましたが、届いたメールを見ると商品の欄が未記入でした", words)) << "far";
}

TEST(JapaneseHabits, WhatTheWriterToldOfThemselvesIsAskedForInReturn) {
  EXPECT_THAT(asked("こちら070-0000-5678です。そちらもお願いできますか。"), ElementsAre("phone"));
  EXPECT_THAT(asked("連絡用は kawai@studio.example です。そちらのもいただけますか。"), ElementsAre("email"));
  EXPECT_THAT(asked("うちは鳥取です。そちらは?"), ElementsAre("area"));
  EXPECT_THAT(asked("自分は松江に住んでいます。ちなみにそちらは?"), ElementsAre("area"));
  EXPECT_THAT(asked("私は88年生まれです。先生は?"), ElementsAre("birth_date"));
  EXPECT_THAT(asked("担当の番号は070-0000-5678です。よければ山口さんのもください。"), ElementsAre("phone"));
  // What else one does with it, and what is nobody's data.
  EXPECT_THAT(asked("窓口は070-0000-5678です。そちらもご確認ください。"), IsEmpty());
  EXPECT_THAT(asked("うちは予算が三万です。そちらは?"), IsEmpty());
  EXPECT_THAT(asked("こちらは20日締めです。そちらもそれでお願いします。"), IsEmpty());
  EXPECT_THAT(asked("見本は先週届きました。そちらもお願いできますか。"), IsEmpty());
}

TEST(JapaneseHabits, WrittenOnTheLineBelow) {
  EXPECT_THAT(asked("ラフは下記までお送りください。\nrough@mori-print.example"), ElementsAre("email"));
  EXPECT_THAT(asked("細かい話は以下にいただけると助かります。\n\nメール:okada@kobo.example\nよろしくお願いします。"),
              ElementsAre("email"));
  EXPECT_THAT(asked("お急ぎの際はこちらへお願いします。\nTEL:03-0000-9876"), ElementsAre("phone"));
  EXPECT_THAT(asked("チラシの裏に下記を入れてください。\ninfo@mori-print.example"), IsEmpty());
  EXPECT_THAT(asked("署名は以下でお願いします。\ninfo@mori-print.example"), IsEmpty());
  EXPECT_THAT(asked("弊社の窓口は下記です。\n03-0000-9876"), IsEmpty());
  EXPECT_THAT(asked("お客様には下記へ送っていただきます。\ninfo@mori-print.example"), IsEmpty());
  EXPECT_THAT(asked("ラフは下記までお送りください。\n締切は金曜です。連絡は info@mori-print.example です。"),
              IsEmpty());
}

TEST(JapaneseHabits, WhatIsMissingIsAskedFor) {
  EXPECT_THAT(asked("伝票の番地だけ抜けていたので、続きをお願いできますか?"), ElementsAre("address"));
  EXPECT_THAT(asked("ご年齢が空欄でしたので、お知らせください。"), ElementsAre("birth_date"));
  EXPECT_THAT(asked("支店名が見当たらないので、教えていただけますか。"), ElementsAre("financial"));
  EXPECT_THAT(asked("建物名が分からなくて、ご返信ください。"), ElementsAre("address"));
  EXPECT_THAT(asked("名刺の電話番号が見当たらないので、追加してください。"), IsEmpty());
  EXPECT_THAT(asked("電話番号が書いてありますので、見てみてください。"), IsEmpty());
  EXPECT_THAT(asked("番地が読めない行があるので、色を付けてください。"), IsEmpty());
  EXPECT_THAT(asked("郵便番号が空欄でしたので、こちらで補っておきます。"), IsEmpty());
}

TEST(JapaneseHabits, WithoutItThingsDoNotGoOn) {
  EXPECT_THAT(asked("送り状にフルネームを書かないとだめみたいです。"), ElementsAre("real_name"));
  EXPECT_THAT(asked("電話番号を添えないと集荷の予約ができなくて…"), ElementsAre("phone"));
  EXPECT_THAT(asked("生年月日を入れないと入館証が出ないそうです。"), ElementsAre("birth_date"));
  EXPECT_THAT(asked("題名を書かないとだめみたいです。"), IsEmpty());
  EXPECT_THAT(asked("本名は書かないでください。"), IsEmpty());
}

TEST(JapaneseHabits, ANounSetUpAndLeftThere) {
  EXPECT_THAT(asked("紙の見本を郵送しますね。で、送り先なんですが…"), ElementsAre("address"));
  EXPECT_THAT(asked("最後に、お口座の件ですが……"), ElementsAre("financial"));
  EXPECT_THAT(asked("納期なんですが…"), IsEmpty());
  EXPECT_THAT(asked("私の電話番号なんですが…"), IsEmpty());
  EXPECT_THAT(asked("住所の欄なんですが…"), IsEmpty());
}

TEST(JapaneseHabits, QuotedLabelsAndTheirPredicateBelow) {
  EXPECT_THAT(asked("ご提案の際は、\n「都道府県」「稼働できる曜日」\nをお知らせください。", Page::job),
              ElementsAre("area"));
  EXPECT_THAT(asked("見出しは、\n「本名」「芸名」\nの二つでお願いします。"), IsEmpty());
  EXPECT_THAT(asked("記事には、\n「都道府県」「名産」\nを入れてください。"), IsEmpty());
}

TEST(JapaneseHabits, FieldsOfTheThingThatIsMade) {
  EXPECT_THAT(asked("記入欄として、\n・本名、血液型\n・連絡してほしい人(名前、続柄)\nなどがあります。", Page::job),
              IsEmpty());
  EXPECT_THAT(asked("記入欄は以下の通りです。\n・保護者の氏名\n・緊急連絡先\nA5二つ折りでお願いします。", Page::job),
              IsEmpty());
  EXPECT_THAT(
      asked("カードの裏面です。\n・お名前\n・血液型\nが入ります。高齢の方にも読める大きさで。", Page::job, true),
      IsEmpty());
  EXPECT_THAT(asked("応募の際は以下をお送りください。\n・お名前\n・血液型\nが必須です。", Page::job),
              Contains("real_name"));
  EXPECT_THAT(asked("採用ページの年齢と出身校は伏せてください。"), IsEmpty());
  EXPECT_THAT(asked("応募時の記入項目として、\n・本名\n・続柄\nをお書きください。", Page::job), Contains("real_name"));
}

TEST(JapaneseHabits, WhatABracketSaysALabelIsFor) {
  EXPECT_THAT(asked("以下を埋めてお送りください。\n・氏名:\n・メールアドレス(動画URLの送付先):"),
              ElementsAre("real_name", "email"));
  EXPECT_THAT(asked("以下を埋めてお送りください。\n・連絡先(電話番号、メールアドレス):"),
              ElementsAre("phone", "email"));
}

TEST(JapaneseHabits, TheAgeOfTheChildThatThereMayBe) {
  EXPECT_THAT(asked("お子さんはいらっしゃいますか?いらっしゃる場合、何歳かもお願いします。"), ElementsAre("family"));
  EXPECT_THAT(asked("お子さんはいらっしゃいますか?あなたは何歳ですか?"), Contains("birth_date"));
}

TEST(JapaneseHabits, CalledByAPenNameTwoSentencesLater) {
  EXPECT_THAT(
      asked(
          "お名前は何とお呼びすればよいですか?「あさぎ」さんで良いでしょうか。名簿もワーカー名で差し支えありません。"),
      IsEmpty());
  EXPECT_THAT(asked("お名前は何とお呼びすればよいですか?名簿には戸籍のものを載せます。"), ElementsAre("real_name"));
}

TEST(JapaneseHabits, WhereACodeWasSent) {
  EXPECT_THAT(asked("ご登録の携帯電話に送信された6桁の認証コードをご返信ください。"), ElementsAre("credentials"));
  EXPECT_THAT(asked("携帯電話の番号をご返信ください。"), ElementsAre("phone"));
}

TEST(JapaneseHabits, APaperThatIsSentAsAPicture) {
  EXPECT_THAT(asked("免許証の表裏をお写真でお願いします。"), ElementsAre("id_document"));
  EXPECT_THAT(asked("パスポートをお写真でお送りください。"), ElementsAre("id_document"));
  EXPECT_THAT(asked("免許証を確認し、お写真もお送りください。"), Contains("photo"));
}

TEST(JapaneseHabits, AVerbWithoutAParticleBeforeIt) {
  EXPECT_THAT(asked("gメール持ってたら教えてほしいです。"), ElementsAre("email"));
  EXPECT_THAT(asked("インスタ使ってたら教えてください。"), ElementsAre("social_account"));
  EXPECT_THAT(asked("メール配信の手順を教えてください。"), IsEmpty());
}

// せんでええ refuses, ませんでしょうか asks.
TEST(JapaneseHabits, APoliteQuestionIsNoDialectRefusal) {
  EXPECT_THAT(asked("うまく書けませんので、一度お電話で話せませんでしょうか。"), ElementsAre("phone"));
  EXPECT_THAT(asked("住所は書かせんでええよ。"), IsEmpty());
}

TEST(JapaneseHabits, WhatStandsEmptyIsMissed) {
  EXPECT_THAT(asked("履歴書を拝見しました。卒業年が空欄でした。"), ElementsAre("education"));
  EXPECT_THAT(asked("卒業年は空欄で結構です。"), IsEmpty());
}

TEST(JapaneseHabits, WhatOneWouldHaveToAskIsNotAsked) {
  EXPECT_THAT(asked("郵送となるとご住所を伺わないといけませんし、手間ですよね。"), IsEmpty());
  EXPECT_THAT(asked("現金書留だとご住所をお聞きすることになるので、サイトの支払いにします。"), IsEmpty());
  EXPECT_THAT(asked("郵送しますので、ご住所を伺わないといけません。"), ElementsAre("address"));
}

TEST(JapaneseHabits, AnOfficeOfTheTownAndAPlaceOfWork) {
  EXPECT_THAT(asked("控除のことはお住まいの区役所に聞いてみてください。"), IsEmpty());
  EXPECT_THAT(asked("差し支えなければ今どちらにお勤めか教えてください。"), ElementsAre("employment"));
  EXPECT_THAT(asked("お住まいの区を教えてください。"), ElementsAre("area"));
}

}  // namespace
}  // namespace tokumei
