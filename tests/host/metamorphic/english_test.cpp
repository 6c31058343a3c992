// How hard, how politely, and whether at all: English.
#include <gtest/gtest.h>

#include "tests/host/metamorphic/relation.h"

namespace tokumei::metamorphic {
namespace {

constexpr std::string_view kCompounds =
    "compounds that nobody writes: \"telephone phone number\", \"contact contact number\"";
constexpr std::string_view kCut =
    "phrases that hold a full stop, which ends the sentence (\"i.d. card\"), or that are no nouns";

Rewrite respelt(std::string_view from, std::string_view to) {
  return [=](const Sample& sample) {
    return sample.language == Language::en ? replaced(sample.text, from, to) : sample.text;
  };
}

TEST(English, ContractionsWrittenOut) {
  expect_same({respelt("What's", "What is"), respelt("I'll", "I will"), respelt("I'd", "I would"),
               respelt("don't", "do not"), respelt("Don't", "Do not"), respelt("won't", "will not"),
               respelt("We'll", "We will"), respelt("Let's", "Let us"), respelt("We'd", "We would")},
              {.at_least = 30, .may_break = 0.05, .why = "a text that leans on a phrase listed in one form alone"});
}

TEST(English, PolitenessLadder) {
  std::vector<Rewrite> rungs;
  for (const std::string_view rung :
       {"Could you please send ", "Can you send ", "Would you send ", "Kindly send ", "I need you to send ",
        "Could you kindly send ", "Would you mind sending ", "You must send ", "Just send "}) {
    rungs.push_back(respelt("Please send ", rung));
  }
  expect_same(rungs, {.at_least = 20,
                      .may_break = 0.25,
                      .why = "\"a photo of your licence\" is taken for two things where the lead is \"please send\""});
}

// Two spaces behind a sentence, as typists were taught.
std::string widely_set(const Sample& sample) {
  std::string wide;
  for (std::size_t i = 0; i < sample.text.size(); ++i) {
    wide += sample.text[i];
    const bool capital = i + 1 < sample.text.size() && sample.text[i + 1] >= 'A' && sample.text[i + 1] <= 'Z';
    if (sample.language == Language::en && wide.ends_with(". ") && capital) wide += ' ';
  }
  return wide;
}

TEST(English, DoubleSpaces) {
  expect_same(widely_set, {.at_least = 80});
}

TEST(EnglishOff, Offered) {
  expect_not_asked(Language::en, "I will send you my {} tomorrow.",
                   {.at_least = 3000, .may_break = 0.004, .why = kCompounds});
}
TEST(EnglishOff, NotRequired) {
  expect_not_asked(Language::en, "No {} is required.", {.at_least = 3000, .may_break = 0.02, .why = kCompounds});
}
TEST(EnglishOff, NoNeed) {
  expect_not_asked(Language::en, "There is no need to share {}.",
                   {.at_least = 3000, .may_break = 0.005, .why = kCompounds});
}
TEST(EnglishOff, DoNotSend) {
  expect_not_asked(Language::en, "Please do not send {}.", {.at_least = 3000, .may_break = 0.005, .why = kCompounds});
}
TEST(EnglishOff, Received) {
  expect_not_asked(Language::en, "Thanks for sending {}.", {.at_least = 3000, .may_break = 0.005, .why = kCompounds});
}
TEST(EnglishOff, SomebodyElsesData) {
  expect_not_asked(Language::en, "You will copy the customer's {} into a spreadsheet.",
                   {.at_least = 3000, .may_break = 0.03, .why = kCompounds});
}
TEST(EnglishOff, QuotedSpeech) {
  expect_not_asked(Language::en, "He wrote: \"please send {}\". I refused.",
                   {.at_least = 3000, .may_break = 0.005, .why = kCompounds});
}

TEST(EnglishOn, Please) {
  expect_asked(Language::en, "Please send me {}.", {.at_least = 3000, .may_break = 0.06, .why = kCut});
}
TEST(EnglishOn, Required) {
  expect_asked(Language::en, "We require {} before we start.", {.at_least = 3000, .may_break = 0.03, .why = kCut});
}
TEST(EnglishOn, Without) {
  expect_asked(Language::en, "Without your {} we cannot proceed.", {.at_least = 2000, .may_break = 0.06, .why = kCut});
}

TEST(English, AReasonSetsPurposeAndKeepsTheFinding) {
  expect_purpose(
      [](const Sample& sample) {
        const bool one = sample.language == Language::en && sample.text.find(". ") == std::string::npos &&
                         sample.text.find('\n') == std::string::npos && sample.text.ends_with(".");
        return one ? sample.text.substr(0, sample.text.size() - 1) + " so that we can prepare the contract."
                   : sample.text;
      },
      {.at_least = 20, .may_break = 0.08, .why = "words that answer no reason: the finding rests on another sentence"});
}

}  // namespace
}  // namespace tokumei::metamorphic
