// What the words before or behind a value say of it: …に勤めて, "I live in".
#include <algorithm>

#include "disclosure/draft_reader.h"
#include "disclosure/value_form.h"
#include "disclosure/value_make.h"
#include "text/letters.h"

namespace tokumei {
namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t kLongestPlace = 30;    // of work, without what stands before it
constexpr std::uint32_t kLongestReading = 40;  // 栂野(とがの)

// をして, をやりながら, 年やって: what stands before is work only where it is called a trade.
bool has_trade_before(std::string_view cue) {
  return has_any(cue,
                 {"をして", "をしながら", "をしつつ", "をや", "をこなし", "年やって", "年して", "年務め", "年つとめ"});
}

// 在住, で暮らし: somebody lives there, whatever its name. から発送 says so of a town only.
bool tells_of_home(std::string_view cue) {
  return has_any(
      cue, {"住", "暮ら", "出身", "生まれ", "育", "越し", "移", "実家", "地元", "民", "帰省", "田舎", "の人間", "居"});
}

}  // namespace

void DraftReader::read_statements(const Line& line) {
  std::uint32_t tries = 0;
  for (std::size_t i = line.first; i < line.last; ++i) {
    const Cue& cue = cues_[i];
    if ((cue.role != DraftRole::before && cue.role != DraftRole::after) || is_found(cue.category)) continue;
    if (++tries > most_tries(line, cue.span.begin)) return;
    const std::string_view category = name_of(cue.category);
    Span value{cue.span.end, 0};
    if (cue.role == DraftRole::after) {
      value.end = value_end(line, value.begin, category);
    } else {
      value = value_before(line, cue, category);
    }
    // "Shaun |here|"
    const bool signs_on = category == "real_name" && starts_with_any(words(cue.span), {" here", " again"});
    if (signs_on) value = name_here(line, cue.span.begin, value);
    if (value.begin >= value.end) continue;
    const Span first =
        category == "real_name" && cue.role == DraftRole::after ? first_name(line, cue.span, value) : Span{};
    if (!first.empty()) value = first;
    if (cue.language == Language::en && (category == "employment" || category == "education"))
      value = behind_preposition(line, cue, value);
    if (cue.role == DraftRole::after && cue.language == Language::en && is_of_third_person(line, cue.span.begin) &&
        !words(cue.span).starts_with("here in"))  // "It's raining |here in| Bergen"
      continue;
    if (category == "area" && cue.role == DraftRole::after && cue.language == Language::en) {
      value.begin = behind_adjectives(value);
      if (const Span name = proper_name(line, value.begin); !name.empty() && !is_no_place(name, category))
        value = name;
      else if (const Span town = town_at(line, value.begin); !town.empty())
        value = town;  // "i'm from |marseille|"
      else if (is_proper(as_written(value)))
        continue;  // "the Figma file"
    }
    if (value.empty()) continue;
    // 県立高校|で美術を|教えて: that is work.
    if (category == "education" &&
        has_any(words({cue.span.begin, clause_around(line, cue.span).end}), {"教えて", "教えま", "勤め", "非常勤"}))
      continue;
    const bool here = !first.empty() || (signs_on && words(value).find(' ') == std::string_view::npos);
    // 東京まで新幹線で1時間の|佐久|に住んでます
    if (category == "area" && cue.role == DraftRole::before && !fits(category, value)) value = town_at_end(line, value);
    if (value.empty()) continue;
    if (category == "birth_date"
            ? !is_birth_date(line, cue, value)
            : !here && !fits(category, value) && !(category == "area" && is_cue(line, DraftRole::town, value)))
      continue;
    if (cue.role == DraftRole::after && category == "area" && cue.language == Language::ja) {
      if (!ends_statement(line, value)) continue;
      value.begin = cue.span.begin;  // 鳥取の米子: the prefecture is a part of it
    }
    // 通える範囲の|スタジオ|なら
    if (category == "area" && is_cue(line, DraftRole::place, value)) continue;
    const bool named = is_proper(as_written(value)) || has_any(words(value).substr(0, 4), {"a ", "an ", "the "});
    if (category == "employment" && cue.role == DraftRole::after && cue.language == Language::en &&
        (!named || !names_workplace(line, value)))
      continue;
    if (category == "area" && cue.language == Language::ja && cue.role == DraftRole::before &&
        !tells_of_home(words(cue.span)) && !is_known_place(line, value))
      continue;
    // "I studied the brief", "I attend your webinar"
    if (category == "education" && cue.role == DraftRole::after && cue.language == Language::en &&
        !is_proper(as_written(value)) &&
        starts_with_any(words(value), {"the ", "your ", "this ", "that ", "my ", "how "}))
      continue;
    // "I left the headings as they are", "I went to the trouble": a place has a name.
    const bool went = words(cue.span) == "i left " || words(cue.span) == "i quit " || words(cue.span) == "i went to ";
    if (went && !is_proper(as_written(value))) continue;
    // 高専|出身
    constexpr std::string_view kSchools[] = {"大学", "大学院", "学部",     "学科",   "高専",
                                             "高校", "短大",   "専門学校", "女子大", "学院"};
    const bool school = category == "area" && ends_with_any(words(value), kSchools);
    if (is_quoted(cue.span) || is_asked(line, cue.span) || is_foreign(line, value) || is_refused(line, value)) continue;
    if (category == "real_name" && (has_pen_name(line, value) || speaks_of_kin(line, value))) continue;
    if (category == "employment" && (is_of_relative(line, value) || is_cue(line, DraftRole::town, value))) continue;
    if (category == "employment")
      add_institution(line, category, value);
    else
      add(school ? "education" : category, value, "draft.statement");
  }
}

