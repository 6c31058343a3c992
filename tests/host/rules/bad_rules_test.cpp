// A rule file that is wrong names file, id and key.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <stdexcept>

#include "rules/phrase_writing.h"
#include "rules/rule_book.h"

namespace tokumei {
namespace {

using Files = std::vector<RuleBook::File>;

// The file, put before all others: what is wrong with it is found before those are compiled.
RuleBook::File& file(Files& files, std::string_view name) {
  const auto found =
      std::find_if(files.begin(), files.end(), [&](const RuleBook::File& one) { return one.name == name; });
  if (found == files.end()) throw std::logic_error("no such rule file");
  std::rotate(files.begin(), found, found + 1);
  return files.front();
}

void replace(std::string& text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  ASSERT_NE(at, std::string::npos) << from;
  text.replace(at, from.size(), to);
}

std::string fault(const std::function<void(Files&)>& spoil) {
  Files files = RuleBook::files_of(TOKUMEI_SOURCE_DIR "/host/rules");
  spoil(files);
  try {
    const RuleBook book(files);
  } catch (const RuleError& error) {
    return error.what();
  }
  return "";
}

TEST(BadRules, TheEmbeddedOnesAreGood) {
  EXPECT_EQ(fault([](Files&) {}), "");
}

TEST(BadRules, BrokenJsonNamesTheFile) {
  EXPECT_THAT(fault([](Files& files) { file(files, "categories/phone.json").bytes = "{"; }),
              testing::HasSubstr("categories/phone.json"));
}

TEST(BadRules, UnknownKeyNamesFileAndKey) {
  const std::string said =
      fault([](Files& files) { replace(file(files, "categories/phone.json").bytes, "\"channel\"", "\"chanel\""); });
  EXPECT_THAT(said, testing::AllOf(testing::HasSubstr("categories/phone.json"), testing::HasSubstr("chanel")));
}

TEST(BadRules, UnknownCueAndLanguage) {
  EXPECT_THAT(fault([](Files& files) { replace(file(files, "languages/ja.json").bytes, "\"refuse\"", "\"refusal\""); }),
              testing::HasSubstr("refusal"));
  EXPECT_THAT(fault([](Files& files) { replace(file(files, "languages/en.json").bytes, "\"en\"", "\"fr\""); }),
              testing::HasSubstr("languages/en.json"));
}

TEST(BadRules, UnknownTraitsAndKindsOfWords) {
  EXPECT_EQ(
      fault([](Files& files) { replace(file(files, "categories/address.json").bytes, "\"filled_in\"", "\"filled\""); }),
      "categories/address.json: traits: unknown trait \"filled\"");
  EXPECT_EQ(fault([](Files& files) { replace(file(files, "languages/en.json").bytes, "\"stakes\"", "\"stake\""); }),
            "languages/en.json: words: unknown key \"stake\"");
}

TEST(BadRules, UnknownSites) {
  const auto spoilt = [](const char* name, std::string_view from, std::string_view to) {
    return fault([&](Files& files) { replace(file(files, name).bytes, from, to); });
  };
  EXPECT_EQ(spoilt("categories/phone.json", "\"sites\": [\"coconala\"]", "\"sites\": [\"cocomala\"]"),
            "categories/phone.json: ja.advice[0].sites: unknown site \"cocomala\"");
  EXPECT_EQ(spoilt("risk.json", "\"goods_sites\": [\"jimoty\"", "\"goods_sites\": [\"jimoti\""),
            "risk.json: goods_sites: unknown site \"jimoti\"");
  EXPECT_THAT(
      spoilt("languages/en.json", "\"wary_sites\": [", "\"wary_sites\": [\"fiver\","),
      testing::AllOf(testing::HasSubstr("languages/en.json: replies"), testing::HasSubstr("unknown site \"fiver\"")));
}

TEST(BadRules, AKeyThatStandsTwice) {
  EXPECT_EQ(
      fault([](Files& files) { replace(file(files, "categories/phone.json").bytes, "\"weak\":", "\"mentions\":"); }),
      "categories/phone.json: key \"mentions\" is there twice");
}

TEST(BadRules, UnknownCategoryInTheRiskTable) {
  EXPECT_THAT(fault([](Files& files) { replace(file(files, "risk.json").bytes, "\"national_id\"", "\"nation\""); }),
              testing::AllOf(testing::HasSubstr("risk.json"), testing::HasSubstr("nation")));
}

TEST(BadRules, APhraseListedTwiceOrFoldingAlike) {
  EXPECT_THAT(fault([](Files& files) {
                replace(file(files, "categories/phone.json").bytes, "\"mentions\": [", "\"mentions\": [\"電話番号\",");
              }),
              testing::HasSubstr("listed already"));
  EXPECT_THAT(fault([](Files& files) {
                replace(file(files, "categories/phone.json").bytes, "\"mentions\": [", "\"mentions\": [\"ＬＩＮＥ\", ");
              }),
              testing::HasSubstr("listed already"));
}

TEST(BadRules, UnknownKeysAndWordsListedTwiceInDrafts) {
  const auto spoilt = [](std::string_view from, std::string_view to) {
    return fault([&](Files& files) { replace(file(files, "drafts/en.json").bytes, from, to); });
  };
  EXPECT_EQ(spoilt("\"adverbs\"", "\"adverb\""), "drafts/en.json: words: unknown key \"adverb\"");
  EXPECT_EQ(spoilt("\"persons\"", "\"beings\""), "drafts/en.json: area: unknown key \"beings\"");
  EXPECT_EQ(spoilt("\"adverbs\": [", "\"adverbs\": [\"ALSO\", "),
            "drafts/en.json: words.adverbs: \"also\" is listed twice");
}

TEST(BadRules, HomophonesOfNoCategory) {
  EXPECT_EQ(fault([](Files& files) {
              replace(file(files, "languages/ja.json").bytes, "\"homophones\": {", "\"homophones\": {\"age\": {}, ");
            }),
            "languages/ja.json: homophones.age: unknown category \"age\"");
}

TEST(BadRules, AGroupThatIsNotClosedOrHasOneAlternative) {
  for (const char* group : {"電話(番号", "(拝)電話", "(電話|(tel))"}) {
    EXPECT_THAT(fault([&](Files& files) {
                  replace(file(files, "categories/phone.json").bytes, "\"mentions\": [",
                          std::string("\"mentions\": [\"") + group + "\", ");
                }),
                testing::AllOf(testing::HasSubstr("categories/phone.json: ja.mentions"), testing::HasSubstr(group),
                               testing::HasSubstr("group")));
  }
  EXPECT_THAT(fault([](Files& files) { replace(file(files, "languages/ja.json").bytes, "(電|デン)", "(電)"); }),
              testing::AllOf(testing::HasSubstr("languages/ja.json: disguised."), testing::HasSubstr("group of one")));
}

TEST(BadRules, APatternOfTooManyPhrases) {
  const auto groups = [](int count) {
    std::string pattern;
    for (int i = 0; i < count; ++i) pattern += "(a|b)";
    return pattern;
  };
  const std::string pattern = "x" + groups(13);
  EXPECT_THAT(fault([&](Files& files) {
                replace(file(files, "languages/en.json").bytes, "\"accept\": [", "\"accept\": [\"" + pattern + "\", ");
              }),
              testing::AllOf(testing::HasSubstr("languages/en.json: cues.accept: \"" + pattern),
                             testing::HasSubstr("more than 8000 phrases")));
  EXPECT_EQ(expand_groups(groups(12)).size(), 4096U);
  // It says so before they fill the memory.
  for (const std::string& endless : {groups(60), "(x|" + groups(60) + ")", "(" + groups(12) + "|x)" + groups(12)})
    EXPECT_THROW(expand_groups(endless), std::invalid_argument) << endless;
}

TEST(BadRules, ExamplesThatContradictOrLack) {
  EXPECT_THAT(fault([](Files& files) {
                replace(file(files, "categories/phone.json").bytes, "\"電話番号は不要です。\"",
                        "\"緊急時のため電話番号を教えてください。\"");
              }),
              testing::HasSubstr("contradicts"));
  EXPECT_THAT(fault([](Files& files) {
                replace(file(files, "categories/phone.json").bytes, "\"電話番号は不要です。\"",
                        "\"緊急時のため電話番号を教えてください｡\"");
              }),
              testing::HasSubstr("contradicts"))
      << "in other letters";
  EXPECT_THAT(
      fault([](Files& files) { replace(file(files, "categories/phone.json").bytes, "[[電話番号]]", "電話番号"); }),
      testing::HasSubstr("[[...]]"));
}

}  // namespace
}  // namespace tokumei
