// What stands around a text and asks nothing must change nothing.
#include <gtest/gtest.h>

#include "tests/host/metamorphic/relation.h"

namespace tokumei::metamorphic {
namespace {

constexpr std::string_view kWholeMessage =
    "what is counted over the whole message: empty labels, words of things being built";

Rewrite between(std::string_view before, std::string_view after, Language language) {
  return [=](const Sample& sample) {
    return sample.language == language ? std::string(before) + sample.text + std::string(after) : sample.text;
  };
}

constexpr std::string_view kGreeting = "お世話になっております。ご提案を拝見しました。\n\n";
constexpr std::string_view kClosing = "\n\n納期は来週の金曜日を予定しています。どうぞよろしくお願いいたします。";
constexpr std::string_view kEnglishGreeting = "Hello! Thanks for your proposal, your portfolio looks great.\n\n";
constexpr std::string_view kEnglishClosing = "\n\nThe deadline is next Friday and the budget is fixed. Best regards";

TEST(Surroundings, BenignTextBefore) {
  expect_same({between(kGreeting, "", Language::ja), between(kEnglishGreeting, "", Language::en)},
              {.at_least = 400, .may_break = 0.02, .why = kWholeMessage});
}

TEST(Surroundings, BenignTextBehind) {
  expect_same({between("", kClosing, Language::ja), between("", kEnglishClosing, Language::en)},
              {.at_least = 400, .may_break = 0.02, .why = kWholeMessage});
}

TEST(Surroundings, BenignTextAround) {
  expect_same({between(kGreeting, kClosing, Language::ja), between(kEnglishGreeting, kEnglishClosing, Language::en)},
              {.at_least = 400, .may_break = 0.02, .why = kWholeMessage});
}

TEST(Surroundings, ASignatureBehind) {
  expect_same({between("", "\n\n--\n株式会社みどり 編集部\n田中", Language::ja),
               between("", "\n\n--\nJane\nGreen Media", Language::en)},
              {.at_least = 400, .may_break = 0.02, .why = kWholeMessage});
}

TEST(Surroundings, TheOtherLanguageBehind) {
  expect_same({between("", "\n\nThank you and have a nice day!", Language::ja),
               between("", "\n\nどうぞよろしくお願いいたします。", Language::en)},
              {.at_least = 400, .may_break = 0.02, .why = kWholeMessage});
}

TEST(Surroundings, SaidTwice) {
  expect_same([](const Sample& sample) { return sample.text + "\n\n" + sample.text; },
              {.at_least = 400, .may_break = 0.03, .why = kWholeMessage});
}

TEST(Surroundings, NeighboursInOneMessageKeepTheirFindings) {
  // Two messages in one: what is asked is the union of both.
  const auto all = example_samples();
  int tried = 0, broken = 0;
  for (std::size_t i = 1; i < all.size(); ++i) {
    if (all[i].language != all[i - 1].language) continue;
    Answer expected = answer(all[i - 1].text);
    expected.categories.merge(answer(all[i].text).categories);
    const std::string text = all[i - 1].text + "\n\n" + all[i].text;
    ++tried;
    if (answer(text).categories == expected.categories) continue;
    ++broken;
    std::printf("  %s\n", replaced(text, "\n", "\\n").c_str());
  }
  EXPECT_GT(tried, 80);
  EXPECT_LE(broken, tried / 30) << "of " << tried << ": a heading or a row of labels reaches into the next message";
}

}  // namespace
}  // namespace tokumei::metamorphic
