#include "text/segmenter.h"

#include <algorithm>

#include "text/letters.h"
#include "text/list_marks.h"
#include "text/sentence_end.h"

namespace tokumei {
namespace {

// Marks that open a heading rather than an item when the line is short and ends without a sentence.
constexpr std::u32string_view kHeadingMarks = U"■◆●▼▽◇□○◯◎★☆▲△#◼📌✨🌟⭐▶►🔶🔷🔸🔹♢♡♪☎〇";
constexpr std::u32string_view kOpenBrackets = U"【〔《≪[<〈";
constexpr std::u32string_view kCloseBrackets = U"】〕》≫]>〉";

constexpr std::size_t kHeadingCodePoints = 28;  // longest heading seen without a mark of its own is 24
constexpr std::size_t kLongestUnit = 2048;  // bytes: no sentence has so many, but lists whose line ends are lost may
constexpr std::size_t kPointedBytes = 40;   // longest item of a list whose bullet is >

// One line of the text without its line end.
struct Line {
  std::size_t begin, end;
};

class Segmenter {
 public:
  Segmenter(const FoldedText& folded, std::string_view original)
      : text_(folded.view()), list_marks_(folded, original) {}

  std::vector<Unit> run() {
    std::size_t begin = 0;
    while (begin <= text_.size()) {
      const std::size_t end = line_end(begin);
      line(trimmed({begin, end}), end + 1);
      ++line_number_;
      begin = end + 1;
    }
    return std::move(units_);
  }

 private:
  std::size_t line_end(std::size_t begin) const { return std::min(text_.find('\n', begin), text_.size()); }

  void line(Line line, std::size_t next) {
    if (line.begin == line.end) {
      blank_ = true;
      above_ = 0;
      return;
    }
    const std::size_t first_unit = units_.size();
    const char32_t first = code_point_at(text_, line.begin);
    if (first == U'>' && above_ != U'>') pointed_until_ = end_of_pointed_list(line.begin);
    if (first == U'|' && is_row(line)) {
      row(line);
    } else if (first == U'>' && line.begin < pointed_until_) {
      add(behind_points(line), Zone::item);
      units_.back().mark = U'>';
    } else if (first == U'|' || (first == U'>' && text_.substr(line.begin, 2) != ">>")) {
      add(line, Zone::quotation);
    } else if (is_heading(line, first == above_ || first == first_below(next))) {
      add(line, Zone::heading);
    } else {
      items(line);
    }
    if (units_.size() > first_unit) {
      units_[first_unit].starts_line = true;
      units_[first_unit].after_blank = blank_;
      units_.back().ends_line = true;
    }
    blank_ = false;
    above_ = first;
  }

  char32_t first_below(std::size_t begin) const {
    if (begin >= text_.size()) return 0;
    const Line below = trimmed({begin, line_end(begin)});
    return below.begin == below.end ? 0 : code_point_at(text_, below.begin);
  }

  Line behind_points(Line line) const {
    while (line.begin < line.end && text_[line.begin] == '>') ++line.begin;
    return trimmed(line);
  }

  // 顔写真(背景なし), 最終学歴: a few letters and no sentence.
  static bool is_japanese_noun(std::string_view text) {
    constexpr std::size_t kNounBytes = 48;  // 16 kana or kanji
    return text.size() <= kNounBytes && static_cast<unsigned char>(text.front()) >= 0xE3 &&
           !has_any(text, {"。", "?", "です", "ます", "まし", "くださ", "願", "ない", ":"}) &&
           !ends_with_any(text, {"か", "!", "ね", "よ", "た"});
  }

