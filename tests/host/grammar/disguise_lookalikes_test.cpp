// Asks that hide what they ask for, each kind beside texts that only look like it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <utility>

#include "tests/host/grammar/asked.h"

namespace tokumei {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

using Texts = std::initializer_list<const char*>;
using Asks = std::initializer_list<std::pair<const char*, const char*>>;  // text, category

TEST(DisguiseLookalikes, PartsAndModelsAreNoNumbersToCall) {
  for (const char* text :
       Texts{"こちらはTEL-0803でしょうか、それともTEL-0804でしょうか?", "交換するのはFAX-120でしょうか?",
             "こちらはLINE-200Aでしょうか?", "機種はZOOM-H4でしょうか、H5でしょうか?"})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
  EXPECT_THAT(asked("TELを教えてください。"), ElementsAre("phone"));
  EXPECT_THAT(asked("TEL-番号を教えてください。"), Contains("phone"));
}

TEST(DisguiseLookalikes, AShareIsOfWhatSomethingIsMadeOf) {
  EXPECT_THAT(asked("カ力才85%の板チョコはありますか?"), IsEmpty());
  EXPECT_THAT(asked("カ力才はありますか?IDを教えてください。"), Contains("messaging_account"));
}

TEST(DisguiseLookalikes, AWordInBracketsIsHowTheOneBeforeItIsRead) {
  EXPECT_THAT(asked("古い分電盤(でんばん)ですよね?"), IsEmpty());
  EXPECT_THAT(asked("電番(でんばん)を教えてください。"), Contains("phone"));
}

TEST(DisguiseLookalikes, AbbreviationsThatTheTextExplains) {
  EXPECT_THAT(asked("State abbreviations once more, sorry: WA is Washington, not Western Australia. Thanks."),
              IsEmpty());
  EXPECT_THAT(asked("Please add me on WA."), Contains("messaging_account"));
}

TEST(DisguiseLookalikes, ReadBackwardsIsWhatStandsBeforeTheWordThatSaysSo) {
  EXPECT_THAT(asked("何かやっています?逆から書いていただけると読めます。"), testing::Not(Contains("area")));
}

TEST(DisguiseLookalikes, OrdinaryWordsWithTheSameLetters) {
  for (const char* text : Texts{
           "きごう と ばんごう を教えてください。カードの右下に小さく書いてあります。",
           "背景を「ずーむあっぷ」でお願いできますか?",
           "どのあたりに傷がありますか?",
           "構成のどのあたりが難しそうか教えてください。",
           "別のツールで編集しても大丈夫ですか?",
           "傷の写真送ってもいいですか?",
           "おくすり手帳のカバーを作ってください。",
           "図鑑の記号は♂/♀のほかに「?」もお願いします。",
           "番地とかはまだいいです。",
       })
    EXPECT_THAT(asked(text), IsEmpty()) << text;
}

TEST(DisguiseLookalikes, OneOfTwoSigns) {
  EXPECT_THAT(asked("先生は独ですか、既ですか?"), ElementsAre("family"));
  EXPECT_THAT(asked("独→ひとり、既→すでに、と開いてください。"), IsEmpty());
  EXPECT_THAT(asked("失礼ですが、バツ◯ですか?"), ElementsAre("family"));
  EXPECT_THAT(asked("2◯代?"), ElementsAre("birth_date"));
  EXPECT_THAT(asked("声の感じだと4◯代くらいですか?"), ElementsAre("birth_date"));
  EXPECT_THAT(asked("2◯センチ?"), IsEmpty());
}

TEST(DisguiseLookalikes, NamedByAPartOrByWhatItDoes) {
  for (const auto& [text, category] : Asks{
           {"何丁目の何番地か教えてください。", "address"},
           {"届けるので、何号棟の何号室ですか?", "address"},
           {"【せ い】と【め い】をおくってください。", "real_name"},
           {"「セイ」と「メイ」を教えてください。", "real_name"},
           {"お互いの顔を映しながら話してください。", "photo"},
           {"直メ先を教えてください。", "email"},
           {"ゼロキューゼロから先を教えてください。", "phone"},
           {"大人だとわかる顔つきのカードを送ってください。", "id_document"},
           {"スマホで読み取って「友」に追加してもらえますか?", "messaging_account"},
           {"外のツールに移りませんか?", "messaging_account"},
           {"「さ」で始まって「ま」で終わる県だったりします?", "area"},
           {"いま「つう○ん」とかはありますか?", "sensitive"},
           {"Tell me the first three of your zip.", "area"},
           {"Ping him on \"WhatsApp\" or \"Telegram\".", "messaging_account"},
       })
    EXPECT_THAT(asked(text), Contains(category)) << text;
  for (const char* text : Texts{"「つう○ん」と書いてください。", "「つう○ん」とかの伏せ字はありますか?",
                                "The poster says \"Telegram\" in red."})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
}

TEST(DisguiseLookalikes, AnAccountIsOfTheAppThatWasHidden) {
  for (const char* text : Texts{"連絡はちゃっとわ一くでお願いします。お使いのアカウントの@から後ろを送ってください。",
                                "でぃす◯ーどでもいいですよ。お使いのほうのIDを教えてください。"})
    EXPECT_THAT(asked(text), ElementsAre("messaging_account")) << text;
  EXPECT_THAT(asked("お使いのアカウントの@から後ろを送ってください。"), ElementsAre("social_account"));
}

}  // namespace
}  // namespace tokumei
