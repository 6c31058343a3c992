// Texts made to be slow. Work must grow with the text, not with its square: the same text four times as long may take
// four times the processor time, and a little; a square would take sixteen times. Nor may it be much dearer than an
// ordinary text of its size. That is so without what cuts repeats short (text/repeats.h); with it a few of them are
// read, and what stands behind them is found. And the same text gives the same answer.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <iterator>
#include <random>

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

constexpr const char* kOrdinary =
    "ご応募ありがとうございます。ポートフォリオを拝見しました。今回お願いしたいのは、暮らしに関するコラムの執筆です。"
    "納期は発注から一週間を目安にしております。選考の参考にしたいので、年齢を教えていただけますでしょうか。\n";

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

// The best of several, by turns: what disturbs one disturbs all. One good measurement proves it.
void expect_cheap(std::string_view piece, bool draft) {
  static const Detector detector(RuleBook::embedded(), {.repeats = false});
  constexpr double kSquare = 16, kLinear = 4;
#ifdef TOKUMEI_SANITIZED
  constexpr double kTimesOrdinary = 100;
  constexpr int kFewestTurns = 1;
#else
  constexpr double kTimesOrdinary = 20;
  constexpr int kFewestTurns = 2;
#endif
  const Message small{"m", Speaker::client, repeated(piece, limits::kMessageBytes / 4)};
  const Message large{"m", Speaker::client, repeated(piece, limits::kMessageBytes)};
  const Message ordinary{"m", Speaker::client, repeated(kOrdinary, limits::kMessageBytes)};
  double best_small = 1e9, best_large = 1e9, best_ordinary = 1e9;
  for (int turn = 0; turn < 12; ++turn) {
    best_small = std::min(best_small, seconds_of(detector, small, draft));
    best_large = std::min(best_large, seconds_of(detector, large, draft));
    best_ordinary = std::min(best_ordinary, seconds_of(detector, ordinary, draft));
    const bool cheap = best_large < best_small * (kLinear + 2) && best_large < best_ordinary * kTimesOrdinary / 2;
    if (turn + 1 >= kFewestTurns && cheap) break;
  }
  EXPECT_LT(best_large / best_small, (kLinear + kSquare) / 2)
      << piece << ": " << best_small * 1e3 << " ms for a quarter, " << best_large * 1e3 << " ms for the whole";
  EXPECT_LT(best_large / best_ordinary, kTimesOrdinary)
      << piece << ": " << best_large * 1e3 << " ms, an ordinary text " << best_ordinary * 1e3 << " ms";
}

struct Repeat {
  const char* name;
  const char* piece;
};

