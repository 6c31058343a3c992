#include "grammar/english_literal.h"

#include <algorithm>

#include "text/letters.h"

namespace tokumei {
namespace {

constexpr std::size_t kLiteralReach = 100;
constexpr std::size_t kShortestPhone = 7;  // of the shortest phone number: 555-0199

// Longest first.
constexpr std::string_view kAt[] = {" (at) ", " [at] ", " {at} ", "(at)", "[at]", "{at}", " @ ", "@"};
constexpr std::string_view kDot[] = {" (dot) ", " [dot] ", " {dot} ", " dot ", "(dot)", "[dot]", "{dot}", "."};

bool is_of_name(char c) {
  return is_letter(c) || is_digit(c);
}

// Letters, and what may stand between two of them.
std::size_t name(std::string_view text, std::size_t at, std::string_view joints) {
  std::size_t end = at;
  while (end < text.size() && (is_of_name(text[end]) || (end > at && joints.find(text[end]) != std::string_view::npos)))
    ++end;
  while (end > at && !is_of_name(text[end - 1])) --end;
  return end;
}

// "mill.example", "mill dot co dot example": two labels at least; 0 if there is none.
std::size_t domain(std::string_view text, std::size_t at, bool spelt_out) {
  std::size_t end = name(text, at, "-");
  std::size_t labels = end > at;
  while (labels > 0 && end < text.size()) {
    const std::size_t dot = length_of_start(text.substr(end), kDot);
    if (dot == 0 || (spelt_out && labels == 1 && dot == 1)) break;
    const std::size_t next = name(text, end + dot, "-");
    if (next == end + dot) break;
    end = next;
    ++labels;
  }
  return labels > 1 ? end : 0;
}

std::size_t mail(std::string_view text, std::size_t at) {
  const std::size_t local = name(text, at, "._%+-");
  if (local == at) return 0;
  if (const std::size_t sign = length_of_start(text.substr(local), kAt); sign > 0)
    return domain(text, local + sign, false);
  // "meet at mill.example" is none: with the word, the full stop is a word too.
  constexpr std::string_view kSpelt = " at ";
  return text.substr(local).starts_with(kSpelt) ? domain(text, local + kSpelt.size(), true) : 0;
}

// "2002-12-31", "12/31/2002": a day, written as machines and calendars do.
bool is_date(std::string_view number) {
  constexpr std::size_t kParts = 3;
  std::size_t lengths[kParts] = {}, part = 0;
  for (const char c : number) {
    if (is_digit(c)) {
      ++lengths[part];
    } else if ((c != '-' && c != '/') || ++part == kParts) {
      return false;
    }
  }
  const auto& [first, middle, last] = lengths;
  return middle > 0 && middle <= 2 && ((first == 4 && last > 0 && last <= 2) || (first <= 2 && last == 4));
}

std::size_t dial(std::string_view text, std::size_t at) {
  if (text[at] != '+' && !is_digit(text[at])) return 0;
  std::size_t digits = 0, end = at;
  for (std::size_t k = at; k < text.size(); ++k) {
    if (is_digit(text[k])) {
      ++digits;
      end = k + 1;
    } else if (std::string_view(" -()./+").find(text[k]) == std::string_view::npos || k > end + 1 + (text[k] == '(')) {
      break;
    }
  }
  const bool ends = end >= text.size() || !(text[end] >= 'a' && text[end] <= 'z');
  return digits >= kShortestPhone && ends && !is_date(text.substr(at, end - at)) ? end : 0;
}

}  // namespace

bool may_hold_literal(std::string_view sentence) {
  const bool mail = sentence.find('@') != std::string_view::npos || sentence.find("dot") != std::string_view::npos ||
                    sentence.find("at)") != std::string_view::npos || sentence.find("at]") != std::string_view::npos;
  return mail || static_cast<std::size_t>(std::count_if(sentence.begin(), sentence.end(), is_digit)) >= kShortestPhone;
}

Literal literal_at(std::string_view text, std::size_t at) {
  if (at > 0 && (is_of_name(text[at - 1]) || text[at - 1] == '@' || text[at - 1] == '.')) return {};
  const std::string_view near = text.substr(0, std::min(text.size(), at + kLiteralReach));
  if (const std::size_t end = mail(near, at); end > at) return {end, Word::mail};
  if (const std::size_t end = dial(near, at); end > at) return {end, Word::dial};
  return {};
}

}  // namespace tokumei
