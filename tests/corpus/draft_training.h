// Trains the second opinion on drafts (host/disclosure/draft_opinion.h): multinomial logistic regression with AdaGrad
// on every word of the drafts among the texts and of tests/host/disclosure/drafts.txt, each of the class that the label
// says. Features that one draft alone has are not learned; of the others the rows with the strongest weights are kept,
// and learned once more by themselves. Beside them what their sentences sound like (sentence_learning.h): a sentence is
// of a category if a value of it stands there.
#pragma once

#include <string>
#include <vector>

#include "rules/rule_book.h"

namespace tokumei {

// The file of the weights (rules/class_weights.h). `rules` has none; `files` are JSON Lines in order.
std::string train_drafts(const RuleBook& rules, const std::vector<std::string>& files);

}  // namespace tokumei
