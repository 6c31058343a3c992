#include "grammar/disguise_trail.h"

#include <algorithm>
#include <string>

#include "grammar/disguise_pieces.h"
#include "rules/rule_book.h"
#include "text/skeleton.h"

namespace tokumei {
namespace {

class TrailReader {
 public:
  TrailReader(const Trail& trail, const DisguisedWord& word, const LetterShapes& letters, std::string_view text,
              const SentenceWords& vocabulary)
      : trail_(trail), word_(word), letters_(letters), text_(text), vocabulary_(vocabulary) {}

  std::optional<bool> run() const {
    if (last_code_point(word_.spelling) == DisguisedWord::kByEar) return std::nullopt;
    std::size_t substituted = 0, at = 0;
    bool figures = true;  // those of the word are there, 090
    for (std::size_t k = 0; k < word_.letters; ++k, at = next_code_point(word_.spelling, at)) {
      if (trail_.places[k] == Trail::kMasked) continue;
      const Letter& letter = letters_[trail_.places[k]];
      const char32_t own = code_point_at(word_.spelling, at);
      figures = figures && (script_of(own) != Script::digit || letter.original == own);
      substituted +=
          letter.marked || letter.begin + text_size(letter) < letter.end || is_in_place_of(letter.original, own);
    }
    substituted += (trail_.drawn && word_.letters > 3) + is_of_two_kana();
    const auto firm = firmness(substituted);
    if (!firm || !figures || !free_standing()) return std::nullopt;
    const std::uint32_t begin = letters_[trail_.start].begin;
    if (text_.substr(begin, letters_[trail_.at - 1].end - begin) == word_.ordinary) return std::nullopt;
    return firm;
  }

 private:
  // What stands behind a word, and what begins the next: particles, お, ご.
  static constexpr std::u32string_view kBehindWord = U"のがをはもでにとへやかおご";

  static std::uint32_t text_size(const Letter& letter) {
    return letter.original < 0x80 ? 1 : letter.original < 0x800 ? 2 : letter.original < 0x10000 ? 3 : 4;
  }

  // A letter that stands where the word has another; "stb" is no "st8".
  static bool is_in_place_of(char32_t letter, char32_t own) {
    return spelling_of(letter) != spelling_of(own) &&
           !(script_of(own) == Script::digit && script_of(letter) == Script::latin);
  }

  // ラいン, でンわ: kana of both kinds. Three letters may be a word behind a particle, からイン.
  bool is_of_two_kana() const {
    std::size_t hiragana = 0, katakana = 0;
    for (std::size_t k = 0; k < trail_.letters; ++k) {
      if (trail_.places[k] == Trail::kMasked || letters_[trail_.places[k]].original == U'ー') continue;
      const Script script = letters_.script(trail_.places[k]);
      // パスポートの: a word and the particle behind it.
      if (script == Script::hiragana && hiragana == 0 && katakana > 2 &&
          is_any(letters_[trail_.places[k]].original, U"のをはがにでともへ"))
        return false;
      hiragana += script == Script::hiragana;
      katakana += script == Script::katakana;
    }
    if (hiragana == 0 || katakana == 0 || word_.letters < 3) return false;
    if (letters_.is_like(trail_.at - 1, trail_.at)) return false;  // からインド
    return word_.letters > 3 || letters_.script(trail_.places[1]) != Script::katakana;
  }

  // Of the shape of the word's letter there; 口 is a kanji, though it looks like ロ.
  Script script_at(std::size_t at) const {
    const char32_t own = code_point_at(word_.spelling, at);
    return script_of(script_of(own) == Script::han ? own : skeleton_of(own));
  }

