#include "text/segmenter.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace tokumei {
namespace {

// "p:…" prose, "i:…" item, "h:…" heading, "q:…" quotation, with "?" for questions.
std::vector<std::string> units(const std::string& text) {
  const FoldedText folded(text);
  std::vector<std::string> result;
  for (const Unit& unit : segment(folded, text)) {
    result.push_back(std::string(1, "pihq"[static_cast<int>(unit.zone)]) + (unit.question ? "?" : ":") +
                     std::string(folded.view().substr(unit.span.begin, unit.span.size())));
  }
  return result;
}
using Units = std::vector<std::string>;

TEST(Segmenter, SentencesEndWhereReadersPause) {
  EXPECT_EQ(units("お名前は？本名です。よろしく！"), (Units{"p?お名前は", "p:本名です", "p:よろしく"}));
  EXPECT_EQ(units("Hi Mr. Smith. Send 1.5 pages, e.g. one."), (Units{"p:hi mr. smith", "p:send 1.5 pages, e.g. one"}));
  EXPECT_EQ(units("もし入っていれば…と思いまして。"), (Units{"p:もし入っていれば...と思いまして"}));
}

TEST(Segmenter, BracketsAreNotCut) {
  EXPECT_EQ(units("「本名を教えて。」と言われました。"), (Units{"p:「本名を教えて。」と言われました"}));
}

TEST(Segmenter, ListsInLinesAndInsideALine) {
  EXPECT_EQ(units("以下をお願いします\n・氏名\n・年齢"), (Units{"p:以下をお願いします", "i:氏名", "i:年齢"}));
  EXPECT_EQ(units("ⒶⒷで"), Units{"p:abで"});
  EXPECT_EQ(units("①氏名②年齢"), (Units{"i:氏名", "i:年齢"}));
  EXPECT_EQ(units("次の3つを。1)氏名 2)住所"), (Units{"p:次の3つを", "i:氏名", "i:住所"}));
  EXPECT_EQ(units("1. Name\n2. Age"), (Units{"i:name", "i:age"}));
  EXPECT_EQ(units("Q1 性別\nQ2 年代"), (Units{"i:性別", "i:年代"}));
  EXPECT_EQ(units("3-1. 職務経歴書"), (Units{"i:職務経歴書"}));
}

TEST(Segmenter, StepsJoinedByArrows) {
  EXPECT_EQ(units("応募→面談→本登録(身分証提出)"), (Units{"i:応募", "i:面談", "i:本登録(身分証提出)"}));
  EXPECT_EQ(units("面談はありますか? → ありません"), (Units{"p?面談はありますか", "p:→ ありません"}));
  EXPECT_EQ(units("番号送るね→あとで教えて"), (Units{"p:番号送るね→あとで教えて"}));
}

TEST(Segmenter, HeadingsAndQuotations) {
  EXPECT_EQ(units("【応募方法】\n■納期\n> 本名は?"), (Units{"h:【応募方法】", "h:■納期", "q:> 本名は?"}));
}

TEST(Segmenter, ListsWhoseBulletIsAPoint) {
  EXPECT_EQ(units("Send\n> Full name\n> Email"), (Units{"p:send", "i:full name", "i:email"}));
  EXPECT_EQ(units("Send\n> - Full name\n> - Email"), (Units{"p:send", "q:> - full name", "q:> - email"}));
  EXPECT_EQ(units("Send\n> a) Age\n> b) City"), (Units{"p:send", "q:> a) age", "q:> b) city"}));
  EXPECT_EQ(units("Send\n> Age >\n> City >"), (Units{"p:send", "q:> age >", "q:> city >"}));
  EXPECT_EQ(units("Send\n> Apply so\n> NAME / AGE"), (Units{"p:send", "q:> apply so", "q:> name / age"}));
  EXPECT_EQ(units("Send\n> Full name: ____\n> Mobile -"), (Units{"p:send", "q:> full name: ____", "q:> mobile -"}));
  EXPECT_EQ(units("Send\n> What is your email?\n> Thanks."),
            (Units{"p:send", "q:> what is your email?", "q:> thanks."}));
}

TEST(Segmenter, ATextOfPointedLinesAloneIsQuoted) {
  EXPECT_EQ(units("> Full name\n> Email"), (Units{"q:> full name", "q:> email"}));
  EXPECT_EQ(units("> Full name\n> Email\nSend these"), (Units{"i:full name", "i:email", "p:send these"}));
}

TEST(Segmenter, UnitsAreInOrderAndInsideTheText) {
  const std::string hostile =
      std::string(2000, '(') + "①" + std::string(500, '>') + "\n・\n\n【" + std::string(300, '-');
  const FoldedText folded(hostile);
  std::uint32_t end = 0;
  for (const Unit& unit : segment(folded, hostile)) {
    EXPECT_GE(unit.span.begin, end);
    EXPECT_LT(unit.span.begin, unit.span.end);
    end = unit.span.end;
  }
  EXPECT_LE(end, folded.view().size());
}

}  // namespace
}  // namespace tokumei
