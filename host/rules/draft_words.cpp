#include "rules/draft_words.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace tokumei {

DraftWords::DraftWords(const Kinds& kinds) {
  std::vector<Word> words;
  std::vector<char> text;
  for (const auto& [word, bits] : kinds) {
    words.push_back({static_cast<std::uint32_t>(text.size()), bits});
    text.insert(text.end(), word.c_str(), word.c_str() + word.size() + 1);
  }
  words_ = std::move(words);
  text_ = std::move(text);
}

bool DraftWords::is(std::string_view word, std::initializer_list<DraftWord> kinds) const {
  const char* const text = text_.view().data();
  const auto at = std::lower_bound(words_.begin(), words_.end(), word, [&](const Word& one, std::string_view wanted) {
    return std::string_view(text + one.begin) < wanted;
  });
  return at != words_.end() && text + at->begin == word &&
         std::any_of(kinds.begin(), kinds.end(), [&](DraftWord kind) { return (at->kinds & bit(kind)) != 0; });
}

}  // namespace tokumei