  // Whether the letters are disguised, and so that nobody writes it by chance.
  std::optional<bool> firmness(std::size_t substituted) const {
    const std::size_t size = word_.letters;
    const Script script = script_at(0);
    const bool latin = script == Script::latin;
    if (word_.category == kNoCategory)
      return trail_.gaps == 0 && trail_.masks == 0 && substituted > 0 ? std::optional(false) : std::nullopt;
    const bool figures = script_of(code_point_at(word_.spelling, 0)) == Script::digit;  // 090
    if (latin && !figures && !has_letters(trail_, letters_)) return std::nullopt;
    if (trail_.places[0] == Trail::kMasked && size < (latin ? 4 : 5)) return std::nullopt;
    if (trail_.masks > 0) {
      if (is_blank(trail_, letters_) || (latin && size < 4 && is_any(trail_.mask, U"^~%+?#_…‥・•")))
        return std::nullopt;
      const Script last = script_at(previous_code_point(word_.spelling, word_.spelling.size()));
      // 写し○; but もよ◯駅
      if (size < 5 && script != last && trail_.places[size - 1] == Trail::kMasked &&
          !(size == 4 && trail_.masks == 1 && is_any(trail_.mask, U"○◯●")))  // but 別アプ○
        return std::nullopt;
      if (!latin && is_part_of_kana()) return std::nullopt;
      if (size == 2) return script == Script::han ? std::optional(false) : std::nullopt;
      return trail_.masks <= (size >= 7 ? 3U : size >= 4 ? 2U : 1U) ? std::optional(true) : std::nullopt;
    }
    if (latin && trail_.gaps == 1 && (is_stop(trail_, letters_) || is_of_a_table())) return std::nullopt;
    if (latin && trail_.gaps == 2 && letters_[trail_.gap_at].original == U'\'' && trail_.separator == U' ')
      return std::nullopt;  // "what's up with it"
    if (latin && substituted == 0 && is_compound(trail_, letters_, text_, vocabulary_)) return std::nullopt;
    if (size == 3 && !latin && !figures && letters_.script(trail_.start) == Script::digit &&
        letters_.script(trail_.start - 1) == Script::digit)
      return std::nullopt;  // 30とし
    if (size == 3 && latin && (trail_.gaps == 1 || !trail_.uniform) && !is_among_japanese()) return std::nullopt;
    if (trail_.gaps == 0)
      return substituted > 0 && (size >= 3 || substituted == size) ? std::optional(true) : std::nullopt;
    const auto spaces = static_cast<std::size_t>(std::count(word_.spelling.begin(), word_.spelling.end(), ' '));
    const bool every = trail_.gaps + 1 + 2 * spaces >= size;
    const char32_t separator = trail_.separator;
    if (size == 2) {
      if (letters_.script(trail_.start) != letters_.script(trail_.at - 1)) return std::nullopt;  // 前 か
      const bool apart = separator == U' '    ? stands_apart()
                         : separator == U'\n' ? stands_upright()
                                              : !is_any(separator, U"、。-ー");
      return apart ? std::optional(false) : std::nullopt;
    }
    if (every) return trail_.uniform || latin || is_cut_by_signs() ? std::optional(true) : std::nullopt;
    if (!latin && trail_.gaps == 1 && is_any(separator, U"○●◯〇♂♀")) return std::nullopt;  // ロー○ン is a shop
    if (cut_within_a_sound()) return true;
    if (latin && is_in_pieces(trail_, letters_, text_, vocabulary_)) return false;
    if (!trail_.uniform || is_any(separator, U"、。\n")) return std::nullopt;
    if (!latin && trail_.gaps == 1 && is_any(separator, U"([") && letters_.is_wordly(trail_.at))
      return std::nullopt;  // 履歴書(写真貼付); but 学生(証)
    if (!latin) return false;
    const bool once = trail_.gaps == 1 && ((size >= 5 && separator != U' ') || is_any(separator, U"/*|_·"));
    if (once || (is_among_japanese() && separator != U'-')) return false;
    if (trail_.gaps == 1 && size >= 5 && is_the_readers()) return false;
    return substituted > 0 ? std::optional(trail_.gaps > 1) : std::nullopt;
  }

