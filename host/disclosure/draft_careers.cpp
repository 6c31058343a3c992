// Rows of a career, each with its years.
#include <algorithm>
#include <vector>

#include "disclosure/draft_reader.h"
#include "disclosure/value_form.h"
#include "text/letters.h"

namespace tokumei {
namespace {

// 2016-2022, 2019 – present: how many of them.
int spans_of_years(std::string_view text) {
  int found = 0;
  for (std::size_t at = 0; at + 5 < text.size(); ++at) {
    const bool year =
        starts_with_any(text.substr(at), {"19", "20"}) && is_digit(text[at + 2]) && is_digit(text[at + 3]);
    if (!year) continue;
    std::string_view behind = text.substr(at + 4);
    const std::size_t dash = length_of_start(behind, {" - ", " – ", "-", "–", " to ", "—", " — "});
    behind.remove_prefix(dash);
    if (dash > 0 && !behind.empty() &&
        (is_digit(behind.front()) || starts_with_any(behind, {"present", "now", "today", "current", "date"})))
      ++found;
  }
  return found;
}

// 2009年, 2003〜2010, 2022〜
bool begins_with_year(std::string_view text) {
  return text.size() > 12 && starts_with_any(text, {"19", "20"}) && is_digit(text[2]) && is_digit(text[3]) &&
         starts_with_any(text.substr(4), {"年", "〜", "~", "-", "–", "―"});
}

}  // namespace

// 2009年4月〜2016年 |ホテルニュー瀬戸|(フロント): rows of a career, each behind its years. One row alone is none.
void DraftReader::read_career() {
  std::vector<const Unit*> rows;
  for (const Line& line : lines_) {
    const std::string_view text = words(line.unit->span);
    if (begins_with_year(text) && line.unit->starts_line && !is_foreign(line, line.unit->span))
      rows.push_back(line.unit);
  }
  read_english_career();
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

// "- |Senior Technical Writer, Siemens Mobility (2016-2022)|": a row or item with its years, where the draft is a CV.
void DraftReader::read_english_career() {
  const bool cv = std::any_of(lines_.begin(), lines_.end(), [&](const Line& line) {
    return has_any(words(line.unit->span),
                   {" cv", "cv:", "resume", "résumé", "experience:", "work history", "employment history", "career"}) ||
           words(line.unit->span) == "cv" || words(line.unit->span) == "experience";
  });
  if (!cv) return;
  for (const Line& line : lines_) {
    const std::string_view text = words(line.unit->span);
    // "Here's the CV: 2015–2019 |Ostrava Cables|, buyer; 2019–now Penrose Audio": rows in one sentence.
    if (spans_of_years(text) >= 2 && !line.unit->question && !is_foreign(line, line.unit->span)) {
      const auto colon = text.rfind(": ");
      const std::uint32_t from = colon == std::string_view::npos ? 0 : static_cast<std::uint32_t>(colon) + 2;
      add("employment", {line.unit->span.begin + from, line.unit->span.end}, "draft.list");
      continue;
    }
    if (!(line.unit->zone == Zone::item || (line.unit->starts_line && line.unit->ends_line)) || text.size() > 120)
      continue;
    if (spans_of_years(text) == 0 || !is_proper(as_written(line.unit->span)) || is_foreign(line, line.unit->span))
      continue;
    const bool school = has_any(text, {"university", "college", "school", "bsc", "msc", " ba ", "ba,", "phd", "degree",
                                       "institute", "diploma", "academy"});
    add(school ? "education" : "employment", line.unit->span, "draft.list");
  }
}

}  // namespace tokumei
