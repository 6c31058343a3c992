#include "grammar/compounds.h"

#include <algorithm>
#include <array>

#include "grammar/tokenizer.h"

namespace tokumei {
namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t kReach = 3 * 13;  // thirteen characters between the two

// A pause, another noun or another clause between them: not one noun phrase.
bool in_one_phrase(std::string_view gap) {
  if (gap.size() > kReach) return false;
  for (const std::string_view mark :
       {"、"sv,   "。"sv,   "\n"sv,   "・"sv,   "/"sv, "「"sv, "」"sv, ":"sv, "は"sv, "ので"sv, "ため"sv,
        "から"sv, "して"sv, "です"sv, "ます"sv, "?"sv, "!"sv,  "("sv,  ")"sv, "|"sv,  ","sv}) {
    if (gap.find(mark) != std::string_view::npos) return false;
  }
  return true;
}

// Lays `token` over the words: those inside it give way; one that reaches out of it stays, and the pair with it.
void lay(const Token& token, std::vector<Token>& tokens) {
  const auto first =
      std::find_if(tokens.begin(), tokens.end(), [&](const Token& other) { return other.span.end > token.span.begin; });
  auto last = first;
  while (last != tokens.end() && last->span.begin < token.span.end) {
    const bool inside = last->span.begin >= token.span.begin && last->span.end <= token.span.end;
    if (!inside || last->role == Role::not_mention || last->role == Role::refuse) return;
    ++last;
  }
  if (first == last) {
    tokens.insert(first, token);
  } else {
    *first = token;
    tokens.erase(first + 1, last);
  }
}

}  // namespace

void join_compounds(std::string_view text, const std::vector<Token>& marks, std::vector<Token>& tokens) {
  constexpr std::size_t kNearest = 8;  // modifiers kept in mind
  std::array<const Token*, kNearest> modifiers{};
  std::size_t next = 0;
  std::uint32_t joined = 0;  // behind the last pair: no word belongs to two
  for (const Token& mark : marks) {
    if (mark.role == Role::modifier) modifiers[next++ % kNearest] = &mark;
    if (mark.role != Role::head) continue;
    const Token* nearest = nullptr;
    for (const Token* modifier : modifiers) {
      if (modifier == nullptr || modifier->category != mark.category || modifier->language != mark.language ||
          modifier->span.end > mark.span.begin || modifier->span.begin < joined) {
        continue;
      }
      if (nearest == nullptr || modifier->span.end > nearest->span.end) nearest = modifier;
    }
    if (nearest == nullptr) continue;
    if (!in_one_phrase(text.substr(nearest->span.end, mark.span.begin - nearest->span.end))) continue;
    Token token = mark;
    token.role = Role::mention;
    token.span.begin = nearest->span.begin;
    lay(token, tokens);
    joined = token.span.end;
  }
}

}  // namespace tokumei
