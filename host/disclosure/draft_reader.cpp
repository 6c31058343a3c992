#include "disclosure/draft_reader.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "disclosure/street.h"
#include "disclosure/value_form.h"
#include "text/letters.h"
#include "text/list_marks.h"

namespace tokumei {
namespace {

constexpr std::uint32_t kTries = 24;     // labels or statements tried in a line, and one for each
constexpr std::uint32_t kTryBytes = 32;  // so many bytes: text that is all labels has no room for values

// What stands behind the end of a clause is said of something else. What stands before such a border is no part of a
// value.
constexpr std::string_view kClauseEnds[] = {"、", "。", ", ",     "; ",   "\n", " but ", "ますが",
                                            "(",  ")",  "ですが", "けど", ". ", ".."};
constexpr std::string_view kValueBorders[] = {"、",   "は",   "も",    "から", "(",    "「",   "と、",
                                              ": ",   ", ",   "it's ", " is ", "では", "元・", "今は",
                                              "今の", "現在", "以前",  ":",    "して", "出て"};

// 「…」, 『…』 and "…" within a line, by begin.
std::vector<Span> quotes_of(std::string_view text) {
  std::vector<Span> quotes;
  std::size_t open = std::string_view::npos;
  for (std::size_t at = 0; at < text.size(); at = next_code_point(text, at)) {
    if (is_plain_japanese(text, at)) continue;
    const char32_t c = code_point_at(text, at);
    const bool straight = c == U'"' && open != std::string_view::npos && text[open] == '"';
    if (c == U'\n') {
      open = std::string_view::npos;
    } else if (open != std::string_view::npos && (straight || c == U'」' || c == U'』' || c == U'”')) {
      quotes.push_back({static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(at)});
      open = std::string_view::npos;
    } else if (open == std::string_view::npos && (c == U'「' || c == U'『' || c == U'“' || c == U'"')) {
      open = at;
    }
  }
  return quotes;
}

}  // namespace

DraftReader::DraftReader(const FoldedText& folded, std::string_view original, const RuleBook& rules,
                         std::vector<FoundCue> cues, std::vector<Value> values, std::vector<Span> pasted)
    : folded_(folded),
      text_(folded.view()),
      original_(original),
      rules_(rules),
      small_words_(rules.draft_words()),
      values_(std::move(values)),
      cues_(std::move(cues)),
      pasted_(std::move(pasted)) {}

std::vector<DisclosureMatch> DraftReader::run(const std::vector<std::string>& own_data) {
  own_values(own_data);
  units_ = segment(folded_, original_);
  find_lines();
  find_borders();
  quotes_ = quotes_of(text_);
  find_signature();
  hand_down_owners();
  matter_ = matter_of(cues_);
  for (std::size_t i = 0; i < lines_.size(); ++i) read_line(i);
  for (const Line& line : lines_) {  // last: a link or number says more than 顔写真
    read_attachments(line);
    read_agreements(line);
  }
  read_bare_items();
  read_career();
  read_signature();
  prefer_full_name();
  std::stable_sort(found_.begin(), found_.end(),
                   [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
  return std::move(found_);
}

void DraftReader::find_lines() {
  std::size_t cue = 0;
  for (const Unit& unit : units_) {
    Line line{&unit, 0, 0};
    while (cue < cues_.size() && cues_[cue].span.begin < unit.span.begin) ++cue;
    line.first = cue;
    for (; cue < cues_.size() && cues_[cue].span.begin < unit.span.end; ++cue) {
      if (cues_[cue].role == DraftRole::field && is_field(unit, cues_[cue].span)) cues_[cue].role = DraftRole::label;
      line.roles |= std::uint64_t{1} << static_cast<int>(cues_[cue].role);
      const bool japanese = cues_[cue].language == Language::ja;
      line.own_ja = line.own_ja || (japanese && cues_[cue].role == DraftRole::own);
      line.others_ja = line.others_ja || (japanese && cues_[cue].role == DraftRole::others);
      line.self_ja = line.self_ja || (japanese && cues_[cue].role == DraftRole::self);
      if (cues_[cue].role == DraftRole::label) line.labelled |= 1U << cues_[cue].category;
    }
    line.last = cue;
    lines_.push_back(line);
  }
}

void DraftReader::find_borders() {
  constexpr std::uint16_t kClauseEnd = 0, kValueBorder = 1;
  static const PhraseMatcher borders([] {
    std::vector<Phrase> all;
    for (const std::string_view end : kClauseEnds) all.push_back({std::string(end), kClauseEnd});
    for (const std::string_view border : kValueBorders) all.push_back({std::string(border), kValueBorder});
    return all;
  }());
  std::vector<PhraseMatch> matches;
  borders.find_all(text_, matches);
  for (const PhraseMatch& match : matches)
    (match.meaning == kClauseEnd ? clause_ends_ : value_borders_).push_back(match.span);
  for (std::vector<Span>* all : {&clause_ends_, &value_borders_})
    std::stable_sort(all->begin(), all->end(), [](Span a, Span b) { return a.end < b.end; });
}

// |country| - Croatia, | age = 31: begins a row, and a mark follows.
bool DraftReader::is_field(const Unit& unit, Span noun) const {
  const std::string_view before = words({unit.span.begin, noun.begin});
  const bool begins = before.empty() || ends_with_any(before, {", ", "| ", "/ ", "; ", "\""});
  std::string_view behind = text_.substr(noun.end, 40);
  if (behind.starts_with(" (")) {
    const auto close = behind.find(')');
    behind.remove_prefix(close == std::string_view::npos ? behind.size() : close + 1);
  }
  return begins &&
         starts_with_any(behind, {":", " :", "=", " =", " - ", " – ", " — ", " → ", "→", " -> ", "->", " | "});
}

void DraftReader::read_line(std::size_t index) {
  const Line& line = lines_[index];
  if (line.unit->zone == Zone::quotation) return;
  const Line* behind = index + 1 < lines_.size() ? &lines_[index + 1] : nullptr;
  read_streets(line);
  read_values(index);
  read_labels(line, behind);
  read_handles(index);
  read_channel_names(line);
  read_statements(line);
  read_places(line);
  read_verbs(line);
  read_persons(line);
  read_facts(line);
  read_profile(line);
  read_origin(line);
  read_signed_town(line);
}

// The last of `places` that lies inside the span; empty if there is none.
Span DraftReader::last_inside(const std::vector<Span>& places, Span span) {
  const auto behind = std::upper_bound(places.begin(), places.end(), span.end,
                                       [](std::uint32_t end, Span place) { return end < place.end; });
  return behind != places.begin() && std::prev(behind)->begin >= span.begin ? *std::prev(behind) : Span{};
}

// What the user asked to be told of, of the category that its shape says.
void DraftReader::own_values(const std::vector<std::string>& own_data) {
  std::vector<std::string> phrases;
  phrases.reserve(own_data.size());
  for (const std::string& own : own_data) phrases.push_back(fold(own));
  // The whole name before its parts.
  std::stable_sort(phrases.begin(), phrases.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  for (const std::string& phrase : phrases) {
    const auto at = text_.find(phrase);
    if (phrase.empty() || at == std::string_view::npos) continue;
    std::string_view category = "real_name";
    if (const auto shapes = find_values(phrase); !shapes.empty())
      category = shapes.front().shape == Shape::email ? "email" : "phone";
    else if (!find_street(phrase).empty())
      category = "address";
    add(category, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + phrase.size())}, kOwnDataRule);
  }
}

std::uint32_t DraftReader::most_tries(const Line& line, std::uint32_t at) {
  return kTries + (at - line.unit->span.begin) / kTryBytes;
}

std::size_t DraftReader::cue_from(const Line& line, std::uint32_t at) const {
  const auto begin = cues_.begin();
  return static_cast<std::size_t>(
      std::lower_bound(begin + static_cast<std::ptrdiff_t>(line.first), begin + static_cast<std::ptrdiff_t>(line.last),
                       at, [](const Cue& cue, std::uint32_t place) { return cue.span.begin < place; }) -
      begin);
}

bool DraftReader::has_in(const Line& line, DraftRole role, Span span) const {
  if (!has(line, role)) return false;
  for (std::size_t i = cue_from(line, span.begin); i < line.last && cues_[i].span.begin < span.end; ++i) {
    if (cues_[i].role == role) return true;
  }
  return false;
}

Span DraftReader::clause_around(const Line& line, Span span) const {
  Span clause = line.unit->span;
  if (span.begin - clause.begin > kClauseReach) clause.begin = span.begin - kClauseReach;
  // A word may begin in this line and end in the next, where a line was cut for its length.
  clause.end = std::min(clause.end, span.end + kClauseReach);
  const auto behind = std::lower_bound(clause_ends_.begin(), clause_ends_.end(), span.end,
                                       [](Span end, std::uint32_t at) { return end.begin < at; });
  if (behind != clause_ends_.end() && behind->end <= clause.end) clause.end = behind->begin;
  if (const Span before = last_inside(clause_ends_, {clause.begin, span.begin}); !before.empty())
    clause.begin = before.end;
  return clause;
}

std::string_view DraftReader::as_written(Span span) const {
  const Span written = folded_.to_original(span);
  return original_.substr(written.begin, written.size());
}

bool DraftReader::fits(std::string_view category, Span span) const {
  return fits_category(category, words(span), as_written(span), small_words_);
}

bool DraftReader::is_found(CategoryIndex category) const {
  return std::any_of(found_.begin(), found_.end(),
                     [&](const DisclosureMatch& match) { return match.category == category; });
}

// 動画編集の|桐谷|です。フルネームは|桐谷 蒼真|といいます: what is told more of.
void DraftReader::prefer_full_name() {
  const CategoryIndex name = rules_.find_category("real_name");
  const auto short_one = std::find_if(found_.begin(), found_.end(), [&](const DisclosureMatch& match) {
    return match.category == name && match.rule != kOwnDataRule;
  });
  if (short_one == found_.end()) return;
  const auto full = std::find_if(further_.begin(), further_.end(), [&](const DisclosureMatch& match) {
    return match.category == name && match.span.size() > short_one->span.size() &&
           words(match.span).starts_with(words(short_one->span));
  });
  if (full != further_.end()) std::swap(*short_one, *full);
}

void DraftReader::add(std::string_view category, Span span, std::string_view rule, Confidence confidence) {
  const CategoryIndex index = rules_.find_category(category);
  const bool taken = std::any_of(found_.begin(), found_.end(),
                                 [&](const DisclosureMatch& other) { return other.span.overlaps(span); });
  if (index == kNoCategory || taken || (rule != kOwnDataRule && is_pasted(span))) return;
  const DisclosureMatch match{index, span, confidence, rule};
  if (rule == kOwnDataRule || !is_found(index))
    found_.push_back(match);
  else if (confidence == Confidence::sure && further_.size() < kMostFurther)
    further_.push_back(match);
}

}  // namespace tokumei
