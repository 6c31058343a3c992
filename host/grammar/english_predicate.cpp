#include "grammar/english_predicate.h"

namespace tokumei {
namespace {

constexpr std::array<std::string_view, 14> kWelcome = {"great",  "helpful", "nice",    "good",     "appreciated",
                                                       "useful", "perfect", "lovely",  "missing",  "awesome",
                                                       "ideal",  "pending", "welcome", "wonderful"};
// What makes a channel the place to talk: "Telegram is best".
constexpr std::array<std::string_view, 9> kBest = {"best",   "easier", "easiest", "faster",   "quicker",
                                                   "better", "where",  "ideal",   "preferred"};
// "only the DOB is vacant", "your age goes in the subject line", "your ID will be checked at the door"
constexpr std::array<std::string_view, 12> kVacant = {"vacant",      "blank",    "empty",      "absent",
                                                      "outstanding", "unfilled", "incomplete", "illegible",
                                                      "unreadable",  "lacking",  "due",        "overdue"};
constexpr std::array<std::string_view, 5> kGoes = {"go", "goes", "belong", "belongs", "comes"};
constexpr std::array<std::string_view, 12> kTaken = {"collected", "taken",    "requested", "recorded",
                                                     "checked",   "gathered", "scanned",   "copied",
                                                     "kept",      "held",     "asked",     "expected"};
constexpr std::array<std::string_view, 4> kWillDo = {"will do", "will suffice", "suffices", "is all i need"};
// What makes a channel none: "mail is the slow way to reach me".
constexpr std::array<std::string_view, 7> kUnfit = {"slow", "slower", "slowest", "worst", "worse", "unreliable", "bad"};
// Nouns whose absence follows from the absence of what is asked: "no ID, no contract".
constexpr std::array<std::string_view, 24> kStakes = {
    "contract",  "deal",    "job",     "work",     "payment", "interview", "hire",  "start",
    "access",    "project", "pay",     "order",    "entry",   "offer",     "money", "reply",
    "milestone", "deposit", "booking", "delivery", "badge",   "ticket",    "slot",  "transfer"};

// "needs", "we require": its subject stands before it, unlike "is needed", "required".
bool is_active_need(const EnglishSentence& sentence, std::size_t k) {
  const std::string_view word = sentence.word(k);
  return !(word.ends_with("ed") || word.ends_with("ory") || word.ends_with("ial") || word == "necessary" ||
           word.ends_with("must") || word.starts_with("must") || word == "prerequisite");
}

// "telegram only: …", "WhatsApp only"
bool only(const EnglishSentence& sentence, const NounPhrase& noun) {
  return noun.last + 1 < sentence.size() && sentence.word(noun.last + 1) == "only" && !sentence.verb_before(noun.first);
}

// "no address on file", "no number from you yet"
bool is_missed(const EnglishSentence& sentence, std::size_t last) {
  constexpr std::array<std::string_view, 8> kPlaces = {"file",   "record",   "yet",     "you",
                                                       "system", "attached", "profile", "here"};
  for (std::size_t k = last + 1; k < std::min(sentence.size(), last + 6); ++k) {
    if (sentence.is(k, Role::need) || sentence.is(k, Role::refuse) || sentence.is(k, Word::comma)) return false;
    if (in(kPlaces, sentence.word(k))) return true;
  }
  return false;
}

// "passport name and IBAN, please"
bool asks_politely(const EnglishSentence& sentence, std::size_t comma) {
  if (comma + 1 >= sentence.size() || !sentence.is(comma, Word::comma)) return false;
  const std::string_view word = sentence.word(comma + 1);
  return word == "please" || word == "pls" || word == "plz" || word == "kindly";
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
  constexpr std::array<std::string_view, 14> kClosing = {"asap", "bro",   "boss",  "sir",  "mam",  "mate", "dear",
                                                         "po",   "handy", "ready", "only", "copy", "scan", "first"};
  if (noun.last + 1 >= sentence.size()) return true;
  if (noun.last + 2 < sentence.size() && sentence.is(noun.last + 1, Word::colon))
    return sentence.is(noun.last + 2, Word::blank);  // "Emergency contact: ____"
  const std::string_view joint = sentence.word(noun.last + 1);
  if ((joint == "for" || joint == "with") && (sentence.entrusted(i) || sentence.pictures(i))) return true;
  const Word next = sentence[noun.last + 1].kind;
  return next == Word::comma || next == Word::stop || next == Word::and_ || next == Word::open ||
         next == Word::adverb || in(kClosing, sentence.word(noun.last + 1));
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
  constexpr std::array<std::string_view, 24> kReasons = {
      "parcel",    "package",     "courier", "delivery", "shipment", "samples", "contract", "invoice",
      "label",     "certificate", "payment", "transfer", "booking",  "ticket",  "tickets",  "driver",
      "agreement", "badge",       "visa",    "credits",  "byline",   "payroll", "cheque",   "check"};
  if (i > 3 || i + 2 >= sentence.size() || sentence.word(i + 1) != "for") return false;
  const std::size_t noun = i + 2 + (sentence.is(i + 2, Word::determiner) || sentence.is(i + 2, Word::my));
  return noun < sentence.size() && in(kReasons, sentence.word(noun));
}

}  // namespace

Decision denied(const EnglishSentence& sentence, const NounPhrase& noun) {
  const std::size_t end = std::min(sentence.size(), noun.last + 12);
  for (std::size_t k = noun.last + 1; noun.no && k < end; ++k) {
    if (sentence.is(k, Role::excluded))
      return {Attitude::asked, Confidence::sure, "frame.double_negation", sentence[k].span};
    if (!sentence.is(k, Word::no)) continue;
    for (std::size_t n = k + 1; n < std::min(k + 3, sentence.size()); ++n) {
      if (in(kStakes, sentence.word(n)) || sentence.is(n, Role::excluded))
        return {Attitude::asked, Confidence::sure, "frame.double_negation", sentence[k].span};
    }
  }
  if (noun.no && is_missed(sentence, noun.last))
    return asked(sentence, noun, Confidence::possible, "frame.double_negation", noun.why);
  if (noun.without) {
    const std::size_t begin = sentence.begin_of(noun.first);
    bool denied_before = false;
    for (std::size_t k = begin; k < noun.first; ++k)
      denied_before = denied_before || sentence.is(k, Word::negation) || sentence.is(k, Role::excluded) ||
                      (sentence.is(k, Role::refuse) && sentence.word(k) != "no need");
    for (std::size_t k = noun.last + 1; k < std::min(sentence.size(), noun.last + 12); ++k)
      denied_before = denied_before || sentence.is(k, Word::negation) || sentence.is(k, Word::no);
    if (sentence.loses() || denied_before || (noun.first > 0 && sentence.is(noun.first - 1, Word::you)))
      return {Attitude::asked, Confidence::sure, "frame.double_negation", noun.why};
  }
  return {Attitude::refused, Confidence::sure, "frame.refused", noun.why};
}

bool wh_asks(const EnglishSentence& sentence, std::size_t i, std::size_t wh, const NounPhrase& noun) {
  const std::string_view word = sentence.word(wh);
  if (word == "how" || word == "why") return false;
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
         sentence.word(wh) == "what";
}

Decision question(const EnglishSentence& sentence, std::size_t i, std::size_t wh, const NounPhrase& noun) {
  if (wh == kNoWord || !wh_asks(sentence, i, wh, noun)) return {};
  if (sentence.word(wh) == "which" && noun.owner != Owner::reader && !sentence.context().unit.question) return {};
  const bool sure = sentence.context().unit.question && !sentence.weak(i);
  if (!sentence.context().unit.question && (noun.owner != Owner::reader || !opens(sentence, wh))) return {};
  return asked(sentence, noun, sure || noun.owner == Owner::reader ? Confidence::sure : Confidence::possible,
               "frame.question", sentence[wh].span);
}

Decision behind(const EnglishSentence& sentence, std::size_t i, const NounPhrase& noun) {
  if (asks_politely(sentence, noun.last + 1) && !sentence.verb_before(noun.first))
    return asked(sentence, noun, Confidence::sure, "frame.request", sentence[noun.last + 2].span);
  const std::size_t end = sentence.end_of(noun.last);
  bool negated = false, modal = false;
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
          return {Attitude::refused, Confidence::sure, "frame.refused", word.span};
        case Role::accept:
          // "the last four digits will do"
          if (in(kWillDo, sentence.word(k)) && !negated && !sentence.weak(i) && !sentence.verb_before(noun.first))
            return asked(sentence, noun, Confidence::possible, "frame.request", word.span);
          return {Attitude::none, Confidence::sure, "frame.accepted", word.span};
        case Role::hearsay:
          return {Attitude::reported, Confidence::sure, "frame.hearsay", word.span};
        case Role::policy:
          return {Attitude::reported, Confidence::sure, "frame.policy", word.span};
        case Role::done:
          if (modal && !negated) return asked(sentence, noun, Confidence::possible, "frame.need", word.span);
          if (negated && !modal && noun.owner == Owner::reader && sentence.still_waits())
            return asked(sentence, noun, Confidence::possible, "frame.need", word.span);
          return {Attitude::reported, Confidence::sure, "frame.done", word.span};
        case Role::request:
          if (!sentence.verb_before(noun.first) && k <= noun.last + 2)
            return asked(
                sentence, noun,
                noun.owner == Owner::reader || k + 1 >= sentence.size() ? Confidence::sure : Confidence::possible,
                "frame.request", word.span);
          return {};
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
    if (word.kind == Word::other && in(kUnfit, sentence.word(k))) return {};
    if (word.kind == Word::other && is && passed <= 3 && !sentence.weak(i) && in(kVacant, sentence.word(k)) && !negated)
      return asked(sentence, noun, Confidence::possible, "frame.need", word.span);
    if (word.kind == Word::other && k + 1 < end && passed <= 3 && !sentence.weak(i) && in(kGoes, sentence.word(k)) &&
        !negated && sentence.is_preposition(k + 1))
      return asked(sentence, noun, Confidence::possible, "frame.need", word.span);
    if (word.kind == Word::other && modal && is && passed <= 4 && !negated && in(kTaken, sentence.word(k)) &&
        !sentence.context().posting)
      return asked(sentence, noun, Confidence::possible, "frame.need", word.span);
    if (sentence.signs(i) && word.kind == Word::adverb && sentence.word(k) == "first" && passed == 0)
      return asked(sentence, noun, Confidence::possible, "frame.need", word.span);
    if (sentence.talks(i) && is && passed <= 2 && !negated && in(kBest, sentence.word(k)))
      return asked(sentence, noun, Confidence::possible, "frame.invitation", word.span);
    if (word.kind == Word::other && (modal || noun.owner == Owner::reader) && in(kWelcome, sentence.word(k)) &&
        !negated)
      return asked(sentence, noun, modal ? Confidence::sure : Confidence::possible, "frame.request", word.span);
    if (word.kind == Word::you || word.kind == Word::i) return {};
    ++passed;
  }
  if (negated && noun.owner == Owner::reader)
    return {Attitude::refused, Confidence::possible, "frame.refused", sentence[noun.last].span};
  return {};
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
  if (sentence.weak(i) && !sentence.category(i).secret && (alone(sentence, i) || for_a_reason(sentence, i)))
    return asked(sentence, noun, Confidence::sure, "frame.bare_question", sentence.context().unit.span);
  if (mine && !sentence.verb_before(noun.first) && !sentence.acted_behind(noun.last))
    return asked(sentence, noun, Confidence::sure, "frame.bare_question", sentence.context().unit.span);
  const bool acted =
      noun.first > 0 && (sentence.is(0, Word::wh) || sentence.is(0, Word::be) || sentence.is(0, Word::do_));
  if (sentence.size() <= 8 && noun.first <= 3 && !acted)
    return asked(sentence, noun, Confidence::possible, "frame.bare_question", sentence.context().unit.span);
  return {};
}

}  // namespace tokumei
