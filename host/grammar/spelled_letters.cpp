#include "grammar/spelled_letters.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "grammar/listed_word.h"
#include "text/skeleton.h"

namespace tokumei {
namespace {

constexpr std::size_t kFewestSpelled = 3;    // letters of a word
constexpr std::size_t kLettersBetween = 14;  // letters that stand between two of the word
constexpr std::size_t kLongName = 9;         // "double-u" without its mark

struct LetterName {
  char32_t letter;
  std::string_view names;  // each between spaces
};
// By their sound, and by the words of the spelling alphabet.
constexpr LetterName kNames[] = {{U'a', " ay aye eh ey alpha alfa "},
                                 {U'b', " bee bravo "},
                                 {U'c', " cee see charlie "},
                                 {U'd', " dee delta "},
                                 {U'e', " ee echo "},
                                 {U'f', " eff ef foxtrot "},
                                 {U'g', " gee jee golf "},
                                 {U'h', " aitch haitch hotel "},
                                 {U'i', " eye ai india "},
                                 {U'j', " jay juliet juliett "},
                                 {U'k', " kay kilo "},
                                 {U'l', " ell el lima "},
                                 {U'm', " em emm mike "},
                                 {U'n', " en enn november "},
                                 {U'o', " oh oscar "},
                                 {U'p', " pee papa "},
                                 {U'q', " cue queue quebec "},
                                 {U'r', " ar are romeo "},
                                 {U's', " ess es sierra "},
                                 {U't', " tee tango "},
                                 {U'u', " yu yoo you uniform "},
                                 {U'v', " vee victor "},
                                 {U'w', " dubya doubleyou whiskey whisky "},
                                 {U'x', " ex eks xray "},
                                 {U'y', " why wye wy yankee "},
                                 {U'z', " zee zed zulu "}};

char32_t letter_named(std::string_view name) {
  static const auto kByName = [] {
    std::unordered_map<std::string_view, char32_t> letters;
    for (const auto& [letter, names] : kNames) {
      for (std::size_t at = 1; at < names.size();) {
        const std::size_t end = names.find(' ', at);
        letters.emplace(names.substr(at, end - at), letter);
        at = end + 1;
      }
    }
    return letters;
  }();
  const auto found = kByName.find(name);
  return found == kByName.end() ? 0 : found->second;
}

class SpelledLetters {
 public:
  SpelledLetters(const LetterShapes& letters, const RuleBook& rules, std::vector<Disguised>& found)
      : letters_(letters), words_(rules.disguised_words()), found_(found) {}

  void run() {
    for (const std::size_t mark : letters_.odd()) {
      if (mark <= done_ || !is_latin(mark - 1)) continue;
      if (mark == 1 || !is_latin(mark - 2)) {
        if (!read_out(mark - 1)) by_example(mark - 1);
      } else if (may_end_name(mark - 1)) {
        by_names(mark);
      }
    }
  }

 private:
  bool is_latin(std::size_t i) const { return letters_.script(i) == Script::latin; }
  bool is_single(std::size_t i) const {
    return is_latin(i) && !letters_.is_wordly(i - 1) && !letters_.is_wordly(i + 1);
  }
  char32_t original(std::size_t i) const { return i < letters_.size() ? letters_[i].original : U'\n'; }

  bool add(std::size_t first, std::size_t last, const std::u32string& spelt) {
    const auto word = spelt.size() < kFewestSpelled ? std::nullopt : listed_word(words_, spelt);
    if (!word || word->category == kNoCategory) return false;
    found_.push_back(
        {{letters_[first].begin, letters_[last].end}, word->ordinary, word->category, word->language, true, true, {}});
    done_ = last;
    return true;
  }

  // Single letters with the same words between them, "(dash)", "to the".
  bool read_out(std::size_t first) {
    std::size_t next = first + 2, words = 0;
    for (; next <= first + kLettersBetween && original(next) != U'\n' && !is_single(next); ++next)
      words += is_latin(next);
    if (words < 2 || !is_single(next)) return false;
    const std::size_t step = next - first;
    const auto goes_on = [&](std::size_t at) {
      if (!is_single(at + step)) return false;
      for (std::size_t k = 1; k < step; ++k) {
        if (original(at + k) != original(first + k)) return false;
      }
      return true;
    };
    std::u32string spelt(1, letters_[first].shape);
    std::size_t last = first;
    for (; goes_on(last) && spelt.size() < DisguisedWord::kLongest; last += step) spelt += letters_[last + step].shape;
    return add(first, last, spelt);
  }

