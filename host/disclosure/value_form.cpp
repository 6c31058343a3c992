#include "disclosure/value_form.h"

#include <algorithm>
#include <iterator>

#include "disclosure/english_words.h"
#include "disclosure/name_form.h"
#include "disclosure/street.h"
#include "disclosure/value_make.h"
#include "text/letters.h"
#include "text/segmenter.h"

namespace tokumei {
namespace {

// Grammar and business words: what holds one is a phrase, not a value.
const Words kPhrases = {
    "です",   "ます",     "して",   "した",     "する",   "ください", "こちら", "お送り", "必要",       "不要",
    "控え",   "遠慮",     "契約",   "非公開",   "記載",   "以下",     "上記",   "下記",   "ペンネーム", "ワーカー",
    "活動名", "ハンドル", "名義で", "について", "という", "場合",     "希望",   "確認",   "お願い",     "変更",
    "同じ",   "なし",     "ない",   "未定",     "会社",   "お客",     "さま",   "さん",   "様",         "ため",
    "では",   "には",     "とは",   "から",     "まで",   "より",     "以外",   "入力",   "項目",       "個人情報"};

int kanji_numerals(std::string_view value) {
  int count = 0;
  for (std::size_t at = 0; at < value.size(); at = next_code_point(value, at))
    count += std::u32string_view(U"〇一二三四五六七八九十").find(code_point_at(value, at)) != std::u32string_view::npos;
  return count;
}

bool is_postal_code(std::string_view value);

bool is_street(std::string_view value, std::string_view original, const Make& make) {
  if (make.japanese()) {
    const bool block = make.digits > 0 || kanji_numerals(value) >= 2 || has_any(value, {"丁目", "番地", "番町"});
    return block && make.han >= 3 &&
           has_any(value, {"県", "都", "府", "道", "市", "区", "町", "村", "郡", "丁目", "番地"});
  }
  if (is_postal_code(value)) return true;
  return make.digits > 0 && make.latin >= 6 && make.spaces >= 2 &&
         (std::any_of(original.begin(), original.end(), [](char c) { return c >= 'A' && c <= 'Z'; }) ||
          !find_street(value).empty());  // "I'm at the desk 9 to 3 every weekday"
}

bool is_place(std::string_view value, std::string_view original, const Make& make) {
  if (make.length < 2 || make.length > 32 || make.digits > 2) return false;
  if (make.hiragana * 2 >= make.length && make.hiragana < make.length) return false;  // 右足が不自由になって
  if (make.japanese())
    return !has_any(value, kPhrases) &&
           !has_any(value,
                    {"どこ", "遠方", "近く", "問わ", "全国", "選考",   "自宅", "家で", "在宅", "都道府県", "市区町村",
                     "苗字", "氏名", "名前", "国内", "海外", "こと",   "日本", "って", "昭和", "平成",     "令和",
                     "年",   "節分", "空欄", "独身", "主婦", "子ども", "子供", "息子", "家庭", "の家",     "娘",
                     "母と", "父と", "二人", "一人", "家族", "夫",     "妻",   "両親"});
  const bool outskirts = has_any(value, {"village near ", "town near ", "outskirts of ", "suburb of ", "farm in ",
                                         "farm near ", "outside ", "village in ", "town in ", "city in "});
  return (is_proper(original) || outskirts) && make.spaces <= 5 &&
         !has_any(value, {"your ", " time", "utc", "gmt", "hours", "advance", "the office", "home", "bed", "word"});
}

// 9 May 1990, 1974, 17/04/91, Aug 14th, 34, sixty-one: nothing but what a date or an age is written with.
bool is_english_date(std::string_view value, const DraftWords& words) {
  constexpr std::string_view kMonths[] = {"january", "february", "march",     "april",   "may",      "june",
                                          "july",    "august",   "september", "october", "november", "december"};
  int numbers = 0;
  for (std::size_t at = 0; at < value.size();) {
    std::size_t end = at;
    while (end < value.size() && is_letter(value[end])) ++end;
    const std::string_view word = value.substr(at, end - at);
    if (word.empty()) {
      numbers += is_digit(value[at]) ? 1 : 0;
      if (!is_digit(value[at]) && std::string_view(" .,/-'()").find(value[at]) == std::string_view::npos &&
          static_cast<unsigned char>(value[at]) < 0x80)
        return false;
      ++at;
      continue;
    }
    const bool month = word.size() >= 3 && std::any_of(std::begin(kMonths), std::end(kMonths), [&](auto one) {
                         return one.starts_with(word) || word == "sept";
                       });
    if (!month && !words.is(word, DraftWord::date_word))
      return numbers > 0 && value[at - 1] == ' ' && ends_noun(value.substr(at - 1), words);
    at = end;
  }
  return numbers > 0;
}

// 90026, SE15, BN2 1TL, K1A 0B1
bool is_postal_code(std::string_view value) {
  const bool american = value.size() == 5 && std::all_of(value.begin(), value.end(), is_digit);
  const bool letters =
      value.size() >= 3 && value.size() <= 8 && is_letter(value[0]) && (is_digit(value[1]) || is_digit(value[2]));
  return american || (letters && std::all_of(value.begin(), value.end(),
                                             [](char c) { return is_letter(c) || is_digit(c) || c == ' '; }));
}

bool is_yes_or_no(std::string_view value) {
  constexpr std::string_view kAnswers[] = {"有", "無", "あり", "なし", "有り", "無し", "いる", "いない", "yes", "no"};
  return in(kAnswers, value);
}

bool is_picture(std::string_view value) {
  return ends_with_any(value, {".jpg", ".jpeg", ".png", ".pdf", ".heic"});
}

bool is_account(std::string_view value, const Make& make) {
  return !make.japanese() && !is_measure(value) && make.length >= 3 && make.length <= 48 &&
         make.latin + make.digits >= 3 && (make.spaces == 0 || make.spaces * 2 + 1 == make.length) &&
         !value.starts_with("http") && make.latin >= 2 && value.back() != ':' &&
         (make.digits > 0 || value.find_first_of("_.@#-:") != std::string_view::npos || make.latin >= 5);
}

}  // namespace

bool is_measure(std::string_view word) {
  const auto unit = word.find_first_not_of("0123456789.");
  constexpr std::string_view kUnits[] = {"px",  "mm",   "cm",  "kb",    "mb",    "gb",      "dpi",     "fps",
                                         "pt",  "am",   "pm",  "-word", "-page", "-minute", "-second", "hz",
                                         "khz", "kbps", "bit", "sec",   "min",   "usd",     "k"};
  return unit != 0 && unit != std::string_view::npos && in(kUnits, word.substr(unit));
}

bool is_trade(std::string_view value, const DraftWords& words) {
  return words.ends(value, DraftWord::trade) && !words.ends(value, DraftWord::no_trade);
}

bool is_proper(std::string_view original) {
  const auto first = std::find_if(original.begin(), original.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
  });
  return first != original.end() && !(*first >= 'a' && *first <= 'z');
}

