#include "grammar/said.h"

#include <algorithm>

#include "text/letters.h"

namespace tokumei {
namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t kWindow = 150;  // bytes on each side of a cue: a long clause

bool is_of_word(char c) {
  return is_letter(c) || is_digit(c) || c == '\'' || c == '-';
}

// Whether one of the English words of the clause is such.
template <typename IsSuch>
bool any_word(std::string_view clause, const IsSuch& is_such) {
  for (std::size_t at = 0; at < clause.size();) {
    std::size_t end = at;
    while (end < clause.size() && is_of_word(clause[end])) ++end;
    if (end > at && is_such(clause.substr(at, end - at))) return true;
    at = std::max(end, at + 1);
  }
  return false;
}

// n't, also with the other apostrophe and with none.
bool negates(std::string_view clause) {
  return has_any(clause, {"n't"sv, "n’t"sv}) ||
         says_any(clause, {"no"sv, "not"sv, "never"sv, "without"sv, "nothing"sv, "none"sv, "neither"sv, "nor"sv,
                           "hardly"sv, "cannot"sv, "dont"sv, "isnt"sv, "doesnt"sv, "wont"sv, "aint"sv});
}

}  // namespace

bool says_any(std::string_view clause, Words words) {
  return any_word(clause, [&](std::string_view word) { return in(words, word); });
}
bool says_any(std::string_view clause, const SentenceWords& words, SentenceWord kind) {
  return any_word(clause, [&](std::string_view word) { return words.is(word, kind); });
}

Said::Said(const MessageReading& message, std::size_t u, const Token& mark)
    : message_(message), text_(message.folded.view()), unit_(message.units[u]), mark_(mark) {
  japanese_ = is_japanese(in(around()));
  clause_ = japanese() ? japanese_clause() : english_clause();
}

Span Said::around() const {
  const Span window{mark_.span.begin > kWindow ? mark_.span.begin - kWindow : 0, mark_.span.end + kWindow};
  Span around{std::max(unit_.span.begin, window.begin), std::min(unit_.span.end, window.end)};
  const auto cuts_letter = [&](std::uint32_t at) { return at < text_.size() && (text_[at] & 0xC0) == 0x80; };
  while (cuts_letter(around.begin)) ++around.begin;
  while (cuts_letter(around.end)) --around.end;
  return around;
}

// Between the commas and conjunctions around it.
Span Said::japanese_clause() const {
  Span clause = around();
  for (auto token = first_from(message_.tokens, clause.begin);
       token != message_.tokens.end() && token->span.begin < clause.end; ++token) {
    if (token->role != Role::conjunction) continue;
    if (token->span.end <= mark_.span.begin) clause.begin = token->span.end;
    if (token->span.begin >= mark_.span.end) clause.end = token->span.begin;
  }
  const auto comma_before = in({clause.begin, mark_.span.begin}).rfind("、");
  if (comma_before != std::string_view::npos) clause.begin += static_cast<std::uint32_t>(comma_before) + 3;
  const auto comma_behind = find_word(in({mark_.span.end, clause.end}), "、");
  if (comma_behind != std::string_view::npos) clause.end = mark_.span.end + static_cast<std::uint32_t>(comma_behind);
  return clause;
}

Span Said::english_clause() const {
  Span clause = around();
  constexpr std::string_view kJoints[] = {",", ";", ":", "(", " - ", "—", "–", " but ", " and ", " so ", " or "};
  const std::string_view before = in({clause.begin, mark_.span.begin}), behind = in({mark_.span.end, clause.end});
  std::size_t first = 0, last = behind.size();
  for (const std::string_view joint : kJoints) {
    if (const auto at = before.rfind(joint); at != std::string_view::npos) first = std::max(first, at + joint.size());
    last = std::min(last, behind.find(joint));
  }
  return {clause.begin + static_cast<std::uint32_t>(first), mark_.span.end + static_cast<std::uint32_t>(last)};
}

bool Said::is_about_account(const SentenceWords& words) const {
  constexpr std::size_t kHeard = 1500;  // bytes: as far as such a message goes
  return words.are_in(text_.substr(0, kHeard), SentenceWord::account_matter);
}

bool Said::has_in_clause(Role role) const {
  const auto from = first_from(message_.tokens, clause_.begin), to = first_from(message_.tokens, clause_.end);
  return std::any_of(from, to, [&](const Token& token) { return token.role == role; });
}

bool Said::denied() const {
  if (!japanese()) return negates(before()) && !says_any(before(), {"if"sv, "unless"sv, "only"sv});
  const std::string_view rest = behind();
  if (word().ends_with("急ぎ") && starts_with_any(rest, {"でな"sv, "じゃな"sv})) return true;  // お急ぎでなければ
  // It is the absence that something follows from.
  if (has_any(rest, {"ない場合"sv, "ないと"sv, "なければ"sv, "なかった"sv, "ない時"sv, "ないとき"sv, "ませんと"sv}))
    return false;
  if (starts_with_any(rest, {"ではな"sv, "じゃな"sv, "でな"sv, "でもな"sv, "はな"sv, "がな"sv, "もな"sv, "なし"sv,
                             "というわけではな"sv, "というほどではな"sv, "ということではな"sv}))
    return true;
  const auto from = first_from(message_.tokens, mark_.span.end), to = first_from(message_.tokens, clause_.end);
  return std::any_of(from, to, [](const Token& token) { return token.role == Role::refuse; });
}

bool Said::supposed() const {
  if (!japanese())
    return !negates(before()) && says_any(before(), {"if"sv, "when"sv, "whenever"sv, "unless"sv, "anything"sv});
  if (has_any(behind(), {"があるとき"sv, "がある時"sv, "がある場合"sv, "があれば"sv})) return true;
  return starts_with_any(in({mark_.span.end, around().end}),
                         {"の場合"sv, "の方"sv, "の際"sv, "の時"sv, "のとき"sv, "の節"sv, "のところ"sv, "でしたら"sv,
                          "であれば"sv, "なら"sv});
}

}  // namespace tokumei
