#include "grammar/labels.h"

#include <algorithm>

namespace tokumei {
namespace {

constexpr std::size_t kNoteBytes = 48;  // the longest note in brackets between a label and its colon

}  // namespace

bool is_empty_label(std::string_view text, std::span<const Token> tokens, std::size_t i) {
  std::size_t at = tokens[i].span.end;
  if (at < text.size() && text[at] == '(') {
    const auto close = text.substr(at, kNoteBytes).find(')');
    if (close != std::string_view::npos) at += close + 1;
  }
  while (at < text.size() && (text[at] == ' ' || text.substr(at, 3) == "】" || text.substr(at, 3) == "」"))
    at += text[at] == ' ' ? 1 : 3;
  const bool colon = at < text.size() && (text[at] == ':' || text[at] == '|');
  const bool bracketed = at >= 3 && text.substr(at - 3, 3) == "】";
  if (!colon && !bracketed) return false;
  if (colon) ++at;
  while (at < text.size() && (text[at] == ' ' || text[at] == '_' || text[at] == '(' || text[at] == ')' ||
                              text[at] == '[' || text[at] == ']' || text[at] == '|'))
    ++at;
  if (at >= text.size() || text[at] == '\n') return true;
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

}  // namespace tokumei
