// What `tokumei explain` tells: why a find was made, and why none.
#include "cli/trace.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace tokumei {
namespace {

using ::testing::ContainsRegex;
using ::testing::HasSubstr;

std::string trace(const std::string& text) {
  static const auto rules = RuleBook::embedded();
  Settings settings;
  settings.sensitivity = Sensitivity::strict;
  settings.language = Language::en;
  std::ostringstream out;
  Trace(*rules, out, false).print(text, {}, settings);
  return out.str();
}

TEST(Trace, ShowsWhatTheRulesAndWhatWasLearnedSayOfEachMention) {
  const std::string told = trace("本名を教えてください。");
  EXPECT_THAT(told, HasSubstr("real_name 本名: asked (sure) <- mention \"本名\" <- frame.request \"てください\"\n"
                              "    rules\tasked (sure), frame.request\n"
                              "    learned\t+"));
  EXPECT_THAT(told, HasSubstr(": no ask below -1.25, sure from +1.12 on\n"));
}

TEST(Trace, SaysWhyNothingIsAsked) {
  EXPECT_THAT(trace("住所の近くの店です。"), HasSubstr("    rules\tnone: its sentence has no cue of the rules\n"));
  EXPECT_THAT(
      trace("昨日は電話番号を書く欄に迷いました。"),
      HasSubstr("    rules\tnone: no cue of its sentence decides on it; there are give \"書く\", work \"欄\"\n"));
  EXPECT_THAT(trace("よろしくお願いします。"),
              HasSubstr("== readings\n  nothing in it names personal information\n== findings\n  none\n"));
}

TEST(Trace, TellsTheScoreThatDecidedOrCouldHave) {
  const std::string told = trace("本名の話です。");
  EXPECT_THAT(told, ContainsRegex("    learned\t-[0-9]+\\.[0-9][0-9]: an ask from \\+0\\.00 on\n"));
}

TEST(Trace, NamesTheWordsOfAReasonOrSaysThatItWasLearned) {
  EXPECT_THAT(trace("契約書の作成のため、本名を教えてください。"),
              ContainsRegex("    reason\tgiven, by the rules: \"[^\"]*ため\"\n"));
  EXPECT_THAT(trace("本名を教えてください。"),
              ContainsRegex("    reason\tnone heard: [-+][0-9.]+, one from \\+0\\.75 on\n"));
}

// Whether one is learned lies with the weights: with one of them it is.
TEST(Trace, SaysThatALearnedReasonNamesNoWords) {
  std::string told;
  for (const char* text :
       {"are you on linkedin? we like to know who we're building with",
        "Please share your IBAN so finance can pay invoice #212. They run transfers on Fridays only.",
        "Hey! We run everything in Slack. Which email should I send the invite to?"})
    told += trace(text);
  EXPECT_THAT(told, ContainsRegex("    reason\tgiven, as learned, which names no words: [+][0-9.]+, one from "));
}

TEST(Trace, TellsASignatureFromTheMessage) {
  const std::string told = trace("Could you send me your CV?\n\nBest regards,\nJohn Smith\nPhone: 555-123-4567");
  EXPECT_THAT(told,
              HasSubstr("  signature\tbest regards,\n  signature\tjohn smith\n  signature\tphone: 555-123-4567\n"));
  EXPECT_THAT(told, HasSubstr("phone phone: offered <- mention \"phone\" <- frame.signature\n"));
}

TEST(Trace, SaysWhichOfTwoAsksForTheSameIsShown) {
  EXPECT_THAT(trace("本名を教えてください。\n\n至急です。\n\n氏名を送ってください。"),
              HasSubstr("    shown\tnot by itself, \"本名\" asks for the same\n"));
}

}  // namespace
}  // namespace tokumei
