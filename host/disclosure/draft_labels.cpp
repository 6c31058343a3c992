// A label and its value: 電話番号は, "My name is".
#include <algorithm>

#include "disclosure/draft_reader.h"
#include "disclosure/value_form.h"
#include "text/letters.h"

namespace tokumei {
namespace {

using namespace std::string_view_literals;

// A value this close to its line's start may have its label on the line before.
constexpr std::uint32_t kNearStart = 12;
constexpr std::uint32_t kLongestValue = 160;
constexpr std::uint32_t kLongestBracket = 48;
constexpr std::size_t kNearCues = 64;  // cues looked at before a value
constexpr int kJoints = 6;             // words between a label and its value: は、こちらです:

bool has_kanji(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at = next_code_point(text, at)) {
    if (script_of(code_point_at(text, at)) == Script::han) return true;
  }
  return false;
}

// The full stop of "T. A. Wainfleet".
bool is_initial(std::string_view text, std::size_t begin, std::size_t stop) {
  return stop > begin && is_letter(text[stop - 1]) && (stop - 1 == begin || text[stop - 2] == ' ');
}

// 性別:男性 応募理由:副業: another label follows the space.
bool starts_label(std::string_view text) {
  constexpr std::size_t kLongestLabel = 30;
  const std::string_view word = text.substr(0, std::min({kLongestLabel, text.find(' '), text.size()}));
  const auto colon = word.find(':');
  return colon != std::string_view::npos && colon > 0 && static_cast<unsigned char>(word.front()) >= 0x80;
}

// A password may hold marks that end sentences: all that is written without a space belongs to it.
std::uint32_t password_end(std::string_view text, std::uint32_t begin) {
  constexpr std::uint32_t kLongestPassword = 32;
  std::uint32_t end = begin;
  const std::uint32_t stop = std::min(static_cast<std::uint32_t>(text.size()), begin + kLongestPassword);
  while (end < stop && text[end] > ' ' && static_cast<unsigned char>(text[end]) < 0x80) ++end;
  while (end > begin && std::string_view(".,!?)(\"'").find(text[end - 1]) != std::string_view::npos) --end;
  return end;
}

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
    if (of_work || is_found(cue.category) || stands_behind(line, i)) continue;
    if (++tries > most_tries(line, cue.span.begin)) return;
    read_label(line, behind, cue);
  }
}

// 在住 names a place and says that it stands before: no label then.
bool DraftReader::stands_behind(const Line& line, std::size_t label) const {
  for (std::size_t i = cue_from(line, cues_[label].span.begin);
       i < line.last && cues_[i].span.begin == cues_[label].span.begin; ++i) {
    if (cues_[i].role == DraftRole::before && cues_[i].category == cues_[label].category) return true;
  }
  return false;
}

void DraftReader::read_label(const Line& line, const Line* behind, const Cue& label) {
  const std::string_view category = name_of(label.category);
  if (category == "photo" || category == "nda_disclosure") return;  // nothing of theirs can be written down
  const Line* where = &line;
  Span value = labelled_value(line, behind_label(line, label.span.end), label);
  if (value.empty()) {
    // 「宛名に入れる名前をお伝えしますね。三橋 沙織です。」: the value is what the next sentence says.
    const bool alone =
        label.span.begin == line.unit->span.begin && behind_label(line, label.span.end) >= line.unit->span.end;
    const bool announced = alone || has_in(line, DraftRole::pointer, {label.span.end, line.unit->span.end}) ||
                           (behind != nullptr && begins_with_value(*behind, category));
    if (!announced) return;
    if (behind == nullptr || has(line, DraftRole::refusal) || behind->unit->zone == Zone::quotation) return;
    where = behind;
    value = labelled_value(*behind, behind_joints(*behind, behind->unit->span.begin), label);
  }
  if (value.empty()) return;
  // 「本名は山田ですか?」 asks; 「DOB 9 May 1990, anything else?」 tells and then asks.
  const bool told = is_channel(category) || where->last_comma > value.end ||
                    has_in(*where, DraftRole::reach, {value.end, where->unit->span.end});
  if (where->unit->question && !told) return;
  if (is_foreign(line, label.span) || is_quoted(label.span)) return;
  if (has(*where, DraftRole::refusal)) {
    const Span clause = clause_around(*where, value);
    if (has_in(*where, DraftRole::refusal, {std::min(label.span.begin, clause.begin), clause.end})) return;
  }
  if (category == "real_name" && has_pen_name(*where, value)) return;
  add(category, value, "draft.labelled");
}

// 「今度は本名で出します。荒木 美咲、…」: a full name or a whole date needs no announcement.
bool DraftReader::begins_with_value(const Line& line, std::string_view category) const {
  const Span value{line.unit->span.begin, value_end(line, line.unit->span.begin, category)};
  if (category == "real_name") return words(value).find(' ') != std::string_view::npos && fits(category, value);
  return category == "birth_date" && words(value).find("年") != std::string_view::npos &&
         words(value).find("月") != std::string_view::npos && fits(category, value);
}

