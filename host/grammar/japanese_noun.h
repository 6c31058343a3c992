// What a noun that names personal information names once its neighbours are heard: whose it is, and what a general
// word (番号, アカウント, 写真) means behind a particular one (ゆうちょの番号, Xのアカウント, 身分証の写真).
#pragma once

#include <vector>

#include "grammar/japanese_sentence.h"

namespace tokumei {

struct JapaneseNoun {
  CategoryIndex category = kNoCategory;
  Span span;
  Span named;  // for a general word: the particular one that it stands for, elsewhere; else empty
  CategoryIndex shown = kNoCategory;  // of a picture: the paper in it, which the sentence before named
  bool absorbed = false;              // part of another noun: it is not read by itself
  bool listed_elsewhere = false;      // in brackets behind another noun: 登場人物(性別、年齢)
  bool unknown_owner = false;         // belongs to something that no list knows
  Decision owner;                     // decides when the noun belongs to somebody else or to the work
};

// One noun for each token of the sentence; those of tokens that are no mention stay empty. A
// general word that stands alone means what the sentence named before, else the topic of the sentences before.
std::vector<JapaneseNoun> read_japanese_nouns(const JapaneseSentence& sentence);

}  // namespace tokumei
