#include "grammar/english_frame.h"

#include <algorithm>
#include <iterator>

#include "grammar/english_governor.h"
#include "grammar/english_owner.h"
#include "grammar/english_predicate.h"
#include "grammar/english_question.h"

namespace tokumei {
namespace {

// "font licence", "batch number": a word that means much else, with a noun that says so.
bool specific(const EnglishSentence& sentence, std::size_t i) {
  if (i > 0 && sentence.is(i - 1, SentenceWord::plain)) return false;
  return i > 0 && sentence.is(i - 1, Word::other) && sentence[i - 1].span.end + 1 == sentence[i].span.begin;
}

// Cut off from what governs it by a comma that joins no other mention.
bool apposed(const EnglishSentence& sentence, std::size_t i, const NounPhrase& noun) {
  return noun.first == i && i > 0 && sentence.is(i - 1, Word::comma) && !(i > 1 && sentence.is_mention(i - 2));
}

// "do you have children | 's illustrations", "what number | of revisions": what follows is what is meant.
bool names_kind(const EnglishSentence& sentence, std::size_t i) {
  if (i + 1 >= sentence.size()) return false;
  if (sentence[i + 1].span.begin == sentence[i].span.end && sentence.word(i + 1).ends_with("s")) return true;
  return (sentence.is(i + 1, Word::of) && sentence.category(i).name == "phone") || sentence.is(i + 1, Role::work);
}

// "you can call me Bo", "can I call you Pix?"
bool gives_name(const EnglishSentence& sentence, std::size_t i) {
  const std::string_view phrase = sentence.word(i);
  if (!phrase.ends_with("call you") && !phrase.ends_with("call me")) return false;
  const std::size_t name = i + 1;
  return name < sentence.size() && sentence.is(name, Word::other) && !sentence.is(name, SentenceWord::time) &&
         (name + 1 >= sentence.size() || sentence.is(name + 1, Word::comma) || sentence.is(name + 1, Word::stop));
}

// "an invite to our Slack", "the link for the Zoom"
bool invites(const EnglishSentence& sentence, std::size_t i, const NounPhrase& noun) {
  return sentence.talks(i) && !noun.compound && noun.owner != Owner::other && noun.first > 1 &&
         (sentence.word(noun.first - 1) == "to" || sentence.word(noun.first - 1) == "for") &&
         sentence.is(noun.first - 2, SentenceWord::invitation) && !sentence.lead(noun.first - 2).negated;
}

// "take this to email or WhatsApp": what it is joined with asks.
bool joins_asking_phrase(const EnglishSentence& sentence, std::size_t i, const NounPhrase& noun) {
  return noun.first < i && sentence.is(noun.first, Role::ask) && sentence.channel(i) &&
         (sentence.channel(noun.first) || sentence.category(noun.first).name == "email") &&
         read_asking_phrase(sentence, noun.first).attitude == Attitude::asked;
}

Decision governed(const EnglishSentence& sentence, std::size_t i, const NounPhrase& noun) {
  if (noun.no || noun.without) return denied(sentence, noun);
  if (joins_asking_phrase(sentence, i, noun))
    return asked(sentence, noun, Confidence::sure, "frame.invitation", sentence[noun.first].span);
  if (invites(sentence, i, noun))
    return asked(sentence, noun, Confidence::possible, "frame.invitation", sentence[noun.first - 2].span);
  if (const Decision left = before(sentence, i, noun); left.decides()) return left;
  if (const Decision right = behind(sentence, i, noun); right.decides()) return right;
  return fragment(sentence, i, noun);
}

Decision framed(const EnglishSentence& sentence, std::size_t i, NounPhrase noun) {
  // What is told is the whole clause "whether you have …", and it is the reader's.
  for (int depth = 0; depth < 2; ++depth) {
    const std::size_t verb = (noun.first == 0 ? kNoWord : governor_before(sentence, noun.first));
    if (verb == kNoWord) break;
    const std::size_t outer = sentence.lead(verb).embedded;
    if (outer == 0) break;
    const std::size_t teller = governor_before(sentence, outer);
    if (teller == kNoWord) break;
    // "I'll give you mine if you give me yours": a condition, nothing that is told
    const Lead telling = sentence.lead(teller);
    if (telling.subject == Subject::writer && !telling.wanted && !telling.asks) break;
    noun.first = outer;
    noun.owner = Owner::reader;
    noun.no = noun.without = false;
  }
  const Decision decision = governed(sentence, i, noun);
  // "I don't need your surname, only an e-mail address"
  if (decision.attitude == Attitude::refused && noun.first > 1 && sentence.is(noun.first - 2, Word::comma)) {
    const std::string_view word = sentence.word(noun.first - 1);
    if (word == "only" || word == "just" || word == "simply")
      return asked(sentence, noun, Confidence::possible, "frame.double_negation", sentence[noun.first - 1].span);
  }
  return decision;
}

// "i dont check here much dm me": the negation at word k belongs to a verb that stands before word i.
bool spent(const EnglishSentence& sentence, std::size_t k, std::size_t i) {
  for (std::size_t n = k + 1; n < i; ++n) {
    const bool verb = sentence.is_verb(n) || (sentence.is(n, Word::other) && sentence.acts(n));
    if (verb && sentence.word(n) != "try" && sentence.word(n) != "bother") return true;
    if (!sentence.is(n, Word::adverb)) return false;
  }
  return false;
}

// "is it a long drive for you", "does it take you long": "it" stands for nothing.
bool is_dummy(const EnglishSentence& sentence, std::size_t it) {
  return it > 0 && (sentence.is(it - 1, Word::be) || sentence.is(it - 1, Word::do_));
}

// "I, ______ (name), of ______ (address)": says what to write into the blank before it.
bool labels_blank(const EnglishSentence& sentence, std::size_t i, const NounPhrase& noun) {
  constexpr std::size_t kWords = 3;  // "(your full name)", "(print name)"
  if (noun.owner == Owner::other || noun.owner == Owner::writer) return false;
  for (std::size_t k = i; k > 1 && k + kWords > i; --k) {
    if (sentence.is(k - 1, Word::open)) return sentence.is(k - 2, Word::blank);
  }
  return false;
}

}  // namespace

Decision read_mention(const EnglishSentence& sentence, std::size_t i) {
  const NounPhrase noun = noun_phrase(sentence, i);
  if (labels_blank(sentence, i, noun)) return asked(sentence, noun, Confidence::sure, "list.label", sentence[i].span);
  if (const Decision own = settled(sentence, i, noun); own.decides()) return own;
  Decision decision = framed(sentence, i, noun);
  if (decision.attitude != Attitude::asked) return decision;
  if (sentence.weak(i) && noun.owner != Owner::reader && decision.rule != "list.item" &&
      (decision.confidence != Confidence::sure || specific(sentence, i) || apposed(sentence, i, noun)))
    return {};
  if (noun.compound) {
    // "your phone booth drawing is lovely": what is said of the whole
    const bool spoken_of = noun.first == 0 && decision.span.begin > sentence[noun.last].span.begin;
    if (noun.owner != Owner::reader || spoken_of) return {Attitude::none, Confidence::sure, "mention.compound", {}};
    decision.confidence = Confidence::possible;
  }
  return decision;
}

namespace {

// "name (at) whatever (dot) com": what to write, with the reader's own in the place of the words.
Decision read_pattern_of_address(const EnglishSentence& sentence, std::size_t i) {
  const std::string_view address = sentence.word(i);
  const std::string_view local = address.substr(0, std::min(address.find_first_of(" @(["), address.size()));
  if (!sentence.context().rules->sentence_words().is(local, SentenceWord::sample_name)) return {};
  for (std::size_t k = sentence.begin_of(i); k < sentence.size(); ++k) {
    if (sentence.is(k, Role::give) || sentence.is(k, Role::put))
      return {Attitude::asked, Confidence::possible, "frame.request", sentence[k].span};
  }
  return {};
}

// "Please email a sample to jo@mill.example": the word that names the channel says what to do with it.
bool is_mailed(const EnglishSentence& sentence, std::size_t k) {
  constexpr std::string_view kMails[] = {"email", "e-mail", "mail"};
  if (k + 1 >= sentence.size() || !in(kMails, sentence.word(k))) return false;
  constexpr Word kObjects[] = {Word::determiner, Word::your, Word::my, Word::me, Word::they};
  if (std::none_of(std::begin(kObjects), std::end(kObjects), [&](Word kind) { return sentence.is(k + 1, kind); }))
    return false;
  return k == 0 || sentence.is(k - 1, Word::colon) || sentence.is(k - 1, Word::and_) ||
         sentence.is(k - 1, Word::comma) || sentence.is(k - 1, Word::adverb) || sentence.is(k - 1, Role::request);
}

}  // namespace

Decision read_literal(const EnglishSentence& sentence, std::size_t i) {
  if (sentence.quoted(i)) return {};
  if (sentence.is(i, Word::mail)) {
    if (const Decision pattern = read_pattern_of_address(sentence, i); pattern.decides()) return pattern;
  }
  constexpr std::string_view kTowards[] = {"at", "to", "on", "via", "by", "through", "over", "under"};
  constexpr std::size_t kWords = 12;  // between the verb and the address
  const std::size_t lowest = i > kWords ? i - kWords : 0;
  bool towards = false;
  for (std::size_t k = i; k-- > lowest;) {
    const std::string_view word = sentence.word(k);
    towards = towards || in(kTowards, word);
    if (sentence.is(k, Word::stop) || sentence.is(k, Word::because)) return {};
    if (sentence.is(k, Word::if_) || sentence.is(k, Word::be)) return {};  // "is jo@mill.example"
    const bool verb = sentence.is(k, Role::give) || sentence.is(k, Role::contact) ||
                      (sentence.is(k, Word::other) && sentence.is(k, SentenceWord::sends)) || is_mailed(sentence, k);
    const bool opens = k == 0 || sentence.is(k - 1, Word::colon);
    if (opens && i > 0 && sentence.word(i - 1) == "to" && sentence.is(i, Word::mail) && !verb &&
        (sentence.is(k, Word::other) || sentence.is_mention(k)) && !sentence.is(k, SentenceWord::changes) &&
        !sentence.verb_before(i))
      return {Attitude::asked, Confidence::possible, "frame.invitation", sentence[i].span};  // "pitches to jobs@…"
    if (!verb) continue;
    towards = towards || in(kTowards, word.substr(word.rfind(' ') + 1));
    if (!towards && (k + 2 < i || (k > 0 && sentence.is(k - 1, Word::colon)))) return {};
    const Lead lead = sentence.lead(k);
    if (lead.negated || lead.reported || lead.dangling || lead.infinitive) return {};
    if (lead.subject == Subject::writer || lead.subject == Subject::other) return {};
    if (sentence.is(i, Word::dial) && word.starts_with("send")) return {};
    const bool told = lead.asks || lead.subject == Subject::none;
    return {Attitude::asked, told ? Confidence::sure : Confidence::possible, "frame.invitation", sentence[k].span};
  }
  return {};
}

namespace {

// "He won't pay otherwise, what's your IBAN?": what stands before the comma says why, not that it is not wanted.
bool asks_anew(const EnglishSentence& sentence, std::size_t i) {
  constexpr std::string_view kOpens[] = {"what", "which", "whose", "where", "who", "how", "when"};
  return sentence.context().unit.question && i > 0 && sentence.is(i - 1, Word::comma) &&
         length_of_start(sentence.word(i), kOpens) > 0;
}

}  // namespace

Decision read_asking_phrase(const EnglishSentence& sentence, std::size_t i) {
  if (sentence.quoted(i)) return {Attitude::reported, Confidence::sure, "frame.quoted", sentence[i].span};
  std::size_t begin = sentence.begin_of(i);
  const std::size_t end = sentence.end_of(i);
  for (std::size_t k = begin; k < i; ++k) {
    if (sentence[k].kind == Word::colon) begin = k + 1;
  }
  if (sentence.sampled()) return {Attitude::reported, Confidence::sure, "frame.quoted", {}};
  if (const std::size_t speaker = speaker_before(sentence, i); speaker != kNoWord)
    return {Attitude::reported, Confidence::sure, "frame.hearsay", sentence[speaker].span};
  if (with_id(sentence, i) || names_kind(sentence, i) || gives_name(sentence, i))
    return {Attitude::none, Confidence::sure, "mention.compound", {}};
  const bool anew = asks_anew(sentence, i);
  for (std::size_t k = begin; k < end; ++k) {
    const EnglishWord& word = sentence[k];
    if (k < i && sentence.is(k, Role::hearsay))
      return {Attitude::reported, Confidence::sure, "frame.hearsay", word.span};
    if (k < i && anew) continue;
    if (sentence.is(k, Role::refuse)) return {Attitude::refused, Confidence::sure, "frame.refused", word.span};
    if (k >= i) continue;
    if (sentence.is(k, Role::third_party) ||
        (sentence.is(k, Word::they) && !sentence.is(k + 1, Word::be) &&
         (sentence.word(k) != "it" || !(sentence.is_object(k) || is_dummy(sentence, k)))))
      return {Attitude::not_reader, Confidence::sure, "owner.third_party", word.span};
    if (word.kind == Word::negation && sentence.word(k) != "not" && !spent(sentence, k, i))
      return {Attitude::refused, Confidence::sure, "frame.refused", word.span};
  }
  // "the host must send the code"
  if (const Lead lead = sentence.lead(i);
      lead.subject == Subject::other && !lead.ours && i > 0 && sentence.is(i - 1, Role::request))
    return {Attitude::not_reader, Confidence::sure, "owner.third_party", lead.why};
  return {Attitude::asked, Confidence::sure, "frame.asking_phrase", sentence[i].span};
}

Decision read_item(const EnglishSentence& sentence, std::size_t i) {
  const NounPhrase noun = noun_phrase(sentence, i);
  if (const Decision own = settled(sentence, i, noun); own.decides()) return own;
  if (noun.compound && noun.owner != Owner::reader) return {Attitude::none, Confidence::sure, "mention.compound", {}};
  if (noun.no || noun.without) return denied(sentence, noun);
  for (std::size_t k = 0; k < sentence.size(); ++k) {
    if (sentence.is(k, Role::refuse)) return {Attitude::refused, Confidence::sure, "frame.refused", sentence[k].span};
    if (k < i && sentence.is(k, Role::task) && noun.owner != Owner::reader)
      return {Attitude::work, Confidence::sure, "frame.work", sentence[k].span};
    if (sentence.is(k, Role::pen_name) && sentence.weak(i))
      return {Attitude::none, Confidence::sure, "owner.pen_name", {}};
  }
  const Decision inside = before(sentence, i, noun);
  if (inside.decides() && inside.attitude != Attitude::asked && inside.attitude != Attitude::none) return inside;
  if (sentence.is_preposition(noun.first > 0 ? noun.first - 1 : 0) && noun.first > 3 && noun.owner != Owner::reader &&
      sentence.word(noun.first - 1) != "with" && sentence.word(noun.first - 1) != "plus")
    return {};
  return {Attitude::asked, Confidence::sure, "list.item", {}};
}

}  // namespace tokumei
