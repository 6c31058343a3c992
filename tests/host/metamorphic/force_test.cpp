// How hard, how politely, and whether at all: Japanese.
#include <gtest/gtest.h>

#include "tests/host/metamorphic/relation.h"

namespace tokumei::metamorphic {
namespace {

constexpr std::string_view kClauses = "sentences of several clauses, of which the last is switched off alone";
constexpr std::string_view kNotNouns =
    "words that ask whatever stands behind them (下のお名前は), or that are no data (顔出し)";
constexpr std::string_view kAmbiguous =
    "words that are taken for what they name only beside a clear verb (シグナル, 紙飛行機)";

bool is_one_sentence(const Sample& sample) {
  return sample.text.find('\n') == std::string::npos && sample.text.find("。") + 3 >= sample.text.size();
}

std::string without_stop(std::string text) {
  if (text.ends_with("。")) text.resize(text.size() - 3);
  return text;
}

Rewrite japanese(const std::function<std::string(const Sample&)>& rewrite) {
  return [=](const Sample& sample) { return sample.language == Language::ja ? rewrite(sample) : sample.text; };
}

// From blunt to most polite: the same is asked.
TEST(Force, PolitenessLadder) {
  std::vector<Rewrite> rungs;
  for (const std::string_view rung :
       {"教えて。", "教えてね。", "教えてほしいです。", "教えてもらえますか?", "教えてくれますか?",
        "教えていただけますか?", "教えていただけませんか?", "教えていただけますでしょうか。",
        "教えていただけると助かります。", "教えていただけますと幸いです。", "お教えください。", "お教えいただけますか?",
        "教えていただきたいです。", "お知らせください。", "お聞かせください。"}) {
    rungs.push_back([=](const Sample& sample) { return replaced(sample.text, "教えてください。", rung); });
  }
  expect_same(rungs,
              {.at_least = 150, .may_break = 0.01, .why = "words that stand close to a border of the second opinion"});
}

TEST(Force, LadderOfSending) {
  std::vector<Rewrite> rungs;
  for (const std::string_view rung :
       {"送って。", "お送りください。", "送ってもらえますか?", "お送りいただけますか?",
        "お送りいただけますと幸いです。", "送っていただけると助かります。", "ご提出ください。", "提出をお願いします。",
        "提出してください。", "送付をお願いいたします。"}) {
    rungs.push_back([=](const Sample& sample) {
      std::string text = sample.text;
      for (const std::string_view as_it_stands :
           {"送ってください。", "お送りください。", "ご提出ください。", "提出してください。", "送付してください。"})
        text = replaced(std::move(text), as_it_stands, rung);
      return text;
    });
  }
  expect_same(rungs,
              {.at_least = 40, .may_break = 0.02, .why = "words that stand close to a border of the second opinion"});
}

TEST(Force, SofterEndings) {
  expect_same({japanese([](const Sample& s) { return replaced(s.text, "ください。", "くださいね。"); }),
               japanese([](const Sample& s) { return replaced(s.text, "ください。", "ください〜。"); }),
               japanese([](const Sample& s) { return replaced(s.text, "ください。", "ください♪"); }),
               japanese([](const Sample& s) { return replaced(s.text, "ください。", "くださいませ。"); })},
              {.at_least = 300, .may_break = 0.01, .why = "cues that hold the full stop"});
}

TEST(Force, OptionalIsStillAsked) {
  expect_same(japanese([](const Sample& sample) {
                return is_one_sentence(sample) && !sample.expected.empty() ? "差し支えなければ、" + sample.text
                                                                           : sample.text;
              }),
              {.at_least = 40, .may_break = 0.03, .why = kClauses});
}

TEST(Force, BracketsAroundTheNoun) {
  std::vector<Rewrite> brackets;
  for (const auto& pair : {std::pair{"「", "」"}, {"『", "』"}, {"【", "】"}, {"\"", "\""}, {"“", "”"}}) {
    brackets.push_back([=](const Sample& sample) {
      const auto at = sample.quote.empty() ? std::string::npos : sample.text.find(sample.quote);
      const std::string_view behind =
          at == std::string::npos ? std::string_view() : std::string_view(sample.text).substr(at + sample.quote.size());
      if (sample.language != Language::ja || !behind.starts_with("を")) return sample.text;
      return sample.text.substr(0, at) + pair.first + sample.quote + pair.second + std::string(behind);
    });
  }
  expect_same(brackets, {.at_least = 120, .may_break = 0.03, .why = "a noun that is part of a longer listed phrase"});
}

TEST(Force, AReasonSetsPurposeAndKeepsTheFinding) {
  expect_purpose(japanese([](const Sample& sample) {
                   return is_one_sentence(sample) ? "契約書の作成に必要なため、" + sample.text : sample.text;
                 }),
                 {.at_least = 35, .may_break = 0.05, .why = "long sentences with clauses of their own"});
}

// ---- off ---------------------------------------------------------------------------------------------------------

TEST(SwitchedOff, SpokenAbout) {
  expect_off(japanese([](const Sample& sample) {
               return is_one_sentence(sample) ? "「" + without_stop(sample.text) + "」と言われました。" : sample.text;
             }),
             {.at_least = 35, .may_break = 0.05, .why = kClauses});
}

TEST(SwitchedOff, QuotedLines) {
  expect_off([](const Sample& sample) { return "> " + joined(lines_of(sample.text), "\n> "); },
             {.at_least = 200,
              .may_break = 0.0005,
              .why = "lines of a few Latin words behind > are a list with points of its own: > Full name > E-mail"});
}

TEST(SwitchedOff, TheWriterSends) {
  expect_off(japanese([](const Sample& sample) {
               if (!is_one_sentence(sample)) return sample.text;
               std::string text = sample.text;
               for (const std::string_view ask :
                    {"を教えてください", "を送ってください", "をお知らせください", "をお願いします"})
                 text = replaced(text, ask, "をお送りします");
               return text;
             }),
             {.at_least = 15,
              .may_break = 0.15,
              .why = "同意をお送りします is an NDA all the same; kinds of data that are asked for with another verb"});
}

TEST(SwitchedOff, NotNeeded) {
  expect_not_asked(Language::ja, "{}は不要です。", {.at_least = 2000, .may_break = 0.005, .why = kNotNouns});
}
TEST(SwitchedOff, NeedNotBeWritten) {
  expect_not_asked(Language::ja, "{}の記載は必要ありません。",
                   {.at_least = 2000, .may_break = 0.005, .why = kNotNouns});
}
TEST(SwitchedOff, MustNotBeWritten) {
  expect_not_asked(Language::ja, "{}は書かないでください。", {.at_least = 2000, .may_break = 0.005, .why = kNotNouns});
}
TEST(SwitchedOff, WeDoNotAsk) {
  expect_not_asked(Language::ja, "{}をお聞きすることはありません。",
                   {.at_least = 2000, .may_break = 0.005, .why = kNotNouns});
}
TEST(SwitchedOff, Received) {
  expect_not_asked(Language::ja, "{}をお送りいただきました。ありがとうございました。",
                   {.at_least = 2000, .may_break = 0.005, .why = kNotNouns});
}
TEST(SwitchedOff, SomebodyElsesData) {
  expect_not_asked(Language::ja, "お客様の{}を表に転記するお仕事です。",
                   {.at_least = 2000, .may_break = 0.005, .why = kNotNouns});
}
TEST(SwitchedOff, AdviceAgainstAnswering) {
  expect_not_asked(Language::ja, "{}を聞かれても答えないでください。",
                   {.at_least = 2000, .may_break = 0.005, .why = kNotNouns});
}

// ---- on ----------------------------------------------------------------------------------------------------------

TEST(SwitchedOn, DoubleNegation) {
  expect_asked(Language::ja, "{}がないと応募できません。", {.at_least = 2000, .may_break = 0.01, .why = kAmbiguous});
}
TEST(SwitchedOn, AbsenceIsExcluded) {
  expect_asked(Language::ja, "{}の記載がない場合は選考対象外です。",
               {.at_least = 2000, .may_break = 0.01, .why = kAmbiguous});
}
TEST(SwitchedOn, PlainRequest) {
  expect_asked(Language::ja, "{}を教えてください。", {.at_least = 2000, .may_break = 0.01, .why = kAmbiguous});
}
TEST(SwitchedOn, Required) {
  expect_asked(Language::ja, "{}の提出が必須です。", {.at_least = 2000, .may_break = 0.01, .why = kAmbiguous});
}
TEST(SwitchedOn, ARefusalBesideAnAsk) {
  expect_asked(Language::ja, "作業時間は不要ですが、{}は教えてください。",
               {.at_least = 2000, .may_break = 0.01, .why = kAmbiguous});
}
TEST(SwitchedOn, AnItemOfAList) {
  expect_asked(Language::ja, "以下をご記入の上ご応募ください。\n・{}\n・稼働時間",
               {.at_least = 2000, .may_break = 0.01, .why = kAmbiguous});
}

}  // namespace
}  // namespace tokumei::metamorphic
