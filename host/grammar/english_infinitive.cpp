#include "grammar/english_infinitive.h"

#include "grammar/english_clause.h"
#include "text/letters.h"

namespace tokumei {
namespace {

// Words before "to" that hand the action over to whoever is meant: "able to", "required to", "happy to".
constexpr std::string_view kTakesTo[] = {
    "able", "required", "expected", "asked",    "willing", "ready",     "happy",       "prepared", "have",   "has",
    "need", "needs",    "going",    "supposed", "invited", "glad",      "comfortable", "want",     "wants",  "like",
    "love", "prefer",   "got",      "ought",    "sure",    "forget",    "remember",    "free",     "easier", "better",
    "best", "helpful",  "obliged",  "allowed",  "welcome", "mandatory", "open",        "necessary"};

constexpr std::string_view kWants[] = {
    "want",   "wants",     "like",   "love",      "prefer",    "wish",    "hoping",    "need",      "have",
    "great",  "good",      "nice",   "helpful",   "curious",   "help",    "better",    "useful",    "interested",
    "easier", "wonderful", "lovely", "brilliant", "fantastic", "handy",   "ideal",     "delighted", "keen",
    "eager",  "grateful",  "glad",   "pleased",   "amazing",   "awesome", "excellent", "thrilled",  "happy"};

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
  const std::string_view before = clause.word(k);
  if (clause.is(k, Word::you) || clause.is(k, Word::me)) return BeforeTo::reader_or_writer;
  if (clause.is(k, Word::they)) return BeforeTo::others;
  if (is_cleft(clause, to)) return BeforeTo::cleft;
  if (in(kWants, before) || clause.is(k, Role::need)) return BeforeTo::wish;
  if (in(kTakesTo, before) || clause.is(k, Role::refuse) || clause.is(k, Role::request) || clause.is(k, Word::have))
    return BeforeTo::charge;
  return clause.is(k, Word::wh) ? BeforeTo::question : BeforeTo::nothing;
}

}  // namespace tokumei
