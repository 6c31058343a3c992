#include "disclosure/draft_reader.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "disclosure/street.h"
#include "disclosure/value_form.h"
#include "grammar/tokenizer.h"

namespace tokumei {
namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t kNearStart =
    12;  // a value this close to its line's start may have its label on the line before
constexpr std::uint32_t kNumberReach = 36;  // how far before a number its kind is named
constexpr std::uint32_t kLongestValue = 160;
constexpr std::uint32_t kClause = 400;   // bytes of a clause on each side of a value
constexpr std::size_t kNearCues = 64;    // cues looked at before a value
constexpr std::uint32_t kTries = 24;     // labels or statements tried in a line, and one for each
constexpr std::uint32_t kTryBytes = 32;  // so many bytes: text that is all labels has no room for values
constexpr int kJoints = 6;               // words between a label and its value: は、こちらです:

constexpr std::pair<std::string_view, std::string_view> kDomains[] = {{"paypal.me"sv, "financial"sv},
                                                                      {"venmo.com"sv, "financial"sv},
                                                                      {"cash.app"sv, "financial"sv},
                                                                      {"t.me/"sv, "messaging_account"sv},
                                                                      {"wa.me/"sv, "messaging_account"sv},
                                                                      {"line.me/"sv, "messaging_account"sv},
                                                                      {"lin.ee/"sv, "messaging_account"sv},
                                                                      {"discord.gg"sv, "messaging_account"sv},
                                                                      {"discord.com"sv, "messaging_account"sv},
                                                                      {"m.me/"sv, "messaging_account"sv},
                                                                      {"twitter.com"sv, "social_account"sv},
                                                                      {"x.com/"sv, "social_account"sv},
                                                                      {"instagram.com"sv, "social_account"sv},
                                                                      {"facebook.com"sv, "social_account"sv},
                                                                      {"tiktok.com"sv, "social_account"sv},
                                                                      {"linkedin.com"sv, "social_account"sv},
                                                                      {"github.com"sv, "social_account"sv},
                                                                      {"bsky.app"sv, "social_account"sv},
                                                                      {"threads.net"sv, "social_account"sv},
                                                                      {"ameblo.jp"sv, "social_account"sv}};

std::string_view category_of_domain(std::string_view address) {
  for (const auto& [domain, category] : kDomains)
    if (address.find(domain) != std::string_view::npos) return category;
  return {};
}

bool is_channel(std::string_view category) {
  return category == "messaging_account" || category == "social_account";
}

// What stands behind the end of a clause is said of something else. What stands before such a border is no part of a
// value.
constexpr std::string_view kClauseEnds[] = {"、", "。", ", ", "; ", "\n", " but ", "ですが", "けど", ". "};
constexpr std::string_view kValueBorders[] = {"、", "は",    "も",   "から", "(",    "「", "と、", ": ",
                                              ", ", "it's ", " is ", "では", "元・", "今", "現在", "以前"};

// Where any of the words stand, in order of their ends.
std::vector<Span> places_of(const PhraseMatcher& words, std::string_view text) {
  std::vector<PhraseMatch> matches;
  words.find_all(text, matches);
  std::vector<Span> places;
  places.reserve(matches.size());
  for (const PhraseMatch& match : matches) places.push_back(match.span);
  return places;
}

// The last of `places` that lies inside the span; empty if there is none.
Span last_inside(const std::vector<Span>& places, Span span) {
  const auto behind = std::upper_bound(places.begin(), places.end(), span.end,
                                       [](std::uint32_t end, Span place) { return end < place.end; });
  return behind != places.begin() && std::prev(behind)->begin >= span.begin ? *std::prev(behind) : Span{};
}

}  // namespace

DraftReader::DraftReader(const FoldedText& folded, std::string_view original, const RuleBook& rules)
    : folded_(folded), text_(folded.view()), original_(original), rules_(rules) {}

