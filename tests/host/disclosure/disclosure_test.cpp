#include "disclosure/disclosure.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "detector.h"
#include "rules/rule_book.h"
#include "text/values.h"

namespace tokumei {
namespace {

Settings strict() {
  Settings settings;
  settings.sensitivity = Sensitivity::strict;
  return settings;
}

// "category value" of each disclosure, as the rules alone find them.
std::vector<std::string> disclosed(const std::string& text, const Settings& settings = strict()) {
  static const Detector detector(RuleBook::embedded(), {.opinion = false});
  std::vector<std::string> result;
  for (const Disclosure& one : detector.draft({}, settings, {"d", Speaker::worker, text})) {
    result.push_back(one.category + " " + text.substr(one.span.begin, one.span.size()));
  }
  return result;
}
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Disclosure, LabelsAndValues) {
  EXPECT_THAT(disclosed("本名は山田太郎と申します。090-0000-0000です。"),
              ElementsAre("real_name 山田太郎", "phone 090-0000-0000"));
  EXPECT_THAT(disclosed("LINEのIDは kazune_0000 です。"), ElementsAre("messaging_account kazune_0000"));
  EXPECT_THAT(disclosed("年齢は43歳、性別は女性です。"), ElementsAre("birth_date 43歳", "gender 女性"));
  EXPECT_THAT(disclosed("My full legal name is Adriana Reyes."), ElementsAre("real_name Adriana Reyes"));
}

TEST(Disclosure, ShapesInEveryWidth) {
  EXPECT_THAT(disclosed("携帯はこちらです。０８０－００００－２２６４"),
              ElementsAre("phone ０８０－００００－２２６４"));
  EXPECT_THAT(disclosed("お電話は 0 9 0 0 0 0 0 4 8 1 2 まで"), ElementsAre("phone 0 9 0 0 0 0 0 4 8 1 2"));
  EXPECT_THAT(disclosed("アドレスは tobiume(at)example.jp です"), ElementsAre("email tobiume(at)example.jp"));
  EXPECT_THAT(disclosed("Call me at +1 (555) 010-0147."), ElementsAre("phone +1 (555) 010-0147"));
  EXPECT_THAT(disclosed("マイナンバーは526018159084です。"), ElementsAre("national_id 526018159084"));
}

TEST(Disclosure, LabelsReachOverWordsAndLines) {
  EXPECT_THAT(disclosed("LINEのほうが楽でしたら、nemuri_neko000 で検索してみてください。"),
              ElementsAre("messaging_account nemuri_neko000"));
  EXPECT_THAT(disclosed("振込先をお知らせします。みほん銀行 本町支店 普通 0001234"),
              ElementsAre("financial みほん銀行 本町支店 普通 0001234"));
  EXPECT_THAT(disclosed("電話は苦手です。2000-1234 は品番です。"), IsEmpty());
}

TEST(Disclosure, WordsThatReachOverTheEndOfALineLeaveNoValue) {
  EXPECT_THAT(disclosed("Discordです。idです。"), IsEmpty());  // です。 joins, and its full stop is none of the line
  EXPECT_THAT(disclosed("Discordです。ID..."), IsEmpty());
}

TEST(Disclosure, ListsAnsweredWithoutTheirLabels) {
  EXPECT_THAT(
      disclosed("①渡会 龍之介 ②1995/09/30 ③男 ④LINE ID ryu.demo.95 ⑤1日4時間"),
      ElementsAre("real_name 渡会 龍之介", "birth_date 1995/09/30", "gender 男", "messaging_account ryu.demo.95"));
  EXPECT_THAT(disclosed("①赤 ②青 ③男 ④5枚"), IsEmpty());
}

TEST(Disclosure, StatementsAboutOneself) {
  EXPECT_THAT(disclosed("架空工業大学の情報工学科を2009年に卒業しました。"),
              ElementsAre("education 架空工業大学の情報工学科"));
  EXPECT_THAT(disclosed("私は青森の八戸に住んでいるので、対面は難しいです。"), ElementsAre("area 青森の八戸"));
  EXPECT_THAT(disclosed("うつ病の治療中で、週によって波があります。"), ElementsAre("sensitive うつ病"));
  EXPECT_THAT(disclosed("I’m 71 and live in a village near Hexham."),
              ElementsAre("birth_date 71", "area a village near Hexham"));
  EXPECT_THAT(disclosed("I work at Hollow Creek Hospital as a clerk."),
              ElementsAre("employment Hollow Creek Hospital"));
  EXPECT_THAT(disclosed("3歳の子どもの写真を使います。"), IsEmpty());
}

TEST(Disclosure, WhatIsSentAlong) {
  EXPECT_THAT(disclosed("ご指定の運転免許証の画像を添付いたしました。"), ElementsAre("id_document 運転免許証の画像"));
  EXPECT_THAT(disclosed("Attached is the scan of my passport."), ElementsAre("id_document scan of my passport"));
  EXPECT_THAT(disclosed("免許証のご提出は致しかねます。"), IsEmpty());
  EXPECT_THAT(disclosed("Attached are the pictures of your five speakers."), IsEmpty());
}

TEST(Disclosure, Signatures) {
  EXPECT_THAT(disclosed("よろしくお願いいたします。\n--\n宮下 いづみ\n〒600-0000 京都市下京区見本町41\n075(000)8830"),
              ElementsAre("real_name 宮下 いづみ", "address 600-0000 京都市下京区見本町41", "phone 075(000)8830"));
}

TEST(Disclosure, StoriesTestsAndNumbersOfTheWork) {
  for (const char* text :
       {"主人公の設定案です。霧島レン、17歳、父は外交官。", "ご注文番号0001234、追跡番号は0000-0000-1234です。",
        "In the interview transcript she says she was born in 1938.", "The tracking number is 4710 4974 6500.",
        "部品の型番、080-0012-3344で合ってました。後継が080-0012-3350になります。", "平均年齢は36.4歳です。"}) {
    EXPECT_THAT(disclosed(text), IsEmpty()) << text;
  }
}

TEST(Disclosure, WhatIsNotTheWorkersOwn) {
  for (const char* text :
       {"ライターの「星影ことり」と申します。", "御社のお電話番号は03-5555-0188でよろしいでしょうか。",
        "伝票番号 526018159087 で追跡できます。", "本名や住所は契約の前にはお伝えしておりません。",
        "テスト用に「山田太郎 090-1111-1111」で登録しました。", "納期は2025年3月14日です。",
        "Order #FO-0042-7719 is ready.", "I'm not able to share my home address.", "ISBNは978-4-00-000000-2です。"}) {
    EXPECT_THAT(disclosed(text), IsEmpty()) << text;
  }
}

TEST(Disclosure, OwnDataOfTheSettings) {
  Settings settings;
  settings.own_data = {"みどり商店"};
  EXPECT_THAT(disclosed("屋号のみどり商店でお願いします。", settings), testing::Not(IsEmpty()));
  settings.off = {"real_name"};
  EXPECT_THAT(disclosed("屋号のみどり商店でお願いします。", settings), IsEmpty());
}

TEST(Disclosure, OwnDataHasTheCategoryOfItsShape) {
  Settings settings;
  settings.own_data = {"0000-1234-5678", "鶴亀県梅市松町1-2-3"};
  EXPECT_THAT(disclosed("鶴亀県梅市松町1-2-3 の件です。", settings), ElementsAre("address 鶴亀県梅市松町1-2-3"));
}

TEST(Disclosure, OwnDataIsNeverDropped) {
  Settings settings;
  settings.own_data = {"鶴田", "鶴田 梅子", "つるた屋", "0000-1234-5678"};
  EXPECT_THAT(disclosed("つるた屋の鶴田 梅子です。番号は0000-1234-5678です。", settings),
              ElementsAre("real_name つるた屋", "real_name 鶴田 梅子", "phone 0000-1234-5678"));
}

// What the work says is not the worker's; what the settings name, and the lines around it, are.
TEST(Disclosure, PastedWorkTellsNothing) {
  const std::string text =
      "お礼状の文面です。\n\n――――\n拝啓\n私は高知の架空町に住む早見 "
      "灯と申します。電話は000-1234-5678です。\n――――\n\nご確認ください。";
  EXPECT_THAT(disclosed(text), IsEmpty());
  Settings settings;
  settings.own_data = {"早見 灯"};
  EXPECT_THAT(disclosed(text, settings), ElementsAre("real_name 早見 灯"));
  EXPECT_THAT(disclosed(text + "\n私の電話番号は000-9999-5678です。"), ElementsAre("phone 000-9999-5678"));
}

TEST(Disclosure, OtherValuesOfACategoryStandBehindTheFirst) {
  const auto with_opinion = [](const std::string& text) {
    std::vector<std::string> result;
    for (const Disclosure& one : Detector().draft({}, strict(), {"d", Speaker::worker, text}))
      result.push_back(one.category + " " + text.substr(one.span.begin, one.span.size()));
    return result;
  };
  EXPECT_THAT(with_opinion("SlackのIDはtanaka-xです。LINEのIDはtanaka_y99です。電話は090-0000-2264です。"),
              ElementsAre("messaging_account tanaka-x", "phone 090-0000-2264", "messaging_account tanaka_y99"));
  EXPECT_THAT(with_opinion("Sort code 20-45-77, account 3361 0958, Barclays."),
              ElementsAre("financial 20-45-77", "financial 3361 0958"));
  EXPECT_THAT(with_opinion("電話は090-0000-2264です。もう一度、090-0000-2264です。"),
              ElementsAre("phone 090-0000-2264"));
  std::string many = "電話は";
  for (char digit = '0'; digit <= '9'; ++digit) many += std::string("090-0000-111") + digit + "か";
  EXPECT_EQ(with_opinion(many + "のどれかです。").size(), 4U);
}

TEST(Values, NumbersInWordsAndMailsWrittenOut) {
  const auto only = [](const std::string& text) {
    const auto values = find_values(text);
    return values.size() == 1 ? text.substr(values[0].span.begin, values[0].span.size())
                              : std::string("none or several");
  };
  EXPECT_EQ(only("番号は〇九〇の〇〇〇〇の三三七一です"), "〇九〇の〇〇〇〇の三三七一");
  EXPECT_EQ(only("ぜろはちぜろ、ぜろぜろぜろぜろ、ごーいちにーきゅーです"),
            "ぜろはちぜろ、ぜろぜろぜろぜろ、ごーいちにーきゅー");
  EXPECT_EQ(only("so: five five five, zero one zero zero. area"), "five five five, zero one zero zero");
  EXPECT_EQ(only("raj (dot) k (at) example (dot) net i will"), "raj (dot) k (at) example (dot) net");
  EXPECT_EQ(only("neko (あっと) example (どっと) jp に"), "neko (あっと) example (どっと) jp");
  EXPECT_EQ(only("iban xx00 0000 0000 0000, holder"), "xx00 0000 0000 0000");
  EXPECT_EQ(only("後継が080-0012-3350になります"), "080-0012-3350");
  EXPECT_TRUE(find_values("one two three").empty());
}

TEST(Values, CheckDigits) {
  EXPECT_TRUE(is_my_number("526018159084"));
  EXPECT_FALSE(is_my_number("526018159087"));
  EXPECT_TRUE(passes_luhn("4000000000000002"));
  EXPECT_FALSE(passes_luhn("4000000000000003"));
  EXPECT_FALSE(passes_luhn("0000000000000000"));
}

TEST(Values, HostileInputIsReadOnce) {
  for (const char* piece : {"0", "@", "a@", "0-", "http://", " at ", "いち", "zero ", "aa00 0000 ", "live:a", "("}) {
    std::string text;
    while (text.size() < 60'000) text += piece;
    EXPECT_LE(find_values(text).size(), text.size());
  }
}

// A line that runs on is cut at 2048 bytes, here within a word that means something.
TEST(Draft, AWordMayReachOverTheEndOfALine) {
  std::string text;
  for (int i = 0; i < 98; ++i) text += "ご主人はお勤め";
  EXPECT_TRUE(Detector().draft({}, {}, {"m", Speaker::worker, text}).empty());
}

TEST(OwnPhrases, AlwaysAndNever) {
  const Detector detector;
  Settings settings;
  settings.always = {{"合言葉", ""}, {"ひみつの番号", "phone"}};
  const std::string text = "合言葉とひみつの番号の話です。";
  const Message message{"m", Speaker::client, text};
  const auto found = detector.check({}, settings, {&message, 1}).at(0).findings;
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].category, "own_words");
  EXPECT_EQ(found[1].category, "phone");
  settings = {};
  settings.never = {"いつもの書式"};
  const Message usual{"m", Speaker::client, "いつもの書式で本名を教えてください。\n電話番号を教えてください。"};
  const auto kept = detector.check({}, settings, {&usual, 1}).at(0).findings;
  ASSERT_EQ(kept.size(), 1U);
  EXPECT_EQ(kept[0].category, "phone");
}