  // "T as in Tango", "m for mike": each letter begins the word behind it.
  void by_example(std::size_t first) {
    std::u32string spelt;
    std::size_t last = first;
    for (std::size_t at = first; is_single(at) && spelt.size() < DisguisedWord::kLongest;) {
      const std::size_t end = end_of_example(at);
      if (end == at) break;
      spelt += letters_[at].shape;
      last = end - 1;
      at = word_behind(end);
      if (word(at, end_of_word(at)) == "and") at = word_behind(end_of_word(at));
    }
    add(first, last, spelt);
  }
  std::size_t end_of_example(std::size_t letter) const {
    std::size_t begin = word_behind(letter + 1), end = end_of_word(begin);
    if (word(begin, end) == "as") {
      begin = word_behind(end);
      if (word(begin, end = end_of_word(begin)) != "in") return letter;
    } else if (word(begin, end) != "for" && word(begin, end) != "like") {
      return letter;
    }
    begin = word_behind(end);
    end = end_of_word(begin);
    return end > begin + 1 && original(begin) == original(letter) ? end : letter;
  }
  std::size_t word_behind(std::size_t i) const {
    constexpr std::size_t kMarks = 3;
    const std::size_t most = i + kMarks;
    while (i < most && i < letters_.size() && !letters_.is_wordly(i) && original(i) != U'\n') ++i;
    return i;
  }
  std::size_t end_of_word(std::size_t i) const {
    const std::size_t most = i + kLettersBetween;
    while (i < most && is_latin(i)) ++i;
    return i;
  }
  std::string word(std::size_t begin, std::size_t end) const {
    std::string result;
    for (; begin < end; ++begin) result += original(begin) < 0x80 ? static_cast<char>(original(begin)) : '?';
    return result;
  }

  // "dee", "ess", "ell", "eff", or "echo", "delta", "zulu": of the words for letters few are other words, and few other
  // words end so.
  bool may_end_name(std::size_t i) const {
    if (is_any(original(i), U"aou")) return i >= 3 && is_latin(i - 1) && is_latin(i - 2) && is_latin(i - 3);
    return i >= 1 && original(i) == original(i - 1) && is_any(original(i), U"eslf") &&
           (i < 3 || !is_latin(i - 2) || !is_latin(i - 3));
  }

  // The row of names that the one before `mark` stands in: as much of it as is a word.
  void by_names(std::size_t mark) {
    struct Name {
      std::size_t begin, end;
      char32_t letter;
    };
    std::vector<Name> row;
    const auto joins = [&](std::size_t i) { return is_any(original(i), U" -."); };
    std::size_t begin = mark;
    for (std::size_t end = mark; row.size() < DisguisedWord::kLongest; end = begin - 1) {
      begin = end;
      while (begin > 0 && is_latin(begin - 1) && end - begin <= kLongName) --begin;
      const char32_t letter = letter_named(word(begin, end));
      if (letter == 0) break;
      row.insert(row.begin(), {begin, end, letter});
      if (begin <= done_ + 2 || !joins(begin - 1) || !is_latin(begin - 2)) break;
    }
    if (row.empty()) return;
    for (std::size_t at = row.back().end; joins(at) && row.size() < DisguisedWord::kLongest;) {
      const std::size_t end = end_of_word(at + 1);
      const char32_t letter = letter_named(word(at + 1, end));
      if (letter == 0) break;
      row.push_back({at + 1, end, letter});
      at = end;
    }
    bool any = false;
    for (std::size_t first = 0; first < row.size(); ++first) {
      std::u32string spelt, longest;
      Spelling spelling(words_);
      bool told = false;
      for (std::size_t k = first; k < row.size() && spelling.goes_on(skeleton_of(row[k].letter)); ++k) {
        spelt += skeleton_of(row[k].letter);
        told = told || may_end_name(row[k].end - 1);
        if (told && spelling.word()) longest = spelt;
      }
      if (longest.empty() || !add(row[first].begin, row[first + longest.size() - 1].end - 1, longest)) continue;
      any = true;
      first += longest.size() - 1;
    }
    if (!any || row.size() < DisguisedWord::kLongest) done_ = row.back().end;
  }

  const LetterShapes& letters_;
  const DisguisedWords& words_;
  std::vector<Disguised>& found_;
  std::size_t done_ = 0;
};

}  // namespace

void find_spelled_letters(const LetterShapes& letters, const RuleBook& rules, std::vector<Disguised>& found) {
  SpelledLetters(letters, rules, found).run();
}

}  // namespace tokumei
