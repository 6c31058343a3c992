#include "grammar/english_predicate.h"

#include "grammar/english_verb.h"
#include "text/letters.h"

#include <optional>

namespace tokumei {
namespace {

// What makes it enough that the reader gives this: "the last four digits will do", not "a pen name is fine".
bool suffices(std::string_view accepted) {
  return accepted.ends_with(" do") || accepted.find(" do ") != std::string_view::npos ||
         accepted.find("'ll do") != std::string_view::npos || accepted.ends_with(" suffice") ||
         accepted == "suffices" || starts_with_any(accepted, {"is all i", "does the ", "would be ", "will be "}) ||
         ends_with_any(accepted, {"enough", "plenty", "sufficient", "all we need"});
}

// "needs", "we require": its subject stands before it, unlike "is needed", "required", "on file for everyone", and
// "it's the code she's after".
bool is_active_need(const EnglishSentence& sentence, std::size_t k) {
  const std::string_view word = sentence.word(k);
  if (starts_with_any(word, {"on file", "in one "}) || (word.ends_with(" after") && k + 1 == sentence.size()))
    return false;
  return !(ends_with_any(word, {"ed", "ory", "ial"}) || word == "necessary" || word.ends_with("must") ||
           word.starts_with("must") || word == "prerequisite");
}

// "no address on file", "no number from you yet"; sure where whatever is missed there is the reader's.
std::optional<Confidence> missed(const EnglishSentence& sentence, std::size_t last) {
  constexpr std::string_view kTheirs[] = {"file", "record", "you"};
  constexpr std::string_view kPlaces[] = {"yet", "system", "attached", "profile", "here"};
  for (std::size_t k = last + 1; k < std::min(sentence.size(), last + 6); ++k) {
    if (sentence.is(k, Role::need) || sentence.is(k, Role::refuse) || sentence.is(k, Word::comma)) return {};
    if (in(kTheirs, sentence.word(k))) return Confidence::sure;
    if (in(kPlaces, sentence.word(k))) return Confidence::possible;
  }
  return {};
}

// "passport name and IBAN, please"
bool asks_politely(const EnglishSentence& sentence, std::size_t comma) {
  if (comma + 1 >= sentence.size() || !sentence.is(comma, Word::comma)) return false;
  const std::string_view word = sentence.word(comma + 1);
  return word == "please" || word == "pls" || word == "plz" || word == "kindly";
}

// "once your form has been received", "as soon as your CV arrives"
bool awaited(const EnglishSentence& sentence, const NounPhrase& noun) {
  constexpr std::string_view kUntil[] = {"once",   "until", "till", "unless", "as",      "moment",
                                         "minute", "after", "when", "second", "instant", "day"};
  return noun.first > 0 && in(kUntil, sentence.word(noun.first - 1));
}

// "the email must be hashed": a duty of the thing, unless it is to be given: "a licence must be shown".
bool is_duty_of_thing(const EnglishSentence& sentence, std::size_t must) {
  const std::string_view word = sentence.word(must);
  if (word != "must" && word != "has to") return false;
  for (std::size_t k = must + 1; k < std::min(sentence.size(), must + 4); ++k) {
    if (sentence.is(k, Word::be) || sentence.is(k, Word::adverb)) continue;
    return !(sentence.is(k, Role::done) || sentence.is(k, Role::need) || sentence.is(k, Role::give) ||
             sentence.is(k, SentenceWord::to_be_there) ||
             starts_with_any(sentence.word(k), {"match", "show", "suppl", "present", "state"}));
  }
  return false;
}

// What stands behind the noun, word by word.
class BehindReader {
 public:
  BehindReader(const EnglishSentence& sentence, std::size_t i, const NounPhrase& noun)
      : sentence_(sentence), i_(i), noun_(noun), mine_(noun.owner == Owner::reader), end_(sentence.end_of(noun.last)) {
    // "nothing about your age is needed"
    negated_ = noun.first > 1 && sentence.is_preposition(noun.first - 1) && sentence.word(noun.first - 2) == "nothing";
  }