constexpr Repeat kMessages[] = {
    {"OneLetter", "a"},
    {"OneKana", "あ"},
    {"OneKanji", "名"},
    {"Digits", "1"},
    {"Spaces", " "},
    {"LineEnds", "\n"},
    {"Bullets", "・"},
    {"BulletLines", "・\n"},
    {"Brackets", "("},
    {"NestedBrackets", "(「"},
    {"Quotes", "「"},
    {"StraightQuotes", "\""},
    {"QuotedLines", "> a\n"},
    {"Headings", "【応募方法】\n"},
    {"Numbers", "①"},
    {"Mentions", "本名と"},
    {"OneMention", "大学"},
    {"Asks", "本名を教えて"},
    {"EnglishMentions", "name and "},
    {"EnglishAsks", "please send your phone number and "},
    {"EnglishList", "e-mail address, "},
    {"EnglishSlashes", "tin/"},
    {"JoinedWords", "w-8"},
    {"Hashes", "phone#"},
    {"Commas", "and, "},
    {"Adverbs", "please just "},
    {"Refused", "no need for your name or "},
    {"Owned", "your id your "},
    {"RulesForOthers", "会社は本名をものとする"},
    {"Clicks", "設定→本名"},
    {"PartsOfThings", "棚のどの辺に"},
    {"Masked", "L○"},
    {"MaskedTwice", "お○○"},
    {"MaskedEverywhere", "○○お"},
    {"Spaced", "ラ イ "},
    {"SpacedPhrase", "お|お|ま|か|の|ご|年|齢|"},
    {"SpacedEnglish", "h;e;r;i;t;a;g;e; ;s;i;t;e;"},
    {"SpacedFar", "ラ          イ"},
    {"DoubledV", "vvvv○"},
    {"Backwards", "逆emanるま"},
    {"Lines", "氏名\n"},
    {"Labels", "氏名: "},
    {"LabelLines", "氏名:\n"},
    {"Refusals", "本名は不要ですが"},
    {"Alternation", "本名、ください、"},
    {"NumberedAsks", "①年齢を教えてください "},
    {"ToldOf", "電話番号を教えて。電話番号は発送に使います。"},
    {"Remarks", "携帯番号、田中さんだけ"},
    {"LinesOfPeople", "冒頭は「年齢30」の形"},
    {"StuckWriters", "携帯番号は手が止まり"},
    {"EasedByNouns", "顔写真があると"},
    {"MaskedMail", "a@○○"},
    {"Cameras", "面談(カメラオン"},
    {"Descriptions", "空港で見せる"},
    {"DescribedThings", "空港で見せるアレを"},
    {"CluesOfOneSentence", "the christening and the doorbell and "},
    {"CluesInQuestions", "the vicar call you at the christening? "},
    {"CluesWithoutTheReader", "christening doorbell? "},
    {"WordsOfTheSpellingAlphabet", "alpha echo tango "},
    {"DigitsInWords", "wh7tsa7p t7legram "},
    {"ShortRowsOfLetters", "s i x  n u m  "},
    {"ThreeLetters", "a/s/l? "},
    {"ThingsDescribed", "the thing with the snail "},
    {"BothLanguages", "学年・record"},
    {"Questions", "q. 本名は?"},
    {"Combining", "a\u0301\u0302"},
    {"ZeroWidth", "\u200B"},
    {"Emoji", "😊"},
    {"Laughter", "!www"},
    {"FullStops", "a."},
    {"Openers", "以下をご記入ください。\n・氏名\n"},
    {"EnglishOpeners", "the following: "},
    {"MailAddresses", "a@b.c "},
    {"PhoneNumbers", "090-1234-5678 "},
    {"NumbersBegun", "090-"},
    {"Acronyms", "L.I.N.E "},
    {"PointedBack", "And you? "},
    {"PointedAtAge", "I'm 53. And you? "},
    {"TakenBack", "Send me your name. Scratch that. "},
    {"PostalMarks", "〒"},
    {"WordsInBrackets", "(住所)"},
    {"StarsBetween", "★L★I★N★E"},
    {"LeftOut", "たぬき"},
    {"ToldBackwards", "逆からrebmun enohp ruoy "},
    {"ToldBackwardsLines", "逆から→うごんばわんでのたなあ\n"},
    {"PigLatin", "igpay ouryay onephay "},
    {"ReadOut", "T as in Tango "},
    {"Riddles", "元素記号のIDカードを、"},
    {"RiddlesWithHandles", "しりとりのIDを"},
    {"Hiding", "消されるので、でん話"},
    {"Companions", "でん話とシ名を"},
    {"EmptyBrackets", "な( )"},
    {"PartsOfWords", "outlineの最初の三文字"},
    {"FirstLettersOfItems", "Lサイズ、頭だけ"},
    {"SameSounds", "指名(漢字ちがい)"},
    {"LettersWithHints", "N(戸籍どおり):\n"},
    {"EnglishTopics", "someone has been using your card and "},
    {"EnglishSendings", "sent to your registered number or "},
    {"Places", "お席はどのあたり"},
    {"Exchanges", "こちら090-1234-5678です。そちらもお願いできますか。"},
    {"WrittenBelow", "下記までお送りください。\na@b.cd\n"},
    {"Missing", "番地が抜けているので、"},
    {"Lacks", "番号を添えないと"},
    {"QuotedLabels", "「氏名」\nをお知らせください。\n"},
    {"ThingsInIt", "・氏名\nが入ります。\n"},
    {"RowsOfNouns", "以下をご記入ください。\n氏名、住所、年齢、性別、電話番号\n"},
};

constexpr Repeat kDrafts[] = {
    {"OneLetter", "a"},
    {"OneKana", "あ"},
    {"Digits", "1"},
    {"Spaces", " "},
    {"LineEnds", "\n"},
    {"Brackets", "("},
    {"Quotes", "「"},
    {"Lines", "氏名\n"},
    {"MailAddresses", "a@b.c "},
    {"Labels", "電話番号は"},
    {"ManyLabels", ":x"},
    {"LabelsAndJoints", "name on the account:"},
    {"EnglishList", "e-mail address, "},
    {"Refusals", "本名は控えさせて"},
    {"PhoneNumbers", "090-1234-5678 "},
    {"NumbersBegun", "090-"},
    {"Acronyms", "L.I.N.E "},
    {"PhoneLines", "注文番号090-1234-5678\n"},
    {"Statements", "を卒業"},
    {"EnglishStatements", "i live in "},
    {"Ages", " y/o"},
    {"Facts", "私は独身で"},
    {"SpelledDigits", "いち"},
    {"SpelledAndMarks", "に. "},
    {"HouseNumbers", "0#"},
    {"HouseWords", "1 "},
    {"Names", "x:"},
    {"IbanLike", "ab12 "},
    {"At", "a at b dot "},
    {"Stars", "★"},
    {"QuestionedLabels", "pin 1234 "},
    {"StarsBetween", "★L★I★N★E"},
    {"EnglishSlashes", "tin/"},
    {"Translated", "「俺は涼、27歳。」→ I'm Ryo, 27.\n"},
    {"AddressesWithNames", "〒000-0012 岐阜県多治見市青葉台5-0-3 桐谷\n"},
    {"HandedIn", "シナリオの続き「17歳」"},
    {"PastedBlocks", "台本です。\n\n「私は涼、27歳\n"},
    {"PastedFrames", "台本です。\n\n――――\n\n"},
    {"PostalCodes", "9 mill HX7 6EU "},
    {"HousesAndCodes", "9, BARRE, VT 0564"},
    {"NamesWithKana", "鵜殿みさとです"},
    {"KindsInBrackets", "(弟が"},
    {"LoginsAndPasswords", "login pass "},
    {"Incomes", "所得が1"},
    {"ParcelNumbers", "配達の4417 2209 1836"},
    {"SignedAgreements", "signed your nda "},
};

