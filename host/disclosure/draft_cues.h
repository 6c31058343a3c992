// The phrases of rules/drafts/*.json where they stand in a draft.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "rules/rule_book.h"
#include "text/span.h"

namespace tokumei {

struct FoundCue {
  Span span;  // of the folded text
  DraftRole role = DraftRole::others;
  Language language = Language::ja;
  CategoryIndex category = kNoCategory;
};

// By begin, longer first. Linear time.
std::vector<FoundCue> find_draft_cues(std::string_view text, const RuleBook& rules);

// What the whole draft is about. Who applies or introduces themselves speaks of themselves, whatever the work is about.
enum class Matter : std::uint8_t {
  own,       // nothing says that it is about something else
  story,     // a text, people of a story, test data
  invented,  // a list that is made up, or the work's: none of it is the writer's
};
Matter matter_of(std::span<const FoundCue> cues);

// What the words around a value say against that it is given away.
enum class Denial : std::uint8_t {
  none,
  told,      // it is somebody else's, or refused
  invented,  // the draft says that all of it is made up
};

}  // namespace tokumei
