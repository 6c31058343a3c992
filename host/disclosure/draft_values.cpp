// Values whose shape says what they are.
#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "disclosure/draft_reader.h"
#include "text/digits.h"
#include "text/letters.h"

namespace tokumei {
namespace {

constexpr std::uint32_t kNumberReach = 36;  // how far before a number its kind is named
constexpr std::uint32_t kNumberEnd = 16;    // how near to the end of the sentence before
constexpr int kNumbersAbove = 4;
constexpr std::uint32_t kLabelReach = 72;  // how far behind a label its digits may stand

// 080-0000-XXXX, 03-1234-****: a part of the number is left out.
bool is_masked(std::string_view behind) {
  if (behind.starts_with("-")) behind.remove_prefix(1);
  if (starts_with_any(behind, {"など)", " など)"})) return true;  // (info@… など) are examples
  constexpr std::string_view kMasks[] = {"xx", "**", "●", "○", "##", "◯"};
  return starts_with_any(behind, kMasks);
}

}  // namespace

std::vector<Value>::const_iterator DraftReader::first_value(std::uint32_t from) const {
  return std::lower_bound(values_.begin(), values_.end(), from,
                          [](const Value& value, std::uint32_t begin) { return value.span.begin < begin; });
}

void DraftReader::read_values(std::size_t index) {
  const Line& line = lines_[index];
  const Span unit = line.unit->span;
  auto at = first_value(unit.begin);
  // "+31 6 …" at the start of a line: the plus was taken for a bullet.
  if (at != values_.begin() && std::prev(at)->span.end > unit.begin && text_[std::prev(at)->span.begin] == '+') --at;
  for (; at != values_.end() && at->span.begin < unit.end; ++at) {
    const Value& value = *at;
    const Line* before = index > 0 ? &lines_[index - 1] : nullptr;
    if (is_quoted(value.span) && !has(line, DraftRole::own) && label_before(line, before, value.span.begin) == nullptr)
      continue;
    if (is_foreign(line, value.span) || is_refused(line, value.span)) continue;
    const std::string_view category = category_of(index, value);
    if (!category.empty())
      add(category, value.span, "draft.shape");
    else
      continue;
    if (const Span name = name_behind_number(line, value.span); !name.empty()) add("real_name", name, "draft.shape");
  }
}

// 070 4412 0986 |鶴田|: a family name that many have, or two words of a name, and then the line ends.
Span DraftReader::name_behind_number(const Line& line, Span number) const {
  std::uint32_t begin = std::min(number.end, line.unit->span.end);
  while (begin < line.unit->span.end && (text_[begin] == ' ' || text_[begin] == '/')) ++begin;
  if (begin == number.end || begin >= line.unit->span.end) return {};
  Span name{begin, line.unit->span.end};
  for (const std::string_view end : {"です", "まで"}) {
    if (words(name).ends_with(end)) name.end -= static_cast<std::uint32_t>(end.size());
  }
  const bool known = is_cue(line, DraftRole::surname, name) || words(name).find(' ') != std::string_view::npos;
  return known && fits("real_name", name) && !has_pen_name(line, name) ? name : Span{};
}

// Empty when nothing says that the value is personal.
std::string_view DraftReader::category_of(std::size_t index, const Value& value) const {
  const Line& line = lines_[index];
  const Line* before = index > 0 ? &lines_[index - 1] : nullptr;
  const std::uint32_t at = value.span.begin;
  const Cue* label = label_before(line, before, at);
  const std::string_view named = label == nullptr ? std::string_view{} : name_of(label->category);
  const bool of_work = is_number_of_work(line, before, value.span);
  if (is_masked(text_.substr(value.span.end))) return {};
  switch (value.shape) {
    case Shape::phone:
      if (named == "messaging_account" || named == "financial" || named == "national_id") return named;
      return of_work || !is_addressed(index, value) ? std::string_view{} : "phone";
    case Shape::digits:
      if (of_work) return {};
      if (label == nullptr)
        return channel_near(index, at) == "messaging_account" && has(line, DraftRole::handle) ? "messaging_account"
                                                                                              : "";
      return category_of_digits(line, *label, value);
    case Shape::foreign_phone:
    case Shape::seven_digits:
      if (named == "messaging_account") return named;
      if (value.shape == Shape::seven_digits && is_postal_code(value.span))
        return of_work || !(has(line, DraftRole::own) || has(line, DraftRole::self) || has(line, DraftRole::pointer))
                   ? std::string_view{}
                   : "address";
      if (label == nullptr && has(line, DraftRole::handle) && channel_near(index, at) == "messaging_account")
        return "messaging_account";
      return !of_work && (labelled(line, "phone") || line.signed_off || is_beside_mail(line, value.span) ||
                          has(line, DraftRole::own) || (before != nullptr && labelled(*before, "phone")) ||
                          value.span == line.unit->span)
                 ? "phone"
                 : std::string_view{};
    case Shape::email:
      if (named == "financial") return named;
      // 「PayPalが早いです。アカウントは…」
      if (has(line, DraftRole::handle) && channel_near(index, at) == "financial") return "financial";
      return is_addressed(index, value) ? "email" : std::string_view{};
    case Shape::national_id:
    case Shape::twelve_digits:
      if (named == "phone" || label == nullptr) {  // 免許は…、番号は …; … (マイナンバー)
        const Line* next = index + 1 < lines_.size() ? &lines_[index + 1] : nullptr;
        for (const std::string_view numbered : {"national_id", "id_document"}) {
          const bool behind = next != nullptr && next->unit->span.size() <= kLabelReach && labelled(*next, numbered);
          if (behind || (label != nullptr && labelled(line, numbered))) return numbered;
        }
      }
      if (named == "national_id" || named == "financial" || named == "id_document") return named;
      return value.shape == Shape::national_id && has(line, DraftRole::own) && !of_work ? "national_id"
                                                                                        : std::string_view{};
    case Shape::social_security:
      return named == "national_id" || !of_work ? "national_id" : std::string_view{};
    case Shape::card:
      return named == "financial" || !of_work ? "financial" : std::string_view{};
    case Shape::iban:
    case Shape::invoice_number:
      return "financial";
    case Shape::account:
      return named == "credentials" ? named : "messaging_account";
    case Shape::handle:
      if (named == "financial") return named;
      for (const std::string_view channel : {"messaging_account", "social_account"}) {
        if (named == channel || labelled(line, channel)) return is_someone(value.span) ? "" : channel;
      }
      // "telegram?? i have it. @bo_lanternfish": at the start of its sentence.
      if (at <= line.unit->span.begin + 1 && !is_someone(value.span)) {
        const std::string_view channel = channel_near(index, at);
        return is_channel(channel) ? channel : std::string_view{};
      }
      return {};
    case Shape::url:
      return category_of_url(line, before, value);
  }
  return {};
}

// "sunniva@example.com | |555-0123|": a line of a signature.
bool DraftReader::is_beside_mail(const Line& line, Span number) const {
  return ends_with_any(words({line.unit->span.begin, number.begin}), {" | ", " · ", " / ", " • "}) &&
         is_found_in(line.unit->span, {"email"});
}

// 〒|300-0812|, 郵便番号は|300-0812|
bool DraftReader::is_postal_code(Span value) const {
  constexpr std::uint32_t kReach = 60;
  const std::string_view before = words({value.begin - std::min(value.begin, kReach), value.begin});
  return before.ends_with("〒") || has_any(before, {"郵便番号"});
}

// Digits are what the label right before them says, where they are as many as it takes.
std::string_view DraftReader::category_of_digits(const Line& line, const Cue& label, const Value& value) const {
  constexpr std::tuple<std::string_view, int, int> kCounts[] = {{"phone", 9, 15},       {"financial", 6, 16},
                                                                {"credentials", 4, 8},  {"national_id", 9, 16},
                                                                {"id_document", 7, 16}, {"messaging_account", 8, 15}};
  std::string_view named = name_of(label.category);
  if (named == "phone" && labelled(line, "financial")) named = "financial";  // 楽天銀行の…、番号は
  const bool above = label.span.begin < line.unit->span.begin;
  if (named == "phone" && above && value.span.begin <= line.unit->span.begin + kNearStart) {
    const std::size_t index = static_cast<std::size_t>(&line - lines_.data());
    if (index > 0 && labelled(lines_[index - 1], "credentials"))
      named = "credentials";  // 二段階認証のSMS、来ました。「773015」
  }
  if (labelled(line, "national_id")) named = "national_id";  // "SSN for the 1099: …"
  if (value.span.begin > label.span.end + kLabelReach) return {};
  const auto count = static_cast<int>(spelled_at(text_, value.span.begin).digits.size());
  for (const auto& [category, least, most] : kCounts) {
    if (named != category || count < least || count > most) continue;
    // A year or a price is no code.
    const std::uint32_t end = std::min(value.span.end, line.unit->span.end);
    const std::string_view behind = words({end, line.unit->span.end});
    constexpr std::string_view kUnits[] = {"円", "年", "文字", "件", "枚", "字", "分", "月", " words", " px"};
    const bool counted = starts_with_any(behind, kUnits);
    return counted ? std::string_view{} : category;
  }
  return {};
}

// Whether something says that the number or address is somebody's to be reached at: a label, the worker, an invitation
// to write, its place alone on a line, or that it is written in a disguise. What stands in the middle of a report on
// the work, with none of these, is the work's.
bool DraftReader::is_addressed(std::size_t index, const Value& value) const {
  const Line& line = lines_[index];
  const Line* before = index > 0 ? &lines_[index - 1] : nullptr;
  constexpr std::uint32_t kSmall = 24;
  if (has(line, DraftRole::own) || has(line, DraftRole::reach) || has(line, DraftRole::self)) return true;
  for (const std::string_view category : {"phone", "email", "messaging_account", "financial"}) {
    if (labelled(line, category) || (before != nullptr && labelled(*before, category))) return true;
  }
  if (before != nullptr && (has(*before, DraftRole::own) || has(*before, DraftRole::reach))) return true;
  if (line.unit->span.size() <= value.span.size() + kSmall) return true;
  if (line.unit->zone == Zone::item || !found_.empty()) return true;
  return !is_digit(text_[value.span.begin]) && value.shape == Shape::phone;
}

// 注文番号0001234, "part 555-0100-22": a label between the two makes it a person's again.
bool DraftReader::is_number_of_work(const Line& line, const Line* before, Span value) const {
  // 「追跡番号です。」 or a number of the work in the sentence before says so as well.
  if (before != nullptr && has(*before, DraftRole::numbers) && label_before(line, nullptr, value.begin) == nullptr) {
    const Span above = before->unit->span;
    if (has_in(*before, DraftRole::numbers, {above.end - std::min(above.size(), kNumberEnd), above.end})) return true;
    auto at = first_value(above.begin);
    for (int n = 0; n < kNumbersAbove && at != values_.end() && at->span.begin < above.end; ++n, ++at) {
      if (is_number_of_work(*before, nullptr, at->span)) return true;
    }
  }
  const std::uint32_t from = value.begin > kNumberReach ? value.begin - kNumberReach : 0;
  bool of_work = false;
  std::uint32_t covered = 0;
  const std::uint32_t start = from > kNumberReach ? from - kNumberReach : 0;
  for (std::size_t i = cue_from(line, start); i < line.last && cues_[i].span.begin < value.begin; ++i) {
    if (cues_[i].role == DraftRole::label && cues_[i].span.begin >= covered) of_work = false;
    if (cues_[i].role == DraftRole::numbers && cues_[i].span.end > from) {
      of_work = true;
      covered = std::max(covered, cues_[i].span.end);
    }
  }
  return of_work;
}

}  // namespace tokumei
