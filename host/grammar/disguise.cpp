#include "grammar/disguise.h"

#include <algorithm>

#include "grammar/disguise_choice.h"
#include "grammar/disguise_trail.h"
#include "grammar/listed_word.h"
#include "grammar/pictures.h"
#include "grammar/spaced_out.h"
#include "grammar/spelled_letters.h"
#include "grammar/told_ciphers.h"
#include "text/letter_shapes.h"
#include "text/skeleton.h"

namespace tokumei {
namespace {

constexpr std::size_t kDisguiseReach =
    DisguisedWord::kLongest;                   // letters and marks of a disguised word up to its first sign
constexpr std::size_t kLetterGloss = 4;        // letters in brackets behind a letter
constexpr std::size_t kMasks = 3;              // of one word
constexpr std::size_t kFewestBehindMask = 3;   // letters behind a mask that begins a word
constexpr std::size_t kFewestAroundDigit = 6;  // letters of a word that a digit masks one of

class Finder {
 public:
  Finder(std::string_view text, const RuleBook& rules)
      : text_(text), rules_(rules), letters_(text), words_(rules.disguised_words()) {}

  std::vector<Disguised> run() {
    find_pictures(text_, letters_, rules_, found_);
    find_told(text_, letters_, rules_, found_);
    find_spelled_letters(letters_, rules_, found_);
    std::size_t start = 0;
    for (const std::size_t sign : letters_.signs()) {
      for (start = std::max(start, sign - std::min(sign, kDisguiseReach)); start <= sign; ++start) {
        if (start > 0 && letters_.is_like(start, start - 1)) continue;  // in the midst of a word
        begin(start, letters_[start].shape);
        if (letters_[start].other != 0) begin(start, letters_[start].other);
      }
    }
    for (const std::size_t i : letters_.odd()) {
      if (letters_.is_mask(i) && i + kFewestBehindMask < letters_.size() && hides_first_letter(i)) begin_masked(i);
    }
    return chosen(found_, rows());
  }

 private:
  using Node = std::uint32_t;  // of the tree of words

  // ◯INE, ●スワード; but ○mail, ○インスタ are words behind a bullet.
  bool hides_first_letter(std::size_t i) const {
    if (!is_any(letters_[i].original, U"○◯●")) return false;
    const bool latin = letters_.script(i + 1) == Script::latin;
    if (i > 0 && (letters_.is_mask(i - 1) || (letters_.is_wordly(i - 1) && !(latin && letters_.is_kana(i - 1)))))
      return false;
    std::size_t at = i + 1;
    Spelling spelling(words_);
    while (letters_.is_wordly(at) && spelling.goes_on(letters_[at++].shape)) {
      if (spelling.word()) return false;
    }
    return letters_.is_wordly(i + 1) && letters_.is_wordly(i + kFewestBehindMask);
  }

  void begin_masked(std::size_t start) {
    Trail trail;
    trail.start = start;
    trail.at = start + 1;
    trail.add_masked();
    const Node last = words_.last_child(DisguisedWords::kRoot);
    for (Node child = words_.first_child(DisguisedWords::kRoot); child < last; ++child) step(child, trail);
  }

  // What is written out though no word is known there: the gaps of rows, small capitals.
  std::vector<Disguised> rows() const {
    std::vector<Disguised> all = find_joints(letters_);
    const std::size_t joints = all.size();
    for (const std::size_t i : letters_.odd()) {
      if (letters_.script(i) != Script::other) continue;
      if (const std::string_view letter = small_capital(letters_[i].original); !letter.empty())
        all.push_back({{letters_[i].begin, letters_[i].end}, letter, kNoCategory, Language::ja, true});
    }
    std::inplace_merge(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(joints), all.end(),
                       [](const Disguised& a, const Disguised& b) { return a.span.begin < b.span.begin; });
    return all;
  }

  // The letter at `start` is taken for `shape`: most begin no word.
  void begin(std::size_t start, char32_t shape) {
    const Node node = words_.child(DisguisedWords::kRoot, shape);
    if (node == DisguisedWords::kNone || leads_nowhere(node, start + 1)) return;
    Trail trail;
    trail.start = start;
    trail.at = start + 1;
    trail.places[trail.letters++] = static_cast<std::uint32_t>(start);
    walk(node, trail);
  }

  // No word goes on with letter i, and nothing is odd about it: so it is behind most letters that begin a word.
  bool leads_nowhere(Node node, std::size_t i) const {
    if (i >= letters_.size()) return true;
    const Letter& next = letters_[i];
    const bool drawn = next.original == letters_[i - 1].original || next.original == U'ー';
    return next.plain && !drawn && words_.child(node, next.shape) == DisguisedWords::kNone;
  }

  // The letter at trail.at is taken for `shape`. Each of these leaves the trail as it was.
  void step(Node node, Trail& trail, char32_t shape) {
    node = words_.child(node, shape);
    if (node == DisguisedWords::kNone) return;
    trail.places[trail.letters++] = static_cast<std::uint32_t>(trail.at++);
    walk(node, trail);
    --trail.letters;
    --trail.at;
  }

