#include "disclosure/value_form.h"

#include <algorithm>

#include "text/letters.h"
#include "text/segmenter.h"

namespace tokumei {
namespace {

// What a value is made of, in code points.
struct Make {
  int length = 0, digits = 0, han = 0, latin = 0, hiragana = 0, katakana = 0, spaces = 0, other = 0;

  explicit Make(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); at = next_code_point(text, at)) {
      ++length;
      const char32_t c = code_point_at(text, at);
      switch (script_of(c)) {
        case Script::digit:
          ++digits;
          break;
        case Script::han:
          ++han;
          break;
        case Script::latin:
          ++latin;
          break;
        case Script::hiragana:
          ++hiragana;
          break;
        case Script::katakana:
          ++katakana;
          break;
        case Script::space:
          ++spaces;
          break;
        default:
          ++other;
      }
    }
  }
  bool japanese() const { return han + hiragana + katakana > 0; }
};

// Grammar and business words: what holds one is a phrase, not a value.
const Words kPhrases = {
    "です",   "ます",     "して",   "した",     "する",   "ください", "こちら", "お送り", "必要",       "不要",
    "控え",   "遠慮",     "契約",   "非公開",   "記載",   "以下",     "上記",   "下記",   "ペンネーム", "ワーカー",
    "活動名", "ハンドル", "名義で", "について", "という", "場合",     "希望",   "確認",   "お願い",     "変更",
    "同じ",   "なし",     "ない",   "未定",     "会社",   "お客",     "さま",   "さん",   "様",         "ため",
    "では",   "には",     "とは",   "から",     "まで",   "より",     "以外",   "入力",   "項目",       "個人情報"};

// 山田太郎, 栗原 美沙子, 本条ゆかり, ナグモ ソウイチロウ; "Adriana Kowalczyk-Reyes".
bool is_person(std::string_view value, std::string_view original, const Make& make) {
  if (make.digits > 0) return false;
  if (make.japanese()) {
    if (make.latin > 0 || make.other > 1 || has_any(value, kPhrases)) return false;
    const int letters = make.han + make.hiragana + make.katakana;
    // Kana before kanji and particles among them are grammar: 本名を伏せ, お名前.
    if (make.han > 0 && script_of(code_point_at(value, 0)) == Script::hiragana) return false;
    if (has_any(value, {"の", "を", "が", "は", "も", "に", "と"}) && make.han > 0) return false;
    return letters >= 2 && letters <= 14 && make.spaces <= 2 && (make.han == 0 || make.hiragana <= 5);
  }
  if (make.latin < 4 || make.spaces < 1 || make.spaces > 4 || make.length > 48) return false;
  bool start = true;
  int capitals = 0;
  for (const char c : original) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    if (start && letter) capitals += !(c >= 'a' && c <= 'z');
    start = c == ' ';
    if (!letter && c != ' ' && c != '-' && c != '\'' && c != '.') return false;
  }
  return capitals >= 2;
}

int kanji_numerals(std::string_view value) {
  int count = 0;
  for (std::size_t at = 0; at < value.size(); at = next_code_point(value, at))
    count += std::u32string_view(U"〇一二三四五六七八九十").find(code_point_at(value, at)) != std::u32string_view::npos;
  return count;
}

bool is_street(std::string_view value, const Make& make) {
  if (make.japanese()) {
    const bool block = make.digits > 0 || kanji_numerals(value) >= 2 || has_any(value, {"丁目", "番地", "番町"});
    return block && make.han >= 3 &&
           has_any(value, {"県", "都", "府", "道", "市", "区", "町", "村", "郡", "丁目", "番地"});
  }
  return make.digits > 0 && make.latin >= 6 && make.spaces >= 2;
}

bool is_place(std::string_view value, std::string_view original, const Make& make) {
  if (make.length < 2 || make.length > 32 || make.digits > 2) return false;
  if (make.japanese())
    return !has_any(value, kPhrases) &&
           !has_any(value, {"どこ", "遠方", "近く", "問わ", "全国", "選考", "自宅", "家で", "在宅"});
  const bool outskirts = has_any(value, {"village near ", "town near ", "outskirts of ", "suburb of ", "farm in ",
                                         "farm near ", "outside ", "village in ", "town in ", "city in "});
  return (is_proper(original) || outskirts) && make.spaces <= 5 &&
         !has_any(value, {"your ", " time", "utc", "gmt", "hours", "advance", "the office", "home", "bed", "word"});
}

