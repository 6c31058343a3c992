#include "disclosure/draft_blocks.h"

#include <algorithm>
#include <cstddef>

#include "text/code_points.h"
#include "text/letters.h"

namespace tokumei {
namespace {

enum class LineKind : std::uint8_t {
  prose,
  terse,    // no sentence: 代表取締役 山市 剛
  letter,   // whom a letter is to: "Dear Ms Halloran,", 拝啓
  code,     // <p>…, "name": …
  quote,    // opens with a quotation mark
  speaker,  // 上司「…
  answer,   // "Q. …", "A: …"
  row,      // cells between bars or commas
  time,     // 00:12 …
  heading,  // ■…, 【…, "[Scene 1]", "h2 …", (原文)…
  frame,    // ――――
  field,    // 年齢: …
  talk,     // fields of which two have one label: "TOM: …"
  item,     // ・…
  version,  // 原文: …
  part,     // 件名: …
};

struct TextLine {
  Span span;  // trimmed; empty for an empty line
  Span rest;  // without the mark of an item
  LineKind kind = LineKind::prose;
  bool deliverable = false, handing = false, pasting = false, own_paper = false, own = false, edited = false;
};

constexpr std::size_t kLongestBracketed = 24;
constexpr std::size_t kLongestTopic = 48;  // 入社のきっかけは?, what an interview is cut by
constexpr std::size_t kLongestSalutation = 60;
constexpr std::size_t kLongestSpeaker = 36;  // bytes before the colon or the quote
constexpr std::size_t kShortestQuote = 24;
constexpr std::size_t kLongestSpeech = 40;    // lines
constexpr std::size_t kLongestSource = 60;    // behind a quote: who says it
constexpr std::size_t kFewestCells = 2;       // marks between the cells of a row
constexpr std::size_t kShortestVersion = 12;  // bytes behind the colon

Span trimmed(std::string_view text, std::size_t begin, std::size_t end) {
  const auto space = [&](std::size_t at) { return text[at] == ' ' || text[at] == '\t' || text[at] == '\r'; };
  while (begin < end && space(begin)) ++begin;
  while (end > begin && space(end - 1)) --end;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

bool opens_quote(std::string_view line) {
  return starts_with_any(line, {"「", "『", "“", "\""});
}

// ――――, "----": one mark and nothing else.
bool is_frame(std::string_view line) {
  if (line.size() < 2) return false;
  const char32_t mark = code_point_at(line, 0);
  const Script script = script_of(mark);
  if (script != Script::mark && script != Script::other && mark != U'ー') return false;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < line.size(); ++letters) {
    if (take_code_point(line, at) != mark) return false;
  }
  return letters >= 3 || (letters == 2 && mark >= 0x80);
}

// A tag, or a member or bracket of JSON.
bool is_code(std::string_view line) {
  if (line.size() > 2 && line[0] == '<')
    return (is_letter(line[1]) || line[1] == '/' || line[1] == '!') && line.find('>') != std::string_view::npos;
  if (line.starts_with("{\"") || line.starts_with("[{") || line == "{" || line == "}") return true;
  return line.size() > 2 && line[0] == '"' && is_letter(line[1]) && line.find("\":") < kLongestSpeaker;
}

// The bullet or number before an item: "・", "- ", "1) ", "a. ", 1「; 0 if there is none.
std::size_t mark_length(std::string_view line) {
  if (const std::size_t bullet = length_of_start(line, {"・", "●", "○", "◦", "•", "◎", "- ", "* ", "+ "}); bullet > 0)
    return bullet;
  std::size_t at = line.starts_with("(") ? 1 : 0;
  const std::size_t first = at;
  while (at < line.size() && at < first + 2 && is_digit(line[at])) ++at;
  if (at == first && at < line.size() && is_letter(line[at])) ++at;
  if (at == first || at >= line.size()) return 0;
  if (is_digit(line[first]) && opens_quote(line.substr(at))) return at;  // ①「…」, folded
  if (line[at] != ')' && line[at] != '.' && !line.substr(at).starts_with("、")) return 0;
  ++at;
  while (at < line.size() && (line[at] == ' ' || (static_cast<unsigned char>(line[at]) & 0xC0) == 0x80)) ++at;
  return at;
}

// Where a short label ends: before its colon, or before the quote behind it. 0 if the line has none.
std::size_t label_end(std::string_view line) {
  for (std::size_t at = 0; at < std::min(line.size(), kLongestSpeaker); at = next_code_point(line, at)) {
    if (line[at] == ':' || starts_with_any(line.substr(at), {"「", "『"}))
      return at > 0 && !line.substr(at).starts_with("://") && !(is_digit(line[at - 1]) && at <= 2) ? at : 0;
    if (line[at] == ',' || line[at] == '.' || line[at] == '?' || line[at] == '!' ||
        starts_with_any(line.substr(at), {"、", "。"}))
      return 0;
  }
  return 0;
}

// 小湊「来月から…
bool is_speech_of(std::string_view line) {
  const std::size_t end = label_end(line);
  return end > 0 && line[end] != ':' && line.size() - end >= kShortestQuote;
}

bool is_time(std::string_view line) {
  if (line.starts_with("[") || line.starts_with("(")) line.remove_prefix(1);
  return line.size() > 5 && is_digit(line[0]) && is_digit(line[1]) && line[2] == ':' && is_digit(line[3]) &&
         is_digit(line[4]);
}

bool is_row(std::string_view line) {
  for (const char mark : {'|', ',', '\t'}) {
    if (static_cast<std::size_t>(std::count(line.begin(), line.end(), mark)) < kFewestCells) continue;
    const bool tight = mark != ',' || line.find(", ") == std::string_view::npos;
    if (tight) return true;
  }
  return false;
}

bool is_sentence_end(std::string_view line) {
  return ends_with_any(line, {"。", ".", "!", "?", "です", "ます", "ません", "ました", "ください", "笑", ")", "…"});
}

// (原文)…, (訳)…
bool is_bracketed_label(std::string_view line) {
  const auto close = line.find(')');
  return line.starts_with("(") && close != std::string_view::npos && close <= kLongestBracketed &&
         close + 1 < line.size();
}

// "Dear Ms Halloran,", 親愛なるユキコ様; or who speaks there introduces themselves, which nobody does below what they
// hand in.
bool is_salutation(std::string_view line) {
  const std::size_t hello =
      length_of_start(line, {"拝啓", "前略", "はじめまして", "初めまして", "こんにちは", "みなさん", "皆さん", "皆さま",
                             "皆様", "ご視聴", "ご来店", "ご来場", "hello, i", "hello! i", "hi, i", "hi! i"});
  if (hello > 0 && !line.substr(hello).starts_with("、と")) return true;
  return line.size() <= kLongestSalutation &&
         (starts_with_any(line, {"dear ", "to whom ", "hi ", "hello ", "hey ", "拝啓", "前略", "親愛なる"}) ||
          ends_with_any(line, {"様", "さま", "各位", "殿", "へ"}));
}

LineKind line_kind_of(std::string_view line, std::string_view rest) {
  if (is_frame(line)) return LineKind::frame;
  if (is_code(line)) return LineKind::code;
  if (opens_quote(rest)) return LineKind::quote;
  if (line.size() > 2 && (line[0] == 'q' || line[0] == 'a') && (line[1] == '.' || line[1] == ':'))
    return LineKind::answer;
  if (is_time(line)) return LineKind::time;
  if (starts_with_any(line, {"■", "▼", "◆", "★", "☆", "□", "▽", "◇", "▲", "【", "〔", "[", "<", "《", "〈", "#"}) ||
      (line.size() > 3 && line[0] == 'h' && is_digit(line[1]) && line[2] == ' ') || is_bracketed_label(line) ||
      (line.size() <= kLongestTopic && line.ends_with("は?")))
    return LineKind::heading;
  if (is_salutation(line)) return LineKind::letter;
  if (rest.size() < line.size()) return is_speech_of(rest) ? LineKind::speaker : LineKind::item;
  if (const std::size_t end = label_end(line); end > 0) return line[end] == ':' ? LineKind::field : LineKind::speaker;
  if (is_row(line)) return LineKind::row;
  return is_sentence_end(line) ? LineKind::prose : LineKind::terse;
}

// 修正前:|私は…, 件名:|…: what opens the line says in which of its states a text stands there, or which part of it.
bool opens_text(std::string_view text, const TextLine& line, Span label) {
  return label.begin == line.rest.begin && label.end < line.span.end && text[label.end] == ':' &&
         line.span.end - label.end > kShortestVersion;
}

// 自宅, but not 先生の自宅.
bool is_own(std::string_view text, const FoundCue& cue) {
  return cue.role == DraftRole::own && !text.substr(0, cue.span.begin).ends_with("の");
}

// CMの|原稿|、20秒です。: a sentence that says what stands below it and nothing else. A 初稿 may be of a picture.
bool presents(std::string_view text, Span handed, std::uint32_t line_end) {
  constexpr std::size_t kLongest = 36;
  if (handed.end > line_end || line_end - handed.end > kLongest) return false;
  const std::string_view noun = text.substr(handed.begin, handed.size());
  const std::string_view behind = text.substr(handed.end, line_end - handed.end);
  return ends_with_any(behind, {"です。", "になります。"}) &&
         (noun.ends_with("原稿") || !ends_with_any(noun, {"稿", "案", "版"})) &&
         starts_with_any(behind, {"です", "になり", "、", "の"}) &&
         !has_any(behind, {"が", "を", "は", "ので", "から"});
}

std::vector<TextLine> cut_lines(std::string_view text, std::span<const FoundCue> cues) {
  std::vector<TextLine> lines;
  auto cue = cues.begin();
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    TextLine line;
    line.span = line.rest = trimmed(text, begin, end);
    Span version, part, handed;
    for (; cue != cues.end() && cue->span.begin < end; ++cue) {
      line.deliverable |= cue->role == DraftRole::deliverable;
      if (cue->role == DraftRole::deliverable) handed = cue->span;
      line.handing |= cue->role == DraftRole::handing;
      line.pasting |= cue->role == DraftRole::pasting;
      line.own |= is_own(text, *cue);
      line.edited |= cue->role == DraftRole::edited;
      line.own_paper |= cue->role == DraftRole::own_paper;
      if (cue->role == DraftRole::version && version.empty()) version = cue->span;
      if (cue->role == DraftRole::part && part.empty()) part = cue->span;
    }
    if (line.edited && !line.own) {  // 職務経歴書の添削です。 is the client's, or a customer's
      line.deliverable = true;
      line.own_paper = false;
    }
    if (!line.span.empty()) {
      const std::string_view words = text.substr(line.span.begin, line.span.size());
      line.rest.begin += static_cast<std::uint32_t>(mark_length(words));
      line.kind = line_kind_of(words, text.substr(line.rest.begin, line.rest.size()));
      line.pasting |= words.ends_with(":") || (!handed.empty() && presents(text, handed, line.span.end));
      if (!version.empty() && opens_text(text, line, version)) line.kind = LineKind::version;
      if (!part.empty() && opens_text(text, line, part)) line.kind = LineKind::part;
    }
    lines.push_back(line);
    begin = end + 1;
  }
  return lines;
}

// Lines from `first` to the one before `end`.
struct Block {
  std::size_t first = 0, end = 0;
  LineKind kind = LineKind::prose;
};

class BlockFinder {
 public:
  BlockFinder(std::string_view text, std::span<const FoundCue> cues) : text_(text), lines_(cut_lines(text, cues)) {}

