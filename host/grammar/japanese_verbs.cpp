#include "grammar/japanese_verbs.h"

#include "grammar/japanese_sentence.h"
#include "text/letters.h"

namespace tokumei {

using namespace std::string_view_literals;

static bool makes_field(std::string_view behind) {
  const std::string_view near = behind.substr(0, letters(8));
  if (!has_any(near, {"を"sv, "が"sv})) return false;
  for (const std::string_view field : {"欄を"sv, "欄が"sv, "ページを"sv, "スペースを"sv, "枠を"sv, "シートを"sv,
                                       "フォームを"sv, "画面を"sv, "機能を"sv}) {
    const auto at = near.find(field);
    if (at != std::string_view::npos && at > 0 && !has_any(near.substr(0, at), {"を"sv, "、"sv, "て"sv})) return true;
  }
  return false;
}

static bool fills_field(std::string_view behind) {
  return length_of_start(behind, {"いただく欄"sv, "いただく枠"sv, "いただくスペース"sv, "いただく項目"sv, "頂く欄"sv}) >
         0;
}

JapaneseVerb read_verb(std::string_view verb, std::string_view behind) {
  return {is_handing_over(verb), is_telling(verb), makes_field(behind), fills_field(behind)};
}

bool is_handing_over(std::string_view verb) {
  return starts_with_any(verb, {"送"sv,     "お送"sv,   "ご送"sv,   "提出"sv, "ご提出"sv, "提示"sv,     "ご提示"sv,
                                "提供"sv,   "ご提供"sv, "転送"sv,   "返送"sv, "ご返送"sv, "再送"sv,     "郵送"sv,
                                "ご郵送"sv, "見せ"sv,   "お見せ"sv, "添付"sv, "ご添付"sv, "アップ"sv,   "共有"sv,
                                "ご共有"sv, "お出し"sv, "署名"sv,   "返信"sv, "ご返信"sv, "申し受け"sv, "持っ"sv,
                                "持参"sv,   "ご持参"sv, "お持ち"sv, "預"sv,   "お渡し"sv, "渡し"sv});
}
bool ends_handing_over(std::string_view noun, std::string_view behind) {
  if (noun.ends_with("を持")) return starts_with_any(behind, {"ってき", "って来", "参"});
  return ends_with_any(noun, {"提出", "提示", "送付"});
}
bool is_telling(std::string_view verb) {
  return starts_with_any(
      verb, {"教"sv,   "お知"sv,   "知らせ"sv, "聞"sv,     "お聞"sv,       "聴"sv,       "伺"sv,   "うかが"sv,
             "答え"sv, "お答"sv,   "回答"sv,   "ご回答"sv, "お書き添え"sv, "書き添え"sv, "申告"sv, "ご申告"sv,
             "開示"sv, "ご教示"sv, "教示"sv,   "ご一報"sv, "返信"sv,       "ご返信"sv,   "返送"sv, "ご返送"sv,
             "返答"sv, "ご返答"sv, "共有"sv,   "ご共有"sv, "申し出"sv,     "お申し出"sv, "投げ"sv});
}

bool is_looking(std::string_view verb) {
  return starts_with_any(verb, {"拝見"sv, "知り"sv, "見"sv, "お預"sv, "控え"sv});
}
bool is_humble(std::string_view request) {
  return starts_with_any(
      request, {"伺"sv,   "うかが"sv, "お伺"sv,       "お聞"sv,     "聞"sv,         "お尋"sv,  "確認させ"sv, "拝見"sv,
                "頂戴"sv, "ご頂戴"sv, "ちょうだい"sv, "いただけ"sv, "もらえ"sv,     "くれ"sv,  "知り"sv,     "知って"sv,
                "知る"sv, "願え"sv,   "お預かり"sv,   "控えさせ"sv, "お願いでき"sv, "集めて"sv});
}

bool works_on_text(std::string_view task) {
  return starts_with_any(task, {"和訳"sv, "英訳"sv, "翻訳"sv, "校正"sv, "校閲"sv, "要約"sv});
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
  for (const std::string_view option :
       {"て"sv,         "てね"sv,       "てよ"sv,       "てな"sv,   "ってね"sv,   "って"sv,
        "んで"sv,       "いて"sv,       "いてね"sv,     "してね"sv, "して"sv,     "えて"sv,
        "ましょ"sv,     "ましょうか"sv, "ましょうね"sv, ""sv,       "のこと"sv,   "すること"sv,
        "願"sv,         "を"sv,         "て笑"sv,       "てほ"sv,   "ましょう"sv, "ませんか"sv,
        "しませんか"sv, "しましょう"sv, "いただく"sv,   "こと"sv,   "をする"sv,   "する"sv}) {
    if (tail == option) return true;
  }
  return false;
}

}  // namespace tokumei