bool is_picture(std::string_view value) {
  const Words endings = {".jpg", ".jpeg", ".png", ".pdf", ".heic"};
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return value.ends_with(ending); });
}

bool is_account(std::string_view value, const Make& make) {
  return !make.japanese() && make.length >= 3 && make.length <= 48 && make.latin + make.digits >= 3 &&
         make.spaces == 0 && !value.starts_with("http") && make.latin >= 2 && value.back() != ':' &&
         (make.digits > 0 || value.find_first_of("_.@#-:") != std::string_view::npos || make.latin >= 5);
}

}  // namespace

bool is_proper(std::string_view original) {
  const auto first = std::find_if(original.begin(), original.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
  });
  return first != original.end() && !(*first >= 'a' && *first <= 'z');
}

bool fits_category(std::string_view category, std::string_view value, std::string_view original) {
  const Make make(value);
  if (make.length < 1) return false;
  if (category == "real_name") return is_person(value, original, make);
  if (category == "address") return is_street(value, make);
  if (category == "area") return is_place(value, original, make);
  if (category == "birth_date")
    return (make.digits + kanji_numerals(value) >= 1 && make.digits <= 8 && make.length <= 24 &&
            !has_any(value, {"円", "件", "枚", "%", "$", "文字", "時間", "年目", "年間", "以上", "分"})) ||
           has_any(value, {"還暦", "古希", "喜寿", "傘寿", "アラフォー", "アラサー", "アラフィフ", "アラ還", "昭和",
                           "平成", "年女", "年男", "団塊"});
  if (category == "gender")
    return make.length <= 12 && has_any(value, {"女", "男", "male", "woman", "man", "non-binary", "she", "he/"});
  if (category == "phone") return make.digits >= 10 && make.han + make.katakana == 0;
  if (category == "email") return value.find('@') != std::string_view::npos;
  if (category == "messaging_account" || category == "social_account") return is_account(value, make);
  if (category == "financial" && value.starts_with("$")) return make.digits >= 2;  // income behind its label
  if (category == "financial")
    return (make.digits >= 4 && !has_any(value, {"円で", "$", "文字"})) || has_any(value, {"万円"}) ||
           (!make.japanese() && make.latin >= 4 && make.spaces == 0 &&
            value.find_first_of("_-.@0123456789") != std::string_view::npos);
  if (category == "credentials")
    return make.length >= 4 && make.length <= 32 && !make.japanese() && make.spaces <= 1 &&
           (make.digits > 0 || value.find_first_of("_-#!$%") != std::string_view::npos);
  if (category == "national_id") return make.digits >= 6;
  if (category == "id_document") return make.digits >= 5 || is_picture(value);
  if (category == "sensitive")
    return make.length <= 16 && make.digits <= 1 && !has_any(value, {"問", "不要", "関係", "して", "です"}) &&
           (make.japanese() || is_proper(original));
  if (category == "employment" || category == "education") {
    if (make.length < 2 || make.length > 60 ||
        has_any(value, {"問", "不要", "関係", "控え", "必要", "こちら", "でしょう"}))
      return false;
    return make.japanese() ? make.hiragana * 2 <= make.length + 2
                           : make.length >= 4 && (is_proper(original) || make.spaces >= 1);
  }
  if (category == "family")
    return make.length <= 40 &&
           has_any(value, {"夫", "妻", "子", "人", "娘", "息", "母", "父", "独身", "既婚", "未婚", "married", "single",
                           "divorced", "kid", "child", "wife", "husband", "none"}) &&
           !has_any(value, kPhrases);
  return make.length >= 2 && make.length <= 40 && !has_any(value, kPhrases) &&
         value.find('%') == std::string_view::npos;
}

}  // namespace tokumei
