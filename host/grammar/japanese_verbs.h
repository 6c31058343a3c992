// Classes of verbs and endings that the readers of Japanese tell apart.
#pragma once

#include <string_view>

#include "rules/sentence_words.h"

namespace tokumei {

// What a verb with a noun before it says, all that can be known without the noun.
struct JapaneseVerb {
  bool hands_over = false;  // SentenceWord::hands_over
  bool tells = false;       // SentenceWord::tells
  bool makes_field = false;  // 連絡先を書き込める欄を入れてください: what it is written into is what is asked for
  bool fills_field = false;  // ご年収をご記載いただく欄を設けております: the reader is to give it there
};
// `behind` is the rest of the sentence.
JapaneseVerb read_verb(std::string_view verb, std::string_view behind, const SentenceWords& words);

// 身分証提出, 身分証を持|ってきて: the noun holds its own verb.
bool ends_handing_over(std::string_view noun, std::string_view behind);
// 教えて / 送ってね / ご記入 / 提出 at the end: what stands behind the verb makes a request of it.
bool is_bare_request(std::string_view tail);

}  // namespace tokumei
