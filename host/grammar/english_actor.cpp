#include "grammar/english_actor.h"

#include "grammar/english_clause.h"

namespace tokumei {
bool acts_for_writer(const EnglishClause& clause, std::size_t k) {
  if (clause.is(k, SentenceWord::office)) return true;
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
