#include "grammar/other_voices.h"

namespace tokumei {
namespace {

// Whether the line of the unit begins with the letter, standing alone: "Q.", "A "; not "Q1".
bool starts_with_letter(std::string_view text, const Unit& unit, char letter) {
  if (!unit.starts_line) {
    const std::string_view start = text.substr(unit.span.begin, 2);
    return start.size() == 2 && start[0] == letter && start[1] == '.';
  }
  const auto line = text.rfind('\n', unit.span.begin) + 1;  // npos + 1: the text's beginning
  const std::size_t at = text.find_first_not_of(" \t", line);
  return at + 1 < text.size() && text[at] == letter &&
         (text[at + 1] == '.' || text[at + 1] == ' ' || text[at + 1] == ':' || text.substr(at + 1, 3) == "、");
}

}  // namespace

bool is_quoted_line(std::string_view text, const Unit& unit) {
  if (!unit.starts_line && unit.zone != Zone::item) return false;
  const std::string_view said = text.substr(unit.span.begin, unit.span.size());
  const auto open = said.substr(0, 21).find("「");
  return open != std::string_view::npos && said.ends_with("」") && said.find("」") + 3 == said.size() &&
         said.size() > open + 36;
}

bool names_speaker(std::string_view text, const Unit& unit, std::span<const Token> words) {
  if (!unit.starts_line && unit.zone != Zone::item) return false;
  const std::string_view said = text.substr(unit.span.begin, unit.span.size());
  const auto colon = said.substr(0, 21).find(':');
  // "Voice actors: send a reel" speaks to all of them: it is no part of one.
  return colon != std::string_view::npos && colon > 0 && said[colon - 1] != 's' && !words.empty() &&
         words.front().role == Role::third_party && words.front().span.end == unit.span.begin + colon;
}

bool is_readers_question(std::string_view text, const std::vector<Unit>& units, std::size_t u) {
  const bool answered = units[u].question && u + 1 < units.size() && units[u + 1].line == units[u].line &&
                        text.substr(units[u + 1].span.begin, 3) == "→";
  if (answered) return true;  // 面談はありますか? → ありません
  if (!starts_with_letter(text, units[u], 'q')) return false;
  for (std::size_t next = u; next < units.size() && next < u + 3; ++next) {
    const std::string_view said = text.substr(units[next].span.begin, units[next].span.size());
    if ((next > u && (starts_with_letter(text, units[next], 'a') || units[next].mark == U'→')) ||
        said.starts_with("→") || said.find(" → ") != std::string_view::npos)
      return true;
  }
  return false;
}

}  // namespace tokumei