TEST(Disclosure, OfTwoNamesTheFullOneIsShown) {
  EXPECT_THAT(disclosed("編集の水沼です。フルネームは水沼 玲司といいます。"), ElementsAre("real_name 水沼 玲司"));
  EXPECT_THAT(disclosed("編集の水沼です。検収をお願いします。"), ElementsAre("real_name 水沼"));
}

TEST(Disclosure, AnAgeAmongThoseOfTheFamily) {
  EXPECT_THAT(disclosed("・家族:夫43、私41、長男中2"), testing::Contains("birth_date 41"));
  EXPECT_THAT(disclosed("4人家族です(私39、妻35、長女4)。"), testing::Contains("birth_date 39"));
  EXPECT_THAT(disclosed("作業は私30、相方20で分けました。"), IsEmpty());
  EXPECT_THAT(disclosed("夫が35枚、私41枚を入力しました。"), testing::Not(testing::Contains("birth_date 41")));
}

TEST(Disclosure, AWorkplaceBehindItsKindIsShownWithItsName) {
  EXPECT_THAT(disclosed("人材会社のキャリアピットで採用を8年担当していました。"),
              ElementsAre("employment 人材会社のキャリアピット"));
  EXPECT_THAT(disclosed("印刷の会社で12年分のデータを預かっているそうです。"), IsEmpty());
}