  std::vector<DraftBlock> run() {
    for (std::size_t first = 0; first < lines_.size();) {
      if (lines_[first].span.empty())
        ++first;
      else
        first = read_paragraph(first);
    }
    return std::move(blocks_);
  }

 private:
  // Returns where the next begins.
  std::size_t read_paragraph(std::size_t first) {
    std::size_t end = first;
    while (end < lines_.size() && !lines_[end].span.empty()) ++end;
    const Block block = shape_of(first, end);
    const bool behind = above_ != kNone, announced = behind && announces(last_above_);
    if (behind && is_pasted(block)) return add(block);
    const std::size_t known = blocks_.size();
    above_ = first;
    last_above_ = end - 1;
    open_ = LineKind::prose;
    begun_ = false;
    const std::size_t next = below_announcement(first, end);
    if (behind && blocks_.size() == known) note(block, announced, false);
    return next;
  }

  // A line that hands something in, and right below it, in its paragraph, lines of one kind; or a text in two of its
  // states, whatever stands above.
  std::size_t below_announcement(std::size_t first, std::size_t end) {
    for (std::size_t line = first; line + 1 < end; ++line) {
      const LineKind kind = lines_[line + 1].kind;
      const bool stated = kind == LineKind::version && !lines_[line].own_paper;
      if (kind <= LineKind::letter || kind == LineKind::frame || !(stated || announces(line))) continue;
      Block block{line + 1, line + 1, kind};
      while (block.end < end && lines_[block.end].kind == kind) ++block.end;
      const bool enough = block.end - block.first > 1 || kind == LineKind::quote || kind == LineKind::heading;
      const bool list = kind == LineKind::field || kind == LineKind::item;
      if (enough && !(list && speaks_of_self(block))) return std::max(end, add(block));
    }
    return end;
  }

