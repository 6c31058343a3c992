#include "grammar/spaced_out.h"

namespace tokumei {
namespace {

constexpr std::size_t kFewest = 4;  // letters of a row: 松・竹・梅 is a list

class Rows {
 public:
  explicit Rows(const LetterShapes& letters) : letters_(letters) {}

  std::vector<Span> run() {
    for (std::size_t i = 0; i < letters_.size();) {
      const std::size_t end = end_of_row(i);
      if (end > i) join(i, end);
      i = end > i ? end : i + 1;
    }
    return std::move(joints_);
  }

 private:
  bool is_letter(std::size_t i) const {
    return letters_.is_kana(i) || letters_.script(i) == Script::han ||
           (i < letters_.size() && letters_[i].original == U'ー');
  }

  // Every second letter from `i` on is the same mark: one past the last letter of the row, `i` if there is none.
  std::size_t end_of_row(std::size_t i) const {
    if (!is_letter(i) || i + 1 >= letters_.size()) return i;
    const char32_t mark = letters_[i + 1].original;
    if (is_letter(i + 1) || is_any(mark, U"、。\n,") || !(letters_.is_separator(i + 1) || letters_.is_mask(i + 1)))
      return i;
    std::size_t at = i;
    while (at + 2 < letters_.size() && letters_[at + 1].original == mark && is_letter(at + 2)) at += 2;
    return (at - i) / 2 + 1 >= kFewest ? at + 1 : i;
  }

  // A word of several letters may end or begin with the row's first or last letter. Behind a space the row begins anew:
  // こちら ら い ん で; but 届いた二 段 階.
  void join(std::size_t begin, std::size_t end) {
    const bool anew = letters_[begin + 1].original == U' ' && begin > 0 && is_letter(begin - 1) &&
                      letters_.script(begin) != Script::han;
    for (std::size_t at = begin + (anew ? 3 : 1); at < end; at += 2)
      joints_.push_back({letters_[at].begin, letters_[at].end});
  }

  const LetterShapes& letters_;
  std::vector<Span> joints_;
};

}  // namespace

std::vector<Span> find_joints(const LetterShapes& letters) {
  return Rows(letters).run();
}

}  // namespace tokumei
