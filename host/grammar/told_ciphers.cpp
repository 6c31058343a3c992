#include "grammar/told_ciphers.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>

#include "grammar/backwards.h"
#include "grammar/listed_word.h"
#include "grammar/told_phrases.h"
#include "grammar/told_words.h"
#include "text/letters.h"
#include "text/skeleton.h"

namespace tokumei {
namespace {

using namespace std::string_view_literals;

// What such a mark is called.
constexpr std::pair<std::string_view, std::u32string_view> kMarks[] = {
    {"プラス", U"+"},     {"ハイフン", U"-"},    {"ドット", U"."},    {"点", U".・、"},     {"星", U"★☆*"},
    {"まる", U"○●◯〇"},   {"丸", U"○●◯〇"},      {"ばつ", U"×x"},     {"バツ", U"×x"},      {"棒", U"|/"},
    {"スラッシュ", U"/"}, {"シャープ", U"#"},    {"ダッシュ", U"-"},  {"ハート", U"♡♥❤💛💚"}, {"dots", U".·"},
    {"dot", U".·"},       {"stars", U"*★☆"},     {"asterisks", U"*"}, {"dashes", U"-"},     {"hyphens", U"-"},
    {"slashes", U"/"},    {"underscores", U"_"}, {"hashes", U"#"},    {"pluses", U"+"},     {"plus", U"+"},
    {"zeros", U"0"},      {"bars", U"|"}};
constexpr std::size_t kCipherLines = 24;    // of which the first letters are read
constexpr std::size_t kCipherBehind = 150;  // bytes behind the telling words that still say what the cipher names

class Teller {
 public:
  using Places = std::vector<CipherWords::Place>;
  Teller(std::string_view text, const LetterShapes& letters, const RuleBook& rules, const Places& places,
         std::vector<Disguised>& found)
      : text_(text), letters_(letters), rules_(rules), words_(rules.disguised_words()), places_(places), found_(found) {
    for (const auto& place : places) told_ |= place.ciphers;
  }

  void run() const {
    const bool backwards = tells(Cipher::backwards);
    if (backwards || tells(Cipher::turned)) find_backwards(text_, letters_, rules_, backwards, found_);
    if (backwards) {
      find_backward_phrases(text_, rules_, found_);
      find_backward_columns(letters_, rules_, found_);
    }
    if (tells(Cipher::pig_latin)) find_pig_latin(text_, found_);
    if (tells(Cipher::labels)) by_labels();
    if (tells(Cipher::first_letters)) by_first_letters(first_of(Cipher::first_letters));
    if (tells(Cipher::moved)) by_moved_letters();
    if (tells(Cipher::numbered)) by_numbers();
    if (tells(Cipher::morse)) by_morse();
    if (tells(Cipher::left_out) || tells(Cipher::left_out_behind)) by_leaving_out();
    find_told_words(text_, letters_, rules_, places_, found_);
  }

 private:
  bool tells(Cipher cipher) const { return CipherWords::Place{{}, told_}.tells(cipher); }
  Span first_of(Cipher cipher) const {
    return std::find_if(places_.begin(), places_.end(), [&](const auto& place) { return place.tells(cipher); })->span;
  }

  // Two letters come out of anything.
  static std::optional<DisguisedWord> name_of(const Spelling& spelling) {
    const auto word = spelling.name();
    return word && word->letters > 2 ? word : std::nullopt;
  }
  // The word of the list that the shapes spell from `first` on, the longest.
  std::optional<DisguisedWord> word_at(std::u32string_view shapes, std::size_t first) const {
    std::optional<DisguisedWord> longest;
    Spelling spelling(words_);
    for (std::size_t i = first; i < shapes.size() && spelling.goes_on(shapes[i]); ++i) {
      if (const auto word = name_of(spelling)) longest = word;
    }
    return longest;
  }
  // The word that all of the shapes spell.
  std::optional<DisguisedWord> word_of(std::u32string_view shapes) const {
    const auto word = word_at(shapes, 0);
    return word && word->letters == shapes.size() ? word : std::nullopt;
  }
  std::optional<DisguisedWord> word_in(std::u32string_view shapes) const {
    for (std::size_t first = 0; first + 2 < shapes.size(); ++first) {
      if (auto word = word_at(shapes, first)) return word;
    }
    return std::nullopt;
  }

  void add(Span span, const DisguisedWord& word) const {
    found_.push_back({span, word.ordinary, word.category, word.language, true, true});
  }