std::vector<DisclosureMatch> DraftReader::run(const std::vector<std::string>& own_data) {
  own_values(own_data);
  values_ = find_values(text_);
  units_ = segment(folded_, original_);
  find_cues();
  static const PhraseMatcher clause_ends({std::begin(kClauseEnds), std::end(kClauseEnds)});
  static const PhraseMatcher value_borders({std::begin(kValueBorders), std::end(kValueBorders)});
  clause_ends_ = places_of(clause_ends, text_);
  value_borders_ = places_of(value_borders, text_);
  of_story_ = std::any_of(cues_.begin(), cues_.end(), [](const Cue& cue) { return cue.role == DraftRole::story; });
  for (std::size_t i = 0; i < lines_.size(); ++i) read_line(i);
  for (const Line& line : lines_) read_attachments(line);  // last: a link or number says more than 顔写真
  read_bare_items();
  read_signature();
  std::stable_sort(found_.begin(), found_.end(),
                   [](const auto& a, const auto& b) { return a.span.begin < b.span.begin; });
  return std::move(found_);
}

void DraftReader::find_cues() {
  std::vector<PhraseMatch> matches;
  rules_.drafts().matcher().find_all(text_, matches);
  for (const PhraseMatch& match : matches) {
    if (!at_word_borders(text_, match.span)) continue;
    const DraftPhrase& phrase = rules_.drafts()[match.phrase];
    cues_.push_back({match.span, phrase.role, phrase.category});
  }
  std::stable_sort(cues_.begin(), cues_.end(), [](const Cue& a, const Cue& b) {
    return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
  });
  std::size_t cue = 0;
  for (const Unit& unit : units_) {
    Line line{&unit, 0, 0};
    while (cue < cues_.size() && cues_[cue].span.begin < unit.span.begin) ++cue;
    line.first = cue;
    for (; cue < cues_.size() && cues_[cue].span.begin < unit.span.end; ++cue) {
      line.roles |= 1U << static_cast<int>(cues_[cue].role);
      if (cues_[cue].role == DraftRole::label) line.labelled |= 1U << cues_[cue].category;
    }
    line.last = cue;
    for (const std::string_view comma : {",", "、"}) {
      const auto at = words(unit.span).rfind(comma);
      if (at != std::string_view::npos)
        line.last_comma = std::max(line.last_comma, unit.span.begin + static_cast<std::uint32_t>(at + comma.size()));
    }
    lines_.push_back(line);
  }
}

void DraftReader::read_line(std::size_t index) {
  const Line& line = lines_[index];
  if (line.unit->zone == Zone::quotation) return;
  if ((of_story_ || has(line, DraftRole::others)) && !has(line, DraftRole::own)) return;
  const Line* before = index > 0 ? &lines_[index - 1] : nullptr;
  const Line* behind = index + 1 < lines_.size() ? &lines_[index + 1] : nullptr;
  read_values(line, before);
  read_streets(line);
  read_labels(line, behind);
  if (line.unit->question) return;
  read_statements(line);
  read_facts(line);
}

// What the user asked to be told of, of the category that its shape says.
void DraftReader::own_values(const std::vector<std::string>& own_data) {
  for (const std::string& own : own_data) {
    const std::string phrase = fold(own);
    const auto at = text_.find(phrase);
    if (phrase.empty() || at == std::string_view::npos) continue;
    std::string_view category = "real_name";
    if (const auto shapes = find_values(phrase); !shapes.empty())
      category = shapes.front().shape == Shape::email ? "email" : "phone";
    else if (!find_street(phrase).empty())
      category = "address";
    add(category, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + phrase.size())}, "draft.own");
  }
}

// ---- values whose shape says it all --------------------------------------------------------------------------------

void DraftReader::read_values(const Line& line, const Line* before) {
  const Span unit = line.unit->span;
  for (auto at = std::lower_bound(values_.begin(), values_.end(), unit.begin,
                                  [](const Value&value, std::uint32_t begin) { return value.span.begin < begin; });
       at != values_.end() && at->span.end <= unit.end; ++at) {
    const Value& value = *at;
    if (is_refused(line, value.span)) continue;
    if (const std::string_view category = category_of(line, before, value); !category.empty())
      add(category, value.span, "draft.shape");
  }
}

