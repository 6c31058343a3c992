#include "grammar/english_frame.h"

#include "grammar/english_predicate.h"
#include "grammar/english_verb.h"

namespace tokumei {
namespace {

// "a selfie holding your licence" asks for the licence alone.
bool with_id(const EnglishSentence& sentence, std::size_t i) {
  if (!sentence.pictures(i)) return false;
  bool holding = sentence.word(i).ends_with(" with") || sentence.word(i).ends_with("holding");
  for (std::size_t k = i + 1; k < std::min(i + 8, sentence.size()); ++k) {
    const std::string_view word = sentence.word(k);
    holding = holding || word == "with" || word == "holding" || word == "next" || word == "beside" ||
              word == "showing" || word == "of" || word == "alongside" || word == "and";
    if (sentence.is_mention(k)) {
      const std::string& category = sentence.context().rules->categories()[sentence[k].token->category].name;
      holding = holding || sentence.word(k).starts_with("hold");
      return holding && category == "id_document" && sentence.word(k - 1) != "and";
    }
    if (sentence.is(k, Word::comma) || sentence.is(k, Word::stop)) return false;
  }
  return false;
}

// "quote the code BD-204": the writer gives it.
bool given(const EnglishSentence& sentence, std::size_t i) {
  if (!sentence.weak(i) || i + 1 >= sentence.size()) return false;
  const Word next = sentence[i + 1].kind;
  if (next == Word::number) return true;
  const std::string_view word = sentence.word(i + 1);
  return next == Word::other && i + 2 < sentence.size() && sentence.is(i + 2, Word::number) &&
         sentence[i + 2].span.begin == sentence[i + 1].span.end + 1 && word.size() <= 4;
}

// "ID [card]", "PayPal [email]": a word that only says which part or kind of the noun before it.
bool part_of_former(const EnglishSentence& sentence, std::size_t i) {
  constexpr std::array<std::string_view, 12> kParts = {"card", "number",  "code",  "name",   "account", "address",
                                                       "id",   "contact", "email", "handle", "photo",   "no."};
  return i > 0 && sentence.is_mention(i - 1) && !sentence.weak(i - 1) &&
         sentence[i].span.begin == sentence[i - 1].span.end + 1 && in(kParts, sentence.word(i)) &&
         !(i > 1 && sentence.is_mention(i - 2) && sentence[i - 1].span.begin == sentence[i - 2].span.end + 1);
}

// "font licence", "batch number": a word that means much else, with a noun that says so.
bool specific(const EnglishSentence& sentence, std::size_t i) {
  constexpr std::array<std::string_view, 26> kPlain = {
      "recent", "current",  "up-to-date", "good", "clear", "valid",   "professional", "high-resolution", "hi-res",
      "second", "other",    "proper",     "nice", "small", "short",   "decent",       "correct",         "new",
      "same",   "official", "different",  "own",  "extra", "working", "active",       "high-res"};
  if (i > 0 && in(kPlain, sentence.word(i - 1))) return false;
  return i > 0 && sentence.is(i - 1, Word::other) && sentence[i - 1].span.end + 1 == sentence[i].span.begin;
}

// Cut off from what governs it by a comma that joins no other mention.
bool apposed(const EnglishSentence& sentence, std::size_t i, const NounPhrase& noun) {
  return noun.first == i && i > 0 && sentence.is(i - 1, Word::comma) && !(i > 1 && sentence.is_mention(i - 2));
}

// "name as on your passport", "spelt as it is in your ID", "a selfie next to your face": only says which one.
bool specifies(const EnglishSentence& sentence, std::size_t i, const NounPhrase& noun) {
  constexpr std::array<std::string_view, 5> kEnds = {"as", "on", "in", "per", "exactly"};
  if (i > 0 && sentence.is_mention(i - 1)) {  // "name as on | passport"
    const std::string_view before = sentence.word(i - 1);
    if (before.find(' ') != std::string_view::npos && in(kEnds, before.substr(before.rfind(' ') + 1))) return true;
  }
  constexpr std::size_t kWords = 6;
  constexpr std::array<std::string_view, 7> kLike = {"as", "matching", "matches", "match", "next", "beside", "like"};
  const std::size_t lowest = noun.first > kWords ? noun.first - kWords : 0;
  bool like = false;
  for (std::size_t k = noun.first; k-- > lowest;) {
    const std::string_view word = sentence.word(k);
    if (sentence.is_mention(k)) return like || word.find(" as ") != std::string_view::npos;
    if (like && (word == "exactly" || sentence.is(k, Word::open))) return true;
    if (sentence.is(k, Word::stop) || (sentence.is(k, Word::and_) && !like)) return false;
    like = like || in(kLike, word);
  }
  return false;
}

// "the manual says you must": what a text tells its readers. kNoWord if nothing does.
std::size_t told_by_text(const EnglishSentence& sentence, const NounPhrase& noun) {
  constexpr std::array<std::string_view, 6> kTells = {"says", "states", "explains", "tells", "reads", "say"};
  const std::size_t lowest = noun.first > EnglishClause::kWindow ? noun.first - EnglishClause::kWindow : 0;
  for (std::size_t k = noun.first; k-- > lowest;) {
    if (!sentence.is(k, Role::hearsay)) continue;
    const std::string_view word = sentence.word(k);
    if (in(kTells, word.substr(word.rfind(' ') + 1))) return k;
  }
  return kNoWord;
}

// "applicants will show their licence"
bool applicants_own(const EnglishSentence& sentence, const NounPhrase& noun) {
  const std::string_view word = sentence.word(noun.first);
  if (word != "their" && word != "his") return false;
  for (std::size_t k = sentence.begin_of(noun.first); k < noun.first; ++k) {
    if (sentence.is(k, Word::you) && sentence.word(k).size() > 8) return true;
    if (sentence.is(k, Role::request) && sentence.word(k).find(' ') != std::string_view::npos &&
        sentence.word(k).size() > 14)
      return true;
  }
  return false;
}

// "to name the product", "they address the": a noun of the rules that is a verb here.
bool is_used_as_verb(const EnglishSentence& sentence, std::size_t i) {
  if (!sentence.weak(i) || i == 0 || i + 1 >= sentence.size()) return false;
  const Word before = sentence[i - 1].kind, next = sentence[i + 1].kind;
  const bool acts = before == Word::you || before == Word::i || before == Word::they || before == Word::to ||
                    before == Word::modal || before == Word::do_ || before == Word::negation ||
                    (sentence.is(i - 1, Role::request) && sentence.acts(i));
  const bool object = next == Word::determiner || next == Word::my || next == Word::your || next == Word::their ||
                      sentence.word(i + 1).starts_with("your ");
  return acts && object;
}

// "your SSN for a background check": what the other is asked for.
bool is_reason(const EnglishSentence& sentence, const NounPhrase& noun) {
  if (noun.first < 2 || noun.owner != Owner::none || sentence.word(noun.first - 1) != "for") return false;
  for (std::size_t k = noun.first - 1; k > 0 && k + 6 > noun.first; --k) {
    if (sentence.is_mention(k - 1)) return true;
    if (sentence.is_verb(k - 1)) return false;
  }
  return false;
}

// "arrived on your phone": a thing, not its number.
bool is_device(const EnglishSentence& sentence, std::size_t i, const NounPhrase& noun) {
  if (sentence.category(i).name != "phone" || noun.first == 0 || sentence.word(i).find("num") != std::string_view::npos)
    return false;
  const std::string_view joint = sentence.word(noun.first - 1);
  if (joint != "on" && joint != "to" && joint != "from") return false;
  for (std::size_t k = noun.first - 1; k > 0 && k + 5 > noun.first; --k) {
    if (sentence.is(k - 1, Role::contact)) return false;
  }
  return noun.owner == Owner::reader;
}

// "names removed"
bool is_hidden(const EnglishSentence& sentence, std::size_t i) {
  constexpr std::array<std::string_view, 10> kHidden = {"removed", "redacted", "omitted", "blanked", "changed",
                                                        "hidden",  "blurred",  "masked",  "covered", "anonymised"};
  return i + 1 < sentence.size() && in(kHidden, sentence.word(i + 1));
}

// "price per photo", "your favourite city": what is named is nobody's.
bool is_nobodys(const EnglishSentence& sentence, std::size_t i, const NounPhrase& noun) {
  constexpr std::array<std::string_view, 8> kImagined = {"favourite", "favorite",  "ideal",   "dream",
                                                         "fictional", "imaginary", "made-up", "fave"};
  if (i > 0 && sentence.word(i - 1) == "per" && !(i > 1 && sentence.word(i - 2) == "as")) return true;
  for (std::size_t k = noun.first; k < i; ++k) {
    if (in(kImagined, sentence.word(k))) return true;
  }
  return false;
}

Decision owned(const EnglishSentence& sentence, std::size_t i, const NounPhrase& noun) {
  if (with_id(sentence, i) || part_of_former(sentence, i) || given(sentence, i) || is_used_as_verb(sentence, i) ||
      is_nobodys(sentence, i, noun) || is_hidden(sentence, i) || is_device(sentence, i, noun))
    return {Attitude::none, Confidence::sure, "mention.compound", {}};
  if (is_reason(sentence, noun)) return {Attitude::none, Confidence::sure, "mention.reason", {}};
  if (sentence.quoted(i)) return {Attitude::reported, Confidence::sure, "frame.quoted", sentence[i].span};
  if (const std::size_t told = told_by_text(sentence, noun); told != kNoWord)
    return {Attitude::reported, Confidence::sure, "frame.hearsay", sentence[told].span};
  if (noun.work && noun.owner != Owner::reader) return {Attitude::work, Confidence::sure, "owner.work", noun.why};
  if (noun.owner == Owner::other && !applicants_own(sentence, noun))
    return {Attitude::not_reader, Confidence::sure, "owner.third_party", noun.why};
  if (noun.owner == Owner::writer && !sentence.signs(i) &&
      !(sentence.channel(i) && noun.first > 0 &&
        (sentence.is(noun.first - 1, Word::on) || sentence.is(noun.first - 1, Role::contact) ||
         sentence.word(noun.first - 1) == "at" || sentence.word(noun.first - 1) == "to")))
    return {Attitude::offered, Confidence::sure, "owner.writer", noun.why};
  return {};
}

// "your name as you'd like it printed and your employer": says how, and governs nothing behind it.
bool says_how(const EnglishSentence& sentence, std::size_t k) {
  if (k < 2 || !(sentence.is(k - 1, Word::you) || sentence.is(k - 1, Word::they) || sentence.is(k - 1, Word::i)))
    return false;
  const std::string_view joint = sentence.word(k - 2);
  return joint == "as" || joint == "how" || joint == "however" || joint == "whatever" || joint == "whichever";
}

// "a bot that collects"
bool relates(std::string_view word) {
  return word == "that" || word == "which" || word == "who";
}

// "keep your Insta private", "keep your address off the invoice"
bool is_kept(const EnglishSentence& sentence, std::size_t k) {
  constexpr std::array<std::string_view, 8> kAway = {"private", "off",          "out",      "hidden",
                                                     "secret",  "confidential", "yourself", "away"};
  if (sentence.word(k) != "keep" && sentence.word(k) != "keeping") return false;
  for (std::size_t n = k + 1; n < std::min(sentence.size(), k + 10); ++n) {
    if (in(kAway, sentence.word(n))) return true;
  }
  return false;
}

// Behind the colon of "Send: name, phone" each is meant, whatever the word.
Decision as_item(Decision decision) {
  if (decision.attitude == Attitude::asked && decision.confidence == Confidence::sure) decision.rule = "list.item";
  return decision;
}

// The nearest verb before the noun phrase in its clause.
Decision before(const EnglishSentence& sentence, std::size_t i, const NounPhrase& noun) {
  const std::size_t lowest = i > EnglishClause::kWindow ? i - EnglishClause::kWindow : 0;
  std::size_t wh = kNoWord, thing = kNoWord;
  // "take this to email or WhatsApp": what it is joined with asks.
  if (noun.first < i && sentence.is(noun.first, Role::ask) && sentence.channel(i) &&
      (sentence.channel(noun.first) || sentence.category(noun.first).name == "email") &&
      read_asking_phrase(sentence, noun.first).attitude == Attitude::asked)
    return asked(sentence, noun, Confidence::sure, "frame.invitation", sentence[noun.first].span);
  bool listed = false;  // a colon stands between: "to apply: name, age"
  for (std::size_t k = noun.first; k-- > lowest;) {
    const EnglishWord& word = sentence[k];
    switch (word.kind) {
      case Word::token:
        switch (word.token->role) {
          case Role::give:
          case Role::put:
          case Role::contact:
          case Role::task:
            // "your address including postcode, plus a mobile"
            if (k > 0 && sentence.word(k) == "including" && sentence.is_mention(k - 1)) break;
            // "drop any row where the email is blank"
            if (wh != kNoWord && noun.owner != Owner::reader && sentence.word(wh) == "where") return {};
            return listed ? as_item(by_verb(sentence, i, k, noun)) : by_verb(sentence, i, k, noun);
          case Role::need:
            if (thing != kNoWord && noun.owner != Owner::reader)
              return {Attitude::work, Confidence::sure, "owner.work", sentence[thing].span};
            return by_need(sentence, i, k, noun);
          case Role::request:
            if (sentence.word(k).starts_with("if you")) break;  // belongs to what stands before it
            if (k > 0 && (sentence.is(k - 1, Word::negation) || sentence.is(k - 1, Role::refuse)))
              return {Attitude::refused, Confidence::sure, "frame.refused", sentence[k - 1].span};
            if (noun.owner == Owner::reader || noun.first - k <= 4 || sentence.channel(i))
              return asked(sentence, noun, Confidence::sure, "frame.request", word.span);
            return {};
          case Role::refuse:
            return {Attitude::refused, Confidence::sure, "frame.refused", word.span};
          case Role::lack:
            return {Attitude::asked, Confidence::sure, "frame.double_negation", word.span};
          case Role::hearsay:
            return {Attitude::reported, Confidence::sure, "frame.hearsay", word.span};
          case Role::policy:
            return {Attitude::reported, Confidence::sure, "frame.policy", word.span};
          case Role::done:
            if (k > 0 && (noun.owner == Owner::reader || sentence.word(k).ends_with(" your")) &&
                sentence.lead(k).negated && sentence.still_waits())
              return asked(sentence, noun, Confidence::possible, "frame.need", word.span);
            if (k > 0 &&
                (sentence.is(k - 1, Word::determiner) || sentence.is(k - 1, Word::your) || k + 1 == noun.first))
              break;
            return {Attitude::reported, Confidence::sure, "frame.done", word.span};
          case Role::work:
            if (!sentence.in_prepositional_phrase(k)) thing = k;
            break;
          case Role::offer:
            if (noun.owner == Owner::reader) break;
            return {Attitude::offered, Confidence::sure, "frame.offered", word.span};
          case Role::conjunction:
            return question(sentence, i, wh, noun);
          default:
            break;
        }
        break;
      case Word::wh:
        wh = k;
        if (sentence.context().unit.question && wh_asks(sentence, i, k, noun)) return question(sentence, i, wh, noun);
        break;
      case Word::stop:
      case Word::because:
        return question(sentence, i, wh, noun);
      case Word::comma:
      case Word::and_:
        if (sentence.begins_clause(k)) return question(sentence, i, wh, noun);
        break;
      case Word::if_:
        return {};
      case Word::i:
        if (noun.first - k <= 4 && sentence.is(noun.first - 1, Word::on) && sentence.talks(i))
          return asked(sentence, noun, Confidence::possible, "frame.invitation", word.span);
        break;
      case Word::other:
      case Word::have:
        if (sentence.word(k) == "having") break;
        if (sentence.word(k).ends_with("s") && k > 0 && relates(sentence.word(k - 1)))
          return {Attitude::none, Confidence::sure, "frame.mentioned", word.span};
        if (is_getting(sentence.word(k)) || word.kind == Word::have) {
          if (const Decision got = by_get(sentence, i, k, noun); got.decided()) return got;
          return question(sentence, i, wh, noun);
        }
        if (is_kept(sentence, k)) return {Attitude::refused, Confidence::sure, "frame.refused", word.span};
        if (says_how(sentence, k)) break;
        if (sentence.acts(k)) {
          if (listed && sentence.applies()) return asked(sentence, noun, Confidence::sure, "list.item", word.span);
          return by_unknown(sentence, i, k, noun);
        }
        break;
      case Word::colon:
        listed = true;
        break;
      default:
        break;
    }
  }
  return question(sentence, i, wh, noun);
}

Decision governed(const EnglishSentence& sentence, std::size_t i, const NounPhrase& noun) {
  if (noun.no || noun.without) return denied(sentence, noun);
  if (const Decision left = before(sentence, i, noun); left.decided()) return left;
  if (const Decision right = behind(sentence, i, noun); right.decided()) return right;
  return fragment(sentence, i, noun);
}

Decision framed(const EnglishSentence& sentence, std::size_t i, NounPhrase noun) {
  // What is told is the whole clause "whether you have …", and it is the reader's.
  for (int depth = 0; depth < 2; ++depth) {
    const std::size_t verb = (noun.first == 0 ? kNoWord : governor_before(sentence, noun.first));
    if (verb == kNoWord) break;
    const std::size_t outer = sentence.lead(verb).embedded;
    if (outer == 0 || governor_before(sentence, outer) == kNoWord) break;
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

}  // namespace

std::size_t governor_before(const EnglishSentence& sentence, std::size_t at) {
  const std::size_t lowest = at > EnglishClause::kWindow ? at - EnglishClause::kWindow : 0;
  for (std::size_t k = at; k-- > lowest;) {
    if (sentence.is_verb(k) || sentence.is(k, Role::need) || sentence.is(k, Role::request) ||
        sentence.is(k, Word::have) ||
        ((sentence[k].kind == Word::other) && (is_getting(sentence.word(k)) || sentence.acts(k))))
      return k;
    if (sentence.is(k, Word::stop) || sentence.is(k, Word::because)) return kNoWord;
  }
  return kNoWord;
}

Decision read_mention(const EnglishSentence& sentence, std::size_t i) {
  const NounPhrase noun = noun_phrase(sentence, i);
  if (const Decision own = owned(sentence, i, noun); own.decided()) return own;
  if ((noun.covered && (sentence.weak(i) || sentence.pictures(i))) || specifies(sentence, i, noun))
    return {Attitude::none, Confidence::sure, "mention.compound", {}};
  Decision decision = framed(sentence, i, noun);
  if (decision.attitude != Attitude::asked) return decision;
  if (sentence.weak(i) && noun.owner != Owner::reader && decision.rule != "list.item" &&
      (decision.confidence != Confidence::sure || specific(sentence, i) || apposed(sentence, i, noun)))
    return {};
  if (noun.compound) {
    if (noun.owner != Owner::reader) return {Attitude::none, Confidence::sure, "mention.compound", {}};
    decision.confidence = Confidence::possible;
  }
  return decision;
}

Decision read_literal(const EnglishSentence& sentence, std::size_t i) {
  if (sentence.quoted(i)) return {};
  constexpr std::array<std::string_view, 8> kTowards = {"at", "to", "on", "via", "by", "through", "over", "under"};
  constexpr std::array<std::string_view, 6> kSends = {"fire", "apply", "mail", "phone", "sms", "go"};
  constexpr std::size_t kWords = 12;  // between the verb and the address
  const std::size_t lowest = i > kWords ? i - kWords : 0;
  bool towards = false;
  for (std::size_t k = i; k-- > lowest;) {
    const std::string_view word = sentence.word(k);
    towards = towards || in(kTowards, word);
    if (sentence.is(k, Word::stop) || sentence.is(k, Word::because)) return {};
    if (sentence.is(k, Word::if_) || sentence.is(k, Word::be)) return {};  // "is jo@mill.example"
    const bool verb = sentence.is(k, Role::give) || sentence.is(k, Role::contact) ||
                      (sentence.is(k, Word::other) && in(kSends, word));
    if (k == 0 && i > 0 && sentence.word(i - 1) == "to" && sentence.is(i, Word::mail) && !verb &&
        sentence.is(k, Word::other) && !sentence.verb_before(i))
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

Decision read_asking_phrase(const EnglishSentence& sentence, std::size_t i) {
  if (sentence.quoted(i)) return {Attitude::reported, Confidence::sure, "frame.quoted", sentence[i].span};
  std::size_t begin = sentence.begin_of(i);
  const std::size_t end = sentence.end_of(i);
  for (std::size_t k = begin; k < i; ++k) {
    if (sentence[k].kind == Word::colon) begin = k + 1;
  }
  if (with_id(sentence, i)) return {Attitude::none, Confidence::sure, "mention.compound", {}};
  for (std::size_t k = begin; k < end; ++k) {
    const EnglishWord& word = sentence[k];
    if (k < i && sentence.is(k, Role::hearsay))
      return {Attitude::reported, Confidence::sure, "frame.hearsay", word.span};
    if (sentence.is(k, Role::refuse)) return {Attitude::refused, Confidence::sure, "frame.refused", word.span};
    if (k >= i) continue;
    if (sentence.is(k, Role::third_party) || (sentence.is(k, Word::they) && !sentence.is(k + 1, Word::be)))
      return {Attitude::not_reader, Confidence::sure, "owner.third_party", word.span};
    if (word.kind == Word::negation && sentence.word(k) != "not")
      return {Attitude::refused, Confidence::sure, "frame.refused", word.span};
  }
  return {Attitude::asked, Confidence::sure, "frame.asking_phrase", sentence[i].span};
}

Decision read_item(const EnglishSentence& sentence, std::size_t i) {
  const NounPhrase noun = noun_phrase(sentence, i);
  if (const Decision own = owned(sentence, i, noun); own.decided()) return own;
  if ((noun.covered && (sentence.weak(i) || sentence.pictures(i))) || specifies(sentence, i, noun))
    return {Attitude::none, Confidence::sure, "mention.compound", {}};
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
  if (inside.decided() && inside.attitude != Attitude::asked && inside.attitude != Attitude::none) return inside;
  if (sentence.is_preposition(noun.first > 0 ? noun.first - 1 : 0) && noun.first > 3 && noun.owner != Owner::reader &&
      sentence.word(noun.first - 1) != "with" && sentence.word(noun.first - 1) != "plus")
    return {};
  return {Attitude::asked, Confidence::sure, "list.item", {}};
}

}  // namespace tokumei
