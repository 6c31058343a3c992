#include "grammar/pictures.h"

#include <algorithm>
#include <initializer_list>

#include "text/letters.h"

namespace tokumei {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLooked = 64;  // odd letters of the text that are looked at for the same picture
constexpr std::size_t kRow = 16;     // pictures and marks in a row that are looked past

// The blocks of pictures: letters are not looked up.
bool may_be_picture(char32_t c) {
  return c >= 0x1F000 || (c >= 0x2600 && c < 0x2C00);
}

class PictureFinder {
 public:
  PictureFinder(std::string_view text, const LetterShapes& letters, const RuleBook& rules)
      : text_(text), letters_(letters), rules_(rules) {}

  void run(std::vector<Disguised>& found) const {
    for (const std::size_t i : letters_.odd()) {
      const Letter& letter = letters_[i];
      if (!may_be_picture(letter.original)) continue;
      const auto* words = rules_.picture(letter.original);
      if (words == nullptr) continue;
      const Language language = is_japanese_around(i) ? Language::ja : Language::en;
      const Picture& word = (*words)[static_cast<std::size_t>(language)];
      if (word.ordinary.empty()) continue;
      if (!is_label(i) && !is_of_two(i) && !(language == Language::ja ? is_japanese_noun(i) : is_english_noun(i)))
        continue;
      found.push_back({{letter.begin, letter.end}, word.ordinary, word.category, language, false});
    }
  }

 private:
  bool is_picture(std::size_t i) const {
    return i < letters_.size() && may_be_picture(letters_[i].original) &&
           rules_.picture(letters_[i].original) != nullptr;
  }
  bool is_japanese(std::size_t i) const { return tokumei::is_japanese(letters_.script(i)); }

  // The first letter behind letter i that is neither picture nor joint.
  std::size_t behind(std::size_t i) const {
    std::size_t passed = 0;
    for (++i; i < letters_.size() && passed < kRow && (is_picture(i) || is_any(letters_[i].original, U" +/&・×|、と"));
         ++i)
      ++passed;
    return i;
  }

  bool is_japanese_around(std::size_t i) const {
    const std::size_t next = behind(i);
    const bool glossed = next + 1 < letters_.size() && letters_[next].original == U'(';  // 🏠(県と市)
    return is_japanese(glossed ? next + 1 : next) || (i > 0 && is_japanese(i - 1)) ||
           (i > 1 && letters_[i - 1].original == U' ' && is_japanese(i - 2));
  }

  // 🎂: or 📧 ___ at the beginning of a line: an item to fill in.
  bool is_label(std::size_t i) const {
    if (is_question_of_pictures(i)) return true;
    if (i > 0 && letters_[i - 1].original != U'\n') return false;
    ++i;
    if (i < letters_.size() && letters_[i].original == U' ') ++i;
    return i < letters_.size() &&
           (is_any(letters_[i].original, U":=_") || text_.substr(letters_[i].begin).starts_with("..."));
  }

  // 👤📷 ? two of them or more on a line, and nothing else before a question mark.
  bool is_question_of_pictures(std::size_t i) const {
    std::size_t first = i, last = i + 1;
    while (first > 0 && is_picture(first - 1)) --first;
    while (is_picture(last)) ++last;
    if (last - first < 2) return false;
    // 😊🗣📱🔢❓: other pictures before them say nothing.
    while (first > 0 && may_be_picture(letters_[first - 1].original)) --first;
    if (first > 0 && letters_[first - 1].original != U'\n') return false;
    if (last < letters_.size() && letters_[last].original == U' ') ++last;
    return last < letters_.size() && is_any(letters_[last].original, U"?❓❔");
  }

  // ♂or♀, ♂ですか♀ですか, "a 👩 or a 👨": one of two signs beside the other.
  bool is_of_two(std::size_t i) const {
    constexpr std::size_t kNear = 8;
    constexpr std::u32string_view kPairs[] = {U"♂♀", U"👩👨", U"👧👦", U"🚹🚺"};
    const char32_t sign = letters_[i].original;
    for (const std::u32string_view pair : kPairs) {
      if (!is_any(sign, pair)) continue;
      for (std::size_t k = i < kNear ? 0 : i - kNear; k < letters_.size() && k <= i + kNear; ++k) {
        if (letters_[k].original != sign && is_any(letters_[k].original, pair)) return true;
      }
    }
    return false;
  }