// Empty when nothing says that the value is personal.
std::string_view DraftReader::category_of(const Line& line, const Line* before, const Value& value) const {
  const std::uint32_t at = value.span.begin;
  const Cue* label = label_before(line, before, at);
  const std::string_view named = label == nullptr ? std::string_view{} : name_of(label->category);
  const bool of_work = is_number_of_work(line, before, value.span);
  switch (value.shape) {
    case Shape::phone:
      if (named == "messaging_account" || named == "financial") return named;
      return of_work ? std::string_view{} : "phone";
    case Shape::foreign_phone:
    case Shape::seven_digits:
      if (named == "messaging_account") return named;
      return !of_work && (labelled(line, "phone") || (before != nullptr && labelled(*before, "phone")) ||
                          value.span == line.unit->span)
                 ? "phone"
                 : std::string_view{};
    case Shape::email:
      return named == "financial" ? named : "email";
    case Shape::national_id:
    case Shape::twelve_digits:
      if (named == "national_id" || named == "financial") return named;
      return value.shape == Shape::national_id && has(line, DraftRole::own) && !of_work ? "national_id"
                                                                                        : std::string_view{};
    case Shape::social_security:
      return named == "national_id" || !of_work ? "national_id" : std::string_view{};
    case Shape::card:
      return named == "financial" || !of_work ? "financial" : std::string_view{};
    case Shape::iban:
    case Shape::invoice_number:
      return "financial";
    case Shape::account:
      return named == "credentials" ? named : "messaging_account";
    case Shape::handle:
      for (const std::string_view channel : {"messaging_account", "social_account"}) {
        if (named == channel || labelled(line, channel)) return channel;
      }
      return {};
    case Shape::url:
      return category_of_url(line, before, value);
  }
  return {};
}

std::string_view DraftReader::category_of_url(const Line& line, const Line* before, const Value& value) const {
  for (const std::string_view shown : {"photo", "id_document"}) {
    if (labelled(line, shown) || (before != nullptr && labelled(*before, shown))) return shown;
  }
  for (std::size_t i = line.first; has(line, DraftRole::attachment) && i < line.last; ++i) {
    if (cues_[i].role == DraftRole::attachment) return name_of(cues_[i].category);
  }
  if (const std::string_view known = category_of_domain(words(value.span)); !known.empty()) return known;
  const Cue* label = label_before(line, before, value.span.begin);
  const bool own = has(line, DraftRole::own) || (before != nullptr && has(*before, DraftRole::own));
  return label != nullptr && name_of(label->category) == "social_account" && own ? "social_account"
                                                                                 : std::string_view{};
}

void DraftReader::read_streets(const Line& line) {
  for (const auto& [find, category] :
       {std::pair{&find_street, "address"sv}, std::pair{&find_bank_account, "financial"sv}}) {
    if (is_found(rules_.find_category(category))) continue;
    const Span found = find(words(line.unit->span));
    if (found.empty()) continue;
    const Span span{line.unit->span.begin + found.begin, line.unit->span.begin + found.end};
    if (!is_refused(line, span)) add(category, span, "draft.shape");
  }
}

// ---- a label and its value -----------------------------------------------------------------------------------------

void DraftReader::read_labels(const Line& line, const Line* behind) {
  std::uint32_t tries = 0;
  Span covered{};  // by the last label or word for a number of the work: 追跡番号, "tracking number"
  bool of_work = false;
  for (std::size_t i = line.first; i < line.last; ++i) {
    const Cue& cue = cues_[i];
    if (cue.role != DraftRole::label && cue.role != DraftRole::numbers) continue;
    const bool inside = cue.span.begin < covered.end + (of_work ? 2 : 0) && cue.span != covered;
    if (inside && (of_work || cue.span.end <= covered.end)) continue;
    covered = cue.span;
    of_work = cue.role == DraftRole::numbers;
    if (of_work || is_found(cue.category)) continue;
    if (++tries > most_tries(line, cue.span.begin)) return;
    read_label(line, behind, cue);
  }
}