  std::span<const TextLine> lines(std::size_t first, std::size_t end) const {
    return std::span(lines_).subspan(first, end - first);
  }

  bool announces(std::size_t line) const {
    return lines_[line].deliverable && (lines_[line].handing || lines_[line].pasting) && !lines_[line].own_paper;
  }

  Block shape_of(std::size_t first, std::size_t end) const {
    const auto is = [&](std::size_t line, LineKind kind) { return lines_[line].kind == kind; };
    for (const LineKind kind :
         {LineKind::code, LineKind::quote, LineKind::heading, LineKind::frame, LineKind::letter, LineKind::part}) {
      if (is(first, kind)) return {first, end, kind};
    }
    if (quotes_in({first, end, LineKind::quote}) > 1) return {first, end, LineKind::quote};
    // Lists of which a sentence is the first line are what it says they are, and no block by themselves.
    const bool said = is(first, LineKind::prose);
    for (const LineKind kind : {LineKind::answer, LineKind::speaker, LineKind::time, LineKind::version, LineKind::row,
                                LineKind::field, LineKind::item}) {
      std::size_t many = 0, last = first;
      for (std::size_t line = first; line < end; ++line) {
        if (!is(line, kind)) continue;
        ++many;
        last = line;
      }
      const bool list = kind == LineKind::field || kind == LineKind::item || kind == LineKind::row;
      if (list && said) continue;
      if (many >= 2 && kind == LineKind::field && is_talk(first, end)) return {first, end, LineKind::talk};
      if (many >= 2) return {first, end_of_list(last, end), kind};
    }
    const auto all = lines(first, end);
    const bool terse =
        std::all_of(all.begin(), all.end(), [](const TextLine& line) { return line.kind != LineKind::prose; });
    return {first, end, terse && all.size() > 1 ? LineKind::terse : LineKind::prose};
  }

