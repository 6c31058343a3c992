#include "text/skeleton.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "text/segmenter.h"

namespace tokumei {
namespace {

// Letters that look like others. Sources: Unicode confusables.txt for Cyrillic and Greek, kanji that share a shape with
// a katakana, and the substitutions seen in such messages.
constexpr std::pair<char32_t, char32_t> kLookAlikes[] = {
    {U'а', U'a'},   {U'в', U'b'},   {U'с', U'c'},   {U'е', U'e'},   {U'ё', U'e'},   {U'н', U'h'},   {U'і', U'i'},
    {U'к', U'k'},   {U'м', U'm'},   {U'о', U'o'},   {U'р', U'p'},   {U'ѕ', U's'},   {U'т', U't'},   {U'у', U'y'},
    {U'х', U'x'},   {U'ԁ', U'd'},   {U'ɡ', U'g'},   {U'ո', U'n'},   {U'α', U'a'},   {U'β', U'b'},   {U'ε', U'e'},
    {U'η', U'n'},   {U'ι', U'i'},   {U'κ', U'k'},   {U'ο', U'o'},   {U'ρ', U'p'},   {U'τ', U't'},   {U'υ', U'u'},
    {U'χ', U'x'},   {U'ı', U'i'},   {U'ł', U'i'},   {U'力', U'カ'}, {U'口', U'ロ'}, {U'二', U'ニ'}, {U'一', U'ー'},
    {U'—', U'ー'},  {U'―', U'ー'},  {U'‐', U'ー'},  {U'−', U'ー'},  {U'─', U'ー'},  {U'〜', U'ー'}, {U'~', U'ー'},
    {U'卜', U'ト'}, {U'才', U'オ'}, {U'夕', U'タ'}, {U'工', U'エ'}, {U'八', U'ハ'}, {U'三', U'ミ'}, {U'千', U'チ'},
    {U'厶', U'ム'}, {U'ソ', U'ン'}, {U'亻', U'イ'}, {U'ν', U'n'},   {U'冫', U'ン'}, {U'ヵ', U'カ'}, {U'ヶ', U'ケ'},
    {U'д', U'd'},   {U'г', U'r'},   {U'и', U'n'},   {U'я', U'r'},   {U'ш', U'w'},   {U'ѡ', U'w'},   {U'ω', U'w'},
    {U'σ', U'o'},   {U'0', U'o'},   {U'1', U'i'},   {U'l', U'i'},   {U'!', U'i'},   {U'|', U'i'},   {U'3', U'e'},
    {U'€', U'e'},   {U'4', U'a'},   {U'@', U'a'},   {U'5', U's'},   {U'$', U's'},   {U'7', U't'},   {U'¥', U'y'},
    {U'£', U'i'},   {U'ᴀ', U'a'},   {U'ʙ', U'b'},   {U'ᴄ', U'c'},   {U'ᴅ', U'd'},   {U'ᴇ', U'e'},   {U'ꜰ', U'f'},
    {U'ɢ', U'g'},   {U'ʜ', U'h'},   {U'ɪ', U'i'},   {U'ᴊ', U'j'},   {U'ᴋ', U'k'},   {U'ʟ', U'i'},   {U'ᴍ', U'm'},
    {U'ɴ', U'n'},   {U'ᴏ', U'o'},   {U'ᴘ', U'p'},   {U'ʀ', U'r'},   {U'ꜱ', U's'},   {U'ᴛ', U't'},   {U'ᴜ', U'u'},
    {U'ᴠ', U'v'},   {U'ᴡ', U'w'},   {U'ʏ', U'y'},   {U'ᴢ', U'z'},   {U'ǝ', U'e'},   {U'ɐ', U'a'},   {U'ɔ', U'c'},
    {U'ɥ', U'h'},   {U'ɯ', U'm'},   {U'ɹ', U'r'},   {U'ʇ', U't'},   {U'ʌ', U'v'},   {U'ʍ', U'w'},   {U'ʎ', U'y'},
    {U'ս', U'u'},   {U'ց', U'g'},   {U'հ', U'h'},   {U'ե', U'e'},   {U'օ', U'o'},   {U'ј', U'j'},   {U'һ', U'h'},
    {U'ԛ', U'q'},   {U'ԝ', U'w'},   {U'ԍ', U'g'},   {U'л', U'n'},   {U'ц', U'u'},   {U'ю', U'u'},   {U'ѵ', U'v'},
    {U'ӏ', U'i'},   {U'з', U'e'},   {U'ъ', U'b'},   {U'ь', U'b'},   {U'λ', U'i'},   {U'ζ', U'z'},   {U'θ', U'o'},
    {U'μ', U'm'},   {U'γ', U'y'},   {U'π', U'n'},   {U'δ', U'd'},   {U'囗', U'ロ'}, {U'□', U'ロ'},  {U'木', U'ホ'},
    {U'礻', U'ネ'}, {U'〆', U'メ'}, {U'乂', U'メ'}, {U'丿', U'ノ'}, {U'儿', U'ル'}, {U'匕', U'ヒ'}, {U'刂', U'リ'},
    {U'彡', U'ミ'}, {U'廾', U'サ'}, {U'巛', U'ル'}, {U'-', U'ー'},  {U'+', U't'},   {U'8', U'b'},   {U'9', U'g'},
    {U'2', U'z'},   {U'6', U'g'},   {U'ㄥ', U'i'},  {U'ㅣ', U'i'},  {U'Ꭺ', U'a'},   {U'Ᏼ', U'b'},   {U'Ꮯ', U'c'},
    {U'Ꭰ', U'd'},   {U'Ꭼ', U'e'},   {U'Ꮐ', U'g'},   {U'Ꮋ', U'h'},   {U'Ꭵ', U'i'},   {U'Ꭻ', U'j'},   {U'Ꮶ', U'k'},
    {U'Ꮮ', U'i'},   {U'Ꮇ', U'm'},   {U'Ꮲ', U'p'},   {U'Ꭱ', U'r'},   {U'Ꮪ', U's'},   {U'Ꭲ', U't'},   {U'Ꮩ', U'v'},
    {U'Ꮃ', U'w'},   {U'Ꭹ', U'y'},   {U'Ꮓ', U'z'},   {U'ø', U'o'},   {U'æ', U'a'},   {U'œ', U'o'},   {U'đ', U'd'},
    {U'ð', U'd'},   {U'þ', U'p'},   {U'→', U'ー'},  {U'⇒', U'ー'},  {U'ᗩ', U'a'},   {U'ᗷ', U'b'},   {U'ᑕ', U'c'},
    {U'ᗪ', U'd'},   {U'ᗴ', U'e'},   {U'ᖴ', U'f'},   {U'ᕼ', U'h'},   {U'ᒍ', U'j'},   {U'ᒪ', U'i'},   {U'ᗰ', U'm'},
    {U'ᑎ', U'n'},   {U'ᑭ', U'p'},   {U'ᖇ', U'r'},   {U'ᔕ', U's'},   {U'ᑌ', U'u'},   {U'ᐯ', U'v'},   {U'ᗯ', U'w'},
    {U'⅃', U'i'},   {U'ʞ', U'k'},   {U'ɓ', U'b'},   {U'ƨ', U's'},   {U'ɟ', U'f'},   {U'ƃ', U'g'},   {U'ɿ', U'r'},
    {U'ћ', U'h'},   {U'ђ', U'h'},   {U'ҳ', U'x'},   {U'ҫ', U'c'},   {U'ү', U'y'},   {U'ұ', U'y'},   {U'ғ', U'f'},
    {U'қ', U'k'},   {U'ҡ', U'k'},   {U'ӓ', U'a'},   {U'ӧ', U'o'},   {U'ө', U'o'},   {U'є', U'e'},   {U'ї', U'i'},
    {U'ħ', U'h'},   {U'ŧ', U't'},   {U'ƭ', U't'},   {U'ɑ', U'a'},   {U'ɛ', U'e'},   {U'ʋ', U'v'},   {U'ɾ', U'r'},
    {U'ɖ', U'd'},   {U'ɗ', U'd'},   {U'ƙ', U'k'},   {U'ʂ', U's'},   {U'ɳ', U'n'},   {U'ɱ', U'm'},   {U'ɨ', U'i'},
    {U'ʉ', U'u'},   {U'ɵ', U'o'},   {U'ʈ', U't'},   {U'ʐ', U'z'},   {U'¢', U'c'},   {U'≠', U'キ'}};

// Old and simplified forms of kanji: 顏冩眞, 电话.
constexpr std::u32string_view kVariants = U"顏寫冩眞圖國學體齡歷證會號區縣驛戶户聯帶攜姙电话证银龄职历帐国亲业邮网护",
                              kCommon = U"顔写写真図国学体齢歴証会号区県駅戸戸連帯携妊電話証銀齢職歴帳国親業郵網護";
static_assert(kVariants.size() == kCommon.size());

constexpr auto kSortedLookAlikes = [] {
  std::array<std::pair<char32_t, char32_t>, std::size(kLookAlikes) + kVariants.size()> sorted{};
  const auto variants = std::copy(std::begin(kLookAlikes), std::end(kLookAlikes), sorted.begin());
  std::transform(kVariants.begin(), kVariants.end(), kCommon.begin(), variants,
                 [](char32_t variant, char32_t common) { return std::pair(variant, common); });
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}();

// Kana and kanji in the shape of Latin letters, ω in that of ん, and small Greek letters whose capitals have another
// than they: ΡΗΟΝΕ, LIΝΣ.
constexpr std::pair<char32_t, char32_t> kLatinShapes[] = {
    {U'し', U'i'}, {U'レ', U'i'}, {U'乚', U'i'}, {U'工', U'i'}, {U'エ', U'i'}, {U'几', U'n'}, {U'冂', U'n'},
    {U'巨', U'e'}, {U'ヨ', U'e'}, {U'彐', U'e'}, {U'丁', U't'}, {U'亡', U'c'}, {U'匚', U'c'}, {U'山', U'w'},
    {U'凵', U'u'}, {U'尺', U'r'}, {U'口', U'o'}, {U'ロ', U'o'}, {U'回', U'o'}, {U'尸', U'p'}, {U'乙', U'z'},
    {U'卄', U'h'}, {U'爪', U'm'}, {U'η', U'h'},  {U'υ', U'y'},  {U'ω', U'ン'}, {U'σ', U'e'},  {U'ξ', U'e'},
    {U'λ', U'a'},  {U'δ', U'a'},  {U'μ', U'm'},  {U'γ', U'r'}};

// What Cyrillic letters sound like, where they do not look like it: тг, телеграм, пhone.
constexpr std::pair<char32_t, char32_t> kCyrillicSounds[] = {
    {U'п', U'p'}, {U'г', U'g'}, {U'л', U'i'}, {U'р', U'r'}, {U'и', U'i'}, {U'н', U'n'}, {U'с', U's'}, {U'у', U'u'},
    {U'в', U'v'}, {U'ф', U'f'}, {U'з', U'z'}, {U'б', U'b'}, {U'й', U'y'}, {U'ы', U'y'}, {U'х', U'h'}};

// What the digits sound like: ラ1ン, 番5う.
constexpr std::u32string_view kSounds = U"オイニミシゴロナハク";

char32_t small_to_large(char32_t c) {
  constexpr std::pair<char32_t, char32_t> kSmall[] = {{U'ァ', U'ア'}, {U'ィ', U'イ'}, {U'ゥ', U'ウ'}, {U'ェ', U'エ'},
                                                      {U'ォ', U'オ'}, {U'ャ', U'ヤ'}, {U'ュ', U'ユ'}, {U'ョ', U'ヨ'},
                                                      {U'ッ', U'ツ'}, {U'ヮ', U'ワ'}, {U'ヰ', U'イ'}, {U'ヱ', U'エ'}};
  const auto found =
      std::find_if(std::begin(kSmall), std::end(kSmall), [&](const auto& one) { return one.first == c; });
  return found == std::end(kSmall) ? c : found->second;
}

char32_t to_katakana(char32_t c) {
  return c >= 0x3041 && c <= 0x3096 ? c + 0x60 : c;
}

// é as e.
char32_t without_accent(char32_t c) {
  utf8proc_int32_t parts[4];
  int boundary = 0;
  const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), parts, 4, UTF8PROC_DECOMPOSE, &boundary);
  return count > 0 ? static_cast<char32_t>(parts[0]) : c;
}

}  // namespace

