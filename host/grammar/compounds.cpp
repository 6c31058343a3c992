#include "grammar/compounds.h"

#include <algorithm>
#include <array>

#include "grammar/tokenizer.h"
#include "text/letters.h"

namespace tokumei {
namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t kCompoundReach = 3 * 13;  // thirteen characters between the two

// A pause, another noun or another clause between them: not one noun phrase.
bool in_one_phrase(std::string_view gap) {
  if (gap.size() > kCompoundReach || ends_with_any(gap, {"と", "や"}))
    return false;  // 身分証と本名, 登録に使う名前とメール
  // 届いた「6桁の数字」: brackets around the head alone.
  for (const std::string_view open : {"「"sv, "『"sv, "【"sv, "“"sv, "\""sv}) {
    if (gap.ends_with(open)) gap.remove_suffix(open.size());
  }
  return !has_any(gap,
                  {"、"sv,   "。"sv,   "\n"sv,   "・"sv,   "/"sv, "「"sv, "」"sv, ":"sv, "は"sv, "ので"sv, "ため"sv,
                   "から"sv, "して"sv, "です"sv, "ます"sv, "?"sv, "!"sv,  "("sv,  ")"sv, "|"sv,  ","sv});
}

// Lays `token` over the words: those inside it give way, but for another mention between its two parts. False when one
// that stays reaches into it: then the pair is none.
bool lay(Token token, Span between, std::vector<Token>& tokens) {
  const auto first =
      std::find_if(tokens.begin(), tokens.end(), [&](const Token& other) { return other.span.end > token.span.begin; });
  auto last = first;
  while (last != tokens.end() && last->span.begin < token.span.end) {
    // 届いた|6桁|の数字: the whole of the head's own noun.
    if (token.language == Language::ja && last->role == Role::mention && last->category == token.category &&
        last->span.begin >= between.end && between.end != 0)
      token.span.end = std::max(token.span.end, last->span.end);
    const bool inside = last->span.begin >= token.span.begin && last->span.end <= token.span.end;
    // あなたの|運転免許証の写真: a longer noun of its own stays, too.
    const bool other =
        last->role == Role::mention && last->category != token.category &&
        ((last->span.begin >= between.begin && last->span.end <= between.end) ||
         (token.language == Language::ja && last->span.begin < between.end && last->span.end > between.end));
    // English words that say something by themselves need no pair.
    const bool plain = token.language == Language::en && (last->role == Role::mention || last->role == Role::ask);
    const bool not_one = last->role == Role::not_mention && last->category == token.category;
    if (!inside || other || plain || not_one || last->role == Role::refuse) return false;
    ++last;
  }
  if (first == last) {
    tokens.insert(first, token);
  } else {
    *first = token;
    tokens.erase(first + 1, last);
  }
  return true;
}

}  // namespace

void join_compounds(std::string_view text, const std::vector<Token>& marks, std::vector<Token>& tokens) {
  constexpr std::size_t kNearest = 8;  // modifiers kept in mind
  std::array<const Token*, kNearest> modifiers{};
  std::size_t next = 0;
  Token pair;                // the last one
  std::uint32_t joined = 0;  // behind it: no word belongs to two
  for (const Token& mark : marks) {
    if (mark.role == Role::modifier) modifiers[next++ % kNearest] = &mark;
    if (mark.role != Role::head) continue;
    // 秘密保持|契約|リクエスト: heads in a row are one.
    if (joined != 0 && mark.span.begin == joined && mark.category == pair.category) {
      pair.span.end = joined = mark.span.end;
      lay(pair, {}, tokens);
      continue;
    }
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
    if (!lay(token, {nearest->span.end, mark.span.begin}, tokens)) continue;
    pair = token;
    joined = token.span.end;
  }
}

}  // namespace tokumei
