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

// What stands in forms and reports where a name could, and is none.
const Words kNoNames = {"です", "ます", "イニシャル", "ニックネーム", "ハンドル", "所在地", "空欄",   "同上", "本人",
                        "会社", "記載", "契約",       "非公開",       "電話",     "番号",   "住所",   "名前", "氏名",
                        "名義", "口座", "登録",       "商店",         "工房",     "事務所", "編集部", "制作", "翻訳",
                        "担当", "株式", "有限",       "御中",         "代表",     "匿名",   "未定",   "以上", "不要",
                        "確認", "必要", "活動",       "作家",         "店名",     "教室",   "旧姓",   "実名", "本名",
                        "漢字", "項目", "添付",       "公開",         "掲載",     "個人",   "情報",   "銀行", "支店",
                        "普通", "大学", "会員",       "納品",         "見積",     "請求",   "画像",   "写真", "変更",
                        "希望", "お願", "駅",         "表札",         "免許",     "欄"};

// One word of a Japanese name: 山田, 山田あかね, とも子, 一ノ瀬, ソウイチロウ.
bool is_name_word(std::string_view word) {
  int han = 0, hiragana = 0, katakana = 0, changes = 0;
  Script last = Script::other;
  for (std::size_t at = 0; at < word.size(); at = next_code_point(word, at)) {
    const Script script = script_of(code_point_at(word, at));
    han += script == Script::han ? 1 : 0;
    hiragana += script == Script::hiragana ? 1 : 0;
    katakana += script == Script::katakana ? 1 : 0;
    changes += last != Script::other && script != last ? 1 : 0;
    last = script;
  }
  const int letters = han + hiragana + katakana;
  if (letters < 1 || letters > 9 || letters != static_cast<int>(std::count_if(word.begin(), word.end(), [](char c) {
                                      return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
                                    })))
    return false;
  if (katakana > 0 && han > 0) return katakana == 1 && changes == 2;  // 一ノ瀬
  if (katakana > 0 && hiragana > 0) return false;
  const Words particles = {"の", "を", "が", "は", "に", "て", "た"};
  const auto ends_as_grammar = [&](std::string_view text) {
    return std::any_of(particles.begin(), particles.end(), [&](auto end) { return text.ends_with(end); });
  };
  if (han == 0) return hiragana < 4 || (!ends_as_grammar(word) && !has_any(word, {"って", "です", "ます", "ません"}));
  if (hiragana == 0) return han <= 6;
  // Kanji, then two to four kana: a family name and a given name. Grammar ends otherwise.
  const bool kana_last = script_of(code_point_at(word, previous_code_point(word, word.size()))) == Script::hiragana;
  if (changes == 2 && !kana_last) {  // 水城りつ子
    constexpr std::string_view kLast[] = {"子", "美", "江", "代", "枝", "香", "恵", "奈", "乃", "音"};
    return hiragana <= 3 &&
           std::any_of(std::begin(kLast), std::end(kLast), [&](auto one) { return word.ends_with(one); });
  }
  if (changes > 1 || hiragana > 4) return false;
  if (!kana_last) return hiragana >= 1 && han == 1;  // とも子
  if (hiragana < 2 && word.size() > 6) return false;
  const Words grammar = {"は",   "が",   "を",   "の",   "で",   "に",   "と",   "も",   "から",    "まで",
                         "ない", "した", "する", "して", "です", "ます", "った", "いる", "ある",    "って",
                         "など", "さん", "ため", "こと", "たい", "れる", "える", "しい", "ください"};
  const std::size_t first = word.size() - 3 * static_cast<std::size_t>(hiragana);
  const std::string_view tail = word.substr(first);
  if (hiragana >= 3 && ends_as_grammar(tail)) return false;
  if (tail.starts_with("の") || tail.starts_with("を") || tail.starts_with("が") || tail.starts_with("は"))
    return tail.starts_with("はる") || tail.starts_with("のぞ") || tail.starts_with("のり");
  return std::none_of(grammar.begin(), grammar.end(),
                      [&](auto end) { return end.size() > 3 ? tail.ends_with(end) : tail == end; });
}

