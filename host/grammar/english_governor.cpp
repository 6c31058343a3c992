#include "grammar/english_governor.h"

#include <optional>

#include "grammar/english_frame.h"
#include "grammar/english_predicate.h"
#include "grammar/english_question.h"
#include "grammar/english_verb.h"

namespace tokumei {
namespace {

// "your name as you'd like it printed and your employer": says how, and governs nothing behind it.
bool says_how(const EnglishSentence& sentence, std::size_t k) {
  if (k < 2 || !(sentence.is(k - 1, Word::you) || sentence.is(k - 1, Word::they) || sentence.is(k - 1, Word::i)))
    return false;
  const std::string_view joint = sentence.word(k - 2);
  return joint == "as" || joint == "how" || joint == "however" || joint == "whatever" || joint == "whichever";
}

// "kindly strip your name from the file"
constexpr std::size_t kGovernorNear = 4;

// "a bot that collects"
bool relates(std::string_view word) {
  return word == "that" || word == "which" || word == "who";
}

// "keep your Insta private", "keep your address off the invoice"
bool is_kept(const EnglishSentence& sentence, std::size_t k) {
  if (sentence.word(k) != "keep" && sentence.word(k) != "keeping") return false;
  for (std::size_t n = k + 1; n < std::min(sentence.size(), k + 10); ++n) {
    if (sentence.is(n, SentenceWord::kept_away)) return true;
  }
  return false;
}

// Behind the colon of "Send: name, phone" each is meant, whatever the word.
Decision as_item(Decision decision) {
  if (decision.attitude == Attitude::asked && decision.confidence == Confidence::sure) decision.rule = "list.item";
  return decision;
}

class GovernorReader {
 public:
  GovernorReader(const EnglishSentence& sentence, std::size_t i, const NounPhrase& noun)
      : sentence_(sentence), i_(i), noun_(noun), mine_(noun.owner == Owner::reader) {}

  Decision run() {
    const std::size_t lowest = i_ > EnglishClause::kWindow ? i_ - EnglishClause::kWindow : 0;
    for (std::size_t k = noun_.first; k-- > lowest;) {
      if (const auto decision = read(k)) return mine_ ? *decision : unless_policy(*decision, k);
    }
    return asks();
  }

 private:
  using Found = std::optional<Decision>;  // nothing: what governs stands further left

  Found read(std::size_t k) {
    switch (sentence_[k].kind) {
      case Word::token:
        return cue(k);
      case Word::wh:
        wh_ = k;
        if (sentence_.context().unit.question && wh_asks(sentence_, i_, k, noun_)) return asks();
        return {};
      case Word::stop:
      case Word::because:
        return asks();
      case Word::comma:
        // "To proceed, your passport is required": what stands before the comma governs nothing behind it.
        if (k + 1 == noun_.first && opens_with_aim()) {
          if (const Decision right = behind(sentence_, i_, noun_); right.attitude == Attitude::asked) return right;
        }
        [[fallthrough]];
      case Word::and_:
        if (sentence_.begins_clause(k)) return asks();
        return {};
      case Word::if_:
        return Decision{};
      case Word::i:
        if (noun_.first - k <= 4 && sentence_.is(noun_.first - 1, Word::on) && sentence_.talks(i_))
          return asked(sentence_, noun_, Confidence::possible, "frame.invitation", sentence_[k].span);
        return {};
      case Word::other:
      case Word::have:
        return unlisted(k);
      case Word::colon:
        listed_ = true;
        return {};
      default:
        return {};
    }
  }

  Found cue(std::size_t k) {
    const Span span = sentence_[k].span;
    switch (sentence_[k].token->role) {
      case Role::give:
      case Role::put:
      case Role::contact:
      case Role::task:
        return verb(k);
      case Role::need:
        if (thing_ != kNoWord && !mine_)
          return Decision{Attitude::work, Confidence::sure, "owner.work", sentence_[thing_].span};
        return by_need(sentence_, i_, k, noun_);
      case Role::request:
        return request(k);
      case Role::refuse:
      case Role::hearsay:
      case Role::policy:
        return not_asked(sentence_, k);
      case Role::lack:
        return Decision{Attitude::asked, Confidence::sure, "frame.double_negation", span};
      case Role::done:
        return done(k);
      case Role::work:
        if (!sentence_.in_prepositional_phrase(k)) thing_ = k;
        return {};
      case Role::offer:
        if (mine_) return {};
        // "I've put a Google Meet in for Friday"
        if (sentence_.talks(i_) && sentence_.word(k).ends_with(" put") && noun_.last + 1 < sentence_.size() &&
            sentence_.word(noun_.last + 1) == "in")
          return asked(sentence_, noun_, Confidence::possible, "frame.invitation", span);
        return Decision{Attitude::offered, Confidence::sure, "frame.offered", span};
      case Role::ask:
        // "dm me on Kik"
        if (sentence_.channel(i_) && noun_.first == k + 2 && sentence_.is(k + 1, Word::on) && sentence_.channel(k) &&
            read_asking_phrase(sentence_, k).attitude == Attitude::asked)
          return asked(sentence_, noun_, Confidence::sure, "frame.invitation", span);
        return {};
      case Role::conjunction:
        return asks();
      default:
        return {};
    }
  }

  // "the privacy policy: we collect": what a policy says of everybody.
  Decision unless_policy(const Decision& decision, std::size_t governor) const {
    if (decision.rule != "frame.need") return decision;
    for (std::size_t k = sentence_.begin_of(governor); k < governor; ++k) {
      if (sentence_.is(k, Role::policy)) return not_asked(sentence_, k);
    }
    return decision;
  }

