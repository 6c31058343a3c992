#include "grammar/english_lead_cue.h"

#include <string_view>

#include "grammar/english_actor.h"

namespace tokumei {
namespace {

Walk read_request(LeadState& state, std::size_t k) {
  const EnglishClause& clause = state.clause;
  Lead& lead = state.lead;
  if (lead.subject == Subject::none && requires_of_thing(clause, k, state.verb)) {
    state.act(Subject::other, k);
    return Walk::stop;
  }
  for (std::size_t n = k; n > 0 && n + 4 > k; --n) {
    if (clause.is(n - 1, Word::no) && clause.word(n - 1) != "no") lead.negated = true;  // "neither of us has to"
  }
  lead.asks = true;
  state.decide(k);
  // "please don't", "we never ask you to": what denies the request itself
  if (k > 0 && (clause.is(k - 1, Word::negation) || clause.is(k - 1, Role::refuse))) lead.negated = true;
  return Walk::stop;
}

Walk read_need(LeadState& state, std::size_t k) {
  Lead& lead = state.lead;
  if (lead.subject != Subject::reader && !lead.infinitive && state.adjoins) {
    state.adjoins = false;
    return Walk::on;
  }
  lead.asks = lead.subject == Subject::reader;
  lead.wanted = true;
  lead.infinitive = false;
  state.decide(k);
  state.adjoins = true;
  state.auxiliary = true;
  // The one who needs comes before.
  if (lead.subject == Subject::reader) lead.subject = Subject::none;
  return Walk::on;
}

// "we invite applicants to tell us"
Walk read_giving(LeadState& state, std::size_t k) {
  Lead& lead = state.lead;
  const std::string_view verb = state.clause.word(k);
  if (lead.subject == Subject::reader && (verb == "invite" || verb == "advise")) {
    lead.asks = true;
    return Walk::stop;
  }
  if (lead.infinitive && verb == "ask") lead.infinitive = false;
  return state.pass();
}

}  // namespace

Walk read_cue(LeadState& state, std::size_t k) {
  const EnglishClause& clause = state.clause;
  Lead& lead = state.lead;
  switch (clause[k].token->role) {
    case Role::request:
      return read_request(state, k);
    case Role::need:
      return read_need(state, k);
    case Role::refuse:
    case Role::lack:
      lead.negated = true;
      lead.conditional = lead.conditional || clause.is(k, Role::lack);
      lead.why = clause[k].span;
      state.auxiliary = true;
      return Walk::on;
    case Role::hearsay:
      lead.reported = true;
      state.decide(k);
      return Walk::stop;
    case Role::offer:
      lead.subject = Subject::writer;
      lead.modal = true;
      state.decide(k);
      return Walk::stop;
    case Role::third_party:
      if (lead.subject == Subject::none && (state.auxiliary || state.adjoins)) state.act(Subject::other, k);
      state.adjoins = false;
      return Walk::on;
    case Role::work:
      if (lead.subject == Subject::none &&
          ((lead.modal && state.auxiliary) || (state.adjoins && !state.plain && state.third)))
        state.act(Subject::other, k);
      return state.pass();
    case Role::conjunction:
      return Walk::stop;
    case Role::give:
    case Role::put:
    case Role::contact:
      return read_giving(state, k);
    default:
      return state.pass();
  }
}

}  // namespace tokumei
