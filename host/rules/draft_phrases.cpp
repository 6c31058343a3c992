#include "rules/draft_phrases.h"

#include <algorithm>
#include <utility>

namespace tokumei {

DraftPhrases::DraftPhrases(std::vector<DraftPhrase> phrases) {
  std::vector<Phrase> folded;
  std::vector<DraftCue> cues;
  folded.reserve(phrases.size());
  for (DraftPhrase& phrase : phrases) {
    const DraftCue cue{phrase.category, phrase.role, phrase.language};
    const auto same = std::find(cues.begin(), cues.end(), cue);
    folded.push_back({std::move(phrase.folded), static_cast<std::uint16_t>(same - cues.begin())});
    if (same == cues.end()) cues.push_back(cue);
  }
  matcher_ = PhraseMatcher(folded);
  cues_ = std::move(cues);
}

}  // namespace tokumei
