// What stands alone on its line: answers to a list, signatures.
#include <algorithm>

#include "disclosure/draft_reader.h"
#include "text/letters.h"

namespace tokumei {

// ①渡会 龍之介 ②1995/09/30 ③男 ④LINE ID …: the answers to a list, without its labels. Only where another item gives
// something away by itself.
void DraftReader::read_bare_items() {
  struct Answer {
    std::string_view category;
    Span span;
  };
  std::vector<Answer> answers;
  for (const Unit& unit : units_) {
    if (unit.zone != Zone::item) continue;
    const std::string_view item = words(unit.span);
    const bool date = item.size() >= 8 && item.find_first_not_of("0123456789/.-年月日 ") == std::string_view::npos;
    constexpr std::string_view kGenders[] = {"男", "女", "男性", "女性", "male", "female"};
    if (date)
      answers.push_back({"birth_date", unit.span});
    else if (std::find(std::begin(kGenders), std::end(kGenders), item) != std::end(kGenders))
      answers.push_back({"gender", unit.span});
    else if (item.find(' ') != std::string_view::npos && fits("real_name", unit.span))
      answers.push_back({"real_name", unit.span});
  }
  const bool found = std::any_of(found_.begin(), found_.end(), [&](const DisclosureMatch& match) {
    return std::any_of(units_.begin(), units_.end(),
                       [&](const Unit& unit) { return unit.zone == Zone::item && unit.span.contains(match.span); });
  });
  const bool differ = std::any_of(answers.begin(), answers.end(),
                                  [&](const Answer& answer) { return answer.category != answers.front().category; });
  if (!found && !differ) return;
  for (const Answer& answer : answers) add(answer.category, answer.span, "draft.list");
}

// 32歳、女性、横浜市在住: beside an age, a sex between commas is the worker's.
void DraftReader::read_profile(const Line& line) {
  const CategoryIndex birth_date = rules_.find_category("birth_date");
  if (std::none_of(found_.begin(), found_.end(), [&](const DisclosureMatch& match) {
        return match.category == birth_date && line.unit->span.contains(match.span);
      }))
    return;
  const std::uint32_t begin = line.unit->span.begin;
  const std::string_view text = words(line.unit->span);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min({text.find("、", at), text.find(", ", at), text.find('/', at), text.size()});
    for (const std::string_view gender : {"男性", "女性", "男", "女", "male", "female"}) {
      const std::string_view part = text.substr(at, end - at);
      if (part == gender || part == std::string(gender) + "です")
        add("gender", {begin + static_cast<std::uint32_t>(at), begin + static_cast<std::uint32_t>(at + gender.size())},
            "draft.list");
    }
    at = end + (text.substr(end).starts_with("、")   ? std::string_view("、").size()
                : text.substr(end).starts_with(", ") ? 2
                                                     : 1);
  }
}

// 2009年4月〜2016年 |ホテルニュー瀬戸|(フロント): rows of a career, each behind its years. One row alone is none.
void DraftReader::read_career() {
  std::vector<const Unit*> rows;
  for (const Line& line : lines_) {
    const std::string_view text = words(line.unit->span);
    const bool year = text.size() > 12 && (text.starts_with("19") || text.starts_with("20")) && is_digit(text[2]) &&
                      is_digit(text[3]) && text.substr(4).starts_with("年");
    if (year && line.unit->starts_line && !is_foreign(line, line.unit->span)) rows.push_back(line.unit);
  }
  if (rows.size() < 2) return;
  for (const Unit* row : rows) {
    const std::string_view text = words(row->span);
    const auto gap = text.find(' ');
    if (gap == std::string_view::npos) continue;
    Span value{row->span.begin + static_cast<std::uint32_t>(gap) + 1, row->span.end};
    if (const auto bracket = words(value).find('('); bracket != std::string_view::npos && bracket > 0)
      value.end = value.begin + static_cast<std::uint32_t>(bracket);
    const std::string_view told = words(value);
    const bool school =
        has_any(told, {"高校", "大学", "学校", "学院", "短大"}) && has_any(told, {"卒", "入学", "修了", "中退"});
    add(school ? "education" : "employment", value, "draft.list");
  }
}

// A name alone on its line, before a bar or behind a title, beside a line with an address, a phone number or a mail
// address: up to two lines away.
void DraftReader::read_signature() {
  constexpr std::size_t kNear = 2;
  std::vector<bool> reachable(units_.size());
  for (std::size_t u = 0; u < units_.size(); ++u) {
    reachable[u] = words(units_[u].span).starts_with("〒") ||
                   std::any_of(found_.begin(), found_.end(), [&](const DisclosureMatch& match) {
                     const std::string_view category = name_of(match.category);
                     return units_[u].span.overlaps(match.span) &&
                            (category == "phone" || category == "email" || category == "address");
                   });
  }
  for (std::size_t u = 0; u < units_.size(); ++u) {
    bool near = false;
    for (std::size_t v = u > kNear ? u - kNear : 0; v <= std::min(u + kNear, units_.size() - 1); ++v)
      near = near || reachable[v];
    if (!near) continue;
    if (const Span name = name_in(units_[u]); !name.empty()) {
      add("real_name", name, "draft.signature");
      return;
    }
  }
}

// 翻訳工房ことのは 代表 |鵜飼 俊介|; empty if the line is more than a name and what goes before one.
Span DraftReader::name_in(const Unit& unit) const {
  Span name = unit.span;
  const auto bar = words(name).find('|');
  if (bar != std::string_view::npos) name.end = name.begin + static_cast<std::uint32_t>(bar);
  constexpr std::string_view kTitles[] = {"代表 ", "店主 ", "主宰 ",     "代表者 ",     "担当 ",
                                          "氏名 ", "署名 ", "ライター ", "デザイナー ", "翻訳者 "};
  for (const std::string_view title : kTitles) {
    const auto at = words(name).rfind(title);
    if (at != std::string_view::npos) name.begin += static_cast<std::uint32_t>(at + title.size());
  }
  for (const std::string_view close : {"(", " / "}) {  // 長谷部 航(グラフィックデザイナー)
    const auto at = words(name).find(close);
    if (at != std::string_view::npos && at > 0) name.end = name.begin + static_cast<std::uint32_t>(at);
  }
  while (name.end > name.begin && text_[name.end - 1] == ' ') --name.end;
  const bool name_alone = unit.starts_line || unit.zone == Zone::item;
  return !name.empty() && name_alone && fits("real_name", name) && words(name).find("  ") == std::string_view::npos
             ? name
             : Span{};
}

}  // namespace tokumei
