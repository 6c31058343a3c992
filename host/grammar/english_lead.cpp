#include "grammar/english_lead.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "grammar/english_actor.h"
#include "grammar/english_clause.h"
#include "grammar/english_infinitive.h"
#include "text/letters.h"

namespace tokumei {
namespace {

// "we urge you to", "allow me to remind you to"
constexpr std::array<std::string_view, 14> kUrges = {"urge",     "urges",     "encourage", "encourages", "remind",
                                                     "reminds",  "beg",       "trust",     "oblige",     "obliges",
                                                     "instruct", "instructs", "direct",    "implore"};
// Walks from the verb to the left until something settles who acts.
class LeadReader {
 public:
  LeadReader(const EnglishClause& clause, std::size_t verb)
      : clause_(clause),
        verb_(verb),
        third_(clause.word(verb).substr(0, clause.word(verb).find(' ')).ends_with("s")),
        plain_(clause.is_verb(verb) && !clause.word(verb).ends_with("ing")),
        to_writer_(verb + 1 < clause.size() && clause.is(verb + 1, Word::me)) {}

  Lead run() {
    const std::size_t lowest = verb_ > EnglishClause::kWindow ? verb_ - EnglishClause::kWindow : 0;
    int brackets = 0;  // "we invite (but do not oblige) you to"
    for (std::size_t k = verb_; k-- > lowest;) {
      brackets += clause_.is(k, Word::close);
      if (brackets == 0 && read(k) == Walk::stop) break;
      if (brackets > 0) brackets -= clause_.is(k, Word::open);
    }
    return lead_;
  }

 private:
  enum class Walk : std::uint8_t { on, stop };

