#include "grammar/english_infinitive.h"

#include "grammar/english_clause.h"
#include "text/letters.h"

namespace tokumei {
namespace {

// "it is easiest to", "would it be cheeky to"
bool is_cleft(const EnglishClause& clause, std::size_t k) {
  if (k < 2 || !clause.is(k - 1, Word::other)) return false;
  const std::string_view before = clause.word(k - 2);
  if (before == "it's" || before == "its") return true;
  const std::size_t be = k - 2;
  if (!clause.is(be, Word::be) || be == 0) return false;
  return clause.word(be - 1) == "it" || (be > 1 && clause.is(be - 1, Word::modal) && clause.word(be - 2) == "it");
}

}  // namespace

BeforeTo before_to(const EnglishClause& clause, std::size_t to) {
  if (to == 0) return BeforeTo::nothing;
  const std::size_t k = to - 1;
  if (clause.is(k, Word::you) || clause.is(k, Word::me)) return BeforeTo::reader_or_writer;
  if (clause.is(k, Word::they)) return BeforeTo::others;
  if (is_cleft(clause, to)) return BeforeTo::cleft;
  if (clause.is(k, SentenceWord::wished) || clause.is(k, Role::need)) return BeforeTo::wish;
  if (clause.is(k, SentenceWord::charged) || clause.is(k, Role::refuse) || clause.is(k, Role::request) ||
      clause.is(k, Word::have))
    return BeforeTo::charge;
  return clause.is(k, Word::wh) ? BeforeTo::question : BeforeTo::nothing;
}

}  // namespace tokumei