  // Forms ask for nothing twice; who speaks in a text speaks again.
  bool is_talk(std::size_t first, std::size_t end) const {
    std::vector<std::string_view> labels;
    for (std::size_t line = first; line < end; ++line) {
      if (lines_[line].kind != LineKind::field) continue;
      std::string_view label = rest_of(line);
      label = label.substr(0, label.find_first_of(":("));  // "TOM (to camera): …"
      while (label.ends_with(" ")) label.remove_suffix(1);
      labels.push_back(label);
    }
    std::sort(labels.begin(), labels.end());
    return std::adjacent_find(labels.begin(), labels.end()) != labels.end();
  }

  // What is said below the last line of a list is said of it: ご確認ください。
  std::size_t end_of_list(std::size_t last, std::size_t end) const {
    std::size_t behind = last + 1;
    while (behind < end && lines_[behind].kind != LineKind::prose) ++behind;
    return behind;
  }

  bool is_pasted(const Block& block) const {
    const bool announced = announces(last_above_), goes_on = block.kind == open_;
    const bool first = open_ == LineKind::prose || open_ == LineKind::part;  // a subject, and then the letter
    switch (block.kind) {
      case LineKind::quote:
        if (quotes_in(block) > 1) return true;
        return ((announced && lines_[last_above_].pasting) || is_speech(block)) && !lines_[last_above_].own_paper;
      case LineKind::code:
        return true;
      case LineKind::speaker:
      case LineKind::version:
        return !lines_[last_above_].own_paper;
      case LineKind::answer:
      case LineKind::part:
      case LineKind::talk:
      case LineKind::row:
      case LineKind::time:
        return announced || announces(above_) || goes_on;
      case LineKind::heading:
        return (announced || goes_on) && (lines_[last_above_].edited || !lines_[block.first].own_paper);
      case LineKind::field:
      case LineKind::item:
        return announced && (first || (goes_on && !is_last(block.end))) && !speaks_of_self(block);
      case LineKind::frame: {
        const std::size_t close = closing_frame(block.first);
        return announced && close < lines_.size() && !is_last(close + 1);
      }
      case LineKind::terse:
      case LineKind::letter:
        return announced && first && !is_last(block.end);
      case LineKind::prose:
        return announced && (begun_ || (first && lines_[last_above_].pasting)) && !is_last(block.end);
    }
    return false;
  }