void DraftReader::read_label(const Line& line, const Line* behind, const Cue& label) {
  const std::string_view category = name_of(label.category);
  if (category == "photo" || category == "nda_disclosure") return;  // nothing of theirs can be written down
  const Line* where = &line;
  std::uint32_t begin = behind_joints(line, label.span.end);
  if (begin >= line.unit->span.end) {
    const bool alone = label.span.begin == line.unit->span.begin;
    if (!alone && !has_in(line, DraftRole::pointer, {label.span.end, line.unit->span.end})) return;
    if (behind == nullptr || has(line, DraftRole::refusal) || behind->unit->zone == Zone::quotation) return;
    where = behind;
    begin = behind_joints(*behind, behind->unit->span.begin);
  }
  Span value{begin, value_end(*where, begin, category)};
  if ((value.empty() || !fits(category, value)) &&
      (is_channel(category) || category == "financial" || category == "credentials"))
    value = account_behind(*where, begin);
  if (value.empty() || !fits(category, value)) return;
  // 「本名は山田ですか?」 asks; 「DOB 9 May 1990, anything else?」 tells and then asks.
  const bool told = is_channel(category) || where->last_comma > value.end;
  if (where->unit->question && !told) return;
  if (has(*where, DraftRole::refusal)) {
    const Span clause = clause_around(*where, value);
    if (has_in(*where, DraftRole::refusal, {std::min(label.span.begin, clause.begin), clause.end})) return;
  }
  if (category == "real_name" && has_pen_name(*where, value)) return;
  add(category, value, "draft.labelled");
}

// LINEのほうが楽でしたら、nemuri_neko000 で: the first word that only an account can be, before another label.
Span DraftReader::account_behind(const Line& line, std::uint32_t from) const {
  std::uint32_t stop = line.unit->span.end;
  for (std::size_t i = cue_from(line, from + 1); i < line.last; ++i) {
    if (cues_[i].role != DraftRole::label) continue;
    stop = cues_[i].span.begin;
    break;
  }
  stop = std::min(stop, from + kLongestValue);
  for (std::uint32_t at = from; at < stop;) {
    std::uint32_t end = at;
    bool letters = false, marks = false;
    while (end < stop && text_[end] > ' ' && static_cast<unsigned char>(text_[end]) < 0x80 && text_[end] != ',') {
      const char c = text_[end++];
      letters = letters || (c >= 'a' && c <= 'z');
      marks = marks || (c >= '0' && c <= '9') || c == '_' || c == '@';
    }
    const bool timed =
        text_.substr(at, end - at).find(':') != std::string_view::npos && !text_.substr(at).starts_with("live:");
    if (letters && marks && end - at >= 4 && !timed) return {at, end};
    at = std::max(end, static_cast<std::uint32_t>(next_code_point(text_, at)));
  }
  return {};
}

std::uint32_t DraftReader::most_tries(const Line& line, std::uint32_t at) {
  return kTries + (at - line.unit->span.begin) / kTryBytes;
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
    if (cues_[i].role == DraftRole::closer) {
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
                       rest.starts_with("/ ") || rest.starts_with(". ") ||
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

// ---- the words around it -------------------------------------------------------------------------------------------

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
      std::uint32_t end = cue.span.begin;
      const bool dated = category == "birth_date";
      // 工業大学を2009年に卒業: the year is none of the value, nor is what joins it.
      while (!dated && end > line.unit->span.begin && text_[end - 1] >= '0' && text_[end - 1] <= '9') --end;
      for (const std::string_view particle : {"を", "に", "で", ", ", " "}) {
        if (text_.substr(0, end).ends_with(particle)) end -= static_cast<std::uint32_t>(particle.size());
      }
      value = {std::max(line.unit->span.begin, end > kClause ? end - kClause : 0), end};
      while (value.begin < end && (static_cast<unsigned char>(text_[value.begin]) & 0xC0) == 0x80) ++value.begin;
      if (value.begin < end) {
        if (const Span border = last_inside(value_borders_, value); !border.empty()) value.begin = border.end;
      }
    }
    if (value.begin >= value.end) continue;
    if (category == "birth_date" ? !is_birth_date(line, cue, value) : !fits(category, value)) continue;
    if (is_refused(line, value)) continue;
    if (category == "real_name" && has_pen_name(line, value)) continue;
    add(category, value, "draft.statement");
  }
}

