// Mail addresses and phone numbers that are written out, where the reader is to write or call: recruit@example.jp
// までお送りください, 000-1234-5678 か a@example.jp に連絡してもらって構いません.
#pragma once

#include <vector>

#include "grammar/japanese_sentence.h"

namespace tokumei {

struct JapaneseContact {
  CategoryIndex category = kNoCategory;
  Span span;
  Decision invitation;  // always decides
};

// The contacts of the sentence that invite, the last one first.
std::vector<JapaneseContact> read_japanese_contacts(const JapaneseSentence& sentence);

}  // namespace tokumei
