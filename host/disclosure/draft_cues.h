// The phrases of rules/drafts/*.json where they stand in a draft.
#pragma once

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

}  // namespace tokumei
