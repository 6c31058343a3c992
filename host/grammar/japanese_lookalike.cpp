#include "grammar/japanese_lookalike.h"

#include <algorithm>

namespace tokumei {
namespace {

// login(1), open(path), but not headshot(2枚): a bracket of letters and digits alone.
bool opens_arguments(std::string_view behind) {
  constexpr std::size_t kLongest = 32;  // bytes
  if (behind.front() != '(') return false;
  const std::string_view bracket = behind.substr(0, std::min(behind.find(')'), kLongest));
  return bracket.size() < kLongest &&
         std::all_of(bracket.begin(), bracket.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// RFC 1078, login(1), <name>, /etc/passwd: Latin letters of a manual's, not a word for anybody's data.
bool is_code(const JapaneseSentence& sentence, std::size_t i) {
  const Span span = sentence.tokens[i].span;
  const auto latin = [&](std::size_t at) { return sentence.text[at] >= 'a' && sentence.text[at] <= 'z'; };
  if (!is_mention(sentence.tokens[i]) || sentence.tokens[i].language != Language::en || !latin(span.begin))
    return false;
  constexpr std::string_view kBefore = "/-<.$%\"'=\\*`", kBehind = ">/=.-[\\*`\"'";
  if (span.begin > sentence.context.unit.span.begin &&
      kBefore.find(sentence.text[span.begin - 1]) != std::string_view::npos)
    return true;
  const std::string_view behind = sentence.after(span.end);
  if (behind.empty()) return false;
  if (kBehind.find(behind[0]) != std::string_view::npos || opens_arguments(behind)) return true;
  const char next = behind[0] == ' ' && behind.size() > 1 ? behind[1] : behind[0];
  return (next >= '0' && next <= '9') || (next >= 'a' && next <= 'z' && behind[0] == ' ');
}

// 電盤(でんばん): how another word is read.
bool is_reading_of_another(const JapaneseSentence& sentence, std::size_t i) {
  if (i == 0 || !is_mention(sentence.tokens[i]) || sentence.tokens[i - 1].role != Role::not_mention) return false;
  const Span span = sentence.tokens[i].span;
  const std::uint32_t end = sentence.tokens[i - 1].span.end;
  return span.begin == end + 1 && sentence.text[end] == '(' && sentence.after(span.end).starts_with(')');
}

bool is_channel(const JapaneseSentence& sentence, std::size_t i) {
  return is_mention(sentence.tokens[i]) && sentence.context.rules->categories()[sentence.tokens[i].category].channel;
}

// TEL-0901, FAX-120: a part or a model; 090-1234-5678 and TEL-090-1234-5678 have more figures.
bool is_model(const JapaneseSentence& sentence, std::size_t i) {
  constexpr std::size_t kLongest = 16, kMostDigits = 6;
  if (!is_channel(sentence, i)) return false;
  const Span unit = sentence.context.unit.span, span = sentence.tokens[i].span;
  const auto is_of_code = [&](std::size_t at) { return is_letter(sentence.text[at]) || is_digit(sentence.text[at]); };
  for (std::size_t at = span.begin; at < span.end; ++at) {
    if (!is_of_code(at)) return false;
  }
  std::size_t begin = span.begin, end = span.end;
  while (begin > unit.begin && span.begin - begin < kLongest &&
         (is_of_code(begin - 1) || sentence.text[begin - 1] == '-'))
    --begin;
  while (end < unit.end && end - span.end < kLongest && (is_of_code(end) || sentence.text[end] == '-')) ++end;
  const std::string_view code = sentence.text.substr(begin, end - begin);
  const auto joint = code.find('-');
  if (code.size() > kLongest || joint == std::string_view::npos || joint == 0 || joint + 1 == code.size()) return false;
  const auto digits = static_cast<std::size_t>(std::count_if(code.begin(), code.end(), is_digit));
  // ZOOM-H4: a letter may lead the figures.
  const std::size_t figure = joint + 1 + (is_letter(code[joint + 1]) ? 1 : 0);
  return is_letter(code[joint - 1]) && figure < code.size() && is_digit(code[figure]) && digits <= kMostDigits;
}

// カカオ70%: what something is made of.
bool is_share(const JapaneseSentence& sentence, std::size_t i) {
  if (!is_channel(sentence, i)) return false;
  const std::string_view behind = sentence.after(sentence.tokens[i].span.end);
  std::size_t digits = 0;
  while (digits < behind.size() && digits < 3 && is_digit(behind[digits])) ++digits;
  return digits > 0 && behind.substr(digits).starts_with('%');
}

// 5歳と2歳がいて: how old somebody is.
bool is_count(const JapaneseSentence& sentence, std::size_t i) {
  const std::uint32_t begin = sentence.tokens[i].span.begin;
  return sentence.word(sentence.tokens[i]) == "歳" && begin > sentence.context.unit.span.begin &&
         sentence.text[begin - 1] >= '0' && sentence.text[begin - 1] <= '9';
}

// 私は090-1234-5678です、電話番号を…: the first digits of a number that is written there, where the thing itself is
// named.
bool is_start_of_number(const JapaneseSentence& sentence, std::size_t i) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const Token& token = sentence.tokens[i];
  const std::string_view word = sentence.word(token);
  std::string_view behind = sentence.after(token.span.end);
  if (behind.empty() || !std::all_of(word.begin(), word.end(), is_digit)) return false;
  if (behind.front() == '-') behind.remove_prefix(1);
  if (behind.size() < 3 || !std::all_of(behind.begin(), behind.begin() + 3, is_digit)) return false;
  return i + 1 < sentence.tokens.size() && is_mention(sentence.tokens[i + 1]) &&
         sentence.tokens[i + 1].category == token.category;
}

// ご年代(20代、30代など), お子様の年齢(何歳か): in brackets behind its own kind a word only says more.
bool is_gloss(const JapaneseSentence& sentence, const std::vector<JapaneseNoun>& nouns, std::size_t i) {
  if (i > 0 && is_mention(sentence.tokens[i - 1]) &&
      sentence.context.rules->categories()[nouns[i - 1].category].relative && sentence.tokens[i].role == Role::ask &&
      sentence.inside_bracket_behind(sentence.tokens[i - 1].span.end, sentence.tokens[i].span))
    return true;
  std::size_t k = i;
  while (k > 0 && i - k < 6 && sentence.tokens[k - 1].category == sentence.tokens[i].category) {
    --k;
    if (sentence.inside_bracket_behind(sentence.tokens[k].span.end, sentence.tokens[i].span)) return true;
  }
  return false;
}

}  // namespace

bool is_lookalike(const JapaneseSentence& sentence, const std::vector<JapaneseNoun>& nouns, std::size_t i) {
  return is_gloss(sentence, nouns, i) || is_reading_of_another(sentence, i) || is_code(sentence, i) ||
         is_count(sentence, i) || is_model(sentence, i) || is_share(sentence, i) || is_start_of_number(sentence, i);
}

}  // namespace tokumei
