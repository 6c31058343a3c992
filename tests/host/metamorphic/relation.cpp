#include "tests/host/metamorphic/relation.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "detector.h"
#include "rules/rule_book.h"
#include "text/segmenter.h"

namespace tokumei::metamorphic {
namespace {

// The corpus has grown to more texts than a relation needs to show what it shows.
constexpr std::size_t kEveryText = 3;

// A sample, read once, and only if a relation has to do with it: most have to do with few.
class Read {
 public:
  explicit Read(Sample of) : sample(std::move(of)) {}
  const Answer& answer() const {
    if (!answer_) answer_ = metamorphic::answer(sample.text, sample.page);
    return *answer_;
  }

  Sample sample;

 private:
  mutable std::optional<Answer> answer_;
};

const std::vector<Read>& samples() {
  static const std::vector<Read> all = [] {
    std::vector<Read> read;
    const auto take = [&read](const std::vector<Sample>& list, std::size_t every) {
      for (std::size_t i = 0; i < list.size(); i += every) read.emplace_back(list[i]);
    };
    take(example_samples(), kEverySample);
    take(corpus_samples(), std::max(kEverySample, kEveryText));
    return read;
  }();
  return all;
}

std::string list(const Answer& answer) {
  std::string text;
  for (const std::string& category : answer.categories) text += category + ' ';
  return text.empty() ? "nothing" : text;
}

// Counts texts and those that break the relation, and says at the end whether its terms are kept.
class Ledger {
 public:
  explicit Ledger(Terms terms) : terms_(terms) {}

  void enter(bool holds, const std::string& id, const std::string& text, const std::string& said) {
    ++tried_;
    if (holds) return;
    ++broken_;
    if (broken_ <= kShown) shown_ += "  " + id + ": " + said + "\n    " + text + "\n";
  }

  void close() const {
    if (kEverySample == 1) {
      EXPECT_GE(tried_, terms_.at_least) << "too few texts for the relation to prove anything";
    }
    if (kEverySample == 1 || terms_.may_break == 0) {
      EXPECT_LE(broken_, static_cast<int>(terms_.may_break * tried_)) << "of " << tried_ << " texts:\n" << shown_;
    }
    EXPECT_TRUE(terms_.may_break == 0 || !terms_.why.empty()) << "exceptions need a reason";
    testing::Test::RecordProperty("tried", tried_);
    testing::Test::RecordProperty("broken", broken_);
    std::printf("%d texts, %d break it\n", tried_, broken_);
    if (broken_ > 0 && !testing::Test::HasFailure()) std::printf("%s", shown_.c_str());
  }

 private:
  static constexpr int kShown = 12;
  Terms terms_;
  int tried_ = 0, broken_ = 0;
  std::string shown_;
};

// "account under your name": says whose it is.
bool is_readers(std::string_view phrase) {
  const std::string words = " " + std::string(phrase);
  for (const std::string_view word : {" your ", " ur ", " you ", " you've ", " you’ve "}) {
    if (words.find(word) != std::string::npos) return true;
  }
  return false;
}

bool has_determiner(std::string_view phrase) {
  for (const std::string_view word : {"your ", "ur ", "a ", "an ", "the ", "my ", "any "}) {
    if (phrase.starts_with(word)) return true;
  }
  return false;
}

void expect_pattern(Language language, std::string_view pattern, bool asked, Terms terms) {
  const auto book = RuleBook::embedded();
  Ledger ledger(terms);
  std::size_t number = 0;
  for (const auto& [words, meant] : book->matcher().phrases()) {
    const Meaning& meaning = book->meanings()[meant];
    if (number++ % kEverySample != 0 || meaning.role != Role::mention || meaning.language != language) continue;
    // "your {}" wants a bare noun.
    if (pattern.find("your {}") != std::string_view::npos && has_determiner(words)) continue;
    if (pattern.find("my {}") != std::string_view::npos && is_readers(words)) continue;
    const std::string& category = book->categories()[meaning.category].name;
    const std::string text = replaced(std::string(pattern), "{}", words);
    const Answer got = answer(text);
    ledger.enter(asked ? got.categories.contains(category) : got.categories.empty(), category, text, list(got));
  }
  ledger.close();
}

}  // namespace

Answer answer(const std::string& text, Page page) {
  static const Detector detector;
  Context context;
  context.page = page;
  Settings settings;
  settings.sensitivity = Sensitivity::strict;
  const Message message{"m", Speaker::client, text};
  Answer result;
  const auto results = detector.check(context, settings, {&message, 1});
  for (const Finding& finding : results.at(0).findings) {
    result.categories.insert(finding.category);
    result.purpose = result.purpose || finding.purpose;
  }
  return result;
}

void expect_same(const std::vector<Rewrite>& rewrites, Terms terms) {
  Ledger ledger(terms);
  for (const Read& read : samples()) {
    for (const Rewrite& rewrite : rewrites) {
      const std::string text = rewrite(read.sample);
      if (text == read.sample.text) continue;
      const Answer got = answer(text, read.sample.page);
      ledger.enter(got.categories == read.answer().categories, read.sample.id, text,
                   list(read.answer()) + "became " + list(got));
    }
  }
  ledger.close();
}

void expect_same(const Rewrite& rewrite, Terms terms) {
  expect_same(std::vector<Rewrite>{rewrite}, terms);
}

void expect_off(const Rewrite& rewrite, Terms terms) {
  Ledger ledger(terms);
  for (const Read& read : samples()) {
    const std::string text = rewrite(read.sample);
    if (text == read.sample.text || read.answer().categories.empty()) continue;
    const Answer got = answer(text, read.sample.page);
    ledger.enter(got.categories.empty(), read.sample.id, text, list(got));
  }
  ledger.close();
}

void expect_purpose(const Rewrite& rewrite, Terms terms) {
  Ledger ledger(terms);
  for (const Read& read : samples()) {
    const std::string text = rewrite(read.sample);
    if (text == read.sample.text || read.answer().categories.empty()) continue;
    const Answer got = answer(text, read.sample.page);
    ledger.enter(got.purpose && got.categories == read.answer().categories, read.sample.id, text,
                 list(read.answer()) + "became " + list(got) + (got.purpose ? "with" : "without") + " a reason");
  }
  ledger.close();
}

void expect_asked(Language language, std::string_view pattern, Terms terms) {
  expect_pattern(language, pattern, true, terms);
}

void expect_not_asked(Language language, std::string_view pattern, Terms terms) {
  expect_pattern(language, pattern, false, terms);
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

std::string joined(const std::vector<std::string>& lines, std::string_view end) {
  std::string text;
  for (std::size_t i = 0; i < lines.size(); ++i) text.append(i > 0 ? end : "").append(lines[i]);
  return text;
}

std::string utf8(char32_t c) {
  const auto tail = [&](int shift) { return static_cast<char>(0x80 | ((c >> shift) & 0x3F)); };
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xC0 | (c >> 6)), tail(0)};
  if (c < 0x10000) return {static_cast<char>(0xE0 | (c >> 12)), tail(6), tail(0)};
  return {static_cast<char>(0xF0 | (c >> 18)), tail(12), tail(6), tail(0)};
}

std::string each_code_point(std::string_view text, const std::function<std::string(char32_t)>& map) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); at = next_code_point(text, at)) result += map(code_point_at(text, at));
  return result;
}

}  // namespace tokumei::metamorphic