// "a steady pace", "a fixed price": no employer, and no trade.
bool DraftReader::names_workplace(const Line& line, Span value) const {
  const std::string_view written = as_written(value);
  const bool capitals = std::any_of(written.begin(), written.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  if (capitals) return !is_proper(written) || !is_no_place(value, "employment");
  return has_in(line, DraftRole::organisation, value) || has_in(line, DraftRole::person, value);
}

// The known town that begins at the place; empty if none does.
Span DraftReader::town_at(const Line& line, std::uint32_t begin) const {
  for (std::size_t i = cue_from(line, begin); i < line.last && cues_[i].span.begin == begin; ++i) {
    if (cues_[i].role == DraftRole::town) return cues_[i].span;
  }
  return {};
}

// As it was if nothing but adjectives stands before a name: a very wet |Galway|.
std::uint32_t DraftReader::behind_adjectives(Span value) const {
  std::uint32_t begin = value.begin;
  for (auto space = text_.find(' ', begin); space < value.end; space = text_.find(' ', begin)) {
    if (!small_words_.is(words({begin, static_cast<std::uint32_t>(space)}), DraftWord::adjective)) break;
    begin = static_cast<std::uint32_t>(space) + 1;
  }
  return begin < value.end && is_proper(as_written({begin, value.end})) ? begin : value.begin;
}

// "I was a line cook at |The Copper Pot|", "I studied design at |Falmouth|": the proper name behind the preposition. As
// it was if there is none.
Span DraftReader::behind_preposition(const Line& line, const Cue& cue, Span value) const {
  constexpr std::uint32_t kReach = 60;
  const bool open = ends_with_any(words(cue.span), {" a ", " an ", " the "});
  if (!open && is_proper(as_written(value))) return value;
  const Span near{value.begin, std::min(line.unit->span.end, value.begin + kReach)};
  for (const std::string_view preposition : {" at ", " with ", " for "}) {
    const auto at = words(near).find(preposition);
    if (at == std::string_view::npos || words(near).substr(0, at).find_first_of(",.;") != std::string_view::npos)
      continue;
    const std::uint32_t begin = near.begin + static_cast<std::uint32_t>(at + preposition.size());
    const std::string_view role = words({near.begin, near.begin + static_cast<std::uint32_t>(at)});
    if (cue.category == rules_.find_category("employment") &&
        has_any(role, {"student", "graduate", "fan", "member", "major", "alum"}))
      return {};
    const Span name{begin, value_end(line, begin, name_of(cue.category))};
    if (!name.empty() && is_proper(as_written(name)) && is_letter(text_[name.begin])) return name;
  }
  return open ? Span{} : value;
}

// What stands before the words of the cue: |架空工業大学|を2009年に卒業. The year is none of the value, nor what joins
// it.
Span DraftReader::value_before(const Line& line, const Cue& cue, std::string_view category) const {
  const bool dated = category == "birth_date";
  std::uint32_t end = cue.span.begin;
  while (!dated && end > line.unit->span.begin && is_digit(text_[end - 1])) --end;
  for (const std::string_view particle : {"を", "に", "で", ", ", " "}) {
    if (text_.substr(0, end).ends_with(particle)) end -= static_cast<std::uint32_t>(particle.size());
  }
  Span value{std::max(line.unit->span.begin, end > kClauseReach ? end - kClauseReach : 0), end};
  while (value.begin < end && (static_cast<unsigned char>(text_[value.begin]) & 0xC0) == 0x80) ++value.begin;
  if (value.begin >= end) return {};
  // |栂野|(とがの)といいます
  if (category == "real_name" && words(value).ends_with(")")) {
    const auto open = words(value).rfind('(');
    if (open != std::string_view::npos && open > 0 && value.size() - open <= kLongestReading)
      value.end = value.begin + static_cast<std::uint32_t>(open);
  }
  if (const Span border = last_inside(value_borders_, value); !border.empty()) value.begin = border.end;
  // 応募します|小野寺|と申します, 覚書に|MIYAKE HARUNA|とサインし: behind a sentence, the letters of names alone.
  if (category == "real_name" && !fits(category, value)) {
    std::uint32_t begin = value.end;
    const bool latin = is_letter(text_[value.end - 1]);
    while (begin > value.begin) {
      const auto before = static_cast<std::uint32_t>(previous_code_point(text_, begin));
      const Script script = script_of(code_point_at(text_, before));
      const bool of_name = latin ? script == Script::latin : script == Script::han || script == Script::katakana;
      if (!of_name && script != Script::space) break;
      begin = before;
    }
    while (begin < value.end && text_[begin] == ' ') ++begin;
    value.begin = begin;
  }
  // わたし|金沢|住みで
  for (const std::string_view self : {"ちなみに", "わたし", "うち", "自分", "小生", "私", "僕", "俺"}) {
    if (!dated && words(value).starts_with(self) && value.size() > self.size())
      value.begin += static_cast<std::uint32_t>(self.size());
  }
  // |トヨハシ精工|を3月に退職
  if (const auto object = words(value).rfind("を"); !dated && object != std::string_view::npos && object > 0) {
    constexpr std::string_view kTimes[] = {"年", "月", "日", "春", "夏", "秋", "冬", "前", "末", "先"};
    if (ends_with_any(words(value), kTimes)) value.end = value.begin + static_cast<std::uint32_t>(object);
  }
  // 2年|です: of a school only.
  const bool year = category == "education" && words(cue.span).find("年") != std::string_view::npos;
  if (year && !has_any(words(value), {"大", "高校", "学部", "学科", "学校", "専門", "研究科", "学院", "短大", "高専"}))
    return {};
  // ベトナム人の夫と現地で|通訳会社|の手伝いを
  if (const auto with = words(value).rfind("で");
      category == "employment" && value.size() > kLongestPlace && with != std::string_view::npos && with > 0 &&
      with + 6 < value.size() &&
      Make(words({value.begin + static_cast<std::uint32_t>(with) + 3, value.end})).hiragana == 0)
    value.begin += static_cast<std::uint32_t>(with) + 3;
  // 支援員|をして: only a trade can be done so.
  if (category == "employment" && has_trade_before(words(cue.span))) {
    if (!is_trade(words(value), small_words_)) return {};
  }
  return value;
}

// 「鳥取の米子なんですけど、習えますか?」 tells before it asks.
// "I'm in a wheelchair, is it step-free?" as well.
bool DraftReader::is_asked(const Line& line, Span span) const {
  std::string_view said = words(line.unit->span);
  if (said.ends_with("。")) said.remove_suffix(std::string_view("。").size());
  if (!line.unit->question && !said.ends_with("ましたか") && !said.ends_with("ませんか")) return false;
  const bool told = starts_with_any(said, {"i'm ", "i’m ", "i ", "i am ", "i've ", "my ", "as ", "we "});
  if (told && words({span.end, line.unit->span.end}).find(", ") != std::string_view::npos) return false;
  const std::string_view behind = words({span.begin, line.unit->span.end});
  return !has_any(behind, {"けど、",   "けれど、", "ですが、", "ますが、",   "ので、",       "んで、",    "けど ",
                           "まして、", "おり、",   "ており、", "から、",     "ため、",       "で、",      "し、",
                           " but ",    ", so ",    "やけど",   "なんすけど", "なんですけど", "なんだけど"});
}

}  // namespace tokumei
