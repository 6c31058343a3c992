// The worker's own personal data in a text about to be sent.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model.h"
#include "rules/rule_book.h"
#include "text/folded_text.h"

namespace tokumei {

struct DisclosureMatch {
  CategoryIndex category;
  Span span;  // of the folded text: the value itself
  Confidence confidence;
  std::string_view rule;  // id of a note: "draft.labelled"
};

// The rule of a match with a value that the user asked to be told of: nothing takes it back.
inline constexpr std::string_view kOwnDataRule = "draft.own";

// `own_data` are values that the user asked to be told of, as they wrote them: each that is there is found. Else the
// first of a category, in text order; behind them other values of the same categories, a few of each, where both the
// rules and the second opinion are sure. Without `opinion` the rules alone decide, and there are no others.
std::vector<DisclosureMatch> find_disclosures(const FoldedText& folded, std::string_view original,
                                              const std::vector<std::string>& own_data, const RuleBook& rules,
                                              bool opinion = true);

}  // namespace tokumei
