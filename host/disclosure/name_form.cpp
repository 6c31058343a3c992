#include "disclosure/name_form.h"

#include <algorithm>

#include "text/letters.h"

namespace tokumei {
namespace {

// What stands in forms and reports where a name could, and is none.
const Words kNoNames = {
    "です", "ます",   "イニシャル", "ニックネーム", "ハンドル", "所在地",   "空欄",  "同上", "本人", "会社",   "記載",
    "契約", "非公開", "電話",       "番号",         "住所",     "名前",     "氏名",  "名義", "口座", "登録",   "商店",
    "工房", "事務所", "編集部",     "制作",         "翻訳",     "担当",     "株式",  "有限", "御中", "代表",   "匿名",
    "未定", "以上",   "不要",       "確認",         "必要",     "活動",     "作家",  "店名", "教室", "旧姓",   "実名",
    "本名", "漢字",   "項目",       "添付",         "公開",     "掲載",     "個人",  "情報", "銀行", "支店",   "普通",
    "大学", "会員",   "納品",       "見積",         "請求",     "画像",     "写真",  "変更", "希望", "お願",   "駅",
    "表札", "免許",   "欄",         "この",         "その",     "ないしょ", "内緒",  "秘密", "募集", "詳細",   "どっと",
    "修正", "訂正",   "ひらがな",   "カタカナ",     "敬称",     "月日",     "年齢",  "性別", "英語", "なくて", "続柄",
    "空白", "白紙",   "後日",       "ローマ字",     "あっと",   "ドット",   "なん",  "手段", "環境", "様",     "本日",
    "延長", "面談",   "書き",       "アトリエ",     "スタジオ", "いけない", "わたし"};

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
  const auto ends_as_grammar = [&](std::string_view text) { return ends_with_any(text, particles); };
  if (hiragana > 6) return false;  // うさぎのしっぽ
  if (han == 0) return hiragana < 4 || (!ends_as_grammar(word) && !has_any(word, {"って", "です", "ます", "ません"}));
  if (hiragana == 0) return han <= 6;
  // Kanji, then two to four kana: a family name and a given name. Grammar ends otherwise.
  const bool kana_last = script_of(last_code_point(word)) == Script::hiragana;
  if (changes == 2 && !kana_last) {  // 水城りつ子
    constexpr std::string_view kLast[] = {"子", "美", "江", "代", "枝", "香", "恵", "奈", "乃", "音"};
    return hiragana <= 3 && ends_with_any(word, kLast);
  }
  if (changes > 1 || hiragana > 3) return false;     // 夜鳴うぐいす
  if (!kana_last) return hiragana >= 1 && han == 1;  // とも子
  if (hiragana < 2 && word.size() > 6) return false;
  const Words grammar = {"は",   "が",   "を",   "の",   "で",   "に",   "と",   "も",   "から",    "まで",
                         "ない", "した", "する", "して", "です", "ます", "った", "いる", "ある",    "って",
                         "など", "さん", "ため", "こと", "たい", "れる", "える", "しい", "ください"};
  const std::size_t first = word.size() - 3 * static_cast<std::size_t>(hiragana);
  const std::string_view tail = word.substr(first);
  if (hiragana >= 3 && ends_as_grammar(tail)) return false;
  if (starts_with_any(tail, {"の", "を", "が", "は"})) return starts_with_any(tail, {"はる", "のぞ", "のり"});
  return std::none_of(grammar.begin(), grammar.end(),
                      [&](auto end) { return end.size() > 3 ? tail.ends_with(end) : tail == end; });
}

// What given names end in, in kanji.
constexpr std::u32string_view kGivenEnds =
    U"一二三郎朗太汰大介佑祐佐輔助平兵也哉弥矢人仁斗翔馬真磨摩樹希輝誠司志士史治次蔵造雄男夫生央緒彦久寿文武紀"
    U"規典憲徳則範法宏弘広浩洋博裕寛隆孝貴高崇岳剛豪健賢謙研建顕達龍竜辰哲徹透亨享聡智知友勇優悠由雪幸之行雅正"
    U"政昌将匡征理里利莉梨李吏良亮涼諒遼陵凌瞭怜玲礼嶺零蓮廉恋蘭嵐凛凜鈴倫輪琳子美江代枝香恵奈乃音菜那南名和花"
    U"華夏佳歌嘉加果栞葵葉羽春陽晴遥遙桜咲沙紗早彩綾絢亜愛藍衣依絵慧瑛英映栄詠瑠留琉月槻妃姫季桃百萌芽苺苗舞麻"
    U"茉穂帆歩保秋明昭晃光照旭暁曜昇登伸信慎進晋心純淳潤順俊駿旬舜瞬峻隼準潔清静穣譲条丞修秀周宗柊渉匠尚章彰祥"
    U"晶笙充満実稔幹守衛茂繁勝克功勲勉努強毅力猛薫馨忍望夢睦緑翠碧海湊港航岬渚渓雫雛鳩鶴亀虎鷹鉄鋼鎮巌峰敏捷迅"
    U"敦篤淑惇醇尊敬恭泰康靖寧安悦喜歓慶祝嗣継続朔暖温煌燈灯聖神織絃弦奏詩鼓韻響巴円環珠瑞琴基元始初朋伴睦泉"
    U"潮汐澄渡滋治浬空宙昂星昊杏柚橙梢椿楓楠榮樺桐梓柾栄蕾董菫茜蒼薪芹莞芙芳若苑樹颯爽凪嵩峯暢瞳眸眞珠尋吾"
    U"紘賀珂椰耶邦世与臣松吉作州洲旺圭啓慶景京杜都登冬道直成晟惺星千泉然壮空拓卓丈達忠勢塔肇八風福牧益町丸元"
    U"保蓉耀頼楽律令路禄湖胡瑚伊維緋弓三恒鈴雲露絹糸房咲静寿鞠毬鳳紫紅乙";

// Of a name in letters: only "de", "van" and the like begin small. "Landline only" has another.
bool small_words_are_particles(std::string_view original) {
  constexpr std::string_view kParticles[] = {
      "de",  "da",  "do",  "dos",   "das", "di",  "del", "della", "la",  "le",  "van", "von",  "der",  "den",
      "ter", "ten", "bin", "binti", "ibn", "al",  "el",  "y",     "e",   "i",   "of",  "san",  "st",   "zu",
      "af",  "av",  "ap",  "ní",    "ó",   "mac", "nic", "du",    "des", "los", "las", "dela", "delos"};
  for (std::size_t at = 0; at < original.size();) {
    const std::size_t end = std::min(original.find(' ', at), original.size());
    const std::string_view word = original.substr(at, end - at);
    const bool small = !word.empty() && is_letter(word.front());
    if (small && !in(kParticles, word) && word.find('-') == std::string_view::npos &&
        word.find('\'') == std::string_view::npos)
      return false;
    at = end + 1;
  }
  return true;
}

}  // namespace