  // A particle or the rest of a compound behind it, and no ended sentence before it.
  bool is_japanese_noun(std::size_t i) const {
    const std::size_t next = behind(i);
    const std::string_view rest = next < letters_.size() ? text_.substr(letters_[next].begin) : std::string_view{};
    // そちらの🏠(番地まで); but (笑).
    const bool glossed = rest.starts_with('(') && !starts_with_any(rest, {"(笑", "(爆", "(汗", "(泣", "(^"});
    // 📱の対応機種: what is said to belong to the thing itself.
    if (rest.starts_with("の") && i > 0 && is_thing_elsewhere(i)) return false;
    if (!glossed && !rules_.sentence_words().begins(rest, SentenceWord::behind_picture)) return false;
    std::size_t before = i;
    while (before > 0 && is_picture(before - 1)) --before;
    if (before == 0) return true;
    const char32_t c = letters_[before - 1].original;
    return letters_.script(before - 1) != Script::hiragana || is_any(c, U"のをはがにでともやば");
  }

  // 📱ケース: the same picture before is a part of what the text is about.
  bool is_thing_elsewhere(std::size_t i) const {
    const auto& odd = letters_.odd();
    const auto katakana_behind = [&](std::size_t k) {
      return k < i && letters_[k].original == letters_[i].original && letters_.script(k + 1) == Script::katakana &&
             letters_.script(k + 2) == Script::katakana && (k == 0 || !letters_.is_wordly(k - 1));
    };
    const std::size_t seen = std::min<std::size_t>(odd.size(), kLooked);
    return std::any_of(odd.begin(), odd.begin() + static_cast<std::ptrdiff_t>(seen), katakana_behind);
  }

  // "📧❓ yours?": a line begins with it, and with what asks.
  bool is_asked_alone(std::size_t i) const {
    return (i == 0 || letters_[i - 1].original == U'\n') && i + 1 < letters_.size() &&
           is_any(letters_[i + 1].original, U"?❓❔");
  }

  // "your 📞", "send 🪪 + 🤳", "🪪 + 🤳 pls", "📸 of you", "📱#"
  bool is_english_noun(std::size_t i) const {
    const std::string_view right = i + 1 < letters_.size() ? text_.substr(letters_[i + 1].begin) : std::string_view{};
    if (starts_with_any(right, {" of you", " of u", "#", " #", " number", " pls", " plz", " please", " num "}))
      return true;
    const std::size_t from = letters_[i].begin > 24 ? letters_[i].begin - 24 : 0;
    std::string_view left = text_.substr(from, letters_[i].begin - from);
    while (left.ends_with(' ')) left.remove_suffix(1);
    if (is_asked_alone(i) || text_.substr(letters_[i].end).starts_with(" of yours")) return true;
    if (left.ends_with('+') || left.ends_with('&') || (i + 2 < letters_.size() && letters_[i + 2].original == U'+'))
      return true;
    for (const std::string_view word :
         {"your"sv,  "ur"sv,   "yr"sv,     "send"sv,   "drop"sv,     "share"sv,  "need"sv,
          "gimme"sv, "last"sv, "where"sv,  "which"sv,  "got"sv,      "whats"sv,  "what's"sv,
          "many"sv,  "next"sv, "by"sv,     "on"sv,     "via"sv,      "over"sv,   "the"sv,
          "me a"sv,  "us a"sv, "send a"sv, "take a"sv, "attach a"sv, "need a"sv, "want a"sv}) {
      if (!left.ends_with(word)) continue;
      const std::size_t size = left.size() - word.size();
      if (size == 0 || left[size - 1] == ' ' || left[size - 1] == '\n') return true;
    }
    return false;
  }

  std::string_view text_;
  const LetterShapes& letters_;
  const RuleBook& rules_;
};

}  // namespace

void find_pictures(std::string_view text, const LetterShapes& letters, const RuleBook& rules,
                   std::vector<Disguised>& found) {
  PictureFinder(text, letters, rules).run(found);
}

}  // namespace tokumei
