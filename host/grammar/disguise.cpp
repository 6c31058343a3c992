#include "grammar/disguise.h"

#include <algorithm>
#include <array>
#include <optional>

#include "grammar/backwards.h"
#include "grammar/disguise_choice.h"
#include "grammar/pictures.h"
#include "grammar/spaced_out.h"
#include "text/letter_shapes.h"
#include "text/skeleton.h"

namespace tokumei {
namespace {

constexpr std::size_t kReach = DisguisedWord::kLongest;  // letters and marks of a disguised word up to its first sign
constexpr std::size_t kGap = 4;                          // separators between two letters
constexpr std::size_t kGloss = 4;                        // letters in brackets behind a letter
constexpr std::size_t kMasks = 3;                        // of one word

// How the letters of a word were found in the text.
struct Trail {
  std::array<std::uint32_t, DisguisedWord::kLongest> places{};  // of each letter of the word; kMasked for a mask
  std::size_t letters = 0;
  std::size_t at = 0;  // the next letter of the text
  std::size_t gaps = 0, masks = 0;
  char32_t separator = 0;
  bool uniform = true;  // one separator in all gaps

  static constexpr std::uint32_t kMasked = 0xFFFFFFFF;
};

class Finder {
 public:
  Finder(std::string_view text, const RuleBook& rules)
      : text_(text), rules_(rules), letters_(text), words_(rules.disguised_words()) {}

  std::vector<Disguised> run() {
    find_pictures(text_, letters_, rules_, found_);
    find_backwards(text_, letters_, words_, found_);
    for (std::size_t start = 0; start < letters_.size(); ++start) {
      const std::size_t sign = letters_.next_sign(start);
      if (sign == letters_.size()) break;
      if (sign > start + kReach) {
        start = sign - kReach - 1;
        continue;
      }
      start_ = start;
      Trail trail;
      trail.at = start;
      step(DisguisedWords::kRoot, trail);
    }
    return chosen(found_, find_joints(letters_));
  }

 private:
  using Node = std::uint32_t;  // of the tree of words

  // The letter at trail.at is taken for `shape`.
  void step(Node node, const Trail& trail, char32_t shape) {
    node = words_.child(node, shape);
    if (node == DisguisedWords::kNone) return;
    Trail next = trail;
    next.places[next.letters++] = static_cast<std::uint32_t>(next.at++);
    walk(node, next);
  }

  // Both shapes that the letter at trail.at may have.
  void step(Node node, const Trail& trail) {
    if (trail.at >= letters_.size()) return;
    step(node, trail, letters_[trail.at].shape);
    if (letters_[trail.at].other != 0) step(node, trail, letters_[trail.at].other);
  }

  // On from the letters found so far: a word ends here, the next letter follows, masks stand for some, or separators
  // stand before it. A disguise is of one kind.
  void walk(Node node, const Trail& trail) {
    if (const DisguisedWord* word = words_.word(node); word != nullptr) judge(*word, trail);
    step(node, trail);
    if (trail.gaps == 0 && letters_.is_mask(trail.at)) mask(node, trail);
    if (trail.masks > 0 || !letters_.is_separator(trail.at)) return;
    mask_last(node, trail);
    gap(node, trail);
  }

  // 個 人 番 〇: the last of letters that all stand apart.
  void mask_last(Node node, Trail trail) {
    const char32_t separator = letters_[trail.at++].original;
    if (++trail.gaps != trail.letters || trail.letters < 3 || !letters_.is_mask(trail.at)) return;
    if (separator == trail.separator && separator != letters_[trail.at].original) mask(node, trail);
  }

  void gap(Node node, Trail trail) {
    const char32_t separator = letters_[trail.at].original == U')' ? U'(' : letters_[trail.at].original;
    const std::size_t begin = trail.at;
    while (letters_.is_separator(trail.at) && trail.at < begin + kGap) ++trail.at;
    trail.uniform = trail.uniform && (trail.gaps == 0 || separator == trail.separator);
    trail.separator = separator;
    ++trail.gaps;
    step(node, trail);
    // L(エル)I(アイ)N(エヌ)E: what stands in brackets says the letter again.
    if (separator != U'(' || letters_[begin].original != U'(' || trail.at != begin + 1) return;
    while (trail.at < letters_.size() && trail.at <= begin + kGloss && letters_[trail.at].original != U')') ++trail.at;
    if (trail.at >= letters_.size() || letters_[trail.at].original != U')') return;
    ++trail.at;
    step(node, trail);
  }

