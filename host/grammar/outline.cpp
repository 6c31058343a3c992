#include "grammar/outline.h"

#include <algorithm>

#include "text/code_points.h"
#include "text/letters.h"

namespace tokumei {
namespace {

constexpr std::uint32_t kListBytes = 2400;  // about 800 characters: how far an opener reaches
constexpr int kListItems = 24;
constexpr std::uint32_t kShortBytes = 48;  // a line this short may be a label
constexpr std::size_t kTitleBytes = 180;

bool is_numbered(const Unit& unit) {
  constexpr std::u32string_view kNumbers = U"1①(q設質問";  // what the mark begins with
  return unit.zone == Zone::item && unit.starts_line && kNumbers.find(unit.mark) != std::u32string_view::npos;
}

}  // namespace

bool is_noun_list(const Unit& unit, std::span<const Token> words) {
  std::uint32_t covered = 0;
  int mentions = 0;
  for (const Token& token : words) {
    if (!is_mention(token)) continue;
    covered += token.span.size();
    ++mentions;
  }
  return mentions >= 2 && covered * 2 >= unit.span.size();
}

// 氏名は漢字とローマ字の両方、保護者の電話番号、大学名・学部、自己PR: things one after the other, and no predicate at
// the end.
bool Outline::is_row_of_nouns(const Unit& unit, std::span<const Token> words) const {
  const std::string_view row = text_.substr(unit.span.begin, unit.span.size());
  const auto things = std::count_if(words.begin(), words.end(), is_mention);
  int joints = 0;
  for (std::size_t at = row.find("、"); at != std::string_view::npos; at = row.find("、", at + 1)) ++joints;
  return things >= 3 && joints >= 3 && script_of(last_code_point(row)) != Script::hiragana;
}

Place Outline::enter(std::size_t u, std::span<const Token> words, std::span<const Token> marks, const Signs& signs) {
  const Unit& unit = units_[u];
  if (unit.mark == U'|') {
    if (const Implied kind = row(unit, signs); kind != Implied::nothing) return {section_, kind};
  }
  if (is_heading(u, words, marks, signs)) {
    heading(unit, marks, signs);
    return {section_, Implied::nothing, true};
  }
  if (survey_ && list_ == Implied::nothing && is_numbered(unit)) {  // Q1 性別
    start(Implied::asked, unit);
    list_begin_ = unit.span.begin;
  }
  if (list_ == Implied::nothing || !continues(unit, signs) || !is_item(unit, words, signs)) return {section_};
  if (items_++ == 0) item_mark_ = unit.mark;
  return {section_, list_};
}

void Outline::leave(std::size_t u, const Signs& signs, const Signs& last_clause) {
  const Unit& unit = units_[u];
  if (unit.zone == Zone::item && list_ != Implied::nothing) return;
  if (const Implied kind = opened_by(u, signs, last_clause); kind != Implied::nothing) {
    // 下記をお送りください。不備がある場合はお返事できません。: what follows if not leaves the list open.
    if (kind == Implied::refused && list_ == Implied::asked && items_ == 0 && list_line_ == unit.line) return;
    start(kind, unit);
  } else if (list_ != Implied::nothing && items_ > 0 && unit.zone == Zone::prose && unit.span.size() > kItemBytes) {
    list_ = Implied::nothing;  // a prose line ends a list that had its items
  }
}

bool Outline::may_open(std::size_t u, const Signs& signs) const {
  return units_[u].zone != Zone::item && (is_over_items(u) || ends_with_colon(units_[u]) || over_short_lines(u) ||
                                          signs.has_any(Role::opener, Role::heading_apply));
}

void Outline::leave_english(std::size_t u, const Signs& signs, Opening opening) {
  const Unit& unit = units_[u];
  if (unit.zone == Zone::item && list_ != Implied::nothing) return;
  const bool over_items = is_over_items(u);
  const bool leads = over_items || ends_with_colon(unit) || (opening == Opening::asked_below && over_short_lines(u));
  if (unit.zone == Zone::item || !(leads || signs.has_any(Role::opener, Role::heading_apply))) {
    if (list_ != Implied::nothing && items_ > 0 && unit.zone == Zone::prose && unit.span.size() > kItemBytes)
      list_ = Implied::nothing;
    return;
  }
  if (!unit.ends_line && !over_items) return;
  const bool applies = signs.has_any(Role::applying, Role::heading_apply) || section_ == Section::apply;
  switch (opening) {
    case Opening::asked:
    case Opening::asked_below:
      if (section_ != Section::work || applies || !posting_) start(Implied::asked, unit);
      break;
    case Opening::refused:
      start(Implied::refused, unit);
      break;
    case Opening::work:
      start(Implied::work, unit);
      break;
    case Opening::sentences:
      list_ = Implied::nothing;
      break;
    case Opening::none:
      if (!leads || (list_ != Implied::nothing && unit.span.size() <= kShortBytes && !over_items)) break;  // a label
      if (signs.has(Role::heading_apply) || (!posting_ && !signs.has_any(Role::task, Role::offer, Role::third_party,
                                                                         Role::heading_work, Role::heading_other))) {
        start(Implied::asked, unit);
      } else if (signs.has(Role::heading_work)) {
        start(Implied::work, unit);
      } else {
        list_ = Implied::nothing;
      }
      break;
  }
}

bool Outline::is_survey(const SentenceWords& words) const {
  const std::string_view title = text_.substr(0, std::min(text_.find('\n'), kTitleBytes));
  const bool asks = words.are_in(title, SentenceWord::survey) ||
                    (words.are_in(title, SentenceWord::inquiry) && words.are_in(text_, SentenceWord::answering));
  return asks && !words.are_in(title, SentenceWord::work_on_survey);
}

void Outline::start(Implied kind, const Unit& unit) {
  list_ = kind == Implied::work && survey_ ? Implied::asked : kind;
  list_begin_ = unit.span.end;
  list_line_ = unit.line;
  items_ = 0;
  item_mark_ = 0;
}

bool Outline::continues(const Unit& unit, const Signs& signs) {
  const bool far = unit.span.begin - list_begin_ > kListBytes || items_ >= kListItems;
  const bool prose_again = items_ > 0 && unit.zone == Zone::prose && unit.after_blank &&
                           (unit.span.size() > kShortBytes || signs.has(Role::request));
  if (far || prose_again) list_ = Implied::nothing;
  return list_ != Implied::nothing;
}

bool Outline::is_item(const Unit& unit, std::span<const Token> words, const Signs& signs) {
  const bool alone = unit.starts_line && unit.ends_line, small = unit.span.size() <= kItemBytes;
  const auto is_row = [&] { return is_noun_list(unit, words) || (alone && is_row_of_nouns(unit, words)); };
  if (unit.zone != Zone::item && !(alone && small) && !is_row()) return false;
  // サンプル(社名を伏せたもの): what a bracket says makes no sentence of a row of nouns.
  const auto says = [&](const Token& word) {
    const std::string_view before = text_.substr(unit.span.begin, word.span.begin - unit.span.begin);
    return (word.role == Role::request || word.role == Role::refuse) &&
           last_open(before, "(", ")") == std::string_view::npos;
  };
  if (unit.zone == Zone::prose && signs.has_any(Role::request, Role::refuse) && unit.span.size() > kShortBytes &&
      std::any_of(words.begin(), words.end(), says))
    return false;
  return small || is_row();
}

// A colon or an arrow: what it announces follows.
bool Outline::ends_with_colon(const Unit& unit) const {
  const std::string_view text = text_.substr(unit.span.begin, unit.span.size());
  return ends_with_any(text, {":", "→", "⇒", "↓"});
}

// The lines right behind unit `u` are short ones.
bool Outline::over_short_lines(std::size_t u) const {
  const auto is_short = [&](const Unit& unit) {
    return unit.starts_line && unit.ends_line && !unit.question && unit.span.size() <= kShortBytes;
  };
  return u + 2 < units_.size() && !units_[u].question && is_short(units_[u + 1]) && is_short(units_[u + 2]);
}

// What the sentence makes of the lines behind it.
Implied Outline::opened_by(std::size_t u, const Signs& signs, const Signs& last_clause) const {
  const Unit& unit = units_[u];
  const bool leads_list = is_over_items(u) && unit.zone != Zone::item;
  const bool applies = signs.has(Role::applying) || section_ == Section::apply;
  const bool of_others = last_clause.has_any(Role::task, Role::third_party);
  const bool asks = signs.has_any(Role::request, Role::need);
  const bool opens = signs.has(Role::opener);
  const bool refuses = signs.has(Role::refuse) && !signs.has(Role::optional);  // 任意で、空欄でも構いません
  // 記入欄として、; 表紙の裏には、; a posting's 記入欄は以下の通りです。: what stands in the thing that is made.
  if (leads_list && last_clause.has(Role::work) && !asks && !applies && !signs.has(Role::give) &&
      ((opens && posting_) || ends_with_any(text_.substr(unit.span.begin, unit.span.size()),
                                            {"として", "として、", "として:", "には", "には、", "には:"})))
    return Implied::work;
  // 60問のリライト 例) ・…: samples of what is worked on.
  if (leads_list && posting_ && !applies && !asks &&
      ends_with_any(text_.substr(unit.span.begin, unit.span.size()), {"例)", "例:", "例"}))
    return Implied::work;
  if (leads_list && !refuses && !of_others) {
    if (ends_with_colon(unit) && (asks || signs.has(Role::give)) && section_ != Section::work) return Implied::asked;
    if (opens && !posting_ && unit.span.size() <= kItemBytes) return Implied::asked;
    if (signs.has(Role::heading_apply) && asks && section_ != Section::work) return Implied::asked;
  }
  if (opens || signs.has(Role::applying)) {
    if (leads_list && applies && (asks || signs.has(Role::give)) && !refuses && !signs.has(Role::task))
      return Implied::asked;
    if (refuses && !signs.has(Role::request)) return Implied::refused;
    if (opens && !applies && of_others) return Implied::work;
    const bool gives = signs.has(Role::give) || (signs.has(Role::put) && applies) ||
                       (opens && signs.has(Role::request) && (!posting_ || (applies && !of_others)));
    if (gives && (asks || opens || ends_with_colon(unit))) return Implied::asked;
    if (opens && posting_ && !applies && signs.has_any(Role::request, Role::put)) return Implied::work;
    return Implied::nothing;
  }
  if (signs.has(Role::heading_apply) && ends_with_colon(unit) && !refuses) return Implied::asked;
  return Implied::nothing;
}

}  // namespace tokumei