// 昭和58年4月1日|生まれ, 43|歳です, "I'm |71": a bare age needs figures alone and is nobody else's.
bool DraftReader::is_birth_date(const Line& line, const Cue& cue, Span& value) const {
  std::uint32_t begin = value.end;
  while (begin > value.begin && text_[begin - 1] >= '0' && text_[begin - 1] <= '9') --begin;
  const bool born = words(cue.span).find("生まれ") != std::string_view::npos ||
                    words(cue.span).find("born") != std::string_view::npos;
  if (born) return fits("birth_date", value);
  if (cue.role == DraftRole::after) {  // "I'm 71 and live in": figures first, then the end of the statement
    value.end = value.begin;
    while (value.end < line.unit->span.end && text_[value.end] >= '0' && text_[value.end] <= '9') ++value.end;
    begin = value.begin;
    const std::string_view rest = text_.substr(value.end, line.unit->span.end - value.end);
    constexpr std::string_view kEnds[] = {",",    ".",     "!",      ")",    ";",    " and ",
                                          " so ", " but ", " years", " yrs", " now", " this "};
    if (!rest.empty() &&
        std::none_of(std::begin(kEnds), std::end(kEnds), [&](auto end) { return rest.starts_with(end); }))
      return false;
  }
  const std::uint32_t figures = value.end - begin;
  if (figures < 1 || figures > 2 || (cue.role == DraftRole::after && begin != value.begin)) return false;
  if (begin > line.unit->span.begin && (text_[begin - 1] == '.' || text_[begin - 1] == '-')) return false;
  if (cue.role == DraftRole::after && figures != 2) return false;
  for (std::size_t i = cue_from(line, cue.span.begin); i < line.last && cues_[i].span.begin < cue.span.end; ++i) {
    if (cues_[i].role == DraftRole::fact && cues_[i].span.overlaps(cue.span)) return false;
  }
  value.begin = begin;
  return true;
}

void DraftReader::read_facts(const Line& line) {
  if (!has(line, DraftRole::self)) return;
  for (std::size_t i = line.first; i < line.last; ++i) {
    const Cue& cue = cues_[i];
    if (cue.role == DraftRole::fact && !is_found(cue.category) && !is_refused(line, cue.span))
      add(name_of(cue.category), cue.span, "draft.statement", Confidence::possible);
  }
}

void DraftReader::read_attachments(const Line& line) {
  if (!has(line, DraftRole::sent) || has(line, DraftRole::refusal)) return;
  for (std::size_t i = line.first; i < line.last; ++i) {
    const Cue& cue = cues_[i];
    if (cue.role != DraftRole::attachment || is_found(cue.category)) continue;
    const bool own = has(line, DraftRole::own) || words(cue.span).find("my ") != std::string_view::npos ||
                     words(cue.span).ends_with(" me");
    if (own || !has(line, DraftRole::others)) add(name_of(cue.category), cue.span, "draft.attached");
  }
}

// ①渡会 龍之介 ②1995/09/30 ③男 ④LINE ID …: the answers to a list, without its labels. Only where another item gives
// something away by itself.
void DraftReader::read_bare_items() {
  const auto item_at = [&](Span span) {
    return std::any_of(units_.begin(), units_.end(),
                       [&](const Unit& unit) { return unit.zone == Zone::item && unit.span.contains(span); });
  };
  if (std::none_of(found_.begin(), found_.end(), [&](const DisclosureMatch& match) { return item_at(match.span); }))
    return;
  for (const Unit& unit : units_) {
    if (unit.zone != Zone::item) continue;
    const std::string_view item = words(unit.span);
    const bool date = item.size() >= 8 && item.find_first_not_of("0123456789/.-年月日 ") == std::string_view::npos;
    if (date)
      add("birth_date", unit.span, "draft.list");
    else if (item == "男" || item == "女" || item == "男性" || item == "女性" || item == "male" || item == "female")
      add("gender", unit.span, "draft.list");
    else if (item.find(' ') != std::string_view::npos && fits("real_name", unit.span))
      add("real_name", unit.span, "draft.list");
  }
}

// A name alone on its line, or before a bar, beside a line with an address, a phone number or a mail address.
void DraftReader::read_signature() {
  const auto reachable = [&](std::size_t u) {
    if (u >= units_.size()) return false;
    return words(units_[u].span).starts_with("〒") ||
           std::any_of(found_.begin(), found_.end(), [&](const DisclosureMatch& match) {
             const std::string_view category = name_of(match.category);
             return units_[u].span.contains(match.span) &&
                    (category == "phone" || category == "email" || category == "address");
           });
  };
  for (std::size_t u = 0; u < units_.size(); ++u) {
    if (!reachable(u) && !reachable(u + 1)) continue;
    Span name = units_[u].span;
    const auto bar = words(name).find('|');
    if (bar != std::string_view::npos) name.end = name.begin + static_cast<std::uint32_t>(bar);
    while (name.end > name.begin && text_[name.end - 1] == ' ') --name.end;
    if (!name.empty() && fits("real_name", name) && words(name).find("  ") == std::string_view::npos) {
      add("real_name", name, "draft.signature");
      return;
    }
  }
}

