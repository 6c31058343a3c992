#include "grammar/english_clause.h"

#include <algorithm>
#include <array>

namespace tokumei {
namespace {

// Words before "to" that hand the action over to whoever is meant: "able to", "required to", "happy to".
constexpr std::array<std::string_view, 38> kTakesTo = {
    "able", "required", "expected", "asked",    "willing", "ready",     "happy",       "prepared", "have",   "has",
    "need", "needs",    "going",    "supposed", "invited", "glad",      "comfortable", "want",     "wants",  "like",
    "love", "prefer",   "got",      "ought",    "sure",    "forget",    "remember",    "free",     "easier", "better",
    "best", "helpful",  "obliged",  "allowed",  "welcome", "mandatory", "open",        "necessary"};
constexpr std::array<std::string_view, 19> kWants = {
    "want", "wants", "like",    "love",    "prefer", "wish",   "hoping", "need",       "have",  "great",
    "good", "nice",  "helpful", "curious", "help",   "better", "useful", "interested", "easier"};

template <std::size_t N>
bool in(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

bool EnglishClause::begins_clause(std::size_t at) const {
  const auto subject = [&](std::size_t k) {
    if (is(k, Word::i) || is(k, Word::you) || is(k, Word::they)) return true;
    return is(k, Role::request) || is(k, Role::need) || is(k, Role::hearsay) || is(k, Role::offer);
  };
  std::size_t k = at;
  if (is(k, Word::stop) || is(k, Word::because)) return true;
  if (!is(k, Word::comma) && !is(k, Word::and_)) return false;
  while (k < words_.size() && (is(k, Word::comma) || is(k, Word::and_) || is(k, Word::adverb))) ++k;
  return k < words_.size() && (subject(k) || is(k, Word::if_) || is(k, Word::because) || is(k, Word::let));
}

std::size_t EnglishClause::begin_of(std::size_t at) const {
  const std::size_t lowest = at > kWindow ? at - kWindow : 0;
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
  std::size_t k = at + 1;
  while (k < highest && !begins_clause(k) && !is(k, Role::conjunction) && !is(k, Word::if_)) ++k;
  return k;
}

bool EnglishClause::in_prepositional_phrase(std::size_t at) const {
  for (std::size_t k = at; k > 0 && k + 4 > at; --k) {
    const Word kind = words_[k - 1].kind;
    if (kind == Word::preposition || kind == Word::on || kind == Word::of || kind == Word::to) return true;
    if (kind != Word::other && kind != Word::determiner && kind != Word::my && kind != Word::your) return false;
  }
  return false;
}

Lead EnglishClause::lead(std::size_t verb) const {
  Lead lead;
  const std::size_t lowest = verb > kWindow ? verb - kWindow : 0;
  bool adjoins = true;     // nothing but auxiliaries and adverbs between here and the verb
  bool auxiliary = false;  // an auxiliary was passed last
  const bool plain = is_verb(verb) && !word(verb).ends_with("ing");
  const bool to_writer = verb + 1 < words_.size() && is(verb + 1, Word::me);
  const auto decide = [&](std::size_t k) {
    if (lead.why.empty()) lead.why = words_[k].span;
  };
  for (std::size_t k = verb; k-- > lowest;) {
    switch (words_[k].kind) {
      case Word::token:
        switch (words_[k].token->role) {
          case Role::request:
            lead.asks = true;
            decide(k);
            // "please don't", "we never ask you to": what denies the request itself
            if (k > 0 && (is(k - 1, Word::negation) || is(k - 1, Role::refuse))) lead.negated = true;
            return lead;
          case Role::need:
            if (lead.subject == Subject::reader || lead.infinitive || !adjoins) {
              lead.asks = lead.subject == Subject::reader;
              lead.wanted = true;
              lead.infinitive = false;
              decide(k);
              adjoins = true;
              auxiliary = true;
              if (lead.subject == Subject::reader) lead.subject = Subject::none;  // the one who needs comes before
              break;
            }
            adjoins = false;
            break;
          case Role::refuse:
          case Role::lack:
            lead.negated = true;
            lead.conditional = lead.conditional || words_[k].token->role == Role::lack;
            lead.why = words_[k].span;
            auxiliary = true;
            break;
          case Role::hearsay:
            lead.reported = true;
            decide(k);
            return lead;
          case Role::offer:
            lead.subject = Subject::writer;
            lead.modal = true;
            decide(k);
            return lead;
          case Role::third_party:
            if (lead.subject == Subject::none && (auxiliary || adjoins)) {
              lead.subject = Subject::other;
              decide(k);
            }
            adjoins = false;
            break;
          case Role::work:
            if (lead.subject == Subject::none &&
                ((lead.modal && auxiliary) || (adjoins && !plain && word(verb).ends_with("s")))) {
              lead.subject = Subject::other;
              decide(k);
            }
            adjoins = false;
            auxiliary = false;
            break;
          case Role::conjunction:
            return lead;
          case Role::give:
          case Role::put:
          case Role::contact:
            if (lead.infinitive && word(k) == "ask") lead.infinitive = false;
            adjoins = false;
            auxiliary = false;
            break;
          default:
            adjoins = false;
            auxiliary = false;
            break;
        }
        break;
      case Word::you:
        if (lead.subject == Subject::none) {
          lead.subject = Subject::reader;
          decide(k);
        } else if (lead.relative) {
          lead.asks = true;
          return lead;
        }
        break;
      case Word::i:
        if (lead.subject == Subject::none) {
          lead.subject = Subject::writer;
          const std::string_view written = word(k);
          lead.modal = lead.modal || written.ends_with("ll") || written.ends_with("d");
          decide(k);
        }
        break;
      case Word::they:
        if (lead.relative) {
          lead.asks = true;
          return lead;
        }
        if (lead.subject == Subject::none) {
          lead.subject = Subject::other;
          decide(k);
        }
        break;
      case Word::modal:
        if (lead.subject == Subject::none && !auxiliary && !adjoins && begin_of(k) == k) lead.questioned = true;
        lead.modal = true;
        auxiliary = true;
        if (lead.subject == Subject::reader) {
          lead.asks = true;  // "could … you"
          return lead;
        }
        if (lead.subject == Subject::writer) {
          lead.asks = true;  // "can I"
          lead.wanted = true;
          return lead;
        }
        break;
      case Word::negation:
      case Word::no:
        lead.negated = true;
        lead.why = words_[k].span;
        auxiliary = true;
        break;
      case Word::do_:
      case Word::be:
        if (lead.subject == Subject::reader) lead.questioned = true;
        auxiliary = true;
        break;
      case Word::have:
        auxiliary = true;
        break;
      case Word::to:
        if (adjoins && !lead.infinitive) {
          const std::string_view before = k > 0 ? word(k - 1) : std::string_view();
          if (k > 0 && (is(k - 1, Word::you) || is(k - 1, Word::me) || is(k - 1, Word::they))) {
            lead.infinitive = false;  // "I need you to": who is behind it decides
            if (is(k - 1, Word::they)) lead.reported = true;
          } else if (k > 0 && (in(kTakesTo, before) || is(k - 1, Role::need) || is(k - 1, Role::refuse) ||
                               is(k - 1, Role::request) || is(k - 1, Word::have))) {
            lead.wanted = lead.wanted || in(kWants, before) || is(k - 1, Role::need);
          } else if (k > 0 && is(k - 1, Word::wh)) {
            lead.dangling = true;
          } else {
            lead.infinitive = true;
          }
          auxiliary = true;
        } else {
          adjoins = false;
        }
        break;
      case Word::let:
        lead.together = true;
        decide(k);
        return lead;
      case Word::wh: {
        const std::string_view written = word(k);
        if (written == "who" && lead.subject == Subject::none) {
          lead.relative = true;
          break;
        }
        if (written == "why" && lead.negated && lead.subject == Subject::reader) {
          lead.asks = true;
          lead.negated = false;
          return lead;
        }
        lead.embedded = lead.subject == Subject::reader && !lead.questioned ? k : 0;
        lead.dangling = lead.dangling || adjoins;
        return lead;
      }
      case Word::if_:
        lead.conditional = true;
        if (lead.subject == Subject::reader && word(k) == "if") lead.embedded = k;
        if (lead.subject == Subject::none && (plain || word(k) == "before" || word(k) == "after"))
          lead.dangling = !plain;
        return lead;
      case Word::because:
      case Word::stop:
      case Word::colon:
        return lead;
      case Word::comma:
        if (lead.subject != Subject::none || lead.modal || plain) return lead;
        adjoins = false;
        break;
      case Word::and_:
        if (lead.subject != Subject::none) return lead;
        auxiliary = false;
        break;
      case Word::on:
      case Word::preposition:
      case Word::of:
        if (adjoins && !plain) {
          lead.dangling = true;
          decide(k);
          return lead;
        }
        adjoins = false;
        auxiliary = false;
        break;
      case Word::adverb:
        if (word(k) == "instead") lead.negated = lead.negated || !plain;
        break;
      case Word::other: {
        const std::string_view written = word(k);
        // "our team will contact", "clients send": a noun right before the verb or its auxiliary acts.
        const bool agrees = plain ? written.ends_with("s") && !written.ends_with("ss") : word(verb).ends_with("s");
        if (lead.subject == Subject::none && lead.modal && auxiliary) {
          lead.subject = Subject::other;
          decide(k);
        } else if (lead.subject == Subject::none && adjoins && !auxiliary && agrees && !to_writer &&
                   !in_prepositional_phrase(k)) {
          lead.subject = Subject::other;
          decide(k);
        }
        adjoins = false;
        auxiliary = false;
        break;
      }
      case Word::determiner:
      case Word::my:
      case Word::their:
        // "a flow that asks"
        if (lead.subject == Subject::none && adjoins && !plain && word(verb).ends_with("s") && word(k) == "that") {
          lead.subject = Subject::other;
          decide(k);
          return lead;
        }
        // "The credits at the end use": a clause that opens with a noun phrase has a subject.
        if (lead.subject == Subject::none && plain && !lead.infinitive &&
            (k == 0 || begins_clause(k - 1) || is(k - 1, Word::colon))) {
          lead.subject = Subject::other;
          decide(k);
          return lead;
        }
        adjoins = false;
        auxiliary = false;
        break;
      default:
        adjoins = false;
        auxiliary = false;
        break;
    }
  }
  return lead;
}

}  // namespace tokumei