  Walk read(std::size_t k) {
    switch (clause_[k].kind) {
      case Word::token:
        return cue(k);
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
        lead_.negated = true;
        lead_.why = clause_[k].span;
        auxiliary_ = true;
        return Walk::on;
      case Word::do_:
      case Word::be:
        if (lead_.subject == Subject::reader) lead_.questioned = true;
        auxiliary_ = true;
        return Walk::on;
      case Word::have:
        auxiliary_ = true;
        return Walk::on;
      case Word::to:
        return to(k);
      case Word::let:
        lead_.together = true;
        decide(k);
        return Walk::stop;
      case Word::wh:
        return question_word(k);
      case Word::if_:
        lead_.conditional = true;
        if (lead_.subject == Subject::reader && clause_.word(k) == "if") lead_.embedded = k;
        if (lead_.subject == Subject::none && (plain_ || clause_.word(k) == "before" || clause_.word(k) == "after"))
          lead_.dangling = !plain_;
        return Walk::stop;
      case Word::because:
      case Word::stop:
      case Word::colon:
        return Walk::stop;
      case Word::comma:
        if (lead_.subject != Subject::none || lead_.modal || plain_) return Walk::stop;
        adjoins_ = false;
        return Walk::on;
      case Word::and_:
        if (lead_.subject != Subject::none) return Walk::stop;
        auxiliary_ = false;
        return Walk::on;
      case Word::on:
      case Word::preposition:
      case Word::of:
        if (adjoins_ && !plain_) {
          lead_.dangling = true;
          decide(k);
          return Walk::stop;
        }
        return pass();
      case Word::adverb:
        if (clause_.word(k) == "instead") lead_.negated = lead_.negated || !plain_;
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

  Walk cue(std::size_t k) {
    switch (clause_[k].token->role) {
      case Role::request:
        if (lead_.subject == Subject::none && requires_of_thing(clause_, k, verb_)) {
          act(Subject::other, k);
          return Walk::stop;
        }
        for (std::size_t n = k; n > 0 && n + 4 > k; --n) {
          if (clause_.is(n - 1, Word::no) && clause_.word(n - 1) != "no")
            lead_.negated = true;  // "neither of us has to"
        }
        lead_.asks = true;
        decide(k);
        // "please don't", "we never ask you to": what denies the request itself
        if (k > 0 && (clause_.is(k - 1, Word::negation) || clause_.is(k - 1, Role::refuse))) lead_.negated = true;
        return Walk::stop;
      case Role::need:
        if (lead_.subject == Subject::reader || lead_.infinitive || !adjoins_) {
          lead_.asks = lead_.subject == Subject::reader;
          lead_.wanted = true;
          lead_.infinitive = false;
          decide(k);
          adjoins_ = true;
          auxiliary_ = true;
          // The one who needs comes before.
          if (lead_.subject == Subject::reader) lead_.subject = Subject::none;
          return Walk::on;
        }
        adjoins_ = false;
        return Walk::on;
      case Role::refuse:
      case Role::lack:
        lead_.negated = true;
        lead_.conditional = lead_.conditional || clause_.is(k, Role::lack);
        lead_.why = clause_[k].span;
        auxiliary_ = true;
        return Walk::on;
      case Role::hearsay:
        lead_.reported = true;
        decide(k);
        return Walk::stop;
      case Role::offer:
        lead_.subject = Subject::writer;
        lead_.modal = true;
        decide(k);
        return Walk::stop;
      case Role::third_party:
        if (lead_.subject == Subject::none && (auxiliary_ || adjoins_)) act(Subject::other, k);
        adjoins_ = false;
        return Walk::on;
      case Role::work:
        if (lead_.subject == Subject::none && ((lead_.modal && auxiliary_) || (adjoins_ && !plain_ && third_)))
          act(Subject::other, k);
        return pass();
      case Role::conjunction:
        return Walk::stop;
      case Role::give:
      case Role::put:
      case Role::contact:
        // "we invite applicants to tell us"
        if (lead_.subject == Subject::reader && (clause_.word(k) == "invite" || clause_.word(k) == "advise")) {
          lead_.asks = true;
          return Walk::stop;
        }
        if (lead_.infinitive && clause_.word(k) == "ask") lead_.infinitive = false;
        return pass();
      default:
        return pass();
    }
  }

  Walk reader(std::size_t k) {
    if (lead_.subject == Subject::none) {
      act(Subject::reader, k);
      // "requests that you sign"
      if (k > 1 && !auxiliary_ && clause_.word(k - 1) == "that" && clause_.is(k - 2, Role::need)) {
        lead_.asks = true;
        return Walk::stop;
      }
    } else if (lead_.relative) {
      lead_.asks = true;
      return Walk::stop;
    }
    return Walk::on;
  }

  Walk writer(std::size_t k) {
    if (lead_.subject == Subject::none) {
      const std::string_view written = clause_.word(k);
      lead_.modal = lead_.modal || written.ends_with("ll") || written.ends_with("d");
      lead_.conditional =
          lead_.conditional || (k > 0 && (clause_.word(k - 1) == "moment" || clause_.word(k - 1) == "minute" ||
                                          clause_.word(k - 1) == "second"));
      act(Subject::writer, k);
    }
    return Walk::on;
  }

  Walk others(std::size_t k) {
    if (!adjoins_ && !auxiliary_ && clause_.is_object(k)) return pass();  // "go through it and send"
    if (lead_.relative) {
      lead_.asks = true;
      return Walk::stop;
    }
    if (lead_.subject == Subject::none) act(Subject::other, k);
    return Walk::on;
  }

  Walk modal(std::size_t k) {
    if (lead_.subject == Subject::none && !auxiliary_ && !adjoins_ && clause_.begin_of(k) == k) lead_.questioned = true;
    lead_.modal = true;
    auxiliary_ = true;
    if (lead_.subject != Subject::reader && lead_.subject != Subject::writer) return Walk::on;
    // "nor will I ask"
    lead_.negated = lead_.negated || (k > 0 && (clause_.is(k - 1, Word::no) || clause_.is(k - 1, Word::negation)));
    lead_.asks = true;  // "could … you", "can I"
    lead_.wanted = lead_.wanted || lead_.subject == Subject::writer;
    return Walk::stop;
  }

  Walk to(std::size_t k) {
    if (!adjoins_ || lead_.infinitive) {
      adjoins_ = false;
      return Walk::on;
    }
    auxiliary_ = true;
    switch (before_to(clause_, k)) {
      case BeforeTo::others:
        lead_.reported = true;
        return Walk::on;
      case BeforeTo::cleft:
        lead_.asks = true;
        decide(k - 1);
        return Walk::stop;
      case BeforeTo::wish:
        lead_.wanted = true;
        return Walk::on;
      case BeforeTo::question:
        lead_.dangling = true;
        return Walk::on;
      case BeforeTo::nothing:
        lead_.infinitive = true;
        return Walk::on;
      case BeforeTo::reader_or_writer:
      case BeforeTo::charge:
        return Walk::on;
    }
    return Walk::on;
  }

  Walk question_word(std::size_t k) {
    const std::string_view written = clause_.word(k);
    if (written == "who" && lead_.subject == Subject::none) {
      lead_.relative = true;
      return Walk::on;
    }
    if (written == "why" && lead_.negated && lead_.subject == Subject::reader) {
      lead_.asks = true;
      lead_.negated = false;
      return Walk::stop;
    }
    lead_.embedded = lead_.subject == Subject::reader && !lead_.questioned ? k : 0;
    lead_.dangling = lead_.dangling || adjoins_;
    return Walk::stop;
  }

  // "our team will contact", "clients send": a noun right before the verb or its auxiliary acts.
  Walk noun(std::size_t k) {
    const std::string_view written = clause_.word(k);
    if (lead_.subject == Subject::reader && clause_.is(k + 1, Word::you) && in(kUrges, written)) {
      lead_.asks = true;
      return Walk::stop;
    }
    const bool agrees = plain_ ? written.ends_with("s") && !written.ends_with("ss") : third_;
    if (lead_.subject == Subject::none && lead_.modal && auxiliary_ && is_reader_by_part(written)) {
      lead_.asks = true;
      act(Subject::reader, k);
    } else if (lead_.subject == Subject::none &&
               ((lead_.modal && auxiliary_) || (adjoins_ && !auxiliary_ && agrees && !to_writer_ &&
                                                !is_reader_by_part(written) && !clause_.in_prepositional_phrase(k))))
      act(Subject::other, k);
    return pass();
  }

  Walk determiner(std::size_t k) {
    // "a flow that asks"
    const bool relative = adjoins_ && !plain_ && third_ && clause_.word(k) == "that";
    // "The credits at the end use": a clause that opens with a noun phrase has a subject.
    const bool opens =
        plain_ && !lead_.infinitive && (k == 0 || clause_.begins_clause(k - 1) || clause_.is(k - 1, Word::colon));
    if (lead_.subject == Subject::none && (relative || opens)) {
      act(Subject::other, k);
      return Walk::stop;
    }
    return pass();
  }

  Walk pass() {
    adjoins_ = false;
    auxiliary_ = false;
    return Walk::on;
  }

  void act(Subject subject, std::size_t k) {
    lead_.subject = subject;
    lead_.ours = subject == Subject::other && acts_for_writer(clause_, k);
    lead_.generic = subject == Subject::other && !lead_.ours && is_anybody(clause_, k);
    decide(k);
  }

  void decide(std::size_t k) {
    if (lead_.why.empty()) lead_.why = clause_[k].span;
  }

  const EnglishClause& clause_;
  std::size_t verb_;
  bool third_;  // it ends as after he or she: "asks for"
  bool plain_;  // a verb of the rules in its plain form
  bool to_writer_;
  bool adjoins_ = true;     // nothing but auxiliaries and adverbs between here and the verb
  bool auxiliary_ = false;  // an auxiliary was passed last
  Lead lead_;
};

}  // namespace

Lead EnglishClause::lead(std::size_t verb) const {
  return LeadReader(*this, verb).run();
}

}  // namespace tokumei
