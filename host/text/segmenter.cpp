#include "text/segmenter.h"

#include <algorithm>
#include <array>

namespace tokumei {
namespace {

bool is_any(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

// Marks that open a list item when they stand at the start of a line.
constexpr std::u32string_view kBullets =
    U"・>-*•‣–—‐−―●○◯◎◇◆□■☐☑✓✔▪▫‧∙▶►▷▸→⇒✅☆★▼▽△▲~+"
    U"◼◻🔸🔹🔶🔷👉📌♦♢❑❏➤➡✨🌟⭐🟢🔴🔵";
// Marks that open a heading rather than an item when the line is short and ends without a sentence.
constexpr std::u32string_view kHeadingMarks = U"■◆●▼▽◇□○◯◎★☆▲△#◼📌✨🌟⭐▶►🔶🔷🔸🔹";

constexpr std::size_t kHeadingCodePoints = 28;  // longest heading seen without a mark of its own is 24
constexpr std::size_t kBracketReach = 400;      // bytes in which a bracket must close, else it opens nothing

// One line of the text without its line end.
struct Line {
  std::size_t begin, end;
};

class Segmenter {
 public:
  Segmenter(const FoldedText& folded, std::string_view original)
      : folded_(folded), text_(folded.view()), original_(original) {}

  std::vector<Unit> run() {
    std::size_t begin = 0;
    while (begin <= text_.size()) {
      const std::size_t end = std::min(text_.find('\n', begin), text_.size());
      line({begin, end});
      ++line_number_;
      begin = end + 1;
    }
    return std::move(units_);
  }

 private:
  void line(Line whole) {
    Line line = trimmed(whole);
    if (line.begin == line.end) {
      blank_ = true;
      return;
    }
    const std::size_t first_unit = units_.size();
    if ((text_[line.begin] == '>' && text_.substr(line.begin, 2) != ">>") || text_[line.begin] == '|') {
      add({line.begin, line.end}, Zone::quotation);
    } else if (is_heading(line)) {
      add({line.begin, line.end}, Zone::heading);
    } else {
      items(line);
    }
    if (units_.size() > first_unit) {
      units_[first_unit].starts_line = true;
      units_[first_unit].after_blank = blank_;
      units_.back().ends_line = true;
    }
    blank_ = false;
  }

  // 【…】 alone on its line, a marked short line, a short line that ends with a colon.
  bool is_heading(Line line) const {
    const std::string_view text = text_.substr(line.begin, line.end - line.begin);
    const char32_t first = code_point_at(text, 0);
    if (first == U'【' || first == U'〔' || first == U'《' || first == U'≪' || first == U'[' || first == U'<' ||
        first == U'〈') {
      const char32_t last = code_point_at(text, previous_code_point(text, text.size()));
      if (is_any(last, U"】〕》≫]>〉") && text.size() <= 3 * kHeadingCodePoints) {
        // Exactly one bracket: 【氏名】【年齢】 is a list of labels.
        std::size_t opened = 0;
        for (std::size_t at = 0; at < text.size(); at = next_code_point(text, at)) {
          opened += code_point_at(text, at) == first;
        }
        return opened == 1;
      }
      return false;
    }
    if (text.size() > 3 * kHeadingCodePoints) return false;
    std::size_t at = 0;
    bool marked = false;
    while (at < text.size() && (is_any(code_point_at(text, at), kHeadingMarks) || text[at] == ' ')) {
      marked = true;
      at = next_code_point(text, at);
    }
    if (at >= text.size()) return true;  // a rule made of marks
    if (!marked) return false;
    const char32_t last = code_point_at(text, previous_code_point(text, text.size()));
    if (is_any(last, U"。!?.、,")) return false;
    return text.find(':') == std::string_view::npos || text.back() == ':';
  }

  // Splits a line at its item marks, then each piece into sentences.
  void items(Line line) {
    marks_.clear();
    const std::size_t lead = bullet_end(line.begin, line.end);
    if (lead > line.begin) marks_.push_back({line.begin, lead});
    find_inline_marks({std::max(lead, line.begin), line.end}, lead > line.begin);
    if (marks_.empty()) {
      sentences({line.begin, line.end}, Zone::prose);
      return;
    }
    if (marks_.front().begin > line.begin) sentences({line.begin, marks_.front().begin}, Zone::prose);
    for (std::size_t i = 0; i < marks_.size(); ++i) {
      const std::size_t end = i + 1 < marks_.size() ? marks_[i + 1].begin : line.end;
      sentences({marks_[i].end, end}, Zone::item);
    }
  }

  // Where the bullet or number at the start of a line ends; `begin` if there is none.
  std::size_t bullet_end(std::size_t begin, std::size_t end) const {
    std::size_t at = begin;
    while (at < end && is_any(code_point_at(text_, at), kBullets)) at = next_code_point(text_, at);
    if (at > begin) return skip_spaces(at, end);
    return number_end(begin, end, true);
  }

  // 1. 1) (1) [1] a) Q1. ① 一、 at `begin`. Behind a bare circled number nothing more is needed.
  std::size_t number_end(std::size_t begin, std::size_t end, bool at_line_start) const {
    if (begin >= end) return begin;
    if (is_enclosed(begin)) {
      std::size_t at = begin;
      while (at < end && is_enclosed(at)) at = next_code_point(text_, at);
      if (at < end && (text_[at] == '.' || text_[at] == ')' || text_[at] == ':')) ++at;
      return skip_spaces(at, end);
    }
    std::size_t at = begin;
    const bool open = text_[at] == '(' || text_[at] == '[';
    if (open) ++at;
    if (at < end && text_[at] == 'q' && at + 1 < end && is_digit(text_[at + 1])) ++at;
    const std::size_t digits = at;
    while (at < end && at < digits + 2 && is_digit(text_[at])) ++at;
    if (at == digits && at < end && text_[at] >= 'a' && text_[at] <= 'h') ++at;
    if (at == digits || at >= end) return begin;
    const bool lettered = !is_digit(text_[digits]);
    if (open) {
      if (text_[at] != ')' && text_[at] != ']') return begin;
      return skip_spaces(at + 1, end);
    }
    const char closing = text_[at];
    // 1 性別, Q2 年代: at the start of a line a space is enough.
    if (at_line_start && !lettered && closing == ' ' && at + 1 < end && !is_digit(text_[at + 1]) &&
        text_[at + 1] != '(') {
      return skip_spaces(at, end);
    }
    if (closing == ')' && (at_line_start || !lettered)) return skip_spaces(at + 1, end);
    if (closing == ')' && lettered) return skip_spaces(at + 1, end);
    if (lettered && !(at_line_start && closing == '.')) return begin;
    if (closing == '.' || closing == ':' || text_.substr(at, 3) == "、" || text_.substr(at, 3) == "・") {
      const std::size_t after = at + (closing == '.' || closing == ':' ? 1 : 3);
      if (after < end && is_digit(text_[after])) return begin;  // 1.5
      return skip_spaces(after, end);
    }
    return begin;
  }

  // Marks inside a line: enclosed numbers, (1) 1) 1. a) when they count up, 【label】, □ and ☐ boxes, bullets after
  // space.
  void find_inline_marks(Line line, bool led) {
    const std::size_t before = marks_.size();
    std::size_t at = line.begin;
    while (at < line.end) {
      if (is_plain_japanese(at)) {
        at += 3;
        continue;
      }
      const bool border = at == line.begin || is_border(at);
      std::size_t end = at;
      const char32_t c = code_point_at(text_, at);
      if (is_enclosed(at) && (at == line.begin || !is_enclosed(previous_code_point(text_, at)))) {
        end = number_end(at, line.end, false);
      } else if (is_any(c, U"□☐☑◻❑✓✔")) {
        end = skip_spaces(next_code_point(text_, at), line.end);
      } else if (border && is_any(c, U"・•▪●◆■○◇※-*▼✅☆★")) {
        const bool spaced = at > line.begin && text_[at - 1] == ' ';
        if (at == line.begin || spaced || c == U'・') {
          if (c == U'※') {
            at = next_code_point(text_, at);
            continue;
          }
          if ((c == U'-' || c == U'*') && !(at + 1 < line.end && text_[at + 1] == ' ')) {
            at = next_code_point(text_, at);
            continue;
          }
          end = skip_spaces(next_code_point(text_, at), line.end);
        }
      } else if (border && (is_digit(text_[at]) || text_[at] == '(' || text_[at] == '[' || text_[at] == 'q' ||
                            (text_[at] >= 'a' && text_[at] <= 'h'))) {
        end = number_end(at, line.end, false);
      } else if (c == U'【') {
        end = next_code_point(text_, at);
      }
      if (end > at) {
        marks_.push_back({at, end});
        at = end;
      } else {
        at = next_code_point(text_, at);
      }
    }
    // One mark inside a line is no list, unless the line itself began with one.
    const std::size_t found = marks_.size() - before;
    if (found == 1 && !led && !(marks_.back().begin == line.begin)) {
      const bool strong = is_enclosed(marks_.back().begin) || code_point_at(text_, marks_.back().begin) == U'【' ||
                          is_any(code_point_at(text_, marks_.back().begin), U"□☐");
      if (!strong) marks_.resize(before);
    }
  }

  // Laughter (www) is no word: no other letter follows.
  bool begins_word(std::size_t at, std::size_t end) const {
    while (at < end && text_[at] == 'w') ++at;
    return at < end && script_of(code_point_at(text_, at)) == Script::latin;
  }

  void sentences(Line piece, Zone zone) {
    std::size_t begin = piece.begin;
    std::size_t at = begin;
    while (at < piece.end) {
      if (is_plain_japanese(at)) {
        at += 3;
        continue;
      }
      const char32_t c = code_point_at(text_, at);
      if (c == U'「' || c == U'『' || c == U'(' || c == U'“') {
        at = skip_bracket(at, piece.end, c);
        continue;
      }
      std::size_t end = next_code_point(text_, at);
      if (c == U'。' || c == U'!' || c == U'?' || c == U'♪' || c == U'…' || is_pictograph(c)) {
        bool question = c == U'?', exclaimed = c == U'!';
        const bool hard = c != U'…';
        while (end < piece.end && is_any(code_point_at(text_, end), U"。!?♪…☆★w.")) {
          const char32_t more = code_point_at(text_, end);
          if (more == U'w' && begins_word(end, piece.end)) break;
          question = question || more == U'?';
          exclaimed = exclaimed || more == U'!';
          end = next_code_point(text_, end);
        }
        if (hard || end >= piece.end || question) {
          sentence({begin, at}, zone, question, exclaimed);
          begin = at = end;
          continue;
        }
        at = end;
        continue;
      }
      if (c == U'.' && ends_sentence(at, begin, piece.end)) {
        sentence({begin, at}, zone, false, false);
        begin = at = end;
        continue;
      }
      at = end;
    }
    sentence({begin, piece.end}, zone, false, false);
  }

  void sentence(Line raw, Zone zone, bool question, bool exclaimed) {
    const Line line = trimmed(raw);
    if (line.begin == line.end) {
      // "...?" behind a bracket: the mark belongs to what stands before.
      if (question && !units_.empty() && units_.back().line == line_number_) units_.back().question = true;
      return;
    }
    add({line.begin, line.end}, zone);
    units_.back().question = question;
    units_.back().exclaimed = exclaimed;
  }

  // A full stop with space or the end behind it and no abbreviation or number before it.
  bool ends_sentence(std::size_t at, std::size_t begin, std::size_t end) const {
    const std::size_t after = at + 1;
    if (at > begin && text_[at - 1] == '.') return after >= end || text_[after] == ' ';  // an ellipsis
    if (after < end && text_[after] != ' ' && text_[after] != '"' && text_[after] != ')') {
      const Script next = script_of(code_point_at(text_, after));
      return next == Script::hiragana || next == Script::katakana || next == Script::han;
    }
    static constexpr std::array<std::string_view, 14> kAbbreviations = {
        "mr", "mrs", "ms", "dr", "etc", "vs", "no", "st", "approx", "inc", "ltd", "co", "jr", "prof"};
    std::size_t word = at;
    while (word > begin && (is_letter(text_[word - 1]) || text_[word - 1] == '.')) --word;
    const std::string_view before = text_.substr(word, at - word);
    if (before.size() == 1) return before[0] == 'i';
    if (before.size() > 2 && before[1] == '.' && before[before.size() - 2] == '.') return after >= end;  // c.v., p.o.
    for (const std::string_view abbreviation : kAbbreviations) {
      if (before == abbreviation) return after >= end;
    }
    return true;
  }

  std::size_t skip_bracket(std::size_t at, std::size_t end, char32_t open) const {
    const char32_t close = open == U'「' ? U'」' : open == U'『' ? U'』' : open == U'“' ? U'”' : U')';
    int depth = 0;
    std::size_t i = at;
    while (i < end && i < at + kBracketReach) {
      const char32_t c = code_point_at(text_, i);
      i = next_code_point(text_, i);
      if (c == open) ++depth;
      if (c == close && --depth == 0) return i;
      if (depth > 8) break;
    }
    return next_code_point(text_, at);  // it does not close: an ordinary character
  }

  // Circled and otherwise enclosed numbers and letters, seen in the original: U+2460..24FF, U+2776..2793, U+3220..3243,
  // U+3280..32BF.
  bool is_enclosed(std::size_t at) const {
    const char c = text_[at];
    const auto u = static_cast<unsigned char>(c);
    if (!is_digit(c) && c != '(' && !(c >= 'a' && c <= 'z') && u < 0xE2) return false;
    const Span from = folded_.to_original({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at) + 1});
    if (from.size() < 3) return false;
    const char32_t o = code_point_at(original_, from.begin);
    return (o >= 0x2460 && o <= 0x24FF) || (o >= 0x2776 && o <= 0x2793);
  }

  bool is_border(std::size_t at) const {
    const char32_t c = code_point_at(text_, previous_code_point(text_, at));
    return c == U' ' || is_any(c, U"。!?、,:;)」』】/|") || is_pictograph(c);
  }

  std::size_t skip_spaces(std::size_t at, std::size_t end) const {
    while (at < end && (text_[at] == ' ' || text_[at] == '\t')) ++at;
    return at;
  }

  Line trimmed(Line line) const {
    while (line.begin < line.end && (text_[line.begin] == ' ' || text_[line.begin] == '\t')) ++line.begin;
    while (line.end > line.begin && (text_[line.end - 1] == ' ' || text_[line.end - 1] == '\t')) --line.end;
    return line;
  }

  void add(Line line, Zone zone) {
    Unit unit;
    unit.span = {static_cast<std::uint32_t>(line.begin), static_cast<std::uint32_t>(line.end)};
    unit.zone = zone;
    unit.line = line_number_;
    units_.push_back(unit);
  }

  // Kana and kanji, which are most of a text and never a mark; 【 and ・ are neither.
  bool is_plain_japanese(std::size_t at) const {
    const auto first = static_cast<unsigned char>(text_[at]);
    if (first >= 0xE4 && first <= 0xE9) return true;
    if (first != 0xE3) return false;
    const auto second = static_cast<unsigned char>(text_[at + 1]);
    return second >= 0x81 && !(second == 0x83 && static_cast<unsigned char>(text_[at + 2]) == 0xBB);
  }
  static bool is_digit(char c) { return c >= '0' && c <= '9'; }
  static bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
  static bool is_pictograph(char32_t c) {
    return (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x2600 && c <= 0x26FF && !is_any(c, U"☆★☐☑")) ||
           (c >= 0x2700 && c <= 0x2775 && !is_any(c, U"✓✔✅"));
  }

  const FoldedText& folded_;
  std::string_view text_;
  std::string_view original_;
  std::vector<Unit> units_;
  std::vector<Line> marks_;
  std::uint32_t line_number_ = 0;
  bool blank_ = false;
};

}  // namespace

char32_t code_point_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<char32_t>(static_cast<unsigned char>(text[i])); };
  const char32_t first = byte(at);
  if (first < 0x80) return first;
  if (first < 0xE0) return (first & 0x1F) << 6 | (byte(at + 1) & 0x3F);
  if (first < 0xF0) return (first & 0x0F) << 12 | (byte(at + 1) & 0x3F) << 6 | (byte(at + 2) & 0x3F);
  return (first & 0x07) << 18 | (byte(at + 1) & 0x3F) << 12 | (byte(at + 2) & 0x3F) << 6 | (byte(at + 3) & 0x3F);
}

Script script_of(char32_t c) {
  if (c < 0x80) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return Script::latin;
    if (c >= '0' && c <= '9') return Script::digit;
    return c == ' ' || c == '\n' || c == '\t' ? Script::space : Script::mark;
  }
  if (c >= 0x3041 && c <= 0x309F) return Script::hiragana;
  if ((c >= 0x30A1 && c <= 0x30FA) || (c >= 0x30FC && c <= 0x30FF)) return Script::katakana;
  if ((c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x3FFFF) || c == 0x3005) {
    return Script::han;
  }
  if (c >= 0xC0 && c <= 0x24F) return Script::latin;
  return c < 0x3100 && c >= 0x2000 ? Script::mark : Script::other;
}

std::vector<Unit> segment(const FoldedText& folded, std::string_view original) {
  return Segmenter(folded, original).run();
}

}  // namespace tokumei