  // Masks in a row stand for as many letters; the letter behind them is the next of the word, or the word ends.
  void mask(Node node, Trail trail) {
    // …ですか?お… is a question with its mark.
    if (letters_[trail.at].original == U'?' && letters_.script(trail.at - 1) == Script::hiragana) return;
    // 0#, 1*: a figure with a sign begins no word.
    if (trail.masks == kMasks || (trail.letters == 1 && letters_.script(trail.places[0]) == Script::digit)) return;
    const char32_t mark = letters_[trail.at].original;
    std::size_t run = 0;
    for (; trail.masks < kMasks && letters_.is_mask(trail.at) && letters_[trail.at].original == mark; ++run) {
      if (trail.letters == DisguisedWord::kLongest) return;
      trail.places[trail.letters++] = Trail::kMasked;
      ++trail.masks;
      ++trail.at;
    }
    // お○○: one kana and nothing known behind it tells no word.
    if (run > 1 && trail.letters == run + 1 && letters_.is_kana(trail.places[0])) return;
    // 住所★ is the word with a star behind it.
    const bool may_end = words_.word(node) == nullptr && is_any(mark, U"○●◯〇*×＊x_◎△□■☆★") &&
                         (!letters_.is_wordly(trail.at) || trail.letters >= 4 || is_particle(trail.at));
    unmask(node, trail, run, may_end, trail.at < letters_.size() && !letters_.is_mask(trail.at));
  }

  // Every letter of the words for each of `run` masks: what does not depend on the letter is settled before.
  void unmask(Node node, const Trail& trail, std::size_t run, bool may_end, bool goes_on) {
    if (run > 0) {
      const Node last = words_.last_child(node);
      for (Node child = words_.first_child(node); child < last; ++child)
        unmask(child, trail, run - 1, may_end, goes_on);
      return;
    }
    if (const DisguisedWord* word = may_end ? words_.word(node) : nullptr; word != nullptr) judge(*word, trail);
    if (goes_on) step(node, trail);
  }

  // 住○を, 本○と: a particle behind the mask; the word ends there.
  bool is_particle(std::size_t at) const {
    return at < letters_.size() && is_any(letters_[at].original, U"をとはもやの・、/");
  }

  void judge(const DisguisedWord& word, const Trail& trail) {
    const std::size_t size = word.shape.size();
    std::size_t substituted = 0;
    for (std::size_t k = 0; k < size; ++k) {
      if (trail.places[k] == Trail::kMasked) continue;
      const Letter& letter = letters_[trail.places[k]];
      substituted += letter.marked || letter.begin + text_size(letter) < letter.end ||
                     spelling_of(letter.original) != word.letters[k];
    }
    const auto firm = firmness(word, trail, substituted);
    if (!firm || !free_standing(trail)) return;
    const std::uint32_t begin = letters_[start_].begin;
    if (text_.substr(begin, letters_[trail.at - 1].end - begin) == word.ordinary) return;
    add(word, trail.at, *firm);
  }

  static std::uint32_t text_size(const Letter& letter) {
    return letter.original < 0x80 ? 1 : letter.original < 0x800 ? 2 : letter.original < 0x10000 ? 3 : 4;
  }

  // Whether the letters are disguised, and so that nobody writes it by chance.
  std::optional<bool> firmness(const DisguisedWord& word, const Trail& trail, std::size_t substituted) const {
    const std::size_t size = word.shape.size();
    const bool latin = script_of(word.shape[0]) == Script::latin;
    if (word.category == kNoCategory)
      return trail.gaps == 0 && trail.masks == 0 && substituted > 0 ? std::optional(false) : std::nullopt;
    if (trail.masks > 0) {
      if (size == 2) return script_of(word.shape[0]) == Script::han ? std::optional(false) : std::nullopt;
      return trail.masks <= (size >= 7 ? 3U : size >= 4 ? 2U : 1U) ? std::optional(true) : std::nullopt;
    }
    if (trail.gaps == 0) return substituted > 0 && size >= 3 ? std::optional(true) : std::nullopt;
    const auto spaces = static_cast<std::size_t>(std::count(word.shape.begin(), word.shape.end(), U' '));
    const bool every = trail.gaps + 1 + 2 * spaces >= size;
    const char32_t separator = trail.separator;
    if (size == 2) {
      const bool apart = separator == U' ' ? stands_apart(trail) : !is_any(separator, U"、。\n-ー");
      return apart ? std::optional(false) : std::nullopt;
    }
    if (every) return trail.uniform || latin ? std::optional(true) : std::nullopt;
    if (!latin && trail.gaps == 1 && is_any(separator, U"○●◯〇♂♀")) return std::nullopt;  // ロー○ン is a shop
    if (cut_within_a_sound(trail)) return true;
    if (!trail.uniform || is_any(separator, U"、。\n")) return std::nullopt;
    if (!latin) return false;
    const bool once = trail.gaps == 1 && ((size >= 5 && separator != U' ') || is_any(separator, U"/*|_·"));
    if (once || (is_among_japanese(trail) && separator != U'-')) return false;
    if (trail.gaps == 1 && size >= 5 && is_the_readers()) return false;
    return substituted > 0 ? std::optional(trail.gaps > 1) : std::nullopt;
  }

