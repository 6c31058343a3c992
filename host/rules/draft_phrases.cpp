#include "rules/draft_phrases.h"

#include <utility>

namespace tokumei {

DraftPhrases::DraftPhrases(std::vector<DraftPhrase> phrases) : phrases_(std::move(phrases)) {
  std::vector<std::string_view> folded;
  folded.reserve(phrases_.size());
  for (const DraftPhrase& phrase : phrases_) folded.emplace_back(phrase.folded);
  matcher_ = PhraseMatcher(folded);
}

}  // namespace tokumei
