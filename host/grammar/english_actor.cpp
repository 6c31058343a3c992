#include "grammar/english_actor.h"

#include "grammar/english_clause.h"

namespace tokumei {
namespace {

// "my PA books everything, so |she'll| want": one of those the writer acts for was named before.
bool stands_for_office(const EnglishClause& clause, std::size_t pronoun) {
  if (!clause.word(pronoun).starts_with("he") && !clause.word(pronoun).starts_with("she") &&
      !clause.word(pronoun).starts_with("they"))
    return false;
  const std::size_t lowest = pronoun > EnglishClause::kWindow ? pronoun - EnglishClause::kWindow : 0;
  for (std::size_t n = pronoun; n-- > lowest;) {
    if (clause.is(n, SentenceWord::office)) return true;
  }
  return false;
}

}  // namespace

bool acts_for_writer(const EnglishClause& clause, std::size_t k) {
  if (clause.is(k, SentenceWord::office)) return true;
  if (clause.is(k, Word::they)) return stands_for_office(clause, k);
  for (std::size_t n = k; n > 0 && n + 3 > k; --n) {
    if (clause.is(n - 1, Word::my)) return true;
    if (!clause.is(n - 1, Word::other)) return false;
  }
  return false;
}

bool is_anybody(const EnglishClause& clause, std::size_t k) {
  const std::string_view written = clause.word(k);
  if (written == "that" || written == "people" || written == "someone" || written == "anyone") return true;
  if (clause.is(k, Role::third_party) &&
      (written == "customer" || written == "user" || written == "buyer" || written == "guest" || written == "visitor"))
    return true;
  return !clause.is(k, Word::they) && written.ends_with("s") && !written.ends_with("ss");
}

bool requires_of_thing(const EnglishClause& clause, std::size_t k, std::size_t verb) {
  const std::string_view written = clause.word(k);
  if (k > 0 && clause.is(k - 1, SentenceWord::reader_part)) return false;
  if (written == "must" || written == "has to") {
    return k > 0 && (clause.is(k - 1, Word::other) || clause.is(k - 1, Role::work) ||
                     clause.is(k - 1, Role::third_party) || clause.is(k - 1, Word::they));
  }
  if (written != "make sure" && written != "ensure" && written != "be sure") return false;
  return k + 1 < verb && (clause.is(k + 1, Word::determiner) || clause.is(k + 1, Word::their));
}

}  // namespace tokumei
