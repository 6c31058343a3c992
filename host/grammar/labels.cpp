#include "grammar/labels.h"

#include <algorithm>
#include <string>

#include "grammar/written_contacts.h"

namespace tokumei {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kNoteBytes = 48;  // the longest note in brackets between a label and its colon

// ____, ____歳 to the end of the line.
bool is_blank_line(std::string_view text) {
  const auto run = std::min(text.substr(0, kNoteBytes).find_first_not_of('_'), text.size());
  const std::string_view unit = text.substr(run, 13);
  return run >= 3 && (unit.size() <= 12 || unit.find('\n') != std::string_view::npos);
}

// Such a pair, and no more on the line.
bool is_whole_choice(std::string_view text, const SentenceWords& words) {
  text = text.substr(0, kNoteBytes);
  std::string line(text.substr(0, text.find('\n')));
  std::erase(line, ' ');
  return line.size() <= 24 && (words.begins(line, SentenceWord::choice) || line == "男女");
}

}  // namespace

bool is_empty_label(std::string_view text, std::span<const Token> tokens, std::size_t i, const SentenceWords& words) {
  std::size_t at = tokens[i].span.end;
  bool blank = false;  // 氏名(    )
  if (at < text.size() && text[at] == '(') {
    const auto close = text.substr(at, kNoteBytes).find(')');
    if (close != std::string_view::npos) {
      blank = close > 1 && text.substr(at + 1, close - 1).find_first_not_of(" _") == std::string_view::npos;
      at += close + 1;
    }
  }
  while (at < text.size() && (text[at] == ' ' || text.substr(at, 3) == "】" || text.substr(at, 3) == "」"))
    at += text[at] == ' ' ? 1 : 3;
  if (is_blank_line(text.substr(at))) return true;  // 氏名 ________
  if (at > tokens[i].span.end && text[at - 1] == ' ' && is_whole_choice(text.substr(at), words))
    return true;  // 性別 男 ・ 女
  const bool arrow = text.substr(at, 3) == "→" || text.substr(at, 3) == "⇒";
  if (arrow) at += 2;  // and one more below
  const bool colon = arrow || (at < text.size() && (text[at] == ':' || text[at] == '|'));
  if (blank && (at >= text.size() || text[at] == '\n')) return true;
  const bool bracketed = at >= 3 && text.substr(at - 3, 3) == "】";
  if (!colon && !bracketed) return false;
  if (colon) ++at;
  while (at < text.size() && (text[at] == ' ' || text[at] == '_' || text[at] == '(' || text[at] == ')' ||
                              text[at] == '[' || text[at] == ']' || text[at] == '|'))
    ++at;
  if (at >= text.size() || text[at] == '\n') return true;
  const std::string_view rest_of_line = text.substr(at, text.substr(at, kNoteBytes).find('\n'));
  // 年齢:__歳, 性別:男・女・その他: a blank with its unit, or what to choose from.
  if (colon && at >= 2 && text[at - 1] == '_' && rest_of_line.size() <= 12) return true;
  if (colon && rest_of_line.size() < kNoteBytes && words.begins(rest_of_line, SentenceWord::choice)) return true;
  if (i + 1 < tokens.size() && is_mention(tokens[i + 1])) {
    for (const char c : text.substr(at, std::max<std::size_t>(tokens[i + 1].span.begin, at) - at)) {
      if (c != ' ' && c != '\n' && c != '/' && c != '-')
        return text.substr(at, 3) == "【" || text.substr(at, 3) == "・" || text.substr(at, 3) == "■";
    }
    return true;
  }
  const std::string_view next = text.substr(at, kNoteBytes);
  return next.substr(0, next.find_first_of(" \n")).ends_with(":");
}

bool is_filled_label(std::string_view text, std::uint32_t at) {
  const std::uint32_t behind = skip_written_value(text, at);
  return behind > at && text.substr(at, behind - at).find_first_not_of("@:() ") != std::string_view::npos;
}

bool is_said_unfilled(std::string_view behind, const SentenceWords& words) {
  constexpr std::size_t kNear = 75;  // bytes
  const std::size_t end = std::min(kNear, behind.size());
  for (std::size_t at = 0; at < end; at = next_code_point(behind, at)) {
    if (const std::size_t length = words.length_of_start(behind.substr(at), SentenceWord::unfilled); length > 0)
      return at + length <= end;
  }
  return false;
}

}  // namespace tokumei