char32_t skeleton_of(char32_t c) {
  // Letters for flags, and those in circles and squares: 🇱🇮🇳🇪, 🅛🅘🅝🅔, 🅻🅸🅽🅴.
  for (const char32_t first : {U'\U0001F1E6', U'\U0001F150', U'\U0001F170'}) {
    if (c >= first && c < first + 26) return U'a' + (c - first) == U'l' ? U'i' : U'a' + (c - first);
  }
  if (const char32_t katakana = to_katakana(c); katakana != c) return small_to_large(katakana);  // そ looks like no ン
  c = small_to_large(c);
  if ((c >= 0xC0 && c <= 0x24F) || (c >= 0x386 && c <= 0x3CE)) c = without_accent(c);
  if (c == U'ヲ') return U'オ';
  const auto alike = std::lower_bound(kSortedLookAlikes.begin(), kSortedLookAlikes.end(), c,
                                      [](const auto& one, char32_t wanted) { return one.first < wanted; });
  return alike != kSortedLookAlikes.end() && alike->first == c ? alike->second : c;
}

char32_t other_shape_of(char32_t c) {
  if (c >= U'0' && c <= U'9') return kSounds[c - U'0'];
  const auto find = [&](const auto& shapes) {
    const auto shape =
        std::find_if(std::begin(shapes), std::end(shapes), [&](const auto& one) { return one.first == c; });
    return shape == std::end(shapes) ? U'\0' : shape->second;
  };
  const char32_t shape = find(kLatinShapes);
  return shape != 0 ? shape : find(kCyrillicSounds);
}

