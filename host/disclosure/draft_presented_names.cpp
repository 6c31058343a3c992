// Names that the words behind them hand over: |三枝 ほのか|です, |大室 陽介|で切って, |相良|と申します. A full name
// needs no label: no other words of Japanese prose stand with a space between them.
#include <algorithm>

#include "disclosure/draft_reader.h"
#include "disclosure/name_form.h"
#include "disclosure/value_form.h"
#include "disclosure/value_make.h"
#include "text/letters.h"

namespace tokumei {
namespace {

constexpr std::uint32_t kLetter = 3;                 // bytes of a kana or kanji
constexpr std::uint32_t kLongestPart = 5 * kLetter;  // of a family name or a given name
constexpr std::size_t kFirstLines = 3;

// What may stand before the name that the writer gives: nothing, the end of a clause, 担当の, わたくし. A topic may
// not: 監督は|黒沢 明|です.
bool opens_name(std::string_view before) {
  return before.empty() || (ends_with_any(before, {"、", "。", "!", "?", " ", ":", "の", "わたくし", "私", "僕",
                                                   "わたし", "今は", "現在は", "→", "・", "♪", "-"}) &&
                            !ends_with_any(before, {"は、", "が、", "、の", "その", "この", "どの"}));
}

// Letters of one word that end at `end`: all kanji, with the kana of 一ノ瀬 and the like, or all katakana.
std::uint32_t word_begin(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t at = end;
  Script first = Script::other;
  while (at > begin && end - at < kLongestPart) {
    const auto before = static_cast<std::uint32_t>(previous_code_point(text, at));
    const Script script = script_of(code_point_at(text, before));
    if (first == Script::other) first = script;
    if (script != first || !is_japanese(script)) break;
    at = before;
  }
  return at;
}

}  // namespace

// The family name that many have which ends at `end` or, with a given name behind it, before it; empty if there is
// none.
Span DraftReader::family_name(const Line& line, std::uint32_t end, bool alone) const {
  const std::uint32_t from = std::max(line.unit->span.begin, end - std::min(end, 2 * kLongestPart));
  for (std::size_t i = cue_from(line, from); i < line.last && cues_[i].span.begin < end; ++i) {
    const Cue& cue = cues_[i];
    if (cue.role != DraftRole::surname || cue.span.end > end || (alone && cue.span.end != end)) continue;
    if (cue.span.end == end || is_given_name(words({cue.span.end, end}))) return cue.span;
  }
  return {};
}

// Where the name begins that ends at `end`; `end` if there is none.
std::uint32_t DraftReader::full_name_begin(const Line& line, std::uint32_t end) const {
  const std::uint32_t start = line.unit->span.begin;
  std::uint32_t gap = end;
  while (gap > start && end - gap <= kLongestPart && text_[gap - 1] != ' ') --gap;
  const bool spaced = gap > start && text_[gap - 1] == ' ' && end > gap;
  if (!spaced) {
    const Span family = family_name(line, end, false);
    return family.empty() || family.end == end ? end : family.begin;
  }
  if (!is_given_name(words({gap, end})) || is_cue(line, DraftRole::town, {gap, end})) return end;
  const std::uint32_t family_end = gap - 1;
  const Span family = family_name(line, family_end, true);
  const std::uint32_t word = word_begin(text_, start, family_end);
  // 大|鳥居| is longer than the name that many have; 有限会社|水谷| is not.
  const bool kana = word < family_end && script_of(code_point_at(text_, word)) != Script::han;
  if (kana || family_end - word <= 3 * kLetter) return word;
  return family.empty() ? end : family.begin;
}

// |宮脇かおる|: two or three kanji, whatever family they name, and a given name in kana, behind a clause or a sentence.
Span DraftReader::name_with_kana(const Line& line, std::uint32_t end) const {
  const std::uint32_t start = line.unit->span.begin;
  const std::uint32_t given = word_begin(text_, start, end), family = word_begin(text_, start, given);
  const std::uint32_t kanji = given - family;
  if (kanji < 2 * kLetter || kanji > 3 * kLetter || script_of(code_point_at(text_, family)) != Script::han ||
      !small_words_.is(words({given, end}), DraftWord::given_kana))
    return {};
  const std::string_view before = words({start, family});
  return before.empty() || ends_with_any(before, {"、", "。", "した", "です", "ます", "の"}) ? Span{family, end}
                                                                                             : Span{};
}

// A family name that many have, or one with a given name.
bool DraftReader::is_known_name(const Line& line, Span value) const {
  return !value.empty() && (is_cue(line, DraftRole::surname, value) ||
                            full_name_begin(line, value.end) <= value.begin || Make(words(value)).latin > 0);
}

// 不在票に|笹塚原|って書いて: two or three letters that are to be written or said.
bool DraftReader::is_named(const Line& line, Span value) const {
  const Make make(words(value));
  if (value.empty() || make.han != make.length || make.han < 2 || make.han > 3) return false;
  for (std::size_t i = cue_from(line, value.end); i < line.last && cues_[i].span.begin == value.end; ++i) {
    if (cues_[i].role == DraftRole::presented &&
        has_any(words(cues_[i].span), {"書", "言", "名", "呼", "予約", "表示", "署名"}))
      return true;
  }
  return false;
}

void DraftReader::read_presented_names(const Line& line) {
  if (!has(line, DraftRole::presented) || line.unit->question) return;
  const bool early = static_cast<std::size_t>(&line - lines_.data()) < kFirstLines;
  std::uint32_t tries = 0;
  for (std::size_t i = line.first; i < line.last; ++i) {
    const Cue& cue = cues_[i];
    if (cue.role != DraftRole::presented || is_found(rules_.find_category("real_name"))) continue;
    if (++tries > most_tries(line, cue.span.begin)) return;
    std::uint32_t end = cue.span.begin;
    if (words({line.unit->span.begin, end}).ends_with("、")) end -= kLetter;  // 内田 ちほ、です
    // 榎本 沙季(さき)です
    if (const std::string_view told = words({line.unit->span.begin, end}); told.ends_with(")")) {
      const auto open = told.rfind('(');
      if (open != std::string_view::npos) end = line.unit->span.begin + static_cast<std::uint32_t>(open);
    }
    if (end <= line.unit->span.begin) continue;
    Span name{full_name_begin(line, end), end};
    const bool full = !name.empty();
    if (!full) name = family_name(line, end, true);
    const Span kana = name.empty() && early ? name_with_kana(line, end) : Span{};
    if (!kana.empty()) name = kana;
    const std::string_view before = words({line.unit->span.begin, name.begin});
    if (name.empty() || (kana.empty() && !opens_name(before))) continue;
    // |福島|です names a town as well; 川沿いの|林|です is none.
    const bool title = before.ends_with("の");
    const bool trade =
        title && (before.ends_with("担当の") || is_trade(before.substr(0, before.size() - kLetter), small_words_));
    if (!full && ((is_cue(line, DraftRole::town, name) && !trade) || (title && (!early || name.size() <= kLetter))))
      continue;
    if (!full && !before.empty() && !title && name.size() <= kLetter) continue;
    // |長谷部|より alone signs; 森より深い compares.
    if (words(cue.span) == "より" &&
        (name.begin != line.unit->span.begin || cue.span.end + kLetter < line.unit->span.end))
      continue;
    if (full && !fits("real_name", name)) continue;
    // 在宅秘書の募集を拝見しました、|宮脇かおる|です: what was seen is theirs, who says so is not.
    const bool introduced =
        early && matter_ == Matter::own && !line.handed_down && ends_with_any(before, {"した、", "した"});
    if (is_quoted(name) || (!introduced && is_foreign(line, name)) || has_pen_name(line, name) ||
        speaks_of_kin(line, name) || is_refused(line, name))
      continue;
    add("real_name", name, "draft.statement");
  }
}

}  // namespace tokumei