  void by_first_letters(Span told) const {
    if (const auto word = word_in(first_letters_of_lines())) return add({told.begin, end_of_naming(told.end)}, *word);
    by_first_letters_of_words(told);
  }

  std::u32string first_letters_of_lines() const {
    std::u32string shapes;
    bool line = true;
    for (std::size_t i = 0; i < letters_.size() && shapes.size() < kCipherLines; ++i) {
      if (letters_[i].original == U'\n') line = true;
      if (!line || !letters_.is_wordly(i)) continue;
      // A letter with a line of its own belongs to a word that is written upright.
      if (i + 1 >= letters_.size() || letters_[i + 1].original == U'\n') return {};
      shapes += letters_[i].shape;
      line = false;
    }
    return shapes;
  }

  // "Let's Itemise Next Expenses": a phrase behind what tells of it, from mark to mark.
  void by_first_letters_of_words(Span told) const {
    constexpr std::size_t kShortest = 4;
    std::u32string shapes;
    std::uint32_t begin = told.end;
    bool word = false;
    for (std::size_t i = letters_.first_from(told.end);
         i < letters_.size() && letters_[i].begin < told.end + kCipherBehind; ++i) {
      const Letter& letter = letters_[i];
      if (is_any(letter.original, U":.\"()!?\n「」。")) {
        const auto spelt = shapes.size() < kShortest ? std::nullopt : word_of(shapes);
        if (spelt) return add({begin, letters_[i].begin}, *spelt);
        shapes.clear();
        word = false;
        continue;
      }
      const bool latin = letters_.script(i) == Script::latin;
      if (latin && !word) {
        if (shapes.empty()) begin = letter.begin;
        shapes += letter.shape;
      }
      word = latin || letter.original == U'\'';
    }
  }

  // N:⏎J:⏎T:⏎M:, "you can guess what they stand for": letters as labels of three lines or more.
  void by_labels() const {
    constexpr std::size_t kFewest = 3, kFewestKnown = 2;
    const Language language = is_japanese_text() ? Language::ja : Language::en;
    std::vector<Disguised> labels;
    std::size_t lines = 0;
    for (std::size_t i = 0; i + 1 < letters_.size() && lines < kCipherLines; ++i) {
      const bool begins = i == 0 || letters_[i - 1].original == U'\n';
      if (!begins || letters_.script(i) != Script::latin) continue;
      const std::size_t mark = behind_gloss(i + 1);
      if (mark >= letters_.size() || !is_any(letters_[mark].original, U":=→") || !is_empty_behind(mark + 1)) continue;
      ++lines;
      const auto* words = rules_.picture(letters_[i].original);
      if (words == nullptr) continue;
      const Picture& word = (*words)[static_cast<std::size_t>(language)];
      if (!word.ordinary.empty())
        labels.push_back(
            {{letters_[i].begin, letters_[i].end}, word.ordinary, word.category, language, true, true, {}});
    }
    if (lines >= kFewest && labels.size() >= kFewestKnown)
      std::move(labels.begin(), labels.end(), std::back_inserter(found_));
  }
  // N(戸籍どおり):
  std::size_t behind_gloss(std::size_t i) const {
    constexpr std::size_t kLongest = 16;
    if (letters_[i].original != U'(') return i;
    const std::size_t stop = std::min(i + kLongest, letters_.size());
    while (i < stop && letters_[i].original != U')' && letters_[i].original != U'\n') ++i;
    return i + 1;
  }
  // "N: Newton" has its meaning behind it.
  bool is_empty_behind(std::size_t i) const {
    while (i < letters_.size() && letters_[i].original == U' ') ++i;
    return i >= letters_.size() || is_any(letters_[i].original, U"\n(_.[");
  }
  bool is_japanese_text() const {
    for (std::size_t i = 0; i < letters_.size(); ++i) {
      if (letters_.is_kana(i)) return true;
    }
    return false;
  }

  // 頭文字を縦に読んだアプリ: what tells of the cipher names the app with the words up to there.
  std::uint32_t end_of_naming(std::size_t at) const {
    const std::string_view rest = text_.substr(at, kCipherBehind);
    const std::string_view line = rest.substr(0, rest.find('\n'));
    for (std::size_t to = 0; to < line.size(); to = next_code_point(line, to)) {
      if (const std::size_t thing = rules_.sentence_words().length_of_start(line.substr(to), SentenceWord::thing))
        return static_cast<std::uint32_t>(at + to + thing);
    }
    return static_cast<std::uint32_t>(at);
  }

