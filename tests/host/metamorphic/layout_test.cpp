// The same text laid out otherwise: line ends, bullets, blank lines, order of a list, marks at the end.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/host/metamorphic/relation.h"

namespace tokumei::metamorphic {
namespace {

constexpr std::string_view kLongPostings =
    "long postings of several headed lists, where a line says by its mark what it opens";

bool is_bulleted(std::string_view line) {
  return line.starts_with("・") || line.starts_with("- ") || line.starts_with("* ") || line.starts_with("● ");
}

std::string_view behind_bullet(std::string_view line) {
  line.remove_prefix(line.starts_with("・") ? 3 : line.starts_with("●") ? 4 : 2);
  return line;
}

// A text whose bulleted lines are rewritten one by one; the others stay.
Rewrite with_bullets(const std::function<std::string(int number, std::string_view rest)>& bulleted) {
  return [=](const Sample& sample) {
    auto lines = lines_of(sample.text);
    int number = 0;
    for (std::string& line : lines) {
      if (is_bulleted(line)) line = bulleted(++number, behind_bullet(line));
    }
    return number < 2 ? sample.text : joined(lines, "\n");
  };
}

Rewrite with_glyph(std::string_view glyph) {
  return with_bullets([=](int, std::string_view rest) { return std::string(glyph) + std::string(rest); });
}

// The bulleted lines in another order, where they stood.
Rewrite reordered(const std::function<void(std::vector<std::string>&)>& order) {
  return [=](const Sample& sample) {
    auto lines = lines_of(sample.text);
    for (std::size_t i = 0; i < lines.size();) {
      std::size_t end = i;
      while (end < lines.size() && is_bulleted(lines[end])) ++end;
      std::vector<std::string> run(lines.begin() + static_cast<std::ptrdiff_t>(i),
                                   lines.begin() + static_cast<std::ptrdiff_t>(end));
      order(run);
      std::copy(run.begin(), run.end(), lines.begin() + static_cast<std::ptrdiff_t>(i));
      i = std::max(end, i + 1);
    }
    return joined(lines, "\n");
  };
}

Rewrite line_ends(std::string_view end) {
  return [=](const Sample& sample) { return joined(lines_of(sample.text), end); };
}

TEST(Layout, CarriageReturns) {
  expect_same({line_ends("\r\n"), line_ends("\r")}, {.at_least = 200});
}

// Not ● and ■: before a short line they may open a heading.
TEST(Layout, BulletGlyphs) {
  expect_same({with_glyph("・"), with_glyph("- "), with_glyph("* "), with_glyph("• "), with_glyph("☐ "),
               with_glyph("✓ "), with_glyph("▪ "), with_glyph("– ")},
              {.at_least = 200, .may_break = 0.04, .why = kLongPostings});
}

TEST(Layout, NumbersForBullets) {
  static const std::u32string circled = U"①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
  expect_same({with_bullets([](int n, std::string_view rest) { return std::to_string(n) + ". " + std::string(rest); }),
               with_bullets([](int n, std::string_view rest) { return std::to_string(n) + ") " + std::string(rest); }),
               with_bullets([](int n, std::string_view rest) {
                 return utf8(circled[static_cast<std::size_t>(std::min(n, 20) - 1)]) + std::string(rest);
               })},
              {.at_least = 100, .may_break = 0.03, .why = kLongPostings});
}

// Pages put the lines of a list behind each other when they show it in one.
TEST(Layout, NewlineToSpaceInLists) {
  expect_same(
      [](const Sample& sample) {
        const auto lines = lines_of(sample.text);
        std::string text;
        int bullets = 0;
        for (std::size_t i = 0; i < lines.size(); ++i) {
          const bool bulleted = is_bulleted(lines[i]);
          bullets += bulleted;
          if (i > 0) text += bulleted ? " " : "\n";
          text += lines[i];
        }
        return bullets < 2 ? sample.text : text;
      },
      {.at_least = 30, .may_break = 0.08, .why = kLongPostings});
}

TEST(Layout, ListOrder) {
  expect_same({reordered([](auto& run) { std::reverse(run.begin(), run.end()); }),
               reordered([](auto& run) { std::sort(run.begin(), run.end()); }), reordered([](auto& run) {
                 if (run.size() > 1) std::rotate(run.begin(), run.begin() + 1, run.end());
               })},
              {.at_least = 100, .may_break = 0.03, .why = kLongPostings});
}

TEST(Layout, IndentedLines) {
  expect_same({line_ends("\n  "), line_ends("\n\u3000"), line_ends("  \n")},
              {.at_least = 250, .may_break = 0.04, .why = kLongPostings});
}

TEST(Layout, BlankLinesAtBothEnds) {
  expect_same([](const Sample& sample) { return "\n\n" + sample.text + "\n\n \n"; },
              {.at_least = 400, .may_break = 0.005, .why = kLongPostings});
}

TEST(Layout, SpaceBetweenScripts) {
  expect_same(
      [](const Sample& sample) {
        std::string text;
        bool latin = false;
        for (const char c : sample.text) {
          if (latin && static_cast<unsigned char>(c) >= 0xE3) text += ' ';
          latin = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
          text += c;
        }
        return sample.language == Language::ja ? text : sample.text;
      },
      {.at_least = 70, .may_break = 0.06, .why = "words that are listed without the space (カメラON で)"});
}

TEST(Layout, WidthOfSentenceMarks) {
  const auto marks = [](std::string_view from, std::string_view to) {
    return [=](const Sample& sample) { return replaced(sample.text, from, to); };
  };
  expect_same({marks("。", "｡"), marks("?", "？"), marks("？", "?"), marks("!", "！"), marks(":", "："),
               marks("(", "（"), marks("）", ")")},
              {.at_least = 400});
}

TEST(Layout, NoFullStopAtTheEnd) {
  expect_same(
      [](const Sample& sample) {
        std::string text = sample.text;
        if (text.ends_with("。")) text.resize(text.size() - 3);
        if (text.ends_with(".")) text.pop_back();
        return text;
      },
      {.at_least = 250, .may_break = 0.02, .why = kLongPostings});
}

TEST(Layout, LaughterAtTheEnd) {
  const auto laughing = [](std::string_view laughter) {
    return [=](const Sample& sample) {
      return sample.text.ends_with("。") ? sample.text.substr(0, sample.text.size() - 3) + std::string(laughter)
                                         : sample.text;
    };
  };
  expect_same({laughing("w"), laughing("www"), laughing("笑"), laughing("(笑)"), laughing("！！"), laughing("…")},
              {.at_least = 800, .may_break = 0.02, .why = kLongPostings});
}

TEST(Layout, ExclamationForFullStop) {
  expect_same([](const Sample& sample) { return replaced(sample.text, "。", "!"); },
              {.at_least = 200, .may_break = 0.02, .why = kLongPostings});
}

TEST(Layout, EmojiBehindSentences) {
  expect_same(
      {[](const Sample& sample) { return replaced(sample.text, "。", "。😊"); },
       [](const Sample& sample) { return replaced(sample.text, "。", "😊"); },
       [](const Sample& sample) { return sample.text + "😊"; }, [](const Sample& sample) { return "🌸" + sample.text; },
       [](const Sample& sample) { return sample.text + "✨👍🏽"; }},
      {.at_least = 1500, .may_break = 0.01, .why = kLongPostings});
}

}  // namespace
}  // namespace tokumei::metamorphic