  std::ptrdiff_t quotes_in(const Block& block) const {
    const auto all = lines(block.first, block.end);
    return std::count_if(all.begin(), all.end(), [](const TextLine& line) {
      return line.kind == LineKind::quote && line.rest.size() >= kShortestQuote;
    });
  }

  bool is_last(std::size_t end) const {
    const auto rest = lines(end, lines_.size());
    return std::all_of(rest.begin(), rest.end(), [](const TextLine& line) { return line.span.empty(); });
  }

  bool speaks_of_self(const Block& block) const {
    const auto all = lines(block.first, block.end);
    return std::any_of(all.begin(), all.end(), [](const TextLine& line) { return line.own; });
  }

  // A long quote and at most who says it behind it, not a word that the line speaks of: "Homestead" on p. 48 ….
  bool is_speech(const Block& block) const {
    const std::string_view line = rest_of(block.first), mark = closing_mark(line);
    const auto close = line.rfind(mark);
    if (close == std::string_view::npos || close == 0) return closing_line(block.first) < lines_.size();
    return close >= kShortestQuote && line.size() - close <= kLongestSource;
  }

  std::size_t closing_frame(std::size_t first) const {
    for (std::size_t line = first + 1; line < lines_.size(); ++line) {
      if (lines_[line].kind == LineKind::frame) return line;
    }
    return lines_.size();
  }

  // Of a quote that is not closed in its line, the line that closes it.
  std::size_t closing_line(std::size_t first) const {
    const std::string_view mark = closing_mark(rest_of(first));
    for (std::size_t line = first + 1; line < std::min(lines_.size(), first + kLongestSpeech); ++line) {
      if (rest_of(line).find(mark) != std::string_view::npos) return line;
    }
    return lines_.size();
  }

  // Returns the line behind it.
  std::size_t add(const Block& block) {
    std::size_t end = block.end;
    if (block.kind == LineKind::frame) end = std::min(closing_frame(block.first) + 1, lines_.size());
    if (block.kind == LineKind::quote) end = end_of_quotes(block);
    note({block.first, end, block.kind}, announces(last_above_), true);
    open_ = block.kind;
    begun_ |= block.kind == LineKind::field || block.kind == LineKind::heading || block.kind == LineKind::letter ||
              block.kind == LineKind::part;
    return end;
  }

  void note(const Block& block, bool announced, bool pasted) {
    const Span span{lines_[block.first].span.begin, lines_[block.end - 1].span.end};
    blocks_.push_back({span, static_cast<std::uint8_t>(block.kind), announced, pasted});
  }

  // A speech may have several paragraphs; what stands below the last quote in its paragraph is said of it.
  std::size_t end_of_quotes(const Block& block) const {
    const std::string_view opening = rest_of(block.first), mark = closing_mark(opening);
    if (!opens_quote(opening)) return block.end;
    if (opening.substr(1).find(mark) == std::string_view::npos) {
      const std::size_t close = closing_line(block.first);
      return close < lines_.size() ? std::max(close + 1, block.first + 1) : block.end;
    }
    std::size_t end = block.end;
    while (!announces(last_above_) && end - 1 > block.first && rest_of(end - 1).find(mark) == std::string_view::npos &&
           !rest_of(end - 1).starts_with("("))
      --end;
    return end;
  }

  static std::string_view closing_mark(std::string_view quote) {
    if (quote.starts_with("「")) return "」";
    if (quote.starts_with("『")) return "』";
    return quote.starts_with("“") ? "”" : "\"";
  }

  std::string_view rest_of(std::size_t line) const {
    return text_.substr(lines_[line].rest.begin, lines_[line].rest.size());
  }

  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  std::string_view text_;
  std::vector<TextLine> lines_;
  std::vector<DraftBlock> blocks_;
  // The first and the last line of the last paragraph that was not pasted, and what was pasted since.
  std::size_t above_ = kNone, last_above_ = 0;
  LineKind open_ = LineKind::prose;
  bool begun_ = false;  // with a head, a heading, or whom a letter is to: the prose behind it belongs to it
};

}  // namespace

std::vector<DraftBlock> find_blocks(std::string_view text, std::span<const FoundCue> cues) {
  if (text.find('\n') == std::string_view::npos) return {};
  return BlockFinder(text, cues).run();
}

std::vector<Span> pasted_of(std::span<const DraftBlock> blocks) {
  std::vector<Span> pasted;
  for (const DraftBlock& block : blocks) {
    if (block.pasted) pasted.push_back(block.span);
  }
  return pasted;
}

}  // namespace tokumei