// ---- small things --------------------------------------------------------------------------------------------------

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

// The last label before `at` in the line, or in the line before when `at` stands at the start. A label that ends inside
// a longer one, 番号 in 電話番号, is none.
const DraftReader::Cue* DraftReader::label_before(const Line& line, const Line* before, std::uint32_t at) const {
  const Cue* last = nullptr;
  const std::size_t end = cue_from(line, at);
  for (std::size_t i = end; i > line.first && end - i < kNearCues; --i) {
    const Cue& cue = cues_[i - 1];
    if (cue.role != DraftRole::label) continue;
    if (last != nullptr && cue.span.end < last->span.end) break;
    last = &cue;
  }
  if (last == nullptr && before != nullptr && at - line.unit->span.begin <= kNearStart)
    return label_before(*before, nullptr, before->unit->span.end);
  return last;
}

bool DraftReader::labelled(const Line& line, std::string_view category) const {
  return (line.labelled >> rules_.find_category(category) & 1U) != 0;
}

Span DraftReader::clause_around(const Line& line, Span span) const {
  Span clause = line.unit->span;
  if (span.begin - clause.begin > kClause) clause.begin = span.begin - kClause;
  if (clause.end - span.end > kClause) clause.end = span.end + kClause;
  const auto behind = std::lower_bound(clause_ends_.begin(), clause_ends_.end(), span.end,
                                       [](Span end, std::uint32_t at) { return end.begin < at; });
  if (behind != clause_ends_.end() && behind->end <= clause.end) clause.end = behind->begin;
  if (const Span before = last_inside(clause_ends_, {clause.begin, span.begin}); !before.empty())
    clause.begin = before.end;
  return clause;
}

bool DraftReader::is_refused(const Line& line, Span span) const {
  return has(line, DraftRole::refusal) && has_in(line, DraftRole::refusal, clause_around(line, span));
}

bool DraftReader::has_pen_name(const Line& line, Span span) const {
  return has(line, DraftRole::pen) && has_in(line, DraftRole::pen, clause_around(line, span));
}

// 注文番号0001234, "part 555-0100-22": a label between the two makes it a person's again.
bool DraftReader::is_number_of_work(const Line& line, const Line* before, Span value) const {
  if (before != nullptr && label_before(line, nullptr, value.begin) == nullptr && has(*before, DraftRole::numbers))
    return true;
  const std::uint32_t from = value.begin > kNumberReach ? value.begin - kNumberReach : 0;
  bool of_work = false;
  const std::uint32_t start = from > kNumberReach ? from - kNumberReach : 0;
  for (std::size_t i = cue_from(line, start); i < line.last && cues_[i].span.begin < value.begin; ++i) {
    if (cues_[i].role == DraftRole::label) of_work = false;
    if (cues_[i].role == DraftRole::numbers && cues_[i].span.end > from) of_work = true;
  }
  return of_work;
}

std::string_view DraftReader::as_written(Span span) const {
  const Span written = folded_.to_original(span);
  return original_.substr(written.begin, written.size());
}

bool DraftReader::fits(std::string_view category, Span span) const {
  return fits_category(category, words(span), as_written(span));
}

bool DraftReader::is_found(CategoryIndex category) const {
  return std::any_of(found_.begin(), found_.end(),
                     [&](const DisclosureMatch& match) { return match.category == category; });
}

void DraftReader::add(std::string_view category, Span span, std::string_view rule, Confidence confidence) {
  const CategoryIndex index = rules_.find_category(category);
  const bool taken = std::any_of(found_.begin(), found_.end(), [&](const DisclosureMatch& other) {
    return other.category == index || other.span.overlaps(span);
  });
  if (index != kNoCategory && !taken) found_.push_back({index, span, confidence, rule});
}

}  // namespace tokumei
