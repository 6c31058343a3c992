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

// "needs", "we require": its subject stands before it, unlike "is needed", "required".
bool is_active_need(const EnglishSentence& sentence, std::size_t k) {
  const std::string_view word = sentence.word(k);
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
  constexpr std::string_view kUntil[] = {"once", "until", "till", "unless", "as", "moment", "minute", "after"};
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
  if (asks_politely(sentence, noun.last + 1) && !sentence.verb_before(noun.first))
    return asked(sentence, noun, Confidence::sure, "frame.request", sentence[noun.last + 2].span);
  const std::size_t end = sentence.end_of(noun.last);
  // "nothing about your age is needed"
  bool negated =
      noun.first > 1 && sentence.is_preposition(noun.first - 1) && sentence.word(noun.first - 2) == "nothing";
  bool modal = false;
  std::size_t passed = 0;
  bool bracket = false, is = false;
  for (std::size_t k = noun.last + 1; k < end; ++k) {
    const EnglishWord& word = sentence[k];
    if (word.kind == Word::open) bracket = true;
    if (word.kind == Word::close) {
      bracket = false;
      continue;
    }
    if (bracket) continue;
    if (word.kind == Word::negation || word.kind == Word::no) negated = true;
    if (word.kind == Word::modal) modal = true;
    is = is || word.kind == Word::be;
    if (word.kind == Word::token) {
      switch (word.token->role) {
        case Role::need:
          if (is_active_need(sentence, k)) return {};
          if (negated) return {Attitude::refused, Confidence::sure, "frame.refused", word.span};
          return asked(sentence, noun, passed <= 6 ? Confidence::sure : Confidence::possible, "frame.need", word.span);
        case Role::refuse:
          // "a proper name rather than a nickname": it is what follows that is not wanted.
          if (sentence.word(k) == "rather than" || sentence.word(k) == "instead of") break;
          return not_asked(sentence, k);
        case Role::hearsay:
        case Role::policy:
          return not_asked(sentence, k);
        case Role::accept:
          // "the last four digits will do"
          if (suffices(sentence.word(k)) && !negated && !sentence.weak(i) && !sentence.verb_before(noun.first))
            return asked(sentence, noun, Confidence::possible, "frame.request", word.span);
          return {Attitude::none, Confidence::sure, "frame.accepted", word.span};
        case Role::done:
          // "a code was sent to your phone": it came to the reader, and nobody has it yet.
          if (sentence.category(i).secret && k + 2 < end && sentence.is(k + 1, Word::to) &&
              (sentence.is(k + 2, Word::your) || sentence.is(k + 2, Word::you)))
            return {};
          if (awaited(sentence, noun)) return asked(sentence, noun, Confidence::possible, "frame.need", word.span);
          if (modal && !negated) return asked(sentence, noun, Confidence::possible, "frame.need", word.span);
          if (negated && !modal && noun.owner == Owner::reader && sentence.still_waits())
            return asked(sentence, noun, Confidence::possible, "frame.need", word.span);
          return {Attitude::reported, Confidence::sure, "frame.done", word.span};
        case Role::request:
          if (noun.owner != Owner::reader && is_duty_of_thing(sentence, k)) return {};
          if (!sentence.verb_before(noun.first) && k <= noun.last + 2)
            return asked(sentence, noun,
                         noun.owner == Owner::reader || k + 1 >= sentence.size() ||
                                 (noun.first == 0 && k == noun.last + 1 && sentence.is(k + 1, Word::comma))
                             ? Confidence::sure
                             : Confidence::possible,
                         "frame.request", word.span);
          return {};
        case Role::put:
          if (leaves_out(sentence, k)) return {Attitude::refused, Confidence::sure, "frame.refused", word.span};
          break;
        case Role::contact:
        case Role::give:
          if (sentence.channel(i) && noun.owner != Owner::reader && !negated && !sentence.verb_before(noun.first) &&
              sentence.lead(k).subject == Subject::none && k > noun.last + 1)
            return asked(sentence, noun, Confidence::possible, "frame.invitation", word.span);
          return negated ? Decision{Attitude::refused, Confidence::sure, "frame.refused", word.span} : Decision{};
        default:
          break;
      }
    }
    if (passed == 0 && !negated && !sentence.weak(i) && sentence.is(k, SentenceWord::arrives) &&
        awaited(sentence, noun))
      return asked(sentence, noun, Confidence::possible, "frame.need", word.span);
    if (word.kind == Word::other && sentence.is(k, SentenceWord::unfit)) return {};
    if (word.kind == Word::other && is && passed <= 3 && !sentence.weak(i) && sentence.is(k, SentenceWord::vacant) &&
        !negated)
      return asked(sentence, noun, Confidence::possible, "frame.need", word.span);
    if (word.kind == Word::other && k + 1 < end && passed <= 3 && !sentence.weak(i) &&
        sentence.is(k, SentenceWord::belongs) && !negated && sentence.is_preposition(k + 1))
      return asked(sentence, noun, Confidence::possible, "frame.need", word.span);
    if (word.kind == Word::other && modal && is && passed <= 4 && !negated && sentence.is(k, SentenceWord::taken) &&
        !sentence.context().posting)
      return asked(sentence, noun, Confidence::possible, "frame.need", word.span);
    if (passed == 0 && word.kind == Word::adverb && sentence.word(k) == "first" && sentence.signs(i))
      return asked(sentence, noun, Confidence::possible, "frame.need", word.span);
    if (is && passed <= 2 && !negated && sentence.is(k, SentenceWord::best) && sentence.talks(i))
      return asked(sentence, noun, Confidence::possible, "frame.invitation", word.span);
    if (word.kind == Word::other && (modal || noun.owner == Owner::reader) && sentence.is(k, SentenceWord::welcome) &&
        !negated)
      return asked(sentence, noun, modal ? Confidence::sure : Confidence::possible, "frame.request", word.span);
    if (word.kind == Word::you || word.kind == Word::i) return {};
    ++passed;
  }
  if (negated && noun.owner == Owner::reader)
    return {Attitude::refused, Confidence::possible, "frame.refused", sentence[noun.last].span};
  return {};
}

}  // namespace tokumei
