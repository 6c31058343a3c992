#include "grammar/japanese_verbs.h"

#include "grammar/japanese_sentence.h"
#include "text/letters.h"

namespace tokumei {

using namespace std::string_view_literals;

static bool makes_field(std::string_view behind, const SentenceWords& words) {
  const std::string_view near = behind.substr(0, letters(8));
  if (!has_any(near, {"を"sv, "が"sv})) return false;
  for (std::size_t at = next_code_point(near, 0); at < near.size(); at = next_code_point(near, at)) {
    if (words.begins(near.substr(at), SentenceWord::field) && !has_any(near.substr(0, at), {"を"sv, "、"sv, "て"sv}))
      return true;
  }
  return false;
}

static bool fills_field(std::string_view behind) {
  return length_of_start(behind, {"いただく欄"sv, "いただく枠"sv, "いただくスペース"sv, "いただく項目"sv, "頂く欄"sv}) >
         0;
}

JapaneseVerb read_verb(std::string_view verb, std::string_view behind, const SentenceWords& words) {
  return {words.begins(verb, SentenceWord::hands_over), words.begins(verb, SentenceWord::tells),
          makes_field(behind, words), fills_field(behind)};
}

bool ends_handing_over(std::string_view noun, std::string_view behind) {
  if (noun.ends_with("を持")) return starts_with_any(behind, {"ってき", "って来", "参"});
  return ends_with_any(noun, {"提出", "提示", "送付"});
}

bool is_bare_request(std::string_view tail) {
  // 書いてね(占い記事なので)
  if (const auto open = tail.find('('); open != std::string_view::npos && tail.ends_with(")"))
    tail = tail.substr(0, open);
  // 教えて〜, 送ってー: what is drawn out.
  for (const std::string_view mark : {"~"sv, "〜"sv, "ー"sv, "♪"sv, "w"sv, "笑"sv, " "sv}) {
    while (tail.ends_with(mark)) tail.remove_suffix(mark.size());
  }
  // 履歴書を添えて、recruit@example.jp まで
  if (tail.starts_with("て") && tail.ends_with("まで") && tail.size() <= letters(20)) return true;
  for (const std::string_view option : {"て"sv,           "てね"sv,         "てよ"sv,         "てな"sv,
                                        "ってね"sv,       "って"sv,         "んで"sv,         "いて"sv,
                                        "いてね"sv,       "してね"sv,       "して"sv,         "えて"sv,
                                        "ましょ"sv,       "ましょうか"sv,   "ましょうね"sv,   ""sv,
                                        "のこと"sv,       "すること"sv,     "願"sv,           "を"sv,
                                        "て笑"sv,         "てほ"sv,         "ましょう"sv,     "ませんか"sv,
                                        "しませんか"sv,   "しましょう"sv,   "いただく"sv,     "こと"sv,
                                        "をする"sv,       "する"sv,         "いただくだけ"sv, "していただくだけ"sv,
                                        "てもらうだけ"sv, "てくれるだけ"sv, "するだけ"sv}) {
    if (tail == option) return true;
  }
  return false;
}

}  // namespace tokumei
