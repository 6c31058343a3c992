// Apps that are to be guessed, and what is wanted there.
#include "grammar/riddles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/host/grammar/asked.h"

namespace tokumei {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// By the rules alone: what the opinions know of riddles is another matter.
TEST(Riddles, AskForWhatIsWantedThere) {
  for (const char* text :
       {"釣り人なので「道糸」の英語でいきましょう🎣 竿(ID)垂らしといてください",
        "雷の音読みに「ん」を足したやつ、お使いですか?招待リンクを頂ければ。",
        "元素記号をつないだアプリ、登録名をいただいてもよろしいでしょうか。",
        "💚←これ、もってる?もってたら招待のやつ貼って〜",
        "かな入力のキーボードで O→E→Y と打ってみてください。友だち枠、ひとつ空けておいてくれますか?",
        "ヒント:五十音。わかったら検索→ mochi2020", "答えはしりとりで。わかる人は追加よろ→ mugi_mugi_2",
        "旗のあれ、やってます? やってたらタグを教えて", "うちのサバ立てたんで。ID教えてください"})
    EXPECT_THAT(asked(text), ElementsAre("messaging_account")) << text;
  EXPECT_THAT(asked("昔は青い鳥、今は一文字のところ、垢名おしえてください"), ElementsAre("social_account"));
  EXPECT_THAT(asked("It rhymes with cat's nap. Put your number on it, please."), ElementsAre("messaging_account"));
}

TEST(Riddles, SayNothingWhereNothingIsWantedOrTheWordsAreTheWork) {
  for (const char* text : {"雷の音読みを教えてください。", "元素記号の一覧を作ってください。登録名は不要です。",
                           "ヒントを三つ書いてください。", "しりとりの記事です。IDは社員番号です。",
                           "謎解きの暗号です。ヒントは五十音。IDを入力すると開く画面を作ってください。",
                           "しりとりのルール。\nお客様のIDを入力する作業です。",
                           "> ヒントは五十音。IDを教えてください。", "ヒントはこちら。IDカードを作ってください。"})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
}

TEST(Riddles, BelongToWhatIsAskedForAlready) {
  EXPECT_THAT(asked("PayPayやってます?PayPayのIDを送ってください"), ElementsAre("financial"));
}

TEST(Riddles, WordsAboutHidingSpeakOfWhatHides) {
  EXPECT_THAT(asked("ラ-イ-ンって言うと怒られるのでハイフン入れました笑 そちらのを教えてね"),
              ElementsAre("messaging_account"));
  EXPECT_THAT(asked("そのまま書くと消されるので、検索名を教えてください"), ElementsAre("messaging_account"));
  EXPECT_THAT(asked("電話番号は消されるらしいです。作業時間を教えてください。"), IsEmpty());
}

// The opinion denies what the rules alone ask for: it knows no such sentence.
TEST(Riddles, WordsAboutHidingAreBelievedMore) {
  EXPECT_THAT(asked("ラ-イ-ンって言うと怒られるのでハイフン入れました笑 わたしのは出せないのでそちらのを…!",
                    Page::message, true),
              ElementsAre("messaging_account"));
}

TEST(Riddles, AreShownWithWhatIsWanted) {
  const auto book = RuleBook::embedded();
  const MessageReading message =
      read_message("では「道糸」の英語で。竿(ID)を垂らしといてください", Page::message, {}, *book, {.opinion = false});
  ASSERT_EQ(message.readings.back().attitude, Attitude::asked);
  const Span span = message.readings.back().span;
  EXPECT_EQ(message.folded.view().substr(span.begin, span.size()), "では「道糸」の英語で。竿(id");
  EXPECT_TRUE(message.readings.back().disguised);
}

TEST(Riddles, AreShownWithTheBareIdThatTheRulesAskFor) {
  const auto book = RuleBook::embedded();
  const MessageReading message = read_message("英語に直すと同じ言葉になるアプリです。ピンときたらIDを教えてください",
                                              Page::message, {}, *book, {.opinion = false});
  ASSERT_EQ(message.readings.back().attitude, Attitude::asked);
  const Span span = message.readings.back().span;
  EXPECT_EQ(message.folded.view().substr(span.begin, span.size()),
            "英語に直すと同じ言葉になるアプリです。ピンときたらid");
}

TEST(Riddles, AreShownWhereTheRulesSeeAVaguePlace) {
  const auto book = RuleBook::embedded();
  const MessageReading message = read_message("「か」から始まる3文字のアプリ、わかりますよね?友だちになりましょう。",
                                              Page::message, {}, *book, {.opinion = false});
  ASSERT_EQ(message.readings.back().attitude, Attitude::asked);
  const Span span = message.readings.back().span;
  EXPECT_EQ(message.folded.view().substr(span.begin, span.size()),
            "「か」から始まる3文字のアプリ、わかりますよね?友だちになりましょ");
}

TEST(Riddles, OfAMessageFullOfThemAreReadInGoodTime) {
  std::string text;
  for (int i = 0; i < 5'000; ++i) text += "しりとりのID。";
  asked(text);
}

}  // namespace
}  // namespace tokumei
