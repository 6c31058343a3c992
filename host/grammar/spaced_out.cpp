#include "grammar/spaced_out.h"

#include "text/skeleton.h"

namespace tokumei {
namespace {

constexpr std::size_t kShortestRow = 4;  // letters of a row: 松・竹・梅 is a list

class Rows {
 public:
  explicit Rows(const LetterShapes& letters) : letters_(letters) {}

  std::vector<Disguised> run() {
    std::size_t done = 0;
    for (const std::size_t mark : letters_.odd()) {
      if (mark < done + 1) continue;
      const std::size_t first = mark - 1, end = end_of_row(first);
      if (end == first) continue;
      join(first, end);
      done = end;
    }
    return std::move(joints_);
  }

 private:
  bool is_latin(std::size_t i) const { return letters_.script(i) == Script::latin; }

  bool is_japanese(std::size_t i) const {
    return letters_.is_kana(i) || letters_.script(i) == Script::han ||
           (i < letters_.size() && letters_[i].original == U'ー');
  }

  // Every second letter from `i` on is the same mark: one past the last letter of the row, `i` if there is none.
  std::size_t end_of_row(std::size_t i) const {
    const bool latin = is_latin(i);
    if (!(latin || is_japanese(i)) || i + 1 >= letters_.size()) return i;
    const char32_t mark = letters_[i + 1].original;
    if (!(letters_.is_separator(i + 1) || letters_.is_mask(i + 1)) || is_any(mark, U"、。\n,〇")) return i;
    // "pick a or b", "x=y": only single letters, and what nobody counts or reckons with.
    if (latin && ((i > 0 && is_latin(i - 1)) || !is_any(mark, U" .-_*|~·"))) return i;
    std::size_t at = i;
    while (at + 2 < letters_.size() && letters_[at + 1].original == mark &&
           (latin ? is_latin(at + 2) && !is_latin(at + 3) : is_japanese(at + 2)))
      at += 2;
    const bool row =
        (at - i) / 2 + 1 >= kShortestRow || is_one_word(i, at) || (latin && at > i && stands_in_rows(i, at));
    return row ? at + 1 : i;
  }

  // s i x  n u m s: a short row beside another, two spaces away.
  bool stands_in_rows(std::size_t first, std::size_t last) const {
    const auto space = [&](std::size_t i) { return i < letters_.size() && letters_[i].original == U' '; };
    const auto single = [&](std::size_t i) { return is_latin(i) && !letters_.is_wordly(i - 1) && !is_latin(i + 1); };
    if (!space(first + 1)) return false;
    if (space(last + 1) && space(last + 2) && single(last + 3) && space(last + 4) && single(last + 5)) return true;
    return first >= 5 && space(first - 1) && space(first - 2) && single(first - 3) && space(first - 4) &&
           single(first - 5);
  }

  // サ・イ・ン: three kana, and one of them begins no word; し○ん○ょ is masked.
  bool is_one_word(std::size_t first, std::size_t last) const {
    if (last != first + 4 || !is_any(letters_[first + 1].original, U" ・/.-|~·")) return false;
    for (const std::size_t i : {first, first + 2, last}) {
      if (!letters_.is_kana(i) && letters_[i].original != U'ー') return false;
    }
    return begins_no_word(letters_[first + 2].original) || begins_no_word(letters_[last].original);
  }

  // A word of several letters may end or begin with the row's first or last letter. Behind a space the row begins anew:
  // こちら ら い ん で; but 届いた二 段 階, 応募者のし ご と, and 連絡用の し ご と.
  void join(std::size_t begin, std::size_t end) {
    const bool anew = letters_[begin + 1].original == U' ' && begin > 0 && is_japanese(begin - 1) &&
                      !is_any(letters_[begin - 1].original, U"のをはがでも") &&
                      !is_any(letters_[begin].original, U"のをはがでも") && letters_.script(begin) != Script::han &&
                      !is_latin(begin);
    for (std::size_t at = begin + (anew ? 3 : 1); at < end; at += 2)
      add(at, is_latin(begin) ? Language::en : Language::ja);
    // Two spaces behind a row of single letters part words: one is left.
    const auto space = [&](std::size_t i) { return i < letters_.size() && letters_[i].original == U' '; };
    if (is_latin(begin) && space(end) && space(end + 1) && is_latin(end + 2)) add(end, Language::ja);
    // d.r.i.v.e.r. card: the dot behind the last letter ends no sentence.
    if (is_latin(begin) && letters_[begin + 1].original == U'.' && end + 2 < letters_.size() &&
        letters_[end].original == U'.' && space(end + 1) && is_latin(end + 2))
      add(end, Language::ja);
  }

  void add(std::size_t mark, Language language) {
    joints_.push_back({{letters_[mark].begin, letters_[mark].end}, {}, kNoCategory, language, true});
  }

  const LetterShapes& letters_;
  std::vector<Disguised> joints_;
};

}  // namespace

std::vector<Disguised> find_joints(const LetterShapes& letters) {
  return Rows(letters).run();
}

}  // namespace tokumei
