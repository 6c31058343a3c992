// Classes of verbs and endings that the readers of Japanese tell apart.
#pragma once

#include <string_view>

namespace tokumei {

// What a verb with a noun before it says, all that can be known without the noun.
struct JapaneseVerb {
  bool hands_over = false;  // is_handing_over
  bool tells = false;       // is_telling
  bool makes_field = false;  // 連絡先を書き込める欄を入れてください: what it is written into is what is asked for
  bool fills_field = false;  // ご年収をご記載いただく欄を設けております: the reader is to give it there
};
// `behind` is the rest of the sentence.
JapaneseVerb read_verb(std::string_view verb, std::string_view behind);

// A verb of sending or showing: 送信, 提出.
bool is_handing_over(std::string_view verb);
// 身分証提出, 身分証を持|ってきて: the noun holds its own verb.
bool ends_handing_over(std::string_view noun, std::string_view behind);
// A verb of telling: 教え, 知らせ; what one tells is one's own.
bool is_telling(std::string_view verb);
// 拝見, 知り: what one wants to see or know is asked for.
bool is_looking(std::string_view verb);
// 伺えますか, 頂戴できますか, もらえますか: who asks like that asks the reader for what is the reader's.
bool is_humble(std::string_view request);
// 和訳, 校正: what one does to a text, be it a contract.
bool works_on_text(std::string_view task);
// 教えて / 送ってね / ご記入 / 提出 at the end: what stands behind the verb makes a request of it.
bool is_bare_request(std::string_view tail);

}  // namespace tokumei
