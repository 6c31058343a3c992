#include "rules/phrase_writing.h"

#include <stdexcept>
#include <string_view>

#include "rules/rule_book.h"
#include "text/code_points.h"
#include "text/segmenter.h"

namespace tokumei {

std::vector<std::string> expand_groups(const std::string& pattern) {
  const auto open = pattern.find('(');
  if (open == std::string::npos) return {pattern};
  std::vector<std::string> branches;
  std::size_t begin = open + 1, close = open;
  for (int depth = 0; close < pattern.size(); ++close) {
    depth += pattern[close] == '(' ? 1 : pattern[close] == ')' ? -1 : 0;
    if (depth > 1 || (depth == 1 && pattern[close] != '|')) continue;
    branches.push_back(pattern.substr(begin, close - begin));
    begin = close + 1;
    if (depth == 0) break;
  }
  if (close == pattern.size()) throw std::invalid_argument("a group is not closed");
  if (branches.size() == 1) throw std::invalid_argument("(" + branches[0] + ") is a group of one");
  std::vector<std::string> result;
  const auto tails = expand_groups(pattern.substr(close + 1));
  for (const std::string& branch : branches) {
    for (const std::string& inside : expand_groups(branch)) {
      if (result.size() + tails.size() > kMostPhrases)
        throw std::invalid_argument("spells out more than " + std::to_string(kMostPhrases) + " phrases");
      for (const std::string& tail : tails) result.push_back(pattern.substr(0, open) + inside + tail);
    }
  }
  return result;
}

std::vector<std::string> written(const std::string& where, const std::string& pattern) {
  try {
    return expand_groups(pattern);
  } catch (const std::invalid_argument& error) {
    throw RuleError(where + ": " + '"' + pattern + "\": " + error.what());
  }
}

std::string replace_all(std::string subject, const std::string& from, const std::string& to) {
  for (auto at = subject.find(from); at != std::string::npos; at = subject.find(from, at + to.size())) {
    subject.replace(at, from.size(), to);
  }
  return subject;
}

std::string in_hiragana(const std::string& folded) {
  std::string result;
  for (std::size_t at = 0; at < folded.size(); at = next_code_point(folded, at)) {
    const char32_t c = code_point_at(folded, at);
    if (c < 0x30A1 || c > 0x30F6) {
      result.append(folded, at, next_code_point(folded, at) - at);
      continue;
    }
    result += utf8_of(c - 0x60);
  }
  return result;
}

bool is_katakana(const std::string& folded) {
  int letters = 0;
  for (std::size_t at = 0; at < folded.size(); at = next_code_point(folded, at), ++letters) {
    const char32_t c = code_point_at(folded, at);
    if (script_of(c) != Script::katakana || (c != U'ー' && c > 0x30F6)) return false;
  }
  return letters >= 3;
}

std::vector<std::string> with_long_vowels(const std::string& word) {
  constexpr std::string_view kLong[] = {"ョウ", "ュウ", "オウ", "コウ", "ゴウ", "ソウ", "ゾウ", "トウ", "ドウ",
                                        "ノウ", "ホウ", "ボウ", "モウ", "ヨウ", "ロウ", "クウ", "スウ", "ツウ",
                                        "フウ", "ユウ", "エイ", "ケイ", "セイ", "テイ", "ネイ", "メイ", "レイ"};
  std::vector<std::string> result{word};
  std::string all = word;
  for (const std::string_view drawn : kLong) {
    for (auto at = word.find(drawn); at != std::string::npos; at = word.find(drawn, at + drawn.size())) {
      std::string one = word;
      one.replace(at + 3, 3, "ー");
      all.replace(at + 3, 3, "ー");
      result.push_back(std::move(one));
    }
  }
  if (result.size() > 2) result.push_back(std::move(all));
  return result;
}

}  // namespace tokumei
