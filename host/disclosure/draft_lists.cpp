// What stands alone on its line: answers to a list, signatures.
#include <algorithm>
#include <array>
#include <iterator>

#include "disclosure/draft_reader.h"
#include "disclosure/value_form.h"
#include "text/letters.h"
#include "text/word_spotter.h"

namespace tokumei {
namespace {

constexpr std::size_t kShortRow = 10;
constexpr std::size_t kLongestRow = 120;  // of a profile between slashes

// 広告代理店勤務, パート: what somebody does, as profiles say it.
bool is_occupation(std::string_view part) {
  constexpr auto kWhole = std::to_array<std::string_view>(
      {"パート", "アルバイト", "バイト",   "会社員", "公務員",   "自営業",   "自営",     "フリーター",
       "派遣",   "派遣社員",   "契約社員", "正社員", "無職",     "団体職員", "会社役員", "経営者",
       "教員",   "看護師",     "保育士",   "介護士", "農業",     "漁業",     "銀行員",   "事務職",
       "営業職", "年金生活",   "OL",       "ol",     "専業主婦", "専業主夫"});
  return in(kWhole, part) ||
         (part.size() > 6 && part.size() <= 36 && ends_with_any(part, {"勤務", "勤め", "会社員", "公務員", "職員"}));
}

// Two words, of four letters at most where they are Japanese: 移動手段 原付 is no name.
bool has_short_words(std::string_view text) {
  constexpr std::size_t kLongest = 12;
  const auto space = text.find(' ');
  if (space == std::string_view::npos) return false;
  return static_cast<unsigned char>(text.front()) < 0x80 || (space < kLongest && text.size() - space - 1 <= kLongest);
}

// Between two parts of a profile.
constexpr WordSpotter kMarks{"、", "・", ", ", "/"};

constexpr std::string_view kSteps[] = {"県", "都", "府", "道", "市", "区", "町", "村", "郡"};

bool is_age(std::string_view text) {
  return text.size() > 2 && is_digit(text[0]) && is_digit(text[1]) &&
         (text.substr(2) == "歳" || text.substr(2) == "才" || text.substr(2) == " years old");
}

// 1983.9.30, S58.9.30, 1983年9月30日
bool is_day(std::string_view text) {
  const bool era = !text.empty() && std::string_view("smthr").find(text.front()) != std::string_view::npos;
  const std::string_view day = era ? text.substr(1) : text;
  return day.size() >= 6 && is_digit(day.front()) &&
         day.find_first_not_of("0123456789.-年月日") == std::string_view::npos &&
         (day.find("月") != std::string_view::npos || std::count(day.begin(), day.end(), '.') == 2 ||
          std::count(day.begin(), day.end(), '-') == 2);
}

// 2016-2022, 2019 – present
bool has_years(std::string_view text) {
  for (std::size_t at = 0; at + 5 < text.size(); ++at) {
    const bool year = (text.substr(at).starts_with("19") || text.substr(at).starts_with("20")) &&
                      is_digit(text[at + 2]) && is_digit(text[at + 3]);
    if (!year) continue;
    std::string_view behind = text.substr(at + 4);
    const std::size_t dash = length_of_start(behind, {" - ", " – ", "-", "–", " to ", "—", " — "});
    behind.remove_prefix(dash);
    if (dash > 0 && !behind.empty() &&
        (is_digit(behind.front()) || length_of_start(behind, {"present", "now", "today", "current", "date"}) > 0))
      return true;
  }
  return false;
}

// 仙台市泉区
bool is_town(std::string_view text) {
  return text.size() >= 9 && text.size() <= 36 && text.find(' ') == std::string_view::npos &&
         ends_with_any(text, {"県", "都", "府", "市", "区", "町", "村", "北海道"});
}

}  // namespace

// ①渡会 龍之介 ②1995/09/30 ③男 ④LINE ID …: the answers to a list, without its labels. Only where another item gives
// something away by itself.
void DraftReader::read_bare_items() {
  struct Answer {
    std::string_view category;
    Span span;
  };
  std::vector<Answer> answers;
  for (const Unit& unit : units_) {
    const std::string_view item = words(unit.span);
    if (unit.starts_line && unit.ends_line && item.size() < kShortRow && item.starts_with("年 ") &&
        is_digit(item.back()))
      answers.push_back({"birth_date", unit.span});
    constexpr std::array<std::string_view, 4> kRows = {"男", "女", "男性", "女性"};
    if (unit.starts_line && unit.ends_line && in(kRows, item) && found_.size() >= 2)
      answers.push_back({"gender", unit.span});
    if (unit.zone != Zone::item) continue;
    const bool date = item.size() >= 8 && item.find_first_not_of("0123456789/.-年月日 ") == std::string_view::npos;
    constexpr std::array<std::string_view, 6> kGenders = {"男", "女", "男性", "女性", "male", "female"};
    if (date)
      answers.push_back({"birth_date", unit.span});
    else if (in(kGenders, item))
      answers.push_back({"gender", unit.span});
    else if (is_age(item))
      answers.push_back({"birth_date", unit.span});
    else if (is_town(item) && fits("area", unit.span))
      answers.push_back({"area", unit.span});
    else if (has_short_words(item) && fits("real_name", unit.span))
      answers.push_back({"real_name", unit.span});
  }
  const bool found = std::any_of(found_.begin(), found_.end(), [&](const DisclosureMatch& match) {
    return std::any_of(units_.begin(), units_.end(),
                       [&](const Unit& unit) { return unit.zone == Zone::item && unit.span.contains(match.span); });
  });
  const bool differ = std::any_of(answers.begin(), answers.end(),
                                  [&](const Answer& answer) { return answer.category != answers.front().category; });
  if (!found && !differ && found_.size() < 2) return;
  for (const Answer& answer : answers) add(answer.category, answer.span, "draft.list");
}

// 32歳、女性、横浜市在住, 女性・29・埼玉: what stands between the marks of a profile, where two kinds of it do.
void DraftReader::read_profile(const Line& line) {
  struct Part {
    std::string_view category;
    Span span;
  };
  std::vector<Part> parts;
  Span day{};
  const std::string_view text = words(line.unit->span);
  int segments = 0;
  for (std::size_t at = 0; at < text.size(); ++segments) {
    std::size_t end = at, mark = 0;
    while (end < text.size() && (mark = kMarks.length_at(text, end)) == 0) ++end;
    std::string_view part = text.substr(at, end - at);
    const bool told = part.ends_with("です") || part.ends_with("在住");
    if (part.ends_with("です")) part.remove_suffix(std::string_view("です").size());
    const Span span{line.unit->span.begin + static_cast<std::uint32_t>(at),
                    line.unit->span.begin + static_cast<std::uint32_t>(at + part.size())};
    // 番地までは控えますが、|川崎市高津区|です: two steps of an address, and nothing said of whose it is.
    if (told && is_town(part) && !has_any(part, {"の", "は"}) && (parts.empty() || parts.back().category != "area") &&
        has_any(part.substr(3), {"市", "県", "府", "都", "道"}) && !ends_with_any(part, {"市役所"}) &&
        std::count_if(std::begin(kSteps), std::end(kSteps),
                      [&](auto step) { return part.find(step) != std::string_view::npos; }) >= 2 &&
        !line.unit->question && !is_foreign(line, span) && !is_refused(line, span))
      add("area", span, "draft.statement", Confidence::possible);
    constexpr std::array<std::string_view, 12> kGenders = {"男性", "女性", "男",    "女",  "male", "female",
                                                           "guy",  "girl", "woman", "man", "lady", "dude"};
    const bool bare_age = part.size() == 2 && is_digit(part[0]) && is_digit(part[1]);
    if (in(kGenders, part))
      parts.push_back({"gender", span});
    else if (is_day(part))
      day = span;
    else if (bare_age || is_age(part))
      parts.push_back({"birth_date", span});
    else if (is_town(part) || is_cue(line, DraftRole::town, span))
      parts.push_back({"area", span});
    else if (part == "a型" || part == "b型" || part == "o型" || part == "ab型")
      parts.push_back({"sensitive", span});
    else if (is_occupation(part))
      parts.push_back({"employment", span});
    else if (is_cue(line, DraftRole::surname, span) ||
             (part.find(' ') != std::string_view::npos && fits("real_name", span) && is_known_name(line, span)))
      parts.push_back({"real_name", span});
    else if (part.ends_with("座") && part.size() <= 18)
      parts.push_back({"birth_date", span});
    at = end + mark;
  }
  // "|31|, from Cebu", "|27|, female": the first part of an English profile.
  const bool first_age =
      text.size() > 4 && is_digit(text[0]) && is_digit(text[1]) && text[0] != '0' && text[2] == ',' &&
      (length_of_start(text.substr(3), {" from ", " based in ", " living in ", " born ", " single", " married",
                                        " female", " male", " mum of", " mom of", " dad of", " mother of", " father of",
                                        " two kids", " no kids", " retired", " divorced", " widowed"}) > 0);
  if (first_age && !is_foreign(line, line.unit->span))
    add("birth_date", {line.unit->span.begin, line.unit->span.begin + 2}, "draft.list");
  // 越智 由紀恵、香川県…、S58.9.30です: beside a name or an address, a day is that of birth.
  if (is_found_in(line.unit->span, {"real_name", "address"}) && day.begin < day.end && !is_foreign(line, day))
    add("birth_date", day, "draft.list");
  const bool aged = is_found_in(line.unit->span, {"birth_date"});
  const bool of_gender =
      std::any_of(parts.begin(), parts.end(), [](const Part& part) { return part.category == "gender"; });
  // A型、うお座
  const bool of_stars =
      std::count_if(parts.begin(), parts.end(),
                    [](const Part& part) { return part.category == "sensitive" || part.category == "birth_date"; }) >=
          2 &&
      std::any_of(parts.begin(), parts.end(), [](const Part& part) { return part.category == "sensitive"; });
  // 梶/富山/動画編集4年: a line that is all parts, of two kinds.
  const bool named = parts.size() >= 2 && parts.front().category == "real_name" && parts[1].category == "birth_date";
  const bool row = line.unit->starts_line && segments >= 3 && text.find('/') != std::string_view::npos &&
                   text.size() <= kLongestRow && std::any_of(parts.begin(), parts.end(), [&](const Part& part) {
                     return part.category != parts.front().category;
                   });
  if (!of_stars && !row && !named && (!of_gender || (!aged && parts.size() < 2))) return;
  for (const Part& part : parts) {
    if (!is_foreign(line, part.span)) add(part.category, part.span, "draft.list");
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
    if (!(line.unit->zone == Zone::item || (line.unit->starts_line && line.unit->ends_line)) || text.size() > 120)
      continue;
    if (!has_years(text) || !is_proper(as_written(line.unit->span)) || is_foreign(line, line.unit->span)) continue;
    const bool school = has_any(text, {"university", "college", "school", "bsc", "msc", " ba ", "ba,", "phd", "degree",
                                       "institute", "diploma", "academy"});
    add(school ? "education" : "employment", line.unit->span, "draft.list");
  }
}

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
  if (!has(line, DraftRole::town) || !(line.signed_off || answer)) return;
  for (std::size_t i = line.first; i < line.last; ++i) {
    const Span town = cues_[i].span;
    if (cues_[i].role != DraftRole::town || cues_[i].language != Language::en) continue;
    const std::string_view before = words({line.unit->span.begin, town.begin}),
                           behind = words({town.end, line.unit->span.end});
    const bool part = before.empty() || ends_with_any(before, {"| ", ", ", "· ", "/ ", "- ", "• ", "in "});
    if (answer && !line.signed_off && (!before.empty() || !behind.empty())) continue;
    if (part && (behind.empty() || behind.starts_with(", ") || behind.starts_with(" |")))
      add("area", town, "draft.signature");
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

bool DraftReader::is_found_in(Span span, std::initializer_list<std::string_view> categories) const {
  return std::any_of(found_.begin(), found_.end(), [&](const DisclosureMatch& match) {
    return span.overlaps(match.span) &&
           std::find(categories.begin(), categories.end(), name_of(match.category)) != categories.end();
  });
}

bool DraftReader::is_cue(const Line& line, DraftRole role, Span span) const {
  for (std::size_t i = cue_from(line, span.begin); i < line.last && cues_[i].span.begin == span.begin; ++i) {
    if (cues_[i].role == role && cues_[i].span == span) return true;
  }
  return false;
}

}  // namespace tokumei
