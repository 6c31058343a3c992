// Ages and days of birth.

#include <algorithm>
#include <iterator>

#include "disclosure/draft_reader.h"
#include "text/letters.h"

namespace tokumei {
namespace {

// The end of a number of two or three kanji, 五十二; `begin` if there is none.
std::uint32_t kanji_number_end(std::string_view text, std::uint32_t begin, std::uint32_t stop) {
  constexpr std::string_view kNumerals = "一二三四五六七八九十";
  constexpr std::uint32_t kSize = 3;  // bytes of one
  std::uint32_t end = begin;
  while (end + kSize <= stop && kNumerals.find(text.substr(end, kSize)) != std::string_view::npos) end += kSize;
  const std::uint32_t count = (end - begin) / kSize;
  return count == 2 || count == 3 ? end : begin;
}

// The end of thirteen … ninety-nine at `begin`; `begin` if there is none.
std::uint32_t worded_age_end(std::string_view text, std::uint32_t begin) {
  constexpr std::string_view kTens[] = {"twenty", "thirty",  "forty",  "fourty", "fifty",
                                        "sixty",  "seventy", "eighty", "ninety"};
  constexpr std::string_view kTeens[] = {"thirteen",  "fourteen", "fifteen", "sixteen",
                                         "seventeen", "eighteen", "nineteen"};
  constexpr std::string_view kOnes[] = {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
  const auto word_end = [&](std::uint32_t at) {
    while (at < text.size() && is_letter(text[at])) ++at;
    return at;
  };
  const std::uint32_t end = word_end(begin);
  const std::string_view word = text.substr(begin, end - begin);
  if (in(kTeens, word)) return end;
  if (!in(kTens, word)) return begin;
  if (end >= text.size() || (text[end] != '-' && text[end] != ' ')) return end;
  const std::uint32_t last = word_end(end + 1);
  return in(kOnes, text.substr(end + 1, last - end - 1)) ? last : end;
}

}  // namespace

// 夫43、私|41|、長男中2: a bare number, and another of the family is told of in the same way.
bool DraftReader::is_counted_among_kin(const Line& line, Span age) const {
  constexpr std::string_view kKin[] = {"夫",   "妻",   "父",   "母",   "娘",   "息子",
                                       "長男", "長女", "次男", "次女", "旦那", "主人"};
  constexpr std::uint32_t kNear = 60;  // bytes on each side
  const Span around{std::max(line.unit->span.begin, age.begin - std::min(age.begin, kNear)),
                    std::min(line.unit->span.end, age.end + kNear)};
  const std::string_view all = words(around);
  const std::string_view behind = words({age.end, line.unit->span.end});
  if (!starts_with_any(behind, {"、", "・", ")", "/", " "}) && !behind.empty()) return false;
  return age.size() == 2 && std::any_of(std::begin(kKin), std::end(kKin), [&](std::string_view kin) {
           const auto at = all.find(kin);
           if (at == std::string_view::npos) return false;
           const std::string_view told = all.substr(at + kin.size());
           return !told.empty() && (is_digit(told[0]) || starts_with_any(told, {"小", "中", "高"}));
         });
}

// 昭和58年4月1日|生まれ, 43|歳です, "I'm |71": a bare age needs figures alone and is nobody else's.
bool DraftReader::is_birth_date(const Line& line, const Cue& cue, Span& value) const {
  std::uint32_t begin = value.end;
  while (begin > value.begin && is_digit(text_[begin - 1])) --begin;
  const bool born = has_any(words(cue.span), {"生まれ", "生です", "生、", "born", "誕生日", "とだけ"}) &&
                    (words(cue.span) != "とだけ" || words(value).ends_with("年")) &&
                    (words(cue.span) != "生、" || ends_with_any(words(value), {"年", "月", "日"})) &&
                    (!has_any(words(cue.span), {"誕生日"}) || has_any(words(value), {"月", "/"}));
  if (born) return fits("birth_date", value);
  if (cue.role == DraftRole::after) {  // "I'm 71 and live in": figures first, then the end of the statement
    value.end = value.begin;
    while (value.end < line.unit->span.end && is_digit(text_[value.end])) ++value.end;
    if (value.empty()) value.end = kanji_number_end(text_, value.begin, line.unit->span.end);  // 五十二
    if (value.empty()) value.end = worded_age_end(text_, value.begin);
    const bool in_words = !value.empty() && !is_digit(text_[value.begin]);
    begin = value.begin;
    const std::string_view rest = text_.substr(value.end, line.unit->span.end - value.end);
    constexpr std::string_view kEnds[] = {
        "になり",   "になる", "になっ",     "歳",     "才",         "です",  "で、",  "やけど",   "だけど", "けど",
        "でござい", "やで",   "っす",       "なんで", "なので",     "だよ",  "じゃ",  "やねん",   "でして", " last ",
        " in ",     " next ", " on ",       " today", " yesterday", ",",     ".",     "!",        ")",      ";",
        " and ",    " so ",   " but ",      " years", " yrs",       "-year", " year", " now",     " this ", " if ",
        " with ",   " then",  "-something", " when ", " myself",    "—",     " - ",   " because "};
    if (!rest.empty() && !starts_with_any(rest, kEnds) && !is_counted_among_kin(line, value)) return false;
    if (in_words) return true;
  }
  const std::uint32_t figures = value.end - begin;
  if (cue.role == DraftRole::before && figures == 0) {  // 六十七|歳の
    std::uint32_t from = value.end;
    for (std::uint32_t two = 6; two <= 9 && from == value.end; two += 3) {
      if (value.end >= value.begin + two && kanji_number_end(text_, value.end - two, value.end) == value.end)
        from = value.end - two;
    }
    if (from == value.end) return false;
    value.begin = from;
    return !speaks_of_kin(line, value);
  }
  if (figures != 2 && words(cue.span).starts_with("の")) return false;  // 65の男
  // 40過ぎの女|性向けです
  if (starts_with_any(text_.substr(cue.span.end), {"向け", "性向け", "性に", "性層", "層", "児"})) return false;
  if (figures < 1 || figures > 2 || (cue.role == DraftRole::after && begin != value.begin)) return false;
  if (begin > line.unit->span.begin && (text_[begin - 1] == '.' || text_[begin - 1] == '-')) return false;
  if (cue.role == DraftRole::after && figures != 2) return false;
  for (std::size_t i = cue_from(line, begin); i < line.last && cues_[i].span.begin < cue.span.end; ++i) {
    if (cues_[i].role == DraftRole::fact && name_of(cues_[i].category) == "family" && cues_[i].span.overlaps(cue.span))
      return false;
  }
  value.begin = begin;
  return cue.role == DraftRole::after || !speaks_of_kin(line, value);
}

}  // namespace tokumei