  // Two or more lines that begin with > are a list, not a quotation, when each is a few Latin words and no sentence, or
  // right below another line a Japanese noun. A text that is all such lines is quoted.
  // Where such a list that begins at `begin` ends; `begin` if it is none.
  std::size_t end_of_pointed_list(std::size_t begin) const {
    std::size_t lines = 0, at = begin;
    for (; at < text_.size() && text_[at] == '>'; ++lines) {
      const std::size_t end = line_end(at);
      const Line words = behind_points({at, end});
      const std::string_view text = text_.substr(words.begin, words.end - words.begin);
      if (is_japanese_noun(text) && above_ != 0 && !blank_) {
        at = std::min(end + 1, text_.size());
        continue;
      }
      // Bullets, colons, a) b), rows (NAME / AGE) and blanks (Name ____) behind the points are those of a quoted list;
      // "Congrats!! Reply with" ends a sentence and begins another.
      if (text.empty() || text.size() > kPointedBytes || !is_letter(text.front()) ||
          std::string_view(".!?,:>-_").find(text.back()) != std::string_view::npos ||
          text.find(" / ") != std::string_view::npos || text.substr(1, 1) == ")" || has_any(text, {". ", "! ", "? "}) ||
          std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
        return begin;
      at = std::min(end + 1, text_.size());
    }
    const bool all = units_.empty() && at == text_.size();
    return lines >= 2 && !all ? at : begin;
  }

  // ---- tables ------------------------------------------------------------------------------------------------------

  bool is_row(Line line) const {
    return line.end - line.begin > 2 &&
           text_.substr(line.begin + 1, line.end - line.begin - 1).find('|') != std::string_view::npos;
  }

  void row(Line line) {
    std::size_t begin = line.begin + 1;
    while (begin < line.end) {
      const std::size_t end = std::min(text_.find('|', begin), line.end);
      const Line cell = trimmed({begin, end});
      if (text_.substr(cell.begin, cell.end - cell.begin).find_first_not_of("-: ") != std::string_view::npos) {
        add(cell, Zone::item);
        units_.back().mark = U'|';
      }
      begin = end + 1;
    }
  }

  // ---- headings and items ------------------------------------------------------------------------------------------

  // 【…】 alone on its line, a marked short line, a short line that ends with a colon. Marks that the lines around
  // repeat are those of a list.
  bool is_heading(Line line, bool repeated) const {
    const std::string_view text = text_.substr(line.begin, line.end - line.begin);
    const char32_t first = code_point_at(text, 0);
    if (is_any(first, kOpenBrackets)) {
      const char32_t last = last_code_point(text);
      if (!is_any(last, kCloseBrackets) || text.size() > 3 * kHeadingCodePoints) return false;
      // Exactly one bracket: 【氏名】【年齢】 is a list of labels.
      std::size_t opened = 0;
      for (std::size_t at = 0; at < text.size(); at = next_code_point(text, at)) {
        opened += code_point_at(text, at) == first;
      }
      return opened == 1;
    }
    if (text.size() > 3 * kHeadingCodePoints) return false;
    std::size_t at = 0;
    bool marked = false;
    while (at < text.size() && (is_any(code_point_at(text, at), kHeadingMarks) || text[at] == ' ')) {
      marked = true;
      at = next_code_point(text, at);
    }
    if (at >= text.size()) return true;  // a rule made of marks
    if (!marked || repeated) return false;
    const char32_t last = last_code_point(text);
    if (is_any(last, U"。!?.、,")) return false;
    return text.find(':') == std::string_view::npos || text.back() == ':';
  }

  // Splits a line at its item marks, then each piece into sentences.
  void items(Line line) {
    marks_.clear();
    const std::size_t lead = list_marks_.at_line_start(line.begin, line.end);
    if (lead > line.begin) marks_.push_back({line.begin, lead});
    list_marks_.inside_line(std::max(lead, line.begin), line.end, lead > line.begin, marks_);
    if (marks_.size() <= 1) list_marks_.steps(std::max(lead, line.begin), line.end, marks_);
    if (marks_.empty()) {
      sentences({line.begin, line.end}, Zone::prose);
      return;
    }
    const bool steps = list_marks_.kind(marks_.back()) == U'→';
    if (marks_.front().begin > line.begin) {
      const std::size_t first = units_.size();
      sentences({line.begin, marks_.front().begin}, steps ? Zone::item : Zone::prose);
      if (steps && units_.size() > first) units_[first].mark = U'→';
    }
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      const std::size_t first = units_.size();
      const std::size_t end = i + 1 < marks_.size() ? marks_[i + 1].begin : line.end;
      sentences({marks_[i].end, end}, Zone::item);
      if (units_.size() > first) units_[first].mark = list_marks_.kind(marks_[i]);
    }
  }

  void sentences(Line piece, Zone zone) {
    while (piece.begin < piece.end) {
      const SentenceEnd found = find_sentence_end(text_, piece.begin, piece.end);
      sentence({piece.begin, found.end}, zone, found.question, found.exclaimed);
      piece.begin = found.next;
    }
  }

  void sentence(Line raw, Zone zone, bool question, bool exclaimed) {
    const Line line = trimmed(raw);
    if (line.begin == line.end) {
      // "...?" behind a bracket: the mark belongs to what stands before.
      if (question && !units_.empty() && units_.back().line == line_number_) units_.back().question = true;
      return;
    }
    // 一、お名前。二、ご住所。: counted sentences are items.
    const std::size_t counted = zone == Zone::prose ? list_marks_.counted(line.begin, line.end) : line.begin;
    if (counted >= line.end) return;
    add({counted, line.end}, counted > line.begin ? Zone::item : zone);
    units_.back().question = question;
    units_.back().exclaimed = exclaimed;
  }

  Line trimmed(Line line) const {
    while (line.begin < line.end && (text_[line.begin] == ' ' || text_[line.begin] == '\t')) ++line.begin;
    while (line.end > line.begin && (text_[line.end - 1] == ' ' || text_[line.end - 1] == '\t')) --line.end;
    return line;
  }

  // What runs on without an end is cut, so that readers of sentences need not fear long ones.
  void add(Line line, Zone zone) {
    while (line.end - line.begin > kLongestUnit) {
      const std::size_t cut = cut_before(line.begin + kLongestUnit);
      add_unit(trimmed({line.begin, cut}), zone);
      line = trimmed({cut, line.end});
    }
    add_unit(line, zone);
  }

  // A place to cut at or shortly before `at`: behind a space or comma, else between any two characters.
  std::size_t cut_before(std::size_t at) const {
    while ((static_cast<unsigned char>(text_[at]) & 0xC0) == 0x80) --at;
    const std::size_t from = at - kLongestUnit / 4;
    const std::string_view near = text_.substr(from, at - from);
    if (const auto space = near.rfind(' '); space != std::string_view::npos) return from + space + 1;
    if (const auto comma = near.rfind("、"); comma != std::string_view::npos) return from + comma + 3;
    return at;
  }

  void add_unit(Line line, Zone zone) {
    Unit unit;
    unit.span = {static_cast<std::uint32_t>(line.begin), static_cast<std::uint32_t>(line.end)};
    unit.zone = zone;
    unit.line = line_number_;
    units_.push_back(unit);
  }

  std::string_view text_;
  ListMarks list_marks_;
  std::vector<Unit> units_;
  std::vector<ListMark> marks_;  // of the line at hand
  std::uint32_t line_number_ = 0;
  std::size_t pointed_until_ = 0;  // where the list in progress whose bullet is > ends
  char32_t above_ = 0;             // first character of the line above; 0 behind an empty one
  bool blank_ = false;
};

}  // namespace

std::vector<Unit> segment(const FoldedText& folded, std::string_view original) {
  return Segmenter(folded, original).run();
}

}  // namespace tokumei