  // A verb of the rules.
  Found verb(std::size_t k) const {
    if (k > 0 && sentence_.word(k) == "including") return {};  // what governs the whole governs its part
    // "drop any row where the email is blank"
    if (wh_ != kNoWord && !mine_ && sentence_.word(wh_) == "where") return Decision{};
    return listed_ ? as_item(by_verb(sentence_, i_, k, noun_)) : by_verb(sentence_, i_, k, noun_);
  }

  Found request(std::size_t k) const {
    if (!mine_ && is_about_help(sentence_, k, noun_))
      return Decision{Attitude::none, Confidence::sure, "mention.reason", sentence_[k].span};
    if (sentence_.word(k).starts_with("if you")) return {};  // belongs to what stands before it
    if (k > 0 && (sentence_.is(k - 1, Word::negation) || sentence_.is(k - 1, Role::refuse)))
      return Decision{Attitude::refused, Confidence::sure, "frame.refused", sentence_[k - 1].span};
    if (mine_ || noun_.first - k <= 4 || sentence_.channel(i_))
      return asked(sentence_, noun_, Confidence::sure, "frame.request", sentence_[k].span);
    return Decision{};
  }

  Found done(std::size_t k) const {
    if (k > 0 && (mine_ || sentence_.word(k).ends_with(" your")) && sentence_.lead(k).negated &&
        sentence_.still_waits())
      return asked(sentence_, noun_, Confidence::possible, "frame.need", sentence_[k].span);
    const bool agreement = k > 0 && sentence_.word(k) == "signed" &&
                           (sentence_.is_mention(k - 1) || sentence_.is(k - 1, Role::ask)) && sentence_.signs(k - 1);
    if (agreement) return {};  // "return the agreement signed, with a copy of your ID"
    const bool told = mine_ || sentence_.word(k).find(' ') != std::string_view::npos;  // not "signed NDA"
    if (k > 0 && (sentence_.is(k - 1, Word::determiner) || sentence_.is(k - 1, Word::your) ||
                  (k + 1 == noun_.first && (!told || sentence_.lead(k).negated))))
      return {};
    return Decision{Attitude::reported, Confidence::sure, "frame.done", sentence_[k].span};
  }

  // A word that no rule lists: a verb where it stands as one.
  Found unlisted(std::size_t k) const {
    const std::string_view word = sentence_.word(k);
    const Span span = sentence_[k].span;
    if (word == "having") return {};
    if (word.ends_with("s") && k > 0 && relates(sentence_.word(k - 1)))
      return Decision{Attitude::none, Confidence::sure, "frame.mentioned", span};
    const bool owned = k > 0 && (sentence_.is(k - 1, Word::your) || sentence_.is(k - 1, Word::determiner));
    if (word == "take" && owned) return {};  // "your take on the name"
    if (sentence_.is(k, SentenceWord::gets) || sentence_.is(k, Word::have)) {
      const Decision got = by_get(sentence_, i_, k, noun_);
      return got.decides() ? got : asks();
    }
    // "I lost your number when my phone died"
    if (mine_ && noun_.first == k + 1 && sentence_.is(k, SentenceWord::mislaid))
      return asked(sentence_, noun_, Confidence::possible, "frame.missed", span);
    if (noun_.first - k <= kGovernorNear && sentence_.is(k, SentenceWord::strips))
      return Decision{Attitude::refused, Confidence::sure, "frame.refused", span};
    if (is_kept(sentence_, k)) return Decision{Attitude::refused, Confidence::sure, "frame.refused", span};
    if (says_how(sentence_, k) || !sentence_.acts(k)) return {};
    if (listed_ && sentence_.applies()) return asked(sentence_, noun_, Confidence::sure, "list.item", span);
    return by_unknown(sentence_, i_, k, noun_);
  }

  // "To proceed, …", "Before we start, …", "If it's no trouble, …"
  bool opens_with_aim() const {
    const std::string_view word = sentence_.word(0);
    return sentence_.is(0, Word::to) || word == "for" || word == "before" || word == "in" || word == "if";
  }

  // No verb: a question word may still ask.
  Decision asks() const { return question(sentence_, i_, wh_, noun_); }

  const EnglishSentence& sentence_;
  std::size_t i_;
  const NounPhrase& noun_;
  bool mine_;
  std::size_t wh_ = kNoWord, thing_ = kNoWord;  // passed on the way: a question word, a thing of the work
  bool listed_ = false;                         // a colon stands between: "to apply: name, age"
};

}  // namespace

Decision before(const EnglishSentence& sentence, std::size_t i, const NounPhrase& noun) {
  return GovernorReader(sentence, i, noun).run();
}

std::size_t governor_before(const EnglishSentence& sentence, std::size_t at) {
  if (!sentence.holds(Role::give, Role::put, Role::contact, Role::task, Role::need, Role::request, Word::have,
                      Word::other))
    return kNoWord;
  const std::size_t lowest = at > EnglishClause::kWindow ? at - EnglishClause::kWindow : 0;
  for (std::size_t k = at; k-- > lowest;) {
    if (sentence.is_verb(k) || sentence.is(k, Role::need) || sentence.is(k, Role::request) ||
        sentence.is(k, Word::have) ||
        ((sentence[k].kind == Word::other) && (sentence.is(k, SentenceWord::gets) || sentence.acts(k))))
      return k;
    if (sentence.is(k, Word::stop) || sentence.is(k, Word::because)) return kNoWord;
  }
  return kNoWord;
}

}  // namespace tokumei
