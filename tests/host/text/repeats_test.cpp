#include "text/repeats.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace tokumei {
namespace {

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

// `text` is its own folding: small letters, kana and kanji.
std::string cut(const std::string& text) {
  FoldedText folded(text);
  cut_repeats(folded);
  return std::string(folded.view());
}

constexpr std::size_t kFew = 4096;  // bytes

TEST(Repeats, AreCutToAFew) {
  for (const std::string& piece :
       {std::string("a"), std::string("住所"), std::string("tin/"), std::string("your name, "), std::string("氏名\n"),
        repeated("a", 100) + "b", repeated("ab", 60) + "c", "本" + repeated("名", 84)}) {
    const std::string whole = repeated(piece, 60'000 / piece.size()), few = cut(whole);
    EXPECT_LT(few.size(), kFew) << piece;
    EXPECT_GE(few.size(), kFew / 4) << piece;
    EXPECT_TRUE(few == repeated(piece, few.size() / piece.size())) << "whole pieces of " << piece;
  }
}

TEST(Repeats, WhatStandsAroundThemIsKept) {
  const std::string before = "はじめまして。", between = "\n電話番号を教えてください。\n", behind = "以上です。";
  const std::string text =
      before + repeated("住所、", 3000) + between + repeated("name and ", 2000) + between + repeated("x", 9) + behind;
  const std::string few = cut(text);
  EXPECT_LT(few.size(), 2 * kFew);
  EXPECT_TRUE(few.starts_with(before + "住所、"));
  EXPECT_TRUE(few.ends_with("name and " + between + repeated("x", 9) + behind));
  EXPECT_NE(few.find("住所、" + between + "name and "), std::string::npos);
}

TEST(Repeats, TheWayBackLeadsPastWhatWasCut) {
  const std::string text = "本名。" + repeated("住所、", 6000) + "年齢";
  FoldedText folded(text);
  cut_repeats(folded);
  const auto size = static_cast<std::uint32_t>(folded.view().size()), whole = static_cast<std::uint32_t>(text.size());
  EXPECT_EQ(folded.to_original({0, 6}), (Span{0, 6}));
  EXPECT_EQ(folded.to_original({size - 6, size}), (Span{whole - 6, whole}));
}

TEST(Repeats, TextsOfOrdinaryLengthStay) {
  const std::string text = repeated("住所、", 1600);
  EXPECT_EQ(cut(text), text);
}

TEST(Repeats, LongTextsThatSaySomethingElseEachTimeStay) {
  std::minstd_rand random(2026);
  std::string text;
  while (text.size() < 60'000) text += "name " + std::to_string(random() % 10'000) + ", ";
  EXPECT_EQ(cut(text), text);
  const std::string rules = repeated("-", 300);  // across a page
  std::string pages;
  for (int page = 0; page < 100; ++page) pages += rules + "\n第" + std::to_string(page) + "頁\n";
  EXPECT_EQ(cut(pages), pages);
}

}  // namespace
}  // namespace tokumei
