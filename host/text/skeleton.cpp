#include "text/skeleton.h"

#include <utility>
#include <vector>

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
    {U'£', U'i'}};

char32_t small_to_large(char32_t c) {
  switch (c) {
    case U'ァ':
      return U'ア';
    case U'ィ':
      return U'イ';
    case U'ゥ':
      return U'ウ';
    case U'ェ':
      return U'エ';
    case U'ォ':
      return U'オ';
    default:
      return c;
  }
}

char32_t computed_skeleton(char32_t c) {
  if (c >= 0x3041 && c <= 0x3096) c += 0x60;  // hiragana to katakana
  c = small_to_large(c);
  for (const auto& [from, to] : kLookAlikes) {
    if (from == c) return to;
  }
  return c;
}

}  // namespace

char32_t skeleton_of(char32_t c) {
  // One look-up a letter: long texts are made comparable whole.
  static const std::vector<char16_t> table = [] {
    std::vector<char16_t> shapes(0x10000);
    for (char32_t one = 0; one < shapes.size(); ++one) shapes[one] = static_cast<char16_t>(computed_skeleton(one));
    return shapes;
  }();
  if (c >= 0x1F1E6 && c <= 0x1F1FF) return U'a' + (c - 0x1F1E6) == U'l' ? U'i' : U'a' + (c - 0x1F1E6);  // 🇱🇮🇳🇪
  return c < table.size() ? table[c] : c;
}

std::u32string skeleton(std::string_view folded) {
  std::u32string shape;
  for (std::size_t at = 0; at < folded.size(); at = next_code_point(folded, at))
    shape.push_back(skeleton_of(code_point_at(folded, at)));
  return shape;
}

}  // namespace tokumei