// 山田太郎, 栗原 美沙子, 本条ゆかり, ナグモ ソウイチロウ; "Adriana Kowalczyk-Reyes".
bool is_person(std::string_view value, std::string_view original, const Make& make) {
  if (make.digits > 0) return false;
  if (make.japanese()) {
    if (make.latin > 0 || make.other > 1 || (make.other == 1 && (make.han > 0 || !has_any(value, {"・", "･"}))) ||
        make.spaces > 2 || make.length < 2 || make.length > 16)
      return false;
    if (has_any(value, kNoNames)) return false;
    for (std::size_t begin = 0; begin < value.size();) {
      const std::size_t end = std::min({value.find(' ', begin), value.find("・", begin), value.size()});
      if (end > begin && !is_name_word(value.substr(begin, end - begin))) return false;
      begin = end + (value.substr(end).starts_with("・") ? std::string_view("・").size() : 1);
    }
    return true;
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
           !has_any(value, {"どこ",     "遠方", "近く", "問わ", "全国", "選考", "自宅",   "家で", "在宅", "都道府県",
                            "市区町村", "国内", "海外", "空欄", "独身", "主婦", "子ども", "子供", "息子", "娘",
                            "母と",     "父と", "二人", "一人", "家族", "夫",   "妻",     "両親"});
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
         (make.spaces == 0 || make.spaces * 2 + 1 == make.length) && !value.starts_with("http") && make.latin >= 2 &&
         value.back() != ':' &&
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
           (has_any(value, {"じゅう"}) && make.hiragana == make.length) ||
           has_any(value, {"還暦", "古希", "喜寿", "傘寿", "アラフォー", "アラサー", "アラフィフ", "アラ還", "昭和",
                           "平成", "年女", "年男", "団塊"});
  if (category == "gender" && (value == "m" || value == "f")) return true;
  if (category == "gender")
    return make.length <= 12 && has_any(value, {"女", "男", "male", "woman", "man", "non-binary", "she", "he/"});
  if (category == "phone")
    return make.digits >= 10 && make.han + make.katakana == 0 &&
           (make.digits < 12 || value.find('+') != std::string_view::npos);
  if (category == "email") return value.find('@') != std::string_view::npos;
  if (category == "messaging_account" || category == "social_account") return is_account(value, make);
  if (category == "financial" && value.starts_with("$")) return make.digits >= 2;  // income behind its label
  if (category == "financial")
    return (make.digits >= 4 && !has_any(value, {"円で", "$", "文字"})) ||
           (has_any(value, {"万"}) && make.digits + kanji_numerals(value) > 0 && make.length <= 12) ||
           (make.digits >= 2 && make.length <= 5 && value.back() == 'k') ||
           (!make.japanese() && make.latin >= 4 && make.spaces == 0 &&
            value.find_first_of("_.@0123456789") != std::string_view::npos);
  if (category == "credentials")
    return make.length >= 4 && make.length <= 32 && !make.japanese() &&
           (make.spaces == 0 || (make.spaces == 1 && make.latin == 0)) &&
           (make.digits > 0 || value.find_first_of("_-#!$%") != std::string_view::npos);
  if (category == "national_id") return make.digits >= 6;
  if (category == "id_document") return make.digits >= 5 || is_picture(value);
  if (category == "sensitive")
    return make.length <= 16 && make.digits <= 1 && !has_any(value, {"問", "不要", "関係", "して", "です"}) &&
           (make.japanese() || is_proper(original));
  if (category == "employment" || category == "education") {
    if (make.length < 2 || make.length > 60 ||
        has_any(value, {"問", "不要", "関係", "控え", "必要", "こちら", "でしょう", "当方", "弊社"}))
      return false;
    return make.japanese()
               ? make.hiragana * 2 <= make.length + 2
               : make.length >= 4 && ((is_proper(original) || make.spaces >= 1) && !value.starts_with("i "));
  }
  if (category == "family" && is_person(value, original, make)) return true;
  if (category == "family")
    return make.length <= 40 &&
           has_any(value, {"夫", "妻", "子", "人", "娘", "息", "母", "父", "独身", "既婚", "未婚", "married", "single",
                           "divorced", "kid", "child", "wife", "husband", "none"}) &&
           !has_any(value, kPhrases);
  return make.length >= 2 && make.length <= 40 && !has_any(value, kPhrases) &&
         value.find('%') == std::string_view::npos;
}

}  // namespace tokumei
