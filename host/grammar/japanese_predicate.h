// The predicate of a noun stands to its right; its ending says who gives (reading.md, "Who provides"). The first word
// that decides wins; a predicate with an object of its own, or the end of a clause, stops the search.
#pragma once

#include "grammar/japanese_noun.h"
#include "grammar/japanese_sentence.h"

namespace tokumei {

struct Governed {
  Decision decision;
  bool lends = false;       // what is asked is to lend or sell the thing: アカウントを貸してください
  bool by_way = false;      // the noun is the way something is done: LINEで, Zoomにて
  bool tells = false;       // a verb of telling stands there: 教え, 知らせ; what one tells is one's own
  bool contacts = false;    // what is done over a channel: やり取り, フォロー
  bool exchanges = false;   // one is offered for the other: 送るので、そちらのも
  bool hands_over = false;  // a verb of sending or showing stands there: 送信, 提出
};

// What is said of the noun at token `i`; undecided when nothing is.
Governed read_predicate(const JapaneseSentence& sentence, const JapaneseNoun& noun, std::size_t i);

// What a phrase that asks by itself (おいくつ, どちらにお住まい) is worth where it stands.
Decision read_asking_phrase(const JapaneseSentence& sentence, std::size_t i);

// Whether nothing but marks, brackets or further nouns stand behind the noun: it is the whole of an item.
bool is_head(const JapaneseSentence& sentence, std::size_t i);

}  // namespace tokumei
