#include "grammar/english_predicate.h"

namespace tokumei {
namespace {

constexpr std::array<std::string_view, 14> kWelcome = {"great",  "helpful", "nice",    "good",     "appreciated",
                                                       "useful", "perfect", "lovely",  "missing",  "awesome",
                                                       "ideal",  "pending", "welcome", "wonderful"};
// What makes a channel the place to talk: "Telegram is best".
constexpr std::array<std::string_view, 9> kBest = {"best",   "easier", "easiest", "faster",   "quicker",
                                                   "better", "where",  "ideal",   "preferred"};
// What makes a channel none: "mail is the slow way to reach me".
constexpr std::array<std::string_view, 7> kUnfit = {"slow", "slower", "slowest", "worst", "worse", "unreliable", "bad"};
// Nouns whose absence follows from the absence of what is asked: "no ID, no contract".
constexpr std::array<std::string_view, 16> kStakes = {"contract", "deal",  "job",    "work",    "payment", "interview",
                                                      "hire",     "start", "access", "project", "pay",     "order",
                                                      "entry",    "offer", "money",  "reply"};

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
  if (noun.without) {
    const std::size_t begin = sentence.begin_of(noun.first);
    bool denied_before = false;
    for (std::size_t k = begin; k < noun.first; ++k)
      denied_before = denied_before || sentence.is(k, Word::negation) || sentence.is(k, Role::excluded) ||
                      (sentence.is(k, Role::refuse) && sentence.word(k) != "no need");
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
  if (!sentence.context().unit.question && noun.owner != Owner::reader) return {};
  return asked(sentence, noun, sure || noun.owner == Owner::reader ? Confidence::sure : Confidence::possible,
               "frame.question", sentence[wh].span);
}

Decision behind(const EnglishSentence& sentence, std::size_t i, const NounPhrase& noun) {
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
  if (!sentence.context().unit.question) return {};
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
