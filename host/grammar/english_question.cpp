#include "grammar/english_question.h"

namespace tokumei {
namespace {

// "telegram only: …", "WhatsApp only"
bool only(const EnglishSentence& sentence, const NounPhrase& noun) {
  return noun.last + 1 < sentence.size() && sentence.word(noun.last + 1) == "only" && !sentence.verb_before(noun.first);
}

// "Police clearance, not older than six months.": a sentence without a verb that begins with what is wanted.
bool stands_alone(const EnglishSentence& sentence, std::size_t i, const NounPhrase& noun) {
  if (noun.first > 2 || sentence.weak(i) || sentence.talks(i) || noun.compound || noun.owner == Owner::other)
    return false;
  for (std::size_t k = 0; k < noun.first; ++k) {
    if (sentence[k].kind != Word::other && sentence[k].kind != Word::adverb && sentence[k].kind != Word::number &&
        sentence[k].kind != Word::and_ && sentence[k].kind != Word::wh)
      return false;
    if (sentence.is(k, Word::wh)) return false;
  }
  if (noun.last + 1 >= sentence.size()) return true;
  if (noun.last + 2 < sentence.size() && sentence.is(noun.last + 1, Word::colon))
    return sentence.is(noun.last + 2, Word::blank);                    // "Emergency contact: ____"
  for (std::size_t k = noun.last + 1; k + 1 < sentence.size(); ++k) {  // "Bank details for the refund: I'll give mine"
    if (sentence.is(k, Word::colon) && (sentence.is(k + 1, Word::i) || sentence.is(k + 1, Word::my))) return false;
  }
  const std::string_view joint = sentence.word(noun.last + 1);
  if ((joint == "for" || joint == "with") && (sentence.entrusted(i) || sentence.pictures(i))) return true;
  const Word next = sentence[noun.last + 1].kind;
  return next == Word::comma || next == Word::stop || next == Word::and_ || next == Word::open ||
         next == Word::adverb || sentence.is(noun.last + 1, SentenceWord::closing);
}

// Nothing but a word or two of address stands before it: "so what is your name", not "nobody knows where you live".
bool opens(const EnglishSentence& sentence, std::size_t wh) {
  for (std::size_t k = sentence.begin_of(wh); k < wh; ++k) {
    if (!sentence.is(k, Word::adverb) && !sentence.is(k, Word::comma) && !sentence.is(k, Word::and_)) return false;
  }
  return true;
}

// "Number?", "Name please?"
bool alone(const EnglishSentence& sentence, std::size_t i) {
  return i == 0 && (sentence.size() == 1 || (sentence.size() == 2 && sentence.is(1, Role::request)));
}

// "Address for the parcel?"
bool for_a_reason(const EnglishSentence& sentence, std::size_t i) {
  if (i > 3 || i + 2 >= sentence.size() || sentence.word(i + 1) != "for") return false;
  const std::size_t noun = i + 2 + (sentence.is(i + 2, Word::determiner) || sentence.is(i + 2, Word::my));
  return noun < sentence.size() && sentence.is(noun, SentenceWord::occasion);
}

// "which state in India are you?", "what street do you live on?"
bool asks_where(const EnglishSentence& sentence, std::size_t i) {
  const std::string& category = sentence.category(i).name;
  if (category != "area" && category != "address") return false;
  for (std::size_t k = i + 1; k + 1 < sentence.size(); ++k) {
    const std::string_view word = sentence.word(k);
    if (!sentence.is(k + 1, Word::you)) continue;
    const bool last = k + 2 >= sentence.size();
    if ((sentence.is(k, Word::be) || word == "r") && (last || sentence.is_preposition(k + 2))) return true;
    if (!last && (sentence.is(k, Word::be) || sentence.is(k, Word::do_)) && sentence.is(k + 2, SentenceWord::lives))
      return true;
  }
  return false;
}

// "is there a number I can ring": what the writer would do with it says whose it is.
bool is_for_contact(const EnglishSentence& sentence, const NounPhrase& noun) {
  if (noun.first > 3 || !sentence.context().unit.question) return false;
  std::size_t k = noun.last + 1;
  while (k < sentence.size() &&
         (sentence.is(k, Word::wh) || sentence.is(k, Word::determiner) || sentence.is_preposition(k)))
    ++k;
  if (k + 2 >= sentence.size() || !sentence.is(k, Word::i) || !sentence.is(k + 1, Word::modal)) return false;
  return sentence.is(k + 2, SentenceWord::reaches) || sentence.is(k + 2, Role::contact);
}

// "What's the date of birth on the account?"
bool is_on_record(const EnglishSentence& sentence, const NounPhrase& noun) {
  std::size_t k = noun.last + 1;
  if (k >= sentence.size() || (sentence.word(k) != "on" && sentence.word(k) != "under")) return false;
  ++k;
  if (k + 1 < sentence.size() && sentence.is(k, Word::determiner)) ++k;
  return k < sentence.size() && sentence.is(k, SentenceWord::record);
}

}  // namespace

bool wh_asks(const EnglishSentence& sentence, std::size_t i, std::size_t wh, const NounPhrase& noun) {
  const std::string_view word = sentence.word(wh);
  if (word == "how" || word == "why") return false;
  if (word == "who" && noun.owner != Owner::reader && sentence.acts(wh + 2 < noun.first ? wh + 2 : noun.first))
    return false;  // "who will own the Facebook page"
  std::size_t between = 0;
  for (std::size_t k = wh + 1; k < noun.first; ++k) {
    if (sentence.is_preposition(k) || sentence.is_verb(k)) return false;
    between += !sentence.is(k, Word::be);
  }
  if (between > 3) return false;
  // "what number did you put in the flyer?"
  const std::size_t did = noun.last + 1;
  if (did + 2 < sentence.size() && sentence.word(did) == "did" && sentence.is(did + 1, Word::you) &&
      (sentence.is(did + 2, Role::put) || sentence.is(did + 2, Role::task)))
    return false;
  if (noun.owner == Owner::reader) return true;
  for (std::size_t k = i + 1; k < std::min(i + 4, sentence.size()); ++k) {
    if (sentence.is(k, Word::you) || sentence.is(k, Word::do_) || sentence.is(k, Word::be)) return true;
  }
  return sentence.channel(i) || noun.last + 1 >= sentence.size() || sentence.word(wh) == "which" ||
         sentence.word(wh) == "what" || is_on_record(sentence, noun);
}

Decision question(const EnglishSentence& sentence, std::size_t i, std::size_t wh, const NounPhrase& noun) {
  if (wh == kNoWord || !wh_asks(sentence, i, wh, noun)) return {};
  if (sentence.word(wh) == "which" && noun.owner != Owner::reader && !sentence.context().unit.question) return {};
  const bool whole = wh + 1 == noun.first && opens(sentence, wh) && sentence.category(i).name == "area" &&
                     (noun.last + 1 >= sentence.size() || sentence.is(noun.last + 1, Word::comma));  // "Which country?"
  const bool sure = (sentence.context().unit.question && (whole || !sentence.weak(i))) || asks_where(sentence, i);
  if (!sentence.context().unit.question && (noun.owner != Owner::reader || !opens(sentence, wh))) return {};
  return asked(sentence, noun, sure || noun.owner == Owner::reader ? Confidence::sure : Confidence::possible,
               "frame.question", sentence[wh].span);
}

Decision fragment(const EnglishSentence& sentence, std::size_t i, const NounPhrase& noun) {
  if (sentence.talks(i) && only(sentence, noun))
    return asked(sentence, noun, Confidence::possible, "frame.invitation", sentence[i].span);
  if (!sentence.context().unit.question) {
    const ClauseContext& context = sentence.context();
    if ((context.posting && !sentence.applies()) || context.building || context.implied != Implied::nothing ||
        context.section == Section::work || !stands_alone(sentence, i, noun))
      return {};
    return asked(sentence, noun, Confidence::possible, "frame.bare_question", sentence[i].span);
  }
  const bool mine = noun.owner == Owner::reader;
  if (noun.owner == Owner::none && is_for_contact(sentence, noun))
    return asked(sentence, noun, Confidence::sure, "frame.question", sentence[noun.last + 1].span);
  if (sentence.weak(i) && !sentence.category(i).secret && (alone(sentence, i) || for_a_reason(sentence, i)))
    return asked(sentence, noun, Confidence::sure, "frame.bare_question", sentence.context().unit.span);
  // "So I can post it, your address?"
  if (mine && noun.first > 0 && noun.last + 1 >= sentence.size() && sentence.is(noun.first - 1, Word::comma))
    return asked(sentence, noun, Confidence::sure, "frame.bare_question", sentence.context().unit.span);
  if (mine && !sentence.verb_before(noun.first) && !sentence.acted_behind(noun.last))
    return asked(sentence, noun, Confidence::sure, "frame.bare_question", sentence.context().unit.span);
  const bool acted =
      noun.first > 0 && (sentence.is(0, Word::wh) || sentence.is(0, Word::be) || sentence.is(0, Word::do_));
  if (sentence.size() <= 8 && noun.first <= 3 && !acted)
    return asked(sentence, noun, Confidence::possible, "frame.bare_question", sentence.context().unit.span);
  return {};
}

bool states_fact(const EnglishSentence& sentence, std::size_t i) {
  const bool stated = sentence.context().rules->sentence_words().begins(sentence.word(i), SentenceWord::told);
  return stated && !(sentence.context().unit.question && opens(sentence, i));
}

}  // namespace tokumei