bool is_given_name(std::string_view word) {
  constexpr int kLongest = 5;
  const Make make(word);
  if (make.length < 1 || make.length > kLongest) return false;
  if (make.hiragana == make.length || make.katakana == make.length)
    return make.length >= 2 && make.length <= (make.hiragana > 0 ? 4 : kLongest) && is_name_word(word);
  if (make.han == 0 || make.han > 3 || make.han + make.hiragana != make.length || !is_name_word(word)) return false;
  const std::size_t last = previous_code_point(word, word.size());
  return script_of(code_point_at(word, last)) != Script::han || is_any(code_point_at(word, last), kGivenEnds);
}

bool is_person(std::string_view value, std::string_view original, const Make& make) {
  if (make.digits > 0) return false;
  if (make.japanese()) {
    if (make.latin > 0 || make.other > 1 || (make.other == 1 && (make.han > 0 || !has_any(value, {"・", "･"}))) ||
        make.spaces > 2 || make.length < 2 || make.length > 16)
      return false;
    if (value == "こと" || has_any(value, kNoNames)) return false;
    for (std::size_t begin = 0; begin < value.size();) {
      const std::size_t end = std::min({value.find(' ', begin), value.find("・", begin), value.size()});
      if (end > begin && !is_name_word(value.substr(begin, end - begin))) return false;
      begin = end + (value.substr(end).starts_with("・") ? std::string_view("・").size() : 1);
    }
    return true;
  }
  constexpr std::string_view kStreets[] = {" row",   " street", " road", " lane", " avenue", " house", " court",
                                           " close", " rd",     " ln",   " ave",  " blvd",   " mews"};
  if (ends_with_any(value, kStreets)) return false;
  if (make.latin < 4 || make.spaces < 1 || make.spaces > 4 || make.length > 48) return false;
  if (has_any(value, {"i'm", "i’m", "i'll", "i've"})) return false;
  bool start = true;
  int capitals = 0;
  for (const char c : original) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    if (start && letter) capitals += !(c >= 'a' && c <= 'z');
    start = c == ' ';
    if (!letter && c != ' ' && c != '-' && c != '\'' && c != '.') return false;
  }
  return capitals >= 2 && small_words_are_particles(original);
}

}  // namespace tokumei
