#include "disclosure/disclosure.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "detector.h"
#include "disclosure/values.h"

namespace tokumei {
namespace {

Settings strict() {
  Settings settings;
  settings.sensitivity = Sensitivity::strict;
  return settings;
}

// "category value" of each disclosure.
std::vector<std::string> disclosed(const std::string& text, const Settings& settings = strict()) {
  static const Detector detector;
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

TEST(Values, CheckDigits) {
  EXPECT_TRUE(is_my_number("526018159084"));
  EXPECT_FALSE(is_my_number("526018159087"));
  EXPECT_TRUE(passes_luhn("4000000000000002"));
  EXPECT_FALSE(passes_luhn("4000000000000003"));
  EXPECT_FALSE(passes_luhn("0000000000000000"));
}

TEST(Values, HostileInputIsReadOnce) {
  for (const char* piece : {"0", "@", "a@", "0-", "http://", " at "}) {
    std::string text;
    while (text.size() < 60'000) text += piece;
    EXPECT_LE(find_values(text).size(), text.size());
  }
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

}  // namespace
}  // namespace tokumei