TEST(Disclosure, RowsOfACareerBelowWordsThatAnnounceThem) {
  EXPECT_THAT(disclosed("職務経歴を簡単に書きます。\n2010年 富士見精機入社、営業\n2016年 ミツワ商会に転職、総務"),
              ElementsAre("employment 2010年 富士見精機入社"));
}

TEST(Disclosure, AFamilyNameThatFewHaveBeforeAGivenNameInKana) {
  EXPECT_THAT(disclosed("校正の募集を拝見しました、鵜殿みさとです。"), ElementsAre("real_name 鵜殿みさと"));
  EXPECT_THAT(disclosed("はじめまして。蓼沼ひろこと申します。"), ElementsAre("real_name 蓼沼ひろこ"));
  EXPECT_THAT(disclosed("修正しました、納品どおりです。"), IsEmpty());
  EXPECT_THAT(disclosed("確認しました、動画づくりです。"), IsEmpty());
}

TEST(Disclosure, AHouseNumberBesideAPostalCode) {
  EXPECT_THAT(disclosed("Collection from NE6 5HL, number 14, after six."), ElementsAre("address NE6 5HL, number 14"));
  EXPECT_THAT(disclosed("Please post it to me at 9 Mill Steps, Hexham NE46 3PQ."),
              ElementsAre("address 9 Mill Steps, Hexham NE46 3PQ"));
  EXPECT_THAT(disclosed("The depot is near NE6 5HL, they say."), IsEmpty());
  EXPECT_THAT(disclosed("I cut it to 900 words, 4 of them in the MD 20817 box."), IsEmpty());
}

