#include "grammar/english_clause.h"

#include <algorithm>

namespace tokumei {

EnglishClause::EnglishClause(const ClauseContext& context)
    : text_(context.text), vocabulary_(context.rules->sentence_words()), words_(english_words(context)) {
  static_assert(static_cast<int>(Word::other) < 64 && static_cast<int>(Role::count_) <= 64);
  for (const EnglishWord& word : words_) {
    kinds_ |= std::uint64_t{1} << static_cast<int>(word.kind);
    if (word.token != nullptr) roles_ |= std::uint64_t{1} << static_cast<int>(word.token->role);
  }
}

// Whether a clause may end anywhere in the sentence.
static bool has_borders(const EnglishClause& clause) {
  return clause.holds(Word::comma, Word::and_, Word::stop, Word::because, Word::if_, Role::conjunction);
}

bool EnglishClause::begins_clause(std::size_t at) const {
  const auto subject = [&](std::size_t k) {
    if (is(k, Word::i) || is(k, Word::you) || is(k, Word::they)) return true;
    return is(k, Role::request) || is(k, Role::need) || is(k, Role::hearsay) || is(k, Role::offer);
  };
  std::size_t k = at;
  // "my number is …, what's yours": a question of its own
  if (is(k, Word::comma) && k + 1 < words_.size() && is(k + 1, Word::wh) && word(k + 1).starts_with("what"))
    return true;
  if (is(k, Word::stop) || is(k, Word::because)) return true;
  if (!is(k, Word::comma) && !is(k, Word::and_)) return false;
  while (k < words_.size() && (is(k, Word::comma) || is(k, Word::and_) || is(k, Word::adverb))) ++k;
  return k < words_.size() && (subject(k) || is(k, Word::if_) || is(k, Word::because) || is(k, Word::let));
}

std::size_t EnglishClause::begin_of(std::size_t at) const {
  const std::size_t lowest = at > kWindow ? at - kWindow : 0;
  if (!has_borders(*this)) return lowest;
  std::size_t k = at;
  while (k > lowest) {
    if (begins_clause(k - 1) || is(k - 1, Role::conjunction)) return k;
    if (is(k - 1, Word::if_)) return k - 1;
    --k;
  }
  return k;
}

std::size_t EnglishClause::end_of(std::size_t at) const {
  const std::size_t highest = std::min(words_.size(), at + kWindow);
  if (!has_borders(*this)) return highest;
  std::size_t k = at + 1;
  while (k < highest && !begins_clause(k) && !is(k, Role::conjunction) && !is(k, Word::if_)) ++k;
  return k;
}

bool EnglishClause::is_object(std::size_t at) const {
  const std::string_view written = word(at);
  if (at == 0 || (written != "it" && written != "them" && written != "him")) return false;
  const Word before = words_[at - 1].kind;
  return before == Word::on || before == Word::preposition || before == Word::of || before == Word::other ||
         before == Word::have || is_verb(at - 1);
}

bool EnglishClause::in_prepositional_phrase(std::size_t at) const {
  for (std::size_t k = at; k > 0 && k + 4 > at; --k) {
    const Word kind = words_[k - 1].kind;
    if (kind == Word::preposition || kind == Word::on || kind == Word::of || kind == Word::to) return true;
    if (kind != Word::other && kind != Word::determiner && kind != Word::my && kind != Word::your) return false;
  }
  return false;
}

}  // namespace tokumei
