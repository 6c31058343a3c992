#include "text/values.h"

#include <algorithm>
#include <string>

#include "text/digits.h"
#include "text/letters.h"
#include "text/segmenter.h"

namespace tokumei {
namespace {

bool is_word(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || c == '_' || c == '.' || c == '-' || c == '+';
}

bool is_japanese_phone(const DigitRun& run) {
  const std::string& d = run.digits;
  if (d.size() < 10 || d.size() > 11 || d[0] != '0') return false;
  if (d.starts_with("0120")) return true;
  const bool mobile = d.starts_with("090") || d.starts_with("080") || d.starts_with("070") || d.starts_with("050");
  if (mobile) return d.size() == 11;
  return d.size() == 10 && d[1] != '0' && run.groups >= 3;
}

// What a run of digits may be. Words are taken for nothing but a phone number: long runs of them have no other use.
std::optional<Value> number_of(std::string_view text, const DigitRun& run) {
  const Span span{static_cast<std::uint32_t>(run.begin), static_cast<std::uint32_t>(run.end)};
  const std::string& d = run.digits;
  if (run.spelled) {
    const bool latin = text[run.begin] >= 'a' && text[run.begin] <= 'z';
    if (d.size() <= 15 && (latin ? d.size() >= 7 : d.size() >= 10 && d[0] == '0')) return Value{Shape::phone, span};
    return std::nullopt;
  }
  if (run.plus && d.size() >= 9 && d.size() <= 15) return Value{Shape::phone, span};
  if (is_japanese_phone(run)) return Value{Shape::phone, span};
  if (d.size() == 12) return Value{is_my_number(d) ? Shape::national_id : Shape::twelve_digits, span};
  if (d.size() >= 14 && d.size() <= 16 && run.groups <= 4 && (passes_luhn(d) || run.groups == 4))
    return Value{Shape::card, span};
  const auto hyphen_at = [&](std::size_t offset) { return text.substr(run.begin + offset).starts_with("-"); };
  if (d.size() == 9 && run.groups == 3 && hyphen_at(3) && hyphen_at(6)) return Value{Shape::social_security, span};
  if (d.size() == 7 && run.groups == 2 && hyphen_at(3)) return Value{Shape::seven_digits, span};
  if (d.size() >= 10 && d.size() <= 11 && run.groups >= 3) return Value{Shape::foreign_phone, span};
  return std::nullopt;
}

// "xx00 0000 …": ISO 13616.
std::size_t iban_end(std::string_view text, std::size_t at) {
  const auto letter = [&](std::size_t i) { return i < text.size() && text[i] >= 'a' && text[i] <= 'z'; };
  const auto digit = [&](std::size_t i) { return i < text.size() && is_digit(text[i]); };
  if (!letter(at) || !letter(at + 1) || !digit(at + 2) || !digit(at + 3)) return at;
  std::size_t end = at + 4, count = 4;
  for (std::size_t i = at + 4; i < text.size(); ++i) {
    if (digit(i) || (letter(i) && (digit(i + 1) || letter(i + 1)) && count < 8)) {
      if (++count > 34) return at;
      end = i + 1;
    } else if (text[i] != ' ' || !digit(i + 1)) {
      break;
    }
  }
  return count >= 14 ? end : at;
}

// A full stop that was written out: " dot ", "(dot)", "(どっと)", "ドット".
std::size_t dot_at(std::string_view text, std::size_t at) {
  for (const std::string_view dot : {" dot ", " (dot) ", "(dot)", "[dot]", " [dot] ", "(.)", "[.]", " (どっと) ",
                                     "(どっと)", "(ドット)", " ドット ", " どっと ", "ドット", "どっと"}) {
    if (text.substr(at).starts_with(dot)) return dot.size();
  }
  return 0;
}

// a@b.c, a(at)b.c, a アットマーク b.c, a at b dot com, a★b.c: `at` stands at the sign.
std::optional<Value> mail_around(std::string_view text, std::size_t at, std::size_t sign) {
  std::size_t begin = at;
  while (begin > 0 && text[begin - 1] == ' ' && sign > 1) --begin;
  const std::size_t local_end = begin;
  for (;;) {
    while (begin > 0 && is_word(text[begin - 1])) --begin;
    constexpr std::string_view kDots[] = {" (dot) ", "(dot)", " dot ", " どっと ", "どっと", " ドット ", "ドット"};
    const auto dotted = std::find_if(std::begin(kDots), std::end(kDots),
                                     [&](std::string_view dot) { return text.substr(0, begin).ends_with(dot); });
    if (begin == local_end || dotted == std::end(kDots) || begin < dotted->size() + 1 ||
        !is_word(text[begin - dotted->size() - 1]))
      break;
    begin -= dotted->size();
  }
  if (begin == local_end) return std::nullopt;
  std::size_t end = at + sign;
  while (end < text.size() && text[end] == ' ' && sign > 1) ++end;
  const std::size_t domain = end;
  bool dot = false;
  while (end < text.size()) {
    if (const std::size_t size = dot_at(text, end); size > 0 && end > domain) {
      dot = true;
      end += size;
      continue;
    }
    if (!is_word(text[end])) break;
    dot = dot || (text[end] == '.' && end + 1 < text.size() && is_word(text[end + 1]));
    ++end;
  }
  while (end > domain && text[end - 1] == '.') --end;
  if (!dot || end - domain < 4) return std::nullopt;
  return Value{Shape::email, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}};
}

// A mail address whose sign stands at `at`.
std::optional<Value> mail_at(std::string_view text, std::size_t at) {
  constexpr std::string_view kFirst = " ([@\xE2\xE3";  // bytes of the signs: most places are passed by
  if (kFirst.find(text[at]) == std::string_view::npos) return std::nullopt;
  constexpr std::string_view kSigns[] = {" (at) ",
                                         "(at)",
                                         " [at] ",
                                         "[at]",
                                         "(a)",
                                         "[a]",
                                         " (あっと) ",
                                         "(あっと)",
                                         "(アット)",
                                         " アットマーク ",
                                         "アットマーク",
                                         "あっとまーく",
                                         " あっと ",
                                         "あっと",
                                         " アット ",
                                         "アット",
                                         "★",
                                         "☆",
                                         "@",
                                         " at "};
  for (const std::string_view sign : kSigns) {
    if (!text.substr(at).starts_with(sign)) continue;
    const auto mail = mail_around(text, at, sign.size());
    if (!mail) continue;
    // "at" is a word of its own: only a written-out full stop makes it a sign.
    const std::string_view words = text.substr(mail->span.begin, mail->span.size());
    if (sign == " at " && words.find(" dot ") == std::string_view::npos &&
        words.find("(dot)") == std::string_view::npos && words.find("[dot]") == std::string_view::npos)
      continue;
    return mail;
  }
  return std::nullopt;
}

// Names that carry their network: live:.cid.0, mizore#0000. Empty if none begins at `at`.
Span account_at(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongest = 64;
  std::size_t end = at;
  while (end < std::min(text.size(), at + kLongest) && (is_word(text[end]) || text[end] == ':')) ++end;
  const bool skype = text.substr(at).starts_with("live:") && end > at + 6;
  const std::size_t tag = end + 1;
  const bool discord = end > at + 1 && end + 5 <= text.size() && text[end] == '#' &&
                       std::all_of(text.begin() + static_cast<std::ptrdiff_t>(tag),
                                   text.begin() + static_cast<std::ptrdiff_t>(tag + 4), is_digit) &&
                       !(tag + 4 < text.size() && is_word(text[tag + 4])) && !is_digit(text[at]);
  if (!skype && !discord) return {};
  while (skype && text[end - 1] == '.') --end;
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(discord ? tag + 4 : end)};
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
    if (const auto mail = mail_at(text, at)) {
      take(*mail);
      at = mail->span.end;
      continue;
    }
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
    if (!word_before && text[at] >= 'a' && text[at] <= 'z') {
      if (const Span account = account_at(text, at); !account.empty()) {
        take({Shape::account, account});
        at = account.end;
        continue;
      }
      if (const std::size_t end = iban_end(text, at); end > at) {
        take({Shape::iban, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}});
        at = end;
        continue;
      }
    }
    const bool letter_before = at > 0 && ((text[at - 1] >= 'a' && text[at - 1] <= 'z') || is_digit(text[at - 1]) ||
                                          text[at - 1] == '-' || text[at - 1] == '.' || text[at - 1] == '#');
    if (!letter_before) {
      const bool bracket = text[at] == '(' && at + 1 < text.size() && is_digit(text[at + 1]);  // (000) 555-0163
      DigitRun run = digits_at(text, bracket ? at + 1 : at);
      run.begin = at;
      if (!run.digits.empty()) {
        if (const auto number = number_of(text, run)) take(*number);
        const bool word = run.spelled && run.digits.size() < kLongestSpelled;
        at = std::max(word ? next_code_point(text, at) : run.end, at + 1);
        if (!values.empty()) at = std::max<std::size_t>(at, values.back().span.end);
        continue;
      }
    }
    at = next_code_point(text, at);
  }
  return values;
}

}  // namespace tokumei
