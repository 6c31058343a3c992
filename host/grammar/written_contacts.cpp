#include "grammar/written_contacts.h"

#include <algorithm>

#include "text/letters.h"

namespace tokumei {
namespace {

constexpr std::size_t kLongestMail = 64;          // of a mail address
constexpr std::size_t kShortestWrittenPhone = 9;  // of the shortest phone number
constexpr std::size_t kShortestHandle = 3;

// One past the number that begins at `at`: digits in groups; `at` if there are too few.
std::size_t number_end(std::string_view text, std::size_t at, std::size_t stop) {
  std::size_t digits = 0, end = at;
  for (std::size_t i = at; i < stop && i < at + 20; ++i) {
    if (is_digit(text[i])) {
      ++digits;
      end = i + 1;
    } else if (text[i] != '-' && text[i] != '(' && text[i] != ')' && text[i] != ' ') {
      break;
    }
  }
  return digits >= kShortestWrittenPhone && digits <= 13 ? end : at;
}

// Behind an @: a name; but @here and @all call everybody in a chat.
bool is_handle(std::string_view name) {
  return name.size() >= kShortestHandle && name != "here" && name != "all" && name != "channel" && name != "everyone";
}

// cast@○○studio.example: a circle or the like, which stands for letters of a domain; the length.
std::size_t mask_at(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at, 3);
  return rest == "○" || rest == "◯" || rest == "〇" || rest == "●" || rest == "△" || rest == "□" ? 3 : 0;
}

}  // namespace

std::string_view category_of(WrittenContact::Kind kind) {
  switch (kind) {
    case WrittenContact::Kind::mail:
      return "email";
    case WrittenContact::Kind::phone:
      return "phone";
    case WrittenContact::Kind::handle:
      return "social_account";
  }
  return {};
}

std::vector<WrittenContact> find_written_contacts(std::string_view text, Span span) {
  std::vector<WrittenContact> found;
  if (!has_any(text.substr(span.begin, span.size()), {"@", "0", "+"})) return found;
  for (std::size_t at = span.begin; at < span.end; ++at) {
    std::size_t begin = at, end = at;
    auto kind = WrittenContact::Kind::phone;
    const bool number = text[at] == '0' || text[at] == '+';
    if (number && (at == span.begin || !is_word(text[at - 1]))) {
      end = number_end(text, text[at] == '+' ? at + 1 : at, span.end);
      if (end <= at + 1) end = at;
    } else if (text[at] == '@') {
      while (begin > span.begin && at - begin < kLongestMail && is_word(text[begin - 1])) --begin;
      end = at + 1;
      while (end < span.end && end - at < kLongestMail) {
        const std::size_t letter = is_word(text[end]) ? 1 : begin < at ? mask_at(text, end) : 0;
        if (letter == 0) break;
        end += letter;
      }
      const std::string_view behind = text.substr(at + 1, end - at - 1);
      const bool domain = begin < at && behind.find('.') != std::string_view::npos;
      kind = domain ? WrittenContact::Kind::mail : WrittenContact::Kind::handle;
      if (!domain && (begin < at || !is_handle(behind))) end = begin = at;
    }
    if (end == begin) continue;
    found.push_back({{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, kind});
    at = end - 1;
  }
  return found;
}

std::uint32_t skip_written_value(std::string_view text, std::uint32_t at) {
  std::size_t begin = at;
  while (begin < text.size() && begin < at + 4 && (text[begin] == ' ' || text[begin] == ':' || text[begin] == '('))
    ++begin;
  if (begin >= text.size()) return at;
  const std::size_t stop = std::min(text.size(), begin + kLongestMail);
  std::size_t end = number_end(text, text[begin] == '+' ? begin + 1 : begin, stop);
  if (end <= begin + 1) {
    end = begin + (text[begin] == '@' ? 1 : 0);
    bool address = text[begin] == '@';
    for (; end < stop && (is_word(text[end]) || text[end] == '@'); ++end) address = address || text[end] == '@';
    if (!address || end < begin + 4) return at;
  }
  if (end < text.size() && text[end] == ')') ++end;
  while (end < text.size() && text[end] == ' ') ++end;
  return static_cast<std::uint32_t>(end);
}

}  // namespace tokumei
