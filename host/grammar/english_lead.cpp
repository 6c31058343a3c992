#include "grammar/english_lead.h"

#include <string_view>

#include "grammar/english_actor.h"
#include "grammar/english_clause.h"
#include "grammar/english_infinitive.h"
#include "grammar/english_lead_cue.h"
#include "text/letters.h"

namespace tokumei {
namespace {

// Walks from the verb to the left until something settles who acts.
class LeadReader : private LeadState {
 public:
  using LeadState::LeadState;

  Lead run() {
    const std::size_t lowest = verb > EnglishClause::kWindow ? verb - EnglishClause::kWindow : 0;
    int brackets = 0;  // "we invite (but do not oblige) you to"
    for (std::size_t k = verb; k-- > lowest;) {
      brackets += clause.is(k, Word::close);
      if (brackets == 0 && read(k) == Walk::stop) break;
      if (brackets > 0) brackets -= clause.is(k, Word::open);
    }
    return lead;
  }

 private:
  Walk read(std::size_t k) {
    switch (clause[k].kind) {
      case Word::token:
        return read_cue(*this, k);
      case Word::you:
        return reader(k);
      case Word::i:
        return writer(k);
      case Word::they:
        return others(k);
      case Word::modal:
        return modal(k);
      case Word::negation:
      case Word::no:
        return negation(k);
      case Word::do_:
      case Word::be:
        lead.questioned = lead.questioned || lead.subject == Subject::reader;
        auxiliary = true;
        return Walk::on;
      case Word::have:
        auxiliary = true;
        return Walk::on;
      case Word::to:
        return to(k);
      case Word::let:
        lead.together = true;
        decide(k);
        return Walk::stop;
      case Word::wh:
        return question_word(k);
      case Word::if_:
        return condition(k);
      case Word::because:
      case Word::stop:
      case Word::colon:
        return Walk::stop;
      case Word::comma:
        return comma();
      case Word::and_:
        return conjunction();
      case Word::on:
      case Word::preposition:
      case Word::of:
        return preposition(k);
      case Word::adverb:
        if (clause.word(k) == "instead") lead.negated = lead.negated || !plain;
        return Walk::on;
      case Word::other:
        return noun(k);
      case Word::determiner:
      case Word::my:
      case Word::their:
        return determiner(k);
      default:
        return pass();
    }
  }

  Walk reader(std::size_t k) {
    if (lead.subject == Subject::none) {
      act(Subject::reader, k);
      // "requests that you sign"
      if (k > 1 && !auxiliary && clause.word(k - 1) == "that" && clause.is(k - 2, Role::need)) {
        lead.asks = true;
        return Walk::stop;
      }
    } else if (lead.relative) {
      lead.asks = true;
      return Walk::stop;
    }
    return Walk::on;
  }

  Walk writer(std::size_t k) {
    if (lead.subject == Subject::none) {
      const std::string_view written = clause.word(k);
      lead.modal = lead.modal || written.ends_with("ll") || written.ends_with("d");
      lead.conditional =
          lead.conditional || (k > 0 && (clause.word(k - 1) == "moment" || clause.word(k - 1) == "minute" ||
                                         clause.word(k - 1) == "second"));
      act(Subject::writer, k);
    }
    return Walk::on;
  }

  Walk others(std::size_t k) {
    if (!adjoins && !auxiliary && clause.is_object(k)) return pass();  // "go through it and send"
    if (lead.relative) {
      lead.asks = true;
      return Walk::stop;
    }
    if (lead.subject == Subject::none) act(Subject::other, k);
    return Walk::on;
  }

  Walk modal(std::size_t k) {
    if (lead.subject == Subject::none && !auxiliary && !adjoins && clause.begin_of(k) == k) lead.questioned = true;
    lead.modal = true;
    auxiliary = true;
    if (lead.subject != Subject::reader && lead.subject != Subject::writer) return Walk::on;
    // "nor will I ask"
    lead.negated = lead.negated || (k > 0 && (clause.is(k - 1, Word::no) || clause.is(k - 1, Word::negation)));
    lead.asks = true;  // "could … you", "can I"
    lead.wanted = lead.wanted || lead.subject == Subject::writer;
    return Walk::stop;
  }

