#include "rules/hiding_spellings.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "rules/phrase_writing.h"
#include "text/code_points.h"

namespace tokumei {
namespace {

constexpr std::size_t kShortestRomaji = 10;  // furigana, kanojo and daigaku are words that English sentences have

// Each row of five kana begins with the same consonant; those that do not are listed with what they say.
constexpr std::pair<std::u32string_view, std::string_view> kRows[] = {
    {U"アイウエオ", ""},  {U"カキクケコ", "k"}, {U"サシスセソ", "s"}, {U"タチツテト", "t"}, {U"ナニヌネノ", "n"},
    {U"ハヒフヘホ", "h"}, {U"マミムメモ", "m"}, {U"ラリルレロ", "r"}, {U"ガギグゲゴ", "g"}, {U"ザジズゼゾ", "z"},
    {U"ダヂヅデド", "d"}, {U"バビブベボ", "b"}, {U"パピプペポ", "p"}};
constexpr std::pair<char32_t, std::string_view> kOtherKana[] = {
    {U'シ', "shi"}, {U'チ', "chi"}, {U'ツ', "tsu"}, {U'フ', "fu"}, {U'ジ', "ji"}, {U'ヂ', "ji"}, {U'ヅ', "zu"},
    {U'ヤ', "ya"},  {U'ユ', "yu"},  {U'ヨ', "yo"},  {U'ワ', "wa"}, {U'ヲ', "o"},  {U'ン', "n"}};
constexpr std::u32string_view kSmall = U"ァィゥェォャュョ";
constexpr std::string_view kVowels = "aiueo", kVowelsOfSmall = "aiueoauo";

// Kanji that a word of that sound has not, and that make no other word with what stands around it in the lists.
constexpr std::pair<std::string_view, std::string_view> kSounds[] = {
    {"ア", "亜阿"},   {"アン", "餡安"},       {"イ", "胃医"},       {"イン", "淫院印"}, {"エ", "絵"},
    {"カ", "蚊"},     {"カイ", "貝"},         {"ガク", "楽額"},     {"キョ", "巨"},     {"グ", "具愚"},
    {"ケイ", "刑系"}, {"コ", "粉湖"},         {"コウ", "港"},       {"コク", "黒"},     {"コン", "根魂"},
    {"シ", "詩死"},   {"シャ", "車"},         {"ショ", "書署"},     {"ショウ", "笑小"}, {"ショク", "食"},
    {"シン", "神"},   {"ジュウ", "獣十銃重"}, {"ス", "酢巣"},       {"ズ", "図頭"},     {"セイ", "声"},
    {"セキ", "席"},   {"タ", "田多"},         {"タイ", "鯛隊"},     {"ダン", "弾"},     {"チ", "血"},
    {"テ", "手"},     {"テレ", "照"},         {"デ", "出"},         {"デン", "田殿伝"}, {"ト", "戸"},
    {"ド", "土怒"},   {"ナ", "菜奈"},         {"ナン", "何南難"},   {"ネン", "念粘"},   {"バン", "晩板"},
    {"ブン", "文"},   {"マ", "魔"},           {"マイ", "舞枚米毎"}, {"ミ", "美味"},     {"ミョウ", "妙"},
    {"ム", "夢霧"},   {"メ", "女芽"},         {"メイ", "迷銘"},     {"メン", "麺面"},   {"ユ", "湯"},
    {"ラ", "裸螺"},   {"ラク", "楽"},         {"ル", "流"},         {"レ", "礼"},       {"レイ", "霊"},
    {"レキ", "暦"},   {"レン", "恋"},         {"ワ", "輪羽和"}};

// Kanji as the two letters that their halves look like, and ル as two strokes: 電言舌, 連糸各先, メーノレ.
constexpr std::pair<std::string_view, std::string_view> kHalves[] = {
    {"ル", "ノレ"}, {"話", "言舌"}, {"加", "カロ"}, {"絡", "糸各"}, {"所", "戸斤"}, {"住", "亻主"}, {"住", "イ主"},
    {"証", "言正"}, {"許", "言午"}, {"性", "忄生"}, {"姓", "女生"}, {"明", "日月"}, {"動", "重力"}, {"給", "糸合"},
    {"結", "糸吉"}, {"婚", "女昏"}, {"銀", "金艮"}, {"録", "金录"}, {"社", "ネ土"}, {"信", "イ言"}, {"体", "イ本"},
    {"個", "イ固"}, {"保", "イ呆"}, {"健", "イ建"}, {"秘", "禾必"}, {"帳", "巾長"}, {"地", "土也"}, {"校", "木交"},
    {"札", "木し"}, {"振", "扌辰"}, {"仕", "イ士"}, {"付", "イ寸"}, {"妊", "女壬"}, {"娠", "女辰"}, {"誕", "言延"},
    {"科", "禾斗"}, {"持", "扌寺"}, {"険", "阝僉"}, {"認", "言忍"}};

std::string romaji_of(char32_t kana) {
  const auto other =
      std::find_if(std::begin(kOtherKana), std::end(kOtherKana), [&](const auto& one) { return one.first == kana; });
  if (other != std::end(kOtherKana)) return std::string(other->second);
  for (const auto& [row, consonant] : kRows) {
    if (const auto at = row.find(kana); at != std::u32string_view::npos) return std::string(consonant) + kVowels[at];
  }
  return {};
}

// キョ, シャ, ディ: the vowel of the kana before gives way.
void add_small(std::size_t small, std::string& latin) {
  if (latin.empty()) return;
  latin.pop_back();
  const bool glide = small > 4 && !latin.ends_with("sh") && !latin.ends_with("ch") && !latin.ends_with('j');
  if (glide) latin += 'y';
  latin += kVowelsOfSmall[small];
}

// Katakana in Latin letters; empty for what is not all katakana.
std::string in_latin(std::string_view folded) {
  std::string latin;
  bool doubled = false;
  for (std::size_t at = 0; at < folded.size(); at = next_code_point(folded, at)) {
    const char32_t c = code_point_at(folded, at);
    if (c == U'ー') continue;
    if (c == U'ッ') {
      doubled = true;
      continue;
    }
    if (const auto small = kSmall.find(c); small != std::u32string_view::npos) {
      add_small(small, latin);
      continue;
    }
    const std::string sound = romaji_of(c);
    if (sound.empty()) return {};
    if (std::exchange(doubled, false)) latin += sound.front();
    latin += sound;
  }
  return latin;
}

bool has_script(std::string_view folded, Script script) {
  for (std::size_t at = 0; at < folded.size(); at = next_code_point(folded, at)) {
    if (script_of(code_point_at(folded, at)) == script) return true;
  }
  return false;
}

bool has_kanji(std::string_view folded) {
  return has_script(folded, Script::han);
}

bool is_all_kanji(std::string_view folded) {
  return has_kanji(folded) && !has_script(folded, Script::katakana) && !has_script(folded, Script::hiragana) &&
         !has_script(folded, Script::latin) && !has_script(folded, Script::digit);
}

struct Run {
  std::size_t begin, end;
};

std::vector<Run> runs_of_katakana(std::string_view folded) {
  std::vector<Run> runs;
  for (std::size_t at = 0; at < folded.size(); at = next_code_point(folded, at)) {
    if (script_of(code_point_at(folded, at)) != Script::katakana) continue;
    if (runs.empty() || runs.back().end != at) runs.push_back({at, at});
    runs.back().end = next_code_point(folded, at);
  }
  return runs;
}

bool is_latin_word(const std::string& word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c == ' ' || (c >= 'a' && c <= 'z'); });
}