  Decision run() {
    if (asks_politely(sentence_, noun_.last + 1) && !sentence_.verb_before(noun_.first))
      return asks(Confidence::sure, "frame.request", noun_.last + 2);
    bool bracket = false;
    for (std::size_t k = noun_.last + 1; k < end_; ++k) {
      const Word kind = sentence_[k].kind;
      if (kind == Word::open) bracket = true;
      if (kind == Word::close) {
        bracket = false;
        continue;
      }
      if (bracket) continue;
      negated_ = negated_ || kind == Word::negation || kind == Word::no;
      modal_ = modal_ || kind == Word::modal;
      is_ = is_ || kind == Word::be;
      if (kind == Word::token) {
        if (const Found found = cue(k)) return *found;
      }
      if (const Found found = plain(k)) return *found;
      if (kind == Word::you || kind == Word::i) return {};
      ++passed_;
    }
    if (negated_ && mine_)
      return {Attitude::refused, Confidence::possible, "frame.refused", sentence_[noun_.last].span};
    return {};
  }

 private:
  using Found = std::optional<Decision>;  // nothing: the words behind may tell

  Decision asks(Confidence confidence, std::string_view rule, std::size_t why) const {
    return asked(sentence_, noun_, confidence, rule, sentence_[why].span);
  }
  Decision refused(std::size_t k) const {
    return {Attitude::refused, Confidence::sure, "frame.refused", sentence_[k].span};
  }

  Found cue(std::size_t k) const {
    switch (sentence_[k].token->role) {
      case Role::need:
        if (is_active_need(sentence_, k)) return Decision{};
        if (negated_) return refused(k);
        return asks(passed_ <= 6 ? Confidence::sure : Confidence::possible, "frame.need", k);
      case Role::refuse:
        // "a proper name rather than a nickname": it is what follows that is not wanted.
        if (sentence_.word(k) == "rather than" || sentence_.word(k) == "instead of") return {};
        return not_asked(sentence_, k);
      case Role::hearsay:
      case Role::policy:
        return not_asked(sentence_, k);
      case Role::accept:
        // "the last four digits will do"
        if (suffices(sentence_.word(k)) && !negated_ && !sentence_.weak(i_) && !sentence_.verb_before(noun_.first))
          return asks(Confidence::possible, "frame.request", k);
        return Decision{Attitude::none, Confidence::sure, "frame.accepted", sentence_[k].span};
      case Role::done:
        return done(k);
      case Role::request:
        return request(k);
      case Role::put:
        if (leaves_out(sentence_, k)) return refused(k);
        return {};
      case Role::contact:
      case Role::give:
        if (sentence_.channel(i_) && !mine_ && !negated_ && !sentence_.verb_before(noun_.first) &&
            sentence_.lead(k).subject == Subject::none && k > noun_.last + 1)
          return asks(Confidence::possible, "frame.invitation", k);
        return negated_ ? refused(k) : Decision{};
      default:
        return {};
    }
  }

  Decision done(std::size_t k) const {
    // "a code was sent to your phone": it came to the reader, and nobody has it yet.
    if (sentence_.category(i_).secret && k + 2 < end_ && sentence_.is(k + 1, Word::to) &&
        (sentence_.is(k + 2, Word::your) || sentence_.is(k + 2, Word::you)))
      return {};
    const bool to_come =
        awaited(sentence_, noun_) || (modal_ && !negated_) || (negated_ && !modal_ && mine_ && sentence_.still_waits());
    if (to_come) return asks(Confidence::possible, "frame.need", k);
    return {Attitude::reported, Confidence::sure, "frame.done", sentence_[k].span};
  }

  Decision request(std::size_t k) const {
    if (!mine_ && is_duty_of_thing(sentence_, k)) return {};
    if (sentence_.verb_before(noun_.first) || k > noun_.last + 2) return {};
    const bool sure = mine_ || k + 1 >= sentence_.size() ||
                      (noun_.first == 0 && k == noun_.last + 1 && sentence_.is(k + 1, Word::comma));
    return asks(sure ? Confidence::sure : Confidence::possible, "frame.request", k);
  }