std::string_view small_capital(char32_t c) {
  constexpr std::u32string_view kCapitals = U"ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡʏᴢ";
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwyz";
  if (c < 0x250 || c > 0xA731) return {};
  const auto at = kCapitals.find(c);
  return at == std::u32string_view::npos ? std::string_view{} : kLetters.substr(at, 1);
}

bool is_odd_kana(char32_t c) {
  if (c == U'ヲ') return true;
  c = to_katakana(c);
  return c == U'ァ' || c == U'ィ' || c == U'ゥ' || c == U'ェ' || c == U'ォ' || c == U'ヮ' || c == U'ヰ' || c == U'ヱ' ||
         c == U'ソ';
}

bool begins_no_word(char32_t c) {
  c = to_katakana(c);
  return c == U'ッ' || c == U'ャ' || c == U'ュ' || c == U'ョ' || c == U'ン' || c == U'ー';
}

char32_t spelling_of(char32_t c) {
  c = to_katakana(c);
  return c == U'l' ? U'i' : c == U'ヵ' ? U'カ' : c == U'ヶ' ? U'ケ' : c;
}

std::u32string skeleton(std::string_view folded) {
  std::u32string shape;
  for (std::size_t at = 0; at < folded.size(); at = next_code_point(folded, at))
    shape.push_back(skeleton_of(code_point_at(folded, at)));
  return shape;
}

}  // namespace tokumei