std::size_t letters_of(std::string_view folded) {
  return static_cast<std::size_t>(std::count_if(folded.begin(), folded.end(),
                                                [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// Nothing that a word begins with: ン, ッ, ー and small kana go on with the sound before.
bool goes_on_at(std::string_view folded, std::size_t at) {
  if (at >= folded.size()) return false;
  const char32_t c = code_point_at(folded, at);
  return c == U'ン' || c == U'ッ' || c == U'ー' || kSmall.find(c) != std::u32string_view::npos;
}

// A kanji may stand for the sound in a word of katakana: テ of テレグラム, not of ティームズ. Of three letters only
// where the rest is no word: 田ワ may be one, デン輪 and 女ール are none.
bool may_be_kanji(std::string_view folded, std::size_t at, std::string_view sound) {
  const std::size_t letters = letters_of(folded), end = at + sound.size();
  if (letters < 3 || folded.substr(at, sound.size()) != sound) return false;
  if (end < folded.size() && kSmall.find(code_point_at(folded, end)) != std::u32string_view::npos) return false;
  if (letters > 3) return end - at < folded.size();
  return goes_on_at(folded, at == 0 ? end : previous_code_point(folded, at));
}

// The one run of katakana is that sound, and two letters more stand beside it.
bool is_whole_run(std::string_view folded, const Run& run, std::string_view sound) {
  return folded.substr(run.begin, run.end - run.begin) == sound && letters_of(folded) - letters_of(sound) >= 2;
}

}  // namespace

std::vector<std::string> in_romaji(std::string_view folded) {
  const std::string latin = in_latin(folded);
  if (latin.size() < kShortestRomaji) return {};
  const std::string brief = replace_all(replace_all(latin, "ou", "o"), "uu", "u");
  if (brief == latin || brief.size() < kShortestRomaji) return {latin};
  return {latin, brief};
}

std::vector<std::string> partly_romaji(std::string_view folded) {
  constexpr std::size_t kFewest = 2;  // Latin letters
  std::vector<std::string> all;
  for (const Run& run : runs_of_katakana(folded)) {
    const std::string_view before = folded.substr(0, run.begin), behind = folded.substr(run.end);
    if (!has_kanji(before) && !has_kanji(behind)) continue;
    const std::string latin = in_latin(folded.substr(run.begin, run.end - run.begin));
    if (latin.size() < kFewest) continue;
    all.push_back(in_hiragana(std::string(before)) + latin + in_hiragana(std::string(behind)));
  }
  return all;
}

std::vector<std::string> with_a_kana_in_latin(std::string_view folded) {
  constexpr std::size_t kFewest = 3, kMany = 4;  // sounds
  std::vector<std::string> all;
  if (!is_katakana(std::string(folded))) return all;
  std::vector<std::size_t> sounds;
  for (std::size_t at = 0; at < folded.size(); at = next_code_point(folded, at)) {
    const char32_t c = code_point_at(folded, at);
    if (sounds.empty() || (kSmall.find(c) == std::u32string_view::npos && c != U'ッ' && c != U'ー'))
      sounds.push_back(at);
  }
  if (sounds.size() < kFewest) return all;
  for (std::size_t n = 1; n < sounds.size(); ++n) {
    const bool last = n + 1 == sounds.size();
    const std::size_t end = last ? folded.size() : sounds[n + 1];
    const std::string latin = in_latin(folded.substr(sounds[n], end - sounds[n]));
    if (latin.empty()) continue;
    std::vector<std::string> forms{latin};
    // A w behind the last kana is a laugh.
    const bool consonant = kVowels.find(latin.front()) == std::string_view::npos;
    if (latin.size() > 1 && consonant && (!last || (sounds.size() >= kMany && latin.front() != 'w')))
      forms.push_back(latin.substr(0, 1));
    for (const std::string& form : forms) {
      const std::string one = std::string(folded.substr(0, sounds[n])) + form + std::string(folded.substr(end));
      all.push_back(in_hiragana(one));
      all.push_back(one);
    }
  }
  return all;
}

std::vector<std::string> by_initial(std::string_view folded) {
  constexpr std::size_t kFewest = 6;  // bytes, two kanji: S字, K社 and G行 are words
  const std::vector<Run> runs = runs_of_katakana(folded);
  if (runs.size() != 1 || runs[0].end == folded.size()) return {};
  const std::string kanji = std::string(folded.substr(0, runs[0].begin)) + std::string(folded.substr(runs[0].end));
  const std::string latin = in_latin(folded.substr(runs[0].begin, runs[0].end - runs[0].begin));
  if (latin.empty() || kanji.size() < kFewest || !is_all_kanji(kanji)) return {};
  // K社名, S店番号: what has no name yet. H番号 is of anything.
  if (kanji == "番号") return {};
  for (const std::string_view of_many : {"社", "店", "県", "市", "校"}) {
    if (runs[0].begin == 0 && kanji.starts_with(of_many)) return {};
  }
  return {std::string(folded.substr(0, runs[0].begin)) + latin.front() + std::string(folded.substr(runs[0].end))};
}

std::vector<std::string> by_sound(std::string_view folded) {
  std::vector<std::string> all;
  const std::vector<Run> runs = runs_of_katakana(folded);
  if (runs.empty()) return all;
  const bool pure = is_katakana(std::string(folded));
  for (const auto& [sound, kanji] : kSounds) {
    const std::size_t last = pure ? folded.size() : runs[0].begin + 1;
    for (std::size_t at = runs[0].begin; at < last; at = next_code_point(folded, at)) {
      if (!(pure ? may_be_kanji(folded, at, sound) : is_whole_run(folded, runs[0], sound))) continue;
      for (std::size_t k = 0; k < kanji.size(); k = next_code_point(kanji, k)) {
        std::string one(folded);
        one.replace(at, sound.size(), kanji.substr(k, next_code_point(kanji, k) - k));
        if (one.ends_with("笑")) continue;  // 学生笑, a laugh behind the word
        if (const std::string soft = in_hiragana(one); soft != one) all.push_back(soft);
        all.push_back(std::move(one));
      }
    }
  }
  return all;
}

std::vector<std::string> in_halves(std::string_view folded) {
  constexpr std::size_t kFewest = 9;  // bytes, three kanji: 言舌 alone is a part of any writing about kanji
  std::vector<std::string> all;
  for (const auto& [whole, halves] : kHalves) {
    std::string one = replace_all(std::string(folded), std::string(whole), std::string(halves));
    if (one != folded && one.size() >= kFewest) all.push_back(std::move(one));
  }
  return all;
}

std::vector<std::string> mistyped(std::string_view folded) {
  constexpr std::size_t kShortest = 5, kShortestDoubled = 6;
  const std::string word(folded);
  if (!is_latin_word(word) || word.size() < kShortest || word.find(' ') != std::string::npos) return {};
  std::vector<std::string> all;
  for (std::size_t i = 1; i + 1 < word.size(); ++i) {
    std::string swapped = word;
    std::swap(swapped[i], swapped[i + 1]);
    all.push_back(std::move(swapped));
    if (word[i] == word[i + 1]) {
      all.push_back(word.substr(0, i) + word.substr(i + 1));
    } else if (word.size() >= kShortestDoubled && word[i] != word[i - 1]) {
      all.push_back(word.substr(0, i) + word[i] + word.substr(i));
    }
  }
  std::erase(all, word);
  return all;
}

std::vector<std::string> misspelt(std::string_view folded) {
  const std::string word(folded);
  if (!is_latin_word(word) || word.size() < 5) return {};  // mail, mall
  std::vector<std::string> all{replace_all(word, "i", "l"), replace_all(word, "m", "rn")};
  if (word.size() > 5) all.push_back(replace_all(word, "l", "i"));
  for (std::size_t i = 1; word.size() > 6 && i + 1 < word.size(); ++i) {
    const auto is_vowel = [&](std::size_t k) {
      return std::string_view("aeiou ").find(word[k]) != std::string_view::npos;
    };
    if (is_vowel(i) && word[i] != ' ' && !is_vowel(i - 1) && !is_vowel(i + 1))
      all.push_back(word.substr(0, i) + word.substr(i + 1));
  }
  std::erase(all, word);
  return all;
}

}  // namespace tokumei
