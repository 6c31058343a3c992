// What words are in the sentences of messages: "words" of rules/languages/*.json, compiled. Closed classes (pronouns,
// auxiliaries, prepositions) are grammar: grammar/english_closed_classes.h.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "rules/word_kinds.h"

namespace tokumei {

enum class SentenceWord : std::uint8_t {
  office,             // needs things of the reader on the writer's behalf: "payroll", "the courier"
  reader_part,        // the reader by their part, or what they hand in: "the candidate", "bids"
  reason,             // by itself behind "for": "for payroll"
  no_reason,          // named behind "for the": "for the moment"
  aim,                // what the writer is after, behind "to" in the middle of a sentence: "to release the payment"
  takes_to,           // before such a "to" none is: "need to verify"
  step,               // behind "to" that opens a sentence a step, no reason: "To apply, send …"
  idle,               // what the writer will do that has nothing to do with the ask, or is the ask: "I'll explain"
  demand,             // what somebody else does who wants it: "the insurer |insists|"
  bar,                // that without which the writer cannot act: "the law", "she won't"
  beginning,          // behind "before we" a time, no reason: "before we start"
  here,               // this way to talk: "here", "the inbox"
  failing,            // what is wrong with it: "laggy", "hardly"
  takes_for,          // before "for" what is wanted, no reason: "no need for your passport"
  awaited,            // what a hurry is about when it is about the answer: 返信, "the form"
  told,               // of the reader, told and not asked: "you live", "you're"
  piece,              // two letters that are a word, no piece of one: "an"
  compound_start,     // before a space or a hyphen one of two words: "cell phone"
  row_word,           // between words whose letters stand apart: "s e n d m e a s e l f i e"
  behind_withdrawal,  // "scratch that |please|"
  no_head,            // behind a noun without being what it is a part of: "passport |scan|"
  made,               // what is made, and shows such data: "in the |article|"
  occasion,           // needs the noun before it: "address for the |parcel|?"
  stake,              // what there is none of without what is asked: "no ID, no |contract|"
  done_together,      // what the reader takes part in: "weekly |check-ins| are on Zoom"
  help,               // asked of the reader, and no data: "we need |advice| on"
  unfilled,           // says that nothing was written into a field: 「本名」欄が|未記入|でした
  meeting,            // over a channel: "a Zoom |call|"
  count_
};

class SentenceWords : public WordsOf<SentenceWord> {
 public:
  using WordsOf::WordsOf;
  static constexpr std::array<std::string_view, static_cast<std::size_t>(SentenceWord::count_)> kKeys = {
      "offices", "reader_parts", "reasons", "no_reasons",      "aims",      "takes_to",           "steps",
      "idle",    "demands",      "bars",    "beginnings",      "here",      "failings",           "takes_for",
      "awaited", "told",         "pieces",  "compound_starts", "row_words", "behind_withdrawals", "no_heads",
      "made",    "occasions",    "stakes",  "done_together",   "help",      "unfilled",           "meetings"};
};

}  // namespace tokumei