  // 持病 as 「持 病 は」, 氏 名: with nothing of a word at either side.
  bool stands_apart(const Trail& trail) const {
    return (start_ == 0 || !letters_.is_wordly(start_ - 1)) && !letters_.is_wordly(trail.at);
  }

  // スラ、ック
  bool cut_within_a_sound(const Trail& trail) const {
    for (std::size_t k = 1; k < trail.letters; ++k) {
      if (trail.places[k] > trail.places[k - 1] + 1 && begins_no_word(letters_[trail.places[k]].original)) return true;
    }
    return false;
  }

  // L IN E か, 「zoo m で」: Latin letters in a Japanese sentence are not cut by chance.
  bool is_among_japanese(const Trail& trail) const {
    const std::size_t next = trail.at + (trail.at < letters_.size() && letters_[trail.at].original == U' ' ? 1 : 0);
    return is_japanese(letters_.script(next));
  }

  // "your em ail"
  bool is_the_readers() const {
    const std::string_view left = text_.substr(0, letters_[start_].begin);
    return left.ends_with("your ") || left.ends_with(" ur ");
  }

  // The word does not go on at either side: オンラ イン, "a d d r e s s i n g".
  bool free_standing(const Trail& trail) const {
    const std::size_t start = start_, end = trail.at;
    if (!letters_.is_whole(start, end)) return false;
    if (trail.gaps == 0) return true;
    if (script_of(letters_[start].shape) == Script::latin && (spaced_letters(end, 1) || spaced_letters(start, -1)))
      return false;  // D I S C O R D  A T  S E A
    const auto outside = [&](std::size_t i) { return i >= letters_.size(); };
    const auto goes_on = [&](std::size_t mark, std::size_t letter, std::size_t beyond) {
      if (outside(mark) || outside(letter) || letters_[mark].original != trail.separator) return false;
      if (letters_.is_like(start, letter))
        return trail.separator == U'\n' ? outside(beyond) || letters_[beyond].original == U'\n'
                                        : outside(beyond) || !letters_.is_like(start, beyond);
      // で・ん・わ・し・て・ね: more of the same behind a hiragana that is no particle.
      return letters_.script(letter) == Script::hiragana && letters_.script(start) == Script::hiragana &&
             !outside(beyond) && letters_[beyond].original == trail.separator &&
             !is_any(letters_[letter].original, trail.separator == U' ' ? U"のがをはもでにとへおご" : U"のおご");
    };
    if (goes_on(end, end + 1, end + 2)) return false;
    return !(start >= 2 && goes_on(start - 1, start - 2, start >= 3 ? start - 3 : letters_.size()));
  }

  // Whether other spaced-out letters follow from `at` (or stand before it, with step -1).
  bool spaced_letters(std::size_t at, int step) const {
    // A step below zero wraps around and is outside as well.
    const auto outside = [&](std::size_t k) { return k >= letters_.size(); };
    const auto next = [&](std::size_t k) { return step < 0 ? k - 1 : k + 1; };
    const auto is_latin = [&](std::size_t k) { return !outside(k) && script_of(letters_[k].shape) == Script::latin; };
    const auto skip_spaces = [&](std::size_t k) {
      for (std::size_t spaces = 0; !outside(k) && letters_[k].original == U' ' && spaces < kGap; ++spaces) k = next(k);
      return k;
    };
    std::size_t i = step < 0 ? at - 1 : at;
    if (outside(i) || letters_[i].original != U' ') return false;
    i = skip_spaces(i);
    int single = 0;
    while (is_latin(i) && !is_latin(next(i)) && single < 2) {
      ++single;
      i = skip_spaces(next(i));
    }
    return single >= 2;
  }

  void add(const DisguisedWord& word, std::size_t end, bool firm) {
    found_.push_back(
        {{letters_[start_].begin, letters_[end - 1].end}, word.ordinary, word.category, word.language, firm});
  }

  std::string_view text_;
  const RuleBook& rules_;
  LetterShapes letters_;
  const DisguisedWords& words_;
  std::size_t start_ = 0;
  std::vector<Disguised> found_;
};

}  // namespace

std::vector<Disguised> find_disguised(std::string_view folded, const RuleBook& rules) {
  return Finder(folded, rules).run();
}

}  // namespace tokumei
