#include "risk/assessor.h"

#include <gtest/gtest.h>

#include <optional>

namespace tokumei {
namespace {

// Two asks for the same thing: which of them is shown, by what the second opinion hears in each (parts of a logit).
std::string shown(std::optional<int> first, std::optional<int> second,
                  Confidence confidence_of_second = Confidence::sure) {
  static const auto rules = RuleBook::embedded();
  const std::string text =
      "Your e-mail came late again last night, and the printer had gone home before we could open it. Send me an "
      "address.";
  MessageReading message(text);
  message.units.push_back({.span = {0, static_cast<std::uint32_t>(text.size())}});
  for (const auto& [words, opinion, confidence] :
       {std::tuple{"e-mail", first, Confidence::sure}, std::tuple{"address", second, confidence_of_second}}) {
    Reading& reading = message.readings.emplace_back();
    reading.category = rules->find_category("email");
    const auto begin = static_cast<std::uint32_t>(text.find(words));
    reading.span = {begin, begin + static_cast<std::uint32_t>(std::string_view(words).size())};
    reading.attitude = Attitude::asked;
    reading.confidence = confidence;
    if (opinion) reading.opinion = Opinion{.score = *opinion};
    reading.steps = {{"mention", reading.span}, {"frame.request", reading.span}};
  }
  Settings settings;
  settings.sensitivity = Sensitivity::strict;
  const std::vector<Finding> findings = Assessor(*rules, {}, settings).assess(message, text);
  EXPECT_EQ(findings.size(), 1U);
  return text.substr(findings.at(0).span.begin, findings.at(0).span.size());
}

TEST(Assessor, ShowsTheFirstAskUnlessAnotherIsClearer) {
  constexpr int kLogit = RuleBook::kOpinionUnit;
  EXPECT_EQ(shown(0, 0), "e-mail");
  EXPECT_EQ(shown(0, kLogit), "address");
  EXPECT_EQ(shown(0, 1), "e-mail") << "not much clearer";
  EXPECT_EQ(shown(2 * kLogit, 4 * kLogit), "e-mail") << "clear enough";
  EXPECT_EQ(shown(std::nullopt, kLogit), "e-mail") << "of the first nothing is heard";
  EXPECT_EQ(shown(0, kLogit, Confidence::possible), "e-mail") << "a sure ask goes before";
}

}  // namespace
}  // namespace tokumei
