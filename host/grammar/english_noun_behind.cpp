#include "grammar/english_noun_behind.h"

#include "text/letters.h"

namespace tokumei {
namespace {

// "the passport photo in the article": part of something being made.
bool lies_in_work(const EnglishClause& clause, std::size_t at) {
  const std::string_view joint = at + 1 < clause.size() ? clause.word(at + 1) : std::string_view();
  if (joint != "in" && joint != "on" && joint != "to" && joint != "into" && joint != "from") return false;
  for (std::size_t k = at + 2; k < clause.size() && k < at + 6; ++k) {
    if (clause.is(k, SentenceWord::made)) return true;
    const Word kind = clause[k].kind;
    if (kind != Word::determiner && kind != Word::other && kind != Word::my && kind != Word::their &&
        !clause.is_mention(k))
      return false;
  }
  return false;
}

// "the NDA you signed"
bool is_past(const EnglishClause& clause, std::size_t at) {
  if (at >= clause.size()) return false;
  return clause.is(at, Role::done) || clause.word(at).ends_with("ed");
}

// "the phone numbers of dentists", "a photo of the product", "a copy of your passport"
void owned_behind(const EnglishClause& clause, std::size_t at, bool own, NounPhrase& phrase) {
  const std::span<const EnglishWord> words = clause.words();
  std::size_t k = at + 2;
  while (k < words.size() &&
         (words[k].kind == Word::determiner || words[k].kind == Word::other || words[k].kind == Word::number) &&
         k < at + 6) {
    if (k + 1 < words.size() && words[k].kind == Word::other && words[k + 1].kind != Word::other &&
        !clause.is_mention(k + 1))
      break;
    ++k;
  }
  if (k >= words.size()) {
    if (words.back().kind != Word::other || k == at + 2) return;
    k = words.size() - 1;  // "number of days"
  }
  const Word kind = words[k].kind;
  if (clause.is_mention(k) || clause.is(k, Role::ask)) {
    phrase.covered = own;
  } else if (kind == Word::your || kind == Word::you) {
    for (std::size_t n = k + 1; n < words.size() && n < k + 5; ++n) {
      if (clause.is_mention(n)) phrase.covered = own;
      if (words[n].kind != Word::other) break;
    }
    if (!phrase.covered) phrase.owner = Owner::reader;
  } else if (kind == Word::my || kind == Word::me || kind == Word::i) {
    phrase.owner = Owner::writer;
    phrase.why = words[k].span;
  } else if (kind == Word::other || kind == Word::their || kind == Word::they || clause.is(k, Role::third_party) ||
             clause.is(k, Role::work) || clause.is(k, Role::not_mention)) {
    if (clause.is(k, SentenceWord::signing)) {
      phrase.owner = Owner::reader;
    } else if (phrase.owner != Owner::reader) {
      phrase.owner = Owner::other;
      phrase.why = words[k].span;
    }
  }
}

}  // namespace

void read_behind(const EnglishClause& clause, std::size_t at, bool own, NounPhrase& phrase) {
  const std::span<const EnglishWord> words = clause.words();
  if (at + 1 >= words.size()) return;
  const EnglishWord& next = words[at + 1];
  if (own && lies_in_work(clause, at)) {
    phrase.work = true;
    phrase.why = next.span;
    return;
  }
  if (own && next.kind == Word::you && phrase.owner == Owner::none && !is_past(clause, at + 2))
    phrase.owner = Owner::reader;  // "the bank you use"
  if (next.kind == Word::of) return owned_behind(clause, at, own, phrase);
  if (next.span.begin > words[at].span.end + 1) return;  // "Telegram @name"
  if (clause.is(at + 1, Role::work)) {
    phrase.work = phrase.compound = true;
    phrase.why = next.span;
    return;
  }
  if (clause.is(at + 1, Role::not_mention) || clause.is(at + 1, Role::task) || clause.is(at + 1, Role::third_party)) {
    phrase.compound = true;
    return;
  }
  if (next.kind != Word::other) return;
  const std::string_view word = clause.word(at + 1);
  if (word.find_first_of("0123456789") != std::string_view::npos) return;  // "wallet address trc20"
  if (ends_with_any(word, {"ed", "ing", "ly"}) || word.size() < 3) return;
  if (clause.is(at + 1, SentenceWord::no_head)) return;
  phrase.compound = true;
}

}  // namespace tokumei
