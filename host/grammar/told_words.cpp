#include "grammar/told_words.h"

#include <algorithm>
#include <optional>
#include <string>

#include "grammar/listed_word.h"
#include "text/letters.h"
#include "text/skeleton.h"

namespace tokumei {
namespace {

class ToldWords {
 public:
  ToldWords(std::string_view text, const LetterShapes& letters, const RuleBook& rules, std::vector<Disguised>& found)
      : text_(text), letters_(letters), words_(rules.disguised_words()), found_(found) {}

  void run(const CipherWords::Place& place) {
    const std::size_t begin = letters_.first_from(place.span.begin), end = letters_.first_from(place.span.end);
    if (place.tells(Cipher::part) && !part_before(begin, end)) part_behind(begin, end);
    if (place.tells(Cipher::homophone)) homophone(begin);
    if (place.tells(Cipher::first_of_items)) first_of_items(begin, end);
  }

 private:
  static constexpr std::size_t kLongest = DisguisedWord::kLongest;

  bool is(std::size_t i, std::u32string_view any) const {
    return i < letters_.size() && is_any(letters_[i].original, any);
  }

  bool add(std::size_t first, std::size_t end, std::u32string_view shapes) {
    const auto word = listed_word(words_, shapes);
    if (!word || word->category == kNoCategory || word->letters < 3) return false;
    found_.push_back({{letters_[first].begin, letters_[end - 1].end},
                      word->ordinary,
                      word->category,
                      word->language,
                      true,
                      true,
                      {}});
    return true;
  }

  // The shapes of `count` letters at the end, or the beginning, of letters first .. end.
  std::u32string part_of(std::size_t first, std::size_t end, std::size_t count, bool of_end) const {
    std::u32string shapes;
    if (count < 3 || end - first <= count) return shapes;
    const std::size_t from = of_end ? end - count : first;
    for (std::size_t i = from; i < from + count; ++i) shapes += letters_[i].shape;
    return shapes;
  }

  // 3, 三, "three"; 0 for none.
  static std::size_t number_in(std::string_view text) {
    constexpr std::string_view kNumbers[][3] = {
        {"3", "三", "three"}, {"4", "四", "four"}, {"5", "五", "five"}, {"6", "六", "six"}, {"7", "七", "seven"}};
    for (std::size_t n = 0; n < std::size(kNumbers); ++n) {
      if (has_any(text, kNumbers[n])) return n + 3;
    }
    return 0;
  }

  // OUTLINEの後ろ4文字, ラインナップの最初の三文字
  bool part_before(std::size_t begin, std::size_t end) {
    std::size_t last = begin;
    while (last > 0 && is(last - 1, U"」』\"'”")) --last;
    std::size_t first = last;
    while (first > 0 && last - first < kLongest && letters_.is_wordly(first - 1) &&
           letters_.script(first - 1) == letters_.script(last - 1))
      --first;
    std::size_t stop = end;
    constexpr std::size_t kCount = 5;  // letters: の三文字
    while (stop < letters_.size() && stop < end + kCount && !is(stop, U"文字")) ++stop;
    if (first == last || !is(stop, U"文字")) return false;
    const std::size_t count =
        number_in(text_.substr(letters_[begin].begin, letters_[stop].begin - letters_[begin].begin));
    while (is(stop, U"文字")) ++stop;
    const std::string_view told = text_.substr(letters_[begin].begin, letters_[end].begin - letters_[begin].begin);
    const bool of_end = !has_any(told, {"最初", "はじめ", "初め", "頭", "あたま", "先頭", "前"});
    if (first > 0 && is(first - 1, U"「『\"'“")) --first;
    const std::size_t letter = letters_.is_wordly(first) ? first : first + 1;
    return add(first, stop, part_of(letter, last, count, of_end));
  }

  // "the last four |letters of| outline"
  void part_behind(std::size_t begin, std::size_t end) {
    constexpr std::size_t kBefore = 24;  // letters
    std::size_t first = begin;
    while (first > 0 && begin - first < kBefore && !is(first - 1, U".,!?\n")) --first;
    if (first == begin) return;
    const std::string_view told = text_.substr(letters_[first].begin, letters_[begin - 1].end - letters_[first].begin);
    const auto which = std::max(told.rfind("last ") + 1, std::max(told.rfind("first ") + 1, told.rfind("final ") + 1));
    if (which == 0) return;
    std::size_t word = end;
    while (is(word, U" \"'“")) ++word;
    std::size_t last = word;
    while (letters_.script(last) == Script::latin) ++last;
    const bool of_end = !told.substr(which - 1).starts_with("first");
    std::size_t stop = last;
    while (is(stop, U"\"'”")) ++stop;
    add(letters_.first_from(static_cast<std::uint32_t>(letters_[first].begin + which - 1)), stop,
        part_of(word, last, number_in(told.substr(which - 1)), of_end));
  }

  // 指名(|漢字ちがい|)
  void homophone(std::size_t place) {
    constexpr std::size_t kGloss = 14, kWord = 8;  // letters
    std::size_t open = place;
    while (open > 0 && place - open < kGloss && !is(open - 1, U"()\n")) --open;
    if (open == 0 || !is(open - 1, U"(")) return;
    --open;
    for (std::size_t first = open - std::min(open, kWord); first < open; ++first) {
      std::u32string shapes;
      for (std::size_t i = first; i < open; ++i) shapes += letters_[i].shape;
      if (add(first, open, shapes + DisguisedWord::kByEar)) return;
    }
  }

  // Lサイズ、Iカップ、Nゲージ、Eテレ。|頭だけ|拾うと…
  void first_of_items(std::size_t begin, std::size_t end) {
    constexpr std::size_t kReach = 60;  // letters
    std::vector<std::size_t> items;
    const std::size_t from = begin - std::min(begin, kReach);
    std::size_t stop = begin;
    while (stop > from && !letters_.is_wordly(stop - 1)) --stop;  // 。…… before what tells
    for (std::size_t i = stop; i > from; --i) {
      const bool border =
          i == 1 || is(i - 2, U"、,・/。\n「:") || (is(i - 2, U" ") && letters_.script(i - 1) == Script::latin);
      if (border && letters_.is_wordly(i - 1)) items.push_back(i - 1);
      if (is(i - 1, U"。\n")) break;
    }
    std::u32string shapes;
    for (const std::size_t item : items) {
      shapes.insert(shapes.begin(), letters_[item].shape);
      if (add(item, end, shapes)) return;
    }
  }

  std::string_view text_;
  const LetterShapes& letters_;
  const DisguisedWords& words_;
  std::vector<Disguised>& found_;
};

}  // namespace

void find_told_words(std::string_view text, const LetterShapes& letters, const RuleBook& rules,
                     const std::vector<CipherWords::Place>& places, std::vector<Disguised>& found) {
  ToldWords words(text, letters, rules, found);
  for (const CipherWords::Place& place : places) words.run(place);
}

}  // namespace tokumei