bool names_past_era(std::string_view text) {
  constexpr std::string_view kEras[] = {"天保", "弘化", "嘉永", "安政", "万延", "文久", "元治",
                                        "慶応", "明治", "寛政", "文政", "享保", "元禄"};
  return std::any_of(std::begin(kEras), std::end(kEras), [text](std::string_view era) {
    const auto at = text.find(era);
    if (at == std::string_view::npos) return false;
    const std::string_view year = text.substr(at + era.size());
    return !year.empty() && (is_digit(year[0]) || year.starts_with("元年"));  // 明治大学 is none
  });
}

bool is_of_another_age(std::string_view date) {
  for (std::size_t at = 0; at < date.size();) {
    std::size_t end = at;
    while (end < date.size() && is_digit(date[end])) ++end;
    const std::string_view year = date.substr(at, end - at);
    // 0412 and 1231 are a month and a day.
    if (year.size() == 4 && ((year >= "1300" && year < "1900") || year > "2030")) return true;
    at = end + 1;
  }
  return names_past_era(date);
}

bool fits_category(std::string_view category, std::string_view value, std::string_view original,
                   const DraftWords& words) {
  const Make make(value);
  if (make.length < 1) return false;
  if (category == "real_name") return is_person(value, original, make) && !words.ends(value, DraftWord::brand_end);
  if (category == "address") return is_street(value, original, make);
  if (category == "area") return is_place(value, original, make);
  if (category == "birth_date" && is_of_another_age(value)) return false;
  if (category == "birth_date" && make.latin > 0 && !make.japanese()) return is_english_date(value, words);
  if (category == "birth_date")
    return (make.digits + kanji_numerals(value) >= 1 && (make.digits > 0 || make.hiragana < 2) && make.digits <= 8 &&
            make.length <= 24 && make.hiragana <= 5 &&
            !has_any(value, {"円", "件", "枚", "%", "$", "文字", "時間", "年目", "年間", "以上", "分", "周年", "回目",
                             "作目", "本目", "社目"})) ||
           (has_any(value, {"じゅう"}) && make.hiragana == make.length) ||
           has_any(value, {"還暦", "古希", "喜寿", "傘寿", "アラフォー", "アラサー", "アラフィフ", "アラ還", "昭和",
                           "平成", "年女", "年男", "団塊"});
  if (category == "gender" && (value == "m" || value == "f")) return true;
  if (category == "gender")
    return make.length <= 12 &&
           has_any(value, {"女", "男", "その他", "ノンバイナリ", "male", "woman", "man", "non-binary", "she", "he/"});
  if (category == "phone")
    return make.digits >= 10 && make.han + make.katakana == 0 &&
           (make.digits < 12 || value.find('+') != std::string_view::npos);
  if (category == "email") return value.find('@') != std::string_view::npos && make.han == 0;
  if (category == "messaging_account" || category == "social_account") return is_account(value, make);
  // "$juniperstitch" as well as "$72k"
  if (category == "financial" && value.starts_with("$"))
    return make.digits >= 2 || (make.spaces == 0 && make.latin >= 4 && value.find('.') == std::string_view::npos);
  if (category == "financial")
    return (make.digits >= 4 && !has_any(value, {"円で", "$", "文字"})) ||
           (has_any(value, {"万"}) && make.digits + kanji_numerals(value) > 0 && make.length <= 12) ||
           (make.digits >= 2 && make.length <= 5 && value.back() == 'k') ||
           (!make.japanese() && make.latin >= 4 && make.spaces == 0 &&
            value.find_first_of("_.@0123456789") != std::string_view::npos);
  if (category == "credentials")
    return make.length >= 4 && make.length <= 32 && !make.japanese() &&
           (make.spaces == 0 || (make.spaces == 1 && make.latin == 0)) &&
           (make.digits > 0 || value.find_first_of("_-#!$%") != std::string_view::npos) &&
           (make.digits + 1 != make.length || value.find('.') == std::string_view::npos);  // 29.97
  if (category == "national_id") return make.digits >= 6;
  if (category == "id_document") return make.digits >= 5 || is_picture(value);
  if (category == "sensitive")
    return make.length <= 16 && make.digits <= 1 &&
           !has_any(value, {"問", "不要", "関係", "して", "です", "占い", "記事", "診断"}) &&
           (make.japanese() || is_proper(original));
  if (category == "employment" || category == "education") {
    if (make.length < 2 || make.length > 60 ||
        has_any(value,
                {"問",     "不要", "関係",   "控え",     "必要",     "こちら",     "でしょう", "当方",     "弊社",
                 "変更",   "任意", "削除",   "記載",     "追加",     "在宅",       "自宅",     "リモート", "フルタイム",
                 "ながら", "個人", "フリー", "upwork",   "fiverr",   "freelancer", "独学",     "詳細",     "内容",
                 "現役",   "現職", "本語",   "社名",     "支持政党", "項目",       "質問",     "スキル",   "実績",
                 "だけ",   "0円",  "書きま", "まとめま", "記しま",   "述べま",     "送りま",   "載せま",   "並べま"}))
      return false;
    return make.japanese() ? make.hiragana * 2 <= make.length + 2
                           : (make.length >= 4 || is_proper(original)) && (is_proper(original) || make.spaces >= 1) &&
                                 !value.starts_with("i ");
  }
  if (category == "family" && (is_person(value, original, make) || is_yes_or_no(value))) return true;
  if (category == "family")
    return make.length <= 40 &&
           has_any(value, {"夫",        "妻",      "子",           "人",      "娘",      "息",       "母",
                           "父",        "独身",    "既婚",         "未婚",    "married", "single",   "divorced",
                           "kid",       "child",   "wife",         "husband", "none",    "widow",    "engaged",
                           "separated", "partner", "relationship", "cohabit", "spouse",  "daughter", "離婚",
                           "死別",      "婚約",    "同棲",         "同居",    "別居"}) &&
           !has_any(value, kPhrases);
  return make.length >= 2 && make.length <= 40 && !has_any(value, kPhrases) &&
         value.find('%') == std::string_view::npos;
}

bool has_short_words(std::string_view text) {
  constexpr std::size_t kLongest = 12;
  const auto space = text.find(' ');
  if (space == std::string_view::npos) return false;
  return static_cast<unsigned char>(text.front()) < 0x80 || (space < kLongest && text.size() - space - 1 <= kLongest);
}

}  // namespace tokumei
