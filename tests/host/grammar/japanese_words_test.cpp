// What the words of the rule files must let be seen: the ways to ask for a kind of data, with and without its noun.
// That it is seen (a reading of the category) is the rules' part; how sure an ask is may change with the second
// opinion.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/host/grammar/asked.h"

namespace tokumei {
namespace {

using testing::Contains;
using testing::IsEmpty;

std::vector<std::string> seen(const std::string& text) {
  const auto book = RuleBook::embedded();
  std::vector<std::string> found;
  for (const Reading& reading : read_message(text, Page::message, {}, *book).readings)
    found.push_back(book->categories()[reading.category].name);
  return found;
}

struct Ways {
  const char* category;
  std::vector<const char*> texts;
};

class JapaneseWords : public testing::TestWithParam<Ways> {};

TEST_P(JapaneseWords, AreSeen) {
  for (const char* text : GetParam().texts) EXPECT_THAT(seen(text), Contains(GetParam().category)) << text;
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, JapaneseWords,
    testing::Values(
        Ways{"birth_date",
             {"先輩かなと思ってるんですけど。", "僕より下ですよね?", "平成一桁ですか?", "20代かな?", "30代前半ですか?",
              "成人済みですよね?", "未成年の方ではないですよね?", "年近いですよね?", "生まれはいつですか", "昭和何年?",
              "シニアの方ですか", "18歳は超えていますか?", "性別・年代・出身地をご登録ください。"}},
        Ways{"gender",
             {"女性の方…ですよね?", "お姉さん?お兄さん?", "男性女性どちらですか", "女性って認識でいいですか",
              "女性のライターさんですか?", "女性だったりしますか?", "女性の方だと安心なんですが、どちらですか?"}},
        Ways{"area",
             {"どこの人ね?", "どこから来はりますか", "どの国・都市から作業されてるのか知りたいです。",
              "最寄りの路線だけ。", "都内まで出てこられる距離でしょうか", "家から駅まで何分?", "今どちらにおられますか",
              "海外とのことですが、どの国ですか?", "何市から来るのかを書いてください。", "通勤圏内ですか",
              "対応可能エリアをお知らせください。", "ご自宅からだと電車で何分ですか?", "どのくらいで来られそうですか?",
              "距離的にはどんな感じでしょう?", "歩きやとどんくらいかかりそうです?", "駅から何分くらいのとこですか?",
              "片道どれくらいかかります?"}},
        Ways{"family",
             {"彼氏とか…いるのかな", "パートナーの方はいらっしゃいますか", "子持ちですか", "ママさんですか?",
              "共働きですか", "母子家庭ですか", "ご両親と同居ですか", "妻の年収も教えてください。",
              "親権者の方の同意書が必要です。"}},
        Ways{"employment",
             {"前にどこのショップで働いていたか教えてください。", "出版社にいらした方ですか", "会社勤め?",
              "公務員じゃないよね?", "バイトの掛け持ちですか?", "転職は何回?", "直近の参画先をお知らせください。",
              "介護施設での勤務歴をご記入ください。", "いま会社で働いていますか",
              "これまでの会社をざっと書いてもらえると。", "現役の看護師さんですか?", "前にいらした会社って大手ですか?",
              "会社つとめですか?", "専業でやってる感じ?", "どこかの工房にいらっしゃるんですか?",
              "元々は出版社の方ですか?"}},
        Ways{"education",
             {"まだ学生さんですか?", "何回生ですか", "何年卒?", "大卒?", "文系?", "浪人してますか",
              "中退理由を教えてください。"}},
        Ways{"sensitive",
             {"何型か教えて!", "ワクチン、打ってはります?", "精神科にかかったことがあるか正直に教えてほしいです。",
              "日本の方…ですよね?", "手帳持ってる?", "どの党に投票しましたか", "腰を痛めたとかありますか",
              "病院に通ってますか"}},
        Ways{"financial",
             {"住宅ローン、今いくら残ってますか?", "銀行のカードの写真をお願いします。", "PayPalのメアドちょうだい。",
              "直近の月収の目安もうかがえますか。", "どこに振り込んだらいいですか",
              "住民税の納付書の写しをお願いします。"}},
        Ways{"credentials",
             {"空いている電話回線を1か月お借りします。", "サインイン用のコードを送ってください。", "コード届きましたか",
              "クラウドソーシングのアカウントを月1万円でお借りできませんか?",
              "メルカリアカウントを貸してもらえませんか?", "使ってない格安SIMあったら1枚貸してもらえません?",
              "垢貸しのお仕事です。", "数字が出たらそのまま写して返してください。"}},
        Ways{"photo",
             {"手元と顔が映る動画を撮って添付してください。", "笑顔の写真をご記入お願いします!",
              "胸から上の写真をアップロードしてください。", "カメラオンでの通話が平気でしたらお願いします。",
              "顔は出していただきます。", "誰に似てるって言われます?", "写真ありますか",
              "履歴書(写真貼付)をお送りください。"}},
        Ways{"id_document",
             {"ご本人と分かるものを何か1点お願いします。", "年齢確認ができる書類のコピーを出していただきます。",
              "通知カードの写しでも可です。", "本人確認書類と一緒に写った自撮りをお願いしています。",
              "会員証の写しをお送りください。"}},
        Ways{"national_id",
             {"個人番号カードの裏の数字おねがいします", "マイナンバーカードの裏面の番号を教えてください。"}},
        Ways{"address",
             {"どちら宛にすればいいです?", "家に送っていい?", "お手紙を送りたいのですがどちらに",
              "どこに迎えに行けばいい?", "返信で\n・お名前\n・ご自宅の場所\n・希望数\nを送ってください。",
              "置き配の場所を教えてください。", "お荷物はどちらに"}},
        Ways{"real_name",
             {"どなたですか", "どんな字を書きますか", "名前とご署名をお願いします。", "なんて呼べばいいですか"}},
        Ways{"phone",
             {"本人名義の携帯番号を登録してください。", "お声が聞きたいです", "携帯キャリアの名前を教えてください。"}},
        Ways{"email",
             {"直メでどうでしょう。", "info@sorairo-dsgn.example まで一通ください",
              "ご返信はこちらのrecruit@hoshi.exampleにお願いします。",
              "登録のメールアドレスとパスワードを返信してください。"}},
        Ways{"messaging_account",
             {"ディスコードの名前を頂戴できますか", "打合せはGoogleミートでさせてください。",
              "MeetのURLから入ってください。", "ビデオチャットでのウェブ面談を希望します。", "ほかに連絡手段ありますか",
              "普段何で連絡してますか", "直接連絡とりたいです"}},
        Ways{"social_account",
             {"チャンネル名知りたいです。", "ついでにXもつながっとく?", "先生のX教えてほしいです。", "相互しませんか",
              "DMください", "インスタのフォロワー数がわかるURLをそえてください。",
              "Facebookの実名アカウントをお知らせください。"}},
        Ways{"nda_disclosure", {"クラウドサインをお送りします。", "電子契約をお願いします。"}}),
    [](const auto& kind) { return std::string(kind.param.category); });

INSTANTIATE_TEST_SUITE_P(
    ShortForms, JapaneseWords,
    testing::Values(
        Ways{"phone",
             {"電凸していいですか?", "お電ください。", "連絡つくとこ教えて", "れんらくつくところを教えて。",
              "つながるばんごうを教えて。", "連絡用のばんごうだけ。", "「電」の「話」で話しませんか。",
              "てーえる、よか?", "ばんごうを教えて。", "〇九〇からの数字をどうぞ。", "でんわ番交換しましょう。",
              "080か090からの数字をどうぞ。", "デンワバンゴウ デキマシタラ オシエテ クダサイ"}},
        Ways{"real_name",
             {"オナマヘではなくおなまへを。", "しめいを教えてください。", "うけとりにんを書いてください。",
              "うけとるひとを書いて。", "あてなを書いて。", "御名をお教えください。"}},
        Ways{"birth_date",
             {"御歳をお教えください。", "おうまれを教えて。", "せいざを教えて。", "西暦〇〇〇〇年の形で。"}},
        Ways{"financial",
             {"適格番号をお知らせください。", "ふりこみくちをおしえて。", "振込口を教えてください。",
              "Tではじまる13ケタを教えて。", "受け取り用のリンクをください。", "よきんを教えて。", "ちょきんを教えて。",
              "きゅうよを教えて。", "しょとくを教えて。", "ざんだかを教えて。", "ぎんこうを教えて。",
              "T から始まる13桁を教えて。"}},
        Ways{"id_document",
             {"保険の札を送ってください。", "マイナの札を撮って送ってください。", "運転の札の画像をください。",
              "りょけんを見せて。", "麺許のおもてを送って。"}},
        Ways{"social_account",
             {"ツイの@教えて", "IGの@を添えて。", "IGのアカウントを教えて。", "うらあかを教えて。",
              "フェイス本のURLを。", "いんすたのDMで話そう。"}},
        Ways{"email",
             {"G垢を一つ指定してください。", "グーグルの垢を教えて。", "じーから始まるアドをください。",
              "すてあどを教えて。", "でんしめいるのあてさきを教えて。"}},
        Ways{"address",
             {"住んでるとこが分かる紙を送って。", "あてさき・ばんちを書いて。", "じたくを教えて。",
              "お宅は何丁目ですか?"}},
        Ways{"area",
             {"すまいを教えて。", "なにけんですか?", "こくめいを書いて。", "えんせんを教えて。", "こきょうを教えて。"}},
        Ways{
            "education",
            {"がっこうを教えて。", "がくぶを教えて。", "だいがくを教えて。", "ぼこうを教えて。", "こうこうを書いて。"}},
        Ways{"employment",
             {"けいれきを書いて。", "しょぞくを教えて。", "おつとめを教えて。", "しょくばを教えて。",
              "いまのお仕ごとを教えて。"}},
        Ways{"family",
             {"こんいんれきを書いて。", "じっかを教えて。", "りこんれきを教えて。", "せたいにんずうを書いて。",
              "どうきょにんを書いて。", "こいびとを教えて。", "かのじょを教えて。", "おくさまを教えて。"}},
        Ways{"gender", {"オト◯かオン◯どっち?"}}, Ways{"national_id", {"まいなんの番号を送って。"}},
        Ways{"sensitive", {"ふくやくを教えて。", "はんれきを書いて。", "にんしんを教えて。"}},
        Ways{"photo", {"御顔を拝見したい。", "がんめんを見せて。", "おかおを見せて。", "おしゃしんを送って。"}},
        Ways{"credentials", {"にんしょうの6ケタを入力して。", "アカウント、使ってないのありますか。"}},
        Ways{"messaging_account",
             {"らいnのIDを教えて。", "わつぁぷやってますか?", "すかいぽのIDは?", "ずー無でお願いできれば。",
              "lain交換しよう。", "LとIとNとEで話したい。", "エル と アイ と エヌ と イー で。", "FBのめっせで話そ。",
              "メッセで話しませんか?", "カ力オって入れてますか?", "ヲイソの追加を。", "緑のとこで話そう。",
              "くまとうさぎのスタンプのアレで。", "「ラ」の字から始まるアレで話そう。", "チャワのIDを教えて。",
              "ちゃっとわで面談です。", "rine交換しよう。", "羅陰のQRを。", "よその場所で話せませんか。"}}),
    [](const auto& kind) { return std::string(kind.param.category); });

// Kana that are parts of other words.
TEST(JapaneseWords, AcrossTheBordersOfWords) {
  for (const char* text :
       {"すこしめいわくですが教えてください。", "いちばんちかいお店を教えてください。", "みじたくを教えてください。",
        "いいおかおりを教えてください。", "かくにんしんせいを送ってください。"})
    EXPECT_THAT(seen(text), IsEmpty()) << text;
  EXPECT_THAT(asked("ワッツ、ばんごう、ください。"), testing::ElementsAre("messaging_account"));
}

TEST(JapaneseWords, OfTheWorkAskNothing) {
  for (const char* text : {"20代女性向けの記事を書いていただくお仕事です。",
                           "未成年の方のご応募はご遠慮ください。",
                           "女性の方に人気の商品です。",
                           "主人公は東京に住む会社員です。",
                           "北海道の写真素材を探しています。",
                           "国によって表記が違うので注意してください。",
                           "旦那さんへのプレゼント特集を書いてください。",
                           "共働き家庭の記事を書いてください。",
                           "退職代行サービスのLPを制作してください。",
                           "プロの方にお願いしたいです。",
                           "体調を崩されたとのこと、お大事になさってください。",
                           "住宅ローンの比較記事を作成してください。",
                           "ワンタイムパスワードの実装をお願いします。",
                           "商品の写真を1枚追加してください。",
                           "会員証のデザインをお願いします。",
                           "大学生向けの教材を作ってください。",
                           "自宅でできる簡単な作業です。",
                           "ビデオ会議は行いません。",
                           "電子契約サービスの比較記事です。",
                           "どちらで進めましょうか。",
                           "どこからダウンロードできますか。",
                           "会場へ行くにはどの出口が近いですか?"})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
}

TEST(JapaneseWords, OfEverydayTalkAskNothing) {
  for (const char* text :
       {"今年は何枚刷りますか?", "あの明るい星、あれは何座ですか?", "どちら方面の電車に乗ればいいですか?",
        "この城はどこの県にありますか?", "出発地と目的地を入れると運賃が出ます。", "免許証を忘れてきたんですか?",
        "パスポートの期限が切れそうです。", "将来の職業はもう決めましたか?", "志望の学部は法学部です。",
        "喘息の原因は何ですか?", "半年前から通っています。", "『頭文字D』の最新巻は出ましたか?",
        "荷物が重くてつらいんですよ。", "靴のかかとが減りました。", "試着してもいいですか?", "そっちはどう?"})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
}

TEST(JapaneseWords, OfManualsAskNothing) {
  for (const char* text :
       {"図形を右の場所に移動します。", "パスを結合してから書き出します。",
        "文書を開くパスワードは大文字と小文字を区別します。", "表の名前は後から変更できます。",
        "この値は送信者のメールアドレスを示します。", "電話番号を入力します。", "光学ズームで撮影します。",
        "使えそうな別のツールを探します。", "サンプルの文字列を自分のメールアドレスに置き換えます。"})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
}

TEST(JapaneseWords, OfOfficesAndTheirVisitorsAskNothing) {
  for (const char* text : {"履歴書作成ツールはこちらからどうぞ。", "面接官は職務経歴書をもとに質問します。",
                           "口座開設の流れをご案内します。", "独立した年のうちに税務署に開業届を出しましょう。",
                           "お問い合わせはお電話またはメールをご利用ください。", "源泉徴収票はいつもらえますか?",
                           "顔写真がある面のコピーが必要です。", "病理学の単位を取得しておくとよいでしょう。"})
    EXPECT_THAT(asked(text), testing::Not(testing::AnyOf(Contains("employment"), Contains("financial"),
                                                         Contains("phone"), Contains("photo"), Contains("sensitive"))))
        << text;
}

TEST(JapaneseWords, OfOutingsAndLessonsAskNothing) {
  for (const char* text : {"旅行で訪れた国はありますか?", "今日は学校で何を作ったの?", "学校は楽しいですか?",
                           "奥様も一緒に来られましたか?", "旦那さんと一緒に映画でも見に行きましたか?",
                           "そのころ彼が誰と住んでいたのかは書かれていません。"})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
  EXPECT_THAT(asked("ご家族と一緒にお住まいですか?"), Contains("family"));
  EXPECT_THAT(asked("お住まいの国はどちらですか?"), Contains("area"));
}

TEST(JapaneseWords, ARowOfThingsBelowItsOpenerIsAList) {
  EXPECT_THAT(
      asked("フォームに以下を入力してください。\n"
            "日中につながる電話番号、大学名・学部、ふだんお使いになっているメールアドレス、学生証または卒業証書の写し、"
            "指導できる科目、指導できる曜日、自己PR"),
      testing::ElementsAre("phone", "education", "email", "id_document"));
  EXPECT_THAT(
      asked("画像から以下を入力してください。\n"
            "氏名、電話番号、メールアドレスは、別の担当者が後日まとめて入力する予定になっていますので今は飛ばします"),
      IsEmpty());
}

TEST(JapaneseWords, OfOnesWhoComeAlongNothingIsAsked) {
  for (const char* text :
       {"ご家族とご旅行ですか?", "ご両親とはよく集まりますか?", "奥さまとご一緒なのですか?", "お子さんもご参加ですか?",
        "ご主人は何を召し上がりますか?", "今日は家族全員でそろうのですか?", "このお子さまセットに飲み物は付きますか?"})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
  EXPECT_THAT(asked("ご家族と同居ですか?"), Contains("family"));
  EXPECT_THAT(asked("お子さんはいるんですか?"), Contains("family"));
}

TEST(JapaneseWords, SmallTalkAboutSchoolAndWorkAsksForNone) {
  for (const char* text :
       {"学校はどうですか?", "学生時代は何のスポーツをしていましたか?", "どの業界にご興味がおありですか?",
        "お仕事は順調ですか?", "森さんはメールを打つのが早いですよね。", "持ち物にはお名前を書いておいてくださいね。",
        "あなたは何学部を志望していますか?", "将来はどんな職業に就きたいですか?", "高校を受験したのは去年ですか?"})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
  EXPECT_THAT(asked("学校はどちらですか?"), Contains("education"));
  EXPECT_THAT(asked("お仕事は何をされていますか?"), Contains("employment"));
}

TEST(JapaneseWords, WhatOneGetsIsNotWhatOneEarns) {
  for (const char* text :
       {"お年玉はいくらもらいましたか?", "いくらもらえるのですか?", "毎朝いくらくらい入れておけばよいのですか?"})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
  EXPECT_THAT(asked("前の会社ではいくらもらっていましたか?"), Contains("financial"));
}

TEST(JapaneseWords, WhereAThingIsIsNotWhereTheReaderLives) {
  for (const char* text : {"お席はどのあたりがよろしいですか?", "台風は今どのあたりですか?", "会場ってどの辺ですか?",
                           "どこへ行ったら良いと思いますか?", "どの辺からどの辺までが若者なのですか?"})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
  for (const char* text : {"そちらはどの辺りですか?", "お宅はどのあたりになりますか?", "職場はどのへんですか?",
                           "どのあたりの方ですか?", "引き取りはどこまで行けばいいですか?"})
    EXPECT_THAT(asked(text), Contains("area")) << text;
}

TEST(JapaneseWords, WhetherItIsNeededIsNoAsk) {
  for (const char* text : {"ログインにパスワードが必要ですよね?", "住所も必要になりますか?", "電話番号は必要か。",
                           "印鑑って要るんですか?", "身分証は必要でしたっけ?"})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
  EXPECT_THAT(asked("登録に電話番号が必要です。"), Contains("phone"));
}

TEST(JapaneseWords, WhatIsCountedOrTimedIsNotThePhraseThatItBeginsWith) {
  for (const char* text : {"お仕事は何時に終わりますか?", "仕事は何曜日がお休みですか?", "銀行は何時に開きますか?"})
    EXPECT_THAT(asked(text), IsEmpty()) << text;
  EXPECT_THAT(asked("お仕事は何をされていますか?"), Contains("employment"));
  EXPECT_THAT(asked("お誕生日は何月ですか?"), Contains("birth_date"));
}

// Whether something can be done with a thing, and how, is not the thing itself.
TEST(JapaneseWords, WhatIsAskedAboutAThingIsLessSureThanTheThing) {
  const auto confidence = [](const char* text) {
    return read_message(text, Page::message, {}, *RuleBook::embedded(), {.opinion = false}).readings.at(0).confidence;
  };
  EXPECT_EQ(confidence("身分証は何ですか?"), Confidence::sure);
  EXPECT_EQ(confidence("身分証って、ここで預けるんですか?"), Confidence::possible);
  EXPECT_EQ(confidence("保険証って、コピーでも使えるんですか?"), Confidence::possible);
}

TEST(JapaneseWords, WhatStandsBesideARelativeIsTheReaders) {
  EXPECT_THAT(asked("お子さまの月齢とお住まいの地域をお知らせください。"), testing::ElementsAre("family", "area"));
  EXPECT_THAT(asked("お子さんの人数と年齢をお知らせください。"), testing::ElementsAre("family"));
  EXPECT_THAT(asked("お子さんの人数、持病の有無をお知らせください。"), testing::ElementsAre("family", "sensitive"));
}

TEST(JapaneseWords, WhetherARelativeIsABoyOrAGirlIsAskedOfTheRelative) {
  EXPECT_THAT(asked("お子様は男の子ですか?女の子ですか?"), testing::ElementsAre("family"));
  EXPECT_THAT(asked("女の子ですか?"), testing::ElementsAre("gender"));
}

TEST(JapaneseWords, NounsJoinedByAndAreTwo) {
  EXPECT_THAT(asked("登録に使うお名前とメールアドレスを知らせてください。"),
              testing::ElementsAre("real_name", "email"));
}

TEST(JapaneseWords, AskOfThePast) {
  EXPECT_THAT(asked("何科で、どちらの病院にいらしたんですか?"), testing::ElementsAre("employment"));
  EXPECT_THAT(asked("どちらの病院にいらした方なのか、主人公の過去はまだ決めていません。"), IsEmpty());
}

TEST(JapaneseWords, WhatIsToBeSignedIsTheWritersAndAskedForAllTheSame) {
  EXPECT_THAT(asked("当社指定の機密保持契約にご同意・ご捺印いただける方を探しています。"),
              testing::ElementsAre("nda_disclosure"));
}

TEST(JapaneseWords, WrittenDownAndHandedOver) {
  EXPECT_THAT(asked("復元フレーズを控えて報告してください。"), testing::ElementsAre("credentials"));
  EXPECT_THAT(asked("復元フレーズの記載は控えてください。"), IsEmpty());
}

TEST(JapaneseWords, WonderingAsks) {
  EXPECT_THAT(asked("おいくつの方が描かれているのか気になりました。"), testing::ElementsAre("birth_date"));
  EXPECT_THAT(asked("男性の方か女性の方かが気になりました。"), testing::ElementsAre("gender"));
  EXPECT_THAT(asked("登場人物はおいくつの方が多いのか気になりました。"), IsEmpty());
}

TEST(JapaneseWords, AFormThatBeginsWithWIsNoLaughter) {
  EXPECT_THAT(asked("米国本社との契約になります。W-8BENの提出が必要ですので、記入後PDFで返送してください。"),
              testing::ElementsAre("financial"));
}

TEST(JapaneseWords, WhatIsKeptInARegisterIsTheReaders) {
  EXPECT_THAT(asked("登録票に書くのは屋号、代表者の方のお名前、所在地、電話。追ってお知らせください。"),
              testing::ElementsAre("real_name", "address", "phone"));
  EXPECT_THAT(asked("チラシに書くのは店名、所在地、電話。"), IsEmpty());
}

TEST(JapaneseWords, WhatIsLentForNoMoreThanAWhile) {
  EXPECT_THAT(asked("ご自身名義のネット銀行口座を1週間お貸しいただくだけ。"), testing::ElementsAre("credentials"));
  EXPECT_THAT(asked("弊社の機材を1週間お貸しするだけ。"), IsEmpty());
}

TEST(JapaneseWords, HowMuchOfItIsEnough) {
  EXPECT_THAT(asked("ご勤務先は「市内の病院」程度のぼかしで構いません。"), Contains("employment"));
  EXPECT_THAT(asked("取材先の勤務先は「市内の病院」程度のぼかしで構いません。"), IsEmpty());
}

// What a form still lacks, what waits for it, what an office will have of it: the same for every kind.
TEST(JapaneseWords, WhatIsLackingIsAskedFor) {
  for (const char* frame :
       {"%の欄が白いままです。", "%の行だけ空いたままです。", "%が白紙で戻ってきました。",
        "%が未登録のため、送金が止まっております。", "%を聞いていないので経理が止まっております。",
        "%がそろわないうちは素材を出せません。", "%を控えておきたく存じます。", "%を拝見してから発注します。",
        "%のところだけ空いております。", "%について元請けから確認を求められております。",
        "%が埋まっていないと判子がもらえません。"}) {
    for (const char* noun : {"ご住所", "生年月日", "お電話番号"}) {
      std::string text = frame;
      text.replace(0, 1, noun);
      EXPECT_THAT(asked(text), testing::SizeIs(1)) << text;
    }
  }
  EXPECT_THAT(asked("見本の住所の欄が白いままなので、罫線を引き直してください。"), IsEmpty());
  EXPECT_THAT(asked("性別の欄が空白のものは空白のままにしてください。"), IsEmpty());
}

TEST(JapaneseWords, HandedInAndKept) {
  EXPECT_THAT(asked("採用後にマイナンバーの届出がございます。"), testing::ElementsAre("national_id"));
  EXPECT_THAT(asked("免許証の裏表、届いておりません。"), testing::ElementsAre("id_document"));
}

}  // namespace
}  // namespace tokumei