  Walk negation(std::size_t k) {
    lead.negated = true;
    lead.why = clause[k].span;
    auxiliary = true;
    return Walk::on;
  }

  Walk condition(std::size_t k) {
    const std::string_view written = clause.word(k);
    lead.conditional = true;
    if (lead.subject == Subject::reader && written == "if") lead.embedded = k;
    if (lead.subject == Subject::none && (plain || written == "before" || written == "after")) lead.dangling = !plain;
    return Walk::stop;
  }

  // "by sending"
  Walk preposition(std::size_t k) {
    if (!adjoins || plain) return pass();
    lead.dangling = true;
    decide(k);
    return Walk::stop;
  }

  Walk comma() {
    if (lead.subject != Subject::none || lead.modal || plain) return Walk::stop;
    adjoins = false;
    return Walk::on;
  }

  Walk conjunction() {
    if (lead.subject != Subject::none) return Walk::stop;
    auxiliary = false;
    return Walk::on;
  }

  Walk to(std::size_t k) {
    if (!adjoins || lead.infinitive) {
      adjoins = false;
      return Walk::on;
    }
    auxiliary = true;
    switch (before_to(clause, k)) {
      case BeforeTo::others:
        lead.reported = true;
        return Walk::on;
      case BeforeTo::cleft:
        lead.asks = true;
        decide(k - 1);
        return Walk::stop;
      case BeforeTo::wish:
        lead.wanted = true;
        return Walk::on;
      case BeforeTo::question:
        lead.dangling = true;
        return Walk::on;
      case BeforeTo::nothing:
        lead.infinitive = true;
        return Walk::on;
      case BeforeTo::reader_or_writer:
      case BeforeTo::charge:
        return Walk::on;
    }
    return Walk::on;
  }

  Walk question_word(std::size_t k) {
    const std::string_view written = clause.word(k);
    if (written == "who" && lead.subject == Subject::none) {
      lead.relative = true;
      return Walk::on;
    }
    if (written == "why" && lead.negated && lead.subject == Subject::reader) {
      lead.asks = true;
      lead.negated = false;
      return Walk::stop;
    }
    lead.embedded = lead.subject == Subject::reader && !lead.questioned ? k : 0;
    lead.dangling = lead.dangling || adjoins;
    return Walk::stop;
  }

  // "our team will contact", "clients send": a noun right before the verb or its auxiliary acts.
  Walk noun(std::size_t k) {
    const std::string_view written = clause.word(k);
    if (lead.subject == Subject::reader && clause.is(k + 1, Word::you) && clause.is(k, SentenceWord::urges)) {
      lead.asks = true;
      return Walk::stop;
    }
    const bool agrees = plain ? written.ends_with("s") && !written.ends_with("ss") : third;
    // "freelancer must give", "bids should state"
    if (lead.subject == Subject::none && lead.modal && auxiliary && clause.is(k, SentenceWord::reader_part)) {
      lead.asks = true;
      act(Subject::reader, k);
    } else if (lead.subject == Subject::none &&
               ((lead.modal && auxiliary) ||
                (adjoins && !auxiliary && agrees && !to_writer && !clause.is(k, SentenceWord::reader_part) &&
                 !clause.in_prepositional_phrase(k))))
      act(Subject::other, k);
    return pass();
  }

  Walk determiner(std::size_t k) {
    // "a flow that asks"
    const bool relative = adjoins && !plain && third && clause.word(k) == "that";
    // "The credits at the end use": a clause that opens with a noun phrase has a subject.
    const bool opens =
        plain && !lead.infinitive && (k == 0 || clause.begins_clause(k - 1) || clause.is(k - 1, Word::colon));
    if (lead.subject == Subject::none && (relative || opens)) {
      act(Subject::other, k);
      return Walk::stop;
    }
    return pass();
  }
};

}  // namespace

Lead EnglishClause::lead(std::size_t verb) const {
  return LeadReader(*this, verb).run();
}

}  // namespace tokumei