  // Both shapes that the letter at trail.at may have.
  void step(Node node, Trail& trail) {
    if (trail.at >= letters_.size()) return;
    step(node, trail, letters_[trail.at].shape);
    if (letters_[trail.at].other != 0) step(node, trail, letters_[trail.at].other);
  }

  // On from the letters found so far: a word ends here, the next letter follows, masks stand for some, or separators
  // stand before it. A disguise is of one kind.
  void walk(Node node, Trail& trail) {
    if (words_.has_word(node)) judge(words_.word(node), trail);
    step(node, trail);
    if (trail.gaps == 0 && trail.masks == 0) draw(node, trail);
    if (trail.gaps == 0 && letters_.is_mask(trail.at)) mask(node, trail);
    if (trail.gaps == 0 && trail.masks == 0 && letters_.script(trail.at) == Script::digit) mask_by_digit(node, trail);
    if (trail.gaps == 0 && trail.masks < kMasks && letters_.behind_blank(trail.at) != trail.at) blank(node, trail);
    if (trail.masks > 0 || !letters_.is_separator(trail.at)) return;
    mask_last(node, trail);
    gap(node, trail);
  }

  // whaaatsapp, telegrammm, でーんわ: the last letter again, or drawn out.
  void draw(Node node, const Trail& trail) {
    const auto again = [&](std::size_t i) {
      const char32_t c = i < letters_.size() ? letters_[i].original : U' ';
      if (c == U'ー') return letters_.script(i - 1) == Script::hiragana;
      return letters_.is_wordly(i) && letters_.script(i) != Script::han && c == letters_[i - 1].original;
    };
    bool strange = false;  // "booth" is no "both"
    std::size_t at = trail.at;
    for (; again(at) && at < trail.at + kDisguiseReach; ++at)
      strange = strange || letters_[at].strange || letters_.is_kana(at);
    if (!strange) return;
    Trail next = trail;
    next.at = at;
    next.drawn = true;
    if (words_.has_word(node)) judge(words_.word(node), next);
    step(node, next);
  }

  // 個 人 番 〇: the last of letters that all stand apart.
  void mask_last(Node node, const Trail& trail) {
    const std::size_t last = trail.at + 1;
    if (trail.gaps + 1 != trail.letters || trail.letters < 3 || !letters_.is_mask(last)) return;
    const char32_t separator = letters_[trail.at].original;
    if (separator != trail.separator || separator == letters_[last].original) return;
    Trail next = trail;
    next.at = last;
    ++next.gaps;
    mask(node, next);
  }

  // (w)(h): a bracket is the same mark on both sides.
  static char32_t opening(char32_t mark) { return mark == U')' ? U'(' : mark == U']' ? U'[' : mark; }

  void gap(Node node, Trail trail) {
    const char32_t separator = opening(letters_[trail.at].original);
    const std::size_t begin = trail.at;
    trail.uniform = trail.uniform && (trail.gaps == 0 || separator == trail.separator);
    trail.separator = separator;
    if (trail.gaps == 0) {
      trail.gap_at = begin;
      trail.cut = trail.letters;
    }
    ++trail.gaps;
    // 「で」と「ん」と「わ」
    if (separator == U'」' && letters_.opens_behind(begin) && letters_[begin + 1].original != U'「') trail.at += 2;
    const std::size_t widest = begin + (separator == U'\n' ? LetterShapes::kIndented : LetterShapes::kGap);
    while (letters_.is_separator(trail.at) && trail.at < widest) {
      // l ! n e: a mark in the shape of the next letter.
      if (trail.at > begin && script_of(letters_[trail.at].shape) == Script::latin) step(node, trail);
      ++trail.at;
    }
    step(node, trail);
    // L(エル)I(アイ)N(エヌ)E: what stands in brackets says the letter again.
    if (separator != U'(' || letters_[begin].original != U'(' || trail.at != begin + 1) return;
    while (trail.at < letters_.size() && trail.at <= begin + kLetterGloss && letters_[trail.at].original != U')')
      ++trail.at;
    if (trail.at >= letters_.size() || letters_[trail.at].original != U')') return;
    ++trail.at;
    step(node, trail);
  }

  // n_a_m_e, か・お・しゃ・しん, ★L★I★N★E: a row, not as many masks.
  bool is_in_row(const Trail& trail) const {
    const char32_t mark = letters_[trail.at].original;
    if (trail.at + 2 >= letters_.size() || letters_[trail.at + 2].original != mark) return false;
    return is_any(mark, U"_・") || (trail.masks == 0 && trail.start > 0 && letters_[trail.start - 1].original == mark);
  }

  // マイ・カード: between two words in katakana the dot is their joint.
  bool joins_words(const Trail& trail) const {
    constexpr std::size_t kWord = 2;
    const std::size_t i = trail.at;
    if (letters_[i].original != U'・' || i < kWord || i + kWord >= letters_.size()) return false;
    for (std::size_t k = i - kWord; k <= i + kWord; ++k) {
      if (k != i && letters_.script(k) != Script::katakana) return false;
    }
    return !is_any(letters_[i + 1].original, U"ーンッャュョァィゥェォ");
  }

