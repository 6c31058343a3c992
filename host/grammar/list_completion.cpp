#include "grammar/list_completion.h"

#include <algorithm>

#include "grammar/labels.h"
#include "text/letters.h"

namespace tokumei {

void ListCompletion::ask_collapsed(const Unit& unit, std::span<const Token> marks, std::size_t first,
                                   std::ptrdiff_t least) {
  std::uint32_t from = 0, to = 0;
  for (const Token& mark : marks) {
    const bool opens = mark.role == Role::heading_apply || mark.role == Role::opener;
    const bool closes = mark.role == Role::heading_work || mark.role == Role::heading_other;
    if (opens && (from == 0 || to != 0)) {
      from = mark.span.end;
      to = 0;
    }
    if (closes && from != 0 && to == 0 && mark.span.begin > from + 30 && text_[mark.span.begin - 1] == ' ')
      to = mark.span.begin;
  }
  if (from == 0) return;
  if (to == 0) to = unit.span.end;
  const auto stands_alone = [&](const Reading& reading) {
    return is_undecided(reading) && reading.span.begin >= from && reading.span.end <= to &&
           text_[reading.span.begin - 1] == ' ' &&
           (reading.span.end >= text_.size() || text_[reading.span.end] == ' ' || text_[reading.span.end] == '(');
  };
  const auto begin = result_.readings.begin() + static_cast<std::ptrdiff_t>(first);
  if (std::count_if(begin, result_.readings.end(), stands_alone) < least) return;
  for (auto reading = begin; reading != result_.readings.end(); ++reading) {
    if (stands_alone(*reading)) settle(*reading, Attitude::asked, "list.collapsed");
  }
}

void ListCompletion::ask_announced(const Unit& unit, std::span<const Token> words, std::span<const Token> marks,
                                   std::size_t first, Section section) {
  const std::string_view text = text_.substr(unit.span.begin, unit.span.size());
  const std::string_view head = text.substr(0, kAnnouncementBytes);
  const auto colon = std::min(head.find(':'), head.find("→"));
  if (colon == std::string_view::npos || first == result_.readings.size()) return;
  const auto at = unit.span.begin + static_cast<std::uint32_t>(colon);
  if (result_.readings[first].span.begin < at) return;
  const auto before = [&](const Token& token) { return token.span.end <= at; };
  // 入園案内(必要書類:住民票、就労証明書): what the noun before the bracket is about, in what a posting describes.
  const auto open = text.substr(0, colon).find('(');
  const bool of_content = page_ == Page::job && section != Section::apply && open != std::string_view::npos &&
                          open > 0 && text.substr(open, colon - open).find(')') == std::string_view::npos;
  const bool applies = std::any_of(marks.begin(), marks.end(), [&](const Token& mark) {
    if (of_content && mark.span.begin > unit.span.begin + open) return false;
    return before(mark) && (mark.role == Role::heading_apply || mark.role == Role::applying);
  });
  // 追加で必要なもの:, 先にこの5つだけ→
  const bool needs = page_ != Page::job && std::any_of(words.begin(), words.end(), [&](const Token& word) {
                       return before(word) && (word.role == Role::need || word.role == Role::request);
                     });
  const bool opens = page_ != Page::job && std::any_of(marks.begin(), marks.end(), [&](const Token& mark) {
                       return before(mark) && mark.role == Role::opener;
                     });
  const bool of_others = std::any_of(words.begin(), words.end(), [&](const Token& word) {
    return before(word) && (word.role == Role::task || word.role == Role::third_party || word.role == Role::refuse ||
                            word.role == Role::work);
  });
  const bool asks = applies || ((needs || opens) && !of_others);
  if (!asks) return;
  const bool refused = std::any_of(words.begin(), words.end(), [&](const Token& word) {
    return word.role == Role::refuse && word.span.end == at;  // 応募に必要ないもの:
  });
  for (std::size_t r = first; r < result_.readings.size(); ++r) {
    Reading& reading = result_.readings[r];
    if (!is_undecided(reading) || !stands_alone(reading.span)) continue;
    settle(reading, refused ? Attitude::refused : Attitude::asked, refused ? "list.refused" : "list.collapsed");
  }
}

void ListCompletion::ask_row(const Unit& unit, std::span<const Token> words, const Signs& signs, std::size_t first) {
  const std::string_view text = text_.substr(unit.span.begin, unit.span.size());
  const auto colon = text.find(": ");
  if (colon == std::string_view::npos) return;
  if (starts_with_any(text, {"each ", "every "})) return;  // "Each entry has: name, phone": what a record holds
  const Span row{unit.span.begin + static_cast<std::uint32_t>(colon) + 1, unit.span.end};
  bool asks = signs.has_any(Role::applying, Role::heading_apply, Role::opener);
  for (const Token& word : words) {
    if (word.span.begin >= row.begin) break;
    switch (word.role) {
      case Role::task:
      case Role::third_party:
      case Role::refuse:
      case Role::hearsay:
      case Role::policy:
      case Role::done:
      case Role::offer:
      case Role::work:
        return;
      default:
        asks = asks || word.role == Role::give || word.role == Role::put || word.role == Role::need ||
               word.role == Role::request || word.role == Role::contact;
    }
  }
  if (!asks) return;
  const auto begin = result_.readings.begin() + static_cast<std::ptrdiff_t>(first);
  const auto items =
      std::count_if(begin, result_.readings.end(), [&](const Reading& one) { return is_in_row(row, one.span); });
  if (items < 2) return;
  for (auto reading = begin; reading != result_.readings.end(); ++reading) {
    if (is_undecided(*reading) && is_in_row(row, reading->span)) settle(*reading, Attitude::asked, "list.collapsed");
  }
}

bool ListCompletion::is_in_row(Span row, Span mention) const {
  constexpr std::string_view kJoints = ",;/+&()";
  constexpr std::size_t kWords = 2;  // beside the mention
  if (mention.begin < row.begin) return false;
  std::uint32_t begin = mention.begin, end = mention.end;
  while (begin > row.begin && kJoints.find(text_[begin - 1]) == std::string_view::npos) --begin;
  while (end < row.end && kJoints.find(text_[end]) == std::string_view::npos) ++end;
  const auto spaces = [&](std::uint32_t from, std::uint32_t to) {
    const std::string_view part = text_.substr(from, to - from);
    return static_cast<std::size_t>(std::count(part.begin(), part.end(), ' '));
  };
  return spaces(begin, mention.begin) <= kWords + 1 && spaces(mention.end, end) <= kWords;
}

bool ListCompletion::stands_alone(Span span) const {
  const std::string_view before = text_.substr(0, span.begin), behind = text_.substr(span.end);
  const auto joint = [](std::string_view text, auto fits) {
    return text.empty() || fits(" ") || fits(":") || fits("、") || fits(",") || fits("・") || fits("/") || fits("\n") ||
           fits("と") || fits("。") || fits("(");
  };
  return joint(before, [&](std::string_view mark) { return before.ends_with(mark); }) &&
         joint(behind, [&](std::string_view mark) { return behind.starts_with(mark); });
}

// 「都道府県」「対応できる曜日」 ⏎ をお知らせください
bool ListCompletion::is_quoted(Span span) const {
  return text_.substr(0, span.begin).ends_with("「") && text_.substr(span.end).starts_with("」");
}

void ListCompletion::ask_items_before(std::size_t u, const Signs& signs, Section section) {
  const bool goes_on = continues_list(result_.units[u]) && signs.has(Role::give);
  if (section == Section::work || (page_ == Page::job && section != Section::apply && !goes_on)) return;
  const bool own_item = result_.units[u].zone == Zone::item;
  const bool fills = !own_item && !signs.has(Role::opener) && !continues_list(result_.units[u]);
  if (fills && (!signs.has(Role::give) || page_ == Page::job)) return;
  std::size_t first = u;
  while (!fills && first > 0 && result_.units[first - 1].zone == Zone::item &&
         (!own_item || result_.units[first - 1].line == result_.units[u].line))
    --first;
  // 本名→ 年齢→ under each other: labels, and 埋めて返信 below.
  while (!own_item && first > 0 && is_label_line(result_.units[first - 1])) --first;
  // 本名、年齢、作業時間。以上を返信ください
  const bool sums_up =
      text_.substr(result_.units[u].span.begin, 6) == "以上" || text_.substr(result_.units[u].span.begin, 3) == "上";
  // 名前/年齢 \n を書いて返信ください
  const bool goes_on_below = u > 0 && continues_list(result_.units[u]) && result_.units[u - 1].ends_line;
  if (!fills && first == u && u > 0 && (sums_up || goes_on_below) && result_.units[u - 1].zone == Zone::prose) --first;
  for (auto reading = result_.readings.rbegin(); reading != result_.readings.rend() && reading->unit >= first;
       ++reading) {
    if (reading->unit < u && is_undecided(*reading) &&
        (result_.units[reading->unit].zone == Zone::item || stands_alone(reading->span) ||
         (goes_on && is_quoted(reading->span)) || is_label_line(result_.units[reading->unit])))
      settle(*reading, Attitude::asked, "list.trailing");
  }
}

void ListCompletion::describe_items_before(std::size_t u) {
  const Unit& unit = result_.units[u];
  std::string_view text = text_.substr(unit.span.begin, unit.span.size());
  if (u == 0 || !unit.starts_line || !starts_with_any(text, {"が", "など", "といった"})) return;
  const auto subject = text.find("が");
  if (subject > 24) return;
  text.remove_prefix(subject + 3);
  if (!starts_with_any(text, {"入りま", "入る", "並びま", "並ぶ", "ありま", "ある", "載りま", "載る", "含まれ",
                              "印刷され", "記載され", "表示され"}))
    return;
  std::size_t first = u;
  while (first > 0 && result_.units[first - 1].zone == Zone::item) --first;
  for (auto reading = result_.readings.rbegin(); reading != result_.readings.rend() && reading->unit >= first;
       ++reading) {
    if (reading->unit < u && is_undecided(*reading)) settle(*reading, Attitude::work, "list.work");
  }
}

bool ListCompletion::is_label_line(const Unit& unit) const {
  const std::string_view text = text_.substr(unit.span.begin, unit.span.size());
  return unit.zone == Zone::prose && unit.starts_line && unit.ends_line && text.size() <= kLabelBytes &&
         ends_with_any(text, {":", "→", "⇒", ")"});
}

bool ListCompletion::continues_list(const Unit& unit) const {
  const std::string_view text = text_.substr(unit.span.begin, 12);
  return unit.starts_line && starts_with_any(text, {"を", "も", "について", "の", "だけ", "など"});
}

void ListCompletion::ask_labels(std::span<const Token> words, std::size_t first, const SentenceWords& vocabulary) {
  for (const Token& token : words) {
    if (!is_mention(token)) continue;
    if (!is_empty_label(text_, result_.tokens, static_cast<std::size_t>(&token - result_.tokens.data()), vocabulary))
      continue;
    // Words and readings both come in text order.
    while (first < result_.readings.size() && result_.readings[first].span.end <= token.span.begin) ++first;
    for (std::size_t r = first; r < result_.readings.size() && result_.readings[r].span.begin < token.span.end; ++r) {
      if (is_undecided(result_.readings[r])) settle(result_.readings[r], Attitude::asked, "list.label");
    }
  }
}

}  // namespace tokumei
