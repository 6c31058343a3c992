// Of Outline: what is a heading, and which section it opens.
#include <algorithm>

#include "grammar/outline.h"

namespace tokumei {
namespace {

constexpr std::uint32_t kHeadingBytes = 60;

// アンケート用紙の設問, 応募者に聞くこと: the words for applying are part of what names the work.
bool names_work(std::span<const Token> marks) {
  return std::any_of(marks.begin(), marks.end(), [&](const Token& work) {
    return work.role == Role::heading_work && std::none_of(marks.begin(), marks.end(), [&](const Token& mark) {
             return mark.role == Role::heading_apply && !work.span.contains(mark.span);
           });
  });
}

}  // namespace

bool Outline::is_heading(std::size_t u, std::span<const Token> words, std::span<const Token> marks,
                         const Signs& signs) {
  const Unit& unit = units_[u];
  if (unit.zone != Zone::heading && !is_plain_heading(unit, signs) && !is_item_heading(unit, marks, signs))
    return false;
  // 【氏名】 under an opener is a label of the list in progress.
  return list_ == Implied::nothing || unit.span.size() > kItemBytes || words.empty() || !is_mention(words.front()) ||
         names_work(marks);
}

// 応募時の記入欄, "How to apply": a short line of its own that names a section.
bool Outline::is_plain_heading(const Unit& unit, const Signs& signs) const {
  const Unit* next = &unit + 1 < units_.data() + units_.size() ? &unit + 1 : nullptr;
  const bool before_items = next != nullptr && next->zone == Zone::item && next->line == unit.line;
  if (unit.zone != Zone::prose || !unit.starts_line || !(unit.ends_line || before_items) || unit.question ||
      unit.span.size() > kHeadingBytes) {
    return false;
  }
  if (signs.has_any(Role::refuse, Role::done) || signs.has_mention()) return false;
  if (signs.has_any(Role::request, Role::need) && !signs.has_any(Role::heading_apply, Role::heading_work)) return false;
  if (text_.substr(unit.span.end, 3) == "。" || text_.substr(unit.span.begin, unit.span.size()).ends_with("、"))
    return false;
  return signs.has_any(Role::heading_apply, Role::applying, Role::heading_work, Role::heading_other);
}

// 4 登録方法, ●ご応募時にお願いしたい内容: marked lines that name a section, unless the list in progress has that mark.
bool Outline::is_item_heading(const Unit& unit, std::span<const Token> marks, const Signs& signs) const {
  if (unit.zone != Zone::item || !unit.starts_line || !unit.ends_line || unit.question || unit.mark == U'・' ||
      unit.span.size() > kHeadingBytes || signs.has_mention()) {
    return false;
  }
  const bool sibling = unit.mark == heading_mark_;  // of the heading that rules
  if (list_ != Implied::nothing && !sibling && (item_mark_ == unit.mark || item_mark_ == 0)) return false;
  const auto bracket = text_.substr(unit.span.begin, unit.span.size()).find('(');
  const auto size = bracket == std::string_view::npos ? unit.span.size() : static_cast<std::uint32_t>(bracket);
  return std::any_of(marks.begin(), marks.end(), [&](const Token& mark) {
    return (mark.role == Role::heading_apply || mark.role == Role::heading_work || mark.role == Role::heading_other) &&
           mark.span.size() * 2 > size;
  });
}

void Outline::heading(const Unit& unit, std::span<const Token> marks, const Signs& signs) {
  if (signs.has(Role::optional) && list_ == Implied::asked) return;  // ◯任意でかまいません: the list goes on
  list_ = Implied::nothing;
  heading_mark_ = unit.mark;
  const Implied asked = signs.has(Role::refuse) ? Implied::refused : Implied::asked;
  if (names_work(marks)) {
    section_ = Section::work;
    start(Implied::work, unit);
  } else if (signs.has_any(Role::heading_apply, Role::applying)) {
    section_ = Section::apply;
    start(asked, unit);
  } else if (signs.has(Role::opener) && signs.has_any(Role::give, Role::request, Role::need)) {
    section_ = Section::apply;
    start(asked, unit);
  } else {
    section_ = signs.has(Role::heading_other) ? Section::other : Section::none;
    if (section_ == Section::other && signs.has(Role::refuse)) start(Implied::refused, unit);  // 禁止事項
  }
}

// | 応募時に必要な項目 | 氏名、年齢 |: the first cell of a row is the heading of the others.
Implied Outline::row(const Unit& unit, const Signs& signs) {
  if (!unit.starts_line) return row_;
  row_ = Implied::nothing;
  if (unit.ends_line || signs.has_mention()) return row_;
  if (signs.has(Role::heading_apply) || (signs.has(Role::applying) && !signs.has(Role::heading_work))) {
    row_ = signs.has(Role::refuse) ? Implied::refused : Implied::asked;
  } else if (signs.has_any(Role::heading_work, Role::task)) {
    row_ = Implied::work;
  }
  return Implied::nothing;
}

}  // namespace tokumei