class HostileMessage : public testing::TestWithParam<Repeat> {};
TEST_P(HostileMessage, IsCheap) {
  expect_cheap(GetParam().piece, false);
}
INSTANTIATE_TEST_SUITE_P(Repeats, HostileMessage, testing::ValuesIn(kMessages),
                         [](const auto& param) { return param.param.name; });

// Of whatever is repeated, no more is read than of a long message.
TEST_P(HostileMessage, IsReadAFewTimes) {
  constexpr std::size_t kLongMessage = 4096;
  const std::string text = repeated(GetParam().piece, limits::kMessageBytes);
  const MessageReading reading = read_message(text, Page::message, {}, *RuleBook::embedded());
  EXPECT_LE(reading.folded.view().size(), kLongMessage);
}

// The ask behind thousands of repeats is found.
TEST_P(HostileMessage, HidesNoAsk) {
  static const Detector detector;
  const std::string ask = "\n\nところで、電話番号を教えていただけますか?\n";
  const Message message{"m", Speaker::client, repeated(GetParam().piece, limits::kMessageBytes - ask.size()) + ask};
  const auto messages = detector.check({}, {}, {&message, 1});
  EXPECT_THAT(messages.at(0).findings, testing::Contains(testing::Field(&Finding::category, "phone")));
}

class HostileDraft : public testing::TestWithParam<Repeat> {};
TEST_P(HostileDraft, IsCheap) {
  expect_cheap(GetParam().piece, true);
}
INSTANTIATE_TEST_SUITE_P(Repeats, HostileDraft, testing::ValuesIn(kDrafts),
                         [](const auto& param) { return param.param.name; });

// What nobody thought of: phrases of the rules between marks, the same ones each time.
TEST(HostilePhrases, AreCheap) {
  constexpr const char* kMarks[] = {"",  " ",  "\n", "、", "。", "・", "は", ":",
                                    "(", "「", "\"", "?",  "|",  "#",  "12", "@"};
  const std::vector<Phrase> phrases = RuleBook::embedded()->matcher().phrases();
  std::minstd_rand random(2026);
  const auto phrase = [&] { return phrases[random() % phrases.size()].words; };
  const auto mark = [&] { return kMarks[random() % std::size(kMarks)]; };
#ifdef TOKUMEI_SANITIZED  // ten times the time of each
  constexpr int kTexts = 8;
#else
  constexpr int kTexts = 24;
#endif
  for (int i = 0; i < kTexts; ++i) expect_cheap(phrase() + mark() + phrase() + mark(), i % 2 == 1);
}

// Everything a reply carries, byte for byte.
TEST(Determinism, TheSameQueryGivesTheSameBytes) {
  Check query;
  for (const char* text :
       {"本名とご住所を教えていただけますか?LINEも。", "Please send your full name, age and a selfie.",
        "以下をご記入ください。\n・氏名\n・年齢\n・L○NE\n・電話番号"}) {
    query.messages.push_back({std::to_string(query.messages.size()), Speaker::client, text});
    query.too_long.push_back(false);
  }
  const auto bytes = [&](const Detector& detector) {
    const auto bodies = findings("1", query, detector.check({}, {}, query.messages), 0, limits::kReplyBytes);
    return bodies.size() == 1 ? bodies[0] : std::string();
  };
  const Detector detector;
  const std::string first = bytes(detector);
  EXPECT_FALSE(first.empty());
  EXPECT_EQ(bytes(detector), first);
  EXPECT_EQ(bytes(Detector()), first);
#ifndef TOKUMEI_SANITIZED  // RuleImage compiles the folder there
  EXPECT_EQ(bytes(Detector(RuleBook::from_folder(TOKUMEI_SOURCE_DIR "/host/rules"))), first) << "compiled anew";
#endif
}

}  // namespace
}  // namespace tokumei
