#include "grammar/english_verb.h"

#include <algorithm>

#include "grammar/english_contact.h"
#include "text/letters.h"

namespace tokumei {
namespace {

constexpr std::string_view kWithObject[] = {"with", "including", "like", "as", "plus", "under"};

std::string_view last_word(std::string_view phrase) {
  return phrase.substr(phrase.rfind(' ') + 1);
}

// "a Zoom call"
bool is_meeting(const EnglishSentence& sentence, std::size_t i) {
  return sentence.context().rules->sentence_words().is(last_word(sentence.word(i)), SentenceWord::meeting);
}

// "do the needful by sharing": a request stands before what is done by it.
bool requested_before(const EnglishSentence& sentence, std::size_t verb) {
  for (std::size_t k = sentence.begin_of(verb); k < verb; ++k) {
    if (sentence.is(k, Role::request) || (k == 0 && sentence.is(k, Role::contact))) return true;
  }
  return false;
}

// "ask every freelancer for"
bool asks_for(const EnglishSentence& sentence, std::size_t need, const NounPhrase& noun) {
  if (sentence.word(need).ends_with(" for") && sentence.word(noun.first - 1) == "for") return true;
  return sentence.word(need).starts_with("ask") &&
         (sentence.word(noun.first - 1) == "for" || sentence.word(noun.first - 1) == "about");
}

// "you send passport scan first": how those order who write as they would in their own language.
bool hands_over(const EnglishSentence& sentence, std::size_t i, std::size_t verb, const Lead& lead,
                const NounPhrase& noun) {
  const ClauseContext& context = sentence.context();
  return verb > 0 && sentence.is(verb - 1, Word::you) && sentence.is(verb, SentenceWord::hands_over) &&
         noun.first <= verb + 2 && !lead.conditional && !lead.modal && !context.posting && !context.building &&
         !sentence.weak(i);
}

Span words_of(const EnglishSentence& sentence, std::size_t verb, const Lead& lead) {
  return lead.why.empty() ? sentence[verb].span : lead.why;
}

// A verb for what is worked on: "set up", "delete"
Decision by_task(const EnglishSentence& sentence, std::size_t i, std::size_t verb, const Lead& lead,
                 const NounPhrase& noun) {
  const Span span = sentence[verb].span;
  // "I've set up a Teams meeting", "would be great to set up a Zoom call"
  const bool meets = sentence.talks(i) && is_meeting(sentence, i) &&
                     (lead.subject == Subject::writer || lead.asks || lead.together || lead.wanted);
  if (meets) return asked(sentence, noun, Confidence::possible, "frame.invitation", span);
  if (noun.owner != Owner::reader && !(sentence.talks(i) && lead.subject == Subject::writer))
    return {Attitude::work, Confidence::sure, "frame.work", span};
  if (sentence.is(verb, SentenceWord::removes)) return {Attitude::refused, Confidence::sure, "frame.refused", span};
  return {};
}

// Who acts is the writer.
Decision writer_gives(const EnglishSentence& sentence, std::size_t verb, const Lead& lead, const NounPhrase& noun) {
  const Span why = words_of(sentence, verb, lead);
  // "we always take your passport"
  if (noun.owner == Owner::reader && (lead.wanted || sentence.word(verb) == "take" || sentence.word(verb) == "record"))
    return asked(sentence, noun, Confidence::possible, "frame.request", why);
  return {Attitude::offered, Confidence::sure, "frame.offered", why};
}

// Who acts is the reader.
Decision reader_gives(const EnglishSentence& sentence, std::size_t i, std::size_t verb, const Lead& lead,
                      const NounPhrase& noun) {
  if (lead.conditional && sentence.word(noun.first) == "any") return {};  // "before you sign any NDA"
  const bool meant = noun.owner == Owner::reader || lead.conditional || lead.questioned || sentence.applies() ||
                     (sentence.context().posting && sentence.entrusted(i)) ||
                     (verb + 1 < sentence.size() && sentence.is(verb + 1, Word::me)) ||
                     hands_over(sentence, i, verb, lead, noun);
  if (!meant) return {};
  return asked(sentence, noun, Confidence::possible, "frame.request", words_of(sentence, verb, lead));
}

// Nobody is said to act: "send …" is said to the reader.
Decision nobody_gives(const EnglishSentence& sentence, std::size_t verb, const Lead& lead, const NounPhrase& noun) {
  const bool mine = noun.owner == Owner::reader;
  const bool going_on = sentence.word(verb).ends_with("ing");
  if (lead.dangling) {
    if (!going_on || !(mine || requested_before(sentence, verb))) return {};
    return asked(sentence, noun, Confidence::possible, "frame.request", words_of(sentence, verb, lead));
  }
  if (lead.infinitive || going_on) return {};
  const Span span = sentence[verb].span;
  if (sentence[verb].token->role == Role::put && !mine) {
    if (sentence.applies()) return asked(sentence, noun, Confidence::possible, "frame.plain_request", span);
    return {Attitude::work, Confidence::sure, "frame.work", span};
  }
  return asked(sentence, noun, Confidence::sure, "frame.plain_request", span);
}

}  // namespace

bool leaves_out(const EnglishSentence& sentence, std::size_t verb) {
  if (!sentence.word(verb).starts_with("leav")) return false;
  for (std::size_t k = verb + 1; k < std::min(sentence.size(), verb + 8); ++k) {
    const std::string_view word = sentence.word(k);
    if (word == "off" || word == "out" || word == "blank" || word == "empty") return true;
  }
  return false;
}

Decision by_verb(const EnglishSentence& sentence, std::size_t i, std::size_t verb, const NounPhrase& noun) {
  const Lead lead = sentence.lead(verb);
  const Role role = sentence[verb].token->role;
  const Span span = sentence[verb].span;
  const Span why = words_of(sentence, verb, lead);
  if (lead.reported) return {Attitude::reported, Confidence::sure, "frame.reported", why};
  if (lead.negated) {
    if (lead.conditional || sentence.loses())
      return asked(sentence, noun, Confidence::sure, "frame.double_negation", why);
    return {Attitude::refused, Confidence::sure, "frame.refused", why};
  }
  if (role == Role::task) return by_task(sentence, i, verb, lead, noun);
  // "I've put a Zoom in for Friday"
  if (role == Role::put && sentence.talks(i) && lead.subject == Subject::writer && sentence.direct_object(verb, noun))
    return asked(sentence, noun, Confidence::possible, "frame.invitation", span);
  if (role == Role::put && leaves_out(sentence, verb))
    return {Attitude::refused, Confidence::sure, "frame.refused", span};
  const bool mine = noun.owner == Owner::reader;
  const bool oblique = noun.first > 0 && noun.first - 1 != verb && sentence.is_preposition(noun.first - 1);
  if (role == Role::contact || (oblique && sentence.channel(i) && (!mine || sentence.is(noun.first - 1, Word::on))))
    return by_contact(sentence, i, verb, lead, noun);
  const bool about = oblique && (mine || !sentence.weak(i)) && sentence.word(noun.first - 1) == "about" &&
                     sentence.word(verb).starts_with("tell");
  if (oblique && !about && !in(kWithObject, sentence.word(noun.first - 1))) return {};
  if (role == Role::put && !mine && sentence.word(verb).ends_with("ing")) return {};
  if (lead.asks || lead.together) {
    if (role == Role::put && !mine && !sentence.applies()) return {};
    return asked(sentence, noun, Confidence::sure, "frame.request", why);
  }
  switch (lead.subject) {
    case Subject::other:
      return {Attitude::not_reader, Confidence::sure, "owner.third_party", why};
    case Subject::writer:
      return writer_gives(sentence, verb, lead, noun);
    case Subject::reader:
      return reader_gives(sentence, i, verb, lead, noun);
    case Subject::none:
      break;
  }
  return nobody_gives(sentence, verb, lead, noun);
}

// "I can't find", "have I got", "I was told to collect": asks only for what is the reader's.
bool needs_of_reader(const EnglishSentence& sentence, std::size_t need, const NounPhrase& noun) {
  constexpr std::string_view kOpens[] = {"never ", "have i", "have we", "do i ", "do we ", "been "};
  const std::string_view word = sentence.word(need);
  const bool lacks =
      starts_with_any(word, kOpens) || has_any(word, {"n't ", " not ", "dont ", "asked ", "told ", "instructed ",
                                                      "tasked ", "supposed ", "meant ", "chasing "});
  if (!lacks || noun.owner == Owner::reader) return true;
  for (std::size_t k = noun.last + 1; k < std::min(sentence.size(), noun.last + 4); ++k) {
    if (sentence.is(k, Word::you)) return true;
  }
  return false;
}

bool is_about_help(const EnglishSentence& sentence, std::size_t verb, const NounPhrase& noun) {
  for (std::size_t k = verb + 1; k + 1 < noun.first; ++k) {
    if (sentence.is(k, SentenceWord::help) && sentence.is_preposition(k + 1)) return true;
  }
  return false;
}

Decision by_need(const EnglishSentence& sentence, std::size_t i, std::size_t need, const NounPhrase& noun) {
  if (noun.owner != Owner::reader && is_about_help(sentence, need, noun))
    return {Attitude::none, Confidence::sure, "mention.reason", sentence[need].span};
  if (!needs_of_reader(sentence, need, noun)) return {};
  // "We collect name and e-mail": of those who visit, where nobody applies
  if (sentence.word(need) == "we collect" && noun.owner != Owner::reader && !sentence.applies()) return {};
  const Lead lead = sentence.lead(need);
  const Span span = sentence[need].span;
  if (lead.reported) return {Attitude::reported, Confidence::sure, "frame.reported", lead.why};
  if (lead.negated) return {Attitude::refused, Confidence::sure, "frame.refused", lead.why};
  const bool mine = noun.owner == Owner::reader;
  if (!mine && need + 2 < noun.last && sentence.is(need + 1, Word::they) && sentence.word(need + 2) == "for")
    return {Attitude::none, Confidence::sure, "mention.reason", sentence[need + 1].span};  // "I need it for"
  if (noun.first > 0 && noun.first - 1 != need && sentence.is_preposition(noun.first - 1) && !mine &&
      !(sentence.channel(i) && (sentence.is(noun.first - 1, Word::on) || sentence.word(noun.first - 1) == "in")) &&
      !in(kWithObject, sentence.word(noun.first - 1)) && !asks_for(sentence, need, noun))
    return {};
  if (lead.subject == Subject::other && mine && !lead.ours && (lead.generic || lead.conditional))
    return {Attitude::reported, Confidence::sure, "frame.reported", lead.why};
  if (lead.subject == Subject::other && !mine && !lead.ours && !sentence.signs(i))
    return {Attitude::not_reader, Confidence::sure, "owner.third_party", lead.why};
  const bool cleft = need + 1 < sentence.size() && sentence.is(need + 1, Word::be);  // "what we need is"
  if ((lead.conditional || lead.dangling) && !mine && !cleft) return {};
  for (std::size_t k = need + 1; k < noun.first && !mine; ++k) {
    // "140 more, each with full name"
    if (sentence.word(k) == "each" && (sentence.word(k + 1) == "with" || sentence.is(k + 1, Word::have)))
      return {Attitude::work, Confidence::sure, "owner.work", sentence[k].span};
    if (sentence.is(k, Role::third_party))
      return {Attitude::not_reader, Confidence::sure, "owner.third_party", sentence[k].span};
  }
  if (lead.subject == Subject::reader && !lead.asks) {
    if (mine && lead.why.size() > 5)  // "freelancers want your": whom the writer tells of them is not one of them
      return {Attitude::reported, Confidence::sure, "frame.reported", lead.why};
    if (!sentence.channel(i) && !mine) return {};
    return asked(sentence, noun, Confidence::possible, "frame.need", span);
  }
  return asked(sentence, noun, Confidence::sure, "frame.need", span);
}

// "I wish I had your number"
bool wished_for(const EnglishSentence& sentence, std::size_t get) {
  for (std::size_t k = sentence.begin_of(get); k < get; ++k) {
    const std::string_view word = sentence.word(k);
    if (word == "wish" || word == "wishing") return !sentence.lead(k).negated;
  }
  return false;
}

// "I don't even know your name", not "I don't need to know"
bool unknown_yet(const EnglishSentence& sentence, std::size_t get) {
  const std::string_view word = sentence.word(get);
  if (word != "know" && word != "remember" && word != "recall") return false;
  std::size_t k = get;
  while (k > 0 && sentence.is(k - 1, Word::adverb)) --k;
  return k > 0 && sentence.is(k - 1, Word::negation);
}

// "may I know", "I'd like to see", "do you have", "I have your"
Decision by_get(const EnglishSentence& sentence, std::size_t i, std::size_t get, const NounPhrase& noun) {
  const Lead lead = sentence.lead(get);
  const Span why = words_of(sentence, get, lead);
  const bool mine = noun.owner == Owner::reader;
  const bool direct = noun.first == get + 1 || !sentence.is_preposition(noun.first - 1);
  if (lead.reported) return {Attitude::reported, Confidence::sure, "frame.reported", why};
  constexpr std::string_view kHas[] = {"have", "got", "has", "see"};
  if (lead.negated && mine && lead.subject == Subject::writer &&
      (sentence.still_waits() || in(kHas, sentence.word(get)) || unknown_yet(sentence, get)))
    return asked(sentence, noun, Confidence::possible, "frame.missed", why);
  if (lead.negated && !lead.conditional) return {Attitude::refused, Confidence::sure, "frame.refused", why};
  if (get == 0 && direct && sentence.context().unit.question && sentence.word(get) != "has")
    return asked(sentence, noun, Confidence::sure, "frame.question", why);  // "Got a picture?"
  if (lead.subject == Subject::other && lead.conditional && !lead.ours) return {};
  // "shortlisted folks get a Zoom interview"
  if (sentence.talks(i) && direct && is_meeting(sentence, i) &&
      (lead.subject == Subject::reader || lead.subject == Subject::none))
    return asked(sentence, noun, Confidence::possible, "frame.invitation", why);
  if (lead.asks) {
    if (!direct && !mine && !sentence.channel(i)) return {};
    return asked(sentence, noun, Confidence::sure, "frame.request", why);
  }
  if (lead.wanted && (lead.subject != Subject::other || mine))
    return asked(sentence, noun, Confidence::sure, "frame.request", why);
  if (lead.subject == Subject::reader) {
    if ((lead.questioned || sentence.context().unit.question) && direct)
      return asked(
          sentence, noun,
          mine || sentence.channel(i) || sentence.context().unit.question ? Confidence::sure : Confidence::possible,
          "frame.question", why);
    return {};
  }
  if (lead.subject == Subject::other && mine && !lead.generic && sentence.word(get).ends_with("s"))
    return asked(sentence, noun, Confidence::possible, "frame.need", why);  // "the form takes your phone number"
  if (lead.subject == Subject::writer && mine) {
    if (lead.conditional || lead.modal || wished_for(sentence, get))
      return asked(sentence, noun, Confidence::possible, "frame.need", why);
    return {Attitude::reported, Confidence::sure, "frame.done", why};
  }
  return {};
}

// A verb that no rule knows: only the force of the clause counts.
Decision by_unknown(const EnglishSentence& sentence, std::size_t i, std::size_t verb, const NounPhrase& noun) {
  const Lead lead = sentence.lead(verb);
  if (lead.negated) return {Attitude::refused, Confidence::sure, "frame.refused", lead.why};
  const bool definite = noun.first < i && sentence.word(noun.first) == "the";
  if ((noun.owner == Owner::reader || (!sentence.weak(i) && !definite && !sentence.context().posting)) &&
      (lead.asks || lead.together) && sentence.direct_object(verb, noun))
    return asked(sentence, noun, Confidence::possible, "frame.request", lead.why);
  // "I've booked a Zoom call"
  if (lead.subject == Subject::writer && sentence.talks(i) && sentence.is(verb, SentenceWord::arranged) &&
      sentence.direct_object(verb, noun))
    return asked(sentence, noun, Confidence::possible, "frame.invitation", sentence[verb].span);
  // "we hire via Telegram"
  if (lead.subject == Subject::writer && noun.first > 0 && sentence.is(noun.first - 1, Word::on) && sentence.talks(i))
    return asked(sentence, noun, Confidence::possible, "frame.invitation", sentence[verb].span);
  return {Attitude::none, Confidence::sure, "frame.mentioned", sentence[verb].span};
}

}  // namespace tokumei