  // Latin words whose letters all stand as many places off.
  void by_moved_letters() const {
    constexpr int kMoves[] = {13, 1, -1, 2, -2, 3, -3};
    constexpr std::size_t kShortest = 4, kLongest = 12;
    for (std::size_t i = 0; i < letters_.size(); ++i) {
      if (!is_plain_latin(i) || (i > 0 && letters_.is_wordly(i - 1) && letters_.script(i - 1) == Script::latin))
        continue;
      std::size_t end = i;
      while (is_plain_latin(end)) ++end;
      if (end - i < kShortest || end - i > kLongest || is_known(i, end)) continue;
      for (const int move : kMoves) {
        std::u32string shapes;
        for (std::size_t k = i; k < end; ++k)
          shapes += skeleton_of(
              U'a' + static_cast<char32_t>((static_cast<int>(letters_[k].original - U'a') + 26 + move) % 26));
        const auto word = word_of(shapes);
        if (!word) continue;
        add({letters_[i].begin, letters_[end - 1].end}, *word);
        break;
      }
    }
  }
  // "line" is no MJOF moved along.
  bool is_known(std::size_t begin, std::size_t end) const {
    std::u32string shapes;
    for (std::size_t i = begin; i < end; ++i) shapes += letters_[i].shape;
    return word_of(shapes).has_value();
  }
  bool is_plain_latin(std::size_t i) const {
    return i < letters_.size() && letters_[i].original >= U'a' && letters_[i].original <= U'z';
  }

  // 12・9・14・5: four numbers or more with one mark between them.
  void by_numbers() const {
    constexpr std::size_t kFewest = 4;
    for (std::size_t at = 0; at < text_.size(); at = next_code_point(text_, at)) {
      if (!is_digit(text_[at]) || (at > 0 && is_digit(text_[at - 1]))) continue;
      std::u32string shapes;
      std::size_t end = at, next = at;
      while (next < text_.size()) {
        std::size_t number = 0, k = next;
        while (k < text_.size() && k < next + 2 && is_digit(text_[k]))
          number = number * 10 + static_cast<std::size_t>(text_[k++] - '0');
        if (number < 1 || number > 26 || (k < text_.size() && is_digit(text_[k]))) break;
        shapes += skeleton_of(U'a' + static_cast<char32_t>(number - 1));
        end = next = k;
        if (next < text_.size() && is_any(code_point_at(text_, next), U"-.,・/ →、"))
          next = next_code_point(text_, next);
        if (next < text_.size() && text_[next] == ' ') ++next;
        if (next == k) break;
      }
      if (shapes.size() < kFewest) continue;
      if (const auto word = word_of(shapes))
        add({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}, *word);
      at = end > at ? end - 1 : at;
    }
  }

