// Places whose names say what they are: employers, schools, towns. 河北ゼミナールで教えて, 早稲田の3年,
// うち北千住なんで.
#include <algorithm>
#include <iterator>

#include "disclosure/draft_reader.h"
#include "disclosure/value_form.h"
#include "text/letters.h"
#include "text/segmenter.h"

namespace tokumei {
namespace {

constexpr std::uint32_t kLongestName = 30;
constexpr std::uint32_t kParticle = 3;        // bytes of の
constexpr std::uint32_t kDwellingReach = 24;  // how near to 自宅 its town stands

// Where the kanji, katakana and Latin letters from `at` on end, or `stop`: 株式会社|三浦計器.
std::uint32_t name_end(std::string_view text, std::uint32_t at, std::uint32_t stop) {
  while (at < stop) {
    const Script script = script_of(code_point_at(text, at));
    if (script != Script::han && script != Script::katakana && script != Script::latin) break;
    at = static_cast<std::uint32_t>(next_code_point(text, at));
  }
  return at;
}

// 信州大学|の繊維学部で
bool is_faculty(std::string_view behind) {
  const std::string_view part = behind.substr(0, std::min<std::size_t>(kLongestName, behind.find("で")));
  return behind.starts_with("の") && ends_with_any(part, {"学部", "学科", "研究科", "専攻", "ゼミ", "研究室"});
}

// 塩野義製薬|の学術部で: a part of the place.
bool stands_in(std::string_view behind, const DraftWords& words) {
  if (!behind.starts_with("の")) return false;
  const std::string_view part =
      behind.substr(0, std::min<std::size_t>(kLongestName, std::min(behind.find("で"), behind.find("に"))));
  return part.size() < behind.size() && words.ends(part, DraftWord::place_part);
}

// で基幹系を|12年|ほど触り: a number of years, and no date.
bool tells_years(std::string_view behind) {
  if (!starts_with_any(behind, {"で", "に"}) || behind.starts_with("での")) return false;
  const auto at = behind.find("年");
  if (at == std::string_view::npos || at < 1) return false;
  std::size_t figures = at;
  while (figures > 0 && is_digit(behind[figures - 1])) --figures;
  return at - figures >= 1 && at - figures <= 2 &&
         !starts_with_any(behind.substr(at), {"年生", "年度", "年目", "年に", "年の", "年前", "年分"});
}

// 金沢|で和裁の仕立てをしておりまして|: what somebody does there, and goes on doing.
bool is_trade_there(std::string_view behind) {
  constexpr std::string_view kDoing[] = {"をして",   "をやって", "を営んで", "を開いて",
                                         "を作って", "を教えて", "を続けて", "を構えて"};
  if (!behind.starts_with("で")) return false;
  const std::string_view clause = behind.substr(0, std::min(behind.find("、"), behind.find("。")));
  return std::any_of(std::begin(kDoing), std::end(kDoing), [&](std::string_view doing) {
    const auto at = clause.find(doing);
    return at != std::string_view::npos &&
           starts_with_any(clause.substr(at + doing.size()), {"い", "お", "ます", "る"});
  });
}

// です。, だよ、…: nothing follows of which the place could be a part.
bool answers(std::string_view behind) {
  const std::size_t copula =
      length_of_start(behind, {"です", "だよ", "っす", "やで", "だべ", "やけど", "ですわ", "になります", "なんです",
                               "ですね", "ですよ", "でーす", "なので", "なんで", "なもんで", "やから"});
  if (copula == 0) return false;
  behind.remove_prefix(copula);
  return behind.empty() ||
         starts_with_any(behind, {"。", "、", "!", "(", "ね", "よ", "ー", "〜", "笑", "が、", "けど", "ので"});
}

}  // namespace

void DraftReader::read_places(const Line& line) {
  read_institutions(line, DraftRole::organisation, DraftRole::work, "employment");
  read_institutions(line, DraftRole::school, DraftRole::study, "education");
  read_towns(line);
  read_presented_names(line);
  read_introduction(line);
}

// |河北ゼミナール|で6年ほど教えていました: a place of work, and behind it what is done there; or a school.
void DraftReader::read_institutions(const Line& line, DraftRole kind, DraftRole done, std::string_view category) {
  if (!has(line, kind)) return;
  std::uint32_t tries = 0;
  for (std::size_t i = line.first; i < line.last; ++i) {
    const Cue& cue = cues_[i];
    if (cue.role != kind || is_found(rules_.find_category(category))) continue;
    if (++tries > most_tries(line, cue.span.begin)) return;
    Span name = value_before(line, {{cue.span.begin, cue.span.begin}, cue.role, cue.language, cue.category}, category);
    if (name.empty()) name = {cue.span.begin, cue.span.begin};
    name.end = cue.span.end;
    name.end = name_end(text_, name.end, std::min(line.unit->span.end, name.end + kLongestName));
    if (kind == DraftRole::organisation) name.end = called_end(line, name.end);
    const std::string_view behind = words({name.end, line.unit->span.end});
    const bool place = starts_with_any(behind, {"で", "に"}) || stands_in(behind, small_words_);
    const bool named = words(name) != "大学" && words(name) != "高校" && words(name) != "大学院";
    // 元|トヨタ|の生産技術です
    const std::uint32_t first = std::max(line.unit->span.begin, name.begin - std::min(name.begin, kParticle));
    const bool former =
        kind == DraftRole::organisation && (words({first, name.begin}) == "元" || words(name).starts_with("元"));
    if (kind == DraftRole::organisation && !former && (!place || starts_with_any(behind, {"です", "では"}))) continue;
    if (kind == DraftRole::organisation && is_faculty(behind)) continue;
    if (kind == DraftRole::school && (!named || starts_with_any(behind, {"様", "さん"}))) continue;
    // 税理士事務所に18年
    const bool years = place && behind.size() > 4 && is_digit(behind[3]) &&
                       behind.substr(4, 4).find("年") != std::string_view::npos && behind.find("年分") > 8;
    const bool faculty = kind == DraftRole::school && is_faculty(behind);
    const Span clause{cue.span.end, clause_around(line, name).end};
    const bool for_years =
        kind == DraftRole::organisation && tells_years(words({name.end, std::max(name.end, clause.end)}));
    if (!years && !faculty && !former && !for_years && !has_in(line, done, clause)) continue;
    if (is_quoted(name) || is_foreign(line, name) || is_refused(line, name) || !fits(category, name)) continue;
    // |県立高校|で美術を教えて, |国語科の高校教諭|を22年: a school is where some work.
    const bool teaches =
        kind == DraftRole::school &&
        (ends_with_any(words(name), {"教諭", "教員", "教師", "講師", "職員"}) ||
         (place && small_words_.are_in(words({name.end, std::max(name.end, clause.end)}), DraftWord::taught)));
    if (speaks_of_kin(line, name) || is_of_relative(line, name) || is_asked(line, name)) continue;
    add_institution(line, teaches ? "employment" : category, name);
  }
}

// 人材会社|のパーソルキャリア|で: what the place behind its kind is called; `end` if it is not named.
std::uint32_t DraftReader::called_end(const Line& line, std::uint32_t end) const {
  constexpr std::uint32_t kShortest = 9;  // bytes
  if (!words({end, line.unit->span.end}).starts_with("の")) return end;
  const std::uint32_t begin = end + kParticle;
  const std::uint32_t at = name_end(text_, begin, std::min(line.unit->span.end, begin + kLongestName));
  const bool named = at >= begin + kShortest && words({at, line.unit->span.end}).starts_with("で") &&
                     !small_words_.ends(words({begin, at}), DraftWord::place_part);
  return named ? at : end;
}

// うち|北千住|なんで, 私も|福岡|です: a town that is known, between a word for where the worker is and the end of a
// statement. 自宅兼アトリエが|鎌倉市|にあります: near behind a word for where they live, whatever follows.
void DraftReader::read_towns(const Line& line) {
  const bool dwells = has(line, DraftRole::dwelling);
  if (!has(line, DraftRole::town)) return;
  const auto stands_before = [&](DraftRole role, std::size_t town, std::uint32_t gap) {
    return any_cue(line, town, [&](const Cue& other) {
      const std::uint32_t begin = cues_[town].span.begin;
      return other.role == role && other.span.end <= begin && other.span.end + gap >= begin &&
             words({other.span.end, begin}).find("、", 1) == std::string_view::npos;
    });
  };
  std::uint32_t tries = 0;
  for (std::size_t i = line.first; i < line.last; ++i) {
    const Cue& cue = cues_[i];
    if (cue.role != DraftRole::town || is_found(rules_.find_category("area"))) continue;
    if (++tries > most_tries(line, cue.span.begin)) return;
    const Span place{cue.span.begin, place_end(line, cue.span.end)};
    const std::string_view behind = words({place.end, line.unit->span.end});
    const bool told = stands_before(DraftRole::home, i, 0) && ends_statement(line, place);
    const bool near = !told && dwells && stands_before(DraftRole::dwelling, i, kDwellingReach) &&
                      !small_words_.begins(behind, DraftWord::name_part);
    // |大阪|の28歳です, |盛岡|で消防士をやっています: who somebody is there.
    const bool aged = behind.size() > kParticle + 2 && behind.starts_with("の") && is_digit(behind[kParticle]) &&
                      starts_with_any(behind.substr(kParticle + 2), {"歳", "才"});
    const bool does = aged || (behind.starts_with("で") && begins_fact(line, place.end + kParticle)) ||
                      (cue.span.begin == line.unit->span.begin && is_trade_there(behind));
    // 「高槻です」, 「白石区だよ、…」: the answer to where one lives is no more than a place.
    const bool bare = !told && !near && cue.span.begin == line.unit->span.begin && answers(behind);
    if ((told || near || bare || does) && !is_asked(line, place) && !is_quoted(place) && !is_foreign(line, place) &&
        !is_refused(line, place))
      add("area", place, "draft.statement", bare ? Confidence::possible : Confidence::sure);
  }
}

// |岐阜|の|市役所|: a town before it tells where the worker is.
void DraftReader::add_institution(const Line& line, std::string_view category, Span name) {
  for (std::size_t i = cue_from(line, name.begin); i < line.last && cues_[i].span.begin == name.begin; ++i) {
    const std::uint32_t end = place_end(line, cues_[i].span.end);
    if (cues_[i].role != DraftRole::town || end + kParticle >= name.end || !words({end, name.end}).starts_with("の"))
      continue;
    if (has_any(words(cues_[i].span), {"内", "下", "関", "東北", "九州", "四国", "州", "北陸"})) break;  // a region
    add("area", {name.begin, end}, "draft.statement");
    name.begin = end + kParticle;
    break;
  }
  add(category, name, "draft.statement");
}

// The town that is known with which the value ends; empty if there is none.
Span DraftReader::town_at_end(const Line& line, Span value) const {
  for (std::size_t i = cue_from(line, value.begin); i < line.last && cues_[i].span.begin < value.end; ++i) {
    if (cues_[i].role == DraftRole::town && place_end(line, cues_[i].span.end) >= value.end &&
        !speaks_of_kin(line, cues_[i].span))
      return {cues_[i].span.begin, value.end};
  }
  return {};
}

// 栃木|県小山市|, 奈良|の生駒|: the steps of the place behind the first one.
std::uint32_t DraftReader::place_end(const Line& line, std::uint32_t end) const {
  constexpr int kSteps = 4;
  for (int step = 0; step < kSteps; ++step) {
    const std::string_view behind = words({end, line.unit->span.end});
    if (const std::size_t suffix = length_of_start(behind, {"県", "都", "府", "市", "区", "町", "村", "郡", "駅"});
        suffix > 0)
      end += static_cast<std::uint32_t>(suffix);
    const std::uint32_t next = end + (words({end, line.unit->span.end}).starts_with("の") ? 3U : 0U);
    std::size_t i = cue_from(line, next);
    while (i < line.last && cues_[i].span.begin == next && cues_[i].role != DraftRole::town) ++i;
    if (i == line.last || cues_[i].span.begin != next) break;
    end = cues_[i].span.end;
  }
  return end;
}

// Whether words that tell a trade, a family or a school begin there.
bool DraftReader::begins_fact(const Line& line, std::uint32_t at) const {
  constexpr std::string_view kOf[] = {"employment", "family", "education", "gender"};
  for (std::size_t i = cue_from(line, at); i < line.last && cues_[i].span.begin == at; ++i) {
    if (cues_[i].role == DraftRole::fact && in(kOf, name_of(cues_[i].category))) return true;
  }
  return false;
}

// 鳥取の|米子|なので: a town alone says nothing, one with a verb behind it where somebody lives.
bool DraftReader::ends_statement(const Line& line, Span value) const {
  const std::string_view behind = words({value.end, line.unit->span.end});
  return words(value).size() <= 18 && (behind.empty() || small_words_.begins(behind, DraftWord::dwelt));
}

// 仙台市泉区, 岡山, サイパン島: a town that is known, or a name that says it is one.
bool DraftReader::is_known_place(const Line& line, Span value) const {
  constexpr std::string_view kEnds[] = {"県", "都", "府", "市", "区", "町", "村", "島", "駅", "北海道"};
  return has_in(line, DraftRole::town, value) || std::any_of(std::begin(kEnds), std::end(kEnds), [&](auto end) {
           return words(value).ends_with(end) && words(value).size() > 6;
         });
}

}  // namespace tokumei
