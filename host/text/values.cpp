#include "text/values.h"

#include <algorithm>
#include <string>

#include "text/digits.h"
#include "text/letters.h"
#include "text/mail_address.h"
#include "text/segmenter.h"
#include "text/word_spotter.h"

namespace tokumei {
namespace {

bool is_japanese_phone(const DigitRun& run) {
  const std::string& d = run.digits;
  if (d.size() < 10 || d.size() > 11 || d[0] != '0') return false;
  const bool mobile = starts_with_any(d, {"090", "080", "070", "050"});
  if (mobile) return d.size() == 11;
  return d.size() == 10 && d[1] != '0' && run.groups >= 3;
}

Span span_of(const DigitRun& run) {
  return {static_cast<std::uint32_t>(run.begin), static_cast<std::uint32_t>(run.end)};
}

// 0120-…, 0570-…, "1-800-…": nobody's own, whatever is called for help.
bool is_service_number(std::string_view digits) {
  constexpr std::string_view kServices[] = {"0120", "0570", "0990", "1800", "1888", "1877", "1855"};
  return starts_with_any(digits, kServices);
}

// linkedin.com/in/…: a site without "https://", where a page of it is named. `at` if none begins there.
std::size_t site_end(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongestHost = 40;
  constexpr std::string_view kDomains[] = {".com/", ".net/", ".org/", ".jp/",   ".me/",
                                           ".ee/",  ".gg/",  ".app/", ".link/", ".io/"};
  const auto slash = text.substr(at, kLongestHost).find('/');
  if (slash == std::string_view::npos) return at;
  const std::string_view host = text.substr(at, slash + 1);
  if (!std::all_of(host.begin(), host.end() - 1, is_word) || !ends_with_any(host, kDomains)) return at;
  std::size_t end = at + slash + 1;
  while (end < text.size() && (is_word(text[end]) || text[end] == '/' || text[end] == '@')) ++end;
  while (text[end - 1] == '.' || text[end - 1] == '-') --end;
  return end > at + slash + 1 ? end : at;
}

// What a run of figures may be.
std::optional<Value> number_of(std::string_view text, const DigitRun& run) {
  const Span span = span_of(run);
  const std::string& d = run.digits;
  if (is_service_number(d) && d.size() >= 10 && d.size() <= 11) return std::nullopt;
  if (run.plus && d.size() >= 9 && d.size() <= 15) return Value{Shape::phone, span};
  if (d.starts_with("00") && d[2] != '0' && d.size() >= 11 && d.size() <= 15 && run.groups >= 3)
    return Value{Shape::phone, span};
  if (is_japanese_phone(run)) return Value{Shape::phone, span};
  if (d.size() == 12) return Value{is_my_number(d) ? Shape::national_id : Shape::twelve_digits, span};
  if (d.size() >= 14 && d.size() <= 16 && run.groups <= 4 && (passes_luhn(d) || run.groups == 4))
    return Value{Shape::card, span};
  const auto hyphen_at = [&](std::size_t offset) { return text.substr(run.begin + offset).starts_with("-"); };
  if (d.size() == 9 && run.groups == 3 && hyphen_at(3) && hyphen_at(6)) return Value{Shape::social_security, span};
  if (d.size() == 7 && run.groups == 2 && hyphen_at(3)) return Value{Shape::seven_digits, span};
  const bool british = d.size() == 11 && d.starts_with("07") && run.groups == 2;
  if (d.size() >= 10 && d.size() <= 11 && (run.groups >= 3 || british)) return Value{Shape::foreign_phone, span};
  return std::nullopt;
}

// What a run in words, or in several notations, may be.
std::optional<Value> number_of_words(std::string_view text, const DigitRun& run) {
  const std::string& d = run.digits;
  if (d.size() < 4 || d.size() > 16) return std::nullopt;
  const bool all_figures = run.figures == static_cast<int>(d.size());
  const bool japanese = d[0] == '0' && (d.size() == 10 || d.size() == 11) && !is_service_number(d);
  if (!all_figures && (japanese || (run.latin && d.size() >= 7 && d.size() <= 15)))
    return Value{Shape::phone, span_of(run)};
  // Figures and words side by side are seldom one number: 二、080-….
  const bool broken = text.substr(run.begin, run.end - run.begin).find('\n') != std::string_view::npos;
  const bool one = run.figures == 0 || (all_figures && d.size() <= 8 && !broken);
  return one ? std::optional(Value{Shape::digits, span_of(run)}) : std::nullopt;
}

// The number that begins at `at`, and where to look for the next one.
std::optional<Value> number_at(std::string_view text, std::size_t at, std::size_t& next) {
  const bool bracket = text[at] == '(' && at + 1 < text.size() && is_digit(text[at + 1]);  // (000) 555-0163
  const std::size_t first = bracket ? at + 1 : at;
  DigitRun run = figures_at(text, first);
  run.begin = at;
  const DigitRun words = spelled_at(text, first);
  std::optional<Value> number;
  if (!run.digits.empty()) number = number_of(text, run);
  const auto spelled = words.digits.size() > run.digits.size() ? number_of_words(text, words) : std::nullopt;
  if (spelled && (!number || (spelled->shape == Shape::phone && number->shape != Shape::phone))) number = spelled;
  // 2026-03-02 is a day.
  const bool day = run.groups == 3 && run.digits.size() == 8 && run.digits.starts_with("20");
  if (!number && !day && run.digits.size() >= 4 && run.digits.size() <= 16) number = Value{Shape::digits, span_of(run)};
  // In a run that goes on and on nothing is a number.
  const bool endless = words.digits.size() >= kLongestSpelled;
  next = number ? number->span.end : endless ? std::max(words.end, run.end) : run.end;
  return number;
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
    } else if (text[i] != ' ' || !(digit(i + 1) || (letter(i + 1) && digit(i + 2)))) {
      break;
    }
  }
  return count >= 14 ? end : at;
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
    // Figures of a mail address were seen before its sign was.
    while (value.shape == Shape::email && !values.empty() && values.back().span.end > value.span.begin)
      values.pop_back();
    if (value.shape != Shape::email && value.span.begin < free_from) return;
    values.push_back(value);
    free_from = value.span.end;
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    const bool word_before = at > 0 && is_word(text[at - 1]);
    static constexpr WordSpotter kUrls{"https://", "http://", "www."};
    if (at >= free_from && kUrls.length_at(text, at) > 0 && !(text[at] == 'w' && word_before)) {
      std::size_t end = at;
      while (end < text.size() && text[end] > ' ' && static_cast<unsigned char>(text[end]) < 0x80 && text[end] != ')')
        ++end;
      take({Shape::url, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}});
      at = end;
      continue;
    }
    if (const auto mail = mail_at(text, at)) {
      take({Shape::email, *mail});
      at = mail->end;
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
      if (const std::size_t end = site_end(text, at); end > at) {
        take({Shape::url, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}});
        at = end;
        continue;
      }
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
    const bool letter_before =
        at > 0 &&
        ((text[at - 1] >= 'a' && text[at - 1] <= 'z') || is_digit(text[at - 1]) || text[at - 1] == '-' ||
         text[at - 1] == '#' || (text[at - 1] == '.' && at > 1 && is_word(text[at - 2]) && text[at - 2] != '.'));
    if (!letter_before) {
      std::size_t next = at;
      if (const auto number = number_at(text, at, next)) take(*number);
      if (next > at) {
        at = next;
        continue;
      }
    }
    at = next_code_point(text, at);
  }
  return values;
}

}  // namespace tokumei
