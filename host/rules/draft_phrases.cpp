#include "rules/draft_phrases.h"

#include <utility>

namespace tokumei {

DraftPhrases::DraftPhrases(const std::vector<DraftPhrase>& phrases) {
  std::vector<std::string_view> folded;
  std::vector<DraftCue> cues;
  for (const DraftPhrase& phrase : phrases) {
    folded.emplace_back(phrase.folded);
    cues.push_back({phrase.category, phrase.role, phrase.language});
  }
  matcher_ = PhraseMatcher(folded);
  cues_ = std::move(cues);
}

}  // namespace tokumei
