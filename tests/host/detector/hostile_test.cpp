// Texts made to be slow. Work must grow with the text, not with its square: the same text four times as long may take
// four times the processor time, and a little; a square would take sixteen times. And the same text gives the same
// answer.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <ctime>

#include "detector.h"
#include "protocol/reply.h"
#include "rules/rule_book.h"
#include "size_limits.h"

namespace tokumei {
namespace {

std::string repeated(std::string_view piece, std::size_t bytes) {
  std::string text;
  while (text.size() + piece.size() <= bytes) text += piece;
  return text;
}

// Processor time of this thread: what else runs on the machine does not count.
double seconds_of(const Detector& detector, const Message& message, bool draft) {
  const auto now = [] {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
  };
  const double start = now();
  if (draft) {
    detector.draft({}, {}, message);
  } else {
    detector.check({}, {}, {&message, 1});
  }
  return now() - start;
}

struct Hostile {
  const char* name;
  const char* piece;
};

class HostileTest : public testing::TestWithParam<Hostile> {};

void expect_linear(std::string_view piece, bool draft) {
  static const Detector detector;
  constexpr double kSquare = 16, kLinear = 4;
  const Message small{"m", Speaker::client, repeated(piece, limits::kMessageBytes / 4)};
  const Message large{"m", Speaker::client, repeated(piece, limits::kMessageBytes)};
  // The best of several, by turns: what disturbs one disturbs both. One good ratio proves it.
  double best_small = 1e9, best_large = 1e9;
  for (int turn = 0; turn < 12; ++turn) {
    best_small = std::min(best_small, seconds_of(detector, small, draft));
    best_large = std::min(best_large, seconds_of(detector, large, draft));
    if (turn >= 2 && best_large < best_small * (kLinear + 2)) break;
  }
  EXPECT_LT(best_large / best_small, (kLinear + kSquare) / 2)
      << best_small * 1e3 << " ms for a quarter, " << best_large * 1e3 << " ms for the whole";
}

TEST_P(HostileTest, WorkGrowsWithTheText) {
  expect_linear(GetParam().piece, false);
}

TEST(HostileDraft, WorkGrowsWithTheText) {
  for (const char* piece : {"a", "あ", "1", " ", "\n", "(", "「", "氏名\n", "a@b.c ", "電話番号は", "本名は控えさせて",
                            "090-1234-5678 ", "を卒業", "i live in ", "私は独身で", "いち"})
    expect_linear(piece, true);
}

INSTANTIATE_TEST_SUITE_P(
    Repeats, HostileTest,
    testing::Values(Hostile{"OneLetter", "a"}, Hostile{"OneKana", "あ"}, Hostile{"OneKanji", "名"},
                    Hostile{"Digits", "1"}, Hostile{"Spaces", " "}, Hostile{"LineEnds", "\n"}, Hostile{"Bullets", "・"},
                    Hostile{"BulletLines", "・\n"}, Hostile{"Brackets", "("}, Hostile{"NestedBrackets", "(「"},
                    Hostile{"Quotes", "「"}, Hostile{"StraightQuotes", "\""}, Hostile{"QuotedLines", "> a\n"},
                    Hostile{"Headings", "【応募方法】\n"}, Hostile{"Numbers", "①"}, Hostile{"Mentions", "本名と"},
                    Hostile{"Asks", "本名を教えて"}, Hostile{"EnglishMentions", "name and "},
                    Hostile{"EnglishAsks", "please send your phone number and "}, Hostile{"Masked", "L○"},
                    Hostile{"Spaced", "ラ イ "}, Hostile{"Lines", "氏名\n"}, Hostile{"Labels", "氏名: "},
                    Hostile{"LabelLines", "氏名:\n"}, Hostile{"Refusals", "本名は不要ですが"},
                    Hostile{"Alternation", "本名、ください、"}, Hostile{"Combining", "a\u0301\u0302"},
                    Hostile{"ZeroWidth", "\u200B"}, Hostile{"Emoji", "😊"}, Hostile{"Laughter", "!www"},
                    Hostile{"FullStops", "a."}, Hostile{"Openers", "以下をご記入ください。\n・氏名\n"},
                    Hostile{"MailAddresses", "a@b.c "}, Hostile{"PhoneNumbers", "090-1234-5678 "}),
    [](const auto& param) { return param.param.name; });

// Everything a reply carries, byte for byte.
TEST(Determinism, TheSameQueryGivesTheSameBytes) {
  Check query;
  for (const char* text :
       {"本名とご住所を教えていただけますか?LINEも。", "Please send your full name, age and a selfie.",
        "以下をご記入ください。\n・氏名\n・年齢\n・L○NE\n・電話番号"}) {
    query.messages.push_back({std::to_string(query.messages.size()), Speaker::client, text});
    query.too_long.push_back(false);
  }
  std::string first;
  for (int round = 0; round < 3; ++round) {
    const Detector detector(std::make_shared<RuleBook>(RuleBook::embedded_files()));
    const auto bodies = findings("1", query, detector.check({}, {}, query.messages), 0, limits::kReplyBytes);
    ASSERT_EQ(bodies.size(), 1U);
    if (round == 0) first = bodies[0];
    EXPECT_EQ(bodies[0], first);
  }
}

}  // namespace
}  // namespace tokumei