  // えっくす・いんすた is no すまい, におい○ no オイン: hiragana go on beside a dot, or before a short word.
  bool is_part_of_kana() const {
    const auto goes_on = [&](std::size_t i, std::u32string_view particles) {
      return i < letters_.size() && letters_.script(i) == Script::hiragana && !is_any(letters_[i].original, particles);
    };
    const std::size_t before = trail_.start == 0 ? letters_.size() : trail_.start - 1;
    if (trail_.mask == U'・') return goes_on(before, U"のをはがにでともへや") || goes_on(trail_.at, kBehindWord);
    // なければメア○を: katakana begin a word behind hiragana.
    return word_.letters == 3 && letters_.is_mask(trail_.at - 1) && letters_.script(trail_.start) == Script::hiragana &&
           goes_on(before, U"のをはがとも");
  }

  // で★ん▲わ◎ば■ん: nobody puts another sign behind each letter by chance.
  bool is_cut_by_signs() const {
    if (word_.letters < 4) return false;
    for (std::size_t i = trail_.start; i < trail_.at; ++i) {
      const Letter& letter = letters_[i];
      if (!letters_.is_wordly(i) && (letter.original < 0x80 || is_any(letter.original, U"、。・…「」ー〜")))
        return false;
    }
    return true;
  }

  // C3 LL: a letter with a number, and a space.
  bool is_of_a_table() const {
    return trail_.separator == U' ' && trail_.cut == 2 && trail_.gap_at == trail_.start + 2 &&
           letters_.script(trail_.start + 1) == Script::digit;
  }

  // 持病 as 「持 病 は」, 「持 病とか」, 氏 名: with nothing of a word at either side but the particle behind kanji.
  bool stands_apart() const {
    const bool particle = letters_.script(trail_.at - 1) == Script::han && trail_.at < letters_.size() &&
                          is_any(letters_[trail_.at].original, kBehindWord);
    return (trail_.start == 0 || !letters_.is_wordly(trail_.start - 1)) && (particle || !letters_.is_wordly(trail_.at));
  }

  // 住⏎所⏎を: each has a line of its own, and the sentence goes on below with a particle.
  bool stands_upright() const {
    const auto is_line_end = [&](std::size_t i) { return i < letters_.size() && letters_[i].original == U'\n'; };
    return trail_.at == trail_.start + 3 && (trail_.start == 0 || is_line_end(trail_.start - 1)) &&
           is_line_end(trail_.at) && trail_.at + 1 < letters_.size() &&
           is_any(letters_[trail_.at + 1].original, U"をのはがにもで");
  }

  // スラ、ック
  bool cut_within_a_sound() const {
    for (std::size_t k = 1; k < trail_.letters; ++k) {
      if (trail_.places[k] > trail_.places[k - 1] + 1 && begins_no_word(letters_[trail_.places[k]].original))
        return true;
    }
    return false;
  }

  // L IN E か, 「zoo m で」: Latin letters in a Japanese sentence are not cut by chance.
  bool is_among_japanese() const {
    const std::size_t next = trail_.at + (trail_.at < letters_.size() && letters_[trail_.at].original == U' ' ? 1 : 0);
    return is_japanese(letters_.script(next));
  }

  // "your em ail"
  bool is_the_readers() const {
    const std::string_view left = text_.substr(0, letters_[trail_.start].begin);
    return left.ends_with("your ") || left.ends_with(" ur ");
  }