  // A word by what the rules say of it behind a noun.
  Found plain(std::size_t k) const {
    const bool other = sentence_.is(k, Word::other), weak = sentence_.weak(i_);
    if (passed_ == 0 && !negated_ && !weak && sentence_.is(k, SentenceWord::arrives) && awaited(sentence_, noun_))
      return asks(Confidence::possible, "frame.need", k);
    if (other && sentence_.is(k, SentenceWord::unfit)) return Decision{};
    if (other && is_ && passed_ <= 3 && !weak && !negated_ && sentence_.is(k, SentenceWord::vacant))
      return asks(Confidence::possible, "frame.need", k);
    if (other && k + 1 < end_ && passed_ <= 3 && !weak && !negated_ && sentence_.is(k, SentenceWord::belongs) &&
        sentence_.is_preposition(k + 1))
      return asks(Confidence::possible, "frame.need", k);
    if (other && modal_ && is_ && passed_ <= 4 && !negated_ && sentence_.is(k, SentenceWord::taken) &&
        !sentence_.context().posting)
      return asks(Confidence::possible, "frame.need", k);
    if (passed_ == 0 && sentence_.is(k, Word::adverb) && sentence_.word(k) == "first" && sentence_.signs(i_))
      return asks(Confidence::possible, "frame.need", k);
    if (is_ && passed_ <= 2 && !negated_ && sentence_.is(k, SentenceWord::best) && sentence_.talks(i_))
      return asks(Confidence::possible, "frame.invitation", k);
    if (other && (modal_ || mine_) && !negated_ && sentence_.is(k, SentenceWord::welcome))
      return asks(modal_ ? Confidence::sure : Confidence::possible, "frame.request", k);
    return {};
  }

  const EnglishSentence& sentence_;
  std::size_t i_;
  const NounPhrase& noun_;
  bool mine_;
  std::size_t end_;
  bool negated_ = false, modal_ = false, is_ = false;  // such a word was passed
  std::size_t passed_ = 0;
};

}  // namespace

Decision denied(const EnglishSentence& sentence, const NounPhrase& noun) {
  const std::size_t end = std::min(sentence.size(), noun.last + 12);
  for (std::size_t k = noun.last + 1; noun.no && k < end; ++k) {
    if (sentence.is(k, Role::excluded))
      return {Attitude::asked, Confidence::sure, "frame.double_negation", sentence[k].span};
    if (!sentence.is(k, Word::no)) continue;
    for (std::size_t n = k + 1; n < std::min(k + 3, sentence.size()); ++n) {
      if (sentence.is(n, SentenceWord::stake) || sentence.is(n, Role::excluded))
        return {Attitude::asked, Confidence::sure, "frame.double_negation", sentence[k].span};
    }
  }
  if (const auto confidence = noun.no ? missed(sentence, noun.last) : std::nullopt)
    return asked(sentence, noun, *confidence, "frame.missed", noun.why);
  if (noun.without) {
    const std::size_t begin = sentence.begin_of(noun.first);
    bool denied_before = false;
    for (std::size_t k = begin; k < noun.first; ++k)
      denied_before = denied_before || sentence.is(k, Word::negation) || sentence.is(k, Word::no) ||
                      sentence.is(k, Role::excluded) || (sentence.is(k, Role::refuse) && sentence.word(k) != "no need");
    for (std::size_t k = noun.last + 1; k < std::min(sentence.size(), noun.last + 12); ++k)
      denied_before = denied_before || sentence.is(k, Word::negation) || sentence.is(k, Word::no);
    if (sentence.loses() || denied_before || (noun.first > 0 && sentence.is(noun.first - 1, Word::you)))
      return {Attitude::asked, Confidence::sure, "frame.double_negation", noun.why};
  }
  return {Attitude::refused, Confidence::sure, "frame.refused", noun.why};
}

Decision behind(const EnglishSentence& sentence, std::size_t i, const NounPhrase& noun) {
  return BehindReader(sentence, i, noun).run();
}

}  // namespace tokumei
