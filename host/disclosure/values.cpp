#include "disclosure/values.h"

#include <algorithm>
#include <string>

#include "text/segmenter.h"

namespace tokumei {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_word(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || c == '_' || c == '.' || c == '-' || c == '+';
}

// Digits with single separators between them: 090-0000-0000, 0 9 0 …, 075(000)8830, +44 7700 900321.
struct Digits {
  std::string digits;
  std::size_t begin = 0, end = 0;
  int groups = 1;
  bool plus = false;
};

Digits digits_at(std::string_view text, std::size_t at) {
  Digits result;
  result.begin = at;
  result.plus = text[at] == '+';
  std::size_t i = at + (result.plus ? 1 : 0);
  result.end = i;
  while (i < text.size()) {
    if (is_digit(text[i])) {
      result.digits += text[i++];
      result.end = i;
      continue;
    }
    std::size_t gap = 0;
    for (const std::string_view separator : {"-", " ", "(", ")", "ー", "−", "–", "—", "の"}) {
      if (text.substr(i).starts_with(separator)) gap = separator.size();
    }
    if (gap == 0) break;
    std::size_t next = i + gap;
    if (next < text.size() && (text[next] == ' ' || text[next] == '(') && text[i] != '\n') ++next;
    if (next >= text.size() || !is_digit(text[next])) break;
    i = next;
    ++result.groups;
  }
  return result;
}

bool is_japanese_phone(const Digits& found) {
  const std::string& d = found.digits;
  if (d.size() < 10 || d.size() > 11 || d[0] != '0' || d[1] == '0') return d.size() == 10 && d.starts_with("0120");
  const bool mobile =
      d.size() == 11 && (d.starts_with("090") || d.starts_with("080") || d.starts_with("070") || d.starts_with("050"));
  return mobile || (d.size() == 10 && found.groups >= 3);
}

std::optional<Value> number_at(std::string_view text, std::size_t at, std::size_t& end) {
  const Digits found = digits_at(text, at);
  end = found.end;
  const Span span{static_cast<std::uint32_t>(found.begin), static_cast<std::uint32_t>(found.end)};
  const std::string& d = found.digits;
  if (found.plus && d.size() >= 9 && d.size() <= 15) return Value{Shape::phone, span};
  if (is_japanese_phone(found)) return Value{Shape::phone, span};
  if (d.size() == 12 && is_my_number(d)) return Value{Shape::national_id, span};
  if (d.size() >= 14 && d.size() <= 16 && found.groups <= 4 && passes_luhn(d)) return Value{Shape::card, span};
  if (d.size() == 9 && found.groups == 3 && text.substr(found.begin, 11).size() == 11 && text[found.begin + 3] == '-' &&
      text[found.begin + 6] == '-') {
    return Value{Shape::social_security, span};
  }
  if (d.size() == 7 && found.groups == 2 && text[found.begin + 3] == '-') return Value{Shape::postal_code, span};
  return std::nullopt;
}

// a@b.c, a(at)b.c, a アットマーク b.c, a at b dot com, a★b.c: `at` stands at the sign.
std::optional<Value> mail_around(std::string_view text, std::size_t at, std::size_t sign) {
  std::size_t begin = at;
  while (begin > 0 && text[begin - 1] == ' ' && sign > 1) --begin;
  const std::size_t local_end = begin;
  while (begin > 0 && is_word(text[begin - 1])) --begin;
  if (begin == local_end) return std::nullopt;
  std::size_t end = at + sign;
  while (end < text.size() && text[end] == ' ' && sign > 1) ++end;
  const std::size_t domain = end;
  bool dot = false;
  while (end < text.size() && (is_word(text[end]) || text.substr(end).starts_with(" dot "))) {
    if (text[end] == ' ') {
      dot = true;
      end += 5;
      continue;
    }
    dot = dot || (text[end] == '.' && end + 1 < text.size() && is_word(text[end + 1]));
    ++end;
  }
  while (end > domain && text[end - 1] == '.') --end;
  if (!dot || end - domain < 4) return std::nullopt;
  return Value{Shape::email, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}};
}

}  // namespace

bool is_my_number(std::string_view digits) {
  if (digits.size() != 12 || !std::all_of(digits.begin(), digits.end(), is_digit)) return false;
  int sum = 0;
  for (int n = 1; n <= 11; ++n) {
    const int p = digits[static_cast<std::size_t>(11 - n)] - '0';
    sum += p * (n <= 6 ? n + 1 : n - 5);
  }
  const int rest = sum % 11;
  return digits[11] - '0' == (rest <= 1 ? 0 : 11 - rest);
}

bool passes_luhn(std::string_view digits) {
  int sum = 0;
  bool doubled = false;
  for (auto at = digits.rbegin(); at != digits.rend(); ++at, doubled = !doubled) {
    const int digit = *at - '0';
    sum += doubled ? (digit * 2 > 9 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return sum % 10 == 0 && digits.find_first_not_of('0') != std::string_view::npos;
}

std::vector<Value> find_values(std::string_view text) {
  std::vector<Value> values;
  std::size_t free_from = 0;
  const auto take = [&](const Value& value) {
    if (value.span.begin < free_from) return;
    values.push_back(value);
    free_from = value.span.end;
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    const bool word_before = at > 0 && is_word(text[at - 1]);
    if (at >= free_from &&
        (rest.starts_with("https://") || rest.starts_with("http://") || (rest.starts_with("www.") && !word_before))) {
      std::size_t end = at;
      while (end < text.size() && text[end] > ' ' && static_cast<unsigned char>(text[end]) < 0x80 && text[end] != ')')
        ++end;
      take({Shape::url, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}});
      at = end;
      continue;
    }
    bool sign_found = false;
    for (const std::string_view sign :
         {"(at)", "(あっと)", "アットマーク", "あっとまーく", "[at]", "★", "☆", "@", " at "}) {
      if (!rest.starts_with(sign)) continue;
      if (const auto mail = mail_around(text, at, sign.size());
          mail && (sign != " at " ||
                   text.substr(mail->span.begin, mail->span.size()).find(" dot ") != std::string_view::npos || true)) {
        const std::string_view words = text.substr(mail->span.begin, mail->span.size());
        if (sign == " at " && words.find(" dot ") == std::string_view::npos) continue;
        take(*mail);
        at = mail->span.end;
        sign_found = true;
        break;
      }
    }
    if (sign_found) continue;
    if (text[at] == '@' && !word_before && at + 2 < text.size() && is_word(text[at + 1])) {
      std::size_t end = at + 1;
      while (end < text.size() && is_word(text[end])) ++end;
      while (text[end - 1] == '.' || text[end - 1] == '-') --end;
      take({Shape::handle, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}});
      at = end;
      continue;
    }
    if (text[at] == 't' && !word_before && rest.size() >= 14 &&
        std::all_of(rest.begin() + 1, rest.begin() + 14, is_digit) && (rest.size() == 14 || !is_digit(rest[14]))) {
      take({Shape::invoice_number, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 14)}});
      at += 14;
      continue;
    }
    const bool letter_before =
        at > 0 && ((text[at - 1] >= 'a' && text[at - 1] <= 'z') || text[at - 1] == '-' || text[at - 1] == '.');
    if ((is_digit(text[at]) || (text[at] == '+' && at + 1 < text.size() && is_digit(text[at + 1]))) && !letter_before) {
      std::size_t end = at;
      if (const auto number = number_at(text, at, end)) take(*number);
      at = std::max(end, at + 1);
      continue;
    }
    at = next_code_point(text, at);
  }
  return values;
}

}  // namespace tokumei
