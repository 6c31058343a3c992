// A label and its value: 電話番号は, "My name is".
#include <algorithm>
#include <iterator>

#include "disclosure/draft_reader.h"
#include "disclosure/street.h"
#include "disclosure/value_form.h"
#include "text/letters.h"

namespace tokumei {
namespace {

constexpr std::uint32_t kLongestBracket = 48;
constexpr int kJoints = 6;  // words between a label and its value: は、こちらです:

}  // namespace

void DraftReader::read_labels(const Line& line, const Line* behind) {
  std::uint32_t tries = 0;
  Span covered{};  // by the last label or word for a number of the work: 追跡番号, "tracking number"
  bool of_work = false;
  for (std::size_t i = line.first; i < line.last; ++i) {
    const Cue& cue = cues_[i];
    if (cue.role != DraftRole::label && cue.role != DraftRole::numbers) continue;
    if (cue.span.begin < covered.end + (of_work ? 2 : 0) && cue.span != covered) continue;
    covered = cue.span;
    of_work = cue.role == DraftRole::numbers;
    if (of_work || stands_behind(line, i) || is_of_showpiece(line, cue.span)) continue;
    if (++tries > most_tries(line, cue.span.begin)) return;
    read_label(line, behind, cue);
  }
}

// 在住 names a place and says that it stands before: no label then.
bool DraftReader::stands_behind(const Line& line, std::size_t label) const {
  for (std::size_t i = cue_from(line, cues_[label].span.begin);
       i < line.last && cues_[i].span.begin == cues_[label].span.begin; ++i) {
    if (cues_[i].role == DraftRole::before && cues_[i].category == cues_[label].category &&
        cues_[i].span.end >= cues_[label].span.end)
      return true;  // 出身は is longer than 出身
  }
  return false;
}

// |youtube|.com/watch?v=…: a part of an address that shows a work.
bool DraftReader::is_of_showpiece(const Line& line, Span label) const {
  if (!has(line, DraftRole::showpiece)) return false;
  const auto behind = first_value(label.begin + 1);
  return behind != values_.begin() && std::prev(behind)->span.contains(label) &&
         has_in(line, DraftRole::showpiece, std::prev(behind)->span);
}

void DraftReader::read_label(const Line& line, const Line* behind, const Cue& label) {
  const std::string_view category = name_of(label.category);
  if (category == "photo" || category == "nda_disclosure") return;  // nothing of theirs can be written down
  if (category == "birth_date" && label.language == Language::en && is_of_third_person(line, label.span.begin) &&
      label.span.begin > line.unit->span.begin + 6)
    return;  // "She was born in 1974", but "the age is"
  if (category == "credentials" && is_login_beside_password(line, label)) return;
  const Line* where = &line;
  Span value = labelled_value(line, behind_label(line, label.span.end), label);
  if (value.empty() && category == "financial") value = income_behind(line, label);
  if (value.empty() && category == "real_name") value = name_named_behind(line, label);
  if (value.empty() && is_channel(category)) value = account_before(line, label);
  // 「歳ですか?27です。」
  const bool echoed = words(label.span).ends_with("ですか");
  if (value.empty()) {
    // 「宛名に入れる名前をお伝えしますね。三橋 沙織です。」: the value is what the next sentence says.
    const bool alone = opens_line(line, label.span.begin) && behind_label(line, label.span.end) >= line.unit->span.end;
    const bool announced = alone || echoed || has_in(line, DraftRole::pointer, {label.span.end, line.unit->span.end}) ||
                           (behind != nullptr && begins_with_value(*behind, category));
    if (!announced) return;
    if (behind == nullptr || (has(line, DraftRole::refusal) && !echoed) || behind->unit->zone == Zone::quotation)
      return;
    where = behind;
    value = labelled_value(*behind, behind_joints(*behind, behind->unit->span.begin), label);
  }
  if (value.empty()) return;
  if (category == "address" && where != &line && label.language == Language::en && find_street(words(value)).empty())
    return;
  // 「本名は山田ですか?」 asks; 「DOB 9 May 1990, anything else?」 tells and then asks.
  const Span rest{value.end, std::max(value.end, where->unit->span.end)};
  const bool told = is_channel(category) || has_any(words(rest), {",", "、"}) || has_in(*where, DraftRole::reach, rest);
  if (where->unit->question && !told) return;
  if (is_foreign(line, label.span) || is_quoted(label.span)) return;
  if (has(*where, DraftRole::refusal)) {
    const Span clause = clause_around(*where, value);
    // "I'd rather not move to WhatsApp, …": English refuses before it names.
    const bool before = where == &line && label.language == Language::en;
    const std::uint32_t begin = before ? clause_around(line, label.span).begin : label.span.begin;
    if (has_in(*where, DraftRole::refusal, {std::min(begin, clause.begin), clause.end})) return;
  }
  if (category == "real_name" && (has_pen_name(*where, value) || is_addressee(*where, value))) return;
  add(category, value, "draft.labelled");
}

// "|login| is wren-editor, pass is …": the secret is what the password's label says.
bool DraftReader::is_login_beside_password(const Line& line, const Cue& label) const {
  constexpr std::uint32_t kReach = 80;  // bytes between the two
  constexpr int kMost = 4;              // labels that are tried
  if (!has_any(words(label.span), {"login", "log in", "ログイン", "ろぐいん"})) return false;
  int tries = 0;
  for (std::size_t i = cue_from(line, label.span.end);
       i < line.last && cues_[i].span.begin <= label.span.end + kReach && tries < kMost; ++i) {
    const Cue& other = cues_[i];
    if (other.role != DraftRole::label || other.category != label.category ||
        !has_any(words(other.span), {"pass", "pw", "パス", "ぱす", "暗証"}))
      continue;
    ++tries;
    if (!labelled_value(line, behind_label(line, other.span.end), other).empty()) return true;
  }
  return false;
}

// 所得が、ほかの仕事とあわせて|213万円|: an amount further on, where nothing but how it comes about stands between.
Span DraftReader::income_behind(const Line& line, const Cue& label) const {
  constexpr std::uint32_t kReach = 60, kLongest = 24;
  const std::string_view behind = words({label.span.end, std::max(label.span.end, line.unit->span.end)});
  const bool told = ends_with_any(words(label.span), {"が", "は"}) || starts_with_any(behind, {"が", "は", "も"});
  if (label.language != Language::ja || !told ||
      !has_any(words(label.span),
               {"所得", "年収", "収入", "月収", "手取り", "売上", "売り上げ", "年金", "給料", "給与"}))
    return {};
  const auto figures = behind.find_first_of("0123456789");
  if (figures == std::string_view::npos || figures > kReach) return {};
  if (has_any(behind.substr(0, figures), {"記事", "文字", "単価", "見積", "。", "御社", "貴社", "目標"})) return {};
  std::size_t end = figures;
  while (end < behind.size() && end - figures < kLongest && (is_digit(behind[end]) || behind[end] == ',')) ++end;
  const std::size_t unit = length_of_start(behind.substr(end), {"万円", "万", "千円", "円"});
  if (unit == 0) return {};
  return {label.span.end + static_cast<std::uint32_t>(figures),
          label.span.end + static_cast<std::uint32_t>(end + unit)};
}

// ■|性別, ▼|年齢: nothing but marks stands before it.
bool DraftReader::opens_line(const Line& line, std::uint32_t at) const {
  constexpr std::uint32_t kMost = 8;
  std::uint32_t begin = line.unit->span.begin;
  if (at > begin + kMost) return false;
  while (begin < at) {
    const Script script = script_of(code_point_at(text_, begin));
    if (script != Script::mark && script != Script::other && script != Script::space) break;
    begin = static_cast<std::uint32_t>(next_code_point(text_, begin));
  }
  return begin >= at;
}

// 「今度は本名で出します。荒木 美咲、…」: a full name or a whole date needs no announcement.
bool DraftReader::begins_with_value(const Line& line, std::string_view category) const {
  const Span value{line.unit->span.begin, value_end(line, line.unit->span.begin, category)};
  if (category == "real_name") return words(value).find(' ') != std::string_view::npos && fits(category, value);
  return category == "birth_date" && words(value).find("年") != std::string_view::npos &&
         words(value).find("月") != std::string_view::npos && fits(category, value);
}

// Skips the joints, and a bracket that explains the label: お名前(漢字・カナ):
std::uint32_t DraftReader::behind_label(const Line& line, std::uint32_t at) const {
  if (words({at, line.unit->span.end}).starts_with(" (")) ++at;
  if (at < line.unit->span.end && text_[at] == '(') {
    const auto close = words({at, std::min(line.unit->span.end, at + kLongestBracket)}).find(')');
    const std::uint32_t behind = at + static_cast<std::uint32_t>(close) + 1;
    if (close != std::string_view::npos && behind < line.unit->span.end && text_[behind] == ':')
      return behind_joints(line, behind);
  }
  return behind_joints(line, at);
}

// Skips は, こちらです, ":", "is" and the like.
std::uint32_t DraftReader::behind_joints(const Line& line, std::uint32_t at) const {
  for (int joints = 0; joints < kJoints; ++joints) {
    std::size_t i = cue_from(line, at);
    while (i < line.last && cues_[i].span.begin == at && cues_[i].role != DraftRole::joint) ++i;
    if (i == line.last || cues_[i].span.begin != at) break;
    at = std::min(cues_[i].span.end, std::max(at, line.unit->span.end));  // the longest comes first
  }
  return at;
}

// The last label before `at` in the line, or in the line before when `at` stands at the start. Where labels
// overlap, 番号: in 個人番号:, the first one counts.
const DraftReader::Cue* DraftReader::label_before(const Line& line, const Line* before, std::uint32_t at) const {
  const Cue* last = nullptr;
  const std::size_t end = cue_from(line, at);
  for (std::size_t i = end; i > line.first && end - i < kNearCues; --i) {
    const Cue& cue = cues_[i - 1];
    if (cue.role != DraftRole::label) continue;
    if (last != nullptr && cue.span.end <= last->span.begin) break;
    if (last == nullptr || cue.span.end > last->span.begin) last = &cue;
  }
  if (last == nullptr && before != nullptr && at - line.unit->span.begin <= kNearStart) {
    const Cue* above = label_before(*before, nullptr, before->unit->span.end);
    return above != nullptr && above->language == Language::en && is_foreign(*before, above->span) ? nullptr : above;
  }
  return last;
}

bool DraftReader::labelled(const Line& line, std::string_view category) const {
  return (line.labelled >> rules_.find_category(category) & 1U) != 0;
}

}  // namespace tokumei
