#include "disclosure/draft_blocks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "disclosure/draft_cues.h"
#include "text/folded_text.h"

namespace tokumei {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> pasted(const std::string& text) {
  const FoldedText folded(text);
  std::vector<std::string> blocks;
  for (const Span span : pasted_of(find_blocks(folded.view(), find_draft_cues(folded.view(), *RuleBook::embedded()))))
    blocks.emplace_back(folded.view().substr(span.begin, span.size()));
  return blocks;
}

TEST(PastedBlocks, SpeechOfAParagraph) {
  EXPECT_THAT(pasted("差し替え分です。\n\n「あの日から、私は坂の上の家で、猫と二人きりです。\nもう若くはありません。」"
                     "\n\nどうでしょう。"),
              ElementsAre("「あの日から、私は坂の上の家で、猫と二人きりです。\nもう若くはありません。」"));
  EXPECT_THAT(pasted("Two of them:\n\nA) \"I had given up on stairs until March.\" - Ruth, 70\n\nWhich one?"),
              ElementsAre("a) \"i had given up on stairs until march.\" - ruth, 70"));
}

TEST(PastedBlocks, SpeechOfSeveralParagraphs) {
  EXPECT_THAT(pasted("例の挨拶です。\n\n「本日はありがとうございます。\n\n父は今年で七十になりました。」\n\n長さはいか"
                     "がでしょう。"),
              ElementsAre("「本日はありがとうございます。\n\n父は今年で七十になりました。」"));
}

// A word that the sentence speaks of is no speech.
TEST(PastedBlocks, QuotedWordsOpenNoBlock) {
  EXPECT_THAT(pasted("了解です。\n\n「ことり」のほうは私が函館に住んでいた頃に撮った写真で、今週中にお送りできます。"),
              IsEmpty());
  EXPECT_THAT(
      pasted(
          "All good.\n\n\"Harbour\" is the only word I was not sure of, as I grew up in Split and it was another one."),
      IsEmpty());
}

TEST(PastedBlocks, SpeakersAndAnswers) {
  EXPECT_THAT(pasted("漫画の台本です。\n\n部長「前はどこにいた?」\n新人「富山の銀行です」\n\n以上です。"),
              ElementsAre("部長「前はどこにいた?」\n新人「富山の銀行です」"));
  EXPECT_THAT(pasted("Transcript of tape 2 is below.\n\nQ. Your age, please?\nA. Sixty-one.\n\nTape 3 tomorrow."),
              ElementsAre("q. your age, please?\na. sixty-one."));
}

TEST(PastedBlocks, RowsTimesHeadingsAndFramesBelowWhatIsHandedIn) {
  EXPECT_THAT(pasted("テストデータを作りました。\n\nid,name,age\n1,真壁 涼,41\n2,相沢 環,29\n\n件数は足りますか。"),
              ElementsAre("id,name,age\n1,真壁 涼,41\n2,相沢 環,29"));
  EXPECT_THAT(pasted("Here's the script:\n\n00:12 Ana, 31, from Cork\n00:40 Leo, 29, from Hull\n\nShall I cut?"),
              ElementsAre("00:12 ana, 31, from cork\n00:40 leo, 29, from hull"));
  EXPECT_THAT(pasted("紹介文の原稿です。\n\n■店主より\n当店は高松で創業しました。\n\n■スタッフ\n40代の主婦です。\n\nご"
                     "確認ください。"),
              ElementsAre("■店主より\n当店は高松で創業しました。", "■スタッフ\n40代の主婦です。"));
  EXPECT_THAT(pasted("お礼状の文面です。\n\n――――\n拝啓\n\n私は今年で還暦です。\n――――\n\n以上です。"),
              ElementsAre("――――\n拝啓\n\n私は今年で還暦です。\n――――"));
}

TEST(PastedBlocks, ProseBetweenTheWorkersLines) {
  EXPECT_THAT(pasted("Chapter 3, as promised:\n\nI was born in Tartu, the son of a baker.\n\nIs it too slow?"),
              ElementsAre("i was born in tartu, the son of a baker."));
}

TEST(PastedBlocks, WhoSpeaksAgainIsASpeaker) {
  EXPECT_THAT(pasted("会話例を作りました。\n\n客:私は岡山です\n店:はい\n客:北区です\n\n分岐は別紙です。"),
              ElementsAre("客:私は岡山です\n店:はい\n客:北区です"));
}

TEST(PastedBlocks, LettersAndTerseLines) {
  EXPECT_THAT(pasted("お見舞い状、下書きしました。\n\n叔父上様\n妻も変わりありません。\n\n差出人はどうしますか。"),
              ElementsAre("叔父上様\n妻も変わりありません。"));
  EXPECT_THAT(pasted("名刺の初校です。\n\n代表 早見 灯\n高知市架空町1-1\n\n色は紺です。"),
              ElementsAre("代表 早見 灯\n高知市架空町1-1"));
}

// Tags and JSON are nobody's letter, announced or not.
TEST(PastedBlocks, Code) {
  EXPECT_THAT(
      pasted("地図は埋め込みに変えました。\n\n<section>\n<p>高松市架空町2-2</p>\n</section>\n\n今夜公開します。"),
      ElementsAre("<section>\n<p>高松市架空町2-2</p>\n</section>"));
  EXPECT_THAT(pasted("Validated, no errors.\n\n{\"name\": \"Ivy Lodge\",\n\"telephone\": \"555-0123\"}"),
              ElementsAre("{\"name\": \"ivy lodge\",\n\"telephone\": \"555-0123\"}"));
  EXPECT_THAT(pasted("了解です。\n\n<よろしくお願いします>\n香川の岡です。"), IsEmpty());
}

// 議事録 with what each said, as items.
TEST(PastedBlocks, SpeakersBehindBullets) {
  EXPECT_THAT(pasted("昨日の議事録です。\n\n・井口「うちは先月から敦賀に越しました」\n・大原「では来週そちらへ伺います"
                     "」\n\n以上です。"),
              ElementsAre("・井口「うちは先月から敦賀に越しました」\n・大原「では来週そちらへ伺います」"));
  EXPECT_THAT(pasted("下記のとおりです。\n\n・氏名「井口」\n・年齢「34」\n\n以上です。"), IsEmpty());
}

// With its head a text has begun: its prose belongs to it, up to the worker's last lines.
TEST(PastedBlocks, ProseBehindAHead) {
  EXPECT_THAT(pasted("メルマガの原稿です。\n\n件名A:新茶です\n件名B:"
                     "八十八夜\n\n茶園の三代目、私は今年で四十です。\n\nご確認ください。"),
              ElementsAre("件名a:新茶です\n件名b:八十八夜", "茶園の三代目、私は今年で四十です。"));
}

// What stands below in prose is the worker's unless the line above says that the text follows.
TEST(PastedBlocks, ProseIsTheWorkersUnlessAnnounced) {
  EXPECT_THAT(pasted("第3話の台本、直しました。\n\n先週から入院しており、遅くなりました。\n\nご確認ください。"),
              IsEmpty());
  EXPECT_THAT(pasted("The script is finished.\n\nI'm seven months pregnant, so please be quick.\n\nThanks!"),
              IsEmpty());
  EXPECT_THAT(pasted("Here are three samples of my copy:\n\nI was a chef in Lyon before that.\n\nBye!"), IsEmpty());
}

// A list of which a sentence says what it is, and one whose rows are the worker's.
TEST(PastedBlocks, ListsOfTheWorkerAreNone) {
  EXPECT_THAT(
      pasted(
          "LPの原稿をお送りします。\n\n急ぎの際はこちらへどうぞ。\n携帯:000-1111-2222\nメール:a@b.example\n\nでは。"),
      IsEmpty());
  EXPECT_THAT(pasted("The translation is finished:\n\nMy name: Ada Holm\nMy city: Malmö\n\nBye!"), IsEmpty());
  EXPECT_THAT(
      pasted("Draft two of the article is attached.\n\n- I cut the intro\n- i live in Malaga\n- two photos\n\nBye!"),
      IsEmpty());
}

// The worker's own: a signature, an application, answers to a form, the paragraph behind a block, the last one.
TEST(PastedBlocks, OwnLinesAreNone) {
  EXPECT_THAT(pasted("修正版の原稿をお送りします。\n\n――――\n早見 灯\nTEL 000-1111-2222\n――――"), IsEmpty());
  EXPECT_THAT(pasted("ライターの募集に応募します。\n\n氏名:早見 灯\n年齢:33\n\nよろしくお願いします。"), IsEmpty());
  EXPECT_THAT(pasted("Here are the answers to your form:\n\nName: Ada Holm\nAge: 33\n\nWhen do we start?"), IsEmpty());
  EXPECT_THAT(pasted("略歴の原稿です。\n\n■学歴\n架空大学 卒業\n\n以上です。"), IsEmpty());
  EXPECT_THAT(pasted("Draft 2 of the script is attached.\n\nI live in Split, so mornings are best."), IsEmpty());
  EXPECT_THAT(pasted("台本です。\n\nA「はい」\nB「いいえ」\n\n私は松江に住んでいます。\n\nでは。"),
              ElementsAre("a「はい」\nb「いいえ」"));
}

TEST(PastedBlocks, OfOneLineIsNone) {
  EXPECT_THAT(pasted("「私は三浦、72歳です。膝が痛くて歩けませんでした。」という台本です。"), IsEmpty());
}

TEST(PastedBlocks, ATextInTwoOfItsStates) {
  EXPECT_THAT(
      pasted("英訳しました。\n原文:私は中学を出て、祖父の店で修業しました。\n訳文:After junior high I trained there."
             "\n語尾はご相談ください。"),
      ElementsAre("原文:私は中学を出て、祖父の店で修業しました。\n訳文:after junior high i trained there."));
  EXPECT_THAT(pasted("Edits below.\n\nBefore: I was born in 1988 in Leeds.\nAfter: Born in 1988, I grew up in Leeds."),
              ElementsAre("before: i was born in 1988 in leeds.\nafter: born in 1988, i grew up in leeds."));
}

TEST(PastedBlocks, OneStateOrThoseOfAPaperOfTheWorkerOpenNone) {
  EXPECT_THAT(pasted("了解です。\n原文:PDFで拝見した6ページ分のものです。\nよろしくお願いします。"), IsEmpty());
  EXPECT_THAT(pasted("自己紹介を直しました。\n修正前:私は函館に住んでいます。\n修正後:函館在住の2児の母です。"),
              IsEmpty());
}

// Done for pay to a paper about somebody else; a paper that the worker calls theirs stays theirs.
TEST(PastedBlocks, PapersOfOthersThatWereEdited) {
  EXPECT_THAT(
      pasted("職務経歴書の添削、2回目です。\n\n■職務要約\n架空商事にて経理を9年\n■自己PR\n母の介護と両立し\n\n赤"
             "字をご覧ください。"),
      ElementsAre("■職務要約\n架空商事にて経理を9年\n■自己pr\n母の介護と両立し"));
  EXPECT_THAT(
      pasted("自己PRをリライトしました。\n\n「私は松江で育ち、信用金庫に十年勤めました。」\n\n字数は足りますか。"),
      ElementsAre("「私は松江で育ち、信用金庫に十年勤めました。」"));
  EXPECT_THAT(
      pasted("Edits to your résumé are done.\n\nCook, The Gull, Hastings, 2011-2015\nBaker, Crumb & Co\n\nMore?"),
      ElementsAre("cook, the gull, hastings, 2011-2015\nbaker, crumb & co"));
  EXPECT_THAT(pasted("私の職務経歴書を添削し直しました。\n\n■略歴\n架空商事\n■学歴\n架空大学\n\n以上です。"),
              IsEmpty());
}

// Nobody introduces themselves below what they hand in: the text speaks.
TEST(PastedBlocks, IntroductionsBelowWhatIsHandedIn) {
  EXPECT_THAT(pasted("園だよりの原稿です。\n\nはじめまして、園長の早見です。二人の子の母でもあります。\n\n以上です。"),
              ElementsAre("はじめまして、園長の早見です。二人の子の母でもあります。"));
  EXPECT_THAT(pasted("Here's the about page.\n\nHello, I'm Ada. I left my bank in Split at 40.\n\nToo short?"),
              ElementsAre("hello, i'm ada. i left my bank in split at 40."));
  EXPECT_THAT(pasted("原稿をお送りします。\n\nはじめまして、とお伝えすべきか迷いました。早見です。\n\nでは。"),
              IsEmpty());
  EXPECT_THAT(pasted("お世話になります。\n\nはじめまして、早見と申します。\n\nよろしくお願いします。"), IsEmpty());
}

// 件名, 本文: parts of a text, with whoever says "I" there.
TEST(PastedBlocks, PartsOfAText) {
  EXPECT_THAT(
      pasted("ステップメールです。\n\n件名:私が店を開くまで\n本文:私は31歳で離婚しました。\n\n2通目は明日です。"),
      ElementsAre("件名:私が店を開くまで\n本文:私は31歳で離婚しました。"));
  EXPECT_THAT(pasted("Mail 1 is ready.\n\nSubject: my second life\n\nHi Ben,\nI quit my bank at 40.\n\nOK?"),
              ElementsAre("subject: my second life", "hi ben,\ni quit my bank at 40."));
  EXPECT_THAT(pasted("了解です。\n\n件名:請求書の件です\n本文:私の住所は松江市です。\n\nでは。"), IsEmpty());
}

// 早見の自宅 is not the worker's; 私の自宅 is.
TEST(PastedBlocks, HomesOfOthersInItems) {
  EXPECT_THAT(pasted("議事録です。\n\n1. 早見より報告\n2. 次回は早見の自宅にて\n\n以上です。"),
              ElementsAre("1. 早見より報告\n2. 次回は早見の自宅にて"));
  EXPECT_THAT(pasted("議事録です。\n\n1. 日程\n2. 場所は私の自宅で\n\n以上です。"), IsEmpty());
}

// An interview is cut by what is asked.
TEST(PastedBlocks, TopicsThatAreAsked) {
  EXPECT_THAT(pasted("社員インタビューの記事ができました。\n\n入社のきっかけは?\n前職は自衛官です。\n\n休日は?\n5歳の娘"
                     "と釣りです。\n\nご確認ください。"),
              ElementsAre("入社のきっかけは?\n前職は自衛官です。", "休日は?\n5歳の娘と釣りです。"));
  EXPECT_THAT(pasted("了解です。\n\n次の打ち合わせは?\n私は松江にいます。\n\nでは。"), IsEmpty());
}

// A line that says what stands below it: …の文面です。
TEST(PastedBlocks, ProseThatIsPresented) {
  EXPECT_THAT(pasted("弔辞のたたき台です。\n\n父は大館に生まれ、私たち三人を育てました。\n\n長さはいかがですか。"),
              ElementsAre("父は大館に生まれ、私たち三人を育てました。"));
  EXPECT_THAT(pasted("ラジオの原稿、20秒です。\n\n私、42歳、単身赴任二年目。\n\n声は男性の想定です。"),
              ElementsAre("私、42歳、単身赴任二年目。"));
  EXPECT_THAT(pasted("挿絵の初稿です。\n\n私は松江の育ちなので、湖を描きました。\n\nいかがですか。"), IsEmpty());
  EXPECT_THAT(pasted("弔辞のたたき台ですが、遅れます。\n\n父が倒れ、大館に戻っております。\n\nすみません。"),
              IsEmpty());
}

}  // namespace
}  // namespace tokumei
