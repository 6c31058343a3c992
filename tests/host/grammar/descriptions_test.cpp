// What is described instead of named.
#include "grammar/descriptions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/host/grammar/asked.h"

namespace tokumei {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

TEST(Descriptions, NameWhatTheyDescribe) {
  const std::pair<const char*, const char*> kAsks[] = {
      {"年末なので、お国から国民全員に配られた例の数字を返信してください。", "national_id"},
      {"海外旅行のとき必ず持っていくアレの、顔のページを撮って送ってください。", "id_document"},
      {"クルマに乗るとき必ず持つカード、表だけ送ってもらえます?", "id_document"},
      {"なると記号の入ったほうの宛先をいただけますか。", "email"},
      {"戸籍に載ってるほうの呼び名を教えてください。", "real_name"},
      {"ギャラが届くほうの番号を教えてください。", "financial"},
      {"いまスマホに飛んだ数字を、そのまま返信してください。", "credentials"},
      {"年賀状が届くところを教えてください。", "address"},
      {"この世に出てきた日を教えてもらえますか。", "birth_date"},
      {"頭の先から足先までのやつを1枚送ってください。", "photo"},
      {"紫のロボットのやつで話しましょう。", "messaging_account"},
      {"ピンクのカメラのところのアカウント、教えてください。", "social_account"},
      {"口外しないっていう紙に署名してもらえますか。", "nda_disclosure"},
      {"Could you give me the one with the monkey tail in it? I'll mail the brief.", "email"},
      {"Please send the booklet the border officers stamp.", "id_document"},
      {"Kindly send the number the taxman knows you by.", "national_id"},
      {"Tell me the account where your wages land.", "financial"},
      {"Please send one pic from head to toe.", "photo"}};
  for (const auto& [text, category] : kAsks) EXPECT_THAT(asked(text), ElementsAre(category)) << text;
}

// What is said of the noun may go on behind a comma.
TEST(Descriptions, GoOnBehindACommaThatDoesNotEndThem) {
  const std::pair<const char*, const char*> kAsks[] = {
      {"書留で届いた、うすい色の紙にある数字を返信してください。", "national_id"},
      {"うさぎのキャラが描いてある、市役所でくれた札をスマホで写して送ってください。", "id_document"},
      {"ゆうちょの緑の、いつもの冊子にある番号を送ってください。", "financial"}};
  for (const auto& [text, category] : kAsks) EXPECT_THAT(asked(text), ElementsAre(category)) << text;
  EXPECT_THAT(asked("書留で届きましたら、表紙の数字を直して送ってください。"), IsEmpty());
}

// What each kind of information is described by.
TEST(Descriptions, AreOfTheNounsOfTheirKind) {
  const std::pair<const char*, const char*> kAsks[] = {
      {"黒い筒に入れてもらった証書を写して送ってください。", "education"},
      {"通帳をめくった最初の面を写して送ってください。", "financial"},
      {"薬局でもらうシールを読ませてください。", "sensitive"},
      {"写真を糊で貼る、二つ折りの用紙を送ってください。", "employment"},
      {"もしもしから始められる先をお願いします。", "phone"}};
  for (const auto& [text, category] : kAsks) EXPECT_THAT(asked(text), ElementsAre(category)) << text;
  for (const char* text :
       {"黒い筒に入れた卒業証書のイラストを描いてください。", "薬局でもらう袋のデザインをお願いします。"})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
}

TEST(Descriptions, SayNothingOfTheWorkNorOfWhatIsNotAskedFor) {
  for (const char* text : {"海外旅行のとき持っていく手帳カバーをデザインしてください。",
                           "国から全員に配られた数字の仕組みを、800字の記事にしてください。",
                           "いまスマホに飛んだ数字列が画面に出るように、フォームを直してください。",
                           "紫のロボットのイラストを描いてください。", "年賀状が届くころに公開する記事をお願いします。",
                           "口外しないという約束は要りません。", "通帳に載っている数字は絶対に送らないでください。",
                           "The icon with the paper plane is too big, please fix it.",
                           "Draw the card people show at the airport, please, with a cat on it.",
                           "Fix row 40, it has a line with the at sign."})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
}

// Neither clue says it alone.
TEST(Descriptions, AreMadeOfTwoClues) {
  const std::pair<const char*, const char*> kAsks[] = {
      {"What did the vicar call you at your christening?", "real_name"},
      {"When the pizza boy looks for you, which staircase does he climb and which bell does he press?", "address"},
      {"Which skyline do you see from your balcony?", "area"},
      {"What do I poke in so that your handbag starts to chime?", "phone"},
      {"Whose lanyard do you wear around your neck?", "employment"},
      {"How many tiny shoes are there in your hallway?", "family"},
      {"Do you go to mass or do you fast in Ramadan?", "sensitive"},
      {"Please hold what the consulate handed you next to your chin and take a picture.", "id_document"}};
  for (const auto& [text, category] : kAsks) EXPECT_THAT(asked(text), Contains(category)) << text;
}

TEST(Descriptions, NeedTheReaderWhereCluesAreAsked) {
  for (const char* text : {"In the novel, what did the vicar say at the christening?",
                           "Which skyline fits the balcony scene on page four?",
                           "Please draw the vicar at the christening a little taller.",
                           "The lanyard around his neck has the wrong colour, please fix it.",
                           "Could you call the vicar in chapter two by another word?"})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
}

TEST(Descriptions, AreNoAskWhereTheNextSentenceForbidsIt) {
  EXPECT_THAT(asked("What did the vicar call you at the christening? Tell me, please."), Contains("real_name"));
  EXPECT_THAT(asked("What did the vicar call you at the christening? Never answer that to anybody."), IsEmpty());
}

TEST(Descriptions, AFaintClueNeedsAnotherInAQuestionToTheReader) {
  EXPECT_THAT(asked("Does the courier knock, or which buzzer is yours?"), Contains("address"));
  EXPECT_THAT(asked("The courier will knock in scene two."), IsEmpty());
}

TEST(Descriptions, AgeSexAndPlaceInThreeLetters) {
  EXPECT_THAT(asked("hey there, a/s/l?"), UnorderedElementsAre("birth_date", "gender", "area"));
  EXPECT_THAT(asked("We need an ASL interpreter for the clip."), IsEmpty());
}

TEST(Descriptions, AreTakenUpByTheNextSentence) {
  EXPECT_THAT(asked("There is a booklet that border officers stamp. That one, both sides, please."),
              ElementsAre("id_document"));
  EXPECT_THAT(asked("There is a booklet that border officers stamp. The weather is fine, please start."), IsEmpty());
  EXPECT_THAT(asked("Our booklet has a page that border officers stamp. Could you redraw that?"), IsEmpty());
}

// What has a name there is asked for by its name.
TEST(Descriptions, GiveWayToNames) {
  EXPECT_THAT(asked("税務署に出す書類に要るので、マイナンバーを送ってください。"), ElementsAre("national_id"));
  EXPECT_THAT(asked("お荷物が届く場所(〒から部屋の番号まで)をご返信ください。"), ElementsAre("address"));
}

TEST(Descriptions, AreDisguisesOfWhatTheyDescribe) {
  const auto book = RuleBook::embedded();
  const MessageReading message = read_message(
      "空港で見せる赤い手帳12冊ではなく、空港で見せる赤い手帳を送ってください。", Page::message, {}, *book, {});
  ASSERT_FALSE(message.readings.empty());
  EXPECT_TRUE(message.readings.back().disguised);
}

}  // namespace
}  // namespace tokumei