  // ・-・・ ・・ -・ ・
  void by_morse() const {
    std::u32string shapes;
    std::string sign;
    std::size_t begin = 0, end = 0;
    const auto finish = [&] {
      if (sign.empty()) return;
      shapes += skeleton_of(letter_of_morse(sign));
      sign.clear();
    };
    for (std::size_t i = 0; i <= letters_.size(); ++i) {
      const char32_t c = i < letters_.size() ? letters_[i].original : U'\n';
      const bool dot = is_any(c, U".・･•·"), dash = is_any(c, U"-ー−—_－‐");
      if (dot || dash) {
        if (shapes.empty() && sign.empty()) begin = letters_[i].begin;
        sign += dot ? '.' : '-';
        end = letters_[i].end;
        continue;
      }
      finish();
      if (is_any(c, U" /|")) continue;
      if (const auto word = shapes.size() > 2 ? word_at(shapes, 0) : std::nullopt)
        add({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, *word);
      shapes.clear();
    }
  }

  // 「シ×メイ」(×は抜いて), たらたいたん, "txexlxexgram, skip the x"
  void by_leaving_out() const {
    constexpr std::size_t kMost = 8;  // who hides a word tells of one mark
    std::vector<std::u32string> seen;
    for (const CipherWords::Place& place : places_) {
      const Span span = place.span;
      const bool behind = place.tells(Cipher::left_out_behind);
      if (!behind && !place.tells(Cipher::left_out)) continue;
      std::u32string marks =
          behind ? marks_behind(span.end) : marks_before(span.begin, text_.substr(span.begin).starts_with("た"));
      if (marks.empty() || std::find(seen.begin(), seen.end(), marks) != seen.end()) continue;
      leave_out(marks);
      seen.push_back(std::move(marks));
      if (seen.size() == kMost) break;
    }
  }

  std::u32string marks_before(std::size_t at, bool of_riddle) const {
    if (of_riddle) return U"た";
    std::string_view left = text_.substr(0, at);
    while (left.ends_with("」") || left.ends_with("』")) left.remove_suffix(3);
    for (const auto& [name, marks] : kMarks) {
      if (left.ends_with(name)) return std::u32string(marks);
    }
    return left.empty() ? std::u32string{} : std::u32string(1, last_code_point(left));
  }

  std::u32string marks_behind(std::size_t at) const {
    std::string_view right = text_.substr(at);
    while (right.starts_with('"') || right.starts_with('\'')) right.remove_prefix(1);
    for (const auto& [name, marks] : kMarks) {
      if (right.starts_with(name)) return std::u32string(marks);
    }
    // One letter: "the x", "the x's"
    if (right.empty() || (right.size() > 1 && is_letter(right[1]))) return {};
    return std::u32string(1, code_point_at(right, 0));
  }

  // Words of the list that come out where none of `marks` is read.
  void leave_out(std::u32string_view marks) const {
    const auto is_mark = [&](std::size_t i) { return is_any(letters_[i].original, marks); };
    for (std::size_t i = 0; i < letters_.size(); ++i) {
      if (is_mark(i) || (i > 0 && !is_mark(i - 1) && letters_.is_like(i, i - 1))) continue;
      Spelling spelling(words_);
      bool left = false;
      for (std::size_t at = i; at < letters_.size(); ++at) {
        if (at > i && is_mark(at)) {
          left = true;
          continue;
        }
        if (!spelling.goes_on(letters_[at].shape)) break;
        if (!left || (at + 1 < letters_.size() && !is_mark(at + 1) && letters_.is_like(i, at + 1))) continue;
        if (const auto word = name_of(spelling)) add_left({letters_[i].begin, letters_[at].end}, *word, marks);
      }
    }
  }

  // 「たきみのたラたイたン」: what stands in quotation marks around the word is read so, too.
  void add_left(Span span, const DisguisedWord& word, std::u32string_view marks) const {
    constexpr std::size_t kLongest = 150, kQuote = 3;  // bytes
    const std::size_t from = span.begin - std::min<std::size_t>(span.begin, kLongest);
    const std::size_t opens = text_.substr(from, span.begin - from).rfind("「");
    const std::size_t closes = text_.substr(span.end, kLongest).find("」");
    if (opens == std::string_view::npos || closes == std::string_view::npos) return add(span, word);
    const Span quoted{static_cast<std::uint32_t>(from + opens + kQuote), static_cast<std::uint32_t>(span.end + closes)};
    const std::string_view words = text_.substr(quoted.begin, quoted.size());
    if (words.find("」") != std::string_view::npos) return add(span, word);
    Disguised whole{quoted, {}, word.category, word.language, true, true, {}};
    for (std::size_t at = 0; at < words.size(); at = next_code_point(words, at)) {
      if (!is_any(code_point_at(words, at), marks)) whole.decoded += words.substr(at, next_code_point(words, at) - at);
    }
    found_.push_back(std::move(whole));
  }

  static char32_t letter_of_morse(std::string_view sign) {
    constexpr std::array<std::string_view, 26> kSigns{
        ".-", "-...", "-.-.", "-..",  ".",   "..-.", "--.", "....", "..",   ".---", "-.-",  ".-..", "--",
        "-.", "---",  ".--.", "--.-", ".-.", "...",  "-",   "..-",  "...-", ".--",  "-..-", "-.--", "--.."};
    for (std::size_t i = 0; i < kSigns.size(); ++i) {
      if (kSigns[i] == sign) return U'a' + static_cast<char32_t>(i);
    }
    return U'?';
  }

  std::string_view text_;
  const LetterShapes& letters_;
  const RuleBook& rules_;
  const DisguisedWords& words_;
  const Places& places_;
  std::vector<Disguised>& found_;
  std::uint32_t told_ = 0;  // what any of the places tells
};

}  // namespace

void find_told(std::string_view text, const LetterShapes& letters, const RuleBook& rules,
               std::vector<Disguised>& found) {
  const auto places = rules.cipher_words().places_in(text);
  if (!places.empty()) Teller(text, letters, rules, places, found).run();
}

}  // namespace tokumei
