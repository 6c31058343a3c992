// Addresses and bank accounts, and the name written beside one.
#include <algorithm>
#include <utility>

#include "disclosure/draft_reader.h"
#include "disclosure/name_form.h"
#include "disclosure/street.h"
#include "disclosure/value_form.h"
#include "text/code_points.h"
#include "text/letters.h"

namespace tokumei {

using namespace std::string_view_literals;

void DraftReader::read_streets(const Line& line) {
  for (const auto& [find, category] :
       {std::pair{&find_street, "address"sv}, std::pair{&find_bank_account, "financial"sv}}) {
    if (is_found(rules_.find_category(category))) {
      if (category == "address") read_addressee(line);
      continue;
    }
    const Span found = find(words(line.unit->span));
    if (found.empty()) continue;
    Span span{line.unit->span.begin + found.begin, line.unit->span.begin + found.end};
    Span name = category == "address" ? name_beside(line, span) : Span{};
    const bool elsewhere = category == "address" && has(line, DraftRole::place) && !has(line, DraftRole::own);
    if (is_quoted(span) && !has(line, DraftRole::own) && !is_of_signature(line) &&
        label_before(line, nullptr, span.begin) == nullptr)
      continue;
    if (elsewhere || is_foreign(line, span) || is_refused(line, span)) continue;
    add(category, span, "draft.shape");
    if (category == "financial") name = name_behind(line, span);
    if (!name.empty()) add("real_name", name, "draft.shape");
  }
}

// 送り先は下記まで 〒… メゾン小春102 |桐谷|: the name beside an address that a label has found in the line.
void DraftReader::read_addressee(const Line& line) {
  if (is_found(rules_.find_category("real_name"))) return;
  const auto address = std::find_if(found_.begin(), found_.end(), [&](const DisclosureMatch& match) {
    return name_of(match.category) == "address" && match.rule != kOwnDataRule && line.unit->span.contains(match.span);
  });
  if (address == found_.end()) return;
  const Span name = name_beside(line, address->span);
  if (!name.empty() && !has_pen_name(line, name)) add("real_name", name, "draft.shape");
}

// The name behind an address, which gives it up, before it or above it.
Span DraftReader::name_beside(const Line& line, Span& address) const {
  Span name = name_behind(line, address);
  if (name.empty()) name = name_before(line, address);
  return name.empty() ? name_above(line, address) : name;
}

// |平井 直樹| 大阪市東成区…: two words of a name right before an address, at the start of what is told.
Span DraftReader::name_before(const Line& line, Span value) const {
  constexpr std::uint32_t kReach = 40;
  std::uint32_t end = value.begin;
  while (end > line.unit->span.begin && (text_[end - 1] == ' ' || text_[end - 1] == ',')) --end;
  if (end > line.unit->span.begin && is_letter(text_[end - 1])) {
    // "as |Priya Raghunathan|, Flat 3, 22 Cunningham Road": its last words that begin with capitals.
    std::uint32_t begin = end, name = end;
    while (begin > line.unit->span.begin && end - begin < kReach) {
      std::uint32_t word = begin;
      while (word > line.unit->span.begin && text_[word - 1] != ' ') --word;
      const bool initial = begin - word == 2 && text_[begin - 1] == '.' && is_letter(text_[word]);  // |R.| Pemberly
      if (word == begin || !is_proper(as_written({word, begin})) || !(initial || is_letter(text_[begin - 1]))) break;
      name = word;
      begin = word > line.unit->span.begin ? word - 1 : word;
    }
    return name < end && fits("real_name", {name, end}) ? Span{name, end} : Span{};
  }
  if (words({line.unit->span.begin, end}).ends_with("、"))
    end -= static_cast<std::uint32_t>(std::string_view("、").size());
  std::uint32_t begin = end;
  while (begin > line.unit->span.begin && end - begin < kReach) {
    const auto before = static_cast<std::uint32_t>(previous_code_point(text_, begin));
    const Script script = script_of(code_point_at(text_, before));
    if (script != Script::han && script != Script::hiragana && script != Script::katakana && script != Script::space)
      break;
    begin = before;
  }
  const std::string_view before = words({line.unit->span.begin, begin});
  if (!before.empty() && !ends_with_any(before, {"「", "『", ":", "→", "、", "。", "\"", "(", ")"})) return {};
  while (begin < end && text_[begin] == ' ') ++begin;
  const Span name{begin, end};
  const auto space = words(name).find(' ');
  return space != std::string_view::npos && fits("real_name", name) ? name : Span{};
}

// 契約書に署名しました。末尾は「…」としてあります: what the worker has written into an agreement, here or in the line
// above.
bool DraftReader::is_of_signature(const Line& line) const {
  const Line* above = line_above(line);
  const auto is_signed = [&](const Line& told) {
    return has(told, DraftRole::agreement) && has(told, DraftRole::sealed) && !told.unit->question;
  };
  return is_signed(line) || (above != nullptr && is_signed(*above));
}

// |Wren Halloran|, and in the next line 2217 Tamarack Hollow Rd: a line that is a name and nothing else, right above
// the one that an address opens.
Span DraftReader::name_above(const Line& line, Span value) const {
  const Line* above = line_above(line);
  if (above == nullptr || value.begin != line.unit->span.begin || line.unit->after_blank) return {};
  const Span name = above->unit->span;
  const bool alone = above->unit->starts_line && above->unit->ends_line;
  return alone && is_letter(text_[name.begin]) && fits("real_name", name) && !is_foreign(*above, name) &&
                 !has_pen_name(*above, name)
             ? name
             : Span{};
}

// …木曽川町黒田字北宿9 |吉開 淳平|, …普通 3308174 |クボ タツミ|: two words of a name, the last ones of an address,
// which gives them up, or right behind an account.
Span DraftReader::name_behind(const Line& line, Span& value) const {
  constexpr std::size_t kLongestWord = 15;
  Span name{value.begin, value.end};
  if (is_digit(text_[value.end - 1])) {
    if (value.end >= line.unit->span.end || (text_[value.end] != ' ' && text_[value.end] != '/')) return {};
    name = {value.end + 1, value_end(line, value.end + 1, "real_name")};
    while (name.begin < name.end && (text_[name.begin] == ' ' || text_[name.begin] == '/')) ++name.begin;
  } else {
    const auto given = words(value).rfind(' ');
    // …2丁目41の6 |前迫| まで: the family name alone.
    const std::string_view last = given == std::string_view::npos ? std::string_view{} : words(value).substr(given + 1);
    const bool house = has_any(last, {"荘", "館", "寮", "室", "棟", "階", "号", "方", "内", "邸"});
    // …ハイツ銀杏 305号 |千原るい|: the room ends the address, a family name begins what is behind it.
    const std::string_view room = given == std::string_view::npos ? std::string_view{} : words(value).substr(0, given);
    const bool numbered = !room.empty() && (is_digit(room.back()) || ends_with_any(room, {"号", "号室", "室", "階"}));
    constexpr std::size_t kFamily = 6;  // bytes of most family names
    const bool known = last.size() <= 9 || (last.size() <= kLongestWord && is_given_name(last.substr(kFamily)));
    if (numbered && !house && known &&
        fits("real_name", {value.begin + static_cast<std::uint32_t>(given) + 1, value.end}) &&
        script_of(code_point_at(last, 0)) == Script::han) {
      name.begin = value.begin + static_cast<std::uint32_t>(given) + 1;
      value.end = name.begin - 1;
      return name;
    }
    const auto family = given == std::string_view::npos || given == 0 ? given : words(value).rfind(' ', given - 1);
    if (given == std::string_view::npos || family == std::string_view::npos || family == 0) return {};
    // "PO Box 3, Tully |Creek QLD|", "418 Cedar |Hollow Rd|": the town or the street ends an address in Latin letters.
    if (is_letter(text_[value.end - 1]) && !is_digit(text_[value.begin + static_cast<std::uint32_t>(family) - 1]))
      return {};
    name.begin = value.begin + static_cast<std::uint32_t>(family) + 1;
  }
  const auto space = words(name).find(' ');
  // …6-2-405 |藤枝くるみ|宛
  if (name.begin < name.end && space == std::string_view::npos && name.size() <= kLongestWord + 3 &&
      text_.substr(name.end).starts_with("宛") && fits("real_name", name) && name.begin > value.end)
    return name;
  if (name.begin >= name.end || space == std::string_view::npos || space > kLongestWord ||
      name.size() - space - 1 > kLongestWord || !fits("real_name", name))
    return {};
  if (name.begin < value.end) value.end = name.begin - 1;
  return name;
}

}  // namespace tokumei
