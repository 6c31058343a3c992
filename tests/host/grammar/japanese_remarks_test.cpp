// Asks by remark: what is lacking of the reader alone, where the writer is stuck, what opens once it is there, what
// would be easier with it; and what only sounds like one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/host/grammar/asked.h"

namespace tokumei {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// Nothing that was learned speaks against a remark.
std::vector<std::string> remarked(const std::string& text) {
  return asked(text, Page::message, true);
}

TEST(JapaneseRemarks, LackingOfTheReaderAlone) {
  EXPECT_THAT(remarked("連絡網の携帯番号、田中さんのところだけ抜けたままでした。"), ElementsAre("phone"));
  EXPECT_THAT(remarked("送り状の郵便番号が、はるさんのだけまだ入っていなくて。"), ElementsAre("address"));
  EXPECT_THAT(remarked("生年月日の列がりえさんだけ「-」でした。"), ElementsAre("birth_date"));
  EXPECT_THAT(remarked("皆さまの口座は先週で出そろい、残るは高橋様だけとなりました。"), ElementsAre("financial"));
  EXPECT_THAT(remarked("皆さまの口座は先週で出そろいました。残りは高橋様のみとなっております。"),
              ElementsAre("financial"));
  EXPECT_THAT(remarked("お客様の携帯番号、お客様だけ抜けたままでした。"), IsEmpty());
  EXPECT_THAT(remarked("住所の入力は、田中さんだけ来週からの参加です。"), IsEmpty());
  EXPECT_THAT(remarked("生年月日の欄が田中くんだけ空欄ですが、原本も空欄なのでそのままで。"), IsEmpty());
  EXPECT_THAT(remarked("年齢が空欄なのは佐伯さんだけでした。公式サイトを見て書き足してください。"), IsEmpty());
  EXPECT_THAT(remarked("弊社の住所は、奥様だけ空欄でも通ります。"), IsEmpty());
  EXPECT_THAT(asked("携帯番号は、田中さんのところだけ空欄です。", Page::job), IsEmpty());
}

TEST(JapaneseRemarks, WhereTheWriterIsStuck) {
  EXPECT_THAT(remarked("共有しようとしたら、メールアドレスのところで手が止まりました。"), ElementsAre("email"));
  EXPECT_THAT(remarked("申請書の最寄り駅の欄で止まっています。"), ElementsAre("area"));
  EXPECT_THAT(remarked("名札を作っているのですが、フルネームのところだけ書けていません。"), ElementsAre("real_name"));
  EXPECT_THAT(remarked("送り状の電話番号の欄が空だと出せないそうで、そこだけ書けてません。"), ElementsAre("phone"));
  EXPECT_THAT(remarked("会員登録の画面で、電話番号の入力フォームのボタンを作るところで手が止まりました。"), IsEmpty());
  EXPECT_THAT(remarked("見出しのところで手が止まりました。住所録の仕事は順調です。"), IsEmpty());
  EXPECT_THAT(remarked("うちの住所のところで手が止まりました。"), IsEmpty());
}

TEST(JapaneseRemarks, WhatOpensOnceItIsThere) {
  EXPECT_THAT(remarked("資料は、NDAが戻ってきた方から順に開きます。"), ElementsAre("nda_disclosure"));
  EXPECT_THAT(remarked("年齢の確認が取れた方から発送いたします。"), ElementsAre("birth_date"));
  EXPECT_THAT(remarked("秘密保持契約書に署名が入った方から、フォルダを開きます。"), ElementsAre("nda_disclosure"));
  EXPECT_THAT(remarked("原稿の確認が取れた方からお支払いします。"), IsEmpty());
  EXPECT_THAT(remarked("会員の電話番号の確認が取れた方から順に処理してください。"), IsEmpty());
}

TEST(JapaneseRemarks, WhatHasAPlaceThere) {
  EXPECT_THAT(remarked("4ページ目の枠が、免許証の写しを貼るところになっています。"), ElementsAre("id_document"));
  EXPECT_THAT(remarked("申込書の下半分は、ご家族の構成を書く欄になっております。"), ElementsAre("family"));
  EXPECT_THAT(remarked("申込書の下半分は、お客様の電話番号を書く欄になっております。"), IsEmpty());
  EXPECT_THAT(remarked("絵本の見開きが、子どもの名前を書くところになっています。枠線を細くしてください。"), IsEmpty());
  EXPECT_THAT(asked("下半分は、電話番号を書く欄になっております。", Page::job, true), IsEmpty());
}

TEST(JapaneseRemarks, WhatWouldBeEasierWithIt) {
  EXPECT_THAT(remarked("生まれ年まで入っていると、保険の手続きが確実です。"), ElementsAre("birth_date"));
  EXPECT_THAT(remarked("今の勤務先が書いてあると、与信の確認が早く済みます。"), ElementsAre("employment"));
  EXPECT_THAT(remarked("受付の名簿は正午に出すので、フリガナまで入ると確実です。"), ElementsAre("real_name"));
  EXPECT_THAT(remarked("弊社の住所が入っていると、印刷が一回で済みます。"), IsEmpty());
  EXPECT_THAT(remarked("求人票に勤務先の住所まで載っていると、応募が増えて助かります。"), IsEmpty());
  EXPECT_THAT(remarked("お店の住所が入っていると、読者に親切です。"), IsEmpty());
}

TEST(JapaneseRemarks, FromPeopleToOneByName) {
  EXPECT_THAT(remarked("未就学の子がいるおうちだと大変なようです。みかさんのところはどんな感じなのかなと。"),
              ElementsAre("family"));
  EXPECT_THAT(remarked("会社にお勤めの方は契約書が別になります。佐野さんはどちらに当たるのか、まだ伺っておらず。"),
              ElementsAre("employment"));
  EXPECT_THAT(remarked("読者は20代が多いようです。田中さんはどう思われますか。"), IsEmpty());
  EXPECT_THAT(remarked("子育て中のお母さん向けの記事です。前回の佐藤さんはどんな感じで書かれていましたか。"),
              IsEmpty());
}

TEST(JapaneseRemarks, TheLineToBeginWith) {
  EXPECT_THAT(remarked("感想の書き出しは「◯歳・◯◯県」の一行からお願いします。"), ElementsAre("birth_date"));
  EXPECT_THAT(remarked("アンケート回答の文末に「20代女性」みたいな感じで添わってると助かります。"),
              ElementsAre("birth_date"));
  EXPECT_THAT(remarked("感想の書き出しは「年齢20」にそろえました。"), IsEmpty());
  EXPECT_THAT(remarked("例文の書き出しは「◯歳、◯◯県在住」ではなく、名前から始めてください。"), IsEmpty());
  EXPECT_THAT(remarked("見出しは「30代女性」「40代男性」で分けてください。"), IsEmpty());
  EXPECT_THAT(remarked("ペルソナの書き出しは「◯歳・◯◯県」の一行からお願いします。"), IsEmpty());
}

TEST(JapaneseRemarks, WonderingAboutTheReader) {
  EXPECT_THAT(remarked("みどりさんって、大学はどちらだったんでしょうね。"), ElementsAre("education"));
  EXPECT_THAT(remarked("写真のお子さま、かわいいですね。今おいくつなんでしょうね。"), ElementsAre("family"));
  EXPECT_THAT(asked("ご結婚されてるのかな、とちょっと思いました。"), ElementsAre("family"));
  EXPECT_THAT(asked("主人公はおいくつなのかなと思いました。"), IsEmpty());
  EXPECT_THAT(asked("持病のことを先に聞けていれば、涼しい担当に回せます。"), ElementsAre("sensitive"));
  EXPECT_THAT(asked("モデルのお子さんは今おいくつなんでしょうね。"), IsEmpty());
  EXPECT_THAT(asked("主人公さんって、大学はどちらだったんでしょうね。"), IsEmpty());
  EXPECT_THAT(remarked("そちらがどの辺なのか存じ上げないまま、心配しております。"), ElementsAre("area"));
}

TEST(JapaneseRemarks, WhichOfThemWouldBeBest) {
  EXPECT_THAT(asked("招待をどちらの受信箱にお送りするのがいいか、迷っています。"), ElementsAre("email"));
  EXPECT_THAT(asked("献本をどちらに送るのがいいか、そこだけ分からずにいます。"), ElementsAre("address"));
  EXPECT_THAT(asked("どのフォルダに入れるのがいいか、迷っています。"), IsEmpty());
}

}  // namespace
}  // namespace tokumei