  // The word does not go on at either side: オンラ イン, "a d d r e s s i n g".
  bool free_standing() const {
    const std::size_t start = trail_.start, end = trail_.at;
    if (!letters_.is_whole(trail_.places[0] == Trail::kMasked ? start + 1 : start, end)) return false;
    if (!latin_start() && !begins_and_ends()) return false;
    if (trail_.gaps == 0) return true;
    if (latin_start()) return is_word_of_row();
    const auto outside = [&](std::size_t i) { return i >= letters_.size(); };
    const auto goes_on = [&](std::size_t mark, std::size_t letter, std::size_t beyond) {
      if (outside(mark) || outside(letter) || letters_[mark].original != trail_.separator) return false;
      if (letters_.is_like(start, letter))
        return trail_.separator == U'\n' ? outside(beyond) || letters_[beyond].original == U'\n'
                                         : outside(beyond) || !letters_.is_like(start, beyond);
      // で・ん・わ・し・て・ね: more of the same behind a hiragana that is no particle.
      return letters_.script(letter) == Script::hiragana && letters_.script(start) == Script::hiragana &&
             !outside(beyond) && letters_[beyond].original == trail_.separator &&
             !is_any(letters_[letter].original, trail_.separator == U' ' ? kBehindWord : U"のおご");
    };
    if (goes_on(end, end + 1, end + 2)) return false;
    return !(start >= 2 && goes_on(start - 1, start - 2, start >= 3 ? start - 3 : letters_.size()));
  }

  bool latin_start() const { return script_of(letters_[trail_.start].shape) == Script::latin; }

  // くらいソース, してから インストール: a word that begins in hiragana and goes on in other letters may be parts of
  // two.
  bool begins_and_ends() const {
    const std::size_t start = trail_.start, last = trail_.at - 1;
    if (letters_.script(start) != Script::hiragana || word_.letters > 4) return true;
    // ぶ口グ: a kanji in a kana's place is part of no other word.
    for (std::size_t k = start + 1; k < last; ++k) {
      if (letters_.script(k) == Script::han && script_of(letters_[k].shape) == Script::katakana) return true;
    }
    if (letters_.script(last) != Script::katakana && letters_.script(last) != Script::latin) return true;
    if (letters_.is_like(last, trail_.at)) return false;
    return start == 0 || letters_.script(start - 1) != Script::hiragana ||
           is_any(letters_[start - 1].original, U"のをはがにでともへや");
  }

  // c a n i c a s e l f i e: what else the row of letters holds is small words.
  bool is_word_of_row() const {
    std::string before, behind;
    const auto in_row = [&](std::size_t mark, std::size_t letter) {
      return mark < letters_.size() && letters_[mark].original == trail_.separator &&
             letters_.is_like(trail_.start, letter);
    };
    std::size_t i = trail_.start;
    while (i >= 2 && in_row(i - 1, i - 2) && !(i >= 3 && letters_.is_like(trail_.start, i - 3)) &&
           before.size() <= kRest)
      before.insert(before.begin(), static_cast<char>(letters_[i -= 2].original));
    for (i = trail_.at; in_row(i, i + 1) && !letters_.is_like(trail_.start, i + 2) && behind.size() <= kRest; i += 2)
      behind.push_back(static_cast<char>(letters_[i + 1].original));
    return of_small_words(before) && of_small_words(behind);
  }

  static constexpr std::size_t kRest = 16;  // letters of a row on each side of a word

  bool of_small_words(std::string_view letters) const {
    if (letters.size() > kRest) return false;
    std::uint32_t reached = 1;  // a bit for each letter up to which small words lead
    for (std::size_t at = 0; at < letters.size(); ++at) {
      if ((reached >> at & 1) == 0) continue;
      for (std::size_t end = at + 1; end <= letters.size(); ++end) {
        if (vocabulary_.is(letters.substr(at, end - at), SentenceWord::row_word)) reached |= 1U << end;
      }
    }
    return (reached >> letters.size() & 1) != 0;
  }

  const Trail& trail_;
  const DisguisedWord& word_;
  const LetterShapes& letters_;
  const std::string_view text_;
  const SentenceWords& vocabulary_;
};

}  // namespace

std::optional<bool> disguise_on(const Trail& trail, const DisguisedWord& word, const LetterShapes& letters,
                                std::string_view text, const SentenceWords& vocabulary) {
  return TrailReader(trail, word, letters, text, vocabulary).run();
}

}  // namespace tokumei
