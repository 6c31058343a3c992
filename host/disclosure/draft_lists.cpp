// What stands alone on its line or between marks: answers to a list, profiles.
#include <algorithm>
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
bool is_occupation(std::string_view part, const DraftWords& words) {
  return words.is(part, DraftWord::occupation) ||
         (part.size() > 6 && part.size() <= 36 && ends_with_any(part, {"勤務", "勤め", "会社員", "公務員", "職員"}));
}

// Between two parts of a profile.
constexpr WordSpotter kMarks{"、", "・", ", ", "/", ": "};

constexpr std::string_view kPlaceSteps[] = {"県", "都", "府", "道", "市", "区", "町", "村", "郡"};

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
    constexpr std::string_view kRows[] = {"男", "女", "男性", "女性"};
    if (unit.starts_line && unit.ends_line && in(kRows, item) && found_.size() >= 2)
      answers.push_back({"gender", unit.span});
    if (unit.zone != Zone::item) continue;
    const bool date = item.size() >= 8 && item.find_first_not_of("0123456789/.-年月日 ") == std::string_view::npos;
    constexpr std::string_view kGenders[] = {"男", "女", "男性", "女性", "male", "female"};
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
    const bool told = ends_with_any(part, {"です", "在住"});
    if (part.ends_with("です")) part.remove_suffix(std::string_view("です").size());
    const Span span{line.unit->span.begin + static_cast<std::uint32_t>(at),
                    line.unit->span.begin + static_cast<std::uint32_t>(at + part.size())};
    // 番地までは控えますが、|川崎市高津区|です: two steps of an address, and nothing said of whose it is.
    if (told && is_town(part) && !has_any(part, {"の", "は"}) && (parts.empty() || parts.back().category != "area") &&
        has_any(part.substr(3), {"市", "県", "府", "都", "道"}) && !ends_with_any(part, {"市役所"}) &&
        std::count_if(std::begin(kPlaceSteps), std::end(kPlaceSteps),
                      [&](auto step) { return part.find(step) != std::string_view::npos; }) >= 2 &&
        !line.unit->question && !is_foreign(line, span) && !is_refused(line, span))
      add("area", span, "draft.statement", Confidence::possible);
    constexpr std::string_view kGenders[] = {"男性", "女性", "男",    "女",  "male", "female",
                                             "guy",  "girl", "woman", "man", "lady", "dude"};
    const bool bare_age = part.size() == 2 && is_digit(part[0]) && is_digit(part[1]);
    if (in(kGenders, part))
      parts.push_back({"gender", span});
    else if (is_day(part))
      day = span;
    else if (bare_age && span.begin > 2 && is_found_in({span.begin - 3, span.begin - 2}, {"real_name"}) &&
             !is_foreign(line, span))
      add("birth_date", span, "draft.list");  // "Leila, |33|, mum of two"
    else if (bare_age || is_age(part))
      parts.push_back({"birth_date", span});
    else if (is_town(part) || is_cue(line, DraftRole::town, span))
      parts.push_back({"area", span});
    else if (part == "a型" || part == "b型" || part == "o型" || part == "ab型")
      parts.push_back({"sensitive", span});
    else if (is_occupation(part, small_words_))
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
      (starts_with_any(text.substr(3), {" from ", " based in ", " living in ", " born ", " single", " married",
                                        " female", " male", " mum of", " mom of", " dad of", " mother of", " father of",
                                        " two kids", " no kids", " retired", " divorced", " widowed"}));
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