// 「宛名は…届かないことがあるので、「保科 千鶴」で」: a full name in quotes, further on.
Span DraftReader::quoted_name(const Line& line, std::uint32_t from) const {
  const auto first = std::lower_bound(quotes_.begin(), quotes_.end(), from,
                                      [](Span quote, std::uint32_t at) { return quote.begin < at; });
  if (first == quotes_.end() || first->end > line.unit->span.end) return {};
  const Span inside{static_cast<std::uint32_t>(next_code_point(text_, first->begin)), first->end};
  return words(inside).find(' ') != std::string_view::npos && fits("real_name", inside) ? inside : Span{};
}

// The value that begins at `begin`, or further on where only an account can be meant; empty if nothing fits.
Span DraftReader::labelled_value(const Line& line, std::uint32_t begin, const Cue& label) const {
  if (begin >= line.unit->span.end) return {};
  const std::string_view category = name_of(label.category);
  // 「ログインIDは pon2525、PWは …」: the name of an account is no secret.
  if (category == "credentials" && label.span.end < begin &&
      words({label.span.end, begin}).find("id") != std::string_view::npos)
    return {};
  Span value{begin, value_end(line, begin, category)};
  if (category == "credentials") value.end = std::max(value.end, password_end(text_, begin));
  // 「名前は「カナブン」」 in kana alone is what an account is called.
  const bool nick = category == "real_name" && !value.empty() && is_quoted(value) &&
                    words(value).find(' ') == std::string_view::npos && !has_kanji(words(value)) &&
                    words(label.span).find("名前") != std::string_view::npos;
  if (!value.empty() && fits(category, value) && !nick && !is_plain_word(line, label, value)) return value;
  if (category == "real_name" && label.language == Language::ja) {
    if (const Span quoted = quoted_name(line, begin); !quoted.empty()) return quoted;
  }
  // "My surname is O'Donoghue": one word is enough where one is named.
  const std::string_view named = words(label.span);
  if (category == "real_name" && !value.empty() && words(value).find(' ') == std::string_view::npos &&
      has_any(named, {"surname", "last name", "first name", "family name", "given name"}) && value.size() >= 3 &&
      is_letter(text_[value.begin]) && is_proper(as_written(value)))
    return value;
  if (is_channel(category) || category == "financial" || category == "credentials") {
    const Span account = account_behind(line, begin);
    if (!account.empty() && fits(category, account)) return account;
    if (is_channel(category)) return spelled_account_behind(line, begin);
  }
  return {};
}

// Skips the joints, and a bracket that explains the label: お名前(漢字・カナ):
std::uint32_t DraftReader::behind_label(const Line& line, std::uint32_t at) const {
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
    at = cues_[i].span.end;  // the longest comes first
  }
  return at;
}

std::uint32_t DraftReader::value_end(const Line& line, std::uint32_t begin, std::string_view category) const {
  std::uint32_t end = std::min(line.unit->span.end, begin + kLongestValue);
  for (std::size_t i = cue_from(line, begin + 1); i < line.last && cues_[i].span.begin < end; ++i) {
    // 氏名 堂島 健吾 年齢 41: the next label ends it as well.
    const bool next =
        cues_[i].role == DraftRole::label && text_[cues_[i].span.begin - 1] == ' ' && cues_[i].language == Language::ja;
    if (cues_[i].role == DraftRole::closer || next) {
      end = std::min(end, cues_[i].span.begin);
      break;
    }
  }
  const bool figures = begin < end && static_cast<unsigned char>(text_[begin]) < 0x80;
  const bool one_word = figures && (is_channel(category) || category == "credentials" || category == "financial" ||
                                    category == "id_document" || category == "national_id");
  for (std::size_t at = begin; at < end; at = next_code_point(text_, at)) {
    const std::string_view rest = text_.substr(at, end - at);
    const bool comma = rest.starts_with("、") || rest.starts_with("(") || rest.starts_with(" /") ||
                       rest.starts_with("/ ") || (rest.starts_with(". ") && !is_initial(text_, begin, at)) ||
                       (category == "real_name" && (rest.starts_with("/") || rest.starts_with(" and "))) ||
                       (rest.front() == ' ' && starts_label(rest.substr(1))) ||
                       (rest.starts_with(", ") && category != "address");
    const bool japanese =
        static_cast<unsigned char>(rest.front()) >= 0x80 && !rest.starts_with("万") && !rest.starts_with("円");
    const bool gap =
        rest.front() == ' ' && !(rest.size() > 1 && rest[1] >= '0' && rest[1] <= '9') && category != "national_id";
    if (at > begin && (comma || (one_word && (japanese || gap)))) {
      end = static_cast<std::uint32_t>(at);
      break;
    }
  }
  while (end > begin &&
         (text_[end - 1] == ' ' || text_[end - 1] == '.' || text_[end - 1] == ',' || text_[end - 1] == '!'))
    --end;
  return end;
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
  if (last == nullptr && before != nullptr && at - line.unit->span.begin <= kNearStart)
    return label_before(*before, nullptr, before->unit->span.end);
  return last;
}

bool DraftReader::labelled(const Line& line, std::string_view category) const {
  return (line.labelled >> rules_.find_category(category) & 1U) != 0;
}

}  // namespace tokumei
