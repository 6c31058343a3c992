// Where a walk to the left of an English verb stands: what was found, and what it has passed since. Words are read into
// it one at a time, nearest to the verb first.
#pragma once

#include <cstddef>
#include <cstdint>

#include "grammar/english_actor.h"
#include "grammar/english_clause.h"

namespace tokumei {

enum class Walk : std::uint8_t { on, stop };

struct LeadState {
  // `clause_` outlives the state. `at` is the word of the verb.
  LeadState(const EnglishClause& clause_, std::size_t at)
      : clause(clause_),
        verb(at),
        third(clause.word(verb).substr(0, clause.word(verb).find(' ')).ends_with("s")),
        plain(clause.is_verb(verb) && !clause.word(verb).ends_with("ing")),
        to_writer(verb + 1 < clause.size() && clause.is(verb + 1, Word::me)) {}

  // A word that belongs to another phrase: what stands before it is not the verb's at once.
  Walk pass() {
    adjoins = false;
    auxiliary = false;
    return Walk::on;
  }

  // The word at `k` is who acts.
  void act(Subject subject, std::size_t k) {
    lead.subject = subject;
    lead.ours = subject == Subject::other && acts_for_writer(clause, k);
    lead.generic = subject == Subject::other && !lead.ours && is_anybody(clause, k);
    decide(k);
  }

  void decide(std::size_t k) {
    if (lead.why.empty()) lead.why = clause[k].span;
  }

  const EnglishClause& clause;
  const std::size_t verb;
  const bool third;  // it ends as after he or she: "asks for"
  const bool plain;  // a verb of the rules in its plain form
  const bool to_writer;
  bool adjoins = true;     // nothing but auxiliaries and adverbs between here and the verb
  bool auxiliary = false;  // an auxiliary was passed last
  Lead lead;
};

}  // namespace tokumei