TEST(Disclosure, ANameInTheLineAboveAnAddress) {
  EXPECT_THAT(disclosed("Post goes here:\n\nHollis Wren\n212 Cedar Hollow Rd\nBarre, VT 05641"),
              testing::Contains("real_name Hollis Wren"));
  EXPECT_THAT(disclosed("Post goes here:\n\nThe side door\n212 Cedar Hollow Rd\nBarre, VT 05641"),
              testing::Not(testing::Contains(testing::StartsWith("real_name"))));
}

TEST(Disclosure, WhatIsWrittenIntoTheirAgreement) {
  EXPECT_THAT(disclosed("I signed your NDA as Greta Halvorsen, 27 Orchard Close, Ludlow SY8 2QR."),
              testing::Contains("real_name Greta Halvorsen"));
  EXPECT_THAT(disclosed("Your flyer says Greta Halvorsen, 27 Orchard Close, Ludlow SY8 2QR."), IsEmpty());
  EXPECT_THAT(disclosed("秘密保持契約書に署名しました。末尾は「香川県高松市松並町88-2 長尾 亮介」としてあります。"),
              testing::IsSupersetOf({"address 香川県高松市松並町88-2", "real_name 長尾 亮介"}));
  EXPECT_THAT(disclosed("チラシの奥付は「香川県高松市松並町88-2 長尾 亮介」としてあります。"), IsEmpty());
}