  // Masks in a row stand for as many letters; the letter behind them is the next of the word, or the word ends.
  void mask(Node node, Trail trail) {
    if (letters_[trail.at].original == U'=') return;  // y=b
    // …ですか?お… is a question with its mark.
    if (letters_[trail.at].original == U'?' && letters_.script(trail.at - 1) == Script::hiragana) return;
    if (is_in_row(trail) || joins_words(trail)) return;
    // くれか💳の番号: the picture stands for itself.
    if (letters_.is_kana(trail.at - 1) && rules_.picture(letters_[trail.at].original) != nullptr) return;
    // 0#, 1*: a figure with a sign begins no word.
    if (trail.masks == kMasks || (trail.letters == 1 && letters_.script(trail.places[0]) == Script::digit)) return;
    const char32_t mark = letters_[trail.at].original;
    trail.mask = mark;
    std::size_t run = 0;
    for (; trail.masks < kMasks && letters_.is_mask(trail.at) && letters_[trail.at].original == mark; ++run) {
      if (trail.letters == DisguisedWord::kLongest) return;
      trail.add_masked();
      ++trail.at;
    }
    // お○○: one kana and nothing known behind it tells no word.
    if (run > 1 && trail.letters == run + 1 && letters_.is_kana(trail.places[0])) return;
    // 住所★ is the word with a star behind it.
    const bool may_end = !words_.has_word(node) && is_any(mark, U"○●◯〇*×＊x_◎△▲▽▼□■◇◆☆★") &&
                         (!letters_.is_wordly(trail.at) || trail.letters >= 4 || is_particle(trail.at));
    unmask(node, trail, run, may_end, trail.at < letters_.size() && !letters_.is_mask(trail.at));
  }

  // f8cebook, wh7tsapp: any digit in the midst of a long Latin word.
  void mask_by_digit(Node node, Trail trail) {
    if (trail.letters == DisguisedWord::kLongest || letters_.script(trail.at - 1) != Script::latin ||
        letters_.script(trail.at + 1) != Script::latin)
      return;
    trail.mask = U'0';
    trail.add_masked();
    ++trail.at;
    unmask(node, trail, 1, false, true);
  }

  // 生( )月( ): one letter is left to be filled in.
  void blank(Node node, Trail trail) {
    if (trail.letters == DisguisedWord::kLongest || letters_.script(trail.places[0]) == Script::digit) return;
    trail.mask = U'(';
    trail.add_masked();
    trail.at = letters_.behind_blank(trail.at);
    unmask(node, trail, 1, !words_.has_word(node) && !letters_.is_wordly(trail.at), letters_.is_wordly(trail.at));
  }

  // Every letter of the words for each of `run` masks: what does not depend on the letter is settled before.
  void unmask(Node node, Trail& trail, std::size_t run, bool may_end, bool goes_on) {
    if (run > 0) {
      const Node last = words_.last_child(node);
      for (Node child = words_.first_child(node); child < last; ++child)
        unmask(child, trail, run - 1, may_end, goes_on);
      return;
    }
    if (may_end && words_.has_word(node)) judge(words_.word(node), trail);
    if (goes_on) step(node, trail);
  }

  // 住○を, 本○と: a particle behind the mask; the word ends there.
  bool is_particle(std::size_t at) const {
    if (at >= letters_.size()) return false;
    // おと◯ですか: no particle.
    if (letters_[at].original == U'で' && at + 1 < letters_.size() && letters_[at + 1].original == U'す') return false;
    return is_any(letters_[at].original, U"をとはもやのでがに・、/");
  }

  // な( )え →なまえ: a sheet of exercises with its answers.
  bool is_answered(const Trail& trail) const {
    const std::size_t next = trail.at + (trail.at < letters_.size() && letters_[trail.at].original == U' ' ? 1 : 0);
    return next < letters_.size() && is_any(letters_[next].original, U"→=⇒");
  }

  void judge(const DisguisedWord& word, const Trail& trail) {
    if (trail.mask == U'(' && (word.letters < 3 || is_answered(trail))) return;
    if (trail.mask == U'0' && word.letters < kFewestAroundDigit) return;
    const auto firm = disguise_on(trail, word, letters_, text_, rules_.sentence_words());
    if (!firm) return;
    const Span span{letters_[trail.start].begin, letters_[trail.at - 1].end};
    // マイなんとかカード: "something" in the place of a word.
    const std::string_view rest = text_.substr(span.end);
    if (rest.starts_with("とか") && text_.substr(0, span.end).ends_with("なん")) return;
    found_.push_back({span, word.ordinary, word.category, word.language, *firm});
  }

  std::string_view text_;
  const RuleBook& rules_;
  LetterShapes letters_;
  const DisguisedWords& words_;
  std::vector<Disguised> found_;
};

}  // namespace

std::vector<Disguised> find_disguised(std::string_view folded, const RuleBook& rules) {
  return Finder(folded, rules).run();
}

}  // namespace tokumei
