// Of JapaneseClause: sentences that stop before their predicate.
#include "grammar/japanese_clause.h"
#include "text/letters.h"

namespace tokumei {
namespace {

using namespace std::string_view_literals;

// What stands behind the noun, without the dots, marks and pictures at its end: so many of them, as each mention of a
// hostile sentence looks at them again.
std::string_view without_marks(std::string_view rest) {
  constexpr int kMost = 12;
  for (int mark = 0; mark < kMost && !rest.empty(); ++mark) {
    const std::size_t last = previous_code_point(rest, rest.size());
    const Script script = script_of(code_point_at(rest, last));
    if (is_japanese(script) || script == Script::latin || rest.back() == ')') break;
    rest.remove_suffix(rest.size() - last);
  }
  return rest;
}

}  // namespace

bool JapaneseClause::breaks_off(std::string_view rest) const {
  rest = without_marks(rest);
  if (starts_with_any(rest, {"と"sv, "や"sv})) {  // 番号|と期限を
    const auto object = rest.substr(0, letters(9)).find("を");
    if (object != std::string_view::npos) rest.remove_prefix(object);
  }
  if (!starts_with_any(rest, {"を"sv, "は"sv, "、"sv}) || rest.size() > letters(24)) return false;
  if (rest.find("です") != std::string_view::npos || rest.find("ます") != std::string_view::npos) return false;
  return words_.ends(rest, SentenceWord::manner);
}

bool JapaneseClause::is_all() const {
  const ClauseContext& c = s_.context;
  if (c.unit.zone != Zone::prose || c.unit.question || c.posting || c.building || c.implied != Implied::nothing ||
      s_.tokens[i_].role != Role::mention || !s_.text.substr(c.unit.span.end).starts_with("。"))
    return false;
  const std::uint32_t end = s_.skip_suffixes(s_.tokens[s_.chain_end(i_)].span.end);
  if (end < s_.end) return false;
  const Token& first = s_.tokens.front();
  if (&first > &s_.tokens[i_] || !is_mention(first)) return false;
  return s_.with_honorific(first.span).begin <= c.unit.span.begin + letters(3);
}

bool JapaneseClause::breaks_off_at_limit() const {
  if (s_.context.implied != Implied::nothing || s_.context.unit.zone == Zone::item) return false;
  const std::string_view limit = s_.between(s_.tokens[i_].span.end, after_);
  std::string_view rest = without_marks(s_.after(after_));
  if (rest == "まで") return true;
  if (limit.find("だけ") == std::string_view::npos) return false;
  if (rest.starts_with("、")) rest.remove_prefix(3);
  if (rest.empty()) return true;
  if (rest.size() > letters(8)) return false;
  if (has_any(rest, {"です"sv, "ます"sv, "した"sv, "ない"sv, "する"sv, "は"sv, "が"sv})) return false;
  return ends_with_any(rest, {"に", "で", "と", "へ", "まず", "先", "も"});
}

bool JapaneseClause::breaks_off_at_choice() const {
  if (!s_.context.optional || s_.context.implied != Implied::nothing || s_.context.unit.zone == Zone::item)
    return false;
  const std::string_view rest = without_marks(s_.after(after_));
  for (const std::string_view open : {""sv, "とか"sv, "も"sv, "は"sv, "って"sv, "なんか"sv, "、"sv}) {
    if (rest == open) return true;
  }
  if (rest.size() > letters(16) || !starts_with_any(rest, {"、"sv, "も"sv, "を"sv, "は"sv, "が"sv, "とか"sv}))
    return false;
  return ends_with_any(rest, {"ば", "たら", "なら", "ば一緒に", "ばご一緒に", "ばあわせて", "ば併せて", "たら一緒に"});
}

bool JapaneseClause::breaks_off_politely() const {
  return ends_with_any(without_marks(s_.after(after_)),
                       {"ですが"sv, "ですけど"sv, "だけど"sv, "んだが"sv, "やけど"sv, "ですので"sv, "なので"sv,
                        "いいので"sv, "いいから"sv, "ですから"sv});
}

bool JapaneseClause::ends_in_denial() const {
  return ends_with_any(without_marks(s_.after(after_)),
                       {"ない"sv, "なくて"sv, "ません"sv, "ないです"sv, "ないんです"sv, "ないそうです"sv,
                        "ないらしくて"sv, "ないらしい"sv, "ないみたいで"sv, "ないみたいです"sv, "ないようで"sv,
                        "ないようです"sv, "ないので"sv, "ないんですよ"sv, "ないんですよね"sv, "なくなります"sv});
}

bool JapaneseClause::breaks_off_at_topic() const {
  std::string_view rest = s_.after(after_);
  bool dots = s_.text.substr(s_.end).starts_with('.');
  for (; rest.ends_with('.'); rest.remove_suffix(1)) dots = true;
  if (!dots) return false;
  if (rest.size() <= letters(4)) return ends_with_any(rest, {"は", "って"});
  // で、送り先なんですが…; ご住所の件なのですが…
  return rest.size() <= letters(10) &&
         ends_with_any(rest, {"なんですが", "なのですが", "なんですけど", "なのですけど", "なんだけど", "なんやけど",
                              "の件ですが", "のことですが", "なんですけれど", "なんですけども", "なのですけれども"});
}

}  // namespace tokumei
