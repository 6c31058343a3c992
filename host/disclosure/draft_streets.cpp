// Addresses and bank accounts, and the name written beside one.
#include <utility>

#include "disclosure/draft_reader.h"
#include "disclosure/street.h"
#include "text/code_points.h"
#include "text/letters.h"

namespace tokumei {

using namespace std::string_view_literals;

void DraftReader::read_streets(const Line& line) {
  for (const auto& [find, category] :
       {std::pair{&find_street, "address"sv}, std::pair{&find_bank_account, "financial"sv}}) {
    if (is_found(rules_.find_category(category))) continue;
    const Span found = find(words(line.unit->span));
    if (found.empty()) continue;
    Span span{line.unit->span.begin + found.begin, line.unit->span.begin + found.end};
    Span name{};
    if (category == "address") name = name_behind(line, span);
    const bool elsewhere = category == "address" && has(line, DraftRole::place) && !has(line, DraftRole::own);
    if (is_quoted(span) && !has(line, DraftRole::own) && label_before(line, nullptr, span.begin) == nullptr) continue;
    if (elsewhere || is_foreign(line, span) || is_refused(line, span)) continue;
    add(category, span, "draft.shape");
    if (category == "financial") name = name_behind(line, span);
    if (!name.empty()) add("real_name", name, "draft.shape");
  }
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
    if (given != std::string_view::npos && given > 0 && is_digit(words(value)[given - 1]) && !house &&
        last.size() <= 9 && fits("real_name", {value.begin + static_cast<std::uint32_t>(given) + 1, value.end}) &&
        script_of(code_point_at(last, 0)) == Script::han) {
      name.begin = value.begin + static_cast<std::uint32_t>(given) + 1;
      value.end = name.begin - 1;
      return name;
    }
    const auto family = given == std::string_view::npos || given == 0 ? given : words(value).rfind(' ', given - 1);
    if (given == std::string_view::npos || family == std::string_view::npos || family == 0) return {};
    name.begin = value.begin + static_cast<std::uint32_t>(family) + 1;
  }
  const auto space = words(name).find(' ');
  if (name.begin >= name.end || space == std::string_view::npos || space > kLongestWord ||
      name.size() - space - 1 > kLongestWord || !fits("real_name", name))
    return {};
  if (name.begin < value.end) value.end = name.begin - 1;
  return name;
}

}  // namespace tokumei
