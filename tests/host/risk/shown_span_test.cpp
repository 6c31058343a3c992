// Which words of a message a finding shows: [[...]] in the texts.
#include "risk/shown_span.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "risk/assessor.h"

namespace tokumei {
namespace {

// The words between the brackets are what the first finding shows; `text` with the brackets put around those.
std::string shown(std::string_view marked) {
  static const auto rules = RuleBook::embedded();
  std::string text(marked);
  for (const std::string_view bracket : {"[[", "]]"}) text.erase(text.find(bracket), bracket.size());
  Settings settings;
  settings.sensitivity = Sensitivity::strict;
  // By the rules alone: what the second opinion learns must not move a span.
  const MessageReading message = read_message(text, Page::message, {}, *rules, {.opinion = false});
  const std::vector<Finding> findings = Assessor(*rules, {}, settings).assess(message, text);
  if (findings.empty()) return "nothing found in " + text;
  const Span span = findings.front().span;
  return text.substr(0, span.begin) + "[[" + text.substr(span.begin, span.size()) + "]]" + text.substr(span.end);
}

void expect_shown(std::initializer_list<std::string_view> texts) {
  for (const std::string_view text : texts) EXPECT_EQ(shown(text), text);
}

TEST(ShownSpan, GoesOnToTheEndOfAShortQuestion) {
  expect_shown({"[[Do you live in the UK]]?", "[[Where do I send the cheque]]? I've no address.",
                "[[Are you still with Accenture]]? And what do you bill?"});
}

TEST(ShownSpan, EndsBeforeAnotherClauseAndWhereTheQuestionIsLong) {
  expect_shown({"[[Where do you live]] because the courier asks?", "[[Where do you live]] and is it warm?",
                "[[Where do you live]] these days with the long cold winter in the north?",
                "[[Where do you live]] (roughly)?"});
}

TEST(ShownSpan, LeavesOtherAsksOut) {
  expect_shown({"Please tell me your [[phone number]] or jo@mill.example has none."});
}

TEST(ShownSpan, HoldsTheAddressOrNumberItself) {
  expect_shown({"[[Email me at jo@mill.example]] when it is done.", "[[Text me at 07700 900655]] with your plus one.",
                "[[text me on 917-555-0148]] when done"});
}

TEST(ShownSpan, HoldsTwoAsksForTheSameThatStandTogether) {
  expect_shown({"[[Can I call you? What's your best number]]?",
                "[[Can I call you later today, when the printer is back? What's your best number]]?"});
  // At a glance nobody takes in what stands far apart.
  expect_shown(
      {"[[Can I call you later today]], when the printer is back and we have had our tea in the garden with the "
       "dogs? What's your best number?"});
  expect_shown({"[[Can I call you]]?\nWhat's your best number?"});
}

TEST(ShownSpan, GoesOnToTheGeneralWordByWhichItIsAskedFor) {
  expect_shown({"できれば[[電話がいいので番号]]を教えてください。",
                "[[Discordのサーバーに招待しますのでユーザー名]]をください。",
                "急ぎなので[[電話いいですか。番号]]ください。"});
}

TEST(ShownSpan, LeavesTheGeneralWordOutWhereItStandsFarOrBehindAnotherAsk) {
  expect_shown({"[[LINEでやり取り]]しています。\nIDを教えてください。",
                "[[LINEでやり取り]]"
                "する方が文字より早く、資料の写真も動画もその場で送れて何かと楽ですから、IDを教えてください。"});
}

TEST(ShownSpan, HoldsWhatStandsInBracketsBehind) {
  expect_shown({"[[宛先(郵便番号、ご住所]]、お名前、お電話)をお知らせください。",
                "[[身分証(免許証・パスポートのどれか)]]をお送りください。"});
}

TEST(ShownSpan, HoldsTwoJapaneseAsksForTheSameThatStandTogether) {
  expect_shown({"[[大学はもう卒業されていますか? 学部はどちら]]でしょう。"});
}

TEST(ShownSpan, IsTheWordsThatNameItElsewhere) {
  expect_shown({"Please send me your [[date of birth]] today.", "[[本名]]を教えてください。"});
}

}  // namespace
}  // namespace tokumei
