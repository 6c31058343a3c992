#include "grammar/english_contact.h"

namespace tokumei {
namespace {

bool speaks_to_reader(const EnglishSentence& sentence, std::size_t verb, std::size_t i) {
  for (std::size_t k = verb + 1; k < i; ++k) {
    if (sentence.is(k, Word::you)) return true;
  }
  return false;
}

// "weekly check-ins happen over", "communication runs through": what the reader takes part in.
bool works_together(const EnglishSentence& sentence, std::size_t verb) {
  const SentenceWords& words = sentence.context().rules->sentence_words();
  for (std::size_t k = sentence.begin_of(verb); k < verb; ++k) {
    const std::string_view word = sentence.word(k);
    const std::string_view last = word.substr(word.rfind('-') + 1);
    if (sentence.is(k, SentenceWord::done_together) || words.is(last, SentenceWord::done_together)) return true;
  }
  return false;
}

}  // namespace

Decision by_contact(const EnglishSentence& sentence, std::size_t i, std::size_t verb, const Lead& lead,
                    const NounPhrase& noun) {
  const Span why = lead.why.empty() ? sentence[verb].span : lead.why;
  if (sentence.weak(i) && noun.owner != Owner::reader && !(noun.first > 0 && sentence.is(noun.first - 1, Word::on)))
    return {};
  if (!sentence.channel(i)) {
    if (sentence.is(verb, SentenceWord::shifts) && noun.owner != Owner::reader && sentence.direct_object(verb, noun))
      return {Attitude::work, Confidence::sure, "frame.work", sentence[verb].span};
    const bool writes =
        sentence.is(verb, SentenceWord::writes) && (lead.subject == Subject::none || lead.dangling) && !lead.infinitive;
    const bool wanted = lead.asks || lead.together || (lead.modal && lead.questioned) || lead.wanted || writes;
    if (wanted && noun.owner == Owner::reader && sentence.direct_object(verb, noun))
      return asked(sentence, noun, Confidence::possible, "frame.request", why);
    return {};
  }
  if (lead.asks || lead.together || lead.questioned)
    return asked(sentence, noun, Confidence::sure, "frame.invitation", sentence[verb].span);
  switch (lead.subject) {
    case Subject::other:
      if (works_together(sentence, verb)) return asked(sentence, noun, Confidence::possible, "frame.invitation", why);
      if (speaks_to_reader(sentence, verb, i) || (lead.ours && sentence.is(verb, SentenceWord::turns_to_reader)))
        return asked(sentence, noun, Confidence::possible, "frame.invitation", why);
      return {Attitude::not_reader, Confidence::sure, "owner.third_party", why};
    case Subject::writer:
    case Subject::reader:
      return asked(sentence, noun, Confidence::possible, "frame.invitation", why);
    case Subject::none:
      break;
  }
  if (lead.infinitive && !lead.wanted) return {};
  if (lead.dangling) return {};
  return asked(sentence, noun, Confidence::sure, "frame.invitation", sentence[verb].span);
}

}  // namespace tokumei
