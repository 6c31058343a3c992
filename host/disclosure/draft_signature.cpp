// Who signs a draft: a name or a town among its last lines.
#include <algorithm>
#include <vector>

#include "disclosure/draft_reader.h"
#include "disclosure/value_form.h"
#include "text/letters.h"

namespace tokumei {
// A name alone on its line, before a bar or behind a title, beside a line with an address, a phone number or a mail
// address: up to two lines away.
void DraftReader::read_signature() {
  if (lines_.empty()) return;
  constexpr std::size_t kNear = 2;
  std::vector<bool> reachable(units_.size());
  for (std::size_t u = 0; u < units_.size(); ++u) {
    reachable[u] = words(units_[u].span).starts_with("〒") ||
                   is_found_in(units_[u].span, {"phone", "email", "address", "financial"});
  }
  for (std::size_t u = 0; u < units_.size(); ++u) {
    bool near = false;
    for (std::size_t v = u > kNear ? u - kNear : 0; v <= std::min(u + kNear, units_.size() - 1); ++v)
      near = near || reachable[v];
    if (!near) continue;
    if (const Span name = name_in(units_[u]); !name.empty() && !is_foreign(lines_[u], name)) {
      add("real_name", name, "draft.signature");
      return;
    }
  }
  const Line& last = lines_.back();
  if (units_.size() < 2) return;
  // 「よろしくお願いいたします。」 |大鳥居 和彦|: the last words.
  if (const Span name = is_cue(last, DraftRole::surname, last.unit->span) ? last.unit->span : name_in(*last.unit);
      !name.empty() && is_known_name(last, name) && is_japanese(script_of(code_point_at(text_, name.begin))) &&
      (is_sentence(words(units_[units_.size() - 2].span)) ||
       (last.unit->starts_line && words(name).find(' ') != std::string_view::npos && last.unit->zone != Zone::item)) &&
      !is_foreign(last, name)) {
    add("real_name", name, "draft.signature");
    return;
  }
  // みつあみ工房(三ツ網 朋世): the last line.
  const std::string_view text = words(last.unit->span);
  const auto open = text.rfind('(');
  if (!text.ends_with(")") || open == 0 || open == std::string_view::npos) return;
  const Span inside{last.unit->span.begin + static_cast<std::uint32_t>(open) + 1, last.unit->span.end - 1};
  if (last.unit->starts_line && has_short_words(words(inside)) && fits("real_name", inside) &&
      !is_foreign(last, inside))
    add("real_name", inside, "draft.signature");
}

// "Backend & DevOps | |Bengaluru|": a known town, the last part of a line of a signature.
void DraftReader::read_signed_town(const Line& line) {
  // "|Leeds|. And yes, I've a van.": the answer to a question.
  const bool answer =
      &line == &lines_.front() && lines_.size() > 1 && line.unit->zone == Zone::prose && !line.unit->question;
  if (!has(line, DraftRole::town)) return;
  for (std::size_t i = line.first; i < line.last; ++i) {
    const Span town = cues_[i].span;
    if (cues_[i].role != DraftRole::town || cues_[i].language != Language::en) continue;
    const std::string_view before = words({line.unit->span.begin, town.begin}),
                           behind = words({town.end, line.unit->span.end});
    // "|Lagos| mainland here", "Data nerd, |Medellín| based", "Moved to |Canada| last year"
    const bool opens = before.empty() || before.ends_with(", ");
    const bool based =
        behind == " based" || starts_with_any(behind, {" here", " side here", " mainland here", " based,", "-based,",
                                                       " native", " born and", " local,"});
    const bool moved = before == "moved to ";
    if (((opens && based) || moved) && !line.unit->question && !is_foreign(line, town) && !is_refused(line, town))
      add("area", town, "draft.statement");
    if (!line.signed_off && !answer) continue;
    const bool part = before.empty() || ends_with_any(before, {"| ", ", ", "· ", "/ ", "- ", "• ", "in "});
    if (answer && !line.signed_off && (!before.empty() || !behind.empty())) continue;
    if (part && (behind.empty() || starts_with_any(behind, {", ", " |"}))) add("area", town, "draft.signature");
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
  // 校正・校閲 |榎並 泰三|, "|Lucía Etxeberria|, 0034 …"
  if (!fits("real_name", name)) {
    const auto comma = std::min(words(name).find(", "), words(name).find("、"));
    const auto given = words(name).rfind(' ');
    const auto family = given == std::string_view::npos || given == 0 ? given : words(name).rfind(' ', given - 1);
    const Span last{name.begin + static_cast<std::uint32_t>(family) + 1, name.end};
    if (comma != std::string_view::npos && comma > 0 &&
        is_found_in({name.begin + static_cast<std::uint32_t>(comma), name.end}, {"phone", "email", "address"}))
      name.end = name.begin + static_cast<std::uint32_t>(comma);
    else if (given != std::string_view::npos && family != std::string_view::npos && has_short_words(words(last)) &&
             static_cast<unsigned char>(text_[last.begin]) >= 0x80)
      name = last;
  }
  const bool name_alone =
      unit.starts_line || unit.zone == Zone::item ||
      (name.end < unit.span.end && (text_[name.end] == ',' || words({name.end, unit.span.end}).starts_with("、")));
  return !name.empty() && name_alone && fits("real_name", name) && words(name).find("  ") == std::string_view::npos
             ? name
             : Span{};
}

}  // namespace tokumei