TEST(Disclosure, OfALoginAndItsPasswordTheSecretIsShown) {
  EXPECT_THAT(disclosed("Use mine: login is wren-editor, pass is T1mber_Fox!22."),
              ElementsAre("credentials T1mber_Fox!22"));
  EXPECT_THAT(disclosed("My login is wren-editor."), ElementsAre("credentials wren-editor"));
}

TEST(Disclosure, AnIncomeWhateverItComesFrom) {
  EXPECT_THAT(disclosed("昨年の所得が、内職と合わせて188万円だったためです。"), ElementsAre("financial 188万円"));
  EXPECT_THAT(disclosed("年収が上がる転職の記事は、1本2万円でお受けします。"), IsEmpty());
}

TEST(Disclosure, ATradeOfYearsWhateverThePlace) {
  EXPECT_THAT(disclosed("携帯の店舗で4年カウンターに立っていました。"),
              ElementsAre(testing::StartsWith("employment カウンターに立って")));
  EXPECT_THAT(disclosed("店舗のカウンターに花を置いた写真に差し替えました。"), IsEmpty());
  EXPECT_THAT(disclosed("倉敷で革小物の仕立てをしております。"), testing::Contains("area 倉敷"));
  EXPECT_THAT(disclosed("倉敷で人気のお店を三つ選びました。"), IsEmpty());
}

TEST(Disclosure, WhatIsRefusedBehindAPlaceIsSomethingElse) {
  EXPECT_THAT(disclosed("I'll be working from the library in Machynlleth and can't do calls there."),
              ElementsAre("area Machynlleth"));
  EXPECT_THAT(disclosed("I'd rather not say where I live in Machynlleth."), IsEmpty());
}

TEST(Disclosure, ANameThatIsNotWantedIsNone) {
  EXPECT_THAT(disclosed("お名前は結構です。月齢だけ教えてください。"), IsEmpty());
  EXPECT_THAT(disclosed("お名前は大丈夫です。"), IsEmpty());
}

// What the second opinion may not hear at all.
TEST(DraftReader, DeniesWhatTheWorkAndParcelsHold) {
  static const Detector detector;
  const auto told = [&](const std::string& text) { return detector.draft({}, strict(), {"d", Speaker::worker, text}); };
  EXPECT_THAT(told("My test piece is attached (diabetes and travel, 700 words)."), IsEmpty());
  EXPECT_THAT(told("言葉づかいの差(弟が兄に、部下が上司に、など)は表にしました。"), IsEmpty());
  EXPECT_THAT(told("配達の番号は 4417 2209 1836 です。保管は3日間です。"), IsEmpty());
  EXPECT_THAT(told("Thanks for reading.\n\nKind regards\nNordlicht Translations"), IsEmpty());
  EXPECT_THAT(told("オーディションに応募します。\n芸名:氷室アキ\n得意な役:少年"), IsEmpty());
}

}  // namespace
}  // namespace tokumei
